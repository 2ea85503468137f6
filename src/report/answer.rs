//! The answer to a requirement.

use serde::Serialize;

use crate::knowledge::{Date, Knowledge, Statement};
use crate::matching::{Matcher, Situation};
use crate::ranking::{Ranking, Soft, rank};
use crate::rationale::Speaker;
use crate::requirement::{Language, Polarity, Priority};
use crate::sizing::{Sizing, size};
use crate::span::Span;

/// Version of the JSON.
pub(super) const SCHEMA: u32 = 1;

/// The answer to a requirement. Spans are byte offsets into the text that was asked.
#[derive(Clone, Debug, Serialize)]
pub struct Answer {
    /// Version of this structure.
    pub schema: u32,
    /// Language of the sentences.
    pub language: Language,
    /// What was understood.
    pub requirements: Vec<Requirement>,
    /// What is to be built.
    pub recommendation: Vec<Part>,
    /// What would do too, or would win under more conditions.
    pub alternatives: Vec<Other>,
    /// What was avoided, and why.
    pub avoided: Vec<Avoided>,
    /// Rules that lacked one condition.
    pub near_misses: Vec<NearMiss>,
    /// What was worked out.
    pub sizing: Vec<Sizing>,
    /// Renamings and closings of what is recommended or was mentioned.
    pub lifecycle: Vec<String>,
    /// Statements that bear on the question.
    pub facts: Vec<Fact>,
    /// Words that no phrase knows.
    pub not_understood: Vec<String>,
    /// What to tell next, where it is close.
    pub follow_up: Option<String>,
}

/// A requirement.
#[derive(Clone, Debug, Serialize)]
pub struct Requirement {
    /// The user's words.
    pub text: String,
    /// Where they stand.
    pub span: (u32, u32),
    /// Id of the concept or choice they stand for.
    pub concept: String,
    /// `affirmed` or `negated`.
    pub polarity: &'static str,
    /// `must`, `normal` or `prefer`.
    pub priority: &'static str,
    /// The amount, for a quantity.
    pub quantity: Option<String>,
}

/// A choice that is part of the recommendation.
#[derive(Clone, Debug, Serialize)]
pub struct Part {
    /// Id of the choice.
    pub choice: String,
    /// Its name.
    pub name: String,
    /// `service`, `feature`, `setting`, `api`, `action` or `pattern`.
    pub kind: String,
    /// Why.
    pub because: String,
    /// Rules that chose it.
    pub decisions: Vec<String>,
    /// The words that led there.
    pub spans: Vec<(u32, u32)>,
    /// The whole path, one step a rule.
    pub path: Vec<Path>,
}

/// One rule of the path to a recommendation.
#[derive(Clone, Debug, Serialize)]
pub struct Path {
    /// The rule.
    pub decision: String,
    /// Its condition.
    pub when: String,
    /// The user's words that satisfied it.
    pub words: Vec<String>,
    /// Why.
    pub because: String,
    /// Page that says so.
    pub source: String,
}

/// A choice that was not taken.
#[derive(Clone, Debug, Serialize)]
pub struct Other {
    /// Id of the choice.
    pub choice: String,
    /// Its name.
    pub name: String,
    /// When it is the right one.
    pub because: String,
    /// The rule that takes it.
    pub decision: String,
    /// What would have to be asked for too; empty where nothing is missing.
    pub would_win_if: Vec<String>,
}

/// A choice that fails here.
#[derive(Clone, Debug, Serialize)]
pub struct Avoided {
    /// Id of the choice.
    pub choice: String,
    /// Its name.
    pub name: String,
    /// Why it fails.
    pub because: String,
}

/// A rule that lacked one condition.
#[derive(Clone, Debug, Serialize)]
pub struct NearMiss {
    /// The rule.
    pub decision: String,
    /// What it would choose.
    pub choose: Vec<String>,
    /// What was missing.
    pub missing: Vec<String>,
}

/// A statement that bears on the question.
#[derive(Clone, Debug, Serialize)]
pub struct Fact {
    /// Id of the fact, decision or choice.
    pub fact: String,
    /// What it says.
    pub says: String,
}

