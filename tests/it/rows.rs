//! Each row that is imported is a match of the site afterwards, was one before,
//! or is told of with its line: none is passed over in silence.

use std::collections::BTreeSet;
use std::fs;

use pressbox::exchange::{Gathered, Translation, read_table_file};
use proptest::prelude::*;

use crate::program::Desk;

fn empty() -> Desk {
    Desk::new(&[("content/index.md", "Words.\n")])
}

/// Brings a file in: what is told, and what is complained of.
fn import(desk: &Desk, name: &str, text: &str, options: &[&str]) -> (String, String) {
    fs::write(desk.path(name), text).unwrap();
    let mut arguments = vec!["import", name, "--competition", "Harbour League"];
    arguments.extend(options);
    let ran = desk.run(&arguments);
    assert_eq!(ran.code, i32::from(!ran.err.is_empty()), "{ran:?}");
    (ran.out, ran.err)
}

/// The lines of a file that are complained of, those that are so likewise too.
fn lines(told: &str, name: &str) -> BTreeSet<usize> {
    let place = format!("--> {name}:");
    let mut lines = BTreeSet::new();
    for complaint in told.split("error[") {
        let Some((message, at)) = complaint.split_once(place.as_str()) else {
            continue;
        };
        let likewise = message
            .split_once("; line ")
            .or_else(|| message.split_once("likewise in lines "));
        let others = likewise.map_or("", |(_, others)| others);
        let first = at.split(':').next().unwrap_or_default();
        let end = |text: &str| {
            let digits = text.split(|c: char| !c.is_ascii_digit()).next();
            digits.and_then(|digits| digits.parse::<usize>().ok())
        };
        for part in others.split(", ").chain([first]) {
            let (from, to) = part.split_once(" to ").unwrap_or((part, part));
            if let (Some(from), Some(to)) = (end(from), end(to)) {
                lines.extend(from..=to);
            }
        }
    }
    lines
}

#[test]
fn each_row_that_is_refused_is_told_with_its_line() {
    let desk = empty();
    let rows = "date,home,away,score,leg,neutral,time,attendance,notes\n\
        2026-05-02,Ashford,Kestrel,2-1,,,15:00,300,\n\
        2026-05-03,Moor End,,1-1,,,,,\n\
        2026-02-30,Dunmore,Burle,1-0,,,,,\n\
        1066-10-14,Dunmore,Burle,1-0,,,,,\n\
        2026-05-09,Kestrel,Ashford,two-nil,,,,,\n\
        2026-05-10,Kestrel,Dunmore,0-0,twelfth,,,,\n\
        2026-05-11,Kestrel,Burle,0-0,,perhaps,,,\n\
        2026-05-12,Burle,Kestrel,0-0,,,at noon,,\n\
        2026-05-13,Burle,Ashford,0-0,,,,many,\n\
        date,home,away,score,leg,neutral,time,attendance,notes\n\
        2026-05-02,Ashford,Kestrel,2-1,,,,,\n\
        2026-05-02,Ashford,Kestrel,2-1,,,,310,\n\
        2026-05-14,Burle,Dunmore,3-0,,,,,\"never closed\n\
        2026-05-15,Dunmore,Moor End,1-0,,,,,\n";
    let (told, found) = import(&desk, "rows.csv", rows, &[]);
    let expected: BTreeSet<usize> = [3, 4, 5, 6, 7, 8, 9, 10, 13, 14].into();
    assert_eq!(lines(&found, "rows.csv"), expected, "{told}{found}");
    assert!(told.contains("5 new"), "{told}");
}

#[test]
fn a_kick_off_is_a_day_an_hour_or_both_or_is_told() {
    let desk = empty();
    let rows = "date,kickoff,home,away,score\n\
        2026-05-02,15:00,Ashford,Kestrel,2-1\n\
        2026-05-03,2026-05-03 16:30,Moor End,Burle,1-1\n\
        2026-05-04,2026-05-04,Dunmore,Burle,1-0\n\
        2026-05-05,after tea,Kestrel,Burle,1-0\n\
        ,2026-05-06 18:00,Kestrel,Dunmore,0-0\n";
    let (told, found) = import(&desk, "rows.csv", rows, &[]);
    assert_eq!(lines(&found, "rows.csv"), [5].into(), "{told}{found}");
    assert!(told.contains("5 results"), "{told}");
}

