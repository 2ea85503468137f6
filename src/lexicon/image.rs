//! The phrase table as bytes: a trie whose edges stand in one hash table.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::hangul;
use super::symbol::{Symbol, Symbols};
use crate::grammar::{Role, parse_prose};
use crate::text::Text;

/// The table, ready to be searched in place.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct LexiconImage<'a> {
    /// Open-addressed: key (8 bytes), target node (4 bytes); a target of 0 is an empty slot.
    #[serde(borrow)]
    pub(super) edges: &'a [u8],
    /// For each node, where its terms begin (4 bytes); one more at the end.
    #[serde(borrow)]
    pub(super) nodes: &'a [u8],
    /// Terms (2 bytes each).
    #[serde(borrow)]
    pub(super) terms: &'a [u8],
}

/// Marks a term that a phrase only brings in, in the list of its terms.
pub(super) const NESTED: u16 = 0x8000;

/// Bytes of a slot in the table of edges.
pub(super) const SLOT: usize = 12;

/// Key of the edge that leads from `node` over a symbol. 64 bits over some 100,000 edges: no collisions in practice.
pub(super) fn edge_key(node: u32, symbol: u64) -> u64 {
    let mixed = (symbol ^ u64::from(node).wrapping_mul(0x9e37_79b9_7f4a_7c15)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    (mixed ^ (mixed >> 32)).wrapping_mul(0xc4ce_b9fe_1a85_ec53)
}

/// Collects phrases.
#[derive(Debug, Default)]
pub struct LexiconBuilder {
    edges: BTreeMap<(u32, u64), u32>,
    terms: BTreeMap<u32, Vec<u16>>,
    symbols: Symbols,
}

/// The bytes behind a [`LexiconImage`].
#[derive(Debug, Default)]
pub struct LexiconBytes {
    edges: Vec<u8>,
    nodes: Vec<u8>,
    terms: Vec<u8>,
}

impl LexiconBytes {
    /// A view of them.
    #[must_use]
    pub fn view(&self) -> LexiconImage<'_> {
        LexiconImage { edges: &self.edges, nodes: &self.nodes, terms: &self.terms }
    }
}

impl LexiconBuilder {
    /// Adds a wording of a term. `false` where it holds no word at all.
    pub fn add(&mut self, phrase: &str, term: u16) -> bool {
        let text = Text::new(phrase);
        let syntax = parse_prose(text.as_str());
        let symbols = self.symbols.of(text.as_str(), &syntax.tokens);
        if symbols.is_empty() {
            return false;
        }
        let hashes: Vec<u64> = symbols.iter().map(|symbol| symbol.hash).collect();
        self.insert(&hashes, term);
        if let Some(joined) = joined(text.as_str(), &symbols) {
            let hash = self.symbols.stem(&joined);
            self.insert(&[hash], term);
        }
        if let Some(bare) = without_vendor(text.as_str(), &symbols) {
            self.insert(hashes.get(bare..).unwrap_or_default(), term);
        }
        true
    }

    /// Lets a phrase bring in the terms of the shorter phrases inside it that `keep` allows: "rarely accessed after a month"
    /// is still rarely accessed. A phrase with a negation brings in nothing, for it may deny what stands inside.
    pub fn nest(&mut self, phrase: &str, keep: impl Fn(u16) -> bool) {
        let text = Text::new(phrase);
        let syntax = parse_prose(text.as_str());
        let negated = syntax.tokens.iter().any(|token| matches!(token.role, Role::Negation(_)));
        let symbols = self.symbols.of(text.as_str(), &syntax.tokens);
        let hashes: Vec<u64> = symbols.iter().map(|symbol| symbol.hash).collect();
        let Some(whole) = self.node(&hashes).filter(|_| !negated && !hashes.is_empty()) else { return };
        let mut found = Vec::new();
        for (start, symbol) in symbols.iter().enumerate().filter(|(_, symbol)| !symbol.hangul || !symbol.glued) {
            let mut node = 0;
            for end in start..symbols.len() {
                let Some(next) = hashes.get(end).and_then(|hash| self.edges.get(&(node, *hash))) else { break };
                node = *next;
                let inside = end + 1 - start < symbols.len();
                let closed = is_closed(text.as_str(), symbols.get(end + 1..).unwrap_or_default());
                if inside && closed && (!symbol.hangul || end > start) {
                    found.extend(
                        self.terms.get(&node).into_iter().flatten().filter(|term| **term & NESTED == 0 && keep(**term)),
                    );
                }
            }
        }
        let terms = self.terms.entry(whole).or_default();
        for term in found {
            if !terms.contains(&term) && !terms.contains(&(term | NESTED)) {
                terms.push(term | NESTED);
            }
        }
    }

