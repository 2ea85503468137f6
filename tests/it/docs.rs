//! The outputs that the documents show are those of the program.

use std::process::Command;

use insta_cmd::get_cargo_bin;

/// Runs every `$ whichaws …` of a `console` block and compares what follows it.
#[test]
fn the_readme_shows_real_output() {
    let readme = std::fs::read_to_string("README.md").expect("README.md");
    let mut shown = 0;
    for block in readme.split("```console\n").skip(1) {
        let block = block.split("```").next().expect("a block");
        for part in block.split("$ ").skip(1) {
            let (line, expected) = part.split_once('\n').expect("a command and its output");
            let words = words(line);
            assert_eq!(words.first().map(String::as_str), Some("whichaws"), "{line}");
            let output = Command::new(get_cargo_bin("whichaws")).args(&words[1..]).env_clear().output().expect("runs");
            let actual =
                String::from_utf8(output.stdout).expect("UTF-8") + &String::from_utf8(output.stderr).expect("UTF-8");
            assert_eq!(actual.trim_end(), expected.trim_end(), "README.md: {line}\nThe program prints:\n{actual}");
            shown += 1;
        }
    }
    assert!(shown >= 2, "the README shows the program at work");
}

/// The words of a command line with double quotes.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (at, part) in line.split('"').enumerate() {
        if at % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

#[test]
fn every_code_in_the_source_is_explained() {
    let mut seen = 0;
    let mut pending = vec![std::path::PathBuf::from("src")];
    while let Some(at) = pending.pop() {
        if at.is_dir() {
            pending.extend(std::fs::read_dir(&at).expect("src").map(|entry| entry.expect("src").path()));
            continue;
        }
        let text = std::fs::read_to_string(&at).expect("src");
        for (start, _) in text.match_indices("\"E0") {
            let code = &text[start + 1..start + 6];
            assert!(whichaws::code::find(code).is_some(), "{code} in {} is not in src/code.rs", at.display());
            seen += 1;
        }
    }
    assert!(seen > 30);
}
