//! Every spelling of a team or a club, and which team it means where.
//!
//! In a competition of a category the club's name means that club's team of
//! this category: `Ashford Rovers` in a women's league is not the team that
//! plays in the men's.

mod founding;

use std::collections::HashMap;

use crate::book::{Book, ClubId, TeamId};
use crate::diagnostic::Diagnostics;
use crate::slug::fold;
use crate::source::Place;

use super::addresses::Addresses;

pub(super) use founding::without_category;

/// A category among those that the site's files name; the default is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct CategoryIndex(u16);

/// How good a claim to a spelling is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Claim {
    /// A code, a short form, a name of other days: it yields to a name, and
    /// two such make it mean nobody.
    Weak,
    /// The name, an alias, the address: nobody else may have it.
    Strong,
}

struct Bearer {
    team: TeamId,
    category: CategoryIndex,
    claim: Claim,
    place: Place,
}

/// Whom a spelling means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// This team.
    Team(TeamId),
    /// The team of this club, which has none of the category so far.
    OfClub(ClubId),
    /// The team of the club whose first team this is, the club being unknown
    /// so far.
    BesideTeam(TeamId),
    /// Either of two teams.
    Several(TeamId, TeamId),
    /// Nobody known.
    Nobody,
}

/// Where a team is named.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mentions {
    /// The first place.
    pub(super) first: Place,
    /// Matches that name it.
    pub(super) matches: u32,
    /// Whether it has a file.
    pub(super) filed: bool,
}

/// Every spelling of a team or a club.
pub(super) struct TeamNames<'a> {
    bearers: HashMap<String, Vec<Bearer>>,
    clubs: HashMap<String, (ClubId, Place)>,
    categories: Vec<String>,
    category_of: Vec<CategoryIndex>,
    of_club: HashMap<(ClubId, CategoryIndex), TeamId>,
    mentions: Vec<Mentions>,
    seen: HashMap<(CategoryIndex, &'a str), TeamId>,
    addresses: Addresses,
    club_addresses: Addresses,
}

impl<'a> TeamNames<'a> {
    pub(super) fn new() -> Self {
        Self {
            bearers: HashMap::new(),
            clubs: HashMap::new(),
            categories: vec![String::new()],
            category_of: Vec::new(),
            of_club: HashMap::new(),
            mentions: Vec::new(),
            seen: HashMap::new(),
            addresses: Addresses::of("team"),
            club_addresses: Addresses::of("club"),
        }
    }

    /// The addresses of teams.
    pub(super) fn addresses(&mut self) -> &mut Addresses {
        &mut self.addresses
    }

    /// The addresses of clubs.
    pub(super) fn club_addresses(&mut self) -> &mut Addresses {
        &mut self.club_addresses
    }

    /// The index of a category as written.
    pub(super) fn category(&mut self, written: Option<&str>) -> CategoryIndex {
        let folded = written.map(fold).unwrap_or_default();
        let index = self
            .categories
            .iter()
            .position(|known| *known == folded)
            .unwrap_or_else(|| {
                self.categories.push(folded);
                self.categories.len() - 1
            });
        CategoryIndex(u16::try_from(index).unwrap_or(u16::MAX))
    }

    fn folded_category(&self, category: CategoryIndex) -> String {
        let folded = self.categories.get(usize::from(category.0));
        folded.cloned().unwrap_or_default()
    }

    /// Enters a team that was just put into the book.
    pub(super) fn enter(&mut self, book: &Book, team: TeamId, place: Place, filed: bool) {
        let category = self.category(book.teams[team].category.as_ref().map(|c| &*c.0));
        self.category_of.push(category);
        self.mentions.push(Mentions {
            first: place,
            matches: 0,
            filed,
        });
        if let Some(club) = book.teams[team].club {
            self.of_club.entry((club, category)).or_insert(team);
        }
    }

    /// Puts a team into a club.
    pub(super) fn join_club(&mut self, book: &mut Book, team: TeamId, club: ClubId) {
        book.teams[team].club = Some(club);
        let category = self.category_of(team);
        self.of_club.entry((club, category)).or_insert(team);
    }

