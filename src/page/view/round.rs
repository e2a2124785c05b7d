//! A round: its matches, the table after it, and who moved.

use serde::Serialize;

use crate::book::{RoundIndex, StageId, Story};
use crate::language::DateForm;
use crate::page::edition::Sheet;
use crate::page::route::Route;

use super::frame::LinkView;
use super::league::{self, TableOptions, TableView};
use super::line::{self, GroupView};
use super::list::{StoryLineView, story_line};

/// A round's page.
#[derive(Clone, Debug, Serialize)]
pub struct RoundView<'a> {
    /// `Round 4`
    pub title: String,
    /// The season that it is of.
    pub within: LinkView,
    /// Its first and last day, in words.
    pub days: String,
    /// Its matches.
    pub groups: Vec<GroupView<'a>>,
    /// Stories about it.
    pub stories: Vec<StoryLineView<'a>>,
    /// The tables after it.
    pub tables: Vec<TableView<'a>>,
    /// The round before.
    pub previous: Option<LinkView>,
    /// The round after.
    pub next: Option<LinkView>,
}

/// Latest matches that a line of a table has.
const FORM: usize = 5;

/// The page of a round.
pub(super) fn view<'a>(sheet: &Sheet<'a>, stage: StageId, round: RoundIndex) -> RoundView<'a> {
    let book = sheet.book();
    let details = &book.stages[stage];
    let season = &book.seasons[details.season];
    let fixtures = sheet.edition.index.round(stage, round);
    let stories = sheet.edition.index.stories_of(details.season);
    RoundView {
        title: title(sheet, stage, round),
        within: LinkView {
            text: league::season_title(sheet, season),
            href: sheet.link(Route::Season(details.season)),
        },
        days: days(sheet, stage, round),
        groups: line::by_day(sheet, fixtures.iter().copied()),
        stories: stories
            .iter()
            .filter(|story| {
                super::story::round_of(sheet, &book.stories[**story]) == Some((stage, round))
            })
            .map(|story| story_line(sheet, *story))
            .collect(),
        tables: tables(sheet, stage, round),
        previous: neighbour(sheet, stage, round.0.checked_sub(1)),
        next: neighbour(sheet, stage, round.0.checked_add(1)),
    }
}

/// `Round 4`, `Semi-finals`, with the stage's name where there are several.
pub(super) fn title(sheet: &Sheet<'_>, stage: StageId, round: RoundIndex) -> String {
    let stage = &sheet.book().stages[stage];
    let round = stage.rounds.get(usize::from(round.0));
    let round = round
        .map(|round| sheet.round_title(&round.name))
        .unwrap_or_default();
    match &stage.name {
        Some(name) => format!("{name}, {round}"),
        None => round,
    }
}

/// The tables after a round, each with who moved.
fn tables<'a>(sheet: &Sheet<'a>, stage: StageId, round: RoundIndex) -> Vec<TableView<'a>> {
    let (book, index) = (sheet.book(), sheet.edition.index);
    let before = round.0.checked_sub(1).map_or(&[][..], |earlier| {
        index.after_round(book, stage, RoundIndex(earlier))
    });
    let after = index.after_round(book, stage, round);
    let last_day = index
        .round(stage, round)
        .iter()
        .filter_map(|id| book.fixtures[*id].kickoff.date)
        .max();
    after
        .iter()
        .enumerate()
        .map(|(at, after)| {
            let options = TableOptions {
                before: before.get(at),
                form: FORM,
                until: last_day,
                ..TableOptions::default()
            };
            let mut view = league::table(sheet, stage, after, options);
            view.moment = title(sheet, stage, round);
            view
        })
        .collect()
}

/// The table of the round that a story is about.
pub(super) fn table_of<'a>(sheet: &Sheet<'a>, story: &Story) -> Option<TableView<'a>> {
    let (stage, round) = super::story::round_of(sheet, story)?;
    if story.fixtures.len() < 2 {
        return None;
    }
    let mut tables = tables(sheet, stage, round);
    if tables.len() == 1 {
        tables.pop()
    } else {
        None
    }
}

/// The days of a round, in words.
fn days(sheet: &Sheet<'_>, stage: StageId, round: RoundIndex) -> String {
    let days = || {
        let fixtures = sheet.edition.index.round(stage, round).iter();
        fixtures.filter_map(|id| sheet.book().fixtures[*id].kickoff.date)
    };
    match (days().min(), days().max()) {
        (Some(first), Some(last)) if first == last => sheet.language().date(first, DateForm::Full),
        (Some(first), Some(last)) => {
            let [first, last] =
                [first, last].map(|date| sheet.language().date(date, DateForm::Long));
            format!("{first} – {last}")
        }
        _ => String::new(),
    }
}

fn neighbour(sheet: &Sheet<'_>, stage: StageId, round: Option<u16>) -> Option<LinkView> {
    let round = RoundIndex(round?);
    Some(LinkView {
        href: Some(sheet.link(Route::Round(stage, round))?),
        text: title(sheet, stage, round),
    })
}
