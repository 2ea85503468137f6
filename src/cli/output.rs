//! Standard output and error. A closed pipe ends quietly.

use std::io::{self, ErrorKind, IsTerminal, Write};

use super::args::Color;
use super::exit::Exit;
use crate::render::Palette;

/// Where results and complaints go.
#[derive(Debug)]
pub(super) struct Output {
    color: Color,
}

/// The reader of a pipe has gone; there is nobody left to complain to.
#[derive(Debug, thiserror::Error)]
#[error("the pipe is closed")]
struct Closed;

/// An error with the exit code that it ends the run with.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
pub(super) struct Failure {
    pub(super) exit: Exit,
    pub(super) message: String,
}

impl Failure {
    pub(super) fn of(exit: Exit, message: impl Into<String>) -> anyhow::Error {
        Self { exit, message: message.into() }.into()
    }
}

impl Output {
    pub(super) fn new(color: Color) -> Self {
        Self { color }
    }

    /// Colours for standard output.
    pub(super) fn palette(&self) -> Palette {
        Palette::new(self.colors(io::stdout().is_terminal()))
    }

    /// Whether standard error is coloured.
    pub(super) fn colors_errors(&self) -> bool {
        self.colors(io::stderr().is_terminal())
    }

    /// `--color`, then `NO_COLOR`, `CLICOLOR_FORCE`, `CLICOLOR`, `TERM`, then whether it is a terminal.
    fn colors(&self, terminal: bool) -> bool {
        let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty() && value != "0");
        let is = |name: &str, value: &str| std::env::var_os(name).is_some_and(|found| found == value);
        match self.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto if std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) => false,
            Color::Auto if set("CLICOLOR_FORCE") => true,
            Color::Auto => terminal && !is("CLICOLOR", "0") && !is("TERM", "dumb"),
        }
    }

    /// Prints a result.
    pub(super) fn print(&mut self, text: &str) -> anyhow::Result<()> {
        self.print_bytes(text.as_bytes())
    }

    pub(super) fn print_bytes(&mut self, bytes: &[u8]) -> anyhow::Result<()> {
        let mut stdout = io::stdout().lock();
        match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Err(Closed.into()),
            result => Ok(result?),
        }
    }

    /// Prints a complaint.
    pub(super) fn complain(&mut self, text: &str) {
        // Where nobody listens, nothing can be done.
        let _ = writeln!(io::stderr().lock(), "{text}");
    }

    /// Turns an error into an exit code, and says what it is.
    pub(super) fn fail(&mut self, error: &anyhow::Error) -> Exit {
        if error.is::<Closed>() {
            return Exit::Success;
        }
        self.complain(&format!("error: {error:#}"));
        error.downcast_ref::<Failure>().map_or(Exit::Unreadable, |failure| failure.exit)
    }
}
