//! The knowledge that a command uses: the built-in one, with rules folders laid over it.

use anyhow::Context;

use super::args::KnowledgeArgs;
use super::exit::Exit;
use super::output::{Failure, Output};
use crate::base;
use crate::folder::Folder;
use crate::knowledge::Knowledge;
use crate::knowledge::compile::compile;
use crate::snippet::snippet;

/// The bytes of an image that was compiled for this run; none where the built-in one serves.
#[derive(Debug, Default)]
pub(super) struct Store {
    image: Option<Vec<u8>>,
}

impl Store {
    /// Compiles the rules folders of a command over the built-in knowledge.
    pub(super) fn load(args: &KnowledgeArgs, output: &mut Output) -> anyhow::Result<Self> {
        let mut store = Self::default();
        for root in &args.rules {
            let folder = Folder::read(root).map_err(|error| {
                let message = format!("{:#}", anyhow::Error::new(error));
                Failure::of(Exit::BadKnowledge, message)
            })?;
            if folder.pack.files.is_empty() {
                return Err(Failure::of(Exit::BadKnowledge, format!("no rules (*.ron) below `{}`", root.display())));
            }
            let base = store.knowledge()?;
            let compiled = compile(base.records().collect(), &folder.pack, folder.dated.unwrap_or(base.dated()));
            for problem in &compiled.problems {
                let source = folder.pack.files.iter().find(|file| file.path == problem.origin);
                output.complain(&snippet(problem, source.map_or("", |file| &file.text), output.colors_errors()));
            }
            if compiled.has_errors() {
                let message = format!("{} problems in `{}`", compiled.problems.len(), root.display());
                return Err(Failure::of(Exit::BadKnowledge, message));
            }
            store.image = Some(compiled.image);
        }
        Ok(store)
    }

    /// The knowledge.
    pub(super) fn knowledge(&self) -> anyhow::Result<Knowledge<'_>> {
        match &self.image {
            Some(image) => Knowledge::open(image).context("cannot open the compiled rules"),
            None => base::knowledge().context("cannot open the built-in knowledge"),
        }
    }
}
