//! `pressbox table`: what a secretary of an odd league writes into its file,
//! and the table that comes out.

use crate::program::Desk;

/// A competition's file with these keys, and its results by round.
fn league(keys: &str, rounds: &[&str]) -> Desk {
    let rounds: Vec<String> = rounds
        .iter()
        .zip(1..)
        .map(|(matches, round)| format!("  - {{round: {round}, matches: [{matches}]}}\n"))
        .collect();
    let results = if rounds.is_empty() {
        String::new()
    } else {
        format!("results:\n{}", rounds.concat())
    };
    let text = format!("---\nname: League\n{keys}\n{results}---\n");
    Desk::new(&[("content/competitions/league.md", &text)])
}

impl Desk {
    #[track_caller]
    fn table(&self, arguments: &[&str]) -> String {
        let all: Vec<&str> = ["table", "league", "--quiet"]
            .iter()
            .chain(arguments)
            .copied()
            .collect();
        self.ends(&all, 0).out
    }
}

#[test]
fn a_club_shows_the_table_that_its_league_keeps() {
    let desk = league(
        "table: given\ngiven_table: {date: 2026-05-02, source: the District FA, file: district-table.csv}\nzones: [{places: 1, name: Up, kind: promotion}]",
        &["Ashford 2-1 Kestrel"],
    );
    desk.write(
        "content/competitions/district-table.csv",
        "position,team,played,won,drawn,lost,goals_for,goals_against,goal_difference,points\n1,Dunmore,9,7,1,1,20,8,12,22\n2,Ashford,9,6,1,2,15,9,6,16\n2,Kestrel,9,5,1,3,12,9,3,16\n",
    );
    assert_eq!(
        desk.table(&[]),
        "   Team     P  W  D  L   F  A   GD  Pts\n1  Dunmore  9  7  1  1  20  8  +12   22\n2  Ashford  9  6  1  2  15  9   +6   16\n2  Kestrel  9  5  1  3  12  9   +3   16\n\nThe table of the District FA, as it stood on 2026-05-02\n"
    );
    let csv = desk.table(&["--format", "csv"]);
    assert!(csv.ends_with("2,Kestrel,9,5,1,3,12,9,3,16\n"), "{csv}");
    desk.ends(&["check", "--deny-warnings"], 0);
    desk.write(
        "content/competitions/district-table.csv",
        "position,team,played,goals_for,goals_against,goal_difference,points\n1,Dunmore,9,20,8,11,22\n",
    );
    let wrong = desk.ends(&["check", "--message-format", "short"], 1).err;
    assert!(
        wrong.contains("district-table.csv:2:18: error[bad-row]"),
        "{wrong}"
    );
}

#[test]
fn a_given_table_needs_its_file() {
    let short = |keys: &str| {
        let desk = league(keys, &["Ashford 2-1 Kestrel"]);
        desk.ends(&["check", "--message-format", "short"], 1).err
    };
    let none = short("table: given");
    assert!(
        none.contains("league.md:3:8: error[missing-key]: `table: given` needs `given_table`"),
        "{none}"
    );
    let no_file = short("table: given\ngiven_table: {source: them}");
    assert!(no_file.contains("`given_table` needs `file`"), "{no_file}");
}
