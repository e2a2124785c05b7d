//! The finished site, to the disk: all of it, or nothing.
//!
//! Every file is made and what changed is prepared beside the output; then it
//! is moved into place, and what is stale goes. A build that fails before that
//! leaves the output as it was. Only files that Pressbox wrote, as its
//! manifest says, are ever removed.

use std::fs;
use std::path::Path;

use pressbox::diagnostic::{Diagnostic, Diagnostics};
use pressbox::output::OutputPath;
use pressbox::site::Made;
use pressbox::source::SourceTree;
use pressbox::theme::Recipe;
use rayon::prelude::*;

use super::commit::{Commit, Refused};
use super::derived::Recipes;
use super::manifest::Manifest;
use super::output_folder::{Foreign, OutputFolder, State};
use super::stage::{Change, Stage, Staged, with_folder};
use super::work::Work;
use crate::exit::{Exit, Failure};

/// A site to be published.
pub(crate) struct Edition<'e, R> {
    /// The site's folder.
    pub(crate) root: &'e Path,
    /// Its files.
    pub(crate) tree: &'e SourceTree,
    /// Where each of its files will be.
    pub(crate) paths: Vec<&'e OutputPath>,
    /// Makes the nth of them, unless it has this recipe.
    pub(crate) render: R,
    /// Whether other people's files may be in the output.
    pub(crate) foreign: Foreign,
}

/// What publishing did.
#[derive(Debug)]
pub(crate) struct Published {
    /// Files that are new or have changed.
    pub(crate) written: usize,
    /// Files that were left alone, for they have the same bytes.
    pub(crate) unchanged: usize,
    /// Files that are no longer part of the site.
    pub(crate) removed: usize,
    /// Notes on files that other people changed.
    pub(crate) found: Diagnostics,
}

impl<R> Edition<'_, R>
where
    R: Fn(usize, Option<Recipe>) -> Result<Made, Diagnostics> + Sync,
{
    /// Publishes the site into a folder.
    pub(crate) fn publish(&self, output: &OutputFolder) -> Result<Published, Failure> {
        let work = Work::take(output)?;
        complete(&work, output)?;
        work.clear_staging()
            .map_err(|error| cannot_write(output, "clear what a build left beside", error))?;
        let state = output.state(self.foreign)?;
        let nothing = Manifest::default();
        let old = match &state {
            State::Absent => &nothing,
            State::Present(manifest) => manifest,
        };
        let recipes = Recipes::read(&output.path);
        let stage = Stage {
            tree: self.tree,
            root: self.root,
            output: match &state {
                State::Absent => None,
                State::Present(_) => Some(&output.path),
            },
            staging: work.staging(),
            old,
            foreign: self.foreign,
            recipes: &recipes,
        };
        let staged = self.stage(&stage)?;
        let ready = Ready::new(staged)?;
        let commit = Commit {
            work: &work,
            output: &output.path,
            old,
            new: &ready.manifest,
        };
        let published = match &state {
            State::Absent => first(&commit, &ready, output),
            State::Present(_) => renew(&commit, &ready, output),
        }?;
        ready.recipes.write(&output.path, &recipes);
        Ok(published)
    }

    /// Makes and prepares every file; fails with the faults of all of them.
    fn stage(&self, stage: &Stage<'_>) -> Result<Vec<Staged>, Failure> {
        let paths = self.paths.par_iter().enumerate();
        let made: Vec<Result<Staged, Diagnostics>> = paths
            .map(|(index, path)| self.stage_one(stage, index, path))
            .collect::<Result<_, Failure>>()?;
        let mut found = Diagnostics::default();
        let mut staged = Vec::with_capacity(made.len());
        for file in made {
            match file {
                Ok(file) => staged.push(file),
                Err(faults) => found.append(faults),
            }
        }
        if staged.len() == self.paths.len() {
            Ok(staged)
        } else {
            let exit = Exit::Findings;
            Err(Failure { exit, found })
        }
    }

    /// Makes and prepares one file. A page that the last build made by the
    /// same recipe, and that still stands as it was made, is left alone.
    fn stage_one(
        &self,
        stage: &Stage<'_>,
        index: usize,
        path: &OutputPath,
    ) -> Result<Result<Staged, Diagnostics>, Failure> {
        let kept = stage.kept(path);
        let last = kept.and_then(|entry| entry.recipe);
        match ((self.render)(index, last), kept) {
            (
                Ok(Made {
                    file: Some(file),
                    recipe,
                }),
                _,
            ) => stage.stage(file, recipe).map(Ok),
            (Ok(Made { file: None, .. }), Some(entry)) => Ok(Ok(Staged {
                path: path.clone(),
                entry,
                change: Change::None,
                derived: None,
                found: Diagnostics::default(),
            })),
            (Ok(Made { file: None, .. }), None) => Ok(Err(Diagnostics::default())),
            (Err(found), _) => Ok(Err(found)),
        }
    }
}

