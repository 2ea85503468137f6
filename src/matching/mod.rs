//! Which conditions hold of a text, and which nearly do.

mod evaluate;
mod matcher;
mod presence;
mod situation;

pub use evaluate::Match;
pub use matcher::Matcher;
pub use presence::Presence;
pub use situation::Situation;
