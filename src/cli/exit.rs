//! Exit codes.

use std::process::ExitCode;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Answered, or every key agreed with.
    Success,
    /// At least one published key is disputed.
    Dispute,
    /// The command line is wrong.
    Usage,
    /// No answer is sure enough.
    Undetermined,
    /// Nothing of the question was understood.
    NothingUnderstood,
    /// A rules folder has errors.
    BadKnowledge,
    /// An input cannot be read.
    Unreadable,
}

impl Exit {
    /// The documented number.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Success => 0,
            Self::Dispute => 1,
            Self::Usage => 2,
            Self::Undetermined => 3,
            Self::NothingUnderstood => 4,
            Self::BadKnowledge => 5,
            Self::Unreadable => 6,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}

/// The table for `--help`.
pub(super) const TABLE: &str = "\
Exit codes:
  0  answered; every published key agreed with
  1  at least one published key is disputed
  2  the command line is wrong
  3  undetermined: no answer is sure enough
  4  nothing of the question was understood
  5  a rules folder has errors
  6  an input cannot be read
Where several apply, the first of 2, 5, 6, 1, 3, 4 wins.";
