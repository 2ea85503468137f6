//! Quantities as intervals of one dimension.

use serde::{Deserialize, Serialize};

use super::dimension::{Dimension, format_amount, over_time, unit_of};
use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::grammar::{Amount, Bound, QuantitySyntax};
use crate::span::Span;

/// A range of amounts in billionths of the base unit; an end that is missing is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interval {
    /// Lowest amount, and whether it belongs to the range.
    pub low: Option<(i128, bool)>,
    /// Highest amount, and whether it belongs to the range.
    pub high: Option<(i128, bool)>,
}

impl Interval {
    /// Whether every amount of `self` is one of `other`.
    #[must_use]
    pub fn is_within(self, other: Self) -> bool {
        let low = match (self.low, other.low) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some((mine, closed)), Some((bound, bound_closed))) => {
                mine > bound || (mine == bound && (bound_closed || !closed))
            }
        };
        let high = match (self.high, other.high) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some((mine, closed)), Some((bound, bound_closed))) => {
                mine < bound || (mine == bound && (bound_closed || !closed))
            }
        };
        low && high
    }
}

/// A quantity with its dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// What it measures.
    pub dimension: Dimension,
    /// How much.
    pub range: Interval,
    /// Where it stands in the text as read.
    pub span: Span,
    /// Number of its clause.
    pub clause: u16,
    /// Number of its sentence.
    pub sentence: u16,
}

impl Quantity {
    /// Gives a quantity its dimension. Words that are no units ("3 instances") make it a count.
    ///
    /// # Errors
    ///
    /// An unknown unit written onto its number, or two ends of different dimensions.
    pub fn new(syntax: &QuantitySyntax, text: &str) -> Result<Self, Diagnostic> {
        let low = syntax.low.as_ref().map(|amount| resolve(amount, syntax, text)).transpose()?;
        let high = syntax.high.as_ref().map(|amount| resolve(amount, syntax, text)).transpose()?;
        let dimension = match (low, high) {
            (Some((a, _)), Some((b, _))) if a != b => {
                return Err(Diagnostic::warning("E0102", "the two ends of this range measure different things")
                    .at("", syntax.span, "ignored")
                    .help("give both ends the same kind of unit"));
            }
            (Some((dimension, _)), _) | (None, Some((dimension, _))) => dimension,
            (None, None) => Dimension::Count,
        };
        let closed = !matches!(syntax.bound, Bound::Below | Bound::Above);
        Ok(Self {
            dimension,
            range: Interval { low: low.map(|(_, n)| (n, closed)), high: high.map(|(_, n)| (n, closed)) },
            span: syntax.span,
            clause: syntax.clause,
            sentence: syntax.sentence,
        })
    }

    /// A single number where the range is one.
    #[must_use]
    pub fn exactly(&self) -> Option<i128> {
        match (self.range.low, self.range.high) {
            (Some((low, _)), Some((high, _))) if low == high => Some(low),
            _ => None,
        }
    }
}

impl std::fmt::Display for Quantity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let show = |nanos| format_amount(self.dimension, nanos);
        match (self.range.low, self.range.high) {
            (Some((low, _)), Some((high, _))) if low == high => f.write_str(&show(low)),
            (Some((low, _)), Some((high, _))) => write!(f, "{} – {}", show(low), show(high)),
            (Some((low, true)), None) => write!(f, "≥ {}", show(low)),
            (Some((low, false)), None) => write!(f, "> {}", show(low)),
            (None, Some((high, true))) => write!(f, "≤ {}", show(high)),
            (None, Some((high, false))) => write!(f, "< {}", show(high)),
            (None, None) => Ok(()),
        }
    }
}

fn resolve(amount: &Amount, syntax: &QuantitySyntax, text: &str) -> Result<(Dimension, i128), Diagnostic> {
    let (dimension, factor) = match unit_of(&amount.unit) {
        Some(unit) => unit,
        None if amount.unit == "nines" => return Ok((Dimension::Percent, nines(amount.nanos))),
        None if is_glued(amount, text) => return Err(unknown_unit(amount)),
        None => (Dimension::Count, 1),
    };
    let (dimension, factor) = match syntax.per.as_deref().and_then(|per| over_time(dimension, per)) {
        Some((over, scale)) => (over, factor * scale),
        None => (dimension, factor),
    };
    let nanos = amount.nanos.checked_mul(factor).ok_or_else(|| {
        Diagnostic::warning("E0002", format!("`{}` is not a number that can be held", amount.span.of(text)))
            .at("", amount.span, "ignored")
            .help("write it with a larger unit")
    })?;
    Ok((dimension, nanos))
}

/// "11 nines" is 99.999999999 %.
fn nines(nanos: i128) -> i128 {
    let count = u32::try_from(nanos / 1_000_000_000).unwrap_or(0).clamp(1, 11);
    100_000_000_000 - 10_i128.pow(11 - count)
}

fn is_glued(amount: &Amount, text: &str) -> bool {
    let written = amount.span.of(text);
    let number = written.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '/');
    number.ends_with(|c: char| c.is_ascii_digit()) && number.len() < written.len()
}

fn unknown_unit(amount: &Amount) -> Diagnostic {
    const KNOWN: [&str; 14] =
        ["KB", "MB", "GB", "TB", "PB", "ms", "min", "hours", "days", "tps", "rps", "IOPS", "Mbps", "Gbps"];
    let problem =
        Diagnostic::warning("E0101", format!("unknown unit `{}`", amount.unit)).at("", amount.span, "not a unit");
    let close = did_you_mean(&amount.unit.to_uppercase(), KNOWN).or_else(|| did_you_mean(&amount.unit, KNOWN));
    match close {
        Some(unit) => problem.help(format!("did you mean `{unit}`?")),
        None => problem.help("units are such as KB, GB, ms, minutes, tps, Mbps, IOPS, %"),
    }
}
