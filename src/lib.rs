//! Which AWS service, and why?
pub mod diagnostic;
pub mod grammar;
pub mod lexicon;
pub mod requirement;
pub mod snippet;
pub mod span;
pub mod text;
pub mod knowledge;
pub mod matching;
