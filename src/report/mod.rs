//! Results as data: what every format renders.

mod answer;
mod verdict;

pub use answer::{Answer, Avoided, Fact, NearMiss, Other, Part, Path, Requirement, answer};
pub use verdict::{OptionVerdict, Reason, Summary, Verdict, VerdictKind, verdict};
