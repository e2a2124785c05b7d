//! Tables as sheets: the columns that programs rely on.

use super::sheet::{Cell, Sheet};
use crate::book::{Book, GroupIndex, Stage};
use crate::standings::{AcrossTable, LeagueTable, Qualified, Row};

/// The columns that every table has.
const COLUMNS: [&str; 10] = [
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
];

/// Tables of a stage as one sheet; `group` comes first where there are several.
pub fn standings(book: &Book, stage: &Stage, tables: &[LeagueTable]) -> Sheet {
    let several = tables.len() > 1;
    let group = several.then_some("group");
    let rows = tables.iter().flat_map(|table| {
        table.rows.iter().map(move |row| {
            let group = several.then(|| group_cell(stage, table.group));
            group.into_iter().chain(figures(book, row)).collect()
        })
    });
    Sheet {
        columns: group.into_iter().chain(COLUMNS).collect(),
        rows: rows.collect(),
    }
}

/// Tables across groups as one sheet: `group` after `team`, `qualified` at the
/// end, and `table` first where there are several.
pub fn across(book: &Book, stage: &Stage, tables: &[AcrossTable]) -> Sheet {
    let several = tables.len() > 1;
    let mut columns: Vec<&str> = several.then_some("table").into_iter().collect();
    columns.extend(COLUMNS);
    columns.push("qualified");
    let after_team = if several { 3 } else { 2 };
    columns.insert(after_team, "group");
    let mut rows = Vec::new();
    for table in tables {
        let name = stage.across_groups.get(table.index);
        for line in &table.rows {
            let name = several.then(|| Cell::text(name.map_or("", |rule| &rule.name)));
            let mut row: Vec<Cell> = name.into_iter().chain(figures(book, &line.row)).collect();
            row.insert(after_team, group_cell(stage, Some(line.group)));
            row.push(Cell::text(qualified(line.qualified)));
            rows.push(row);
        }
    }
    Sheet { columns, rows }
}

/// Whether a team goes on, in a word for programs.
pub fn qualified(qualified: Qualified) -> &'static str {
    match qualified {
        Qualified::Yes => "yes",
        Qualified::No => "no",
        Qualified::Open => "open",
    }
}

/// The name of a group; empty for the table of a league.
fn group_cell(stage: &Stage, group: Option<GroupIndex>) -> Cell {
    let group = group.and_then(|index| stage.groups.get(usize::from(index.0)));
    Cell::text(group.map_or("", |group| &group.name))
}

fn figures(book: &Book, row: &Row) -> [Cell; 10] {
    let record = row.record;
    [
        row.position.into(),
        Cell::text(&book.teams[row.team].name),
        record.played().into(),
        record.won.into(),
        record.drawn.into(),
        record.lost.into(),
        record.goals_for.into(),
        record.goals_against.into(),
        record.goal_difference().into(),
        row.points.into(),
    ]
}
