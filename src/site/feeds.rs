//! The site's news and the list of its pages, for programs.

use crate::book::{FixtureId, StoryId, TeamId};
use crate::calendar::{Date, Time, TimeZone};
use crate::export::feed::{self, Entry, Feed};
use crate::export::json_feed;
use crate::export::robots;
use crate::export::sitemap::{self, Listed};
use crate::language::Word;
use crate::page::{self, Address, Edition, FeedOf, Output, Route, Sheet, Sitemap, Source};

/// Entries of one feed.
const ENTRIES: usize = 20;

/// Results among which the latest is sought: they stand by date, and what is
/// told of older ones later is on their own pages.
const RECENT: usize = 100;

/// The feed of the site, of a competition or of a team.
pub(super) fn feed(edition: &Edition<'_>, of: FeedOf) -> Vec<u8> {
    feed::atom(&news(edition, of))
}

/// The same as a JSON Feed.
pub(super) fn json_feed(edition: &Edition<'_>, of: FeedOf) -> Vec<u8> {
    let page = edition.plan.address(of.page());
    let address = page.and_then(|page| edition.url(&page.join("feed.json")));
    json_feed::json(&news(edition, of), &address.unwrap_or_default())
}

fn news(edition: &Edition<'_>, of: FeedOf) -> Feed {
    let url = |address: &Address| edition.url(address).unwrap_or_default();
    let page = edition
        .plan
        .address(of.page())
        .unwrap_or_else(Address::home);
    let settings = edition.settings;
    let text =
        |text: &Option<crate::source::Text>| text.as_ref().map(|text| text.value.to_string());
    let site = edition.title();
    Feed {
        title: match name(edition, of) {
            Some(name) => format!("{name} – {site}"),
            None => site.to_owned(),
        },
        subtitle: text(&settings.description),
        address: url(&page.join("feed.xml")),
        page: url(&page),
        language: settings.language.to_string(),
        author: text(&settings.author).unwrap_or_else(|| site.to_owned()),
        rights: text(&settings.licence),
        entries: items(edition, of)
            .into_iter()
            .filter_map(|item| match item.correction {
                Some(number) => correction(edition, item.story, number),
                None => entry(edition, of, item.story),
            })
            .collect(),
    }
}

/// Whose feed it is; `None` for the site's.
fn name<'a>(edition: &Edition<'a>, of: FeedOf) -> Option<&'a str> {
    match of {
        FeedOf::Competition(id) => Some(&edition.book.competitions[id].name),
        FeedOf::Team(id) => Some(&edition.book.teams[id].name),
        FeedOf::Site => None,
    }
}

/// A story, or something that was put right in it: the nth of its corrections.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Item {
    date: Date,
    story: StoryId,
    correction: Option<usize>,
}

/// The latest stories and corrections of a feed, newest first.
fn items(edition: &Edition<'_>, of: FeedOf) -> Vec<Item> {
    let book = edition.book;
    let stories = stories(edition, of);
    let mut items: Vec<Item> = stories
        .into_iter()
        .map(|story| Item {
            date: book.stories[story].date,
            story,
            correction: None,
        })
        .collect();
    for story in corrected(edition, of) {
        let corrections = book.stories[story].corrections.iter().enumerate();
        items.extend(corrections.map(|(number, correction)| Item {
            date: correction.date,
            story,
            correction: Some(number),
        }));
    }
    items.sort_unstable_by(|a, b| b.cmp(a));
    items.truncate(ENTRIES);
    items
}

/// The stories of a feed in which something was put right, however old.
fn corrected(edition: &Edition<'_>, of: FeedOf) -> Vec<StoryId> {
    let book = edition.book;
    let is_corrected = |story: &StoryId| !book.stories[*story].corrections.is_empty();
    let all = edition.index.corrected().iter().copied();
    match of {
        FeedOf::Site => all.collect(),
        FeedOf::Competition(id) => all
            .filter(|story| book.stories[*story].competition == Some(id))
            .collect(),
        FeedOf::Team(id) => {
            let fixtures = edition.index.fixtures_of(id).iter();
            let mut stories: Vec<StoryId> = fixtures
                .flat_map(|fixture| book.fixtures[*fixture].told_in.iter().copied())
                .filter(is_corrected)
                .collect();
            stories.sort_unstable();
            stories.dedup();
            stories
        }
    }
}

