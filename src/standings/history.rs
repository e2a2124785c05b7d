//! How a table came about: places and points by round, or by week.

use std::collections::BTreeSet;

use crate::book::{Book, GroupIndex, RoundIndex, StageId, TeamId};
use crate::calendar::{Date, week_of};

use super::ledger::{Ledger, fixture_day};
use super::moment::{Cut, Moment};
use super::table::LeagueTable;

/// A table's way through a season.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// The group; `None` for a league.
    pub group: Option<GroupIndex>,
    /// The moments that it was taken at: after each round in which a match
    /// counts or, where a competition has no rounds, on the last match day of
    /// each week.
    pub moments: Vec<Moment>,
    /// Each team's way, in the order of the latest table.
    pub teams: Vec<TeamHistory>,
}

/// A team's way through a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamHistory {
    /// The team.
    pub team: TeamId,
    /// Its place at each moment.
    pub positions: Vec<u16>,
    /// Its points at each moment.
    pub points: Vec<i32>,
}

impl TeamHistory {
    /// Places gained at the `step`th moment against the one before it, lost
    /// ones negative; `None` at the first.
    pub fn movement(&self, step: usize) -> Option<i32> {
        let before = self.positions.get(step.checked_sub(1)?)?;
        let now = self.positions.get(step)?;
        Some(i32::from(*before) - i32::from(*now))
    }
}

impl History {
    /// A team's way.
    pub fn team(&self, team: TeamId) -> Option<&TeamHistory> {
        self.teams.iter().find(|history| history.team == team)
    }

    /// The step at which a moment stands, if it is one of them.
    pub fn step(&self, moment: Moment) -> Option<usize> {
        self.moments.iter().position(|other| *other == moment)
    }
}

/// The ways of a stage's tables, one for each table.
pub fn history(book: &Book, stage: StageId) -> Vec<History> {
    Ledger::of(book, stage).history()
}

impl Ledger<'_> {
    /// The ways of the stage's tables: see [`history`].
    pub fn history(&self) -> Vec<History> {
        let moments = self.moments();
        let mut histories: Vec<History> = self
            .tables(Moment::Latest, Cut::All)
            .iter()
            .map(|table| begun(table, &moments))
            .collect();
        for moment in moments {
            for (history, table) in histories.iter_mut().zip(self.tables(moment, Cut::All)) {
                for team in &mut history.teams {
                    if let Some(row) = table.row(team.team) {
                        team.positions.push(row.position);
                        team.points.push(row.points);
                    }
                }
            }
        }
        histories
    }

    /// The moments at which this stage's tables are worth taking.
    pub fn moments(&self) -> Vec<Moment> {
        let counted = self.bouts(Moment::Latest, Cut::All);
        let fixtures = || counted.iter().map(|bout| &self.book.fixtures[bout.fixture]);
        let rounds: BTreeSet<RoundIndex> = fixtures().filter_map(|fixture| fixture.round).collect();
        if fixtures().all(|fixture| fixture.round.is_some()) {
            return rounds.into_iter().map(Moment::AfterRound).collect();
        }
        let days: BTreeSet<Date> = fixtures().filter_map(fixture_day).collect();
        let days: Vec<Date> = days.into_iter().collect();
        days.chunk_by(|a, b| week_of(*a) == week_of(*b))
            .filter_map(|week| week.last().copied().map(Moment::On))
            .collect()
    }
}

fn begun(table: &LeagueTable, moments: &[Moment]) -> History {
    History {
        group: table.group,
        moments: moments.to_vec(),
        teams: table
            .rows
            .iter()
            .map(|row| TeamHistory {
                team: row.team,
                positions: Vec::with_capacity(moments.len()),
                points: Vec::with_capacity(moments.len()),
            })
            .collect(),
    }
}
