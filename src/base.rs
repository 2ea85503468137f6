//! The knowledge that is built in.

use crate::knowledge::{Knowledge, KnowledgeError};

/// The image that `build.rs` made of `rules/`.
static IMAGE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/knowledge.image"));

/// Opens the built-in knowledge; nothing is decoded yet.
///
/// # Errors
///
/// Never with an image of the same build.
///
/// ```
/// let knowledge = whichaws::base::knowledge()?;
/// assert!(knowledge.term("s3").is_some());
/// # Ok::<(), whichaws::knowledge::KnowledgeError>(())
/// ```
pub fn knowledge() -> Result<Knowledge<'static>, KnowledgeError> {
    Knowledge::open(IMAGE)
}
