//! What was made by a recipe in earlier builds, so that it need not be made
//! again.
//!
//! A text in `.pressbox/recipes`, a recipe a line: its digest, and digest and
//! length of what it made. It only saves work: a line says what bytes a recipe
//! makes, not that they stand anywhere, so that a lost or older list is never
//! wrong.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use pressbox::output::{Body, Derivation};
use pressbox::picture;
use pressbox::source::{Contents, FileId, SourceTree};

use super::manifest::{Digest, Entry, OURS, digest};

/// Recipes, and what each makes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Recipes(BTreeMap<Digest, Entry>);

impl Recipes {
    /// Where the list of an output folder stands.
    fn path(output: &Path) -> PathBuf {
        output.join(OURS).join("recipes")
    }

    /// The list of an output folder; empty where there is none.
    pub(super) fn read(output: &Path) -> Self {
        let text = fs::read_to_string(Self::path(output)).unwrap_or_default();
        Self(text.lines().filter_map(parse_line).collect())
    }

    /// Writes the list, if it is another than before. A list that cannot be
    /// written costs the next build time, and nothing else.
    pub(super) fn write(&self, output: &Path, before: &Self) {
        if self == before {
            return;
        }
        let path = Self::path(output);
        if self.0.is_empty() {
            let _remaining = fs::remove_file(path);
            return;
        }
        let mut text = String::new();
        for (recipe, entry) in &self.0 {
            let [recipe, made] = [recipe, &entry.digest].map(|digest| u128::from_be_bytes(*digest));
            let _ = writeln!(text, "{recipe:032x} {made:032x} {}", entry.length);
        }
        let draft = path.with_extension("draft");
        let _unwritten = fs::write(&draft, text).and_then(|()| fs::rename(&draft, &path));
    }

    /// What a recipe made.
    pub(super) fn get(&self, recipe: Digest) -> Option<Entry> {
        self.0.get(&recipe).copied()
    }

    /// Keeps in mind what a recipe made.
    pub(super) fn insert(&mut self, recipe: Digest, made: Entry) {
        self.0.insert(recipe, made);
    }
}

fn parse_line(line: &str) -> Option<(Digest, Entry)> {
    let mut parts = line.splitn(3, ' ');
    let mut number = || u128::from_str_radix(parts.next()?, 16).ok();
    let (recipe, made) = (number()?, number()?);
    let length = parts.next()?.parse().ok()?;
    let entry = Entry {
        digest: made.to_be_bytes(),
        length,
        recipe: None,
    };
    Some((recipe.to_be_bytes(), entry))
}

/// The digest of how a file is made and of what it is made from; `None` where
/// it need not be made.
pub(super) fn digest_of_recipe(body: &Body, tree: &SourceTree) -> Option<Digest> {
    let (how, source) = match body {
        Body::Derived(recipe) => {
            let source = source_digest(&tree.file(recipe.file).contents);
            (recipe.width.to_string(), source)
        }
        Body::Drawn(drawing) => (
            "drawn".to_owned(),
            *blake3::hash(drawing.as_bytes()).as_bytes(),
        ),
        Body::Bytes(_) | Body::Copy(_) => return None,
    };
    let mut text = format!("{} {how} ", picture::EDITION).into_bytes();
    text.extend_from_slice(&source);
    Some(digest(&text))
}

fn source_digest(contents: &Contents) -> [u8; 32] {
    match contents {
        Contents::Read(bytes) => *blake3::hash(bytes).as_bytes(),
        Contents::Opaque { digest, .. } => *digest,
        Contents::Unreadable => [0; 32],
    }
}

/// Why a recipe made nothing.
pub(crate) enum NotMade {
    /// Its file is another now than when the site was read.
    Changed(FileId),
    /// Its file is no picture, in words.
    Broken(FileId, String),
}

/// What is made of a file that has to be made; `None` for what is there as it
/// is.
pub(crate) fn made(
    body: &Body,
    tree: &SourceTree,
    root: &Path,
) -> Result<Option<Vec<u8>>, NotMade> {
    match body {
        Body::Derived(recipe) => photograph(*recipe, tree, root).map(Some),
        Body::Drawn(drawing) => match picture::drawn(drawing) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(broken) => unreachable!("what we draw is sound: {}", broken.0),
        },
        Body::Bytes(_) | Body::Copy(_) => Ok(None),
    }
}

/// Makes what a recipe says.
fn photograph(recipe: Derivation, tree: &SourceTree, root: &Path) -> Result<Vec<u8>, NotMade> {
    let file = tree.file(recipe.file);
    let source = super::read::bytes_below(root, &file.path).ok_or(NotMade::Changed(recipe.file))?;
    if *blake3::hash(&source).as_bytes() != source_digest(&file.contents) {
        return Err(NotMade::Changed(recipe.file));
    }
    picture::made(&source, recipe.width).map_err(|broken| NotMade::Broken(recipe.file, broken.0))
}
