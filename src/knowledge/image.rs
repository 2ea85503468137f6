//! The compiled knowledge, read where it lies.

use serde::{Deserialize, Serialize};

use super::date::Date;
use super::record::Record;
use super::rules::{Bar, BarKind, RuleTable};
use super::schema::{Choice, Concept, Decision, Fact, Item, Name};
use super::statement::StatementTable;
use super::table::{Blobs, Lists, Words};
use crate::lexicon::{Lexicon, LexiconImage};
use crate::requirement::{Dimension, Language};

/// Version of the image's layout; one that another version of the program wrote is refused.
pub(super) const FORMAT: u32 = 1;

/// The compiled knowledge as bytes.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Image<'a> {
    pub(super) format: u32,
    pub(super) dated: Date,
    #[serde(borrow)]
    pub(super) lexicon: LexiconImage<'a>,
    /// Ids: terms, then decisions, then facts; each sorted.
    #[serde(borrow)]
    pub(super) ids: Blobs<'a>,
    #[serde(borrow)]
    pub(super) records: Blobs<'a>,
    pub(super) terms: u32,
    pub(super) decisions: u32,
    /// For each term its [`TermKind`].
    #[serde(borrow)]
    pub(super) kinds: &'a [u8],
    /// For each term, itself and all that comes with it.
    #[serde(borrow)]
    pub(super) closure: Lists<'a>,
    #[serde(borrow)]
    pub(super) described: RuleTable<'a>,
    #[serde(borrow)]
    pub(super) when: RuleTable<'a>,
    #[serde(borrow)]
    pub(super) stated: RuleTable<'a>,
    #[serde(borrow)]
    pub(super) barred: RuleTable<'a>,
    #[serde(borrow)]
    pub(super) bars: Words<'a>,
    #[serde(borrow)]
    pub(super) choose: Lists<'a>,
    #[serde(borrow)]
    pub(super) avoid: Lists<'a>,
    /// Indices of the items that are not always valid, sorted.
    #[serde(borrow)]
    pub(super) limited: Words<'a>,
    #[serde(borrow)]
    pub(super) statements: StatementTable<'a>,
}

/// What a term is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TermKind {
    /// A need.
    Need,
    /// Something to be maximised or minimised.
    Objective,
    /// The setting.
    Context,
    /// A service.
    Service,
    /// A part of a service: feature, setting, API, action or pattern.
    Part,
}

/// Why an image cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KnowledgeError {
    /// The bytes are no image.
    #[error("the embedded knowledge cannot be read: {0}")]
    Unreadable(String),
    /// Another version wrote it.
    #[error("the embedded knowledge has format {0}, and this program reads format {FORMAT}")]
    Format(u32),
}

/// The compiled knowledge.
#[derive(Clone, Debug)]
pub struct Knowledge<'a> {
    image: Image<'a>,
}

impl<'a> Knowledge<'a> {
    /// Opens an image. Nothing is copied and nothing is decoded before it is asked for.
    ///
    /// # Errors
    ///
    /// Where the bytes are not an image of this version.
    pub fn open(bytes: &'a [u8]) -> Result<Self, KnowledgeError> {
        let image: Image<'a> =
            postcard::from_bytes(bytes).map_err(|error| KnowledgeError::Unreadable(error.to_string()))?;
        if image.format != FORMAT {
            return Err(KnowledgeError::Format(image.format));
        }
        Ok(Self { image })
    }

    /// The day that the knowledge is of.
    #[must_use]
    pub fn dated(&self) -> Date {
        self.image.dated
    }

