//! Which pages there are, and where each stands.

mod files;
mod seasons;

use std::collections::{BTreeMap, BTreeSet};

use crate::book::{
    Book, CompetitionId, Fixture, FixtureId, PageAddress, PageId, RoundIndex, SeasonId, StageId,
};
use crate::content::{PageKinds, Settings};
use crate::source::{FileId, SourceTree};

use super::address::Address;
use super::addresses::{Addresses, reported_fixture};
use super::filed::{Filed, FiledUnder, Heading, Shelf};
use super::gathered::Gathered;
use super::route::Route;
use files::pages_of_files;
use seasons::{rounds, season_result_pages, with_scorers, with_tables};

/// Matches of one page of results.
pub(in crate::page) const RESULTS_PER_PAGE: usize = 300;

/// Every page of the site.
#[derive(Debug, Default)]
pub struct Plan {
    addresses: Addresses,
    kinds: PageKinds,
    home_words: Option<PageId>,
    /// The page that a content file tells of.
    routes_of_files: BTreeMap<FileId, Route>,
    report_pages: u32,
    result_pages: u32,
    season_result_pages: Vec<u32>,
    /// Seasons of which there are further tables.
    with_tables: BTreeSet<SeasonId>,
    /// Seasons of which players' figures are known, and competitions of
    /// several such seasons.
    with_scorers: (BTreeSet<SeasonId>, BTreeSet<CompetitionId>),
    rounds: BTreeMap<(StageId, RoundIndex), Address>,
    gathered: Gathered,
    filed: Filed,
    per_page: usize,
}

impl Plan {
    /// The pages of a book and those of the site's own.
    pub fn of(tree: &SourceTree, book: &Book, settings: &Settings) -> Self {
        let addresses = Addresses::of(book);
        let kinds = settings.pages.clone();
        let mut plan = Self {
            home_words: book
                .pages
                .iter()
                .find(|(_, page)| page.address == PageAddress::Home)
                .map(|(id, _)| id),
            routes_of_files: BTreeMap::new(),
            report_pages: page_count(book.stories.len(), usize::from(settings.per_page.max(1))),
            result_pages: page_count(
                book.fixtures.values().filter(|f| is_over(f)).count(),
                RESULTS_PER_PAGE,
            ),
            season_result_pages: season_result_pages(book),
            with_tables: with_tables(book),
            with_scorers: with_scorers(book),
            rounds: if kinds.rounds {
                rounds(book, &addresses)
            } else {
                BTreeMap::new()
            },
            gathered: Gathered::of(book, &kinds),
            filed: Filed::of(book, &kinds),
            per_page: usize::from(settings.per_page.max(1)),
            addresses,
            kinds,
        };
        plan.routes_of_files = pages_of_files(tree, book, &plan);
        plan
    }

    /// The addresses that matches had before it was known who plays.
    pub(super) fn earlier_addresses(&self) -> &[(FixtureId, Address)] {
        self.addresses.earlier()
    }

    /// The address by which a match is known for ever: the one that it had
    /// while the draw left its sides open.
    pub fn identity(&self, id: FixtureId) -> Address {
        let mut earlier = self.addresses.earlier().iter();
        let first = earlier.find(|(fixture, _)| *fixture == id);
        first.map_or_else(
            || self.addresses.fixture(id).clone(),
            |(_, first)| first.clone(),
        )
    }

    /// Where a page stands; `None` where the site does not have it.
    pub fn address(&self, route: Route) -> Option<Address> {
        let paged = |first: &str, page: u32, pages: u32| {
            (page >= 1 && page <= pages).then(|| {
                Address::new(match page {
                    1 => first.to_owned(),
                    _ => format!("{first}page/{page}/"),
                })
            })
        };
        match route {
            Route::Home => Some(Address::home()),
            Route::Reports(page) => paged("reports/", page, self.report_pages),
            Route::Story(id) => Some(self.addresses.story(id).clone()),
            Route::Fixture(id) => Some(self.addresses.fixture(id).clone()),
            Route::Fixtures => self.kinds.fixtures.then(|| Address::new("fixtures/")),
            Route::Results(page) => {
                paged("results/", page, self.result_pages).filter(|_| self.kinds.results)
            }
            Route::Competitions => Some(Address::new("competitions/")),
            Route::Competition(id) => Some(self.addresses.competition(id).clone()),
            Route::Season(id) => Some(self.addresses.season(id).clone()),
            Route::SeasonResults(id, page) => {
                let pages = self.season_result_pages.get(id.index()).copied()?;
                let first = self.addresses.season(id).join("results/");
                paged(first.as_str(), page, pages).filter(|_| self.kinds.results)
            }
            Route::SeasonFixtures(id) => self
                .kinds
                .fixtures
                .then(|| self.addresses.season(id).join("fixtures/")),
            Route::SeasonTables(id) => self
                .with_tables
                .contains(&id)
                .then(|| self.addresses.season(id).join("tables/")),
            Route::Venues => self.gathered.has_venues().then(|| Address::new("venues/")),
            Route::Shelf(shelf) => self.filed.index(shelf),
            Route::Day(_) | Route::SeasonGrid(_) | Route::HeadToHead(..) | Route::Venue(_) => {
                self.gathered.address(route, &self.addresses)
            }
            Route::SeasonScorers(id) => (self.kinds.scorers && self.with_scorers.0.contains(&id))
                .then(|| self.addresses.season(id).join("scorers/")),
            Route::CompetitionScorers(id) => {
                let such = self.kinds.scorers && self.with_scorers.1.contains(&id);
                such.then(|| self.addresses.competition(id).join("scorers/"))
            }
            Route::Round(stage, round) => self.rounds.get(&(stage, round)).cloned(),
            Route::Teams => Some(Address::new("teams/")),
            Route::Team(id) => Some(self.addresses.team(id).clone()),
            Route::Players => self.kinds.players.then(|| Address::new("players/")),
            Route::Player(id) => self
                .addresses
                .player(id)
                .filter(|_| self.kinds.players)
                .cloned(),
            Route::Club(id) => self.kinds.clubs.then(|| self.addresses.club(id).clone()),
            Route::Filed(at, page) => {
                let first = self.filed.address(at)?;
                paged(first.as_str(), page, self.filed_pages(at))
            }
            Route::Search => self.kinds.search.then(|| Address::new("search/")),
            Route::Page(id) => Some(self.addresses.page(id).clone()),
            Route::NotFound => Some(Address::new("404.html")),
        }
    }

