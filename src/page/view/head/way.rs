//! The way to each page, for readers and for machines.

use crate::book::{CompetitionId, SeasonId};
use crate::language::Word;
use crate::page::edition::Sheet;
use crate::page::json_ld::Object;
use crate::page::route::Route;
use crate::page::view::frame::FrameView;
use crate::page::view::{View, fixture, index, league};

/// A step on the way: what it is called, and its page.
type Step = (String, Route);

/// The way to a page from the home page down, the page itself last; empty for
/// the home page.
pub(super) fn steps(sheet: &Sheet<'_>, view: &View<'_>) -> Vec<Step> {
    let Some(name) = name(sheet, view) else {
        return Vec::new();
    };
    let mut steps = vec![(sheet.edition.title().to_owned(), Route::Home)];
    steps.extend(above(sheet, view));
    steps.push((name, sheet.route));
    steps
}

/// What a page is called as a step; `None` where no way leads to it.
fn name(sheet: &Sheet<'_>, view: &View<'_>) -> Option<String> {
    if let Route::Fixture(id) = sheet.route {
        return Some(fixture::title(sheet, &sheet.book().fixtures[id]));
    }
    Some(match view {
        View::Home(_) | View::NotFound(_) | View::Fixture(_) => return None,
        View::Story(view) => view.report.title.to_owned(),
        View::Season(view) => view.title.clone(),
        View::Round(view) => view.title.clone(),
        View::Tables(_) => sheet.word(Word::Tables).to_owned(),
        View::List(view) => view.title.clone(),
        View::Search(view) => view.title.to_owned(),
        View::Grid(view) => view.title.to_owned(),
        View::Team(view) => view.name.to_owned(),
        View::HeadToHead(view) => view.title.clone(),
        View::Venue(view) => view.name.to_owned(),
        View::Player(view) => view.name.to_owned(),
        View::SeasonScorers(view) => view.title.clone(),
        View::Club(view) => view.name.to_owned(),
        View::Own(view) => view.title.to_owned(),
    })
}

/// The pages between the home page and this one.
fn above(sheet: &Sheet<'_>, view: &View<'_>) -> Vec<Step> {
    let book = sheet.book();
    let list = |word: Word, route: Route| vec![(sheet.word(word).to_owned(), route)];
    match sheet.route {
        Route::Fixture(id) => {
            let fixture = &book.fixtures[id];
            let mut steps = to_season(sheet, book.stages[fixture.stage].season);
            if let (Some(round), View::Fixture(view)) = (fixture.round, view) {
                let title = view.within.last().map(|round| round.text.clone());
                steps.extend(title.map(|title| (title, Route::Round(fixture.stage, round))));
            }
            steps
        }
        Route::Season(id) => {
            let mut steps = to_season(sheet, id);
            steps.pop();
            steps
        }
        Route::Round(stage, _) => to_season(sheet, book.stages[stage].season),
        Route::SeasonTables(id)
        | Route::SeasonGrid(id)
        | Route::SeasonResults(id, _)
        | Route::SeasonFixtures(id)
        | Route::SeasonScorers(id) => to_season(sheet, id),
        Route::CompetitionScorers(id) => vec![to_competition(sheet, id)],
        Route::Competition(_) => list(Word::Competitions, Route::Competitions),
        Route::Team(_) | Route::HeadToHead(..) | Route::Club(_) => list(Word::Teams, Route::Teams),
        Route::Player(_) => list(Word::Players, Route::Players),
        Route::Venue(_) => list(Word::Venues, Route::Venues),
        Route::Day(_) => list(Word::Results, Route::Results(1)),
        Route::Story(_) | Route::Shelf(_) => list(Word::Reports, Route::Reports(1)),
        Route::Filed(at, _) => {
            let reports = list(Word::Reports, Route::Reports(1));
            [
                reports,
                list(index::title(at.shelf), Route::Shelf(at.shelf)),
            ]
            .concat()
        }
        Route::Home
        | Route::Reports(_)
        | Route::Fixtures
        | Route::Results(_)
        | Route::Competitions
        | Route::Teams
        | Route::Players
        | Route::Venues
        | Route::Search
        | Route::Page(_)
        | Route::NotFound => Vec::new(),
    }
}

/// A season below its competition, which is a step of its own where it has a
/// page of its own.
fn to_season(sheet: &Sheet<'_>, id: SeasonId) -> Vec<Step> {
    let season = &sheet.book().seasons[id];
    let own = (league::season_title(sheet, season), Route::Season(id));
    let competition = to_competition(sheet, season.competition);
    if sheet.link(own.1) == sheet.link(competition.1) {
        vec![own]
    } else {
        vec![competition, own]
    }
}

fn to_competition(sheet: &Sheet<'_>, id: CompetitionId) -> Step {
    let name = sheet.book().competitions[id].name.to_string();
    (name, Route::Competition(id))
}

/// The way to a page for machines; whole addresses only.
pub(super) fn breadcrumbs(sheet: &Sheet<'_>, frame: &FrameView, steps: &[Step]) -> Option<Object> {
    frame.canonical.as_ref()?;
    if steps.len() < 2 {
        return None;
    }
    let items = steps.iter().zip(1..).map(|((name, route), position)| {
        let address = sheet.edition.plan.address(*route);
        let url = address.and_then(|address| sheet.edition.url(&address));
        Object::new("ListItem")
            .number("position", position)
            .text("name", name)
            .text_if("item", url.as_deref())
    });
    Some(Object::top("BreadcrumbList").list("itemListElement", items))
}
