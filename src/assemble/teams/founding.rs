//! Teams and clubs that no file tells of: they come into being where a match
//! first names them.

use crate::assemble::names::capitalised;
use crate::assemble::pairing::Spelling;
use crate::book::{Book, Category, Club, ClubId, NameRule, Team, TeamId};
use crate::diagnostic::Diagnostics;
use crate::extra::Extra;
use crate::slug::fold;
use crate::source::Place;

use super::{CategoryIndex, Claim, Found, TeamNames};

impl<'a> TeamNames<'a> {
    /// The team that `name` means in a competition of `category`, a new one if
    /// nobody bears it. `None` where it may be either of two: complained of.
    pub(in crate::assemble) fn find_or_found(
        &mut self,
        book: &mut Book,
        name: Spelling<'a>,
        category: CategoryIndex,
        diagnostics: &mut Diagnostics,
    ) -> Option<TeamId> {
        if let Some(team) = self.remembered(category, name.value) {
            return Some(team);
        }
        let team = match self.look_up(book, &fold(name.value), category) {
            Found::Team(team) => team,
            Found::Several(one, other) => {
                let names = [&*book.teams[one].name, &*book.teams[other].name];
                diagnostics.ambiguous_team(name.place, name.value, names);
                return None;
            }
            Found::OfClub(club) => self.found_in_club(book, club, name, category, diagnostics),
            Found::BesideTeam(team) => {
                let club = self.club_around(book, team, diagnostics);
                self.found_in_club(book, club, name, category, diagnostics)
            }
            Found::Nobody if category == CategoryIndex::default() => {
                self.found(book, name.value, None, name.place, diagnostics)
            }
            Found::Nobody => {
                let written = self.folded_category(category);
                let club_name = without_category(name.value, &written);
                let club = self.club_named(book, club_name, name.place, diagnostics);
                self.found_in_club(book, club, name, category, diagnostics)
            }
        };
        self.seen.insert((category, name.value), team);
        Some(team)
    }

    /// A new team of a club in a category.
    fn found_in_club(
        &mut self,
        book: &mut Book,
        club: ClubId,
        name: Spelling<'_>,
        category: CategoryIndex,
        diagnostics: &mut Diagnostics,
    ) -> TeamId {
        if let Some(team) = self.of_club.get(&(club, category)) {
            return *team;
        }
        let club_name = book.clubs[club].name.clone();
        let folded = self.folded_category(category);
        let is_club = self.club(name.value) == Some(club);
        let team_name = match is_club {
            true if folded.is_empty() => club_name,
            true => format!("{club_name} {}", capitalised(&folded)).into(),
            false => name.value.into(),
        };
        let category = (!folded.is_empty()).then(|| Category(folded.into()));
        let team = self.found(book, &team_name, category, name.place, diagnostics);
        self.join_club(book, team, club);
        team
    }

    /// A new team that no club is known of.
    fn found(
        &mut self,
        book: &mut Book,
        name: &str,
        category: Option<Category>,
        place: Place,
        diagnostics: &mut Diagnostics,
    ) -> TeamId {
        let slug = self.addresses.give(name, Some(place), diagnostics);
        let mut team = Team::new(name, slug);
        team.category = category;
        let team = book.teams.push(team);
        self.enter(book, team, place, false);
        self.claim(team, name, Claim::Strong, place, diagnostics);
        team
    }

    /// The club of this name; one without a file if there is none.
    pub(in crate::assemble) fn club_named(
        &mut self,
        book: &mut Book,
        name: &str,
        place: Place,
        diagnostics: &mut Diagnostics,
    ) -> ClubId {
        if let Some(club) = self.club(name) {
            return club;
        }
        if let Found::Team(team) = self.look_up(book, &fold(name), CategoryIndex::default()) {
            return self.club_around(book, team, diagnostics);
        }
        self.found_club(book, name, place, diagnostics)
    }

    /// The club of a first team; one without a file if it has none.
    fn club_around(
        &mut self,
        book: &mut Book,
        team: TeamId,
        diagnostics: &mut Diagnostics,
    ) -> ClubId {
        if let Some(club) = book.teams[team].club {
            return club;
        }
        let name = book.teams[team].name.clone();
        let Some(place) = self.mentions(team).map(|mentions| mentions.first) else {
            unreachable!("every team is entered when it is put into the book");
        };
        let club = self.found_club(book, &name, place, diagnostics);
        self.join_club(book, team, club);
        club
    }

    /// A new club of which nothing is known but its name.
    fn found_club(
        &mut self,
        book: &mut Book,
        name: &str,
        place: Place,
        diagnostics: &mut Diagnostics,
    ) -> ClubId {
        let slug = self.club_addresses.give(name, Some(place), diagnostics);
        let club = book.clubs.push(Club {
            name: name.into(),
            slug,
            short: None,
            aliases: Vec::new(),
            colours: Vec::new(),
            crest: None,
            venue: None,
            founded: None,
            contact: None,
            website: None,
            sponsors: Vec::new(),
            names: NameRule::Full,
            teams: Vec::new(),
            prose: None,
            extra: Extra::Nothing,
        });
        self.claim_club(club, name, place, diagnostics);
        club
    }
}

/// `Ashford Rovers Women` without `women`.
pub(in crate::assemble) fn without_category<'n>(name: &'n str, category: &str) -> &'n str {
    match name.rsplit_once(' ') {
        Some((club, last)) if fold(last) == category && !club.trim().is_empty() => club.trim_end(),
        _ => name,
    }
}
