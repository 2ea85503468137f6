//! `whichaws check`.

use std::path::PathBuf;

use super::args::{CheckArgs, CheckFormat, From};
use super::exit::Exit;
use super::input;
use super::output::Output;
use super::store::Store;
use crate::practice::{Format, Judge, Unreadable, read};
use crate::rationale::Speaker;
use crate::render;
use crate::report::{Summary, Verdict, verdict};
use crate::requirement::Language;
use crate::snippet::snippet;

pub(super) fn run(args: &CheckArgs, output: &mut Output) -> anyhow::Result<Exit> {
    let store = Store::load(&args.knowledge, output)?;
    let knowledge = store.knowledge()?;
    let mut judge = Judge::new(&knowledge, args.knowledge.as_of.unwrap_or(knowledge.dated()));
    let files = if args.files.is_empty() { vec![PathBuf::from("-")] } else { args.files.clone() };
    let mut summary = Summary::default();
    let mut verdicts: Vec<Verdict> = Vec::new();
    let mut korean = 0;
    let palette = output.palette();
    for path in files {
        let text = match input::file(&path) {
            Ok(text) => text,
            Err(error) => {
                output.complain(&format!("error: {error:#}"));
                summary.unreadable += 1;
                continue;
            }
        };
        let origin = if path.as_os_str() == "-" { "<stdin>".to_owned() } else { path.display().to_string() };
        let format = args.from.map_or_else(|| Format::detect(&text), format_of);
        let questions = read(&origin, &text, format);
        if questions.is_empty() {
            output.complain(&format!(
                "error: no question in `{origin}`; expected JSONL, a Markdown check list or lettered options"
            ));
            summary.unreadable += 1;
        }
        for question in questions {
            let question = match question {
                Ok(question) => question,
                Err(Unreadable { number, problem }) => {
                    summary.unreadable += 1;
                    output.complain(&format!(
                        "question {number} of {origin}\n{}",
                        snippet(&problem, &text, output.colors_errors())
                    ));
                    continue;
                }
            };
            let own = Language::of(&question.text);
            korean += usize::from(own == Language::Ko);
            let language = args.knowledge.lang.given().unwrap_or(own);
            let speaker = Speaker { knowledge: &knowledge, language };
            let verdict = verdict(&speaker, &question, judge.judge(&question));
            summary.count(&verdict);
            match args.format {
                CheckFormat::Jsonl => output.print(&render::json_line(&verdict)?)?,
                CheckFormat::Human => {
                    let text = render::verdict(&verdict, &question, language, palette);
                    output.print(&(text + "\n"))?;
                }
            }
            verdicts.push(verdict);
        }
    }
    if args.format == CheckFormat::Human && summary.total() > 1 {
        let most = if korean * 2 > verdicts.len() { Language::Ko } else { Language::En };
        let language = args.knowledge.lang.given().unwrap_or(most);
        output.print(&render::disputes(&verdicts, language, palette))?;
        output.print(&render::summary(&summary, language, palette))?;
    }
    Ok(exit(&summary))
}

fn format_of(from: From) -> Format {
    match from {
        From::Jsonl => Format::Jsonl,
        From::Markdown => Format::Markdown,
        From::Lettered => Format::Lettered,
    }
}

fn exit(summary: &Summary) -> Exit {
    if summary.unreadable > 0 {
        Exit::Unreadable
    } else if summary.dispute > 0 {
        Exit::Dispute
    } else if summary.undetermined > 0 {
        Exit::Undetermined
    } else {
        Exit::Success
    }
}