/// Every file of the site, in the output or prepared for it.
struct Ready {
    manifest: Manifest,
    /// The files that wait in the staging folder.
    waiting: Vec<OutputPath>,
    /// What recipes made.
    recipes: Recipes,
    /// Notes.
    found: Diagnostics,
}

impl Ready {
    /// Of all files, if none stands in another's way. Two files of one path
    /// would be a page lost without a word.
    fn new(staged: Vec<Staged>) -> Result<Self, Failure> {
        let mut ready = Self {
            manifest: Manifest::default(),
            waiting: Vec::new(),
            recipes: Recipes::default(),
            found: Diagnostics::default(),
        };
        let mut twice = Diagnostics::default();
        for file in staged {
            ready.found.append(file.found);
            if let Some(recipe) = file.derived {
                ready.recipes.insert(recipe, file.entry);
            }
            let files = &mut ready.manifest.files;
            if files.insert(file.path.clone(), file.entry).is_some() {
                twice.one_path_twice(file.path.as_str());
            }
            if file.change == Change::Written {
                ready.waiting.push(file.path);
            }
        }
        let exit = if ready.found.has_errors() {
            Exit::Usage
        } else {
            Exit::Findings
        };
        ready.found.append(twice);
        if ready.found.has_errors() {
            let found = ready.found;
            return Err(Failure { exit, found });
        }
        Ok(ready)
    }
}

/// Finishes the commit of a build that was killed in the middle of it.
fn complete(work: &Work, output: &OutputFolder) -> Result<(), Failure> {
    let unreadable = |error| cannot_write(output, "complete the last build of", error);
    let Some(new) = Manifest::read(&work.journal()).map_err(unreadable)? else {
        return Ok(());
    };
    let path = Manifest::path(&output.path);
    let old = Manifest::read(&path)
        .map_err(unreadable)?
        .unwrap_or_default();
    let commit = Commit {
        work,
        output: &output.path,
        old: &old,
        new: &new,
    };
    let waiting: Vec<&OutputPath> = new.files.keys().collect();
    let mut found = Diagnostics::default();
    let stale = commit.stale(&mut found);
    commit.check_folders(waiting.iter().copied(), &stale, &mut found);
    if found.has_errors() {
        let exit = Exit::Usage;
        return Err(Failure { exit, found });
    }
    commit
        .apply(&waiting, &stale)
        .map_err(|refused| machine(output, refused))
}

/// A first build is one rename: the site is there whole, or not at all.
fn first(commit: &Commit<'_>, ready: &Ready, output: &OutputFolder) -> Result<Published, Failure> {
    let staging = commit.work.staging();
    let manifest = Manifest::path(&staging);
    with_folder(&manifest, || fs::write(&manifest, ready.manifest.text()))
        .and_then(|()| fs::rename(&staging, &output.path))
        .map_err(|error| cannot_write(output, "write", error))?;
    Ok(Published {
        written: ready.waiting.len(),
        unchanged: 0,
        removed: 0,
        found: Diagnostics::default(),
    })
}

/// Renews an output folder file by file.
fn renew(commit: &Commit<'_>, ready: &Ready, output: &OutputFolder) -> Result<Published, Failure> {
    let mut found = ready.found.clone();
    let waiting: Vec<&OutputPath> = ready.waiting.iter().collect();
    let stale = commit.stale(&mut found);
    commit.check_folders(waiting.iter().copied(), &stale, &mut found);
    if found.has_errors() {
        let exit = Exit::Usage;
        return Err(Failure { exit, found });
    }
    if commit.new.files != commit.old.files || !waiting.is_empty() {
        begin(commit).map_err(|error| cannot_write(output, "write beside", error))?;
        commit
            .apply(&waiting, &stale)
            .map_err(|refused| machine(output, refused))?;
    }
    Ok(Published {
        written: waiting.len(),
        unchanged: ready.manifest.files.len() - waiting.len(),
        removed: stale.len(),
        found,
    })
}

/// Puts the journal in place, whole: from here on the commit will be completed.
fn begin(commit: &Commit<'_>) -> std::io::Result<()> {
    let journal = commit.work.journal();
    let draft = journal.with_extension("draft");
    fs::write(&draft, commit.new.text())?;
    fs::rename(draft, journal)
}

fn machine(output: &OutputFolder, refused: Refused) -> Failure {
    let path = Path::new(&output.shown).join(refused.path);
    Failure::machine(Diagnostic::cannot_write(
        path.display(),
        refused.deed,
        refused.error,
    ))
}

fn cannot_write(output: &OutputFolder, deed: &str, error: std::io::Error) -> Failure {
    Failure::machine(Diagnostic::cannot_write(&output.shown, deed, error))
}
