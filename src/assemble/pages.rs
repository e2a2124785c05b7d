//! Pages of words: their addresses and titles.

use std::collections::HashMap;

use crate::book::{Page, PageAddress, Prose};
use crate::content::PageFile;
use crate::slug::Slug;
use crate::source::{FileId, Place};

use super::draft::Draft;
use super::files::Files;
use super::names::name_of_stem;
use super::profiles::{plain, value};

/// Puts every page into the book, by path.
pub(super) fn build(draft: &mut Draft<'_>, files: &Files<'_>) {
    let mut taken: HashMap<PageAddress, Place> = HashMap::new();
    for (id, file) in &files.pages {
        let place = file
            .slug
            .as_ref()
            .map_or(Place::file(*id), |slug| slug.place);
        let Some(address) = address_of(draft, *id, file) else {
            let stem = draft.tree.file(*id).stem();
            draft.diagnostics.no_address(Some(place), "page", stem);
            continue;
        };
        if let Some(other) = taken.insert(address.clone(), place) {
            let PageAddress::At(path) = &address else {
                continue;
            };
            draft
                .diagnostics
                .address_taken(Some(place), "page", path, Some(other));
            continue;
        }
        draft.book.pages.push(Page {
            file: *id,
            address,
            title: title_of(draft, *id, file),
            summary: value(file.summary.as_ref()),
            opening: file.body.first_paragraph.clone(),
            aliases: plain(&file.aliases),
            language: value(file.language.as_ref()),
            template: value(file.template.as_ref()),
            prose: Prose {
                file: *id,
                start: file.body.start,
                end: file.body.end,
            },
            extra: file.extra.clone(),
        });
    }
}

/// `content/pages/club/contact.md` stands at `club/contact`, `index.md` at its
/// folder; `None` where a part of the path gives no slug.
fn address_of(draft: &Draft<'_>, id: FileId, file: &PageFile) -> Option<PageAddress> {
    let path = &*draft.tree.file(id).path;
    let Some(path) = path.strip_prefix("content/pages/") else {
        return Some(PageAddress::Home);
    };
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    let (folder, name) = stem.rsplit_once('/').unwrap_or(("", stem));
    let name = match &file.slug {
        Some(slug) => &*slug.value,
        None if name == "index" => "",
        None => name,
    };
    let mut address = String::new();
    for part in folder
        .split('/')
        .chain([name])
        .filter(|part| !part.is_empty())
    {
        if !address.is_empty() {
            address.push('/');
        }
        address.push_str(Slug::of(part)?.as_str());
    }
    Some(if address.is_empty() {
        PageAddress::Home
    } else {
        PageAddress::At(address.into())
    })
}

fn title_of(draft: &Draft<'_>, id: FileId, file: &PageFile) -> Box<str> {
    match (&file.title, &file.body.first_heading) {
        (Some(title), _) => title.value.clone(),
        (None, Some(heading)) => heading.clone(),
        (None, None) => name_of_stem(draft.tree.file(id).stem()).into(),
    }
}
