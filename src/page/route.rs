//! Every kind of page.

use crate::book::{
    ClubId, CompetitionId, FixtureId, PageId, PlayerId, RoundIndex, SeasonId, StageId, StoryId,
    TeamId, VenueId,
};
use crate::calendar::Date;

use super::filed::{FiledUnder, Shelf};

/// A page of the site, by what it is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Route {
    /// The home page.
    Home,
    /// So many reports, newest first; the number counts from 1.
    Reports(u32),
    /// A story of several matches or none.
    Story(StoryId),
    /// A match, with its report where it has one.
    Fixture(FixtureId),
    /// Every match to come.
    Fixtures,
    /// So many matches played, newest first; the number counts from 1.
    Results(u32),
    /// One day's matches of all competitions.
    Day(Date),
    /// Every competition.
    Competitions,
    /// A competition: its current season, and a list of the others.
    Competition(CompetitionId),
    /// One season, for ever. Where a competition has one season and that no
    /// address of its own, this is the competition's page.
    Season(SeasonId),
    /// So many matches played of a season, newest first; from 1.
    SeasonResults(SeasonId, u32),
    /// Every match to come of a season.
    SeasonFixtures(SeasonId),
    /// Further tables of a season: at home, away, at half-time, of late.
    SeasonTables(SeasonId),
    /// Every result of a season, home sides down, away sides across.
    SeasonGrid(SeasonId),
    /// Who scored in a season, made goals, was carded, played, kept clean
    /// sheets.
    SeasonScorers(SeasonId),
    /// The same over all seasons of a competition that has several.
    CompetitionScorers(CompetitionId),
    /// One round of a stage.
    Round(StageId, RoundIndex),
    /// Every team.
    Teams,
    /// A team.
    Team(TeamId),
    /// Every meeting of two teams, whichever is named first.
    HeadToHead(TeamId, TeamId),
    /// Every ground that has a page.
    Venues,
    /// A ground.
    Venue(VenueId),
    /// Every player whose name may be shown.
    Players,
    /// A player whose name may be shown, in full or as initials.
    Player(PlayerId),
    /// A club and its teams.
    Club(ClubId),
    /// All that stories are filed under: every author, every tag, every series.
    Shelf(Shelf),
    /// So many stories of an author, of a tag, of a series; from 1.
    Filed(FiledUnder, u32),
    /// Every name that has a page, and a search for them.
    Search,
    /// A page of the site's own.
    Page(PageId),
    /// What a server shows where there is nothing.
    NotFound,
}
