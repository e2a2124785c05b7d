//! The matches among level teams: whether they are asked, and what they say.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::book::{Criterion, HeadToHead, Needs};

use super::figure::Figure;
use super::proof::{Basis, MiniRow, MiniTable, Silence};
use super::slot::Slot;
use super::tally::Account;
use super::tie_breaker::{Classes, Ranking, fewer, figure_of};

impl Ranking<'_> {
    /// Why a head-to-head is not asked here, if it is not.
    pub(super) fn silence(&self, block: &HeadToHead, level: &[Slot]) -> Option<Silence> {
        if let Some(only) = block.only
            && !only.covers(level.len())
        {
            return Some(Silence::Only(only));
        }
        let needs = block.needs?;
        (!self.has(needs, level)).then_some(Silence::Needs(needs))
    }

    /// Whether the matches among some teams are there that a block waits for.
    fn has(&self, needs: Needs, level: &[Slot]) -> bool {
        let members: BTreeSet<Slot> = level.iter().copied().collect();
        let among = |home, away| members.contains(&home) && members.contains(&away);
        let mut met: Vec<(Slot, Slot)> = self
            .account
            .bouts
            .iter()
            .map(|bout| (bout.home.team, bout.away.team))
            .filter(|(home, away)| among(*home, *away))
            .map(|(home, away)| (home.min(away), home.max(away)))
            .collect();
        met.sort_unstable();
        let mut meetings = met.chunk_by(|a, b| a == b).map(<[_]>::len);
        let pairs = level.len() * (level.len() - 1) / 2;
        match needs {
            Needs::AllPlayed => {
                let legs = usize::from(self.ledger.legs());
                meetings.filter(|count| *count >= legs).count() == pairs
                    && !self
                        .outstanding
                        .iter()
                        .any(|meeting| among(meeting.home, meeting.away))
            }
            Needs::EqualMeetings => {
                let first = meetings.next();
                let count = 1 + meetings.clone().count();
                first.is_some() && count == pairs && meetings.all(|count| Some(count) == first)
            }
        }
    }

    /// A block of figures on one table of the matches among the teams level
    /// here. Where it made smaller sets, it begins again on each of them, with
    /// their own matches alone, if the rules say so.
    pub(super) fn block(&mut self, block: &HeadToHead, level: &[Slot], above: usize) -> Classes {
        let among = self.account.among(self.ledger, level);
        let mini = self.mini_table(&among, level, &block.criteria);
        let mut classes = vec![level.to_vec()];
        for figure in &block.criteria {
            let sets = std::mem::take(&mut classes);
            for set in sets {
                if set.len() < 2 {
                    classes.push(set);
                    continue;
                }
                let value = |team| figure_of(self.ledger, &among, team, *figure, false);
                let values = set.iter().map(|team| (*team, value(*team))).collect();
                let by = Basis::HeadToHead {
                    figure: *figure,
                    mini: mini.clone(),
                };
                classes.append(&mut self.compare(by, values, fewer(*figure)));
            }
        }
        if classes.len() == 1 || !block.reapply {
            return classes;
        }
        self.each(classes, above, |ranking, class, above| {
            if class.len() < 2 {
                return vec![class];
            }
            ranking.block(block, &class, above)
        })
    }

    /// The table of the matches among some teams, in the order of a block.
    fn mini_table(&self, among: &Account, level: &[Slot], figures: &[Criterion]) -> MiniTable {
        let mut teams: Vec<Slot> = level.to_vec();
        teams.sort_by_cached_key(|team| {
            figures
                .iter()
                .map(|figure| {
                    let value = figure_of(self.ledger, among, *team, *figure, false);
                    let value = value.unwrap_or(Figure::whole(0));
                    if fewer(*figure) {
                        Figure {
                            numerator: -value.numerator,
                            ..value
                        }
                    } else {
                        value
                    }
                })
                .map(Reverse)
                .collect::<Vec<_>>()
        });
        let row = |team: Slot| {
            let tally = &among.tallies[team];
            MiniRow {
                team: self.ledger.teams[team],
                record: tally.record(),
                points: tally.points,
                away_goals: tally.away.goals_for,
            }
        };
        MiniTable {
            rows: teams.into_iter().map(row).collect(),
            fixtures: among.bouts.iter().map(|bout| bout.fixture).collect(),
        }
    }
}
