//! The CSV beside a competition's file, written anew or added to.
//!
//! What stands in it stays byte for byte: cells are filled in where they are
//! empty, columns are added at the right, rows at the end.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::content::{
    CsvColumns, DateOrder, RESULT_COLUMNS, Table, read_table, result_columns, result_dates,
};

use super::row::Cells;

/// A table of results that is added to.
#[derive(Debug)]
pub(super) struct OurCsv<'t> {
    text: &'t str,
    table: Table,
    columns: Vec<Option<&'static str>>,
    separator: char,
    /// The order of its days.
    pub(super) order: DateOrder,
    /// What is filled in, by row.
    filled: BTreeMap<usize, (usize, Cells)>,
    /// What is added, with the number of the match that it tells.
    added: Vec<(usize, Cells)>,
}

/// The finished text, and where in it each match stands that was added.
#[derive(Debug, Default)]
pub(super) struct Written {
    pub(super) text: String,
    pub(super) rows: Vec<(usize, Range<usize>)>,
}

impl<'t> OurCsv<'t> {
    /// The table of a text, which may be empty; `csv` is what the competition
    /// says of it.
    pub(super) fn new(text: &'t str, csv: &CsvColumns) -> Self {
        let start = text.len() - text.trim_start_matches('\u{FEFF}').len();
        let table = read_table(text, start);
        let exists = !table.header.is_empty();
        Self {
            columns: result_columns(&table, csv),
            order: result_dates(&table, csv),
            separator: if exists { table.separator } else { ',' },
            text,
            table,
            filled: BTreeMap::new(),
            added: Vec::new(),
        }
    }

    /// The row that a byte of the text stands in.
    pub(super) fn row_at(&self, byte: usize) -> Option<usize> {
        let rows = &self.table.rows;
        let at = rows.partition_point(|row| row.range.end <= byte);
        rows.get(at)
            .filter(|row| row.range.contains(&byte))
            .map(|_| at)
    }

    /// Adds a row for a match.
    pub(super) fn add(&mut self, told: usize, cells: Cells) {
        self.added.push((told, cells));
    }

    /// Fills in what a row does not say.
    pub(super) fn fill(&mut self, told: usize, row: usize, cells: Cells) {
        self.filled.insert(row, (told, cells));
    }

    /// Whether anything is added.
    pub(super) fn is_changed(&self) -> bool {
        !self.added.is_empty() || !self.filled.is_empty()
    }

