//! What a question costs: reading it, answering it, judging it, and opening the knowledge.
//!
//! `cargo bench` runs all; `cargo bench -- check` one group. `cold` starts the program as a shell does, against
//! `whichaws --version`, which does nothing but parse its arguments.

#![allow(clippy::expect_used, missing_docs, reason = "a measurement may stop where it stands")]

use std::hint::black_box;
use std::process::{Command, Stdio};

use criterion::{Criterion, criterion_group, criterion_main};
use whichaws::grammar::parse_prose;
use whichaws::matching::Matcher;
use whichaws::practice::{Choice, Judge, Question};
use whichaws::report::answer;

const SCENARIO: &str = "A company runs a web application on Amazon EC2 instances behind an Application Load Balancer in \
two Availability Zones. Orders must be processed exactly once and in the order in which they arrive, even when the \
processing tier is down for up to 2 hours. The solution must need the LEAST operational overhead.";

fn question() -> Question {
    let option = |key: &str, text: &str| Choice { key: key.to_owned(), text: text.to_owned() };
    Question {
        id: "bench".to_owned(),
        text: SCENARIO.to_owned() + " Which solution meets these requirements?",
        options: vec![
            option("A", "Send the orders to an Amazon SQS standard queue that the EC2 instances poll."),
            option("B", "Send the orders to an Amazon SQS FIFO queue and process them with AWS Lambda."),
            option("C", "Publish the orders to an Amazon SNS topic that invokes the EC2 instances over HTTP."),
            option("D", "Store the orders in Amazon ElastiCache and scan them with a cron job."),
        ],
        answer: None,
        choose: None,
    }
}

fn engine(criterion: &mut Criterion) {
    let knowledge = whichaws::base::knowledge().expect("built in");
    let mut matcher = Matcher::new(&knowledge);
    let mut judge = Judge::new(&knowledge, knowledge.dated());
    let question = question();
    criterion.bench_function("load", |bencher| bencher.iter(whichaws::base::knowledge));
    criterion.bench_function("parse", |bencher| bencher.iter(|| parse_prose(black_box(SCENARIO))));
    criterion.bench_function("understand", |bencher| bencher.iter(|| matcher.understand(black_box(SCENARIO))));
    criterion.bench_function("ask", |bencher| {
        bencher.iter(|| answer(&mut matcher, black_box(SCENARIO), None, knowledge.dated()));
    });
    criterion.bench_function("check", |bencher| bencher.iter(|| judge.judge(black_box(&question))));
}

fn cold(criterion: &mut Criterion) {
    let run = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_whichaws"));
        command.args(args).stdout(Stdio::null()).status().expect("runs")
    };
    let mut group = criterion.benchmark_group("cold");
    group.bench_function("version", |bencher| bencher.iter(|| run(&["--version"])));
    group.bench_function("ask", |bencher| bencher.iter(|| run(&["ask", "Windows file server"])));
    group.finish();
}

criterion_group!(benches, engine, cold);
criterion_main!(benches);
