//! The proof behind a result, as sentences in the language of the reader.

mod sentence;

pub use sentence::Speaker;
