//! Conditions of rules: the same language, read strictly.

use pest::Parser;
use pest::iterators::Pair;

use super::syntax::QuantitySyntax;
use super::{MAX_CONDITION, MAX_NESTING, RequirementParser, Rule, quantity};
use crate::diagnostic::Diagnostic;
use crate::span::Span;

/// A condition as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// All hold.
    All(Vec<Condition>),
    /// At least one holds.
    Any(Vec<Condition>),
    /// It does not hold.
    Not(Box<Condition>),
    /// Words that stand for a concept or a choice.
    Phrase(Span),
    /// A quantity of the subject lies wholly within.
    Compare {
        /// The words before the operator; empty span where there are none.
        subject: Span,
        /// What it is compared with.
        quantity: QuantitySyntax,
    },
}

/// Reads a rule's condition.
///
/// # Errors
///
/// A diagnostic that points into `text` where it cannot be read, is longer than [`MAX_CONDITION`] or nested deeper
/// than [`MAX_NESTING`].
///
/// ```
/// use whichaws::grammar::{Condition, parse_condition};
///
/// let condition = parse_condition("windows, (file server or smb)")?;
/// assert!(matches!(condition, Condition::All(parts) if parts.len() == 2));
/// # Ok::<(), whichaws::diagnostic::Diagnostic>(())
/// ```
pub fn parse_condition(text: &str) -> Result<Condition, Diagnostic> {
    if text.len() > MAX_CONDITION {
        return Err(Diagnostic::error("E0003", format!("a condition is longer than {MAX_CONDITION} bytes"))
            .at("", Span::new(0, 1), "starts here")
            .help("split it into several decisions"));
    }
    if let Some(at) = too_deep(text) {
        return Err(Diagnostic::error("E0004", format!("parentheses are nested deeper than {MAX_NESTING}"))
            .at("", Span::new(at, at + 1), "too deep")
            .help("split it into several decisions"));
    }
    super::limit_steps();
    let pairs = RequirementParser::parse(Rule::condition, text).map_err(|error| super::error::reword(&error, text))?;
    pairs
        .flat_map(Pair::into_inner)
        .find(|pair| pair.as_rule() == Rule::all_of)
        .and_then(lower)
        .ok_or_else(|| Diagnostic::error("E0002", "a number in this condition cannot be held"))
}

fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    text.char_indices().find_map(|(at, c)| {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        (depth > MAX_NESTING).then_some(at)
    })
}

fn lower(pair: Pair<'_, Rule>) -> Option<Condition> {
    match pair.as_rule() {
        Rule::all_of | Rule::both => group(pair, Condition::All),
        Rule::any_of => group(pair, Condition::Any),
        Rule::unary => {
            let negated = pair.clone().into_inner().any(|part| part.as_rule() == Rule::not_word);
            let inner = lower(pair.into_inner().find(|part| part.as_rule() == Rule::primary)?)?;
            Some(if negated { Condition::Not(Box::new(inner)) } else { inner })
        }
        Rule::primary => lower(pair.into_inner().next()?),
        Rule::phrase => Some(Condition::Phrase(span(&pair))),
        Rule::comparison => {
            let whole = span(&pair);
            let subject = pair
                .clone()
                .into_inner()
                .find(|part| part.as_rule() == Rule::phrase)
                .map_or(Span { start: whole.start, end: whole.start }, |part| span(&part));
            let quantity = quantity::lower(whole, pair.into_inner())?;
            Some(Condition::Compare { subject, quantity })
        }
        _ => None,
    }
}

fn group(pair: Pair<'_, Rule>, make: fn(Vec<Condition>) -> Condition) -> Option<Condition> {
    let mut parts = pair
        .into_inner()
        .filter(|part| !matches!(part.as_rule(), Rule::and_word | Rule::or_word))
        .map(lower)
        .collect::<Option<Vec<_>>>()?;
    if parts.len() == 1 { parts.pop() } else { Some(make(parts)) }
}

fn span(pair: &Pair<'_, Rule>) -> Span {
    Span::new(pair.as_span().start(), pair.as_span().end())
}
