//! The files of clubs, venues and teams, and all their spellings.

use crate::book::{
    Book, Category, Club, ClubId, FormerName, NameRule, Prose, Team, TeamId, Venue, VenueId,
};
use crate::content::{Body, ClubFile, FormerNameEntry, Sponsor, TeamFile, VenueFile};
use crate::extra::Extra;
use crate::source::{FileId, Place, SourceTree, Text, Written};

use super::draft::Draft;
use super::files::Files;
use super::names::name_of_stem;
use super::pairing::Spelling;
use super::teams::{Claim, without_category};

impl<'a> Draft<'a> {
    /// Reads the files of clubs, venues and teams, and whose grounds and teams
    /// they are.
    pub(super) fn read_profiles(&mut self, files: &Files<'a>) {
        for (id, file) in &files.venues {
            self.read_venue(*id, file);
        }
        let clubs: Vec<ClubId> = files
            .clubs
            .iter()
            .map(|(id, file)| self.read_club(*id, file))
            .collect();
        let teams: Vec<TeamId> = files
            .teams
            .iter()
            .map(|(id, file)| self.read_team(*id, file))
            .collect();
        for (club, (_, file)) in clubs.iter().zip(&files.clubs) {
            self.book.clubs[*club].venue = self.venue(file.venue.as_ref());
        }
        for (team, (id, file)) in teams.iter().zip(&files.teams) {
            self.book.teams[*team].venue = self.venue(file.venue.as_ref());
            self.put_into_club(*team, Place::file(*id), file);
        }
    }

    fn read_venue(&mut self, id: FileId, file: &'a VenueFile) {
        let place = Place::file(id);
        let stem = self.tree.file(id).stem();
        let name = name_or_stem(file.name.as_ref(), stem);
        let slug =
            self.venue_addresses
                .give_file(file.slug.as_ref(), stem, place, &mut self.diagnostics);
        let zone = file.time_zone.as_ref().and_then(|zone| self.zone(zone));
        let venue = self.book.venues.push(Venue {
            name: name.clone(),
            slug,
            aliases: plain(&file.aliases),
            former_names: former_names(&file.former_names),
            city: value(file.city.as_ref()),
            country: value(file.country.as_ref()),
            capacity: file.capacity.map(|capacity| capacity.value),
            zone,
            prose: prose(id, &file.body),
            extra: file.extra.clone(),
        });
        let mut claim = |spelling: &str, place| {
            self.venues
                .claim(spelling, venue, place, &mut self.diagnostics);
        };
        claim(&name, place_of(file.name.as_ref(), place));
        file.aliases
            .iter()
            .for_each(|alias| claim(&alias.value, alias.place));
        for former in &file.former_names {
            self.venues
                .claim_if_free(&former.name.value, venue, former.name.place);
        }
        self.venues.claim_if_free(stem, venue, place);
    }

    fn read_club(&mut self, id: FileId, file: &'a ClubFile) -> ClubId {
        let place = Place::file(id);
        let stem = self.tree.file(id).stem();
        let name = name_or_stem(file.name.as_ref(), stem);
        let slug = self.teams.club_addresses().give_file(
            file.slug.as_ref(),
            stem,
            place,
            &mut self.diagnostics,
        );
        let club = self.book.clubs.push(Club {
            name: name.clone(),
            slug,
            short: value(file.short.as_ref()),
            aliases: plain(&file.aliases),
            colours: plain(&file.colours),
            crest: picture(self.tree, id, file.crest.as_ref()),
            venue: None,
            founded: value(file.founded.as_ref()),
            contact: value(file.contact.as_ref()),
            website: value(file.website.as_ref()),
            sponsors: sponsors(&file.sponsors),
            names: file.names.map_or(NameRule::Full, |rule| rule.value),
            teams: Vec::new(),
            prose: prose(id, &file.body),
            extra: file.extra.clone(),
        });
        let mut claim = |spelling: &str, place| {
            self.teams
                .claim_club(club, spelling, place, &mut self.diagnostics);
        };
        claim(&name, place_of(file.name.as_ref(), place));
        for spelling in file.aliases.iter().chain(&file.short) {
            claim(&spelling.value, spelling.place);
        }
        claim(stem, place);
        club
    }

