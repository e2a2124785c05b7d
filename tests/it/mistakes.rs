//! Faults in content, one folder a code: `tests/mistakes/<code>/`.
//!
//! A folder is a site whose lines end in `#! code` where they must be
//! complained of; that is cut off before the site is read. `printed.txt` is
//! what its writer sees. `UPDATE=1 cargo test` rewrites it.

use std::fs;
use std::path::{Path, PathBuf};

use pressbox::assemble::{Options, assemble};
use pressbox::content;
use pressbox::diagnostic::{Code, Finding, MessageFormat, print};
use pressbox::source::{Contents as Held, SourceFile, SourceTree};

/// A complaint that a line asks for: path, line, code.
type Expected = (String, usize, String);

/// What reading alone complains of, each with a case of its own.
const OF_CONTENT: &[Code] = &[
    Code::NotUtf8,
    Code::UnclosedFrontMatter,
    Code::ForeignFrontMatter,
    Code::YamlSyntax,
    Code::ControlCharacter,
    Code::YamlLimit,
    Code::HiddenByHash,
    Code::HiddenByAnchor,
    Code::HiddenCharacter,
    Code::MixedLetters,
    Code::MisplacedFile,
    Code::LeftBehind,
    Code::ResultsWithoutCompetition,
    Code::TableWithoutCompetition,
    Code::NoSuchTable,
    Code::UnknownKey,
    Code::DuplicateKey,
    Code::WrongValue,
    Code::MissingKey,
    Code::KeysExclude,
    Code::MissingDate,
    Code::InvalidDate,
    Code::InvalidTime,
    Code::UnreadableLine,
    Code::UnknownColumn,
    Code::MissingColumn,
    Code::BadRow,
];

/// What the files say together, each with a case of its own.
const OF_FOOTBALL: &[Code] = &[
    Code::UnknownTeam,
    Code::Contradiction,
    Code::ScoreMismatch,
    Code::NameTaken,
    Code::NoAddress,
    Code::AddressTaken,
    Code::NameNear,
    Code::UnknownCode,
    Code::NeverMeant,
    Code::AmbiguousTeam,
    Code::AmbiguousScoreLine,
    Code::AgainstItself,
    Code::ListedTwice,
    Code::UnknownGroup,
    Code::UnknownStage,
    Code::UnknownSeason,
    Code::UnknownPreset,
    Code::UnknownTimeZone,
    Code::NoSeason,
    Code::NoCompetition,
    Code::TwoMatchesNear,
    Code::GoalsDiffer,
    Code::GoalsWithoutScore,
    Code::RunningScore,
    Code::GoalSide,
    Code::CardSide,
    Code::NeitherSide,
    Code::ImprobableMinute,
    Code::LateGoal,
    Code::AmbiguousPlayer,
    Code::SquadOfNobody,
    Code::MoreBeforeTheEnd,
    Code::LevelShootOut,
    Code::NeedlessShootOut,
    Code::UnknownSide,
    Code::LabelTaken,
    Code::DrawnFromItself,
    Code::LegsNotPaired,
    Code::AggregateDiffers,
    Code::ExtraTimeInALeague,
    Code::OutsideSeason,
    Code::NoScoreYet,
    Code::TwiceOnADay,
    Code::TwiceInARound,
    Code::TooManyStarters,
    Code::OnTwice,
    Code::NotInLineUp,
    Code::ScoredBeforeComingOn,
    Code::TwoYellows,
    Code::NearScoreLine,
    Code::SuspendedPlayer,
    Code::HiddenName,
    Code::ResultsAlone,
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
fn every_code_of_content_and_football_has_a_case() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mistakes");
    let missing = |code: &&Code| !root.join(code.name()).is_dir();
    let missing: Vec<_> = OF_CONTENT
        .iter()
        .chain(OF_FOOTBALL)
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
    let (contents, mut diagnostics) = content::read(tree);
    let (_, further) = assemble(tree, &contents, &Options::default());
    diagnostics.append(further);
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

pub(crate) fn folders(root: &Path) -> Vec<PathBuf> {
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

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig {
        cases: std::env::var("CASES").map_or(200, |cases| cases.parse().unwrap()),
        failure_persistence: None,
        ..Default::default()
    })]

    /// FAULTS F94: whatever stands in a file, each complaint names bytes that
    /// it has.
    #[test]
    fn no_text_breaks_the_reader(
        pieces in proptest::collection::vec(0..PIECES.len(), 0..40),
        kind in 0..PATHS.len(),
        fenced: bool,
    ) {
        let inner: String = pieces.iter().map(|piece| PIECES[*piece]).collect();
        let text = if fenced { format!("---\n{inner}\n---\n") } else { inner };
        let file = SourceFile {
            path: PATHS[kind].into(),
            contents: Held::Read(text.as_bytes().into()),
        };
        let tree = SourceTree::new(vec![file]);
        for finding in findings(&tree) {
            let places = finding.at.into_iter().chain(finding.also.iter().map(|(span, _)| *span));
            for span in places {
                let found = text.get(span.start as usize..span.end as usize);
                proptest::prop_assert!(found.is_some(), "{span:?} of {text:?}: {}", finding.message);
            }
        }
    }
}

const PATHS: &[&str] = &[
    "site.yaml",
    "content/reports/2026-05-03-a.md",
    "content/competitions/a.md",
    "content/competitions/a.csv",
    "content/teams/a.md",
    "content/teams/a.csv",
];

/// What files are made of, well and badly.
const PIECES: &[&str] = &[
    "a: b",
    "\n",
    "\r\n",
    "\r",
    "  ",
    "\t",
    "- ",
    ": ",
    ":",
    "\"",
    "'",
    "[",
    "]",
    "{",
    "}",
    ", ",
    "#",
    " # ",
    "#fff",
    "|\n",
    ">\n",
    "&x ",
    "*x",
    "!t ",
    "? ",
    "@",
    "`",
    "%",
    "...",
    "---",
    "é",
    "⚽",
    "\u{FEFF}",
    "\u{202E}",
    "\0",
    "title: ",
    "date: 2026-05-03\n",
    "result: A 2-1 B\n",
    "home: A\n",
    "away: B\n",
    "goals: ",
    "Kane 23",
    "; ",
    "matches:\n",
    "  - ",
    "tags: [a]\n",
    "name: ",
    "zones:\n  - {places: 1-3}\n",
    "groups: ",
    "tiebreakers: ",
    "head_to_head",
    "A;B\n",
    "date,home,away\n",
    "2026-05-03,A,B\n",
    "\\",
    "\"a\\n\"",
    "\n\n",
    "## A 2-1 B\n",
    "(Kane 23)\n",
    "```\n",
    "> ",
    "1. ",
    "\u{85}",
    "\u{2028}",
    "\u{A0}",
    "extra: ",
];
