//! League tables: a pure function of the book and a moment.

use crate::book::{
    Book, Criterion, Format, GroupIndex, Measure, RankBy, Rules, Stage, StageId, TeamId,
    TieBreaker, Zone,
};
use crate::calendar::Date;

use super::figure::Figure;
use super::ledger::{Ledger, Meeting, is_by};
use super::moment::{Cut, Moment};
use super::proof::{Separation, Step};
use super::record::Record;
use super::slot::Slot;
use super::tally::Account;
use super::tie_breaker::{Classes, Ranking, figure_of, partition};

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
    /// Whether no match of its teams is still to be played.
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
        let level = |separation: &&Separation| {
            separation.teams.contains(&upper) && separation.teams.contains(&lower)
        };
        let steps = &self.proof.iter().find(level)?.steps;
        steps.iter().rev().find(|step| step.separates(upper, lower))
    }
}

/// The tables of a stage: one of a league, one a group in order, none of a
/// knock-out or a list, nor of a stage of which nobody knows more than one
/// team's matches.
pub fn tables(book: &Book, stage: StageId, moment: Moment, cut: Cut) -> Vec<LeagueTable> {
    Ledger::of(book, stage).tables(moment, cut)
}

impl Ledger<'_> {
    /// The tables of the stage at a moment: see [`tables`].
    pub fn tables(&self, moment: Moment, cut: Cut) -> Vec<LeagueTable> {
        let whole = Contest::of(self, moment, cut);
        match self.stage.format {
            Format::League => {
                let teams = self.teams.slots().collect();
                vec![whole.table(None, teams)]
            }
            Format::Groups => self
                .stage
                .groups
                .iter()
                .zip(0..)
                .map(|(group, index)| {
                    let mut teams: Vec<Slot> = group
                        .teams
                        .iter()
                        .filter_map(|team| self.slot(*team))
                        .collect();
                    teams.sort_unstable();
                    whole.table(Some(GroupIndex(index)), teams)
                })
                .collect(),
            Format::Knockout | Format::List => Vec::new(),
        }
    }
}

/// The matches of a stage at a moment, counted.
pub(super) struct Contest<'c> {
    pub(super) ledger: &'c Ledger<'c>,
    pub(super) account: Account,
    outstanding: Vec<Meeting>,
    day: Option<Date>,
    cut: Cut,
}

impl<'c> Contest<'c> {
    pub(super) fn of(ledger: &'c Ledger<'c>, moment: Moment, cut: Cut) -> Self {
        let mut contest = Self {
            ledger,
            account: Account::of(ledger, ledger.bouts(moment, cut), cut),
            outstanding: ledger.outstanding(moment),
            day: ledger.day(moment),
            cut,
        };
        if cut == Cut::All {
            contest.adjust();
        }
        contest
    }

    /// Enters points given and taken by now.
    fn adjust(&mut self) {
        for adjustment in &self.ledger.stage.adjustments {
            if let Some(team) = self.ledger.slot(adjustment.team)
                && is_by(adjustment.date, self.day)
            {
                let tally = &mut self.account.tallies[team];
                tally.points += i32::from(adjustment.points);
                tally.adjusted += i32::from(adjustment.points);
            }
        }
    }

    /// The table of some teams.
    fn table(&self, group: Option<GroupIndex>, teams: Vec<Slot>) -> LeagueTable {
        let complete = self.is_complete(&teams);
        let rules = &self.ledger.stage.rules;
        let interim = rules.interim.as_deref().filter(|_| !complete);
        let chain = self.chain(interim.unwrap_or(&rules.tie_breakers));
        let mut table = LeagueTable {
            group,
            complete,
            interim: interim.is_some(),
            ..LeagueTable::default()
        };
        let (gone, playing): (Vec<Slot>, Vec<Slot>) = teams
            .into_iter()
            .partition(|team| self.ledger.has_left(*team, self.day));
        let size = playing.len();
        let mut classes = self.ranked(playing, size, &chain, &mut table.proof);
        if !gone.is_empty() {
            classes.push(gone);
        }
        table.rows = self.rows(&classes, size);
        table
    }

    /// The steps that a cut of the table can be asked: of less than all
    /// matches only figures of results make sense.
    fn chain(&self, chain: &[TieBreaker]) -> Vec<TieBreaker> {
        let of_results = |step: &&TieBreaker| {
            step.criterion()
                .is_some_and(|figure| !figure.measure.is_of_cards())
        };
        match self.cut {
            Cut::All => chain.to_vec(),
            Cut::Home | Cut::Away | Cut::HalfTime | Cut::Form(_) => {
                chain.iter().filter(of_results).cloned().collect()
            }
        }
    }