    fn read_team(&mut self, id: FileId, file: &'a TeamFile) -> TeamId {
        let place = Place::file(id);
        let stem = self.tree.file(id).stem();
        let name = name_or_stem(file.name.as_ref(), stem);
        let slug = self.teams.addresses().give_file(
            file.slug.as_ref(),
            stem,
            place,
            &mut self.diagnostics,
        );
        let mut team = Team::new(&name, slug);
        fill(&mut team, file);
        team.crest = picture(self.tree, id, file.crest.as_ref());
        team.prose = prose(id, &file.body);
        let team = self.book.teams.push(team);
        let name_place = place_of(file.name.as_ref(), place);
        self.teams.enter(&self.book, team, name_place, true);
        let mut claim = |spelling: &str, strength, place| {
            self.teams
                .claim(team, spelling, strength, place, &mut self.diagnostics);
        };
        claim(&name, Claim::Strong, name_place);
        for alias in &file.aliases {
            claim(&alias.value, Claim::Strong, alias.place);
        }
        let former = file.former_names.iter().map(|former| &former.name);
        for weak in former.chain(&file.short).chain(&file.code) {
            claim(&weak.value, Claim::Weak, weak.place);
        }
        claim(stem, Claim::Weak, place);
        team
    }

    /// The club that a team's file names, or that its name or category tells.
    fn put_into_club(&mut self, team: TeamId, place: Place, file: &'a TeamFile) {
        let name = self.book.teams[team].name.clone();
        let category = self.book.teams[team].category.clone();
        let club = match (&file.club, &category) {
            (Some(club), _) => Some(self.teams.club_named(
                &mut self.book,
                &club.value,
                club.place,
                &mut self.diagnostics,
            )),
            (None, Some(category)) => {
                let folded = crate::slug::fold(&category.0);
                let club = without_category(&name, &folded);
                let place = place_of(file.name.as_ref(), place);
                Some(
                    self.teams
                        .club_named(&mut self.book, club, place, &mut self.diagnostics),
                )
            }
            (None, None) => self.teams.club(&name),
        };
        if let Some(club) = club {
            self.teams.join_club(&mut self.book, team, club);
        }
    }

    /// The ground of a name, a new one if nobody knows it.
    pub(super) fn venue(&mut self, name: Option<&'a Text>) -> Option<VenueId> {
        let name = name?;
        if let Some(venue) = self.venues_seen.get(&*name.value) {
            return Some(*venue);
        }
        let venue = match self.venues.find(&name.value) {
            Some(venue) => venue,
            None => self.found_venue(name),
        };
        self.venues_seen.insert(&name.value, venue);
        Some(venue)
    }

    fn found_venue(&mut self, name: &'a Text) -> VenueId {
        let slug = self
            .venue_addresses
            .give(&name.value, Some(name.place), &mut self.diagnostics);
        let venue = self.book.venues.push(Venue {
            name: name.value.clone(),
            slug,
            aliases: Vec::new(),
            former_names: Vec::new(),
            city: None,
            country: None,
            capacity: None,
            zone: None,
            prose: None,
            extra: Extra::Nothing,
        });
        self.venues.claim_if_free(&name.value, venue, name.place);
        venue
    }

