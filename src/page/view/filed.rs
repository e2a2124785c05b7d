//! The stories of an author, of a tag, of a series.

use crate::language::Word;
use crate::page::edition::Sheet;
use crate::page::filed::{FiledUnder, Shelf};
use crate::page::route::Route;

use super::frame::LinkView;
use super::list::{self, ListView, story_line};

/// So many stories of what they are filed under: newest first, but a series in
/// the order of its parts.
pub(super) fn view<'a>(sheet: &Sheet<'a>, at: FiledUnder, page: u32) -> ListView<'a> {
    let Some(heading) = sheet.edition.plan.heading(at) else {
        return ListView::default();
    };
    let mut stories = heading.stories.clone();
    if at.shelf != Shelf::Series {
        stories.reverse();
    }
    let per_page = usize::from(sheet.edition.settings.per_page.max(1));
    let shown = list::page_of(stories.into_iter(), page, per_page);
    let count = sheet.edition.plan.filed_pages(at);
    ListView {
        title: heading.name.to_string(),
        within: Some(LinkView {
            text: sheet.word(kind(at.shelf)).to_owned(),
            href: sheet.link(Route::Shelf(at.shelf)),
        }),
        stories: shown.map(|story| story_line(sheet, story)).collect(),
        pages: list::pages(sheet, page, count, |page| Route::Filed(at, page)),
        ..ListView::default()
    }
}

/// What stories are filed under there.
pub(super) fn kind(shelf: Shelf) -> Word {
    match shelf {
        Shelf::Author => Word::Author,
        Shelf::Tag => Word::Tag,
        Shelf::Series => Word::Series,
    }
}
