//! A team's matches by season, each as the team saw it.

use std::cmp::Reverse;

use serde::Serialize;

use crate::book::{Book, Fixture, FixtureId, SeasonId, Side, TeamId};
use crate::language::{Count, DateForm, Word};
use crate::page::edition::Sheet;
use crate::page::route::Route;
use crate::page::view::frame::LinkView;
use crate::page::view::league::{self, FormView};
use crate::page::view::line::{self, LineView};
use crate::page::wording::DayView;
use crate::standings::{Outcome, Record};

use super::LARGEST_TABLE;

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

/// A team's matches by season, the latest first, and the seasons that are too
/// many to list.
pub(super) fn seasons<'a>(
    sheet: &Sheet<'a>,
    id: TeamId,
) -> (Vec<TeamSeasonView<'a>>, Vec<LinkView>) {
    let book = sheet.book();
    let mut listed = 0;
    let mut shown = Vec::new();
    let mut earlier = Vec::new();
    for (season, mut fixtures) in by_season(book, sheet.edition.index.fixtures_of(id)) {
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

/// Matches in the order given, parted by season; the season of the latest first.
fn by_season(book: &Book, fixtures: &[FixtureId]) -> Vec<(SeasonId, Vec<FixtureId>)> {
    let mut seasons: Vec<(SeasonId, Vec<FixtureId>)> = Vec::new();
    for fixture in fixtures {
        let season = book.stages[book.fixtures[*fixture].stage].season;
        match seasons.iter_mut().find(|(other, _)| *other == season) {
            Some((_, fixtures)) => fixtures.push(*fixture),
            None => seasons.push((season, vec![*fixture])),
        }
    }
    seasons.sort_by_key(|(_, fixtures)| Reverse(fixtures.last().copied()));
    seasons
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
        position: position(sheet, id, fixture),
        day: fixture
            .kickoff
            .date
            .map(|date| sheet.day(date, DateForm::DayMonthShort)),
        line,
    }
}

/// The place that a team had after the round of a match; empty where there are
/// no rounds, or no table.
fn position(sheet: &Sheet<'_>, id: TeamId, fixture: &Fixture) -> String {
    let (book, index) = (sheet.book(), sheet.edition.index);
    let stage = fixture.stage;
    if fixture.counted_score(None).is_none() || book.stages[stage].teams.len() > LARGEST_TABLE {
        return String::new();
    }
    let tables = fixture
        .round
        .map_or(&[][..], |round| index.after_round(book, stage, round));
    let row = tables.iter().find_map(|table| table.row(id));
    row.map(|row| row.position.to_string()).unwrap_or_default()
}
