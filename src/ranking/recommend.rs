//! Which of the decisions that fired make the recommendation.

use crate::knowledge::{BarKind, Date, Knowledge};
use crate::matching::{Match, Matcher, Situation};
use crate::ranking::weight::Weights;
use crate::requirement::Polarity;

/// A decision that fired.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fired {
    /// The decision.
    pub decision: usize,
    /// The mentions that led to it.
    pub mentions: Vec<usize>,
    /// Its weight.
    pub weight: u32,
}

/// A choice to be built.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recommended {
    /// The choice.
    pub choice: u16,
    /// The decisions that choose it, weightiest first.
    pub fired: Vec<Fired>,
}

/// A choice that another rule would take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// The choice.
    pub choice: u16,
    /// The decision that takes it.
    pub decision: usize,
    /// Terms that would have to be there too; empty where it fired but explains no more than the recommendation.
    pub missing: Vec<Vec<u16>>,
}

/// A choice that a fired decision avoids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Avoided {
    /// The choice.
    pub choice: u16,
    /// The decision that avoids it.
    pub decision: usize,
}

/// A choice that cannot meet the requirement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Barred {
    /// The choice.
    pub choice: u16,
    /// A limit or another reason.
    pub kind: BarKind,
    /// Its place in the choice's list of that sort.
    pub index: usize,
}

/// A decision that lacked one condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearMiss {
    /// The decision.
    pub decision: usize,
    /// What was missing: one term of each.
    pub missing: Vec<Vec<u16>>,
    /// How many conditions were there.
    pub satisfied: u32,
    /// The weight of what was there.
    pub weight: u32,
}

/// What a requirement comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ranking {
    /// What is to be built.
    pub recommended: Vec<Recommended>,
    /// What would do too, or would win if more were asked for.
    pub alternatives: Vec<Alternative>,
    /// What was avoided.
    pub avoided: Vec<Avoided>,
    /// What cannot meet the requirement.
    pub barred: Vec<Barred>,
    /// What nearly fired.
    pub near_misses: Vec<NearMiss>,
}

/// How many near misses are kept.
const NEAR: usize = 5;
/// How many parts a recommendation has at most.
const PARTS: usize = 6;

/// Ranks what a situation comes to on a day.
#[must_use]
pub fn rank(matcher: &mut Matcher<'_>, situation: &Situation, as_of: Date) -> Ranking {
    let knowledge = matcher.knowledge();
    let weights = Weights::new(knowledge);
    let matches = matcher.decisions(situation);
    let mut ranking = Ranking::default();
    for matched in matcher.bars(situation) {
        let bar = knowledge.bar(matched.owner as usize);
        if let Some(bar) = bar.filter(|bar| knowledge.bar_holds_on(*bar, as_of)) {
            ranking.barred.push(Barred { choice: bar.choice, kind: bar.kind, index: bar.index });
        }
    }
    let valid = |decision: usize| knowledge.decision_holds_on(decision, as_of);
    let mut fired: Vec<Fired> = Vec::new();
    for matched in matches.iter().filter(|matched| matched.full) {
        let decision = matched.owner as usize;
        if !valid(decision) {
            continue;
        }
        let mentions = matcher.mentions_of(knowledge.when(), &situation.presence, matched);
        let weight = weights.of(&situation.presence, matched);
        match fired.iter_mut().find(|other| other.decision == decision) {
            Some(other) if other.weight >= weight => {}
            Some(other) => *other = Fired { decision, mentions, weight },
            None => fired.push(Fired { decision, mentions, weight }),
        }
    }
    fired.sort_by(|a, b| {
        b.weight.cmp(&a.weight).then_with(|| knowledge.decision_id(a.decision).cmp(knowledge.decision_id(b.decision)))
    });
    cover(knowledge, situation, &fired, &mut ranking);
    siblings(knowledge, &matches, &weights, situation, &valid, &mut ranking);
    near(matcher, situation, &matches, &fired, &valid, &mut ranking);
    ranking
}

/// What would have to be asked for, for an avoided choice to be the right one: the rule that takes it and lacks least.
fn siblings(
    knowledge: &Knowledge<'_>,
    matches: &[Match],
    weights: &Weights<'_>,
    situation: &Situation,
    valid: &dyn Fn(usize) -> bool,
    ranking: &mut Ranking,
) {
    for avoided in ranking.avoided.iter().map(|avoided| avoided.choice).collect::<Vec<_>>() {
        let takes = |matched: &&Match| {
            let decision = matched.owner as usize;
            !matched.full && valid(decision) && knowledge.chosen(decision).eq([avoided])
        };
        let closest = matches.iter().filter(takes).min_by_key(|matched| {
            let weight = weights.of(&situation.presence, matched);
            (matched.wanted - matched.count(), u32::MAX - weight, matched.owner)
        });
        let Some(matched) = closest else { continue };
        if ranking.alternatives.iter().all(|other| other.choice != avoided) {
            let missing = missing(knowledge, matched);
            ranking.alternatives.push(Alternative { choice: avoided, decision: matched.owner as usize, missing });
        }
    }
}

