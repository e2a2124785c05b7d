//! Every name that has a page: for the list from A to Z, and for the search
//! that a script adds.

use crate::book::PageAddress;
use crate::language::Word;

use super::edition::Edition;
use super::filed::Shelf;
use super::route::Route;

/// A name and its page.
#[derive(Clone, Debug)]
pub struct Named<'a> {
    /// The name.
    pub name: &'a str,
    /// What it is the name of.
    pub kind: Word,
    /// Its page.
    pub route: Route,
}

/// Every name that has a page, as a reader looks for it in a list.
pub fn names<'a>(edition: &Edition<'a>) -> Vec<Named<'a>> {
    let (book, plan) = (edition.book, edition.plan);
    let mut names: Vec<Named<'a>> = Vec::new();
    let mut add = |name: &'a str, kind, route| names.push(Named { name, kind, route });
    for (id, competition) in book.competitions.iter() {
        add(&competition.name, Word::Competition, Route::Competition(id));
    }
    for (id, club) in book.clubs.iter() {
        add(&club.name, Word::Club, Route::Club(id));
    }
    for (id, team) in book.teams.iter() {
        add(&team.name, Word::Team, Route::Team(id));
    }
    for (id, player) in book.players.iter() {
        add(&player.name, Word::Player, Route::Player(id));
    }
    for (id, venue) in book.venues.iter() {
        add(&venue.name, Word::Venue, Route::Venue(id));
    }
    for (id, page) in book.pages.iter() {
        if page.address != PageAddress::Home {
            add(&page.title, Word::Page, Route::Page(id));
        }
    }
    for at in plan.filed() {
        let kind = match at.shelf {
            Shelf::Author => Word::Author,
            Shelf::Tag => Word::Tag,
            Shelf::Series => Word::Series,
        };
        if let Some(heading) = plan.heading(at) {
            add(&heading.name, kind, Route::Filed(at, 1));
        }
    }
    names.retain(|named| plan.address(named.route).is_some());
    names.sort_by(|a, b| {
        let by_name = edition.language.compare(a.name, b.name);
        by_name.then_with(|| (a.kind, a.route).cmp(&(b.kind, b.route)))
    });
    names
}
