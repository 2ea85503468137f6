//! Typed requirements: which terms a text mentions, how it means them, and its quantities.

mod dimension;
mod language;
mod quantity;
mod reading;
mod stopword;

pub use dimension::{Dimension, format_amount, unit_of};
pub use language::Language;
pub use quantity::{Interval, Quantity};
pub use reading::{Mention, Polarity, Priority, Reader, Reading};
pub use stopword::is_stopword;
