//! Prints goal lines and card lines, so that they read back to the same values.

use crate::book::{BySide, CardKind, Minute, Score};

use super::card_line::{WrittenCard, read_cards};
use super::cursor::tokens_within;
use super::goal_line::{GoalLine, WrittenGoal, read_goals};
use super::minute::{Mark, MinuteWord};
use super::print_score_line::quoted;
use super::{Name, Ranged};

/// A goal line: `Kane 23, 45+2 pen, Saka 67 (Rice); Mbappé 80`. Goals that all
/// have a running score stand in the order of play, with it.
pub fn print_goals(goals: &GoalLine) -> String {
    match goals {
        GoalLine::OneSide(goals) => goals_of_side(goals),
        GoalLine::BySide(sides) => match in_order(sides) {
            Some(goals) => running(&goals),
            None => both(goals_of_side(&sides.home), goals_of_side(&sides.away)),
        },
    }
}

/// A card line of both sides: `Rice 34, 71 2y; Mina 88 red`. A card of the
/// `usual` kind needs no word.
pub fn print_cards(cards: &BySide<Vec<WrittenCard>>, usual: CardKind) -> String {
    both(
        print_cards_of_side(&cards.home, usual),
        print_cards_of_side(&cards.away, usual),
    )
}

/// One side's cards: `Rice 34, 71 2y`.
pub fn print_cards_of_side(cards: &[WrittenCard], usual: CardKind) -> String {
    let entries = cards.iter().map(|card| Entry {
        name: card.player.as_ref(),
        team: None,
        minute: card.minute.as_ref(),
        remarks: match card.kind {
            kind if kind == usual => String::new(),
            CardKind::Yellow => " yellow".to_owned(),
            CardKind::SecondYellow => " 2y".to_owned(),
            CardKind::Red => " red".to_owned(),
        },
    });
    list(&entries.collect::<Vec<_>>(), card_name)
}

/// The sides with a semicolon between; a dash where one has nothing.
fn both(home: String, away: String) -> String {
    let or_dash = |side: String| {
        if side.is_empty() {
            "–".to_owned()
        } else {
            side
        }
    };
    if home.is_empty() && away.is_empty() {
        return or_dash(home);
    }
    format!("{}; {}", or_dash(home), or_dash(away))
}

/// A goal or a card as it is printed.
struct Entry<'a> {
    name: Option<&'a Name>,
    team: Option<&'a Name>,
    minute: Option<&'a Ranged<Minute>>,
    remarks: String,
}

impl Entry<'_> {
    /// Whether the entry belongs to the same name, which is then not repeated.
    fn continues(&self, name: Option<&Name>, team: Option<&Name>) -> bool {
        fn value(name: Option<&Name>) -> Option<&str> {
            name.map(|name| &*name.value)
        }
        value(self.name) == value(name) && value(self.team) == value(team)
    }
}

fn list(entries: &[Entry<'_>], name: fn(&str) -> String) -> String {
    let mut text = String::new();
    let (mut whose, mut team) = (None, None);
    for (at, entry) in entries.iter().enumerate() {
        if at > 0 {
            text += ", ";
        }
        let named = !entry.continues(whose, team);
        if named {
            text += &entry
                .name
                .map_or_else(|| quoted(""), |whose| name(&whose.value));
            text += &in_brackets(
                entry.team,
                |team| format!("A ({team}) 1 og"),
                |goal| goal.scorer_team.as_ref(),
            );
        }
        (whose, team) = (entry.name, entry.team);
        let next = entries.get(at + 1);
        let goes_on = next.is_some_and(|next| next.continues(whose, team));
        let plain = entry.remarks.is_empty() && entry.name.is_some() && !goes_on;
        match entry.minute {
            Some(minute) => {
                text += if named { " " } else { "" };
                text += &minute.value.to_string();
            }
            None if named && plain => {}
            None => text += if named { " ?" } else { "?" },
        }
        text += &entry.remarks;
    }
    text
}

fn goals_of_side(goals: &[WrittenGoal]) -> String {
    let entries: Vec<Entry<'_>> = goals.iter().map(entry).collect();
    list(&entries, goal_name)
}

fn entry(goal: &WrittenGoal) -> Entry<'_> {
    let flags = [
        (goal.penalty, " pen"),
        (goal.own_goal, " og"),
        (goal.free_kick, " fk"),
        (goal.header, " h"),
    ];
    let mut remarks: String = flags
        .into_iter()
        .filter_map(|(said, flag)| said.then_some(flag))
        .collect();
    remarks += &in_brackets(
        goal.assist.as_ref(),
        |name| format!("A 1 ({name})"),
        |goal| goal.assist.as_ref(),
    );
    Entry {
        name: goal.scorer.as_ref(),
        team: goal.scorer_team.as_ref(),
        minute: goal.minute.as_ref(),
        remarks,
    }
}

