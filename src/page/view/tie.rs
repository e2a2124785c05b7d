//! A tie in words: who goes through, and by what.

use crate::book::{DecisionKind, Entrant, Fixture, FixtureId, Score, Side, Status};
use crate::language::{DateForm, Word};
use crate::page::edition::Sheet;
use crate::standings::{Bracket, BracketTie, DecidedBy, Tie};

use super::line;

/// What a tie is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    OnTheWay,
    Final,
    Consolation,
}

/// What stands beside the words.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Beside {
    /// The score of the last match, with extra time, shoot-out and award.
    Score,
    Nothing,
}

/// What a tie is for in its bracket. The last tie makes champions once nothing
/// else is to come.
pub(super) fn role(bracket: &Bracket, tie: &BracketTie) -> Role {
    if bracket.champion.is_some() && bracket.final_tie() == Some(&tie.tie) {
        Role::Final
    } else if tie.is_consolation() {
        Role::Consolation
    } else {
        Role::OnTheWay
    }
}

/// The tie that a match of a knock-out is part of, and what it is for.
pub(super) fn of<'a>(sheet: &Sheet<'a>, id: FixtureId) -> Option<(&'a BracketTie, Role)> {
    let book = sheet.book();
    let fixture = &book.fixtures[id];
    let bracket = sheet.edition.index.bracket(book, fixture.stage)?;
    let mut rounds = bracket.rounds.iter();
    let round = rounds.find(|round| round.round == fixture.round)?;
    let mut ties = round.ties.iter();
    let tie = ties.find(|tie| tie.tie.fixtures.contains(&id))?;
    Some((tie, role(bracket, tie)))
}

/// What the matches of a tie are to each other; empty where there is but one.
pub(super) fn heading(sheet: &Sheet<'_>, id: FixtureId) -> String {
    match of(sheet, id) {
        Some((tie, _)) if tie.tie.fixtures.len() > 1 => {
            let adds_up = tie.tie.legs > 1;
            begun(sheet.word(if adds_up {
                Word::Aggregate
            } else {
                Word::Replay
            }))
        }
        Some(_) | None => String::new(),
    }
}

/// What a list tells beside a score: who goes through, where the score does
/// not say it by itself.
pub(super) fn in_a_list(sheet: &Sheet<'_>, id: FixtureId) -> Option<String> {
    let (tie, role) = of(sheet, id)?;
    let by_the_score = matches!(
        tie.tie.decision,
        Some((_, DecidedBy::Score | DecidedBy::ShootOut | DecidedBy::Award))
    );
    if by_the_score && tie.tie.fixtures.len() == 1 {
        return None;
    }
    beside_the_score(sheet, id, &tie.tie, role)
}

/// What a match's page tells below its score: which leg it was, who goes
/// through, or what is to come.
pub(super) fn under_the_score(sheet: &Sheet<'_>, id: FixtureId) -> Vec<String> {
    let Some((BracketTie { tie, .. }, role)) = of(sheet, id) else {
        return Vec::new();
    };
    let part = part(sheet, tie, id).map(|part| begun(&part));
    let verdict = beside_the_score(sheet, id, tie, role).map(|verdict| begun(&verdict));
    part.into_iter().chain(verdict).collect()
}

/// The verdict where a match is the last one played of its tie.
fn beside_the_score(sheet: &Sheet<'_>, id: FixtureId, tie: &Tie, role: Role) -> Option<String> {
    let book = sheet.book();
    let counts = |id: &&FixtureId| book.fixtures[**id].counted_score(None).is_some();
    let last = tie.fixtures.iter().rev().find(counts)?;
    if *last != id {
        return None;
    }
    let fixtures: Vec<&Fixture> = tie.fixtures.iter().map(|id| &book.fixtures[*id]).collect();
    let said = verdict(sheet, tie, &fixtures, role, Beside::Score);
    Some(said).filter(|said| !said.is_empty())
}

/// What a side of a tie is called on the day of its first match.
pub(super) fn name<'a>(sheet: &Sheet<'a>, tie: &'a Tie, side: Side) -> &'a str {
    let book = sheet.book();
    let first = tie.fixtures.first().map(|id| &book.fixtures[*id]);
    let date = first.and_then(|fixture| fixture.kickoff.date);
    match tie.sides.of(side) {
        Entrant::Team(team) => book.teams[*team].name_on(date),
        Entrant::Open(words) => sheet.edition.open_sides.name(words),
    }
}

/// Which match of a tie of several one is: `First leg`, `Replay`; `None` for
/// the first of those that replays follow.
pub(super) fn part(sheet: &Sheet<'_>, tie: &Tie, id: FixtureId) -> Option<String> {
    let stated = sheet.book().fixtures[id].leg.map(u16::from);
    if stated.is_none() && tie.fixtures.len() < 2 {
        return None;
    }
    let number = tie.fixtures.iter().position(|other| *other == id)? + 1;
    let word = |word| Some(sheet.word(word).to_owned());
    match (stated, tie.legs > 1, number) {
        (Some(1), ..) | (None, true, 1) => word(Word::FirstLeg),
        (Some(2), ..) | (None, true, 2) => word(Word::SecondLeg),
        (Some(leg), ..) => Some(sheet.language().say(Word::LegNamed, &[("leg", &leg)])),
        (None, false, 1) => None,
        (None, true, _) => word(Word::ByPlayOff),
        (None, ..) => word(Word::Replay),
    }
}

