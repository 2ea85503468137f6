//! Words to symbols.

use std::collections::HashMap;

use rust_stemmers::{Algorithm, Stemmer};

use crate::grammar::{Script, Token};
use crate::span::Span;

/// What phrases are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Symbol {
    /// Hash of the stem or the syllable.
    pub hash: u64,
    /// Index of the token it belongs to.
    pub token: u32,
    /// Where it stands.
    pub span: Span,
    /// Whether it is a Hangul syllable.
    pub hangul: bool,
    /// Whether it stands directly after another Hangul syllable, without a space.
    pub glued: bool,
}

/// Turns tokens into symbols and remembers the stems it has seen.
pub struct Symbols {
    stemmer: Stemmer,
    seen: HashMap<String, u64>,
}

/// How many stems are remembered before the memory is emptied.
const MEMORY: usize = 1 << 16;

impl Default for Symbols {
    fn default() -> Self {
        Self { stemmer: Stemmer::create(Algorithm::English), seen: HashMap::new() }
    }
}

impl std::fmt::Debug for Symbols {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Symbols").field("seen", &self.seen.len()).finish_non_exhaustive()
    }
}

impl Symbols {
    /// The symbols of `tokens`, in order.
    pub fn of(&mut self, text: &str, tokens: &[Token]) -> Vec<Symbol> {
        let mut symbols: Vec<Symbol> = Vec::with_capacity(tokens.len() * 2);
        for (index, token) in (0_u32..).zip(tokens) {
            let word = token.span.of(text);
            match token.script {
                // "the" and its like stand in phrases and texts as they please. "A" may be a record type.
                Script::Latin if matches!(word, "a" | "an" | "the" | "An" | "The") => {}
                Script::Latin => {
                    symbols.push(Symbol {
                        hash: self.stem(word),
                        token: index,
                        span: token.span,
                        hangul: false,
                        glued: false,
                    });
                }
                Script::Hangul => {
                    for (at, c) in word.char_indices() {
                        let span = Span::new(at, at + c.len_utf8()).shifted(token.span.start as usize);
                        let glued = symbols.last().is_some_and(|last| last.hangul && last.span.end == span.start);
                        symbols.push(Symbol { hash: syllable_hash(c), token: index, span, hangul: true, glued });
                    }
                }
            }
        }
        symbols
    }

    /// Hash of the stem of a Latin word.
    pub fn stem(&mut self, word: &str) -> u64 {
        if let Some(hash) = self.seen.get(word) {
            return *hash;
        }
        let lower = acronym(word).unwrap_or(word).to_lowercase();
        let hash = match lower.as_str() {
            // One prefix for both, so that "Amazon Config" is found too.
            "amazon" => word_hash("aws"),
            _ => word_hash(&self.stemmer.stem(&lower)),
        };
        if self.seen.len() >= MEMORY {
            self.seen.clear();
        }
        self.seen.insert(word.to_owned(), hash);
        hash
    }
}

/// The singular of an acronym: the stemmer takes the last letter of "VPCs" for part of the word.
fn acronym(word: &str) -> Option<&str> {
    word.strip_suffix('s')
        .filter(|rest| rest.len() > 1 && rest.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit()))
}

/// FNV-1a: short keys, the same on every machine.
#[must_use]
pub fn word_hash(word: &str) -> u64 {
    word.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn syllable_hash(c: char) -> u64 {
    u64::from(u32::from(c)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}
