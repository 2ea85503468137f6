//! Prose to tokens.

use pest::Parser;
use pest::iterators::Pair;

use super::syntax::{Role, Script, Side, Syntax, Token};
use super::{MAX_TEXT, RequirementParser, Rule, quantity};
use crate::diagnostic::Diagnostic;
use crate::span::Span;

/// Reads prose: phrases, sentences, whole exam paragraphs. Never fails; what it could not read is in
/// [`Syntax::diagnostics`].
///
/// ```
/// use whichaws::grammar::{Bound, parse_prose};
///
/// let syntax = parse_prose("key-value, under 500 tps");
/// assert_eq!(syntax.tokens.len(), 5);
/// assert_eq!(syntax.quantities[0].bound, Bound::Below);
/// ```
#[must_use]
pub fn parse_prose(text: &str) -> Syntax {
    let mut lowering = Lowering::default();
    let (read, rest) = text.split_at_checked(floor_boundary(text, MAX_TEXT)).unwrap_or((text, ""));
    if !rest.is_empty() {
        lowering.syntax.diagnostics.push(
            Diagnostic::warning("E0001", "the text is longer than 128 KiB")
                .at(
                    "",
                    Span::new(read.len(), read.len() + rest.chars().next().map_or(0, char::len_utf8)),
                    "not read from here on",
                )
                .help("ask about one question at a time"),
        );
    }
    super::limit_steps();
    match RequirementParser::parse(Rule::prose, read) {
        Ok(pairs) => {
            for pair in pairs.flat_map(Pair::into_inner) {
                lowering.add(read, pair);
            }
        }
        Err(error) => lowering.syntax.diagnostics.push(super::error::reword(&error, read)),
    }
    lowering.syntax
}

fn floor_boundary(text: &str, limit: usize) -> usize {
    if text.len() <= limit {
        return text.len();
    }
    (0..=limit).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

#[derive(Default)]
struct Lowering {
    syntax: Syntax,
    sentence: u16,
    clause: u16,
}

impl Lowering {
    fn add(&mut self, text: &str, pair: Pair<'_, Rule>) {
        let span = Span::new(pair.as_span().start(), pair.as_span().end());
        match pair.as_rule() {
            Rule::stop => self.next_sentence(),
            Rule::r#break if pair.as_str().matches('\n').count() > 1 => self.next_sentence(),
            Rule::r#break | Rule::comma => self.clause = self.clause.saturating_add(1),
            Rule::choose => self.syntax.choose = pair.into_inner().next().and_then(|n| small_number(n.as_str())),
            Rule::not_question => {
                self.syntax.negated = true;
                self.split(text, span);
            }
            Rule::quantity => {
                self.split(text, span);
                if let Some(quantity) = quantity::lower(span, pair.into_inner()) {
                    let (clause, sentence) = (self.clause, self.sentence);
                    self.syntax.quantities.push(super::QuantitySyntax { clause, sentence, ..quantity });
                } else {
                    self.syntax.diagnostics.push(
                        Diagnostic::warning("E0002", format!("`{}` is not a number that can be held", span.of(text)))
                            .at("", span, "ignored")
                            .help("write it with a larger unit"),
                    );
                }
            }
            Rule::en_negation => self.split_as(text, span, Role::Negation(Side::After)),
            Rule::ko_negation => self.push(span, Script::Hangul, Role::Negation(Side::Before)),
            Rule::negation => pair.into_inner().for_each(|inner| self.add(text, inner)),
            Rule::must => self.split_as(text, span, Role::Must),
            Rule::prefer => self.split_as(text, span, Role::Prefer),
            Rule::superlative => self.split_as(text, span, Role::Superlative),
            Rule::latin => self.push(span, Script::Latin, Role::Plain),
            Rule::hangul => self.push(span, Script::Hangul, Role::Plain),
            _ => {}
        }
    }

    fn next_sentence(&mut self) {
        self.sentence = self.sentence.saturating_add(1);
        self.clause = self.clause.saturating_add(1);
    }

    fn push(&mut self, span: Span, script: Script, role: Role) {
        let (clause, sentence) = (self.clause, self.sentence);
        self.syntax.tokens.push(Token { span, script, role, clause, sentence });
    }

    /// Words of a larger construct, so that they can be looked up too.
    fn split(&mut self, text: &str, span: Span) {
        self.split_as(text, span, Role::Plain);
    }

    fn split_as(&mut self, text: &str, span: Span, role: Role) {
        let mut start: Option<(usize, Script)> = None;
        let part = span.of(text);
        for (at, c) in part.char_indices().chain([(part.len(), ' ')]) {
            let script = script_of(c);
            if let Some((from, current)) = start
                && script != Some(current)
            {
                self.push(Span::new(from, at).shifted(span.start as usize), current, role);
                start = None;
            }
            if start.is_none() {
                start = script.map(|script| (at, script));
            }
        }
    }
}

fn script_of(c: char) -> Option<Script> {
    match c {
        '가'..='힣' | 'ㄱ'..='ㆎ' => Some(Script::Hangul),
        _ if c.is_ascii_alphanumeric() || matches!(c, 'À'..='ɏ') => Some(Script::Latin),
        _ => None,
    }
}

fn small_number(text: &str) -> Option<u8> {
    match text.to_lowercase().as_str() {
        "two" | "두" | "2" => Some(2),
        "three" | "세" | "3" => Some(3),
        "four" | "네" | "4" => Some(4),
        "five" | "다섯" | "5" => Some(5),
        _ => None,
    }
}