#[test]
fn each_row_of_goals_is_a_goal_or_is_told_with_its_line() {
    let desk = empty();
    let goals = "date,home_team,away_team,team,scorer,minute,own_goal,penalty\n\
        2026-05-02,Ashford,Kestrel,Ashford,Kane,23,FALSE,TRUE\n\
        2026-05-02,Ashford,Kestrel,Ashford,Saka,late,FALSE,FALSE\n\
        2026-05-02,Ashford,Kestrel,Burle,Rice,50,FALSE,FALSE\n\
        2026-05-02,Ashford,Kestrel,Kestrel,Mina,60,often,FALSE\n\
        2026-05-09,Kestrel,Ashford,Kestrel,Mina,10,FALSE,FALSE\n\
        2026-05-09,Kestrel,Ashford,Kestrel,Mina,20,FALSE,FALSE\n\
        2026-06-09,Kestrel,Ashford,Kestrel,Mina,20,FALSE,FALSE\n";
    fs::write(desk.path("goals.csv"), goals).unwrap();
    let shoot_outs = "date,home_team,away_team,winner\n2026-05-09,Kestrel,Ashford,\n";
    fs::write(desk.path("pens.csv"), shoot_outs).unwrap();
    let results =
        "date,home,away,score\n2026-05-02,Ashford,Kestrel,2-1\n2026-05-09,Kestrel,Ashford,1-0\n";
    let options = ["--goals", "goals.csv", "--shoot-outs", "pens.csv"];
    let (told, found) = import(&desk, "results.csv", results, &options);
    let expected: BTreeSet<usize> = [3, 4, 5, 6, 7, 8].into();
    assert_eq!(lines(&found, "goals.csv"), expected, "{told}{found}");
    assert_eq!(lines(&found, "pens.csv"), [2].into(), "{told}{found}");
}

#[test]
fn goals_whose_bracket_is_never_closed_take_in_no_match() {
    let desk = empty();
    let text = "= Harbour League 2026\n\n[May 2]\n  Ashford  2-1  Kestrel\n    (Kane 23, Saka 40\n  Dunmore  0-0  Burle\n[May 9]\n  Kestrel  1-0  Ashford\n";
    let (told, found) = import(&desk, "league.txt", text, &[]);
    assert!(told.contains("3 results"), "{told}{found}");
    assert_eq!(lines(&found, "league.txt"), [5].into(), "{told}{found}");
}

#[test]
fn matches_that_were_not_asked_for_are_counted() {
    let desk = empty();
    let rows = "season,date,home,away,score\n2025,2025-05-02,Ashford,Kestrel,2-1\n2026,2026-05-02,Ashford,Kestrel,0-0\n";
    let (told, _) = import(&desk, "two.csv", rows, &["--season", "2026"]);
    let note = "matches of another competition or season, which was not asked for: 1";
    assert!(told.contains(note), "{told}");
}

#[test]
fn a_match_of_no_season_among_others_is_told() {
    let desk = empty();
    let rows = "home,away,season\nAshford,Burle,\nKestrel,Dunmore,2025\nMoor End,Burle,2026\n";
    let (told, found) = import(&desk, "some.csv", rows, &[]);
    assert_eq!(lines(&found, "some.csv"), [2].into(), "{told}{found}");
    let (told, found) = import(&desk, "some.csv", rows, &[]);
    assert!(told.contains("2 in the site already"), "{told}{found}");
}

