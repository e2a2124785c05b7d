//! A season's table, results and scorers in columns.

use crate::book::SeasonId;
use crate::export::data;
use crate::export::sheet::{Cell, Sheet};
use crate::export::standings::standings;
use crate::page::{Edition, table_stage};
use crate::statistics;

use super::fixture::fixture;

/// The table of a season; empty where it has none.
pub(super) fn table(edition: &Edition<'_>, id: SeasonId) -> Sheet {
    let book = edition.book;
    let Some(stage) = table_stage(book, id) else {
        return Sheet::default();
    };
    standings(book, &book.stages[stage], edition.index.latest(book, stage))
}

/// The results of a season, in columns that `content/competitions/*.csv` has.
pub(super) fn results(edition: &Edition<'_>, id: SeasonId) -> Sheet {
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
pub(super) fn scorers(edition: &Edition<'_>, id: SeasonId) -> Sheet {
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
