//! Rules folders on disk: `**/*.ron`, and `pack.ron`, which dates them.

#![allow(clippy::disallowed_methods, reason = "the one place that touches the world")]

use std::io;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::knowledge::{Date, Pack, SourceFile};

/// Name of the file that dates a folder.
const MANIFEST: &str = "pack.ron";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Manifest {
    dated: Date,
}

/// A folder of rules.
#[derive(Clone, Debug)]
pub struct Folder {
    /// Its files.
    pub pack: Pack,
    /// The day that its knowledge is of, where it says so.
    pub dated: Option<Date>,
}

/// Why a folder cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// Something cannot be read.
    #[error("cannot read `{}`", .0.display())]
    Io(PathBuf, #[source] io::Error),
    /// `pack.ron` is wrong.
    #[error("`{}` is no manifest such as (dated: \"2026-11-23\")", .0.display())]
    Manifest(PathBuf, #[source] Box<ron::error::SpannedError>),
}

impl Folder {
    /// Reads every rules file below `root`. Paths in it are relative to the parent of `root`, so that they read as the user
    /// wrote them.
    ///
    /// # Errors
    ///
    /// Where a file or folder cannot be read, or the manifest is wrong.
    pub fn read(root: &Path) -> Result<Self, FolderError> {
        let mut folder = Self { pack: Pack::default(), dated: None };
        folder.walk(root)?;
        folder.pack.files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(folder)
    }

    fn walk(&mut self, at: &Path) -> Result<(), FolderError> {
        let io = |error| FolderError::Io(at.to_owned(), error);
        if at.is_dir() {
            let mut entries = std::fs::read_dir(at).map_err(io)?.collect::<Result<Vec<_>, _>>().map_err(io)?;
            entries.sort_by_key(std::fs::DirEntry::path);
            return entries.into_iter().try_for_each(|entry| self.walk(&entry.path()));
        }
        if at.extension().is_none_or(|extension| extension != "ron") {
            return Ok(());
        }
        let text = std::fs::read_to_string(at).map_err(io)?;
        if at.file_name().is_some_and(|name| name == MANIFEST) {
            let manifest: Manifest =
                ron::from_str(&text).map_err(|error| FolderError::Manifest(at.to_owned(), Box::new(error)))?;
            self.dated = Some(manifest.dated);
        } else {
            let path = at.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
            self.pack.files.push(SourceFile { path, text });
        }
        Ok(())
    }
}
