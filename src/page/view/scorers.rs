//! Who scored most.

use serde::Serialize;

use crate::book::{FixtureId, SeasonId, TeamId};
use crate::page::edition::Sheet;
use crate::page::route::Route;
use crate::statistics::{self, Tally};

use super::figures;
use super::frame::LinkView;

/// Who scored most.
#[derive(Clone, Debug, Serialize)]
pub struct ScorersView<'a> {
    /// The scorers, most goals first.
    pub rows: Vec<ScorerView<'a>>,
    /// Whether the lines say for which teams.
    pub teams: bool,
    /// How many more there are with fewer goals.
    pub others: usize,
    /// The page of all of them.
    pub all: Option<String>,
}

/// One scorer.
#[derive(Clone, Debug, Serialize)]
pub struct ScorerView<'a> {
    /// Place; empty where it is that of the line above.
    pub position: String,
    /// The name.
    pub player: &'a str,
    /// The player's page.
    pub href: Option<String>,
    /// The teams that the goals were for.
    pub teams: Vec<LinkView>,
    /// Goals.
    pub goals: u16,
    /// The matches that they were counted from.
    pub counted: Option<String>,
    /// How many of them from the spot.
    pub penalties: u16,
}

/// The scorers of these matches, as many as asked for and those level with the
/// last; `None` where nobody is known to have scored.
pub(crate) fn view<'a>(
    sheet: &Sheet<'a>,
    fixtures: impl IntoIterator<Item = FixtureId>,
    most: usize,
) -> Option<ScorersView<'a>> {
    let tallies = statistics::scorers(sheet.book(), fixtures);
    rows(sheet, &tallies, most)
}

/// The scorers of one team in these matches.
pub(crate) fn of_team<'a>(
    sheet: &Sheet<'a>,
    team: TeamId,
    fixtures: impl IntoIterator<Item = FixtureId>,
    most: usize,
) -> Option<ScorersView<'a>> {
    let mut tallies = statistics::scorers(sheet.book(), fixtures);
    tallies.retain(|tally| tally.teams == [team]);
    let mut position = 0;
    let mut last = None;
    for (index, tally) in (1..).zip(&mut tallies) {
        if last != Some(tally.count) {
            position = index;
            last = Some(tally.count);
        }
        tally.position = position;
    }
    rows(sheet, &tallies, most)
}

/// The lines of so many; those level with the last are all named or, where
/// they are too many, all left out.
fn rows<'a>(sheet: &Sheet<'a>, tallies: &[Tally], most: usize) -> Option<ScorersView<'a>> {
    let fewest = tallies
        .get(most.checked_sub(1)?)
        .map_or(0, |last| last.count);
    let above = tallies.partition_point(|tally| tally.count > fewest);
    let level = tallies.partition_point(|tally| tally.count >= fewest);
    let shown = if level <= most + most / 2 || above == 0 {
        level.min(most * 2)
    } else {
        above
    };
    let mut last = 0;
    let rows: Vec<ScorerView<'a>> = tallies
        .iter()
        .take(shown)
        .map(|tally| {
            let position = if tally.position == last {
                String::new()
            } else {
                tally.position.to_string()
            };
            last = tally.position;
            scorer(sheet, tally, position)
        })
        .collect();
    (!rows.is_empty()).then_some(ScorersView {
        others: tallies.len() - rows.len(),
        all: None,
        teams: rows.iter().any(|row| !row.teams.is_empty()),
        rows,
    })
}

/// The season of all matches that were counted, where it is but one.
fn only_season(sheet: &Sheet<'_>, tally: &Tally) -> Option<SeasonId> {
    let book = sheet.book();
    let season = |id: &FixtureId| book.stages[book.fixtures[*id].stage].season;
    let first = tally.fixtures.first().map(season)?;
    let mut all = tally.fixtures.iter().map(season);
    all.all(|other| other == first).then_some(first)
}

fn scorer<'a>(sheet: &Sheet<'a>, tally: &Tally, position: String) -> ScorerView<'a> {
    let book = sheet.book();
    ScorerView {
        position,
        player: &book.players[tally.player].name,
        href: sheet.link(Route::Player(tally.player)),
        counted: figures::matches_link(sheet, tally.player, only_season(sheet, tally)),
        teams: tally
            .teams
            .iter()
            .map(|team| LinkView {
                text: book.teams[*team].name.to_string(),
                href: sheet.link(Route::Team(*team)),
            })
            .collect(),
        goals: tally.count,
        penalties: tally.penalties,
    }
}
