//! The words that a file gives to the page of a competition, a season, a team,
//! a club, a venue or a player, beside what the book knows of them.

use crate::book::{Book, Prose};

use super::route::Route;

/// The words of the page of `route`; `None` where no file gives it any, and
/// for a page that is no profile.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "other kinds of page are no profiles"
)]
pub(super) fn prose(book: &Book, route: Route) -> Option<Prose> {
    match route {
        Route::Competition(id) => book.competitions[id].prose,
        Route::Season(id) => book.seasons[id].prose,
        Route::Team(id) => book.teams[id].prose,
        Route::Club(id) => book.clubs[id].prose,
        Route::Venue(id) => book.venues[id].prose,
        Route::Player(id) => book.players[id].prose,
        _ => None,
    }
}

/// Every page that a file gives words to, with them.
pub(super) fn all(book: &Book) -> impl Iterator<Item = (Route, Prose)> {
    let seasons = book.seasons.ids().map(Route::Season);
    seasons
        .chain(book.competitions.ids().map(Route::Competition))
        .chain(book.teams.ids().map(Route::Team))
        .chain(book.clubs.ids().map(Route::Club))
        .chain(book.venues.ids().map(Route::Venue))
        .chain(book.players.ids().map(Route::Player))
        .filter_map(|route| Some((route, prose(book, route)?)))
}
