//! The picture that stands for a page where its link is shared: which pages
//! have one of their own, and what it shows.
//!
//! It is drawn for what somebody wrote about: stories, and the matches that
//! they tell of. Every other page is shared with the site's. A report's own
//! `image:` goes before a drawing. It shows no player's name but in words that
//! stand on the page as well.

use crate::book::{Book, FixtureId, Side, Story, StoryId, TeamId};
use crate::calendar::Date;
use crate::colour::Colour;
use crate::language::DateForm;
use crate::page::address::Address;
use crate::page::edition::{Edition, Sheet};
use crate::page::picture;
use crate::page::plan::Plan;
use crate::page::route::Route;
use crate::picture::{Inks, POSTER, Poster, PosterSide, drawable};

use super::fixture::context::is_score_line;
use super::fixture::{hero, title};
use super::frame::ImageView;
use super::{byline, line, story};

/// What a drawn picture is called, beside its page.
const NAME: &str = "share-image.png";
/// Matches that the picture of a round-up names.
const LINES: usize = 4;

/// The page whose picture a page is shared with, if that is drawn: its own or
/// the home page. `title` is the site's.
pub(in crate::page) fn drawn_for(
    plan: &Plan,
    book: &Book,
    title: &str,
    route: Route,
) -> Option<Route> {
    if !plan.kinds().share_images {
        return None;
    }
    let own = has_own(book, route).then_some(route);
    own.or_else(|| drawable(title).map(|_| Route::Home))
}

/// Whether a page has a picture of its own that is drawn.
fn has_own(book: &Book, route: Route) -> bool {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "other kinds of page are not written by somebody"
    )]
    match route {
        Route::Story(id) => {
            let story = &book.stories[id];
            story.image.is_none() && drawable(&story.title).is_some()
        }
        Route::Fixture(id) => {
            let fixture = &book.fixtures[id];
            let is_drawable = |side| {
                let team = fixture.team(side);
                team.is_none_or(|team| sign(book, team, fixture.kickoff.date).is_some())
            };
            !fixture.told_in.is_empty() && Side::BOTH.into_iter().all(is_drawable)
        }
        _ => false,
    }
}

/// Every page of which a picture is drawn.
pub(in crate::page) fn drawn(plan: &Plan, book: &Book, title: &str) -> Vec<Route> {
    let is_own = |story: &Story| story.only_fixture().is_none();
    let stories = book.stories.iter().filter(|(_, story)| is_own(story));
    let stories = stories.map(|(id, _)| Route::Story(id));
    let fixtures = book.fixtures.ids().map(Route::Fixture);
    let all = [Route::Home].into_iter().chain(stories).chain(fixtures);
    all.filter(|route| report(book, *route).is_none_or(|report| report.image.is_none()))
        .filter(|route| drawn_for(plan, book, title, *route) == Some(*route))
        .collect()
}

/// Where the drawn picture of a page stands.
pub(in crate::page) fn address(plan: &Plan, route: Route) -> Option<Address> {
    plan.address(route).map(|page| page.join(NAME))
}

/// The report that a page is.
fn report(book: &Book, route: Route) -> Option<&Story> {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "other kinds of page are no report"
    )]
    match route {
        Route::Story(id) => Some(&book.stories[id]),
        Route::Fixture(id) => book.report_of(id).map(|report| &book.stories[report]),
        _ => None,
    }
}

/// The picture that a page is shared with, where it is known where the site
/// will stand. `title` is the page's own.
pub(super) fn image(sheet: &Sheet<'_>, title: &str) -> Option<ImageView> {
    let edition = sheet.edition;
    if let Some(image) = report(sheet.book(), sheet.route).and_then(|story| story.image.as_ref()) {
        let shown = match image.file {
            Some(file) => picture::shown(sheet, file),
            None => picture::Shown::default(),
        };
        let url = match image.file {
            Some(file) => edition.url(&sheet.address.join(edition.tree.file(file).name())),
            None if image.src.starts_with('/') => edition.url(&Address::of_path(&image.src)),
            None => edition.base_url.map(|_| image.src.to_string()),
        };
        return url.map(|url| ImageView {
            url,
            size: shown.size,
            alt: image.alt.to_string(),
        });
    }
    let route = drawn_for(edition.plan, sheet.book(), edition.title(), sheet.route)?;
    let alt = if route == Route::Home {
        edition.title()
    } else {
        title
    };
    Some(ImageView {
        url: edition.url(&address(edition.plan, route)?)?,
        size: Some(POSTER),
        alt: alt.to_owned(),
    })
}

