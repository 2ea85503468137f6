//! Judges the options of a question: eliminate, then full decisions, then small votes. The published key is not read.

use super::kind::{Kind, is_all_of_the_above};
use super::question::Question;
use crate::knowledge::{BarKind, Date, Knowledge, Statement};
use crate::matching::{Match, Matcher, Situation};
use crate::ranking::{Shared, Soft, Weights, cubed};
use crate::span::Span;

/// What an option is judged by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// A decision chooses what the option proposes.
    Chosen(usize),
    /// A decision avoids the choice that the option proposes.
    Avoided(usize, u16),
    /// A limit or `not_for` of a choice rules it out.
    Barred(u16, BarKind, usize),
    /// The option states a fact, true or false.
    Stated(usize),
    /// The option shares rare words with a statement.
    Shares(Statement),
}

/// Something for or against an option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// What it rests on.
    pub rule: Rule,
    /// Points, positive for and negative against.
    pub points: i64,
    /// Where in the question the words stand that led there.
    pub span: Span,
}

/// An option with its evidence.
#[derive(Clone, Debug)]
pub struct JudgedOption {
    /// Its key.
    pub key: String,
    /// Sum of its evidence; compared within one question only.
    pub score: i64,
    /// Evidence, weightiest first.
    pub evidence: Vec<Evidence>,
}

/// A judged question.
#[derive(Clone, Debug)]
pub struct Judged {
    /// What it asks for.
    pub kind: Kind,
    /// Options in the question's order.
    pub options: Vec<JudgedOption>,
    /// Keys of the best guess, in the question's order.
    pub picked: Vec<String>,
    /// How sure, 0 to 100.
    pub confidence: u8,
    /// Whether it is sure enough to be called an answer.
    pub determined: bool,
}

/// Judges questions with one body of knowledge.
#[derive(Debug)]
pub struct Judge<'k> {
    matcher: Matcher<'k>,
    knowledge: &'k Knowledge<'k>,
    weights: Weights<'k>,
    soft: Soft<'k>,
    as_of: Date,
}

/// Below this confidence the pick is a guess.
const SURE: u8 = 60;
/// A partial decision votes with this share of its weight, in percent, beside the cubed fraction.
const PARTIAL: i64 = 30;
/// Fewer points than this are not worth the while.
const LEAST: i64 = 4;
/// An avoided choice loses this many percent of the decision's weight.
const AVOIDED: i64 = 150;
/// Points against an option that breaks a limit or states what is false.
const ELIMINATED: i64 = 400;
/// Points for an option that states a true fact.
const TRUE_FACT: i64 = 120;
/// What a statement shares with the question counts up to this many times what it shares with the option alone.
const ADDED: u32 = 4;
/// How many statements vote for an option.
const VOTES: usize = 3;

impl<'k> Judge<'k> {
    /// A judge over that knowledge, as things stood on that day.
    #[must_use]
    pub fn new(knowledge: &'k Knowledge<'k>, as_of: Date) -> Self {
        Self {
            matcher: Matcher::new(knowledge),
            knowledge,
            weights: Weights::new(knowledge),
            soft: Soft::new(knowledge),
            as_of,
        }
    }

    /// Judges a question.
    pub fn judge(&mut self, question: &Question) -> Judged {
        let stem = self.matcher.understand(&question.text);
        let choose = how_many(question, &stem);
        let kind = Kind::of(question, &stem, choose);
        let situations: Vec<Situation> =
            question.options.iter().map(|option| self.matcher.understand(&option.text)).collect();
        let mut options: Vec<JudgedOption> = question
            .options
            .iter()
            .map(|option| JudgedOption { key: option.key.clone(), score: 0, evidence: Vec::new() })
            .collect();
        self.decide(&stem, &situations, &mut options);
        self.bar(&stem, &situations, &mut options);
        self.state(&situations, &mut options);
        self.vote(&stem, &situations, &mut options);
        for option in &mut options {
            option.evidence.sort_by_key(|evidence| (-evidence.points.abs(), evidence.span));
            option.score = option.evidence.iter().map(|evidence| evidence.points).sum();
        }
        let sign = if kind == Kind::Negated { -1 } else { 1 };
        all_of_the_above(question, &mut options);
        // The text breaks ties, not the place: the order of the options must not matter.
        let mut order: Vec<usize> = (0..options.len()).collect();
        order.sort_by_key(|index| {
            let text = question.options.get(*index).map(|option| option.text.as_str()).unwrap_or_default();
            (-sign * options.get(*index).map_or(0, |option| option.score), text.to_owned())
        });
        let picked_at: Vec<usize> = order.iter().take(choose).copied().collect();
        let score = |place: usize| {
            order.get(place).and_then(|index| options.get(*index)).map_or(0, |option| sign * option.score)
        };
        let confidence = confidence(score(choose.saturating_sub(1)), score(choose), options.len() > choose);
        let keys = options.iter().enumerate().filter(|(index, _)| picked_at.contains(index));
        let picked = keys.map(|(_, option)| option.key.clone()).collect();
        Judged { kind, options, picked, confidence, determined: confidence >= SURE }
    }

