//! What one telling says of goals, cards, line-ups and kicks, every name being
//! a mention at its club.

use crate::book::{BySide, NameRule, Score, Side};
use crate::content::{CardEntry, GoalEntry, Goals, LineUpEntry, MatchEntry, TeamRef};
use crate::notation::{GoalLine, Name, WrittenCard, WrittenGoal};
use crate::slug::fold;
use crate::source::{Place, Text};

use super::draft::Draft;
use super::pairing::Entry;
use super::people::MentionId;
use super::tellings::{Detail, Telling};
use super::told_events::{
    Events, ToldCard, ToldGoal, ToldKick, ToldLineUp, ToldSelected, ToldSubstitution,
};

/// Reads the events of one telling.
pub(super) struct Reader<'d, 'a> {
    pub(super) draft: &'d mut Draft<'a>,
    pub(super) telling: &'d Telling<'a>,
    /// The score of the match, whoever tells it.
    pub(super) score: Option<Score>,
    /// How its season shows names.
    pub(super) rule: NameRule,
    /// When it was.
    pub(super) year: Option<i16>,
}

impl<'a> Reader<'_, 'a> {
    /// Everything that the telling says.
    pub(super) fn read(mut self) -> Events {
        let mut events = Events::default();
        match self.telling.detail {
            Detail::Headline(headline) => {
                if let Some(goals) = &headline.goals {
                    events.goals = self.line(&goals.value, goals.place);
                }
            }
            Detail::Entry(entry) => {
                events.goals = match entry.goals.as_deref() {
                    Some(Goals::Line(line)) => self.line(&line.value, line.place),
                    Some(Goals::Sides(sides)) => Some(self.sides(sides, entry.place)),
                    Some(Goals::List(list)) => self.list(list, entry.place),
                    None => None,
                };
                for side in Side::BOTH {
                    if let Some(line_up) = entry.line_ups.of(side) {
                        *events.line_ups.of_mut(side) = Some(self.line_up(side, line_up));
                    }
                }
                self.substitutions(entry, &mut events);
                for card in &entry.cards {
                    self.cards(card, entry, &mut events.cards);
                }
                self.kicks(entry, &mut events);
            }
        }
        events
    }

    /// A name of somebody who plays on `side`; `None` where the side is still
    /// open.
    fn player(&mut self, side: Side, name: &'a str) -> Option<MentionId> {
        let entry = match side {
            Side::Home => self.telling.home,
            Side::Away => self.telling.away,
        };
        let Entry::Team(team) = entry else {
            return None;
        };
        Some(self.draft.mention(team, name, self.year, self.rule))
    }

    fn named(&mut self, side: Side, name: &'a Name) -> Option<MentionId> {
        self.player(side, &name.value)
    }

    fn text(&mut self, side: Side, name: &'a Text) -> Option<MentionId> {
        self.player(side, &name.value)
    }

    fn goal(&mut self, side: Side, goal: &'a WrittenGoal, line: Place) -> ToldGoal {
        let of = if goal.own_goal { side.opponent() } else { side };
        let range = goal
            .scorer
            .as_ref()
            .map(|name| &name.range)
            .or(goal.minute.as_ref().map(|minute| &minute.range));
        ToldGoal {
            place: range.map_or(line, |range| line.within(range.clone())),
            credited_to: side,
            scorer: goal.scorer.as_ref().and_then(|name| self.named(of, name)),
            minute: goal.minute.as_ref().map(|minute| minute.value),
            own_goal: goal.own_goal,
            penalty: goal.penalty,
            free_kick: goal.free_kick,
            header: goal.header,
            assist: goal.assist.as_ref().and_then(|name| self.named(side, name)),
            running: goal.running,
        }
    }

    fn line(&mut self, line: &'a GoalLine, place: Place) -> Option<(Place, Vec<ToldGoal>)> {
        let mut told = Vec::new();
        match line {
            GoalLine::BySide(sides) => {
                for side in Side::BOTH {
                    for goal in sides.of(side) {
                        told.push(self.goal(side, goal, place));
                    }
                }
            }
            GoalLine::OneSide(goals) if goals.iter().any(|goal| goal.running.is_some()) => {
                let mut before = Score::new(0, 0);
                for goal in goals {
                    let side = credited(before, goal.running);
                    before = goal.running.unwrap_or(before);
                    match side {
                        Some(side) => told.push(self.goal(side, goal, place)),
                        None => self.draft.diagnostics.goal_side_unclear(place),
                    }
                }
            }
            GoalLine::OneSide(goals) => {
                let side = self.only_scoring_side(goals.len(), place)?;
                for goal in goals {
                    told.push(self.goal(side, goal, place));
                }
            }
        }
        Some((place, told))
    }

    /// The side that scored all of so many goals, as the score tells;
    /// complains where it tells of two sides, or of another number.
    fn only_scoring_side(&mut self, goals: usize, place: Place) -> Option<Side> {
        let score = self.score?;
        let [home, away] = [score.home, score.away].map(usize::from);
        if goals == 0 || away == 0 && home > 0 {
            return Some(Side::Home);
        }
        if home == 0 && away > 0 {
            return Some(Side::Away);
        }
        if home + away == goals {
            self.draft.diagnostics.sides_not_told(place, &score);
        } else {
            let told = format!("{goals} for one side");
            self.draft
                .diagnostics
                .score_mismatch(place, &told, &score, None);
        }
        None
    }

    fn sides(
        &mut self,
        sides: &'a BySide<Option<crate::source::Written<Vec<WrittenGoal>>>>,
        place: Place,
    ) -> (Place, Vec<ToldGoal>) {
        let mut told = Vec::new();
        let mut first = None;
        for side in Side::BOTH {
            if let Some(line) = sides.of(side) {
                first = first.or(Some(line.place));
                for goal in &line.value {
                    told.push(self.goal(side, goal, line.place));
                }
            }
        }
        (first.unwrap_or(place), told)
    }

    fn list(&mut self, list: &'a [GoalEntry], place: Place) -> Option<(Place, Vec<ToldGoal>)> {
        let mut told = Vec::with_capacity(list.len());
        let mut before = Score::new(0, 0);
        let place = list.first().map_or(place, |goal| goal.place);
        for goal in list {
            let running = goal.running.map(|running| running.value);
            let side = match &goal.team {
                Some(TeamRef::Side(side)) => Some(*side),
                Some(TeamRef::Name(name)) => self.side_named(name),
                None if running.is_some() => credited(before, running),
                None => self.only_scoring_side(list.len(), goal.place),
            };
            before = running.unwrap_or(before);
            let Some(side) = side else {
                if running.is_some() {
                    self.draft.diagnostics.goal_side_unclear(goal.place);
                }
                return None;
            };
            let of = if goal.own_goal { side.opponent() } else { side };
            told.push(ToldGoal {
                place: goal.place,
                credited_to: side,
                scorer: goal.player.as_ref().and_then(|name| self.text(of, name)),
                minute: goal.minute.map(|minute| minute.value),
                own_goal: goal.own_goal,
                penalty: goal.penalty,
                free_kick: goal.free_kick,
                header: goal.header,
                assist: goal.assist.as_ref().and_then(|name| self.text(side, name)),
                running,
            });
        }
        Some((place, told))
    }

    /// The side that a team's name means here; complains where it is neither.
    fn side_named(&mut self, name: &'a Text) -> Option<Side> {
        let side = self.draft.side_named(self.telling, &name.value);
        if side.is_none() {
            self.draft.diagnostics.neither_side(name.place, &name.value);
        }
        side
    }

    fn line_up(&mut self, side: Side, entry: &'a LineUpEntry) -> ToldLineUp {
        let mut selected = |list: &'a [crate::content::SelectedEntry]| -> Vec<ToldSelected> {
            let players = list.iter().filter_map(|selected| {
                let replaced = selected.replaced.as_ref();
                Some(ToldSelected {
                    player: self.text(side, &selected.player)?,
                    number: selected.number,
                    captain: selected.captain,
                    line: selected.line,
                    replaced: replaced
                        .and_then(|(on, minute)| Some((self.text(side, on)?, *minute))),
                })
            });
            players.collect()
        };
        ToldLineUp {
            place: entry.place,
            starting: selected(&entry.starting),
            bench: selected(&entry.bench),
            formation: super::profiles::value(entry.formation.as_ref()),
            coach: super::profiles::value(entry.coach.as_ref()),
        }
    }

    fn substitutions(&mut self, entry: &'a MatchEntry, events: &mut Events) {
        for side in Side::BOTH {
            let Some(line) = entry.substitutions.of(side) else {
                continue;
            };
            for change in &line.value {
                let Some(on) = self.named(side, &change.on) else {
                    continue;
                };
                let off = change.off.as_ref();
                events.substitutions.push(ToldSubstitution {
                    place: line.place,
                    side,
                    on,
                    off: off.and_then(|off| self.named(side, off)),
                    minute: change.minute,
                });
            }
        }
    }

    fn cards(&mut self, entry: &'a CardEntry, of: &'a MatchEntry, told: &mut Vec<ToldCard>) {
        match entry {
            CardEntry::BySide(sides) => {
                for side in Side::BOTH {
                    for card in sides.value.of(side) {
                        told.push(self.card(side, card, sides.place));
                    }
                }
            }
            CardEntry::Side(side, line) => {
                for card in &line.value {
                    told.push(self.card(*side, card, line.place));
                }
            }
            CardEntry::OneSide(line) => {
                for card in &line.value {
                    let player = card.player.as_ref();
                    let Some(side) = player.and_then(|name| side_of(of, &name.value)) else {
                        self.draft.diagnostics.card_side_unclear(line.place);
                        return;
                    };
                    told.push(self.card(side, card, line.place));
                }
            }
            CardEntry::Card {
                place,
                team,
                player,
                minute,
                kind,
            } => {
                let side = match team {
                    TeamRef::Side(side) => Some(*side),
                    TeamRef::Name(name) => self.side_named(name),
                };
                let Some(side) = side else { return };
                told.push(ToldCard {
                    place: *place,
                    side,
                    player: player.as_ref().and_then(|name| self.text(side, name)),
                    minute: minute.map(|minute| minute.value),
                    kind: *kind,
                });
            }
        }
    }

    fn card(&mut self, side: Side, card: &'a WrittenCard, line: Place) -> ToldCard {
        let place = card
            .player
            .as_ref()
            .map(|name| line.within(name.range.clone()));
        ToldCard {
            place: place.unwrap_or(line),
            side,
            player: card.player.as_ref().and_then(|name| self.named(side, name)),
            minute: card.minute.as_ref().map(|minute| minute.value),
            kind: card.kind,
        }
    }

    /// The kicks in turn; nothing tells who began, so home comes first.
    fn kicks(&mut self, entry: &'a MatchEntry, events: &mut Events) {
        let Some(kicks) = &entry.shoot_out else {
            return;
        };
        let most = kicks.value.home.len().max(kicks.value.away.len());
        for turn in 0..most {
            for side in Side::BOTH {
                let Some(kick) = kicks.value.of(side).get(turn) else {
                    continue;
                };
                let player = kick.player.as_ref();
                events.kicks.push(ToldKick {
                    place: kicks.place,
                    side,
                    player: player.and_then(|name| self.named(side, name)),
                    scored: kick.scored,
                    note: kick.note.clone(),
                });
            }
        }
    }
}

