//! Markdown check lists: `### question`, then `- [ ]` and `- [x]` options.

use super::{Unreadable, complete};
use crate::diagnostic::Diagnostic;
use crate::practice::question::{Choice, Question};
use crate::span::Span;

/// The text of an option, and whether it is ticked.
pub(super) fn option(line: &str) -> Option<(bool, &str)> {
    let rest = line.trim_start().strip_prefix(['-', '*', '+'])?.trim_start();
    let (ticked, rest) = match rest.strip_prefix("[ ]") {
        Some(rest) => (false, rest),
        None => (true, rest.strip_prefix("[x]").or_else(|| rest.strip_prefix("[X]"))?),
    };
    Some((ticked, rest.trim()))
}

struct Block {
    start: usize,
    end: usize,
    text: String,
    options: Vec<(bool, String)>,
}

pub(super) fn read(origin: &str, text: &str) -> Vec<Result<Question, Unreadable>> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let end = start + line.trim_end().len();
        match (line.trim_start().strip_prefix('#'), option(line)) {
            (Some(heading), _) => blocks.push(Block {
                start,
                end,
                text: heading.trim_start_matches('#').trim().to_owned(),
                options: Vec::new(),
            }),
            (None, Some((ticked, text))) => {
                if let Some(block) = blocks.last_mut() {
                    block.options.push((ticked, text.to_owned()));
                    block.end = end;
                }
            }
            (None, None) => {
                let more = line.trim();
                match blocks.last_mut() {
                    // A long option goes on in the next line; so does a question before its options.
                    Some(block) if !more.is_empty() && line.starts_with([' ', '\t']) && !block.options.is_empty() => {
                        if let Some((_, text)) = block.options.last_mut() {
                            text.push(' ');
                            text.push_str(more);
                        }
                    }
                    Some(block) if !more.is_empty() && block.options.is_empty() => {
                        block.text.push('\n');
                        block.text.push_str(more);
                    }
                    _ => {}
                }
            }
        }
        start += line.len();
    }
    // Headings without options are chapters, not questions, where they are above questions.
    let total = blocks.len();
    let is_question = |(at, block): &(usize, Block)| {
        !block.options.is_empty() || (*at + 1 == total && total == 1) || block.text.contains('?')
    };
    let blocks = blocks.into_iter().enumerate().filter(is_question).map(|(_, block)| block);
    blocks.enumerate().map(|(at, block)| question(origin, at + 1, block)).collect()
}

fn question(origin: &str, number: usize, block: Block) -> Result<Question, Unreadable> {
    let span = Span::new(block.start, block.end);
    let keys = (b'A'..=b'Z').map(|letter| char::from(letter).to_string());
    let answer: Vec<String> =
        keys.clone().zip(&block.options).filter(|(_, (ticked, _))| *ticked).map(|(key, _)| key).collect();
    let options = keys.zip(block.options).map(|(key, (_, text))| Choice { key, text }).collect();
    let question = Question {
        id: number.to_string(),
        text: block.text,
        options,
        answer: Some(answer).filter(|answer| !answer.is_empty()),
        choose: None,
    };
    complete(number, question, |message, help| {
        Diagnostic::error("E0301", message).at(origin, span, "this question").help(help)
    })
}