    /// Teams in order, and the proof of it.
    fn ranked(
        &self,
        teams: Vec<Slot>,
        size: usize,
        chain: &[TieBreaker],
        proof: &mut Vec<Separation>,
    ) -> Classes {
        let rules: &Rules = &self.ledger.stage.rules;
        let first = first_criterion(rules);
        let mut values: Vec<_> = teams
            .into_iter()
            .map(|team| {
                (
                    team,
                    figure_of(self.ledger, &self.account, team, first, true),
                )
            })
            .collect();
        let level_sets = partition(&mut values, first.measure.fewer_is_better());
        let mut ranking = Ranking {
            ledger: self.ledger,
            account: &self.account,
            outstanding: &self.outstanding,
            zones: self.zones(),
            size,
            day: self.day,
            chain,
            restart: rules.restart,
            steps: Vec::new(),
        };
        let mut classes = Classes::new();
        let mut above = 0;
        for level in level_sets {
            let teams = level.len();
            let value = level
                .first()
                .and_then(|team| figure_of(self.ledger, &self.account, *team, first, true));
            let settled = ranking.settle(level, above);
            above += teams;
            if let Some(value) = value.filter(|_| teams > 1) {
                proof.push(Separation {
                    teams: settled
                        .iter()
                        .flatten()
                        .map(|team| self.ledger.teams[*team])
                        .collect(),
                    level_on: first,
                    value,
                    steps: std::mem::take(&mut ranking.steps),
                });
            }
            classes.extend(settled);
        }
        classes
    }

    fn zones(&self) -> &'c [Zone] {
        let stage: &'c Stage = self.ledger.stage;
        match self.cut {
            Cut::All => &stage.zones,
            Cut::Home | Cut::Away | Cut::HalfTime | Cut::Form(_) => &[],
        }
    }

    /// Lines of teams in order.
    fn rows(&self, classes: &Classes, size: usize) -> Vec<Row> {
        let mut rows = Vec::with_capacity(size);
        for class in classes {
            let (first, last) = (rows.len() + 1, rows.len() + class.len());
            let zone = self.zones().iter().position(|zone| {
                zone.places
                    .of(size)
                    .is_some_and(|(from, to)| from <= first && last <= to)
            });
            let position = u16::try_from(first).unwrap_or(u16::MAX);
            rows.extend(class.iter().map(|team| {
                let tally = &self.account.tallies[*team];
                Row {
                    team: self.ledger.teams[*team],
                    position,
                    shared: class.len() > 1,
                    record: tally.record(),
                    points: tally.points,
                    adjusted: tally.adjusted,
                    zone,
                    part: None,
                    withdrawn: self.ledger.has_left(*team, self.day),
                }
            }));
        }
        rows
    }

    /// Whether nothing is left to be played that concerns these teams: no
    /// match is listed, and each pair has met as often as it should.
    ///
    /// Rules that compare opponents are those of a league phase in which not
    /// all pairs meet; there it is enough that all have played equally often.
    fn is_complete(&self, teams: &[Slot]) -> bool {
        let concerns =
            |meeting: &Meeting| teams.contains(&meeting.home) || teams.contains(&meeting.away);
        if self.account.bouts.is_empty() || self.outstanding.iter().any(concerns) {
            return false;
        }
        let playing: Vec<Slot> = teams
            .iter()
            .copied()
            .filter(|team| !self.ledger.has_left(*team, self.day))
            .collect();
        let mut played = playing
            .iter()
            .map(|team| self.account.tallies[*team].record().played());
        if compares_opponents(&self.ledger.stage.rules.tie_breakers) {
            let first = played.next();
            return played.all(|count| Some(count) == first);
        }
        let opponents = u32::try_from(playing.len().saturating_sub(1)).unwrap_or(u32::MAX);
        let full = opponents.saturating_mul(self.ledger.legs().into());
        played.all(|count| u32::from(count) >= full)
    }
}

/// What rules order a table by before anything else.
pub(super) fn first_criterion(rules: &Rules) -> Criterion {
    match rules.rank_by {
        RankBy::Points => Measure::Points.into(),
        RankBy::PointsPerGame => Measure::PointsPerGame.into(),
    }
}

/// Whether a chain compares the opponents of level teams.
fn compares_opponents(chain: &[TieBreaker]) -> bool {
    chain
        .iter()
        .filter_map(TieBreaker::criterion)
        .any(|figure| figure.measure.is_of_opponents())
}
