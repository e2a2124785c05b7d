//! A table's columns by name, whatever their order, and its rows by column.

use crate::diagnostic::nearest;
use crate::source::{Place, Text, Written};

use super::sheet::{Refusal, Sheet};
use super::table::{Cell, Row, Table};

/// The columns that a table of some kind has.
#[derive(Debug)]
pub(super) struct Shape {
    /// All of them.
    pub(super) columns: &'static [&'static str],
    /// Those without which a row says nothing.
    pub(super) needed: &'static [&'static str],
    /// What other tables call them, in lower case.
    pub(super) also_called: &'static [(&'static str, &'static str)],
}

/// What a table's own names mean.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Names<'n> {
    /// Theirs and ours, as the user's file says.
    pub(super) translated: &'n [(Text, Text)],
    /// Theirs, in lower case, and ours, as is known of a stranger's tables.
    pub(super) known: &'n [(&'static str, &'static str)],
}

impl Names<'_> {
    /// Whether the table is a stranger's, who has columns of no use here.
    fn are_a_strangers(self) -> bool {
        !self.translated.is_empty() || !self.known.is_empty()
    }
}

/// Which column stands where.
#[derive(Debug)]
pub(super) struct Columns<'t> {
    /// The name of each column of the table, in its order; `None` where it is
    /// unknown.
    names: Vec<Option<&'static str>>,
    /// Whether a row may have fewer cells than there are columns.
    ragged: bool,
    sheet: &'t Sheet,
}

/// A row of a table whose columns are known.
#[derive(Debug)]
pub(super) struct Line<'t> {
    columns: &'t Columns<'t>,
    row: &'t Row,
}

impl<'t> Columns<'t> {
    /// The columns that a table's first line names, by our names or by
    /// `theirs`. `None` where one lacks that is needed. A stranger's other
    /// columns are named in a note; in a table of ours they are errors.
    pub(super) fn find(
        table: &Table,
        shape: &Shape,
        theirs: Names<'_>,
        sheet: &'t Sheet,
    ) -> Option<Self> {
        let mut names: Vec<Option<&'static str>> = Vec::new();
        let mut passed_over: Vec<&Cell> = Vec::new();
        for cell in &table.header {
            let name = named(&cell.text, shape, theirs);
            let place = Place::bytes(sheet.file, cell.range.clone());
            if let Some(earlier) = names
                .iter()
                .position(|earlier| name.is_some() && *earlier == name)
            {
                let first = table.header.get(earlier).map(|cell| cell.range.clone());
                let first = Place::bytes(sheet.file, first.unwrap_or(0..0));
                sheet.complain(|to| to.duplicate_key(first, place, &cell.text));
            }
            if name.is_none() && !cell.text.is_empty() {
                let slip = nearest(&cell.text, shape.columns.iter().copied());
                if theirs.are_a_strangers() && (slip.is_none() || !theirs.known.is_empty()) {
                    passed_over.push(cell);
                } else {
                    let nearest = suggestion(&cell.text, shape);
                    sheet.complain(|to| to.unknown_column(place, &cell.text, nearest));
                }
            }
            names.push(name);
        }
        if let Some(first) = passed_over.first() {
            let place = Place::bytes(sheet.file, first.range.clone());
            let columns: Vec<&str> = passed_over.iter().map(|cell| &*cell.text).collect();
            sheet.complain(|to| to.columns_passed_over(place, &columns));
        }
        for (theirs, _) in theirs.translated {
            if !table
                .header
                .iter()
                .any(|cell| is_same(&cell.text, &theirs.value))
            {
                let headers = table.header.iter().map(|cell| &*cell.text);
                let nearest = nearest(&theirs.value, headers);
                sheet.complain(|to| to.translated_column(theirs.place, &theirs.value, nearest));
            }
        }
        let lacks = |needed: &&&'static str| !names.contains(&Some(**needed));
        let lacking: Vec<&str> = shape.needed.iter().filter(lacks).copied().collect();
        if !lacking.is_empty() {
            let end = table.header.last().map_or(0, |cell| cell.range.end);
            let start = table.header.first().map_or(0, |cell| cell.range.start);
            let place = Place::bytes(sheet.file, start..end);
            sheet.complain(|to| to.missing_column(place, &lacking));
            return None;
        }
        Some(Self {
            names,
            ragged: theirs.are_a_strangers(),
            sheet,
        })
    }

