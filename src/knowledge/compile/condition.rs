//! Conditions to conjunctions of literals.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::grammar::{Condition, QuantitySyntax, parse_condition, parse_prose};
use crate::knowledge::rules::{Comparison, Extra};
use crate::knowledge::statement::{feature_of_quantity, feature_of_stem};
use crate::lexicon::{Lexicon, Symbols};
use crate::requirement::{Dimension, Quantity, Reader, is_stopword};
use crate::span::Span;
use crate::text::Text;

/// A condition may not stand for more conjunctions than this.
const MAX_CONJUNCTIONS: usize = 64;
/// Nor may a conjunction want more literals than this.
const MAX_LITERALS: usize = 12;

/// Turns the words of conditions into terms.
pub(super) struct Resolver<'a> {
    numbers: &'a BTreeMap<&'a str, u16>,
    lexicon: Lexicon<'a>,
    symbols: Symbols,
    reader: Reader<'a>,
}

impl<'a> Resolver<'a> {
    pub(super) fn new(numbers: &'a BTreeMap<&'a str, u16>, lexicon: Lexicon<'a>) -> Self {
        Self { numbers, lexicon, symbols: Symbols::default(), reader: Reader::new(lexicon) }
    }

    pub(super) fn number(&self, id: &str) -> Option<u16> {
        self.numbers.get(id).copied()
    }

    pub(super) fn terms(&self) -> usize {
        self.numbers.len()
    }

    pub(super) fn all_terms(&self) -> usize {
        self.terms() + Dimension::ALL.len()
    }

    /// The features of a statement: its terms, the stems of its words, its amounts.
    pub(super) fn features(&mut self, text: &str) -> Vec<u32> {
        let reading = self.reader.read(text);
        let terms = reading.mentions.iter().flat_map(|mention| &mention.terms).map(|term| u32::from(*term));
        let stems = reading.stems.iter().map(|stem| feature_of_stem(*stem));
        terms.chain(stems).chain(reading.quantities.iter().map(feature_of_quantity)).collect()
    }

    /// The conjunctions that a condition stands for; a problem's span points into `text`.
    pub(super) fn compile(&mut self, text: &str) -> Result<Vec<Extra>, Diagnostic> {
        let condition = parse_condition(text)?;
        let whole = Span::new(0, text.len());
        let all = self.expand(text, &condition, false)?;
        for conjunction in &all {
            if conjunction.wanted.is_empty() {
                return Err(Diagnostic::error("E0210", "this condition can hold without any word being there")
                    .at("", whole, "nothing is wanted")
                    .help("add what must be there"));
            }
            if conjunction.wanted.len() > MAX_LITERALS {
                return Err(too_large(whole));
            }
        }
        Ok(all)
    }

    fn expand(&mut self, text: &str, condition: &Condition, negated: bool) -> Result<Vec<Extra>, Diagnostic> {
        match condition {
            Condition::Not(inner) => self.expand(text, inner, !negated),
            Condition::All(parts) if !negated => self.all(text, parts, negated),
            Condition::Any(parts) if negated => self.all(text, parts, negated),
            Condition::All(parts) | Condition::Any(parts) => self.any(text, parts, negated),
            Condition::Phrase(span) => {
                let literals = self.phrase(text, *span)?;
                if negated {
                    let unwanted = literals.into_iter().flatten().collect();
                    Ok(vec![Extra { unwanted, ..Extra::default() }])
                } else {
                    Ok(vec![Extra { wanted: literals, ..Extra::default() }])
                }
            }
            Condition::Compare { subject, quantity } => {
                if negated {
                    return Err(Diagnostic::error("E0211", "a comparison cannot be negated")
                        .at("", quantity.span, "negated")
                        .help("turn the comparison round: `not size > 1 TB` is `size <= 1 TB`"));
                }
                self.comparison(text, *subject, quantity).map(|extra| vec![extra])
            }
        }
    }

    fn all(&mut self, text: &str, parts: &[Condition], negated: bool) -> Result<Vec<Extra>, Diagnostic> {
        let mut product = vec![Extra::default()];
        for part in parts {
            let alternatives = self.expand(text, part, negated)?;
            if product.len() * alternatives.len() > MAX_CONJUNCTIONS {
                return Err(too_large(Span::new(0, text.len())));
            }
            product = product.iter().flat_map(|left| alternatives.iter().map(|right| join(left, right))).collect();
        }
        Ok(product)
    }

