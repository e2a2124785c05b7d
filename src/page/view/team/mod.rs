//! A team: where it stands, its matches in order, who scored for it.

mod seasons;

use serde::Serialize;

use crate::book::{FixtureId, SeasonId, TeamId};
use crate::language::Word;
use crate::page::edition::Sheet;
use crate::page::prose::{self, PieceView, Setting};
use crate::page::route::Route;

use super::crest::{self, CrestView};
use super::figures::FiguresView;
use super::frame::LinkView;
use super::league::{self, FormView, TableOptions, TableView};
use super::line::{self, LineView};
use super::own::{SponsorView, plain, sponsors, venue_link};
use super::records::{self, RecordView};
use super::scorers::{self, ScorersView};
use super::squad;
use super::suspended::{self, SuspendedView};
use seasons::TeamSeasonView;

/// A team's page.
#[derive(Clone, Debug, Serialize)]
pub struct TeamView<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its club's page.
    pub club: Option<LinkView>,
    /// Its colours, of the form `#rrggbb`.
    pub colours: &'a [Box<str>],
    /// Its crest.
    pub crest: Option<CrestView>,
    /// What is known of it: the label, the value.
    pub facts: Vec<(&'a str, LinkView)>,
    /// Its own site.
    pub website: &'a str,
    /// Where it stands: a sentence for each current table.
    pub places: Vec<PlaceView<'a>>,
    /// Its latest matches, the latest last.
    pub form: Vec<FormView<'a>>,
    /// Its last match.
    pub last: Option<LineView<'a>>,
    /// Its next match.
    pub coming: Option<LineView<'a>>,
    /// Its matches by season, the latest season first.
    pub seasons: Vec<TeamSeasonView<'a>>,
    /// Seasons whose matches are not listed here.
    pub earlier: Vec<LinkView>,
    /// Who scored most for it.
    pub scorers: Option<ScorersView<'a>>,
    /// Its players of the latest season.
    pub squad: Option<FiguresView<'a>>,
    /// Who has to miss its next match.
    pub suspended: Vec<SuspendedView>,
    /// What stands out.
    pub records: Vec<RecordView<'a>>,
    /// Who pays for it.
    pub sponsors: Vec<SponsorView>,
    /// Teams that it has met often: the page of each two.
    pub opponents: Vec<LinkView>,
    /// Words about it.
    pub text: Vec<PieceView>,
}

/// Where a team stands in a table.
#[derive(Clone, Debug, Serialize)]
pub struct PlaceView<'a> {
    /// The part of the table around it.
    pub table: TableView<'a>,
}

/// Latest matches of the strip.
const FORM: usize = 6;
/// Scorers that are named.
const SCORERS: usize = 10;
/// Lines of a table around the team's own.
const ROWS_AROUND: usize = 2;
/// Tables that a team's page shows a part of.
const PLACES: usize = 4;
/// The largest table whose places are worked out match by match, or shown.
const LARGEST_TABLE: usize = 40;

/// The page of a team.
pub(super) fn view<'a>(sheet: &Sheet<'a>, id: TeamId) -> TeamView<'a> {
    let book = sheet.book();
    let team = &book.teams[id];
    let fixtures = sheet.edition.index.fixtures_of(id);
    let coming = fixtures
        .iter()
        .find(|fixture| book.fixtures[**fixture].is_to_come());
    let last = fixtures
        .iter()
        .rev()
        .find(|fixture| !book.fixtures[**fixture].is_to_come());
    let (seasons, earlier) = seasons::seasons(sheet, id);
    TeamView {
        name: &team.name,
        club: team.club.map(|club| LinkView {
            text: book.clubs[club].name.to_string(),
            href: sheet.link(Route::Club(club)),
        }),
        colours: &team.colours,
        crest: crest::of_team(sheet, id),
        facts: facts(sheet, id),
        website: team.website.as_deref().unwrap_or_default(),
        places: places(sheet, id),
        form: form(sheet, id, fixtures),
        last: last.map(|fixture| line::line(sheet, *fixture)),
        coming: coming.map(|fixture| line::line(sheet, *fixture)),
        seasons,
        earlier,
        scorers: own_scorers(sheet, id, fixtures),
        squad: squad::view(sheet, id),
        suspended: suspended::of_team(sheet, id),
        records: records::of_team(sheet, id, fixtures),
        sponsors: sponsors(sheet, &team.sponsors),
        opponents: opponents(sheet, id, fixtures),
        text: team
            .prose
            .map(|prose| prose::pieces(sheet, prose, &team.name, Setting::default()))
            .unwrap_or_default(),
    }
}