    /// The columns that the table has not, in our order.
    fn missing(&self) -> Vec<&'static str> {
        let filled = self.filled.values().map(|(_, cells)| cells);
        let cells = self.added.iter().map(|(_, cells)| cells).chain(filled);
        let used: Vec<&'static str> = cells.flatten().map(|(column, _)| *column).collect();
        let lacks = |column: &&&'static str| {
            used.contains(*column) && !self.columns.contains(&Some(**column))
        };
        RESULT_COLUMNS.iter().filter(lacks).copied().collect()
    }

    /// The whole text.
    pub(super) fn finish(&self) -> Written {
        let missing = self.missing();
        let mut written = Written::default();
        let end = self.table.header.last().map_or(0, |cell| cell.range.end);
        written
            .text
            .push_str(self.text.get(..end).unwrap_or_default());
        for (at, column) in missing.iter().enumerate() {
            if at > 0 || end > 0 {
                written.text.push(self.separator);
            }
            written.text.push_str(column);
        }
        let mut done = end;
        for (at, row) in self.table.rows.iter().enumerate() {
            let before = self.text.get(done..row.range.start).unwrap_or_default();
            written.text.push_str(before);
            let start = written.text.len();
            self.old_row(at, &missing, &mut written.text);
            if let Some((told, _)) = self.filled.get(&at) {
                written.rows.push((*told, start..written.text.len()));
            }
            done = row.range.end;
        }
        written
            .text
            .push_str(self.text.get(done..).unwrap_or_default());
        let ending = if self.text.contains("\r\n") {
            "\r\n"
        } else {
            "\n"
        };
        if !written.text.ends_with('\n') {
            written.text.push_str(ending);
        }
        for (told, cells) in &self.added {
            let start = written.text.len();
            let old = self.columns.iter().copied();
            let columns = old.chain(missing.iter().map(|column| Some(*column)));
            let row: Vec<String> = columns.map(|column| self.cell(cells, column)).collect();
            let separator = self.separator.to_string();
            written.text.push_str(&row.join(&separator));
            written.rows.push((*told, start..written.text.len()));
            written.text.push_str(ending);
        }
        written
    }

    /// A row that was there, with its empty cells filled and new ones behind.
    fn old_row(&self, at: usize, missing: &[&'static str], text: &mut String) {
        let Some(row) = self.table.rows.get(at) else {
            return;
        };
        let nothing = Cells::new();
        let cells = self.filled.get(&at).map_or(&nothing, |(_, cells)| cells);
        let mut done = row.range.start;
        for (cell, column) in row.cells.iter().zip(&self.columns) {
            let value = self.cell(cells, *column);
            if cell.text.is_empty() && !value.is_empty() {
                text.push_str(self.text.get(done..cell.range.start).unwrap_or_default());
                text.push_str(&value);
                done = cell.range.end;
            }
        }
        text.push_str(self.text.get(done..row.range.end).unwrap_or_default());
        if missing.is_empty() {
            return;
        }
        let short = self.columns.len().saturating_sub(row.cells.len());
        text.extend(std::iter::repeat_n(self.separator, short));
        for column in missing {
            text.push(self.separator);
            text.push_str(&self.cell(cells, Some(column)));
        }
    }

    fn cell(&self, cells: &Cells, column: Option<&'static str>) -> String {
        let value = cells.iter().find(|(name, _)| Some(*name) == column);
        value.map_or_else(String::new, |(_, value)| self.quoted(value))
    }

    /// A text with quotes round it where a reader of CSV needs them.
    fn quoted(&self, text: &str) -> String {
        if text.contains(['"', '\n', '\r', self.separator]) {
            format!("\"{}\"", text.replace('"', "\"\""))
        } else {
            text.to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::OurCsv;
    use crate::content::CsvColumns;

    fn cells(cells: &[(&'static str, &str)]) -> super::Cells {
        cells
            .iter()
            .map(|(column, value)| (*column, (*value).to_owned()))
            .collect()
    }

    #[test]
    fn what_stands_stays() {
        let text = "date;home; away;home_goals;away_goals\r\n2026-08-01;A;\"B; C\";;\r\n2026-08-08;D;E;1;0";
        let mut csv = OurCsv::new(text, &CsvColumns::default());
        assert_eq!(csv.row_at(text.find("2026-08-08").unwrap()), Some(1));
        csv.fill(
            0,
            0,
            cells(&[
                ("home_goals", "2"),
                ("away_goals", "1"),
                ("goals", "X 1; Y 2, Z 3"),
            ]),
        );
        csv.add(
            1,
            cells(&[("home", "F"), ("away", "G"), ("date", "2026-08-09")]),
        );
        let written = csv.finish();
        assert_eq!(
            written.text,
            "date;home; away;home_goals;away_goals;goals\r\n2026-08-01;A;\"B; C\";2;1;\"X 1; Y 2, Z 3\"\r\n2026-08-08;D;E;1;0;\r\n2026-08-09;F;G;;;\r\n"
        );
        for (_, range) in &written.rows {
            assert!(written.text[range.clone()].starts_with("2026"));
        }
    }

    #[test]
    fn a_new_table_has_the_columns_that_it_needs() {
        let mut csv = OurCsv::new("", &CsvColumns::default());
        csv.add(
            0,
            cells(&[("home", "A, B"), ("away", "C"), ("date", "2026-08-09")]),
        );
        assert_eq!(csv.finish().text, "date,home,away\n2026-08-09,\"A, B\",C\n");
    }
}
