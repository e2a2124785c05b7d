//! What the lines above a match say of it: title, stage, round, group, day, hour.

use crate::calendar::{Date, Time};
use crate::notation::cursor::spaced_once;

use super::TxtSeason;
use super::dates::{WrittenDay, Years};
use super::heading::{Heading, is_matchday};

/// Which of rounds and groups stands above the other in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outer {
    Rounds,
    Groups,
}

/// What holds for the lines to come.
#[derive(Debug, Default)]
pub(super) struct Above {
    /// The years of the season, or those that a comment names.
    pub(super) years: Option<Years>,
    outer: Option<Outer>,
    pub(super) stage: Option<Box<str>>,
    pub(super) round: Option<Box<str>>,
    pub(super) group: Option<Box<str>>,
    pub(super) date: Option<Date>,
    /// The hour, and how it stands to universal time.
    pub(super) time: Option<(Time, Option<Box<str>>)>,
}

impl Above {
    /// `= English Premier League 2012/13`: ends all that was said before.
    pub(super) fn season(&mut self, title: &str) -> TxtSeason {
        let years = Years::of(title);
        let (competition, season) = match &years {
            Some((_, range)) => {
                let before = title.get(..range.start).unwrap_or_default();
                let behind = title.get(range.end..).unwrap_or_default();
                let name = spaced_once(&format!("{before} {behind}"));
                let name: Box<str> = name.trim_end_matches([',', '-', '–', ' ']).into();
                (name, title.get(range.clone()).map(Into::into))
            }
            None => (spaced_once(title), None),
        };
        *self = Self {
            years: years.map(|(years, _)| years),
            ..Self::default()
        };
        TxtSeason {
            competition: Some(competition).filter(|name| !name.is_empty()),
            season,
            ..TxtSeason::default()
        }
    }

    /// `== Regular Season`, or `==` alone where a stage ends.
    pub(super) fn stage(&mut self, name: &str) {
        *self = Self {
            years: self.years,
            outer: self.outer,
            stage: Some(name).filter(|name| !name.is_empty()).map(Into::into),
            ..Self::default()
        };
    }

    /// Takes in the day of the lines to come; false where its year cannot be
    /// known.
    pub(super) fn day(&mut self, day: WrittenDay) -> bool {
        self.date = day.date(self.years, self.date);
        self.time = None;
        self.date.is_some()
    }

    /// Takes in a heading. A numbered round and a group can hold at once,
    /// whichever of the two the file puts above the other; any other round
    /// ends a group.
    pub(super) fn heading(&mut self, heading: Heading) {
        self.time = None;
        match heading {
            Heading::Both(group, round) => {
                (self.group, self.round) = (Some(group), Some(round));
            }
            Heading::Group(group) => {
                let outer = *self.outer.get_or_insert(Outer::Groups);
                let stays =
                    outer == Outer::Rounds && self.round.as_deref().is_some_and(is_matchday);
                self.group = Some(group);
                self.round = self.round.take().filter(|_| stays);
            }
            Heading::Round(round) => {
                let outer = *self.outer.get_or_insert(Outer::Rounds);
                let stays = outer == Outer::Groups && is_matchday(&round);
                self.group = self.group.take().filter(|_| stays);
                self.round = Some(round);
            }
        }
    }
}
