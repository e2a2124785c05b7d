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
        "   Team     P  W  D  L   F  A   GD  Pts\n1  Dunmore  9  7  1  1  20  8  +12   22\n2  Ashford  9  6  1  2  15  9   +6   16\n2  Kestrel  9  5  1  3  12  9   +3   16\n\nThe table of the District FA, as of 2 May 2026\n"
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

#[test]
fn two_tournaments_of_a_season_add_up() {
    let desk = league(
        "teams: [Ashford, Kestrel, Dunmore]\nlegs: 1\naggregate:\n  name: Annual table\n  stages: [Apertura, Clausura]\n  zones: [{places: last 1, name: Down, kind: relegation}]\nstages:\n  - name: Apertura\n    results: [{round: 1, matches: [Ashford 2-0 Kestrel]}, {round: 2, matches: [Kestrel 1-0 Dunmore]}]\n  - name: Clausura\n    results: [{round: 1, matches: [Dunmore 4-0 Ashford]}, {round: 2, matches: [Dunmore 1-1 Kestrel]}]",
        &[],
    );
    desk.ends(&["check", "--deny-warnings"], 0);
    assert_eq!(
        desk.table(&["--aggregate"]),
        "Annual table\n   Team     P  W  D  L  F  A  GD  Pts\n1  Dunmore  3  1  1  1  5  2  +3    4\n2  Kestrel  3  1  1  1  2  3  -1    4\n3  Ashford  2  1  0  1  2  4  -2    3\n"
    );
    assert!(
        desk.table(&["--aggregate", "--format", "csv"])
            .contains("\n3,Ashford,2,1,0,1,2,4,-2,3\n")
    );
    let plain = league("teams: [Ashford, Kestrel]", &["Ashford 1-0 Kestrel"]);
    let none = plain.ends(&["table", "league", "--aggregate"], 2).err;
    assert!(none.contains("`aggregate:`"), "{none}");
}

#[test]
fn averages_count_the_seasons_that_a_club_was_there() {
    let season = |name: &str, teams: &str, matches: &str| {
        (
            format!("content/competitions/league/{name}.md"),
            format!("---\nteams: [{teams}]\nlegs: 1\nresults:\n  - matches: [{matches}]\n---\n"),
        )
    };
    let files = [
        (
            "content/competitions/league/index.md".to_owned(),
            "---\nname: League\naggregate: {name: Averages, average_over: 2, zones: [{places: last 1, name: Down, kind: relegation}]}\n---\n".to_owned(),
        ),
        season("2023", "Ashford, Kestrel", "Ashford 9-0 Kestrel"),
        season("2024", "Ashford, Kestrel", "Ashford 0-1 Kestrel"),
        season("2025", "Ashford, Kestrel, Dunmore", "Ashford 1-1 Kestrel, Kestrel 0-0 Dunmore"),
    ];
    let files: Vec<(&str, &str)> = files.iter().map(|(a, b)| (&**a, &**b)).collect();
    let desk = Desk::new(&files);
    let averages = desk.table(&["--aggregate", "--format", "csv"]);
    assert_eq!(
        averages,
        "position,team,played,won,drawn,lost,goals_for,goals_against,goal_difference,points,average\n1,Kestrel,3,1,2,0,2,1,1,5,1.666\n2,Dunmore,1,0,1,0,0,0,0,1,1.000\n3,Ashford,2,0,1,1,1,2,-1,1,0.500\n"
    );
    // The first season has only itself to count.
    let first = desk.table(&["--season", "2023", "--aggregate", "--format", "csv"]);
    assert!(first.contains("1,Ashford,1,1,0,0,9,0,9,3,3.000"), "{first}");
}

#[test]
fn a_table_says_what_is_still_possible() {
    let desk = league(
        "teams: [Ash, Birch, Cedar, Date]\nlegs: 1\nzones:\n  - {places: 1, name: Champions, kind: title}\n  - {places: last 1, name: Relegated, kind: relegation}",
        &[
            "Ash 1-0 Birch, Cedar 1-0 Date",
            "Ash 1-0 Cedar, Birch 1-0 Date",
            "Ash v Date, Birch v Cedar",
        ],
    );
    let told = desk.table(&["--explain"]);
    let ahead = told.split_once("What is still possible\n").unwrap().1;
    assert_eq!(
        ahead,
        "  Ash: places 1 to 2; Champions: possible; Relegated: out of reach\n    Ash: a draw is enough for “Champions”; with less it depends on others.\n  Birch: places 1 to 4; Champions: possible; Relegated: possible\n    Birch: at least a win is needed for “Champions”, and others must help.\n    Birch: a draw is enough for staying out of “Relegated”; with less it depends on others.\n  Cedar: places 1 to 4; Champions: possible; Relegated: possible\n    Cedar: at least a win is needed for “Champions”, and others must help.\n    Cedar: a draw is enough for staying out of “Relegated”; with less it depends on others.\n  Date: places 3 to 4; Champions: out of reach; Relegated: possible\n    Date: at least a win is needed for staying out of “Relegated”, and others must help.\n"
    );
    let json: serde_json::Value = serde_json::from_str(&desk.table(&["--format", "json"])).unwrap();
    assert_eq!(json[0]["best"], 1);
    assert_eq!(json[0]["worst"], 2);
    assert_eq!(json[0]["zones"]["Relegated"], "out_of_reach");
    assert_eq!(json[3]["zones"]["Relegated"], "possible");
    // A table that is over, or of home matches alone, looks no further.
    assert!(
        !desk
            .table(&["--home", "--explain"])
            .contains("still possible")
    );
    let over = league("teams: [Ash, Birch]\nlegs: 1", &["Ash 1-0 Birch"]);
    assert!(!over.table(&["--explain"]).contains("still possible"));
}

