//! From text to mentions.

use super::language::Language;
use super::quantity::Quantity;
use super::stopword::is_stopword;
use crate::diagnostic::Diagnostic;
use crate::grammar::{Role, Side, Syntax, parse_prose};
use crate::lexicon::{Hit, Lexicon, Symbols};
use crate::span::Span;
use crate::text::Text;

/// Whether a mention is wanted or ruled out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Polarity {
    /// Wanted.
    #[default]
    Affirmed,
    /// "without", "없이".
    Negated,
}

/// How much a mention matters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Priority {
    /// "prefer", "가급적".
    Prefer,
    /// As everything that is said.
    #[default]
    Normal,
    /// "must", "반드시".
    Must,
}

/// A term that a text mentions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// What is mentioned; more than one where several terms claim the same words.
    pub terms: Vec<u16>,
    /// Where, in the original text.
    pub span: Span,
    /// Number of its clause.
    pub clause: u16,
    /// Number of its sentence.
    pub sentence: u16,
    /// Whether it is wanted.
    pub polarity: Polarity,
    /// How much it matters.
    pub priority: Priority,
}

/// What was understood of a text. All spans are into the original text.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// Terms, in order.
    pub mentions: Vec<Mention>,
    /// Quantities, in order.
    pub quantities: Vec<Quantity>,
    /// How many options are asked for.
    pub choose: Option<u8>,
    /// Whether it asks for what is *not* so.
    pub negated: bool,
    /// Words that no phrase knows and that are not mere grammar.
    pub unknown: Vec<Span>,
    /// Stems of the words that are not mere grammar, as hashes.
    pub stems: Vec<u32>,
    /// What could not be read.
    pub diagnostics: Vec<Diagnostic>,
    /// The language it is written in.
    pub language: Language,
}

/// Reads texts with one phrase table.
#[derive(Debug)]
pub struct Reader<'a> {
    lexicon: Lexicon<'a>,
    symbols: Symbols,
}

impl<'a> Reader<'a> {
    /// A reader of that table.
    #[must_use]
    pub fn new(lexicon: Lexicon<'a>) -> Self {
        Self { lexicon, symbols: Symbols::default() }
    }

    /// Understands what it can of `original`.
    #[must_use]
    pub fn read(&mut self, original: &str) -> Reading {
        let text = Text::new(original);
        let syntax = parse_prose(text.as_str());
        let symbols = self.symbols.of(text.as_str(), &syntax.tokens);
        let mut hits = self.lexicon.find(text.as_str(), &symbols);
        hits.retain(|hit| !is_mere_negation(&syntax, hit));
        let mut reading = Reading {
            choose: syntax.choose,
            negated: syntax.negated,
            language: Language::of(original),
            diagnostics: syntax.diagnostics.clone(),
            ..Reading::default()
        };
        let priorities = priorities(&syntax);
        let negated = negations(text.as_str(), &syntax, &hits);
        for (index, hit) in hits.iter().enumerate() {
            let Some(token) = syntax.tokens.get(hit.first as usize) else { continue };
            let mention = Mention {
                terms: hit.terms.clone(),
                span: text.original_span(hit.span),
                clause: token.clause,
                sentence: token.sentence,
                polarity: if negated.contains(&index) { Polarity::Negated } else { Polarity::Affirmed },
                priority: priorities.get(usize::from(token.clause)).copied().unwrap_or_default(),
            };
            if !hit.nested.is_empty() {
                reading.mentions.push(Mention { terms: hit.nested.clone(), ..mention.clone() });
            }
            reading.mentions.push(mention);
        }
        for quantity in &syntax.quantities {
            match Quantity::new(quantity, text.as_str()) {
                Ok(quantity) => {
                    reading.quantities.push(Quantity { span: text.original_span(quantity.span), ..quantity });
                }
                Err(problem) => reading.diagnostics.push(problem),
            }
        }
        for problem in &mut reading.diagnostics {
            problem.span = text.original_span(problem.span);
        }
        self.words(&text, &syntax, &hits, &mut reading);
        reading
    }

