//! What files say: everything that the formats allow is taken and kept.

use std::fs;
use std::path::Path;

use pressbox::book::Side;
use pressbox::calendar::Date;
use pressbox::content::{
    self, CardEntry, ContentFile, Contents, Goals, MatchEntry, Pairing, ReportFile,
};
use pressbox::diagnostic::{MessageFormat, print};
use pressbox::source::{Contents as Held, SourceFile, SourceTree};

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
        "\u{202B}x\u{202C}",
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
    for case in super::mistakes::folders(&oracle) {
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

#[track_caller]
fn only_match(keys: &str) -> MatchEntry {
    let mut matches = report(&format!("---\n{keys}\n---\n")).matches;
    assert_eq!(matches.len(), 1, "{keys}");
    matches.remove(0)
}

/// Who plays, and the score, of the first reading.
fn line(entry: &MatchEntry) -> String {
    let score = |score: Option<pressbox::book::Score>| {
        score.map_or("v".to_owned(), |score| {
            format!("{}-{}", score.home, score.away)
        })
    };
    match &entry.pairing {
        Pairing::Line(readings) => {
            let first = &readings.value[0];
            let score = score(first.outcome.score);
            format!("{} {score} {}", first.home.value, first.away.value)
        }
        Pairing::Apart {
            home,
            away,
            score: told,
        } => {
            let score = score(told.as_ref().and_then(|told| told.value.score));
            format!("{} {score} {}", home.value, away.value)
        }
    }
}

#[test]
fn a_match_is_told_flat_or_in_a_list() {
    assert_eq!(
        line(&only_match("result: Mexico 1-1 Canada")),
        "Mexico 1-1 Canada"
    );
    assert_eq!(
        line(&only_match("home: Mexico\naway: Canada\nscore: 2–1 (aet)")),
        "Mexico 2-1 Canada"
    );
    assert_eq!(
        line(&only_match("home: Mexico\naway: Canada")),
        "Mexico v Canada"
    );
    let text = "---\nmatches:\n  - Mexico 1-1 Canada\n  - {result: Panama v Jamaica, round: 4}\n  - {SF1: Honduras 0-3 Canada awarded}\n---\n";
    let report = report(text);
    let lines: Vec<_> = report.matches.iter().map(line).collect();
    assert_eq!(
        lines,
        [
            "Mexico 1-1 Canada",
            "Panama v Jamaica",
            "Honduras 0-3 Canada"
        ]
    );
    let labels: Vec<_> = report
        .matches
        .iter()
        .map(|entry| entry.label.is_some())
        .collect();
    assert_eq!(labels, [false, false, true]);
}

#[test]
fn a_bar_ends_the_score_of_a_result() {
    let results = "---\nname: Cup\nresults:\n  - Kenya 1-0 Chad\n  - {round: 2, date: 2026-01-01, matches: [Canada 1-1 Honduras | Larin 66 pen; A. López 40 pen]}\n---\n";
    let contents = accepted(&[("content/competitions/cup.md", results)]);
    let [(_, ContentFile::Competition(cup))] = &*contents.files else {
        panic!("{contents:?}")
    };
    let blocks = &cup.stage.results;
    assert_eq!(line(&blocks[0].matches[0]), "Kenya 1-0 Chad");
    let told = &blocks[1].matches[0];
    assert_eq!(line(told), "Canada 1-1 Honduras");
    assert!(matches!(told.goals.as_deref(), Some(Goals::Line(_))));
}

#[test]
fn goals_are_told_in_every_form() {
    let goals = |written: &str| {
        let told = only_match(&format!("result: A 2-1 B\ngoals: {written}"));
        told.goals.map(|goals| *goals)
    };
    for written in [
        "Kane 23, 45+2 pen; Saka 67 og",
        "\"Sanchez 21' – Osorio 42'\"",
    ] {
        assert!(matches!(goals(written), Some(Goals::Line(_))), "{written}");
    }
    let Some(Goals::Sides(sides)) = goals("{home: \"Kane 23, 45+2 pen\", away: Osorio 42}") else {
        panic!()
    };
    let count = [sides.home, sides.away].map(|side| side.unwrap().value.len());
    assert_eq!(count, [2, 1]);
    for written in [
        "[1-0 Kane 23, 1-1 Osorio 42 (Muriel), 2-1 Kane 90+4 pen]",
        "[Kane 23, Osorio 42, Kane 90+4 pen]",
        "[{team: home, player: Kane, minute: 23}, {team: B, minute: 45, stoppage: 2}, {score: 2-1}]",
    ] {
        let Some(Goals::List(goals)) = goals(written) else {
            panic!("{written}")
        };
        assert_eq!(goals.len(), 3, "{written}");
    }
}

#[test]
fn cards_and_players_are_told_in_every_form() {
    let told = only_match(
        "result: A 2-1 B
cards: {yellow: Rice 34; Moreno 60, second_yellow: {home: Rice 71}, away: Mina 88 red}
line_ups: {home: \"4-3-3: Ochoa; Rodríguez, Araujo (Pizarro 62), Moreno, Gallardo\", away: {starting: [Borjan, {player: Johnston, number: 2}], bench: [Kennedy]}}
substitutions: {away: \"Buchanan 62 (Laryea)\"}
shoot_out: Kane ✓, Saka ✗; Osorio ✓, Mina saved",
    );
    let sides: Vec<_> = told
        .cards
        .iter()
        .map(|card| match card {
            CardEntry::Side(side, cards) => (Some(*side), cards.value.len()),
            CardEntry::BySide(cards) => (None, cards.value.home.len() + cards.value.away.len()),
            CardEntry::OneSide(cards) => (None, cards.value.len()),
            CardEntry::Card { .. } => (None, 0),
        })
        .collect();
    assert_eq!(
        sides,
        [(Some(Side::Away), 1), (None, 2), (Some(Side::Home), 1)]
    );
    let (home, away) = (told.line_ups.home.unwrap(), told.line_ups.away.unwrap());
    assert_eq!(
        (home.starting.len(), away.starting.len(), away.bench.len()),
        (5, 2, 1)
    );
    assert_eq!(&*away.starting[1].player.value, "Johnston");
    assert!(told.substitutions.away.is_some());
    assert_eq!(told.shoot_out.unwrap().value.home.len(), 2);
}

/// The headlines of a body: the line, whether goals follow, what comes next.
#[track_caller]
fn headlines(body: &str, expected: &[(&str, bool, &str)]) {
    let text = format!("---\ncompetition: cup\n---\n{body}");
    let report = report(&text);
    let found: Vec<_> = report
        .headlines
        .iter()
        .map(|headline| {
            let pressbox::source::At::Bytes(start, end) = headline.place.at else {
                panic!("{headline:?}")
            };
            let next = &text[headline.text_start as usize..];
            let next = next.trim_start().lines().next().unwrap_or("");
            (
                &text[start as usize..end as usize],
                headline.goals.is_some(),
                next,
            )
        })
        .collect();
    assert_eq!(found, expected, "{body}");
}

#[test]
fn score_lines_of_their_own_are_headlines() {
    headlines(
        "Intro.\n\n## Mexico 1-1 Canada ##\n(Sánchez 21; Osorio 42)\n\nText.\n",
        &[("Mexico 1-1 Canada", true, "Text.")],
    );
    headlines(
        "Mexico 1-1 Canada\nSánchez 21 – Osorio 42\nA night of rain.\n\nPanama v Jamaica\n",
        &[
            ("Mexico 1-1 Canada", true, "A night of rain."),
            ("Panama v Jamaica", false, ""),
        ],
    );
    headlines(
        "Mexico 1-1 Canada\r\n=================\r\n\r\nSánchez 21; Osorio 42\r\n\r\nText.\r\n",
        &[("Mexico 1-1 Canada", true, "Text.")],
    );
    headlines(
        "1. FC Köln 2-1 Schalke 04\nIt rained.\n",
        &[("1. FC Köln 2-1 Schalke 04", false, "It rained.")],
    );
}

#[test]
fn score_lines_of_other_blocks_are_none() {
    for body in [
        "It was\nMexico 1-1 Canada\n",
        "> Mexico 1-1 Canada\n",
        "- Mexico 1-1 Canada\n",
        "```\nMexico 1-1 Canada\n```\n",
        "<div>\nMexico 1-1 Canada\n</div>\n",
        "    Mexico 1-1 Canada\n",
        "| Mexico 1-1 Canada |\n",
    ] {
        headlines(body, &[]);
    }
}

#[test]
fn this_repositorys_own_site_is_read_without_a_finding() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    let mut folders = vec![root.join("content")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(text) = fs::read_to_string(&path) {
                let path = path
                    .strip_prefix(root)
                    .unwrap()
                    .to_string_lossy()
                    .replace('\\', "/");
                files.push((path, text));
            }
        }
    }
    let files: Vec<_> = files
        .iter()
        .map(|(path, text)| (&**path, &**text))
        .collect();
    assert!(accepted(&files).files.len() > 20);
}
