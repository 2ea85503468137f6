//! The program, as a person or a script runs it.

use std::process::{Command, Output, Stdio};

use insta_cmd::get_cargo_bin;

struct Test {
    command: Command,
    input: String,
}

impl Test {
    fn new(args: &[&str]) -> Self {
        let mut command = Command::new(get_cargo_bin("whichaws"));
        command.args(args).env_clear();
        Self { command, input: String::new() }
    }

    fn input(mut self, text: &str) -> Self {
        text.clone_into(&mut self.input);
        self
    }

    fn run(mut self) -> Output {
        use std::io::Write;
        let mut child =
            self.command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("starts");
        child.stdin.take().expect("piped").write_all(self.input.as_bytes()).expect("is read");
        child.wait_with_output().expect("ends")
    }

    #[track_caller]
    fn code(self, code: i32) -> Output {
        let output = self.run();
        assert_eq!(output.status.code(), Some(code), "{}", String::from_utf8_lossy(&output.stderr));
        output
    }
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

#[test]
fn help_tells_the_exit_codes() {
    insta::assert_snapshot!(out(&Test::new(&["--help"]).code(0)));
    insta::assert_snapshot!(out(&Test::new(&["ask", "--help"]).code(0)));
    insta::assert_snapshot!(out(&Test::new(&["check", "--help"]).code(0)));
}

#[test]
fn ask_answers_from_arguments_and_from_standard_input() {
    let direct = out(&Test::new(&["ask", "Windows file server"]).code(0));
    assert!(direct.starts_with("Recommended: Amazon FSx for Windows File Server\n"), "{direct}");
    assert_eq!(out(&Test::new(&["ask", "-"]).input("Windows file server").code(0)), direct);
    assert_eq!(out(&Test::new(&["ask"]).input("Windows file server").code(0)), direct);
    assert_eq!(out(&Test::new(&["ask", "Windows", "file server"]).code(0)).lines().next(), direct.lines().next());
}

#[test]
fn formats_and_languages() {
    let json = out(&Test::new(&["ask", "Windows file server", "--format", "json"]).code(0));
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(json["schema"], 1);
    assert_eq!(json["recommendation"][0]["choice"], "fsx.windows");
    let line = out(&Test::new(&["ask", "Windows file server", "--format", "jsonl"]).code(0));
    assert_eq!(line.lines().count(), 1);
    let markdown = out(&Test::new(&["ask", "Windows file server", "--format", "markdown"]).code(0));
    assert!(markdown.starts_with("## Recommended\n"), "{markdown}");
    let korean = out(&Test::new(&["ask", "Windows file server", "--lang", "ko"]).code(0));
    assert!(korean.starts_with("추천: "), "{korean}");
    let explained = out(&Test::new(&["ask", "Windows file server", "--explain"]).code(0));
    assert!(explained.contains("when: ") && explained.contains("https://docs.aws.amazon.com/"), "{explained}");
}

#[test]
fn colours_are_asked_for() {
    let plain = out(&Test::new(&["ask", "Windows file server"]).code(0));
    assert!(!plain.contains('\u{1b}'));
    let coloured = out(&Test::new(&["ask", "Windows file server", "--color", "always"]).code(0));
    assert!(coloured.contains('\u{1b}'));
}

#[test]
fn nothing_understood_has_its_own_code() {
    let output = Test::new(&["ask", "xyzzy plugh"]).code(4);
    assert_eq!(out(&output), "");
    insta::assert_snapshot!(err(&output));
    Test::new(&["ask", ""]).code(4);
}

#[test]
fn wrong_use_has_its_own_code() {
    Test::new(&["answer"]).code(2);
    Test::new(&["ask", "S3", "--as-of", "yesterday"]).code(2);
    Test::new(&["check", "/nowhere/bank.jsonl"]).code(6);
    Test::new(&["ask", "S3", "--rules", "/nowhere"]).code(5);
    assert!(err(&Test::new(&["explain", "s3.versionning"]).code(4)).contains("did you mean `s3.versioning`?"));
}

#[test]
fn check_judges_a_bank_and_says_how_it_came_out() {
    let bank = include_str!("data/list.md");
    let output = Test::new(&["check"]).input(bank).code(0);
    insta::assert_snapshot!(out(&output));
    let wrong =
        bank.replace("- [x]", "- [-]").replace("- [ ] A NAT gateway", "- [x] A NAT gateway").replace("- [-]", "- [ ]");
    let wrong = wrong.replace("- [ ] S3 One Zone-IA", "- [x] S3 One Zone-IA");
    let output = Test::new(&["check"]).input(&wrong).code(1);
    assert!(out(&output).contains("Disputed keys"), "{}", out(&output));
    let lines = out(&Test::new(&["check", "--format", "jsonl"]).input(include_str!("data/bank.jsonl")).run());
    assert_eq!(lines.lines().count(), 3);
    for line in lines.lines() {
        let verdict: serde_json::Value = serde_json::from_str(line).expect("JSON");
        assert_eq!(verdict["schema"], 1);
        assert!(!verdict["picked"].as_array().expect("picked").is_empty());
    }
}

#[test]
fn an_unreadable_question_is_named_and_the_rest_go_on() {
    let bank = format!("{}{{\"id\": \"broken\"}}\n", include_str!("data/bank.jsonl"));
    let output = Test::new(&["check"]).input(&bank).code(6);
    insta::assert_snapshot!(err(&output));
    assert!(out(&output).contains("unreadable 1"), "{}", out(&output));
    Test::new(&["check"]).input("").code(6);
}

#[test]
fn as_of_dates_the_answer() {
    let now = out(&Test::new(&["ask", "Kinesis Data Firehose"]).run());
    let then = out(&Test::new(&["ask", "Kinesis Data Firehose", "--as-of", "exam"]).run());
    assert!(now.contains("2024-02"), "{now}");
    assert!(!then.contains("2024-02"), "{then}");
    let question = "SQS queue, message size 600 KB";
    let now = out(&Test::new(&["ask", question]).run());
    let then = out(&Test::new(&["ask", question, "--as-of", "exam"]).run());
    assert!(!now.contains("is limited to 256 KB"), "{now}");
    assert!(then.contains("is limited to 256 KB"), "{then}");
}

#[test]
fn explain_and_list_show_what_is_known() {
    insta::assert_snapshot!(out(&Test::new(&["explain", "E0204"]).code(0)));
    let text = out(&Test::new(&["explain", "fsx.windows"]).code(0));
    for part in ["choice fsx.windows", "defined in rules/storage/", "of: fsx", "chosen by: "] {
        assert!(text.contains(part), "{part} in {text}");
    }
    let text = out(&Test::new(&["list", "choices", "--like", "windows"]).code(0));
    assert!(text.contains("fsx.windows\t"), "{text}");
    for noun in ["concepts", "choices", "decisions", "facts"] {
        assert!(out(&Test::new(&["list", noun]).code(0)).lines().count() > 100, "{noun}");
    }
}

#[test]
fn completions_and_manual_are_written() {
    assert!(out(&Test::new(&["completions", "bash"]).code(0)).contains("whichaws"));
    assert!(out(&Test::new(&["man"]).code(0)).contains(".TH"));
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let mut command = Command::new(get_cargo_bin("whichaws"));
    let mut child =
        command.args(["list", "facts"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("ends");
    assert_eq!(err(&output), "");
    assert!(output.status.success());
}

#[test]
fn a_rules_folder_is_laid_over_the_built_in_knowledge() {
    let folder = tempfile::tempdir().expect("a folder");
    let rules = r#"[
        Concept(id: "our-zebra", phrases: (en: ["zebra workload"], ko: ["얼룩말 워크로드"])),
        Decision(
            id: "ours.zebra",
            when: "our-zebra",
            choose: ["ec2.spot"],
            because: (en: "Zebras run on Spot.", ko: "얼룩말은 스팟에서 실행합니다."),
            source: "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-spot-instances.html",
        ),
    ]"#;
    std::fs::write(folder.path().join("zebra.ron"), rules).expect("is written");
    let path = folder.path().to_str().expect("UTF-8");
    let text = out(&Test::new(&["ask", "a zebra workload", "--rules", path]).code(0));
    assert!(text.contains("Zebras run on Spot."), "{text}");
    std::fs::write(folder.path().join("zebra.ron"), rules.replace("ec2.spot", "ec2.spt")).expect("is written");
    let output = Test::new(&["ask", "a zebra workload", "--rules", path]).code(5);
    assert!(err(&output).contains("did you mean `ec2.spot`?"), "{}", err(&output));
}
