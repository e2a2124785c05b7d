//! What happens in a match: goals and cards, in every form that they are
//! written in.

use crate::book::{BySide, CardKind, Minute, Side};
use crate::notation::{self, Fault, GoalLine, WrittenCard, WrittenGoal};
use crate::source::Written;

use super::super::fields::{Fields, Value, one_of};
use super::super::report::{CardEntry, GoalEntry, Goals, TeamRef, placed};
use super::super::values;
use super::sides::{self, by_side};

/// `goals:` a line, a line for each side, or a list in the order of play.
pub(super) fn goals(value: Value<'_>) -> Option<Goals> {
    if value.is_list() {
        return Some(Goals::List(value.items().filter_map(goal).collect()));
    }
    if value.is_map() {
        return by_side(value, one_sides_goals).map(Goals::Sides);
    }
    value.read(notation::read_goals).map(Goals::Line)
}

/// The goals of a line that stands under `home:` or `away:`.
fn one_sides_goals(value: Value<'_>) -> Option<Written<Vec<WrittenGoal>>> {
    let line = value.read(notation::read_goals)?;
    match line.value {
        GoalLine::OneSide(goals) => Some(Written::new(goals, line.place)),
        GoalLine::BySide(_) => {
            value.expected("the scorers of one side, and so no separator between two");
            None
        }
    }
}

/// A goal of a list: a line with or without the running score, or a map.
fn goal(value: Value<'_>) -> Option<GoalEntry> {
    if value.is_map() {
        return value.fields(goal_map);
    }
    let written = value.read(notation::read_running_goal)?;
    let WrittenGoal {
        scorer,
        scorer_team,
        minute,
        own_goal,
        penalty,
        free_kick,
        header,
        assist,
        running,
    } = written.value;
    let place = written.place;
    Some(GoalEntry {
        place,
        team: None,
        player: scorer.map(|name| placed(&name, place)),
        scorer_team: scorer_team.map(|name| placed(&name, place)),
        minute: minute.map(|minute| Written::new(minute.value, place.within(minute.range))),
        own_goal,
        penalty,
        free_kick,
        header,
        assist: assist.map(|name| placed(&name, place)),
        running: running.map(|score| Written::new(score, place)),
    })
}

fn goal_map(fields: &mut Fields<'_>) -> GoalEntry {
    fields.also_called(&[("scorer", "player"), ("name", "player"), ("side", "team")]);
    GoalEntry {
        place: fields.place(),
        team: team(fields),
        player: fields.text("player"),
        scorer_team: None,
        minute: minute(fields),
        own_goal: sides::truth(fields, "own_goal"),
        penalty: sides::truth(fields, "penalty"),
        free_kick: sides::truth(fields, "free_kick"),
        header: sides::truth(fields, "header"),
        assist: fields.text("assist"),
        running: fields.read("score", notation::read_score),
    }
}

/// `team`: `home`, `away`, or a name.
fn team(fields: &mut Fields<'_>) -> Option<TeamRef> {
    let team = fields.text("team")?;
    Some(match one_of(&team.value, sides::SIDES) {
        Ok(side) => TeamRef::Side(side),
        Err(_) => TeamRef::Name(team),
    })
}

/// `minute`, and `stoppage` where it is told apart.
fn minute(fields: &mut Fields<'_>) -> Option<Written<Minute>> {
    let minute = fields.read("minute", values::minute);
    let stoppage = fields.read("stoppage", values::between(1, 60));
    let minute = minute?;
    Some(minute.map(|minute| match stoppage {
        Some(stoppage) => Minute::added(minute.regular, stoppage.value),
        None => minute,
    }))
}

/// What cards are called.
const CARDS: &[(&str, CardKind)] = &[
    ("yellow", CardKind::Yellow),
    ("second_yellow", CardKind::SecondYellow),
    ("2y", CardKind::SecondYellow),
    ("red", CardKind::Red),
];

/// `cards:` lines, a list of maps, or a map by colour or side.
pub(super) fn cards(value: Value<'_>) -> Vec<CardEntry> {
    if value.is_map() {
        value.fields(cards_by_key).unwrap_or_default()
    } else {
        value.items().filter_map(card).collect()
    }
}

fn card(value: Value<'_>) -> Option<CardEntry> {
    if value.is_map() {
        value.fields(card_map)?
    } else {
        value.read(card_line).map(CardEntry::from)
    }
}

fn card_map(fields: &mut Fields<'_>) -> Option<CardEntry> {
    fields.also_called(&[("colour", "card"), ("color", "card"), ("kind", "card")]);
    let place = fields.place();
    let (player, minute) = (fields.text("player"), minute(fields));
    let kind = fields.word("card", CARDS);
    let Some(team) = team(fields) else {
        fields.needs("a card", &["team"]);
        return None;
    };
    Some(CardEntry::Card {
        place,
        team,
        player,
        minute,
        kind: kind.map_or(CardKind::Yellow, |kind| kind.value),
    })
}

/// Cards of a line, with whether it keeps the sides apart.
pub(in crate::content) type CardLine = (BySide<Vec<WrittenCard>>, bool);

/// The cards of a line; an entry without a word is yellow.
pub(in crate::content) fn card_line(text: &str) -> Result<CardLine, Fault> {
    notation::read_cards(text, CardKind::Yellow)
}

impl From<Written<CardLine>> for CardEntry {
    fn from(line: Written<CardLine>) -> Self {
        let (cards, sides_told) = line.value;
        if sides_told {
            Self::BySide(Written::new(cards, line.place))
        } else {
            Self::OneSide(Written::new(cards.home, line.place))
        }
    }
}

/// A map by colour, by side, or by colour and then side.
fn cards_by_key(fields: &mut Fields<'_>) -> Vec<CardEntry> {
    let mut cards = Vec::new();
    for (key, side) in sides::SIDES {
        let value = fields.take(key);
        cards.extend(value.and_then(|value| cards_of_side(value, *side, CardKind::Yellow)));
    }
    for (key, kind) in CARDS {
        let Some(value) = fields.take(key) else {
            continue;
        };
        if value.is_map() {
            cards.extend(cards_of_both(value, *kind));
        } else {
            let line = value.read(|text| notation::read_cards(text, *kind));
            cards.extend(line.map(CardEntry::from));
        }
    }
    cards
}

fn cards_of_both(value: Value<'_>, kind: CardKind) -> Vec<CardEntry> {
    let mut cards = Vec::new();
    value.fields(|fields| {
        for (key, side) in sides::SIDES {
            let value = fields.take(key);
            cards.extend(value.and_then(|value| cards_of_side(value, *side, kind)));
        }
    });
    cards
}

fn cards_of_side(value: Value<'_>, side: Side, kind: CardKind) -> Option<CardEntry> {
    let line = value.read(|text| notation::read_cards(text, kind))?;
    let (cards, sides_told) = line.value;
    if sides_told {
        value.expected("the cards of one side, and so no separator between two");
        return None;
    }
    Some(CardEntry::Side(side, Written::new(cards.home, line.place)))
}
