//! A match of the site as another program would tell it: the way back.

use crate::book::{Book, BySide, CardKind, Entrant, Fixture, FixtureId, SeasonId, Side, Status};
use crate::notation::{
    FootballTxt, GoalLine, Name, Outcome, Ranged, TxtMatch, TxtSeason, WrittenCard, WrittenGoal,
    print_cards, print_football_txt,
};

use super::our_csv::OurCsv;
use super::{Spot, Told, row};
use crate::content::CsvColumns;

/// The matches of a season in the columns of our own CSV.
pub fn season_as_csv(book: &Book, season: SeasonId) -> String {
    let mut csv = OurCsv::new("", &CsvColumns::default());
    for (at, (_, told)) in told(book, season).into_iter().enumerate() {
        let cells = row::cells(&told, csv.order);
        csv.add(at, cells);
    }
    csv.finish().text
}

/// The matches of a season as Football.TXT.
pub fn season_as_football_txt(book: &Book, season: SeasonId) -> String {
    let own = &book.seasons[season];
    let mut told = told(book, season);
    told.sort_by_key(|(id, _)| {
        let fixture = &book.fixtures[*id];
        (fixture.stage, fixture.round)
    });
    let file = FootballTxt {
        seasons: vec![TxtSeason {
            competition: Some(book.competitions[own.competition].name.clone()),
            season: own.name.clone(),
            matches: told.iter().map(|(_, told)| as_txt(told)).collect(),
            ..TxtSeason::default()
        }],
        ..FootballTxt::default()
    };
    print_football_txt(&file)
}

/// How many matches of a season have facts for which there is no column.
pub fn without_a_column(book: &Book, season: SeasonId) -> usize {
    let fixtures = told(book, season);
    let more = |fixture: &Fixture| {
        fixture.line_ups.home.is_some()
            || fixture.line_ups.away.is_some()
            || !fixture.substitutions.is_empty()
            || !fixture.kicks.is_empty()
            || !fixture.officials.is_empty()
            || !fixture.stats.is_empty()
            || fixture.weather.is_some()
            || fixture.facts.iter().any(|(label, _)| &**label != "Notes")
    };
    let with_more = fixtures.iter().filter(|(id, _)| more(&book.fixtures[*id]));
    with_more.count()
}

fn told(book: &Book, season: SeasonId) -> Vec<(FixtureId, Told)> {
    let stages = book.seasons[season].stages.iter();
    let fixtures = stages.flat_map(|stage| &book.stages[*stage].fixtures);
    fixtures
        .map(|id| (*id, one(book, &book.fixtures[*id])))
        .collect()
}

fn one(book: &Book, fixture: &Fixture) -> Told {
    let name = |side| match fixture.sides.of(side) {
        Entrant::Team(team) => &*book.teams[*team].name,
        Entrant::Open(words) => words,
    };
    let mut told = Told::new(
        Spot::default(),
        name(Side::Home),
        name(Side::Away),
        Outcome::of(Status::Scheduled),
    );
    let stage = &book.stages[fixture.stage];
    told.stage.clone_from(&stage.name);
    let group = fixture
        .group
        .and_then(|group| stage.groups.get(usize::from(group.0)));
    told.group = group.map(|group| group.name.clone());
    let round = fixture
        .round
        .and_then(|round| stage.rounds.get(usize::from(round.0)));
    told.round = round.map(|round| round.name.clone());
    told.date = fixture.kickoff.date;
    told.time = fixture.kickoff.time;
    told.leg = fixture.leg;
    told.neutral = fixture.neutral && !round.is_some_and(|round| round.neutral);
    told.city.clone_from(&fixture.city);
    told.attendance = fixture.attendance;
    told.referee.clone_from(&fixture.referee);
    let usual = fixture
        .team(Side::Home)
        .and_then(|team| book.teams[team].venue);
    let venue = fixture.venue.filter(|venue| Some(*venue) != usual);
    told.venue = venue.map(|venue| book.venues[venue].name.clone());
    told.goals = goals(book, fixture);
    told.cards = cards(book, fixture);
    let notes = fixture
        .facts
        .iter()
        .filter(|(label, _)| &**label == "Notes");
    told.notes.extend(notes.map(|(_, text)| text.to_string()));
    told.outcome = outcome(fixture, &mut told.notes);
    told
}

