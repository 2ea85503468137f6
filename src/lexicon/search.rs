//! Longest-match search of the phrase table.

use super::image::{LexiconImage, NESTED, SLOT, edge_key, is_closed};
use super::symbol::Symbol;
use crate::span::Span;

/// A phrase that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What it stands for; more than one where several terms claim the same words.
    pub terms: Vec<u16>,
    /// What stands inside it, in shorter phrases.
    pub nested: Vec<u16>,
    /// Where it stands.
    pub span: Span,
    /// First token.
    pub first: u32,
    /// Last token.
    pub last: u32,
}

/// The phrase table.
#[derive(Clone, Copy, Debug, Default)]
pub struct Lexicon<'a> {
    image: LexiconImage<'a>,
    mask: usize,
}

impl<'a> Lexicon<'a> {
    /// The table over its bytes.
    #[must_use]
    pub fn new(image: LexiconImage<'a>) -> Self {
        let mask = (image.edges.len() / SLOT).saturating_sub(1);
        Self { image, mask }
    }

    /// Every phrase in `symbols`, from left to right, the longest first.
    #[must_use]
    pub fn find(&self, text: &str, symbols: &[Symbol]) -> Vec<Hit> {
        let mut hits = Vec::new();
        let mut at = 0;
        let mut after_hit = false;
        while let Some(symbol) = symbols.get(at) {
            let may_start = !symbol.hangul || !symbol.glued || after_hit;
            let found = if may_start { self.longest(text, symbols, at) } else { None };
            match found.and_then(|(end, node)| Some((end, node, symbols.get(end.checked_sub(1)?)?))) {
                Some((end, node, last)) => {
                    let (nested, terms) = self.terms(node).into_iter().partition(|term| term & NESTED != 0);
                    let nested: Vec<u16> = nested;
                    hits.push(Hit {
                        terms,
                        nested: nested.into_iter().map(|term| term & !NESTED).collect(),
                        span: symbol.span.join(last.span),
                        first: symbol.token,
                        last: last.token,
                    });
                    at = end;
                    after_hit = true;
                }
                None => {
                    at += 1;
                    after_hit = false;
                }
            }
        }
        hits
    }

    /// One past the last symbol of the longest phrase that starts at `start`, and its node.
    fn longest(&self, text: &str, symbols: &[Symbol], start: usize) -> Option<(usize, u32)> {
        let mut node = 0;
        let mut candidates = Vec::new();
        for (at, symbol) in symbols.iter().enumerate().skip(start) {
            let Some(next) = self.step(node, symbol.hash) else { break };
            node = next;
            if self.is_end(node) {
                candidates.push((at + 1, node));
            }
        }
        candidates.into_iter().rev().find(|(end, _)| self.may_end(text, symbols, *end))
    }

    /// A Hangul phrase ends at a space, before a particle or ending, or where another phrase begins.
    fn may_end(&self, text: &str, symbols: &[Symbol], end: usize) -> bool {
        let rest = symbols.get(end..).unwrap_or_default();
        is_closed(text, rest) || self.longest(text, symbols, end).is_some()
    }

    fn step(&self, node: u32, symbol: u64) -> Option<u32> {
        let key = edge_key(node, symbol);
        let mut slot = usize::try_from(key).unwrap_or(0) & self.mask;
        loop {
            let (bytes, _) = self.image.edges.get(slot * SLOT..)?.split_first_chunk::<SLOT>()?;
            let (found, target) = bytes.split_first_chunk::<8>()?;
            let target = u32::from_le_bytes(*target.first_chunk()?);
            if target == 0 {
                return None;
            }
            if u64::from_le_bytes(*found) == key {
                return Some(target);
            }
            slot = (slot + 1) & self.mask;
        }
    }

    fn bounds(&self, node: u32) -> (usize, usize) {
        let read = |index: usize| {
            let bytes = self.image.nodes.get(index * 4..).and_then(|bytes| bytes.first_chunk());
            bytes.map_or(0, |bytes| u32::from_le_bytes(*bytes) as usize)
        };
        (read(node as usize), read(node as usize + 1))
    }

    fn is_end(&self, node: u32) -> bool {
        let (start, end) = self.bounds(node);
        start < end
    }

    fn terms(&self, node: u32) -> Vec<u16> {
        let (start, end) = self.bounds(node);
        let bytes = self.image.terms.get(start * 2..end * 2).unwrap_or_default();
        bytes.chunks_exact(2).filter_map(|pair| pair.first_chunk().map(|pair| u16::from_le_bytes(*pair))).collect()
    }
}
