//! `whichaws ask`.

use super::args::{AskArgs, Format};
use super::exit::Exit;
use super::input;
use super::output::Output;
use super::store::Store;
use crate::matching::Matcher;
use crate::render;
use crate::report::answer;
use crate::snippet::snippet;

pub(super) fn run(args: &AskArgs, output: &mut Output) -> anyhow::Result<Exit> {
    let text = match args.question.as_slice() {
        [] => input::stdin()?,
        [dash] if dash == "-" => input::stdin()?,
        parts => parts.join(", "),
    };
    let store = Store::load(&args.knowledge, output)?;
    let knowledge = store.knowledge()?;
    let mut matcher = Matcher::new(&knowledge);
    for problem in matcher.understand(&text).reading.diagnostics {
        let problem = problem.in_source("<question>");
        output.complain(&snippet(&problem, &text, output.colors_errors()));
    }
    let as_of = args.knowledge.as_of.unwrap_or(knowledge.dated());
    let answer = answer(&mut matcher, &text, args.knowledge.lang.given(), as_of);
    if !answer.understood() {
        output.complain(&nothing(&knowledge, &text));
        if matches!(args.format, Format::Json | Format::Jsonl) {
            output.print(&render::json_line(&answer)?)?;
        }
        return Ok(Exit::NothingUnderstood);
    }
    let palette = output.palette();
    output.print(&match args.format {
        Format::Human => render::human(&answer, &text, palette, args.explain),
        Format::Json => render::json(&answer)?,
        Format::Jsonl => render::json_line(&answer)?,
        Format::Markdown => render::markdown(&answer),
    })?;
    let answered = !answer.recommendation.is_empty() || !answer.sizing.is_empty() || !answer.facts.is_empty();
    Ok(if answered { Exit::Success } else { Exit::Undetermined })
}

/// What to say where nothing was understood: the nearest phrases.
fn nothing(knowledge: &crate::knowledge::Knowledge<'_>, text: &str) -> String {
    let mut near: Vec<&str> = Vec::new();
    let ids: Vec<&str> = knowledge.term_ids().collect();
    for word in text.split_whitespace().take(16) {
        let close = crate::diagnostic::did_you_mean(&word.to_lowercase(), ids.iter().copied());
        near.extend(close.filter(|id| !near.contains(id)));
    }
    let hint = match near.as_slice() {
        [] => "`whichaws list concepts` shows what can be asked for".to_owned(),
        near => format!("did you mean: {}?", near.join(", ")),
    };
    format!("nothing of this was understood: `{}`\nhelp: {hint}", text.trim())
}
