//! Checks `rules/**/*.ron` with the program's own code and embeds it as one image.
//! A broken rules file fails the build with the diagnostic that the program would print.

#![allow(
    clippy::disallowed_methods,
    dead_code,
    unused_imports,
    unreachable_pub,
    missing_docs,
    reason = "the program's modules, of which a part is used"
)]

use std::path::Path;
use std::process::ExitCode;

#[path = "src/diagnostic.rs"]
mod diagnostic;
#[path = "src/folder.rs"]
mod folder;
#[path = "src/grammar/mod.rs"]
mod grammar;
#[path = "src/knowledge/mod.rs"]
mod knowledge;
#[path = "src/lexicon/mod.rs"]
mod lexicon;
#[path = "src/requirement/mod.rs"]
mod requirement;
#[path = "src/snippet.rs"]
mod snippet;
#[path = "src/span.rs"]
mod span;
#[path = "src/text.rs"]
mod text;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=rules");
    println!("cargo::rerun-if-changed=grammar");
    println!("cargo::rerun-if-changed=src");
    match embed() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn embed() -> Result<(), String> {
    let folder = folder::Folder::read(Path::new("rules")).map_err(|error| error.to_string())?;
    let dated = folder.dated.ok_or("rules/pack.ron must say `(dated: \"YYYY-MM-DD\")`")?;
    let compiled = knowledge::compile::compile(Vec::new(), &folder.pack, dated);
    if compiled.has_errors() && std::env::var_os("WHICHAWS_LENIENT").is_none() {
        let show = |problem: &diagnostic::Diagnostic| {
            let source = folder.pack.files.iter().find(|file| file.path == problem.origin);
            snippet::snippet(problem, source.map_or("", |file| &file.text), false)
        };
        let shown: Vec<String> = compiled.problems.iter().map(show).collect();
        return Err(format!("{}\n\n{} problems in rules/", shown.join("\n\n"), shown.len()));
    }
    let out = std::env::var("OUT_DIR").map_err(|error| error.to_string())?;
    std::fs::write(Path::new(&out).join("knowledge.image"), compiled.image).map_err(|error| error.to_string())
}
