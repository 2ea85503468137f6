//! A text, understood: its reading and the terms that are there.

use super::presence::Presence;
use crate::requirement::{Quantity, Reading};

/// A text, understood.
#[derive(Clone, Debug, Default)]
pub struct Situation {
    /// Mentions, quantities and what else was read.
    pub reading: Reading,
    /// The terms that are there.
    pub presence: Presence,
}

impl Situation {
    /// The quantities of a subject: those in a clause with it, else the only one of their kind in a sentence with it.
    /// Without a subject, all.
    pub(super) fn quantities_of<'s>(&'s self, subject: &'s [u16]) -> impl Iterator<Item = &'s Quantity> {
        self.reading.quantities.iter().filter(move |quantity| {
            subject.is_empty()
                || self.reading.mentions.iter().any(|mention| {
                    let about = || {
                        subject.iter().any(|term| self.presence.mention(*term).is_some())
                            && self.brings_in(mention, subject)
                    };
                    let alone = || {
                        let rivals = self.reading.quantities.iter();
                        rivals
                            .filter(|other| {
                                other.sentence == quantity.sentence && other.dimension == quantity.dimension
                            })
                            .count()
                            == 1
                    };
                    (mention.clause == quantity.clause || (mention.sentence == quantity.sentence && alone())) && about()
                })
        })
    }

    fn brings_in(&self, mention: &crate::requirement::Mention, subject: &[u16]) -> bool {
        let index = self.reading.mentions.iter().position(|other| std::ptr::eq(other, mention));
        subject.iter().any(|term| mention.terms.contains(term) || self.presence.mention(*term) == index)
    }
}