#[test]
fn a_match_of_sides_that_are_open_comes_in_once() {
    let desk = empty();
    let rows = "date,home,away,score\n2026-05-02,Ashford,Kestrel,2-1\n\
        2026-05-09,1A,2B,\n2026-05-16,Winner Cup,Ashford,\n";
    let (told, found) = import(&desk, "open.csv", rows, &[]);
    assert!(told.contains("(3 new)"), "{told}{found}");
    let (told, found) = import(&desk, "open.csv", rows, &[]);
    assert!(told.contains("3 in the site already"), "{told}{found}");
}

/// Of a competition that reports alone tell of, a new file lists no teams where
/// the reports name others than the table: they would be unknown.
#[test]
fn the_teams_of_reports_are_teams_of_the_season() {
    let report =
        |result: &str| format!("---\nresult: {result}\ncompetition: Harbour League\n---\n");
    let (first, second) = (
        report("Ashford 2-1 Kestrel"),
        report("Moor End 0-0 Ashford"),
    );
    let desk = Desk::new(&[
        ("content/reports/2026-05-02-first.md", first.as_str()),
        ("content/reports/2026-05-09-second.md", second.as_str()),
    ]);
    let rows = "season,date,home,away,score\n\
        2026,2026-05-16,Dunmore,Burle,1-0\n2026,2026-05-16,Ashford,Kestrel,0-0\n\
        2026,2026-05-23,Burle,Ashford,2-0\n2026,2026-05-23,Kestrel,Dunmore,1-1\n\
        2026,2026-05-30,Dunmore,Ashford,0-3\n2026,2026-05-30,Burle,Kestrel,1-2\n\
        2027,2027-05-16,Dunmore,Burle,1-0\n2027,2027-05-16,Ashford,Kestrel,0-0\n\
        2027,2027-05-23,Burle,Ashford,2-0\n2027,2027-05-23,Kestrel,Dunmore,1-1\n\
        2027,2027-05-30,Dunmore,Ashford,0-3\n2027,2027-05-30,Burle,Kestrel,1-2\n";
    let (told, found) = import(&desk, "league.csv", rows, &[]);
    assert_eq!(found, "", "{told}");
    desk.ends(&["check"], 0);
}

/// Cells as tables have them, sound or not.
fn cell() -> impl Strategy<Value = &'static str> {
    prop_oneof![
        4 => prop_oneof![Just("2026-05-02"), Just("09/05/2026"), Just("2026-13-40")],
        6 => prop_oneof![Just("Ashford"), Just("Kestrel"), Just("Burle"), Just("Moor End")],
        4 => prop_oneof![Just("2-1"), Just("0-0 aet"), Just("3"), Just("x-y")],
        3 => Just(""),
        1 => prop_oneof![Just("15:00"), Just("yes"), Just("?"), Just("Matchday 1")],
    ]
}

proptest! {
    #[test]
    fn a_row_is_a_match_a_heading_or_a_complaint(
        rows in prop::collection::vec(prop::collection::vec(cell(), 1..9), 0..12),
    ) {
        let header = "date,home,away,score,time,leg,neutral,attendance";
        let rows: Vec<String> = rows.iter().map(|cells| cells.join(",")).collect();
        let text = format!("{header}\n{}\n", rows.join("\n"));
        let mut gathered = Gathered::default();
        read_table_file("rows.csv", &text, &Translation::default(), &mut gathered);
        let line = |at: usize| text[..at].matches('\n').count();
        let told = gathered.told.iter().map(|told| line(told.spot.range.start));
        let unread = gathered.unread.iter().map(|unread| line(unread.spot.range.start));
        let lines: BTreeSet<usize> = told.chain(unread).collect();
        let rounds: BTreeSet<&str> = gathered.told.iter().filter_map(|told| told.round.as_deref()).collect();
        for (at, row) in rows.iter().enumerate() {
            let mut filled = row.split(',').filter(|cell| !cell.is_empty());
            let alone = filled.next().filter(|_| filled.next().is_none());
            let is_blank = row.split(',').all(str::is_empty);
            let is_round = alone.is_some_and(|cell| rounds.contains(cell));
            prop_assert!(is_blank || is_round || lines.contains(&(at + 1)), "line {}: {row}", at + 2);
        }
    }
}
