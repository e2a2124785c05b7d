//! The bracket of a knock-out: each tie as a small scoreboard of two lines,
//! round by round, with who goes through in words.

use serde::Serialize;

use crate::book::{Entrant, Fixture, FixtureId, Score, Side, StageId};
use crate::calendar::Date;
use crate::language::{DateForm, Word};
use crate::page::edition::Sheet;
use crate::page::route::Route;
use crate::standings::{Bracket, BracketRound, BracketTie, DecidedBy, Tie, bracket_on, fixture_on};

use super::frame::LinkView;

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

fn laid_out(
    sheet: &Sheet<'_>,
    stage: StageId,
    bracket: &Bracket,
    day: Option<Date>,
) -> BracketView {
    let last = bracket.final_tie();
    let rounds = bracket.rounds.iter();
    let rounds = rounds.map(|round| round_view(sheet, stage, round, (last, day)));
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
    (last, day): (Option<&Tie>, Option<Date>),
) -> BracketRoundView {
    let rounds = &sheet.book().stages[stage].rounds;
    let details = round.round.and_then(|at| rounds.get(usize::from(at.0)));
    let ties = round.ties.iter().map(|tie| {
        let role = if last == Some(&tie.tie) {
            Role::Final
        } else if tie.is_consolation() {
            Role::Consolation
        } else {
            Role::OnTheWay
        };
        tie_view(sheet, tie, role, day)
    });
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

/// What a tie is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    OnTheWay,
    Final,
    Consolation,
}

fn tie_view(
    sheet: &Sheet<'_>,
    BracketTie { tie, .. }: &BracketTie,
    role: Role,
    day: Option<Date>,
) -> TieView {
    let fixtures = tie.fixtures.iter();
    let fixtures: Vec<_> = fixtures
        .map(|id| fixture_on(&sheet.book().fixtures[*id], day))
        .collect();
    let fixtures: Vec<&Fixture> = fixtures.iter().map(|fixture| &**fixture).collect();
    let sides = Side::BOTH.map(|side| side_view(sheet, tie, &fixtures, side));
    TieView {
        label: tie.label.as_deref().unwrap_or_default().to_owned(),
        verdict: verdict(sheet, tie, &fixtures, &sides, role),
        fixtures: fixture_links(sheet, tie),
        sides,
    }
}

/// A score as a side of the tie sees it.
fn seen_from(tie: &Tie, fixture: &Fixture, side: Side, score: Score) -> (u8, u8) {
    if fixture.sides.home == tie.sides.home {
        score.seen_from(side)
    } else {
        score.seen_from(side.opponent())
    }
}

fn side_view(sheet: &Sheet<'_>, tie: &Tie, fixtures: &[&Fixture], side: Side) -> TieSideView {
    let book = sheet.book();
    let shown = |fixture: &&&Fixture| super::line::shown_score(fixture).is_some();
    let goals: Vec<String> = fixtures
        .iter()
        .filter(shown)
        .filter_map(|fixture| {
            let score = super::line::shown_score(fixture)?;
            Some(seen_from(tie, fixture, side, score).0.to_string())
        })
        .collect();
    let aggregate = tie.aggregate.filter(|_| goals.len() > 1);
    let total = match aggregate {
        Some(sum) => sum.seen_from(side).0.to_string(),
        None => goals.last().cloned().unwrap_or_default(),
    };
    let last = fixtures.iter().rev().find(shown);
    let kicks = last.and_then(|fixture| Some((fixture, fixture.shoot_out?)));
    let date = fixtures.first().and_then(|fixture| fixture.kickoff.date);
    let entrant = tie.sides.of(side);
    TieSideView {
        name: match entrant {
            Entrant::Team(team) => book.teams[*team].name_on(date).to_owned(),
            Entrant::Open(words) => words.to_string(),
        },
        href: entrant
            .team()
            .and_then(|team| sheet.link(Route::Team(team))),
        goals: match (aggregate, goals.split_last()) {
            (Some(_), _) => goals,
            (None, Some((_, earlier))) => earlier.to_vec(),
            (None, None) => Vec::new(),
        },
        total,
        kicks: kicks.map_or_else(String::new, |(fixture, score)| {
            seen_from(tie, fixture, side, score).0.to_string()
        }),
        through: tie.decision.is_some_and(|(winner, _)| winner == side),
    }
}

