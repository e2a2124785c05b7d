//! What readers get: whatever stands in a file, no script, handler, style or
//! dangerous address gets into a page, a feed, a calendar or a table.
//!
//! Every field that takes a text holds one that means harm, in every kind of
//! file, and every file of the site is looked at as what it is (`harm.rs`).
//! That no field is forgotten is asked of the schemas; that the texts do
//! arrive, as words, of the pages.

use std::collections::{BTreeMap, BTreeSet};

use pressbox::content::{Shape, schema};
use pressbox::output::Body;
use pressbox::site::{Options, Site};
use pressbox::source::{Contents, SourceFile, SourceTree};
use serde_json::Value;

use crate::harm::{attributes, harm, tags};

/// Texts that break out of the places where names stand, if anything does.
const HOSTILE: [&str; 14] = [
    r#""><script>alert(1)</script>"#,
    "'><img src=x onerror=alert(1)>",
    r#"" onmouseover="alert(1)"#,
    "</title><script>alert(1)</script>",
    "</script><script>alert(1)//",
    "<!--<script>",
    "--><svg/onload=alert(1)>",
    "]]><x>",
    "&quot;&lt;b&gt;&#60;i",
    "=HYPERLINK(1)",
    "@SUM(1+1)",
    "{{ site }}{% raw %}{# #}",
    "\\N\\;BEGIN:VEVENT",
    "[x](javascript:alert(1)) ![x](data:text/html,x)",
];

/// Addresses that run something, if they come to be a link.
const ADDRESSES: [&str; 7] = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\\tscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "&#106;avascript&colon;alert(1)",
];

