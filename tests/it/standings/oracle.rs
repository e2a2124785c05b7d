//! Final tables of real competitions, from results that stand outside the
//! repository; without them this says that it skips.

use std::path::{Path, PathBuf};

use pressbox::book::{
    AcrossGroups, Adjustment, Criterion, FairPlay, Format, HeadToHead, Measure, Needs, PointsRule,
    RankBy, RoundIndex, Score, Split, Stage, TieBreaker,
};
use pressbox::standings::{AcrossRow, LeagueTable, Moment, Qualified, across};

use super::case::{Case, Line};

use Measure::{AwayGoals, FairPlay as Cards, GoalDifference, GoalRatio, GoalsFor, Points, Wins};

fn folder() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .skip(1)
        .take(3);
    let found = folder
        .map(|parent| parent.join("shared/oracle"))
        .find(|folder| folder.is_dir());
    if found.is_none() {
        eprintln!("skipped: no folder of final tables beside this repository");
    }
    found
}

type Lines = Vec<std::collections::BTreeMap<String, String>>;

/// The records of a CSV file by column, if there is such a file.
fn records(path: &Path) -> Option<Lines> {
    let mut reader = csv::Reader::from_path(path).ok()?;
    Some(reader.deserialize().map(Result::unwrap).collect())
}

fn case(folder: &Path) -> Case {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let line = |record: &std::collections::BTreeMap<String, String>| -> Line {
        let goals = |column: &str| record[column].parse::<u8>().ok();
        let score = goals("home_goals").zip(goals("away_goals"));
        (
            record["date"].parse().ok(),
            record["round"].parse().ok(),
            some(&record["group"]),
            record["home"].clone(),
            record["away"].clone(),
            score.map(|(home, away)| Score::new(home, away)),
        )
    };
    let results = records(&folder.join("results.csv")).expect("a case has results");
    Case::of(&results.iter().map(line).collect::<Vec<_>>())
}

fn chain(measures: &[Measure]) -> Vec<TieBreaker> {
    measures.iter().copied().map(TieBreaker::of).collect()
}

fn head_to_head(measures: &[Measure], reapply: bool, needs: Option<Needs>) -> TieBreaker {
    TieBreaker::HeadToHead(HeadToHead {
        criteria: measures.iter().copied().map(Criterion::from).collect(),
        reapply,
        only: None,
        needs,
    })
}

/// What a table says, in the columns of `expected.csv`.
fn differences(case: &Case, tables: &[LeagueTable], expected: &Lines) -> Vec<String> {
    let mut found = Vec::new();
    let rows: usize = tables.iter().map(|table| table.rows.len()).sum();
    if rows != expected.len() {
        found.push(format!("{rows} rows, expected {}", expected.len()));
    }
    for want in expected {
        let groups = &case.book.stages[case.stage].groups;
        let table = want.get("group").map_or(0, |name| {
            groups
                .iter()
                .position(|group| *group.name == **name)
                .expect("the group is there")
        });
        let Some(row) = tables[table].row(case.team(&want["team"])) else {
            found.push(format!("no row for {}", want["team"]));
            continue;
        };
        let record = row.record;
        let got = [
            ("position", i32::from(row.position)),
            ("played", record.played().into()),
            ("won", record.won.into()),
            ("drawn", record.drawn.into()),
            ("lost", record.lost.into()),
            ("gf", record.goals_for.into()),
            ("ga", record.goals_against.into()),
            ("gd", record.goal_difference()),
            ("points", row.points),
        ];
        for (column, got) in got {
            let want_it = &want[column];
            if !want_it.is_empty() && want_it.parse() != Ok(got) {
                found.push(format!(
                    "{}: {column} {got}, expected {want_it}",
                    want["team"]
                ));
            }
        }
    }
    found
}

#[track_caller]
fn check(name: &str, rules: impl FnOnce(&Case, &mut Stage)) {
    let Some(folder) = folder() else { return };
    let folder = folder.join(name);
    let mut case = case(&folder);
    let mut stage = case.book.stages[case.stage].clone();
    rules(&case, &mut stage);
    *case.stage_mut() = stage;
    let expected = records(&folder.join("expected.csv")).expect("a case has a final table");
    let found = differences(&case, &case.tables_at(Moment::Latest), &expected);
    assert!(found.is_empty(), "{name}: {found:#?}");
    if let Some(expected) = records(&folder.join("expected_cross.csv")) {
        check_across(&case, &expected);
    }
}

