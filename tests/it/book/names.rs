//! Names of teams, competitions, seasons and grounds.

use super::{Options, book, findings, matches, read_with};

#[test]
fn two_reports_are_a_site() {
    let site = "
=== site.yaml
title: Ashford Echo
=== reports/2026-08-15-one.md
result: Ashford 2-1 Kestrel
=== reports/2026-08-22-two.md
result: Kestrel 0-0 Ashford
";
    let book = book(site);
    let names: Vec<&str> = book.competitions.values().map(|c| &*c.name).collect();
    assert_eq!(names, ["Ashford Echo"]);
    assert_eq!(book.stages.values().next().unwrap().teams.len(), 2);
    assert_eq!(book.today.unwrap().to_string(), "2026-08-22");
}

#[test]
fn a_name_that_the_list_lacks_is_an_error_with_a_suggestion() {
    let site = "
=== competitions/league.md
season: 2026
teams: [Canada, Mexico]
=== reports/2026-08-15-one.md
competition: league
result: Mexico 1-1 Cananda
=== reports/2026-08-16-two.md
competition: league
result: Ruritania 1-1 Canada
";
    let (_, printed) = read_with(site, &Options::default());
    assert!(
        printed.contains("unknown team \"Cananda\"; did you mean \"Canada\"?"),
        "{printed}"
    );
    assert_eq!(
        findings(site),
        [
            "reports/2026-08-15-one.md:3 unknown-team",
            "reports/2026-08-16-two.md:3 unknown-team"
        ]
    );
}

#[test]
fn spellings_and_aliases_are_one_team() {
    let site = "
=== teams/united-states.md
name: United States
aliases: [USA, USMNT]
code: USA
=== teams/dr-congo.md
name: DR Congo
names: [{name: Zaire, until: 1997-05-17}]
=== reports/2026-08-15-one.md
result: usmnt 1-1 Congo DR
=== reports/2026-08-22-two.md
result: Zaïre 0-0 UNITED STATES
=== reports/2026-08-29-three.md
result: USA 0-2 D.R. Congo
";
    let book = read_with(site, &Options::default()).0;
    let names: Vec<&str> = book.teams.values().map(|team| &*team.name).collect();
    assert_eq!(names, ["DR Congo", "United States", "Congo DR"]);
}

#[test]
fn one_letter_off_a_known_name_is_most_likely_a_slip() {
    let site = "
=== teams/ashford.md
name: Ashford
=== reports/2026-08-15-one.md
result: Ashfrod 1-1 Kestrel
=== reports/2026-08-22-two.md
result: Ashford 1-1 Kestrel U18
=== reports/2026-08-29-three.md
result: Ashford 1-1 Kestrel U19
=== reports/2026-09-05-four.md
result: Iran 1-1 Iraq
=== reports/2026-09-12-five.md
result: Kestrel II 1-1 Ashford Women
";
    assert_eq!(findings(site), ["reports/2026-08-15-one.md:2 name-near"]);
}

#[test]
fn a_clubs_women_are_a_team_of_their_own() {
    let site = "
=== clubs/ashford-rovers.md
name: Ashford Rovers
colours: ['#003366']
=== clubs/ashford-rovers.svg
=== competitions/league.md
season: 2026
teams: [Ashford Rovers, Kestrel]
results: [{round: 1, date: 2026-08-15, matches: [Ashford Rovers 1-0 Kestrel]}]
=== competitions/women.md
season: 2026
category: women
teams: [Ashford Rovers, Dunmore Women]
results: [{round: 1, date: 2026-08-15, matches: [Ashford Rovers 2-0 Dunmore]}]
";
    let book = book(site);
    assert_eq!(
        matches(&book),
        "~2026-08-15 1 Ashford Rovers 1-0 Kestrel\n~2026-08-15 1 Ashford Rovers Women 2-0 Dunmore Women\n"
    );
    let club = book.clubs.values().next().unwrap();
    let teams: Vec<&str> = club
        .teams
        .iter()
        .map(|team| book.teams[*team].slug.as_str())
        .collect();
    assert_eq!(teams, ["ashford-rovers", "ashford-rovers-women"]);
    let crests: Vec<_> = club
        .teams
        .iter()
        .map(|team| book.teams[*team].crest)
        .collect();
    assert!(crests[0].is_some() && crests[0] == crests[1]);
    let dunmore = book.clubs.values().nth(1).unwrap();
    assert_eq!(&*dunmore.name, "Dunmore");
}

