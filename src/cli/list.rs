//! `whichaws list`.

use super::args::{ListArgs, Noun};
use super::exit::Exit;
use super::output::Output;
use super::store::Store;
use crate::knowledge::schema::Item;
use crate::requirement::Language;

pub(super) fn run(args: &ListArgs, output: &mut Output) -> anyhow::Result<Exit> {
    let store = Store::load(&args.knowledge, output)?;
    let knowledge = store.knowledge()?;
    let korean = args.knowledge.lang.given() == Some(Language::Ko);
    let like = args.like.as_deref().map(str::to_lowercase);
    let mut lines = String::new();
    for record in knowledge.records() {
        let id = record.item.id();
        let text = match (&record.item, args.what) {
            (Item::Concept(concept), Noun::Concepts) => {
                let phrases = if korean { &concept.phrases.ko } else { &concept.phrases.en };
                phrases.join(", ")
            }
            (Item::Choice(choice), Noun::Choices) => match &choice.name.ko {
                Some(ko) if korean => ko.clone(),
                _ => choice.name.en.clone(),
            },
            (Item::Decision(decision), Noun::Decisions) => {
                format!("{} → {}", decision.when, decision.choose.join(" + "))
            }
            (Item::Fact(fact), Noun::Facts) => {
                if korean {
                    fact.says.ko.clone()
                } else {
                    fact.says.en.clone()
                }
            }
            _ => continue,
        };
        let wanted = |like: &String| id.contains(like.as_str()) || text.to_lowercase().contains(like.as_str());
        if like.as_ref().is_none_or(wanted) {
            lines.push_str(&format!("{id}\t{text}\n"));
        }
    }
    output.print(&lines)?;
    Ok(if lines.is_empty() { Exit::NothingUnderstood } else { Exit::Success })
}
