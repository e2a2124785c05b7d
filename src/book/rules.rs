//! The rules of a table: what a match is worth, what the table is ordered by,
//! and what users state for it.

use crate::calendar::Date;
use crate::source::Place;

use super::{DecisionKind, HeadToHead, Measure, TeamId, TieBreaker};

/// Table points for one match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PointsRule {
    /// For a win.
    pub win: i16,
    /// For a draw.
    pub draw: i16,
    /// For a defeat.
    pub loss: i16,
    /// For a win in a shoot-out after a draw; `None` where a drawn match is a
    /// draw whatever followed.
    pub shoot_out_win: Option<i16>,
    /// For a defeat in a shoot-out after a draw.
    pub shoot_out_loss: Option<i16>,
    /// For a match won because the other side did not play; `None` as a win.
    pub walkover: Option<i16>,
}

impl Default for PointsRule {
    /// Three for a win, one for a draw: the Laws' customary rule since 1994.
    fn default() -> Self {
        Self {
            win: 3,
            draw: 1,
            loss: 0,
            shoot_out_win: None,
            shoot_out_loss: None,
            walkover: None,
        }
    }
}

/// What a table is ordered by first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RankBy {
    /// Points.
    #[default]
    Points,
    /// Points for each match played, as an exact fraction.
    PointsPerGame,
}

/// All that decides a table's order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// What a match is worth.
    pub points: PointsRule,
    /// What comes first.
    pub rank_by: RankBy,
    /// What separates level teams, in order.
    pub tie_breakers: Vec<TieBreaker>,
    /// The chain while matches are still to come; `None` is the same one.
    pub interim: Option<Vec<TieBreaker>>,
    /// How the chain goes on once one of several level teams is separated.
    pub restart: Restart,
    /// What cards cost.
    pub fair_play: FairPlay,
    /// The preset that these rules began from.
    pub preset: Option<&'static str>,
}

impl Default for Rules {
    /// What holds where nothing is stated: goal difference, goals, matches
    /// among the level teams; after that they share the place.
    fn default() -> Self {
        Self {
            points: PointsRule::default(),
            rank_by: RankBy::default(),
            tie_breakers: vec![
                TieBreaker::of(Measure::GoalDifference),
                TieBreaker::of(Measure::GoalsFor),
                TieBreaker::HeadToHead(HeadToHead::default()),
                TieBreaker::Shared,
            ],
            interim: None,
            restart: Restart::default(),
            fair_play: FairPlay::default(),
            preset: Some("simple"),
        }
    }
}

impl RankBy {
    /// Both orders with their words.
    pub const ALL: [(&'static str, Self); 2] = [
        ("points", Self::Points),
        ("points_per_game", Self::PointsPerGame),
    ];

    /// The order of a word; `None` where there is none.
    pub fn named(word: &str) -> Option<Self> {
        named(&Self::ALL, word)
    }

    /// Its word.
    pub fn name(self) -> &'static str {
        name(&Self::ALL, self)
    }
}

/// How a chain goes on once it has separated some of several level teams.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Restart {
    /// With the next step.
    #[default]
    Continue,
    /// From the top for all but the winner: one winner at a time.
    Winner,
}

impl Restart {
    /// Both ways with their words.
    pub const ALL: [(&'static str, Self); 2] =
        [("continue", Self::Continue), ("winner", Self::Winner)];

    /// The way of a word; `None` where there is none.
    pub fn named(word: &str) -> Option<Self> {
        named(&Self::ALL, word)
    }

    /// Its word.
    pub fn name(self) -> &'static str {
        name(&Self::ALL, self)
    }
}

/// A decision that a user states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// How it was reached.
    pub by: DecisionKind,
    /// The teams, best first.
    pub order: Vec<TeamId>,
    /// From which day it holds; `None` is always.
    pub date: Option<Date>,
    /// Where it is stated.
    pub place: Place,
}

/// Values that a user states, by team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// Their name.
    pub name: Box<str>,
    /// A value for each team, as a decimal in millionths: `17.5` is 17 500 000.
    pub values: Vec<(TeamId, i64)>,
}

/// What cards cost in a fair-play ranking; all are counted upwards, and fewer
/// is better.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FairPlay {
    /// For a caution.
    pub yellow: u16,
    /// For the second caution of a player in one match, in place of both.
    pub second_yellow: u16,
    /// For a sending-off at once.
    pub red: u16,
    /// For a caution and a sending-off at once in one match, in place of both.
    pub yellow_and_red: Option<u16>,
    /// Whether officials on the bench count.
    pub staff: bool,
    /// Whether one player costs at most one of these a match.
    pub one_per_person: bool,
    /// Other offences by name: `foul`, `staff_warning`.
    pub others: Vec<(Box<str>, u16)>,
}

impl Default for FairPlay {
    /// Yellow 1, second yellow 3, red 4, yellow and red 5, one of them a
    /// person and match (FIFA, Regulations World Cup 2018, art. 32.5).
    fn default() -> Self {
        Self {
            yellow: 1,
            second_yellow: 3,
            red: 4,
            yellow_and_red: Some(5),
            staff: true,
            one_per_person: true,
            others: Vec::new(),
        }
    }
}

/// Points taken or given apart from matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adjustment {
    /// Whose.
    pub team: TeamId,
    /// How many: a deduction is negative.
    pub points: i16,
    /// From which day; `None` is from the start.
    pub date: Option<Date>,
    /// Why, as the file has it.
    pub reason: Option<Box<str>>,
}

/// What a word of a list stands for.
pub(super) fn named<T: Copy>(all: &[(&'static str, T)], word: &str) -> Option<T> {
    all.iter()
        .find(|(name, _)| *name == word)
        .map(|(_, value)| *value)
}

/// The word of a list that stands for `value`; every value has one.
pub(super) fn name<T: Copy + PartialEq>(all: &[(&'static str, T)], value: T) -> &'static str {
    all.iter()
        .find(|(_, other)| *other == value)
        .map_or("", |(name, _)| name)
}
