//! What several files mean together: small sites, and the book that they make.

use std::fmt::Write as _;

use pressbox::assemble::{Options, assemble};
use pressbox::book::{Book, Fixture, Side, Status};
use pressbox::content;
use pressbox::diagnostic::{MessageFormat, print};
use pressbox::source::{Contents, SourceFile, SourceTree};

mod joining;
mod names;
mod people;
mod real;
mod round_ups;
mod stories;

/// A site of files written one after the other, each below a line
/// `=== path`; `content/` may be left out, and so may the fence of a report
/// that is front matter alone.
fn tree(site: &str) -> SourceTree {
    let mut files: Vec<(String, String)> = Vec::new();
    for line in site.lines() {
        let line = line.strip_prefix("        ").unwrap_or(line);
        match line.strip_prefix("=== ") {
            Some(path) if path == "site.yaml" || path.starts_with("content/") => {
                files.push((path.to_owned(), String::new()));
            }
            Some(path) => files.push((format!("content/{path}"), String::new())),
            None => {
                if let Some((_, text)) = files.last_mut() {
                    text.push_str(line);
                    text.push('\n');
                }
            }
        }
    }
    let files = files.into_iter().map(|(path, text)| {
        let bare = kind(&path) == "md" && !text.contains("---\n");
        let text = if bare {
            format!("---\n{text}---\n")
        } else {
            text
        };
        SourceFile {
            path: path.into(),
            contents: Contents::Read(text.into_bytes().into()),
        }
    });
    SourceTree::new(files.collect())
}

fn kind(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or_default()
}

/// The book of a site, and what is said of it, one finding a line.
fn read_with(site: &str, options: &Options) -> (Book, String) {
    let tree = tree(site);
    let (contents, mut diagnostics) = content::read(&tree);
    let (book, further) = assemble(&tree, &contents, options);
    diagnostics.append(further);
    let findings = diagnostics.locate(&tree, content::locate);
    (book, print(&findings, &tree, MessageFormat::Short))
}

/// The book of a site in which nothing is wrong.
#[track_caller]
fn book(site: &str) -> Book {
    let (book, printed) = read_with(site, &Options::default());
    assert!(printed.is_empty(), "{printed}");
    book
}

/// What is said of a site: each finding's path, line and code, and the places
/// that it points at besides.
fn findings(site: &str) -> Vec<String> {
    let (_, printed) = read_with(site, &Options::default());
    printed.lines().map(code_of).collect()
}

fn code_of(line: &str) -> String {
    let mut parts = line.splitn(4, ':');
    let (path, at) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""));
    let rest = parts.nth(1).unwrap_or("");
    let code = rest.split(['[', ']']).nth(1).unwrap_or("note");
    format!("{}:{at} {code}", path.trim_start_matches("content/"))
}

/// The matches of a book, one a line: day (`~` where it is a guess), round,
/// pair and score.
fn matches(book: &Book) -> String {
    let mut printed = String::new();
    for fixture in book.fixtures.values() {
        let guess = if fixture.kickoff.date_stated { "" } else { "~" };
        let date = fixture
            .kickoff
            .date
            .map_or("?".to_owned(), |date| date.to_string());
        let stage = &book.stages[fixture.stage];
        let round = fixture
            .round
            .map_or("-", |round| &stage.rounds[round.0 as usize].name);
        let score = match (fixture.score, fixture.status) {
            (Some(score), Status::Played) => score.to_string(),
            (score, status) => format!("{score:?} {status:?}"),
        };
        let (home, away) = (
            side(book, fixture, Side::Home),
            side(book, fixture, Side::Away),
        );
        writeln!(printed, "{guess}{date} {round} {home} {score} {away}").unwrap();
    }
    printed
}

fn side<'b>(book: &'b Book, fixture: &'b Fixture, side: Side) -> &'b str {
    match fixture.sides.of(side) {
        pressbox::book::Entrant::Team(team) => &book.teams[*team].name,
        pressbox::book::Entrant::Open(words) => words,
    }
}

/// The only match of a book.
#[track_caller]
fn only(book: &Book) -> &Fixture {
    assert_eq!(book.fixtures.len(), 1, "{}", matches(book));
    book.fixtures.values().next().unwrap()
}

/// The goals of a match: scorer and minute, home before the dash.
fn goals(book: &Book, fixture: &Fixture) -> String {
    let of = |side: Side| {
        let goals = fixture.goals.iter().filter(|goal| goal.credited_to == side);
        let words = goals.map(|goal| {
            let name = goal.scorer.map_or("?", |scorer| &book.players[scorer].name);
            let minute = goal
                .minute
                .map_or(String::new(), |minute| format!(" {minute}"));
            let how = if goal.own_goal { " og" } else { "" };
            format!("{name}{minute}{how}")
        });
        words.collect::<Vec<_>>().join(", ")
    };
    format!("{} – {}", of(Side::Home), of(Side::Away))
}
