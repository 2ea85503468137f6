//! Files and standard input.

use std::io::Read;
use std::path::Path;

use anyhow::Context;

use super::exit::Exit;
use super::output::Failure;

/// Standard input, whole.
pub(super) fn stdin() -> anyhow::Result<String> {
    let mut bytes = Vec::new();
    std::io::stdin().lock().read_to_end(&mut bytes).context("cannot read standard input")?;
    text("<stdin>", bytes)
}

/// A file, whole; `-` is standard input.
pub(super) fn file(path: &Path) -> anyhow::Result<String> {
    if path == Path::new("-") {
        return stdin();
    }
    let bytes = std::fs::read(path).with_context(|| format!("cannot read `{}`", path.display()))?;
    text(&path.display().to_string(), bytes)
}

fn text(name: &str, bytes: Vec<u8>) -> anyhow::Result<String> {
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        Failure::of(Exit::Unreadable, format!("`{name}` is not UTF-8 (byte {at}); save it as UTF-8"))
    })
}
