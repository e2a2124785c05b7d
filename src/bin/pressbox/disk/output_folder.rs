//! The output folder, and which folders cannot be it.

use std::fs;
use std::path::{Component, Path, PathBuf};

use pressbox::diagnostic::Diagnostic;

use super::manifest::{Manifest, OURS};
use crate::exit::Failure;

/// Whether files that Pressbox did not write may be in the output folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Foreign {
    /// Only in a folder that Pressbox made.
    Refused,
    /// `--allow-foreign`: in any folder; where one stands in a page's way it is
    /// replaced.
    Allowed,
}

/// A folder that a site may be written to.
#[derive(Debug)]
pub(crate) struct OutputFolder {
    /// Where it is or will be: absolute, without links.
    pub(super) path: PathBuf,
    /// Its name as the user wrote it.
    pub(super) shown: String,
}

/// What is in an output folder.
#[derive(Debug)]
pub(super) enum State {
    /// There is no such folder: a first build.
    Absent,
    /// There is one, and these files in it are ours.
    Present(Manifest),
}

impl OutputFolder {
    /// The folder `named`, for the site at `root` (a path without links), if
    /// it can be written to without harm to anything else.
    pub(crate) fn choose(root: &Path, named: &Path) -> Result<Self, Failure> {
        let shown = named.display().to_string();
        let refuse = |why: &str| Failure::usage(Diagnostic::refused_output(&shown, why));
        let named: PathBuf = named.components().collect();
        if let Ok(metadata) = named.symlink_metadata() {
            if metadata.is_symlink() {
                return Err(refuse("it is a link"));
            } else if !metadata.is_dir() {
                return Err(refuse("it is a file"));
            }
        }
        let path = resolve(&named).ok_or_else(|| refuse("the path cannot be worked out"))?;
        match harm(root, &path) {
            Some(why) => Err(refuse(why)),
            None => Ok(Self { path, shown }),
        }
    }

    /// What is in it; a folder that is not ours is refused unless the user
    /// allows it.
    pub(super) fn state(&self, foreign: Foreign) -> Result<State, Failure> {
        let unreadable =
            |error| Failure::machine(Diagnostic::cannot_write(&self.shown, "look into", error));
        let mut entries = match fs::read_dir(&self.path) {
            Ok(entries) => entries,
            Err(error) if super::manifest::is_absence(&error) => return Ok(State::Absent),
            Err(error) => return Err(unreadable(error)),
        };
        let manifest = Manifest::read(&Manifest::path(&self.path)).map_err(unreadable)?;
        let others = entries.any(|entry| entry.is_ok_and(|entry| entry.file_name() != OURS));
        match manifest {
            Some(manifest) => Ok(State::Present(manifest)),
            None if others && foreign == Foreign::Refused => {
                Err(Failure::usage(Diagnostic::foreign_output(&self.shown)))
            }
            None => Ok(State::Present(Manifest::default())),
        }
    }
}

/// A path without links whose last parts need not exist yet; `None` where they
/// hold `..`, or no part exists.
fn resolve(path: &Path) -> Option<PathBuf> {
    let absolute = std::path::absolute(path).ok()?;
    let (existing, resolved) = absolute
        .ancestors()
        .find_map(|folder| Some((folder, folder.canonicalize().ok()?)))?;
    let rest = absolute.strip_prefix(existing).ok()?;
    let plain = rest
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    plain.then(|| resolved.join(rest))
}

/// Why a site at `root` must not be written to `path`.
fn harm(root: &Path, path: &Path) -> Option<&'static str> {
    let home = std::env::home_dir().and_then(|home| home.canonicalize().ok());
    if path.parent().is_none() {
        Some("it is the root of the disk")
    } else if home.as_deref() == Some(path) {
        Some("it is your home folder")
    } else if path == root {
        Some("it is the site's own folder")
    } else if root.starts_with(path) {
        Some("the site itself lies in it")
    } else {
        ["content", "templates", "static"]
            .iter()
            .any(|folder| path.starts_with(root.join(folder)))
            .then_some("what is in it is read as part of the site")
    }
}
