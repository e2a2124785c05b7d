//! The content files by kind, without those that are left out of this build.

use crate::content::{
    ClubFile, CompetitionFile, ContentFile, GivenLine, MatchEntry, PageFile, PlayerFile,
    ReportFile, Settings, SquadEntry, TeamFile, VenueFile,
};
use crate::source::{FileId, Text};

use super::Options;
use super::allow::Reach;

/// Files of one kind, by path.
type Kind<'a, T> = Vec<(FileId, &'a T)>;

/// The content files by kind, each kind by path.
#[derive(Default)]
pub(super) struct Files<'a> {
    pub(super) settings: Option<&'a Settings>,
    pub(super) reports: Kind<'a, ReportFile>,
    pub(super) competitions: Kind<'a, CompetitionFile>,
    pub(super) results: Vec<(FileId, &'a [MatchEntry])>,
    pub(super) given_tables: Vec<(FileId, &'a [GivenLine])>,
    pub(super) clubs: Kind<'a, ClubFile>,
    pub(super) teams: Kind<'a, TeamFile>,
    pub(super) squads: Vec<(FileId, &'a [SquadEntry])>,
    pub(super) players: Kind<'a, PlayerFile>,
    pub(super) venues: Kind<'a, VenueFile>,
    pub(super) pages: Kind<'a, PageFile>,
    /// Codes that a file means, by file.
    pub(super) allowed: Vec<(FileId, &'a [Text], Reach)>,
}

impl<'a> Files<'a> {
    /// Sorts `contents`; drafts and what is not yet published stay out unless
    /// `options` ask for them.
    pub(super) fn sort(contents: &'a [(FileId, ContentFile)], options: &Options) -> Self {
        let mut files = Self::default();
        let mut order: Vec<&(FileId, ContentFile)> = contents.iter().collect();
        order.sort_by_key(|(id, _)| *id);
        for (id, content) in order {
            files.add(*id, content, options);
        }
        files
    }

    fn add(&mut self, id: FileId, content: &'a ContentFile, options: &Options) {
        let shown = |draft: bool| options.drafts || !draft;
        let mut allowed: &'a [Text] = &[];
        let mut reach = Reach::File;
        macro_rules! keep {
            ($kind:ident, $file:ident) => {
                if shown($file.draft) {
                    allowed = &$file.allow;
                    self.$kind.push((id, $file));
                }
            };
        }
        match content {
            ContentFile::Report(report) => {
                if is_published(report, options) {
                    keep!(reports, report);
                }
            }
            ContentFile::Competition(competition) => keep!(competitions, competition),
            ContentFile::Results(rows) => self.results.push((id, rows)),
            ContentFile::GivenTable(lines) => self.given_tables.push((id, lines)),
            ContentFile::Club(club) => keep!(clubs, club),
            ContentFile::Team(team) => keep!(teams, team),
            ContentFile::Squad(entries) => self.squads.push((id, entries)),
            ContentFile::Player(player) => keep!(players, player),
            ContentFile::Venue(venue) => keep!(venues, venue),
            ContentFile::Page(page) => keep!(pages, page),
            ContentFile::Settings(settings) => {
                allowed = &settings.allow;
                reach = Reach::Site;
                self.settings = Some(settings);
            }
        }
        if !allowed.is_empty() {
            self.allowed.push((id, allowed, reach));
        }
    }

    /// The site's title, if it has one.
    pub(super) fn title(&self) -> Option<&'a Text> {
        self.settings.and_then(|settings| settings.title.as_ref())
    }
}

/// Whether the moment of `publish:` has come; without a clock it has.
fn is_published(report: &ReportFile, options: &Options) -> bool {
    match (&report.publish, options.clock) {
        (Some(publish), Some(clock)) => options.drafts || publish.value.0 <= clock,
        _ => true,
    }
}