/// What became of the match. Where a decision stands beside what was played,
/// the decision is told and the rest is noted.
fn outcome(fixture: &Fixture, notes: &mut Vec<String>) -> Outcome {
    let award = fixture.award.as_ref();
    let mut status = fixture.status;
    if status == (Status::Abandoned { counts: true }) {
        notes.push("abandoned, and its score stands".to_owned());
        status = Status::Played;
    }
    if let (Some(_), Some(played)) = (award, fixture.score) {
        notes.push(format!("{played} on the pitch"));
    }
    Outcome {
        score: award.map(|award| award.score).or(fixture.score),
        half_time: fixture.half_time.filter(|_| award.is_none()),
        after_90: fixture.after_90,
        extra_time: fixture.extra_time,
        shoot_out: fixture.shoot_out,
        ..Outcome::of(status)
    }
}

fn goals(book: &Book, fixture: &Fixture) -> Option<GoalLine> {
    let name = |player| Ranged::unwritten(book.players[player].name.clone());
    let mut sides: BySide<Vec<WrittenGoal>> = BySide::default();
    for goal in &fixture.goals {
        sides.of_mut(goal.credited_to).push(WrittenGoal {
            scorer: goal.scorer.map(name),
            minute: goal.minute.map(Ranged::unwritten),
            own_goal: goal.own_goal,
            penalty: goal.penalty,
            free_kick: goal.free_kick,
            header: goal.header,
            assist: goal.assist.map(name),
            ..WrittenGoal::default()
        });
    }
    (!fixture.goals.is_empty()).then_some(GoalLine::BySide(sides))
}

fn cards(book: &Book, fixture: &Fixture) -> Option<Box<str>> {
    let name = |player| -> Name { Ranged::unwritten(book.players[player].name.clone()) };
    let mut sides: BySide<Vec<WrittenCard>> = BySide::default();
    for card in &fixture.cards {
        sides.of_mut(card.side).push(WrittenCard {
            player: card.player.map(name),
            minute: card.minute.map(Ranged::unwritten),
            kind: card.kind,
        });
    }
    (!fixture.cards.is_empty()).then(|| print_cards(&sides, CardKind::Yellow).into())
}

fn as_txt(told: &Told) -> TxtMatch {
    let ground = match (&told.venue, &told.city) {
        (Some(venue), Some(city)) => Some(format!("{venue}, {city}").into()),
        (Some(venue), None) => Some(venue.clone()),
        (None, _) => None,
    };
    let mut facts: Vec<(Box<str>, Box<str>)> = Vec::new();
    let mut fact = |label: &str, value: Option<String>| {
        facts.extend(value.map(|value| (label.into(), value.into())));
    };
    fact("Referee", told.referee.as_deref().map(str::to_owned));
    fact("Attendance", told.attendance.map(|count| count.to_string()));
    fact("Cards", told.cards.as_deref().map(str::to_owned));
    fact(
        "City",
        told.city
            .as_deref()
            .filter(|_| told.venue.is_none())
            .map(str::to_owned),
    );
    fact("Leg", told.leg.map(|leg| leg.to_string()));
    fact("Neutral", told.neutral.then(|| "yes".to_owned()));
    fact(
        "Notes",
        Some(told.notes.join("; ")).filter(|notes| !notes.is_empty()),
    );
    TxtMatch {
        line: 0,
        stage: told.stage.clone(),
        round: told.round.as_deref().map(round),
        group: told.group.as_deref().map(group),
        number: None,
        date: told.date,
        time: told.time,
        zone: None,
        home: told.home.clone(),
        away: told.away.clone(),
        outcome: told.outcome.clone(),
        goals: told.goals.clone(),
        ground,
        facts,
    }
}

/// `4` as `Matchday 4`.
fn round(name: &str) -> Box<str> {
    if name.bytes().all(|byte| byte.is_ascii_digit()) {
        format!("Matchday {name}").into()
    } else {
        name.into()
    }
}

/// `A` as `Group A`.
fn group(name: &str) -> Box<str> {
    if name.contains(char::is_whitespace) {
        name.into()
    } else {
        format!("Group {name}").into()
    }
}
