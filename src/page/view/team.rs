//! A team: where it stands, its matches in order, who scored for it.

use serde::Serialize;

use crate::book::{FixtureId, SeasonId, Side, StageId, TeamId};
use crate::language::{Count, DateForm, Word};
use crate::page::edition::Sheet;
use crate::page::prose::{self, PieceView, Setting};
use crate::page::route::Route;
use crate::page::wording::DayView;
use crate::standings::{Outcome, Record};

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

/// A team's matches of one season.
#[derive(Clone, Debug, Serialize)]
pub struct TeamSeasonView<'a> {
    /// The season.
    pub season: LinkView,
    /// What it made of it: won, drawn, lost, goals.
    pub balance: String,
    /// Whether its matches have rounds.
    pub rounds: bool,
    /// Whether the team's place after each match is known.
    pub positions: bool,
    /// Its matches, in order.
    pub matches: Vec<TeamMatchView<'a>>,
}

/// A match as a team sees it.
#[derive(Clone, Debug, Serialize)]
pub struct TeamMatchView<'a> {
    /// The match.
    pub line: LineView<'a>,
    /// Its day, without the year that the season tells.
    pub day: Option<DayView>,
    /// The other side.
    pub opponent: &'a str,
    /// `H`, `A`, `N`.
    pub ground: &'a str,
    /// How it ended for the team; `None` before it did.
    pub outcome: Option<FormView<'a>>,
    /// The score, the team's goals first.
    pub score: String,
    /// Who scored for the team.
    pub scorers: &'a str,
    /// The round.
    pub round: Option<LinkView>,
    /// The place that the team had after it.
    pub position: String,
}

/// Matches that a team's page lists; older seasons beyond it are only named.
const MATCHES: usize = 120;
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
    let (seasons, earlier) = seasons(sheet, id);
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

/// A team's matches by season, the latest first, and the seasons that are too
/// many to list.
fn seasons<'a>(sheet: &Sheet<'a>, id: TeamId) -> (Vec<TeamSeasonView<'a>>, Vec<LinkView>) {
    let book = sheet.book();
    let mut by_season: Vec<(SeasonId, Vec<FixtureId>)> = Vec::new();
    for fixture in sheet.edition.index.fixtures_of(id) {
        let season = book.stages[book.fixtures[*fixture].stage].season;
        match by_season.iter_mut().find(|(other, _)| *other == season) {
            Some((_, fixtures)) => fixtures.push(*fixture),
            None => by_season.push((season, vec![*fixture])),
        }
    }
    by_season.sort_by_key(|(_, fixtures)| std::cmp::Reverse(fixtures.last().copied()));
    let mut listed = 0;
    let mut shown = Vec::new();
    let mut earlier = Vec::new();
    for (season, mut fixtures) in by_season {
        let link = LinkView {
            text: league::season_title(sheet, &book.seasons[season]),
            href: sheet.link(Route::Season(season)),
        };
        if listed >= MATCHES {
            earlier.push(link);
            continue;
        }
        let balance = balance(sheet, id, &fixtures);
        let surplus = fixtures.len().saturating_sub(MATCHES - listed);
        fixtures.drain(..surplus);
        listed += fixtures.len();
        let matches: Vec<TeamMatchView<'a>> = fixtures
            .into_iter()
            .map(|fixture| team_match(sheet, id, fixture))
            .collect();
        shown.push(TeamSeasonView {
            season: link,
            balance,
            rounds: matches.iter().any(|line| line.round.is_some()),
            positions: matches.iter().any(|line| !line.position.is_empty()),
            matches,
        });
    }
    (shown, earlier)
}

/// `14 matches: 8 wins, 4 draws, 2 defeats, 23–7`
fn balance(sheet: &Sheet<'_>, id: TeamId, fixtures: &[FixtureId]) -> String {
    let mut record = Record::default();
    for fixture in fixtures {
        let fixture = &sheet.book().fixtures[*fixture];
        if let (Some(side), Some(score)) = (fixture.side_of(id), fixture.counted_score(None)) {
            let (scored, conceded) = score.seen_from(side);
            record.enter(Outcome::of(scored, conceded), scored, conceded);
        }
    }
    if record.played() == 0 {
        return String::new();
    }
    let language = sheet.language();
    format!(
        "{}: {}, {}, {}, {}",
        language.count(Count::Matches, record.played()),
        language.count(Count::Wins, record.won),
        language.count(Count::Draws, record.drawn),
        language.count(Count::Defeats, record.lost),
        language.score(record.goals_for, record.goals_against),
    )
}

fn team_match<'a>(sheet: &Sheet<'a>, id: TeamId, match_id: FixtureId) -> TeamMatchView<'a> {
    let book = sheet.book();
    let fixture = &book.fixtures[match_id];
    let side = fixture.side_of(id).unwrap_or(Side::Home);
    let line = line::line(sheet, match_id);
    let shown = line::shown_score(fixture).map(|score| score.seen_from(side));
    let stage = &book.stages[fixture.stage];
    let round = fixture
        .round
        .and_then(|round| Some((round, stage.rounds.get(usize::from(round.0))?)));
    TeamMatchView {
        opponent: sheet.side(fixture, side.opponent()).0,
        ground: sheet.word(match (fixture.neutral, side) {
            (true, _) => Word::NeutralLetter,
            (false, Side::Home) => Word::HomeLetter,
            (false, Side::Away) => Word::AwayLetter,
        }),
        outcome: league::outcome(sheet, match_id, id),
        score: shown
            .map(|(scored, conceded)| sheet.language().score(scored, conceded))
            .unwrap_or_default(),
        scorers: line::scorers(sheet, match_id, side),
        round: round.map(|(index, round)| LinkView {
            text: round.name.to_string(),
            href: sheet.link(Route::Round(fixture.stage, index)),
        }),
        position: position(sheet, id, fixture.stage, fixture),
        day: fixture
            .kickoff
            .date
            .map(|date| sheet.day(date, DateForm::DayMonthShort)),
        line,
    }
}

/// The place that a team had after the round of a match; empty where there are
/// no rounds, or no table.
fn position(
    sheet: &Sheet<'_>,
    id: TeamId,
    stage: StageId,
    fixture: &crate::book::Fixture,
) -> String {
    let (book, index) = (sheet.book(), sheet.edition.index);
    if fixture.counted_score(None).is_none() || book.stages[stage].teams.len() > LARGEST_TABLE {
        return String::new();
    }
    let tables = fixture
        .round
        .map_or(&[][..], |round| index.after_round(book, stage, round));
    let row = tables.iter().find_map(|table| table.row(id));
    row.map(|row| row.position.to_string()).unwrap_or_default()
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
