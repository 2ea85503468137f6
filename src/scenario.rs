//! Scenarios: requirements with the choices that they must lead to. The tests of the knowledge.

use serde::Deserialize;

use crate::knowledge::Date;
use crate::knowledge::schema::Say;
use crate::matching::Matcher;
use crate::report::{Answer, answer};

/// A requirement in both languages, twice, and what it must lead to.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Where it comes from, such as a row of the study notes.
    pub source: String,
    /// The requirement.
    pub ask: Say,
    /// The same in other words.
    pub variant: Say,
    /// Choices that must be recommended, or a part of each.
    pub expect: Vec<String>,
    /// Choices that must not be.
    pub reject: Vec<String>,
}

/// A wording of a scenario that went wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The wording.
    pub text: String,
    /// What was recommended.
    pub recommended: Vec<String>,
    /// What is missing.
    pub missing: Vec<String>,
    /// What should not be there.
    pub unwanted: Vec<String>,
}

/// Reads the scenarios of a RON file.
///
/// # Errors
///
/// Where the text is no list of scenarios.
pub fn read(text: &str) -> Result<Vec<Scenario>, ron::error::SpannedError> {
    ron::from_str(text)
}

impl Scenario {
    /// Every wording: asked and varied, in English and Korean.
    #[must_use]
    pub fn wordings(&self) -> [&str; 4] {
        [&self.ask.en, &self.ask.ko, &self.variant.en, &self.variant.ko]
    }

    /// Asks every wording and reports those that went wrong.
    pub fn failures(&self, matcher: &mut Matcher<'_>, as_of: Date) -> Vec<Failure> {
        let mut failures = Vec::new();
        for text in self.wordings() {
            let answer = answer(matcher, text, None, as_of);
            failures.extend(self.failure(matcher, text, &answer));
        }
        failures
    }

    fn failure(&self, matcher: &Matcher<'_>, text: &str, answer: &Answer) -> Option<Failure> {
        let knowledge = matcher.knowledge();
        let is_a = |part: &str, wanted: &str| {
            knowledge.term(part).zip(knowledge.term(wanted)).is_some_and(|(part, wanted)| knowledge.is_a(part, wanted))
        };
        let recommended: Vec<String> = answer.recommendation.iter().map(|part| part.choice.clone()).collect();
        let absent = |wanted: &&String| !recommended.iter().any(|part| is_a(part, wanted));
        let missing: Vec<String> = self.expect.iter().filter(absent).cloned().collect();
        let unwanted: Vec<String> = self.reject.iter().filter(|wanted| !absent(wanted)).cloned().collect();
        (!missing.is_empty() || !unwanted.is_empty()).then(|| Failure {
            text: text.to_owned(),
            recommended,
            missing,
            unwanted,
        })
    }
}
