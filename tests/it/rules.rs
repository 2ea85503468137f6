//! Broken rules are reported with their place, all in one run.

use whichaws::knowledge::compile::compile;
use whichaws::knowledge::{Pack, SourceFile};
use whichaws::snippet::snippet;

const GOOD: &str = r#"[
    Concept(id: "speed", phrases: (en: ["fast"], ko: ["빠른"])),
    Choice(
        id: "rocket", kind: Service, name: (en: "Rocket"), category: Compute,
        summary: (en: "Flies.", ko: "난다."), docs: "https://docs.aws.amazon.com/rocket/",
    ),
    Decision(id: "fly", when: "speed", choose: ["rocket"], because: (en: "It flies.", ko: "난다."), source: "https://docs.aws.amazon.com/rocket/"),
]"#;

fn problems(files: &[(&str, &str)]) -> String {
    let files =
        files.iter().map(|(path, text)| SourceFile { path: (*path).to_owned(), text: (*text).to_owned() }).collect();
    let pack = Pack { files };
    let compiled = compile(Vec::new(), &pack, "2026-11-23".parse().expect("a day"));
    let show = |problem: &whichaws::diagnostic::Diagnostic| {
        let source = pack.files.iter().find(|file| file.path == problem.origin).expect("one of the files");
        snippet(problem, &source.text, false)
    };
    compiled.problems.iter().map(show).collect::<Vec<_>>().join("\n\n")
}

#[test]
fn good_rules_have_no_problems() {
    assert_eq!(problems(&[("good.ron", GOOD)]), "");
}

#[test]
fn every_mistake_is_reported_in_one_run() {
    let bad = r#"[
    Concept(id: "quiet", phrases: (en: ["silent"], ko: []), implies: ["loud"]),
    Concept(id: "loud", phrases: (en: ["noisy"], ko: ["시끄러운"]), implies: ["quiet"]),
    Concept(id: "empty", phrases: (en: ["…"], ko: [" "])),
    Concept(id: "speed", phrases: (en: ["quick"], ko: ["신속"])),
    Choice(id: "boat", kind: Service, name: (en: "Boat"), size: 3),
    Choice(id: "raft", kind: Service, name: (en: "Raft")),
    Decision(id: "sail", when: "spede, quiet", choose: ["rokcet"], because: (en: "", ko: "배"), source: "http://example.com"),
    Decision(id: "row", when: "not loud", choose: ["rocket"], because: (en: "a", ko: "b"), source: "https://aws.amazon.com/"),
    Decision(id: "swim", when: "(loud", choose: ["rocket"], because: (en: "a", ko: "b"), source: "https://aws.amazon.com/"),
    Decision(id: "dive", when: "size > 5 minutes", choose: ["rocket"], because: (en: "a", ko: "b"), source: "https://aws.amazon.com/"),
    Fact(id: "wet", about: "sea", aspect: (en: "a", ko: "b"), says: (en: "dry", ko: "마른"), holds: false, source: "https://aws.amazon.com/"),
]"#;
    insta::assert_snapshot!(problems(&[("bad.ron", bad), ("good.ron", GOOD)]));
}

#[test]
fn a_file_that_is_no_list_is_reported() {
    insta::assert_snapshot!(problems(&[("a.ron", "Concept(id: \"a\")"), ("b.ron", "[ Concept("), ("good.ron", GOOD)]));
}