    /// Which kinds of page and file the settings want.
    pub fn kinds(&self) -> &PageKinds {
        &self.kinds
    }

    /// Every page, each once, in a fixed order.
    pub fn routes(&self, book: &Book) -> Vec<Route> {
        let mut routes = vec![
            Route::Home,
            Route::Fixtures,
            Route::Competitions,
            Route::Teams,
            Route::Search,
            Route::NotFound,
        ];
        routes.extend((1..=self.report_pages).map(Route::Reports));
        routes.extend((1..=self.result_pages).map(Route::Results));
        routes.extend(book.competitions.ids().map(Route::Competition));
        routes.extend(book.competitions.ids().map(Route::CompetitionScorers));
        for (id, pages) in book.seasons.ids().zip(&self.season_result_pages) {
            if self.address(Route::Season(id)) != self.competition_address(book, id) {
                routes.push(Route::Season(id));
            }
            routes.push(Route::SeasonFixtures(id));
            routes.push(Route::SeasonTables(id));
            routes.push(Route::SeasonScorers(id));
            routes.extend((1..=*pages).map(|page| Route::SeasonResults(id, page)));
        }
        routes.extend(
            self.rounds
                .keys()
                .map(|(stage, round)| Route::Round(*stage, *round)),
        );
        routes.push(Route::Venues);
        routes.extend(self.gathered.routes());
        routes.extend(Shelf::ALL.map(Route::Shelf));
        for at in self.filed.all() {
            routes.extend((1..=self.filed_pages(at)).map(|page| Route::Filed(at, page)));
        }
        routes.extend(book.teams.ids().map(Route::Team));
        routes.extend(book.clubs.ids().map(Route::Club));
        if book.players.values().any(|player| player.slug.is_some()) {
            routes.push(Route::Players);
        }
        routes.extend(book.players.ids().map(Route::Player));
        routes.extend(book.fixtures.ids().map(Route::Fixture));
        routes.extend(
            book.stories
                .iter()
                .filter(|(id, story)| reported_fixture(book, *id, story).is_none())
                .map(|(id, _)| Route::Story(id)),
        );
        let own = book.pages.ids().filter(|id| Some(*id) != self.home_words);
        routes.extend(own.map(Route::Page));
        routes.retain(|route| self.address(*route).is_some());
        routes
    }

    /// The page that a file of the site's content tells of.
    pub fn route_of(&self, file: FileId) -> Option<Route> {
        self.routes_of_files.get(&file).copied()
    }

    /// The page that shows the words of a page's file.
    pub fn page_route(&self, id: PageId) -> Route {
        if self.home_words == Some(id) {
            Route::Home
        } else {
            Route::Page(id)
        }
    }

    /// Everything that stories are filed under.
    pub fn filed(&self) -> impl Iterator<Item = FiledUnder> {
        self.filed.all()
    }

    /// What stories are filed under, and which.
    pub fn heading(&self, at: FiledUnder) -> Option<&Heading> {
        self.filed.heading(at)
    }

    /// What stories of a name are filed under; `None` where it has no page.
    pub fn filed_under(&self, shelf: Shelf, name: &str) -> Option<FiledUnder> {
        self.filed.named(shelf, name)
    }

    /// How many pages the stories there fill; a series is one page.
    pub fn filed_pages(&self, at: FiledUnder) -> u32 {
        match self.filed.heading(at) {
            Some(heading) if at.shelf != Shelf::Series => {
                page_count(heading.stories.len(), self.per_page)
            }
            _ => 1,
        }
    }

    /// The words above the lists of the home page.
    pub fn home_words(&self) -> Option<PageId> {
        self.home_words
    }

    /// How many pages the reports fill.
    pub fn report_pages(&self) -> u32 {
        self.report_pages
    }

    /// How many pages the results of all competitions fill.
    pub fn result_pages(&self) -> u32 {
        self.result_pages
    }

    /// How many pages the results of a season fill.
    pub fn season_result_pages(&self, season: SeasonId) -> u32 {
        self.season_result_pages
            .get(season.index())
            .copied()
            .unwrap_or(0)
    }

    /// The address of the competition that a season is of.
    fn competition_address(&self, book: &Book, season: SeasonId) -> Option<Address> {
        self.address(Route::Competition(book.seasons[season].competition))
    }
}

/// Whether a match is one to list among results: it has a score, or the
/// competition decided it.
pub(in crate::page) fn is_over(fixture: &Fixture) -> bool {
    !fixture.is_to_come()
}

/// How many pages so many items fill; one at least.
fn page_count(items: usize, per_page: usize) -> u32 {
    u32::try_from(items.div_ceil(per_page))
        .unwrap_or(u32::MAX)
        .max(1)
}
