//! Names that may not be shown are in no byte of the output: no page, no data,
//! no feed, no calendar, no address.

use std::collections::BTreeMap;

use pressbox::output::Body;
use pressbox::site::{Options, Site};
use pressbox::slug::{Slug, fold};
use pressbox::source::{Contents, SourceFile, SourceTree};

use crate::program::Desk;

/// A line of a match with every way of naming these two players of each side.
fn everything(home: [&str; 2], away: [&str; 2]) -> String {
    let ([a, b], [c, d]) = (home, away);
    format!(
        "result: Ashford 2-1 Kestrel (aet)\ngoals: '{a} 10 ({b}), 100 pen; {d} 30'\n\
         cards: {{home: '{b} 5, {a} 77 red', away: '{c} 40, {c} 41 2y'}}\n\
         line_ups: {{home: '1 {a} (c) ({b} 60). Subs: {b}. Coach: M. Tate', away: {{starting: [{c}], bench: [{d}]}}}}\n\
         substitutions: {{away: '{d} 20 ({c})'}}\nshoot_out: '{a} ✓, {b} ✗; {c} ✓, {d} saved'\n"
    )
}

/// Every file of the site that these files make, by path: text, or nothing
/// where it is a copy.
fn site(settings: &str, files: &[(&str, String)]) -> BTreeMap<String, String> {
    let settings = format!("title: The Paper\nbase_url: https://example.org\n{settings}");
    let own = [("site.yaml", settings)];
    let files = own.iter().chain(files).map(|(path, text)| SourceFile {
        path: (*path).into(),
        contents: Contents::Read(text.as_bytes().into()),
    });
    let options = Options::default();
    let (site, _) = Site::load(SourceTree::new(files.collect()), &options);
    let rendered = (0..site.len()).map(|index| site.render(index).unwrap());
    rendered
        .map(|file| {
            let text = match file.body {
                Body::Bytes(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
                Body::Drawn(drawing) => drawing,
                Body::Copy(_) | Body::Derived(_) => String::new(),
            };
            (file.path.to_string(), text)
        })
        .collect()
}

/// The files that hold a word of these names, as written, folded or as an
/// address.
fn leaks(files: &BTreeMap<String, String>, names: &[&str]) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in names.iter().flat_map(|name| name.split(' ')) {
        words.extend([word.to_lowercase(), fold(word)]);
        words.push(Slug::of(word).unwrap().as_str().to_owned());
    }
    let mut leaks = Vec::new();
    for (path, text) in files {
        let (path, text) = (path.to_lowercase(), text.to_lowercase());
        for word in &words {
            if path.contains(word) || text.contains(word) {
                leaks.push(format!("{path}: {word}"));
            }
        }
    }
    leaks
}

const HOME: [&str; 2] = ["Zebulon Quorx", "Wanda Øxbliz"];
const AWAY: [&str; 2] = ["Xavier Jinxby", "Yolanda Vexmoor"];

/// The files of a site in which everybody is named in every way.
fn files(competition: &str, club: &str, team: &str, player: &str) -> Vec<(&'static str, String)> {
    let players = [
        "zebulon-quorx",
        "wanda-oxbliz",
        "xavier-jinxby",
        "yolanda-vexmoor",
    ];
    let names = HOME.into_iter().chain(AWAY);
    let mut files = vec![
        (
            "content/competitions/cup.md",
            format!(
                "---\nname: Cup\nseason: 2026\nformat: list\nsuspensions: [{{yellow: 1, red: 1}}]\n{competition}\
                 results:\n  - date: 2026-08-10\n    matches:\n      - Dunmore 0-1 Ashford | – Quorx 12 (Øxbliz)\n\
                 \x20     - Kestrel v Ashford\n---\n"
            ),
        ),
        (
            "content/competitions/cup.csv",
            "date,home,away,home_goals,away_goals,goals\n2026-08-12,Kestrel,Dunmore,2,0,\"X. Jinxby 12, 13 (Vexmoor)\"\n"
                .to_owned(),
        ),
        (
            "content/reports/2026-07-15-one.md",
            format!("---\ntitle: One\ncompetition: cup\n{}---\nWords.\n", everything(HOME, AWAY)),
        ),
        (
            "content/reports/2026-08-22-round-up.md",
            "---\ntitle: Round-up\ncompetition: cup\n---\nIt went on.\n\nAshford 2, Kestrel 1\n(Quorx 10, Øxbliz 20; Jinxby 30)\n\nWords.\n\n\
             ## Dunmore 0-2 Kestrel\n– Vexmoor 50, X. Jinxby 60 pen\n\nMore.\n\n```scorers\n```\n"
                .to_owned(),
        ),
        (
            "content/reports/2026-08-29-alone.md",
            "---\ntitle: Alone\ncompetition: cup\n---\nIt went on.\n\nKestrel 1, Ashford 1\n(Jinxby 30; Quorx 10)\n\nWords.\n"
                .to_owned(),
        ),
        ("content/teams/ashford.md", format!("---\nname: Ashford\nclub: Ashford FC\n{team}---\n")),
        ("content/teams/kestrel.md", format!("---\nname: Kestrel\nclub: Kestrel FC\n{team}squad: [{{player: Xavier Jinxby, number: 9, position: forward}}]\n---\n")),
        ("content/clubs/ashford-fc.md", format!("---\nname: Ashford FC\n{club}---\n")),
        ("content/clubs/kestrel-fc.md", format!("---\nname: Kestrel FC\n{club}---\n")),
        (
            "content/teams/ashford.csv",
            "season,number,name,position\n2026,1,Zebulon Quorx,goalkeeper\n2026,2,Wanda Øxbliz,\n".to_owned(),
        ),
    ];
    for ((slug, name), team) in players
        .into_iter()
        .zip(names)
        .zip(["Ashford", "Ashford", "Kestrel", "Kestrel"])
    {
        let path: &'static str = Box::leak(format!("content/players/{slug}.md").into());
        let picture: &'static str = Box::leak(format!("content/players/{slug}.jpg").into());
        files.push((
            path,
            format!(
                "---\nname: {name}\nteam: {team}\naliases: [{name} Junior]\nborn: 1999-01-02\n{player}extra: {{aka: {name}}}\n---\nAll about {name}.\n"
            ),
        ));
        files.push((picture, String::new()));
    }
    files
}

