//! A table that somebody else keeps, found beside the competition's file.

use crate::book::{GivenRow, GivenTable, SeasonId};
use crate::content::GivenLine;
use crate::diagnostic::nearest;
use crate::source::FileId;

use super::draft::Draft;
use super::profiles::{spelling, value};

impl Draft<'_> {
    /// Puts into a season the table that its file names; complains where there
    /// is none at that name.
    pub(super) fn give_table(&mut self, id: SeasonId) {
        let Some((file, competition)) = self.desk(id).file else {
            return;
        };
        let Some(entry) = &competition.given_table else {
            if let Some(stated) = competition.table_is_given {
                self.diagnostics
                    .missing_key(stated, "`table: given`", &["given_table"]);
            }
            return;
        };
        let Some(name) = &entry.file else {
            self.diagnostics
                .missing_key(entry.place, "`given_table`", &["file"]);
            return;
        };
        let folder = self.tree.file(file).folder();
        let path = format!("{folder}/{}", name.value);
        let Some(index) = self
            .given_tables
            .iter()
            .position(|table| *table.path == path)
        else {
            let known = self
                .given_tables
                .iter()
                .filter_map(|table| table.path.strip_prefix(folder)?.strip_prefix('/'));
            let nearest = nearest(&name.value, known);
            self.diagnostics.no_such_table(name.place, &path, nearest);
            let meant = nearest.map(|name| format!("{folder}/{name}"));
            for table in &mut self.given_tables {
                table.named |= meant.as_deref() == Some(table.path);
            }
            return;
        };
        let lines = self.given_tables.get_mut(index).map_or(&[][..], |table| {
            table.named = true;
            table.lines
        });
        let rows = lines.iter().zip(1..).filter_map(|(line, nth)| {
            Some(GivenRow {
                position: line.position.map_or(nth, |position| position.value),
                team: self.team_in(id, spelling(&line.team))?,
                figures: line.figures,
                points: line.points,
                place: line.place,
            })
        });
        let mut rows: Vec<GivenRow> = rows.collect();
        rows.sort_by_key(|row| row.position);
        self.book.seasons[id].given_table = Some(GivenTable {
            date: entry.date.map(|date| date.value),
            source: value(entry.source.as_ref()),
            rows,
        });
    }

    /// Complains of tables that no competition names.
    pub(super) fn complain_of_tables_of_nobody(&mut self) {
        for table in &self.given_tables {
            if !table.named {
                let name = self.tree.file(table.file).name();
                self.diagnostics.table_without_competition(table.file, name);
            }
        }
    }
}

/// A file that holds a table, and whether a competition has named it.
pub(super) struct GivenFile<'a> {
    file: FileId,
    path: &'a str,
    lines: &'a [GivenLine],
    named: bool,
}

impl<'a> GivenFile<'a> {
    /// A file that no competition has named so far.
    pub(super) fn new(file: FileId, path: &'a str, lines: &'a [GivenLine]) -> Self {
        Self {
            file,
            path,
            lines,
            named: false,
        }
    }
}