fn facts<'a>(sheet: &Sheet<'a>, id: TeamId) -> Vec<(&'a str, LinkView)> {
    let team = &sheet.book().teams[id];
    let known = [
        (Word::City, plain(team.city.as_deref())),
        (
            Word::Venue,
            team.venue.map(|venue| venue_link(sheet, venue)),
        ),
        (Word::Founded, plain(team.founded.as_deref())),
        (Word::Coach, plain(team.coach.as_deref())),
    ];
    known
        .into_iter()
        .filter_map(|(label, value)| Some((sheet.word(label), value?)))
        .collect()
}

/// The teams with which it has a page of all their meetings, by name.
fn opponents(sheet: &Sheet<'_>, id: TeamId, fixtures: &[FixtureId]) -> Vec<LinkView> {
    let book = sheet.book();
    let mut met: Vec<TeamId> = fixtures
        .iter()
        .filter_map(|fixture| {
            let fixture = &book.fixtures[*fixture];
            fixture.team(fixture.side_of(id)?.opponent())
        })
        .collect();
    met.sort_unstable();
    met.dedup();
    met.sort_by(|a, b| {
        let [a, b] = [a, b].map(|id| &book.teams[*id].name);
        sheet.language().compare(a, b)
    });
    met.into_iter()
        .filter_map(|team| {
            Some(LinkView {
                text: book.teams[team].name.to_string(),
                href: Some(sheet.link(Route::HeadToHead(id, team))?),
            })
        })
        .collect()
}

fn form<'a>(sheet: &Sheet<'a>, id: TeamId, fixtures: &[FixtureId]) -> Vec<FormView<'a>> {
    let mut form: Vec<FormView<'a>> = fixtures
        .iter()
        .rev()
        .filter_map(|fixture| league::outcome(sheet, *fixture, id))
        .take(FORM)
        .collect();
    form.reverse();
    form
}

/// The part around the team of the tables of the latest seasons that it plays
/// in.
fn places<'a>(sheet: &Sheet<'a>, id: TeamId) -> Vec<PlaceView<'a>> {
    let book = sheet.book();
    let mut places = Vec::new();
    for season in latest_seasons(sheet, id) {
        let season = &season;
        let competition = book.seasons[*season].competition;
        if super::season::current(sheet, competition) != Some(*season) {
            continue;
        }
        let Some(stage) = super::season::stage_with_table(sheet, *season) else {
            continue;
        };
        let tables = sheet.edition.index.latest(book, stage);
        let Some(table) = tables
            .iter()
            .find(|table| table.row(id).is_some() && table.rows.len() <= LARGEST_TABLE)
        else {
            continue;
        };
        let options = TableOptions {
            marked: &[id],
            near: Some(ROWS_AROUND),
            ..TableOptions::default()
        };
        let mut view = league::table(sheet, stage, table, options);
        view.caption = league::season_title(sheet, &book.seasons[*season]);
        view.href = sheet.link(Route::Season(*season));
        places.push(PlaceView { table: view });
    }
    places
}

/// The seasons of a team's latest matches, the latest first.
fn latest_seasons(sheet: &Sheet<'_>, id: TeamId) -> Vec<SeasonId> {
    let book = sheet.book();
    let mut seasons: Vec<SeasonId> = Vec::new();
    for fixture in sheet.edition.index.fixtures_of(id).iter().rev() {
        let season = book.stages[book.fixtures[*fixture].stage].season;
        if seasons.len() == PLACES {
            break;
        }
        if !seasons.contains(&season) {
            seasons.push(season);
        }
    }
    seasons
}

/// Who scored for the team, in all its matches.
fn own_scorers<'a>(
    sheet: &Sheet<'a>,
    id: TeamId,
    fixtures: &[FixtureId],
) -> Option<ScorersView<'a>> {
    let mut view = scorers::of_team(sheet, id, fixtures.iter().copied(), SCORERS)?;
    for row in &mut view.rows {
        row.teams.clear();
    }
    view.teams = false;
    Some(view)
}
