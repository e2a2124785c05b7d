//! Who plays: line-ups, substitutions, kicks of a shoot-out.

use crate::notation::{self, WrittenSelected};
use crate::source::{Place, Written};

use super::super::fields::{Fields, Value};
use super::super::report::{LineUpEntry, SelectedEntry, placed};
use super::super::values;
use super::sides;

/// A line-up: a line as newspapers print it, or a map.
pub(super) fn line_up(value: Value<'_>) -> Option<LineUpEntry> {
    if value.is_map() {
        return value.fields(line_up_map);
    }
    if value.is_list() {
        let starting = selected(value);
        let place = value.place();
        return Some(LineUpEntry {
            place,
            formation: None,
            starting,
            bench: Vec::new(),
            coach: None,
        });
    }
    let line = value.read(notation::read_line_up)?;
    let place = line.place;
    let all = |players: Vec<WrittenSelected>| {
        let players = players.into_iter();
        players.map(|player| in_line(player, place)).collect()
    };
    Some(LineUpEntry {
        place,
        formation: line.value.formation.map(|text| Written::new(text, place)),
        starting: all(line.value.starting),
        bench: all(line.value.bench),
        coach: line.value.coach.map(|text| Written::new(text, place)),
    })
}

fn line_up_map(fields: &mut Fields<'_>) -> LineUpEntry {
    fields.also_called(&[
        ("manager", "coach"),
        ("subs", "bench"),
        ("substitutes", "bench"),
        ("players", "starting"),
        ("xi", "starting"),
    ]);
    LineUpEntry {
        place: fields.place(),
        formation: fields.text("formation"),
        starting: fields.take("starting").map_or_else(Vec::new, selected),
        bench: fields.take("bench").map_or_else(Vec::new, selected),
        coach: fields.text("coach"),
    }
}

/// A line of players, or a list of lines and maps.
fn selected(value: Value<'_>) -> Vec<SelectedEntry> {
    let mut players = Vec::new();
    for item in value.items() {
        if item.is_map() {
            players.extend(item.fields(selected_map).flatten());
        } else {
            let Some(line) = item.read(notation::read_line_up) else {
                continue;
            };
            let written = line.value.starting.into_iter().chain(line.value.bench);
            players.extend(written.map(|player| SelectedEntry {
                // Lines of a formation are told by a line of all players.
                line: player.line.filter(|_| !value.is_list()),
                ..in_line(player, line.place)
            }));
        }
    }
    players
}

fn in_line(player: WrittenSelected, line: Place) -> SelectedEntry {
    SelectedEntry {
        player: placed(&player.player, line),
        number: player.number,
        captain: player.captain,
        line: player.line,
        replaced: player
            .replaced
            .map(|(name, minute)| (placed(&name, line), minute)),
    }
}

/// `{player: Ochoa, number: 13, captain: true, replaced: Talavera, minute: 62}`
fn selected_map(fields: &mut Fields<'_>) -> Option<SelectedEntry> {
    fields.also_called(&[
        ("name", "player"),
        ("shirt", "number"),
        ("off_for", "replaced"),
    ]);
    let number = fields.read("number", values::between(0, 255));
    let captain = sides::truth(fields, "captain");
    let minute = fields.read("minute", values::minute);
    let replaced = fields.text("replaced");
    let Some(player) = fields.text("player") else {
        fields.needs("a player of a line-up", &["player"]);
        return None;
    };
    Some(SelectedEntry {
        player,
        number: number.map(|number| number.value),
        captain,
        line: None,
        replaced: replaced.map(|name| (name, minute.map(|minute| minute.value))),
    })
}