/// The latest stories of a feed, newest first.
fn stories(edition: &Edition<'_>, of: FeedOf) -> Vec<StoryId> {
    let latest = |stories: &[StoryId]| stories.iter().rev().take(ENTRIES).copied().collect();
    match of {
        FeedOf::Competition(id) => latest(edition.index.stories_of_competition(id)),
        FeedOf::Team(id) => stories_of_team(edition, id),
        FeedOf::Site => latest(edition.index.stories()),
    }
}

/// The latest stories that tell of a team's matches.
fn stories_of_team(edition: &Edition<'_>, team: TeamId) -> Vec<StoryId> {
    let fixtures = edition.index.fixtures_of(team).iter().rev();
    let mut stories: Vec<StoryId> = fixtures
        .flat_map(|fixture| edition.book.fixtures[*fixture].told_in.iter().copied())
        .take(ENTRIES * 2)
        .collect();
    stories.sort_unstable_by(|a, b| b.cmp(a));
    stories.dedup();
    stories.truncate(ENTRIES);
    stories
}

/// A story as an entry: with all its words in the site's own feed, with its
/// summary in the many others.
fn entry(edition: &Edition<'_>, of: FeedOf, id: StoryId) -> Option<Entry> {
    let story = &edition.book.stories[id];
    let route = Route::Story(id);
    let address = edition.plan.address(route)?;
    let base_url = edition.base_url?;
    let sheet = Sheet {
        edition,
        route,
        address: &address,
        press: &page::Unprinted,
    };
    let published = moment(edition, story.date);
    Some(Entry {
        id: feed::identity(base_url, story.date, address.as_str()),
        title: story.title.to_string(),
        address: edition.url(&address)?,
        updated: match story.last_changed() {
            Some(day) if day > story.date => moment(edition, day),
            Some(_) | None => published.clone(),
        },
        published,
        authors: story.authors.iter().map(ToString::to_string).collect(),
        summary: story.summary.as_deref().map(str::to_owned),
        html: (of == FeedOf::Site).then(|| page::story_html(&sheet, id)),
        language: story.language.as_deref().map(str::to_owned),
        categories: story.tags.iter().map(ToString::to_string).collect(),
    })
}

/// A correction as an entry of its own, so that who read the story learns of
/// it.
fn correction(edition: &Edition<'_>, id: StoryId, number: usize) -> Option<Entry> {
    let story = &edition.book.stories[id];
    let correction = story.corrections.get(number)?;
    let address = edition.plan.address(Route::Story(id))?;
    let earlier = story.corrections.get(..number)?.iter();
    let same_day = earlier
        .filter(|other| other.date == correction.date)
        .count();
    let path = format!("{}#correction-{}", address.as_str(), same_day + 1);
    let told = moment(edition, correction.date);
    let title = &story.title;
    Some(Entry {
        id: feed::identity(edition.base_url?, correction.date, &path),
        title: edition
            .language
            .say(Word::CorrectionOf, &[("title", title)]),
        address: format!("{}#corrections", edition.url(&address)?),
        published: told.clone(),
        updated: told,
        authors: story.authors.iter().map(ToString::to_string).collect(),
        summary: Some(correction.text.to_string()),
        html: None,
        language: story.language.as_deref().map(str::to_owned),
        categories: story.tags.iter().map(ToString::to_string).collect(),
    })
}

/// The beginning of a day, on the site's clock.
fn moment(edition: &Edition<'_>, date: Date) -> String {
    let zone = edition.settings.time_zone.as_ref();
    let zone = zone.and_then(|zone| TimeZone::named(&zone.value));
    zone.unwrap_or(TimeZone::UTC)
        .rfc3339(date, Time::midnight())
}

