//! pest's errors in the project's words (pest's own carets are misaligned under Hangul).

use pest::error::{Error, ErrorVariant, InputLocation};

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::span::Span;

pub(super) fn reword(error: &Error<Rule>, text: &str) -> Diagnostic {
    let start = match error.location {
        InputLocation::Pos(at) | InputLocation::Span((at, _)) => at,
    };
    let end = text.get(start..).and_then(|rest| rest.chars().next()).map_or(start, |c| start + c.len_utf8());
    let found = match text.get(start..end) {
        None | Some("") => "the end".to_owned(),
        Some(found) => format!("`{found}`"),
    };
    let expected = match &error.variant {
        ErrorVariant::ParsingError { positives, .. } => expectation(positives),
        ErrorVariant::CustomError { .. } => "a shorter condition",
    };
    Diagnostic::error("E0005", format!("{found} does not belong here"))
        .at("", Span::new(start, end), format!("expected {expected}"))
        .help("a condition is phrases joined by `,`, `or`, `not`, parentheses, and comparisons such as `item > 400 KB`")
}

fn expectation(rules: &[Rule]) -> &'static str {
    let wants = |wanted: &[Rule]| rules.iter().any(|rule| wanted.contains(rule));
    if wants(&[Rule::phrase, Rule::phrase_word, Rule::primary, Rule::unary, Rule::comparison, Rule::not_word]) {
        "a phrase, a comparison or `(`"
    } else if wants(&[Rule::amount, Rule::number, Rule::currency]) {
        "a number"
    } else if wants(&[Rule::unit, Rule::magnitude]) {
        "a unit"
    } else {
        "`,`, `or` or the end"
    }
}
