//! The site's news and the list of its pages, for programs.

use crate::book::{StoryId, TeamId};
use crate::calendar::{Date, Time, TimeZone};
use crate::export::feed::{self, Entry, Feed};
use crate::export::robots;
use crate::export::sitemap::{self, Listed};
use crate::page::{self, Address, Edition, FeedOf, Output, Route, Sheet, Sitemap, Source};

/// Entries of one feed.
const ENTRIES: usize = 20;

/// The feed of the site, of a competition or of a team.
pub(super) fn feed(edition: &Edition<'_>, of: FeedOf) -> Vec<u8> {
    let url = |address: &Address| edition.url(address).unwrap_or_default();
    let page = edition
        .plan
        .address(of.page())
        .unwrap_or_else(Address::home);
    let settings = edition.settings;
    let text =
        |text: &Option<crate::source::Text>| text.as_ref().map(|text| text.value.to_string());
    let site = edition.title();
    feed::atom(&Feed {
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
        entries: stories(edition, of)
            .into_iter()
            .filter_map(|story| entry(edition, of, story))
            .collect(),
    })
}

/// Whose feed it is; `None` for the site's.
fn name<'a>(edition: &Edition<'a>, of: FeedOf) -> Option<&'a str> {
    match of {
        FeedOf::Competition(id) => Some(&edition.book.competitions[id].name),
        FeedOf::Team(id) => Some(&edition.book.teams[id].name),
        FeedOf::Site => None,
    }
}

/// The latest stories of a feed, newest first.
fn stories(edition: &Edition<'_>, of: FeedOf) -> Vec<StoryId> {
    let book = edition.book;
    let all = edition.index.stories().iter().rev().copied();
    match of {
        FeedOf::Competition(id) => all
            .filter(|story| book.stories[*story].competition == Some(id))
            .take(ENTRIES)
            .collect(),
        FeedOf::Team(id) => stories_of_team(edition, id),
        FeedOf::Site => all.take(ENTRIES).collect(),
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
    };
    Some(Entry {
        id: feed::identity(base_url, story.date, address.as_str()),
        title: story.title.to_string(),
        address: edition.url(&address)?,
        published: moment(edition, story.date),
        updated: moment(
            edition,
            story.last_changed().unwrap_or(story.date).max(story.date),
        ),
        authors: story.authors.iter().map(ToString::to_string).collect(),
        summary: story.summary.as_deref().map(str::to_owned),
        html: (of == FeedOf::Site).then(|| page::story_html(&sheet, id)),
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
    let listed: Vec<Listed> = pages
        .skip(skipped)
        .take(taken)
        .filter_map(|(output, route)| {
            Some(Listed {
                address: edition.url(&output.address)?,
                changed: changed(edition, route),
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

/// The day on which what a page tells last changed, where the content says.
fn changed(edition: &Edition<'_>, route: Route) -> Option<Date> {
    let book = edition.book;
    let latest = |stories: &[StoryId]| {
        let stories = stories.iter().map(|story| &book.stories[*story]);
        stories
            .map(|story| story.last_changed().unwrap_or(story.date).max(story.date))
            .max()
    };
    if let Route::Fixture(id) = route {
        let fixture = &book.fixtures[id];
        let played = fixture.kickoff.date.filter(|_| !fixture.is_to_come());
        return latest(&fixture.told_in).max(played);
    }
    if let Route::Story(id) = route {
        return latest(&[id]);
    }
    None
}

/// What search engines may look at.
pub(super) fn robots(edition: &Edition<'_>) -> String {
    let sitemap = edition.url(&Sitemap::Whole.address());
    robots::robots(sitemap.as_deref())
}
