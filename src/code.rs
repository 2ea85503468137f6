//! The diagnostic codes and what they mean.

/// What a diagnostic code means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    /// The code.
    pub code: &'static str,
    /// What is wrong.
    pub title: &'static str,
    /// How to mend it.
    pub help: &'static str,
}

/// Every code, in order.
pub const CODES: [Code; 26] = [
    code("E0001", "the text is too long", "Texts are read up to 128 KiB. Ask about one question at a time."),
    code("E0002", "a number cannot be held", "The number overflows. Write it with a larger unit."),
    code("E0003", "a condition is too long", "Conditions are read up to 4,096 bytes. Split it into several decisions."),
    code(
        "E0004",
        "parentheses are nested too deep",
        "Conditions may be nested 32 deep. Split it into several decisions.",
    ),
    code(
        "E0005",
        "a condition cannot be read",
        "A condition is phrases joined by `,`, `or`, `not`, parentheses, and comparisons such as `item > 400 KB`.",
    ),
    code("E0101", "unknown unit", "A unit stands directly after its number: KB, GiB, ms, minutes, tps, Mbps, IOPS, %."),
    code("E0102", "a range mixes units", "Both ends of a range must measure the same thing."),
    code(
        "E0201",
        "a rules file is not a list",
        "A rules file is one RON list of Concept, Choice, Decision and Fact items.",
    ),
    code(
        "E0202",
        "an item cannot be read",
        "A field is unknown, missing or of the wrong form. docs/knowledge.md lists them.",
    ),
    code("E0203", "an id is taken", "Ids are unique among concepts, choices, decisions and facts."),
    code("E0204", "an id is unknown", "Define it, or use the id of something that exists."),
    code("E0205", "a phrase is empty", "A phrase holds at least one word."),
    code("E0206", "a language is missing", "Names, phrases and sentences are given in English and Korean."),
    code("E0207", "a source is missing", "Cite an https page of AWS."),
    code("E0208", "`implies` or `of` goes in a circle", "Take one of the references out of the circle."),
    code("E0209", "a condition uses unknown words", "Every word of a condition belongs to an id or a phrase."),
    code("E0210", "a condition wants nothing", "A condition must want at least one thing to be there."),
    code("E0211", "a comparison is negated", "Turn the comparison round instead."),
    code("E0212", "a comparison mixes dimensions", "Give the number a unit of the subject's kind."),
    code("E0213", "a condition stands for too many cases", "Split it into several decisions."),
    code("E0214", "a service is incomplete", "A service needs `category`, `summary` and `docs`."),
    code("E0215", "a renaming lacks the former name", "Give `was`."),
    code("E0216", "a decision chooses nothing", "Give at least one id in `choose`."),
    code("E0217", "a false statement lacks the truth", "Give `correct`."),
    code(
        "E0218",
        "a negation is one of several alternatives",
        "`a or not b` holds wherever `b` is absent. Write two decisions.",
    ),
    code("E0301", "a line is no question", "See `whichaws check --help` for the formats."),
];

const fn code(code: &'static str, title: &'static str, help: &'static str) -> Code {
    Code { code, title, help }
}

/// What a code means.
///
/// ```
/// assert_eq!(whichaws::code::find("E0204").map(|code| code.title), Some("an id is unknown"));
/// ```
#[must_use]
pub fn find(code: &str) -> Option<Code> {
    CODES.into_iter().find(|known| known.code.eq_ignore_ascii_case(code))
}
