//! Which pages there are, and where each stands.

use std::collections::{BTreeMap, BTreeSet};

use crate::book::{
    Book, CompetitionId, Fixture, FixtureId, PageAddress, PageId, PlayerId, RoundIndex, SeasonId,
    Stage, StageId,
};
use crate::content::{PageKinds, Settings};
use crate::slug::Slug;
use crate::source::{FileId, SourceTree};
use crate::standings::{TableSource, table_source};
use crate::statistics::{players_of, stands};

use super::address::Address;
use super::addresses::{Addresses, reported_fixture};
use super::filed::{Filed, FiledUnder, Heading, Shelf};
use super::gathered::Gathered;
use super::route::Route;

/// Matches of one page of results.
pub(super) const RESULTS_PER_PAGE: usize = 300;

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
        plan.routes_of_files = plan.files(tree, book);
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

    /// The page of each content file.
    fn files(&self, tree: &SourceTree, book: &Book) -> BTreeMap<FileId, Route> {
        let mut files = BTreeMap::new();
        files.extend(by_slug(tree, "content/competitions", |slug| {
            book.competitions
                .iter()
                .find(|(_, competition)| competition.slug == *slug)
                .map(|(id, _)| Route::Competition(id))
        }));
        files.extend(by_slug(tree, "content/teams", |slug| {
            book.teams
                .iter()
                .find(|(_, team)| team.slug == *slug)
                .map(|(id, _)| Route::Team(id))
        }));
        files.extend(by_slug(tree, "content/clubs", |slug| {
            book.clubs
                .iter()
                .find(|(_, club)| club.slug == *slug)
                .map(|(id, _)| Route::Club(id))
        }));
        files.extend(by_slug(tree, "content/venues", |slug| {
            book.venues
                .iter()
                .find(|(_, venue)| venue.slug == *slug)
                .map(|(id, _)| Route::Venue(id))
        }));
        files.extend(by_slug(tree, "content/players", |slug| {
            book.players
                .iter()
                .find(|(_, player)| player.slug.as_ref() == Some(slug))
                .map(|(id, _)| Route::Player(id))
        }));
        for (id, season) in book.seasons.iter() {
            files.extend(season.file.map(|file| (file, Route::Season(id))));
        }
        for (id, competition) in book.competitions.iter() {
            let prose = competition.prose;
            files.extend(prose.map(|prose| (prose.file, Route::Competition(id))));
        }
        for (id, team) in book.teams.iter() {
            files.extend(team.prose.map(|prose| (prose.file, Route::Team(id))));
        }
        for (id, club) in book.clubs.iter() {
            files.extend(club.prose.map(|prose| (prose.file, Route::Club(id))));
        }
        for (id, venue) in book.venues.iter() {
            files.extend(venue.prose.map(|prose| (prose.file, Route::Venue(id))));
        }
        for (id, player) in book.players.iter() {
            files.extend(player.prose.map(|prose| (prose.file, Route::Player(id))));
        }
        for (id, story) in book.stories.iter() {
            files.insert(story.file, Route::Story(id));
        }
        for (id, page) in book.pages.iter() {
            files.insert(page.file, self.page_route(id));
        }
        files
    }
}

/// The pages of the Markdown files right in a folder, by their names.
fn by_slug(
    tree: &SourceTree,
    folder: &str,
    route: impl Fn(&Slug) -> Option<Route>,
) -> Vec<(FileId, Route)> {
    tree.below(folder)
        .filter(|(_, file)| file.extension() == "md")
        .filter_map(|(id, file)| {
            let name = match file.path.strip_prefix(folder)?.trim_start_matches('/') {
                name if !name.contains('/') => file.stem(),
                name => name.strip_suffix("/index.md")?,
            };
            Some((id, route(&Slug::of(name)?)?))
        })
        .collect()
}

/// Whether a match is one to list among results: it has a score, or the
/// competition decided it.
pub(super) fn is_over(fixture: &Fixture) -> bool {
    !fixture.is_to_come()
}

/// How many pages so many items fill; one at least.
fn page_count(items: usize, per_page: usize) -> u32 {
    u32::try_from(items.div_ceil(per_page))
        .unwrap_or(u32::MAX)
        .max(1)
}

/// How many pages the results of each season fill.
fn season_result_pages(book: &Book) -> Vec<u32> {
    let mut results = vec![0; book.seasons.len()];
    for fixture in book.fixtures.values().filter(|fixture| is_over(fixture)) {
        if let Some(count) = results.get_mut(book.stages[fixture.stage].season.index()) {
            *count += 1;
        }
    }
    results
        .into_iter()
        .map(|count| page_count(count, RESULTS_PER_PAGE))
        .collect()
}

/// The seasons with a table that is worked out from matches, one of them
/// played.
fn with_tables(book: &Book) -> BTreeSet<SeasonId> {
    let has_tables = |(id, stage): &(StageId, &Stage)| {
        let is_played = |id: &FixtureId| book.fixtures[*id].counted_score(None).is_some();
        table_source(book, *id) == TableSource::Matches && stage.fixtures.iter().any(is_played)
    };
    let stages = book.stages.iter().filter(has_tables);
    stages.map(|(_, stage)| stage.season).collect()
}

/// The seasons of which a match names a player who may be shown, and the
/// competitions of several such seasons.
fn with_scorers(book: &Book) -> (BTreeSet<SeasonId>, BTreeSet<CompetitionId>) {
    let names_somebody = |fixture: &&Fixture| {
        let is_shown = |player: PlayerId| book.players[player].slug.is_some();
        stands(fixture) && players_of(fixture).any(is_shown)
    };
    let fixtures = book.fixtures.values().filter(names_somebody);
    let seasons: BTreeSet<SeasonId> = fixtures
        .map(|fixture| book.stages[fixture.stage].season)
        .collect();
    let several = book.competitions.iter().filter(|(_, competition)| {
        let of_several = |id: &&SeasonId| book.seasons[**id].slug.is_some() && seasons.contains(id);
        competition.seasons.iter().filter(of_several).count() > 1
    });
    let several = several.map(|(id, _)| id).collect();
    (seasons, several)
}

/// The rounds in which there is a match, and where the page of each stands.
fn rounds(book: &Book, addresses: &Addresses) -> BTreeMap<(StageId, RoundIndex), Address> {
    let mut rounds = BTreeMap::new();
    for fixture in book.fixtures.values() {
        let Some(index) = fixture.round else { continue };
        let stage = fixture.stage;
        let Some(round) = book.stages[stage].rounds.get(usize::from(index.0)) else {
            continue;
        };
        rounds.entry((stage, index)).or_insert_with(|| {
            addresses
                .stage(stage)
                .join(&format!("rounds/{}/", round.slug))
        });
    }
    rounds
}
