//! The course of each match: goals, cards, line-ups, changes and kicks, added
//! up over all who tell of it.

use std::collections::HashMap;

use crate::book::{
    BySide, Card, FixtureId, FormationLine, Goal, Kick, LineUp, Minute, PlayerId, Selected, Side,
    Substitution, TeamId,
};
use crate::calendar::Date;
use crate::diagnostic::Diagnostics;
use crate::source::Place;

use super::draft::Draft;
use super::events::Reader;
use super::files::Files;
use super::goals;
use super::join::Joined;
use super::pairing::Entry;
use super::people::{Meaning, MentionId, PersonId};
use super::tellings::{Detail, Telling, Told};
use super::told_events::{Events, ToldGoal, ToldLineUp, ToldSelected};

/// Who a name is in one match, where that match alone tells.
type Decided = HashMap<(FixtureId, MentionId), Option<PersonId>>;

/// Puts players into the book, and into each match what happened in it.
pub(super) fn build<'a>(
    draft: &mut Draft<'a>,
    files: &Files<'a>,
    told: &Told<'a>,
    matches: &[Joined],
) {
    draft.read_players(files);
    let members = draft.read_squads(files);
    let fixtures: Vec<FixtureId> = draft.book.fixtures.ids().collect();
    let mut courses: Vec<(FixtureId, Vec<Events>)> = Vec::new();
    for (fixture, joined) in fixtures.into_iter().zip(matches) {
        let events = draft.read_events(fixture, joined, told);
        if !events.is_empty() {
            courses.push((fixture, events));
        }
    }
    draft.people.settle();
    let mut decided = Decided::new();
    for (fixture, events) in &courses {
        draft.decide(*fixture, events, &mut decided);
    }
    let places = draft.settle_players(files, &members);
    let mut cast = Cast {
        decided: &decided,
        places: &places,
        fixture: None,
    };
    for (fixture, events) in courses {
        cast.fixture = Some(fixture);
        draft.tell_course(fixture, &events, &cast);
    }
}

/// Who plays whom: names as players of the book.
pub(super) struct Cast<'c> {
    decided: &'c Decided,
    places: &'c [Option<PlayerId>],
    fixture: Option<FixtureId>,
}

impl Cast<'_> {
    /// The player of a name; `None` where it may be several people's.
    fn player(&self, draft: &Draft<'_>, mention: MentionId) -> Option<PlayerId> {
        let person = match draft.people.meaning(mention) {
            Meaning::One(person) => *person,
            Meaning::Several(_) => (*self.decided.get(&(self.fixture?, mention))?)?,
        };
        self.places.get(person.index()).copied().flatten()
    }
}

impl<'a> Draft<'a> {
    /// The events of every telling of a match that tells of any.
    fn read_events(&mut self, fixture: FixtureId, joined: &Joined, told: &Told<'a>) -> Vec<Events> {
        let tellings = joined.tellings.iter();
        let tellings: Vec<&Telling<'a>> = tellings
            .filter_map(|index| told.tellings.get(*index))
            .filter(|telling| tells_of_events(telling))
            .collect();
        let stage = self.book.fixtures[fixture].stage;
        let season = self.book.stages[stage].season;
        let rule = self.book.seasons[season].names;
        let score = self.book.fixtures[fixture].score;
        let year = joined.date.map(Date::year);
        let read = |telling| {
            let reader = Reader {
                draft: &mut *self,
                telling,
                score,
                rule,
                year,
            };
            reader.read()
        };
        tellings.into_iter().map(read).collect()
    }

    /// A name of somebody who plays for a team.
    pub(super) fn mention(
        &mut self,
        team: TeamId,
        name: &'a str,
        year: Option<i16>,
        rule: crate::book::NameRule,
    ) -> MentionId {
        let rule = rule.max(self.rule_of(team));
        self.people.mention(&self.book, team, name, year, rule)
    }

    /// The side of a match that a team's name means.
    pub(super) fn side_named(&self, telling: &Telling<'a>, name: &'a str) -> Option<Side> {
        use super::teams::Found;
        let sides = [(Side::Home, telling.home), (Side::Away, telling.away)];
        let mut named = sides.into_iter().filter(|(_, entry)| {
            let Entry::Team(team) = *entry else {
                return false;
            };
            let category = self.teams.category_of(team);
            match self.teams.find(&self.book, name, category) {
                Found::Team(found) => found == team,
                Found::Several(one, other) => one == team || other == team,
                Found::OfClub(_) | Found::BesideTeam(_) | Found::Nobody => false,
            }
        });
        match (named.next(), named.next()) {
            (Some((side, _)), None) => Some(side),
            _ => None,
        }
    }

