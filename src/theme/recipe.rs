//! What a page is made of, as a digest: the same recipe, the same bytes.
//!
//! A template calls nothing back, so what it writes follows from the templates,
//! from what is shared with every page and from the page's view. Whoever keeps
//! a page's recipe beside the page need not have the page made again.

use serde::Serialize;

use super::written::written;

/// The digest of all that a page is made of.
pub type Recipe = [u8; 16];

/// What all pages of a site are made with; nothing where that cannot be
/// written down, and then no page has a recipe.
#[derive(Clone, Debug)]
pub(super) struct Pantry(Option<blake3::Hasher>);

impl Pantry {
    /// With these templates, by this version of the program.
    pub(super) fn of<'t>(templates: impl Iterator<Item = (&'t str, &'t str)>) -> Self {
        let mut hasher = blake3::Hasher::new();
        add(&mut hasher, env!("CARGO_PKG_VERSION").as_bytes());
        for (name, text) in templates {
            add(&mut hasher, name.as_bytes());
            add(&mut hasher, text.as_bytes());
        }
        Self(Some(hasher))
    }

    /// And with a value that every page sees under this name.
    pub(super) fn share(&mut self, name: &str, value: &impl Serialize) {
        let written = written(value);
        self.0 = self.0.take().zip(written).map(|(mut hasher, value)| {
            add(&mut hasher, name.as_bytes());
            add(&mut hasher, &value);
            hasher
        });
    }

    /// The recipe of what a template makes of a view.
    pub(super) fn recipe(&self, template: &str, view: &impl Serialize) -> Option<Recipe> {
        let written = written(view)?;
        let mut hasher = self.0.clone()?;
        add(&mut hasher, template.as_bytes());
        add(&mut hasher, &written);
        let digest = hasher.finalize();
        let mut first = Recipe::default();
        first.copy_from_slice(digest.as_bytes().split_at(16).0);
        Some(first)
    }
}

/// Bytes and how many they are, so that no two lists of them run together.
fn add(hasher: &mut blake3::Hasher, bytes: &[u8]) {
    hasher.update(&(bytes.len() as u64).to_le_bytes());
    hasher.update(bytes);
}
