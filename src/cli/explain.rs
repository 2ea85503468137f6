//! `whichaws explain`.

use std::fmt::Write;

use super::args::ExplainArgs;
use super::exit::Exit;
use super::output::{Failure, Output};
use super::store::Store;
use crate::code;
use crate::diagnostic::did_you_mean;
use crate::knowledge::schema::{Choice, Concept, Decision, Fact, Item, Validity};
use crate::knowledge::{Knowledge, Record};
use crate::rationale::Speaker;

pub(super) fn run(args: &ExplainArgs, output: &mut Output) -> anyhow::Result<Exit> {
    if let Some(code) = code::find(&args.id) {
        output.print(&format!("{}: {}\n\n{}\n", code.code, code.title, code.help))?;
        return Ok(Exit::Success);
    }
    let store = Store::load(&args.knowledge, output)?;
    let knowledge = store.knowledge()?;
    let Some(record) = knowledge.record(&args.id) else {
        let close = did_you_mean(&args.id, knowledge.ids());
        let hint = close.map_or_else(
            || "`whichaws list choices --like TEXT` finds ids".to_owned(),
            |id| format!("did you mean `{id}`?"),
        );
        return Err(Failure::of(Exit::NothingUnderstood, format!("unknown id `{}`\nhelp: {hint}", args.id)));
    };
    let speaker = Speaker { knowledge: &knowledge, language: args.knowledge.lang.given().unwrap_or_default() };
    output.print(&explain(&speaker, &record)?)?;
    Ok(Exit::Success)
}

fn explain(speaker: &Speaker<'_>, record: &Record) -> Result<String, std::fmt::Error> {
    let mut out = String::new();
    let item = &record.item;
    writeln!(out, "{} {}", item.noun(), item.id())?;
    writeln!(out, "  defined in {}:{}", record.origin.file, record.origin.line)?;
    match item {
        Item::Concept(concept) => explain_concept(&mut out, concept)?,
        Item::Choice(choice) => explain_choice(&mut out, speaker, choice)?,
        Item::Decision(decision) => explain_decision(&mut out, speaker, decision)?,
        Item::Fact(fact) => explain_fact(&mut out, speaker, fact)?,
    }
    if matches!(item, Item::Concept(_) | Item::Choice(_)) {
        used_by(&mut out, speaker.knowledge, item.id())?;
    }
    Ok(out)
}

fn list(out: &mut String, title: &str, items: &[String]) -> std::fmt::Result {
    if items.is_empty() { Ok(()) } else { writeln!(out, "  {title}: {}", items.join(", ")) }
}

fn valid(out: &mut String, valid: Validity) -> std::fmt::Result {
    if let Some(from) = valid.from {
        writeln!(out, "  valid from: {from}")?;
    }
    if let Some(until) = valid.until {
        writeln!(out, "  valid until: {until}")?;
    }
    Ok(())
}

fn explain_concept(out: &mut String, concept: &Concept) -> std::fmt::Result {
    list(out, "English", &concept.phrases.en)?;
    list(out, "Korean", &concept.phrases.ko)?;
    list(out, "told by", &concept.described)?;
    list(out, "implies", &concept.implies)
}

fn explain_choice(out: &mut String, speaker: &Speaker<'_>, choice: &Choice) -> std::fmt::Result {
    writeln!(out, "  name: {}", choice.name.en)?;
    writeln!(out, "  kind: {}", format!("{:?}", choice.kind).to_lowercase())?;
    list(out, "of", &choice.of.iter().cloned().collect::<Vec<_>>())?;
    if let Some(summary) = &choice.summary {
        writeln!(out, "  {}", speaker.pick(&summary.en, &summary.ko))?;
    }
    list(out, "English", &choice.phrases.en)?;
    list(out, "Korean", &choice.phrases.ko)?;
    list(out, "told by", &choice.described)?;
    for limit in &choice.limits {
        let of = speaker.pick(&limit.of.en, &limit.of.ko);
        writeln!(
            out,
            "  limit: {of}: {} (when {}; checked {}) {}",
            limit.value, limit.over, limit.checked, limit.source
        )?;
    }
    for not_for in &choice.not_for {
        writeln!(out, "  not for: {}: {}", not_for.when, speaker.pick(&not_for.because.en, &not_for.because.ko))?;
    }
    for event in &choice.lifecycle {
        let was = event.was.as_ref().map(|was| format!(" (was {was})")).unwrap_or_default();
        writeln!(out, "  {}: {:?}{was} {}", event.on, event.event, event.source)?;
    }
    list(out, "documentation", &choice.docs.iter().cloned().collect::<Vec<_>>())
}

fn explain_decision(out: &mut String, speaker: &Speaker<'_>, decision: &Decision) -> std::fmt::Result {
    writeln!(out, "  when: {}", decision.when)?;
    list(out, "choose", &decision.choose)?;
    writeln!(out, "  because: {}", speaker.pick(&decision.because.en, &decision.because.ko))?;
    for avoid in &decision.avoid {
        writeln!(out, "  avoid {}: {}", avoid.choice, speaker.pick(&avoid.because.en, &avoid.because.ko))?;
    }
    writeln!(out, "  source: {}", decision.source)?;
    valid(out, decision.valid)
}

fn explain_fact(out: &mut String, speaker: &Speaker<'_>, fact: &Fact) -> std::fmt::Result {
    writeln!(out, "  about: {} ({})", fact.about, speaker.pick(&fact.aspect.en, &fact.aspect.ko))?;
    let holds = if fact.holds { "true" } else { "false" };
    writeln!(out, "  {holds}: {}", speaker.pick(&fact.says.en, &fact.says.ko))?;
    if let Some(correct) = &fact.correct {
        writeln!(out, "  instead: {}", speaker.pick(&correct.en, &correct.ko))?;
    }
    list(out, "value", &fact.value.iter().cloned().collect::<Vec<_>>())?;
    list(out, "stated by an option with", &fact.when.iter().cloned().collect::<Vec<_>>())?;
    writeln!(out, "  source: {}", fact.source)?;
    valid(out, fact.valid)
}

/// The rules that choose, avoid or want a term, and the facts about it.
fn used_by(out: &mut String, knowledge: &Knowledge<'_>, id: &str) -> std::fmt::Result {
    let (mut chosen, mut avoided, mut about) = (Vec::new(), Vec::new(), Vec::new());
    for record in knowledge.records() {
        match record.item {
            Item::Decision(decision) => {
                if decision.choose.iter().any(|choice| choice == id) {
                    chosen.push(decision.id);
                } else if decision.avoid.iter().any(|avoid| avoid.choice == id) {
                    avoided.push(decision.id);
                }
            }
            Item::Fact(fact) if fact.about == id => about.push(fact.id),
            _ => {}
        }
    }
    let mut wanted: Vec<String> = Vec::new();
    if let Some(term) = knowledge.term(id) {
        wanted = knowledge
            .when()
            .wanting(term)
            .map(|(at, _)| knowledge.decision_id(knowledge.when().head(at).owner as usize).to_owned())
            .collect();
        wanted.dedup();
    }
    list(out, "chosen by", &chosen)?;
    list(out, "avoided by", &avoided)?;
    list(out, "wanted by", &wanted)?;
    list(out, "facts", &about)
}
