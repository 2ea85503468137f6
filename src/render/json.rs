//! JSON, indented and in one line.

use serde::Serialize;

/// Indented JSON.
///
/// # Errors
///
/// Where a value cannot be written as JSON; the reports of this crate can.
pub fn answer(value: &impl Serialize) -> serde_json::Result<String> {
    serde_json::to_string_pretty(value).map(|text| text + "\n")
}

/// JSON in one line.
///
/// # Errors
///
/// Where a value cannot be written as JSON; the reports of this crate can.
pub fn line(value: &impl Serialize) -> serde_json::Result<String> {
    serde_json::to_string(value).map(|text| text + "\n")
}
