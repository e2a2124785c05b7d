//! Where the page of each item of the book stands.
//!
//! Addresses are promises: they hold no date but that of a story, and do not
//! change when a match is played.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::Write as _;

use crate::book::{
    Book, ClubId, CompetitionId, Entrant, Fixture, FixtureId, PageAddress, PageId, PlayerId,
    SeasonId, Side, StageId, Story, StoryId, TeamId, VenueId,
};
use crate::slug::Slug;

use super::address::Address;

/// What the address of a match takes, as a rule.
const USUAL: usize = 96;

/// Where the pages of the book's items stand, whether or not they are made.
#[derive(Debug, Default)]
pub(super) struct Addresses {
    competitions: Vec<Address>,
    seasons: Vec<Address>,
    stages: Vec<Address>,
    fixtures: Vec<Address>,
    earlier: Vec<(FixtureId, Address)>,
    stories: Vec<Address>,
    clubs: Vec<Address>,
    teams: Vec<Address>,
    venues: Vec<Address>,
    players: Vec<Option<Address>>,
    pages: Vec<Address>,
}

impl Addresses {
    /// The addresses of a book's items.
    pub(super) fn of(book: &Book) -> Self {
        let competitions: Vec<Address> = book
            .competitions
            .values()
            .map(|competition| Address::new(format!("competitions/{}/", competition.slug)))
            .collect();
        let seasons: Vec<Address> = book
            .seasons
            .values()
            .map(|season| {
                let competition = at(&competitions, season.competition.index());
                match &season.slug {
                    Some(slug) => competition.join(&format!("{slug}/")),
                    None => competition.clone(),
                }
            })
            .collect();
        let stages = book
            .stages
            .values()
            .map(|stage| {
                let season = at(&seasons, stage.season.index());
                match &stage.slug {
                    Some(slug) => season.join(&format!("{slug}/")),
                    None => season.clone(),
                }
            })
            .collect();
        let fixtures = fixtures(book);
        let stories = book
            .stories
            .iter()
            .map(|(id, story)| story_address(book, &fixtures, id, story))
            .collect();
        Self {
            competitions,
            seasons,
            stages,
            earlier: earlier(book),
            fixtures,
            stories,
            clubs: in_folder("clubs", book.clubs.values().map(|club| &club.slug)),
            teams: in_folder("teams", book.teams.values().map(|team| &team.slug)),
            venues: in_folder("venues", book.venues.values().map(|venue| &venue.slug)),
            players: players(book),
            pages: book
                .pages
                .values()
                .map(|page| match &page.address {
                    PageAddress::Home => Address::home(),
                    PageAddress::At(path) => Address::new(format!("{path}/")),
                })
                .collect(),
        }
    }

    pub(super) fn competition(&self, id: CompetitionId) -> &Address {
        at(&self.competitions, id.index())
    }

    pub(super) fn season(&self, id: SeasonId) -> &Address {
        at(&self.seasons, id.index())
    }

    pub(super) fn stage(&self, id: StageId) -> &Address {
        at(&self.stages, id.index())
    }

    pub(super) fn fixture(&self, id: FixtureId) -> &Address {
        at(&self.fixtures, id.index())
    }

    /// The addresses that matches had before it was known who plays.
    pub(super) fn earlier(&self) -> &[(FixtureId, Address)] {
        &self.earlier
    }

    pub(super) fn story(&self, id: StoryId) -> &Address {
        at(&self.stories, id.index())
    }

    pub(super) fn club(&self, id: ClubId) -> &Address {
        at(&self.clubs, id.index())
    }

    pub(super) fn team(&self, id: TeamId) -> &Address {
        at(&self.teams, id.index())
    }

    pub(super) fn venue(&self, id: VenueId) -> &Address {
        at(&self.venues, id.index())
    }

    /// `None` where the player's name is hidden.
    pub(super) fn player(&self, id: PlayerId) -> Option<&Address> {
        self.players.get(id.index())?.as_ref()
    }

    pub(super) fn page(&self, id: PageId) -> &Address {
        at(&self.pages, id.index())
    }
}

/// The address of an item that the list was made for.
fn at(list: &[Address], index: usize) -> &Address {
    let Some(address) = list.get(index) else {
        unreachable!("each item of the book has an address");
    };
    address
}

/// `folder/slug/` for each.
fn in_folder<'a>(folder: &str, slugs: impl Iterator<Item = &'a Slug>) -> Vec<Address> {
    slugs
        .map(|slug| Address::new(format!("{folder}/{slug}/")))
        .collect()
}