/// Who goes through, and by what; before that, what the legs come to.
fn verdict(
    sheet: &Sheet<'_>,
    tie: &Tie,
    fixtures: &[&Fixture],
    sides: &[TieSideView; 2],
    role: Role,
) -> String {
    let language = sheet.language();
    let Some((side, by)) = tie.decision else {
        let legs = tie.aggregate.filter(|_| fixtures.len() > 1);
        let remark = |fixture: &Fixture| {
            let stands = fixture.is_to_come() && fixture.status == crate::book::Status::Scheduled;
            let became = super::line::shown_score(fixture).is_none() && !stands;
            became.then(|| super::line::when(sheet, fixture))
        };
        let remarks = fixtures.iter().filter_map(|fixture| remark(fixture));
        let sum = legs.filter(|_| fixtures.iter().all(|fixture| fixture.has_score()));
        let sum = sum.map(|sum| language.say(Word::OnAggregate, &[("score", &sheet.score(sum))]));
        return sum
            .into_iter()
            .chain(remarks)
            .collect::<Vec<_>>()
            .join(", ");
    };
    let [home, away] = sides;
    let winner = match side {
        Side::Home => &home.name,
        Side::Away => &away.name,
    };
    let who = match role {
        Role::OnTheWay => language.say(Word::GoesThrough, &[("team", winner)]),
        Role::Final => format!("{}: {winner}", sheet.word(Word::Champions)),
        Role::Consolation => language.say(Word::TieWon, &[("team", winner)]),
    };
    let reasons = reasons(sheet, tie, fixtures, side, by);
    let mark = if role == Role::Final { ", " } else { ": " };
    if reasons.is_empty() {
        who
    } else {
        format!("{who}{mark}{}", reasons.join(", "))
    }
}

/// What decided a tie, as its winner tells it; nothing where a score says all.
fn reasons(
    sheet: &Sheet<'_>,
    tie: &Tie,
    fixtures: &[&Fixture],
    winner: Side,
    by: DecidedBy,
) -> Vec<String> {
    let language = sheet.language();
    let word = |word| sheet.word(word).to_owned();
    let turned = |score: Score| match winner {
        Side::Home => score,
        Side::Away => score.reversed(),
    };
    let say = |word, score: Score| language.say(word, &[("score", &sheet.score(turned(score)))]);
    let mut reasons = Vec::new();
    let several = fixtures.len() > 1;
    let sum = tie.aggregate.filter(|_| several);
    reasons.extend(sum.map(|sum| say(Word::OnAggregate, sum)));
    if several && tie.aggregate.is_none() {
        reasons.push(word(Word::Replay));
    }
    let last = fixtures.iter().rev().find(|fixture| fixture.has_score());
    if last.is_some_and(|last| last.extra_time) && by != DecidedBy::ShootOut {
        reasons.push(word(Word::AfterExtraTime));
    }
    if sum.is_some_and(|sum| sum.winner().is_none()) && by == DecidedBy::Score {
        reasons.push(word(Word::ByPlayOff));
    }
    match by {
        DecidedBy::Score | DecidedBy::Aggregate => {}
        DecidedBy::AwayGoals => reasons.push(word(Word::ByAwayGoals)),
        DecidedBy::ShootOut => {
            let kicks = last.and_then(|last| {
                let (ours, theirs) = seen_from(tie, last, winner, last.shoot_out?);
                let score = sheet.score(Score::new(ours, theirs));
                Some(language.say(Word::OnPenalties, &[("score", &score)]))
            });
            reasons.extend(kicks);
        }
        DecidedBy::Award => reasons.push(sheet.language().amid(Word::Awarded)),
        DecidedBy::Decision(kind) => reasons.push(word(match kind {
            crate::book::DecisionKind::ShootOut => Word::ShootOut,
            crate::book::DecisionKind::PlayOff => Word::ByPlayOff,
            crate::book::DecisionKind::Lots => Word::ByLots,
            crate::book::DecisionKind::CoinToss => Word::ByToss,
        })),
        DecidedBy::Withdrawal => reasons.push(word(Word::ByWithdrawal)),
    }
    reasons
}

/// A link to each match of a tie: its day, and which leg it is where there are
/// several.
fn fixture_links(sheet: &Sheet<'_>, tie: &Tie) -> Vec<LinkView> {
    let several = tie.fixtures.len() > 1;
    let links = tie
        .fixtures
        .iter()
        .zip(1_u16..)
        .map(|(id, number)| LinkView {
            text: fixture_text(sheet, *id, several.then_some((number, tie.legs > 1))),
            href: sheet.link(Route::Fixture(*id)),
        });
    links.collect()
}

fn fixture_text(sheet: &Sheet<'_>, id: FixtureId, part: Option<(u16, bool)>) -> String {
    let fixture = &sheet.book().fixtures[id];
    let language = sheet.language();
    let day = match fixture.kickoff.date {
        Some(date) => language.date(date, DateForm::Short),
        None => sheet.word(Word::DateToBeConfirmed).to_owned(),
    };
    let stated = fixture.leg.map(u16::from);
    let name = part.and_then(|(number, adds_up)| match (stated, adds_up, number) {
        (Some(1), ..) | (None, true, 1) => Some(sheet.word(Word::FirstLeg).to_owned()),
        (Some(2), ..) | (None, true, 2) => Some(sheet.word(Word::SecondLeg).to_owned()),
        (Some(leg), ..) => Some(language.say(Word::LegNamed, &[("leg", &leg.to_string())])),
        (None, false, 1) => None,
        (None, true, _) => Some(sheet.word(Word::ByPlayOff).to_owned()),
        (None, ..) => Some(sheet.word(Word::Replay).to_owned()),
    });
    match name {
        Some(name) => format!("{}, {day}", begun(&name)),
        None => day,
    }
}

/// A phrase as the first of a line: with a capital.
fn begun(phrase: &str) -> String {
    let mut letters = phrase.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}
