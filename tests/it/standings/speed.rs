//! Tables are cheap: measured, so that they stay so.

use std::time::{Duration, Instant};

use pressbox::book::{Score, preset};
use pressbox::standings::{Cut, Ledger, Moment, history, tables};

use super::case::{Case, Line, day};

/// Twenty teams, each pair twice, 38 rounds of ten matches.
fn season() -> Case {
    let mut lines: Vec<Line> = Vec::new();
    for round in 0..38_usize {
        for pair in 0..10 {
            let one = (round + pair) % 19;
            let two = if pair == 0 {
                19
            } else {
                (19 + round - pair) % 19
            };
            let (home, away) = if round < 19 { (one, two) } else { (two, one) };
            let goals = |n: usize| u8::try_from(n % 4).unwrap();
            let score = Score::new(goals(round * 7 + home * 3), goals(round + away * 5));
            let date = day(2021, 1, 1).checked_add(Duration::from_secs(round as u64 * 7 * 86_400));
            let name = |team: usize| format!("Team {team}");
            let round = u16::try_from(round + 1).unwrap();
            lines.push((
                date.ok(),
                Some(round),
                None,
                name(home),
                name(away),
                Some(score),
            ));
        }
    }
    Case::of(&lines)
}

/// The quickest of several runs, which says least about the machine's mood.
fn quickest(mut run: impl FnMut()) -> Duration {
    let runs = (0..10).map(|_| {
        let start = Instant::now();
        run();
        start.elapsed()
    });
    runs.min().unwrap()
}

/// A table with its proof within a millisecond, a season of tables within ten;
/// unoptimised builds may take thirty times as long.
#[test]
fn a_table_is_quick_and_so_is_a_season_of_tables() {
    let slack = if cfg!(debug_assertions) { 30 } else { 1 };
    for name in ["premier_league", "la_liga", "champions_league_groups"] {
        let rules = preset::named(name).unwrap().rules();
        let case = season().with(|stage| stage.rules = rules);
        assert_eq!(case.table().rows.len(), 20);
        let one = quickest(|| drop(tables(&case.book, case.stage, Moment::Latest, Cut::All)));
        let all = quickest(|| drop(history(&case.book, case.stage)));
        let prepared = Ledger::of(&case.book, case.stage);
        let again = quickest(|| drop(prepared.tables(Moment::Latest, Cut::All)));
        eprintln!("{name}: a table {one:?} ({again:?} once prepared), 38 tables {all:?}");
        assert!(one < Duration::from_millis(slack), "{name}: {one:?}");
        assert!(all < Duration::from_millis(10 * slack), "{name}: {all:?}");
    }
}
