//! What was prepared is moved into place, and what is stale goes.
//!
//! Each file is renamed, so it is whole at any moment: old or new. From the
//! first rename to the last deed the manifest to come stands in the work
//! folder, so a build that finds one there finishes what a killed one began.
//!
//! Nothing is forced to the platter. A process may die at any moment and all
//! holds. After a power cut a file may be shorter than the manifest says:
//! then the next build writes it again.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use pressbox::diagnostic::{Diagnostics, EditedFate};
use pressbox::output::OutputPath;
use rayon::prelude::*;

use super::manifest::{Entry, Manifest, is_absence};
use super::stage::{digest_of, is_as_written, with_folder};
use super::work::Work;

/// What a commit does to an output folder.
pub(super) struct Commit<'c> {
    pub(super) work: &'c Work,
    pub(super) output: &'c Path,
    /// What the last build wrote.
    pub(super) old: &'c Manifest,
    /// What this one wrote.
    pub(super) new: &'c Manifest,
}

/// A deed that the system refused: what, to which path, and why.
pub(super) struct Refused {
    pub(super) deed: &'static str,
    pub(super) path: String,
    pub(super) error: io::Error,
}

/// What is no longer part of the site.
#[derive(Default)]
pub(super) struct Stale {
    /// Ours, as we wrote it: it goes.
    removed: BTreeSet<OutputPath>,
    /// Ours once, and somebody else's now: it stays.
    kept: BTreeSet<OutputPath>,
}

impl Stale {
    /// How many files go.
    pub(super) fn len(&self) -> usize {
        self.removed.len()
    }
}

impl Commit<'_> {
    /// The files of the last build that this one does not have. One that was
    /// edited since is somebody else's now: it stays, with a note.
    pub(super) fn stale(&self, found: &mut Diagnostics) -> Stale {
        let gone = self
            .old
            .files
            .iter()
            .filter(|(path, _)| !self.new.files.contains_key(path));
        let mut stale = Stale::default();
        for (path, entry) in gone {
            match self.fate(path, entry) {
                Fate::Ours => {
                    stale.removed.insert(path.clone());
                }
                Fate::Edited => {
                    stale.kept.insert(path.clone());
                    found.edited_output(path.as_str(), EditedFate::Kept);
                }
                Fate::Absent => {}
            }
        }
        stale
    }

    fn fate(&self, path: &OutputPath, entry: &Entry) -> Fate {
        let at = self.output.join(path.as_str());
        let Ok(metadata) = at.symlink_metadata() else {
            return Fate::Absent;
        };
        let ours = is_as_written(&metadata, entry, self.old)
            || (metadata.is_file() && digest_of(&at).is_ok_and(|digest| digest == entry.digest));
        if ours { Fate::Ours } else { Fate::Edited }
    }

    /// Complains of every folder on the way to a changed or stale file that is
    /// a link, or a file that stays, and of every file that stays in a folder
    /// where a file belongs: nothing is written through or over it.
    pub(super) fn check_folders<'p>(
        &self,
        changed: impl Iterator<Item = &'p OutputPath>,
        stale: &'p Stale,
        found: &mut Diagnostics,
    ) {
        let folders: BTreeSet<&str> = changed
            .chain(&stale.removed)
            .flat_map(|path| folders_of(path.as_str()))
            .collect();
        for folder in folders {
            let Ok(metadata) = self.output.join(folder).symlink_metadata() else {
                continue;
            };
            let goes = OutputPath::new(folder).is_some_and(|path| stale.removed.contains(&path));
            if !metadata.is_dir() && !goes {
                found.foreign_link(folder);
            }
        }
        for path in &stale.kept {
            if folders_of(path.as_str()).any(|folder| self.is_file_now(folder)) {
                found.foreign_file(path.as_str());
            }
        }
    }

    fn is_file_now(&self, path: &str) -> bool {
        OutputPath::new(path).is_some_and(|path| self.new.files.contains_key(&path))
    }

    /// Moves every file that waits in the staging folder into place, removes
    /// what is stale, and puts the manifest last.
    pub(super) fn apply(&self, waiting: &[&OutputPath], stale: &Stale) -> Result<(), Refused> {
        let (in_the_way, others) = self.in_the_way(stale);
        self.remove(&in_the_way)?;
        waiting
            .par_iter()
            .try_for_each(|path| self.move_into_place(path))?;
        self.remove(&others)?;
        let manifest = Manifest::path(self.output);
        with_folder(&manifest, || fs::rename(self.work.journal(), &manifest))
            .map_err(|error| refused("write", ".pressbox/manifest", error))
    }

    /// Stale files where a folder belongs now, and below what is a file now;
    /// then all others.
    fn in_the_way<'s>(&self, stale: &'s Stale) -> (Vec<&'s OutputPath>, Vec<&'s OutputPath>) {
        let new_folders: BTreeSet<&str> = if stale.removed.is_empty() {
            BTreeSet::new()
        } else {
            let paths = self.new.files.keys();
            paths.flat_map(|path| folders_of(path.as_str())).collect()
        };
        stale.removed.iter().partition(|path| {
            new_folders.contains(path.as_str())
                || folders_of(path.as_str()).any(|folder| self.is_file_now(folder))
        })
    }

    /// Renames one file into place. One that does not wait has been moved by
    /// the build that this one completes.
    fn move_into_place(&self, path: &OutputPath) -> Result<(), Refused> {
        let from = self.work.staging().join(path.as_str());
        let to = self.output.join(path.as_str());
        match with_folder(&to, || fs::rename(&from, &to)) {
            Err(error) if !is_absence(&error) || from.symlink_metadata().is_ok() => {
                Err(refused("write", path.as_str(), error))
            }
            Ok(()) | Err(_) => Ok(()),
        }
    }

    /// Removes stale files, and the folders that are empty then.
    fn remove(&self, stale: &[&OutputPath]) -> Result<(), Refused> {
        stale.par_iter().try_for_each(|path| {
            match fs::remove_file(self.output.join(path.as_str())) {
                Err(error) if !is_absence(&error) => Err(refused("remove", path.as_str(), error)),
                Ok(()) | Err(_) => Ok(()),
            }
        })?;
        let emptied: BTreeSet<&str> = stale
            .iter()
            .flat_map(|path| folders_of(path.as_str()))
            .collect();
        for folder in emptied.into_iter().rev() {
            // A folder that still holds something refuses, and stays.
            let _kept = fs::remove_dir(self.output.join(folder));
        }
        Ok(())
    }
}

enum Fate {
    Ours,
    Edited,
    Absent,
}

fn refused(deed: &'static str, path: &str, error: io::Error) -> Refused {
    Refused {
        deed,
        path: path.to_owned(),
        error,
    }
}

/// The folders on the way to a path: `a`, `a/b` for `a/b/c`.
fn folders_of(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').filter_map(|(at, _)| path.get(..at))
}
