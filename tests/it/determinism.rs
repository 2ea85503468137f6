//! The same input gives the same bytes, whatever the order of the rules files and whatever came before.

use std::path::Path;

use whichaws::folder::Folder;
use whichaws::knowledge::compile::compile;
use whichaws::matching::Matcher;
use whichaws::render;
use whichaws::report::answer;

#[test]
fn the_order_of_files_means_nothing() {
    let folder = Folder::read(Path::new("rules")).expect("rules");
    let dated = folder.dated.expect("a date");
    let image = compile(Vec::new(), &folder.pack, dated).image;
    let mut turned = folder.pack.clone();
    turned.files.reverse();
    assert!(compile(Vec::new(), &turned, dated).image == image, "reversed");
    let middle = turned.files.len() / 2;
    turned.files.rotate_left(middle);
    assert!(compile(Vec::new(), &turned, dated).image == image, "rotated");
}

#[test]
fn the_rules_have_no_problems() {
    let folder = Folder::read(Path::new("rules")).expect("rules");
    let compiled = compile(Vec::new(), &folder.pack, folder.dated.expect("a date"));
    let problems: Vec<String> =
        compiled.problems.iter().map(|problem| format!("{}: {}", problem.origin, problem.message)).collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn repeated_questions_give_the_same_bytes() {
    let knowledge = whichaws::base::knowledge().expect("built in");
    let questions = [
        "Windows file server",
        "key-value, 0–500 tps, data < 1 GB",
        "메시지 순서가 보장되는 큐",
        "static website for global users",
    ];
    let ask = |matcher: &mut Matcher<'_>, text: &str| {
        render::json(&answer(matcher, text, None, knowledge.dated())).expect("JSON")
    };
    let first: Vec<String> = questions.iter().map(|text| ask(&mut Matcher::new(&knowledge), text)).collect();
    let mut matcher = Matcher::new(&knowledge);
    for _ in 0..3 {
        for (text, expected) in questions.iter().zip(&first).rev() {
            assert_eq!(&ask(&mut matcher, text), expected);
        }
    }
}
