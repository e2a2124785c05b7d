//! The matches of a stage at a moment, counted and put in order.

use crate::book::{
    Criterion, GroupIndex, Measure, RankBy, Rules, Status, TieBreaker, Withdrawal,
    WithdrawnResults, Zone,
};
use crate::calendar::Date;

use super::ledger::{Ledger, Meeting, is_by};
use super::moment::{Cut, Moment};
use super::proof::Separation;
use super::slot::Slot;
use super::table::{LeagueTable, Row, zone_of};
use super::tally::Account;
use super::tie_breaker::{Classes, Ranking, figure_of, partition};

/// What the tables of a stage are made of at a moment.
pub(super) struct Contest<'c> {
    pub(super) ledger: &'c Ledger<'c>,
    pub(super) account: Account,
    pub(super) outstanding: Vec<Meeting>,
    pub(super) day: Option<Date>,
    pub(super) cut: Cut,
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
        contest.adjust();
        contest
    }

    /// Other matches of the same stage, counted up to a day.
    pub(super) fn with(&self, account: Account, day: Option<Date>) -> Self {
        let mut contest = Self {
            ledger: self.ledger,
            account,
            outstanding: self.outstanding.clone(),
            day,
            cut: self.cut,
        };
        contest.adjust();
        contest
    }

    /// Enters points given and taken by now.
    fn adjust(&mut self) {
        if self.cut != Cut::All {
            return;
        }
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
    pub(super) fn table(&self, group: Option<GroupIndex>, teams: Vec<Slot>) -> LeagueTable {
        let complete = self.is_complete(&teams);
        let rules = &self.ledger.stage.rules;
        let interim = rules.interim.as_deref().filter(|_| !complete);
        let chain = self.chain(interim.unwrap_or(&rules.tie_breakers));
        let (gone, playing): (Vec<Slot>, Vec<Slot>) = teams
            .into_iter()
            .partition(|team| self.ledger.has_left(*team, self.day));
        let size = playing.len();
        let (mut rows, proof) = if let Some(parts) = self.divided(&playing) {
            parts.ordered(&chain, size)
        } else {
            let (classes, proof) = self.ranked(playing, 0, size, &chain);
            (self.rows(&classes, 0, size), proof)
        };
        if !gone.is_empty() {
            rows.append(&mut self.rows(&[gone], size, size));
        }
        LeagueTable {
            group,
            rows,
            proof,
            complete,
            interim: interim.is_some(),
            given: false,
        }
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

    /// Teams in order, and the proof of it: below `above` others of a table of
    /// `size`.
    pub(super) fn ranked(
        &self,
        teams: Vec<Slot>,
        above: usize,
        size: usize,
        chain: &[TieBreaker],
    ) -> (Classes, Vec<Separation>) {
        let first = first_criterion(&self.ledger.stage.rules);
        self.ranked_by(first, teams, above, size, chain)
    }

    /// The same, ordered by another figure first.
    pub(super) fn ranked_by(
        &self,
        first: Criterion,
        teams: Vec<Slot>,
        mut above: usize,
        size: usize,
        chain: &[TieBreaker],
    ) -> (Classes, Vec<Separation>) {
        let value = |team| figure_of(self.ledger, &self.account, team, first, true);
        let mut values: Vec<_> = teams.into_iter().map(|team| (team, value(team))).collect();
        let mut ranking = Ranking {
            ledger: self.ledger,
            account: &self.account,
            outstanding: &self.outstanding,
            zones: self.zones(),
            size,
            day: self.day,
            chain,
            restart: self.ledger.stage.rules.restart,
            steps: Vec::new(),
        };
        let mut proof = Vec::new();
        let mut classes = Classes::new();
        for level in partition(&mut values, first.measure.fewer_is_better()) {
            let common = level.first().and_then(|team| value(*team));
            let teams = level.len();
            let settled = ranking.settle(level, above);
            above += teams;
            if let Some(value) = common.filter(|_| teams > 1) {
                let id = |team: &Slot| self.ledger.teams[*team];
                proof.push(Separation {
                    teams: settled.iter().flatten().map(id).collect(),
                    level_on: first,
                    value,
                    steps: std::mem::take(&mut ranking.steps),
                });
            }
            classes.extend(settled);
        }
        (classes, proof)
    }

    fn zones(&self) -> &'c [Zone] {
        match self.cut {
            Cut::All => &self.ledger.stage.zones,
            Cut::Home | Cut::Away | Cut::HalfTime | Cut::Form(_) => &[],
        }
    }

    /// Lines of teams in order, below `above` others of a table of `size`.
    pub(super) fn rows(&self, classes: &[Vec<Slot>], above: usize, size: usize) -> Vec<Row> {
        let mut rows = Vec::with_capacity(size);
        for class in classes {
            let first = above + rows.len() + 1;
            let zone = zone_of(self.zones(), size, first, first + class.len() - 1);
            rows.extend(class.iter().map(|team| {
                let tally = &self.account.tallies[*team];
                Row {
                    team: self.ledger.teams[*team],
                    position: u16::try_from(first).unwrap_or(u16::MAX),
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
    /// match is listed, and each team has played as often as it should.
    ///
    /// Rules that compare opponents are those of a league phase in which not
    /// all pairs meet; there it is enough that all have played equally often.
    fn is_complete(&self, teams: &[Slot]) -> bool {
        let concerns =
            |meeting: &Meeting| teams.contains(&meeting.home) || teams.contains(&meeting.away);
        if self.account.bouts.is_empty() || self.outstanding.iter().any(concerns) {
            return false;
        }
        let playing = || {
            let stayed = |team: &&Slot| !self.ledger.has_left(**team, self.day);
            teams.iter().filter(stayed)
        };
        let mut played = playing().map(|team| self.account.tallies[*team].record().played());
        if compares_opponents(&self.ledger.stage.rules.tie_breakers) {
            let first = played.next();
            return played.all(|count| Some(count) == first);
        }
        let stays = |withdrawal: &Withdrawal| withdrawal.results != WithdrawnResults::Void;
        if self.ledger.stage.withdrawn.iter().any(stays) {
            return true;
        }
        let full = playing().count().saturating_sub(1) * usize::from(self.ledger.legs());
        let called_off = |team: &Slot| {
            let concerns = |meeting: &&Meeting| meeting.home == *team || meeting.away == *team;
            let meetings = self.ledger.meetings.iter().filter(concerns);
            let fixtures = meetings.map(|meeting| &self.ledger.book.fixtures[meeting.fixture]);
            let off = |status| matches!(status, Status::Cancelled | Status::Void);
            fixtures.filter(|fixture| off(fixture.status)).count()
        };
        playing().zip(played).all(|(team, played)| {
            let played = usize::from(played);
            played >= full || played + called_off(team) >= full
        })
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
