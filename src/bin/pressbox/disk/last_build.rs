//! What the last build left in the output folder: looked at, and not touched.

use std::fs;
use std::path::PathBuf;

use pressbox::diagnostic::Diagnostic;
use pressbox::output::{Body, OutputFile, OutputPath};
use pressbox::source::{Contents, SourceTree};

use super::derived::{Recipes, digest_of_recipe};
use super::manifest::{Digest, Manifest, digest, half};
use super::output_folder::OutputFolder;
use crate::exit::Failure;

/// The last build of a site.
#[derive(Debug)]
pub(crate) struct LastBuild {
    folder: PathBuf,
    manifest: Manifest,
    recipes: Recipes,
}

/// How a file of the site stands to the last build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// The last build did not have it.
    New,
    /// It would have other bytes.
    Changed,
    /// It would be the same.
    Same,
}

impl LastBuild {
    /// The last build in a folder; `None` where there is none.
    pub(crate) fn read(output: &OutputFolder) -> Result<Option<Self>, Failure> {
        let manifest = Manifest::read(&Manifest::path(&output.path)).map_err(|error| {
            Failure::machine(Diagnostic::cannot_write(&output.shown, "look into", error))
        })?;
        Ok(manifest.map(|manifest| Self {
            folder: output.path.clone(),
            manifest,
            recipes: Recipes::read(&output.path),
        }))
    }

    /// How a file stands to it.
    pub(crate) fn standing(&self, tree: &SourceTree, file: &OutputFile) -> Standing {
        match self.manifest.files.get(&file.path) {
            None => Standing::New,
            Some(entry) if Some(entry.digest) == self.digest_of(tree, &file.body) => Standing::Same,
            Some(_) => Standing::Changed,
        }
    }

    /// The paths of its files.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &str> {
        self.manifest.files.keys().map(OutputPath::as_str)
    }

    /// The bytes of one of its files; `None` where it has no such file.
    pub(crate) fn bytes(&self, path: &str) -> Option<Vec<u8>> {
        let ours = self.manifest.files.keys().any(|own| own.as_str() == path);
        ours.then(|| fs::read(self.folder.join(path)).ok())
            .flatten()
    }

    /// The digest of a file's bytes; `None` where no build has made them yet.
    fn digest_of(&self, tree: &SourceTree, body: &Body) -> Option<Digest> {
        Some(match body {
            Body::Bytes(bytes) => digest(bytes),
            Body::Copy(file) => match &tree.file(*file).contents {
                Contents::Read(bytes) => digest(bytes),
                Contents::Opaque { digest, .. } => half(digest),
                Contents::Unreadable => digest(&[]),
            },
            Body::Derived(_) | Body::Drawn(_) => {
                self.recipes.get(digest_of_recipe(body, tree)?)?.digest
            }
        })
    }
}
