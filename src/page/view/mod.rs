//! What each page shows: one view a kind, each with its template.

mod all_time;
pub(super) mod bracket;
mod byline;
pub(super) mod chart;
mod crest;
mod day;
mod figures;
mod filed;
pub(super) mod fixture;
pub(super) mod frame;
mod grid;
mod head;
mod head_to_head;
mod home;
mod index;
pub(super) mod league;
pub(super) mod line;
mod list;
mod outlook;
mod own;
mod player;
pub(super) mod poster;
mod records;
mod round;
pub(super) mod scorers;
mod search;
pub(super) mod season;
mod season_scorers;
mod site;
mod squad;
mod story;
mod suspended;
mod tables;
mod team;
mod tie;
mod venue;

use serde::Serialize;

use super::edition::Sheet;
use super::route::Route;

pub use frame::FrameView;
pub use site::{RedirectView, SiteView, redirect};
pub use story::html as story_html;

/// A page ready for its template.
#[derive(Clone, Debug, Serialize)]
pub struct Laid<'a> {
    /// The template's name.
    #[serde(skip)]
    pub template: String,
    /// What stands around it.
    pub frame: FrameView,
    /// What it shows.
    pub page: View<'a>,
}

/// What a page shows, by its kind.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
#[expect(
    missing_docs,
    reason = "each is the view of its name, documented where it is declared"
)]
pub enum View<'a> {
    Home(home::HomeView<'a>),
    Fixture(Box<fixture::FixtureView<'a>>),
    Story(Box<story::StoryView<'a>>),
    Season(Box<season::SeasonView<'a>>),
    Round(round::RoundView<'a>),
    Tables(tables::TablesView<'a>),
    List(list::ListView<'a>),
    Search(search::SearchView<'a>),
    Grid(grid::GridView<'a>),
    Team(Box<team::TeamView<'a>>),
    HeadToHead(Box<head_to_head::HeadToHeadView<'a>>),
    Venue(Box<venue::VenueView<'a>>),
    Player(Box<player::PlayerView<'a>>),
    SeasonScorers(season_scorers::SeasonScorersView<'a>),
    Club(own::ClubView<'a>),
    Own(own::OwnView<'a>),
    NotFound(own::NotFoundView),
}

/// The page of a route.
pub fn lay_out<'a>(sheet: &Sheet<'a>) -> Laid<'a> {
    let page = view(sheet);
    Laid {
        template: template(sheet),
        frame: head::frame(sheet, &page),
        page,
    }
}

fn view<'a>(sheet: &Sheet<'a>) -> View<'a> {
    match sheet.route {
        Route::Home => View::Home(home::view(sheet)),
        Route::Reports(page) => View::List(list::reports(sheet, page)),
        Route::Story(id) => View::Story(Box::new(story::view(sheet, id))),
        Route::Fixture(id) => View::Fixture(Box::new(fixture::view(sheet, id))),
        Route::Fixtures => View::List(list::fixtures(sheet)),
        Route::Results(page) => View::List(list::results(sheet, page)),
        Route::Day(date) => View::List(day::view(sheet, date)),
        Route::Competitions => View::List(index::competitions(sheet)),
        Route::Competition(id) => match season::competition(sheet, id) {
            Some(view) => View::Season(Box::new(view)),
            None => View::List(index::competitions(sheet)),
        },
        Route::Season(id) => View::Season(Box::new(season::season(sheet, id))),
        Route::SeasonResults(id, page) => View::List(list::season_results(sheet, id, page)),
        Route::SeasonFixtures(id) => View::List(list::season_fixtures(sheet, id)),
        Route::Round(stage, round) => View::Round(round::view(sheet, stage, round)),
        Route::SeasonTables(id) => View::Tables(tables::view(sheet, id)),
        Route::SeasonGrid(id) => View::Grid(grid::view(sheet, id)),
        Route::SeasonScorers(id) => View::SeasonScorers(season_scorers::season(sheet, id)),
        Route::CompetitionScorers(id) => {
            View::SeasonScorers(season_scorers::competition(sheet, id))
        }
        Route::Teams => View::List(index::teams(sheet)),
        Route::Players => View::List(index::players(sheet)),
        Route::Player(id) => View::Player(Box::new(player::view(sheet, id))),
        Route::Team(id) => View::Team(Box::new(team::view(sheet, id))),
        Route::HeadToHead(a, b) => View::HeadToHead(Box::new(head_to_head::view(sheet, a, b))),
        Route::Venues => View::List(index::venues(sheet)),
        Route::Shelf(shelf) => View::List(index::shelf(sheet, shelf)),
        Route::Venue(id) => View::Venue(Box::new(venue::view(sheet, id))),
        Route::Club(id) => View::Club(own::club(sheet, id)),
        Route::Filed(at, page) => View::List(filed::view(sheet, at, page)),
        Route::Search => View::Search(search::view(sheet)),
        Route::Page(id) => View::Own(own::own(sheet, id)),
        Route::NotFound => View::NotFound(own::not_found(sheet)),
    }
}

/// The template of a page: its own where its file names one, else its kind's.
fn template(sheet: &Sheet<'_>) -> String {
    let book = sheet.book();
    let (own, kind) = match sheet.route {
        Route::Home => {
            let words = sheet.edition.plan.home_words();
            (
                words.and_then(|id| book.pages[id].template.as_deref()),
                "home",
            )
        }
        Route::Page(id) => (book.pages[id].template.as_deref(), "page"),
        Route::Story(id) => (book.stories[id].template.as_deref(), "report"),
        Route::Fixture(id) => {
            let report = book.report_of(id);
            let template = report.and_then(|report| book.stories[report].template.as_deref());
            (template, "match")
        }
        Route::Competition(_) => (None, "competition"),
        Route::Season(_) => (None, "season"),
        Route::Round(..) => (None, "round"),
        Route::SeasonTables(_) => (None, "tables"),
        Route::SeasonGrid(_) => (None, "grid"),
        Route::Team(_) => (None, "team"),
        Route::HeadToHead(..) => (None, "head_to_head"),
        Route::Venue(_) => (None, "venue"),
        Route::SeasonScorers(_) | Route::CompetitionScorers(_) => (None, "scorers"),
        Route::Player(_) => (None, "player"),
        Route::Club(_) => (None, "club"),
        Route::Search => (None, "search"),
        Route::NotFound => (None, "404"),
        Route::Reports(_)
        | Route::Fixtures
        | Route::Results(_)
        | Route::Day(_)
        | Route::Filed(..)
        | Route::Shelf(_)
        | Route::Venues
        | Route::Competitions
        | Route::SeasonResults(..)
        | Route::SeasonFixtures(_)
        | Route::Teams
        | Route::Players => (None, "list"),
    };
    let name = own.unwrap_or(kind);
    format!("{}.html", name.strip_suffix(".html").unwrap_or(name))
}
