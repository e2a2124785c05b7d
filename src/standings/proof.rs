//! Why a table stands as it does: every step that was tried on level teams,
//! with its values, and whom it separated.
//!
//! Holds no words; [`super::words`] makes them.

use crate::book::{Criterion, DecisionKind, FixtureId, HowMany, Needs, TeamId, ZoneKind};

use super::figure::Figure;
use super::record::Record;

/// A set of teams level on what the table is ordered by first, and all that
/// was done to separate them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Separation {
    /// The teams in the order of the table.
    pub teams: Vec<TeamId>,
    /// What they are level on: points, as a rule.
    pub level_on: Criterion,
    /// Their common value.
    pub value: Figure,
    /// The steps in the order in which they were taken.
    pub steps: Vec<Step>,
}

/// The step that put one of two teams ahead of the other; `None` where they
/// are not level on what the table is ordered by first, or where nothing
/// separates them.
pub fn decided_by(proof: &[Separation], upper: TeamId, lower: TeamId) -> Option<&Step> {
    let level = |separation: &&Separation| {
        separation.teams.contains(&upper) && separation.teams.contains(&lower)
    };
    let steps = &proof.iter().find(level)?.steps;
    steps.iter().rev().find(|step| step.separates(upper, lower))
}

/// One step taken on teams level when it was reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What was compared.
    pub by: Basis,
    /// The teams level here, and what each had: best first where there are
    /// values, `None` where there is none.
    pub level: Vec<(TeamId, Option<Figure>)>,
    /// The teams as the step left them: one set where it separated nobody.
    pub classes: Vec<Vec<TeamId>>,
    /// Why it said nothing; `None` where it was asked and answered.
    pub silent: Option<Silence>,
}

impl Step {
    /// Whether the step put one team ahead of the other.
    pub fn separates(&self, upper: TeamId, lower: TeamId) -> bool {
        let class = |team| self.classes.iter().position(|class| class.contains(&team));
        matches!((class(upper), class(lower)), (Some(a), Some(b)) if a != b)
    }

    /// What a team had, where the step has a value for it.
    pub fn value(&self, team: TeamId) -> Option<Figure> {
        let found = self.level.iter().find(|(other, _)| *other == team);
        found.and_then(|(_, value)| *value)
    }
}

/// What a step compares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Basis {
    /// A figure of all matches of the table.
    All(Criterion),
    /// A figure of the matches among some teams.
    HeadToHead {
        /// The figure.
        figure: Criterion,
        /// The table of those matches.
        mini: MiniTable,
    },
    /// A whole block of head-to-head figures that was not asked.
    HeadToHeadBlock,
    /// Values that a user states.
    Given {
        /// Their name.
        name: Box<str>,
        /// Whether less is better.
        low: bool,
    },
    /// An order that a user states, or a shoot-out that the match itself tells.
    Decision(DecisionKind),
    /// Steps for level teams at the border of such zones.
    Where(Vec<ZoneKind>),
    /// The place is shared; names order its rows.
    Name,
    /// The place is shared.
    Shared,
}

/// Why a step said nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silence {
    /// It wants matches that are not there.
    Needs(Needs),
    /// It is for another number of level teams.
    Only(HowMany),
    /// Not all of the level teams have a value.
    NoValues,
    /// No decision orders the level teams.
    NoDecision,
    /// The level teams are not at the border of such a zone.
    NotAtStake,
    /// Rules end here: the place is shared.
    End,
}

/// The table of the matches among some level teams.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MiniTable {
    /// The teams, in the order of the block's figures.
    pub rows: Vec<MiniRow>,
    /// Their matches.
    pub fixtures: Vec<FixtureId>,
}

/// A team's line in the table of the matches among level teams.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MiniRow {
    /// The team.
    pub team: TeamId,
    /// What it has from these matches.
    pub record: Record,
    /// Points from these matches.
    pub points: i32,
    /// Goals in those of them that it played away.
    pub away_goals: u16,
}
