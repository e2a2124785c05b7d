//! The title of each page.

use crate::language::{DateForm, Word};
use crate::page::edition::Sheet;
use crate::page::route::Route;
use crate::page::view::View;
use crate::page::view::fixture::{self, FixtureView};
use crate::page::view::player::PlayerView;

/// The page's title without the site's: unique, so lists say which page they
/// are and matches say when they were.
pub(super) fn title(sheet: &Sheet<'_>, view: &View<'_>) -> String {
    match view {
        View::Home(_) => String::new(),
        View::Fixture(view) => fixture_title(sheet, view),
        View::Story(view) => format!("{}, {}", view.report.title, view.report.day.text),
        View::Season(view) => view.title.clone(),
        View::Round(view) => format!("{} – {}", view.title, view.within.text),
        View::Tables(view) => view.title.clone(),
        View::Grid(view) => format!("{} – {}", view.title, view.within.text),
        View::HeadToHead(view) => format!("{}: {}", view.title, sheet.word(Word::HeadToHead)),
        View::Venue(view) => {
            let venue = sheet.language().amid(Word::Venue);
            format!("{}, {venue}", view.name)
        }
        View::List(view) if matches!(sheet.route, Route::Day(_)) => {
            format!("{}, {}", sheet.word(Word::Matches), view.title)
        }
        View::List(view) => {
            let of = view
                .within
                .as_ref()
                .map(|within| format!(" – {}", within.text));
            let number = match view.pages.number {
                0 | 1 => String::new(),
                _ => format!(", {}", view.pages.text),
            };
            format!("{}{number}{}", view.title, of.unwrap_or_default())
        }
        View::Team(view) => view.name.to_owned(),
        View::Player(view) => player_title(view),
        View::SeasonScorers(view) => format!("{} – {}", view.title, view.within.text),
        View::Club(view) => format!("{}, {}", view.name, sheet.language().amid(Word::Club)),
        View::Search(view) => view.title.to_owned(),
        View::Own(view) => view.title.to_owned(),
        View::NotFound(_) => sheet.word(Word::NotFound).to_owned(),
    }
}

/// `Alphonso Davies, Canada`: namesakes play for different teams.
pub(super) fn player_title(view: &PlayerView<'_>) -> String {
    let teams = view.teams.iter().map(|team| &*team.text);
    let words: Vec<&str> = std::iter::once(view.name).chain(teams).collect();
    words.join(", ")
}

/// `Mexico 1–1 Canada – Concacaf Octagonal 2021–22, 7 Oct 2021`
fn fixture_title(sheet: &Sheet<'_>, view: &FixtureView<'_>) -> String {
    let Route::Fixture(id) = sheet.route else {
        return String::new();
    };
    let fixture = &sheet.book().fixtures[id];
    let pairing = fixture::title(sheet, fixture);
    let within = view.within.first().map_or("", |within| &within.text);
    match fixture.kickoff.date {
        Some(date) => {
            let date = sheet.language().date(date, DateForm::Short);
            format!("{pairing} – {within}, {date}")
        }
        None => format!("{pairing} – {within}"),
    }
}
