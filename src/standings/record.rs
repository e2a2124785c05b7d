//! One team's line of figures, before any ranking.

use std::cmp::Ordering;
use std::ops::{Add, AddAssign};

/// How a match ended for a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// Lost, on the pitch or by decision.
    Lost,
    /// Drawn, whatever a shoot-out then gave.
    Drawn,
    /// Won, on the pitch or by decision.
    Won,
}

impl Outcome {
    /// How a match ended for the side with so many goals.
    pub fn of(scored: u8, conceded: u8) -> Self {
        match scored.cmp(&conceded) {
            Ordering::Greater => Self::Won,
            Ordering::Equal => Self::Drawn,
            Ordering::Less => Self::Lost,
        }
    }
}

/// Matches that count, as one team lived them.
///
/// Goals include own goals, on the side that they count for. A shoot-out adds
/// no goals, and points are no part of it: they depend on the rules.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Record {
    /// Matches won.
    pub won: u16,
    /// Matches drawn.
    pub drawn: u16,
    /// Matches lost.
    pub lost: u16,
    /// Goals scored.
    pub goals_for: u16,
    /// Goals conceded.
    pub goals_against: u16,
}

impl Record {
    /// Enters one match. The outcome need not follow from the goals: where a
    /// match is awarded against both, both have lost.
    pub fn enter(&mut self, outcome: Outcome, scored: u8, conceded: u8) {
        match outcome {
            Outcome::Won => self.won += 1,
            Outcome::Drawn => self.drawn += 1,
            Outcome::Lost => self.lost += 1,
        }
        self.goals_for += u16::from(scored);
        self.goals_against += u16::from(conceded);
    }

    /// Matches played.
    pub fn played(&self) -> u16 {
        self.won + self.drawn + self.lost
    }

    /// Goals scored less goals conceded.
    pub fn goal_difference(&self) -> i32 {
        i32::from(self.goals_for) - i32::from(self.goals_against)
    }
}

impl Add for Record {
    type Output = Self;

    fn add(mut self, other: Self) -> Self {
        self += other;
        self
    }
}

impl AddAssign for Record {
    fn add_assign(&mut self, other: Self) {
        self.won += other.won;
        self.drawn += other.drawn;
        self.lost += other.lost;
        self.goals_for += other.goals_for;
        self.goals_against += other.goals_against;
    }
}