    fn decide(&mut self, stem: &Situation, situations: &[Situation], options: &mut [JudgedOption]) {
        let matches = best_of_owner(self.matcher.decisions(stem));
        for matched in matches {
            let decision = matched.owner as usize;
            let chosen: Vec<u16> = self.knowledge.chosen(decision).collect();
            let avoided: Vec<u16> = if matched.full { self.knowledge.avoided(decision).collect() } else { Vec::new() };
            let shares: Vec<i64> = situations.iter().map(|option| share(option, &chosen)).collect();
            let everywhere = shares.iter().all(|share| *share > 0);
            // Most decisions that a question touches concern none of its options; they cost no more than this.
            let tells = !everywhere && shares.iter().any(|share| *share > 0);
            let warns = avoided.iter().any(|avoid| situations.iter().any(|option| option.presence.has(*avoid)));
            if !tells && !warns {
                continue;
            }
            let weight = self.weights.of(&stem.presence, &matched);
            let points = if matched.full {
                i64::from(weight)
            } else {
                i64::from(cubed(weight, matched.count(), matched.wanted)) * PARTIAL / 100
            };
            if points < LEAST || !self.knowledge.decision_holds_on(decision, self.as_of) {
                continue;
            }
            let span = self.span(stem, &matched);
            for ((option, situation), share) in options.iter_mut().zip(situations).zip(shares) {
                if share > 0 && !everywhere {
                    option.evidence.push(Evidence { rule: Rule::Chosen(decision), points: points * share / 100, span });
                }
                let broken = avoided.iter().find(|avoid| {
                    situation.presence.has(**avoid)
                        && (share == 0 || !chosen.iter().any(|choice| self.knowledge.is_a(*choice, **avoid)))
                });
                if let Some(avoid) = broken
                    && share < 100
                {
                    let points = -points * AVOIDED / 100;
                    option.evidence.push(Evidence { rule: Rule::Avoided(decision, *avoid), points, span });
                }
            }
        }
    }

    fn bar(&mut self, stem: &Situation, situations: &[Situation], options: &mut [JudgedOption]) {
        for matched in self.matcher.bars(stem) {
            let bar = self.knowledge.bar(matched.owner as usize);
            let Some(bar) = bar.filter(|bar| self.knowledge.bar_holds_on(*bar, self.as_of)) else { continue };
            for (option, situation) in options.iter_mut().zip(situations) {
                if mentions(situation, bar.choice) {
                    let rule = Rule::Barred(bar.choice, bar.kind, bar.index);
                    option.evidence.push(Evidence { rule, points: -ELIMINATED, span: Span::default() });
                }
            }
        }
    }

    fn state(&mut self, situations: &[Situation], options: &mut [JudgedOption]) {
        for (option, situation) in options.iter_mut().zip(situations) {
            for matched in best_of_owner(self.matcher.stated(situation)) {
                let number = matched.owner as usize;
                let Some(fact) = self.knowledge.fact(number) else { continue };
                if fact.valid.holds_on(self.as_of) {
                    let points = if fact.holds { TRUE_FACT } else { -ELIMINATED };
                    option.evidence.push(Evidence { rule: Rule::Stated(number), points, span: Span::default() });
                }
            }
        }
    }

    /// Statements vote for the option that makes them fit the question best.
    fn vote(&mut self, stem: &Situation, situations: &[Situation], options: &mut [JudgedOption]) {
        let of_stem = Soft::features(stem);
        let stem_shared = self.soft.share(&of_stem);
        let features: Vec<Vec<u32>> = situations.iter().map(Soft::features).collect();
        for (index, ((option, own), situation)) in options.iter_mut().zip(&features).zip(situations).enumerate() {
            let elsewhere = |feature: &u32| {
                let others = features.iter().enumerate().filter(|(other, _)| *other != index);
                others.clone().count() > 0 && others.clone().all(|(_, other)| other.binary_search(feature).is_ok())
            };
            let telling: Vec<u32> = own
                .iter()
                .filter(|feature| of_stem.binary_search(feature).is_err() && !elsewhere(feature))
                .copied()
                .collect();
            let shared = self.soft.share(&telling);
            option.evidence.extend(self.votes(&stem_shared, &shared, situation));
        }
    }