    /// The phrase table.
    #[must_use]
    pub fn lexicon(&self) -> Lexicon<'a> {
        Lexicon::new(self.image.lexicon)
    }

    /// How many terms there are.
    #[must_use]
    pub fn terms(&self) -> usize {
        self.image.terms as usize
    }

    /// How many terms there are with those that stand for dimensions.
    #[must_use]
    pub fn all_terms(&self) -> usize {
        self.terms() + Dimension::ALL.len()
    }

    /// How many decisions there are.
    #[must_use]
    pub fn decisions(&self) -> usize {
        self.image.decisions as usize
    }

    /// How many facts there are.
    #[must_use]
    pub fn facts(&self) -> usize {
        self.image.ids.len().saturating_sub(self.terms() + self.decisions())
    }

    /// The term of a concept's or choice's id.
    #[must_use]
    pub fn term(&self, id: &str) -> Option<u16> {
        self.search(id, 0, self.terms()).and_then(|index| u16::try_from(index).ok())
    }

    /// The number of a decision's id.
    #[must_use]
    pub fn decision_index(&self, id: &str) -> Option<usize> {
        let start = self.terms();
        self.search(id, start, start + self.decisions()).map(|index| index - start)
    }

    /// The number of a fact's id.
    #[must_use]
    pub fn fact_index(&self, id: &str) -> Option<usize> {
        let start = self.terms() + self.decisions();
        self.search(id, start, self.image.ids.len()).map(|index| index - start)
    }

    fn search(&self, id: &str, start: usize, end: usize) -> Option<usize> {
        let (mut low, mut high) = (start, end);
        while low < high {
            let middle = usize::midpoint(low, high);
            match self.image.ids.get(middle).cmp(id.as_bytes()) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
                std::cmp::Ordering::Equal => return Some(middle),
            }
        }
        None
    }

    fn id(&self, index: usize) -> &'a str {
        std::str::from_utf8(self.image.ids.get(index)).unwrap_or_default()
    }

    /// Id of a term.
    #[must_use]
    pub fn term_id(&self, term: u16) -> &'a str {
        let index = usize::from(term);
        match Dimension::ALL.get(index.wrapping_sub(self.terms())) {
            Some(dimension) => dimension.name(),
            None => self.id(index),
        }
    }

    /// Id of a decision.
    #[must_use]
    pub fn decision_id(&self, decision: usize) -> &'a str {
        self.id(self.terms() + decision)
    }

    /// Id of a fact.
    #[must_use]
    pub fn fact_id(&self, fact: usize) -> &'a str {
        self.id(self.terms() + self.decisions() + fact)
    }

    /// Every id, sorted within terms, decisions and facts.
    pub fn ids(&self) -> impl Iterator<Item = &'a str> {
        (0..self.image.ids.len()).map(|index| self.id(index))
    }

    /// Every concept's and choice's id, sorted.
    pub fn term_ids(&self) -> impl Iterator<Item = &'a str> {
        (0..self.terms()).map(|index| self.id(index))
    }

    /// Every item with its origin: terms, then decisions, then facts, each sorted by id.
    pub fn records(&self) -> impl Iterator<Item = Record> {
        (0..self.image.ids.len()).filter_map(|index| self.decode(index))
    }

    /// The item behind an id, and where it was written.
    #[must_use]
    pub fn record(&self, id: &str) -> Option<Record> {
        let starts = [0, self.terms(), self.terms() + self.decisions(), self.image.ids.len()];
        let index = starts.windows(2).find_map(|pair| match pair {
            [start, end] => self.search(id, *start, *end),
            _ => None,
        })?;
        self.decode(index)
    }

    fn decode(&self, index: usize) -> Option<Record> {
        postcard::from_bytes(self.image.records.get(index)).ok()
    }

    /// A choice.
    #[must_use]
    pub fn choice(&self, term: u16) -> Option<Choice> {
        match self.decode(usize::from(term))?.item {
            Item::Choice(choice) => Some(choice),
            _ => None,
        }
    }

    /// A concept.
    #[must_use]
    pub fn concept(&self, term: u16) -> Option<Concept> {
        match self.decode(usize::from(term))?.item {
            Item::Concept(concept) => Some(concept),
            _ => None,
        }
    }

    /// A decision.
    #[must_use]
    pub fn decision(&self, decision: usize) -> Option<Decision> {
        match self.decode(self.terms() + decision)?.item {
            Item::Decision(decision) => Some(decision),
            _ => None,
        }
    }

    /// A fact.
    #[must_use]
    pub fn fact(&self, fact: usize) -> Option<Fact> {
        match self.decode(self.terms() + self.decisions() + fact)?.item {
            Item::Fact(fact) => Some(fact),
            _ => None,
        }
    }

    /// Whether a decision is valid on a day.
    #[must_use]
    pub fn decision_holds_on(&self, decision: usize, day: Date) -> bool {
        self.holds_on(self.terms() + decision, day)
    }

    /// Whether a fact is valid on a day.
    #[must_use]
    pub fn fact_holds_on(&self, fact: usize, day: Date) -> bool {
        self.holds_on(self.terms() + self.decisions() + fact, day)
    }

    fn holds_on(&self, index: usize, day: Date) -> bool {
        let limited = u32::try_from(index).is_ok_and(|index| self.image.limited.position(index).is_some());
        !limited || self.decode(index).is_none_or(|record| record.item.validity().holds_on(day))
    }

    /// What a term is.
    #[must_use]
    pub fn kind(&self, term: u16) -> TermKind {
        match self.image.kinds.get(usize::from(term)) {
            Some(1) => TermKind::Objective,
            Some(2) => TermKind::Context,
            Some(3) => TermKind::Service,
            Some(4) => TermKind::Part,
            _ => TermKind::Need,
        }
    }

    /// Whether a term is a choice.
    #[must_use]
    pub fn is_choice(&self, term: u16) -> bool {
        matches!(self.kind(term), TermKind::Service | TermKind::Part)
    }

    /// The name of a choice, or the first phrase of a concept.
    #[must_use]
    pub fn name(&self, term: u16, language: Language) -> String {
        match self.decode(usize::from(term)).map(|record| record.item) {
            Some(Item::Choice(Choice { name: Name { en, ko }, .. })) => match language {
                Language::Ko => ko.unwrap_or(en),
                Language::En => en,
            },
            Some(Item::Concept(Concept { id, phrases, .. })) => {
                let list = if language == Language::Ko { phrases.ko } else { phrases.en };
                list.into_iter().next().unwrap_or_else(|| id.replace('-', " "))
            }
            _ => self.term_id(term).to_owned(),
        }
    }

    /// A term and all that comes with it.
    pub fn closure(&self, term: u16) -> impl Iterator<Item = u16> + 'a {
        self.image.closure.get(usize::from(term)).filter_map(|term| u16::try_from(term).ok())
    }

    /// Whether `term` is `other` or comes with it.
    #[must_use]
    pub fn is_a(&self, term: u16, other: u16) -> bool {
        self.closure(term).any(|broader| broader == other)
    }

    /// The term that stands for a dimension.
    #[must_use]
    pub fn dimension_term(&self, dimension: Dimension) -> u16 {
        let index = Dimension::ALL.iter().position(|other| *other == dimension).unwrap_or(0);
        u16::try_from(self.terms() + index).unwrap_or(u16::MAX)
    }

    /// What decisions choose.
    pub fn chosen(&self, decision: usize) -> impl Iterator<Item = u16> + 'a {
        self.image.choose.get(decision).filter_map(|term| u16::try_from(term).ok())
    }

    /// What decisions avoid.
    pub fn avoided(&self, decision: usize) -> impl Iterator<Item = u16> + 'a {
        self.image.avoid.get(decision).filter_map(|term| u16::try_from(term).ok())
    }

    /// Conditions that tell terms in other words; owners are terms.
    #[must_use]
    pub fn described(&self) -> RuleTable<'a> {
        self.image.described
    }

    /// Conditions of decisions; owners are decisions.
    #[must_use]
    pub fn when(&self) -> RuleTable<'a> {
        self.image.when
    }

    /// Conditions under which an option states a fact; owners are facts.
    #[must_use]
    pub fn stated(&self) -> RuleTable<'a> {
        self.image.stated
    }

    /// Conditions that rule choices out; owners are bars.
    #[must_use]
    pub fn barred(&self) -> RuleTable<'a> {
        self.image.barred
    }

    /// What a bar rules out.
    #[must_use]
    pub fn bar(&self, bar: usize) -> Option<Bar> {
        self.image.bars.get(bar).map(Bar::unpack)
    }

    /// Whether a bar stands on a day: limits are raised.
    #[must_use]
    pub fn bar_holds_on(&self, bar: Bar, day: Date) -> bool {
        match bar.kind {
            BarKind::NotFor => true,
            BarKind::Limit => {
                let choice = self.choice(bar.choice);
                let limit = choice.as_ref().and_then(|choice| choice.limits.get(bar.index));
                limit.is_none_or(|limit| limit.valid.holds_on(day))
            }
        }
    }

    /// All statements.
    #[must_use]
    pub fn statements(&self) -> StatementTable<'a> {
        self.image.statements
    }
}
