//! An answer for a person at a terminal.

use std::fmt::Write;

use super::palette::Palette;
use crate::report::{Answer, Part};
use crate::requirement::Language;

/// Headings in both languages.
pub(super) struct Headings {
    pub(super) take: &'static str,
    pub(super) words: &'static str,
    pub(super) otherwise: &'static str,
    pub(super) if_also: &'static str,
    pub(super) not: &'static str,
    pub(super) sizing: &'static str,
    pub(super) assumed: &'static str,
    pub(super) facts: &'static str,
    pub(super) changes: &'static str,
    pub(super) unknown: &'static str,
    pub(super) nothing: &'static str,
    pub(super) rule: &'static str,
}

pub(super) fn headings(language: Language) -> Headings {
    match language {
        Language::En => Headings {
            take: "Recommended",
            words: "from",
            otherwise: "Alternatives",
            if_also: "if also",
            not: "Not",
            sizing: "Sizing",
            assumed: "assuming",
            facts: "Good to know",
            changes: "What changed",
            unknown: "Not understood",
            nothing: "No rule matches all of this. Nearest:",
            rule: "rule",
        },
        Language::Ko => Headings {
            take: "추천",
            words: "근거",
            otherwise: "대안",
            if_also: "추가 조건",
            not: "제외",
            sizing: "계산",
            assumed: "가정",
            facts: "참고",
            changes: "변경 사항",
            unknown: "이해하지 못한 말",
            nothing: "모든 조건에 맞는 규칙이 없습니다. 가장 가까운 규칙:",
            rule: "규칙",
        },
    }
}

/// An answer as text; with `explain`, the whole path.
#[must_use]
pub fn answer(answer: &Answer, text: &str, palette: Palette, explain: bool) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = write_answer(&mut out, answer, text, palette, explain);
    out
}

fn write_answer(out: &mut String, answer: &Answer, text: &str, palette: Palette, explain: bool) -> std::fmt::Result {
    let head = headings(answer.language);
    if answer.recommendation.is_empty() {
        if answer.sizing.is_empty() && answer.facts.is_empty() {
            writeln!(out, "{}", palette.title(head.nothing))?;
        }
    } else {
        let names: Vec<&str> = answer.recommendation.iter().map(|part| part.name.as_str()).collect();
        writeln!(out, "{}: {}", palette.title(head.take), palette.choice(&names.join(" + ")))?;
        for part in &answer.recommendation {
            write_part(out, part, text, palette, explain, names.len() > 1, &head)?;
        }
    }
    if !answer.sizing.is_empty() {
        writeln!(out, "\n{}", palette.title(head.sizing))?;
        for sizing in &answer.sizing {
            writeln!(out, "  {}: {}", sizing.calculator, palette.choice(&sizing.result))?;
            for step in &sizing.working {
                writeln!(out, "    {step}")?;
            }
            for assumed in &sizing.assumed {
                writeln!(out, "    {}", palette.quiet(&format!("({}: {assumed})", head.assumed)))?;
            }
        }
    }
    if !answer.alternatives.is_empty() {
        writeln!(out, "\n{}", palette.title(head.otherwise))?;
        for other in &answer.alternatives {
            let condition = if other.would_win_if.is_empty() {
                String::new()
            } else {
                format!(" ({}: {})", head.if_also, other.would_win_if.join(", "))
            };
            writeln!(out, "  {}{}: {}", palette.other(&other.name), palette.quiet(&condition), other.because)?;
        }
    }
    if !answer.avoided.is_empty() {
        writeln!(out, "\n{}", palette.title(head.not))?;
        for avoided in &answer.avoided {
            writeln!(out, "  {}: {}", palette.bad(&avoided.name), avoided.because)?;
        }
    }
    if !answer.facts.is_empty() {
        writeln!(out, "\n{}", palette.title(head.facts))?;
        for fact in &answer.facts {
            writeln!(out, "  {} {}", fact.says, palette.quiet(&format!("[{}]", fact.fact)))?;
        }
    }
    if !answer.lifecycle.is_empty() {
        writeln!(out, "\n{}", palette.title(head.changes))?;
        for note in &answer.lifecycle {
            writeln!(out, "  {note}")?;
        }
    }
    if !answer.not_understood.is_empty() {
        writeln!(out, "\n{}: {}", palette.title(head.unknown), answer.not_understood.join(", "))?;
    }
    if let Some(question) = &answer.follow_up {
        writeln!(out, "\n→ {question}")?;
    }
    Ok(())
}

fn write_part(
    out: &mut String,
    part: &Part,
    text: &str,
    palette: Palette,
    explain: bool,
    named: bool,
    head: &Headings,
) -> std::fmt::Result {
    let name = if named { format!("{}: ", part.name) } else { String::new() };
    writeln!(out, "  {name}{}", part.because)?;
    let words = |spans: &[(u32, u32)]| {
        let quoted: Vec<String> = spans
            .iter()
            .filter_map(|(start, end)| text.get(*start as usize..*end as usize))
            .map(|word| format!("\"{word}\""))
            .collect();
        quoted.join(", ")
    };
    writeln!(
        out,
        "  {}",
        palette.quiet(&format!("{} {}  [{}]", head.words, words(&part.spans), part.decisions.join(", ")))
    )?;
    if explain {
        for step in &part.path {
            writeln!(out, "    {} {}", head.rule, palette.title(&step.decision))?;
            writeln!(out, "      when: {}", step.when)?;
            writeln!(out, "      {}: {}", head.words, step.words.join(" | "))?;
            writeln!(out, "      {}", step.because)?;
            writeln!(out, "      {}", palette.quiet(&step.source))?;
        }
    }
    Ok(())
}
