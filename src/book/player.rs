//! A player: somebody who scored, was shown a card, or stands in a squad.

use crate::calendar::Date;
use crate::extra::Extra;
use crate::slug::Slug;
use crate::source::FileId;

use super::{NameRule, Prose, TeamId};

/// One person, at all the teams that they played for.
#[derive(Clone, Debug)]
pub struct Player {
    /// Their name as it may be shown: the strictest rule that concerns them
    /// has been applied, and nothing in the book holds what it hides.
    pub name: Box<str>,
    /// Their address; `None` where their name is hidden.
    pub slug: Option<Slug>,
    /// Other spellings.
    pub aliases: Vec<Box<str>>,
    /// Teams that they are known from, in order of first mention.
    pub teams: Vec<TeamId>,
    /// Their date of birth.
    pub born: Option<Date>,
    /// Where they play, in the file's words.
    pub position: Option<Box<str>>,
    /// Their country, in the file's words.
    pub nationality: Option<Box<str>>,
    /// The rule that their name is shown under.
    pub shown: NameRule,
    /// The picture beside their file.
    pub portrait: Option<FileId>,
    /// Words about them.
    pub prose: Option<Prose>,
    /// Anything, for templates.
    pub extra: Extra,
}