/// The files, where `«word»` is a text that means harm and ends in the word,
/// and `‹›` an address that does.
const FILES: [(&str, &str); 11] = [
    (
        "site.yaml",
        "title: «site-title»
base_url: https://example.org
description: «site-description»
author: «site-author»
licence: «site-licence»
focus: «team»
navigation:
  - «nav-label»: /competitions/
  - «nav-folder»: [about]
sponsors: [{name: «site-sponsor», url: ‹›, logo: «site-sponsor-logo»}]
",
    ),
    (
        "content/competitions/cup.md",
        "---
name: «competition»
short: «competition-short»
category: «category»
season: 2026
format: league
teams: [«team», Kestrel]
zones: [{places: 1, name: «zone», note: «zone-note»}]
deductions: [{team: «team», points: 1, date: 2026-05-03, reason: «reason»}]
rules: {source: «rules-source»}
time_zone: Europe/London
results:
  - round: «round»
    date: 2026-05-09
    matches:
      - home: «team»
        away: Kestrel
        score: 2-1
        venue: «venue»
        city: «match-city»
        referee: «referee»
        weather: «weather»
        notes: «notes»
        goals: [{team: home, player: «scorer», assist: «assist», minute: 5}, {team: home, player: «scorer», minute: 7}, {team: away, player: «other», minute: 9}]
---
«*competition-text»
",
    ),
    (
        "content/competitions/groups.md",
        "---
name: «groups-cup»
season: 2026
stages:
  - name: «stage»
    format: groups
    groups: {«group»: [«team», Osprey]}
results:
  - {stage: «stage», group: «group», date: 2026-05-11, home: «team», away: Osprey, score: 1-1}
---
",
    ),
    (
        "content/competitions/bulk.md",
        "---
name: «bulk»
season: 2026
format: league
---
",
    ),
    (
        "content/competitions/bulk.csv",
        "date,round,home,away,home_goals,away_goals,venue,city,referee,notes
2026-05-10,«csv-round»,«team»,Osprey,1,0,«csv-venue»,«csv-city»,«csv-referee»,«csv-notes»
",
    ),
    (
        "content/reports/2026-05-16-story.md",
        "---
title: «title»
authors: [«author»]
summary: «summary»
tags: [«tag»]
series: «series»
image: {src: x.png, alt: «alt», credit: «credit»}
competition: cup
home: «team»
away: Kestrel
score: 3-0
date: 2026-05-16
round: «round-of-report»
venue: «venue»
city: «report-city»
referee: «report-referee»
officials: {«role»: «official»}
weather: «report-weather»
notes: «report-notes»
goals: [{team: home, player: «scorer», minute: 3}, {team: home, player: «scorer», minute: 30}, {team: home, player: «scorer», minute: 60}]
line_ups:
  home: {formation: «formation», coach: «coach-of-day», starting: [{player: «scorer», number: 9}, {player: «second-man», number: 10}], bench: [{player: «bench-man», number: 12}]}
cards: {yellow: {home: [{player: «second-man», minute: 12, reason: «card-reason»}]}}
stats: {«stat»: [«stat-home», «stat-away»]}
facts: {«fact-label»: «fact»}
links: [{title: «link-title», url: ‹›}, {title: «link-other», url: https://example.org/}]
corrections: [{date: 2026-05-17, text: «correction»}]
---
# «*heading»

[«*link-words»](‹*›) ![«*picture-words»](‹*›) <‹*›>

> «*quote»

```«*info»
«*code»
```

| «*column» |
|---|
| «*cell» |

- [ ] «*task»

A note.[^1] «*paragraph»

[^1]: «*footnote»
",
    ),
    (
        "content/teams/hostile.md",
        "---
name: «team»
slug: hostile
short: «team-short»
club: «club»
code: ABC
city: «team-city»
venue: «venue»
coach: «coach»
category: «team-category»
website: ‹›
sponsors: [{name: «sponsor», url: ‹›}]
crest: «crest»
squad: [{player: «scorer», number: 9, position: «position»}, {player: «squad-man», number: 4}]
---
«*team-text»
",
    ),
    (
        "content/clubs/club.md",
        "---
name: «club»
short: «club-short»
contact: «contact»
founded: «founded»
website: ‹›
venue: «venue»
sponsors: [{name: «club-sponsor», url: ‹›}]
---
«*club-text»
",
    ),
    (
        "content/players/scorer.md",
        "---
name: «scorer»
slug: scorer
nationality: «nationality»
position: «player-position»
team: «team»
aliases: [«player-alias»]
image: {src: ../reports/x.png, alt: «player-alt», credit: «player-credit»}
---
«*player-text»
",
    ),
    (
        "content/venues/venue.md",
        "---
name: «venue»
slug: venue
city: «venue-city»
country: «country»
aliases: [«venue-alias»]
---
«*venue-text»
",
    ),
    (
        "content/pages/about.md",
        "---
title: «page-title»
summary: «page-summary»
---
«*page-text»

```standings «*block-words»
competition: «block-competition»
title: «block-title»
```

```figure
src: x.png
alt: «figure-alt»
caption: «figure-caption»
credit: «figure-credit»
```
",
    ),
];

/// A file with its texts, and what they are.
fn written(template: &str, path: &str, hostile: &str, address: &str) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, from)) = rest.split_once('«') {
        text += before;
        let (word, after) = from.split_once('»').unwrap();
        let is_table = path.rsplit('.').next() == Some("csv");
        text += &if let Some(word) = word.strip_prefix('*') {
            [hostile, " ", word].concat()
        } else if is_table {
            ["\"", &hostile.replace('"', "\"\""), " ", word, "\""].concat()
        } else {
            ["'", &hostile.replace('\'', "''"), " ", word, "'"].concat()
        };
        rest = after;
    }
    text += rest;
    let quoted = format!("\"{}\"", address.replace('"', "%22"));
    text.replace("‹*›", address).replace("‹›", &quoted)
}

fn site(hostile: &str, address: &str) -> Site {
    let mut files: Vec<SourceFile> = FILES
        .iter()
        .map(|(path, template)| SourceFile {
            path: (*path).into(),
            contents: Contents::Read(
                written(template, path, hostile, address)
                    .into_bytes()
                    .into(),
            ),
        })
        .collect();
    files.push(SourceFile {
        path: "content/reports/x.png".into(),
        contents: Contents::Opaque {
            length: 3,
            digest: [0; 32],
            picture: None,
        },
    });
    Site::load(SourceTree::new(files), &Options::default()).0
}

/// The words that end the texts of all files.
fn words() -> BTreeSet<&'static str> {
    let words = FILES
        .iter()
        .flat_map(|(_, text)| text.split('«').skip(1))
        .map(|from| from.split('»').next().unwrap().trim_start_matches('*'));
    words.collect()
}

