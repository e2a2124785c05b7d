//! Facts as JSON for programs, in the shape that `schema.json` publishes.
//!
//! Pages are named by their path from the site's root, so that the files hold
//! wherever the site stands.

mod fixture;
mod index;
mod season;
mod team;

use serde::Serialize;
use serde_json::Value;

pub use fixture::{FixtureData, GoalData, ScoreData, SideData};
pub use index::{IndexData, ListedSeason, ListedTeam};
pub use season::{RoundData, ScorerData, SeasonData, StageData, ZoneData};
pub use team::{TeamData, TeamSeason};

/// The schema of every file, as it is published.
pub const SCHEMA: &[u8] = include_bytes!("schema.json");

/// What every file begins with.
#[derive(Clone, Debug, Serialize)]
pub struct Origin<'a> {
    /// The site's title.
    pub site: &'a str,
    /// Where the site stands, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base_url: Option<&'a str>,
    /// The licence of the data, where the settings give one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence: Option<&'a str>,
}

/// A file of facts: one of the kinds of the schema, by its name.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Data<'a> {
    /// What there is.
    Index(IndexData<'a>),
    /// A season.
    Season(Box<SeasonData<'a>>),
    /// A team.
    Team(TeamData<'a>),
    /// A table alone.
    Standings(StandingsData<'a>),
}

/// A table alone.
#[derive(Clone, Debug, Serialize)]
pub struct StandingsData<'a> {
    /// Where it comes from.
    pub origin: Origin<'a>,
    /// The competition and season.
    pub season: String,
    /// The lines, best first.
    pub standings: Value,
}

/// A file as it is written.
pub fn json(data: &Data<'_>) -> Vec<u8> {
    let mut bytes = serde_json::to_vec(data).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
