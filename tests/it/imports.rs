//! Modules import only what stands to their left.

use std::fs;
use std::path::{Path, PathBuf};

/// The order of the rooms. Whatever is not here is no room.
const ORDER: [&str; 21] = [
    "span",
    "diagnostic",
    "text",
    "snippet",
    "code",
    "grammar",
    "lexicon",
    "requirement",
    "knowledge",
    "folder",
    "base",
    "matching",
    "ranking",
    "practice",
    "rationale",
    "sizing",
    "report",
    "scenario",
    "render",
    "cli",
    "main",
];

fn sources(at: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(at).expect("src can be read") {
        let path = entry.expect("src can be read").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

fn room(path: &Path) -> String {
    let part = path.strip_prefix("src").expect("below src").components().next().expect("a file");
    part.as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned()
}

fn place(room: &str) -> usize {
    ORDER.iter().position(|name| *name == room).unwrap_or_else(|| panic!("the room `{room}` has no place in ORDER"))
}

#[test]
fn modules_import_only_leftwards() {
    let mut files = Vec::new();
    sources(Path::new("src"), &mut files);
    assert!(files.len() > 40, "the sources were found");
    let mut seen = 0;
    for path in files.iter().filter(|path| !path.ends_with("lib.rs")) {
        let here = room(path);
        let text = fs::read_to_string(path).expect("src can be read");
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        for line in code {
            for (at, _) in line.match_indices("crate::") {
                let name: String = line[at + 7..].chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                if name.is_empty() {
                    continue;
                }
                seen += 1;
                assert!(
                    place(&name) <= place(&here),
                    "{}: `{here}` imports `{name}`, which stands to its right:\n{line}",
                    path.display()
                );
            }
        }
    }
    assert!(seen > 80, "imports were read");
}

#[test]
fn only_the_command_line_touches_the_world() {
    let mut files = Vec::new();
    sources(Path::new("src"), &mut files);
    for path in files {
        let here = room(&path);
        let text = fs::read_to_string(&path).expect("src can be read");
        for word in ["println!", "std::env", "std::fs", "std::time", "process::exit", "SystemTime"] {
            let allowed = here == "cli" || (here == "folder" && word == "std::fs");
            assert!(allowed || !text.contains(word), "{} uses {word}", path.display());
        }
        assert!(here == "render" || !text.contains("colored::"), "{} uses colored", path.display());
        assert!(here == "grammar" || !text.contains("pest::"), "{} uses pest", path.display());
    }
}
