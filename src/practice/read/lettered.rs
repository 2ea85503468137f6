//! Plain text as pasted from a page: a question, its lettered options, and perhaps an answer.

use super::{Unreadable, complete};
use crate::diagnostic::Diagnostic;
use crate::practice::question::{Choice, Question};
use crate::span::Span;

const KOREAN: [char; 8] = ['가', '나', '다', '라', '마', '바', '사', '아'];
const CIRCLED: [char; 8] = ['①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧'];
const ANSWER: [&str; 5] = ["correct answer", "answer", "ans", "정답", "답"];

/// The letter of an option and its text.
fn option(line: &str) -> Option<(String, &str)> {
    let line = line.trim_start().trim_start_matches(['*', '-']).trim_start();
    let line = line.strip_prefix('(').unwrap_or(line);
    let mut chars = line.chars();
    let letter = chars.next()?;
    if CIRCLED.contains(&letter) {
        return Some((letter.to_string(), chars.as_str().trim()));
    }
    let latin = matches!(letter.to_ascii_uppercase(), 'A'..='J');
    if !latin && !KOREAN.contains(&letter) {
        return None;
    }
    let rest = chars.as_str().strip_prefix(['.', ')', ':'])?;
    let text = rest.strip_prefix([' ', '\t', ')']).or_else(|| rest.is_empty().then_some(rest))?;
    Some((letter.to_uppercase().to_string(), text.trim()))
}

/// The letters of a line such as `Answer: B, C`.
fn answer(line: &str) -> Option<Vec<String>> {
    let lower = line.trim().trim_matches('*').trim().to_lowercase();
    let rest = ANSWER.iter().find_map(|word| lower.strip_prefix(word))?;
    let rest = rest.trim_start_matches("(s)").trim_start().strip_prefix([':', '：', '-', '='])?;
    let letters = rest
        .split([',', ' ', '/', '&', '.', ')', '(', '*'])
        .map(str::trim)
        .filter(|part| !part.is_empty() && *part != "and" && *part != "와");
    let keys: Vec<String> = letters
        .take_while(|part| part.chars().count() <= 4)
        .flat_map(|part| part.chars().map(|c| c.to_uppercase().to_string()))
        .collect();
    (!keys.is_empty()).then_some(keys)
}

#[derive(Default)]
struct Block {
    start: Option<usize>,
    end: usize,
    text: String,
    options: Vec<Choice>,
    answer: Option<Vec<String>>,
}

pub(super) fn read(origin: &str, text: &str) -> Vec<Result<Question, Unreadable>> {
    let mut blocks = Vec::new();
    let mut block = Block::default();
    let mut start = 0;
    let mut blank = false;
    for line in text.split_inclusive('\n') {
        let (at, end) = (start, start + line.trim_end().len());
        start += line.len();
        if line.trim().is_empty() {
            blank = true;
            continue;
        }
        let found = option(line);
        // A new question begins after an answer, or after a blank line behind options, or when the letters start over.
        let restarts = found.as_ref().is_some_and(|(key, _)| block.options.iter().any(|option| option.key == *key));
        let begins =
            found.is_none() && answer(line).is_none() && !block.options.is_empty() && (block.answer.is_some() || blank);
        if begins || restarts {
            blocks.push(std::mem::take(&mut block));
        }
        blank = false;
        block.start.get_or_insert(at);
        block.end = end;
        match (found, answer(line)) {
            (_, Some(keys)) => block.answer = Some(keys),
            (Some((key, text)), None) => block.options.push(Choice { key, text: text.to_owned() }),
            (None, None) => match block.options.last_mut() {
                Some(option) => {
                    option.text.push(' ');
                    option.text.push_str(line.trim());
                }
                None => {
                    if !block.text.is_empty() {
                        block.text.push('\n');
                    }
                    block.text.push_str(line.trim());
                }
            },
        }
    }
    if block.start.is_some() {
        blocks.push(block);
    }
    blocks.into_iter().enumerate().map(|(at, block)| question(origin, at + 1, block)).collect()
}

fn question(origin: &str, number: usize, block: Block) -> Result<Question, Unreadable> {
    let span = Span::new(block.start.unwrap_or(0), block.end);
    let question = Question {
        id: number.to_string(),
        text: block.text,
        options: block.options,
        answer: block.answer,
        choose: None,
    };
    complete(number, question, |message, help| {
        Diagnostic::error("E0301", message).at(origin, span, "this question").help(help)
    })
}
