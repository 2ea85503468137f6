//! The two languages.

use serde::{Deserialize, Serialize};

/// A language that questions are asked and answers are given in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Korean.
    Ko,
}

impl Language {
    /// Korean where the text holds any Hangul, else English.
    ///
    /// ```
    /// use whichaws::requirement::Language;
    ///
    /// assert_eq!(Language::of("S3 버킷 암호화"), Language::Ko);
    /// assert_eq!(Language::of("S3 bucket encryption"), Language::En);
    /// ```
    #[must_use]
    pub fn of(text: &str) -> Self {
        let hangul = |c: char| matches!(c, '가'..='힣' | 'ㄱ'..='ㆎ' | '\u{1100}'..='\u{11FF}');
        if text.chars().any(hangul) { Self::Ko } else { Self::En }
    }
}
