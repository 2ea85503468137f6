//! Sentences of knowledge in one language.

use crate::knowledge::schema::{EventKind, Say};
use crate::knowledge::{BarKind, Date, Knowledge, Statement};
use crate::practice::Rule;
use crate::requirement::Language;

/// Says what knowledge holds, in one language.
#[derive(Clone, Copy, Debug)]
pub struct Speaker<'k> {
    /// The knowledge.
    pub knowledge: &'k Knowledge<'k>,
    /// The language.
    pub language: Language,
}

impl Speaker<'_> {
    /// One of two texts.
    #[must_use]
    pub fn pick<'t>(&self, en: &'t str, ko: &'t str) -> &'t str {
        match self.language {
            Language::En => en,
            Language::Ko => ko,
        }
    }

    fn say(self, say: &Say) -> String {
        self.pick(&say.en, &say.ko).to_owned()
    }

    /// The name of a term.
    #[must_use]
    pub fn name(&self, term: u16) -> String {
        self.knowledge.name(term, self.language)
    }

    /// Why a decision chooses what it chooses.
    #[must_use]
    pub fn because(&self, decision: usize) -> String {
        self.knowledge.decision(decision).map(|decision| self.say(&decision.because)).unwrap_or_default()
    }

    /// Why a decision avoids a choice.
    #[must_use]
    pub fn avoids(&self, decision: usize, choice: u16) -> String {
        let id = self.knowledge.term_id(choice);
        let decision = self.knowledge.decision(decision);
        let avoid = decision.as_ref().and_then(|decision| decision.avoid.iter().find(|avoid| avoid.choice == id));
        avoid.map(|avoid| self.say(&avoid.because)).unwrap_or_default()
    }

    /// Why a limit or `not_for` rules a choice out.
    #[must_use]
    pub fn bars(&self, choice: u16, kind: BarKind, index: usize) -> String {
        let Some(choice) = self.knowledge.choice(choice) else { return String::new() };
        match kind {
            BarKind::NotFor => choice.not_for.get(index).map(|not_for| self.say(&not_for.because)).unwrap_or_default(),
            BarKind::Limit => {
                let Some(limit) = choice.limits.get(index) else { return String::new() };
                let of = self.pick(&limit.of.en, &limit.of.ko);
                match self.language {
                    Language::En => format!("{} is limited to {} ({}).", upper_first(of), limit.value, choice.name.en),
                    Language::Ko => format!("{}의 {of} 한도는 {}입니다.", choice.name.en, limit.value),
                }
            }
        }
    }

    /// What a fact says; of a false one, what is true.
    #[must_use]
    pub fn fact(&self, fact: usize) -> String {
        let Some(fact) = self.knowledge.fact(fact) else { return String::new() };
        match (&fact.correct, fact.holds) {
            (Some(correct), false) => self.say(correct),
            _ => self.say(&fact.says),
        }
    }

    /// What a choice is for.
    #[must_use]
    pub fn summary(&self, choice: u16) -> String {
        let summary = self.knowledge.choice(choice).and_then(|choice| choice.summary);
        summary.map(|summary| self.say(&summary)).unwrap_or_default()
    }

    /// The sentence behind a piece of evidence.
    #[must_use]
    pub fn evidence(&self, rule: &Rule) -> String {
        match *rule {
            Rule::Chosen(decision) | Rule::Shares(Statement::Reason(decision)) => self.because(decision),
            Rule::Avoided(decision, choice) => self.avoids(decision, choice),
            Rule::Barred(choice, kind, index) => self.bars(choice, kind, index),
            Rule::Stated(fact) | Rule::Shares(Statement::Fact(fact) | Statement::Belief(fact)) => self.fact(fact),
            Rule::Shares(Statement::Summary(choice)) => self.summary(choice),
        }
    }

    /// Id of the rule behind a piece of evidence.
    #[must_use]
    pub fn rule_id(&self, rule: &Rule) -> String {
        match *rule {
            Rule::Chosen(decision) | Rule::Avoided(decision, _) | Rule::Shares(Statement::Reason(decision)) => {
                self.knowledge.decision_id(decision).to_owned()
            }
            Rule::Barred(choice, ..) | Rule::Shares(Statement::Summary(choice)) => {
                self.knowledge.term_id(choice).to_owned()
            }
            Rule::Stated(fact) | Rule::Shares(Statement::Fact(fact) | Statement::Belief(fact)) => {
                self.knowledge.fact_id(fact).to_owned()
            }
        }
    }

    /// What happened to a choice, or the service it is of, up to a day.
    #[must_use]
    pub fn lifecycle(&self, choice: u16, as_of: Date) -> Vec<String> {
        let mut notes = Vec::new();
        for term in self.knowledge.closure(choice) {
            let Some(choice) = self.knowledge.choice(term) else { continue };
            let name = match (&choice.name.ko, self.language) {
                (Some(ko), Language::Ko) => ko,
                _ => &choice.name.en,
            };
            let past = choice.lifecycle.iter().filter(|event| event.on <= as_of && event.event != EventKind::Launched);
            for event in past {
                let on = event.on;
                let mut note = match (event.event, self.language) {
                    (EventKind::Renamed, Language::En) => {
                        format!("{} is called {name} since {on}.", event.was.as_deref().unwrap_or_default())
                    }
                    (EventKind::Renamed, Language::Ko) => format!(
                        "{}의 이름이 {on}부터 {name}(으)로 바뀌었습니다.",
                        event.was.as_deref().unwrap_or_default()
                    ),
                    (EventKind::ClosedToNew, Language::En) => {
                        format!("{name} has been closed to new customers since {on}.")
                    }
                    (EventKind::ClosedToNew, Language::Ko) => {
                        format!("{name}는 {on}부터 신규 고객이 사용할 수 없습니다.")
                    }
                    (EventKind::Reopened, Language::En) => format!("{name} is open to new customers again since {on}."),
                    (EventKind::Reopened, Language::Ko) => {
                        format!("{name}는 {on}부터 다시 신규 고객이 사용할 수 있습니다.")
                    }
                    (EventKind::Retired, Language::En) => format!("{name} was retired on {on}."),
                    (EventKind::Retired, Language::Ko) => format!("{name}는 {on}에 종료되었습니다."),
                    (EventKind::Launched, _) => continue,
                };
                let instead: Vec<String> =
                    event.instead.iter().filter_map(|id| self.knowledge.term(id)).map(|term| self.name(term)).collect();
                if !instead.is_empty() {
                    let instead = instead.join(", ");
                    note.push_str(&match self.language {
                        Language::En => format!(" Use {instead} instead."),
                        Language::Ko => format!(" 대신 {instead}을(를) 사용합니다."),
                    });
                }
                if !notes.contains(&note) {
                    notes.push(note);
                }
            }
        }
        notes
    }
}

fn upper_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
