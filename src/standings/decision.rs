//! Orders that users state: lots, play-offs, tosses; and a shoot-out that the
//! last match itself tells.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::book::{DecisionKind, Side};

use super::ledger::is_by;
use super::proof::{Basis, Silence};
use super::slot::Slot;
use super::tie_breaker::{Classes, Ranking};

impl Ranking<'_> {
    /// Orders teams by what users state: only teams that decisions of this
    /// kind rank among one another, directly or through others of the set.
    pub(super) fn decide(&mut self, kind: DecisionKind, level: &[Slot]) -> Classes {
        let mut ahead: BTreeSet<(Slot, Slot)> = BTreeSet::new();
        for decision in &self.ledger.stage.decisions {
            if decision.by != kind || !is_by(decision.date, self.day) {
                continue;
            }
            let order: Vec<Slot> = decision
                .order
                .iter()
                .filter_map(|team| self.ledger.slot(*team))
                .filter(|team| level.contains(team))
                .collect();
            for (at, upper) in order.iter().enumerate() {
                ahead.extend(order.iter().skip(at + 1).map(|lower| (*upper, *lower)));
            }
        }
        if kind == DecisionKind::ShootOut
            && let [a, b] = level
            && ahead.is_empty()
        {
            ahead.extend(self.shoot_out_between(*a, *b));
        }
        let classes = cuts(level, &ahead);
        let values: Vec<_> = classes.iter().flatten().map(|team| (*team, None)).collect();
        let silent = (classes.len() == 1).then_some(Silence::NoDecision);
        self.note(Basis::Decision(kind), &values, &classes, silent);
        classes
    }

    /// Winner and loser of the shoot-out after the drawn match with which both
    /// teams ended (UEFA, Regulations EURO 2024, art. 20.02).
    fn shoot_out_between(&self, a: Slot, b: Slot) -> Option<(Slot, Slot)> {
        let last = |team| self.account.parts_of(team).last().map(|(bout, ..)| bout);
        let bout = last(a)?;
        if last(b)?.fixture != bout.fixture {
            return None;
        }
        let winner = self.ledger.book.fixtures[bout.fixture]
            .shoot_out?
            .winner()?;
        Some(match winner {
            Side::Home => (bout.home.team, bout.away.team),
            Side::Away => (bout.away.team, bout.home.team),
        })
    }
}

/// The finest order of sets in which every team of an earlier set is ahead of
/// every team of a later one, directly or through others.
fn cuts(level: &[Slot], ahead: &BTreeSet<(Slot, Slot)>) -> Classes {
    let mut ahead = ahead.clone();
    for through in level {
        for upper in level {
            for lower in level {
                if ahead.contains(&(*upper, *through)) && ahead.contains(&(*through, *lower)) {
                    ahead.insert((*upper, *lower));
                }
            }
        }
    }
    let is_ahead = |a: Slot, b: Slot| ahead.contains(&(a, b)) && !ahead.contains(&(b, a));
    let mut order = level.to_vec();
    order.sort_by_cached_key(|team| {
        let beaten = level
            .iter()
            .filter(|other| is_ahead(*team, **other))
            .count();
        (Reverse(beaten), *team)
    });
    let mut classes = Classes::new();
    let mut class = Vec::new();
    for (at, team) in order.iter().enumerate() {
        class.push(*team);
        let (above, below) = order.split_at(at + 1);
        if above.iter().all(|a| below.iter().all(|b| is_ahead(*a, *b))) {
            classes.push(std::mem::take(&mut class));
        }
    }
    classes
}
