//! Lists: reports, results, fixtures. Those of names are [`super::index`]'s.

use serde::Serialize;

use crate::book::{FixtureId, SeasonId, StoryId};
use crate::language::{DateForm, Word};
use crate::page::edition::Sheet;
use crate::page::filed::Shelf;
use crate::page::plan::{RESULTS_PER_PAGE, is_over};
use crate::page::route::Route;
use crate::page::wording::DayView;

use super::frame::LinkView;
use super::league;
use super::line::{self, GroupView, LineView};

/// A page that is a list.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ListView<'a> {
    /// What it lists.
    pub title: String,
    /// The season that it is of.
    pub within: Option<LinkView>,
    /// Lists of the same kind.
    pub lists: Vec<LinkView>,
    /// Reports.
    pub stories: Vec<StoryLineView<'a>>,
    /// Matches by day, where they are not many.
    pub groups: Vec<GroupView<'a>>,
    /// Matches by month and day, where they are.
    pub months: Vec<MonthView<'a>>,
    /// Competitions or teams, by letter or in one piece.
    pub entries: Vec<EntryView<'a>>,
    /// Players by the letter that their last name begins with.
    pub letters: Vec<LetterView<'a>>,
    /// What is said where there is nothing.
    pub empty: &'a str,
    /// The list's pages.
    pub pages: PagesView,
}

/// The pages of a list that fills several.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PagesView {
    /// This one, from 1.
    pub number: u32,
    /// `Page 2 of 4`
    pub text: String,
    /// Newer items.
    pub newer: Option<String>,
    /// Older items.
    pub older: Option<String>,
}

/// A report in a list.
#[derive(Clone, Debug, Serialize)]
pub struct StoryLineView<'a> {
    /// The headline.
    pub title: &'a str,
    /// Its page.
    pub href: Option<String>,
    /// A sentence or two: the summary, or how the report begins.
    pub summary: &'a str,
    /// The day.
    pub day: DayView,
    /// The matches that it tells of.
    pub lines: Vec<LineView<'a>>,
    /// The competition.
    pub competition: &'a str,
}

/// A competition or a team in a list.
#[derive(Clone, Debug, Serialize)]
pub struct EntryView<'a> {
    /// The name.
    pub name: &'a str,
    /// Its page.
    pub href: Option<String>,
    /// A few words about it.
    pub about: String,
    /// A team's colours.
    pub colours: &'a [Box<str>],
}

/// A month of a long list of matches.
#[derive(Clone, Debug, Serialize)]
pub struct MonthView<'a> {
    /// By which the page's links lead to it: `month-2021-10`.
    pub id: String,
    /// Its name and year.
    pub heading: String,
    /// Its matches by day.
    pub groups: Vec<GroupView<'a>>,
}

/// The entries of a letter.
#[derive(Clone, Debug, Serialize)]
pub struct LetterView<'a> {
    /// The letter.
    pub letter: String,
    /// The entries.
    pub entries: Vec<EntryView<'a>>,
}

/// Days that a list of matches has without being parted into months.
const DAYS: usize = 20;

/// Matches of a story that a list names.
const LINES: usize = 8;

/// A report as a line of a list.
pub(super) fn story_line<'a>(sheet: &Sheet<'a>, id: StoryId) -> StoryLineView<'a> {
    let book = sheet.book();
    let story = &book.stories[id];
    StoryLineView {
        title: &story.title,
        href: sheet.link(Route::Story(id)),
        summary: story.standfirst(),
        day: sheet.day(story.date, DateForm::Long),
        lines: story
            .fixtures
            .iter()
            .take(LINES)
            .map(|fixture| line::line(sheet, *fixture))
            .collect(),
        competition: story
            .competition
            .filter(|_| book.competitions.len() > 1)
            .map_or("", |competition| &book.competitions[competition].name),
    }
}

/// So many reports, newest first.
pub(super) fn reports<'a>(sheet: &Sheet<'a>, page: u32) -> ListView<'a> {
    let per_page = usize::from(sheet.edition.settings.per_page.max(1));
    let stories = sheet.edition.index.stories();
    ListView {
        title: sheet.word(Word::Reports).to_owned(),
        stories: page_of(stories.iter().rev(), page, per_page)
            .map(|story| story_line(sheet, *story))
            .collect(),
        lists: links(
            sheet,
            &[
                (Word::Authors, Route::Shelf(Shelf::Author)),
                (Word::Tags, Route::Shelf(Shelf::Tag)),
                (Word::Series, Route::Shelf(Shelf::Series)),
            ],
        ),
        empty: sheet.word(Word::NoReports),
        pages: pages(
            sheet,
            page,
            sheet.edition.plan.report_pages(),
            Route::Reports,
        ),
        ..ListView::default()
    }
}

/// So many results of all competitions, newest first.
pub(super) fn results<'a>(sheet: &Sheet<'a>, page: u32) -> ListView<'a> {
    let over = sheet.edition.index.results();
    let shown = page_of(over.iter().rev().copied(), page, RESULTS_PER_PAGE);
    ListView {
        title: sheet.word(Word::Results).to_owned(),
        empty: sheet.word(Word::NothingPlayed),
        pages: pages(
            sheet,
            page,
            sheet.edition.plan.result_pages(),
            Route::Results,
        ),
        ..matches(sheet, shown)
    }
}

