//! A club: what its teams share.

use crate::extra::Extra;
use crate::slug::Slug;
use crate::source::FileId;

use super::{NameRule, Prose, TeamId, VenueId};

/// A club with a file of its own.
#[derive(Clone, Debug)]
pub struct Club {
    /// Its name.
    pub name: Box<str>,
    /// Its address.
    pub slug: Slug,
    /// A shorter name, for tables.
    pub short: Option<Box<str>>,
    /// Other spellings.
    pub aliases: Vec<Box<str>>,
    /// Colours as `#rrggbb`, the first being the shirt's.
    pub colours: Vec<Box<str>>,
    /// The picture beside its file.
    pub crest: Option<FileId>,
    /// Its ground.
    pub venue: Option<VenueId>,
    /// When it was founded, in the file's words.
    pub founded: Option<Box<str>>,
    /// How to reach it, in the file's words.
    pub contact: Option<Box<str>>,
    /// Its own site.
    pub website: Option<Box<str>>,
    /// Who pays for it.
    pub sponsors: Vec<Sponsor>,
    /// How its players' names may be shown.
    pub names: NameRule,
    /// Its teams, the first being the one that bears its name.
    pub teams: Vec<TeamId>,
    /// Words about it.
    pub prose: Option<Prose>,
    /// Anything, for templates.
    pub extra: Extra,
}

/// Who pays for a club or a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sponsor {
    /// The name.
    pub name: Box<str>,
    /// Its own site.
    pub url: Option<Box<str>>,
    /// Its picture among the static files: `/sponsors/bakery.svg`.
    pub logo: Option<Box<str>>,
}
