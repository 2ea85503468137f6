//! Dimensions and units. Every quantity is held in billionths of its dimension's base unit.

use serde::{Deserialize, Serialize};

/// What a quantity measures, and its base unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Dimension {
    /// Things; base unit: one.
    Count,
    /// Data; base unit: one byte.
    Size,
    /// Time; base unit: one millisecond.
    Duration,
    /// Events over time; base unit: one in 30 days, so that seconds, minutes, hours and days convert exactly.
    Rate,
    /// Data over time; base unit: one bit a second.
    Bandwidth,
    /// Shares; base unit: one percent.
    Percent,
    /// Disk operations; base unit: one I/O operation a second.
    Iops,
    /// Money; base unit: one US dollar.
    Money,
}

impl Dimension {
    /// Every dimension.
    pub const ALL: [Self; 8] =
        [Self::Count, Self::Size, Self::Duration, Self::Rate, Self::Bandwidth, Self::Percent, Self::Iops, Self::Money];

    /// Its name in a condition.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Size => "size",
            Self::Duration => "duration",
            Self::Rate => "rate",
            Self::Bandwidth => "bandwidth",
            Self::Percent => "percent",
            Self::Iops => "iops",
            Self::Money => "money",
        }
    }
}

/// A unit: its name, its dimension and its size in base units.
type Unit = (&'static str, Dimension, i128);

const MONTH_SECONDS: i128 = 30 * 24 * 3600;
const SECOND: i128 = 1_000;
const DAY: i128 = 86_400 * SECOND;

/// Units in which amounts are printed: the largest that gives a whole number wins.
const PRINTED: [Unit; 32] = [
    ("PB", Dimension::Size, 1_000_000_000_000_000),
    ("PiB", Dimension::Size, 1 << 50),
    ("TB", Dimension::Size, 1_000_000_000_000),
    ("TiB", Dimension::Size, 1 << 40),
    ("GB", Dimension::Size, 1_000_000_000),
    ("GiB", Dimension::Size, 1 << 30),
    ("MB", Dimension::Size, 1_000_000),
    ("MiB", Dimension::Size, 1 << 20),
    ("KB", Dimension::Size, 1_000),
    ("KiB", Dimension::Size, 1 << 10),
    ("B", Dimension::Size, 1),
    ("years", Dimension::Duration, 365 * DAY),
    ("months", Dimension::Duration, 30 * DAY),
    ("weeks", Dimension::Duration, 7 * DAY),
    ("days", Dimension::Duration, DAY),
    ("hours", Dimension::Duration, 3600 * SECOND),
    ("minutes", Dimension::Duration, 60 * SECOND),
    ("seconds", Dimension::Duration, SECOND),
    ("ms", Dimension::Duration, 1),
    ("tps", Dimension::Rate, MONTH_SECONDS),
    ("per minute", Dimension::Rate, MONTH_SECONDS / 60),
    ("per hour", Dimension::Rate, MONTH_SECONDS / 3600),
    ("per day", Dimension::Rate, 30),
    ("per month", Dimension::Rate, 1),
    ("Gbps", Dimension::Bandwidth, 1_000_000_000),
    ("Mbps", Dimension::Bandwidth, 1_000_000),
    ("Kbps", Dimension::Bandwidth, 1_000),
    ("bps", Dimension::Bandwidth, 1),
    ("%", Dimension::Percent, 1),
    ("IOPS", Dimension::Iops, 1),
    ("USD", Dimension::Money, 1),
    ("", Dimension::Count, 1),
];

/// The unit of that name, in English or Korean.
///
/// ```
/// use whichaws::requirement::{Dimension, unit_of};
///
/// assert_eq!(unit_of("GB"), Some((Dimension::Size, 1_000_000_000)));
/// assert_eq!(unit_of("시간"), Some((Dimension::Duration, 3_600_000)));
/// assert_eq!(unit_of("furlong"), None);
/// ```
#[must_use]
pub fn unit_of(name: &str) -> Option<(Dimension, i128)> {
    // "Mb" is a megabit, "MB" a megabyte; elsewhere case means nothing.
    let bits = |factor: i128| Some((Dimension::Bandwidth, factor));
    match name {
        "Kb/s" | "kb/s" | "Kbit/s" => return bits(1_000),
        "Mb/s" | "mb/s" | "Mbit/s" => return bits(1_000_000),
        "Gb/s" | "gb/s" | "Gbit/s" => return bits(1_000_000_000),
        "KBps" => return bits(8_000),
        "MBps" => return bits(8_000_000),
        "GBps" => return bits(8_000_000_000),
        _ => {}
    }
    let lower = name.to_lowercase();
    Some(match lower.as_str() {
        "b" | "byte" | "bytes" | "바이트" => (Dimension::Size, 1),
        "kb" | "kilobyte" | "kilobytes" | "킬로바이트" => (Dimension::Size, 1_000),
        "kib" => (Dimension::Size, 1 << 10),
        "mb" | "megabyte" | "megabytes" | "메가바이트" | "메가" => (Dimension::Size, 1_000_000),
        "mib" => (Dimension::Size, 1 << 20),
        "gb" | "gigabyte" | "gigabytes" | "기가바이트" | "기가" => (Dimension::Size, 1_000_000_000),
        "gib" => (Dimension::Size, 1 << 30),
        "tb" | "terabyte" | "terabytes" | "테라바이트" | "테라" => (Dimension::Size, 1_000_000_000_000),
        "tib" => (Dimension::Size, 1 << 40),
        "pb" | "petabyte" | "petabytes" | "페타바이트" => (Dimension::Size, 1_000_000_000_000_000),
        "pib" => (Dimension::Size, 1 << 50),
        "eb" | "exabyte" | "exabytes" => (Dimension::Size, 1_000_000_000_000_000_000),
        "ms" | "millisecond" | "milliseconds" | "밀리초" => (Dimension::Duration, 1),
        "s" | "sec" | "secs" | "second" | "seconds" | "초" => (Dimension::Duration, SECOND),
        "min" | "mins" | "minute" | "minutes" | "분" => (Dimension::Duration, 60 * SECOND),
        "h" | "hr" | "hrs" | "hour" | "hours" | "시간" => (Dimension::Duration, 3600 * SECOND),
        "d" | "day" | "days" | "일" => (Dimension::Duration, DAY),
        "week" | "weeks" | "주" => (Dimension::Duration, 7 * DAY),
        "month" | "months" | "개월" | "달" => (Dimension::Duration, 30 * DAY),
        "year" | "years" | "년" => (Dimension::Duration, 365 * DAY),
        "tps" | "rps" | "qps" | "req/s" | "requests/s" | "messages/s" | "records/s" | "events/s" | "writes/s"
        | "reads/s" | "transactions/s" => (Dimension::Rate, MONTH_SECONDS),
        "bps" => (Dimension::Bandwidth, 1),
        "kbps" => (Dimension::Bandwidth, 1_000),
        "mbps" => (Dimension::Bandwidth, 1_000_000),
        "gbps" => (Dimension::Bandwidth, 1_000_000_000),
        "kb/s" => (Dimension::Bandwidth, 8_000),
        "mb/s" => (Dimension::Bandwidth, 8_000_000),
        "gb/s" => (Dimension::Bandwidth, 8_000_000_000),
        "%" | "percent" | "퍼센트" => (Dimension::Percent, 1),
        "iops" => (Dimension::Iops, 1),
        "$" | "usd" | "dollar" | "dollars" | "달러" => (Dimension::Money, 1),
        "" | "개" | "건" | "회" | "번" | "명" | "대" => (Dimension::Count, 1),
        _ => return None,
    })
}

/// What "per second" and the like makes of a unit.
pub(super) fn over_time(dimension: Dimension, per: &str) -> Option<(Dimension, i128)> {
    let seconds = match per {
        "second" => 1,
        "minute" => 60,
        "hour" => 3600,
        "day" => 86_400,
        "month" => MONTH_SECONDS,
        _ => return None,
    };
    match dimension {
        Dimension::Count => Some((Dimension::Rate, MONTH_SECONDS / seconds)),
        Dimension::Size if seconds == 1 => Some((Dimension::Bandwidth, 8)),
        _ => None,
    }
}

/// An amount in the largest unit that gives a whole number, else in the largest that gives at least one.
///
/// ```
/// use whichaws::requirement::{Dimension, format_amount};
///
/// assert_eq!(format_amount(Dimension::Duration, 900_000 * 1_000_000_000), "15 minutes");
/// assert_eq!(format_amount(Dimension::Size, 1_500_000_000 * 1_000_000_000), "1500 MB");
/// ```
#[must_use]
pub fn format_amount(dimension: Dimension, nanos: i128) -> String {
    const ONE: i128 = 1_000_000_000;
    let units = || PRINTED.iter().filter(|(_, of, _)| *of == dimension);
    let whole = units().find(|(_, _, factor)| nanos != 0 && nanos % (factor * ONE) == 0);
    let unit = whole.or_else(|| units().next_back());
    let Some((name, _, factor)) = unit else { return String::new() };
    let scaled = nanos / factor;
    let (whole, fraction) = (scaled / ONE, (scaled % ONE).unsigned_abs());
    let mut text = whole.to_string();
    if fraction != 0 {
        text.push('.');
        text.push_str(format!("{fraction:09}").trim_end_matches('0'));
    }
    match *name {
        "" => text,
        "%" => text + "%",
        name => format!("{text} {name}"),
    }
}
