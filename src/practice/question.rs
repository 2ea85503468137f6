//! A practice question.

/// An option of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its letter or number.
    pub key: String,
    /// What it proposes.
    pub text: String,
}

/// A practice question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its id, or its number in the bank.
    pub id: String,
    /// The scenario and what is asked.
    pub text: String,
    /// What can be answered.
    pub options: Vec<Choice>,
    /// The published key, where there is one.
    pub answer: Option<Vec<String>>,
    /// How many options are to be chosen, where that is given apart.
    pub choose: Option<usize>,
}