#[test]
fn a_seasons_pages_show_what_was_worked_out() {
    let desk = league(
        "teams: [Ash, Birch, Cedar, Date]\nlegs: 1\ntiebreakers: [{head_to_head: [points]}, goal_difference]\naggregate: {name: Annual}\nzones:\n  - {places: 1-2, name: Qualified, kind: title}",
        &[
            "Ash 1-0 Birch, Cedar 1-0 Date",
            "Ash 1-0 Cedar, Birch 1-0 Date",
            "Ash v Date, Birch v Cedar",
        ],
    );
    desk.write("site.yaml", "language: de\n");
    desk.ends(&["build"], 0);
    let page = std::fs::read_to_string(desk.path("public/competitions/league/index.html")).unwrap();
    for said in [
        // Ash cannot be caught: sure of its place, with the mark and its key.
        "Q✓<span class=\"hidden\"> Qualified: sicher</span>",
        "<b>✓</b> sicher",
        "Was noch möglich ist",
        "Birch: Platz 1 bis 4; Qualified: möglich",
        "href=\"tables/\"",
    ] {
        assert!(page.contains(said), "{said}");
    }
    let tables =
        std::fs::read_to_string(desk.path("public/competitions/league/tables/index.html")).unwrap();
    assert!(
        tables.contains("Auswärts") && tables.contains("Form"),
        "{tables}"
    );
}

#[test]
fn a_knock_out_prints_its_ties_and_who_went_through() {
    let desk = Desk::new(&[(
        "content/competitions/league.md",
        "---
name: Cup
format: knockout
byes: [Dunmore]
rounds: [{name: First round, legs: 2}, {name: Final}]
results:
  - {round: First round, date: 2026-04-01, matches: [R1: Ashford 2-1 Kestrel]}
  - {round: First round, date: 2026-04-08, matches: [\"Kestrel 1-0 Ashford (aet, 3-4 pens)\"]}
  - {round: Final, date: 2026-05-01, matches: [Winner R1 0-2 Dunmore]}
---
",
    )]);
    assert_eq!(
        desk.table(&[]),
        "First round
    Home     Score  Away     How       Through
R1  Ashford    2-2  Kestrel  4-3 pens  Ashford

Straight through: Dunmore

Final
  Home     Score  Away     How  Through
  Ashford    0-2  Dunmore       Dunmore

Champions: Dunmore
"
    );
    assert_eq!(
        desk.table(&["--format", "csv"]),
        "round,label,home,away,home_goals,away_goals,home_pens,away_pens,through,decided_by
First round,R1,Ashford,Kestrel,2,2,4,3,Ashford,penalties
Final,,Ashford,Dunmore,0,2,,,Dunmore,score
"
    );
    let asked = ["table", "league", "--after", "Final"];
    assert!(
        desk.ends(&asked, 2)
            .err
            .contains("a knock-out has ties and no table")
    );
}

#[test]
fn results_are_told_in_the_sites_language_to_the_heads_of_the_table() {
    let desk = Desk::with_two_reports();
    desk.write("site.yaml", "title: Hafen\nlanguage: de\n");
    let copy = desk.ends(&["results", "--round", "1"], 0).out;
    let expected = "Harbour League, Spieltag 1\n\
        Samstag, 2. Mai 2026\n\n\
        Ashford 2:1 Kestrel\n\n\
        \x20  Mannschaft  Sp  S  U  N  T  GT  TD  Pkt\n";
    assert!(copy.starts_with(expected), "{copy}");
    let markdown = desk
        .ends(&["results", "--round", "1", "--format", "markdown"], 0)
        .out;
    assert!(
        markdown.contains("| --: | :-- | --: |") && markdown.contains("- **Ashford 2:1 Kestrel**"),
        "{markdown}"
    );
}

#[test]
fn a_score_is_written_in_one_way_on_all_pages() {
    let desk = Desk::with_two_reports();
    desk.write(
        "site.yaml",
        "title: Hafen\nlanguage: de\nbase_url: https://hafen.example\n",
    );
    desk.ends(&["build"], 0);
    let mut told = 0;
    for (path, bytes) in desk.files("public") {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("Ashford 2–1 Kestrel"), "{path}");
        told += text.matches("Ashford 2:1 Kestrel").count();
    }
    assert!(told > 10, "{told}");
}
