//! Calculators: quantities from the question, the result, and the working.

mod dynamodb;
mod kinesis;
mod lambda;
mod transfer;

use serde::Serialize;

use crate::knowledge::Knowledge;
use crate::matching::Situation;
use crate::requirement::{Dimension, Language, Quantity};

/// What a calculator worked out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sizing {
    /// The calculator.
    pub calculator: &'static str,
    /// The result with its unit.
    pub result: String,
    /// The working, step by step.
    pub working: Vec<String>,
    /// What was taken for granted.
    pub assumed: Vec<String>,
}

/// What calculators see.
struct Case<'a> {
    knowledge: &'a Knowledge<'a>,
    text: &'a str,
    situation: &'a Situation,
    language: Language,
}

/// Billionths in one.
const ONE: i128 = 1_000_000_000;
/// One event a second, in billionths of the base unit of rates.
const PER_SECOND: i128 = 30 * 24 * 3600 * ONE;

/// Everything that the question gives the numbers for.
///
/// ```
/// use whichaws::matching::Matcher;
/// use whichaws::requirement::Language;
/// use whichaws::sizing::size;
///
/// let knowledge = whichaws::base::knowledge()?;
/// let text = "DynamoDB: 10 strongly consistent reads per second of 6 KB items";
/// let situation = Matcher::new(&knowledge).understand(text);
/// assert_eq!(size(&knowledge, text, &situation, Language::En)[0].result, "20 RCU");
/// # Ok::<(), whichaws::knowledge::KnowledgeError>(())
/// ```
#[must_use]
pub fn size(knowledge: &Knowledge<'_>, text: &str, situation: &Situation, language: Language) -> Vec<Sizing> {
    let case = Case { knowledge, text, situation, language };
    let mut found = dynamodb::size(&case);
    found.extend(kinesis::size(&case));
    found.extend(lambda::size(&case));
    found.extend(transfer::size(&case));
    found
}

impl Case<'_> {
    fn has(&self, id: &str) -> bool {
        self.knowledge.term(id).is_some_and(|term| self.situation.presence.has(term))
    }

    /// Amounts of a dimension; of a range or bound the upper end, or else the lower one.
    fn amounts(&self, dimension: Dimension) -> impl Iterator<Item = (i128, &Quantity)> {
        let quantities =
            self.situation.reading.quantities.iter().filter(move |quantity| quantity.dimension == dimension);
        quantities.filter_map(|quantity| {
            let (amount, _) = quantity.range.high.or(quantity.range.low)?;
            (amount > 0).then_some((amount, quantity))
        })
    }

    fn largest(&self, dimension: Dimension) -> Option<i128> {
        self.amounts(dimension).map(|(amount, _)| amount).max()
    }

    fn pick<'t>(&self, en: &'t str, ko: &'t str) -> &'t str {
        match self.language {
            Language::En => en,
            Language::Ko => ko,
        }
    }
}

/// Rounded up.
fn ceil_div(amount: i128, by: i128) -> i128 {
    let by = by.max(1);
    amount / by + i128::from(amount % by > 0)
}

/// Bytes in the kilobytes that the number was meant in: whole multiples of 1,024 are KiB.
fn kilobytes(bytes_nanos: i128) -> (i128, i128) {
    let bytes = ceil_div(bytes_nanos, ONE);
    let unit = if bytes % 1024 == 0 { 1024 } else { 1000 };
    (bytes, unit)
}
