//! The matches that are left, as far as points are concerned.

use std::collections::BTreeMap;

use crate::book::{Measure, PointsRule, RankBy, Status, TieBreaker, WithdrawnResults};

use super::super::ledger::Ledger;
use super::super::moment::{Cut, Moment};
use super::super::table::LeagueTable;
use super::rivals::Race;

/// How a match ends for one team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Result3 {
    Lost,
    Drawn,
    Won,
}

/// A table's points and the matches still to be played, teams by their line.
#[derive(Clone, Debug)]
pub(super) struct Remaining {
    points: Vec<i32>,
    /// Both teams' lines.
    matches: Vec<(usize, usize)>,
    /// Points of both sides for each way in which a match can end.
    ends: Vec<(i32, i32)>,
    rule: PointsRule,
    /// Whether goals without limit come first among level teams.
    pub(super) by_goals: bool,
}

impl Remaining {
    /// What is left of a table at a moment; `None` where that is not known.
    pub(super) fn of(ledger: &Ledger<'_>, table: &LeagueTable, moment: Moment) -> Option<Self> {
        let stage = ledger.stage;
        let ends = ends(&stage.rules.points);
        let punished = ends.iter().any(|(home, away)| home.min(away) < &0);
        let by_points = stage.rules.rank_by == RankBy::Points;
        // Nobody says which matches of a team that left would have been played.
        let left = stage.withdrawn.iter();
        let left = left.filter(|withdrawal| withdrawal.results != WithdrawnResults::Void);
        if stage.split.is_some() || !by_points || table.given || punished || left.count() > 0 {
            return None;
        }
        let playing: Vec<_> = table.rows.iter().filter(|row| !row.withdrawn).collect();
        let line = |slot| {
            let team = ledger.teams[slot];
            playing.iter().position(|row| row.team == team)
        };
        let mut met: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        let mut meet = |a: usize, b: usize| *met.entry((a.min(b), a.max(b))).or_default() += 1;
        for bout in ledger.bouts(moment, Cut::All) {
            match (line(bout.home.team), line(bout.away.team)) {
                (Some(a), Some(b)) => meet(a, b),
                (None, None) => {}
                // Matches against teams of other tables: nobody says how many.
                _ => return None,
            }
        }
        let mut matches = Vec::new();
        for meeting in ledger.outstanding(moment) {
            match (line(meeting.home), line(meeting.away)) {
                (Some(a), Some(b)) => {
                    meet(a, b);
                    matches.push((a, b));
                }
                (None, None) => {}
                _ => return None,
            }
        }
        for meeting in &ledger.meetings {
            let fixture = &ledger.book.fixtures[meeting.fixture];
            if matches!(fixture.status, Status::Cancelled | Status::Void)
                && let (Some(a), Some(b)) = (line(meeting.home), line(meeting.away))
            {
                meet(a, b);
            }
        }
        let legs = usize::from(ledger.legs());
        for a in 0..playing.len() {
            for b in a + 1..playing.len() {
                let times = met.get(&(a, b)).copied().unwrap_or(0);
                if times > legs || (times < legs && stage.legs.is_none()) {
                    return None;
                }
                matches.extend((times..legs).map(|_| (a, b)));
            }
        }
        Some(Self {
            points: playing.iter().map(|row| row.points).collect(),
            matches,
            ends,
            rule: stage.rules.points,
            by_goals: goals_come_first(&stage.rules.tie_breakers),
        })
    }

    /// How many teams there are.
    pub(super) fn size(&self) -> usize {
        self.points.len()
    }

    /// Whether nothing is left.
    pub(super) fn is_over(&self) -> bool {
        self.matches.is_empty()
    }

    /// How many matches a team has left.
    pub(super) fn left(&self, team: usize) -> usize {
        let concerns = |pair: &&(usize, usize)| pair.0 == team || pair.1 == team;
        self.matches.iter().filter(concerns).count()
    }

    /// Points for a team from its own results.
    pub(super) fn gain(&self, own: &[Result3]) -> i32 {
        own.iter()
            .map(|result| i32::from(self.worth(*result).0))
            .sum()
    }

    /// Points of both sides for a result, without what a shoot-out adds.
    fn worth(&self, result: Result3) -> (i16, i16) {
        let rule = &self.rule;
        match result {
            Result3::Won => (rule.win, rule.loss),
            Result3::Drawn => (rule.draw, rule.draw),
            Result3::Lost => (rule.loss, rule.win),
        }
    }

    /// The race of all others once a team's own matches went so, in order.
    pub(super) fn after(&self, team: usize, own: &[Result3]) -> Race<'_> {
        let mut points = self.points.clone();
        let mut rest = Vec::with_capacity(self.matches.len());
        let mut own = own.iter();
        for (a, b) in &self.matches {
            if *a != team && *b != team {
                rest.push((*a, *b));
                continue;
            }
            let opponent = if *a == team { *b } else { *a };
            let Some(result) = own.next() else { continue };
            let (mine, theirs) = self.worth(*result);
            for (who, gained) in [(team, mine), (opponent, theirs)] {
                if let Some(total) = points.get_mut(who) {
                    *total += i32::from(gained);
                }
            }
        }
        let own = points.get(team).copied().unwrap_or_default();
        let others = points.into_iter().enumerate();
        Race {
            own,
            points: others.filter(|(who, _)| *who != team).collect(),
            matches: rest,
            ends: &self.ends,
        }
    }
}

/// Points of both sides for each way in which a match can end.
fn ends(rule: &PointsRule) -> Vec<(i32, i32)> {
    let mut ends = vec![
        (rule.win, rule.loss),
        (rule.draw, rule.draw),
        (rule.loss, rule.win),
    ];
    if rule.shoot_out_win.is_some() || rule.shoot_out_loss.is_some() {
        let won = rule.shoot_out_win.unwrap_or(rule.draw);
        let lost = rule.shoot_out_loss.unwrap_or(rule.draw);
        ends.extend([(won, lost), (lost, won)]);
    }
    let wide = |(a, b): (i16, i16)| (i32::from(a), i32::from(b));
    ends.into_iter().map(wide).collect()
}

/// Whether level teams are first compared by goal difference, without a cap.
fn goals_come_first(chain: &[TieBreaker]) -> bool {
    let first = chain.first().and_then(TieBreaker::criterion);
    first == Some(Measure::GoalDifference.into())
}

/// Every way in which so many matches can end for a team.
pub(super) fn results(matches: usize) -> Vec<Vec<Result3>> {
    let mut ways = vec![Vec::new()];
    for _ in 0..matches {
        ways = ways
            .iter()
            .flat_map(|way: &Vec<Result3>| {
                [Result3::Lost, Result3::Drawn, Result3::Won].map(|result| {
                    let mut way = way.clone();
                    way.push(result);
                    way
                })
            })
            .collect();
    }
    ways
}
