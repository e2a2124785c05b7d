//! A small workbook, as a spreadsheet would save it: texts and numbers in a
//! stored archive.

use std::fmt::Write as _;

/// The bytes of an `.xlsx` of these sheets.
pub(crate) fn workbook(sheets: &[(&str, Vec<Vec<&str>>)]) -> Vec<u8> {
    let mut types = String::new();
    let mut listed = String::new();
    let mut related = String::new();
    let mut files: Vec<(String, String)> = Vec::new();
    for (at, (name, rows)) in (1..).zip(sheets) {
        let part = format!("xl/worksheets/sheet{at}.xml");
        write!(types, "<Override PartName=\"/{part}\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>").unwrap();
        write!(
            listed,
            "<sheet name=\"{name}\" sheetId=\"{at}\" r:id=\"rId{at}\"/>"
        )
        .unwrap();
        write!(related, "<Relationship Id=\"rId{at}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{at}.xml\"/>").unwrap();
        files.push((part, sheet(rows)));
    }
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    files.push(("[Content_Types].xml".into(), format!("{head}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>{types}</Types>")));
    files.push(("_rels/.rels".into(), format!("{head}<Relationships xmlns=\"{relations}\"><Relationship Id=\"rId1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")));
    files.push((
        "xl/_rels/workbook.xml.rels".into(),
        format!("{head}<Relationships xmlns=\"{relations}\">{related}</Relationships>"),
    ));
    files.push(("xl/workbook.xml".into(), format!("{head}<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets>{listed}</sheets></workbook>")));
    archive(&files)
}

fn sheet(rows: &[Vec<&str>]) -> String {
    let mut text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>".to_owned();
    for (row, cells) in (1..).zip(rows) {
        write!(text, "<row r=\"{row}\">").unwrap();
        for (column, cell) in ('A'..='Z').zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            if cell.parse::<f64>().is_ok() {
                write!(text, "<c r=\"{column}{row}\"><v>{cell}</v></c>").unwrap();
            } else {
                let cell = cell.replace('&', "&amp;");
                write!(
                    text,
                    "<c r=\"{column}{row}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>"
                )
                .unwrap();
            }
        }
        text += "</row>";
    }
    text + "</sheetData></worksheet>"
}

/// Files in an archive, none of them compressed (PKWARE APPNOTE 6.3, 4.3).
fn archive(files: &[(String, String)]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for (name, text) in files {
        let start = u32::try_from(bytes.len()).unwrap();
        let length = u32::try_from(text.len()).unwrap();
        let mut facts = vec![0_u8; 4];
        facts.extend([0, 0, 0x21, 0]);
        facts.extend(crc_32(text.as_bytes()).to_le_bytes());
        facts.extend(length.to_le_bytes());
        facts.extend(length.to_le_bytes());
        facts.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
        facts.extend([0, 0]);
        bytes.extend(b"PK\x03\x04");
        bytes.extend([20, 0]);
        bytes.extend(&facts);
        bytes.extend(name.as_bytes());
        bytes.extend(text.as_bytes());
        directory.extend(b"PK\x01\x02");
        directory.extend([20, 0, 20, 0]);
        directory.extend(&facts);
        directory.extend([0; 10]);
        directory.extend(start.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let (start, length) = (bytes.len(), directory.len());
    bytes.extend(directory);
    let count = u16::try_from(files.len()).unwrap().to_le_bytes();
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend(count);
    bytes.extend(count);
    bytes.extend(u32::try_from(length).unwrap().to_le_bytes());
    bytes.extend(u32::try_from(start).unwrap().to_le_bytes());
    bytes.extend([0, 0]);
    bytes
}

fn crc_32(bytes: &[u8]) -> u32 {
    let step = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 {
                (crc >> 1) ^ 0xEDB8_8320
            } else {
                crc >> 1
            }
        })
    };
    !bytes.iter().fold(!0, step)
}
