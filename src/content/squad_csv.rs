//! Squads in bulk: a CSV beside a team's file.

use super::columns::{Columns, Line, Names, Shape};
use super::profile::SquadEntry;
use super::sheet::Sheet;
use super::table::Table;
use super::values;

/// A table of players.
const SQUAD: Shape = Shape {
    columns: &["season", "number", "name", "position", "from", "to"],
    needed: &["name"],
    also_called: &[
        ("player", "name"),
        ("shirt", "number"),
        ("no", "number"),
        ("until", "to"),
        ("pos", "position"),
    ],
};

/// The players of a table, by row.
pub(super) fn members(table: &Table, sheet: &Sheet) -> Vec<SquadEntry> {
    let Some(columns) = Columns::find(table, &SQUAD, Names::default(), sheet) else {
        return Vec::new();
    };
    columns
        .lines(table)
        .filter_map(|line| member(&line))
        .collect()
}

fn member(line: &Line<'_>) -> Option<SquadEntry> {
    Some(SquadEntry {
        player: line.needed("name")?,
        season: line.text("season"),
        number: line.read("number", values::between(0, 255)),
        position: line.text("position"),
        from: line.read("from", values::first_day),
        until: line.read("to", values::last_day),
    })
}
