//! A book that is being written, and what its writers must remember.

use std::collections::HashMap;

use crate::book::{Book, NameRule, PlayerId, SeasonId, TeamId, VenueId};
use crate::calendar::{Date, TimeZone};
use crate::diagnostic::Diagnostics;
use crate::source::{FileId, SourceTree, Text};

use super::addresses::Addresses;
use super::allow::Reach;
use super::competitions::Competitions;
use super::files::Files;
use super::given_table::GivenFile;
use super::names::Names;
use super::pairing::Spelling;
use super::people::People;
use super::stages::{SeasonDesk, StageDesk};
use super::teams::{CategoryIndex, TeamNames};
use super::{Options, allow};

/// A book that is being written.
pub(super) struct Draft<'a> {
    pub(super) tree: &'a SourceTree,
    pub(super) book: Book,
    pub(super) teams: TeamNames<'a>,
    pub(super) venues: Names<VenueId>,
    pub(super) venue_addresses: Addresses,
    /// Venues by their spelling in matches.
    pub(super) venues_seen: HashMap<&'a str, VenueId>,
    pub(super) competitions: Competitions<'a>,
    /// Beside the book's seasons.
    pub(super) seasons: Vec<SeasonDesk<'a>>,
    /// Beside the book's stages.
    pub(super) stages: Vec<StageDesk<'a>>,
    /// Tables that somebody else keeps.
    pub(super) given_tables: Vec<GivenFile<'a>>,
    pub(super) people: People<'a>,
    /// How players' names may be shown on the whole site.
    pub(super) name_rule: NameRule,
    pub(super) zones: HashMap<&'a str, Option<TimeZone>>,
    /// The zone that the settings name.
    pub(super) zone_of_site: Option<TimeZone>,
    pub(super) allowed: Vec<(FileId, &'a [Text], Reach)>,
    pub(super) diagnostics: Diagnostics,
}

impl<'a> Draft<'a> {
    pub(super) fn new(tree: &'a SourceTree, files: &Files<'a>) -> Self {
        Self {
            tree,
            book: Book::default(),
            teams: TeamNames::new(),
            venues: Names::of("venue"),
            venue_addresses: Addresses::of("venue"),
            venues_seen: HashMap::new(),
            competitions: Competitions::default(),
            seasons: Vec::new(),
            stages: Vec::new(),
            given_tables: files
                .given_tables
                .iter()
                .map(|(id, lines)| GivenFile::new(*id, &tree.file(*id).path, lines))
                .collect(),
            people: People::default(),
            name_rule: files
                .settings
                .map_or(NameRule::Full, |settings| settings.names),
            zones: HashMap::new(),
            zone_of_site: files
                .settings
                .and_then(|settings| TimeZone::named(&settings.time_zone.as_ref()?.value)),
            allowed: files.allowed.clone(),
            diagnostics: Diagnostics::default(),
        }
    }

    /// The team that a name means in a competition of a category, a new one
    /// if nobody bears it.
    pub(super) fn team(&mut self, name: Spelling<'a>, category: CategoryIndex) -> Option<TeamId> {
        self.teams
            .find_or_found(&mut self.book, name, category, &mut self.diagnostics)
    }

    /// Keeps the findings about a season's matches that its files do not
    /// declare to be meant.
    pub(super) fn keep_unmeant(&mut self, season: SeasonId, mut findings: Diagnostics) {
        if findings.is_empty() {
            return;
        }
        let allow = &self.desk(season).allow;
        findings.retain(|finding| {
            let meant = allow.iter().any(|code| *code.value == *finding.code.name());
            !meant || !allow::may_be_meant(finding.code)
        });
        self.diagnostics.append(findings);
    }

    /// The zone of an IANA name; complains where there is none, once a name.
    pub(super) fn zone(&mut self, name: &'a Text) -> Option<TimeZone> {
        if let Some(zone) = self.zones.get(&*name.value) {
            return zone.clone();
        }
        let zone = TimeZone::named(&name.value);
        if zone.is_none() {
            self.diagnostics.unknown_time_zone(name.place, &name.value);
        }
        self.zones.insert(&name.value, zone.clone());
        zone
    }

    /// What a complaint calls a player: their name as it may be shown.
    pub(super) fn player_in_words(&self, player: PlayerId) -> &str {
        let name = &self.book.players[player].name;
        if name.is_empty() {
            "a player whose name is hidden"
        } else {
            name
        }
    }

    /// The latest date of a report or of a match that is over.
    pub(super) fn latest_day(&self) -> Option<Date> {
        let stories = self.book.stories.values().map(|story| story.date);
        let over = self.book.fixtures.values().filter_map(|fixture| {
            let over = fixture.has_score() || !fixture.is_to_come();
            fixture.kickoff.date.filter(|_| over)
        });
        stories.chain(over).max()
    }

    /// The finished book, with the day that it takes for today.
    pub(super) fn finish(mut self, options: &Options) -> (Book, Diagnostics) {
        self.book.today = options.today.or_else(|| self.latest_day());
        allow::silence(&self.allowed, &mut self.diagnostics);
        (self.book, self.diagnostics)
    }
}
