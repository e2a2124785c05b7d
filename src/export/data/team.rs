//! A team for programs.

use serde::Serialize;

use super::{FixtureData, Origin};

/// A team: its seasons and matches.
#[derive(Clone, Debug, Serialize)]
pub struct TeamData<'a> {
    /// Where it comes from.
    pub origin: Origin<'a>,
    /// Its name today.
    pub name: &'a str,
    /// Its page.
    pub page: String,
    /// Two to four capitals.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<&'a str>,
    /// Its town.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<&'a str>,
    /// Its ground.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub venue: Option<&'a str>,
    /// Colours as `#rrggbb`, the first being the shirt's.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub colours: Vec<&'a str>,
    /// The seasons in which it takes part.
    pub seasons: Vec<TeamSeason>,
    /// Matches over, by date.
    pub results: Vec<FixtureData<'a>>,
    /// Matches to come, by date.
    pub fixtures: Vec<FixtureData<'a>>,
}

/// A season in which a team takes part.
#[derive(Clone, Debug, Serialize)]
pub struct TeamSeason {
    /// Competition and season.
    pub name: String,
    /// The season's file.
    pub data: String,
}
