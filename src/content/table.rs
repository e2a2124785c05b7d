//! CSV as a table of cells, each with its bytes: the only file that names
//! `csv`.

use std::ops::Range;

use csv::{ByteRecord, ReaderBuilder, Trim};

/// A table whose first line names its columns.
#[derive(Debug, Default)]
pub struct Table {
    /// The names of the columns.
    pub header: Vec<Cell>,
    /// The rows below, without those that are empty.
    pub rows: Vec<Row>,
    /// What stands between two cells: a comma, a semicolon or a tab.
    pub separator: char,
    /// Where reading stopped, and why, if it did before the end.
    pub stopped: Option<(usize, String)>,
}

/// A line of a table; quoted cells may make it longer than one line.
#[derive(Debug)]
pub struct Row {
    /// Its bytes.
    pub range: Range<usize>,
    /// Its cells; as many as are written.
    pub cells: Vec<Cell>,
}

/// One cell.
#[derive(Clone, Debug)]
pub struct Cell {
    /// What it holds, without its quotes and the space around it.
    pub text: Box<str>,
    /// Its bytes, quotes included.
    pub range: Range<usize>,
}

/// Reads a table from the byte `start` on. Comma, semicolon and tab are told
/// apart by the first line: whichever it has most of.
pub fn read(text: &str, start: usize) -> Table {
    let body = text.get(start..).unwrap_or("");
    let separator = separator(body.lines().next().unwrap_or(""));
    let mut reader = ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .trim(Trim::All)
        .from_reader(body.as_bytes());
    let mut table = Table {
        separator: char::from(separator),
        ..Table::default()
    };
    let mut record = ByteRecord::new();
    let mut from = first_byte(body, 0);
    loop {
        match reader.read_byte_record(&mut record) {
            Ok(true) => {}
            Ok(false) => return table,
            Err(error) => {
                table.stopped = Some((start + from, error.to_string()));
                return table;
            }
        }
        let end = usize::try_from(reader.position().byte()).unwrap_or(body.len());
        let row = row(&record, body, from..end.min(body.len()), separator, start);
        if let Some(at) = unclosed(text, &row) {
            let why = "the quote that opens here is never closed";
            table.stopped = Some((at, why.to_owned()));
            return table;
        }
        from = first_byte(body, end);
        if table.header.is_empty() {
            table.header = row.cells;
        } else if row.cells.iter().any(|cell| !cell.text.is_empty()) {
            table.rows.push(row);
        }
    }
}

/// The first byte from `at` on that is no line end: empty lines are no rows.
fn first_byte(body: &str, at: usize) -> usize {
    let rest = body.get(at..).unwrap_or("");
    body.len() - rest.trim_start_matches(['\n', '\r']).len()
}

/// Where a quote opens that takes in all the rest of the file.
fn unclosed(text: &str, row: &Row) -> Option<usize> {
    let range = row.cells.last()?.range.clone();
    let cell = text.get(range.clone())?;
    let quotes = cell.bytes().filter(|byte| *byte == b'"').count();
    (cell.starts_with('"') && quotes % 2 == 1).then_some(range.start)
}

fn separator(line: &str) -> u8 {
    let count = |separator: u8| line.bytes().filter(|byte| *byte == separator).count();
    let most = [b'\t', b';', b',']
        .into_iter()
        .max_by_key(|separator| count(*separator));
    most.unwrap_or(b',')
}

fn row(record: &ByteRecord, body: &str, line: Range<usize>, separator: u8, start: usize) -> Row {
    let raw = body
        .get(line.clone())
        .unwrap_or("")
        .trim_end_matches(['\n', '\r']);
    let mut ranges = cell_ranges(raw.as_bytes(), separator);
    let cells = record
        .iter()
        .map(|text| {
            let range = ranges.next().unwrap_or(0..raw.len());
            let offset = start + line.start;
            Cell {
                text: String::from_utf8_lossy(text).into(),
                range: offset + range.start..offset + range.end,
            }
        })
        .collect();
    Row {
        range: start + line.start..start + line.start + raw.len(),
        cells,
    }
}

/// The bytes of each cell of a line, without the space around it.
fn cell_ranges(raw: &[u8], separator: u8) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    let mut ended = false;
    std::iter::from_fn(move || {
        if ended {
            return None;
        }
        let rest = raw.get(at..)?;
        let blank = |byte: &u8| *byte == b' ' || (*byte == b'\t' && separator != b'\t');
        let has_quotes = rest.first() == Some(&b'"');
        let mut quoted = false;
        let length = rest
            .iter()
            .position(|byte| {
                quoted ^= has_quotes && *byte == b'"';
                *byte == separator && !quoted
            })
            .unwrap_or_else(|| {
                ended = true;
                rest.len()
            });
        let cell = rest.get(..length)?;
        let before = cell.iter().take_while(|byte| blank(byte)).count();
        let after = cell.iter().rev().take_while(|byte| blank(byte)).count();
        let start = at + before.min(length);
        let end = (at + length).saturating_sub(after).max(start);
        at += length + 1;
        Some(start..end)
    })
}

#[cfg(test)]
mod tests {
    use super::read;

    #[track_caller]
    fn check(text: &str, expected: &[&[&str]]) {
        let table = read(text, 0);
        let rows = table.rows.iter().map(|row| &row.cells);
        let cells: Vec<Vec<_>> = std::iter::once(&table.header)
            .chain(rows)
            .map(|cells| cells.iter().map(|cell| &*cell.text).collect())
            .collect();
        assert_eq!(cells, expected);
        for cell in table.rows.iter().flat_map(|row| &row.cells) {
            let raw = &text[cell.range.clone()];
            let inner = raw.strip_prefix('"').and_then(|raw| raw.strip_suffix('"'));
            assert_eq!(inner.unwrap_or(raw).replace("\"\"", "\""), *cell.text);
        }
    }

    #[test]
    fn separators_are_told_apart() {
        check("a,b\n1,2\n", &[&["a", "b"], &["1", "2"]]);
        check("a;b\n1,5;2\n", &[&["a", "b"], &["1,5", "2"]]);
        check("a\tb\r\n1 ; x\t\r\n", &[&["a", "b"], &["1 ; x", ""]]);
    }

    #[test]
    fn cells_may_be_quoted_and_rows_empty() {
        check(
            "a,b\n\n\"x, \"\"y\"\"\", z \n\n,\n\"two\nlines\",é\n",
            &[&["a", "b"], &["x, \"y\"", "z"], &["two\nlines", "é"]],
        );
        check("", &[&[]]);
        check("a,b", &[&["a", "b"]]);
    }
}
