//! The four nouns of knowledge as their authors write them in RON. `docs/knowledge.md` explains every field.

use serde::{Deserialize, Serialize};

use super::date::Date;

/// One item of a rules file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Item {
    /// What people ask for.
    Concept(Concept),
    /// What can be recommended or proposed.
    Choice(Choice),
    /// A rule.
    Decision(Decision),
    /// A statement.
    Fact(Fact),
}

impl Item {
    /// The item's id.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Concept(Concept { id, .. })
            | Self::Choice(Choice { id, .. })
            | Self::Decision(Decision { id, .. })
            | Self::Fact(Fact { id, .. }) => id,
        }
    }

    /// When it is so; concepts and choices always are.
    #[must_use]
    pub fn validity(&self) -> Validity {
        match self {
            Self::Concept(_) | Self::Choice(_) => Validity::default(),
            Self::Decision(decision) => decision.valid,
            Self::Fact(fact) => fact.valid,
        }
    }

    /// What kind of item it is, in lower case.
    #[must_use]
    pub fn noun(&self) -> &'static str {
        match self {
            Self::Concept(_) => "concept",
            Self::Choice(_) => "choice",
            Self::Decision(_) => "decision",
            Self::Fact(_) => "fact",
        }
    }
}

/// A sentence in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Say {
    /// English.
    pub en: String,
    /// Korean.
    pub ko: String,
}

/// A name; where Korean has none of its own, the English one is used.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Name {
    /// As AWS writes it today.
    pub en: String,
    /// As Korean engineers write it, where that differs.
    #[serde(default)]
    pub ko: Option<String>,
}

/// Wordings in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phrases {
    /// English.
    #[serde(default)]
    pub en: Vec<String>,
    /// Korean.
    #[serde(default)]
    pub ko: Vec<String>,
}

/// What people ask for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Concept {
    /// Kebab-case, unique among all items.
    pub id: String,
    /// Need, objective or context.
    #[serde(default)]
    pub kind: ConceptKind,
    /// How people say it.
    #[serde(default)]
    pub phrases: Phrases,
    /// Conditions that tell it in other words within one sentence.
    #[serde(default)]
    pub described: Vec<String>,
    /// Broader terms.
    #[serde(default)]
    pub implies: Vec<String>,
}

/// What sort of thing a concept is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ConceptKind {
    /// Something that must be met.
    #[default]
    Need,
    /// Something to be maximised or minimised.
    Objective,
    /// The setting; rarely decisive.
    Context,
}

/// What can be recommended or proposed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// `service` or `service.thing`.
    pub id: String,
    /// Its level.
    pub kind: ChoiceKind,
    /// The choice it is part of.
    #[serde(default)]
    pub of: Option<String>,
    /// As AWS writes it today.
    pub name: Name,
    /// Further names and wordings.
    #[serde(default)]
    pub phrases: Phrases,
    /// Conditions on one sentence or answer option that tell it in other words.
    #[serde(default)]
    pub described: Vec<String>,
    /// Services only.
    #[serde(default)]
    pub category: Option<Category>,
    /// What it is for.
    #[serde(default)]
    pub summary: Option<Say>,
    /// Renamings, closings, launches.
    #[serde(default)]
    pub lifecycle: Vec<Event>,
    /// Hard limits.
    #[serde(default)]
    pub limits: Vec<Limit>,
    /// Requirements that it cannot meet.
    #[serde(default)]
    pub not_for: Vec<NotFor>,
    /// Documentation page.
    #[serde(default)]
    pub docs: Option<String>,
}

/// The level of a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ChoiceKind {
    /// A service.
    Service,
    /// A part or variant of a service.
    Feature,
    /// A setting.
    Setting,
    /// An API call.
    Api,
    /// A step that somebody takes.
    Action,
    /// Several parts together.
    Pattern,
}

/// Field of a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Category {
    Compute,
    Storage,
    Database,
    Network,
    Security,
    Integration,
    Analytics,
    Developer,
    Management,
    Migration,
    MachineLearning,
    Iot,
    Media,
    Business,
    Cost,
    FrontEnd,
}

/// Something that happened to a choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// What happened.
    pub event: EventKind,
    /// On which day.
    pub on: Date,
    /// The name before a renaming.
    #[serde(default)]
    pub was: Option<String>,
    /// What to use instead.
    #[serde(default)]
    pub instead: Vec<String>,
    /// More about it.
    #[serde(default)]
    pub note: Option<Say>,
    /// Page that says so.
    pub source: String,
}

/// What can happen to a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum EventKind {
    /// It became available.
    Launched,
    /// It got its present name.
    Renamed,
    /// Only those who used it before can go on.
    ClosedToNew,
    /// New customers can use it again.
    Reopened,
    /// It is gone.
    Retired,
}

/// A hard limit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// What is limited.
    pub of: Say,
    /// To how much.
    pub value: String,
    /// The requirement that breaks it.
    pub over: String,
    /// Page that says so.
    pub source: String,
    /// Month it was last checked, `YYYY-MM`.
    pub checked: String,
    /// When it is so.
    #[serde(default)]
    pub valid: Validity,
}

/// A requirement that a choice cannot meet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotFor {
    /// The requirement.
    pub when: String,
    /// Why not.
    pub because: Say,
}

/// A rule: under this condition take this, and not that.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// Unique among all items.
    pub id: String,
    /// Condition on the requirement.
    pub when: String,
    /// What to take; several mean together.
    pub choose: Vec<String>,
    /// Tempting wrong siblings.
    #[serde(default)]
    pub avoid: Vec<Avoid>,
    /// Why.
    pub because: Say,
    /// Page that says so.
    pub source: String,
    /// When it is so.
    #[serde(default)]
    pub valid: Validity,
}

/// A tempting wrong choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Avoid {
    /// The choice.
    pub choice: String,
    /// Why it fails here.
    pub because: Say,
}

/// A statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Unique among all items.
    pub id: String,
    /// The choice or concept it is about.
    pub about: String,
    /// What about it.
    pub aspect: Say,
    /// The short answer.
    #[serde(default)]
    pub value: Option<String>,
    /// The whole statement.
    pub says: Say,
    /// Whether it is true; a false one is a common belief.
    #[serde(default = "yes")]
    pub holds: bool,
    /// What is true instead of a false one.
    #[serde(default)]
    pub correct: Option<Say>,
    /// Condition on an answer option that states it.
    #[serde(default)]
    pub when: Option<String>,
    /// Page that says so.
    pub source: String,
    /// When it is so.
    #[serde(default)]
    pub valid: Validity,
}

fn yes() -> bool {
    true
}

/// The days on which something is so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Validity {
    /// First day.
    #[serde(default)]
    pub from: Option<Date>,
    /// First day on which it is so no more.
    #[serde(default)]
    pub until: Option<Date>,
}

impl Validity {
    /// Whether it is so on that day.
    #[must_use]
    pub fn holds_on(self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day < until)
    }
}
