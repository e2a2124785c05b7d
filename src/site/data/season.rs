//! A season for programs: its stages, tables, ties and scorers.

use crate::book::{FixtureId, Format, RoundIndex, SeasonId, StageId};
use crate::export::bracket;
use crate::export::data::{
    FixtureData, RoundData, ScorerData, SeasonData, StageData, StandingsData, ZoneData,
};
use crate::export::standings::standings_json;
use crate::page::{Edition, Route, table_stage};
use crate::standings::{Moment, outlooks};
use crate::statistics;

use super::fixture::{fixture, goals};
use super::{origin, page, season_name};

/// A season, whole.
pub(super) fn season<'a>(edition: &Edition<'a>, id: SeasonId) -> SeasonData<'a> {
    let book = edition.book;
    let season = &book.seasons[id];
    let fixtures = edition.index.season(id);
    let (to_come, over): (Vec<FixtureId>, Vec<FixtureId>) = fixtures
        .iter()
        .copied()
        .partition(|fixture| book.fixtures[*fixture].is_to_come());
    let told = |fixtures: Vec<FixtureId>| {
        let told = fixtures.into_iter().map(|id| FixtureData {
            goals: goals(edition, &book.fixtures[id]),
            ..fixture(edition, id)
        });
        told.collect()
    };
    SeasonData {
        origin: origin(edition),
        competition: &book.competitions[season.competition].name,
        season: season.name.as_deref(),
        page: page(edition, Route::Season(id)),
        stages: season
            .stages
            .iter()
            .map(|stage| self::stage(edition, *stage))
            .collect(),
        results: told(over),
        fixtures: told(to_come),
        scorers: statistics::scorers(book, fixtures.iter().copied())
            .into_iter()
            .map(|tally| ScorerData {
                position: tally.position,
                player: &book.players[tally.player].name,
                teams: tally
                    .teams
                    .iter()
                    .map(|team| &*book.teams[*team].name)
                    .collect(),
                goals: tally.count,
                penalties: tally.penalties,
            })
            .collect(),
    }
}

fn stage<'a>(edition: &Edition<'a>, id: StageId) -> StageData<'a> {
    let book = edition.book;
    let stage = &book.stages[id];
    let teams = stage.groups.iter().map(|group| group.teams.len()).max();
    let teams = teams.unwrap_or(stage.teams.len());
    let bracket = edition.index.bracket(book, id);
    StageData {
        name: stage.name.as_deref(),
        format: match stage.format {
            Format::League => "league",
            Format::Groups => "groups",
            Format::Knockout => "knockout",
            Format::List => "list",
        },
        standings: stage_standings(edition, id),
        ties: bracket.map_or_else(Vec::new, |bracket| {
            bracket::ties(book, id, bracket, &|fixture| {
                Some(page(edition, Route::Fixture(fixture)))
            })
        }),
        byes: bracket
            .into_iter()
            .flat_map(|bracket| &bracket.rounds)
            .flat_map(|round| &round.byes)
            .map(|team| &*book.teams[*team].name)
            .collect(),
        champions: bracket
            .and_then(|bracket| bracket.champion)
            .map(|team| &*book.teams[team].name),
        zones: stage
            .zones
            .iter()
            .filter_map(|zone| {
                let (from, to) = zone.places.of(teams)?;
                Some(ZoneData {
                    from,
                    to,
                    name: &zone.name,
                    kind: zone.kind.name(),
                })
            })
            .collect(),
        rounds: stage
            .rounds
            .iter()
            .zip(0..)
            .map(|(round, number)| {
                let number = RoundIndex(number);
                let address = edition.plan.address(Route::Round(id, number));
                RoundData {
                    name: &round.name,
                    page: address.map(|address| address.as_str().to_owned()),
                    matches: edition.index.round(id, number).len(),
                }
            })
            .collect(),
    }
}

/// The tables of a stage, with what each team can still reach while that is
/// open.
fn stage_standings(edition: &Edition<'_>, id: StageId) -> serde_json::Value {
    let book = edition.book;
    let tables = edition.index.latest(book, id);
    let is_open = tables.iter().any(|table| !table.complete && !table.given);
    let looks = is_open
        .then(|| outlooks(book, id, Moment::Latest))
        .flatten();
    standings_json(book, &book.stages[id], tables, looks.as_deref())
}

/// The table of a season.
pub(super) fn table<'a>(edition: &Edition<'a>, id: SeasonId) -> StandingsData<'a> {
    let stage = table_stage(edition.book, id);
    StandingsData {
        origin: origin(edition),
        season: season_name(edition, id),
        standings: stage.map_or_else(
            || serde_json::Value::Array(Vec::new()),
            |stage| stage_standings(edition, stage),
        ),
    }
}
