//! Lists of names: every competition, team, player, ground, author, tag, series.

use crate::book::SeasonId;
use crate::language::{Count, Word};
use crate::page::edition::Sheet;
use crate::page::filed::Shelf;
use crate::page::route::Route;
use crate::slug::fold;

use super::list::{EntryView, LetterView, ListView, links};

/// Every competition, those with the latest matches first.
pub(super) fn competitions<'a>(sheet: &Sheet<'a>) -> ListView<'a> {
    let book = sheet.book();
    ListView {
        title: sheet.word(Word::Competitions).to_owned(),
        entries: book
            .competitions
            .iter()
            .map(|(id, competition)| EntryView {
                name: &competition.name,
                href: sheet.link(Route::Competition(id)),
                about: seasons(sheet, &competition.seasons),
                colours: &[],
            })
            .collect(),
        empty: sheet.word(Word::NothingPlayed),
        ..ListView::default()
    }
}

/// `2019–20 – 2021–22`, or the only season's name.
fn seasons(sheet: &Sheet<'_>, seasons: &[SeasonId]) -> String {
    let name = |id: Option<&SeasonId>| {
        let season = &sheet.book().seasons[*id?];
        season.name.as_deref()
    };
    match (name(seasons.first()), name(seasons.last())) {
        (Some(first), Some(last)) if first != last => format!("{first} – {last}"),
        (_, Some(last)) => last.to_owned(),
        _ => String::new(),
    }
}

/// Every team, by name.
pub(super) fn teams<'a>(sheet: &Sheet<'a>) -> ListView<'a> {
    let teams = sheet.book().teams.iter();
    let entries = teams.map(|(id, team)| EntryView {
        name: &team.name,
        href: sheet.link(Route::Team(id)),
        about: team.city.as_deref().unwrap_or_default().to_owned(),
        colours: &team.colours,
    });
    ListView {
        lists: links(
            sheet,
            &[
                (Word::Players, Route::Players),
                (Word::Venues, Route::Venues),
            ],
        ),
        empty: sheet.word(Word::NothingPlayed),
        ..listed(sheet, Word::Teams, entries.collect())
    }
}

/// Every player whose name may be shown, by the letter of the last name.
pub(super) fn players<'a>(sheet: &Sheet<'a>) -> ListView<'a> {
    let book = sheet.book();
    let mut named: Vec<(String, &'a str, EntryView<'a>)> = book
        .players
        .iter()
        .filter(|(_, player)| player.slug.is_some())
        .map(|(id, player)| {
            let teams: Vec<&str> = player
                .teams
                .iter()
                .map(|id| &*book.teams[*id].name)
                .collect();
            let last = player.name.split_whitespace().next_back();
            let last = last.unwrap_or_default();
            let entry = EntryView {
                name: &player.name,
                href: sheet.link(Route::Player(id)),
                about: teams.join(", "),
                colours: &[],
            };
            (letter(last), last, entry)
        })
        .collect();
    named.sort_by(|a, b| {
        let language = sheet.language();
        let by_letter = a.0.cmp(&b.0);
        let by_last = by_letter.then_with(|| language.compare(a.1, b.1));
        by_last.then_with(|| language.compare(a.2.name, b.2.name))
    });
    let mut letters: Vec<LetterView<'a>> = Vec::new();
    for (letter, _, entry) in named {
        match letters.last_mut() {
            Some(known) if known.letter == letter => known.entries.push(entry),
            _ => letters.push(LetterView {
                letter,
                entries: vec![entry],
            }),
        }
    }
    ListView {
        title: sheet.word(Word::Players).to_owned(),
        letters,
        ..ListView::default()
    }
}

/// The letter that a name stands under, without its accents; `#` where it
/// begins with none.
fn letter(name: &str) -> String {
    let first = fold(name).chars().next();
    let first = first.filter(|first| first.is_alphabetic());
    first.map_or_else(|| "#".to_owned(), |first| first.to_uppercase().collect())
}

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

/// Names in a row, by name.
fn listed<'a>(sheet: &Sheet<'a>, title: Word, mut entries: Vec<EntryView<'a>>) -> ListView<'a> {
    entries.sort_by(|a, b| sheet.language().compare(a.name, b.name));
    ListView {
        title: sheet.word(title).to_owned(),
        entries,
        ..ListView::default()
    }
}
