//! Football.TXT, the plain-text format of the openfootball collections: text
//! to plain values and back.
//!
//! Knows no team and no competition of a site. What cannot be read is listed
//! with its line, so that nothing of a file is lost without a word.

mod above;
mod dates;
mod heading;
mod match_line;
mod print;
mod reader;
mod under_match;

pub use heading::is_matchday;
pub use print::print_football_txt;
pub use reader::read_football_txt;

/// The day that a text names with its year, and nothing else: `15 Aug 2026`,
/// `Fri Aug 22 2014`.
pub fn read_date(text: &str) -> Option<Date> {
    let (day, rest) = dates::day(text.trim())?;
    day.date(None, None).filter(|_| rest.trim().is_empty())
}

use crate::calendar::{Date, Time};
use std::borrow::Cow;

use super::goal_line::GoalLine;
use super::outcome::Outcome;

/// What a file says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FootballTxt {
    /// Each part under a title of its own (`= English Premier League 2012/13`);
    /// matches before any title are under one without a name.
    pub seasons: Vec<TxtSeason>,
    /// Comments, with their lines: the format's `#`.
    pub comments: Vec<TxtLine>,
    /// Lines that could not be read, and why.
    pub unread: Vec<UnreadLine>,
}

/// A line of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TxtLine {
    /// Its number, from 1.
    pub line: usize,
    /// Its text, without spaces around it.
    pub text: Box<str>,
}

/// A line that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadLine {
    /// Its number, from 1.
    pub line: usize,
    /// Its text, without spaces around it.
    pub text: Box<str>,
    /// What is wrong with it: one sentence, no full stop.
    pub reason: Cow<'static, str>,
}

/// One season of one competition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TxtSeason {
    /// The competition's name, without the season: `English Premier League`.
    pub competition: Option<Box<str>>,
    /// The season as the title has it: `2012/13`, `1986`.
    pub season: Option<Box<str>>,
    /// Groups and their teams, where lines list them.
    pub groups: Vec<TxtGroup>,
    /// Rounds with their days, where lines list them.
    pub rounds: Vec<TxtRound>,
    /// The matches, in the file's order.
    pub matches: Vec<TxtMatch>,
}

/// A group and its teams.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TxtGroup {
    /// `Group A`.
    pub name: Box<str>,
    /// The teams' names.
    pub teams: Vec<Box<str>>,
}

/// A round and its days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TxtRound {
    /// `Matchday 1`.
    pub name: Box<str>,
    /// The first day and the last.
    pub days: (Date, Date),
}

/// One match.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TxtMatch {
    /// The number of its line, from 1.
    pub line: usize,
    /// The stage: `== Regular Season`.
    pub stage: Option<Box<str>>,
    /// The round: `Matchday 1`; of a match of a group also the one whose days
    /// it falls into, where rounds are listed with their days.
    pub round: Option<Box<str>>,
    /// The group: `Group A`.
    pub group: Option<Box<str>>,
    /// A number in brackets before it: `(37)`.
    pub number: Option<u16>,
    /// The day; `None` where none is given, or no year can be known.
    pub date: Option<Date>,
    /// The hour.
    pub time: Option<Time>,
    /// How the hour stands to universal time, as the file has it: `UTC+2`.
    pub zone: Option<Box<str>>,
    /// The home side's name.
    pub home: Box<str>,
    /// The away side's name.
    pub away: Box<str>,
    /// What became of it.
    pub outcome: Outcome,
    /// The goals.
    pub goals: Option<GoalLine>,
    /// Where it was played: `Estadio Azteca, Mexico City`.
    pub ground: Option<Box<str>>,
    /// Line-ups, cards, the referee and the like: the word before the colon,
    /// and the text behind it.
    pub facts: Vec<(Box<str>, Box<str>)>,
}
