//! Calendars to subscribe to: fixtures that turn into results.

use crate::book::{Fixture, FixtureId, Side, Status};
use crate::calendar::{Date, days_between};
use crate::export::calendar::{Calendar, Certainty, Entry, Start, icalendar};
use crate::language::Word;
use crate::page::{CalendarOf, Edition, Route};
use crate::slug::Slug;

/// How long a match is set down for: two halves, the break, and what is added.
const MINUTES: u16 = 115;

/// The day from which an entry's changes are counted.
const FIRST_DAY: Date = Date::constant(1970, 1, 1);

/// A calendar of the latest season of each competition.
pub(super) fn calendar(edition: &Edition<'_>, of: CalendarOf) -> Vec<u8> {
    let book = edition.book;
    let current = |id: &FixtureId| {
        let season = book.stages[book.fixtures[*id].stage].season;
        let competition = &book.competitions[book.seasons[season].competition];
        competition.seasons.last() == Some(&season)
    };
    let fixtures: Vec<FixtureId> = match of {
        CalendarOf::Site => book.fixtures.ids().filter(current).collect(),
        CalendarOf::Competition(id) => {
            let season = book.competitions[id].seasons.last();
            season.map_or_else(Vec::new, |season| edition.index.season(*season).to_vec())
        }
        CalendarOf::Team(id) => {
            let fixtures = edition.index.fixtures_of(id).iter().copied();
            fixtures.filter(current).collect()
        }
        CalendarOf::Club(id) => {
            let teams = book.clubs[id].teams.iter();
            let mut fixtures: Vec<FixtureId> = teams
                .flat_map(|team| edition.index.fixtures_of(*team))
                .copied()
                .filter(current)
                .collect();
            fixtures.sort_unstable();
            fixtures.dedup();
            fixtures
        }
    };
    icalendar(&Calendar {
        name: name(edition, of),
        entries: fixtures
            .into_iter()
            .filter_map(|fixture| entry(edition, fixture))
            .collect(),
    })
}

fn name(edition: &Edition<'_>, of: CalendarOf) -> String {
    let book = edition.book;
    match of {
        CalendarOf::Site => edition.title().to_owned(),
        CalendarOf::Competition(id) => book.competitions[id].name.to_string(),
        CalendarOf::Club(id) => book.clubs[id].name.to_string(),
        CalendarOf::Team(id) => book.teams[id].name.to_string(),
    }
}

/// A match; `None` while it has no day.
fn entry(edition: &Edition<'_>, id: FixtureId) -> Option<Entry> {
    let book = edition.book;
    let fixture = &book.fixtures[id];
    let day = fixture.kickoff.date?;
    let address = edition.plan.address(Route::Fixture(id))?;
    let start = match (fixture.kickoff.time, edition.zone(fixture)) {
        (Some(time), Some(zone)) => {
            let (day, time) = zone.to_utc(day, time);
            Start::Moment(day, time)
        }
        (Some(time), None) => Start::Moment(day, time),
        (None, _) => Start::Day(day),
    };
    let told = told(edition, fixture, day);
    Some(Entry {
        id: format!(
            "{}@{}",
            edition.plan.identity(id).as_str().trim_end_matches('/'),
            host(edition)
        ),
        summary: edition.summary(fixture),
        start,
        minutes: MINUTES,
        told,
        sequence: sequence(fixture, told),
        location: location(edition, fixture),
        description: Some(description(edition, fixture)),
        address: edition.url(&address),
        certainty: match fixture.status {
            Status::Postponed | Status::Cancelled | Status::Void => Certainty::Cancelled,
            Status::Scheduled if !fixture.kickoff.date_stated => Certainty::Tentative,
            Status::Scheduled | Status::Played | Status::Abandoned { .. } | Status::Awarded => {
                Certainty::Confirmed
            }
        },
    })
}

/// What stands behind the `@` of an identity.
fn host(edition: &Edition<'_>) -> String {
    let host = edition.base_url.and_then(|base| {
        let (_, rest) = base.split_once("://")?;
        rest.split(['/', ':']).next()
    });
    match host {
        Some(host) => host.to_ascii_lowercase(),
        None => Slug::of(edition.title()).map_or_else(String::new, |slug| slug.to_string()),
    }
}

/// The day of the content that told of a match last: a report, or its own day
/// once it is over, else the season's first.
fn told(edition: &Edition<'_>, fixture: &Fixture, day: Date) -> Date {
    let book = edition.book;
    let stories = fixture.told_in.iter().map(|story| &book.stories[*story]);
    let stories = stories.map(|story| story.last_changed().max(Some(story.date)));
    let over = (!fixture.is_to_come()).then_some(day);
    let season = &book.seasons[book.stages[fixture.stage].season];
    let latest = stories.max().flatten().max(over);
    latest.or(season.from).unwrap_or(day)
}

/// Grows with each day on which something was told, and with what became of
/// the match.
fn sequence(fixture: &Fixture, told: Date) -> u32 {
    let step = match fixture.status {
        Status::Scheduled => 0,
        Status::Postponed => 1,
        Status::Cancelled | Status::Abandoned { .. } => 2,
        Status::Played => 3,
        Status::Awarded | Status::Void => 4,
    };
    let days = u32::try_from(days_between(FIRST_DAY, told)).unwrap_or_default();
    days * 8 + step
}

fn location(edition: &Edition<'_>, fixture: &Fixture) -> Option<String> {
    let venue = fixture.venue.map(|venue| &edition.book.venues[venue]);
    let name = venue.map(|venue| venue.name_on(fixture.kickoff.date));
    let city = fixture.city.as_deref().or_else(|| venue?.city.as_deref());
    let parts: Vec<&str> = name.into_iter().chain(city).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// Competition, round, what became of it, scorers.
fn description(edition: &Edition<'_>, fixture: &Fixture) -> String {
    let book = edition.book;
    let stage = &book.stages[fixture.stage];
    let mut first = edition.season_title(&book.seasons[stage.season]);
    let round = fixture
        .round
        .and_then(|round| stage.rounds.get(usize::from(round.0)));
    if let Some(round) = round {
        first = format!("{first}, {}", edition.round_title(&round.name));
    }
    let became = match fixture.status {
        Status::Postponed => Some(Word::Postponed),
        Status::Cancelled => Some(Word::Cancelled),
        Status::Abandoned { .. } => Some(Word::Abandoned),
        Status::Awarded => Some(Word::Awarded),
        Status::Void => Some(Word::Void),
        Status::Scheduled | Status::Played => None,
    };
    let mut lines = vec![first];
    lines.extend(became.map(|word| edition.language.word(word).to_owned()));
    let scorers = Side::BOTH.map(|side| edition.scorers(fixture, side));
    lines.extend(scorers.into_iter().filter(|scorers| !scorers.is_empty()));
    lines.join("\n")
}
