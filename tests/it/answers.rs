//! What `ask` answers, scenario by scenario.

use whichaws::knowledge::Knowledge;
use whichaws::matching::Matcher;
use whichaws::render::{self, Palette};
use whichaws::report::{Answer, answer};
use whichaws::requirement::Language;
use whichaws::scenario::{Scenario, read};

fn scenarios() -> Vec<Scenario> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir("scenarios/study-notes").expect("scenarios") {
        let path = entry.expect("scenarios").path();
        let text = std::fs::read_to_string(&path).expect("scenarios");
        all.extend(read(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display())));
    }
    all.sort_by(|a, b| a.source.cmp(&b.source));
    all
}

fn choices(answer: &Answer) -> Vec<&str> {
    let mut choices: Vec<&str> = answer.recommendation.iter().map(|part| part.choice.as_str()).collect();
    choices.sort_unstable();
    choices
}

#[test]
fn every_architect_row_has_a_scenario() {
    let scenarios = scenarios();
    for row in 1..=40 {
        let source = format!("saa-{row:02}");
        assert!(scenarios.iter().any(|scenario| scenario.source == source), "{source}");
    }
}

#[test]
fn every_wording_leads_to_the_expected_choices() {
    let knowledge = whichaws::base::knowledge().expect("built in");
    let mut matcher = Matcher::new(&knowledge);
    let mut failures = Vec::new();
    for scenario in scenarios() {
        for id in scenario.expect.iter().chain(&scenario.reject) {
            assert!(knowledge.term(id).is_some(), "{}: unknown choice `{id}`", scenario.source);
        }
        for failure in scenario.failures(&mut matcher, knowledge.dated()) {
            failures.push(format!("{}: {failure:?}", scenario.source));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn english_and_korean_lead_to_the_same_choices() {
    let knowledge = whichaws::base::knowledge().expect("built in");
    let mut matcher = Matcher::new(&knowledge);
    let (mut pairs, mut alike) = (0, 0);
    for scenario in scenarios() {
        for say in [&scenario.ask, &scenario.variant] {
            let english = answer(&mut matcher, &say.en, None, knowledge.dated());
            let korean = answer(&mut matcher, &say.ko, None, knowledge.dated());
            let met = |answer: &Answer| -> Vec<String> {
                let is_a = |part: &str, id: &str| knowledge.is_a(term(&knowledge, part), term(&knowledge, id));
                let met = |id: &&String| choices(answer).iter().any(|part| is_a(part, id));
                scenario.expect.iter().chain(&scenario.reject).filter(met).cloned().collect()
            };
            assert_eq!(met(&english), met(&korean), "{}\n{}", say.en, say.ko);
            assert_eq!((english.language, korean.language), (Language::En, Language::Ko));
            pairs += 1;
            alike += usize::from(choices(&english) == choices(&korean));
        }
    }
    // Beside what a scenario names, a wording may bring in a part more or less. This number may only rise.
    assert!(alike >= ALIKE, "{alike} of {pairs} pairs have the very same recommendation");
}

/// Pairs of wordings whose whole recommendation is the same in both languages.
const ALIKE: usize = 60;

fn term(knowledge: &Knowledge<'_>, id: &str) -> u16 {
    knowledge.term(id).expect("a known id")
}

#[test]
fn answers_for_people() {
    let knowledge = whichaws::base::knowledge().expect("built in");
    let mut matcher = Matcher::new(&knowledge);
    for scenario in scenarios() {
        let mut page = String::new();
        for text in scenario.wordings() {
            let answer = answer(&mut matcher, text, None, knowledge.dated());
            page.push_str(&format!("> {text}\n{}\n", render::human(&answer, text, Palette::new(false), false)));
        }
        insta::assert_snapshot!(format!("human__{}", scenario.source), page);
    }
}

#[test]
fn answers_for_programs() {
    let knowledge = whichaws::base::knowledge().expect("built in");
    let mut matcher = Matcher::new(&knowledge);
    for scenario in scenarios() {
        let answers: Vec<Answer> =
            scenario.wordings().iter().map(|text| answer(&mut matcher, text, None, knowledge.dated())).collect();
        insta::assert_json_snapshot!(format!("json__{}", scenario.source), answers);
    }
}

#[test]
fn sizing_works_the_examples_out() {
    let knowledge = whichaws::base::knowledge().expect("built in");
    let mut matcher = Matcher::new(&knowledge);
    for (text, result) in [
        ("DynamoDB: 10 strongly consistent reads per second of 4 KB items", "10 RCU"),
        ("DynamoDB: 10 strongly consistent reads per second of 6 KB items", "20 RCU"),
        ("DynamoDB: 16 eventually consistent reads per second, 12 KB each", "24 RCU"),
        ("DynamoDB: 90 reads per second of 3 KB", "45 RCU"),
        ("DynamoDB 초당 90개 읽기, 항목 크기 3KB, 강력한 일관성", "90 RCU"),
        ("DynamoDB: 10 writes per second of 2 KB", "20 WCU"),
        ("DynamoDB에 초당 6개 항목 쓰기, 각 4.5KB", "30 WCU"),
        ("DynamoDB transactional writes: 10 writes per second of 1 KB", "20 WCU"),
        ("Kinesis Data Streams: 5000 records per second of 2 KB", "10 shards"),
        ("Lambda, 100 requests per second, 3 seconds each", "300 concurrent executions"),
    ] {
        let answer = answer(&mut matcher, text, None, knowledge.dated());
        assert_eq!(answer.sizing.first().map(|sizing| sizing.result.as_str()), Some(result), "{text}");
    }
    let text = "transfer 100 TB over 100 Mbps";
    let answer = answer(&mut matcher, text, None, knowledge.dated());
    assert!(answer.sizing.iter().any(|sizing| sizing.result.starts_with("115 days")), "{:?}", answer.sizing);
}
