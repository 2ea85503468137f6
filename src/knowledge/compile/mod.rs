//! Rules files to one image. Everything that is wrong is reported in one run; what is wrong is left out, so that
//! the caller may go on without it or stop.

mod check;
mod condition;
mod index;
mod statements;

use std::collections::{BTreeMap, BTreeSet};

use super::date::Date;
use super::image::{FORMAT, Image};
use super::record::{Origin, Record};
use super::rules::{Bar, BarKind};
use super::schema::{ChoiceKind, ConceptKind, Item, Validity};
use super::source::{Pack, Placed, read};
use super::table::{BlobsBytes, ListsBytes, words};
use crate::diagnostic::{Diagnostic, Severity};
use crate::lexicon::{Lexicon, LexiconBuilder};
use crate::span::Span;

use condition::Resolver;
use index::RuleBuilder;

/// An image and what was wrong with its sources.
#[derive(Clone, Debug)]
pub struct Compiled {
    /// Bytes for [`Knowledge::open`](super::Knowledge::open).
    pub image: Vec<u8>,
    /// Everything that was wrong, by file and place.
    pub problems: Vec<Diagnostic>,
}

impl Compiled {
    /// Whether any problem is an error.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.problems.iter().any(|problem| problem.severity == Severity::Error)
    }
}

/// Compiles `pack` over `base` records (an item of the pack replaces one of the base with the same id).
#[must_use]
pub fn compile(base: Vec<Record>, pack: &Pack, dated: Date) -> Compiled {
    let mut problems = Vec::new();
    let mut files = pack.files.clone();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let pack = Pack { files };
    let mut placed = Vec::new();
    for (index, file) in pack.files.iter().enumerate() {
        placed.extend(read(index, file, &mut problems));
    }
    let items = Items::collect(base, placed, &pack, &mut problems);
    let image = items.build(&pack, dated, &mut problems);
    problems.sort_by(|a, b| (&a.origin, a.span, a.code).cmp(&(&b.origin, b.span, b.code)));
    Compiled { image, problems }
}

/// An item with its origin; one of the base has no place in the pack.
struct Entry {
    record: Record,
    place: Option<(usize, Span)>,
}

/// All items by id.
struct Items {
    terms: BTreeMap<String, Entry>,
    decisions: BTreeMap<String, Entry>,
    facts: BTreeMap<String, Entry>,
}

/// Reports a problem at a literal of an item.
struct Reporter<'a> {
    pack: &'a Pack,
    problems: &'a mut Vec<Diagnostic>,
}

impl Reporter<'_> {
    fn report(&mut self, entry: &Entry, literal: &str, label: &str, problem: Diagnostic) {
        self.report_within(entry, literal, None, label, problem);
    }

    /// The same, at a part of the literal.
    fn report_within(&mut self, entry: &Entry, literal: &str, part: Option<Span>, label: &str, problem: Diagnostic) {
        let Some((file, span)) = entry.place else {
            self.problems.push(problem.at(&entry.record.origin.file, Span::default(), label));
            return;
        };
        let Some(source) = self.pack.files.get(file) else { return };
        let found = source.find(span, literal);
        let place = part.map_or(found, |part| part.shifted(found.start as usize));
        self.problems.push(problem.at(&source.path, place, label));
    }
}

impl Items {
    fn collect(base: Vec<Record>, placed: Vec<Placed>, pack: &Pack, problems: &mut Vec<Diagnostic>) -> Self {
        let mut items = Self { terms: BTreeMap::new(), decisions: BTreeMap::new(), facts: BTreeMap::new() };
        for record in base {
            items.room(&record.item).insert(record.item.id().to_owned(), Entry { record, place: None });
        }
        for Placed { item, file, span } in placed {
            let Some(source) = pack.files.get(file) else { continue };
            let origin = Origin { file: source.path.clone(), line: source.line(span.start) };
            let id = item.id().to_owned();
            let entry = Entry { record: Record { item, origin }, place: Some((file, span)) };
            let rooms = [&items.terms, &items.decisions, &items.facts];
            let first = rooms.into_iter().find_map(|room| room.get(&id)).filter(|first| first.place.is_some());
            if let Some(first) = first {
                let origin = &first.record.origin;
                let problem = Diagnostic::error("E0203", format!("the id `{id}` is taken"))
                    .help(format!("{}:{} defines it; give one of them another id", origin.file, origin.line));
                Reporter { pack, problems }.report(&entry, &id, "defined a second time", problem);
                continue;
            }
            items.room(&entry.record.item).insert(id, entry);
        }
        items
    }

