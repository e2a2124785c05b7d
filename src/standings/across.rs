//! Tables across groups: the best third-placed teams and their like.

use crate::book::{AcrossGroups, Book, Criterion, GroupIndex, Measure, StageId, TieBreaker};

use super::contest::{Contest, first_criterion};
use super::ledger::Ledger;
use super::moment::{Cut, Moment};
use super::proof::Separation;
use super::slot::Slot;
use super::table::{LeagueTable, Row};
use super::tally::Account;

/// A table of the teams in one place of each group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcrossTable {
    /// Which of the stage's tables across groups.
    pub index: usize,
    /// Its lines, best first.
    pub rows: Vec<AcrossRow>,
    /// What separated teams that are level.
    pub proof: Vec<Separation>,
    /// Whether every group is played to the end.
    pub complete: bool,
}

/// A line of a table across groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AcrossRow {
    /// The group that the team comes from.
    pub group: GroupIndex,
    /// The line; its record is of the matches that count here.
    pub row: Row,
    /// Whether the team goes on.
    pub qualified: Qualified,
}

/// Whether a team of a table across groups goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Qualified {
    /// It does.
    Yes,
    /// It does not.
    No,
    /// Matches, or a decision, are still to tell.
    Open,
}

/// The tables across the groups of a stage, in the order of its rules.
pub fn across(book: &Book, stage: StageId, moment: Moment) -> Vec<AcrossTable> {
    Ledger::of(book, stage).across(moment)
}

impl Ledger<'_> {
    /// The tables across the groups at a moment: see [`across`].
    pub fn across(&self, moment: Moment) -> Vec<AcrossTable> {
        if self.stage.across_groups.is_empty() {
            return Vec::new();
        }
        let groups = self.tables(moment, Cut::All);
        let rules = self.stage.across_groups.iter().enumerate();
        rules
            .map(|(index, rule)| self.across_one(index, rule, &groups, moment))
            .collect()
    }

    fn across_one(
        &self,
        index: usize,
        rule: &AcrossGroups,
        groups: &[LeagueTable],
        moment: Moment,
    ) -> AcrossTable {
        let placed = groups.iter().filter_map(|table| {
            let at = usize::from(rule.place).checked_sub(1)?;
            let row = table.rows.get(at).filter(|row| !row.withdrawn)?;
            Some((self.slot(row.team)?, table.group?))
        });
        let placed: Vec<(Slot, GroupIndex)> = placed.collect();
        let contest = self.across_contest(rule, groups, moment);
        let teams: Vec<Slot> = placed.iter().map(|(team, _)| *team).collect();
        let (first, chain) = self.across_order(rule);
        let (classes, proof) = contest.ranked_by(first, teams, 0, placed.len(), &chain);
        let complete = groups.iter().all(|table| table.complete);
        let take = usize::from(rule.take);
        let rows = contest.rows(&classes, 0, placed.len());
        let rows = rows.into_iter().zip(places(&classes)).map(|(row, place)| {
            let group = placed
                .iter()
                .find(|(team, _)| self.teams[*team] == row.team)
                .map_or(GroupIndex(0), |(_, group)| *group);
            let qualified = match place {
                (_, last) if complete && last <= take => Qualified::Yes,
                (first, _) if complete && first > take => Qualified::No,
                _ => Qualified::Open,
            };
            let row = Row { zone: None, ..row };
            AcrossRow {
                group,
                row,
                qualified,
            }
        });
        AcrossTable {
            index,
            rows: rows.collect(),
            proof,
            complete,
        }
    }

    /// What a table across groups is ordered by: its own list, or the stage's
    /// without the matches among level teams, who have not met.
    fn across_order(&self, rule: &AcrossGroups) -> (Criterion, Vec<TieBreaker>) {
        let stage = &self.stage.rules;
        match rule.by.split_first() {
            Some((TieBreaker::Criterion(first), chain)) => (*first, chain.to_vec()),
            Some(_) => (Measure::Points.into(), rule.by.clone()),
            None => {
                let apart = |step: &&TieBreaker| !matches!(step, TieBreaker::HeadToHead(_));
                let chain = stage.tie_breakers.iter().filter(apart).cloned().collect();
                (first_criterion(stage), chain)
            }
        }
    }

    /// The matches that count across groups. Without each group's last team
    /// means: where groups have different sizes, without the teams by which
    /// one is larger than the smallest (as in the European qualifiers for the
    /// 2012 and CAF's for the 2026 finals); else without the last of each.
    fn across_contest(
        &self,
        rule: &AcrossGroups,
        groups: &[LeagueTable],
        moment: Moment,
    ) -> Contest<'_> {
        let contest = Contest::of(self, moment, Cut::All);
        if !rule.without_last {
            return contest;
        }
        let size = |table: &LeagueTable| table.rows.iter().filter(|row| !row.withdrawn).count();
        let smallest = groups.iter().map(size).min().unwrap_or(0);
        let unequal = groups.iter().any(|table| size(table) != smallest);
        let keep = if unequal {
            smallest
        } else {
            smallest.saturating_sub(1)
        };
        let dropped: Vec<Slot> = groups
            .iter()
            .flat_map(|table| table.rows.iter().skip(keep))
            .filter_map(|row| self.slot(row.team))
            .collect();
        let counts = |team: Slot| !dropped.contains(&team);
        let bouts = contest.account.bouts.iter();
        let bouts = bouts.filter(|bout| counts(bout.home.team) && counts(bout.away.team));
        let account = Account::of(self, bouts.copied().collect(), Cut::All);
        contest.with(account, contest.day)
    }
}

/// For each line the first and last place that its set of level teams takes.
fn places(classes: &[Vec<Slot>]) -> Vec<(usize, usize)> {
    let mut above = 0;
    let mut places = Vec::new();
    for class in classes {
        let range = (above + 1, above + class.len());
        places.extend(class.iter().map(|_| range));
        above += class.len();
    }
    places
}
