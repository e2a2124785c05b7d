//! What the files of clubs, teams, players, venues and pages say.

use crate::book::NameRule;
use crate::calendar::Date;
use crate::extra::Extra;
use crate::source::{Text, Written};

use super::{Body, ImageEntry};

/// A club's file.
#[derive(Clone, Debug)]
#[expect(
    missing_docs,
    reason = "each field is the key of its name, as the design lists them"
)]
pub struct ClubFile {
    pub name: Option<Text>,
    pub short: Option<Text>,
    pub slug: Option<Text>,
    pub aliases: Vec<Text>,
    pub colours: Vec<Text>,
    pub crest: Option<Text>,
    pub venue: Option<Text>,
    pub founded: Option<Text>,
    pub contact: Option<Text>,
    pub website: Option<Text>,
    pub sponsors: Vec<Sponsor>,
    pub names: Option<Written<NameRule>>,
    pub draft: bool,
    pub allow: Vec<Text>,
    pub extra: Extra,
    pub body: Body,
}

/// A sponsor: a name and, where given, an address and a picture.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "each field is the key of its name")]
pub struct Sponsor {
    pub name: Text,
    pub url: Option<Text>,
    pub logo: Option<Text>,
}

/// A team's file.
#[derive(Clone, Debug)]
#[expect(
    missing_docs,
    reason = "each field is the key of its name, as the design lists them"
)]
pub struct TeamFile {
    pub name: Option<Text>,
    pub short: Option<Text>,
    pub slug: Option<Text>,
    pub code: Option<Text>,
    pub aliases: Vec<Text>,
    pub former_names: Vec<FormerNameEntry>,
    pub club: Option<Text>,
    pub category: Option<Text>,
    pub colours: Vec<Text>,
    pub crest: Option<Text>,
    pub city: Option<Text>,
    pub venue: Option<Text>,
    pub founded: Option<Text>,
    pub coach: Option<Text>,
    pub staff: Vec<(Text, Text)>,
    pub website: Option<Text>,
    pub sponsors: Vec<Sponsor>,
    pub squad: Vec<SquadEntry>,
    pub names: Option<Written<NameRule>>,
    pub draft: bool,
    pub allow: Vec<Text>,
    pub extra: Extra,
    pub body: Body,
}

/// A line of a squad, from a team's file or the CSV beside it.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "each field is the key of its name")]
pub struct SquadEntry {
    pub player: Text,
    pub season: Option<Text>,
    pub number: Option<Written<u8>>,
    pub position: Option<Text>,
    pub from: Option<Written<Date>>,
    pub until: Option<Written<Date>>,
}

/// A name that held for some time.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "each field is the key of its name")]
pub struct FormerNameEntry {
    pub name: Text,
    pub from: Option<Written<Date>>,
    pub until: Option<Written<Date>>,
}

/// A player's file.
#[derive(Clone, Debug)]
#[expect(
    missing_docs,
    reason = "each field is the key of its name, as the design lists them"
)]
pub struct PlayerFile {
    pub name: Option<Text>,
    pub slug: Option<Text>,
    pub aliases: Vec<Text>,
    pub born: Option<Written<Date>>,
    pub position: Option<Text>,
    pub nationality: Option<Text>,
    pub team: Option<Text>,
    pub image: Option<ImageEntry>,
    pub hidden: bool,
    pub names: Option<Written<NameRule>>,
    pub draft: bool,
    pub allow: Vec<Text>,
    pub extra: Extra,
    pub body: Body,
}

/// A venue's file.
#[derive(Clone, Debug)]
#[expect(
    missing_docs,
    reason = "each field is the key of its name, as the design lists them"
)]
pub struct VenueFile {
    pub name: Option<Text>,
    pub slug: Option<Text>,
    pub aliases: Vec<Text>,
    pub former_names: Vec<FormerNameEntry>,
    pub city: Option<Text>,
    pub country: Option<Text>,
    pub capacity: Option<Written<u32>>,
    pub time_zone: Option<Text>,
    pub draft: bool,
    pub allow: Vec<Text>,
    pub extra: Extra,
    pub body: Body,
}

/// A page: `pages/**/*.md`, or the words above the lists of the home page.
#[derive(Clone, Debug)]
#[expect(
    missing_docs,
    reason = "each field is the key of its name, as the design lists them"
)]
pub struct PageFile {
    pub title: Option<Text>,
    pub slug: Option<Text>,
    pub summary: Option<Text>,
    pub aliases: Vec<Text>,
    pub language: Option<Text>,
    pub template: Option<Text>,
    pub draft: bool,
    pub allow: Vec<Text>,
    pub extra: Extra,
    pub body: Body,
}
