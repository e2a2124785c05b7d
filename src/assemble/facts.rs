//! What several tellings say of one match, added up.

use std::fmt::Display;

use crate::book::{Entrant, Fixture, FixtureId, Kickoff, Round, RoundIndex, Score, Side, StageId};
use crate::diagnostic::Diagnostics;
use crate::source::Written;

use super::draft::Draft;
use super::join::Joined;
use super::pairing::Entry;
use super::surroundings::keep;
use super::tellings::{Telling, Told};
use super::verdict::counts_by_decision;

/// A fact as stated first, and where.
struct Stated<T>(Option<Written<T>>);

impl<T: PartialEq + Copy + Display> Stated<T> {
    /// Takes another statement of the same fact; complains where it differs.
    fn add(&mut self, fact: &str, stated: Option<Written<T>>, diagnostics: &mut Diagnostics) {
        match (&self.0, stated) {
            (None, Some(_)) => self.0 = stated,
            (Some(first), Some(second)) if first.value != second.value => {
                diagnostics.contradiction(
                    fact,
                    (second.place, &second.value.to_string()),
                    (first.place, &first.value.to_string()),
                );
            }
            _ => {}
        }
    }

    fn value(&self) -> Option<T> {
        self.0.as_ref().map(|stated| stated.value)
    }
}

/// Puts every match into the book, in order; for each telling the fixture that
/// it became, `None` where it could not be placed.
pub(super) fn build<'a>(
    draft: &mut Draft<'a>,
    told: &Told<'a>,
    matches: &[Joined],
) -> Vec<Option<FixtureId>> {
    let places = draft.settle_rounds();
    let mut fixture_of = vec![None; told.tellings.len()];
    for joined in matches {
        let tellings: Vec<&Telling<'a>> = joined
            .tellings
            .iter()
            .filter_map(|index| told.tellings.get(*index))
            .collect();
        let mut fixture = arranged(joined, &tellings, told, &places);
        draft.add_up(&mut fixture, &tellings);
        let id = draft.book.fixtures.push(fixture);
        draft.book.stages[joined.stage].fixtures.push(id);
        for index in &joined.tellings {
            if let Some(fixture) = fixture_of.get_mut(*index) {
                *fixture = Some(id);
            }
        }
    }
    draft.settle_teams();
    fixture_of
}

/// A match as it is arranged: who meets, where it belongs, and when.
fn arranged(
    joined: &Joined,
    tellings: &[&Telling<'_>],
    told: &Told<'_>,
    places: &[Vec<RoundIndex>],
) -> Fixture {
    let mut fixture = Fixture::new(
        joined.stage,
        entrant(joined.home, told),
        entrant(joined.away, told),
    );
    fixture.group = joined.group;
    fixture.leg = joined.leg;
    fixture.kickoff.date = joined.date;
    fixture.kickoff.date_stated = joined.date_stated;
    for side in Side::BOTH {
        let mut words = tellings
            .iter()
            .filter_map(|telling| *telling.drawn.of(side));
        let words = words.find_map(|words| told.open.get(words.value as usize));
        *fixture.drawn.of_mut(side) = words.cloned();
    }
    let places = places
        .get(joined.stage.index())
        .map_or(&[][..], Vec::as_slice);
    fixture.round = joined
        .round
        .and_then(|round| places.get(usize::from(round.0)).copied());
    fixture
}

/// Puts matches into the book as far as who goes through needs them: sides,
/// labels, scores, and what was decided about them.
pub(super) fn sketch<'a>(draft: &mut Draft<'a>, told: &Told<'a>, matches: &[Joined]) {
    let places = draft.settle_rounds();
    for joined in matches {
        let tellings: Vec<&Telling<'a>> = joined
            .tellings
            .iter()
            .filter_map(|index| told.tellings.get(*index))
            .collect();
        let mut fixture = arranged(joined, &tellings, told, &places);
        draft.add_scores(&mut fixture, &tellings);
        draft.add_status(&mut fixture, &tellings);
        for entry in tellings.iter().filter_map(|telling| telling.detail.entry()) {
            keep(&mut fixture.label, entry.label.as_ref());
        }
        let id = draft.book.fixtures.push(fixture);
        draft.book.stages[joined.stage].fixtures.push(id);
    }
}

fn entrant(entry: Entry, told: &Told<'_>) -> Entrant {
    match entry {
        Entry::Team(team) => Entrant::Team(team),
        Entry::Open(index) => {
            let phrase = told.open.get(index as usize);
            Entrant::Open(phrase.cloned().unwrap_or_default())
        }
    }
}

impl<'a> Draft<'a> {
    /// Puts every stage's rounds in order; for each stage the place of each
    /// round that was told of.
    fn settle_rounds(&mut self) -> Vec<Vec<RoundIndex>> {
        let desks = self.stages.iter_mut();
        let stages = self.book.stages.values_mut();
        desks
            .zip(stages)
            .map(|(desk, stage)| {
                let (rounds, places) = desk.rounds.settle();
                stage.rounds = rounds;
                places
            })
            .collect()
    }