/// A match of a tie by its day: `Second leg, 3 May 2026`.
pub(super) fn day(sheet: &Sheet<'_>, tie: &Tie, id: FixtureId) -> String {
    let day = match sheet.book().fixtures[id].kickoff.date {
        Some(date) => sheet.language().date(date, DateForm::Short),
        None => sheet.word(Word::DateToBeConfirmed).to_owned(),
    };
    let part = part(sheet, tie, id).filter(|_| tie.fixtures.len() > 1);
    match part {
        Some(part) => format!("{}, {day}", begun(&part)),
        None => day,
    }
}

/// A phrase as the first of a line: with a capital.
pub(super) fn begun(phrase: &str) -> String {
    let mut letters = phrase.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// A score as a side of the tie sees it.
pub(super) fn seen_from(tie: &Tie, fixture: &Fixture, side: Side, score: Score) -> (u8, u8) {
    if fixture.sides.home == tie.sides.home {
        score.seen_from(side)
    } else {
        score.seen_from(side.opponent())
    }
}

/// Who goes through, and by what; before that, what the legs come to.
pub(super) fn verdict(
    sheet: &Sheet<'_>,
    tie: &Tie,
    fixtures: &[&Fixture],
    role: Role,
    beside: Beside,
) -> String {
    let Some((side, by)) = tie.decision else {
        return so_far(sheet, tie, fixtures, beside);
    };
    let winner = name(sheet, tie, side);
    let say = |word| sheet.language().say(word, &[("team", &winner)]);
    let (who, mark) = match role {
        Role::OnTheWay => (say(Word::GoesThrough), ": "),
        Role::Final => (format!("{}: {winner}", sheet.word(Word::Champions)), ", "),
        Role::Consolation => (say(Word::TieWon), ": "),
    };
    let reasons = reasons(sheet, tie, fixtures, (side, by), beside);
    if reasons.is_empty() {
        who
    } else {
        format!("{who}{mark}{}", reasons.join(", "))
    }
}

/// What a tie comes to that is not decided.
fn so_far(sheet: &Sheet<'_>, tie: &Tie, fixtures: &[&Fixture], beside: Beside) -> String {
    let is_played = |fixture: &&&Fixture| fixture.counted_score(None).is_some();
    let played = fixtures.iter().filter(is_played).count();
    let mut said = Vec::new();
    let sum = tie.aggregate.filter(|_| played > 1);
    said.extend(sum.map(|sum| {
        let score = sheet.score(sum);
        sheet
            .language()
            .say(Word::OnAggregate, &[("score", &score)])
    }));
    let coming = tie.fixtures.iter().zip(fixtures);
    let mut coming = coming.filter(|(_, fixture)| fixture.is_to_come());
    match coming.next() {
        Some((id, _)) if played > 0 && beside == Beside::Score => said.push(day(sheet, tie, *id)),
        None if played > 0 && played >= tie.legs => said.push(sheet.word(Word::TieOpen).to_owned()),
        Some(_) | None => {}
    }
    let became = fixtures.iter().filter(|fixture| {
        let stands = fixture.is_to_come() && fixture.status == Status::Scheduled;
        line::shown_score(fixture).is_none() && !stands
    });
    said.extend(became.map(|fixture| line::when(sheet, fixture)));
    said.join(", ")
}

/// What decided a tie, as its winner tells it; nothing where a score says all.
fn reasons(
    sheet: &Sheet<'_>,
    tie: &Tie,
    fixtures: &[&Fixture],
    (winner, by): (Side, DecidedBy),
    beside: Beside,
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
    let alone = beside == Beside::Nothing;
    if alone && last.is_some_and(|last| last.extra_time) && by != DecidedBy::ShootOut {
        reasons.push(word(Word::AfterExtraTime));
    }
    if sum.is_some_and(|sum| sum.winner().is_none()) && by == DecidedBy::Score {
        reasons.push(word(Word::ByPlayOff));
    }
    match by {
        DecidedBy::Score | DecidedBy::Aggregate => {}
        DecidedBy::ShootOut | DecidedBy::Award if !alone => {}
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
            DecisionKind::ShootOut => Word::ShootOut,
            DecisionKind::PlayOff => Word::ByPlayOff,
            DecisionKind::Lots => Word::ByLots,
            DecisionKind::CoinToss => Word::ByToss,
        })),
        DecidedBy::Withdrawal => reasons.push(word(Word::ByWithdrawal)),
    }
    reasons
}