/// `players/slug/` for each whose name may be shown.
fn players(book: &Book) -> Vec<Option<Address>> {
    let slugs = book.players.values().map(|player| player.slug.as_ref());
    slugs
        .map(|slug| Some(Address::new(format!("players/{}/", slug?))))
        .collect()
}

/// The match that a story is the report of: its page is the match's page. Of
/// several reports of one match alone the first is.
pub(super) fn reported_fixture(book: &Book, id: StoryId, story: &Story) -> Option<FixtureId> {
    let fixture = story.only_fixture()?;
    let first = book.report_of(fixture);
    first.is_none_or(|first| first == id).then_some(fixture)
}

/// The page of the match that a story is the report of, or a page by date.
fn story_address(book: &Book, fixtures: &[Address], id: StoryId, story: &Story) -> Address {
    match reported_fixture(book, id, story) {
        Some(fixture) => at(fixtures, fixture.index()).clone(),
        None => Address::new(format!(
            "reports/{:04}/{:02}/{:02}/{}/",
            story.date.year(),
            story.date.month(),
            story.date.day(),
            story.slug
        )),
    }
}

/// `matches/<competition>[/<season>]/<home>-v-<away>/`, with `-2` for the
/// second meeting of the season the same way round.
fn fixtures(book: &Book) -> Vec<Address> {
    let mut meetings = Meetings::with_capacity(book.fixtures.len());
    book.fixtures
        .values()
        .map(|fixture| address(book, fixture, Side::BOTH.map(|_| false), &mut meetings))
        .collect()
}

/// The addresses that matches had while a side or both were left open: links
/// to them go on leading somewhere. The one with all that the draw left open
/// comes first.
fn earlier(book: &Book) -> Vec<(FixtureId, Address)> {
    let is_found =
        |fixture: &Fixture, side| fixture.drawn.of(side).is_some() && fixture.team(side).is_some();
    let mut earlier = Vec::new();
    for as_drawn in [[true, true], [true, false], [false, true]] {
        let mut meetings = Meetings::new();
        for (id, fixture) in book.fixtures.iter() {
            let found = Side::BOTH.map(|side| is_found(fixture, side));
            let [home, away] = [0, 1].map(|at| {
                let at = |list: [bool; 2]| list.into_iter().nth(at).unwrap_or_default();
                at(as_drawn) && at(found)
            });
            // With one side found there is but one address before.
            let one = found != [true, true] && as_drawn != [true, true];
            if (home || away) && !one {
                let address = address(book, fixture, [home, away], &mut meetings);
                earlier.push((id, address));
            }
        }
    }
    earlier
}

/// How often each pair has met the same way round, by address.
type Meetings = HashMap<String, u32>;

fn address(
    book: &Book,
    fixture: &Fixture,
    as_drawn: [bool; 2],
    meetings: &mut Meetings,
) -> Address {
    let mut address = String::with_capacity(USUAL);
    address.push_str("matches/");
    push_folder(&mut address, book, book.stages[fixture.stage].season);
    push_pair(&mut address, book, fixture, as_drawn);
    match meetings.get_mut(&address) {
        Some(meeting) => {
            *meeting += 1;
            let _ = write!(address, "-{meeting}");
        }
        None => {
            meetings.insert(address.clone(), 1);
        }
    }
    address.push('/');
    Address::new(address)
}

/// `<competition>/`, with `<season>/` where the season has an address.
fn push_folder(address: &mut String, book: &Book, season: SeasonId) {
    let season = &book.seasons[season];
    let competition = &book.competitions[season.competition].slug;
    for slug in [Some(competition), season.slug.as_ref()]
        .into_iter()
        .flatten()
    {
        address.push_str(slug.as_str());
        address.push('/');
    }
}

/// `<home>-v-<away>`; a side in the words of the draw where that is asked for.
fn push_pair(address: &mut String, book: &Book, fixture: &Fixture, as_drawn: [bool; 2]) {
    let open =
        |words: &str| Slug::of(words).map_or_else(|| "open".to_owned(), |slug| slug.to_string());
    let name = |side: Side, as_drawn: bool| {
        let drawn = fixture.drawn.of(side).as_deref().filter(|_| as_drawn);
        match (fixture.sides.of(side), drawn) {
            (_, Some(words)) => Cow::Owned(open(words)),
            (Entrant::Team(team), None) => Cow::Borrowed(book.teams[*team].slug.as_str()),
            (Entrant::Open(words), None) => Cow::Owned(open(words)),
        }
    };
    let [home, away] = as_drawn;
    address.push_str(&name(Side::Home, home));
    address.push_str("-v-");
    address.push_str(&name(Side::Away, away));
}