    /// Decides by a match's line-ups and the teams' squads who bears a name
    /// that several people may bear; complains where these are known and do
    /// not tell.
    fn decide(&mut self, fixture: FixtureId, events: &[Events], decided: &mut Decided) {
        for side in Side::BOTH {
            let line_up: Vec<PersonId> = events
                .iter()
                .filter_map(|events| events.line_ups.of(side).as_ref())
                .flat_map(ToldLineUp::mentions)
                .filter_map(|mention| match self.people.meaning(mention) {
                    Meaning::One(person) => Some(*person),
                    Meaning::Several(_) => None,
                })
                .collect();
            let unclear: Vec<(MentionId, Place)> = events
                .iter()
                .flat_map(|events| events.mentions(side))
                .filter(|(mention, _)| matches!(self.people.meaning(*mention), Meaning::Several(_)))
                .collect();
            for (mention, place) in unclear {
                let person = self.choose_person(mention, place, &line_up);
                decided.insert((fixture, mention), person);
            }
        }
    }

    fn choose_person(
        &mut self,
        mention: MentionId,
        place: Place,
        line_up: &[PersonId],
    ) -> Option<PersonId> {
        let Meaning::Several(candidates) = self.people.meaning(mention) else {
            return None;
        };
        let here: Vec<PersonId> = candidates
            .iter()
            .copied()
            .filter(|candidate| line_up.contains(candidate))
            .collect();
        match *here {
            [only] => Some(only),
            [] if line_up.is_empty() => Some(self.people.apart(mention)),
            _ => {
                let several = if here.is_empty() { candidates } else { &here };
                let names: Vec<&str> = several
                    .iter()
                    .map(|candidate| self.people.person(*candidate).name)
                    .collect();
                self.diagnostics.ambiguous_player(place, &names);
                None
            }
        }
    }

    /// Writes what happened in a match into the book.
    fn tell_course(&mut self, id: FixtureId, events: &[Events], cast: &Cast<'_>) {
        let told: Vec<(Place, Vec<(Goal, Place)>)> = events
            .iter()
            .filter_map(|events| events.goals.as_ref())
            .map(|(place, goals)| (*place, self.goals(goals, cast)))
            .collect();
        let season = self.book.stages[self.book.fixtures[id].stage].season;
        let length = self.book.seasons[season].match_length;
        let mut findings = Diagnostics::default();
        let goals = goals::together(&self.book.fixtures[id], told, length, &mut findings);
        let cards = self.cards(events, cast);
        let line_ups = self.line_ups(events, cast, &mut findings);
        let substitutions = self.substitutions(events, &line_ups, cast);
        let kicks = self.kicks(events, cast);
        self.keep_unmeant(season, findings);
        let fixture = &mut self.book.fixtures[id];
        fixture.goals = goals;
        fixture.cards = cards;
        fixture.line_ups = line_ups;
        fixture.substitutions = substitutions;
        fixture.kicks = kicks;
    }

    fn goals(&self, told: &[ToldGoal], cast: &Cast<'_>) -> Vec<(Goal, Place)> {
        let who = |mention: Option<MentionId>| cast.player(self, mention?);
        told.iter()
            .map(|goal| {
                let told = Goal {
                    credited_to: goal.credited_to,
                    scorer: who(goal.scorer),
                    minute: goal.minute,
                    own_goal: goal.own_goal,
                    penalty: goal.penalty,
                    free_kick: goal.free_kick,
                    header: goal.header,
                    assist: who(goal.assist),
                    running: goal.running,
                };
                (told, goal.place)
            })
            .collect()
    }

    /// Cards; the same one told twice is one.
    fn cards(&self, events: &[Events], cast: &Cast<'_>) -> Vec<Card> {
        let mut cards: Vec<Card> = Vec::new();
        for (nth, events) in events.iter().enumerate() {
            for told in &events.cards {
                let card = Card {
                    side: told.side,
                    player: told.player.and_then(|mention| cast.player(self, mention)),
                    minute: told.minute,
                    kind: told.kind,
                };
                let same = |known: &&mut Card| {
                    let level =
                        |a: Option<Minute>, b: Option<Minute>| a == b || a.is_none() || b.is_none();
                    known.side == card.side
                        && known.player == card.player
                        && known.kind == card.kind
                        && level(known.minute, card.minute)
                };
                match cards.iter_mut().find(same) {
                    Some(known) if nth > 0 => known.minute = known.minute.or(card.minute),
                    _ => cards.push(card),
                }
            }
        }
        if cards.iter().all(|card| card.minute.is_some()) {
            cards.sort_by_key(|card| card.minute);
        }
        cards
    }

