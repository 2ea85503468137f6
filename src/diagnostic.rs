//! What is wrong with an input, where, and how to mend it.

use crate::span::Span;

/// How much a diagnostic matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The input cannot be used as it is.
    Error,
    /// The input was used, but probably not as meant.
    Warning,
}

/// One problem in one source text.
///
/// The message is lower-case, quotes the user's own words in backticks and names no Rust type;
/// what to do about it stands apart, in `help`.
///
/// ```
/// use whichaws::diagnostic::Diagnostic;
/// use whichaws::span::Span;
///
/// let problem = Diagnostic::error("E0102", "unknown concept `windoes`")
///     .at("rules/storage/fsx.ron", Span::new(20, 27), "not defined anywhere")
///     .help("did you mean `windows`?");
/// assert_eq!(problem.code, "E0102");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Stable code, such as `E0102`; `whichaws explain CODE` tells more.
    pub code: &'static str,
    /// Error or warning.
    pub severity: Severity,
    /// What is wrong.
    pub message: String,
    /// Name of the source (a path, `<stdin>`, `<question>`).
    pub origin: String,
    /// Where in the source.
    pub span: Span,
    /// What stands at that place, in a few words.
    pub label: String,
    /// How to mend it.
    pub help: Option<String>,
}

impl Diagnostic {
    /// An error without a place yet.
    #[must_use]
    pub fn error(code: &'static str, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: Severity::Error,
            message: message.into(),
            origin: String::new(),
            span: Span::default(),
            label: String::new(),
            help: None,
        }
    }

    /// A warning without a place yet.
    #[must_use]
    pub fn warning(code: &'static str, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, message) }
    }

    /// The same problem at a place.
    #[must_use]
    pub fn at(mut self, origin: impl Into<String>, span: Span, label: impl Into<String>) -> Self {
        self.origin = origin.into();
        self.span = span;
        self.label = label.into();
        self
    }

    /// The same problem in a source of that name.
    #[must_use]
    pub fn in_source(mut self, origin: impl Into<String>) -> Self {
        self.origin = origin.into();
        self
    }

    /// The same problem with advice.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

/// The candidate closest to `word`, if one is close enough to be a likely misspelling.
///
/// Closeness is the edit distance over characters, at most a third of the word's length.
///
/// ```
/// use whichaws::diagnostic::did_you_mean;
///
/// assert_eq!(did_you_mean("windoes", ["linux", "windows"]), Some("windows"));
/// assert_eq!(did_you_mean("windoes", ["linux"]), None);
/// ```
pub fn did_you_mean<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word: Vec<char> = word.chars().take(64).collect();
    let limit = (word.len() / 3).max(1);
    candidates
        .into_iter()
        .filter_map(|candidate| {
            let distance = edit_distance(&word, candidate, limit)?;
            Some((distance, candidate))
        })
        .min()
        .map(|(_, candidate)| candidate)
}

/// Levenshtein distance, or nothing where it exceeds `limit`.
fn edit_distance(word: &[char], candidate: &str, limit: usize) -> Option<usize> {
    let candidate: Vec<char> = candidate.chars().take(64).collect();
    if word.len().abs_diff(candidate.len()) > limit {
        return None;
    }
    let mut row: Vec<usize> = (0..=candidate.len()).collect();
    for (i, a) in word.iter().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (cell, b) in row.iter_mut().skip(1).zip(&candidate) {
            let above = *cell;
            left = (diagonal + usize::from(a != b)).min(above + 1).min(left + 1);
            diagonal = above;
            *cell = left;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().filter(|distance| *distance <= limit)
}