    fn words(&mut self, text: &Text<'_>, syntax: &Syntax, hits: &[Hit], reading: &mut Reading) {
        let mut hits = hits.iter().peekable();
        let mut quantities = syntax.quantities.iter().peekable();
        for (index, token) in (0_u32..).zip(&syntax.tokens) {
            while hits.peek().is_some_and(|hit| hit.last < index) {
                hits.next();
            }
            let known = hits.peek().is_some_and(|hit| hit.first <= index);
            let word = token.span.of(text.as_str());
            if is_stopword(word) {
                continue;
            }
            if word.is_ascii() {
                let hash = self.symbols.stem(word);
                reading.stems.push(u32::try_from(hash >> 32).unwrap_or(0));
            }
            while quantities.peek().is_some_and(|quantity| quantity.span.end <= token.span.start) {
                quantities.next();
            }
            let counted = quantities.peek().is_some_and(|quantity| quantity.span.overlaps(token.span));
            if !known && !counted && token.role == Role::Plain {
                reading.unknown.push(text.original_span(token.span));
            }
        }
    }
}

/// Whether a phrase is nothing but the words that negate another.
fn is_mere_negation(syntax: &Syntax, hit: &Hit) -> bool {
    let tokens = syntax.tokens.get(hit.first as usize..=hit.last as usize).unwrap_or_default();
    tokens.iter().all(|token| matches!(token.role, Role::Negation(_)))
}

/// How much each clause matters.
fn priorities(syntax: &Syntax) -> Vec<Priority> {
    let clauses = syntax.tokens.last().map_or(0, |token| usize::from(token.clause) + 1);
    let mut priorities = vec![Priority::Normal; clauses];
    for token in &syntax.tokens {
        let Some(priority) = priorities.get_mut(usize::from(token.clause)) else { continue };
        match token.role {
            Role::Must => *priority = Priority::Must,
            Role::Prefer if *priority == Priority::Normal => *priority = Priority::Prefer,
            _ => {}
        }
    }
    priorities
}

/// How many tokens a negation reaches.
const REACH: u32 = 6;

/// Indices of the hits that a negation outside of them governs.
fn negations(text: &str, syntax: &Syntax, hits: &[Hit]) -> Vec<usize> {
    let mut negated = Vec::new();
    for (at, token) in (0_u32..).zip(&syntax.tokens) {
        let Role::Negation(side) = token.role else { continue };
        if hits.iter().any(|hit| hit.first <= at && at <= hit.last) {
            continue;
        }
        let same_clause =
            |hit: &Hit| syntax.tokens.get(hit.first as usize).is_some_and(|other| other.clause == token.clause);
        match side {
            Side::After => {
                let end = scope_end(text, syntax, at);
                let reached =
                    hits.iter().enumerate().filter(|(_, hit)| hit.first > at && hit.first < end && same_clause(hit));
                negated.extend(reached.map(|(index, _)| index));
            }
            Side::Before => {
                let nearest = hits
                    .iter()
                    .enumerate()
                    .rev()
                    .find(|(_, hit)| hit.last < at && at - hit.last <= REACH && same_clause(hit));
                negated.extend(nearest.map(|(index, _)| index));
            }
        }
    }
    negated
}

/// A negation in front reaches a few words, and not past a conjunction.
fn scope_end(text: &str, syntax: &Syntax, at: u32) -> u32 {
    let end = at + 1 + REACH;
    let stops = |word: &str| {
        ["but", "and", "so", "while", "which", "when", "because", "if"]
            .iter()
            .any(|stop| word.eq_ignore_ascii_case(stop))
    };
    (at + 1..end)
        .find(|next| syntax.tokens.get(*next as usize).is_some_and(|token| stops(token.span.of(text))))
        .unwrap_or(end)
}