    /// Lists each club's teams, the one that bears its name first, and gives
    /// teams what they have from their clubs.
    pub(super) fn settle_clubs(&mut self) {
        let Book { clubs, teams, .. } = &mut self.book;
        for (id, team) in teams.iter() {
            if let Some(club) = team.club {
                clubs[club].teams.push(id);
            }
        }
        for club in clubs.values_mut() {
            club.teams
                .sort_by_key(|team| (teams[*team].category.is_some(), *team));
        }
        for team in teams.values_mut() {
            let Some(club) = team.club.map(|club| &clubs[club]) else {
                continue;
            };
            team.crest = team.crest.or(club.crest);
            team.venue = team.venue.or(club.venue);
            team.names = team.names.max(club.names);
            if team.colours.is_empty() {
                team.colours.clone_from(&club.colours);
            }
        }
    }
}

/// The plain facts of a team's file.
fn fill(team: &mut Team, file: &TeamFile) {
    team.short = value(file.short.as_ref());
    team.code = value(file.code.as_ref());
    team.aliases = plain(&file.aliases);
    team.former_names = former_names(&file.former_names);
    team.category = value(file.category.as_ref()).map(Category);
    team.colours = plain(&file.colours);
    team.city = value(file.city.as_ref());
    team.founded = value(file.founded.as_ref());
    team.coach = value(file.coach.as_ref());
    team.staff = file
        .staff
        .iter()
        .map(|(office, name)| (office.value.clone(), name.value.clone()))
        .collect();
    team.website = value(file.website.as_ref());
    team.sponsors = sponsors(&file.sponsors);
    team.names = file.names.map_or(NameRule::Full, |rule| rule.value);
    team.extra = file.extra.clone();
}

/// The value of a text, if there is one.
pub(super) fn value(text: Option<&Text>) -> Option<Box<str>> {
    text.map(|text| text.value.clone())
}

/// A text as a name that is looked up.
pub(super) fn spelling(text: &Text) -> Spelling<'_> {
    Written::new(&text.value, text.place)
}

/// The values of some texts.
pub(super) fn plain(texts: &[Text]) -> Vec<Box<str>> {
    texts.iter().map(|text| text.value.clone()).collect()
}

/// The Markdown of a file, if it has any.
pub(super) fn prose(file: FileId, body: &Body) -> Option<Prose> {
    (body.end > body.start).then_some(Prose {
        file,
        start: body.start,
        end: body.end,
    })
}

/// The picture that a file names, or that stands beside it under its name.
pub(super) fn picture(tree: &SourceTree, file: FileId, named: Option<&Text>) -> Option<FileId> {
    let file = tree.file(file);
    match named {
        Some(named) => {
            let name = &*named.value;
            relative_path(file.folder(), name)
                .and_then(|path| tree.find(&path))
                .or_else(|| tree.find(&format!("static/{}", name.trim_start_matches('/'))))
        }
        None => ["svg", "png", "jpg", "jpeg", "webp"]
            .into_iter()
            .find_map(|extension| {
                tree.find(&format!("{}/{}.{extension}", file.folder(), file.stem()))
            }),
    }
}

/// The path of a file as another in `folder` names it; `None` where it leaves
/// the site.
fn relative_path(folder: &str, name: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').collect();
    for part in name.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

fn former_names(entries: &[FormerNameEntry]) -> Vec<FormerName> {
    entries
        .iter()
        .map(|entry| FormerName {
            name: entry.name.value.clone(),
            from: entry.from.map(|date| date.value),
            until: entry.until.map(|date| date.value),
        })
        .collect()
}

fn sponsors(sponsors: &[Sponsor]) -> Vec<crate::book::Sponsor> {
    sponsors
        .iter()
        .map(|sponsor| crate::book::Sponsor {
            name: sponsor.name.value.clone(),
            url: value(sponsor.url.as_ref()),
            logo: value(sponsor.logo.as_ref()),
        })
        .collect()
}

fn name_or_stem(name: Option<&Text>, stem: &str) -> Box<str> {
    name.map_or_else(|| name_of_stem(stem).into(), |name| name.value.clone())
}

fn place_of(text: Option<&Text>, file: Place) -> Place {
    text.map_or(file, |text| text.place)
}