#[test]
fn the_date_picks_the_season() {
    let site = "
=== competitions/league/index.md
name: Northern League
points: {win: 2, draw: 1, loss: 0}
=== competitions/league/2025-26.md
teams: [Ashford, Kestrel]
=== competitions/league/2026-27.md
teams: [Ashford, Dunmore]
points: {win: 3, draw: 1, loss: 0}
=== reports/2026-05-02-last.md
competition: Northern League
result: Ashford 2-1 Kestrel
=== reports/2026-08-15-first.md
competition: league
result: Ashford 2-1 Dunmore
=== reports/2031-08-15-never.md
competition: league
result: Ashford 2-1 Dunmore
";
    assert_eq!(findings(site), ["reports/2031-08-15-never.md:2 no-season"]);
    let book = read_with(site, &Options::default()).0;
    let seasons: Vec<String> = book
        .seasons
        .values()
        .map(|season| {
            let stage = &book.stages[season.stages[0]];
            let slug = season.slug.as_ref().unwrap();
            format!("{slug} {} {}", stage.rules.points.win, stage.fixtures.len())
        })
        .collect();
    assert_eq!(seasons, ["2025-26 2 1", "2026-27 3 1"]);
}

#[test]
fn two_files_may_not_claim_one_name() {
    let site = "
=== teams/ashford.md
name: Ashford
=== teams/rovers.md
name: Rovers
aliases: [Ashford]
=== teams/empty.md
name: '???'
slug: '???'
";
    assert_eq!(
        findings(site),
        [
            "teams/empty.md:3 no-address",
            "teams/rovers.md:3 name-taken",
            "teams/ashford.md:2 note"
        ]
    );
}

#[test]
fn groups_may_be_listed_or_told() {
    let listed = "
=== competitions/cup.md
season: 2026
groups: {A: [Egypt, Russia], B: [Iran, Spain]}
results: [{date: 2026-06-01, matches: [Egypt 0-1 Russia, Iran 0-0 Spain]}]
";
    let told = "
=== competitions/cup.md
season: 2026
=== competitions/cup.csv
date,group,home,away,home_goals,away_goals
2026-06-01,A,Egypt,Russia,0,1
2026-06-01,B,Iran,Spain,0,0
";
    for site in [listed, told] {
        let book = book(site);
        let stage = book.stages.values().next().unwrap();
        assert_eq!(
            stage
                .groups
                .iter()
                .map(|g| g.teams.len())
                .collect::<Vec<_>>(),
            [2, 2]
        );
        let groups: Vec<u16> = book.fixtures.values().map(|f| f.group.unwrap().0).collect();
        assert_eq!(groups, [0, 1]);
        assert_eq!(stage.format, pressbox::book::Format::Groups);
    }
}

#[test]
fn a_competition_may_have_stages() {
    let site = "
=== competitions/cup.md
season: 2026
stages:
  - name: Group stage
    groups: {A: [Egypt, Russia], B: [Iran, Spain]}
    results: [{date: 2026-06-01, matches: [Egypt 0-1 Russia, Iran 0-0 Spain]}]
  - name: Knock-out
    format: knockout
    rounds: [{name: Final}]
=== reports/2026-06-10-final.md
competition: cup
round: Final
result: Russia 1-0 Spain
=== reports/2026-06-02-again.md
competition: cup
result: Egypt 0-1 Russia
";
    let book = book(site);
    let fixtures: Vec<usize> = book
        .stages
        .values()
        .map(|stage| stage.fixtures.len())
        .collect();
    assert_eq!(fixtures, [2, 1]);
}

#[test]
fn known_teams_decide_how_a_line_is_read() {
    let site = "
=== reports/2026-08-15-one.md
result: Ashford v Kestrel v Dunmore
=== reports/2026-09-22-two.md
home: Kestrel v Dunmore
away: Ashford
score: 0-0
";
    let text = matches(&read_with(site, &Options::default()).0);
    assert!(
        text.contains("Ashford None Scheduled Kestrel v Dunmore"),
        "{text}"
    );
}