    /// Enters a spelling of a team; complains where two names are the same.
    pub(super) fn claim(
        &mut self,
        team: TeamId,
        spelling: &str,
        claim: Claim,
        place: Place,
        diagnostics: &mut Diagnostics,
    ) {
        let folded = fold(spelling);
        if folded.is_empty() {
            return;
        }
        let category = self.category_of(team);
        let bearers = self.bearers.entry(folded).or_default();
        let strong = |bearer: &&Bearer| {
            bearer.category == category && bearer.team != team && bearer.claim == Claim::Strong
        };
        match bearers.iter().find(strong) {
            Some(other) if claim == Claim::Strong => {
                diagnostics.name_taken(place, "team", spelling, other.place);
            }
            _ if bearers
                .iter()
                .any(|bearer| bearer.team == team && bearer.claim >= claim) => {}
            _ => bearers.push(Bearer {
                team,
                category,
                claim,
                place,
            }),
        }
    }

    /// Enters a spelling of a club; complains where it is another's.
    pub(super) fn claim_club(
        &mut self,
        club: ClubId,
        spelling: &str,
        place: Place,
        diagnostics: &mut Diagnostics,
    ) {
        let folded = fold(spelling);
        if folded.is_empty() {
            return;
        }
        let (bearer, first) = *self.clubs.entry(folded).or_insert((club, place));
        if bearer != club {
            diagnostics.name_taken(place, "club", spelling, first);
        }
    }

    /// The club of a name.
    pub(super) fn club(&self, name: &str) -> Option<ClubId> {
        self.clubs.get(&fold(name)).map(|(club, _)| *club)
    }

    /// The category of a team.
    pub(super) fn category_of(&self, team: TeamId) -> CategoryIndex {
        self.category_of
            .get(team.index())
            .copied()
            .unwrap_or_default()
    }

    /// Where a team is named.
    pub(super) fn mentions(&self, team: TeamId) -> Option<&Mentions> {
        self.mentions.get(team.index())
    }

    /// What a spelling was found to mean before.
    pub(super) fn remembered(&self, category: CategoryIndex, name: &'a str) -> Option<TeamId> {
        self.seen.get(&(category, name)).copied()
    }

    /// Remembers what a spelling means, so that it is folded but once.
    pub(super) fn remember(&mut self, category: CategoryIndex, name: &'a str, team: TeamId) {
        self.seen.insert((category, name), team);
    }

    /// Counts a match that names a team.
    pub(super) fn count(&mut self, team: TeamId) {
        if let Some(mentions) = self.mentions.get_mut(team.index()) {
            mentions.matches += 1;
        }
    }

    /// Whom `name` means in a competition of `category`.
    pub(super) fn find(&self, book: &Book, name: &'a str, category: CategoryIndex) -> Found {
        match self.seen.get(&(category, name)) {
            Some(team) => Found::Team(*team),
            None => self.look_up(book, &fold(name), category),
        }
    }

    fn look_up(&self, book: &Book, folded: &str, category: CategoryIndex) -> Found {
        let bearers = self.bearers.get(folded).map_or(&[][..], Vec::as_slice);
        let own = bearers.iter().filter(|bearer| bearer.category == category);
        if let Some(best) = own.clone().max_by_key(|bearer| bearer.claim) {
            let rival = own
                .clone()
                .find(|bearer| bearer.claim == best.claim && bearer.team != best.team);
            return rival.map_or(Found::Team(best.team), |rival| {
                Found::Several(rival.team, best.team)
            });
        }
        if let Some((club, _)) = self.clubs.get(folded) {
            return match self.of_club.get(&(*club, category)) {
                Some(team) => Found::Team(*team),
                None => Found::OfClub(*club),
            };
        }
        match bearers {
            [] => Found::Nobody,
            [only] if category == CategoryIndex::default() => Found::Team(only.team),
            [first, ..] => match book.teams[first.team].club {
                Some(club) => match self.of_club.get(&(club, category)) {
                    Some(team) => Found::Team(*team),
                    None => Found::OfClub(club),
                },
                None => Found::BesideTeam(first.team),
            },
        }
    }
}
