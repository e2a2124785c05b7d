//! Brackets for programs: the ties of a knock-out, each with who goes through.

use serde::Serialize;

use super::sheet::{Cell, Sheet};
use crate::book::{Book, DecisionKind, Entrant, FixtureId, Score, Side, StageId};
use crate::standings::{Bracket, BracketTie, DecidedBy, Feed, Passes, Tie};

/// A tie.
#[derive(Clone, Debug, Serialize)]
pub struct TieData<'a> {
    /// Its number in the list, from 1, by which other ties refer to it.
    pub tie: usize,
    /// The round, where there is a name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub round: Option<&'a str>,
    /// Its label: `SF1`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<&'a str>,
    /// At home in its first match.
    pub home: TieSideData<'a>,
    /// The visitors of its first match.
    pub away: TieSideData<'a>,
    /// Who goes through: `home` or `away`; missing while that is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub winner: Option<&'static str>,
    /// What decided it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decided_by: Option<&'static str>,
    /// The pages of its matches.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub matches: Vec<String>,
}

/// A side of a tie.
#[derive(Clone, Debug, Serialize)]
pub struct TieSideData<'a> {
    /// The team, or who it will be: `Winner SF1`.
    pub name: &'a str,
    /// Goals of all legs, or of the match that decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goals: Option<u8>,
    /// Kicks of the shoot-out that went in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub penalties: Option<u8>,
    /// The tie that it won to be here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub winner_of: Option<usize>,
    /// The tie that it lost to be here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub loser_of: Option<usize>,
}

/// The ties of a bracket, by round; `page` is the page of a match, if there is
/// one.
pub fn ties<'a>(
    book: &'a Book,
    stage: StageId,
    bracket: &'a Bracket,
    page: &dyn Fn(FixtureId) -> Option<String>,
) -> Vec<TieData<'a>> {
    let rounds = &book.stages[stage].rounds;
    let number = |feed: Feed| {
        let before = bracket.rounds.iter().take(feed.round);
        before.map(|round| round.ties.len()).sum::<usize>() + feed.tie + 1
    };
    let all = bracket.rounds.iter().flat_map(|round| &round.ties);
    all.zip(1..)
        .map(|(BracketTie { tie, from }, at)| {
            let side = |side: Side| {
                let from = *from.of(side);
                let fed = |passes| from.filter(|feed| feed.passes == passes).map(number);
                TieSideData {
                    winner_of: fed(Passes::Winner),
                    loser_of: fed(Passes::Loser),
                    ..side_of(book, tie, side)
                }
            };
            let round = tie.round.and_then(|round| rounds.get(usize::from(round.0)));
            TieData {
                tie: at,
                round: round.map(|round| &*round.name),
                label: tie.label.as_deref(),
                home: side(Side::Home),
                away: side(Side::Away),
                winner: tie.decision.map(|(side, _)| match side {
                    Side::Home => "home",
                    Side::Away => "away",
                }),
                decided_by: tie.decision.map(|(_, by)| word(by)),
                matches: tie.fixtures.iter().filter_map(|id| page(*id)).collect(),
            }
        })
        .collect()
}

fn side_of<'a>(book: &'a Book, tie: &'a Tie, side: Side) -> TieSideData<'a> {
    let mut fixtures = tie.fixtures.iter().rev().map(|id| &book.fixtures[*id]);
    let last = fixtures.find(|fixture| fixture.counted_score(None).is_some());
    let seen = |score: Score| match last {
        Some(last) if last.sides.home != tie.sides.home => score.reversed().seen_from(side).0,
        Some(_) | None => score.seen_from(side).0,
    };
    let single = last.and_then(|last| last.counted_score(None)).map(seen);
    let sum = tie.aggregate.map(|sum| sum.seen_from(side).0);
    TieSideData {
        name: match tie.sides.of(side) {
            Entrant::Team(team) => &book.teams[*team].name,
            Entrant::Open(words) => words,
        },
        goals: sum.or(single),
        penalties: last.and_then(|last| last.shoot_out).map(seen),
        winner_of: None,
        loser_of: None,
    }
}

fn word(by: DecidedBy) -> &'static str {
    match by {
        DecidedBy::Score => "score",
        DecidedBy::Aggregate => "aggregate",
        DecidedBy::AwayGoals => "away_goals",
        DecidedBy::ShootOut | DecidedBy::Decision(DecisionKind::ShootOut) => "penalties",
        DecidedBy::Award => "award",
        DecidedBy::Decision(DecisionKind::PlayOff) => "play_off",
        DecidedBy::Decision(DecisionKind::Lots) => "lots",
        DecidedBy::Decision(DecisionKind::CoinToss) => "coin_toss",
        DecidedBy::Withdrawal => "withdrawal",
    }
}

/// The ties as a sheet, one a line.
pub fn sheet(ties: &[TieData<'_>]) -> Sheet {
    let goals = |goals: Option<u8>| goals.map_or_else(|| Cell::text(""), Cell::from);
    let rows = ties.iter().map(|tie| {
        let through = match tie.winner {
            Some("home") => tie.home.name,
            Some(_) => tie.away.name,
            None => "",
        };
        vec![
            Cell::text(tie.round.unwrap_or_default()),
            Cell::text(tie.label.unwrap_or_default()),
            Cell::text(tie.home.name),
            Cell::text(tie.away.name),
            goals(tie.home.goals),
            goals(tie.away.goals),
            goals(tie.home.penalties),
            goals(tie.away.penalties),
            Cell::text(through),
            Cell::text(tie.decided_by.unwrap_or_default()),
        ]
    });
    Sheet {
        columns: vec![
            "round",
            "label",
            "home",
            "away",
            "home_goals",
            "away_goals",
            "home_pens",
            "away_pens",
            "through",
            "decided_by",
        ],
        rows: rows.collect(),
    }
}
