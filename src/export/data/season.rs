//! A season for programs.

use serde::Serialize;
use serde_json::Value;

use super::{FixtureData, Origin};
use crate::export::bracket::TieData;

/// A season, whole.
#[derive(Clone, Debug, Serialize)]
pub struct SeasonData<'a> {
    /// Where it comes from.
    pub origin: Origin<'a>,
    /// The competition.
    pub competition: &'a str,
    /// The season's name, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub season: Option<&'a str>,
    /// Its page.
    pub page: String,
    /// Its stages, in order.
    pub stages: Vec<StageData<'a>>,
    /// Matches over, by date.
    pub results: Vec<FixtureData<'a>>,
    /// Matches to come, by date.
    pub fixtures: Vec<FixtureData<'a>>,
    /// Who scored, most goals first.
    pub scorers: Vec<ScorerData<'a>>,
}

/// A part of a season with one format.
#[derive(Clone, Debug, Serialize)]
pub struct StageData<'a> {
    /// Its name, where the season has several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<&'a str>,
    /// `league`, `groups`, `knockout` or `list`.
    pub format: &'static str,
    /// The lines of its tables; empty where it has none.
    pub standings: Value,
    /// What places mean.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub zones: Vec<ZoneData<'a>>,
    /// Its rounds, in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rounds: Vec<RoundData<'a>>,
    /// Its ties, where it is a knock-out, by round.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ties: Vec<TieData<'a>>,
    /// Teams that go straight through its first round.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub byes: Vec<&'a str>,
    /// Who won it, where it is a knock-out and over.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub champions: Option<&'a str>,
}

/// What some places mean.
#[derive(Clone, Debug, Serialize)]
pub struct ZoneData<'a> {
    /// The first place, from 1.
    pub from: usize,
    /// The last place.
    pub to: usize,
    /// What they mean, in the site's words.
    pub name: &'a str,
    /// What they mean, in a word that reports use: `promotion`.
    pub kind: &'static str,
}

/// A round.
#[derive(Clone, Debug, Serialize)]
pub struct RoundData<'a> {
    /// `4`, `Semi-finals`.
    pub name: &'a str,
    /// Its page, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// How many matches it has.
    pub matches: usize,
}

/// A scorer.
#[derive(Clone, Debug, Serialize)]
pub struct ScorerData<'a> {
    /// The place, from 1; players with as many goals share it.
    pub position: u16,
    /// The name as it may be shown.
    pub player: &'a str,
    /// The teams that the goals were for.
    pub teams: Vec<&'a str>,
    /// Goals.
    pub goals: u16,
    /// How many of them from the penalty spot.
    pub penalties: u16,
}
