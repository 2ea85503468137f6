//! Soft matching: which statements share rare words with a text?

use crate::knowledge::{Knowledge, StatementTable, feature_of_quantity, feature_of_stem};
use crate::matching::Situation;

/// Weights of the features that a text shares with statements.
#[derive(Clone, Debug, Default)]
pub struct Shared {
    /// For each statement, the summed weight of shared features.
    weights: Vec<u32>,
    touched: Vec<usize>,
}

/// Soft matching over one body of knowledge.
#[derive(Clone, Copy, Debug)]
pub struct Soft<'k> {
    table: StatementTable<'k>,
}

impl<'k> Soft<'k> {
    /// Soft matching over the statements of that knowledge.
    #[must_use]
    pub fn new(knowledge: &Knowledge<'k>) -> Self {
        Self { table: knowledge.statements() }
    }

    /// The statements.
    #[must_use]
    pub fn table(&self) -> StatementTable<'k> {
        self.table
    }

    /// The features of a text, each once.
    #[must_use]
    pub fn features(situation: &Situation) -> Vec<u32> {
        let terms = situation.presence.terms().iter().map(|term| u32::from(*term));
        let stems = situation.reading.stems.iter().map(|stem| feature_of_stem(*stem));
        let amounts = situation.reading.quantities.iter().map(feature_of_quantity);
        let mut features: Vec<u32> = terms.chain(stems).chain(amounts).collect();
        features.sort_unstable();
        features.dedup();
        features
    }

    /// What each statement shares with these features.
    #[must_use]
    pub fn share(&self, features: &[u32]) -> Shared {
        let mut shared = Shared { weights: vec![0; self.table.len()], touched: Vec::new() };
        for feature in features {
            let Some((statements, weight)) = self.table.with(*feature) else { continue };
            for statement in statements {
                if let Some(sum) = shared.weights.get_mut(statement) {
                    if *sum == 0 && weight > 0 {
                        shared.touched.push(statement);
                    }
                    *sum += weight;
                }
            }
        }
        shared
    }
}

impl Shared {
    /// The statements that share anything, each with the weight of what it shares.
    pub fn iter(&self) -> impl Iterator<Item = (usize, u32)> {
        self.touched.iter().map(|statement| (*statement, self.weight(*statement)))
    }

    /// The weight of what a statement shares.
    #[must_use]
    pub fn weight(&self, statement: usize) -> u32 {
        self.weights.get(statement).copied().unwrap_or(0)
    }
}