    /// The rows that have a cell for each column; of any other, what is wrong
    /// with it is said.
    pub(super) fn lines(&'t self, table: &'t Table) -> impl Iterator<Item = Line<'t>> {
        let columns = self;
        table.rows.iter().filter_map(move |row| {
            let spare = row.cells.iter().skip(columns.names.len());
            let (cells, names) = (row.cells.len(), columns.names.len());
            if (cells < names && !columns.ragged)
                || spare.into_iter().any(|cell| !cell.text.is_empty())
            {
                let message = format!("this row has {cells} cells, the first line names {names}");
                let place = Place::bytes(columns.sheet.file, row.range.clone());
                columns.sheet.complain(|to| to.bad_row(place, message));
                return None;
            }
            Some(Line { columns, row })
        })
    }
}

/// The column that a name of the first line means.
pub(super) fn named(written: &str, shape: &Shape, theirs: Names<'_>) -> Option<&'static str> {
    let translated = theirs.translated.iter();
    let translated = translated
        .map(|(theirs, ours)| (&*theirs.value, &*ours.value))
        .find(|(theirs, _)| is_same(theirs, written));
    let known = theirs.known.iter().copied();
    let ours = translated.or_else(|| known.into_iter().find(|(known, _)| is_same(known, written)));
    let name = ours.map_or(written, |(_, ours)| ours);
    shape
        .columns
        .iter()
        .copied()
        .find(|column| is_same(column, name))
}

/// The column that an unknown name may be meant for.
fn suggestion(name: &str, shape: &Shape) -> Option<&'static str> {
    let folded = name.to_lowercase().replace([' ', '-'], "_");
    let called = shape
        .also_called
        .iter()
        .find(|(called, _)| *called == folded);
    called
        .map(|(_, column)| *column)
        .or_else(|| nearest(&folded, shape.columns.iter().copied()))
}

/// Names of columns are one without regard to case, and to how their words
/// are joined.
fn is_same(a: &str, b: &str) -> bool {
    let joined = |c: u8| {
        if matches!(c, b' ' | b'-') {
            b'_'
        } else {
            c.to_ascii_lowercase()
        }
    };
    a.len() == b.len() && a.bytes().map(joined).eq(b.bytes().map(joined))
}

impl Line<'_> {
    /// Where it stands.
    pub(super) fn place(&self) -> Place {
        Place::bytes(self.columns.sheet.file, self.row.range.clone())
    }

    /// The text of a column; `None` where there is no such column, or nothing
    /// in it.
    pub(super) fn text(&self, column: &str) -> Option<Text> {
        let index = self
            .columns
            .names
            .iter()
            .position(|name| *name == Some(column))?;
        let cell = self
            .row
            .cells
            .get(index)
            .filter(|cell| !cell.text.is_empty())?;
        let place = Place::bytes(self.columns.sheet.file, cell.range.clone());
        Some(Written::new(cell.text.clone(), place))
    }

    /// The text of a column, with a complaint where there is none.
    pub(super) fn needed(&self, column: &'static str) -> Option<Text> {
        let text = self.text(column);
        if text.is_none() {
            let place = self.place();
            self.columns
                .sheet
                .complain(|to| to.missing_key(place, "this row", &[column]));
        }
        text
    }

    /// The text of a column read as something else.
    pub(super) fn read<T, R: Refusal>(
        &self,
        column: &str,
        read: impl FnOnce(&str) -> Result<T, R>,
    ) -> Option<Written<T>> {
        self.columns.sheet.read(&self.text(column)?, column, read)
    }
}
