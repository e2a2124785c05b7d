//! Rows and columns for programs: CSV and JSON.

use serde_json::{Map, Value};

/// A cell of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// A whole number, printed plainly: `-2`.
    Number(i64),
    /// A text.
    Text(String),
}

impl<T: Into<i64>> From<T> for Cell {
    fn from(number: T) -> Self {
        Self::Number(number.into())
    }
}

impl Cell {
    /// A text.
    pub fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    /// The cell as it stands in CSV.
    ///
    /// A text that a spreadsheet would take for a formula has a `'` before it,
    /// which spreadsheets do not show (OWASP, CSV Injection): a name comes from
    /// whoever wrote the content, and a formula may open addresses.
    fn written(&self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Text(text) if text.starts_with(['=', '+', '-', '@', '\t', '\r']) => {
                quoted(&format!("'{text}"))
            }
            Self::Text(text) => quoted(text),
        }
    }
}

/// Rows of cells under the names of their columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The columns' names.
    pub columns: Vec<&'static str>,
    /// The rows, each with a cell for every column.
    pub rows: Vec<Vec<Cell>>,
}

impl Sheet {
    /// As CSV (RFC 4180, but lines end as Unix ends them), the names first.
    pub fn csv(&self) -> String {
        let mut text = self.columns.join(",") + "\n";
        for row in &self.rows {
            let cells: Vec<String> = row.iter().map(Cell::written).collect();
            text += &cells.join(",");
            text.push('\n');
        }
        text
    }

    /// As a list of objects.
    pub fn json(&self) -> Value {
        let object = |row: &Vec<Cell>| -> Map<String, Value> {
            let names = self.columns.iter().map(|name| (*name).to_owned());
            names.zip(row.iter().map(value)).collect()
        };
        Value::Array(self.rows.iter().map(object).map(Value::Object).collect())
    }
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Number(number) => Value::from(*number),
        Cell::Text(text) => Value::from(text.clone()),
    }
}

/// A text with quotes round it where a reader of CSV needs them.
fn quoted(text: &str) -> String {
    if text.contains(['"', ',', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::{Cell, Sheet};

    #[test]
    fn a_sheet_is_csv_and_json() {
        let sheet = Sheet {
            columns: vec!["team", "points"],
            rows: vec![vec![Cell::text("Ashford, \"The\""), Cell::from(-2)]],
        };
        let formula = Cell::text("=HYPERLINK(\"x\")");
        assert_eq!(formula.written(), "\"'=HYPERLINK(\"\"x\"\")\"");
        assert_eq!(sheet.csv(), "team,points\n\"Ashford, \"\"The\"\"\",-2\n");
        assert_eq!(
            sheet.json().to_string(),
            r#"[{"team":"Ashford, \"The\"","points":-2}]"#
        );
    }
}
