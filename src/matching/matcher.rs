//! Understands texts and matches them.

use super::evaluate::{Marks, Match};
use super::presence::Presence;
use super::situation::Situation;
use crate::knowledge::{Knowledge, RuleTable};
use crate::requirement::{Mention, Polarity, Priority, Reader};
use crate::span::Span;

/// Understands texts with one body of knowledge. It keeps memory from text to text, but no state: the same text gives
/// the same result, whatever came before it.
#[derive(Debug)]
pub struct Matcher<'k> {
    knowledge: &'k Knowledge<'k>,
    reader: Reader<'k>,
    marks: Marks,
}

/// How often what is told in other words may lead to more that is told in other words.
const ROUNDS: usize = 3;

impl<'k> Matcher<'k> {
    /// A matcher over that knowledge.
    #[must_use]
    pub fn new(knowledge: &'k Knowledge<'k>) -> Self {
        Self { knowledge, reader: Reader::new(knowledge.lexicon()), marks: Marks::default() }
    }

    /// The knowledge that it matches against.
    #[must_use]
    pub fn knowledge(&self) -> &'k Knowledge<'k> {
        self.knowledge
    }

    /// Reads a text and adds the terms that it tells in other words, sentence by sentence.
    #[must_use]
    pub fn understand(&mut self, text: &str) -> Situation {
        let mut situation = Situation { reading: self.reader.read(text), presence: Presence::default() };
        let sentences =
            situation.reading.mentions.iter().map(|mention| mention.sentence).max().map_or(0, |last| last + 1);
        for sentence in 0..sentences {
            self.describe(&mut situation, sentence);
        }
        situation.presence =
            Presence::of(self.knowledge, situation.reading.mentions.iter().enumerate(), &situation.reading.quantities);
        situation
    }

    fn describe(&mut self, situation: &mut Situation, sentence: u16) {
        for _ in 0..ROUNDS {
            let mentions =
                situation.reading.mentions.iter().enumerate().filter(|(_, mention)| mention.sentence == sentence);
            let quantities = situation.reading.quantities.iter().filter(|quantity| quantity.sentence == sentence);
            situation.presence = Presence::of(self.knowledge, mentions, quantities);
            let matches = self.marks.evaluate(self.knowledge.described(), &situation.presence, situation, true);
            let mut found = Vec::new();
            for matched in matches {
                let Ok(term) = u16::try_from(matched.owner) else { continue };
                if situation.presence.has(term) || found.iter().any(|mention: &Mention| mention.terms.contains(&term)) {
                    continue;
                }
                found.push(self.told(situation, term, &matched));
            }
            if found.is_empty() {
                break;
            }
            situation.reading.mentions.extend(found);
        }
    }

    /// The mention of a term that several others tell together.
    fn told(&self, situation: &Situation, term: u16, matched: &Match) -> Mention {
        let parts = self.mentions_of(self.knowledge.described(), &situation.presence, matched);
        let mut told = Mention {
            terms: vec![term],
            span: Span::default(),
            clause: 0,
            sentence: 0,
            polarity: Polarity::Affirmed,
            priority: Priority::Normal,
        };
        let mut first = true;
        for part in parts.into_iter().filter_map(|index| situation.reading.mentions.get(index)) {
            if first {
                told = Mention { terms: told.terms, ..part.clone() };
                first = false;
            }
            told.span = told.span.join(part.span);
            told.priority = told.priority.max(part.priority);
        }
        told
    }

    /// The mentions that satisfy the literals of a match, each once.
    #[must_use]
    pub fn mentions_of(&self, table: RuleTable<'_>, presence: &Presence, matched: &Match) -> Vec<usize> {
        let mut mentions: Vec<usize> = Vec::new();
        for literal in table.extra(matched.conjunction).wanted {
            let by = literal.iter().filter_map(|term| presence.mention(*term)).min();
            mentions.extend(by.filter(|by| *by < usize::from(u16::MAX) - 1));
        }
        mentions.sort_unstable();
        mentions.dedup();
        mentions
    }

    /// Decisions that the situation touches, fully or in part.
    #[must_use]
    pub fn decisions(&mut self, situation: &Situation) -> Vec<Match> {
        self.marks.evaluate(self.knowledge.when(), &situation.presence, situation, false)
    }

    /// Conditions that rule a choice out and hold.
    #[must_use]
    pub fn bars(&mut self, situation: &Situation) -> Vec<Match> {
        self.marks.evaluate(self.knowledge.barred(), &situation.presence, situation, true)
    }

    /// Facts that the situation states.
    #[must_use]
    pub fn stated(&mut self, situation: &Situation) -> Vec<Match> {
        self.marks.evaluate(self.knowledge.stated(), &situation.presence, situation, true)
    }
}
