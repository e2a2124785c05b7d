//! Lists of names: every ground, every author, every tag, every series.

use crate::language::{Count, Word};
use crate::page::edition::Sheet;
use crate::page::filed::Shelf;
use crate::page::route::Route;

use super::list::{EntryView, ListView};

/// Every ground that has a page, by name.
pub(super) fn venues<'a>(sheet: &Sheet<'a>) -> ListView<'a> {
    let venues = sheet.book().venues.iter();
    let entries = venues.filter_map(|(id, venue)| {
        let matches = sheet.edition.index.at(id).len();
        let matches = u32::try_from(matches).unwrap_or(u32::MAX);
        let played = sheet.language().count(Count::Matches, matches);
        let about = match venue.city.as_deref() {
            Some(city) => format!("{city}, {played}"),
            None => played,
        };
        Some(EntryView {
            name: &venue.name,
            href: Some(sheet.link(Route::Venue(id))?),
            about,
            colours: &[],
        })
    });
    listed(sheet, Word::Venues, entries.collect())
}

/// Every author, tag or series, by name, each with how many stories it has.
pub(super) fn shelf<'a>(sheet: &Sheet<'a>, shelf: Shelf) -> ListView<'a> {
    let plan = sheet.edition.plan;
    let headings = plan.filed().filter(|at| at.shelf == shelf);
    let entries = headings.filter_map(|at| {
        let heading = plan.heading(at)?;
        let stories = u32::try_from(heading.stories.len()).unwrap_or(u32::MAX);
        Some(EntryView {
            name: &heading.name,
            href: sheet.link(Route::Filed(at, 1)),
            about: sheet.language().count(Count::Reports, stories),
            colours: &[],
        })
    });
    listed(sheet, title(shelf), entries.collect())
}

/// What a list of all headings of a shelf is called.
pub(super) fn title(shelf: Shelf) -> Word {
    match shelf {
        Shelf::Author => Word::Authors,
        Shelf::Tag => Word::Tags,
        Shelf::Series => Word::Series,
    }
}

fn listed<'a>(sheet: &Sheet<'a>, title: Word, mut entries: Vec<EntryView<'a>>) -> ListView<'a> {
    entries.sort_by(|a, b| sheet.language().compare(a.name, b.name));
    ListView {
        title: sheet.word(title).to_owned(),
        entries,
        ..ListView::default()
    }
}
