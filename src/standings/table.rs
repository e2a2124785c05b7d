//! League tables: a pure function of the book and a moment.

use crate::book::{
    Book, Format, GivenRow, GivenTable, GroupIndex, Side, Stage, StageId, TeamId, Zone,
};

use super::contest::Contest;
use super::figure::Figure;
use super::ledger::Ledger;
use super::moment::{Cut, Moment};
use super::proof::{Separation, Step, decided_by};
use super::record::Record;
use super::slot::Slot;

/// A table in its order, and why it stands so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeagueTable {
    /// The group that it is of; `None` for the table of a league.
    pub group: Option<GroupIndex>,
    /// Its lines, best first. Within a shared place they go by folded name.
    pub rows: Vec<Row>,
    /// For each set of teams level on points what was done to separate them,
    /// from the top.
    pub proof: Vec<Separation>,
    /// Whether no match of its teams is still to be played: none is listed,
    /// and each team has had as many as meeting all others as often as the
    /// rules say takes.
    pub complete: bool,
    /// Whether the order is the one that holds only while matches are to come.
    pub interim: bool,
    /// Whether somebody else keeps it: see `Season::given_table`.
    pub given: bool,
}

/// A team's line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The team.
    pub team: TeamId,
    /// Its place, from 1; a shared place repeats its number.
    pub position: u16,
    /// Whether others stand in the same place.
    pub shared: bool,
    /// What it has from its matches.
    pub record: Record,
    /// Table points, with what was given and taken.
    pub points: i32,
    /// The part of the points that no match gave: a deduction is negative.
    pub adjusted: i32,
    /// The zone of its place, as an index into the stage's zones; `None` where
    /// the place means nothing, or is shared across a zone's border.
    pub zone: Option<usize>,
    /// Which part of a table that was cut, from 0; `None` before it is.
    pub part: Option<u8>,
    /// Whether the team has left and none of its matches counts.
    pub withdrawn: bool,
}

impl Row {
    /// Points for each match played, exact; 0 where none was.
    pub fn points_per_game(&self) -> Figure {
        Figure::per(self.points.into(), self.record.played().into())
    }
}

impl LeagueTable {
    /// A team's line.
    pub fn row(&self, team: TeamId) -> Option<&Row> {
        self.rows.iter().find(|row| row.team == team)
    }

    /// The step that put one of two teams ahead of the other; `None` where
    /// they are not level on points, or where nothing separates them.
    pub fn decided_by(&self, upper: TeamId, lower: TeamId) -> Option<&Step> {
        decided_by(&self.proof, upper, lower)
    }
}

/// Where a stage's tables come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TableSource {
    /// From its matches.
    Matches,
    /// From a file: somebody else keeps the table.
    Given,
    /// There is none: a knock-out, or results alone.
    NoTable,
    /// There is none: no teams are listed and one team plays in every match,
    /// so the others' matches are missing.
    OneTeamOnly,
}

/// Where the tables of a stage come from, if it has any.
pub fn table_source(book: &Book, stage: StageId) -> TableSource {
    let stage = &book.stages[stage];
    match stage.format {
        Format::Knockout | Format::List => TableSource::NoTable,
        Format::League if given_table(book, stage).is_some() => TableSource::Given,
        Format::League if is_of_one_team(book, stage) => TableSource::OneTeamOnly,
        Format::League | Format::Groups => TableSource::Matches,
    }
}

/// The tables of a stage: one of a league, one a group in order, none where
/// [`table_source`] says so.
pub fn tables(book: &Book, stage: StageId, moment: Moment, cut: Cut) -> Vec<LeagueTable> {
    match table_source(book, stage) {
        TableSource::NoTable | TableSource::OneTeamOnly => Vec::new(),
        TableSource::Matches | TableSource::Given => Ledger::of(book, stage).tables(moment, cut),
    }
}

impl Ledger<'_> {
    /// The tables of the stage at a moment: see [`tables`].
    pub fn tables(&self, moment: Moment, cut: Cut) -> Vec<LeagueTable> {
        match table_source(self.book, self.id) {
            TableSource::NoTable | TableSource::OneTeamOnly => Vec::new(),
            TableSource::Given => given_table(self.book, self.stage)
                .filter(|_| cut == Cut::All)
                .map(|given| as_given(given, &self.stage.zones))
                .into_iter()
                .collect(),
            TableSource::Matches => self.worked_out(moment, cut),
        }
    }

    fn worked_out(&self, moment: Moment, cut: Cut) -> Vec<LeagueTable> {
        let contest = Contest::of(self, moment, cut);
        if self.stage.format != Format::Groups {
            return vec![contest.table(None, self.teams.slots().collect())];
        }
        let groups = self.stage.groups.iter().zip(0..);
        groups
            .map(|(group, index)| {
                let teams = group.teams.iter().filter_map(|team| self.slot(*team));
                let mut teams: Vec<Slot> = teams.collect();
                teams.sort_unstable();
                teams.dedup();
                contest.table(Some(GroupIndex(index)), teams)
            })
            .collect()
    }
}

/// The table that somebody else keeps of a stage: the season's, if the stage
/// is its first league.
fn given_table<'b>(book: &'b Book, stage: &Stage) -> Option<&'b GivenTable> {
    let season = &book.seasons[stage.season];
    let given = season.given_table.as_ref()?;
    let mut leagues = season
        .stages
        .iter()
        .map(|id| &book.stages[*id])
        .filter(|other| other.format == Format::League);
    let first = leagues.next()?;
    std::ptr::eq(first, stage).then_some(given)
}

/// Lines as a file gives them, in its order.
fn as_given(given: &GivenTable, zones: &[Zone]) -> LeagueTable {
    let size = given.rows.len();
    let alone = |row: &GivenRow| {
        let same = given
            .rows
            .iter()
            .filter(|other| other.position == row.position);
        same.count() == 1
    };
    let rows = given.rows.iter().map(|row| {
        let [_, won, drawn, lost, goals_for, goals_against] = row.figures;
        Row {
            team: row.team,
            position: row.position,
            shared: !alone(row),
            record: Record {
                won,
                drawn,
                lost,
                goals_for,
                goals_against,
            },
            points: row.points,
            adjusted: 0,
            zone: zone_of(zones, size, row.position.into(), row.position.into()),
            part: None,
            withdrawn: false,
        }
    });
    LeagueTable {
        rows: rows.collect(),
        given: true,
        ..LeagueTable::default()
    }
}

/// The zone that places from `first` to `last` of a table of so many teams are
/// all in.
pub(super) fn zone_of(zones: &[Zone], size: usize, first: usize, last: usize) -> Option<usize> {
    zones.iter().position(|zone| {
        let places = zone.places.of(size);
        places.is_some_and(|(from, to)| from <= first && last <= to)
    })
}

/// Whether no teams are listed and one team, but only one, plays in every
/// match: a club that reports its own matches alone.
fn is_of_one_team(book: &Book, stage: &Stage) -> bool {
    if stage.teams_listed || !stage.groups.is_empty() {
        return false;
    }
    let sides = |id| {
        let fixture = &book.fixtures[id];
        Side::BOTH.map(|side| fixture.team(side))
    };
    let Some((first, others)) = stage.fixtures.split_first() else {
        return false;
    };
    let mut always = sides(*first).to_vec();
    for id in others {
        let sides = sides(*id);
        always.retain(|team| sides.contains(team));
        if always.is_empty() {
            return false;
        }
    }
    always.len() == 1
}
