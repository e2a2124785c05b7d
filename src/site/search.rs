//! What the search looks through.

use crate::export::search::{Entry, script};
use crate::language::DateForm;
use crate::page::{Address, Edition, Route, names, relative};

/// The newest reports whose headlines are in the index: so many that it stays
/// a file that a phone can load. Older ones are in the list of all reports.
const REPORTS: usize = 4000;

/// The index: every name that has a page, then the headlines of reports, the
/// newest first.
pub(super) fn index(edition: &Edition<'_>) -> Vec<u8> {
    let home = Address::home();
    let address = |route: Route| {
        let address = edition.plan.address(route)?;
        Some(relative(&home, &address, edition.style))
    };
    let mut entries: Vec<Entry> = Vec::new();
    for named in names(edition) {
        entries.extend(address(named.route).map(|address| Entry {
            name: named.name.to_owned(),
            about: edition.language.word(named.kind).to_owned(),
            address,
        }));
    }
    let newest = edition.index.stories().iter().rev().take(REPORTS);
    for id in newest {
        let story = &edition.book.stories[*id];
        entries.extend(address(Route::Story(*id)).map(|address| Entry {
            name: story.title.to_string(),
            about: edition.language.date(story.date, DateForm::Long),
            address,
        }));
    }
    script(&entries)
}
