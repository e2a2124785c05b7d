//! What is counted from matches: scorers, runs, records, meetings.
//!
//! Every figure is a pure function of the book and of the fixtures asked for,
//! and comes with the fixtures that it was counted from. Knows no page and no
//! table.

mod figures;
mod meetings;
mod part;
mod runs;
mod scorers;
mod season;
mod suspensions;

use crate::book::{Book, Fixture, FixtureId, Side, TeamId};

pub use figures::{Figures, PlayerFigures, player_figures, ranked};
pub use meetings::{Meetings, meetings};
pub use part::{Part, Presence, keeps_goal, parts, players_of, stands};
pub use runs::{Run, RunKind, TeamRecords, records};
pub use scorers::{Tally, assists, scorers};
pub use season::{Attendance, SeasonRecords, attendance, season_records};
pub use suspensions::{Suspension, suspensions};

/// A team's fixtures of any competition, in the book's order, which is by date.
pub fn fixtures_of(book: &Book, team: TeamId) -> impl Iterator<Item = (FixtureId, &Fixture, Side)> {
    book.fixtures
        .iter()
        .filter_map(move |(id, fixture)| Some((id, fixture, fixture.side_of(team)?)))
}

#[cfg(test)]
mod sample {
    //! A book of two teams to try things on.

    use crate::book::{
        Book, Competition, Entrant, Fixture, FixtureId, NameRule, Player, PlayerId, Score, Season,
        Stage, StageId, Status, Team, TeamId,
    };
    use crate::slug::Slug;

    /// Ashford and Kestrel in one league with no match yet.
    pub(super) fn book() -> (Book, StageId, [TeamId; 2]) {
        let mut book = Book::default();
        let teams = ["Ashford", "Kestrel"]
            .map(|name| book.teams.push(Team::new(name, Slug::of(name).unwrap())));
        let competition = book
            .competitions
            .push(Competition::new("League", Slug::of("League").unwrap()));
        let season = book.seasons.push(Season::new(competition));
        let stage = book.stages.push(Stage::new(season));
        (book, stage, teams)
    }

    /// Adds a player.
    pub(super) fn player(book: &mut Book, name: &str) -> PlayerId {
        book.players.push(Player {
            name: name.into(),
            slug: None,
            aliases: Vec::new(),
            teams: Vec::new(),
            born: None,
            position: None,
            nationality: None,
            shown: NameRule::Full,
            portrait: None,
            prose: None,
            extra: crate::extra::Extra::Nothing,
        })
    }

    /// Adds a match that was played.
    pub(super) fn played(
        book: &mut Book,
        stage: StageId,
        home: TeamId,
        h: u8,
        a: u8,
        away: TeamId,
    ) -> FixtureId {
        let mut fixture = Fixture::new(stage, Entrant::Team(home), Entrant::Team(away));
        fixture.status = Status::Played;
        fixture.score = Some(Score::new(h, a));
        book.fixtures.push(fixture)
    }
}
