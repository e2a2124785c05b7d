//! What a block asks for, found in the book; what is not there is complained
//! of.

mod matches;
mod names;

use crate::book::{FixtureId, GroupIndex, RoundIndex, Side, StageId, TeamId};
use crate::calendar::Date;
use crate::content::{Asks, BlockEntry, Drawn, Selection};
use crate::diagnostic::Diagnostics;
use crate::page::edition::Edition;
use crate::page::program::table_stage;
use crate::page::prose::Setting;
use crate::standings::bracket_on;

use matches::Part;

/// What a block is to show.
#[derive(Clone, Debug)]
pub(super) enum Found {
    /// A table.
    Table(TableFound),
    /// Matches, in order.
    Matches(Vec<FixtureId>),
    /// Who scored in these matches: for one team, so many.
    Scorers(Vec<FixtureId>, Option<TeamId>, usize),
    /// A match.
    Match(FixtureId),
    /// Who played in it.
    LineUps(FixtureId),
    /// What happened in it.
    Timeline(FixtureId),
    /// The way of each team through a table.
    Chart(ChartFound),
    /// The ties of a knock-out, at the end of a day.
    Bracket(StageId, Option<Date>),
}

/// A table at a moment.
#[derive(Clone, Debug)]
pub(super) struct TableFound {
    pub(super) stage: StageId,
    pub(super) group: Option<GroupIndex>,
    pub(super) after: Option<RoundIndex>,
    pub(super) on: Option<Date>,
    pub(super) teams: Vec<TeamId>,
    pub(super) rows: Option<usize>,
}

/// A chart of a table.
#[derive(Clone, Debug)]
pub(super) struct ChartFound {
    pub(super) stage: StageId,
    pub(super) drawn: Drawn,
    pub(super) on: Option<Date>,
    pub(super) teams: Vec<TeamId>,
}

/// Matches that a list shows where nobody says how many.
const MATCHES: usize = 10;
/// Scorers that a list shows where nobody says how many.
const SCORERS: usize = 10;

/// Looks up what a block names.
pub(super) struct Finder<'a, 'd> {
    pub(super) edition: &'a Edition<'a>,
    pub(super) setting: Setting,
    pub(super) entry: &'d BlockEntry,
    pub(super) told: &'d mut Diagnostics,
}

impl Finder<'_, '_> {
    /// What a block asks for; `None` where it is not there, which is
    /// complained of, or where a block needs nothing of the book.
    pub(super) fn find(&mut self, asks: &Asks) -> Option<Found> {
        match asks {
            Asks::Standings(asked) => self.table(asked).map(Found::Table),
            Asks::Results(asked) => {
                let mut results = self.matches(asked, Part::Played)?;
                if let Some(rows) = rows(asked) {
                    let first = results.len().saturating_sub(rows);
                    results.drain(..first);
                }
                Some(Found::Matches(results))
            }
            Asks::Fixtures(asked) => {
                let mut coming = self.matches(asked, Part::ToCome)?;
                coming.truncate(rows(asked).unwrap_or(usize::MAX));
                Some(Found::Matches(coming))
            }
            Asks::Scorers(asked) => {
                let team = self.teams(asked)?.first().copied();
                let rows = asked.rows.map_or(SCORERS, usize::from);
                Some(Found::Scorers(
                    self.matches(asked, Part::Played)?,
                    team,
                    rows,
                ))
            }
            Asks::Match(asked) => self.fixture(asked).map(Found::Match),
            Asks::LineUps(asked) => {
                let id = self.fixture(asked)?;
                let known = Side::BOTH
                    .into_iter()
                    .any(|side| self.edition.book.fixtures[id].line_ups.of(side).is_some());
                self.holds(known, "no line-up of this match is known")?;
                Some(Found::LineUps(id))
            }
            Asks::Timeline(asked) => {
                let id = self.fixture(asked)?;
                let fixture = &self.edition.book.fixtures[id];
                let known = crate::page::view::fixture::has_moments(fixture);
                self.holds(known, "no minute of this match is known")?;
                Some(Found::Timeline(id))
            }
            Asks::Chart(asked, drawn) => {
                let found = self.table(asked)?;
                Some(Found::Chart(ChartFound {
                    stage: found.stage,
                    drawn: *drawn,
                    on: found.on,
                    teams: found.teams,
                }))
            }
            Asks::Bracket(asked) => self.bracket(asked),
            Asks::Figures(_)
            | Asks::Quote(_)
            | Asks::Figure(_)
            | Asks::Gallery(_)
            | Asks::Video(_) => None,
        }
    }

    /// Complains that the block shows nothing unless something holds.
    fn holds(&mut self, holds: bool, why: &str) -> Option<()> {
        if !holds {
            let (place, name) = (self.entry.place(), &self.entry.name.value);
            self.told.empty_block(place, name, why);
        }
        holds.then_some(())
    }

    /// Which knock-out, at which moment: the stage asked for, or the last one
    /// that has a tie; the day asked for, or that of the text.
    fn bracket(&mut self, asked: &Selection) -> Option<Found> {
        let season = self.season(asked)?;
        let (book, index) = (self.edition.book, self.edition.index);
        let has_bracket = |stage: &StageId| index.bracket(book, *stage).is_some();
        let stage = if let Some(stage) = self.stage(season, asked).ok()? {
            self.holds(has_bracket(&stage), "the stage is no knock-out with a tie")?;
            stage
        } else {
            let mut stages = book.seasons[season].stages.iter().rev().copied();
            let stage = stages.find(has_bracket);
            self.holds(stage.is_some(), "the season has no knock-out with a tie")?;
            stage?
        };
        let on = asked.on.map(|on| on.value).or(self.setting.date);
        let known = bracket_on(book, stage, on).is_some();
        self.holds(known, "no tie of it was known on that day")?;
        Some(Found::Bracket(stage, on))
    }

    /// Which table, at which moment: the one asked for, or the day of the
    /// text.
    fn table(&mut self, asked: &Selection) -> Option<TableFound> {
        let season = self.season(asked)?;
        let named = self.stage(season, asked).ok()?;
        let stage = named.or_else(|| table_stage(self.edition.book, season));
        self.holds(stage.is_some(), "the season has no table")?;
        let stage = stage?;
        let has_table = !self
            .edition
            .index
            .latest(self.edition.book, stage)
            .is_empty();
        self.holds(has_table, "the stage has no table")?;
        let group = self.group(stage, asked);
        let after = self.round(stage, asked);
        let teams = self.teams(asked);
        let on = asked.on.map(|on| on.value).or(self.setting.date);
        Some(TableFound {
            stage,
            group: group.ok()?,
            after: after.ok()?,
            on,
            teams: teams?,
            rows: asked.rows.map(usize::from),
        })
    }
}

/// How many matches a list shows; all of a round.
fn rows(asked: &Selection) -> Option<usize> {
    match (asked.rows, &asked.round) {
        (Some(rows), _) => Some(usize::from(rows)),
        (None, Some(_)) => None,
        (None, None) => Some(MATCHES),
    }
}