    /// Lists the teams of stages that no file lists them for.
    fn settle_teams(&mut self) {
        let mut seen: Vec<Option<StageId>> = vec![None; self.book.teams.len()];
        for (id, stage) in self.book.stages.ids().zip(self.book.stages.values_mut()) {
            if stage.teams_listed {
                continue;
            }
            for fixture in &stage.fixtures {
                for side in Side::BOTH {
                    let Some(team) = self.book.fixtures[*fixture].team(side) else {
                        continue;
                    };
                    let Some(seen) = seen.get_mut(team.index()) else {
                        continue;
                    };
                    if seen.replace(id) != Some(id) {
                        stage.teams.push(team);
                    }
                }
            }
        }
    }

    /// Adds up what all tellings of one match say of it.
    fn add_up(&mut self, fixture: &mut Fixture, tellings: &[&Telling<'a>]) {
        self.add_scores(fixture, tellings);
        self.add_status(fixture, tellings);
        self.add_kickoff(fixture, tellings);
        for telling in tellings {
            fixture.places.push(telling.place);
            if let Some(entry) = telling.detail.entry() {
                self.add_surroundings(fixture, entry);
                self.add_lists(fixture, entry);
            }
        }
        let round = fixture.round.and_then(|round| {
            let rounds = &self.book.stages[fixture.stage].rounds;
            rounds.get(usize::from(round.0))
        });
        fixture.neutral |= round.is_some_and(|round: &Round| round.neutral);
        if fixture.venue.is_none() && !fixture.neutral {
            let home = fixture.team(Side::Home);
            fixture.venue = home.and_then(|home| self.book.teams[home].venue);
        }
        if let (None, Some(venue)) = (&fixture.kickoff.zone, fixture.venue) {
            fixture
                .kickoff
                .zone
                .clone_from(&self.book.venues[venue].zone);
        }
        self.check_clock(fixture, tellings);
    }

    /// Complains of a kick-off in an hour that the ground's clock leaves out.
    fn check_clock(&mut self, fixture: &Fixture, tellings: &[&Telling<'a>]) {
        let Kickoff {
            date: Some(date),
            time: Some(time),
            zone,
            ..
        } = &fixture.kickoff
        else {
            return;
        };
        let season = self.book.stages[fixture.stage].season;
        let zone = zone.as_ref().or(self.book.seasons[season].zone.as_ref());
        let Some(zone) = zone.or(self.zone_of_site.as_ref()) else {
            return;
        };
        let mut entries = tellings.iter().filter_map(|telling| telling.detail.entry());
        let written = entries.find_map(|entry| entry.time);
        if let (Some(written), Some(shown)) = (written, zone.in_place_of_skipped(*date, *time)) {
            self.diagnostics
                .skipped_time(written.place, zone.name(), (*date, *time), shown);
        }
    }

    fn add_scores(&mut self, fixture: &mut Fixture, tellings: &[&Telling<'a>]) {
        let mut score = Stated(None);
        let mut half_time = Stated(None);
        let mut after_90 = Stated(None);
        let mut shoot_out = Stated(None);
        let mut aggregate = Stated(None);
        let diagnostics = &mut self.diagnostics;
        for telling in tellings {
            if let Some(outcome) = telling.outcome {
                let at =
                    |score: Option<Score>| score.map(|score| Written::new(score, outcome.place));
                let line = outcome.value;
                if !counts_by_decision(telling) {
                    score.add("score", at(line.score), diagnostics);
                }
                half_time.add("half-time score", at(line.half_time), diagnostics);
                after_90.add("score after ninety minutes", at(line.after_90), diagnostics);
                shoot_out.add("shoot-out", at(line.shoot_out), diagnostics);
                aggregate.add("aggregate", at(line.aggregate), diagnostics);
                fixture.extra_time |= line.extra_time;
            }
            if let Some(entry) = telling.detail.entry() {
                half_time.add("half-time score", entry.half_time, diagnostics);
                after_90.add("score after ninety minutes", entry.after_90, diagnostics);
                shoot_out.add("shoot-out", entry.penalties, diagnostics);
            }
        }
        fixture.score = score.value();
        fixture.half_time = half_time.value();
        fixture.after_90 = after_90.value();
        fixture.shoot_out = shoot_out.value();
        fixture.aggregate = aggregate.value();
        fixture.extra_time |= fixture.after_90.is_some();
    }

    fn add_kickoff(&mut self, fixture: &mut Fixture, tellings: &[&Telling<'a>]) {
        let mut time = Stated(None);
        let Kickoff { zone, .. } = &mut fixture.kickoff;
        for entry in tellings.iter().filter_map(|telling| telling.detail.entry()) {
            time.add("kick-off", entry.time, &mut self.diagnostics);
            if let (None, Some(name)) = (&zone, &entry.time_zone) {
                *zone = self.zone(name);
            }
        }
        fixture.kickoff.time = time.value();
    }
}
