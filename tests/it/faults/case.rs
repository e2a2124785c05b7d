//! A case as its file has it: what a user does, the files that say it, and
//! what Pressbox is to answer.
//!
//! ```text
//! @@ F01 a line of front matter is indented by a tab
//! ==> content/reports/2026-05-16-derby.md
//! (the file's text)
//! >> teams/ashford/index.html: text that the page has
//! !> index.html: text that the page has not
//! $ build --today 2026-05-01
//! => 1
//! (findings, as `UPDATE=1 cargo test` writes them)
//! ```
//!
//! In a file's text `«[ * 1000»` stands for that many brackets, `«U+202E»` for
//! a character and `«0xFF 0xFE»` for bytes. `==> path as UTF-16LE` (or `CRLF`,
//! `CR`, `windows-1252`) writes the text in another way.

use std::fmt::Write as _;
use std::path::Path;

/// One fault, and what is to become of it.
#[derive(Debug, Default)]
pub(crate) struct Case {
    /// `F01`
    pub(crate) fault: String,
    /// What the user does, as it follows "what happens when".
    pub(crate) when: String,
    /// The case as it stands in its file, up to the expectation.
    pub(crate) head: String,
    pub(crate) files: Vec<(String, Vec<u8>)>,
    /// What stands behind `pressbox`: `build` where nothing else is said.
    pub(crate) options: Vec<String>,
    /// A path of the output (`*` is any), a text, and whether the text is there.
    pub(crate) shown: Vec<(String, String, bool)>,
    /// The exit code and the findings, a line each.
    pub(crate) expected: String,
}

/// The cases of a file.
pub(crate) fn read(path: &Path) -> Vec<Case> {
    let text = std::fs::read_to_string(path).unwrap();
    let (_, cases) = text.split_once("\n@@ ").unwrap();
    cases.split("\n@@ ").map(one).collect()
}

fn one(text: &str) -> Case {
    let (head, expected) = text
        .split_once("\n=> ")
        .unwrap_or_else(|| panic!("a case ends in `=> `: {text}"));
    let mut lines = head.lines();
    let (fault, when) = lines.next().unwrap().split_once(' ').unwrap();
    let mut case = Case {
        fault: fault.to_owned(),
        when: when.to_owned(),
        head: format!("@@ {head}\n"),
        expected: expected.trim_end().to_owned() + "\n",
        ..Case::default()
    };
    let mut files: Vec<(&str, String)> = Vec::new();
    for line in lines {
        if let Some(path) = line.strip_prefix("==> ") {
            files.push((path, String::new()));
        } else if let Some(options) = line.strip_prefix("$ ") {
            case.options = options.split(' ').map(str::to_owned).collect();
        } else if let Some(shown) = line.strip_prefix(">> ") {
            case.shown.push(place(shown, true));
        } else if let Some(hidden) = line.strip_prefix("!> ") {
            case.shown.push(place(hidden, false));
        } else {
            let (_, text) = files.last_mut().expect("a text stands below its path");
            writeln!(text, "{line}").unwrap();
        }
    }
    case.files = files.into_iter().map(file).collect();
    case
}

fn place(line: &str, there: bool) -> (String, String, bool) {
    let (path, text) = line.split_once(": ").unwrap();
    let text = String::from_utf8(expand(text)).unwrap();
    (path.to_owned(), text, there)
}

fn file((path, text): (&str, String)) -> (String, Vec<u8>) {
    let bytes = expand(&text);
    let (path, way) = path.split_once(" as ").unwrap_or((path, "UTF-8"));
    let text = || std::str::from_utf8(&bytes).unwrap();
    let bytes = match way {
        "UTF-8" => bytes,
        "UTF-16LE" => [0xFEFF]
            .into_iter()
            .chain(text().encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect(),
        "UTF-16BE" => text().encode_utf16().flat_map(u16::to_be_bytes).collect(),
        "CRLF" => text().replace('\n', "\r\n").into(),
        "CR" => text().replace('\n', "\r").into(),
        "windows-1252" => text()
            .chars()
            .map(|c| u8::try_from(u32::from(c)).unwrap())
            .collect(),
        other => panic!("{other} is no way to write a file"),
    };
    (path.to_owned(), bytes)
}

/// The text with what stands between `«` and `»` written out.
fn expand(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some((before, from)) = rest.split_once('«') {
        let (spell, after) = from.split_once('»').expect("`«` has its `»`");
        bytes.extend(before.bytes());
        if let Some((piece, times)) = spell.rsplit_once(" * ") {
            let piece = piece.replace("\\n", "\n");
            for number in 1..=times.parse().unwrap() {
                let number: usize = number;
                bytes.extend(piece.replace('№', &number.to_string()).bytes());
            }
        } else {
            for word in spell.split(' ') {
                if let Some(hex) = word.strip_prefix("U+") {
                    let c = char::from_u32(u32::from_str_radix(hex, 16).unwrap()).unwrap();
                    bytes.extend(c.encode_utf8(&mut [0; 4]).bytes());
                } else {
                    let hex = word.strip_prefix("0x").expect("a byte or a character");
                    bytes.push(u8::from_str_radix(hex, 16).unwrap());
                }
            }
        }
        rest = after;
    }
    bytes.extend(rest.bytes());
    bytes
}