/// The sitemap of a site, a part of it, or the index of its parts.
pub(super) fn sitemap(edition: &Edition<'_>, outputs: &[Output], which: Sitemap) -> Vec<u8> {
    let (skipped, taken) = match which {
        Sitemap::Whole => (0, usize::MAX),
        Sitemap::Part(number) => ((number - 1) * sitemap::LARGEST, sitemap::LARGEST),
        Sitemap::Index { parts } => return index(edition, parts),
    };
    let pages = outputs.iter().filter_map(|output| {
        let Source::Page(route) = output.source else {
            return None;
        };
        (route != Route::NotFound).then_some((output, route))
    });
    let newest = newest(edition);
    let listed: Vec<Listed> = pages
        .skip(skipped)
        .take(taken)
        .filter_map(|(output, route)| {
            Some(Listed {
                address: edition.url(&output.address)?,
                changed: changed(edition, route, newest),
            })
        })
        .collect();
    sitemap::sitemap(&listed)
}

/// Where the parts of a large sitemap are.
fn index(edition: &Edition<'_>, parts: usize) -> Vec<u8> {
    let listed: Vec<Listed> = (1..=parts)
        .filter_map(|number| {
            Some(Listed {
                address: edition.url(&Sitemap::Part(number).address())?,
                changed: None,
            })
        })
        .collect();
    sitemap::index(&listed)
}

/// The day on which anything at all was told or played last.
fn newest(edition: &Edition<'_>) -> Option<Date> {
    last_changed(edition, edition.index.stories()).max(latest_of(edition, recent(edition)))
}

fn recent<'a>(edition: &Edition<'a>) -> impl Iterator<Item = &'a FixtureId> + use<'a> {
    edition.index.results().iter().rev().take(RECENT)
}

/// The day on which what a page tells last changed, where the content says:
/// that of its latest report, or of the latest match played on it; `newest` is
/// that of the whole site.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "of other kinds of page the content does not say"
)]
fn changed(edition: &Edition<'_>, route: Route, newest: Option<Date>) -> Option<Date> {
    let book = edition.book;
    let index = edition.index;
    match route {
        Route::Fixture(id) => told_of(edition, id),
        Route::Story(id) => last_changed(edition, &[id]),
        Route::Home | Route::Reports(_) => newest,
        Route::Results(_) => latest_of(edition, recent(edition)),
        Route::Team(id) => latest_of(edition, index.fixtures_of(id)),
        Route::Club(id) => {
            let teams = book.clubs[id].teams.iter();
            latest_of(edition, teams.flat_map(|team| index.fixtures_of(*team)))
        }
        Route::Season(id) | Route::SeasonGrid(id) => latest_of(edition, index.season(id)),
        Route::Competition(id) => {
            let season = book.competitions[id].seasons.last();
            latest_of(
                edition,
                season.map_or(&[][..], |season| index.season(*season)),
            )
        }
        Route::Day(date) => latest_of(edition, index.on_day(date)),
        Route::Venue(id) => latest_of(edition, index.at(id)),
        Route::HeadToHead(a, b) => latest_of(edition, index.meetings(a, b)),
        Route::Filed(at, _) => {
            let heading = edition.plan.heading(at)?;
            last_changed(edition, &heading.stories)
        }
        Route::Round(stage, round) => latest_of(edition, index.round(stage, round)),
        _ => None,
    }
}

/// The latest day on which any of these matches was told of or played.
fn latest_of<'a>(
    edition: &Edition<'_>,
    fixtures: impl IntoIterator<Item = &'a FixtureId>,
) -> Option<Date> {
    let told = fixtures.into_iter().map(|id| told_of(edition, *id));
    told.max().flatten()
}

/// The day of a match's latest report, or its own once it is over.
fn told_of(edition: &Edition<'_>, id: FixtureId) -> Option<Date> {
    let fixture = &edition.book.fixtures[id];
    let played = fixture.kickoff.date.filter(|_| !fixture.is_to_come());
    last_changed(edition, &fixture.told_in).max(played)
}

/// The day on which any of these stories appeared or changed last.
fn last_changed(edition: &Edition<'_>, stories: &[StoryId]) -> Option<Date> {
    let stories = stories.iter().map(|story| &edition.book.stories[*story]);
    let changed = stories.map(|story| story.last_changed().max(Some(story.date)));
    changed.max().flatten()
}

/// What search engines may look at.
pub(super) fn robots(edition: &Edition<'_>) -> String {
    let sitemap = edition.url(&Sitemap::Whole.address());
    robots::robots(sitemap.as_deref())
}
