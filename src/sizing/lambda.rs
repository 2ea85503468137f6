//! Concurrency of a Lambda function: invocations a second times their duration.
//! <https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html>

use super::{Case, PER_SECOND, Sizing, ceil_div};
use crate::requirement::{Dimension, format_amount};

/// Concurrent executions in an account and Region unless raised.
const ACCOUNT_DEFAULT: i128 = 1000;

pub(super) fn size(case: &Case<'_>) -> Option<Sizing> {
    if !case.has("lambda") {
        return None;
    }
    let rate = case.largest(Dimension::Rate)?;
    // The longest duration that an invocation may have: the others are retention times and the like.
    let longest = 900_000 * super::ONE;
    let duration =
        case.amounts(Dimension::Duration).map(|(amount, _)| amount).filter(|amount| *amount <= longest).max()?;
    let concurrency = ceil_div(rate * (duration / 1000), PER_SECOND * super::ONE);
    let mut assumed = Vec::new();
    if concurrency > ACCOUNT_DEFAULT {
        assumed.push(
            case.pick(
                "more than the default quota of 1,000 in a Region: ask for an increase",
                "리전 기본 할당량 1,000을 넘으므로 증가를 요청해야 합니다",
            )
            .to_owned(),
        );
    }
    Some(Sizing {
        calculator: "lambda-concurrency",
        result: format!("{concurrency} {}", case.pick("concurrent executions", "동시 실행")),
        working: vec![format!(
            "{} × {} = {concurrency}",
            format_amount(Dimension::Rate, rate),
            format_amount(Dimension::Duration, duration)
        )],
        assumed,
    })
}
