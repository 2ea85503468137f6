//! The terms that are there, and through which mention.

use crate::knowledge::Knowledge;
use crate::requirement::{Mention, Polarity, Quantity};

/// The terms that a text, or a part of it, affirms: mentioned, or brought in by what is mentioned.
#[derive(Clone, Debug, Default)]
pub struct Presence {
    /// For each term, one more than the index of the first mention that brings it in; 0 where none does.
    by: Vec<u16>,
    list: Vec<u16>,
}

impl Presence {
    /// What these mentions and quantities bring in. Mentions keep the index that they come with.
    pub fn of<'m>(
        knowledge: &Knowledge<'_>,
        mentions: impl IntoIterator<Item = (usize, &'m Mention)>,
        quantities: impl IntoIterator<Item = &'m Quantity>,
    ) -> Self {
        let mut presence = Self { by: vec![0; knowledge.all_terms()], list: Vec::new() };
        for (index, mention) in mentions {
            if mention.polarity == Polarity::Affirmed {
                for term in mention.terms.iter().flat_map(|term| knowledge.closure(*term)) {
                    presence.add(term, index);
                }
            }
        }
        for quantity in quantities {
            presence.add(knowledge.dimension_term(quantity.dimension), usize::from(u16::MAX) - 1);
        }
        presence
    }

    fn add(&mut self, term: u16, mention: usize) {
        if let Some(by) = self.by.get_mut(usize::from(term)).filter(|by| **by == 0) {
            *by = u16::try_from(mention + 1).unwrap_or(u16::MAX);
            self.list.push(term);
        }
    }

    /// Whether a term is there.
    #[must_use]
    pub fn has(&self, term: u16) -> bool {
        self.by.get(usize::from(term)).is_some_and(|by| *by != 0)
    }

    /// The first mention that brings a term in.
    #[must_use]
    pub fn mention(&self, term: u16) -> Option<usize> {
        self.by.get(usize::from(term)).filter(|by| **by != 0).map(|by| usize::from(*by) - 1)
    }

    /// The terms, in the order in which they came.
    #[must_use]
    pub fn terms(&self) -> &[u16] {
        &self.list
    }
}
