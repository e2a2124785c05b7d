//! A table of matches, ours or a stranger's, as matches.

use crate::content::{Cell, DateOrder, Row, Table, read_table};

use super::columns::{Translation, column, names_a_match};
use super::days;
use super::table_row::{Line, end_heading};
use super::{Gathered, Spot};

/// A table may have titles above the line that names its columns; so many
/// lines at most.
pub(super) const HEADER_WITHIN: usize = 20;

/// A table whose columns are known.
pub(super) struct Reading {
    pub(super) source: usize,
    pub(super) columns: Vec<Option<&'static str>>,
    pub(super) order: DateOrder,
}

/// Reads a table of matches from a text; `path` is what the user calls it.
pub fn read(path: &str, text: &str, translation: &Translation, into: &mut Gathered) {
    let source = into.add(path, text.to_owned());
    let Some(start) = header(text, translation) else {
        let spot = Spot {
            source,
            range: 0..text.lines().next().map_or(0, str::len),
        };
        into.unread(
            &spot,
            "no line names the columns of the home and the away side",
        );
        if let Some(unread) = into.unread.last_mut() {
            let help = "say which they are: `--columns \"Their name=home,Their name=away\"`";
            unread.help = Some(help.to_owned());
        }
        return;
    };
    let table = read_table(text, start);
    let mut columns: Vec<Option<&'static str>> = Vec::new();
    for cell in &table.header {
        let found = column(&cell.text, translation).filter(|found| !columns.contains(&Some(found)));
        columns.push(found);
    }
    passed_over(&table, &columns, translation, into);
    let reading = Reading {
        source,
        order: order(&table, &columns),
        columns,
    };
    let mut heading = None;
    for row in table.rows.iter().filter(|row| !repeats(row, &table.header)) {
        let line = Line {
            reading: &reading,
            row,
        };
        line.read(&mut heading, into);
    }
    end_heading(heading, into);
    into.stopped(source, &table);
}

/// Whether a row names the columns once more.
fn repeats(row: &Row, header: &[Cell]) -> bool {
    let texts = |cells: &[Cell]| {
        cells
            .iter()
            .map(|cell| cell.text.clone())
            .collect::<Vec<_>>()
    };
    texts(&row.cells) == texts(header)
}

/// The first byte of the line that names the columns.
fn header(text: &str, translation: &Translation) -> Option<usize> {
    let mut start = 0;
    for line in text.split_inclusive('\n').take(HEADER_WITHIN) {
        let table = read_table(line, 0);
        let cells = table.header.iter().map(|cell| &*cell.text);
        if names_a_match(cells, translation) {
            return Some(start);
        }
        start += line.len();
    }
    None
}

/// Says which columns are of no use, and which of the user's there are not.
fn passed_over(
    table: &Table,
    columns: &[Option<&'static str>],
    translation: &Translation,
    into: &mut Gathered,
) {
    let unused: Vec<&str> = table
        .header
        .iter()
        .zip(columns)
        .filter(|(cell, column)| column.is_none() && !cell.text.is_empty())
        .map(|(cell, _)| &*cell.text)
        .collect();
    let first: Vec<&str> = unused.iter().take(8).copied().collect();
    if !first.is_empty() {
        let more = match unused.len() - first.len() {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let note = format!("columns that were not read: {}{more}", first.join(", "));
        into.notes.push(note);
    }
    for (theirs, _) in &translation.0 {
        let has = |cell: &Cell| crate::slug::fold(&cell.text) == crate::slug::fold(theirs);
        if !table.header.iter().any(has) {
            let note = format!("there is no column `{theirs}` to read");
            into.notes.push(note);
        }
    }
}

/// The order of day, month and year that the table's days have.
fn order(table: &Table, columns: &[Option<&'static str>]) -> DateOrder {
    let at = ["date", "kickoff"]
        .iter()
        .find_map(|name| columns.iter().position(|column| *column == Some(name)));
    let days = table
        .rows
        .iter()
        .filter_map(move |row| at.and_then(|at| row.cells.get(at)));
    days::order(&days.map(|cell| &*cell.text))
}
