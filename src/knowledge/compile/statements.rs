//! Collects the statements and their features.

use std::collections::{BTreeMap, BTreeSet};

use super::condition::Resolver;
use super::{Entry, Items};
use crate::knowledge::schema::{Item, Say};
use crate::knowledge::statement::{Statement, StatementTable, weight};
use crate::knowledge::table::{ListsBytes, Words, words};

/// The bytes behind a [`StatementTable`].
#[derive(Default)]
pub(super) struct StatementBytes {
    features: Vec<u8>,
    postings: ListsBytes,
    kinds: Vec<u8>,
    weights: Vec<u8>,
    about: ListsBytes,
}

impl StatementBytes {
    pub(super) fn view(&self) -> StatementTable<'_> {
        StatementTable {
            features: Words(&self.features),
            postings: self.postings.view(),
            kinds: Words(&self.kinds),
            weights: Words(&self.weights),
            about: self.about.view(),
        }
    }
}

pub(super) fn build(items: &Items, resolver: &mut Resolver<'_>, closures: &[Vec<u16>]) -> StatementBytes {
    let mut statements: Vec<(Statement, BTreeSet<u32>, Vec<u16>)> = Vec::new();
    let mut add = |statement, says: &[&Say], value: Option<&String>, about: Vec<u16>| {
        let texts = says.iter().flat_map(|say| [&say.en, &say.ko]).chain(value);
        let mut features: BTreeSet<u32> = texts.flat_map(|text| resolver.features(text)).collect();
        for term in &about {
            let broader = closures.get(usize::from(*term)).into_iter().flatten();
            features.extend(broader.map(|term| u32::from(*term)));
        }
        statements.push((statement, features, about));
    };
    let numbers: BTreeMap<&str, u16> =
        (0_u16..).zip(items.terms.keys()).map(|(number, id)| (id.as_str(), number)).collect();
    let number = |id: &String| numbers.get(id.as_str()).copied();
    for (index, entry) in items.facts.values().enumerate() {
        let Item::Fact(fact) = &entry.record.item else { continue };
        let statement = if fact.holds { Statement::Fact(index) } else { Statement::Belief(index) };
        add(statement, &[&fact.says, &fact.aspect], fact.value.as_ref(), number(&fact.about).into_iter().collect());
    }
    for (index, entry) in items.decisions.values().enumerate() {
        let Item::Decision(decision) = &entry.record.item else { continue };
        add(Statement::Reason(index), &[&decision.because], None, decision.choose.iter().filter_map(number).collect());
    }
    for (term, entry) in (0_u16..).zip(items.terms.values()) {
        if let Entry { record, .. } = entry
            && let Item::Choice(choice) = &record.item
            && let Some(summary) = &choice.summary
        {
            add(Statement::Summary(term), &[summary], None, vec![term]);
        }
    }
    table(&statements)
}

fn table(statements: &[(Statement, BTreeSet<u32>, Vec<u16>)]) -> StatementBytes {
    let mut postings: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for (number, (_, features, _)) in (0_u32..).zip(statements) {
        for feature in features {
            postings.entry(*feature).or_default().push(number);
        }
    }
    let weigh = |feature: &u32| weight(statements.len(), postings.get(feature).map_or(1, Vec::len));
    let mut bytes = StatementBytes {
        features: words(postings.keys().copied()),
        kinds: words(statements.iter().map(|(statement, ..)| statement.pack())),
        weights: words(statements.iter().map(|(_, features, _)| features.iter().map(weigh).sum::<u32>().max(1))),
        ..StatementBytes::default()
    };
    for list in postings.values() {
        bytes.postings.push(list.iter().copied());
    }
    for (.., about) in statements {
        bytes.about.push(about.iter().map(|term| u32::from(*term)));
    }
    bytes
}
