//! A workbook of a spreadsheet as a table of text: the only file that names
//! `calamine`.

use std::io::Cursor;

use calamine::{Data, ExcelDateTime, Reader, open_workbook_auto_from_rs};

use super::columns::{Translation, names_a_match};

/// The first sheet of a workbook (`.xlsx`, `.xls`, `.ods`) whose first rows
/// name the sides of a match, as text with tabs between its cells; and the
/// names of the sheets that were passed over.
///
/// # Errors
/// Where the bytes are no workbook, or no sheet has such a row: why, in a
/// sentence.
pub fn read(bytes: &[u8], translation: &Translation) -> Result<(String, Vec<String>), String> {
    let mut book = open_workbook_auto_from_rs(Cursor::new(bytes))
        .map_err(|error| format!("this is no workbook that can be read: {error}"))?;
    let names = book.sheet_names();
    let mut passed_over = Vec::new();
    let mut found = None;
    for name in names {
        let Ok(range) = book.worksheet_range(&name) else {
            passed_over.push(name);
            continue;
        };
        let rows: Vec<String> = range.rows().map(row).collect();
        let has_matches = rows
            .iter()
            .take(super::table::HEADER_WITHIN)
            .any(|row| names_a_match(row.split('\t'), translation));
        if found.is_none() && has_matches {
            found = Some(rows.join("\n"));
        } else if !rows.is_empty() {
            passed_over.push(name);
        }
    }
    let problem = "no sheet of this workbook has a row that names the home and the away side";
    Ok((found.ok_or(problem)?, passed_over))
}

fn row(cells: &[Data]) -> String {
    let cells: Vec<String> = cells.iter().map(cell).collect();
    cells.join("\t")
}

/// A cell as a person would type it.
fn cell(data: &Data) -> String {
    match data {
        Data::Empty | Data::Error(_) => String::new(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => {
            let text = text.replace(['\t', '\n', '\r'], " ");
            if text.starts_with('"') {
                format!("\"{}\"", text.replace('"', "\"\""))
            } else {
                text
            }
        }
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::Bool(truth) => truth.to_string(),
        Data::DateTime(moment) => day_and_hour(moment),
    }
}

/// A day, an hour, or both.
fn day_and_hour(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, ..) = moment.to_ymd_hms_milli();
    let hour = format!("{hour:02}:{minute:02}");
    let day = format!("{year:04}-{month:02}-{day:02}");
    let serial = moment.as_f64();
    if serial < 1.0 {
        hour
    } else if serial.fract() == 0.0 {
        day
    } else {
        format!("{day} {hour}")
    }
}
