//! The published tie-break orders, each with body, edition and source.
//!
//! A preset is data: what a regulation, or a report of it, says. Each names
//! the seasons for which the text was found, so that an old archive keeps the
//! old rule.

mod european_clubs;
mod leagues;
mod national_teams;
mod older;
mod overseas;
mod steps;

use super::{AcrossGroups, Rules, Split};

/// The rules of a competition, as published.
#[derive(Clone, Copy, Debug)]
pub struct Preset {
    /// What a competition file calls it: `premier_league`.
    pub name: &'static str,
    /// What readers call it.
    pub title: &'static str,
    /// Who makes the rule.
    pub body: &'static str,
    /// Document and article, or the publication that reports it.
    pub source: &'static str,
    /// Seasons or editions for which the text was found.
    pub valid: &'static str,
    rules: fn() -> Rules,
    across_groups: fn() -> Vec<AcrossGroups>,
    split: fn() -> Option<Split>,
}

impl Preset {
    /// The rules of its tables.
    pub fn rules(&self) -> Rules {
        Rules {
            preset: Some(self.name),
            ..(self.rules)()
        }
    }

    /// The tables across groups that it brings.
    pub fn across_groups(&self) -> Vec<AcrossGroups> {
        (self.across_groups)()
    }

    /// The cut of the table that it brings.
    pub fn split(&self) -> Option<Split> {
        (self.split)()
    }
}

/// Every preset, those of one kind together.
pub fn all() -> impl Iterator<Item = &'static Preset> {
    national_teams::PRESETS
        .iter()
        .chain(european_clubs::PRESETS)
        .chain(leagues::PRESETS)
        .chain(overseas::PRESETS)
        .chain(older::PRESETS)
}

/// The preset that a competition file names under `tiebreakers:`; `None` where
/// there is no such preset.
pub fn named(name: &str) -> Option<&'static Preset> {
    all().find(|preset| preset.name == name)
}
