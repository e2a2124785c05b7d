//! What files of facts there are.

use serde::Serialize;

use super::Origin;

/// What files of facts there are.
#[derive(Clone, Debug, Serialize)]
pub struct IndexData<'a> {
    /// Where they come from.
    pub origin: Origin<'a>,
    /// The language of the site, as a BCP 47 tag.
    pub language: &'a str,
    /// The schema of the files.
    pub schema: String,
    /// Every season, by competition and oldest first.
    pub seasons: Vec<ListedSeason<'a>>,
    /// Every team.
    pub teams: Vec<ListedTeam<'a>>,
}

/// A season.
#[derive(Clone, Debug, Serialize)]
pub struct ListedSeason<'a> {
    /// The competition.
    pub competition: &'a str,
    /// The season's name, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub season: Option<&'a str>,
    /// Its page.
    pub page: String,
    /// Its file.
    pub data: String,
    /// Parts of it as files of their own: table, results, scorers.
    pub files: Vec<String>,
}

/// A team.
#[derive(Clone, Debug, Serialize)]
pub struct ListedTeam<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its page.
    pub page: String,
    /// Its file.
    pub data: String,
}
