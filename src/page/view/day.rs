//! One day's matches of all competitions: a sheet to print and pin up.

use crate::book::{FixtureId, RoundIndex, StageId};
use crate::calendar::Date;
use crate::language::{DateForm, Word};
use crate::page::edition::Sheet;
use crate::page::route::Route;

use super::league;
use super::line::{self, GroupView};
use super::list::{ListView, PagesView};

/// The page of a day.
pub(super) fn view<'a>(sheet: &Sheet<'a>, date: Date) -> ListView<'a> {
    let (before, after) = sheet.edition.index.days_around(date);
    let link = |day: Option<Date>| sheet.link(Route::Day(day?));
    ListView {
        title: sheet.language().date(date, DateForm::Full),
        groups: groups(sheet, sheet.edition.index.on_day(date)),
        empty: sheet.word(Word::NothingPlayed),
        pages: PagesView {
            newer: link(after),
            older: link(before),
            ..PagesView::default()
        },
        ..ListView::default()
    }
}

/// The matches of each round or, where there are none, of each stage.
fn groups<'a>(sheet: &Sheet<'a>, fixtures: &[FixtureId]) -> Vec<GroupView<'a>> {
    let book = sheet.book();
    let place = |id: FixtureId| (book.fixtures[id].stage, book.fixtures[id].round);
    let mut places: Vec<(StageId, Option<RoundIndex>)> =
        fixtures.iter().map(|id| place(*id)).collect();
    places.sort_unstable();
    places.dedup();
    let group = |at: (StageId, Option<RoundIndex>)| {
        let (stage, round) = at;
        let season = book.stages[stage].season;
        let title = league::season_title(sheet, &book.seasons[season]);
        let within = match round {
            Some(round) => Some(super::round::title(sheet, stage, round)),
            None => book.stages[stage].name.as_deref().map(str::to_owned),
        };
        let of_round = round.and_then(|round| sheet.link(Route::Round(stage, round)));
        GroupView {
            heading: match within {
                Some(within) => format!("{title}, {within}"),
                None => title,
            },
            href: of_round.or_else(|| sheet.link(Route::Season(season))),
            lines: fixtures
                .iter()
                .filter(|id| place(**id) == at)
                .map(|id| line::line(sheet, *id))
                .collect(),
        }
    };
    places.into_iter().map(group).collect()
}
