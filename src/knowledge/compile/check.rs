//! What must hold of every item beyond its fields: references, cycles, languages, sources.

use std::collections::{BTreeMap, BTreeSet};

use super::{Entry, Items, Reporter};
use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::knowledge::schema::{ChoiceKind, EventKind, Item, Phrases, Say};

/// Checks every item and drops references to what does not exist.
pub(super) fn entries(items: &mut Items, reporter: &mut Reporter<'_>) {
    let known: BTreeSet<String> = items.terms.keys().cloned().collect();
    for entry in items.terms.values_mut().chain(items.decisions.values_mut()).chain(items.facts.values_mut()) {
        let mut wrong: Vec<(String, &'static str, Diagnostic)> = Vec::new();
        item(&mut entry.record.item, &known, &mut wrong);
        if entry.place.is_none() {
            continue;
        }
        for (literal, label, problem) in wrong {
            reporter.report(entry, &literal, label, problem);
        }
    }
}

type Wrong = Vec<(String, &'static str, Diagnostic)>;

fn item(item: &mut Item, known: &BTreeSet<String>, wrong: &mut Wrong) {
    let id = item.id().to_owned();
    match item {
        Item::Concept(concept) => {
            phrases(&id, &concept.phrases, concept.described.is_empty(), wrong);
            concept.implies.retain(|other| reference(other, known, wrong));
        }
        Item::Choice(choice) => {
            if choice.name.en.trim().is_empty() {
                wrong.push((id.clone(), "nameless", Diagnostic::error("E0206", "a choice without an English name")));
            }
            if choice.of.as_ref().is_some_and(|of| !reference(of, known, wrong)) {
                choice.of = None;
            }
            let service = choice.kind == ChoiceKind::Service;
            if service && (choice.category.is_none() || choice.summary.is_none() || choice.docs.is_none()) {
                let problem = Diagnostic::error("E0214", "a service needs `category`, `summary` and `docs`");
                wrong.push((id.clone(), "incomplete", problem));
            }
            for blank in choice.phrases.en.iter().chain(&choice.phrases.ko).filter(|phrase| phrase.trim().is_empty()) {
                wrong.push((blank.clone(), "empty", Diagnostic::error("E0205", "an empty phrase")));
            }
            choice.summary.iter().for_each(|summary| say(&id, summary, wrong));
            choice.docs.iter().for_each(|docs| source(docs, wrong));
            for event in &mut choice.lifecycle {
                event.instead.retain(|other| reference(other, known, wrong));
                source(&event.source, wrong);
                if event.event == EventKind::Renamed && event.was.is_none() {
                    let problem = Diagnostic::error("E0215", "a renaming needs `was`, the former name");
                    wrong.push((id.clone(), "renamed from what?", problem));
                }
            }
            for limit in &choice.limits {
                say(&limit.value, &limit.of, wrong);
                source(&limit.source, wrong);
            }
            choice.not_for.iter().for_each(|not_for| say(&not_for.when, &not_for.because, wrong));
        }
        Item::Decision(decision) => {
            decision.choose.retain(|other| reference(other, known, wrong));
            if decision.choose.is_empty() {
                wrong.push((id.clone(), "no choice", Diagnostic::error("E0216", "a decision that chooses nothing")));
            }
            decision.avoid.retain(|avoid| reference(&avoid.choice, known, wrong));
            decision.avoid.iter().for_each(|avoid| say(&avoid.choice, &avoid.because, wrong));
            say(&id, &decision.because, wrong);
            source(&decision.source, wrong);
        }
        Item::Fact(fact) => {
            reference(&fact.about, known, wrong);
            say(&id, &fact.says, wrong);
            say(&id, &fact.aspect, wrong);
            fact.correct.iter().for_each(|correct| say(&id, correct, wrong));
            source(&fact.source, wrong);
            if !fact.holds && fact.correct.is_none() {
                let problem = Diagnostic::error("E0217", "a false statement needs `correct`, what is true instead");
                wrong.push((id, "and what is true?", problem));
            }
        }
    }
}

fn phrases(id: &str, phrases: &Phrases, required: bool, wrong: &mut Wrong) {
    for (list, language) in [(&phrases.en, "English"), (&phrases.ko, "Korean")] {
        if required && list.is_empty() {
            let problem = Diagnostic::error("E0206", format!("the concept `{id}` has no {language} phrase"))
                .help("both languages are first-class; say how people ask for it");
            wrong.push((id.to_owned(), "one language only", problem));
        }
        for blank in list.iter().filter(|phrase| phrase.trim().is_empty()) {
            wrong.push((blank.clone(), "empty", Diagnostic::error("E0205", "an empty phrase")));
        }
    }
}

fn say(near: &str, say: &Say, wrong: &mut Wrong) {
    for (text, language) in [(&say.en, "English"), (&say.ko, "Korean")] {
        if text.trim().is_empty() {
            let problem =
                Diagnostic::error("E0206", format!("an empty {language} text")).help("both languages are first-class");
            wrong.push((near.to_owned(), "one language only", problem));
        }
    }
}

fn source(address: &str, wrong: &mut Wrong) {
    let host = address.strip_prefix("https://").and_then(|rest| rest.split('/').next()).unwrap_or_default();
    if !(host == "aws.amazon.com"
        || host.ends_with(".aws.amazon.com")
        || host.ends_with(".aws")
        || host.ends_with(".github.io")
        || host == "github.com")
    {
        let problem = Diagnostic::error("E0207", "a source must be a page of AWS")
            .help("cite an https page on docs.aws.amazon.com or aws.amazon.com");
        wrong.push((address.to_owned(), "not such a page", problem));
    }
}

fn reference(id: &str, known: &BTreeSet<String>, wrong: &mut Wrong) -> bool {
    if known.contains(id) {
        return true;
    }
    let problem = Diagnostic::error("E0204", format!("unknown id `{id}`"));
    let problem = match did_you_mean(id, known.iter().map(String::as_str)) {
        Some(close) => problem.help(format!("did you mean `{close}`?")),
        None => problem.help("define it, or use the id of something that exists"),
    };
    wrong.push((id.to_owned(), "not defined anywhere", problem));
    false
}

/// For each term, itself and all that comes with it; cycles are reported and cut.
pub(super) fn closures(items: &Items, numbers: &BTreeMap<&str, u16>, reporter: &mut Reporter<'_>) -> Vec<Vec<u16>> {
    let next = |entry: &Entry| -> Vec<u16> {
        let ids: Vec<&String> = match &entry.record.item {
            Item::Concept(concept) => concept.implies.iter().collect(),
            Item::Choice(choice) => choice.of.iter().collect(),
            Item::Decision(_) | Item::Fact(_) => Vec::new(),
        };
        ids.into_iter().filter_map(|id| numbers.get(id.as_str()).copied()).collect()
    };
    let steps: Vec<Vec<u16>> = items.terms.values().map(next).collect();
    let mut closures = Vec::with_capacity(steps.len());
    for (number, (id, entry)) in (0_u16..).zip(&items.terms) {
        let mut all = vec![number];
        let mut at = 0;
        while let Some(term) = all.get(at).copied() {
            at += 1;
            for broader in steps.get(usize::from(term)).into_iter().flatten() {
                if *broader == number {
                    let problem = Diagnostic::error("E0208", format!("`{id}` comes with itself in the end"))
                        .help("take one of the references out of the circle");
                    reporter.report(entry, id, "part of a circle", problem);
                } else if !all.contains(broader) {
                    all.push(*broader);
                }
            }
        }
        closures.push(all);
    }
    closures
}