/// Answers a requirement as things stood on a day.
#[must_use]
pub fn answer(matcher: &mut Matcher<'_>, text: &str, language: Option<Language>, as_of: Date) -> Answer {
    let situation = matcher.understand(text);
    let ranking = rank(matcher, &situation, as_of);
    let knowledge = matcher.knowledge();
    let speaker = Speaker { knowledge, language: language.unwrap_or(situation.reading.language) };
    let mut answer = Answer {
        schema: SCHEMA,
        language: speaker.language,
        requirements: requirements(knowledge, text, &situation),
        recommendation: recommendation(&speaker, text, &situation, &ranking),
        alternatives: alternatives(&speaker, &ranking),
        avoided: avoided(&speaker, &ranking),
        near_misses: near_misses(&speaker, &ranking),
        sizing: size(knowledge, text, &situation, speaker.language),
        lifecycle: lifecycle(&speaker, &situation, &ranking, as_of),
        facts: facts(&speaker, &situation, as_of),
        not_understood: situation.reading.unknown.iter().map(|span| span.of(text).to_owned()).collect(),
        follow_up: None,
    };
    answer.follow_up = follow_up(&speaker, &answer, &ranking);
    answer
}

impl Answer {
    /// Whether anything at all was understood.
    #[must_use]
    pub fn understood(&self) -> bool {
        !self.requirements.is_empty()
    }
}

fn requirements(knowledge: &Knowledge<'_>, text: &str, situation: &Situation) -> Vec<Requirement> {
    let mut found = Vec::new();
    for mention in &situation.reading.mentions {
        for term in &mention.terms {
            found.push(Requirement {
                text: mention.span.of(text).to_owned(),
                span: (mention.span.start, mention.span.end),
                concept: knowledge.term_id(*term).to_owned(),
                polarity: if mention.polarity == Polarity::Negated { "negated" } else { "affirmed" },
                priority: match mention.priority {
                    Priority::Must => "must",
                    Priority::Normal => "normal",
                    Priority::Prefer => "prefer",
                },
                quantity: None,
            });
        }
    }
    for quantity in &situation.reading.quantities {
        found.push(Requirement {
            text: quantity.span.of(text).to_owned(),
            span: (quantity.span.start, quantity.span.end),
            concept: quantity.dimension.name().to_owned(),
            polarity: "affirmed",
            priority: "normal",
            quantity: Some(quantity.to_string()),
        });
    }
    found.sort_by(|a, b| (a.span, &a.concept).cmp(&(b.span, &b.concept)));
    found
}

fn recommendation(speaker: &Speaker<'_>, text: &str, situation: &Situation, ranking: &Ranking) -> Vec<Part> {
    let knowledge = speaker.knowledge;
    let part = |part: &crate::ranking::Recommended| {
        let mut spans: Vec<Span> = Vec::new();
        let mut path = Vec::new();
        for fired in &part.fired {
            let own: Vec<Span> = fired
                .mentions
                .iter()
                .filter_map(|index| situation.reading.mentions.get(*index))
                .map(|mention| mention.span)
                .collect();
            let decision = knowledge.decision(fired.decision);
            path.push(Path {
                decision: knowledge.decision_id(fired.decision).to_owned(),
                when: decision.as_ref().map(|decision| decision.when.clone()).unwrap_or_default(),
                words: own.iter().map(|span| span.of(text).to_owned()).collect(),
                because: speaker.because(fired.decision),
                source: decision.map(|decision| decision.source).unwrap_or_default(),
            });
            spans.extend(own);
        }
        spans.sort_unstable();
        spans.dedup();
        Part {
            choice: knowledge.term_id(part.choice).to_owned(),
            name: speaker.name(part.choice),
            kind: knowledge
                .choice(part.choice)
                .map(|choice| format!("{:?}", choice.kind).to_lowercase())
                .unwrap_or_default(),
            because: part.fired.first().map(|fired| speaker.because(fired.decision)).unwrap_or_default(),
            decisions: path.iter().map(|step| step.decision.clone()).collect(),
            spans: spans.iter().map(|span| (span.start, span.end)).collect(),
            path,
        }
    };
    ranking.recommended.iter().map(part).collect()
}

/// How many alternatives, avoided choices and statements are given.
const SHOWN: usize = 3;

fn alternatives(speaker: &Speaker<'_>, ranking: &Ranking) -> Vec<Other> {
    let knowledge = speaker.knowledge;
    let other = |choice: u16, decision: usize, missing: &[Vec<u16>]| Other {
        choice: knowledge.term_id(choice).to_owned(),
        name: speaker.name(choice),
        because: speaker.because(decision),
        decision: knowledge.decision_id(decision).to_owned(),
        would_win_if: missing.iter().map(|terms| one_of(speaker, terms)).collect(),
    };
    let fired = ranking.alternatives.iter().map(|one| other(one.choice, one.decision, &one.missing));
    let near = ranking.near_misses.iter().filter_map(|miss| {
        let choice = knowledge.chosen(miss.decision).next()?;
        Some(other(choice, miss.decision, &miss.missing))
    });
    let mut all: Vec<Other> = Vec::new();
    for one in fired.chain(near) {
        if !all.iter().any(|other| other.choice == one.choice) {
            all.push(one);
        }
    }
    all.truncate(SHOWN);
    all
}

