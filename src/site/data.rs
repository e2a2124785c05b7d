//! Facts for programs: files of JSON and sheets of CSV.

use crate::book::{
    Fixture, FixtureId, Format, RoundIndex, SeasonId, Side, StageId, Status, TeamId,
};
use crate::export::bracket;
use crate::export::data::{
    self, Data, FixtureData, GoalData, IndexData, ListedSeason, ListedTeam, Origin, RoundData,
    ScorerData, SeasonData, SideData, StageData, StandingsData, TeamData, TeamSeason, ZoneData,
};
use crate::export::sheet::{Cell, Sheet};
use crate::export::standings::{standings, standings_json};
use crate::page::{DataOf, Edition, Route, table_stage};
use crate::standings::{Moment, outlooks};
use crate::statistics;

/// A file of facts.
pub(super) fn file(edition: &Edition<'_>, of: DataOf) -> Vec<u8> {
    match of {
        DataOf::Index => data::json(&Data::Index(index(edition))),
        DataOf::Schema => data::SCHEMA.to_vec(),
        DataOf::Season(id) => data::json(&Data::Season(Box::new(season(edition, id)))),
        DataOf::Team(id) => data::json(&Data::Team(team(edition, id))),
        DataOf::StandingsCsv(id) => table_sheet(edition, id).csv().into_bytes(),
        DataOf::StandingsJson(id) => data::json(&Data::Standings(table(edition, id))),
        DataOf::ResultsCsv(id) => results(edition, id).csv().into_bytes(),
        DataOf::ScorersCsv(id) => scorers(edition, id).csv().into_bytes(),
    }
}

fn origin<'a>(edition: &Edition<'a>) -> Origin<'a> {
    let licence = edition.settings.licence.as_ref();
    Origin {
        site: edition.title(),
        base_url: edition.base_url,
        licence: licence.map(|licence| &*licence.value),
    }
}

/// The path of a page from the site's root; empty where it has none.
fn page(edition: &Edition<'_>, route: Route) -> String {
    let address = edition.plan.address(route);
    address.map_or_else(String::new, |address| address.as_str().to_owned())
}

fn path(edition: &Edition<'_>, of: DataOf) -> String {
    let address = of.address(edition.plan);
    address.map_or_else(String::new, |address| address.as_str().to_owned())
}

/// `Concacaf Octagonal 2021–22`
fn season_name(edition: &Edition<'_>, id: SeasonId) -> String {
    edition.season_title(&edition.book.seasons[id])
}

fn index<'a>(edition: &Edition<'a>) -> IndexData<'a> {
    let book = edition.book;
    IndexData {
        origin: origin(edition),
        language: &edition.settings.language,
        schema: path(edition, DataOf::Schema),
        seasons: book
            .seasons
            .iter()
            .map(|(id, season)| ListedSeason {
                competition: &book.competitions[season.competition].name,
                season: season.name.as_deref(),
                page: page(edition, Route::Season(id)),
                data: path(edition, DataOf::Season(id)),
                files: DataOf::of_season(book, id)
                    .into_iter()
                    .filter(|file| *file != DataOf::Season(id))
                    .map(|file| path(edition, file))
                    .collect(),
            })
            .collect(),
        teams: book
            .teams
            .iter()
            .map(|(id, team)| ListedTeam {
                name: &team.name,
                page: page(edition, Route::Team(id)),
                data: path(edition, DataOf::Team(id)),
            })
            .collect(),
    }
}

fn season<'a>(edition: &Edition<'a>, id: SeasonId) -> SeasonData<'a> {
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

fn table<'a>(edition: &Edition<'a>, id: SeasonId) -> StandingsData<'a> {
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

fn table_sheet(edition: &Edition<'_>, id: SeasonId) -> Sheet {
    let book = edition.book;
    let Some(stage) = table_stage(book, id) else {
        return Sheet::default();
    };
    standings(book, &book.stages[stage], edition.index.latest(book, stage))
}

fn team<'a>(edition: &Edition<'a>, id: TeamId) -> TeamData<'a> {
    let book = edition.book;
    let team = &book.teams[id];
    let (to_come, over): (Vec<FixtureId>, Vec<FixtureId>) = edition
        .index
        .fixtures_of(id)
        .iter()
        .copied()
        .partition(|fixture| book.fixtures[*fixture].is_to_come());
    let told = |fixtures: Vec<FixtureId>| {
        let told = fixtures.into_iter().map(|id| {
            let season = book.stages[book.fixtures[id].stage].season;
            FixtureData {
                season: Some(season_name(edition, season)),
                ..fixture(edition, id)
            }
        });
        told.collect()
    };
    TeamData {
        origin: origin(edition),
        name: &team.name,
        page: page(edition, Route::Team(id)),
        code: team.code.as_deref(),
        city: team.city.as_deref(),
        venue: team.venue.map(|venue| &*book.venues[venue].name),
        colours: team.colours.iter().map(|colour| &**colour).collect(),
        seasons: edition
            .index
            .seasons_of(id)
            .iter()
            .map(|season| TeamSeason {
                name: season_name(edition, *season),
                data: path(edition, DataOf::Season(*season)),
            })
            .collect(),
        results: told(over),
        fixtures: told(to_come),
    }
}

