//! What a user is told of the blocks of all texts before any page is made.

use crate::book::Prose;
use crate::content;
use crate::diagnostic::{Diagnostics, one_edit_apart};
use crate::page::edition::Edition;
use crate::page::prose::Setting;

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
    let seasons = book.seasons.iter().map(|(id, season)| {
        let setting = Setting {
            season: Some(id),
            ..Setting::default()
        };
        (season.prose, setting)
    });
    let others = book
        .teams
        .values()
        .map(|team| team.prose)
        .chain(book.clubs.values().map(|club| club.prose))
        .chain(
            book.competitions
                .values()
                .map(|competition| competition.prose),
        )
        .chain(book.venues.values().map(|venue| venue.prose))
        .chain(book.players.values().map(|player| player.prose))
        .chain(book.pages.values().map(|page| Some(page.prose)))
        .map(|prose| (prose, Setting::default()));
    seasons
        .chain(others)
        .filter_map(|(prose, setting)| Some((prose?, setting)))
        .chain(stories)
}
