//! Quantities keep their value from unit to unit.

use proptest::prelude::*;
use whichaws::grammar::parse_prose;
use whichaws::requirement::{Dimension, Quantity, format_amount, unit_of};

const UNITS: [&str; 46] = [
    "B",
    "KB",
    "KiB",
    "MB",
    "MiB",
    "GB",
    "GiB",
    "TB",
    "TiB",
    "PB",
    "PiB",
    "bytes",
    "ms",
    "seconds",
    "minutes",
    "hours",
    "days",
    "weeks",
    "months",
    "years",
    "tps",
    "rps",
    "Kbps",
    "Mbps",
    "Gbps",
    "%",
    "IOPS",
    "USD",
    "바이트",
    "킬로바이트",
    "메가바이트",
    "기가바이트",
    "테라바이트",
    "페타바이트",
    "밀리초",
    "초",
    "분",
    "시간",
    "일",
    "주",
    "개월",
    "년",
    "퍼센트",
    "달러",
    "개",
    "건",
];

fn read(text: &str) -> Quantity {
    let syntax = parse_prose(text);
    let quantity = syntax.quantities.first().unwrap_or_else(|| panic!("no quantity in `{text}`"));
    Quantity::new(quantity, text).unwrap_or_else(|problem| panic!("`{text}`: {}", problem.message))
}

proptest! {
    #[test]
    fn every_unit_round_trips_through_its_base_unit(amount in 1_u32..10_000, unit in prop::sample::select(&UNITS[..])) {
        let text = format!("{amount} {unit}");
        let quantity = read(&text);
        let (dimension, factor) = unit_of(unit).expect("a known unit");
        prop_assert_eq!(quantity.dimension, dimension);
        prop_assert_eq!(quantity.exactly(), Some(i128::from(amount) * factor * 1_000_000_000));
        let printed = format_amount(dimension, quantity.exactly().expect("exact"));
        let printed = printed.replace("per minute", "/minute").replace("per hour", "/hour").replace("per day", "/day");
        prop_assert_eq!(read(&printed.replace("per month", "/month")).exactly(), quantity.exactly(), "printed as `{}`", printed);
    }

    #[test]
    fn no_text_panics(text in "\\PC{0,200}") {
        let _ = parse_prose(&text);
    }
}

fn range(text: &str) -> String {
    format!("{} {}", read(text).dimension.name(), read(text))
}

#[test]
fn ranges_and_bounds_are_read_in_both_languages() {
    for (text, meaning) in [
        ("0–500 tps", "rate 0 per month – 500 tps"),
        ("0-500 tps", "rate 0 per month – 500 tps"),
        ("0~500 tps", "rate 0 per month – 500 tps"),
        ("between 5 and 10 minutes", "duration 5 minutes – 10 minutes"),
        ("under 1 GB", "size < 1 GB"),
        ("1GB 미만", "size < 1 GB"),
        ("at least 15 minutes", "duration ≥ 15 minutes"),
        ("15분 이상", "duration ≥ 15 minutes"),
        ("up to 400 KB", "size ≤ 400 KB"),
        ("400KB 이하", "size ≤ 400 KB"),
        ("more than 3 TB", "size > 3 TB"),
        ("3TB 초과", "size > 3 TB"),
        ("500 requests per second", "rate 500 tps"),
        ("초당 500개", "rate 500 tps"),
        ("5 million requests per day", "rate 5000000 per day"),
        ("99.99%", "percent 99.99%"),
        ("11 nines", "percent 99.999999999%"),
        ("100 Mbps", "bandwidth 100 Mbps"),
        ("2 MB per second", "bandwidth 16 Mbps"),
        ("16,000 IOPS", "iops 16000 IOPS"),
        ("$100", "money 100 USD"),
        ("20 EC2 instances", "count 20"),
        ("7-day", "duration 1 weeks"),
    ] {
        assert_eq!(range(text), meaning, "{text}");
    }
}

#[test]
fn an_unknown_unit_is_a_diagnostic() {
    let syntax = parse_prose("the file has 5 GBB");
    assert_eq!(syntax.quantities.len(), 1);
    let text = "the file has 5GX";
    let syntax = parse_prose(text);
    let problem = Quantity::new(&syntax.quantities[0], text).expect_err("no such unit");
    assert_eq!((problem.code, problem.message.as_str()), ("E0101", "unknown unit `GX`"));
    assert_eq!(problem.help.as_deref(), Some("did you mean `GB`?"));
    assert_eq!(unit_of("GX"), None);
    assert_eq!(unit_of("tps").map(|(dimension, _)| dimension), Some(Dimension::Rate));
}
