//! A table that somebody else keeps: a CSV with the columns that
//! `pressbox table --format csv` prints.

use crate::source::{Place, Text, Written};

use super::columns::{Columns, Line, Names, Shape};
use super::sheet::Sheet;
use super::table::Table;
use super::values;

/// A league table.
const TABLE: Shape = Shape {
    columns: &[
        "position",
        "team",
        "played",
        "won",
        "drawn",
        "lost",
        "goals_for",
        "goals_against",
        "goal_difference",
        "points",
    ],
    needed: &["team", "points"],
    also_called: &[
        ("pos", "position"),
        ("place", "position"),
        ("club", "team"),
        ("p", "played"),
        ("w", "won"),
        ("d", "drawn"),
        ("l", "lost"),
        ("f", "goals_for"),
        ("a", "goals_against"),
        ("gd", "goal_difference"),
        ("pts", "points"),
    ],
};

/// A line of a table that somebody else keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenLine {
    /// Where it stands.
    pub place: Place,
    /// The place in the table; where none is printed, the line's.
    pub position: Option<Written<u16>>,
    /// The team.
    pub team: Text,
    /// Played, won, drawn, lost, goals for, goals against; 0 where not printed.
    pub figures: [u16; 6],
    /// Points as printed.
    pub points: i32,
}

/// Whether a table in a competition's folder is one of teams, not of matches.
pub(super) fn is_table(table: &Table) -> bool {
    let has = |name: &str| {
        let mut cells = table.header.iter();
        cells.any(|cell| cell.text.eq_ignore_ascii_case(name))
    };
    has("team") && !has("home") && !has("away")
}

/// The lines of a table, in its order.
pub(super) fn lines(table: &Table, sheet: &Sheet) -> Vec<GivenLine> {
    let Some(columns) = Columns::find(table, &TABLE, Names::default(), sheet) else {
        return Vec::new();
    };
    let lines = columns.lines(table);
    lines.filter_map(|line| given_line(&line, sheet)).collect()
}

fn given_line(line: &Line<'_>, sheet: &Sheet) -> Option<GivenLine> {
    let figure = |column| line.read(column, values::between::<u16>(0, 9999));
    let figures = [
        "played",
        "won",
        "drawn",
        "lost",
        "goals_for",
        "goals_against",
    ]
    .map(|column| figure(column).map_or(0, |figure| figure.value));
    let [_, _, _, _, goals_for, goals_against] = figures;
    let difference = line.read("goal_difference", values::between::<i32>(-9999, 9999));
    let worked_out = i32::from(goals_for) - i32::from(goals_against);
    if let Some(stated) = difference.filter(|stated| stated.value != worked_out) {
        let message = format!(
            "the goal difference is {} here, and {worked_out} by the goals of this row",
            stated.value
        );
        sheet.complain(|to| to.bad_row(stated.place, message));
    }
    let points = line
        .needed("points")
        .and(line.read("points", values::between(-999, 9999)));
    Some(GivenLine {
        place: line.place(),
        position: line.read("position", values::between(1, 999)),
        team: line.needed("team")?,
        figures,
        points: points?.value,
    })
}
