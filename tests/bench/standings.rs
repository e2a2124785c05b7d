//! How long a table takes: `cargo bench --bench standings`.
//!
//! One season of twenty teams and 380 matches, under rules that look at goals
//! first, at meetings first, and at both.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    reason = "a benchmark may fail loudly"
)]

use std::fmt::Write;

use divan::{Bencher, black_box};
use pressbox::assemble::{Options, assemble};
use pressbox::book::{Book, StageId};
use pressbox::content;
use pressbox::source::{Contents, SourceFile, SourceTree};
use pressbox::standings::{Cut, Ledger, Moment, history, tables};

const PRESETS: [&str; 3] = ["premier_league", "la_liga", "champions_league_groups"];

fn main() {
    divan::main();
}

/// Twenty teams, each pair twice, 38 rounds of ten matches.
fn season(preset: &str) -> (Book, StageId) {
    let mut results = String::from("round,date,home,away,home_goals,away_goals\n");
    for round in 0..38 {
        let month = 1 + round / 4;
        let day = 1 + round % 4 * 7;
        for pair in 0..10 {
            let one = (round + pair) % 19;
            let two = if pair == 0 {
                19
            } else {
                (19 + round - pair) % 19
            };
            let (home, away) = if round < 19 { (one, two) } else { (two, one) };
            let (scored, conceded) = ((round * 7 + home * 3) % 4, (round + away * 5) % 4);
            writeln!(
                results,
                "{},2021-{month:02}-{day:02},Team {home},Team {away},{scored},{conceded}",
                round + 1
            )
            .unwrap();
        }
    }
    let rules = format!("---\nname: League\nseason: '2021'\ntiebreakers: {preset}\n---\n");
    let file = |path: &str, text: String| SourceFile {
        path: path.into(),
        contents: Contents::Read(text.into_bytes().into()),
    };
    let tree = SourceTree::new(vec![
        file("content/competitions/league.csv", results),
        file("content/competitions/league.md", rules),
    ]);
    let (contents, _) = content::read(&tree);
    let (book, found) = assemble(&tree, &contents, &Options::default());
    assert!(!found.has_errors(), "the season is sound: {found:?}");
    let stage = book.stages.ids().next().unwrap();
    assert_eq!(book.stages[stage].fixtures.len(), 380);
    (book, stage)
}

/// A table with its proof, from the book.
#[divan::bench(args = PRESETS)]
fn one_table(bencher: Bencher<'_, '_>, preset: &str) {
    let (book, stage) = season(preset);
    bencher.bench(|| tables(black_box(&book), stage, Moment::Latest, Cut::All));
}

/// The same where the stage's matches have been laid out before.
#[divan::bench(args = PRESETS)]
fn one_table_of_a_ledger(bencher: Bencher<'_, '_>, preset: &str) {
    let (book, stage) = season(preset);
    let ledger = Ledger::of(&book, stage);
    bencher.bench(|| black_box(&ledger).tables(Moment::Latest, Cut::All));
}

/// The tables after each of the 38 rounds.
#[divan::bench(args = PRESETS)]
fn tables_by_round(bencher: Bencher<'_, '_>, preset: &str) {
    let (book, stage) = season(preset);
    bencher.bench(|| history(black_box(&book), stage));
}
