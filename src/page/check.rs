//! What a user is told of links and templates before any page is made.

use std::collections::{BTreeMap, BTreeSet};

use crate::book::Book;
use crate::content::{Body, ContentFile, Lack, LinkEntry, RawHtml};
use crate::diagnostic::{Diagnostics, Severity};
use crate::source::{FileId, Place, SourceTree};

use super::address::Address;
use super::link_target::{self, Target};
use super::output_list::Output;
use super::plan::Plan;

/// What the Markdown of each content file names; files that name nothing are
/// left out.
pub fn links_by_file(files: &[(FileId, ContentFile)]) -> BTreeMap<FileId, Vec<LinkEntry>> {
    bodies(files)
        .filter(|(_, body)| !body.links.is_empty())
        .map(|(id, body)| (id, body.links.clone()))
        .collect()
}

/// The Markdown of each content file.
pub fn bodies(files: &[(FileId, ContentFile)]) -> impl Iterator<Item = (FileId, &Body)> {
    files
        .iter()
        .filter_map(|(id, file)| Some((*id, body(file)?)))
}

/// Says what readers may miss in the texts of a site.
pub fn check_texts(
    files: &[(FileId, ContentFile)],
    raw_html: RawHtml,
    diagnostics: &mut Diagnostics,
) {
    let texts = files.iter().filter_map(|(_, file)| body(file));
    for (place, lack) in texts.flat_map(|body| &body.lacks) {
        match lack {
            Lack::LinkWords => diagnostics.empty_link(*place),
            Lack::PictureWords => diagnostics.picture_without_words(*place),
            Lack::HeadingLevels(above, below) => {
                diagnostics.heading_jump(*place, *above, *below);
            }
            Lack::Html if raw_html == RawHtml::Refuse => diagnostics.html_as_text(*place),
            Lack::Html => {}
        }
    }
}

/// The Markdown of a file.
fn body(file: &ContentFile) -> Option<&Body> {
    match file {
        ContentFile::Report(file) => Some(&file.body),
        ContentFile::Competition(file) => Some(&file.body),
        ContentFile::Club(file) => Some(&file.body),
        ContentFile::Team(file) => Some(&file.body),
        ContentFile::Player(file) => Some(&file.body),
        ContentFile::Venue(file) => Some(&file.body),
        ContentFile::Page(file) => Some(&file.body),
        ContentFile::Results(_)
        | ContentFile::GivenTable(_)
        | ContentFile::Squad(_)
        | ContentFile::Settings(_) => None,
    }
}

/// Complains of each link and picture that leads to nothing in the site. A
/// link to a file that has an error is left alone: mending that mends it.
pub fn check_links(
    tree: &SourceTree,
    plan: &Plan,
    outputs: &[Output],
    links: &BTreeMap<FileId, Vec<LinkEntry>>,
    diagnostics: &mut Diagnostics,
) {
    let faulty: BTreeSet<FileId> = diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.severity == Severity::Error)
        .filter_map(|diagnostic| Some(diagnostic.at?.file))
        .collect();
    for (file, links) in links {
        for link in links {
            let leads = match link_target::resolve(tree, plan, *file, &link.target) {
                Target::Page(route) => plan.address(route).is_some(),
                Target::Path(path) => is_written(outputs, &Address::of_path(&path)),
                Target::File(_) | Target::Elsewhere => true,
                Target::Unpublished(file) => faulty.contains(&file),
                Target::Nothing => false,
            };
            if !leads {
                diagnostics.dead_link(link.place, &link.target, link.picture);
            }
        }
    }
}

/// Whether the site has a file at an address.
fn is_written(outputs: &[Output], address: &Address) -> bool {
    address.output().is_some_and(|path| {
        outputs
            .binary_search_by(|output| output.path.cmp(&path))
            .is_ok()
    })
}

/// The templates that reports and pages ask for by `template:`, each with the
/// place that asks.
pub fn templates_asked_for(book: &Book) -> impl Iterator<Item = (&str, Place)> {
    let stories = book
        .stories
        .values()
        .map(|story| (story.template.as_deref(), story.place));
    let pages = book
        .pages
        .values()
        .map(|page| (page.template.as_deref(), Place::file(page.file)));
    stories
        .chain(pages)
        .filter_map(|(template, place)| Some((template?, place)))
}

/// Complains of each `template:` that there is none of.
pub fn check_templates(book: &Book, exists: impl Fn(&str) -> bool, diagnostics: &mut Diagnostics) {
    for (name, place) in templates_asked_for(book) {
        if !exists(name) && !exists(&format!("{name}.html")) {
            diagnostics.unknown_template(place, name);
        }
    }
}