/// Every match to come of all competitions.
pub(super) fn fixtures<'a>(sheet: &Sheet<'a>) -> ListView<'a> {
    ListView {
        title: sheet.word(Word::Fixtures).to_owned(),
        empty: sheet.word(Word::NothingToCome),
        ..matches(sheet, sheet.edition.index.to_come().iter().copied())
    }
}

/// So many results of a season, newest first.
pub(super) fn season_results<'a>(sheet: &Sheet<'a>, season: SeasonId, page: u32) -> ListView<'a> {
    let book = sheet.book();
    let over: Vec<FixtureId> = of_season(sheet, season)
        .filter(|id| is_over(&book.fixtures[*id]))
        .collect();
    let shown = page_of(over.into_iter().rev(), page, RESULTS_PER_PAGE);
    ListView {
        title: sheet.word(Word::Results).to_owned(),
        within: Some(season_link(sheet, season)),
        empty: sheet.word(Word::NothingPlayed),
        pages: pages(
            sheet,
            page,
            sheet.edition.plan.season_result_pages(season),
            |page| Route::SeasonResults(season, page),
        ),
        ..matches(sheet, shown)
    }
}

/// Every match to come of a season.
pub(super) fn season_fixtures<'a>(sheet: &Sheet<'a>, season: SeasonId) -> ListView<'a> {
    let book = sheet.book();
    let coming = of_season(sheet, season).filter(|id| book.fixtures[*id].is_to_come());
    ListView {
        title: sheet.word(Word::Fixtures).to_owned(),
        within: Some(season_link(sheet, season)),
        empty: sheet.word(Word::NothingToCome),
        ..matches(sheet, coming)
    }
}

/// Matches in the order given, by day; where there are many days, by month.
fn matches<'a>(sheet: &Sheet<'a>, fixtures: impl IntoIterator<Item = FixtureId>) -> ListView<'a> {
    let fixtures: Vec<FixtureId> = fixtures.into_iter().collect();
    let day = |id: &FixtureId| sheet.book().fixtures[*id].kickoff.date;
    let month = |id: &FixtureId| day(id).map(|date| (date.year(), date.month()));
    let parts: Vec<&[FixtureId]> = fixtures.chunk_by(|a, b| month(a) == month(b)).collect();
    let days = fixtures.chunk_by(|a, b| day(a) == day(b)).count();
    if days <= DAYS || parts.len() < 2 {
        return ListView {
            groups: line::by_day(sheet, fixtures),
            ..ListView::default()
        };
    }
    let months = parts.into_iter().map(|part| {
        let date = part.first().and_then(day);
        MonthView {
            id: date.map_or_else(String::new, |date| date.strftime("month-%Y-%m").to_string()),
            heading: match date {
                Some(date) => sheet.language().date(date, DateForm::Month),
                None => sheet.word(Word::DateToBeConfirmed).to_owned(),
            },
            groups: line::by_day(sheet, part.iter().copied()),
        }
    });
    ListView {
        months: months.collect(),
        ..ListView::default()
    }
}

/// Links to those of these pages that the site has.
pub(super) fn links(sheet: &Sheet<'_>, to: &[(Word, Route)]) -> Vec<LinkView> {
    let players = &sheet.book().players;
    let has_players = || players.values().any(|player| player.slug.is_some());
    let link = |(word, route): &(Word, Route)| {
        (*route != Route::Players || has_players()).then_some(())?;
        Some(LinkView {
            text: sheet.word(*word).to_owned(),
            href: Some(sheet.link(*route)?),
        })
    };
    to.iter().filter_map(link).collect()
}

fn season_link(sheet: &Sheet<'_>, season: SeasonId) -> LinkView {
    LinkView {
        text: league::season_title(sheet, &sheet.book().seasons[season]),
        href: sheet.link(Route::Season(season)),
    }
}

fn of_season<'a>(sheet: &Sheet<'a>, season: SeasonId) -> impl Iterator<Item = FixtureId> + use<'a> {
    sheet.edition.index.season(season).iter().copied()
}

/// The items of one page of a list.
pub(super) fn page_of<T>(
    items: impl Iterator<Item = T>,
    page: u32,
    per_page: usize,
) -> impl Iterator<Item = T> {
    let before = page.saturating_sub(1) as usize;
    items.skip(before * per_page).take(per_page)
}

/// What a page of a list says of those before and after it.
pub(super) fn pages(
    sheet: &Sheet<'_>,
    number: u32,
    count: u32,
    route: impl Fn(u32) -> Route,
) -> PagesView {
    PagesView {
        number,
        text: sheet
            .language()
            .say(Word::PageOf, &[("page", &number), ("pages", &count)]),
        newer: number
            .checked_sub(1)
            .and_then(|page| sheet.link(route(page))),
        older: number
            .checked_add(1)
            .and_then(|page| sheet.link(route(page))),
    }
}
