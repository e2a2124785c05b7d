//! A knock-out as it stood at the end of a day: matches after it are still to
//! be played, and sides that were not certain by then are open again. So a
//! bracket in an old report does not tell who won in the end.

use std::borrow::Cow;

use crate::book::{Book, BySide, Entrant, Fixture, Side, StageId};
use crate::calendar::Date;

use super::bracket::Link;
use super::draw::{Drawn, decided_place, drawn};
use super::moment::Moment;
use super::tie::{Tie, ties_on};

/// A match as it was known at the end of a day; `None` is now. A match without
/// a day is taken as it is.
pub fn fixture_on(fixture: &Fixture, day: Option<Date>) -> Cow<'_, Fixture> {
    let is_later = |day: Date| fixture.kickoff.date.is_some_and(|date| date > day);
    if !day.is_some_and(is_later) {
        return Cow::Borrowed(fixture);
    }
    let sides = fixture.sides.clone();
    Cow::Owned(Fixture {
        group: fixture.group,
        round: fixture.round,
        leg: fixture.leg,
        label: fixture.label.clone(),
        drawn: fixture.drawn.clone(),
        kickoff: fixture.kickoff.clone(),
        ..Fixture::new(fixture.stage, sides.home, sides.away)
    })
}

/// The ties of a knock-out as they stood at the end of a day, each with where
/// its sides come from; ties of which nothing could be known by then are left
/// out.
pub(super) fn known_ties(
    book: &Book,
    stage: StageId,
    day: Date,
    links: &[BySide<Option<Link>>],
) -> (Vec<Tie>, Vec<BySide<Option<Link>>>) {
    let mut ties = ties_on(book, stage, Some(day));
    for tie in &mut ties {
        leave_out_replays(book, stage, tie, day);
    }
    let mut is_kept = vec![true; ties.len()];
    for at in 0..ties.len() {
        let link = links.get(at).copied().unwrap_or_default();
        let open: Vec<(Side, Option<Box<str>>)> = Side::BOTH
            .into_iter()
            .map(|side| (side, *link.of(side)))
            .filter(|(side, link)| !is_certain(book, &ties, at, *side, *link, day))
            .map(|(side, link)| (side, words(book, &ties, at, side, link)))
            .collect();
        for (side, words) in open {
            match (words, ties.get_mut(at), is_kept.get_mut(at)) {
                (Some(words), Some(tie), _) => *tie.sides.of_mut(side) = Entrant::Open(words),
                (_, _, Some(kept)) => *kept = false,
                _ => {}
            }
        }
    }
    let mut places = Vec::new();
    let mut next = 0;
    for kept in &is_kept {
        places.push(kept.then_some(next));
        next += usize::from(*kept);
    }
    let moved = |link: Option<Link>| {
        let (from, passes) = link?;
        Some((places.get(from).copied().flatten()?, passes))
    };
    let kept = ties.into_iter().zip(links).zip(is_kept);
    kept.filter(|(_, kept)| *kept)
        .map(|((tie, links), _)| (tie, links.map(moved)))
        .unzip()
}

/// Leaves out the replay of a match that was still to be played.
fn leave_out_replays(book: &Book, stage: StageId, tie: &mut Tie, day: Date) {
    let stage = &book.stages[stage];
    let round = tie.round.and_then(|at| stage.rounds.get(usize::from(at.0)));
    let legs = round.and_then(|round| round.legs).or(stage.legs);
    let fixtures = || tie.fixtures.iter().map(|id| &book.fixtures[*id]);
    let known_before = match legs {
        Some(legs) => usize::from(legs),
        None if fixtures().any(|fixture| fixture.leg.is_some()) => return,
        None => 1,
    };
    let played = fixtures().filter(|fixture| fixture.kickoff.date.is_none_or(|date| date <= day));
    let known = (played.count() + 1).max(known_before);
    tie.fixtures.truncate(known);
}

/// Whether it was certain on a day who takes a side of a tie. Ties stand in
/// the order of their rounds, so those on the way have been opened before.
fn is_certain(
    book: &Book,
    ties: &[Tie],
    at: usize,
    side: Side,
    link: Option<Link>,
    day: Date,
) -> bool {
    let Some(tie) = ties.get(at) else {
        return true;
    };
    let mut fixtures = tie.fixtures.iter().map(|id| &book.fixtures[*id]);
    let Some(first) = fixtures.next() else {
        return true;
    };
    if first.kickoff.date.is_some_and(|date| date <= day) {
        return true;
    }
    if let Some((from, passes)) = link {
        return ties
            .get(from)
            .is_some_and(|from| from.passing(passes).is_some());
    }
    let is_over = |stage: StageId| {
        let mut fixtures = book.stages[stage]
            .fixtures
            .iter()
            .map(|id| &book.fixtures[*id]);
        fixtures.all(|fixture| fixture.kickoff.date.is_none_or(|date| date <= day))
    };
    let words = first.drawn.of(side).as_deref();
    match words.and_then(|words| drawn(book, first.stage, words)) {
        None => true,
        Some(Drawn::Tie(of, _)) => is_over(book.fixtures[of].stage),
        Some(Drawn::Place(stage, group, place)) => {
            decided_place(book, stage, group, place, Moment::On(day)).is_some()
        }
        Some(Drawn::Champion(_, stage) | Drawn::Across(stage, ..)) => is_over(stage),
    }
}

/// What an open side is called: as the file has it, or by the label of the
/// match that it comes from.
fn words(book: &Book, ties: &[Tie], at: usize, side: Side, link: Option<Link>) -> Option<Box<str>> {
    let first = &book.fixtures[*ties.get(at)?.fixtures.first()?];
    let stated = first.drawn.of(side).clone();
    stated.or_else(|| {
        let (from, passes) = link?;
        let label = ties.get(from)?.label.as_deref()?;
        Some(passes.of(label).into())
    })
}
