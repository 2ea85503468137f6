//! Which AWS service, and why?
pub mod base;
pub mod diagnostic;
pub mod folder;
pub mod grammar;
pub mod lexicon;
pub mod practice;
pub mod ranking;
pub mod requirement;
pub mod snippet;
pub mod span;
pub mod text;
pub mod knowledge;
pub mod matching;
