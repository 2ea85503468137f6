//! Results as text: one file a format. The only user of `colored`.

mod human;
mod json;
mod markdown;
mod palette;
mod verdicts;

pub use human::answer as human;
pub use json::{answer as json, line as json_line};
pub use markdown::answer as markdown;
pub use palette::Palette;
pub use verdicts::{disputes, summary, verdict};
