//! Lowering of quantities, shared by prose and conditions.

use pest::iterators::Pair;

use super::Rule;
use super::syntax::{Amount, Bound, QuantitySyntax};
use crate::span::Span;

/// Lowers a `quantity` or a `comparison`'s right-hand side. Nothing where the number is too large to hold.
pub(super) fn lower<'i>(span: Span, parts: impl Iterator<Item = Pair<'i, Rule>>) -> Option<QuantitySyntax> {
    let mut bound = None;
    let mut per = None;
    let mut amounts = Vec::new();
    let mut ranged = false;
    let mut open = false;
    for part in parts {
        match part.as_rule() {
            Rule::bound_before | Rule::bound_after | Rule::op | Rule::en_bound => {
                bound = bound.or_else(|| bound_of(part.as_str()));
            }
            Rule::rate_before => per = per_of(part.as_str()),
            Rule::rate_after => per = per.or_else(|| per_of(part.as_str())),
            Rule::amount => amounts.push(amount(part)?),
            Rule::span_of | Rule::between | Rule::closed_range | Rule::open_range => {
                open = part.as_rule() == Rule::open_range;
                ranged = !open;
                for inner in part.into_inner() {
                    match inner.as_rule() {
                        Rule::amount => amounts.push(amount(inner)?),
                        Rule::rate_after => per = per.or_else(|| per_of(inner.as_str())),
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
    let mut amounts = amounts.into_iter();
    let first = amounts.next()?;
    let mut quantity = QuantitySyntax { span, low: None, high: None, bound: Bound::Exact, per, clause: 0, sentence: 0 };
    if ranged {
        let last = amounts.next()?;
        let mut first = first;
        // "0–500 tps": the unit stands once, at the end.
        if first.unit.is_empty() {
            first.unit.clone_from(&last.unit);
        }
        quantity.bound = Bound::Between;
        (quantity.low, quantity.high) = if first.nanos <= last.nanos || first.unit != last.unit {
            (Some(first), Some(last))
        } else {
            (Some(last), Some(first))
        };
        return Some(quantity);
    }
    quantity.bound = if open { Bound::AtLeast } else { bound.unwrap_or(Bound::Exact) };
    match quantity.bound {
        Bound::Below | Bound::AtMost => quantity.high = Some(first),
        Bound::Above | Bound::AtLeast => quantity.low = Some(first),
        Bound::Exact | Bound::Between => {
            quantity.low = Some(first.clone());
            quantity.high = Some(first);
        }
    }
    Some(quantity)
}

fn bound_of(text: &str) -> Option<Bound> {
    Some(match text.trim().to_ascii_lowercase().as_str() {
        "<" | "under" | "below" | "less than" | "fewer than" | "lower than" | "미만" => Bound::Below,
        "<=" | "≤" | "no more than" | "not more than" | "at most" | "up to" | "maximum of" | "within" | "이하"
        | "이내" | "까지" | "or less" | "or fewer" => Bound::AtMost,
        ">=" | "≥" | "at least" | "no less than" | "minimum of" | "이상" | "or more" | "or greater" | "or higher"
        | "+" => Bound::AtLeast,
        ">" | "more than" | "greater than" | "larger than" | "longer than" | "higher than" | "over" | "above"
        | "exceeding" | "exceeds" | "exceed" | "초과" => Bound::Above,
        _ => return None,
    })
}

fn per_of(text: &str) -> Option<String> {
    let last = text.trim().rsplit([' ', '/']).next()?.to_ascii_lowercase();
    let word = match last.as_str() {
        "초당" | "매초" | "초" | "second" | "sec" | "s" => "second",
        "분당" | "분" | "minute" | "min" => "minute",
        "시간당" | "hour" => "hour",
        "하루" | "매일" | "일당" | "day" => "day",
        "월" | "month" => "month",
        _ => return None,
    };
    Some(word.to_owned())
}

fn amount(pair: Pair<'_, Rule>) -> Option<Amount> {
    let span = pair.as_span();
    let span = Span::new(span.start(), span.start() + pair.as_str().trim_end().len());
    let mut nanos = 0;
    let mut unit = String::new();
    for part in pair.into_inner() {
        match part.as_rule() {
            Rule::currency => unit = part.as_str().trim().to_ascii_lowercase(),
            Rule::number => nanos = number(part.as_str())?,
            Rule::magnitude => nanos = i128::checked_mul(nanos, magnitude(part.as_str()))?,
            Rule::unit if unit.is_empty() => part.as_str().clone_into(&mut unit),
            _ => {}
        }
    }
    Some(Amount { nanos, unit, span })
}

/// A decimal number in billionths; further decimals are cut.
fn number(text: &str) -> Option<i128> {
    let digits = text.replace(',', "");
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    let whole: i128 = whole.parse::<u64>().ok()?.into();
    let fraction: String = fraction.chars().chain(std::iter::repeat('0')).take(9).collect();
    let fraction: i128 = fraction.parse::<u32>().ok()?.into();
    Some(whole * 1_000_000_000 + fraction)
}

fn magnitude(text: &str) -> i128 {
    match text.to_lowercase().as_str() {
        "thousand" | "k" | "천" => 1_000,
        "만" => 10_000,
        "million" | "m" | "백만" => 1_000_000,
        "천만" => 10_000_000,
        "억" => 100_000_000,
        "billion" => 1_000_000_000,
        _ => 1,
    }
}