/// The side that the step from one score to the next credits.
fn credited(before: Score, running: Option<Score>) -> Option<Side> {
    let after = running?;
    let home = after.home.checked_sub(before.home)?;
    let away = after.away.checked_sub(before.away)?;
    match (home, away) {
        (1, 0) => Some(Side::Home),
        (0, 1) => Some(Side::Away),
        _ => None,
    }
}

/// The side in whose line-up a name stands, if it stands in just one.
pub(super) fn side_of(entry: &MatchEntry, name: &str) -> Option<Side> {
    let words = |name: &str| -> Vec<String> { name.split_whitespace().map(fold).collect() };
    let wanted = words(name);
    let holds = |side: Side| {
        let line_up = entry.line_ups.of(side).iter();
        let players = line_up.flat_map(|line_up| line_up.starting.iter().chain(&line_up.bench));
        let names = players.flat_map(|selected| {
            let on = selected.replaced.as_ref().map(|(on, _)| on);
            std::iter::once(&selected.player).chain(on)
        });
        let mut folded = names.map(|name| words(&name.value));
        folded.any(|known| known == wanted || super::name_forms::is_short_for(&wanted, &known))
    };
    match (holds(Side::Home), holds(Side::Away)) {
        (true, false) => Some(Side::Home),
        (false, true) => Some(Side::Away),
        _ => None,
    }
}
