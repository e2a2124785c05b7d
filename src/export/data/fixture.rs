//! A match for programs.

use serde::Serialize;

use crate::book::Score;

/// A match.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FixtureData<'a> {
    /// Its page, which is also its identity.
    pub page: String,
    /// Competition and season, where the file is not of that season.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub season: Option<String>,
    /// The day; missing where none is fixed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// The moment with its offset, where hour and zone are known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kickoff: Option<String>,
    /// The stage, where the season has several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage: Option<&'a str>,
    /// The group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<&'a str>,
    /// The round.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub round: Option<&'a str>,
    /// The side named first.
    pub home: SideData<'a>,
    /// The side named second.
    pub away: SideData<'a>,
    /// What became of it, as reports write it: `played`.
    pub status: &'static str,
    /// The score that counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<ScoreData>,
    /// The score at half-time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub half_time: Option<ScoreData>,
    /// Whether extra time was played.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub extra_time: bool,
    /// The shoot-out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub penalties: Option<ScoreData>,
    /// The ground.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub venue: Option<&'a str>,
    /// The town.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<&'a str>,
    /// Spectators.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attendance: Option<u32>,
    /// The goals in the order of play; only in the file of the season.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<GoalData<'a>>,
}

/// A side of a match.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SideData<'a> {
    /// The name on the day, or who it will be: `Winner SF1`.
    pub name: &'a str,
    /// The team's page, where the team is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
}

/// Goals of both sides.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct ScoreData {
    /// Of the side named first.
    pub home: u8,
    /// Of the side named second.
    pub away: u8,
}

impl From<Score> for ScoreData {
    fn from(score: Score) -> Self {
        Self {
            home: score.home,
            away: score.away,
        }
    }
}

/// A goal.
#[derive(Clone, Debug, Serialize)]
pub struct GoalData<'a> {
    /// `home` or `away`: the side that it counts for, of an own goal too.
    pub side: &'static str,
    /// Who scored, as the name may be shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub player: Option<&'a str>,
    /// When: `45+2`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minute: Option<String>,
    /// Against the scorer's own side.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub own_goal: bool,
    /// From the penalty spot.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub penalty: bool,
    /// Who made it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assist: Option<&'a str>,
}
