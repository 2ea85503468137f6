//! Time to move data over a line, against shipping a device.

use super::{Case, ONE, Sizing};
use crate::requirement::{Dimension, format_amount};

/// Share of a line that a transfer really gets, in percent.
const USABLE: i128 = 80;
/// What ordering, filling and shipping a device takes, in days.
const DEVICE_DAYS: i128 = 7;
/// Below this the answer is the line, and nobody asks.
const WORTH_ASKING: i128 = 100_000_000_000 * ONE;

pub(super) fn size(case: &Case<'_>) -> Option<Sizing> {
    let size = case.largest(Dimension::Size).filter(|size| *size >= WORTH_ASKING)?;
    let line = case.largest(Dimension::Bandwidth)?;
    let milliseconds = size.checked_mul(8 * 1000 * 100)? / (line.checked_mul(USABLE)? / 1000).max(1) / 1000;
    let days = milliseconds / 86_400_000;
    let hours = (milliseconds + 1_800_000) / 3_600_000;
    let took = if days >= 2 {
        format!("{days} {}", case.pick("days", "일"))
    } else {
        format!("{hours} {}", case.pick("hours", "시간"))
    };
    let faster = if days > DEVICE_DAYS {
        case.pick("shipping a device (about a week) is faster", "장비 배송(약 1주)이 더 빠릅니다")
    } else {
        case.pick(
            "the line is faster than shipping a device (about a week)",
            "장비 배송(약 1주)보다 회선 전송이 빠릅니다",
        )
    };
    Some(Sizing {
        calculator: "transfer-time",
        result: format!("{took}; {faster}"),
        working: vec![format!(
            "{} × 8 / ({} × {USABLE}%) = {took}",
            format_amount(Dimension::Size, size),
            format_amount(Dimension::Bandwidth, line)
        )],
        assumed: vec![format!("{} {USABLE}%", case.pick("usable share of the line:", "회선 사용률:"))],
    })
}