/// "a or b" over the names of the first terms of a literal.
fn one_of(speaker: &Speaker<'_>, terms: &[u16]) -> String {
    let mut names: Vec<String> = terms.iter().take(SHOWN).map(|term| speaker.name(*term)).collect();
    names.dedup();
    names.join(speaker.pick(" or ", " 또는 "))
}

fn avoided(speaker: &Speaker<'_>, ranking: &Ranking) -> Vec<Avoided> {
    let named = |choice: u16, because: String| Avoided {
        choice: speaker.knowledge.term_id(choice).to_owned(),
        name: speaker.name(choice),
        because,
    };
    let by_rule = ranking.avoided.iter().map(|one| named(one.choice, speaker.avoids(one.decision, one.choice)));
    let barred = ranking.barred.iter().map(|one| named(one.choice, speaker.bars(one.choice, one.kind, one.index)));
    let mut all: Vec<Avoided> = Vec::new();
    for one in by_rule.chain(barred) {
        if !all.iter().any(|other| other.choice == one.choice) {
            all.push(one);
        }
    }
    all
}

fn near_misses(speaker: &Speaker<'_>, ranking: &Ranking) -> Vec<NearMiss> {
    let knowledge = speaker.knowledge;
    let miss = |miss: &crate::ranking::NearMiss| NearMiss {
        decision: knowledge.decision_id(miss.decision).to_owned(),
        choose: knowledge.chosen(miss.decision).map(|choice| speaker.name(choice)).collect(),
        missing: miss.missing.iter().map(|terms| one_of(speaker, terms)).collect(),
    };
    ranking.near_misses.iter().map(miss).collect()
}

fn lifecycle(speaker: &Speaker<'_>, situation: &Situation, ranking: &Ranking, as_of: Date) -> Vec<String> {
    let mentioned = situation.reading.mentions.iter().flat_map(|mention| mention.terms.iter().copied());
    let mut notes = Vec::new();
    for choice in ranking
        .recommended
        .iter()
        .map(|part| part.choice)
        .chain(mentioned)
        .filter(|term| speaker.knowledge.is_choice(*term))
    {
        for note in speaker.lifecycle(choice, as_of) {
            if !notes.contains(&note) {
                notes.push(note);
            }
        }
    }
    notes
}

/// A statement must share at least this percentage of its own weight with the question.
const BEARING: u64 = 35;

fn facts(speaker: &Speaker<'_>, situation: &Situation, as_of: Date) -> Vec<Fact> {
    let knowledge = speaker.knowledge;
    let soft = Soft::new(knowledge);
    let shared = soft.share(&Soft::features(situation));
    let mut found: Vec<(u64, usize, usize)> = shared
        .iter()
        .filter_map(|(statement, weight)| {
            let share = u64::from(weight) * 100 / u64::from(soft.table().weight(statement));
            let (Statement::Fact(fact) | Statement::Belief(fact)) = soft.table().get(statement) else { return None };
            (share >= BEARING).then_some((share, statement, fact))
        })
        .collect();
    found.sort_by_key(|(share, statement, _)| (u64::MAX - share, *statement));
    let valid = |fact: usize| knowledge.fact_holds_on(fact, as_of);
    let facts = found.into_iter().filter(|(_, _, fact)| valid(*fact)).take(SHOWN);
    facts.map(|(_, _, fact)| Fact { fact: knowledge.fact_id(fact).to_owned(), says: speaker.fact(fact) }).collect()
}

/// Asks for the one condition that would turn the recommendation, where there is such.
fn follow_up(speaker: &Speaker<'_>, answer: &Answer, ranking: &Ranking) -> Option<String> {
    let best = ranking.recommended.first().and_then(|part| part.fired.first()).map_or(0, |fired| fired.weight);
    let close = ranking.near_misses.iter().find(|miss| miss.weight * 2 >= best)?;
    let missing = close.missing.first().map(|terms| one_of(speaker, terms))?;
    let choice = speaker.knowledge.chosen(close.decision).next().map(|choice| speaker.name(choice))?;
    let instead = !answer.recommendation.is_empty();
    Some(match (speaker.language, instead) {
        (Language::En, true) => format!("Is this also needed: {missing}? Then {choice} comes into play."),
        (Language::En, false) => format!("Is this needed: {missing}? Then {choice} would be it."),
        (Language::Ko, true) => format!("다음도 필요한가요: {missing}? 그렇다면 {choice}도 고려합니다."),
        (Language::Ko, false) => format!("다음이 필요한가요: {missing}? 그렇다면 {choice}입니다."),
    })
}
