//! Faults in content, one folder a code: `tests/mistakes/<code>/`.
//!
//! A folder is a site whose lines end in `#! code` where they must be
//! complained of; that is cut off before the site is read. `printed.txt` is
//! what its writer sees. `UPDATE=1 cargo test` rewrites it.

use std::fs;
use std::path::{Path, PathBuf};

use pressbox::calendar::Date;
use pressbox::content::{self, ContentFile, Contents, ReportFile};
use pressbox::diagnostic::{Code, Finding, MessageFormat, print};
use pressbox::source::{Contents as Held, SourceFile, SourceTree};

/// A complaint that a line asks for: path, line, code.
type Expected = (String, usize, String);

/// What reading alone complains of, each with a case of its own.
const OF_CONTENT: &[Code] = &[
    Code::NotUtf8,
    Code::UnclosedFrontMatter,
    Code::YamlSyntax,
    Code::ControlCharacter,
    Code::YamlLimit,
    Code::HiddenByHash,
    Code::MisplacedFile,
    Code::LeftBehind,
    Code::ResultsWithoutCompetition,
    Code::UnknownKey,
    Code::DuplicateKey,
    Code::WrongValue,
    Code::MissingKey,
    Code::KeysExclude,
    Code::MissingDate,
    Code::InvalidDate,
    Code::InvalidTime,
    Code::UnknownColumn,
    Code::MissingColumn,
    Code::BadRow,
];

#[test]
fn every_marked_line_is_complained_of_and_no_other() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mistakes");
    let update = std::env::var_os("UPDATE").is_some();
    let mut wrong = Vec::new();
    for case in folders(&root) {
        let name = case.file_name().unwrap().to_string_lossy().into_owned();
        let (tree, mut expected) = site(&case);
        let findings = findings(&tree);
        let mut found: Vec<Expected> = findings.iter().map(|f| line_of(f, &tree)).collect();
        expected.sort();
        found.sort();
        found.dedup();
        let printed = print(&findings, &tree, MessageFormat::Pretty);
        let printed = anstream::adapter::strip_str(&printed).to_string();
        if !expected.iter().any(|(_, _, code)| *code == name) {
            wrong.push(format!("{name}: no line is marked with its code"));
        }
        if expected != found {
            wrong.push(format!(
                "{name}: marked {expected:?}\n{}complained of {found:?}\n{printed}",
                " ".repeat(name.len() + 2)
            ));
        }
        let file = case.join("printed.txt");
        if update {
            fs::write(&file, &printed).unwrap();
        } else if fs::read_to_string(&file).unwrap_or_default() != printed {
            wrong.push(format!("{name}: printed.txt should be\n{printed}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_code_of_content_has_a_case() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mistakes");
    let missing = |code: &&Code| !root.join(code.name()).is_dir();
    let missing: Vec<_> = OF_CONTENT
        .iter()
        .filter(missing)
        .map(|code| code.name())
        .collect();
    assert!(missing.is_empty(), "no case for {missing:?}");
    let names: Vec<_> = Code::ALL.iter().map(|code| code.name()).collect();
    for case in folders(&root) {
        let name = case.file_name().unwrap().to_string_lossy().into_owned();
        assert!(names.contains(&&*name), "{name} is no code");
    }
}

/// All that is wrong in a site, located.
fn findings(tree: &SourceTree) -> Vec<Finding> {
    let (_, diagnostics) = content::read(tree);
    diagnostics.locate(tree, content::locate)
}

fn line_of(finding: &Finding, tree: &SourceTree) -> Expected {
    let at = finding.at.expect("a complaint about content has a place");
    let file = tree.file(at.file);
    let before = &file.bytes().unwrap()[..at.start as usize];
    let line = before.split(|byte| *byte == b'\n').count();
    (file.path.to_string(), line, finding.code.name().to_owned())
}

/// The site of a case, and what its marks ask for.
fn site(case: &Path) -> (SourceTree, Vec<Expected>) {
    let mut files = Vec::new();
    let mut expected = Vec::new();
    for file in files_below(case) {
        let path = file
            .strip_prefix(case)
            .unwrap()
            .to_string_lossy()
            .replace('\\', "/");
        if path == "printed.txt" {
            continue;
        }
        let mut bytes = Vec::new();
        for (index, line) in fs::read(&file)
            .unwrap()
            .split_inclusive(|b| *b == b'\n')
            .enumerate()
        {
            let Some(mark) = line.windows(3).position(|window| window == b"#! ") else {
                bytes.extend(line);
                continue;
            };
            let codes = String::from_utf8_lossy(&line[mark + 3..]).into_owned();
            for code in codes.split_whitespace() {
                expected.push((path.clone(), index + 1, code.to_owned()));
            }
            bytes.extend(line[..mark].trim_ascii_end());
            bytes.extend(line.ends_with(b"\n").then_some(b'\n'));
        }
        files.push(SourceFile {
            path: path.into(),
            contents: Held::Read(bytes.into()),
        });
    }
    (SourceTree::new(files), expected)
}

fn folders(root: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(root).into_iter().flatten();
    let mut folders: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    folders.retain(|path| path.is_dir());
    folders.sort();
    folders
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(files_below(&path));
        } else {
            files.push(path);
        }
    }
    files
}

/// Reads files without a complaint.
#[track_caller]
fn accepted(files: &[(&str, &str)]) -> Contents {
    let files = files.iter().map(|(path, text)| SourceFile {
        path: (*path).into(),
        contents: Held::Read(text.as_bytes().into()),
    });
    let tree = SourceTree::new(files.collect());
    let (contents, diagnostics) = content::read(&tree);
    let findings = diagnostics.locate(&tree, content::locate);
    let printed = print(&findings, &tree, MessageFormat::Short);
    assert!(printed.is_empty(), "{printed}");
    contents
}

