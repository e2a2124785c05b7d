//! The tables of the matches among level teams, where these decided.

use serde::Serialize;

use crate::language::Word;
use crate::page::edition::Sheet;
use crate::page::route::Route;
use crate::page::view::line::{self, LineView};
use crate::standings::{Basis, LeagueTable, MiniTable};

/// The table of the matches among some level teams.
#[derive(Clone, Debug, Serialize)]
pub struct MiniView<'a> {
    /// Whose matches: `Head to head: Canada, Mexico`.
    pub caption: String,
    /// Its lines.
    pub rows: Vec<MiniRowView<'a>>,
    /// The matches.
    pub matches: Vec<LineView<'a>>,
}

/// A team's line in it.
#[derive(Clone, Debug, Serialize)]
pub struct MiniRowView<'a> {
    /// The team.
    pub team: &'a str,
    /// Its page.
    pub href: Option<String>,
    /// Played, won, drawn, lost, goals scored, goals conceded.
    pub figures: [u16; 6],
    /// `+5`
    pub difference: String,
    /// Points from these matches.
    pub points: String,
}

/// The tables of matches among level teams that put one ahead of another, each
/// once, from the top.
pub(super) fn minis<'a>(sheet: &Sheet<'a>, table: &LeagueTable) -> Vec<MiniView<'a>> {
    let steps = table.proof.iter().flat_map(|separation| &separation.steps);
    let mut decided: Vec<&MiniTable> = Vec::new();
    for step in steps.filter(|step| step.classes.len() > 1) {
        if let Basis::HeadToHead { mini, .. } = &step.by
            && !decided.contains(&mini)
        {
            decided.push(mini);
        }
    }
    decided.into_iter().map(|mini| view(sheet, mini)).collect()
}

fn view<'a>(sheet: &Sheet<'a>, mini: &MiniTable) -> MiniView<'a> {
    let book = sheet.book();
    let names: Vec<&str> = mini
        .rows
        .iter()
        .map(|row| &*book.teams[row.team].name)
        .collect();
    let rows = mini.rows.iter().map(|row| {
        let record = row.record;
        MiniRowView {
            team: &book.teams[row.team].name,
            href: sheet.link(Route::Team(row.team)),
            figures: [
                record.played(),
                record.won,
                record.drawn,
                record.lost,
                record.goals_for,
                record.goals_against,
            ],
            difference: sheet.language().signed(record.goal_difference()),
            points: sheet.language().number(row.points),
        }
    });
    MiniView {
        caption: format!("{}: {}", sheet.word(Word::HeadToHead), names.join(", ")),
        rows: rows.collect(),
        matches: mini
            .fixtures
            .iter()
            .map(|fixture| line::line(sheet, *fixture))
            .collect(),
    }
}
