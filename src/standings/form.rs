//! How teams fared lately.

use crate::book::{FixtureId, TeamId};

use super::ledger::{Bout, Ledger};
use super::moment::{Cut, Moment};
use super::record::Outcome;
use super::slot::BySlot;

/// A team's latest matches, oldest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// The team.
    pub team: TeamId,
    /// The matches and how they ended for it.
    pub matches: Vec<(FixtureId, Outcome)>,
}

impl Ledger<'_> {
    /// Each team's latest `count` matches that count at a moment, teams by
    /// folded name.
    pub fn forms(&self, moment: Moment, count: usize) -> Vec<Form> {
        let mut latest: BySlot<Vec<(FixtureId, Outcome)>> = self.teams.map(|_| Vec::new());
        let bouts = self.bouts(moment, Cut::All);
        for bout in bouts.iter().rev() {
            for (_, part) in Bout::parts(bout) {
                let matches = &mut latest[part.team];
                if matches.len() < count {
                    matches.push((bout.fixture, part.outcome));
                }
            }
        }
        let form = |slot| {
            let mut matches = std::mem::take(&mut latest[slot]);
            matches.reverse();
            Form {
                team: self.teams[slot],
                matches,
            }
        };
        self.teams.slots().map(form).collect()
    }
}
