//! Tables as sheets: the columns that programs rely on.

use serde_json::Value;

use super::sheet::{Cell, Sheet};
use crate::book::{Book, CombinedOf, GroupIndex, Season, Stage, TeamId};
use crate::standings::{
    AcrossTable, CombinedTable, LeagueTable, Outlook, Qualified, Reach, Record, Row, TeamOutlook,
};

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

/// Tables of a stage as a list of objects, one for each team, with what it can
/// still reach where that is known: `best` and `worst` place, and for each zone
/// `certain`, `possible`, `out_of_reach` or `not_yet_known`.
pub fn standings_json(
    book: &Book,
    stage: &Stage,
    tables: &[LeagueTable],
    outlooks: Option<&[Outlook]>,
) -> Value {
    let mut rows = standings(book, stage, tables).json();
    let teams = tables.iter().flat_map(|table| {
        let rows = table.rows.iter();
        rows.map(|row| (table.group, row.team))
    });
    let objects = rows.as_array_mut().into_iter().flatten();
    for (object, (group, team)) in objects.zip(teams) {
        let look = outlooks
            .into_iter()
            .flatten()
            .find(|look| look.group == group);
        let look = look.and_then(|look| look.teams.iter().find(|other| other.team == team));
        if let (Some(object), Some(look)) = (object.as_object_mut(), look) {
            object.insert("best".to_owned(), look.best.into());
            object.insert("worst".to_owned(), look.worst.into());
            object.insert("zones".to_owned(), zones_json(stage, look));
        }
    }
    rows
}

fn zones_json(stage: &Stage, look: &TeamOutlook) -> Value {
    let zones = stage.zones.iter().zip(&look.zones);
    let zones = zones.map(|(zone, reach)| (zone.name.to_string(), reach_word(*reach).into()));
    Value::Object(zones.collect())
}

/// Whether a zone is reached, in a word for programs.
fn reach_word(reach: Reach) -> &'static str {
    match reach {
        Reach::Certain => "certain",
        Reach::Possible => "possible",
        Reach::OutOfReach => "out_of_reach",
        Reach::NotYetKnown => "not_yet_known",
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

/// Tables over several stages or seasons as one sheet: `table` first where
/// there are several, and `average` at the end where a table is one of points
/// for each match.
pub fn combined(book: &Book, season: &Season, tables: &[CombinedTable]) -> Sheet {
    let several = tables.len() > 1;
    let plan = |table: &CombinedTable| season.combined.get(table.index);
    let averages = tables
        .iter()
        .filter_map(plan)
        .any(|plan| matches!(plan.of, CombinedOf::AverageOver(_)));
    let mut columns: Vec<&str> = several.then_some("table").into_iter().collect();
    columns.extend(COLUMNS);
    columns.extend(averages.then_some("average"));
    let rows = tables.iter().flat_map(|table| {
        table.rows.iter().map(move |row| {
            let name = several.then(|| Cell::text(plan(table).map_or("", |plan| &plan.name)));
            let figures = line(book, row.position, row.team, row.record, row.points);
            let average =
                averages.then(|| Cell::Text(row.average().decimals(3).unwrap_or_default()));
            name.into_iter().chain(figures).chain(average).collect()
        })
    });
    Sheet {
        columns,
        rows: rows.collect(),
    }
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
    line(book, row.position, row.team, row.record, row.points)
}

fn line(book: &Book, position: u16, team: TeamId, record: Record, points: i32) -> [Cell; 10] {
    [
        position.into(),
        Cell::text(&book.teams[team].name),
        record.played().into(),
        record.won.into(),
        record.drawn.into(),
        record.lost.into(),
        record.goals_for.into(),
        record.goals_against.into(),
        record.goal_difference().into(),
        points.into(),
    ]
}
