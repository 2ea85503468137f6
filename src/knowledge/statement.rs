//! Statements and the words they share with a text: the soft side of knowledge.

use serde::{Deserialize, Serialize};

use super::table::{Lists, Words};
use crate::lexicon::word_hash;
use crate::requirement::Quantity;

/// Something that knowledge says in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Statement {
    /// A true fact, by number.
    Fact(usize),
    /// A false belief, by number.
    Belief(usize),
    /// The reason of a decision, by number.
    Reason(usize),
    /// The summary of a choice, by term.
    Summary(u16),
}

/// A feature of more than one statement in this many is too common to tell anything.
const COMMON: usize = 16;

/// All statements, found through their features. A feature is a term, or the stem of a word.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct StatementTable<'a> {
    /// Features, sorted.
    #[serde(borrow)]
    pub(super) features: Words<'a>,
    /// For each feature, the statements that have it.
    #[serde(borrow)]
    pub(super) postings: Lists<'a>,
    /// For each statement, what it is, packed.
    #[serde(borrow)]
    pub(super) kinds: Words<'a>,
    /// For each statement, the sum of the weights of its features.
    #[serde(borrow)]
    pub(super) weights: Words<'a>,
    /// For each statement, the terms it is about.
    #[serde(borrow)]
    pub(super) about: Lists<'a>,
}

/// The feature of a stem, apart from those of terms.
#[must_use]
pub fn feature_of_stem(stem: u32) -> u32 {
    stem | 0x8000_0000
}

/// The feature of an amount: "30 seconds" and "30초" have the same.
#[must_use]
pub fn feature_of_quantity(quantity: &Quantity) -> u32 {
    let end = |end: Option<(i128, bool)>| end.map_or(-1, |(amount, _)| amount);
    let (low, high) = (end(quantity.range.low), end(quantity.range.high));
    let hash = word_hash(&format!("{} {low} {high}", quantity.dimension.name()));
    feature_of_stem(u32::try_from(hash >> 32).unwrap_or(0))
}

impl<'a> StatementTable<'a> {
    /// How many statements there are.
    #[must_use]
    pub fn len(self) -> usize {
        self.kinds.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// Statements with that feature, and what sharing it weighs: more, the rarer it is. Nothing for a feature that one
    /// statement in sixteen has: it tells little and would cost most.
    pub fn with(self, feature: u32) -> Option<(impl Iterator<Item = usize> + 'a, u32)> {
        let index = self.features.position(feature)?;
        let found = self.postings.get(index);
        if found.len() * COMMON > self.len() {
            return None;
        }
        let weight = weight(self.len(), found.len());
        Some((found.map(|statement| statement as usize), weight))
    }

    /// What a statement is.
    #[must_use]
    pub fn get(self, statement: usize) -> Statement {
        let word = self.kinds.get(statement).unwrap_or(0);
        let index = (word >> 2) as usize;
        match word & 3 {
            0 => Statement::Fact(index),
            1 => Statement::Reason(index),
            2 => Statement::Belief(index),
            _ => Statement::Summary(u16::try_from(index).unwrap_or(0)),
        }
    }

    /// The sum of the weights of a statement's features.
    #[must_use]
    pub fn weight(self, statement: usize) -> u32 {
        self.weights.get(statement).unwrap_or(1)
    }

    /// What a statement is about.
    pub fn about(self, statement: usize) -> impl Iterator<Item = u16> + 'a {
        self.about.get(statement).filter_map(|term| u16::try_from(term).ok())
    }
}

impl Statement {
    pub(super) fn pack(self) -> u32 {
        let narrow = |n: usize| u32::try_from(n).unwrap_or(0);
        match self {
            Self::Fact(index) => narrow(index) << 2,
            Self::Reason(index) => narrow(index) << 2 | 1,
            Self::Belief(index) => narrow(index) << 2 | 2,
            Self::Summary(term) => u32::from(term) << 2 | 3,
        }
    }
}

/// Sixteenths of a bit: log2(all / having), by whole bits and a linear part.
pub(super) fn weight(all: usize, having: usize) -> u32 {
    let ratio = (all.max(1) * 16) / having.max(1);
    let bits = ratio.checked_ilog2().unwrap_or(0);
    let part = u32::try_from((ratio << 4) >> bits).unwrap_or(16).saturating_sub(16);
    (bits * 16 + part).saturating_sub(64)
}