#[track_caller]
fn report(text: &str) -> ReportFile {
    let contents = accepted(&[("content/reports/2026-05-03-derby.md", text)]);
    match contents.files.into_iter().next() {
        Some((_, ContentFile::Report(report))) => report,
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn has_title(text: &str, title: &str, body: &str) {
    let report = report(text);
    assert_eq!(
        report.title.map(|title| title.value).as_deref(),
        Some(title),
        "{text:?}"
    );
    let range = report.body.start as usize..report.body.end as usize;
    assert_eq!(&text[range], body, "{text:?}");
}

/// FAULTS F03, F04, F06.
#[test]
fn editors_of_every_kind_are_welcome() {
    has_title("\u{FEFF}---\ntitle: A\n---\nB\n", "A", "B\n");
    has_title("---\r\ntitle: A\r\n---\r\nB\r\n", "A", "B\r\n");
    has_title("---\rtitle: A\r---\rB\r", "A", "B\r");
    has_title("---\r\ntitle: A\n---\rB", "A", "B");
    has_title("---  \ntitle: A\n---\t\nB", "A", "B");
    has_title("----\ntitle: A\n-----\nB", "A", "B");
    has_title("---\ntitle: A\n...\nB", "A", "B");
    has_title("\n\n---\ntitle: A\n---\nB", "A", "B");
}

/// FAULTS F07: the file's name has the date.
#[test]
fn a_report_needs_no_front_matter() {
    for text in [
        "",
        " \n ",
        "Just words.\n",
        "---\n---\n",
        "---\n# nothing yet\n---\n",
    ] {
        let report = report(text);
        assert_eq!(report.date.unwrap().value, Date::constant(2026, 5, 3));
        assert!(report.title.is_none());
    }
}

/// FAULTS F08: what an alias stands for is read where it stands.
#[test]
fn aliases_are_taken() {
    let report = report("---\ntags: &t [a, b]\nextra: {more: *t}\n---\n");
    assert_eq!(format!("{:?}", report.tags), r#"["a", "b"]"#);
    assert_eq!(
        format!("{:?}", report.extra),
        r#"Map([("more", List([Text("a"), Text("b")]))])"#
    );
}

/// FAULTS F10, F11, F14, F18: a text stays as it is written.
#[test]
fn words_are_kept_as_they_are_written() {
    for word in [
        "no",
        "NO",
        "on",
        "y",
        "null",
        "~",
        "Null",
        "Yes",
        "0x1F",
        "1.10",
        "007",
        "1e3",
        ".nan",
        "-5",
        "99999999999999999999999999",
        "12_345",
        "2026-05-03",
        "20:45",
        "It's over",
        "“Derby”",
        "a#b",
        "50%",
        "a@b",
        "a & b",
        "😀 ⚽",
        "مصر",
        "\u{202E}x",
        "a\u{200D}b",
        "e\u{301}",
        "é",
        "a\u{A0}b",
        "СССР",
    ] {
        has_title(&format!("---\ntitle: {word}\n---\n"), word, "");
    }
    for (written, word) in [
        ("'It''s over'", "It's over"),
        ("\"Derby: \\\"late\\\"\"", "Derby: \"late\""),
        (">\n  two\n  lines\n", "two lines\n"),
        ("two\n  lines", "two lines"),
    ] {
        has_title(&format!("---\ntitle: {written}\n---\n"), word, "");
    }
}

/// FAULTS F12, F13 and the attendance of F10.
#[test]
fn numbers_and_days_are_read_as_people_write_them() {
    for written in ["45000", "45,000", "45.000", "45 000", "45_000", "'45’000'"] {
        let text = format!("---\nhome: A\naway: B\nattendance: {written}\n---\n");
        let told = report(&text).matches.remove(0);
        assert_eq!(told.attendance.unwrap().value, 45000, "{written}");
    }
    for (written, expected) in [
        ("2021-10-07 20:40", (Some("2021-10-07"), Some("20:40:00"))),
        (
            "2021-10-07T20:40:00",
            (Some("2021-10-07"), Some("20:40:00")),
        ),
        ("2021-10-07", (Some("2021-10-07"), None)),
        ("20.45", (None, Some("20:45:00"))),
    ] {
        let text = format!("---\nhome: A\naway: B\nkickoff: {written}\n---\n");
        let told = report(&text).matches.remove(0);
        let date = told.date.map(|date| date.value.to_string());
        let time = told.time.map(|time| time.value.to_string());
        assert_eq!((date.as_deref(), time.as_deref()), expected, "{written}");
    }
}

/// The published seasons that standings are tested on, where they are there.
#[test]
fn real_seasons_are_read_without_a_finding() {
    let above = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    let Some(oracle) = above
        .map(|path| path.join("shared/oracle"))
        .find(|path| path.is_dir())
    else {
        eprintln!("skipped: there are no seasons beside this repository");
        return;
    };
    for case in folders(&oracle) {
        let read = |name: &str| fs::read_to_string(case.join(name)).unwrap();
        let (rules, results) = (read("competition.md"), read("results.csv"));
        let contents = accepted(&[
            ("content/competitions/case.md", &rules),
            ("content/competitions/case.csv", &results),
        ]);
        let rows = results.lines().count() - 1;
        let matches = |file: &ContentFile| {
            if let ContentFile::Results(matches) = file {
                matches.len()
            } else {
                0
            }
        };
        let told: usize = contents.files.iter().map(|(_, file)| matches(file)).sum();
        assert_eq!(told, rows, "{}", case.display());
    }
}