#[test]
fn without_a_rule_everybody_is_named() {
    let files = site("", &files("", "", "", ""));
    for name in HOME.into_iter().chain(AWAY) {
        let address = format!("players/{}/index.html", Slug::of(name).unwrap());
        assert!(files[&address].contains(name), "{address}");
        let data = &files["api/competitions/cup.json"];
        assert!(data.contains(name), "{name} in the data");
    }
    assert!(files.contains_key("players/zebulon-quorx.jpg"));
}

#[test]
fn a_hidden_name_is_in_no_byte_whoever_hides_it() {
    let names = [HOME, AWAY].concat();
    for rule in ["names: hidden\n", "names: initials\n"] {
        for who in 0..4 {
            let of = |own: usize| if who == own { rule } else { "" };
            let files = site("", &files(of(0), of(1), of(2), of(3)));
            let leaks = leaks(&files, &names);
            assert!(leaks.is_empty(), "{who} {rule}{leaks:#?}");
            let has_page = files.contains_key("players/z-q/index.html");
            assert_eq!(has_page, rule.contains("initials"), "{who} {rule}");
        }
    }
    let files = site("", &files("", "", "", "hidden: true\n"));
    assert_eq!(leaks(&files, &names), [""; 0]);
    assert!(!files.keys().any(|path| path.starts_with("players/")));
}

#[test]
fn the_settings_hide_all_names_or_leave_players_pages_out() {
    let all = files("", "", "", "");
    let hidden = site("names: hidden\n", &all);
    assert_eq!(leaks(&hidden, &[HOME, AWAY].concat()), [""; 0]);
    let left_out = site("pages: {players: false}\n", &all);
    assert!(
        !left_out
            .keys()
            .any(|path| path.starts_with("players/") && path.ends_with("index.html"))
    );
    let page = &left_out["matches/cup/ashford-v-kestrel/index.html"];
    assert!(page.contains("Zebulon Quorx") && !page.contains("players/"));
}

/// What stands on the disk after a build: the files that are kept beside the
/// pages, too, in which the last build is written down.
#[test]
fn a_hidden_name_is_in_no_byte_of_the_output_folder() {
    let all = files("names: hidden\n", "", "", "");
    // What is no picture cannot be published as one.
    let mut sources: Vec<(&str, &str)> = all
        .iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(path, text)| (*path, text.as_str()))
        .collect();
    sources.push((
        "site.yaml",
        "title: The Paper\nbase_url: https://example.org\n",
    ));
    let desk = Desk::new(&sources);
    for _ in 0..2 {
        desk.ends(&["build", "--quiet"], 0);
        let written = desk.files("public");
        assert!(
            written
                .iter()
                .any(|(path, _)| path.ends_with("calendar.ics"))
        );
        assert!(written.iter().any(|(path, _)| path.contains(".pressbox")));
        let written: BTreeMap<String, String> = written
            .into_iter()
            .map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes).into_owned()))
            .collect();
        assert_eq!(leaks(&written, &[HOME, AWAY].concat()), [""; 0]);
    }
}
