//! `pressbox new`: files in their places, filled in with what is known, and
//! nothing written over.

use std::fs;

use crate::program::Desk;

/// A league of two divisions, the second with a play-off.
fn pyramid() -> Desk {
    Desk::new(&[
        (
            "content/competitions/first/index.md",
            "---\nname: First Division\nzones:\n  - {places: 1, name: Champions, kind: title}\n  - {places: last 1, name: Relegated, kind: relegation, to: second}\n---\n",
        ),
        (
            "content/competitions/first/2025-26.md",
            "---\nseason: 2025–26\nteams: [Ashford, \"Kestrel, Town\", Dunmore]\nlegs: 1\n# as the rule book has it\ntiebreakers: [goal_difference,\n  goals_for]\ndeductions: [{team: Dunmore, points: 1, reason: late papers}]\nresults:\n  - matches: [Ashford 1-0 Dunmore]\n  - matches: [\"\\\"Kestrel, Town\\\" 2-0 Dunmore\"]\n  - matches: [\"Ashford 1-1 \\\"Kestrel, Town\\\"\"]\n---\nWords of a season that is over.\n",
        ),
        (
            "content/competitions/second/2025-26.md",
            "---\nname: Second Division\nseason: 2025–26\nteams: [Alder, Birch, Cedar]\nlegs: 1\nzones:\n  - {places: 1, name: Promoted, kind: promotion, to: First Division}\n  - {places: 2-3, name: Play-off, kind: playoffs, to: First Division}\nresults:\n  - matches: [Alder 1-0 Birch]\n  - matches: [Alder 1-0 Cedar]\n  - matches: [Birch 1-0 Cedar]\n---\n",
        ),
    ])
}

impl Desk {
    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }
}

#[test]
fn a_new_season_keeps_the_rules_and_moves_the_clubs() {
    let desk = pyramid();
    let told = desk.ends(&["new", "season", "first", "2026-27"], 0).out;
    assert_eq!(
        told,
        "content/competitions/first/2026-27.md\n  rules as in First Division 2025–26\n  from Second Division: Alder\n  to Second Division: Dunmore\n  Second Division 2025–26, Play-off: a play-off decides who of Birch, Cedar goes to First Division\n"
    );
    assert_eq!(
        desk.read("content/competitions/first/2026-27.md"),
        "---\nseason: 2026–27\nteams: [Ashford, \"Kestrel, Town\", Alder]\nlegs: 1\n# as the rule book has it\ntiebreakers: [goal_difference,\n  goals_for]\n---\n"
    );
    // The other division looks at the season beside its own, not at the one
    // that was just made.
    desk.ends(&["new", "season", "Second Division", "2026-27"], 0);
    let second = desk.read("content/competitions/second/2026-27.md");
    assert!(
        second.contains("teams: [Birch, Cedar, Dunmore]\n"),
        "{second}"
    );
    assert!(second.contains("to: First Division}\n"), "{second}");
    desk.ends(&["check", "--deny-warnings"], 0);
    let table = desk.ends(
        &["table", "first", "--season", "2026-27", "--format", "csv"],
        0,
    );
    assert!(table.out.contains("Alder,0,"), "{table:?}");
}

#[test]
fn stages_keep_their_rules_and_lose_their_results() {
    let desk = Desk::new(&[(
        "content/competitions/cup/2025.md",
        "---\nname: Cup\nseason: 2025\nteams: [A, B]\nstages:\n  - name: League\n    format: league\n    results:\n      - matches: [A 1-0 B]\n    legs: 1\n  - name: Final\n    format: knockout\n---\n",
    )]);
    desk.ends(&["new", "season", "cup", "2026"], 0);
    assert_eq!(
        desk.read("content/competitions/cup/2026.md"),
        "---\nname: Cup\nseason: 2026\nteams: [A, B]\nstages:\n  - name: League\n    format: league\n    legs: 1\n  - name: Final\n    format: knockout\n# Teams now: [A, B]\n---\n"
    );
}

