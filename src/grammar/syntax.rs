//! The syntax tree of prose: a flat list of tokens that know their sentence and clause, and the quantities.

use crate::diagnostic::Diagnostic;
use crate::span::Span;

/// What prose was lowered to. All spans are into the normalised text.
#[derive(Clone, Debug, Default)]
pub struct Syntax {
    /// Words in order, numbers included.
    pub tokens: Vec<Token>,
    /// Numbers with unit and bounds.
    pub quantities: Vec<QuantitySyntax>,
    /// How many options the question asks for, where it says so.
    pub choose: Option<u8>,
    /// Whether the question asks for what is *not* so.
    pub negated: bool,
    /// What could not be read.
    pub diagnostics: Vec<Diagnostic>,
}

/// One word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// In which script it is written.
    pub script: Script,
    /// What it does to its clause.
    pub role: Role,
    /// Number of its clause, counted through the text.
    pub clause: u16,
    /// Number of its sentence.
    pub sentence: u16,
}

/// The two scripts that words are looked up in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// Latin letters and digits.
    Latin,
    /// Hangul syllables.
    Hangul,
}

/// What a word does to its clause, beside what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Nothing.
    Plain,
    /// Negates what stands on that side of it.
    Negation(Side),
    /// Makes the clause a must.
    Must,
    /// Makes the clause a wish.
    Prefer,
    /// Makes the clause an objective ("least", "가장").
    Superlative,
}

/// A side of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// What follows, as in English.
    After,
    /// What precedes, as in Korean.
    Before,
}

/// A number, its unit and its bounds, as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuantitySyntax {
    /// The whole, bound words included.
    pub span: Span,
    /// Lower end and upper end; a plain number is both.
    pub low: Option<Amount>,
    /// Upper end.
    pub high: Option<Amount>,
    /// How the ends are meant.
    pub bound: Bound,
    /// `per second` and the like: the word for the time.
    pub per: Option<String>,
    /// Number of its clause.
    pub clause: u16,
    /// Number of its sentence.
    pub sentence: u16,
}

/// A number with its unit, as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amount {
    /// The number in billionths.
    pub nanos: i128,
    /// The unit, lower-cased apart from the difference between bits and bytes; empty where there is none.
    pub unit: String,
    /// Where number and unit stand.
    pub span: Span,
}

/// How the ends of a quantity are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// Just this number.
    Exact,
    /// From the lower to the upper end, both included.
    Between,
    /// Strictly less than the upper end.
    Below,
    /// At most the upper end.
    AtMost,
    /// At least the lower end.
    AtLeast,
    /// Strictly more than the lower end.
    Above,
}
