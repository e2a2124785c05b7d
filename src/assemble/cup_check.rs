//! Knock-outs against themselves: sides that speak of nothing, labels that
//! stand twice, ties that feed themselves, legs that do not pair, sums that do
//! not add up.

use std::collections::{BTreeMap, BTreeSet};

use crate::book::{Book, FixtureId, Format, SeasonId, Side, StageId};
use crate::diagnostic::{Diagnostics, nearest};
use crate::notation::{OpenSide, read_open_side};
use crate::slug::fold;
use crate::source::Place;
use crate::standings::{Drawn, Tie, drawn, names_drawn_from, tie_of, ties};

use super::draft::Draft;
use super::pairing::is_unsaid;
use super::tellings::Told;

/// Complains of what cannot be meant in a knock-out.
pub(super) fn check(draft: &mut Draft<'_>, told: &Told<'_>, fixture_of: &[Option<FixtureId>]) {
    if !told.open.is_empty() {
        check_words(draft, told, fixture_of);
    }
    for season in draft.book.seasons.ids() {
        let mut findings = Diagnostics::default();
        let book = &draft.book;
        check_labels(book, season, &mut findings);
        for stage in &book.seasons[season].stages {
            if book.stages[*stage].format == Format::Knockout {
                check_ties(book, *stage, &mut findings);
            }
        }
        draft.keep_unmeant(season, findings);
    }
}

/// Words for a side that name nothing, once each in a season.
fn check_words(draft: &mut Draft<'_>, told: &Told<'_>, fixture_of: &[Option<FixtureId>]) {
    let mut seen: BTreeSet<(SeasonId, u32)> = BTreeSet::new();
    for (telling, fixture) in told.tellings.iter().zip(fixture_of) {
        let Some(fixture) = *fixture else { continue };
        let stage = draft.book.fixtures[fixture].stage;
        let season = draft.book.stages[stage].season;
        for words in Side::BOTH
            .iter()
            .filter_map(|side| *telling.drawn.of(*side))
        {
            let Some(text) = told.open.get(words.value as usize) else {
                continue;
            };
            let is_meant = is_unsaid(text) || drawn(&draft.book, stage, text).is_some();
            if is_meant || !seen.insert((season, words.value)) {
                continue;
            }
            let name = name_in(text);
            let names = names_drawn_from(&draft.book, season);
            let mut findings = Diagnostics::default();
            let labels = labels(&draft.book, season);
            let nearest = nearest(name, names);
            findings.unknown_side(words.place, (text, name), nearest, &labels);
            draft.keep_unmeant(season, findings);
        }
    }
}

/// The labels of a season's matches.
fn labels(book: &Book, season: SeasonId) -> Vec<&str> {
    let stages = book.seasons[season].stages.iter();
    let fixtures = stages.flat_map(|stage| &book.stages[*stage].fixtures);
    fixtures
        .filter_map(|id| book.fixtures[*id].label.as_deref())
        .collect()
}

/// The name within the words for a side.
fn name_in(words: &str) -> &str {
    match read_open_side(words) {
        Some(OpenSide::Winner(name) | OpenSide::Loser(name) | OpenSide::Place(_, name)) => name,
        Some(OpenSide::Across(..)) | None => words,
    }
}

/// The place that complaints about a match name.
fn place_of(book: &Book, fixture: FixtureId) -> Option<Place> {
    book.fixtures[fixture].places.last().copied()
}

/// Labels that two ties bear, and ties that feed themselves.
fn check_labels(book: &Book, season: SeasonId, findings: &mut Diagnostics) {
    let stages = book.seasons[season].stages.iter();
    let fixtures: Vec<FixtureId> = stages
        .flat_map(|stage| book.stages[*stage].fixtures.iter().copied())
        .collect();
    let mut bearers: BTreeMap<String, FixtureId> = BTreeMap::new();
    for id in &fixtures {
        let Some(label) = &book.fixtures[*id].label else {
            continue;
        };
        let first = *bearers.entry(fold(label)).or_insert(*id);
        let other = first != *id && !tie_of(book, first).fixtures.contains(id);
        if let (true, Some(place), Some(first)) =
            (other, place_of(book, *id), place_of(book, first))
        {
            findings.label_taken(place, label, first);
        }
    }
    for id in &fixtures {
        let circle = circle(book, *id);
        if circle.first() == Some(id)
            && let Some(place) = place_of(book, *id)
        {
            let through = circle.get(1).and_then(|other| place_of(book, *other));
            findings.drawn_from_itself(place, through);
        }
    }
}

