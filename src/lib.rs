//! Which AWS service, and why?
//!
//! Requirements in English or Korean go in; recommended services come out, with the rationale, the alternatives and
//! why not. One way through the house, from left to right:
//!
//! text → grammar → lexicon → requirement → knowledge → matching → ranking → practice → rationale → sizing → report →
//! render → cli
//!
//! ```
//! use whichaws::matching::Matcher;
//! use whichaws::report::answer;
//!
//! let knowledge = whichaws::base::knowledge()?;
//! let answer = answer(&mut Matcher::new(&knowledge), "Windows file server", None, knowledge.dated());
//! assert_eq!(answer.recommendation[0].choice, "fsx.windows");
//! # Ok::<(), whichaws::knowledge::KnowledgeError>(())
//! ```

pub mod base;
pub mod cli;
pub mod code;
pub mod diagnostic;
pub mod folder;
pub mod grammar;
pub mod knowledge;
pub mod lexicon;
pub mod matching;
pub mod practice;
pub mod ranking;
pub mod rationale;
pub mod render;
pub mod report;
pub mod requirement;
pub mod scenario;
pub mod sizing;
pub mod snippet;
pub mod span;
pub mod text;