    /// The statements that share most with the question and with what the option adds to it.
    fn votes(&self, stem: &Shared, own: &Shared, option: &Situation) -> Vec<Evidence> {
        let table = self.soft.table();
        let mut votes: Vec<(i64, usize)> = stem
            .iter()
            .map(|(statement, weight)| {
                let about = table.about(statement).any(|term| option.presence.has(term));
                // What a statement is about need not be rare to count.
                let shared = weight.min(own.weight(statement) * ADDED) / 4;
                let points = if about { shared + weight / 4 } else { shared };
                (i64::from(points), statement)
            })
            .filter(|(points, statement)| *points > 0 && self.votes_today(table.get(*statement)))
            .collect();
        votes.sort_by_key(|(points, statement)| (-points, *statement));
        votes.truncate(VOTES);
        let evidence = votes.into_iter().enumerate().map(|(rank, (points, statement))| Evidence {
            rule: Rule::Shares(table.get(statement)),
            points: points >> rank,
            span: Span::default(),
        });
        evidence.collect()
    }

    /// Whether a statement is true on the day that counts.
    fn votes_today(&self, statement: Statement) -> bool {
        match statement {
            Statement::Fact(fact) => self.knowledge.fact_holds_on(fact, self.as_of),
            // A belief counts only where an option states it; resembling it says nothing.
            Statement::Belief(_) => false,
            Statement::Reason(decision) => self.knowledge.decision_holds_on(decision, self.as_of),
            Statement::Summary(_) => true,
        }
    }

    fn span(&self, stem: &Situation, matched: &Match) -> Span {
        let mentions = self.matcher.mentions_of(self.knowledge.when(), &stem.presence, matched);
        let spans =
            mentions.into_iter().filter_map(|index| stem.reading.mentions.get(index)).map(|mention| mention.span);
        spans.reduce(Span::join).unwrap_or_default()
    }
}

/// How many options are asked for: as the question says, else as many as the key names.
fn how_many(question: &Question, stem: &Situation) -> usize {
    let said = question.choose.or(stem.reading.choose.map(usize::from));
    let keyed = question.answer.as_ref().map(Vec::len);
    said.or(keyed).unwrap_or(1).clamp(1, question.options.len().max(1))
}

/// The best match of each rule, in the order of the rules.
fn best_of_owner(matches: Vec<Match>) -> Vec<Match> {
    let mut best: std::collections::BTreeMap<u32, Match> = std::collections::BTreeMap::new();
    for matched in matches {
        let rank = |matched: &Match| {
            (matched.full, u64::from(matched.count()) * 1000 / u64::from(matched.wanted.max(1)), matched.wanted)
        };
        best.entry(matched.owner)
            .and_modify(|old| {
                if rank(&matched) > rank(old) {
                    *old = matched;
                }
            })
            .or_insert(matched);
    }
    best.into_values().collect()
}

/// What share of the choices an option proposes, in percent.
fn share(option: &Situation, chosen: &[u16]) -> i64 {
    let found = chosen.iter().filter(|choice| option.presence.has(**choice)).count();
    i64::try_from(found * 100 / chosen.len().max(1)).unwrap_or(0)
}

/// Whether an option names a choice itself, not only something of it.
fn mentions(option: &Situation, choice: u16) -> bool {
    let index = option.presence.mention(choice).and_then(|index| option.reading.mentions.get(index));
    index.is_some_and(|mention| mention.terms.contains(&choice))
}

/// "All of the above" is right where two of the others are.
fn all_of_the_above(question: &Question, options: &mut [JudgedOption]) {
    let Some(at) = question.options.iter().position(|option| is_all_of_the_above(&option.text)) else { return };
    let others = options.iter().enumerate().filter(|(index, _)| *index != at).map(|(_, option)| option.score);
    let (supported, best) = (others.clone().filter(|score| *score > 20).count(), others.max().unwrap_or(0));
    if let Some(option) = options.get_mut(at).filter(|_| supported >= 2) {
        option.score = best + 1;
    }
}

/// The margin between the last option picked and the first left out, as a share of what stands behind it.
fn confidence(last: i64, next: i64, rivals: bool) -> u8 {
    const HALF: i64 = 60;
    if !rivals {
        return 100;
    }
    let margin = (last - next).max(0);
    u8::try_from(margin * 100 / (margin + HALF)).unwrap_or(0)
}
