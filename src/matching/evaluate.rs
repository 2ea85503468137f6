//! Evaluates a rule table over a situation: counts the satisfied literals of every conjunction that any present term
//! touches, so that the cost depends on the text and not on the number of rules.

use super::presence::Presence;
use super::situation::Situation;
use crate::knowledge::RuleTable;

/// A conjunction that was touched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// The rule it belongs to.
    pub owner: u32,
    /// The conjunction.
    pub conjunction: usize,
    /// Which wanted literals are satisfied, as bits.
    pub satisfied: u32,
    /// How many literals are wanted.
    pub wanted: u32,
    /// Whether all of it holds.
    pub full: bool,
}

impl Match {
    /// How many wanted literals are satisfied.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.satisfied.count_ones()
    }
}

/// Memory that is used again from text to text.
#[derive(Debug, Default)]
pub(super) struct Marks {
    satisfied: Vec<u32>,
    touched: Vec<u32>,
}

impl Marks {
    /// Every conjunction that `presence` touches and nothing unwanted or out of range forbids, in the order of the
    /// rules. With `full_only`, only those that hold.
    pub(super) fn evaluate(
        &mut self,
        table: RuleTable<'_>,
        presence: &Presence,
        situation: &Situation,
        full_only: bool,
    ) -> Vec<Match> {
        if self.satisfied.len() < table.len() {
            self.satisfied.resize(table.len(), 0);
        }
        for term in presence.terms() {
            for (conjunction, literal) in table.wanting(*term) {
                if let Some(mask) = self.satisfied.get_mut(conjunction) {
                    if *mask == 0 {
                        self.touched.push(u32::try_from(conjunction).unwrap_or(u32::MAX));
                    }
                    *mask |= 1 << (literal & 31);
                }
            }
        }
        self.touched.sort_unstable();
        let mut matches = Vec::new();
        for conjunction in self.touched.drain(..) {
            let conjunction = conjunction as usize;
            let satisfied = self.satisfied.get_mut(conjunction).map(std::mem::take).unwrap_or_default();
            let head = table.head(conjunction);
            let complete = satisfied.count_ones() == head.wanted;
            if full_only && !complete {
                continue;
            }
            let mut full = complete;
            if head.has_checks {
                let extra = table.extra(conjunction);
                if extra.unwanted.iter().any(|term| presence.has(*term)) {
                    continue;
                }
                let in_range = extra.compare.iter().all(|comparison| {
                    situation.quantities_of(&comparison.subject).any(|quantity| {
                        quantity.dimension == comparison.dimension && quantity.range.is_within(comparison.range)
                    })
                });
                if full_only && !in_range {
                    continue;
                }
                full &= in_range;
            }
            matches.push(Match { owner: head.owner, conjunction, satisfied, wanted: head.wanted, full });
        }
        matches
    }
}
