//! What each page is about, in a sentence or two: for search engines, and for
//! whoever is sent its address.

use crate::language::{Word, isolated};
use crate::page::edition::Sheet;
use crate::page::route::Route;
use crate::page::view::View;
use crate::page::view::fixture::FixtureView;
use crate::page::view::list::ListView;

use super::title::player_title;

/// Matches of a day that its description names.
const LINES: usize = 5;

/// What a page is about, in a sentence or two.
pub(super) fn description(sheet: &Sheet<'_>, view: &View<'_>) -> String {
    match view {
        View::Home(view) if !view.description.is_empty() => view.description.to_owned(),
        View::Home(_) => {
            let parts = [Word::Reports, Word::Results, Word::Fixtures, Word::Tables];
            format!("{}: {}.", sheet.edition.title(), listed(sheet, &parts))
        }
        View::Fixture(view) => match &view.report {
            Some(report) if !report.summary.is_empty() => report.summary.to_owned(),
            _ => opening(sheet).map_or_else(|| facts_of(sheet, view), str::to_owned),
        },
        View::Story(view) if !view.report.summary.is_empty() => view.report.summary.to_owned(),
        View::Season(view) => {
            let parts = [Word::Table, Word::Results, Word::Fixtures, Word::Scorers];
            format!("{}: {}. {}.", view.title, listed(sheet, &parts), view.count)
        }
        View::Round(view) => format!(
            "{}, {}: {}.",
            view.within.text,
            view.title,
            listed(sheet, &[Word::Results, Word::Table])
        ),
        View::Tables(view) => {
            let captions: Vec<&str> = view.tables.iter().map(|t| &*t.caption).collect();
            format!("{}: {}.", view.title, captions.join(", "))
        }
        View::Grid(view) => format!(
            "{}: {}.",
            view.within.text,
            sheet.language().lower(view.title)
        ),
        View::HeadToHead(view) => format!("{}: {}.", view.title, view.count),
        View::Venue(view) if view.count.is_empty() => view.name.to_owned(),
        View::Venue(view) => format!("{}: {}.", view.name, view.count),
        View::List(view) if matches!(sheet.route, Route::Day(_)) => of_day(view),
        View::List(view) if matches!(sheet.route, Route::Filed(..)) => {
            let titles: Vec<&str> = view.stories.iter().map(|s| s.title).take(3).collect();
            format!("{}: {}.", view.title, titles.join("; "))
        }
        View::List(view) => match &view.within {
            Some(within) => format!("{}: {}.", within.text, sheet.language().lower(&view.title)),
            None => format!("{} – {}.", view.title, sheet.edition.title()),
        },
        View::Team(view) => {
            let parts = [Word::Results, Word::Fixtures, Word::Scorers, Word::Table];
            format!("{}: {}.", view.name, listed(sheet, &parts))
        }
        View::Player(view) => {
            let parts = [Word::Matches, Word::Goals, Word::Cards];
            format!("{}: {}.", player_title(view), listed(sheet, &parts))
        }
        View::SeasonScorers(view) => {
            let lists: Vec<&str> = view.lists.iter().map(|list| &*list.caption).collect();
            let lists = sheet.language().lower(&sheet.language().list(&lists));
            format!("{}: {lists}.", view.within.text)
        }
        View::Club(view) => format!("{}: {}.", view.name, listed(sheet, &[Word::Teams])),
        View::Search(view) => format!("{}: {}.", view.title, sheet.word(Word::SearchFor)),
        View::Own(view) if !view.summary.is_empty() => view.summary.to_owned(),
        View::Story(_) | View::Own(_) => opening(sheet).unwrap_or_default().to_owned(),
        View::NotFound(_) => sheet.word(Word::NotFoundText).to_owned(),
    }
}

/// The first words of the file that a page is made from: of a report, of a
/// page of the site's own.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "other kinds of page are made from more than words"
)]
fn opening<'a>(sheet: &Sheet<'a>) -> Option<&'a str> {
    let book = sheet.book();
    match sheet.route {
        Route::Story(id) => book.stories[id].opening.as_deref(),
        Route::Page(id) => book.pages[id].opening.as_deref(),
        Route::Fixture(id) => book.stories[book.report_of(id)?].opening.as_deref(),
        _ => None,
    }
}

/// `Mexico 1–1 Canada; Costa Rica 0–0 Honduras.`
fn of_day(view: &ListView<'_>) -> String {
    let lines = view.groups.iter().flat_map(|group| &group.lines);
    let matches: Vec<String> = lines
        .take(LINES)
        .map(|line| {
            let between = line.score.unwrap_or(line.when);
            format!("{} {between} {}", isolated(line.home), isolated(line.away))
        })
        .collect();
    format!("{}.", matches.join("; "))
}

/// Words in a row, within a sentence.
fn listed(sheet: &Sheet<'_>, words: &[Word]) -> String {
    let words: Vec<&str> = words.iter().map(|word| sheet.word(*word)).collect();
    sheet.language().lower(&sheet.language().list(&words))
}

/// `Mexico 1–1 Canada (Jorge Sánchez 21′; Jonathan Osorio 42′), Estadio Azteca.`
pub(super) fn facts_of(sheet: &Sheet<'_>, view: &FixtureView<'_>) -> String {
    let [home, away] = [&view.home, &view.away].map(|side| isolated(side.name));
    let score = if view.has_score {
        let score = sheet.language().score(view.home.goals, view.away.goals);
        format!("{home} {score} {away}")
    } else {
        format!("{home} {} {away}", sheet.word(Word::Versus))
    };
    let scorers: Vec<&str> = [view.home.scorers, view.away.scorers]
        .into_iter()
        .filter(|scorers| !scorers.is_empty())
        .collect();
    let scorers = if scorers.is_empty() {
        String::new()
    } else {
        format!(" ({})", scorers.join("; "))
    };
    let within: Vec<&str> = view.within.iter().map(|within| &*within.text).collect();
    format!("{score}{scorers}. {}.", within.join(", "))
}