/// The wanted literals of a match that nothing satisfies.
fn missing(knowledge: &Knowledge<'_>, matched: &Match) -> Vec<Vec<u16>> {
    let wanted = knowledge.when().extra(matched.conjunction).wanted;
    let unsatisfied = wanted.into_iter().enumerate().filter(|(literal, _)| matched.satisfied >> literal & 1 == 0);
    unsatisfied.map(|(_, terms)| terms).collect()
}

/// Takes decisions, weightiest first, as long as each explains something that no earlier one explained.
fn cover(knowledge: &Knowledge<'_>, situation: &Situation, fired: &[Fired], ranking: &mut Ranking) {
    let mut explained: Vec<usize> = Vec::new();
    let mut out: Vec<u16> = ranking.barred.iter().map(|barred| barred.choice).collect();
    out.extend(
        situation
            .reading
            .mentions
            .iter()
            .filter(|mention| mention.polarity == Polarity::Negated)
            .flat_map(|mention| &mention.terms),
    );
    let best = fired.first().map_or(0, |first| first.weight);
    for one in fired {
        let choices: Vec<u16> = knowledge.chosen(one.decision).collect();
        if choices.iter().any(|choice| knowledge.closure(*choice).any(|broader| out.contains(&broader))) {
            continue;
        }
        let known = choices.iter().all(|choice| ranking.recommended.iter().any(|part| part.choice == *choice));
        let news = one.mentions.iter().filter(|mention| !explained.contains(mention)).count();
        let explains = news * 2 >= one.mentions.len().max(1) && news > 0 && one.weight * 2 >= best;
        if !known && (!explains || ranking.recommended.len() + choices.len() > PARTS) {
            for choice in
                choices.into_iter().filter(|choice| !ranking.recommended.iter().any(|part| part.choice == *choice))
            {
                if !ranking.alternatives.iter().any(|other| other.choice == choice) {
                    ranking.alternatives.push(Alternative { choice, decision: one.decision, missing: Vec::new() });
                }
            }
            continue;
        }
        explained.extend(&one.mentions);
        for choice in choices {
            match ranking.recommended.iter_mut().find(|part| part.choice == choice) {
                Some(part) => part.fired.push(one.clone()),
                None => ranking.recommended.push(Recommended { choice, fired: vec![one.clone()] }),
            }
        }
        for avoided in knowledge.avoided(one.decision) {
            let wanted = ranking.recommended.iter().any(|part| knowledge.is_a(part.choice, avoided));
            if !wanted && !ranking.avoided.iter().any(|other| other.choice == avoided) {
                ranking.avoided.push(Avoided { choice: avoided, decision: one.decision });
            }
            if !wanted {
                out.push(avoided);
            }
        }
    }
    let taken: Vec<u16> = ranking.recommended.iter().map(|part| part.choice).collect();
    ranking.alternatives.retain(|other| !taken.contains(&other.choice) && !out.contains(&other.choice));
    // A service that stands for itself says no more than the part of it that was chosen.
    let parts = taken.clone();
    ranking
        .recommended
        .retain(|part| !parts.iter().any(|other| *other != part.choice && knowledge.is_a(*other, part.choice)));
}

/// Decisions that lacked one literal.
fn near(
    matcher: &Matcher<'_>,
    situation: &Situation,
    matches: &[Match],
    fired: &[Fired],
    valid: &dyn Fn(usize) -> bool,
    ranking: &mut Ranking,
) {
    let knowledge = matcher.knowledge();
    let weights = Weights::new(knowledge);
    let mut misses: Vec<NearMiss> = Vec::new();
    for matched in
        matches.iter().filter(|matched| !matched.full && matched.count() + 1 == matched.wanted && matched.count() > 0)
    {
        let decision = matched.owner as usize;
        if fired.iter().any(|one| one.decision == decision)
            || !valid(decision)
            || misses.iter().any(|miss| miss.decision == decision)
        {
            continue;
        }
        let weight = weights.of(&situation.presence, matched);
        misses.push(NearMiss { decision, missing: missing(knowledge, matched), satisfied: matched.count(), weight });
    }
    misses.sort_by(|a, b| {
        b.weight.cmp(&a.weight).then_with(|| knowledge.decision_id(a.decision).cmp(knowledge.decision_id(b.decision)))
    });
    let taken = |choice: u16| ranking.recommended.iter().any(|part| part.choice == choice);
    let out = |choice: u16| ranking.barred.iter().any(|barred| barred.choice == choice);
    // One common word is no near miss of something that was found.
    if let Some(best) = fired.first() {
        misses.retain(|miss| miss.satisfied > 1 && miss.weight * 2 >= best.weight);
    }
    misses.retain(|miss| knowledge.chosen(miss.decision).all(|choice| !taken(choice) && !out(choice)));
    misses.truncate(NEAR);
    ranking.near_misses = misses;
}
