//! A match for programs.

use crate::book::{Fixture, FixtureId, Side, Status};
use crate::export::data::{FixtureData, GoalData, SideData};
use crate::page::{Edition, Route};

use super::page;

/// A match without its goals.
pub(super) fn fixture<'a>(edition: &Edition<'a>, id: FixtureId) -> FixtureData<'a> {
    let book = edition.book;
    let fixture = &book.fixtures[id];
    let stage = &book.stages[fixture.stage];
    let group = fixture
        .group
        .and_then(|group| stage.groups.get(usize::from(group.0)));
    let round = fixture
        .round
        .and_then(|round| stage.rounds.get(usize::from(round.0)));
    let venue = fixture.venue.map(|venue| &book.venues[venue]);
    let city = fixture.city.as_deref();
    let [home, away] = Side::BOTH.map(|side| SideData {
        name: edition.side_as_written(fixture, side),
        page: fixture
            .team(side)
            .map(|team| page(edition, Route::Team(team))),
    });
    FixtureData {
        page: page(edition, Route::Fixture(id)),
        season: None,
        date: fixture.kickoff.date.map(|date| date.to_string()),
        kickoff: edition.kickoff(fixture),
        stage: stage.name.as_deref(),
        group: group.map(|group| &*group.name),
        round: round.map(|round| &*round.name),
        home,
        away,
        status: status(fixture.status),
        score: fixture
            .counted_score(None)
            .or(fixture.score)
            .map(Into::into),
        half_time: fixture.half_time.map(Into::into),
        extra_time: fixture.extra_time,
        penalties: fixture.shoot_out.map(Into::into),
        venue: venue.map(|venue| venue.name_on(fixture.kickoff.date)),
        city: city.or_else(|| venue?.city.as_deref()),
        attendance: fixture.attendance,
        goals: Vec::new(),
    }
}

/// The goals of a match, in order.
pub(super) fn goals<'a>(edition: &Edition<'a>, fixture: &'a Fixture) -> Vec<GoalData<'a>> {
    let book = edition.book;
    let goals = fixture.goals.iter().map(|goal| GoalData {
        side: match goal.credited_to {
            Side::Home => "home",
            Side::Away => "away",
        },
        player: goal.scorer.map(|player| &*book.players[player].name),
        minute: goal.minute.map(|minute| minute.to_string()),
        own_goal: goal.own_goal,
        penalty: goal.penalty,
        assist: goal.assist.map(|player| &*book.players[player].name),
    });
    goals.collect()
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Scheduled => "scheduled",
        Status::Played => "played",
        Status::Postponed => "postponed",
        Status::Abandoned { .. } => "abandoned",
        Status::Cancelled => "cancelled",
        Status::Awarded => "awarded",
        Status::Void => "void",
    }
}
