//! One JSON object a line.

use serde::Deserialize;

use super::{Unreadable, complete};
use crate::diagnostic::Diagnostic;
use crate::practice::question::{Choice, Question};
use crate::span::Span;

#[derive(Deserialize)]
struct Line {
    #[serde(default)]
    id: Option<serde_json::Value>,
    question: String,
    options: Vec<LineOption>,
    #[serde(default)]
    answer: Option<Answer>,
    #[serde(default)]
    choose: Option<usize>,
}

#[derive(Deserialize)]
struct LineOption {
    key: String,
    text: String,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Answer {
    One(String),
    Many(Vec<String>),
}

pub(super) fn read(origin: &str, text: &str) -> Vec<Result<Question, Unreadable>> {
    let mut start = 0;
    let mut questions = Vec::new();
    for line in text.split_inclusive('\n') {
        let span = Span::new(start, start + line.trim_end().len());
        start += line.len();
        let line = line.trim().trim_start_matches('\u{FEFF}');
        if line.is_empty() {
            continue;
        }
        let number = questions.len() + 1;
        let broken = |message: &str, help: &str| {
            Diagnostic::error("E0301", message).at(origin, span, "this question").help(help)
        };
        questions.push(match serde_json::from_str::<Line>(line) {
            Ok(line) => complete(number, line.question(number), broken),
            Err(error) => {
                let at = column(line, error.column()).min(line.len());
                let place = Span::new(at.saturating_sub(1), at).shifted(span.start as usize);
                let reason = error.to_string();
                let reason = reason.split(" at line ").next().unwrap_or_default().to_owned();
                let problem = Diagnostic::error("E0301", format!("this line is no question: {reason}"))
                    .at(origin, place, "here")
                    .help("a line is {\"id\", \"question\", \"options\": [{\"key\", \"text\"}], \"answer\"?: [key], \"choose\"?: n}");
                Err(Unreadable { number, problem })
            }
        });
    }
    questions
}

/// serde_json counts columns in bytes; a place must lie on a character.
fn column(line: &str, column: usize) -> usize {
    (0..=column.min(line.len())).rev().find(|at| line.is_char_boundary(*at)).unwrap_or(0)
}

impl Line {
    fn question(self, number: usize) -> Question {
        let id = match self.id {
            Some(serde_json::Value::String(id)) => id,
            Some(id) => id.to_string(),
            None => number.to_string(),
        };
        let answer = self.answer.map(|answer| match answer {
            Answer::One(key) => vec![key],
            Answer::Many(keys) => keys,
        });
        let options = self.options.into_iter().map(|option| Choice { key: option.key, text: option.text }).collect();
        Question {
            id,
            text: self.question,
            options,
            answer: answer.filter(|keys| !keys.is_empty()),
            choose: self.choose,
        }
    }
}
