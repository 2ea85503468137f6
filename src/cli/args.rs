//! What can be said on the command line.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

use super::exit::TABLE;
use crate::knowledge::Date;
use crate::requirement::Language;

/// Which AWS service, and why? Ask in English or Korean; offline, and the same answer every time.
#[derive(Debug, Parser)]
#[command(name = "whichaws", version, after_help = TABLE, max_term_width = 100)]
pub(super) struct Args {
    /// When to colour the output
    #[arg(long, value_enum, default_value_t, global = true, value_name = "WHEN")]
    pub(super) color: Color,

    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Say what you need; get the services, the reasons and the alternatives
    #[command(
        after_help = "Examples:\n  whichaws ask \"Windows file server\"\n  whichaws ask \"key-value, 0–500 tps, data < 1 GB\"\n  whichaws ask \"큐에서 메시지 순서 보장\" --explain"
    )]
    Ask(AskArgs),
    /// Judge practice questions: answer them, and find published keys that are wrong
    #[command(
        after_help = "Input: JSONL {id, question, options: [{key, text}], answer?, choose?}, Markdown check lists, or lettered plain text.\n\nExamples:\n  whichaws check bank.jsonl --format jsonl\n  pbpaste | whichaws check --as-of exam"
    )]
    Check(CheckArgs),
    /// Everything known about an id or a diagnostic code
    Explain(ExplainArgs),
    /// List what is known
    List(ListArgs),
    /// Print a completion script for a shell
    Completions {
        /// The shell
        #[arg(value_enum)]
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    Man,
}

/// Options of every command that uses knowledge.
#[derive(Debug, clap::Args)]
pub(super) struct KnowledgeArgs {
    /// Rules folder laid over the built-in knowledge; may be repeated
    #[arg(long, value_name = "DIR")]
    pub(super) rules: Vec<PathBuf>,

    /// Language of the answer
    #[arg(long, value_enum, default_value_t)]
    pub(super) lang: Lang,

    /// Answer as things stood on that day (YYYY-MM-DD), or `exam` for 2023-02-27; the default is the knowledge's own date
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(super) as_of: Option<Date>,
}

#[derive(Debug, clap::Args)]
pub(super) struct AskArgs {
    /// What you need; `-` or nothing reads standard input
    pub(super) question: Vec<String>,

    /// Show every rule on the path to the answer
    #[arg(long)]
    pub(super) explain: bool,

    /// How to print the answer
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,

    #[command(flatten)]
    pub(super) knowledge: KnowledgeArgs,
}

#[derive(Debug, clap::Args)]
pub(super) struct CheckArgs {
    /// Files of questions; `-` or nothing reads standard input
    pub(super) files: Vec<PathBuf>,

    /// Format of the input; detected where it is not given
    #[arg(long, value_enum)]
    pub(super) from: Option<From>,

    /// How to print the verdicts
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: CheckFormat,

    #[command(flatten)]
    pub(super) knowledge: KnowledgeArgs,
}

#[derive(Debug, clap::Args)]
pub(super) struct ExplainArgs {
    /// Id of a concept, choice, decision or fact, or a diagnostic code
    pub(super) id: String,

    #[command(flatten)]
    pub(super) knowledge: KnowledgeArgs,
}

#[derive(Debug, clap::Args)]
pub(super) struct ListArgs {
    /// What to list
    #[arg(value_enum)]
    pub(super) what: Noun,

    /// Only items whose id or text contains this
    #[arg(long, value_name = "TEXT")]
    pub(super) like: Option<String>,

    #[command(flatten)]
    pub(super) knowledge: KnowledgeArgs,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    /// Where the output is a terminal and nothing in the environment forbids it
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For reading
    #[default]
    Human,
    /// Indented JSON
    Json,
    /// One line of JSON
    Jsonl,
    /// For a document
    Markdown,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum CheckFormat {
    /// For reading
    #[default]
    Human,
    /// One line of JSON a question
    Jsonl,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum From {
    /// One JSON object a line
    Jsonl,
    /// `### question`, then `- [ ]` options
    Markdown,
    /// "A. …", "가. …", "① …"
    Lettered,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Lang {
    /// The language of the question
    #[default]
    Auto,
    /// English
    En,
    /// Korean
    Ko,
}

impl Lang {
    pub(super) fn given(self) -> Option<Language> {
        match self {
            Self::Auto => None,
            Self::En => Some(Language::En),
            Self::Ko => Some(Language::Ko),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Noun {
    /// What people ask for
    Concepts,
    /// What can be recommended
    Choices,
    /// Rules
    Decisions,
    /// Statements
    Facts,
}

/// The day of the exam that the study notes were written for.
const EXAM: &str = "2023-02-27";

fn day(text: &str) -> Result<Date, String> {
    let day = if text == "exam" { EXAM } else { text };
    day.parse().map_err(|_| "expected a day such as 2026-11-23, or `exam`".to_owned())
}
