//! The requirement language, by what it makes of texts.

use whichaws::grammar::{Role, parse_condition, parse_prose};

/// Tokens by clause, with their role where it is not plain.
fn shape(text: &str) -> String {
    let syntax = parse_prose(text);
    let mut out = String::new();
    let mut clause = None;
    for token in &syntax.tokens {
        if clause.is_some_and(|clause| clause != token.clause) {
            out.push_str(" | ");
        } else if clause.is_some() {
            out.push(' ');
        }
        clause = Some(token.clause);
        out.push_str(token.span.of(text));
        out.push_str(match token.role {
            Role::Plain => "",
            Role::Negation(_) => "⁻",
            Role::Must => "!",
            Role::Prefer => "?",
            Role::Superlative => "^",
        });
    }
    out
}

/// A condition's error: its code, the words that it underlines, and what it expected.
fn error(text: &str) -> String {
    let problem = parse_condition(text).expect_err("this condition is broken");
    format!(
        "{}\n{text}\n{}{} {}",
        problem.code,
        " ".repeat(problem.span.start as usize),
        "^".repeat(problem.span.range().len().max(1)),
        problem.label
    )
}

#[test]
fn prose_falls_into_clauses_and_roles() {
    assert_eq!(shape("key-value, no servers; must be fast."), "key value | no⁻ servers | must! be fast");
    assert_eq!(shape("서버 없이, 반드시 암호화"), "서버 없이⁻ | 반드시! 암호화");
    assert_eq!(shape("does not store state. Prefer S3!"), "does⁻ not⁻ store state | Prefer? S3");
    assert_eq!(shape("중단할 수 없는 작업"), "중단할 수 없는⁻ 작업");
    assert_eq!(shape("the MOST cost-effective way"), "the MOST^ cost effective way");
}

#[test]
fn questions_say_how_many_and_whether_not() {
    for (text, choose, negated) in [
        ("Which services? (Choose two.)", Some(2), false),
        ("Select THREE.", Some(3), false),
        ("알맞은 서비스를 2개 선택", Some(2), false),
        ("두 가지를 고르시오", Some(2), false),
        ("Which is NOT a feature of S3?", None, true),
        ("All are true EXCEPT", None, true),
        ("다음 중 틀린 것은?", None, true),
        ("It must not be public.", None, false),
    ] {
        let syntax = parse_prose(text);
        assert_eq!((syntax.choose, syntax.negated), (choose, negated), "{text}");
    }
}

#[test]
fn conditions_are_read_strictly() {
    for text in [
        "windows, (file server or smb), not hpc",
        "item > 400 KB",
        "size 10 TB..",
        "duration 1-5 minutes",
        "a | b",
        "a 또는 b, c 그리고 d",
    ] {
        assert!(parse_condition(text).is_ok(), "{text}");
    }
    insta::assert_snapshot!(error("windows, , smb"), @r"
    E0005
    windows, , smb
             ^ expected a phrase, a comparison or `(`
    ");
    insta::assert_snapshot!(error("(windows or smb"), @r"
    E0005
    (windows or smb
                   ^ expected a number
    ");
    insta::assert_snapshot!(error("파일 서버, )"));
}

#[test]
fn hostile_conditions_fail_fast() {
    let deep = "(".repeat(5000) + "a" + &")".repeat(5000);
    assert_eq!(parse_condition(&deep).expect_err("too long").code, "E0003");
    let deep = "(".repeat(100) + "a" + &")".repeat(100);
    assert_eq!(parse_condition(&deep).expect_err("too deep").code, "E0004");
    let nots = "not ".repeat(1000) + "a";
    assert!(parse_condition(&nots).is_err());
}

#[test]
fn long_texts_are_cut_with_a_diagnostic() {
    let text = "a ".repeat(600_000);
    let syntax = parse_prose(&text);
    assert_eq!(syntax.diagnostics.first().map(|problem| problem.code), Some("E0001"));
    assert!(!syntax.tokens.is_empty());
}
