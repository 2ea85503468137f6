//! How much a decision weighs: the more, and the rarer, the words that it wants.

use crate::knowledge::{Knowledge, RuleTable};
use crate::matching::{Match, Presence};

/// Weighs matches by the rarity of the terms that satisfied them.
#[derive(Clone, Copy, Debug)]
pub struct Weights<'k> {
    table: RuleTable<'k>,
}

/// What a literal weighs at least, in sixteenths of a bit.
const LITERAL: u32 = 32;

impl<'k> Weights<'k> {
    /// Weights over the decisions of that knowledge.
    #[must_use]
    pub fn new(knowledge: &Knowledge<'k>) -> Self {
        Self { table: knowledge.when() }
    }

    /// The weight of the satisfied literals of a match. Literals that the same words satisfy count once.
    #[must_use]
    pub fn of(&self, presence: &Presence, matched: &Match) -> u32 {
        let wanted = self.table.extra(matched.conjunction).wanted;
        let mut by_mention: Vec<(usize, u32)> = Vec::with_capacity(wanted.len());
        for literal in &wanted {
            let present = literal.iter().filter_map(|term| Some((self.rarity(*term), presence.mention(*term)?)));
            let Some((rarity, mention)) = present.max() else { continue };
            let weight = LITERAL + rarity;
            match by_mention.iter_mut().find(|(other, _)| *other == mention) {
                Some((_, other)) => *other = weight.max(*other),
                None => by_mention.push((mention, weight)),
            }
        }
        by_mention.iter().map(|(_, weight)| weight).sum()
    }

    /// Log of how rarely a term is wanted, in sixteenths of a bit.
    fn rarity(&self, term: u16) -> u32 {
        let wanting = self.table.wanting(term).count().max(1);
        let ratio = (self.table.len().max(1) / wanting).max(1);
        ratio.checked_ilog2().unwrap_or(0) * 16
    }
}

/// What part of a weight counts when only `have` of `want` literals are satisfied: the share, cubed.
#[must_use]
pub fn cubed(weight: u32, have: u32, want: u32) -> u32 {
    let (have, want) = (u64::from(have), u64::from(want.max(1)));
    u32::try_from(u64::from(weight) * have * have * have / (want * want * want)).unwrap_or(u32::MAX)
}
