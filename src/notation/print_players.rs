//! Prints line-ups, substitutions and shoot-outs, so that they read back to the
//! same values.

use crate::book::{BySide, Minute};

use super::line_up::{WrittenLineUp, WrittenSelected, read_line_up};
use super::print_score_line::quoted;
use super::shoot_out::{WrittenKick, read_shoot_out};
use super::substitution_line::{WrittenSubstitution, read_substitutions};

/// A line-up: `4-3-3: Ochoa; Rodríguez, Araujo (Pizarro 62); …; Subs: Talavera;
/// Coach: Martino`.
pub fn print_line_up(line_up: &WrittenLineUp) -> String {
    let mut text = String::new();
    if let Some(formation) = &line_up.formation {
        text = format!("{formation}: ");
    }
    let mut line = None;
    for (at, player) in line_up.starting.iter().enumerate() {
        if at > 0 {
            text += if player.line == line { ", " } else { "; " };
        }
        line = player.line;
        text += &selected(player);
    }
    if !line_up.bench.is_empty() {
        let bench: Vec<String> = line_up.bench.iter().map(selected).collect();
        text = format!("{text}; Subs: {}", bench.join(", "));
    }
    if let Some(coach) = &line_up.coach {
        let reads_back = read_line_up(&format!("A; Coach: {coach}")).is_ok_and(|line_up| {
            line_up.coach.as_ref() == Some(coach) && line_up.starting.len() == 1
        });
        let coach = if reads_back {
            coach.to_string()
        } else {
            quoted(coach)
        };
        text = format!("{text}; Coach: {coach}");
    }
    text
}

fn selected(player: &WrittenSelected) -> String {
    let mut text = match player.number {
        Some(number) => format!("{number} "),
        None => String::new(),
    };
    text += &player_name(&player.player.value);
    if player.captain {
        text += " (c)";
    }
    if let Some((on, minute)) = &player.replaced {
        text += " (";
        text += &substitute_name(&on.value);
        text += &minute.map_or_else(String::new, |minute| format!(" {minute}"));
        text += ")";
    }
    text
}

/// A player's name in a list, in quotes where it would not read back without.
fn player_name(name: &str) -> String {
    let told = |line: &str| {
        read_line_up(line).is_ok_and(|line_up| match line_up.starting.as_slice() {
            [_, only] => {
                *only.player.value == *name && only.number.is_none() && line_up.formation.is_none()
            }
            _ => false,
        })
    };
    let is_first = |line: &str, formation: Option<&str>| {
        read_line_up(line).is_ok_and(|line_up| {
            line_up.formation.as_deref() == formation
                && line_up
                    .starting
                    .iter()
                    .any(|player| *player.player.value == *name)
        })
    };
    let plain = told(&format!("A, {name}"))
        && is_first(name, None)
        && is_first(&format!("4-4-2: {name}"), Some("4-4-2"));
    if plain { name.to_owned() } else { quoted(name) }
}

/// The name of one who came on, in brackets.
fn substitute_name(name: &str) -> String {
    let told = |line: &str, expected: Option<Minute>| {
        read_line_up(line).is_ok_and(|line_up| match line_up.starting.as_slice() {
            [only] => only
                .replaced
                .as_ref()
                .is_some_and(|(on, minute)| *on.value == *name && *minute == expected),
            _ => false,
        })
    };
    let plain = !name.starts_with("for")
        && told(&format!("A ({name})"), None)
        && told(&format!("A ({name} 1)"), Some(Minute::new(1)));
    if plain { name.to_owned() } else { quoted(name) }
}

/// Substitutions of one side: `Grealish 62 (Foden), Trippier 78 (Walker)`.
pub fn print_substitutions(substitutions: &[WrittenSubstitution]) -> String {
    if substitutions.is_empty() {
        return "–".to_owned();
    }
    let printed = substitutions.iter().map(|substitution| {
        let on = on_name(&substitution.on.value);
        let minute = substitution.minute.map(|minute| format!(" {minute}"));
        let off = substitution.off.as_ref();
        let off = off.map(|off| format!(" ({})", substitute_name(&off.value)));
        [Some(on), minute, off].into_iter().flatten().collect()
    });
    printed.collect::<Vec<String>>().join(", ")
}

fn on_name(name: &str) -> String {
    let told = |line: &str, expected: Option<Minute>| {
        read_substitutions(line).is_ok_and(|told| match told.as_slice() {
            [only] => *only.on.value == *name && only.minute == expected && only.off.is_none(),
            _ => false,
        })
    };
    let plain = told(name, None) && told(&format!("{name} 1"), Some(Minute::new(1)));
    if plain { name.to_owned() } else { quoted(name) }
}

/// The kicks of a shoot-out: `Kane ✓, Saka ✗; Osorio ✓, Mina saved`.
pub fn print_shoot_out(kicks: &BySide<Vec<WrittenKick>>) -> String {
    let side = |kicks: &[WrittenKick]| {
        if kicks.is_empty() {
            return "–".to_owned();
        }
        kicks.iter().map(kick).collect::<Vec<_>>().join(", ")
    };
    format!("{}; {}", side(&kicks.home), side(&kicks.away))
}

fn kick(kick: &WrittenKick) -> String {
    let name = kick
        .player
        .as_ref()
        .map(|player| kicker_name(&player.value));
    let mark = if kick.scored { "✓" } else { "✗" };
    let said = match &kick.note {
        None => mark.to_owned(),
        Some(note) => [note.to_string(), format!("{mark} ({note})")]
            .into_iter()
            .find(|said| says(said, kick))
            .unwrap_or_else(|| format!("{mark} ({})", quoted(note))),
    };
    match name {
        Some(name) => format!("{name} {said}"),
        None => said,
    }
}

/// Whether these words behind a name say of a kick what is to be said.
fn says(said: &str, kick: &WrittenKick) -> bool {
    read_shoot_out(&format!("A {said}; –")).is_ok_and(|sides| match sides.home.as_slice() {
        [told] => {
            told.player
                .as_ref()
                .is_some_and(|player| *player.value == *"A")
                && told.scored == kick.scored
                && told.note == kick.note
        }
        _ => false,
    })
}

fn kicker_name(name: &str) -> String {
    let told = |mark: &str| {
        read_shoot_out(&format!("{name} {mark}; –")).is_ok_and(|sides| {
            match sides.home.as_slice() {
                [told] => told
                    .player
                    .as_ref()
                    .is_some_and(|player| *player.value == *name),
                _ => false,
            }
        })
    };
    if told("✓") && told("saved") {
        name.to_owned()
    } else {
        quoted(name)
    }
}
