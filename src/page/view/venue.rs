//! A ground: what is known of it, who plays there, and every match.

use serde::Serialize;

use crate::book::{FixtureId, FormerName, VenueId};
use crate::calendar::Date;
use crate::language::{Count, DateForm, Word};
use crate::page::edition::Sheet;
use crate::page::prose::{self, PieceView, Setting};
use crate::page::route::Route;

use super::frame::LinkView;
use super::line::{self, GroupView, LineView};

/// A ground's page.
#[derive(Clone, Debug, Serialize)]
pub struct VenueView<'a> {
    /// Its name.
    pub name: &'a str,
    /// So many matches, so many goals; empty before the first.
    pub count: String,
    /// What is known of it: the label, the value.
    pub facts: Vec<(&'a str, LinkView)>,
    /// Whose ground it is.
    pub teams: Vec<LinkView>,
    /// The match with the most spectators.
    pub record: Option<LineView<'a>>,
    /// The next matches.
    pub coming: Vec<GroupView<'a>>,
    /// The matches by season, the latest first.
    pub seasons: Vec<GroupView<'a>>,
    /// Seasons whose matches are not listed here.
    pub earlier: Vec<LinkView>,
    /// Words about it.
    pub text: Vec<PieceView>,
}

/// Matches that a ground's page lists; older seasons are only named.
const MATCHES: usize = 200;
/// Matches to come that it lists.
const COMING: usize = 12;

/// The page of a ground.
pub(super) fn view<'a>(sheet: &Sheet<'a>, id: VenueId) -> VenueView<'a> {
    let book = sheet.book();
    let venue = &book.venues[id];
    let (coming, mut over): (Vec<FixtureId>, Vec<FixtureId>) = sheet
        .edition
        .index
        .at(id)
        .iter()
        .partition(|fixture| book.fixtures[**fixture].is_to_come());
    over.reverse();
    let (seasons, earlier) = seasons(sheet, &over);
    VenueView {
        name: &venue.name,
        count: count(sheet, &over),
        facts: facts(sheet, id, &over),
        teams: teams(sheet, id),
        record: fullest(sheet, &over).map(|fixture| line::line(sheet, fixture)),
        coming: line::by_day(sheet, coming.into_iter().take(COMING)),
        seasons,
        earlier,
        text: venue
            .prose
            .map(|prose| prose::pieces(sheet, prose, &venue.name, Setting::default()))
            .unwrap_or_default(),
    }
}

/// `28 matches, 61 goals`
fn count(sheet: &Sheet<'_>, over: &[FixtureId]) -> String {
    let scores = || {
        let fixtures = over.iter().map(|id| &sheet.book().fixtures[*id]);
        fixtures.filter_map(|fixture| fixture.counted_score(None))
    };
    if scores().next().is_none() {
        return String::new();
    }
    let goals = scores().map(|score| u32::from(score.home) + u32::from(score.away));
    let language = sheet.language();
    format!(
        "{}, {}",
        language.count(
            Count::Matches,
            u32::try_from(scores().count()).unwrap_or(u32::MAX)
        ),
        language.count(Count::Goals, goals.sum::<u32>())
    )
}

fn facts<'a>(sheet: &Sheet<'a>, id: VenueId, over: &[FixtureId]) -> Vec<(&'a str, LinkView)> {
    let venue = &sheet.book().venues[id];
    let language = sheet.language();
    let mut facts: Vec<(&'a str, LinkView)> = Vec::new();
    let mut add = |word, value: Option<String>| {
        let link = value.map(|text| LinkView { text, href: None });
        facts.extend(link.map(|link| (sheet.word(word), link)));
    };
    add(Word::City, venue.city.as_deref().map(str::to_owned));
    add(Word::Country, venue.country.as_deref().map(str::to_owned));
    add(
        Word::Capacity,
        venue.capacity.map(|capacity| language.number(capacity)),
    );
    for former in &venue.former_names {
        add(Word::AlsoKnownAs, Some(named(sheet, former)));
    }
    add(
        Word::AverageAttendance,
        average(sheet, over).map(|average| language.number(average)),
    );
    let fullest = fullest(sheet, over).and_then(|id| sheet.book().fixtures[id].attendance);
    add(
        Word::HighestAttendance,
        fullest.map(|attendance| language.number(attendance)),
    );
    facts
}

/// A name of other days, with the years in which it held.
fn named(sheet: &Sheet<'_>, former: &FormerName) -> String {
    let day = |date: Option<Date>| {
        date.map(|date| sheet.language().date(date, DateForm::Short))
            .unwrap_or_default()
    };
    match (former.from, former.until) {
        (None, None) => former.name.to_string(),
        (from, until) => {
            let days = format!("{} – {}", day(from), day(until));
            format!("{} ({})", former.name, days.trim())
        }
    }
}

/// Spectators of a match on average, of those where they are told, rounded to
/// the nearest whole.
fn average(sheet: &Sheet<'_>, over: &[FixtureId]) -> Option<u32> {
    let told = || {
        over.iter()
            .filter_map(|id| sheet.book().fixtures[*id].attendance)
            .map(u64::from)
    };
    let matches = u64::try_from(told().count()).ok()?;
    let all: u64 = told().sum();
    u32::try_from((all + matches / 2).checked_div(matches)?).ok()
}

/// The match with the most spectators, the first of several; `None` where no
/// match tells of any.
fn fullest(sheet: &Sheet<'_>, over: &[FixtureId]) -> Option<FixtureId> {
    let attendance = |id: &FixtureId| sheet.book().fixtures[*id].attendance;
    let told = over.iter().copied().filter(|id| attendance(id).is_some());
    told.max_by_key(attendance)
}

/// The teams whose ground it is, by name.
fn teams(sheet: &Sheet<'_>, id: VenueId) -> Vec<LinkView> {
    let teams = sheet.book().teams.iter();
    let at_home = teams.filter(|(_, team)| team.venue == Some(id));
    at_home
        .map(|(team, details)| LinkView {
            text: details.name.to_string(),
            href: sheet.link(Route::Team(team)),
        })
        .collect()
}

/// The matches by season, the latest first, and the seasons that are too many
/// to list.
fn seasons<'a>(sheet: &Sheet<'a>, over: &[FixtureId]) -> (Vec<GroupView<'a>>, Vec<LinkView>) {
    let (listed, rest) = over.split_at(over.len().min(MATCHES));
    let groups = line::by_season(sheet, listed.iter().copied());
    let mut earlier: Vec<LinkView> = Vec::new();
    for id in rest {
        let season = sheet.book().stages[sheet.book().fixtures[*id].stage].season;
        let text = sheet.edition.season_title(&sheet.book().seasons[season]);
        if earlier.iter().all(|link| link.text != text) {
            let href = sheet.link(Route::Season(season));
            earlier.push(LinkView { text, href });
        }
    }
    (groups, earlier)
}
