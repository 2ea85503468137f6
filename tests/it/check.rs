//! Judging practice questions.

use whichaws::practice::{Format, Judge, Question, read};
use whichaws::rationale::Speaker;
use whichaws::report::{VerdictKind, verdict};
use whichaws::requirement::Language;

const LETTERED: &str = include_str!("data/lettered.txt");
const MARKDOWN: &str = include_str!("data/list.md");
const JSONL: &str = include_str!("data/bank.jsonl");

fn questions(text: &str) -> Vec<Question> {
    read("test", text, Format::detect(text)).into_iter().filter_map(Result::ok).collect()
}

fn picked(question: &Question) -> Vec<String> {
    let knowledge = whichaws::base::knowledge().expect("built in");
    let keys = Judge::new(&knowledge, knowledge.dated()).judge(question).picked;
    let text =
        |key: &String| question.options.iter().find(|option| option.key == *key).map(|option| option.text.clone());
    let mut texts: Vec<String> = keys.iter().filter_map(text).collect();
    texts.sort();
    texts
}

#[test]
fn every_format_is_read() {
    assert_eq!(Format::detect(LETTERED), Format::Lettered);
    assert_eq!(Format::detect(MARKDOWN), Format::Markdown);
    assert_eq!(Format::detect(JSONL), Format::Jsonl);
    insta::assert_debug_snapshot!("lettered", read("lettered.txt", LETTERED, Format::Lettered));
    insta::assert_debug_snapshot!("markdown", read("list.md", MARKDOWN, Format::Markdown));
    insta::assert_debug_snapshot!("jsonl", read("bank.jsonl", JSONL, Format::Jsonl));
}

#[test]
fn verdicts() {
    let knowledge = whichaws::base::knowledge().expect("built in");
    let mut judge = Judge::new(&knowledge, knowledge.dated());
    for (name, text) in [("lettered", LETTERED), ("markdown", MARKDOWN), ("jsonl", JSONL)] {
        let verdicts: Vec<_> = questions(text)
            .iter()
            .map(|question| {
                let speaker = Speaker { knowledge: &knowledge, language: Language::of(&question.text) };
                verdict(&speaker, question, judge.judge(question))
            })
            .collect();
        insta::assert_json_snapshot!(format!("verdicts__{name}"), verdicts);
    }
}

#[test]
fn the_key_is_never_looked_at() {
    for question in questions(LETTERED).into_iter().chain(questions(MARKDOWN)).chain(questions(JSONL)) {
        let choose = question.answer.as_ref().map(Vec::len);
        let with = picked(&question);
        let without = Question { answer: None, choose, ..question.clone() };
        assert_eq!(picked(&without), with, "{}", question.text);
        let others = question.options.iter().map(|option| option.key.clone()).rev();
        let wrong = Question { answer: choose.map(|choose| others.take(choose).collect()), ..question.clone() };
        assert_eq!(picked(&wrong), with, "{}", question.text);
    }
}

#[test]
fn the_order_of_options_does_not_matter() {
    for question in questions(LETTERED).into_iter().chain(questions(MARKDOWN)).chain(questions(JSONL)) {
        let mut turned = question.clone();
        turned.options.reverse();
        assert_eq!(picked(&turned), picked(&question), "{}", question.text);
        turned.options.rotate_left(1);
        assert_eq!(picked(&turned), picked(&question), "{}", question.text);
    }
}

#[test]
fn one_broken_question_does_not_hide_the_others() {
    let text = format!(
        "{}{{\"id\": \"broken\", \"question\": 7}}\n{}",
        JSONL,
        JSONL.replace("\"id\": \"", "\"id\": \"again-")
    );
    let all = read("bank.jsonl", &text, Format::Jsonl);
    assert_eq!(all.iter().filter(|question| question.is_err()).count(), 1);
    assert_eq!(all.iter().filter(|question| question.is_ok()).count(), 2 * questions(JSONL).len());
    let broken = all.into_iter().find_map(Result::err).expect("the broken one");
    assert_eq!(broken.number, questions(JSONL).len() + 1);
    assert!(broken.problem.span.of(&text).len() == 1);
}

#[test]
fn a_disputed_key_is_a_dispute() {
    let knowledge = whichaws::base::knowledge().expect("built in");
    let mut judge = Judge::new(&knowledge, knowledge.dated());
    let mut question = questions(LETTERED).into_iter().next().expect("a question");
    question.answer = None;
    let speaker = Speaker { knowledge: &knowledge, language: Language::En };
    let kind = |question: &Question, judge: &mut Judge<'_>| verdict(&speaker, question, judge.judge(question)).verdict;
    assert_eq!(kind(&question, &mut judge), VerdictKind::Answered);
    let key = judge.judge(&question).picked;
    question.answer = Some(key.clone());
    assert_eq!(kind(&question, &mut judge), VerdictKind::Agree);
    question.answer =
        question.options.iter().find(|option| !key.contains(&option.key)).map(|option| vec![option.key.clone()]);
    assert_eq!(kind(&question, &mut judge), VerdictKind::Dispute);
}
