//! Shards of a Kinesis data stream: 1 MB/s or 1,000 records/s in, 2 MB/s out, each.
//! <https://docs.aws.amazon.com/streams/latest/dev/service-sizes-and-limits.html>

use super::{Case, PER_SECOND, Sizing, ceil_div, kilobytes};
use crate::requirement::{Dimension, format_amount};

pub(super) fn size(case: &Case<'_>) -> Option<Sizing> {
    if !case.has("kinesis-data-streams") {
        return None;
    }
    let mut working = Vec::new();
    let mut shards = 0;
    if let Some(rate) = case.largest(Dimension::Rate) {
        let by_records = ceil_div(rate, 1000 * PER_SECOND);
        working.push(format!("{} / 1,000 records/s → {by_records}", format_amount(Dimension::Rate, rate)));
        shards = by_records;
        if let Some(record) = case.largest(Dimension::Size) {
            let (bytes, kb) = kilobytes(record);
            let by_bytes = ceil_div(rate * bytes, PER_SECOND * kb * 1000);
            working.push(format!(
                "{} × {} / 1 MB/s → {by_bytes}",
                format_amount(Dimension::Rate, rate),
                format_amount(Dimension::Size, record)
            ));
            shards = shards.max(by_bytes);
        }
    }
    if let Some(bandwidth) = case.largest(Dimension::Bandwidth) {
        let by_bandwidth = ceil_div(bandwidth, 8_000_000 * super::ONE);
        working.push(format!("{} / 8 Mbps (1 MB/s) → {by_bandwidth}", format_amount(Dimension::Bandwidth, bandwidth)));
        shards = shards.max(by_bandwidth);
    }
    (shards > 0).then(|| Sizing {
        calculator: "kinesis-shards",
        result: format!("{shards} {}", case.pick(if shards == 1 { "shard" } else { "shards" }, "샤드")),
        working,
        assumed: vec![case.pick("an even spread of partition keys", "파티션 키가 고르게 분산된다고 가정").to_owned()],
    })
}
