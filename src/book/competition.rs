//! Competitions and their seasons.

use crate::calendar::{Date, TimeZone};
use crate::extra::Extra;
use crate::slug::Slug;
use crate::source::{FileId, Place};

use super::{CardKind, Category, CompetitionId, Prose, SeasonId, StageId, TeamId, Zone};

/// A competition: what its seasons share.
#[derive(Clone, Debug)]
pub struct Competition {
    /// Its name.
    pub name: Box<str>,
    /// Its address.
    pub slug: Slug,
    /// Other spellings.
    pub aliases: Vec<Box<str>>,
    /// The category that its teams play in.
    pub category: Option<Category>,
    /// Its seasons, oldest first; one at least.
    pub seasons: Vec<SeasonId>,
    /// Words about it, where it is a folder of seasons.
    pub prose: Option<Prose>,
    /// Anything, for templates.
    pub extra: Extra,
}

impl Competition {
    /// A competition of which nothing is known but its name.
    pub fn new(name: &str, slug: Slug) -> Self {
        Self {
            name: name.into(),
            slug,
            aliases: Vec::new(),
            category: None,
            seasons: Vec::new(),
            prose: None,
            extra: Extra::Nothing,
        }
    }
}

/// One playing of a competition.
#[derive(Clone, Debug)]
pub struct Season {
    /// Which competition.
    pub competition: CompetitionId,
    /// The season's part of the address; `None` where the competition is one
    /// file and its address needs none.
    pub slug: Option<Slug>,
    /// `2021–22`, as the file has it.
    pub name: Option<Box<str>>,
    /// Its first day, where stated or told by the season's name.
    pub from: Option<Date>,
    /// Its last day, where stated or told by the season's name.
    pub to: Option<Date>,
    /// The zone that its hours are in.
    pub zone: Option<TimeZone>,
    /// Its stages, in order; one at least.
    pub stages: Vec<StageId>,
    /// Whether away goals decide ties level on aggregate.
    pub away_goals: bool,
    /// How long its matches are.
    pub match_length: MatchLength,
    /// What cards cost in matches to miss.
    pub suspensions: Vec<SuspensionRule>,
    /// How its players' names may be shown.
    pub names: NameRule,
    /// A table that somebody else keeps.
    pub given_table: Option<GivenTable>,
    /// Tables over several of its stages, or over several seasons.
    pub combined: Vec<CombinedPlan>,
    /// Words about it.
    pub prose: Option<Prose>,
    /// Its file; `None` where it was inferred from reports.
    pub file: Option<FileId>,
    /// Anything, for templates.
    pub extra: Extra,
}

impl Season {
    /// A season of which nothing is known.
    pub fn new(competition: CompetitionId) -> Self {
        Self {
            competition,
            slug: None,
            name: None,
            from: None,
            to: None,
            zone: None,
            stages: Vec::new(),
            away_goals: false,
            match_length: MatchLength::default(),
            suspensions: Vec::new(),
            names: NameRule::Full,
            given_table: None,
            combined: Vec::new(),
            prose: None,
            file: None,
            extra: Extra::Nothing,
        }
    }
}

/// A table over several stages or several seasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CombinedPlan {
    /// What it is called.
    pub name: Box<str>,
    /// What it is made of.
    pub of: CombinedOf,
    /// What its places mean.
    pub zones: Vec<Zone>,
}

/// What a combined table is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CombinedOf {
    /// The tables of these stages of the season, added up: Apertura and
    /// Clausura.
    Stages(Vec<StageId>),
    /// The tables of these seasons, this one among them, as points for each
    /// match: *promedios*.
    AverageOver(Vec<SeasonId>),
}

/// A table that somebody else keeps, for a club that reports only its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenTable {
    /// The day it shows.
    pub date: Option<Date>,
    /// Whose it is, in the file's words.
    pub source: Option<Box<str>>,
    /// Its lines, best first.
    pub rows: Vec<GivenRow>,
}

/// A line of a table that somebody else keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenRow {
    /// The place as printed.
    pub position: u16,
    /// The team.
    pub team: TeamId,
    /// Played, won, drawn, lost, goals for, goals against.
    pub figures: [u16; 6],
    /// Points as printed.
    pub points: i32,
    /// Where it stands.
    pub place: Place,
}

/// How long a match is, for what is improbable in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MatchLength {
    /// Minutes of regular time.
    pub minutes: u8,
    /// Players of a side.
    pub players: u8,
    /// Whether a player taken off may return.
    pub rolling_substitutions: bool,
}

impl Default for MatchLength {
    /// Twice 45 minutes, eleven a side (IFAB Laws of the Game, Laws 3 and 7).
    fn default() -> Self {
        Self {
            minutes: 90,
            players: 11,
            rolling_substitutions: false,
        }
    }
}

/// So many cards of a kind, and the matches that they cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SuspensionRule {
    /// Which card.
    pub card: CardKind,
    /// At each such number of them: 5 is the fifth, the tenth and so on.
    pub count: u8,
    /// How many matches the player has to miss.
    pub matches: u8,
}

/// How players' names may be shown; the strictest that concerns a player wins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameRule {
    /// As written.
    #[default]
    Full,
    /// Initials.
    Initials,
    /// Not at all.
    Hidden,
}