    /// Alternatives that are each one literal stay one literal.
    fn any(&mut self, text: &str, parts: &[Condition], negated: bool) -> Result<Vec<Extra>, Diagnostic> {
        let mut simple: Vec<u16> = Vec::new();
        let mut alternatives = Vec::new();
        for part in parts {
            for conjunction in self.expand(text, part, negated)? {
                if !negated && conjunction.wanted.is_empty() {
                    return Err(Diagnostic::error("E0218", "a negation is one of several alternatives")
                        .at("", Span::new(0, text.len()), "this is nearly always true")
                        .help("`a or not b` holds wherever `b` is absent; write two decisions, or leave `not b` out"));
                }
                match conjunction.wanted.as_slice() {
                    [only] if conjunction.unwanted.is_empty() && conjunction.compare.is_empty() => simple.extend(only),
                    _ => alternatives.push(conjunction),
                }
            }
        }
        if !simple.is_empty() {
            simple.sort_unstable();
            simple.dedup();
            alternatives.insert(0, Extra { wanted: vec![simple], ..Extra::default() });
        }
        Ok(alternatives)
    }

    /// The literals that words stand for: an id, a dimension, or every phrase in them.
    fn phrase(&mut self, text: &str, span: Span) -> Result<Vec<Vec<u16>>, Diagnostic> {
        let words = span.of(text).trim();
        if let Some(term) = self.number(words) {
            return Ok(vec![vec![term]]);
        }
        if let Some(term) = self.dimension_term(words) {
            return Ok(vec![vec![term]]);
        }
        let normal = Text::new(words);
        let syntax = parse_prose(normal.as_str());
        let symbols = self.symbols.of(normal.as_str(), &syntax.tokens);
        let hits = self.lexicon.find(normal.as_str(), &symbols);
        let covered = |index: u32| hits.iter().any(|hit| hit.first <= index && index <= hit.last);
        let missed = (0_u32..)
            .zip(&syntax.tokens)
            .find(|(index, token)| !covered(*index) && !is_stopword(token.span.of(normal.as_str())));
        if let Some((_, token)) = missed {
            let word = token.span.of(normal.as_str());
            let problem = Diagnostic::error("E0209", format!("`{words}` is no known id or phrase")).at(
                "",
                span,
                format!("`{word}` is not known"),
            );
            let close = did_you_mean(words, self.numbers.keys().copied());
            return Err(match close {
                Some(id) => problem.help(format!("did you mean `{id}`?")),
                None => problem.help("define a concept for it, or use the id of one"),
            });
        }
        if hits.is_empty() {
            return Err(Diagnostic::error("E0209", format!("`{words}` is no known id or phrase"))
                .at("", span, "nothing of this is known")
                .help("define a concept for it, or use the id of one"));
        }
        Ok(hits.into_iter().map(|hit| hit.terms).collect())
    }

    fn comparison(&mut self, text: &str, subject: Span, quantity: &QuantitySyntax) -> Result<Extra, Diagnostic> {
        let quantity = Quantity::new(quantity, text)?;
        let words = subject.of(text).trim();
        let dimension = self.dimension_term_of(quantity.dimension);
        let named = words.is_empty() || self.dimension_term(words).is_some();
        if let Some(other) = self.dimension_term(words).filter(|other| *other != dimension) {
            let name = Dimension::ALL.get(usize::from(other) - self.terms()).map_or("", |dimension| dimension.name());
            return Err(Diagnostic::error(
                "E0212",
                format!("`{name}` is compared with a {}", quantity.dimension.name()),
            )
            .at("", subject, "measures something else")
            .help("give the number a unit of the same kind"));
        }
        let mut wanted = vec![vec![dimension]];
        let mut terms = Vec::new();
        if !named {
            let literals = self.phrase(text, subject)?;
            terms = literals.iter().flatten().copied().collect();
            wanted.extend(literals);
        }
        let compare = vec![Comparison { subject: terms, dimension: quantity.dimension, range: quantity.range }];
        Ok(Extra { wanted, unwanted: Vec::new(), compare })
    }

    fn dimension_term(&self, name: &str) -> Option<u16> {
        Dimension::ALL
            .into_iter()
            .find(|dimension| dimension.name() == name)
            .map(|dimension| self.dimension_term_of(dimension))
    }

    fn dimension_term_of(&self, dimension: Dimension) -> u16 {
        let index = Dimension::ALL.iter().position(|other| *other == dimension).unwrap_or(0);
        u16::try_from(self.terms() + index).unwrap_or(u16::MAX)
    }
}

fn join(left: &Extra, right: &Extra) -> Extra {
    let mut joined = left.clone();
    for literal in &right.wanted {
        if !joined.wanted.contains(literal) {
            joined.wanted.push(literal.clone());
        }
    }
    joined.unwanted.extend(&right.unwanted);
    joined.compare.extend(right.compare.iter().cloned());
    joined
}

fn too_large(span: Span) -> Diagnostic {
    Diagnostic::error("E0213", "this condition stands for too many cases")
        .at("", span, "too large")
        .help("split it into several decisions")
}
