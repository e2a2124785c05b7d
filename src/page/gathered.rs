//! Pages that gather matches by what they have in common: a day, a ground, a
//! season's grid, the two teams that meet.

use std::collections::{BTreeMap, BTreeSet};

use crate::book::{Book, Fixture, Format, SeasonId, Side, Stage, TeamId, VenueId};
use crate::calendar::Date;
use crate::content::PageKinds;

use super::address::Address;
use super::addresses::Addresses;
use super::route::Route;

/// The most teams of a table of every result.
const LARGEST_GRID: usize = 40;

/// What matches have in common that makes a page.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    days: BTreeSet<Date>,
    venues: BTreeSet<VenueId>,
    grids: BTreeSet<SeasonId>,
    /// Teams that have met often enough, the lower id first.
    pairs: BTreeMap<(TeamId, TeamId), Address>,
}

impl Gathered {
    /// What the matches of a book have in common, as far as the settings want
    /// pages of it.
    pub(super) fn of(book: &Book, kinds: &PageKinds) -> Self {
        let mut gathered = Self::default();
        if kinds.days {
            let dates = book.fixtures.values().filter_map(|f| f.kickoff.date);
            gathered.days = dates.collect();
        }
        if kinds.venues {
            let told = book.venues.iter().filter(|(_, v)| v.prose.is_some());
            gathered.venues = told.map(|(id, _)| id).collect();
            let played_at = book.fixtures.values().filter_map(|f| f.venue);
            gathered.venues.extend(played_at);
        }
        if kinds.grid {
            let stages = book.stages.values().filter(|stage| has_grid(book, stage));
            gathered.grids = stages.map(|stage| stage.season).collect();
        }
        if let Some(from) = kinds.head_to_head {
            gathered.pairs = pairs(book, from);
        }
        gathered
    }

    /// Where such a page stands; `None` where the site does not have it, or
    /// the route is of another kind.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "only some kinds of page gather matches"
    )]
    pub(super) fn address(&self, route: Route, addresses: &Addresses) -> Option<Address> {
        match route {
            Route::Day(date) => self
                .days
                .contains(&date)
                .then(|| Address::new(format!("days/{date}/"))),
            Route::Venue(id) => self
                .venues
                .contains(&id)
                .then(|| addresses.venue(id).clone()),
            Route::SeasonGrid(id) => self
                .grids
                .contains(&id)
                .then(|| addresses.season(id).join("grid/")),
            Route::HeadToHead(a, b) => self.pairs.get(&in_order(a, b)).cloned(),
            _ => None,
        }
    }

    /// Whether any ground has a page.
    pub(super) fn has_venues(&self) -> bool {
        !self.venues.is_empty()
    }

    /// Every such page, each once, in a fixed order.
    pub(super) fn routes(&self) -> impl Iterator<Item = Route> {
        let days = self.days.iter().map(|day| Route::Day(*day));
        let venues = self.venues.iter().map(|id| Route::Venue(*id));
        let grids = self.grids.iter().map(|id| Route::SeasonGrid(*id));
        let pairs = self.pairs.keys().map(|(a, b)| Route::HeadToHead(*a, *b));
        days.chain(venues).chain(grids).chain(pairs)
    }
}

/// Two teams in one order, whichever is named first.
pub(super) fn in_order(a: TeamId, b: TeamId) -> (TeamId, TeamId) {
    if a <= b { (a, b) } else { (b, a) }
}

/// Whether the results of a stage go into a grid: where each team meets each.
pub(super) fn has_grid(book: &Book, stage: &Stage) -> bool {
    let largest = match stage.format {
        Format::League => stage.teams.len(),
        Format::Groups => {
            let groups = stage.groups.iter().map(|group| group.teams.len());
            groups.max().unwrap_or_default()
        }
        Format::Knockout | Format::List => return false,
    };
    let counts = |fixture: &Fixture| fixture.counted_score(None).is_some();
    (3..=LARGEST_GRID).contains(&largest)
        && stage.fixtures.iter().any(|id| counts(&book.fixtures[*id]))
}

/// The teams that have met so often in matches that count, and the page of
/// each two: the one whose address is first in the alphabet, then the other.
fn pairs(book: &Book, from: u16) -> BTreeMap<(TeamId, TeamId), Address> {
    let mut meetings: BTreeMap<(TeamId, TeamId), u16> = BTreeMap::new();
    for fixture in book.fixtures.values() {
        let teams = Side::BOTH.map(|side| fixture.team(side));
        if let [Some(home), Some(away)] = teams
            && home != away
            && fixture.counted_score(None).is_some()
        {
            let met = meetings.entry(in_order(home, away)).or_default();
            *met = met.saturating_add(1);
        }
    }
    meetings.retain(|_, met| *met >= from);
    meetings
        .into_keys()
        .map(|(a, b)| {
            let (first, second) = by_address(book, a, b);
            let [first, second] = [first, second].map(|id| &book.teams[id].slug);
            ((a, b), Address::new(format!("teams/{first}/{second}/")))
        })
        .collect()
}

/// Two teams in the order of their addresses.
pub(super) fn by_address(book: &Book, a: TeamId, b: TeamId) -> (TeamId, TeamId) {
    if book.teams[a].slug <= book.teams[b].slug {
        (a, b)
    } else {
        (b, a)
    }
}
