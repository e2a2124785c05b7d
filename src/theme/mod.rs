//! Templates: the site's own over its theme's over the default ones, and what
//! they make of a view.
//!
//! The only room that names the template engine. It knows no football: a view
//! comes as anything that serialises, and leaves as bytes. Templates call
//! nothing back.

mod default;
mod fault;
mod icon;
mod minified;
mod recipe;
mod tokens;
mod well_formed;
mod written;

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::sync::OnceLock;

use serde::Serialize;
use tera::{Context, Tera};

use crate::content;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{FileId, Place, SourceTree};

use recipe::Pantry;

pub use default::{STATIC_FILES, TEMPLATES};
pub use icon::icon;
pub use minified::default_file;
pub use recipe::Recipe;
pub use tokens::style_sheet;

/// Where the names of a theme's templates begin.
const THEME: &str = "theme/";
/// Where the names of the default templates begin.
const DEFAULT: &str = "default/";
/// Where the names of the templates of fenced blocks begin.
const BLOCKS: &str = "blocks/";
/// The longest page that a template may write, in bytes: a loop that a
/// template runs away in ends here.
const LONGEST_PAGE: usize = 64 << 20;

/// The templates of a site, compiled.
#[derive(Clone)]
pub struct Theme {
    tera: Tera,
    files: BTreeMap<String, FileId>,
    pantry: Pantry,
}

impl Theme {
    /// The templates of a site: `templates/` over `<folder>/templates/` over
    /// the default ones. A template may extend the one that it stands in for
    /// as `default/match.html`.
    ///
    /// A template that cannot be read is complained of and left out, so that
    /// the one below it shows.
    pub fn load(tree: &SourceTree, folder: Option<&str>, diagnostics: &mut Diagnostics) -> Self {
        let mut own = layer(tree, "templates", "", diagnostics);
        if let Some(folder) = folder {
            let folder = format!("{}/templates", folder.trim_matches('/'));
            own.extend(layer(tree, &folder, THEME, diagnostics));
        }
        let files: BTreeMap<String, FileId> = own
            .iter()
            .map(|(name, id)| (name.clone(), *id))
            .chain(defaults_in(tree))
            .collect();
        let mut left_out: Vec<String> = Vec::new();
        loop {
            match compile(tree, &own) {
                Ok(tera) => {
                    let pantry = Pantry::of(texts(tree, &own));
                    return Self {
                        tera,
                        files,
                        pantry,
                    };
                }
                Err(error) => {
                    let count = own.len();
                    let before: Vec<String> = own.keys().cloned().collect();
                    for fault in fault::all(&error) {
                        let name = fault.template.as_ref();
                        let at = name.and_then(|name| own.remove(name));
                        // A template that misses one with a fault has none
                        // of its own.
                        if !fault.misses(&left_out) {
                            diagnostics.push(fault.diagnostic(tree, at, None));
                        }
                    }
                    left_out = before
                        .into_iter()
                        .filter(|name| !own.contains_key(name))
                        .chain(left_out)
                        .collect();
                    if own.len() == count && std::mem::take(&mut own).is_empty() {
                        unreachable!("the default templates are tested by themselves");
                    }
                }
            }
        }
    }

    /// Hands a value to every page, under this name.
    pub fn share(&mut self, name: &'static str, value: &impl Serialize) {
        self.tera.global_context().insert(name, value);
        self.pantry.share(name, value);
    }

    /// The digest of all that decides what `template` makes of a view.
    pub fn recipe(&self, template: &str, view: &impl Serialize) -> Option<Recipe> {
        self.pantry.recipe(template, view)
    }

    /// The site's own templates that stand in for none of the default ones and
    /// that neither `is_used` nor the text of another template names; each with
    /// its name. Components are there for every template, blocks for Markdown.
    pub fn unused(
        &self,
        tree: &SourceTree,
        is_used: impl Fn(&str) -> bool,
    ) -> Vec<(FileId, String)> {
        let own = || {
            let below = self
                .files
                .iter()
                .filter(|(name, _)| !name.starts_with(DEFAULT));
            below.map(|(name, id)| (name.strip_prefix(THEME).unwrap_or(name), *id))
        };
        let is_named = |name: &str| {
            let quoted = [format!("\"{name}\""), format!("'{name}'")];
            own().any(|(other, id)| {
                let text = tree.file(id).text().unwrap_or_default();
                other != name && quoted.iter().any(|quoted| text.contains(quoted))
            })
        };
        own()
            .filter(|(name, _)| !name.starts_with("components/") && !name.starts_with("blocks/"))
            .filter(|(name, _)| TEMPLATES.iter().all(|(default, _)| default != name))
            .filter(|(name, id)| {
                let text = tree.file(*id).text().unwrap_or_default();
                !is_used(name) && !is_named(name) && !text.contains("{% component ")
            })
            .map(|(name, id)| (id, name.to_owned()))
            .collect()
    }

    /// What is wrong with the elements of a page, where the site has templates
    /// of its own that could be at fault.
    pub fn ill_formed(&self, page: &str, html: &[u8]) -> Option<Diagnostic> {
        let html = std::str::from_utf8(html).ok()?;
        if !self.has_own() {
            return None;
        }
        let wrong = well_formed::fault(html)?;
        Some(Diagnostic::ill_formed(&wrong, page))
    }