/// Texts that no page shows, and why.
const UNSEEN: [(&str, &str); 17] = [
    (
        "block-competition",
        "a block with words behind its name is left out",
    ),
    (
        "block-title",
        "a block with words behind its name is left out",
    ),
    (
        "block-words",
        "a block with words behind its name is left out",
    ),
    ("card-reason", "kept for templates"),
    ("category", "tells teams of one name apart"),
    ("team-category", "tells teams of one name apart"),
    ("club-short", "kept for templates"),
    ("competition-short", "kept for templates"),
    (
        "team-short",
        "stands in the grids and charts of longer seasons",
    ),
    ("crest", "a file's name, and there is no such file"),
    (
        "site-sponsor-logo",
        "a file's name, and there is no such file",
    ),
    ("info", "says how code is coloured, which it is not"),
    (
        "player-alt",
        "a portrait is shown where its picture can be read",
    ),
    (
        "player-credit",
        "a portrait is shown where its picture can be read",
    ),
    ("rules-source", "kept for templates"),
    ("venue-alias", "another spelling, which no page tells"),
    ("zone-note", "kept for templates"),
];

#[test]
fn no_field_gets_more_than_its_words_into_a_page() {
    let mut looked_at: BTreeMap<String, usize> = BTreeMap::new();
    let mut missing = words();
    let mut wrong = Vec::new();
    for (number, hostile) in HOSTILE.iter().enumerate() {
        let site = site(hostile, ADDRESSES[number % ADDRESSES.len()]);
        for index in 0..site.len() {
            let path = site.path(index).unwrap().as_str().to_owned();
            let made = match site.render(index) {
                Ok(made) => made,
                Err(faults) => panic!("{path}: {faults:?}"),
            };
            let Body::Bytes(bytes) = made.body else {
                continue;
            };
            wrong.extend(
                harm(&path, &bytes)
                    .into_iter()
                    .map(|fault| format!("{hostile}: {fault}")),
            );
            let text = String::from_utf8_lossy(&bytes);
            missing.retain(|word| !text.contains(&format!(" {word}")));
            let kind = path.rsplit('.').next().unwrap().to_owned();
            *looked_at.entry(kind).or_default() += 1;
        }
    }
    assert!(
        wrong.is_empty(),
        "{} faults: {:#?}",
        wrong.len(),
        &wrong[..wrong.len().min(12)]
    );
    for kind in ["html", "xml", "ics", "csv", "json"] {
        assert!(looked_at.contains_key(kind), "no {kind} was looked at");
    }
    for (word, _) in UNSEEN {
        assert!(missing.remove(word), "{word} is shown after all");
    }
    assert!(missing.is_empty(), "nowhere in the site: {missing:?}");
    let files: usize = looked_at.values().sum();
    eprintln!(
        "hostile texts: {} in {} fields, {files} files looked at ({looked_at:?}), no harm",
        HOSTILE.len() + ADDRESSES.len(),
        words().len(),
    );
}

/// Keys whose texts are not free, or are told of elsewhere.
const ELSEWHERE: [(&str, &str); 27] = [
    ("2y", "names in the notation, read like `yellow`"),
    ("red", "names in the notation, read like `yellow`"),
    ("second_yellow", "names in the notation, read like `yellow`"),
    (
        "replaced",
        "a name in the notation, of a player like any other",
    ),
    (
        "shoot_out",
        "names in the notation, of players like any other",
    ),
    ("result", "a score line, of two teams like any other"),
    ("matches", "score lines, or maps that stand here"),
    ("results", "score lines, or maps that stand here"),
    ("rounds", "names of rounds, which stand here"),
    ("byes", "names of teams, which stand here"),
    ("to", "a side or a team, which stand here"),
    ("given", "a file's name, of a table that somebody keeps"),
    ("file", "a file's name"),
    ("folder", "a folder's name"),
    ("theme", "a folder's name"),
    ("output", "a folder's name"),
    (
        "template",
        "a file's name; where there is none the page is not made",
    ),
    ("allow", "names of findings; others are refused"),
    ("extends", "a preset's name; others are refused"),
    ("tiebreakers", "names of tie-breakers; others are refused"),
    ("order", "names of columns; others are refused"),
    ("average_over", "one of a few words"),
    ("language", "a language's code; others are refused"),
    ("lang", "a language's code; others are refused"),
    ("stages", "maps that stand here"),
    ("navigation", "a map that stands here"),
    ("logo", "a file's name, which stands here as `sponsors`"),
];

/// Whether a schema takes any text.
fn takes_text(schema: &Value) -> bool {
    let is_free = schema.get("pattern").is_none() && schema.get("enum").is_none();
    let is_text = match &schema["type"] {
        Value::String(kind) => kind == "string" || kind == "array" && takes_text(&schema["items"]),
        Value::Array(kinds) => kinds.iter().any(|kind| kind == "string"),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_) => false,
    };
    let ways = schema["anyOf"].as_array();
    (is_free && is_text) || ways.is_some_and(|ways| ways.iter().any(takes_text))
}

