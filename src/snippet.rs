//! Diagnostics as text: the line, a mark under the place, the help. Aligned under Hangul too.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::diagnostic::{Diagnostic, Severity};

/// A diagnostic with the source line it points at.
///
/// ```
/// use whichaws::diagnostic::Diagnostic;
/// use whichaws::snippet::snippet;
/// use whichaws::span::Span;
///
/// let problem = Diagnostic::error("E0204", "unknown id `efz`").at("a.ron", Span::new(6, 9), "not defined anywhere");
/// let text = snippet(&problem, "when: efz", false);
/// assert!(text.contains("a.ron:1:7"));
/// ```
#[must_use]
pub fn snippet(problem: &Diagnostic, source: &str, color: bool) -> String {
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let start = (problem.span.start as usize).min(source.len());
    let end = (problem.span.end as usize).clamp(start, source.len());
    let whole = source.is_char_boundary(start) && source.is_char_boundary(end);
    let range = if whole { start..end } else { 0..0 };
    let annotation = AnnotationKind::Primary.span(range).label(problem.label.as_str());
    let place = Snippet::source(source).path(problem.origin.as_str()).annotation(annotation);
    let mut group = level.primary_title(problem.message.as_str()).id(problem.code).element(place);
    if let Some(help) = &problem.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    renderer.render(&[group])
}
