//! The phrase table: which terms do these words stand for?
//!
//! A term is a concept or a choice, known here by its number only. Phrases are sequences of symbols: the stem of a
//! Latin word, or one Hangul syllable. The longest phrase wins; Latin words match in any inflection, Hangul phrases
//! ignore spaces and may carry particles and endings.

mod hangul;
mod image;
mod search;
mod symbol;

pub use image::{LexiconBuilder, LexiconBytes, LexiconImage};
pub use search::{Hit, Lexicon};
pub use symbol::{Symbol, Symbols, word_hash};
