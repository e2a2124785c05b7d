//! A table that is cut in parts once each team has played so often.
//!
//! From then on nobody leaves their part, whatever the points: so the Scottish
//! Premiership (Rules of the SPFL; after 33 matches, two parts of six).

use crate::book::{Carry, Split, TieBreaker};

use super::contest::Contest;
use super::moment::Cut;
use super::proof::Separation;
use super::slot::{BySlot, Slot};
use super::table::Row;
use super::tally::Account;
use super::tie_breaker::Classes;

/// A table's teams in their parts, from the top, and the matches that order
/// them there.
pub(super) struct Parts<'c> {
    pub(super) parts: Classes,
    pub(super) contest: Contest<'c>,
}

impl<'c> Contest<'c> {
    /// The parts of the table, once every one of its teams has played as often
    /// as the split wants; `None` before, and where there is no split.
    pub(super) fn divided(&self, teams: &[Slot]) -> Option<Parts<'c>> {
        let split = self.ledger.stage.split.as_ref()?;
        if self.cut != Cut::All {
            return None;
        }
        let before = self.before(split);
        let reached = |team: &Slot| before.account.tallies[*team].record().played() >= split.after;
        if !teams.iter().all(reached) {
            return None;
        }
        let chain = &self.ledger.stage.rules.tie_breakers;
        let order = before.ranked(teams.to_vec(), 0, teams.len(), chain).0;
        Some(Parts {
            parts: cut(order.concat(), &split.sizes),
            contest: self.carried(&before, split.carry),
        })
    }

    /// The matches before the split: those within the first so many of both of
    /// their teams, with the points given and taken by then.
    fn before(&self, split: &Split) -> Self {
        let mut played: BySlot<u16> = self.ledger.teams.map(|_| 0);
        let mut bouts = Vec::with_capacity(self.account.bouts.len());
        for bout in &self.account.bouts {
            let (home, away) = (bout.home.team, bout.away.team);
            played[home] += 1;
            played[away] += 1;
            if played[home] <= split.after && played[away] <= split.after {
                bouts.push(*bout);
            }
        }
        let day = bouts
            .iter()
            .filter_map(|bout| self.ledger.book.fixtures[bout.fixture].kickoff.date)
            .max();
        let account = Account::of(self.ledger, bouts, Cut::All);
        self.with(account, day.or(self.day))
    }

    /// The matches that order the parts, with what is carried into them.
    fn carried(&self, before: &Self, carry: Carry) -> Self {
        let mut account = match carry {
            Carry::All | Carry::Fraction { .. } => {
                Account::of(self.ledger, self.account.bouts.clone(), Cut::All)
            }
            Carry::None => {
                let counted = |fixture| {
                    before
                        .account
                        .bouts
                        .iter()
                        .any(|bout| bout.fixture == fixture)
                };
                let after = self.account.bouts.iter();
                let after = after.filter(|bout| !counted(bout.fixture)).copied();
                Account::of(self.ledger, after.collect(), Cut::All)
            }
        };
        for team in self.ledger.teams.slots() {
            let (all, early) = (&self.account.tallies[team], &before.account.tallies[team]);
            let tally = &mut account.tallies[team];
            let late = all.points - early.points;
            match carry {
                Carry::All => (tally.points, tally.adjusted) = (all.points, all.adjusted),
                Carry::None => {
                    tally.points = late;
                    tally.adjusted = all.adjusted - early.adjusted;
                }
                Carry::Fraction {
                    numerator,
                    denominator,
                    round_up,
                } => {
                    let share = i32::from(numerator) * early.points;
                    let of = i32::from(denominator.max(1));
                    let up = if round_up { of - 1 } else { 0 };
                    tally.points = (share + up).div_euclid(of) + late;
                    tally.adjusted = all.adjusted;
                }
            }
        }
        Self {
            account,
            outstanding: self.outstanding.clone(),
            ..*self
        }
    }
}

impl Parts<'_> {
    /// The lines of all parts, from the top, and the proof of their order.
    pub(super) fn ordered(self, chain: &[TieBreaker], size: usize) -> (Vec<Row>, Vec<Separation>) {
        let (mut rows, mut proof) = (Vec::with_capacity(size), Vec::new());
        for (part, index) in self.parts.into_iter().zip(0..) {
            let above = rows.len();
            let (classes, mut separations) = self.contest.ranked(sorted(part), above, size, chain);
            proof.append(&mut separations);
            let lines = self.contest.rows(&classes, above, size);
            rows.extend(lines.into_iter().map(|row| Row {
                part: Some(index),
                ..row
            }));
        }
        (rows, proof)
    }
}

/// Teams in the order in which level ones are listed.
fn sorted(mut teams: Vec<Slot>) -> Vec<Slot> {
    teams.sort_unstable();
    teams
}

/// Teams in order, cut into parts of these sizes; what is left is the last.
fn cut(mut order: Vec<Slot>, sizes: &[u16]) -> Classes {
    let mut parts = Classes::new();
    for size in sizes {
        let rest = order.split_off(usize::from(*size).min(order.len()));
        parts.push(std::mem::replace(&mut order, rest));
    }
    parts.push(order);
    parts.retain(|part| !part.is_empty());
    parts
}
