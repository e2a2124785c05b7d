//! Every fault has a case, every case exists, and SECURITY.md tells users of
//! all of them: the table there is made of the cases (`UPDATE=1` rewrites it).

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use crate::folder::{below, root};

use super::case::{self, Case};
use super::{folder, updating};

/// The faults by number: F01 to F18 and so on.
const FAULTS: [(u8, u8); 9] = [
    (1, 18),
    (20, 35),
    (40, 44),
    (50, 59),
    (60, 67),
    (70, 78),
    (80, 86),
    (87, 89),
    (90, 95),
];

/// The files of cases, under the heading of each in the table.
const FILES: [(&str, &str); 5] = [
    ("yaml", "Front matter and settings"),
    ("football", "Football"),
    ("prose", "Prose"),
    ("templates", "Templates"),
    ("addresses", "Addresses"),
];

const START: &str = "<!-- made of tests/faults by `UPDATE=1 cargo test --test it faults` -->\n";
const END: &str = "<!-- so far -->\n";

/// A line of `list.txt`.
struct Listed {
    fault: String,
    when: String,
    becomes: String,
    /// `kills::kills_tear_no_file_and_lose_none`
    shown_by: String,
}

/// A heading of `list.txt` and what stands under it.
fn listed() -> Vec<(String, Vec<Listed>)> {
    let text = fs::read_to_string(folder().join("list.txt")).unwrap();
    let (_, parts) = text.split_once("\n\n").unwrap();
    let parts = parts.split("\n\n").map(|part| {
        let (heading, lines) = part.split_once('\n').unwrap();
        let lines = lines.lines().map(|line| {
            let parts: Vec<String> = line.split(" | ").map(str::to_owned).collect();
            let [fault, when, becomes, shown_by] = <[String; 4]>::try_from(parts)
                .unwrap_or_else(|parts| panic!("four parts, not {parts:?}"));
            Listed {
                fault,
                when,
                becomes,
                shown_by,
            }
        });
        (heading.to_owned(), lines.collect())
    });
    parts.collect()
}

/// Whether there is a test `module::name`, the module being a file.
fn exists(shown_by: &str, sources: &[PathBuf]) -> bool {
    let (module, name) = shown_by.split_once("::").unwrap();
    let files = sources
        .iter()
        .filter(|path| path.file_stem().is_some_and(|stem| stem == module));
    files.into_iter().any(|path| {
        let text = fs::read_to_string(path).unwrap();
        let marked = format!("fn {name}(");
        let Some((before, _)) = text.split_once(&marked) else {
            return false;
        };
        let before = before.trim_end();
        let last = before.rsplit("\n\n").next().unwrap_or(before);
        last.contains("#[test]") && !last.contains("#[ignore")
    })
}

#[test]
fn every_fault_has_a_case_that_exists() {
    let mut shown = BTreeSet::new();
    for (name, _) in FILES {
        let cases = case::read(&folder().join(name).with_extension("txt"));
        shown.extend(cases.into_iter().map(|case| case.fault));
    }
    let sources = ["tests/it", "src"]
        .map(|folder| below(&root().join(folder)))
        .concat();
    let mut faults = Vec::new();
    for line in listed().into_iter().flat_map(|(_, lines)| lines) {
        if !exists(&line.shown_by, &sources) {
            faults.push(format!(
                "{}: there is no test {}",
                line.fault, line.shown_by
            ));
        }
        shown.insert(line.fault);
    }
    let all = FAULTS.iter().flat_map(|(first, last)| *first..=*last);
    let all: BTreeSet<String> = all.map(|number| format!("F{number:02}")).collect();
    faults.extend(
        all.difference(&shown)
            .map(|fault| format!("{fault} has no case")),
    );
    faults.extend(
        shown
            .difference(&all)
            .map(|fault| format!("{fault} is no fault")),
    );
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What becomes of a case, in words: its exit code and its worst finding.
fn becomes(case: &Case) -> String {
    let mut lines = case.expected.lines();
    let code = lines.next().unwrap();
    let findings = lines.filter(|line| !line.starts_with("    "));
    let kinds = ["error", "warning", "note"];
    let worst = findings.filter_map(|line| {
        let rank = kinds
            .iter()
            .position(|kind| line.contains(&format!("{kind}[")))?;
        let (_, rest) = line.split_once(&format!("{}[", kinds[rank]))?;
        let (code, message) = rest.split_once("]: ")?;
        Some((rank, code.to_owned(), message.to_owned()))
    });
    let worst = worst.min_by_key(|(rank, ..)| *rank);
    let did = if code == "0" { "Taken" } else { "Refused" };
    let Some((rank, code, message)) = worst else {
        return format!("{did}: nothing is lost");
    };
    let kind = if code.is_empty() { "" } else { kinds[rank] };
    let with = match (did, kind) {
        ("Taken", kind) => format!("Taken, with a {kind}"),
        _ => "Refused".to_owned(),
    };
    let chars: Vec<char> = message.chars().collect();
    let message: String = if chars.len() > 140 {
        chars[..139].iter().collect::<String>() + "…"
    } else {
        message
    };
    format!("{with} (`{code}`): {message}")
}

/// A text as the cell of a Markdown table.
fn cell(text: &str) -> String {
    let mut cell = String::new();
    for c in text.chars() {
        if matches!(c, '|' | '<' | '*' | '_' | '[' | ']' | '\\') {
            cell.push('\\');
        }
        cell.push(c);
    }
    cell
}

fn table() -> String {
    let mut text = String::new();
    let heading = |text: &mut String, heading: &str| {
        write!(
            text,
            "\n### {heading}\n\n| | When … | … then |\n|---|---|---|\n"
        )
        .unwrap();
    };
    let row = |text: &mut String, fault: &str, when: &str, then: &str| {
        writeln!(text, "| {fault} | {when} | {then} |").unwrap();
    };
    for (name, title) in FILES {
        heading(&mut text, title);
        for case in case::read(&folder().join(name).with_extension("txt")) {
            row(
                &mut text,
                &case.fault,
                &cell(&case.when),
                &cell(&becomes(&case)),
            );
        }
    }
    for (title, lines) in listed() {
        heading(&mut text, &title);
        for line in lines {
            row(&mut text, &line.fault, &line.when, &line.becomes);
        }
    }
    text
}

#[test]
fn users_are_told_of_every_case() {
    let path = root().join("SECURITY.md");
    let page = fs::read_to_string(&path).unwrap();
    let (before, rest) = page.split_once(START).expect("the table has its place");
    let (_, after) = rest.split_once(END).expect("the table has its end");
    let written = format!("{before}{START}{}\n{END}{after}", table());
    if updating() {
        fs::write(&path, written).unwrap();
    } else {
        assert!(
            page == written,
            "SECURITY.md is behind the cases: run with UPDATE=1"
        );
    }
}
