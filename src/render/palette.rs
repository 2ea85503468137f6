//! Colours, by what they mean.

use colored::Colorize;

/// Colours text, or leaves it as it is.
#[derive(Clone, Copy, Debug, Default)]
pub struct Palette {
    on: bool,
}

impl Palette {
    /// A palette that colours, or one that does not.
    #[must_use]
    pub fn new(on: bool) -> Self {
        // `colored` would decide for itself by standard output; the caller has decided already.
        colored::control::set_override(on);
        Self { on }
    }

    /// Whether it colours.
    #[must_use]
    pub fn is_on(self) -> bool {
        self.on
    }

    fn paint(self, text: &str, paint: impl Fn(&str) -> colored::ColoredString) -> String {
        if self.on { paint(text).to_string() } else { text.to_owned() }
    }

    pub(super) fn choice(self, text: &str) -> String {
        self.paint(text, |text| text.green().bold())
    }

    pub(super) fn other(self, text: &str) -> String {
        self.paint(text, |text| text.yellow())
    }

    pub(super) fn bad(self, text: &str) -> String {
        self.paint(text, |text| text.red())
    }

    pub(super) fn title(self, text: &str) -> String {
        self.paint(text, |text| text.bold())
    }

    pub(super) fn quiet(self, text: &str) -> String {
        self.paint(text, |text| text.dimmed())
    }
}
