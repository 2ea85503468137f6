//! Rules files: RON text to items, each with its place. One broken item does not hide the next.

use ron::extensions::Extensions;

use super::schema::Item;
use crate::diagnostic::Diagnostic;
use crate::span::Span;

/// A rules file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Path relative to the pack, with `/` between its parts.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// A set of rules files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pack {
    /// The files; their order means nothing.
    pub files: Vec<SourceFile>,
}

/// An item and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    pub(super) item: Item,
    pub(super) file: usize,
    pub(super) span: Span,
}

impl SourceFile {
    /// Line of a byte offset, counted from 1.
    pub(super) fn line(&self, offset: u32) -> u32 {
        let before = self.text.get(..offset as usize).unwrap_or_default();
        u32::try_from(before.matches('\n').count() + 1).unwrap_or(u32::MAX)
    }

    /// Where `literal` stands as a string within `item`, or the item's first line.
    pub(super) fn find(&self, item: Span, literal: &str) -> Span {
        let text = item.of(&self.text);
        let quoted = format!("\"{literal}\"");
        if let Some(at) = text.find(&quoted) {
            return Span::new(at + 1, at + 1 + literal.len()).shifted(item.start as usize);
        }
        let line = text.find('\n').unwrap_or(text.len());
        Span::new(0, line).shifted(item.start as usize)
    }
}

/// Reads the items of a file.
pub(super) fn read(file: usize, source: &SourceFile, problems: &mut Vec<Diagnostic>) -> Vec<Placed> {
    let options =
        ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES);
    let spans = match split(&source.text) {
        Ok(spans) => spans,
        Err((at, expected)) => {
            problems.push(
                Diagnostic::error("E0201", "a rules file is one list of items")
                    .at(&source.path, Span::new(at, (at + 1).min(source.text.len())), format!("expected {expected}"))
                    .help("write `[ Concept(…), Choice(…), Decision(…), Fact(…), ]`"),
            );
            return Vec::new();
        }
    };
    let mut items = Vec::new();
    for span in spans {
        let text = span.of(&source.text);
        match options.from_str::<Item>(text) {
            Ok(item) => items.push(Placed { item, file, span }),
            Err(error) => {
                let start = offset(text, error.span.start.line, error.span.start.col);
                let end = offset(text, error.span.end.line, error.span.end.col).max(start + 1).min(text.len());
                let place = if start < end { Span::new(start, end) } else { Span::new(0, text.len().min(1)) };
                problems.push(
                    Diagnostic::error("E0202", lower_first(&error.code.to_string()))
                        .at(&source.path, place.shifted(span.start as usize), "here")
                        .help("docs/knowledge.md lists the fields of each item"),
                );
            }
        }
    }
    items
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}

/// Byte offset of a line and column, both counted from 1.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = text.get(start..).unwrap_or_default();
    start + rest.chars().take(column.saturating_sub(1)).map(char::len_utf8).sum::<usize>()
}

/// Spans of the items of the top-level list. RON itself would stop at the first broken one.
fn split(text: &str) -> Result<Vec<Span>, (usize, &'static str)> {
    let mut spans = Vec::new();
    let mut depth = 0_usize;
    let mut start = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            '/' if text.get(at..).is_some_and(|rest| rest.starts_with("//")) => {
                while chars.next_if(|(_, c)| *c != '\n').is_some() {}
                continue;
            }
            '/' if text.get(at..).is_some_and(|rest| rest.starts_with("/*")) => {
                let end = text.get(at..).and_then(|rest| rest.find("*/")).map_or(text.len(), |length| at + length + 2);
                while chars.next_if(|(at, _)| *at < end).is_some() {}
                continue;
            }
            _ if c.is_whitespace() => continue,
            '[' if depth == 0 => {
                depth = 1;
                continue;
            }
            _ if depth == 0 => return Err((at, "`[`")),
            ']' if depth == 1 => {
                spans.extend(start.take().map(|start| Span::new(start, at)));
                depth = 0;
                continue;
            }
            ',' if depth == 1 => {
                spans.extend(start.take().map(|start| Span::new(start, at)));
                continue;
            }
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1).max(1),
            '"' => {
                while let Some((_, c)) = chars.next() {
                    match c {
                        '\\' => drop(chars.next()),
                        '"' => break,
                        _ => {}
                    }
                }
            }
            _ => {}
        }
        start = start.or(Some(at));
    }
    if depth == 0 { Ok(spans) } else { Err((text.len().saturating_sub(1), "`]`")) }
}