    fn node(&self, symbols: &[u64]) -> Option<u32> {
        symbols.iter().try_fold(0, |node, symbol| self.edges.get(&(node, *symbol)).copied())
    }

    fn insert(&mut self, symbols: &[u64], term: u16) {
        let mut node = 0;
        for symbol in symbols {
            let next = u32::try_from(self.edges.len() + 1).unwrap_or(u32::MAX);
            node = *self.edges.entry((node, *symbol)).or_insert(next);
        }
        let terms = self.terms.entry(node).or_default();
        if let Err(at) = terms.binary_search(&term) {
            terms.insert(at, term);
        }
    }

    /// The finished table.
    #[must_use]
    pub fn build(&self) -> LexiconBytes {
        let slots = (self.edges.len() * 2).next_power_of_two().max(2);
        let mut table: Vec<(u64, u32)> = vec![(0, 0); slots];
        for ((node, symbol), target) in &self.edges {
            let key = edge_key(*node, *symbol);
            let start = usize::try_from(key).unwrap_or(0);
            let free = (0..slots).map(|step| (start.wrapping_add(step)) & (slots - 1));
            for at in free {
                if let Some(slot) = table.get_mut(at).filter(|slot| slot.1 == 0) {
                    *slot = (key, *target);
                    break;
                }
            }
        }
        let mut bytes = LexiconBytes::default();
        for (key, target) in table {
            bytes.edges.extend(key.to_le_bytes());
            bytes.edges.extend(target.to_le_bytes());
        }
        let count = u32::try_from(self.edges.len()).unwrap_or(u32::MAX);
        let mut at = 0_u32;
        for node in 0..=count {
            bytes.nodes.extend(at.to_le_bytes());
            for term in self.terms.get(&node).into_iter().flatten() {
                bytes.terms.extend(term.to_le_bytes());
                at += 1;
            }
        }
        bytes.nodes.extend(at.to_le_bytes());
        bytes
    }
}

/// Whether a Hangul phrase may end before `rest`.
pub(super) fn is_closed(text: &str, rest: &[Symbol]) -> bool {
    let Some(next) = rest.first().filter(|next| next.glued) else { return true };
    let tail = rest.iter().take_while(|symbol| symbol.glued).last().map_or(next.span, |last| next.span.join(last.span));
    hangul::is_tail(tail.of(text))
}

/// `pre-signed` is also written `presigned`.
fn joined(text: &str, symbols: &[Symbol]) -> Option<String> {
    let hyphenated =
        symbols.len() > 1 && text.contains('-') && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    hyphenated.then(|| text.replace('-', ""))
}

/// "Amazon Simple Storage Service" is also said without "Amazon", and "AWS KMS" without "AWS"; "AWS Config" is not,
/// for `config` is a word of its own.
fn without_vendor(text: &str, symbols: &[Symbol]) -> Option<usize> {
    let first = symbols.first()?.span.of(text);
    if !matches!(first, "Amazon" | "AWS") || symbols.len() < 2 {
        return None;
    }
    let acronym = symbols.get(1)?.span.of(text);
    let unmistakable =
        acronym.bytes().filter(u8::is_ascii_uppercase).count() > 1 || acronym.bytes().any(|b| b.is_ascii_digit());
    (symbols.len() > 3 || unmistakable).then_some(1)
}
