//! Kinds of questions.

use serde::Serialize;

use super::question::Question;
use crate::matching::Situation;

/// What a question asks for, which decides how its options are judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// What should be done or used, under requirements.
    Scenario,
    /// What is so.
    Fact,
    /// Which is *not* so.
    Negated,
    /// Several options are right.
    ChooseMany,
    /// Yes or no, true or false.
    YesNo,
    /// How much, to be worked out.
    Calculation,
}

impl Kind {
    /// The kind of a question.
    #[must_use]
    pub fn of(question: &Question, stem: &Situation, choose: usize) -> Self {
        let yes_no = |text: &str| {
            matches!(
                text.trim().to_lowercase().as_str(),
                "yes" | "no" | "true" | "false" | "예" | "아니요" | "참" | "거짓"
            )
        };
        let numeric = |text: &str| text.trim().starts_with(|c: char| c.is_ascii_digit()) && text.len() < 40;
        if stem.reading.negated {
            Self::Negated
        } else if question.options.len() == 2 && question.options.iter().all(|option| yes_no(&option.text)) {
            Self::YesNo
        } else if choose > 1 {
            Self::ChooseMany
        } else if stem.reading.quantities.len() > 1 && question.options.iter().all(|option| numeric(&option.text)) {
            Self::Calculation
        } else if question.text.chars().count() < 160 {
            Self::Fact
        } else {
            Self::Scenario
        }
    }
}

/// Whether an option stands for all others together.
pub(super) fn is_all_of_the_above(text: &str) -> bool {
    let lower = text.to_lowercase();
    let lower = lower.trim().trim_end_matches('.');
    matches!(
        lower,
        "all of the above"
            | "all of these"
            | "all the above"
            | "모두"
            | "위의 모든 것"
            | "모두 해당"
            | "위 모두"
            | "모두 맞다"
    )
}