/// A match without its goals.
fn fixture<'a>(edition: &Edition<'a>, id: FixtureId) -> FixtureData<'a> {
    let book = edition.book;
    let fixture = &book.fixtures[id];
    let stage = &book.stages[fixture.stage];
    let group = fixture
        .group
        .and_then(|group| stage.groups.get(usize::from(group.0)));
    let round = fixture
        .round
        .and_then(|round| stage.rounds.get(usize::from(round.0)));
    let venue = fixture.venue.map(|venue| &book.venues[venue]);
    let city = fixture.city.as_deref();
    let [home, away] = Side::BOTH.map(|side| SideData {
        name: edition.side_as_written(fixture, side),
        page: fixture
            .team(side)
            .map(|team| page(edition, Route::Team(team))),
    });
    FixtureData {
        page: page(edition, Route::Fixture(id)),
        season: None,
        date: fixture.kickoff.date.map(|date| date.to_string()),
        kickoff: edition.kickoff(fixture),
        stage: stage.name.as_deref(),
        group: group.map(|group| &*group.name),
        round: round.map(|round| &*round.name),
        home,
        away,
        status: status(fixture.status),
        score: fixture
            .counted_score(None)
            .or(fixture.score)
            .map(Into::into),
        half_time: fixture.half_time.map(Into::into),
        extra_time: fixture.extra_time,
        penalties: fixture.shoot_out.map(Into::into),
        venue: venue.map(|venue| venue.name_on(fixture.kickoff.date)),
        city: city.or_else(|| venue?.city.as_deref()),
        attendance: fixture.attendance,
        goals: Vec::new(),
    }
}

fn goals<'a>(edition: &Edition<'a>, fixture: &'a Fixture) -> Vec<GoalData<'a>> {
    let book = edition.book;
    let goals = fixture.goals.iter().map(|goal| GoalData {
        side: match goal.credited_to {
            Side::Home => "home",
            Side::Away => "away",
        },
        player: goal.scorer.map(|player| &*book.players[player].name),
        minute: goal.minute.map(|minute| minute.to_string()),
        own_goal: goal.own_goal,
        penalty: goal.penalty,
        assist: goal.assist.map(|player| &*book.players[player].name),
    });
    goals.collect()
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Scheduled => "scheduled",
        Status::Played => "played",
        Status::Postponed => "postponed",
        Status::Abandoned { .. } => "abandoned",
        Status::Cancelled => "cancelled",
        Status::Awarded => "awarded",
        Status::Void => "void",
    }
}

/// The results of a season, in columns that `content/competitions/*.csv` has.
fn results(edition: &Edition<'_>, id: SeasonId) -> Sheet {
    let book = edition.book;
    let text = |text: Option<&str>| Cell::text(text.unwrap_or_default());
    let over = edition.index.season(id).iter();
    let over = over.filter(|fixture| !book.fixtures[**fixture].is_to_come());
    let rows = over.map(|id| {
        let told = fixture(edition, *id);
        let goals = |of: fn(&data::ScoreData) -> u8, score: Option<&data::ScoreData>| {
            score.map_or_else(|| Cell::text(""), |score| of(score).into())
        };
        vec![
            text(told.date.as_deref()),
            text(told.stage),
            text(told.round),
            text(told.group),
            Cell::text(told.home.name),
            Cell::text(told.away.name),
            goals(|score| score.home, told.score.as_ref()),
            goals(|score| score.away, told.score.as_ref()),
            goals(|score| score.home, told.half_time.as_ref()),
            goals(|score| score.away, told.half_time.as_ref()),
            goals(|score| score.home, told.penalties.as_ref()),
            goals(|score| score.away, told.penalties.as_ref()),
            Cell::text(told.status),
            text(told.venue),
            text(told.city),
            told.attendance.map_or_else(|| Cell::text(""), Cell::from),
        ]
    });
    Sheet {
        columns: vec![
            "date",
            "stage",
            "round",
            "group",
            "home",
            "away",
            "home_goals",
            "away_goals",
            "home_half_time",
            "away_half_time",
            "home_pens",
            "away_pens",
            "status",
            "venue",
            "city",
            "attendance",
        ],
        rows: rows.collect(),
    }
}

/// The scorers of a season.
fn scorers(edition: &Edition<'_>, id: SeasonId) -> Sheet {
    let book = edition.book;
    let tallies = statistics::scorers(book, edition.index.season(id).iter().copied());
    let rows = tallies.iter().map(|tally| {
        let teams: Vec<&str> = tally
            .teams
            .iter()
            .map(|team| &*book.teams[*team].name)
            .collect();
        vec![
            tally.position.into(),
            Cell::text(&book.players[tally.player].name),
            Cell::Text(teams.join("; ")),
            tally.count.into(),
            tally.penalties.into(),
        ]
    });
    Sheet {
        columns: vec!["position", "player", "teams", "goals", "penalties"],
        rows: rows.collect(),
    }
}
