//! Verdicts for a person at a terminal.

use std::fmt::Write;

use super::palette::Palette;
use crate::practice::Question;
use crate::report::{Summary, Verdict, VerdictKind};
use crate::requirement::Language;

/// How many reasons an option shows to each side.
const REASONS: usize = 2;

/// A verdict with a line an option.
#[must_use]
pub fn verdict(verdict: &Verdict, question: &Question, language: Language, palette: Palette) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = write_verdict(&mut out, verdict, question, language, palette);
    out
}

fn word(kind: VerdictKind, language: Language) -> &'static str {
    match (kind, language) {
        (VerdictKind::Answered, Language::En) => "answered",
        (VerdictKind::Agree, Language::En) => "agree",
        (VerdictKind::Dispute, Language::En) => "dispute",
        (VerdictKind::Undetermined, Language::En) => "undetermined",
        (VerdictKind::Answered, Language::Ko) => "답변",
        (VerdictKind::Agree, Language::Ko) => "일치",
        (VerdictKind::Dispute, Language::Ko) => "이의",
        (VerdictKind::Undetermined, Language::Ko) => "미결정",
    }
}

fn write_verdict(
    out: &mut String,
    verdict: &Verdict,
    question: &Question,
    language: Language,
    palette: Palette,
) -> std::fmt::Result {
    let kind = word(verdict.verdict, language);
    let kind = match verdict.verdict {
        VerdictKind::Answered | VerdictKind::Agree => palette.choice(kind),
        VerdictKind::Dispute => palette.bad(kind),
        VerdictKind::Undetermined => palette.other(kind),
    };
    let key = verdict
        .answer
        .as_ref()
        .map(|answer| format!(" ({} {})", if language == Language::En { "key" } else { "정답" }, answer.join(", ")));
    writeln!(
        out,
        "{} {}: {} {}%{}",
        palette.title(&question.id),
        kind,
        verdict.picked.join(", "),
        verdict.confidence,
        key.unwrap_or_default()
    )?;
    for (option, choice) in verdict.options.iter().zip(&question.options) {
        let picked = verdict.picked.contains(&option.key);
        let mark = if picked { palette.choice("✓") } else { " ".to_owned() };
        writeln!(out, "{mark} {}. {}", option.key, choice.text)?;
        for reason in option.supports.iter().take(REASONS) {
            writeln!(out, "     + {} {}", reason.because, palette.quiet(&format!("[{}]", reason.rule)))?;
        }
        for reason in option.against.iter().take(REASONS) {
            writeln!(
                out,
                "     {} {} {}",
                palette.bad("-"),
                reason.because,
                palette.quiet(&format!("[{}]", reason.rule))
            )?;
        }
    }
    Ok(())
}

/// The summary of a bank.
#[must_use]
pub fn summary(summary: &Summary, language: Language, palette: Palette) -> String {
    let head = palette.title(if language == Language::En { "Summary" } else { "요약" });
    let counts = [
        (VerdictKind::Agree, summary.agree),
        (VerdictKind::Dispute, summary.dispute),
        (VerdictKind::Undetermined, summary.undetermined),
        (VerdictKind::Answered, summary.answered),
    ];
    let mut parts: Vec<String> =
        counts.iter().map(|(kind, count)| format!("{} {count}", word(*kind, language))).collect();
    parts.push(format!("{} {}", if language == Language::En { "unreadable" } else { "읽지 못함" }, summary.unreadable));
    let mut text = format!("{head}: {} · {}", summary.total(), parts.join(" · "));
    if let Some(tenths) = (summary.correct * 1000).checked_div(summary.keyed) {
        let label =
            if language == Language::En { "best guess is the key" } else { "최선 추정이 정답과 일치" };
        text.push_str(&format!(
            "\n{label}: {} / {} ({}.{}%)",
            summary.correct,
            summary.keyed,
            tenths / 10,
            tenths % 10
        ));
    }
    text + "\n"
}

/// The list of disputed questions.
#[must_use]
pub fn disputes(verdicts: &[Verdict], language: Language, palette: Palette) -> String {
    let disputed = verdicts.iter().filter(|verdict| verdict.verdict == VerdictKind::Dispute);
    let mut out = String::new();
    for verdict in disputed {
        let key = verdict.answer.as_ref().map(|answer| answer.join(", ")).unwrap_or_default();
        let (key_word, pick_word) = if language == Language::En { ("key", "picked") } else { ("정답", "선택") };
        out.push_str(&format!(
            "  {}: {key_word} {key}, {pick_word} {} ({}%)\n",
            verdict.id,
            verdict.picked.join(", "),
            verdict.confidence
        ));
    }
    if out.is_empty() {
        return out;
    }
    let title = if language == Language::En { "Disputed keys" } else { "이의가 있는 정답" };
    format!("{}\n{out}", palette.title(title))
}
