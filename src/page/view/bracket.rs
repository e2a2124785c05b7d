//! The bracket of a knock-out: each tie as a small scoreboard of two lines,
//! round by round, with who goes through in words.

use serde::Serialize;

use crate::book::{Fixture, FixtureId, Side, StageId};
use crate::calendar::Date;
use crate::page::edition::Sheet;
use crate::page::route::Route;
use crate::standings::{Bracket, BracketRound, Tie, bracket_on, fixture_on};

use super::frame::LinkView;
use super::tie::{self, Beside, Role};

/// A knock-out, round by round.
#[derive(Clone, Debug, Serialize)]
pub struct BracketView {
    /// Its rounds, in order.
    pub rounds: Vec<BracketRoundView>,
    /// Who won it, once that is decided.
    pub champions: Option<LinkView>,
}

/// A round of it.
#[derive(Clone, Debug, Serialize)]
pub struct BracketRoundView {
    /// `Semi-finals`; empty where the round has no name.
    pub heading: String,
    /// The page of the round.
    pub href: Option<String>,
    /// Its ties, those of one half of the tree beside each other.
    pub ties: Vec<TieView>,
    /// Teams that go straight through.
    pub byes: Vec<LinkView>,
}

/// A tie as a scoreboard.
#[derive(Clone, Debug, Serialize)]
pub struct TieView {
    /// The name that other ties call it by; empty where it has none.
    pub label: String,
    /// Who meets: at home in the first leg, then the visitors.
    pub sides: [TieSideView; 2],
    /// `Ashford Rovers go through: 3–2 on aggregate`; what is known so far
    /// where nobody does yet.
    pub verdict: String,
    /// Its matches.
    pub fixtures: Vec<LinkView>,
}

/// A side of a tie.
#[derive(Clone, Debug, Serialize)]
pub struct TieSideView {
    /// The team, or who it will be: `Winner SF1`.
    pub name: String,
    /// The team's page.
    pub href: Option<String>,
    /// Its goals in each match, where there are several.
    pub goals: Vec<String>,
    /// Its goals in all, or in the one match; empty before any.
    pub total: String,
    /// Its kicks that went in; empty where there was no shoot-out.
    pub kicks: String,
    /// Whether it goes through.
    pub through: bool,
}

/// The bracket of a stage; `None` where it is no knock-out, or has no tie.
pub(crate) fn view(sheet: &Sheet<'_>, stage: StageId) -> Option<BracketView> {
    let bracket = sheet.edition.index.bracket(sheet.book(), stage)?;
    Some(laid_out(sheet, stage, bracket, None))
}

/// The bracket of a stage as it stood at the end of a day.
pub(crate) fn view_on(sheet: &Sheet<'_>, stage: StageId, day: Date) -> Option<BracketView> {
    let bracket = bracket_on(sheet.book(), stage, Some(day))?;
    Some(laid_out(sheet, stage, &bracket, Some(day)))
}

/// The tie of a match alone, where it is over several matches: a bracket of one
/// tie.
pub(crate) fn of_fixture(sheet: &Sheet<'_>, id: FixtureId) -> Option<BracketView> {
    let (tie, role) = tie::of(sheet, id)?;
    let several = tie.tie.fixtures.len() > 1;
    several.then(|| BracketView {
        rounds: vec![BracketRoundView {
            heading: String::new(),
            href: None,
            ties: vec![tie_view(sheet, &tie.tie, role, None)],
            byes: Vec::new(),
        }],
        champions: None,
    })
}

fn laid_out(
    sheet: &Sheet<'_>,
    stage: StageId,
    bracket: &Bracket,
    day: Option<Date>,
) -> BracketView {
    let rounds = bracket.rounds.iter();
    let rounds = rounds.map(|round| round_view(sheet, stage, round, (bracket, day)));
    BracketView {
        rounds: rounds.collect(),
        champions: bracket.champion.map(|team| team_link(sheet, team)),
    }
}

fn team_link(sheet: &Sheet<'_>, team: crate::book::TeamId) -> LinkView {
    LinkView {
        text: sheet.book().teams[team].name.to_string(),
        href: sheet.link(Route::Team(team)),
    }
}

fn round_view(
    sheet: &Sheet<'_>,
    stage: StageId,
    round: &BracketRound,
    (bracket, day): (&Bracket, Option<Date>),
) -> BracketRoundView {
    let rounds = &sheet.book().stages[stage].rounds;
    let details = round.round.and_then(|at| rounds.get(usize::from(at.0)));
    let ties = round.ties.iter();
    let ties = ties.map(|tie| tie_view(sheet, &tie.tie, tie::role(bracket, tie), day));
    BracketRoundView {
        heading: details.map_or_else(String::new, |round| sheet.round_title(&round.name)),
        href: round
            .round
            .and_then(|at| sheet.link(Route::Round(stage, at))),
        ties: ties.collect(),
        byes: round
            .byes
            .iter()
            .map(|team| team_link(sheet, *team))
            .collect(),
    }
}

fn tie_view(sheet: &Sheet<'_>, tie: &Tie, role: Role, day: Option<Date>) -> TieView {
    let fixtures = tie.fixtures.iter();
    let fixtures: Vec<_> = fixtures
        .map(|id| fixture_on(&sheet.book().fixtures[*id], day))
        .collect();
    let fixtures: Vec<&Fixture> = fixtures.iter().map(|fixture| &**fixture).collect();
    let sides = Side::BOTH.map(|side| side_view(sheet, tie, &fixtures, side));
    TieView {
        label: tie.label.as_deref().unwrap_or_default().to_owned(),
        verdict: tie::verdict(sheet, tie, &fixtures, role, Beside::Nothing),
        fixtures: fixture_links(sheet, tie),
        sides,
    }
}

fn side_view(sheet: &Sheet<'_>, tie: &Tie, fixtures: &[&Fixture], side: Side) -> TieSideView {
    let shown = |fixture: &&&Fixture| super::line::shown_score(fixture).is_some();
    let goals: Vec<String> = fixtures
        .iter()
        .filter(shown)
        .filter_map(|fixture| {
            let score = super::line::shown_score(fixture)?;
            Some(tie::seen_from(tie, fixture, side, score).0.to_string())
        })
        .collect();
    let aggregate = tie.aggregate.filter(|_| goals.len() > 1);
    let total = match aggregate {
        Some(sum) => sum.seen_from(side).0.to_string(),
        None => goals.last().cloned().unwrap_or_default(),
    };
    let last = fixtures.iter().rev().find(shown);
    let kicks = last.and_then(|fixture| Some((fixture, fixture.shoot_out?)));
    TieSideView {
        name: tie::name(sheet, tie, side).to_owned(),
        href: tie
            .sides
            .of(side)
            .team()
            .and_then(|team| sheet.link(Route::Team(team))),
        goals: match (aggregate, goals.split_last()) {
            (Some(_), _) => goals,
            (None, Some((_, earlier))) => earlier.to_vec(),
            (None, None) => Vec::new(),
        },
        total,
        kicks: kicks.map_or_else(String::new, |(fixture, score)| {
            tie::seen_from(tie, fixture, side, score).0.to_string()
        }),
        through: tie.decision.is_some_and(|(winner, _)| winner == side),
    }
}

/// A link to each match of a tie: its day, and which leg it is where there are
/// several.
fn fixture_links(sheet: &Sheet<'_>, tie: &Tie) -> Vec<LinkView> {
    let links = tie.fixtures.iter().map(|id| LinkView {
        text: tie::day(sheet, tie, *id),
        href: sheet.link(Route::Fixture(*id)),
    });
    links.collect()
}