    /// Whether the site has templates of its own, which could be at fault: the
    /// default ones print whatever a page shows.
    pub fn has_own(&self) -> bool {
        self.files.keys().any(|name| !name.starts_with(DEFAULT))
    }

    /// Whether there is a template of this name.
    pub fn has(&self, template: &str) -> bool {
        self.tera.contains_template(template)
    }

    /// The fenced blocks that there is a template of.
    pub fn blocks(&self) -> impl Iterator<Item = String> {
        let defaults = TEMPLATES.iter().map(|(name, _)| *name);
        let own = self.files.keys().map(String::as_str);
        defaults.chain(own).filter_map(|name| {
            let name = name.strip_prefix(THEME).unwrap_or(name);
            let name = name.strip_prefix(BLOCKS)?.strip_suffix(".html")?;
            (!name.contains('/')).then(|| name.to_owned())
        })
    }

    /// What the template of a block makes of its view.
    ///
    /// # Errors
    /// Where the template fails on it.
    pub fn render_block(
        &self,
        tree: &SourceTree,
        block: &str,
        view: &impl Serialize,
        page: &str,
    ) -> Result<String, Box<Diagnostic>> {
        let html = self.render(tree, &format!("{BLOCKS}{block}.html"), view, page)?;
        Ok(String::from_utf8_lossy(&html).trim_ascii().to_owned())
    }

    /// What `template` makes of a view, whose fields are its variables.
    ///
    /// # Errors
    /// Where the template fails on it: the complaint stands in the site's
    /// template and names the page.
    pub fn render(
        &self,
        tree: &SourceTree,
        template: &str,
        view: &impl Serialize,
        page: &str,
    ) -> Result<Vec<u8>, Box<Diagnostic>> {
        let mut written = Bounded(Vec::with_capacity(16 << 10));
        let rendered = Context::from_serialize(view)
            .and_then(|context| self.tera.render_to(template, &context, &mut written));
        match rendered {
            Ok(()) => Ok(written.0),
            Err(error) => {
                let fault = fault::first(&error, template);
                let at = fault
                    .template
                    .as_ref()
                    .and_then(|name| self.files.get(name));
                Err(Box::new(fault.diagnostic(tree, at.copied(), Some(page))))
            }
        }
    }
}

impl std::fmt::Debug for Theme {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Theme")
            .field("files", &self.files)
            .finish_non_exhaustive()
    }
}

/// The templates below a folder of the site that differ from the default ones.
/// What is no text is complained of.
fn layer(
    tree: &SourceTree,
    folder: &str,
    prefix: &str,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<String, FileId> {
    tree.below(folder)
        .filter_map(|(id, file)| {
            let name = file.path.get(folder.len() + 1..)?;
            let text = content::text_of(id, file.bytes()?, diagnostics)?;
            let is_default = TEMPLATES
                .iter()
                .any(|(default, default_text)| *default == name && *default_text == text);
            (!is_default).then(|| (format!("{prefix}{name}"), id))
        })
        .collect()
}

/// Where the site holds the default templates themselves, so that a complaint
/// about one can point into it.
fn defaults_in(tree: &SourceTree) -> impl Iterator<Item = (String, FileId)> {
    TEMPLATES.iter().filter_map(|(name, text)| {
        let id = tree.find(&format!("templates/{name}"))?;
        (tree.file(id).text() == Some(text)).then(|| (format!("{DEFAULT}{name}"), id))
    })
}

/// The engine with these templates over the default ones, which most sites have
/// alone: they are compiled once.
fn compile(tree: &SourceTree, own: &BTreeMap<String, FileId>) -> Result<Tera, tera::Error> {
    static ALONE: OnceLock<Tera> = OnceLock::new();
    if own.is_empty()
        && let Some(alone) = ALONE.get()
    {
        return Ok(alone.clone());
    }
    let mut tera = Tera::new();
    tera.set_fallback_prefixes([THEME, DEFAULT])?;
    let defaults = TEMPLATES
        .iter()
        .map(|(name, text)| (format!("{DEFAULT}{name}"), *text));
    let texts = own
        .iter()
        .filter_map(|(name, id)| Some((name.clone(), tree.file(*id).text()?)));
    tera.add_raw_templates(defaults.chain(texts))?;
    if own.is_empty() {
        return Ok(ALONE.get_or_init(|| tera).clone());
    }
    Ok(tera)
}

/// The default templates and the site's own, each with its name.
fn texts<'t>(
    tree: &'t SourceTree,
    own: &'t BTreeMap<String, FileId>,
) -> impl Iterator<Item = (&'t str, &'t str)> {
    let own = own
        .iter()
        .filter_map(|(name, id)| Some((name.as_str(), tree.file(*id).text()?)));
    TEMPLATES.iter().copied().chain(own)
}

/// Bytes that may become only so many.
struct Bounded(Vec<u8>);

impl Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > LONGEST_PAGE {
            return Err(io::Error::from(io::ErrorKind::FileTooLarge));
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    /// All at once: a page is written in thousands of pieces.
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.write(bytes).map(drop)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The place of a template's file as a whole.
fn whole(file: FileId) -> Place {
    Place::file(file)
}
