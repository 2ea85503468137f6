//! Compiled conditions: conjunctions of literals, found through the terms that they want.

use serde::{Deserialize, Serialize};

use super::table::{Blobs, Lists, Words};
use crate::requirement::{Dimension, Interval};

/// All conditions of one kind.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct RuleTable<'a> {
    /// For each term the conjunctions that want it: `conjunction << 8 | literal`.
    #[serde(borrow)]
    pub(super) postings: Lists<'a>,
    /// For each conjunction its head, packed.
    #[serde(borrow)]
    pub(super) heads: Words<'a>,
    /// For each conjunction: its wanted literals, and what else must be checked ([`Extra`]), as postcard.
    #[serde(borrow)]
    pub(super) extras: Blobs<'a>,
}

/// The short description of a conjunction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// Number of the rule it belongs to.
    pub owner: u32,
    /// How many literals it wants.
    pub wanted: u32,
    /// Whether there are comparisons or unwanted terms to check.
    pub has_checks: bool,
}

/// The long description of a conjunction.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extra {
    /// Wanted literals: at least one term of each must be there.
    pub wanted: Vec<Vec<u16>>,
    /// Terms that must not be there.
    pub unwanted: Vec<u16>,
    /// Comparisons.
    pub compare: Vec<Comparison>,
}

/// A quantity of a subject lies within a range.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// Terms of the subject; empty where only the dimension counts.
    pub subject: Vec<u16>,
    /// What is measured.
    pub dimension: Dimension,
    /// The range.
    pub range: Interval,
}

impl<'a> RuleTable<'a> {
    /// Conjunctions that want `term`, each with the number of the literal.
    pub fn wanting(self, term: u16) -> impl Iterator<Item = (usize, u32)> + 'a {
        self.postings.get(usize::from(term)).map(|posting| ((posting >> 8) as usize, posting & 0xff))
    }

    /// How many conjunctions there are.
    #[must_use]
    pub fn len(self) -> usize {
        self.heads.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// Short description of a conjunction.
    #[must_use]
    pub fn head(self, conjunction: usize) -> Head {
        let word = self.heads.get(conjunction).unwrap_or(0);
        Head { owner: word >> 8, wanted: (word >> 1) & 0x7f, has_checks: word & 1 == 1 }
    }

    /// Long description of a conjunction.
    #[must_use]
    pub fn extra(self, conjunction: usize) -> Extra {
        postcard::from_bytes(self.extras.get(conjunction)).unwrap_or_default()
    }
}

impl Head {
    pub(super) fn pack(self) -> u32 {
        self.owner << 8 | (self.wanted & 0x7f) << 1 | u32::from(self.has_checks)
    }
}

/// A condition that rules a choice out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The choice.
    pub choice: u16,
    /// What sort of condition it is.
    pub kind: BarKind,
    /// Its place in the choice's list of that sort.
    pub index: usize,
}

/// What rules a choice out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BarKind {
    /// A hard limit.
    Limit,
    /// A requirement it cannot meet.
    NotFor,
}

impl Bar {
    pub(super) fn pack(self) -> u32 {
        u32::from(self.choice) << 16
            | u32::from(self.kind == BarKind::NotFor) << 15
            | u32::try_from(self.index).unwrap_or(0)
    }

    pub(super) fn unpack(word: u32) -> Self {
        Self {
            choice: u16::try_from(word >> 16).unwrap_or(0),
            kind: if word & 0x8000 == 0 { BarKind::Limit } else { BarKind::NotFor },
            index: (word & 0x7fff) as usize,
        }
    }
}