    fn room(&mut self, item: &Item) -> &mut BTreeMap<String, Entry> {
        match item {
            Item::Concept(_) | Item::Choice(_) => &mut self.terms,
            Item::Decision(_) => &mut self.decisions,
            Item::Fact(_) => &mut self.facts,
        }
    }

    fn build(mut self, pack: &Pack, dated: Date, problems: &mut Vec<Diagnostic>) -> Vec<u8> {
        let mut reporter = Reporter { pack, problems };
        check::entries(&mut self, &mut reporter);
        let numbers: BTreeMap<&str, u16> = self
            .terms
            .keys()
            .enumerate()
            .filter_map(|(index, id)| Some((id.as_str(), u16::try_from(index).ok()?)))
            .collect();
        let lexicon_bytes = self.lexicon(&numbers, &mut reporter);
        let lexicon = Lexicon::new(lexicon_bytes.view());
        let closures = check::closures(&self, &numbers, &mut reporter);
        let mut resolver = Resolver::new(&numbers, lexicon);
        let mut tables = Tables::default();
        self.add_terms(&mut resolver, &mut reporter, &mut tables);
        self.add_rules(&mut resolver, &mut reporter, &mut tables);
        let soft = statements::build(&self, &mut resolver, &closures);

        let mut ids = BlobsBytes::default();
        let mut records = BlobsBytes::default();
        let mut limited = Vec::new();
        for (index, (id, entry)) in (0_u32..).zip(self.terms.iter().chain(&self.decisions).chain(&self.facts)) {
            if entry.record.item.validity() != Validity::default() {
                limited.push(index);
            }
            ids.push(id.as_bytes());
            records.push(&postcard::to_allocvec(&entry.record).unwrap_or_default());
        }
        let mut closure = ListsBytes::default();
        for all in &closures {
            closure.push(all.iter().map(|term| u32::from(*term)));
        }
        let kinds: Vec<u8> = self.terms.values().map(|entry| kind(&entry.record.item)).collect();
        let (described, when) =
            (tables.described.finish(resolver.all_terms()), tables.when.finish(resolver.all_terms()));
        let (stated, barred) = (tables.stated.finish(resolver.all_terms()), tables.barred.finish(resolver.all_terms()));
        let limited = words(limited);
        let bars = words(tables.bars.iter().map(|bar| bar.pack()));
        let image = Image {
            format: FORMAT,
            dated,
            lexicon: lexicon_bytes.view(),
            ids: ids.view(),
            records: records.view(),
            terms: u32::try_from(self.terms.len()).unwrap_or(u32::MAX),
            decisions: u32::try_from(self.decisions.len()).unwrap_or(u32::MAX),
            kinds: &kinds,
            closure: closure.view(),
            described: described.view(),
            when: when.view(),
            stated: stated.view(),
            barred: barred.view(),
            bars: super::table::Words(&bars),
            choose: tables.choose.view(),
            avoid: tables.avoid.view(),
            limited: super::table::Words(&limited),
            statements: soft.view(),
        };
        postcard::to_allocvec(&image).unwrap_or_default()
    }

    /// The phrase table of all names and phrases.
    fn lexicon(&self, numbers: &BTreeMap<&str, u16>, reporter: &mut Reporter<'_>) -> crate::lexicon::LexiconBytes {
        let mut builder = LexiconBuilder::default();
        for (id, entry) in &self.terms {
            let Some(term) = numbers.get(id.as_str()) else { continue };
            let (name, phrases) = match &entry.record.item {
                Item::Concept(concept) => (None, &concept.phrases),
                Item::Choice(choice) => (Some(&choice.name), &choice.phrases),
                Item::Decision(_) | Item::Fact(_) => continue,
            };
            let names = name.into_iter().flat_map(|name| [Some(&name.en), name.ko.as_ref()]).flatten();
            for phrase in names.chain(&phrases.en).chain(&phrases.ko) {
                if !builder.add(phrase, *term) {
                    let problem =
                        Diagnostic::error("E0205", "a phrase without any word").help("write the words that people say");
                    reporter.report(entry, phrase, "no letter or digit", problem);
                }
            }
        }
        let kinds: Vec<u8> = self.terms.values().map(|entry| kind(&entry.record.item)).collect();
        let is = |term: u16, most: u8| kinds.get(usize::from(term)).is_some_and(|kind| *kind <= most);
        for entry in self.terms.values() {
            // A choice's wording may hold concepts; a concept's may hold services as well.
            let (phrases, most) = match &entry.record.item {
                Item::Concept(concept) => (&concept.phrases, SERVICE),
                Item::Choice(choice) => (&choice.phrases, SERVICE - 1),
                Item::Decision(_) | Item::Fact(_) => continue,
            };
            for phrase in phrases.en.iter().chain(&phrases.ko) {
                builder.nest(phrase, |term| is(term, most));
            }
        }
        builder.build()
    }

