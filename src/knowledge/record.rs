//! An item and where it was written.

use serde::{Deserialize, Serialize};

use super::schema::Item;

/// Where an item was written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// Path of the rules file, relative to the pack.
    pub file: String,
    /// Line, counted from 1.
    pub line: u32,
}

/// An item and where it was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// The item, as written.
    pub item: Item,
    /// Where.
    pub origin: Origin,
}
