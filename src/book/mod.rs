//! What is true in football: clubs, teams, competitions, fixtures, stories.
//!
//! Knows no file format, no path and no HTML. A [`Book`] is built once by
//! `assemble` and then only read: every reference in it is an id that holds,
//! and one match is one [`Fixture`].

mod club;
mod competition;
mod fixture;
mod line_up;
mod list;
mod page;
mod player;
pub mod preset;
mod rules;
mod scoring;
mod stage;
mod story;
mod team;
mod tie_breaker;
mod venue;

pub use club::{Club, Sponsor};
pub use competition::{
    CombinedOf, CombinedPlan, Competition, GivenRow, GivenTable, MatchLength, NameRule, Season,
    SuspensionRule,
};
pub use fixture::{Award, Awarded, BySide, Entrant, Fixture, Kickoff, Side, Status};
pub use line_up::{FormationLine, LineUp, Selected};
pub use list::{Id, List};
pub use page::{Page, PageAddress};
pub use player::Player;
pub use rules::{Adjustment, Decision, FairPlay, Given, PointsRule, RankBy, Restart, Rules};
pub use scoring::{Aggregate, Card, CardKind, Goal, Kick, Minute, Score, Stoppage, Substitution};
pub use stage::{
    AcrossGroups, Carry, Format, Group, GroupIndex, Places, Round, RoundIndex, Split, Stage,
    Withdrawal, WithdrawnResults, Zone, ZoneKind,
};
pub use story::{Correction, Picture, Prose, Section, Story};
pub use team::{Category, FormerName, SquadMember, Team};
pub use tie_breaker::{
    Criterion, DecisionKind, HeadToHead, HowMany, Measure, Needs, Per, TieBreaker,
};
pub use venue::Venue;

/// A club's place in the book.
pub type ClubId = Id<Club>;
/// A team's place in the book.
pub type TeamId = Id<Team>;
/// A player's place in the book.
pub type PlayerId = Id<Player>;
/// A venue's place in the book.
pub type VenueId = Id<Venue>;
/// A competition's place in the book.
pub type CompetitionId = Id<Competition>;
/// A season's place in the book.
pub type SeasonId = Id<Season>;
/// A stage's place in the book.
pub type StageId = Id<Stage>;
/// A fixture's place in the book.
pub type FixtureId = Id<Fixture>;
/// A story's place in the book.
pub type StoryId = Id<Story>;
/// A page's place in the book.
pub type PageId = Id<Page>;

/// All that a site tells of.
#[derive(Clone, Debug, Default)]
pub struct Book {
    /// Clubs that have a file, or a team with a category.
    pub clubs: List<Club>,
    /// Every team that a file, a list or a match names.
    pub teams: List<Team>,
    /// Every player that a match, a squad or a file names.
    pub players: List<Player>,
    /// Every ground that a file or a match names.
    pub venues: List<Venue>,
    /// Competitions, by slug.
    pub competitions: List<Competition>,
    /// Seasons, those of one competition together and oldest first.
    pub seasons: List<Season>,
    /// Stages, those of one season together and in order.
    pub stages: List<Stage>,
    /// Every match, by date, stage and the order in which it was told.
    pub fixtures: List<Fixture>,
    /// Every report, by date and path.
    pub stories: List<Story>,
    /// Pages of words alone, by path.
    pub pages: List<Page>,
    /// The teams that the site is about, where it says so.
    pub focus: Vec<TeamId>,
    /// The day that the site takes for today: what is later is to come.
    pub today: Option<crate::calendar::Date>,
}

impl Book {
    /// The report of a match: the first story that tells of it alone.
    pub fn report_of(&self, fixture: FixtureId) -> Option<StoryId> {
        let mut told_in = self.fixtures[fixture].told_in.iter().copied();
        told_in.find(|story| self.stories[*story].only_fixture() == Some(fixture))
    }
}