#[track_caller]
fn check_across(case: &Case, expected: &Lines) {
    let table = across(&case.book, case.stage, Moment::Latest).remove(0);
    assert_eq!(table.rows.len(), expected.len());
    for want in expected {
        let line: &AcrossRow = table
            .rows
            .iter()
            .find(|line| case.name(line.row.team) == want["team"])
            .unwrap_or_else(|| panic!("no row for {}", want["team"]));
        let group = &case.book.stages[case.stage].groups[usize::from(line.group.0)];
        let record = line.row.record;
        let qualified = match line.qualified {
            Qualified::Yes => "yes",
            Qualified::No => "no",
            Qualified::Open => "open",
        };
        let got = [
            ("position", line.row.position.to_string()),
            ("group", group.name.to_string()),
            ("played", record.played().to_string()),
            ("points", line.row.points.to_string()),
            ("gf", record.goals_for.to_string()),
            ("ga", record.goals_against.to_string()),
            ("gd", record.goal_difference().to_string()),
            ("qualified", qualified.to_owned()),
        ];
        for (column, got) in got {
            if !want[column].is_empty() {
                assert_eq!(got, want[column], "{}: {column}", want["team"]);
            }
        }
    }
}

fn best_thirds() -> AcrossGroups {
    AcrossGroups {
        name: "Teams in place 3".into(),
        place: 3,
        take: 4,
        by: chain(&[Points, GoalDifference, GoalsFor]),
        without_last: false,
    }
}

#[test]
fn champions_league_groups_go_by_head_to_head() {
    check("champions-league-2013-14-groups", |_, stage| {
        stage.rules.tie_breakers = vec![
            head_to_head(&[Points, GoalDifference, GoalsFor, AwayGoals], true, None),
            TieBreaker::of(GoalDifference),
            TieBreaker::of(GoalsFor),
        ];
    });
}

fn fifa_qualifying(stage: &mut Stage) {
    stage.rules.tie_breakers = vec![
        TieBreaker::of(GoalDifference),
        TieBreaker::of(GoalsFor),
        head_to_head(&[Points, GoalDifference, GoalsFor, AwayGoals], false, None),
        TieBreaker::of(Cards),
    ];
}

#[test]
fn the_octagonal_goes_by_goal_difference() {
    check("concacaf-octagonal-2021-22", |_, stage| {
        fifa_qualifying(stage);
    });
}

#[test]
fn conmebol_qualifying_goes_by_goal_difference() {
    check("conmebol-qualifying-2018", |_, stage| {
        fifa_qualifying(stage);
    });
}

#[test]
fn euro_2004_groups_go_by_head_to_head_among_three() {
    check("euro-2004-groups", |_, stage| {
        stage.rules.tie_breakers = vec![
            head_to_head(&[Points, GoalDifference, GoalsFor], false, None),
            TieBreaker::of(GoalDifference),
            TieBreaker::of(GoalsFor),
        ];
    });
}

#[test]
fn euro_2016_groups_send_on_four_thirds() {
    check("euro-2016-groups", |_, stage| {
        stage.rules.tie_breakers = vec![
            head_to_head(&[Points, GoalDifference, GoalsFor], true, None),
            TieBreaker::of(GoalDifference),
            TieBreaker::of(GoalsFor),
            TieBreaker::of(Cards),
        ];
        stage.across_groups.push(best_thirds());
    });
}

#[test]
fn the_first_division_of_1988_89_goes_by_goals() {
    check("first-division-1988-89", |_, stage| {
        stage.rules.tie_breakers = chain(&[GoalDifference, GoalsFor]);
    });
}

#[test]
fn the_football_league_of_1888_89_goes_by_goal_average() {
    check("football-league-1888-89", |_, stage| {
        stage.rules.points = PointsRule {
            win: 2,
            ..PointsRule::default()
        };
        stage.rules.tie_breakers = chain(&[GoalRatio]);
    });
}

fn spanish(stage: &mut Stage) {
    let needs = Some(Needs::AllPlayed);
    stage.rules.tie_breakers = vec![
        head_to_head(&[Points, GoalDifference], true, needs),
        TieBreaker::of(GoalDifference),
        TieBreaker::of(GoalsFor),
    ];
}

#[test]
fn la_liga_goes_by_head_to_head() {
    check("la-liga-2006-07", |_, stage| spanish(stage));
}