/// The ties that a match's sides come from.
fn feeders(book: &Book, id: FixtureId) -> Vec<FixtureId> {
    let fixture = &book.fixtures[id];
    let words = Side::BOTH
        .into_iter()
        .filter_map(|side| fixture.drawn.of(side).as_deref());
    words
        .filter_map(|words| match drawn(book, fixture.stage, words)? {
            Drawn::Tie(of, _) => Some(of),
            Drawn::Place(..) | Drawn::Champion(..) | Drawn::Across(..) => None,
        })
        .collect()
}

/// The circle in which a match comes from itself, from its earliest match on;
/// empty where it does not.
fn circle(book: &Book, id: FixtureId) -> Vec<FixtureId> {
    let mut path = vec![id];
    let mut seen: BTreeSet<FixtureId> = BTreeSet::new();
    if !leads_back(book, id, &mut path, &mut seen) {
        return Vec::new();
    }
    let earliest = path.iter().enumerate().min_by_key(|(_, id)| **id);
    let at = earliest.map_or(0, |(at, _)| at);
    path.rotate_left(at);
    path
}

fn leads_back(
    book: &Book,
    to: FixtureId,
    path: &mut Vec<FixtureId>,
    seen: &mut BTreeSet<FixtureId>,
) -> bool {
    let Some(last) = path.last().copied() else {
        return false;
    };
    for from in feeders(book, last) {
        if from == to {
            return true;
        }
        if seen.insert(from) {
            path.push(from);
            if leads_back(book, to, path, seen) {
                return true;
            }
            path.pop();
        }
    }
    false
}

/// Legs that do not pair, and sums that a file states otherwise.
fn check_ties(book: &Book, stage: StageId, findings: &mut Diagnostics) {
    let ties = ties(book, stage);
    for (at, tie) in ties.iter().enumerate() {
        let teams = Side::BOTH.map(|side| tie.sides.of(side).team());
        let mut before = ties
            .iter()
            .take(at)
            .filter(|other| other.round == tie.round);
        let shares = |other: &&Tie| {
            let mut theirs = Side::BOTH.iter().map(|side| other.sides.of(*side).team());
            theirs.any(|team| team.is_some() && teams.contains(&team))
        };
        let other = before
            .find(shares)
            .filter(|other| is_of_legs(book, stage, tie, other));
        let place = |tie: &Tie| place_of(book, *tie.fixtures.first()?);
        if let Some((first, second)) = other.and_then(|other| Some((place(other)?, place(tie)?))) {
            findings.legs_not_paired(second, first);
        }
        check_sum(book, tie, findings);
    }
}

/// Whether two ties of one round are halves of what should be one.
fn is_of_legs(book: &Book, stage: StageId, one: &Tie, other: &Tie) -> bool {
    let stage = &book.stages[stage];
    let round = one
        .round
        .and_then(|round| stage.rounds.get(usize::from(round.0)));
    let stated = round.and_then(|round| round.legs).or(stage.legs);
    let mut all = one.fixtures.iter().chain(&other.fixtures);
    let numbered = all.any(|id| book.fixtures[*id].leg.is_some());
    stated.map_or(numbered, |legs| legs > 1)
}

fn check_sum(book: &Book, tie: &Tie, findings: &mut Diagnostics) {
    let Some(id) = tie.fixtures.last().filter(|_| tie.fixtures.len() > 1) else {
        return;
    };
    let fixture = &book.fixtures[*id];
    let (Some(stated), Some(sum)) = (fixture.aggregate, tie.aggregate) else {
        return;
    };
    let turned = fixture.sides.home != tie.sides.home;
    let sum = if turned { sum.reversed() } else { sum };
    let first = tie
        .fixtures
        .first()
        .and_then(|first| place_of(book, *first));
    if let (true, Some(place)) = (stated != sum, place_of(book, *id)) {
        findings.aggregate_differs(place, &stated, &sum, first);
    }
}