/// A name in brackets, with quotes where it would not read back: `line` is a
/// line with the name in its place, `told` where the name then is.
fn in_brackets(
    name: Option<&Name>,
    line: impl Fn(&str) -> String,
    told: impl Fn(&WrittenGoal) -> Option<&Name>,
) -> String {
    let Some(name) = name else {
        return String::new();
    };
    // What may be a minute with a mark decides how the others of the line are read.
    let tokens = tokens_within(&name.value, 0..name.value.len());
    let may_be_minute = tokens
        .iter()
        .filter_map(|token| MinuteWord::of(token.text(&name.value)))
        .any(|minute| minute.mark != Mark::None || minute.is_unknown());
    let reads_back = match read_goals(&line(&name.value)) {
        Ok(GoalLine::OneSide(goals)) if !may_be_minute => match goals.as_slice() {
            [only] => told(only).is_some_and(|told| told.value == name.value),
            _ => false,
        },
        Ok(_) | Err(_) => false,
    };
    if reads_back {
        format!(" ({})", name.value)
    } else {
        format!(" ({})", quoted(&name.value))
    }
}

/// A scorer's name, in quotes where it would not read back without.
fn goal_name(name: &str) -> String {
    let told = |line: &str| match read_goals(line) {
        Ok(GoalLine::OneSide(goals)) => match goals.as_slice() {
            [only] => {
                only.scorer
                    .as_ref()
                    .is_some_and(|scorer| *scorer.value == *name)
                    && WrittenGoal {
                        scorer: None,
                        minute: None,
                        ..only.clone()
                    } == WrittenGoal::default()
            }
            _ => false,
        },
        Ok(GoalLine::BySide(_)) | Err(_) => false,
    };
    let plain = told(name) && told(&format!("{name} 1"));
    if plain { name.to_owned() } else { quoted(name) }
}

/// A booked player's name, in quotes where it would not read back without.
fn card_name(name: &str) -> String {
    let told = |line: &str| match read_cards(line, CardKind::Yellow) {
        Ok((sides, false)) => match sides.home.as_slice() {
            [only] => {
                only.kind == CardKind::Yellow
                    && only
                        .player
                        .as_ref()
                        .is_some_and(|player| *player.value == *name)
            }
            _ => false,
        },
        Ok((_, true)) | Err(_) => false,
    };
    let plain = told(name) && told(&format!("{name} 1"));
    if plain { name.to_owned() } else { quoted(name) }
}

/// The goals in the order of play, where all have a running score and the
/// scores follow from one another.
fn in_order(sides: &BySide<Vec<WrittenGoal>>) -> Option<Vec<(Score, &WrittenGoal)>> {
    let mut goals = Vec::new();
    for goal in sides.home.iter().chain(&sides.away) {
        goals.push((goal.running?, goal));
    }
    goals.sort_by_key(|(score, _)| u16::from(score.home) + u16::from(score.away));
    let follows = goals
        .iter()
        .zip(1..)
        .all(|((score, _), nth)| u16::from(score.home) + u16::from(score.away) == nth);
    (follows && !goals.is_empty()).then_some(goals)
}

fn running(goals: &[(Score, &WrittenGoal)]) -> String {
    let entries = goals.iter().map(|(score, goal)| {
        let told = list(&[entry(goal)], goal_name);
        let nothing = goal.scorer.is_none() && told == "?";
        let told = if nothing {
            String::new()
        } else {
            format!(" {told}")
        };
        format!("{}-{}{told}", score.home, score.away)
    });
    entries.collect::<Vec<_>>().join(", ")
}
