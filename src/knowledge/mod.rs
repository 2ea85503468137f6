//! What whichaws knows: the four nouns, their compilation to one image, and the image read in place.

pub mod compile;
mod date;
mod image;
mod record;
mod rules;
pub mod schema;
mod source;
mod statement;
mod table;

pub use date::{Date, DateError};
pub use image::{Image, Knowledge, KnowledgeError, TermKind};
pub use record::{Origin, Record};
pub use rules::{Bar, BarKind, Comparison, Extra, Head, RuleTable};
pub use source::{Pack, SourceFile};
pub use statement::{Statement, StatementTable, feature_of_quantity, feature_of_stem};
pub use table::{Lists, Words};
