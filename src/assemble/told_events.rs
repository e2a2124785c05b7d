//! Goals, cards, line-ups and kicks as one telling has them, every name being
//! a mention at its club.

use crate::book::{BySide, CardKind, Minute, Score, Side};
use crate::source::Place;

use super::people::MentionId;

/// A goal as told.
#[derive(Clone, Debug)]
pub(super) struct ToldGoal {
    pub(super) place: Place,
    pub(super) credited_to: Side,
    pub(super) scorer: Option<MentionId>,
    pub(super) minute: Option<Minute>,
    pub(super) own_goal: bool,
    pub(super) penalty: bool,
    pub(super) free_kick: bool,
    pub(super) header: bool,
    pub(super) assist: Option<MentionId>,
    pub(super) running: Option<Score>,
}

/// A card as told.
#[derive(Clone, Debug)]
pub(super) struct ToldCard {
    pub(super) place: Place,
    pub(super) side: Side,
    pub(super) player: Option<MentionId>,
    pub(super) minute: Option<Minute>,
    pub(super) kind: CardKind,
}

/// A player of a line-up as told.
#[derive(Clone, Debug)]
pub(super) struct ToldSelected {
    pub(super) player: MentionId,
    pub(super) number: Option<u8>,
    pub(super) captain: bool,
    pub(super) line: Option<u8>,
    pub(super) replaced: Option<(MentionId, Option<Minute>)>,
}

/// A line-up as told.
#[derive(Clone, Debug)]
pub(super) struct ToldLineUp {
    pub(super) place: Place,
    pub(super) formation: Option<Box<str>>,
    pub(super) coach: Option<Box<str>>,
    pub(super) starting: Vec<ToldSelected>,
    pub(super) bench: Vec<ToldSelected>,
}

/// A change as told.
#[derive(Clone, Debug)]
pub(super) struct ToldSubstitution {
    pub(super) place: Place,
    pub(super) side: Side,
    pub(super) on: MentionId,
    pub(super) off: Option<MentionId>,
    pub(super) minute: Option<Minute>,
}

/// A kick of a shoot-out as told.
#[derive(Clone, Debug)]
pub(super) struct ToldKick {
    pub(super) place: Place,
    pub(super) side: Side,
    pub(super) player: Option<MentionId>,
    pub(super) scored: bool,
    pub(super) note: Option<Box<str>>,
}

/// What one telling says of a match's course.
#[derive(Debug, Default)]
pub(super) struct Events {
    /// Where the goals stand, and the goals; `None` where they are not told.
    pub(super) goals: Option<(Place, Vec<ToldGoal>)>,
    pub(super) cards: Vec<ToldCard>,
    pub(super) line_ups: BySide<Option<ToldLineUp>>,
    pub(super) substitutions: Vec<ToldSubstitution>,
    pub(super) kicks: Vec<ToldKick>,
}

impl ToldLineUp {
    /// Everybody who began, sat on the bench or came on.
    pub(super) fn mentions(&self) -> impl Iterator<Item = MentionId> {
        let selected = self.starting.iter().chain(&self.bench);
        selected.flat_map(|selected| {
            let on = selected.replaced.map(|(on, _)| on);
            std::iter::once(selected.player).chain(on)
        })
    }
}

impl Events {
    /// Every name of a side's player, with a place to complain of it.
    pub(super) fn mentions(&self, side: Side) -> Vec<(MentionId, Place)> {
        let mut mentions = Vec::new();
        for goal in self.goals.iter().flat_map(|(_, goals)| goals) {
            let scorers = if goal.own_goal { side.opponent() } else { side };
            if goal.credited_to == scorers {
                mentions.extend(goal.scorer.map(|scorer| (scorer, goal.place)));
            }
            if goal.credited_to == side {
                mentions.extend(goal.assist.map(|assist| (assist, goal.place)));
            }
        }
        for card in self.cards.iter().filter(|card| card.side == side) {
            mentions.extend(card.player.map(|player| (player, card.place)));
        }
        if let Some(line_up) = self.line_ups.of(side) {
            mentions.extend(line_up.mentions().map(|mention| (mention, line_up.place)));
        }
        let changes = self
            .substitutions
            .iter()
            .filter(|change| change.side == side);
        for change in changes {
            let names = std::iter::once(change.on).chain(change.off);
            mentions.extend(names.map(|mention| (mention, change.place)));
        }
        let kicks = self.kicks.iter().filter(|kick| kick.side == side);
        mentions.extend(kicks.filter_map(|kick| Some((kick.player?, kick.place))));
        mentions
    }
}
