//! Text as the grammar reads it: NFC, full-width forms narrowed, invisible characters gone,
//! with a map from every byte back to the text that the user gave.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::span::Span;

/// A text and the way back to its original.
///
/// ```
/// use whichaws::span::Span;
/// use whichaws::text::Text;
///
/// // Decomposed Hangul (NFD) is read as its composed form; spans still point into the original.
/// let original = "\u{110B}\u{1172}\u{11AB} S3";
/// let text = Text::new(original);
/// assert_eq!(text.as_str(), "윤 S3");
/// assert_eq!(text.original_span(Span::new(4, 6)).of(original), "S3");
/// ```
#[derive(Clone, Debug)]
pub struct Text<'a> {
    normal: Cow<'a, str>,
    /// For each run of the normalised text: (start in it, start in the original). Empty when they are equal.
    map: Vec<(u32, u32)>,
    original_len: usize,
}

impl<'a> Text<'a> {
    /// Normalises `original`. Text that is already normal is borrowed.
    #[must_use]
    pub fn new(original: &'a str) -> Self {
        let plain = original.is_ascii()
            || (is_nfc_quick(original.chars()) == IsNormalized::Yes && !original.chars().any(needs_mapping));
        if plain {
            return Self { normal: Cow::Borrowed(original), map: Vec::new(), original_len: original.len() };
        }
        let mut normal = String::with_capacity(original.len());
        let mut map = Vec::new();
        for (start, cluster) in clusters(original) {
            map.push((as_u32(normal.len()), as_u32(start)));
            normal.extend(cluster.chars().nfc().filter_map(narrow));
        }
        map.push((as_u32(normal.len()), as_u32(original.len())));
        Self { normal: Cow::Owned(normal), map, original_len: original.len() }
    }

    /// The normalised text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.normal
    }

    /// Where a span of the normalised text stands in the original.
    #[must_use]
    pub fn original_span(&self, span: Span) -> Span {
        if self.map.is_empty() {
            return span;
        }
        let start = self.back(span.start, false);
        let end = self.back(span.end, true);
        Span { start, end: end.max(start) }
    }

    fn back(&self, offset: u32, up: bool) -> u32 {
        let index = self.map.partition_point(|(normal, _)| *normal < offset);
        let exact = self.map.get(index).filter(|(normal, _)| *normal == offset);
        let found = match exact {
            Some(entry) => Some(entry),
            None if up => self.map.get(index),
            None => self.map.get(index.saturating_sub(1)),
        };
        found.map_or(as_u32(self.original_len), |(_, original)| *original)
    }
}

/// Groups of characters that normalisation may combine: a starter and what attaches to it.
fn clusters(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = text;
    let mut offset = 0;
    std::iter::from_fn(move || {
        let mut chars = rest.char_indices();
        chars.next()?;
        let end = chars.find(|(_, c)| !attaches(*c)).map_or(rest.len(), |(end, _)| end);
        let (cluster, tail) = rest.split_at_checked(end)?;
        let start = offset;
        offset += end;
        rest = tail;
        Some((start, cluster))
    })
}

fn attaches(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c) || matches!(c, '\u{1160}'..='\u{11FF}' | '\u{D7B0}'..='\u{D7FF}')
}

fn needs_mapping(c: char) -> bool {
    narrow(c) != Some(c)
}

/// Full-width ASCII becomes ASCII, exotic spaces become spaces, invisible characters vanish.
fn narrow(c: char) -> Option<char> {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0),
        '\u{3000}' | '\u{00A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' => Some(' '),
        '\u{2028}' | '\u{2029}' | '\u{0085}' => Some('\n'),
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{00AD}' => None,
        '\u{2010}' | '\u{2011}' => Some('-'),
        '\u{2018}' | '\u{2019}' => Some('\''),
        '\u{201C}' | '\u{201D}' => Some('"'),
        _ => Some(c),
    }
}

fn as_u32(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