#[test]
fn a_season_that_is_not_over_is_taken_as_it_stands_and_says_so() {
    let desk = pyramid();
    let path = "content/competitions/first/2025-26.md";
    let open = desk
        .read(path)
        .replace("Ashford 1-0 Dunmore", "Ashford v Dunmore");
    desk.write(path, &open);
    let told = desk.ends(&["new", "season", "first", "2026-27"], 0).out;
    assert!(
        told.contains("First Division 2025–26 has matches to come"),
        "{told}"
    );
}

#[test]
fn a_season_is_refused_where_it_cannot_be_copied() {
    let desk = pyramid();
    let unknown = desk.ends(&["new", "season", "frist", "2026-27"], 2);
    assert!(
        unknown.err.contains("did you mean `First Division`?"),
        "{unknown:?}"
    );
    let taken = desk.ends(&["new", "season", "first", "2025-26"], 2);
    assert!(taken.err.contains("already"), "{taken:?}");
    desk.write(
        "content/competitions/friendlies.md",
        "---\nseason: 2025\n---\n",
    );
    let single = desk.ends(&["new", "season", "friendlies", "2026"], 2);
    assert!(
        single
            .err
            .contains("move it to `content/competitions/friendlies/2025.md`"),
        "{single:?}"
    );
}

#[test]
fn a_new_report_has_what_the_fixtures_know() {
    let desk = Desk::new(&[
        (
            "content/competitions/league.md",
            "---\nname: League\nteams: [Ashford, Kestrel]\nresults:\n  - round: Matchday 7\n    date: 2026-05-02\n    matches: [Ashford v Kestrel]\n---\n",
        ),
        (
            "content/teams/ashford.md",
            "---\nname: Ashford\nvenue: Mill Lane\naliases: [The Mill]\n---\n",
        ),
        (
            "content/competitions/cup.md",
            "---\nname: Cup\nteams: [Ashford, Kestrel]\n---\n",
        ),
    ]);
    let asked = [
        "new",
        "report",
        "The Mill 2-1 Kestrel",
        "--date",
        "2026-05-03",
    ];
    let told = desk.ends(&asked, 0).out;
    let path = "content/reports/2026-05-03-ashford-kestrel.md";
    assert_eq!(
        told,
        format!("{path}\n  it is the match that was set for 2026-05-02\n")
    );
    assert_eq!(
        desk.read(path),
        "---\ntitle:\ndate: 2026-05-03\ncompetition: league\nround: 7\nresult: The Mill 2-1 Kestrel\ngoals:\nvenue: Mill Lane\nattendance:\n---\n\n"
    );
    desk.ends(&["check", "--deny-warnings"], 0);
    assert!(desk.ends(&asked, 2).err.contains("already"));
    let stranger = desk.ends(
        &["new", "report", "Ashfrod v Kestrel", "--date", "2026-05-09"],
        0,
    );
    assert!(
        stranger.out.contains("did you mean Ashford?"),
        "{stranger:?}"
    );
    let wrong = desk.ends(&["new", "report", "Ashford and Kestrel"], 2);
    assert!(wrong.err.contains("Mexico v Canada"), "{wrong:?}");
}

#[test]
fn new_competitions_teams_and_pages_are_sound() {
    let desk = Desk::new(&[("content/index.md", "Words.\n")]);
    let league = [
        "new",
        "competition",
        "Northern League",
        "--teams",
        "Ashford, Kestrel",
    ];
    desk.ends(&league, 0);
    let seasons = [
        "new",
        "competition",
        "Cup: A",
        "--season",
        "2026",
        "--teams",
        "Ashford",
    ];
    desk.ends(&seasons, 0);
    assert!(desk.path("content/competitions/cup-a/2026.md").exists());
    assert!(
        desk.ends(&["new", "competition", "Cup A"], 2)
            .err
            .contains("new season cup-a")
    );
    desk.ends(&["new", "team", "Ashford"], 0);
    desk.ends(&["new", "page", "About us"], 0);
    desk.ends(&["new", "page", "…"], 2);
    desk.ends(&["check", "--deny-warnings"], 0);
}
