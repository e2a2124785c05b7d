//! The pages, and the old addresses that lead to them.

use std::collections::HashSet;

use crate::book::Book;
use crate::page::address::Address;
use crate::page::profile;
use crate::page::route::Route;
use crate::source::Place;

use super::kept::Rank;
use super::{Collector, Inputs, Source};

impl Collector<'_, '_> {
    /// Every page that the plan has.
    pub(super) fn pages(&mut self) {
        let Inputs { book, plan, .. } = self.inputs;
        for route in plan.routes(book) {
            let place = place_of(book, route);
            if let Some(address) = plan.address(route) {
                // A page of the site's own may be its list of authors.
                let gives_way = matches!(route, Route::Venues | Route::Shelf(_));
                let rank = if gives_way { Rank::Default } else { Rank::Site };
                self.want(address, Source::Page(route), rank, place);
            }
        }
    }

    /// The addresses at which stories and pages stood once.
    pub(super) fn redirects(&mut self) {
        let Inputs { book, plan, .. } = self.inputs;
        for (id, story) in book.stories.iter() {
            let Some(to) = plan.address(Route::Story(id)) else {
                continue;
            };
            for alias in &story.aliases {
                self.redirect(alias, &to, Some(story.place));
            }
        }
        for (id, page) in book.pages.iter() {
            let Some(to) = plan.address(Route::Page(id)) else {
                continue;
            };
            for alias in &page.aliases {
                self.redirect(alias, &to, Some(Place::file(page.file)));
            }
        }
    }

    /// The addresses of matches from before it was known who plays, unless
    /// another page stands there by now.
    pub(super) fn drawn_matches(&mut self) {
        let earlier = self.inputs.plan.earlier_addresses();
        if earlier.is_empty() {
            return;
        }
        let wanted = self
            .wanted
            .iter()
            .map(|wanted| wanted.output.address.clone());
        let mut taken: HashSet<Address> = wanted.collect();
        for (fixture, from) in earlier {
            if let Some(to) = self.inputs.plan.address(Route::Fixture(*fixture))
                && taken.insert(from.clone())
            {
                self.want(from.clone(), Source::Redirect(to), Rank::Site, None);
            }
        }
    }

    fn redirect(&mut self, alias: &str, to: &Address, place: Option<Place>) {
        let from = Address::of_path(alias);
        if from != *to {
            self.want(from, Source::Redirect(to.clone()), Rank::Site, place);
        }
    }
}

/// Where the site's files ask for a page.
fn place_of(book: &Book, route: Route) -> Option<Place> {
    match route {
        Route::Story(id) => Some(book.stories[id].place),
        Route::Fixture(id) => book.fixtures[id].places.first().copied(),
        Route::Season(id)
        | Route::SeasonFixtures(id)
        | Route::SeasonResults(id, _)
        | Route::SeasonScorers(id)
        | Route::SeasonTables(id)
        | Route::SeasonGrid(id) => book.seasons[id].file.map(Place::file),
        Route::Team(_) | Route::Club(_) | Route::Venue(_) | Route::Player(_) => {
            profile::prose(book, route).map(|prose| Place::file(prose.file))
        }
        Route::Page(id) => Some(Place::file(book.pages[id].file)),
        Route::Competition(id) | Route::CompetitionScorers(id) => {
            let seasons = &book.competitions[id].seasons;
            seasons
                .first()
                .and_then(|season| book.seasons[*season].file)
                .map(Place::file)
        }
        Route::Home
        | Route::Reports(_)
        | Route::Fixtures
        | Route::Results(_)
        | Route::Competitions
        | Route::Day(_)
        | Route::Filed(..)
        | Route::Shelf(_)
        | Route::Venues
        | Route::Search
        | Route::HeadToHead(..)
        | Route::Round(..)
        | Route::Teams
        | Route::Players
        | Route::NotFound => None,
    }
}