/// The drawing of a page.
pub fn poster(sheet: &Sheet<'_>) -> Poster {
    let edition = sheet.edition;
    let poster = Poster {
        inks: inks(edition),
        masthead: edition.title().to_owned(),
        ..Poster::default()
    };
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "every other page is shared with the site's picture"
    )]
    match sheet.route {
        Route::Story(id) => of_story(sheet, id, poster),
        Route::Fixture(id) => of_fixture(sheet, id, poster),
        _ => Poster {
            masthead: String::new(),
            title: edition.title().to_owned(),
            lines: edition
                .settings
                .description
                .iter()
                .map(|text| text.value.to_string())
                .collect(),
            ..poster
        },
    }
}

fn of_story(sheet: &Sheet<'_>, id: StoryId, poster: Poster) -> Poster {
    let story = &sheet.book().stories[id];
    let matches = story.fixtures.iter().take(LINES);
    let mut lines: Vec<String> = matches
        .map(|id| title(sheet, &sheet.book().fixtures[*id]))
        .collect();
    if lines.is_empty() {
        lines = vec![byline::words(sheet, story)];
    }
    Poster {
        corner: sheet.language().date(story.date, DateForm::Long),
        kicker: joined(
            story::within(sheet, story)
                .into_iter()
                .map(|link| link.text),
        ),
        title: story.title.to_string(),
        lines,
        ..poster
    }
}

fn of_fixture(sheet: &Sheet<'_>, id: FixtureId, poster: Poster) -> Poster {
    let book = sheet.book();
    let fixture = &book.fixtures[id];
    let score = line::shown_score(fixture);
    let sides = Side::BOTH.map(|side| PosterSide {
        name: match fixture.team(side) {
            Some(team) => sign(book, team, fixture.kickoff.date).unwrap_or_default(),
            None => sheet.side(fixture, side).0.to_owned(),
        },
        scorers: sheet.scorers(fixture, side),
        goals: score.map(|score| score.seen_from(side).0),
        colours: fixture.team(side).map_or_else(Vec::new, |team| {
            let colours = book.teams[team].colours.iter();
            colours.filter_map(|text| Colour::of(text)).collect()
        }),
    });
    let headline = report(book, sheet.route).map(|story| story.title.to_string());
    let says_more = |headline: &String| !is_score_line(sheet, fixture, headline);
    let headline = headline.filter(says_more).unwrap_or_default();
    let hour = match score {
        Some(_) => None,
        None => Some(line::when(sheet, fixture)),
    };
    let half_time = fixture.half_time.is_some();
    let under = hero::under(sheet, id, fixture)
        .into_iter()
        .skip(usize::from(half_time));
    let within = hero::within(sheet, fixture)
        .into_iter()
        .map(|link| link.text);
    let date = fixture.kickoff.date;
    Poster {
        corner: date.map_or_else(String::new, |date| {
            sheet.language().date(date, DateForm::Long)
        }),
        kicker: joined(within.chain(hour)),
        sides: Some(sides),
        under: joined(under),
        title: headline,
        ..poster
    }
}

/// What a team is called where it is drawn: as on that day, or by the first of
/// its other names that our fonts have.
fn sign(book: &Book, team: TeamId, date: Option<Date>) -> Option<String> {
    let team = &book.teams[team];
    let names = [
        Some(team.name_on(date)),
        team.short.as_deref(),
        team.code.as_deref(),
    ];
    let names = names.into_iter().flatten();
    let mut names = names.chain(team.aliases.iter().map(|alias| &**alias));
    names.find_map(drawable)
}

/// `Concacaf Octagonal 2021–22 · Round 4`
fn joined(parts: impl Iterator<Item = String>) -> String {
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

/// The colours that the settings give, where they are written as drawings
/// take them; else the theme's.
fn inks(edition: &Edition<'_>) -> Inks {
    let given = |name: &str| {
        let mut colours = edition.settings.theme.colours.iter();
        let (_, value) = colours.find(|(key, _)| *key.value == *name)?;
        Colour::of(&value.value)
    };
    let theme = Inks::default();
    Inks {
        paper: given("paper").unwrap_or(theme.paper),
        ink: given("ink").unwrap_or(theme.ink),
        quiet: given("quiet").unwrap_or(theme.quiet),
        line: given("line").unwrap_or(theme.line),
        accent: given("accent").unwrap_or(theme.accent),
    }
}
