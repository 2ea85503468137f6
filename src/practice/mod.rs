//! Practice questions: reading them, telling their kind, judging their options.

mod judge;
mod kind;
mod question;
mod read;

pub use judge::{Evidence, Judge, Judged, JudgedOption, Rule};
pub use kind::Kind;
pub use question::{Choice, Question};
pub use read::{Format, Unreadable, read};