    fn add_terms(&self, resolver: &mut Resolver<'_>, reporter: &mut Reporter<'_>, tables: &mut Tables) {
        for (number, (_, entry)) in (0_u16..).zip(&self.terms) {
            let owner = u32::from(number);
            let described = match &entry.record.item {
                Item::Concept(concept) => &concept.described,
                Item::Choice(choice) => &choice.described,
                Item::Decision(_) | Item::Fact(_) => continue,
            };
            for condition in described {
                add(resolver, reporter, entry, condition, owner, &mut tables.described);
            }
            let Item::Choice(choice) = &entry.record.item else { continue };
            let limits = choice.limits.iter().map(|limit| &limit.over).enumerate();
            let limits = limits.map(|(index, condition)| (BarKind::Limit, index, condition));
            let not_for = choice.not_for.iter().map(|not_for| &not_for.when).enumerate();
            let not_for = not_for.map(|(index, condition)| (BarKind::NotFor, index, condition));
            for (kind, index, condition) in limits.chain(not_for) {
                let bar = u32::try_from(tables.bars.len()).unwrap_or(u32::MAX);
                tables.bars.push(Bar { choice: number, kind, index });
                add(resolver, reporter, entry, condition, bar, &mut tables.barred);
            }
        }
    }

    fn add_rules(&self, resolver: &mut Resolver<'_>, reporter: &mut Reporter<'_>, tables: &mut Tables) {
        for (owner, entry) in (0_u32..).zip(self.decisions.values()) {
            let Item::Decision(decision) = &entry.record.item else { continue };
            add(resolver, reporter, entry, &decision.when, owner, &mut tables.when);
            let number = |id: &String| resolver.number(id).map(u32::from);
            tables.choose.push(decision.choose.iter().filter_map(number).collect::<BTreeSet<_>>());
            tables.avoid.push(decision.avoid.iter().filter_map(|avoid| number(&avoid.choice)));
        }
        for (owner, entry) in (0_u32..).zip(self.facts.values()) {
            let Item::Fact(fact) = &entry.record.item else { continue };
            if let Some(when) = &fact.when {
                add(resolver, reporter, entry, when, owner, &mut tables.stated);
            }
        }
    }
}

#[derive(Default)]
struct Tables {
    described: RuleBuilder,
    when: RuleBuilder,
    stated: RuleBuilder,
    barred: RuleBuilder,
    bars: Vec<Bar>,
    choose: ListsBytes,
    avoid: ListsBytes,
}

fn add(
    resolver: &mut Resolver<'_>,
    reporter: &mut Reporter<'_>,
    entry: &Entry,
    text: &str,
    owner: u32,
    table: &mut RuleBuilder,
) {
    match resolver.compile(text) {
        Ok(conjunctions) => conjunctions.into_iter().for_each(|conjunction| table.push(owner, conjunction)),
        Err(problem) => {
            let (part, label) = (problem.span, problem.label.clone());
            reporter.report_within(entry, text, Some(part), &label, problem);
        }
    }
}

/// The kind of services; those of concepts are smaller.
const SERVICE: u8 = 3;

fn kind(item: &Item) -> u8 {
    match item {
        Item::Concept(concept) => match concept.kind {
            ConceptKind::Need => 0,
            ConceptKind::Objective => 1,
            ConceptKind::Context => 2,
        },
        Item::Choice(choice) if choice.kind == ChoiceKind::Service => SERVICE,
        Item::Choice(_) | Item::Decision(_) | Item::Fact(_) => 4,
    }
}
