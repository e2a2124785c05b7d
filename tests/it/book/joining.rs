//! One match, told in several places.

use super::{book, findings, goals, matches, only};

const LEAGUE: &str = "
=== competitions/league.md
name: Northern League
season: 2026-27
teams: [Ashford, Kestrel, Dunmore, Harwick]
";

#[test]
fn a_sunday_report_joins_saturdays_fixture() {
    let site = "
=== competitions/league.md
season: 2026-27
teams: [Ashford, Kestrel]
results:
  - round: 4
    matches:
      - {result: Ashford v Kestrel, kickoff: 2026-09-05 15:00, venue: Mill Lane}
=== reports/2026-09-06-derby.md
result: Ashford 2-1 Kestrel
";
    let book = book(site);
    assert_eq!(matches(&book), "2026-09-05 4 Ashford 2-1 Kestrel\n");
    let fixture = only(&book);
    assert_eq!(fixture.kickoff.time.unwrap().to_string(), "15:00:00");
    assert_eq!(&*book.venues[fixture.venue.unwrap()].name, "Mill Lane");
    assert_eq!(fixture.told_in.len(), 1);
}

#[test]
fn a_report_of_no_competition_joins_the_one_that_has_the_pair() {
    let site = format!(
        "{LEAGUE}results:
  - {{round: 1, date: 2026-08-15, matches: [Ashford v Kestrel]}}
=== competitions/cup.md
season: 2026-27
format: knockout
results:
  - {{round: Final, date: 2027-05-01, matches: [Ashford v Dunmore]}}
=== reports/2026-08-16-derby.md
result: Ashford 2-1 Kestrel
=== reports/2026-08-20-unknown.md
result: Kestrel 2-1 Dunmore
"
    );
    assert_eq!(
        findings(&site),
        ["reports/2026-08-20-unknown.md:2 no-competition"]
    );
}

#[test]
fn facts_add_up() {
    let site = format!(
        "{LEAGUE}results:
  - round: 1
    date: 2026-08-15
    matches: [Ashford 2-1 Kestrel]
=== reports/2026-08-15-derby.md
competition: league
result: Ashford 2-1 (1-0) Kestrel
attendance: 312
goals: Webb 10, Dean 70; Holt 80
=== reports/2026-08-16-round-up.md
competition: league
round: 1
matches:
  - result: Ashford 2-1 Kestrel
    referee: P. Marsh
    goals: Ann Webb 10, Dean 70 (Webb); Holt 80
"
    );
    let book = book(&site);
    let fixture = only(&book);
    assert_eq!(fixture.attendance, Some(312));
    assert_eq!(fixture.referee.as_deref(), Some("P. Marsh"));
    assert_eq!(fixture.half_time.unwrap().to_string(), "1-0");
    assert_eq!(goals(&book, fixture), "Ann Webb 10, Dean 70 – Holt 80");
    assert!(fixture.goals[1].assist.is_some());
    assert_eq!(fixture.told_in.len(), 2);
}

#[test]
fn contradictions_show_both_places() {
    let site = format!(
        "{LEAGUE}results:
  - {{round: 1, date: 2026-08-15, matches: [Ashford 2-1 Kestrel]}}
=== reports/2026-08-15-derby.md
competition: league
result: Ashford 2-2 Kestrel
"
    );
    assert_eq!(
        findings(&site),
        [
            "reports/2026-08-15-derby.md:3 contradiction",
            "competitions/league.md:6 note",
        ]
    );
}

#[test]
fn goals_told_differently_contradict_each_other() {
    let site = "
=== reports/2026-08-15-a.md
result: Ashford 1-0 Kestrel
goals: Webb 10
=== reports/2026-08-16-b.md
result: Ashford 1-0 Kestrel
goals: Dean 70
";
    assert_eq!(
        findings(site),
        [
            "reports/2026-08-16-b.md:3 goals-differ",
            "reports/2026-08-15-a.md:3 note"
        ]
    );
}

