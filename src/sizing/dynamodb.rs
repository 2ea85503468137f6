//! Read and write capacity units of a DynamoDB table.
//!
//! One RCU is a strongly consistent read a second of up to 4 KB, or two eventually consistent ones; a transactional
//! read costs two. One WCU is a write a second of up to 1 KB; a transactional write costs two.
//! <https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/provisioned-capacity-mode.html>

use super::{Case, ONE, PER_SECOND, Sizing, ceil_div, kilobytes};
use crate::requirement::{Dimension, Quantity, format_amount};

pub(super) fn size(case: &Case<'_>) -> Vec<Sizing> {
    let lower = case.text.to_lowercase();
    let asked = case.has("dynamodb")
        || ["rcu", "wcu", "read capacity", "write capacity"].iter().any(|word| lower.contains(word));
    if !asked {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (rate, quantity) in case.amounts(Dimension::Rate) {
        let Some(item) = item_near(case, quantity) else { continue };
        let near = neighbourhood(case, quantity);
        let reads = near.contains("read") || near.contains("읽") || (lower.contains("rcu") && !lower.contains("wcu"));
        let writes = near.contains("writ") || near.contains("쓰") || (lower.contains("wcu") && !lower.contains("rcu"));
        if reads {
            found.push(read(case, rate, item));
        }
        if writes {
            found.push(write(case, rate, item));
        }
    }
    found
}

/// The item size that belongs to a rate: in its sentence, or the only one.
fn item_near(case: &Case<'_>, rate: &Quantity) -> Option<i128> {
    let mut sizes = case.amounts(Dimension::Size);
    let own = case.amounts(Dimension::Size).find(|(_, size)| size.sentence == rate.sentence);
    own.or_else(|| sizes.next().filter(|_| sizes.next().is_none())).map(|(amount, _)| amount)
}

/// The words around a rate: the whole text where it has but one, else some words to both sides.
fn neighbourhood(case: &Case<'_>, rate: &Quantity) -> String {
    const AROUND: usize = 32;
    if case.amounts(Dimension::Rate).count() < 2 {
        return case.text.to_lowercase();
    }
    let (start, end) = (rate.span.start as usize, rate.span.end as usize);
    let floor = |at: usize| (0..=at.min(case.text.len())).rev().find(|at| case.text.is_char_boundary(*at)).unwrap_or(0);
    case.text.get(floor(start.saturating_sub(AROUND))..floor(end + AROUND)).unwrap_or_default().to_lowercase()
}

fn read(case: &Case<'_>, rate: i128, item: i128) -> Sizing {
    let (bytes, kb) = kilobytes(item);
    let units = ceil_div(bytes, 4 * kb);
    let per_second = ceil_div(rate, PER_SECOND);
    let whole = ceil_div(rate * units, PER_SECOND);
    let size = format_amount(Dimension::Size, item);
    let mut assumed = Vec::new();
    let (total, mode) = if case.has("dynamodb.transactions") {
        (ceil_div(rate * units * 2, PER_SECOND), case.pick("transactional: × 2", "트랜잭션 읽기: × 2"))
    } else if case.has("dynamodb.strong-consistency") || case.has("strong-consistency-need") {
        (whole, case.pick("strongly consistent: × 1", "강력한 일관성: × 1"))
    } else {
        if !case.has("dynamodb.eventual-consistency") {
            assumed.push(format!(
                "{} {whole} RCU",
                case.pick(
                    "eventually consistent reads (the default); strongly consistent would take",
                    "최종 일관성(기본값)을 가정했습니다. 강력한 일관성이면"
                ),
            ));
        }
        (ceil_div(rate * units, PER_SECOND * 2), case.pick("eventually consistent: ÷ 2", "최종 일관성: ÷ 2"))
    };
    Sizing {
        calculator: "dynamodb-rcu",
        result: format!("{total} RCU"),
        working: vec![
            format!("⌈{size} / 4 KB⌉ = {units}"),
            format!("{per_second}/s × {units} = {whole}"),
            format!("{mode} → {total} RCU"),
        ],
        assumed,
    }
}

fn write(case: &Case<'_>, rate: i128, item: i128) -> Sizing {
    let (bytes, kb) = kilobytes(item);
    let units = ceil_div(bytes, kb);
    let transactional = case.has("dynamodb.transactions");
    let factor = if transactional { 2 } else { 1 };
    let total = ceil_div(rate * units * factor, PER_SECOND);
    let per_second = ceil_div(rate, PER_SECOND);
    let mut working = vec![
        format!("⌈{} / 1 KB⌉ = {units}", format_amount(Dimension::Size, item.max(ONE))),
        format!("{per_second}/s × {units} = {}", ceil_div(rate * units, PER_SECOND)),
    ];
    if transactional {
        working.push(format!("{} → {total} WCU", case.pick("transactional: × 2", "트랜잭션 쓰기: × 2")));
    }
    Sizing { calculator: "dynamodb-wcu", result: format!("{total} WCU"), working, assumed: Vec::new() }
}
