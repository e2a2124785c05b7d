//! Who scored, and what may be shown of their names.

use super::{Options, book, findings, goals, read_with};

#[test]
fn a_surname_is_short_for_the_only_one_who_bears_it() {
    let site = "
=== reports/2026-08-15-one.md
result: Canada 2-1 Mexico
goals: Alphonso Davies 10, David 70; Vega 80
=== reports/2026-08-22-two.md
result: Mexico 1-2 Canada
goals: Alexis Vega 3; Davies 10, J. David 44
=== reports/2026-08-29-three.md
result: Canada 1-0 Mexico
goals: Jonathan David 70
";
    let book = book(site);
    let names: Vec<&str> = book.players.values().map(|player| &*player.name).collect();
    assert_eq!(names, ["Alphonso Davies", "Jonathan David", "Alexis Vega"]);
}

#[test]
fn a_surname_is_of_the_team_before_it_is_of_the_club() {
    let site = "
=== clubs/ashford-rovers.md
name: Ashford Rovers
=== competitions/league.md
name: League
season: 2026-27
=== competitions/women.md
name: Women's League
season: 2026-27
category: women
=== reports/2026-08-15-one.md
competition: league
result: Ashford Rovers 1-0 Kestrel
goals: Idris Vaughan 10
=== reports/2026-08-16-two.md
competition: women
result: Ashford Rovers 1-0 Kestrel
goals: Carys Vaughan 20
=== reports/2026-09-05-three.md
competition: women
result: Kestrel 0-1 Ashford Rovers
goals: '- Vaughan 30'
line_ups: {away: 'Vaughan, Hart, Cole'}
";
    let book = book(site);
    let last = book.fixtures.values().last().unwrap();
    let scorer = last.goals[0].scorer.unwrap();
    assert_eq!(&*book.players[scorer].name, "Carys Vaughan");
}

#[test]
fn namesakes_are_told_apart_by_the_line_up() {
    let site = "
=== reports/2026-08-15-one.md
result: Wales 2-0 Canada
goals: Ben Davies 10, David Davies 70
=== reports/2026-09-22-two.md
result: Wales 1-0 Canada
goals: Davies 10
line_ups: {home: 'Ben Davies, Hart, Cole'}
=== reports/2026-10-29-three.md
result: Wales 1-0 Canada
goals: Davies 10
line_ups: {home: 'Ben Davies, Hart, David Davies'}
";
    let (book, printed) = read_with(site, &Options::default());
    let fixture = book.fixtures.values().nth(1).unwrap();
    assert_eq!(goals(&book, fixture), "Ben Davies 10 – ", "{printed}");
    assert_eq!(
        findings(site),
        ["reports/2026-10-29-three.md:3 ambiguous-player"]
    );
    assert!(printed.contains("Ben Davies or David Davies"), "{printed}");
}

#[test]
fn an_own_goals_scorer_plays_for_the_other_side() {
    let site = "
=== reports/2026-08-15-one.md
result: Canada 1-0 Mexico
goals: Vega 10 og
";
    let book = book(site);
    let player = book.players.values().next().unwrap();
    let team = &book.teams[player.teams[0]];
    assert_eq!((&*player.name, &*team.name), ("Vega", "Mexico"));
}

#[test]
fn a_players_file_is_one_person_at_two_clubs() {
    let site = "
=== players/ann-webb.md
name: Ann Webb
aliases: [Webby]
=== reports/2026-08-15-one.md
result: Ashford 1-0 Harwick
goals: Ann Webb 10
=== reports/2026-09-22-two.md
result: Kestrel 1-0 Dunmore
goals: Webby 10
=== reports/2026-10-22-three.md
result: Dunmore 1-0 Kestrel
goals: Jo Hill 10
=== reports/2026-11-22-four.md
result: Kestrel 1-0 Dunmore
goals: Jo Hill 10
";
    let book = book(site);
    let players: Vec<String> = book
        .players
        .values()
        .map(|player| format!("{} {}", player.slug.as_ref().unwrap(), player.teams.len()))
        .collect();
    assert_eq!(players, ["ann-webb 2", "jo-hill 1", "jo-hill-kestrel 1"]);
}

#[test]
fn the_strictest_rule_for_a_name_wins() {
    let site = "
=== competitions/u12.md
season: 2026
names: hidden
=== competitions/u15.md
season: 2026
names: initials
=== reports/2026-08-15-one.md
competition: u15
result: Ashford 1-0 Kestrel
goals: Ann Webb 10
=== reports/2026-08-22-two.md
competition: u12
result: Ashford 1-0 Kestrel
goals: Jo Hill 10
";
    let book = book(site);
    let names: Vec<&str> = book.players.values().map(|player| &*player.name).collect();
    assert_eq!(names, ["A. W.", ""]);
    let text = format!("{book:?}");
    assert!(!text.contains("Webb") && !text.contains("Hill"));
}

#[test]
fn a_squad_brings_its_players() {
    let site = "
=== teams/ashford.md
name: Ashford
=== teams/ashford.csv
season,number,name,position
2026,9,Ann Webb,forward
=== reports/2026-08-15-one.md
result: Ashford 1-0 Kestrel
goals: Webb 10
";
    let book = book(site);
    assert_eq!(book.players.len(), 1);
    assert_eq!(book.teams.values().next().unwrap().squad[0].number, Some(9));
}

#[test]
fn goals_that_do_not_add_up_are_an_error() {
    let case = |score: &str, goals: &str| {
        let site = format!(
            "=== reports/2026-08-15-one.md\nresult: Ashford {score} Kestrel\ngoals: {goals}\n"
        );
        let (_, printed) = read_with(&site, &Options::default());
        printed
    };
    assert!(case("2-2", "Webb 10, Dean 20; Holt 30").contains("add up to 2-1, the score says 2-2"));
    assert!(case("1-1", "Webb 10, Dean 20").contains("goal-side"));
    assert!(case("1-0", "Webb 130").contains("improbable-minute"));
    assert!(case("1-0", "Webb 112").contains("late-goal"));
    assert!(case("1-0 aet", "Webb 112").is_empty());
    assert!(case("1-0", "Webb 90+4").is_empty());
}

#[test]
fn what_is_meant_is_silent() {
    let site = "
=== reports/2026-08-15-one.md
result: Ashford 3-0 Kestrel
goals: Webb 110
allow: [score-mismatch, late-goal]
=== reports/2026-08-16-two.md
result: Dunmore 0-0 Kestrel
allow: [score-mismach, unknown-team]
";
    assert_eq!(
        findings(site),
        [
            "reports/2026-08-16-two.md:3 unknown-code",
            "reports/2026-08-16-two.md:3 never-meant"
        ]
    );
}
