//! Which files programs read: feeds, calendars and data, and where each stands.
//! What they hold, `site` knows.

use crate::book::{Book, ClubId, CompetitionId, SeasonId, StageId, TeamId};
use crate::standings::{TableSource, table_source};

use super::address::Address;
use super::plan::Plan;
use super::route::Route;

/// Whose news a feed tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FeedOf {
    /// The whole site's.
    Site,
    /// Those of a competition.
    Competition(CompetitionId),
    /// Those of a team.
    Team(TeamId),
}

impl FeedOf {
    /// The page whose feed it is.
    pub fn page(self) -> Route {
        match self {
            Self::Site => Route::Home,
            Self::Competition(id) => Route::Competition(id),
            Self::Team(id) => Route::Team(id),
        }
    }

    /// Every feed of a site.
    pub fn all(book: &Book) -> impl Iterator<Item = Self> {
        std::iter::once(Self::Site)
            .chain(book.competitions.ids().map(Self::Competition))
            .chain(book.teams.ids().map(Self::Team))
    }
}

/// Whose matches a calendar holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CalendarOf {
    /// All matches of the site.
    Site,
    /// Those of a competition.
    Competition(CompetitionId),
    /// Those of a club's teams.
    Club(ClubId),
    /// Those of a team.
    Team(TeamId),
}

impl CalendarOf {
    /// The page whose calendar it is.
    pub fn page(self) -> Route {
        match self {
            Self::Site => Route::Home,
            Self::Competition(id) => Route::Competition(id),
            Self::Club(id) => Route::Club(id),
            Self::Team(id) => Route::Team(id),
        }
    }

    /// The calendar of a page; `None` where such a page has none.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "most kinds of page have no calendar"
    )]
    pub fn of_page(route: Route) -> Option<Self> {
        match route {
            Route::Home => Some(Self::Site),
            Route::Competition(id) => Some(Self::Competition(id)),
            Route::Club(id) => Some(Self::Club(id)),
            Route::Team(id) => Some(Self::Team(id)),
            _ => None,
        }
    }

    /// Every calendar of a site.
    pub fn all(book: &Book) -> impl Iterator<Item = Self> {
        std::iter::once(Self::Site)
            .chain(book.competitions.ids().map(Self::Competition))
            .chain(book.clubs.ids().map(Self::Club))
            .chain(book.teams.ids().map(Self::Team))
    }

    /// Where it stands; `None` where the site does not have its page.
    pub fn address(self, plan: &Plan) -> Option<Address> {
        let page = plan.address(self.page())?;
        plan.kinds().calendars.then(|| page.join("calendar.ics"))
    }
}

/// A file of facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DataOf {
    /// What files there are: `api/index.json`.
    Index,
    /// What they hold: `api/schema.json`.
    Schema,
    /// A season, whole.
    Season(SeasonId),
    /// A team: its seasons and matches.
    Team(TeamId),
    /// A season's table as `standings.csv`.
    StandingsCsv(SeasonId),
    /// A season's table as `standings.json`.
    StandingsJson(SeasonId),
    /// A season's results as `results.csv`.
    ResultsCsv(SeasonId),
    /// A season's scorers as `scorers.csv`.
    ScorersCsv(SeasonId),
}

impl DataOf {
    /// Every file of a site; tables where there is one.
    pub fn all(book: &Book) -> Vec<Self> {
        let mut all = vec![Self::Index, Self::Schema];
        for season in book.seasons.ids() {
            all.extend(Self::of_season(book, season));
        }
        all.extend(book.teams.ids().map(Self::Team));
        all
    }

    /// The files of a season.
    pub fn of_season(book: &Book, season: SeasonId) -> Vec<Self> {
        let mut files = vec![Self::Season(season)];
        if table_stage(book, season).is_some() {
            files.extend([Self::StandingsJson(season), Self::StandingsCsv(season)]);
        }
        files.extend([Self::ResultsCsv(season), Self::ScorersCsv(season)]);
        files
    }

    /// Where it stands; `None` where the settings leave data out.
    pub fn address(self, plan: &Plan) -> Option<Address> {
        if !plan.kinds().data {
            return None;
        }
        let below_api = |route| {
            let page = plan.address(route)?;
            let path = page.as_str().trim_end_matches('/');
            Some(Address::new(format!("api/{path}.json")))
        };
        let beside = |id, file| Some(plan.address(Route::Season(id))?.join(file));
        match self {
            Self::Index => Some(Address::new("api/index.json")),
            Self::Schema => Some(Address::new("api/schema.json")),
            Self::Season(id) => below_api(Route::Season(id)),
            Self::Team(id) => below_api(Route::Team(id)),
            Self::StandingsCsv(id) => beside(id, "standings.csv"),
            Self::StandingsJson(id) => beside(id, "standings.json"),
            Self::ResultsCsv(id) => beside(id, "results.csv"),
            Self::ScorersCsv(id) => beside(id, "scorers.csv"),
        }
    }
}

/// The stage whose table is the season's: the last with a table and a match
/// played, else the first with a table; `None` where no stage has one.
pub fn table_stage(book: &Book, season: SeasonId) -> Option<StageId> {
    let with_table = |stage: &StageId| {
        let source = table_source(book, *stage);
        matches!(source, TableSource::Matches | TableSource::Given)
    };
    let is_under_way = |stage: &StageId| {
        let mut fixtures = book.stages[*stage].fixtures.iter();
        fixtures.any(|fixture| book.fixtures[*fixture].counted_score(None).is_some())
    };
    let stages: Vec<StageId> = book.seasons[season]
        .stages
        .iter()
        .copied()
        .filter(with_table)
        .collect();
    let last = stages.iter().rev().copied().find(is_under_way);
    last.or_else(|| stages.first().copied())
}