#[test]
fn a_season_cut_short_goes_by_points_per_game() {
    check("ligue-1-2019-20", |_, stage| {
        spanish(stage);
        stage.rules.rank_by = RankBy::PointsPerGame;
    });
}

#[test]
fn mls_goes_by_wins() {
    check("mls-2017", |_, stage| {
        stage.rules.tie_breakers = chain(&[Wins, GoalDifference, GoalsFor]);
    });
}

#[test]
fn a_deduction_counts() {
    check("premier-league-2009-10", |case, stage| {
        stage.rules.tie_breakers = chain(&[GoalDifference, GoalsFor]);
        stage.adjustments.push(Adjustment {
            team: case.team("Portsmouth"),
            points: -9,
            date: None,
            reason: Some("entered administration".into()),
        });
    });
}

#[test]
fn manchester_city_are_ahead_on_goal_difference() {
    check("premier-league-2011-12", |_, stage| {
        stage.rules.tie_breakers = chain(&[GoalDifference, GoalsFor]);
    });
}

#[test]
fn nobody_leaves_their_half_after_the_split() {
    check("scottish-premiership-2018-19", |_, stage| {
        stage.rules.tie_breakers = chain(&[GoalDifference, GoalsFor]);
        stage.split = Some(Split {
            after: 33,
            sizes: vec![6, 6],
            carry: pressbox::book::Carry::All,
        });
    });
}

#[test]
fn the_world_cup_of_1994_sends_on_four_thirds() {
    check("world-cup-1994-groups", |_, stage| {
        stage.rules.tie_breakers = vec![
            TieBreaker::of(GoalDifference),
            TieBreaker::of(GoalsFor),
            head_to_head(&[Points, GoalDifference, GoalsFor], false, None),
        ];
        stage.across_groups.push(best_thirds());
    });
}

#[test]
fn the_world_cup_of_2018_is_decided_by_cards() {
    check("world-cup-2018-groups", |case, stage| {
        stage.rules.tie_breakers = vec![
            TieBreaker::of(GoalDifference),
            TieBreaker::of(GoalsFor),
            head_to_head(&[Points, GoalDifference, GoalsFor], false, None),
            TieBreaker::of(Cards),
        ];
        stage.rules.fair_play = FairPlay::default();
        stage.cards = vec![
            (case.team("Colombia"), [3, 0, 1, 0]),
            (case.team("Japan"), [4, 0, 0, 0]),
            (case.team("Senegal"), [6, 0, 0, 0]),
            (case.team("Poland"), [3, 0, 0, 0]),
        ];
        assert_eq!(stage.format, Format::Groups);
    });
}

/// The figures of `after_round.csv`, and its order; where it leaves two teams
/// level, away goals among them separate two pairs.
#[test]
fn the_octagonal_is_right_after_every_round() {
    let Some(folder) = folder() else { return };
    let folder = folder.join("concacaf-octagonal-2021-22");
    let case = case(&folder).with(fifa_qualifying);
    let expected = records(&folder.join("after_round.csv")).unwrap();
    let level = case_without_head_to_head(&folder);
    for round in 0..14 {
        let moment = Moment::AfterRound(RoundIndex(round));
        let want: Lines = expected
            .iter()
            .filter(|line| line["round"] == (round + 1).to_string())
            .cloned()
            .collect();
        let found = differences(&level, &level.tables_at(moment), &want);
        assert!(found.is_empty(), "after round {}: {found:#?}", round + 1);
        let separated: Vec<(&str, &str)> = case.tables_at(moment)[0]
            .rows
            .windows(2)
            .filter(|rows| !rows[1].shared)
            .map(|rows| (case.name(rows[0].team), case.name(rows[1].team)))
            .filter(|(upper, lower)| {
                let table = &level.tables_at(moment)[0];
                let position = |name| table.row(level.team(name)).map(|row| row.position);
                position(upper) == position(lower)
            })
            .collect();
        let expected: &[(&str, &str)] = match round + 1 {
            1 => &[("Honduras", "Canada")],
            3 => &[("Canada", "United States")],
            _ => &[],
        };
        assert_eq!(separated, expected, "after round {}", round + 1);
    }
}

fn case_without_head_to_head(folder: &Path) -> Case {
    case(folder).by(chain(&[GoalDifference, GoalsFor]))
}
