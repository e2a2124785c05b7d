//! One file of the finished site: is it in the output already, and if not, it
//! is prepared beside it.

use std::fs::{self, File, Metadata};
use std::io;
use std::path::{Path, PathBuf};

use pressbox::diagnostic::{Diagnostic, Diagnostics, EditedFate};
use pressbox::output::{Body, OutputFile, OutputPath};
use pressbox::source::{Contents, FileId, Place, SourceTree};
use pressbox::theme::Recipe;

use super::derived::{NotMade, Recipes, digest_of_recipe};
use super::manifest::{Digest, Entry, Manifest, OURS, digest, half, is_absence};
use super::output_folder::Foreign;
use crate::exit::Failure;

/// Where files come from, stand and are prepared.
pub(super) struct Stage<'s> {
    pub(super) tree: &'s SourceTree,
    pub(super) root: &'s Path,
    /// The output; `None` where there is none yet.
    pub(super) output: Option<&'s Path>,
    pub(super) staging: PathBuf,
    /// What the last build wrote.
    pub(super) old: &'s Manifest,
    pub(super) foreign: Foreign,
    /// What recipes made in earlier builds.
    pub(super) recipes: &'s Recipes,
}

/// A file of the site that is in the output or ready for it.
pub(super) struct Staged {
    pub(super) path: OutputPath,
    pub(super) entry: Entry,
    pub(super) change: Change,
    /// The recipe that a picture was made by.
    pub(super) derived: Option<Digest>,
    /// What there is to say of the file that it replaces.
    pub(super) found: Diagnostics,
}

/// What a commit has to do for a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    /// The same bytes are in the output.
    None,
    /// It waits in the staging folder.
    Written,
}

/// What stands in the output where a file belongs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Nothing,
    SameBytes,
    /// Ours, with other bytes.
    Ours,
    /// Ours once, and changed by somebody since.
    Edited,
    Foreign,
}

impl Stage<'_> {
    /// The page that the last build wrote at a path, if it still stands there.
    pub(super) fn kept(&self, path: &OutputPath) -> Option<Entry> {
        let entry = self
            .old
            .files
            .get(path)
            .filter(|old| old.recipe.is_some())?;
        let metadata = self.output?.join(path.as_str()).symlink_metadata().ok()?;
        is_as_written(&metadata, entry, self.old).then_some(*entry)
    }

    /// Prepares one file; of a page, with its recipe.
    pub(super) fn stage(
        &self,
        file: OutputFile,
        recipe: Option<Recipe>,
    ) -> Result<Staged, Failure> {
        let OutputFile { path, body } = file;
        let derived = digest_of_recipe(&body, self.tree);
        if let Some(recipe) = derived
            && let Some(standing) = self.made_before(&path, recipe)?
        {
            return Ok(standing);
        }
        let body = self.made(&body)?.map_or(body, Body::Bytes);
        let source = self.source(&body);
        let entry = Entry {
            recipe,
            ..source.entry()
        };
        let mut found = Diagnostics::default();
        let reserved = path.as_str().split('/').next() == Some(OURS);
        if reserved {
            found.reserved_path(path.as_str());
        }
        let standing = if reserved {
            Standing::Nothing
        } else {
            self.standing(&path, entry.digest)
                .map_err(|error| refused(&path, "look at", error))?
        };
        match standing {
            Standing::Nothing | Standing::SameBytes | Standing::Ours => {}
            Standing::Edited => found.edited_output(path.as_str(), EditedFate::Overwritten),
            Standing::Foreign => match self.foreign {
                Foreign::Allowed => found.foreign_file_replaced(path.as_str()),
                Foreign::Refused => found.foreign_file(path.as_str()),
            },
        }
        let change = if standing == Standing::SameBytes || found.has_errors() {
            Change::None
        } else {
            self.write(&path, source)?;
            Change::Written
        };
        Ok(Staged {
            path,
            entry,
            change,
            derived,
            found,
        })
    }

    /// A file that its recipe made in an earlier build, if it stands there
    /// still.
    fn made_before(&self, path: &OutputPath, recipe: Digest) -> Result<Option<Staged>, Failure> {
        let Some(entry) = self.recipes.get(recipe) else {
            return Ok(None);
        };
        let standing = self
            .standing(path, entry.digest)
            .map_err(|error| refused(path, "look at", error))?;
        Ok((standing == Standing::SameBytes).then(|| Staged {
            path: path.clone(),
            entry,
            change: Change::None,
            derived: Some(recipe),
            found: Diagnostics::default(),
        }))
    }

    /// What is made of a file that has to be made.
    fn made(&self, body: &Body) -> Result<Option<Vec<u8>>, Failure> {
        super::derived::made(body, self.tree, self.root).map_err(|not_made| match not_made {
            NotMade::Changed(file) => changed(file),
            NotMade::Broken(file, why) => {
                let mut found = Diagnostics::default();
                found.broken_picture(Place::file(file), &why);
                Failure {
                    exit: crate::exit::Exit::Findings,
                    found,
                }
            }
        })
    }

    fn source<'b>(&'b self, body: &'b Body) -> Source<'b> {
        match body {
            Body::Bytes(bytes) => Source::Bytes(bytes),
            Body::Copy(id) => match &self.tree.file(*id).contents {
                Contents::Read(bytes) => Source::Bytes(bytes),
                Contents::Opaque { length, digest, .. } => Source::File {
                    id: *id,
                    entry: Entry {
                        digest: half(digest),
                        length: *length,
                        recipe: None,
                    },
                },
                Contents::Unreadable => Source::Bytes(&[]),
            },
            // It has been made by then.
            Body::Derived(_) | Body::Drawn(_) => Source::Bytes(&[]),
        }
    }

    /// What stands where a file with this digest belongs. What the manifest
    /// says of a file is believed where its length still holds and it has not
    /// been touched since; any other file is read.
    fn standing(&self, path: &OutputPath, new: Digest) -> io::Result<Standing> {
        let Some(output) = self.output else {
            return Ok(Standing::Nothing);
        };
        let at = output.join(path.as_str());
        let metadata = match at.symlink_metadata() {
            Ok(metadata) => metadata,
            Err(error) if is_absence(&error) => return Ok(Standing::Nothing),
            Err(error) => return Err(error),
        };
        let old = self.old.files.get(path);
        if metadata.is_dir() {
            let emptied = self.will_be_empty(&at, path.as_str())?;
            return Ok(if emptied {
                Standing::Nothing
            } else {
                Standing::Foreign
            });
        }
        let digest = match old {
            Some(old) if is_as_written(&metadata, old, self.old) => Some(old.digest),
            _ if metadata.is_file() => Some(digest_of(&at)?),
            _ => None,
        };
        Ok(match (digest, old) {
            (Some(digest), _) if digest == new => Standing::SameBytes,
            (Some(digest), Some(old)) if digest == old.digest => Standing::Ours,
            (_, Some(_)) => Standing::Edited,
            (_, None) => Standing::Foreign,
        })
    }

    /// Whether all that is below a folder of the output is ours. Its pages are
    /// gone then, for a file is to take the folder's place.
    fn will_be_empty(&self, folder: &Path, path: &str) -> io::Result<bool> {
        let mut holds_any = false;
        for entry in fs::read_dir(folder)? {
            holds_any = true;
            let entry = entry?;
            let name = entry.file_name();
            let Some(name) = name.to_str() else {
                return Ok(false);
            };
            let below = format!("{path}/{name}");
            let ours = if entry.file_type()?.is_dir() {
                self.will_be_empty(&entry.path(), &below)?
            } else {
                entry.file_type()?.is_file()
                    && OutputPath::new(&below)
                        .is_some_and(|path| self.old.files.contains_key(&path))
            };
            if !ours {
                return Ok(false);
            }
        }
        Ok(holds_any)
    }

    fn write(&self, path: &OutputPath, source: Source<'_>) -> Result<(), Failure> {
        let target = self.staging.join(path.as_str());
        // A page has a folder of its own, which is not there yet; other
        // folders hold many files.
        if let Some(folder) = target.parent()
            && target.ends_with("index.html")
        {
            let _made_below = fs::create_dir(folder);
        }
        let written = match source {
            Source::Bytes(bytes) => with_folder(&target, || fs::write(&target, bytes)),
            Source::File { id, entry } => {
                let from = self.root.join(&*self.tree.file(id).path);
                let length = File::open(from).and_then(|mut from| {
                    with_folder(&target, || io::copy(&mut from, &mut File::create(&target)?))
                });
                match length {
                    Ok(length) if length != entry.length => return Err(changed(id)),
                    Err(error) if is_absence(&error) => return Err(changed(id)),
                    other => other.map(drop),
                }
            }
        };
        written.map_err(|error| refused(path, "write", error))
    }
}

