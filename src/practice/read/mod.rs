//! Readers of practice questions.

mod jsonl;
mod lettered;
mod markdown;

use super::question::Question;
use crate::diagnostic::Diagnostic;

/// A format of practice questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// One JSON object a line.
    Jsonl,
    /// `### question` followed by `- [ ]` and `- [x]` options.
    Markdown,
    /// A question followed by `A. …`, `가. …` or `① …` and perhaps `Answer: B`.
    Lettered,
}

/// A question that could not be read: its place in the bank and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// Its number in the bank, counted from 1.
    pub number: usize,
    /// Why, and where.
    pub problem: Diagnostic,
}

impl Format {
    /// The format that a text looks like.
    ///
    /// ```
    /// use whichaws::practice::Format;
    ///
    /// assert_eq!(Format::detect("{\"id\": 1}"), Format::Jsonl);
    /// assert_eq!(Format::detect("### Which?\n- [ ] A\n- [x] B"), Format::Markdown);
    /// assert_eq!(Format::detect("Which?\nA. this\nB. that"), Format::Lettered);
    /// ```
    #[must_use]
    pub fn detect(text: &str) -> Self {
        if text.trim_start_matches('\u{FEFF}').trim_start().starts_with('{') {
            Self::Jsonl
        } else if text.lines().any(|line| markdown::option(line).is_some()) {
            Self::Markdown
        } else {
            Self::Lettered
        }
    }
}

/// Reads every question of a bank, in order; a broken one does not hide the others.
#[must_use]
pub fn read(origin: &str, text: &str, format: Format) -> Vec<Result<Question, Unreadable>> {
    match format {
        Format::Jsonl => jsonl::read(origin, text),
        Format::Markdown => markdown::read(origin, text),
        Format::Lettered => lettered::read(origin, text),
    }
}

/// Checks what every question must have.
fn complete(
    number: usize,
    question: Question,
    broken: impl Fn(&str, &str) -> Diagnostic,
) -> Result<Question, Unreadable> {
    let problem = if question.text.trim().is_empty() {
        Some(broken("the question has no text", "write what is asked before the options"))
    } else if question.options.len() < 2 {
        Some(broken("the question has fewer than two options", "give at least two options"))
    } else if let Some(twice) = question.options.iter().enumerate().find_map(|(at, option)| {
        question.options.iter().take(at).any(|other| other.key == option.key).then_some(option)
    }) {
        Some(broken(&format!("two options have the key `{}`", twice.key), "give every option a key of its own"))
    } else {
        let keys = question.answer.iter().flatten();
        keys.into_iter().find(|key| !question.options.iter().any(|option| option.key == **key)).map(|key| {
            broken(&format!("the key `{key}` is none of the options"), "the key names options by their letters")
        })
    };
    match problem {
        None => Ok(question),
        Some(problem) => Err(Unreadable { number, problem }),
    }
}
