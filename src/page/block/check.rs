//! What a user is told of the blocks of all texts before any page is made.

use crate::book::Prose;
use crate::content;
use crate::diagnostic::{Diagnostics, one_edit_apart};
use crate::page::edition::Edition;
use crate::page::profile;
use crate::page::prose::Setting;
use crate::page::route::Route;

use super::finder::Finder;

/// Complains of each block that names what is not there, of faults in blocks
/// of the site's own, and of names that are nearly a block's.
pub fn check_blocks(edition: &Edition<'_>, told: &mut Diagnostics) {
    if edition.blocks.is_empty() {
        return;
    }
    for (prose, setting) in texts(edition) {
        for entry in edition.blocks.of_file(prose.file) {
            let name = &*entry.name.value;
            if !edition.blocks.is_known(name) {
                let mut known = edition.blocks.names.iter();
                if let Some(near) = known.find(|known| one_edit_apart(known, name)) {
                    told.near_block(entry.place(), name, near);
                }
            } else if let Some(asks) = &entry.asks {
                let mut finder = Finder {
                    edition,
                    setting,
                    entry,
                    told,
                };
                finder.find(asks);
            } else if !content::BUILT_IN.contains(&name) {
                let (_, faults) = content::read_block(edition.tree, prose.file, entry.start);
                told.append(faults);
            }
        }
    }
}

/// Every text with what it was written about.
fn texts<'a>(edition: &Edition<'a>) -> impl Iterator<Item = (Prose, Setting)> + use<'a> {
    let book = edition.book;
    let stories = book
        .stories
        .iter()
        .map(|(id, story)| (story.prose, Setting::of(id, story)));
    let profiles = profile::all(book).map(|(route, prose)| {
        let season = if let Route::Season(id) = route {
            Some(id)
        } else {
            None
        };
        let setting = Setting {
            season,
            ..Setting::default()
        };
        (prose, setting)
    });
    let pages = book.pages.values();
    let pages = pages.map(|page| (page.prose, Setting::default()));
    profiles.chain(pages).chain(stories)
}