#[test]
fn what_is_stated_tells_matches_apart() {
    let site = "
=== competitions/league.md
season: 2026-27
results:
  - {round: 1, matches: [{result: A Town 1-0 B Town}]}
  - {round: 2, matches: [{result: A Town 2-0 B Town}]}
  - matches:
      - {result: A Town 3-0 C Town, kickoff: 2026-09-01}
      - {result: A Town 4-0 C Town, kickoff: 2026-09-03}
      - {result: B Town 5-0 C Town, leg: 1}
      - {result: B Town 6-0 C Town, leg: 2}
";
    assert_eq!(
        matches(&book(site)),
        "2026-09-01 - A Town 3-0 C Town
2026-09-03 - A Town 4-0 C Town
~? 1 A Town 1-0 B Town
~? 2 A Town 2-0 B Town
~? - B Town 5-0 C Town
~? - B Town 6-0 C Town
"
    );
}

#[test]
fn a_postponed_match_waits_for_its_report() {
    let site = "
=== competitions/league.md
season: 2026-27
results:
  - {round: 1, date: 2026-08-15, matches: [Ashford P-P Kestrel]}
=== reports/2026-11-21-at-last.md
competition: league
result: Ashford 3-0 Kestrel
";
    assert_eq!(matches(&book(site)), "~2026-11-21 1 Ashford 3-0 Kestrel\n");
}

#[test]
fn a_preview_is_of_the_match_to_come() {
    let site = "
=== competitions/league.md
season: 2026-27
results:
  - matches: [{result: Ashford 3-0 Kestrel, kickoff: 2026-08-29}]
=== reports/2026-08-15-preview.md
competition: league
result: Ashford v Kestrel
";
    assert_eq!(matches(&book(site)), "2026-08-29 - Ashford 3-0 Kestrel\n");
}

#[test]
fn two_matches_equally_near_are_an_error() {
    let site = "
=== competitions/league.md
season: 2026-27
results:
  - matches: [{result: A Town 1-0 B Town, kickoff: 2026-09-01}, {result: A Town 2-0 B Town, kickoff: 2026-09-03}]
=== reports/2026-09-02-which.md
competition: league
result: A Town 2-0 B Town
";
    assert_eq!(
        findings(site),
        ["reports/2026-09-02-which.md:3 two-matches-near"]
    );
}

#[test]
fn a_second_meeting_on_one_day_says_so() {
    let site = "
=== reports/1974-02-17-one.md
result: Tahiti 2-1 New Caledonia
kickoff: 1974-02-17
=== reports/1974-02-17-two.md
result: Tahiti 1-2 New Caledonia
kickoff: 1974-02-17
leg: 2
";
    let text = matches(&super::read_with(site, &super::Options::default()).0);
    assert_eq!(text.lines().count(), 2, "{text}");
}

#[test]
fn an_award_keeps_what_happened_on_the_pitch() {
    let site = format!(
        "{LEAGUE}results:
  - {{round: 1, date: 2026-08-15, matches: [Ashford 0-3 Kestrel awarded]}}
=== reports/2026-08-15-derby.md
competition: league
result: Ashford 2-1 Kestrel
"
    );
    let book = book(&site);
    let fixture = only(&book);
    assert_eq!(fixture.score.unwrap().to_string(), "2-1");
    assert_eq!(fixture.counted_score(None).unwrap().to_string(), "0-3");
}

#[test]
fn a_table_of_results_may_stand_beside_its_competition() {
    let site = format!(
        "{LEAGUE}=== competitions/league.csv
date,round,home,away,home_goals,away_goals
2026-08-15,1,Ashford,Kestrel,2,1
2026-08-22,2,Kestrel,Dunmore,,
=== reports/2026-08-16-derby.md
competition: Northern League
result: Ashford 2-1 Kestrel
"
    );
    let book = super::read_with(&site, &super::Options::default()).0;
    assert_eq!(
        matches(&book),
        "2026-08-15 1 Ashford 2-1 Kestrel\n2026-08-22 2 Kestrel None Scheduled Dunmore\n"
    );
}

