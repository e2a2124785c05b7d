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

/// Every key of a competition, a team and the settings that needs no notation.
#[test]
fn every_key_of_the_design_is_taken() {
    accepted(&[
        ("site.yaml", SITE),
        ("content/competitions/cup.md", COMPETITION),
        (
            "content/clubs/a.md",
            "---\n{name: A, short: A, slug: a, aliases: [B], colours: ['#fff'], crest: a.svg, venue: V, founded: 1900, contact: mail, website: 'https://a.org', sponsors: [S, {name: T, url: u, logo: l}], names: initials, draft: true, allow: [x], extra: {a: [1]}}\n---\n",
        ),
        (
            "content/teams/a.md",
            "---\n{name: A, short: A, code: 'NO', aliases: B, names: [{name: Zaire, from: 1971-10-27, until: 1997}], club: A, category: U19, colours: ['#fff', '#000000'], city: C, venue: V, founded: 1900, coach: C, staff: {Physio: P}, website: w, sponsors: S, squad: [P, {player: Q, number: 9, position: F, season: 2026, from: 2026, to: 2027-01}], extra: x}\n---\n",
        ),
        (
            "content/teams/a.csv",
            "season;number;name;position;from;to\n2026-27;9;\"P, Q\";F;2026-07-01;\n",
        ),
        (
            "content/players/p.md",
            "---\n{name: P, aliases: [Q], born: 2001-02-03, position: F, nationality: N, hidden: yes, team: A, image: {src: a.jpg, alt: b, credit: c}, extra: {}}\n---\n",
        ),
        (
            "content/venues/v.md",
            "---\n{name: V, aliases: [W], names: [{name: X, until: 2001-09}], city: C, country: D, capacity: 45.000, time_zone: Europe/Berlin, extra: 1}\n---\n",
        ),
        (
            "content/pages/about.md",
            "---\n{title: A, slug: b, summary: c, aliases: [/d/], draft: no, template: e, lang: de, allow: [x], extra: 1}\n---\n",
        ),
        ("content/reports/2026-05-03-a.md", REPORT),
        ("content/index.md", "Welcome.\n"),
    ]);
}

const REPORT: &str = "---
title: A
date: 2026-05-03
updated: 2026-05-04
publish: 2026-05-03 18:00
draft: false
author: A
authors: [B, C]
summary: S
image: {src: a.jpg, alt: b, credit: c}
tags: [a, b]
slug: a
aliases: [/old/]
lang: es
corrections: [{date: 2026-05-05, text: The minute was wrong}]
template: t
extra: {a: 1}
competition: cup
stage: s
group: A
round: 4
headline_scores: false
allow: [x]
home: A
away: B
kickoff: 2026-05-03 15:00
time_zone: Europe/Berlin
status: abandoned
counts: true
leg: 2
neutral: true
venue: V
city: C
attendance: 45,000
referee: R
officials: {Fourth official: F}
weather: rain
awarded: {to: home, date: 2026-05-09, reason: r}
goals: [{team: home, player: P, minute: 45+2, own_goal: no, penalty: yes, assist: Q}, {team: B, minute: 90, stoppage: 4}]
cards: [{team: away, player: P, minute: 12, card: red}]
line_ups: {home: {formation: 4-3-3, coach: C, starting: [{player: P, number: 1, captain: true}], bench: []}}
stats: {Shots: [12, 9], Possession: ['54 %', '46 %']}
facts: {Pitch: heavy}
links: [{title: Highlights, url: 'https://a.org'}, 'https://b.org', {More: 'https://c.org'}]
---
";

const COMPETITION: &str = "---
name: Cup
season: 2026/27
slug: cup
aliases: [The Cup]
from: 2026-08-01
to: 2027-05-31
category: women
time_zone: Europe/London
format: groups
teams: [A, B, C]
groups: {A: [A, B], B: [C]}
points: {win: 2, draw: 1, loss: 0, shoot_out_win: 2, shoot_out_loss: 1, walkover: 2}
rank_by: points_per_game
tiebreakers:
  - goal_difference
  - head_to_head
  - {head_to_head: [points, {away_goals: {per: away_match}}], reapply: false, only: two, needs: all_played}
  - {goal_difference: {cap: 3}}
  - {fair_play: {per: match}}
  - {given: fifa_ranking, low: true}
  - {if: more, then: [fair_play], else: []}
  - {where: [title, relegation], use: [play_off]}
  - shoot_out
  - lots
  - coin_toss
  - name
  - shared
tiebreakers_interim: [played, goal_difference]
restart: winner
legs: 2
zones:
  - {places: 1-3, name: Up, kind: promotion, to: League}
  - {places: 4, name: Play-off, kind: playoffs}
  - {places: last 2, name: Down, kind: relegation}
deductions: [{team: A, points: 3, date: 2027-01-15, reason: r}]
adjustments: [{team: A, points: -3}, {team: B, points: 1}]
fair_play: {yellow: -1, second_yellow: -3, red: -4, yellow_and_red: -5, staff: true, one_per_person: true, foul: 1}
cards: {A: {yellow: 4, red: 1}}
given: {fifa_ranking: {A: 5, B: 17.5}}
decisions: [{by: lots, order: [A, B], date: 2027-01-29}]
split: {after: 33, sizes: [6, 6], carry: {factor: 0.5, round: up}}
across_groups: {name: Third, place: 3, take: 4, by: [points, goal_difference], without: last}
withdrawn: [{team: C, date: 2027-02-01, results: void}]
byes: [A]
draw: open
rounds: [Quarter-finals, {name: Final, legs: 1, neutral: true, extra_time: false}]
results: [{round: 1, date: 2026-08-15, stage: s, group: A, matches: [{home: A, away: B}, {SF1: {home: A, away: C}}]}]
stages: [{name: First, format: league, teams: [A, B]}]
away_goals: true
table: given
given_table: {date: 2027-01-01, source: the league, file: table.csv}
match: {minutes: 2x45, players: 11, rolling_subs: false}
names: initials
allow: [x]
csv: {columns: {}, dates: dmy}
draft: false
extra: {a: b}
---
Text.
";

const SITE: &str = "
title: A
base_url: https://example.org/football/
description: D
language: de
words: {Table: Tabelle}
time_zone: Europe/Berlin
author: A
licence: CC0
theme: {folder: themes/a, colours: {accent: '#c8102e'}, fonts: {body: serif}, logo: logo.svg}
navigation: [Tables: /competitions/, Club: [about, contact], /reports/]
focus: Ashford
sponsors: [{name: S, url: 'https://s.org'}]
pages: {clubs: true, players: false, venues: no, authors: yes, tags: true, head_to_head: {from: 3}, rounds: true, results: true, fixtures: true, days: false, grid: true, scorers: true, search: false, calendars: true, data: true, share_images: false, match_tables: true}
per_page: 10
names: hidden
raw_html: clean
output: out
allow: [x]
extra: {a: b}
";

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
