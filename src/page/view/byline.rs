//! What a report is filed under, as it stands on its page: who wrote it, its
//! tags, the series that it is a part of.

use serde::Serialize;

use crate::book::{Story, StoryId};
use crate::escape;
use crate::language::Word;
use crate::page::edition::Sheet;
use crate::page::filed::Shelf;
use crate::page::route::Route;

use super::frame::LinkView;

/// A series, and which part of it a report is.
#[derive(Clone, Debug, Serialize)]
pub struct SeriesView {
    /// The series.
    pub name: LinkView,
    /// `Part 2 of 4`
    pub part: String,
    /// The part before.
    pub previous: Option<LinkView>,
    /// The part after.
    pub next: Option<LinkView>,
}

/// Stands for the authors in a phrase until they are put in as HTML.
const AUTHORS: &str = "\u{e000}";

/// Who wrote a report, in a phrase; empty where nobody is named.
pub(super) fn words(sheet: &Sheet<'_>, story: &Story) -> String {
    if story.authors.is_empty() {
        return String::new();
    }
    let language = sheet.language();
    let authors = language.list(&story.authors);
    language.say(Word::WrittenBy, &[("authors", &authors)])
}

/// The same as HTML, each author leading to all that they wrote.
pub(super) fn html(sheet: &Sheet<'_>, story: &Story) -> String {
    if story.authors.is_empty() {
        return String::new();
    }
    let authors: Vec<String> = story
        .authors
        .iter()
        .map(|author| linked(&filed(sheet, Shelf::Author, author)))
        .collect();
    let language = sheet.language();
    let phrase = language.say(Word::WrittenBy, &[("authors", &AUTHORS)]);
    let mut html = String::new();
    escape::push_text(&mut html, &phrase);
    html.replace(AUTHORS, &language.list(&authors))
}

fn linked(author: &LinkView) -> String {
    let mut html = String::new();
    if let Some(href) = &author.href {
        html.push_str("<a rel=\"author\" href=\"");
        escape::push_attribute(&mut html, href);
        html.push_str("\">");
        escape::push_text(&mut html, &author.text);
        html.push_str("</a>");
    } else {
        escape::push_text(&mut html, &author.text);
    }
    html
}

/// The tags of a report.
pub(super) fn tags(sheet: &Sheet<'_>, story: &Story) -> Vec<LinkView> {
    let tags = story.tags.iter();
    tags.map(|tag| filed(sheet, Shelf::Tag, tag)).collect()
}

/// A name that reports are filed under, and its page.
fn filed(sheet: &Sheet<'_>, shelf: Shelf, name: &str) -> LinkView {
    let at = sheet.edition.plan.filed_under(shelf, name);
    LinkView {
        text: name.to_owned(),
        href: at.and_then(|at| sheet.link(Route::Filed(at, 1))),
    }
}

/// The series that a report is a part of; `None` where it is of none, or the
/// site has no pages of series.
pub(super) fn series(sheet: &Sheet<'_>, id: StoryId, story: &Story) -> Option<SeriesView> {
    let plan = sheet.edition.plan;
    let at = plan.filed_under(Shelf::Series, story.series.as_deref()?)?;
    let parts = &plan.heading(at)?.stories;
    let place = parts.binary_search(&id).ok()?;
    let part = |at: Option<usize>| {
        let story = *parts.get(at?)?;
        Some(LinkView {
            text: sheet.book().stories[story].title.to_string(),
            href: sheet.link(Route::Story(story)),
        })
    };
    let number = place + 1;
    let all = parts.len();
    Some(SeriesView {
        name: filed(sheet, Shelf::Series, story.series.as_deref()?),
        part: sheet
            .language()
            .say(Word::PartOf, &[("part", &number), ("parts", &all)]),
        previous: part(place.checked_sub(1)),
        next: part(Some(number)),
    })
}