    /// Each side's line-up; complains where two tellings name other players.
    fn line_ups(
        &self,
        events: &[Events],
        cast: &Cast<'_>,
        findings: &mut Diagnostics,
    ) -> BySide<Option<LineUp>> {
        let mut line_ups = BySide::default();
        for (side, what) in [(Side::Home, "home line-up"), (Side::Away, "away line-up")] {
            let mut first: Option<(LineUp, Place)> = None;
            let told = events
                .iter()
                .filter_map(|events| events.line_ups.of(side).as_ref());
            for told in told {
                let line_up = self.line_up(told, cast);
                match &first {
                    None => first = Some((line_up, told.place)),
                    Some((known, place)) if !same_players(known, &line_up) => {
                        findings.contradiction(what, (told.place, "another"), (*place, "this"));
                    }
                    Some(_) => {}
                }
            }
            *line_ups.of_mut(side) = first.map(|(line_up, _)| line_up);
        }
        line_ups
    }

    /// The changes that the line-ups do not tell.
    fn substitutions(
        &self,
        events: &[Events],
        line_ups: &BySide<Option<LineUp>>,
        cast: &Cast<'_>,
    ) -> Vec<Substitution> {
        let mut substitutions = Vec::new();
        for told in events.iter().flat_map(|events| &events.substitutions) {
            let Some(on) = cast.player(self, told.on) else {
                continue;
            };
            let substitution = Substitution {
                side: told.side,
                on,
                off: told.off.and_then(|off| cast.player(self, off)),
                minute: told.minute,
            };
            let in_line_up = line_ups.of(told.side).as_ref().is_some_and(|line_up| {
                let players = line_up.starting.iter().chain(&line_up.bench);
                players
                    .filter_map(|selected| selected.replaced.as_ref())
                    .any(|(known, _)| *known == on)
            });
            if !in_line_up && !substitutions.contains(&substitution) {
                substitutions.push(substitution);
            }
        }
        substitutions
    }

    fn line_up(&self, told: &ToldLineUp, cast: &Cast<'_>) -> LineUp {
        let selected = |list: &[ToldSelected]| -> Vec<Selected> {
            let players = list.iter().filter_map(|told| {
                Some(Selected {
                    player: cast.player(self, told.player)?,
                    number: told.number,
                    captain: told.captain,
                    line: told.line.map(FormationLine),
                    replaced: told
                        .replaced
                        .and_then(|(on, minute)| Some((cast.player(self, on)?, minute))),
                })
            });
            players.collect()
        };
        LineUp {
            formation: told.formation.clone(),
            coach: told.coach.clone(),
            starting: selected(&told.starting),
            bench: selected(&told.bench),
        }
    }

    /// The kicks of the first telling that has any.
    fn kicks(&self, events: &[Events], cast: &Cast<'_>) -> Vec<Kick> {
        let told = events.iter().find(|events| !events.kicks.is_empty());
        told.into_iter()
            .flat_map(|events| &events.kicks)
            .map(|kick| Kick {
                side: kick.side,
                player: kick.player.and_then(|mention| cast.player(self, mention)),
                scored: kick.scored,
                note: kick.note.clone(),
            })
            .collect()
    }
}

/// Whether a telling says anything of a match's course.
fn tells_of_events(telling: &Telling<'_>) -> bool {
    match telling.detail {
        Detail::Headline(headline) => headline.goals.is_some(),
        Detail::Entry(entry) => {
            entry.goals.is_some()
                || !entry.cards.is_empty()
                || Side::BOTH.into_iter().any(|side| {
                    entry.line_ups.of(side).is_some() || entry.substitutions.of(side).is_some()
                })
                || entry.shoot_out.is_some()
        }
    }
}

/// Whether two line-ups name the same players to begin.
fn same_players(one: &LineUp, other: &LineUp) -> bool {
    let players = |line_up: &LineUp| {
        let mut players: Vec<PlayerId> = line_up
            .starting
            .iter()
            .map(|selected| selected.player)
            .collect();
        players.sort_unstable();
        players
    };
    players(one) == players(other)
}