#[test]
fn sides_of_a_cup_may_be_found_later() {
    let site = "
=== competitions/cup.md
season: 2026
format: knockout
teams: [Ashford, Kestrel, Dunmore, Harwick]
rounds: [{name: Semi-finals}, {name: Final, neutral: true}]
results:
  - {round: Final, date: 2026-05-30, matches: [Winner SF1 v Winner SF2]}
  - {round: Semi-finals, date: 2026-05-02, matches: [{SF1: Ashford 1-0 Kestrel}, {SF2: Dunmore v Harwick}]}
";
    let book = super::read_with(site, &super::Options::default()).0;
    assert_eq!(
        matches(&book),
        "~2026-05-02 Semi-finals Ashford 1-0 Kestrel
~2026-05-02 Semi-finals Dunmore None Scheduled Harwick
~2026-05-30 Final Ashford None Scheduled Winner SF2
"
    );
    let last = book.fixtures.values().last().unwrap();
    assert!(last.neutral && book.fixtures.values().next().unwrap().label.is_some());
}

#[test]
fn what_is_improbable_is_a_warning() {
    let site = "
=== competitions/league.md
season: 2026
legs: 2
results:
  - round: 1
    matches:
      - {result: Ashford 2-1 (3-0) Kestrel, kickoff: 2026-08-15}
      - {result: 'Dunmore 1-1 Ashford aet, 4-4 pens', kickoff: 2026-08-15}
  - round: 2
    matches: [{result: Kestrel v Harwick, kickoff: 2026-08-16}]
  - round: 3
    matches: [{result: Kestrel 2-0 Ashford, kickoff: 2029-08-22}]
";
    assert_eq!(
        findings(site),
        [
            "competitions/league.md:7 more-before-the-end",
            "competitions/league.md:8 extra-time-in-a-league",
            "competitions/league.md:8 level-shoot-out",
            "competitions/league.md:8 twice-on-a-day",
            "competitions/league.md:7 note",
            "competitions/league.md:10 no-score-yet",
            "competitions/league.md:12 outside-season",
        ]
    );
}

#[test]
fn ten_mistakes_in_ten_files_are_ten_findings() {
    let site = "
=== competitions/league.md
season: 2026-27
tiebreakers: fifa_wordl_cup_2018
=== competitions/cup.md
season: 2026-27
teams: [Ashford, Kestrel, Ashford]
=== teams/ashford.md
name: Ashford
=== teams/rovers.md
aliases: [Ashford]
=== venues/lane.md
time_zone: Europe/Ashford
=== reports/2026-08-15-a.md
competition: cup
result: Ashford 1-1 Kestral
=== reports/2026-08-16-b.md
competition: league
result: Dunmore 1-0 Dunmore
=== reports/2026-08-17-c.md
competition: league
result: Dunmore 1-0 Harwick
goals: Webb 10, Dean 20
=== reports/2026-08-18-d.md
competition: league
stage: Autumn
result: Dunmore 1-0 Harwick
=== reports/2026-08-19-e.md
result: Dunmore 1-0 Bellmoor
=== reports/2026-08-20-f.md
titel: Ashford
";
    let findings = findings(site);
    let codes: Vec<&str> = findings
        .iter()
        .filter_map(|finding| finding.rsplit(' ').next())
        .filter(|code| *code != "note")
        .collect();
    assert_eq!(
        codes,
        [
            "listed-twice",
            "unknown-preset",
            "unknown-team",
            "against-itself",
            "score-mismatch",
            "unknown-stage",
            "no-competition",
            "unknown-key",
            "name-taken",
            "unknown-time-zone",
        ]
    );
}
