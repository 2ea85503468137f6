//! Builds rule tables.

use std::collections::BTreeMap;

use crate::knowledge::rules::{Extra, Head, RuleTable};
use crate::knowledge::table::{BlobsBytes, ListsBytes, Words, words};

/// Collects conjunctions.
#[derive(Default)]
pub(super) struct RuleBuilder {
    conjunctions: Vec<(u32, Extra)>,
}

/// The bytes behind a [`RuleTable`].
pub(super) struct RuleBytes {
    postings: ListsBytes,
    heads: Vec<u8>,
    extras: BlobsBytes,
}

impl RuleBuilder {
    pub(super) fn push(&mut self, owner: u32, conjunction: Extra) {
        self.conjunctions.push((owner, conjunction));
    }

    pub(super) fn finish(&self, terms: usize) -> RuleBytes {
        let mut postings: BTreeMap<u16, Vec<u32>> = BTreeMap::new();
        let mut heads = Vec::new();
        let mut extras = BlobsBytes::default();
        for (number, (owner, extra)) in (0_u32..).zip(&self.conjunctions) {
            for (literal, terms) in (0_u32..).zip(&extra.wanted) {
                for term in terms {
                    postings.entry(*term).or_default().push(number << 8 | literal);
                }
            }
            let wanted = u32::try_from(extra.wanted.len()).unwrap_or(u32::MAX);
            let has_checks = !extra.unwanted.is_empty() || !extra.compare.is_empty();
            heads.push(Head { owner: *owner, wanted, has_checks }.pack());
            extras.push(&postcard::to_allocvec(extra).unwrap_or_default());
        }
        let mut lists = ListsBytes::default();
        for term in 0..=u16::try_from(terms).unwrap_or(u16::MAX) {
            lists.push(postings.get(&term).into_iter().flatten().copied());
        }
        RuleBytes { postings: lists, heads: words(heads), extras }
    }
}

impl RuleBytes {
    pub(super) fn view(&self) -> RuleTable<'_> {
        RuleTable { postings: self.postings.view(), heads: Words(&self.heads), extras: self.extras.view() }
    }
}