/// Where the bytes of a file come from.
#[derive(Clone, Copy)]
enum Source<'b> {
    Bytes(&'b [u8]),
    File { id: FileId, entry: Entry },
}

impl Source<'_> {
    fn entry(&self) -> Entry {
        match self {
            Self::Bytes(bytes) => Entry {
                digest: digest(bytes),
                length: bytes.len() as u64,
                recipe: None,
            },
            Self::File { entry, .. } => *entry,
        }
    }
}

/// Does what needs the folder of `target`, which is made only if it turns out
/// to be missing: most folders hold many files, and asking costs as much.
pub(super) fn with_folder<T>(
    target: &Path,
    mut deed: impl FnMut() -> io::Result<T>,
) -> io::Result<T> {
    match deed() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            if let Some(folder) = target.parent() {
                fs::create_dir_all(folder)?;
            }
            deed()
        }
        done => done,
    }
}

/// Whether a file has the length that we wrote and is older than the manifest,
/// which is the last thing that a build writes.
pub(super) fn is_as_written(metadata: &Metadata, entry: &Entry, manifest: &Manifest) -> bool {
    let untouched = metadata
        .modified()
        .ok()
        .zip(manifest.written)
        .is_some_and(|(modified, written)| modified < written);
    metadata.is_file() && metadata.len() == entry.length && untouched
}

/// The digest of a file on the disk.
pub(super) fn digest_of(file: &Path) -> io::Result<Digest> {
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(File::open(file)?)?;
    Ok(half(hasher.finalize().as_bytes()))
}

fn refused(path: &OutputPath, deed: &str, error: io::Error) -> Failure {
    Failure::machine(Diagnostic::cannot_write(path, deed, error))
}

/// The failure of a build whose source file changed under it.
fn changed(file: FileId) -> Failure {
    let mut found = Diagnostics::default();
    found.changed_meanwhile(file);
    Failure {
        exit: crate::exit::Exit::Findings,
        found,
    }
}
