//! The integration tests: one binary, one file a topic.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands"
)]

mod answers;
mod check;
mod cli;
mod determinism;
mod docs;
mod grammar;
mod imports;
mod language;
mod rules;
mod units;
