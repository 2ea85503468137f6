//! An answer as Markdown, for a design document or a ticket.

use std::fmt::Write;

use super::human::headings;
use crate::report::Answer;

/// An answer as Markdown.
#[must_use]
pub fn answer(answer: &Answer) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = write_answer(&mut out, answer);
    out
}

fn write_answer(out: &mut String, answer: &Answer) -> std::fmt::Result {
    let head = headings(answer.language);
    if answer.recommendation.is_empty() {
        writeln!(out, "{}", head.nothing)?;
    } else {
        writeln!(out, "## {}\n", head.take)?;
    }
    for part in &answer.recommendation {
        writeln!(out, "- **{}**: {}", part.name, part.because)?;
        for step in &part.path {
            writeln!(out, "  - `{}`: [{}]({})", step.decision, step.words.join(", "), step.source)?;
        }
    }
    if !answer.sizing.is_empty() {
        writeln!(out, "\n## {}\n", head.sizing)?;
        for sizing in &answer.sizing {
            writeln!(out, "- **{}** ({}): {}", sizing.result, sizing.calculator, sizing.working.join("; "))?;
        }
    }
    if !answer.alternatives.is_empty() {
        writeln!(out, "\n## {}\n", head.otherwise)?;
        for other in &answer.alternatives {
            let condition = other.would_win_if.join(", ");
            let condition = if condition.is_empty() { condition } else { format!(" ({}: {condition})", head.if_also) };
            writeln!(out, "- **{}**{condition}: {}", other.name, other.because)?;
        }
    }
    if !answer.avoided.is_empty() {
        writeln!(out, "\n## {}\n", head.not)?;
        for avoided in &answer.avoided {
            writeln!(out, "- **{}**: {}", avoided.name, avoided.because)?;
        }
    }
    for (title, lines) in [
        (head.facts, answer.facts.iter().map(|fact| fact.says.clone()).collect()),
        (head.changes, answer.lifecycle.clone()),
        (head.unknown, answer.not_understood.clone()),
        ("?", answer.follow_up.iter().cloned().collect::<Vec<_>>()),
    ] {
        if !lines.is_empty() {
            writeln!(out, "\n## {title}\n")?;
            for line in lines {
                writeln!(out, "- {line}")?;
            }
        }
    }
    Ok(())
}
