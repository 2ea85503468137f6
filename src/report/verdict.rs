//! The verdict on a practice question, and the summary of a bank.

use serde::Serialize;

use super::answer::SCHEMA;
use crate::practice::{Evidence, Judged, Kind, Question};
use crate::rationale::Speaker;

/// How a question came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum VerdictKind {
    /// There is no key, and the pick is sure.
    Answered,
    /// The pick is the key.
    Agree,
    /// The pick is sure, and it is not the key.
    Dispute,
    /// The pick is a guess.
    Undetermined,
}

/// The verdict on a question.
#[derive(Clone, Debug, Serialize)]
pub struct Verdict {
    /// Version of this structure.
    pub schema: u32,
    /// The question's id.
    pub id: String,
    /// Keys of the best guess.
    pub picked: Vec<String>,
    /// How it came out.
    pub verdict: VerdictKind,
    /// How sure, 0 to 100.
    pub confidence: u8,
    /// What the question asks for.
    pub kind: Kind,
    /// Every option.
    pub options: Vec<OptionVerdict>,
    /// The published key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<Vec<String>>,
}

/// The verdict on an option.
#[derive(Clone, Debug, Serialize)]
pub struct OptionVerdict {
    /// Its key.
    pub key: String,
    /// Its score; compared within one question only.
    pub score: i64,
    /// What speaks for it.
    pub supports: Vec<Reason>,
    /// What speaks against it.
    pub against: Vec<Reason>,
}

/// A reason for or against an option.
#[derive(Clone, Debug, Serialize)]
pub struct Reason {
    /// Id of the decision, fact or choice.
    pub rule: String,
    /// The reason, as a sentence.
    pub because: String,
    /// The words of the question that led there.
    pub span: (u32, u32),
}

/// What a bank came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Questions without a key, answered.
    pub answered: usize,
    /// Picks that are the key and sure.
    pub agree: usize,
    /// Sure picks that are not the key.
    pub dispute: usize,
    /// Guesses.
    pub undetermined: usize,
    /// Questions that could not be read.
    pub unreadable: usize,
    /// Questions with a key.
    pub keyed: usize,
    /// Picks, guesses included, that are the key.
    pub correct: usize,
}

impl Summary {
    /// Counts a verdict.
    pub fn count(&mut self, verdict: &Verdict) {
        match verdict.verdict {
            VerdictKind::Answered => self.answered += 1,
            VerdictKind::Agree => self.agree += 1,
            VerdictKind::Dispute => self.dispute += 1,
            VerdictKind::Undetermined => self.undetermined += 1,
        }
        if let Some(answer) = &verdict.answer {
            self.keyed += 1;
            self.correct += usize::from(same(answer, &verdict.picked));
        }
    }

    /// How many questions there were.
    #[must_use]
    pub fn total(&self) -> usize {
        self.answered + self.agree + self.dispute + self.undetermined + self.unreadable
    }
}

/// The verdict on a judged question. Only here the published key is looked at.
#[must_use]
pub fn verdict(speaker: &Speaker<'_>, question: &Question, judged: Judged) -> Verdict {
    let kind = match &question.answer {
        _ if !judged.determined => VerdictKind::Undetermined,
        None => VerdictKind::Answered,
        Some(answer) if same(answer, &judged.picked) => VerdictKind::Agree,
        Some(_) => VerdictKind::Dispute,
    };
    let reason = |evidence: &Evidence| Reason {
        rule: speaker.rule_id(&evidence.rule),
        because: speaker.evidence(&evidence.rule),
        span: (evidence.span.start, evidence.span.end),
    };
    let options = judged.options.into_iter().map(|option| OptionVerdict {
        key: option.key,
        score: option.score,
        supports: option.evidence.iter().filter(|evidence| evidence.points >= WORTH_SAYING).map(reason).collect(),
        against: option.evidence.iter().filter(|evidence| evidence.points <= -WORTH_SAYING).map(reason).collect(),
    });
    Verdict {
        schema: SCHEMA,
        id: question.id.clone(),
        picked: judged.picked,
        verdict: kind,
        confidence: judged.confidence,
        kind: judged.kind,
        options: options.collect(),
        answer: question.answer.clone(),
    }
}

/// Evidence of fewer points is counted but not told.
const WORTH_SAYING: i64 = 16;

fn same(a: &[String], b: &[String]) -> bool {
    a.len() == b.len() && a.iter().all(|key| b.contains(key))
}