/// The keys that take a text, wherever in a schema.
fn keys(schema: &Value, found: &mut BTreeSet<String>) {
    match schema {
        Value::Object(map) => {
            let properties = map.get("properties").and_then(Value::as_object);
            for (key, property) in properties.into_iter().flatten() {
                if takes_text(property) {
                    found.insert(key.clone());
                }
            }
            map.values().for_each(|inner| keys(inner, found));
        }
        Value::Array(items) => items.iter().for_each(|inner| keys(inner, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn no_field_is_forgotten() {
    let mut all = BTreeSet::new();
    for shape in [
        Shape::Report,
        Shape::Competition,
        Shape::Club,
        Shape::Team,
        Shape::Player,
        Shape::Venue,
        Shape::Page,
        Shape::Settings,
    ] {
        keys(&schema(shape), &mut all);
    }
    assert!(all.len() > 50, "{all:?}");
    for (key, _) in ELSEWHERE {
        assert!(all.remove(key), "no schema has a text `{key}`");
    }
    let files: String = FILES.iter().map(|(_, text)| *text).collect();
    all.retain(|key| {
        !["", "{", " ", "[{"]
            .iter()
            .any(|before| files.contains(&format!("{before}{key}: ")))
    });
    assert!(all.is_empty(), "no file has {all:?}");
}

#[test]
fn the_looks_find_what_they_look_for() {
    let bad = |path: &str, text: &str| {
        assert!(!harm(path, text.as_bytes()).is_empty(), "{path}: {text}");
    };
    let good = |path: &str, text: &str| {
        let found = harm(path, text.as_bytes());
        assert!(found.is_empty(), "{path}: {text}: {found:?}");
    };
    for page in [
        "<p onclick=\"x\">",
        "<p class=a onclick = x>",
        "<svg/onload=x>",
        "<a href=\" JavaScript:x\">a</a>",
        "<a href='java\tscript:x'>a</a>",
        "<a href=&#106;avascript&colon;x>a</a>",
        "<img srcset='a.png 1x, data:x 2x'>",
        "<script>alert(1)</script>",
        "<script type=\"application/ld+json\">{\"a\": \"<!--<script>\"}</script>",
        "<script type=\"application/ld+json\">{</script>",
        "<script src=\"https://elsewhere.example/x.js\"></script>",
        "<script src=\"x.js\">alert(1)</script>",
        "<p style='x'>",
        "<iframe src=\"x\">",
        "<meta http-equiv=\"refresh\" content=\"0; url=javascript:x\">",
        "a < b",
        "<p title=\"a",
        "<!-- open",
    ] {
        bad("x.html", page);
    }
    for page in [
        "<!doctype html><p class=\"a > b\">x</p><!-- <script> -->",
        "<a href=\"/a:b\">x</a><a href=\"mailto:x@example.org\">y</a>",
        "<script type=\"application/ld+json\">{\"a\": \"\\u003c\"}</script>",
        "<script src=\"/search.js\" defer></script>",
        "&lt;script&gt; onclick=x",
    ] {
        good("x.html", page);
    }
    bad("x.xml", "<a>&</a>");
    bad("x.xml", "<a><b></a>");
    bad("x.svg", "<svg onload=\"x\"/>");
    bad("x.xml", "<link href=\"javascript:x\"/>");
    good(
        "x.xml",
        "<link href=\"https://example.org\">&lt;script&gt;</link>",
    );
    bad("x.csv", "team,points\n=A1,2\n");
    bad("x.csv", "team,points\n\"+A1\",2\n");
    good("x.csv", "team,points\n'=A1,-2\n");
    bad(
        "x.ics",
        "BEGIN:VEVENT\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VEVENT\r\n",
    );
    bad("x.ics", "SUMMARY:a\nb\r\n");
    good("x.ics", "BEGIN:VEVENT\r\nSUMMARY:a\\nb\r\nEND:VEVENT\r\n");
    bad("x.json", "{");
    let found = attributes("a href='x y' b=c d");
    let found: Vec<(&str, &str)> = found.iter().map(|(a, b)| (&**a, &**b)).collect();
    assert_eq!(found, [("href", "x y"), ("b", "c"), ("d", "")]);
    assert_eq!(tags("<a><!-- <b> --><i/>").unwrap().len(), 2);
}
