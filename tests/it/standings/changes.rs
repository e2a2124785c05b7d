//! Everything that changes a table besides its tie-breakers.

use pressbox::book::{
    AcrossGroups, Adjustment, Award, Awarded, Card, CardKind, Carry, Criterion, FixtureId, Format,
    GivenRow, GivenTable, Measure, Per, RankBy, RoundIndex, Score, Side, Split, Status, TieBreaker,
    Withdrawal, WithdrawnResults,
};
use pressbox::standings::{
    Cut, Figure, Ledger, Moment, Outcome, Qualified, TableSource, across, history, table_source,
    tables,
};

use super::case::{Case, Line, day, league, somewhere, written};

fn goals() -> Vec<TieBreaker> {
    vec![
        TieBreaker::of(Measure::GoalDifference),
        TieBreaker::of(Measure::GoalsFor),
    ]
}

const TWO_ROUNDS: &str = "A 2-0 B, C 1-1 D
                          B 1-0 C, D 0-3 A";

#[test]
fn figures_are_right() {
    assert_eq!(
        league(TWO_ROUNDS).lines(),
        [
            "1 A 2 2 0 0 5-0 6",
            "2 B 2 1 0 1 1-2 3",
            "3 C 2 0 1 1 1-2 1",
            "4 D 2 0 1 1 1-4 1"
        ]
    );
}

#[test]
fn a_table_after_a_round_counts_its_matches_whenever_played() {
    let case = league(TWO_ROUNDS).changed("C", "D", |fixture| {
        fixture.kickoff.date = Some(day(2021, 12, 1));
    });
    let table = &case.tables_at(Moment::AfterRound(RoundIndex(0)))[0];
    assert_eq!(
        case.lines_of(table),
        [
            "1 A 1 1 0 0 2-0 3",
            "2 C 1 0 1 0 1-1 1",
            "2 D 1 0 1 0 1-1 1",
            "4 B 1 0 0 1 0-2 0"
        ]
    );
    let table = &case.tables_at(Moment::On(day(2021, 8, 1)))[0];
    assert_eq!(
        case.lines_of(table),
        [
            "1 A 1 1 0 0 2-0 3",
            "2 C 0 0 0 0 0-0 0",
            "2 D 0 0 0 0 0-0 0",
            "4 B 1 0 0 1 0-2 0"
        ]
    );
}

fn deduction(case: &Case, date: Option<pressbox::calendar::Date>) -> Adjustment {
    Adjustment {
        team: case.team("A"),
        points: -4,
        date,
        reason: None,
    }
}

#[test]
fn a_deduction_counts_from_its_day() {
    let case = league(TWO_ROUNDS);
    let taken = deduction(&case, Some(day(2021, 8, 5)));
    let case = case.with(|stage| stage.adjustments.push(taken));
    let points = |moment| {
        let table = &case.tables_at(moment)[0];
        let row = table.row(case.team("A")).unwrap();
        (row.points, row.adjusted)
    };
    assert_eq!(points(Moment::AfterRound(RoundIndex(0))), (3, 0));
    assert_eq!(points(Moment::On(day(2021, 8, 4))), (3, 0));
    assert_eq!(points(Moment::On(day(2021, 8, 5))), (-1, -4));
    assert_eq!(points(Moment::AfterRound(RoundIndex(1))), (2, -4));
    assert_eq!(points(Moment::Latest), (2, -4));
    assert_eq!(case.order(), "B A C D");
}

#[test]
fn a_match_put_off_does_not_bring_a_later_deduction_into_its_round() {
    let case = league(TWO_ROUNDS).changed("C", "D", |fixture| {
        fixture.kickoff.date = Some(day(2021, 12, 1));
    });
    let taken = deduction(&case, Some(day(2021, 11, 1)));
    let case = case.with(|stage| stage.adjustments.push(taken));
    let table = &case.tables_at(Moment::AfterRound(RoundIndex(0)))[0];
    assert_eq!(table.row(case.team("A")).unwrap().points, 3);
}

fn awarded(case: Case, to: Awarded, score: Score, date: Option<pressbox::calendar::Date>) -> Case {
    case.changed("A", "B", |fixture| {
        fixture.status = Status::Awarded;
        fixture.award = Some(Award {
            score,
            to,
            date,
            reason: None,
        });
    })
}

#[test]
fn an_award_counts_from_its_day() {
    let case = awarded(
        league(TWO_ROUNDS),
        Awarded::To(Side::Away),
        Score::new(0, 3),
        Some(day(2021, 8, 20)),
    );
    assert_eq!(case.order_at(Moment::AfterRound(RoundIndex(0))), "A C=D B");
    assert_eq!(case.order_at(Moment::On(day(2021, 8, 19))), "A B C D");
    assert_eq!(case.order(), "B A C D");
    assert_eq!(case.lines()[0], "1 B 2 2 0 0 4-0 6");
}

#[test]
fn a_match_can_be_lost_by_both() {
    let case = awarded(league(TWO_ROUNDS), Awarded::Neither, Score::new(0, 3), None);
    let table = case.table();
    let record = |name| table.row(case.team(name)).unwrap().record;
    assert_eq!((record("A").lost, record("A").goals_against), (1, 3));
    assert_eq!((record("B").lost, record("B").goals_against), (1, 3));
}

#[test]
fn a_walkover_may_be_worth_less_than_a_win() {
    let case = awarded(
        league(TWO_ROUNDS),
        Awarded::To(Side::Home),
        Score::new(0, 0),
        None,
    )
    .changed("A", "B", |fixture| fixture.score = None)
    .with(|stage| stage.rules.points.walkover = Some(2));
    assert_eq!(case.lines()[0], "1 A 2 2 0 0 3-0 5");
}

#[test]
fn what_is_void_broken_off_or_cancelled_does_not_count() {
    for status in [
        Status::Void,
        Status::Cancelled,
        Status::Postponed,
        Status::Abandoned { counts: false },
    ] {
        let case = league(TWO_ROUNDS).changed("A", "B", |fixture| fixture.status = status);
        assert!(
            case.lines().contains(&"1 A 1 1 0 0 3-0 3".to_owned()),
            "{status:?}"
        );
    }
    let stands = Status::Abandoned { counts: true };
    let case = league(TWO_ROUNDS).changed("A", "B", |fixture| fixture.status = stands);
    assert_eq!(case.lines()[0], "1 A 2 2 0 0 5-0 6");
}

#[test]
fn a_shoot_out_may_be_worth_a_point() {
    let case = league(TWO_ROUNDS)
        .changed("C", "D", |fixture| {
            fixture.shoot_out = Some(Score::new(3, 4));
        })
        .with(|stage| {
            stage.rules.points.shoot_out_win = Some(2);
            stage.rules.points.shoot_out_loss = Some(1);
        });
    assert_eq!(
        case.lines()[2..],
        ["3 D 2 0 1 1 1-4 2", "4 C 2 0 1 1 1-2 1"]
    );
}

fn withdrawn(case: Case, results: WithdrawnResults) -> Case {
    let withdrawal = Withdrawal {
        team: case.team("A"),
        date: Some(day(2021, 8, 5)),
        results,
    };
    case.with(|stage| stage.withdrawn.push(withdrawal))
}

#[test]
fn a_team_that_left_takes_its_results_along() {
    let case = withdrawn(
        league("A 2-0 B, C 1-1 D\nB 1-0 C, D v A"),
        WithdrawnResults::Void,
    );
    assert_eq!(
        case.lines(),
        [
            "1 B 1 1 0 0 1-0 3",
            "2 D 1 0 1 0 1-1 1",
            "3 C 2 0 1 1 1-2 1",
            "4 A 0 0 0 0 0-0 0"
        ]
    );
    assert_eq!(case.order_at(Moment::On(day(2021, 8, 4))), "A C=D B");
    assert!(case.table().rows[3].withdrawn);
}

#[test]
fn a_team_that_left_may_leave_its_results_or_lose_the_rest() {
    let results = "A 2-0 B, C 1-1 D\nB 1-0 C, D v A";
    let case = withdrawn(league(results), WithdrawnResults::Stand);
    assert_eq!(case.lines()[0], "1 A 1 1 0 0 2-0 3");
    let case = withdrawn(league(results), WithdrawnResults::Lost(Score::new(3, 0)));
    assert_eq!(case.lines()[0], "1 D 2 1 1 0 4-1 4");
    assert_eq!(case.order(), "D A B C");
}

#[test]
fn points_per_game_are_exact() {
    // 1 of 3 and 2 of 6 are the same; no rounding says otherwise.
    let case =
        league("A 0-0 B, A 0-1 B, A 0-1 B\nC 0-0 D, C 0-0 D, C 0-1 D, C 0-1 D, C 0-1 D, C 0-1 D")
            .by(vec![])
            .with(|stage| stage.rules.rank_by = RankBy::PointsPerGame);
    assert_eq!(case.order(), "B=D A=C");
    assert_eq!(case.table().rows[2].points_per_game(), Figure::per(1, 3));
}

#[test]
fn a_goal_average_needs_no_decimals() {
    let average = vec![TieBreaker::of(Measure::GoalRatio)];
    let case = league("A 3-2 B, C 3-2 D\nA 3-2 B, C 4-3 D").by(average);
    assert_eq!(case.order(), "A C D B");
}

#[test]
fn goal_difference_may_be_capped_and_goals_divided() {
    let capped = TieBreaker::Criterion(Criterion {
        cap: Some(3),
        ..Measure::GoalDifference.into()
    });
    let case = league("A 9-0 C, B 2-0 C\nA 1-0 D, B 3-0 D").by(vec![capped]);
    assert_eq!(case.order(), "B A D C");
    let per = TieBreaker::Criterion(Criterion {
        per: Some(Per::AwayMatch),
        ..Measure::AwayGoals.into()
    });
    let results = "C 0-1 A, D 0-2 B\nC 2-1 A, B 0-1 D";
    let total = vec![TieBreaker::of(Measure::AwayGoals)];
    assert_eq!(league(results).by(total).order(), "A=B D C");
    assert_eq!(league(results).by(vec![per]).order(), "B A=D C");
}

#[test]
fn cuts_count_their_part_of_the_matches() {
    let case = league(TWO_ROUNDS).changed("A", "B", |fixture| {
        fixture.half_time = Some(Score::new(0, 1));
    });
    let cut = |cut| case.lines_of(&tables(&case.book, case.stage, Moment::Latest, cut)[0]);
    assert_eq!(
        cut(Cut::Home)[..2],
        ["1 A 1 1 0 0 2-0 3", "2 B 1 1 0 0 1-0 3"]
    );
    assert_eq!(cut(Cut::Away)[0], "1 A 1 1 0 0 3-0 3");
    assert_eq!(cut(Cut::HalfTime)[0], "1 B 1 1 0 0 1-0 3");
    assert_eq!(cut(Cut::Form(1))[1], "2 B 1 1 0 0 1-0 3");
}

fn grouped(text: &str) -> Case {
    let mut lines: Vec<Line> = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (group, results) = line.split_once(": ").unwrap();
        for mut result in written(results) {
            result.2 = Some(group.to_owned());
            lines.push(result);
        }
    }
    Case::of(&lines)
}

#[test]
fn a_group_counts_every_match_of_its_teams() {
    let mut lines: Vec<Line> = written("A 1-0 B, C 1-0 D, A 0-2 C");
    lines[0].2 = Some("East".into());
    lines[1].2 = Some("West".into());
    let case = Case::of(&lines);
    let tables = case.tables_at(Moment::Latest);
    assert_eq!(
        case.lines_of(&tables[0]),
        ["1 A 2 1 0 1 1-2 3", "2 B 1 0 0 1 0-1 0"]
    );
    assert_eq!(
        case.lines_of(&tables[1]),
        ["1 C 2 2 0 0 3-0 6", "2 D 1 0 0 1 0-1 0"]
    );
}

fn runners_up(without_last: bool) -> AcrossGroups {
    AcrossGroups {
        name: "Runners-up".into(),
        place: 2,
        take: 1,
        by: [Measure::Points, Measure::GoalDifference]
            .map(TieBreaker::of)
            .to_vec(),
        without_last,
    }
}

#[test]
fn across_groups_the_last_team_may_not_count() {
    // B won by nine against the last of their group, E by two against theirs
    // but did better against the first.
    let groups = "A: A 1-0 B, B 9-0 C, A 1-0 C
                  B: D 3-3 E, E 2-0 F, D 9-0 F";
    let order = |without_last| {
        let case = grouped(groups).with(|stage| {
            stage.rules.tie_breakers = goals();
            stage.across_groups.push(runners_up(without_last));
        });
        let table = across(&case.book, case.stage, Moment::Latest).remove(0);
        table
            .rows
            .iter()
            .map(|line| {
                (
                    case.name(line.row.team).to_owned(),
                    line.row.record.played(),
                    line.qualified,
                )
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(
        order(false),
        [
            ("E".into(), 2, Qualified::Yes),
            ("B".into(), 2, Qualified::No)
        ]
    );
    assert_eq!(
        order(true),
        [
            ("E".into(), 1, Qualified::Yes),
            ("B".into(), 1, Qualified::No)
        ]
    );
}

#[test]
fn across_groups_of_different_sizes_only_the_larger_lose_their_last() {
    let case = grouped(
        "A: A 1-0 B, B 9-0 C, A 1-0 C
         B: D 1-0 E, D 1-0 E",
    )
    .with(|stage| stage.across_groups.push(runners_up(true)));
    let table = across(&case.book, case.stage, Moment::Latest).remove(0);
    let played: Vec<u16> = table
        .rows
        .iter()
        .map(|line| line.row.record.played())
        .collect();
    assert_eq!(played.iter().sum::<u16>(), 1 + 2, "{played:?}");
}

#[test]
fn nobody_qualifies_before_the_groups_are_played() {
    let case = grouped(
        "A: A 1-0 B, B 9-0 C, A v C
         B: D 3-3 E, E 2-0 F, D 9-0 F",
    )
    .with(|stage| stage.across_groups.push(runners_up(false)));
    let table = across(&case.book, case.stage, Moment::Latest).remove(0);
    assert!(
        table
            .rows
            .iter()
            .all(|line| line.qualified == Qualified::Open)
    );
}

/// A 6, B 4, C 4, D 3 after three rounds; then C beats A and D beats B.
const SPLIT: &str = "A 1-0 B, C 1-0 D
                     A 2-0 C, B 0-0 D
                     D 2-0 A, B 2-1 C
                     A 1-0 B, C 0-5 D";

fn split(carry: Carry) -> Case {
    league(SPLIT).by(goals()).with(|stage| {
        stage.split = Some(Split {
            after: 3,
            sizes: vec![2, 2],
            carry,
        });
    })
}

#[test]
fn after_the_split_nobody_leaves_their_part() {
    let case = split(Carry::All);
    // After three rounds: A 6, D 4 (+1), B 4 (0), C 3.
    assert_eq!(case.order_at(Moment::AfterRound(RoundIndex(2))), "A D B C");
    let parts: Vec<_> = case.table().rows.iter().map(|row| row.part).collect();
    assert_eq!(parts, [Some(0), Some(0), Some(1), Some(1)]);
    let before = &case.tables_at(Moment::AfterRound(RoundIndex(1)))[0];
    assert!(before.rows.iter().all(|row| row.part.is_none()));
}

#[test]
fn points_may_be_halved_or_dropped_at_the_split() {
    let points = |carry| {
        let case = split(carry);
        let table = case.table();
        ["A", "B", "C", "D"].map(|name| table.row(case.team(name)).unwrap().points)
    };
    assert_eq!(points(Carry::All), [9, 4, 3, 7]);
    assert_eq!(points(Carry::None), [3, 0, 0, 3]);
    let half = |round_up| Carry::Fraction {
        numerator: 1,
        denominator: 2,
        round_up,
    };
    assert_eq!(points(half(true)), [6, 2, 2, 5]);
    assert_eq!(points(half(false)), [6, 2, 1, 5]);
}

#[test]
fn a_list_and_a_knock_out_have_no_table() {
    for format in [Format::List, Format::Knockout] {
        let case = league(TWO_ROUNDS).with(|stage| stage.format = format);
        assert!(case.tables_at(Moment::Latest).is_empty());
        assert_eq!(table_source(&case.book, case.stage), TableSource::NoTable);
    }
}

#[test]
fn a_club_that_reports_only_its_own_matches_has_no_table() {
    let unlisted = |results| league(results).with(|stage| stage.teams_listed = false);
    let case = unlisted("A 1-0 B, C 0-0 A");
    assert_eq!(
        table_source(&case.book, case.stage),
        TableSource::OneTeamOnly
    );
    assert!(case.tables_at(Moment::Latest).is_empty());
    for results in [
        "A 1-0 B, B 0-0 A",
        "A 1-0 B, C 0-0 D",
        "A 1-0 B, B 0-0 C, C 1-1 A",
    ] {
        let case = unlisted(results);
        assert_eq!(
            table_source(&case.book, case.stage),
            TableSource::Matches,
            "{results}"
        );
    }
}

#[test]
fn a_table_that_somebody_else_keeps_is_shown_as_given() {
    let mut case = league(TWO_ROUNDS);
    let row = |position, name, points| GivenRow {
        position,
        team: case.team(name),
        figures: [10, 3, 1, 6, 12, 20],
        points,
        place: somewhere(),
    };
    let rows = vec![row(1, "D", 30), row(2, "A", 10)];
    let season = case.book.stages[case.stage].season;
    case.book.seasons[season].given_table = Some(GivenTable {
        date: None,
        source: None,
        rows,
    });
    let table = case.table();
    assert!(table.given);
    assert_eq!(
        case.lines_of(&table),
        ["1 D 10 3 1 6 12-20 30", "2 A 10 3 1 6 12-20 10"]
    );
}

fn card(side: Side, kind: CardKind) -> Card {
    Card {
        side,
        player: None,
        minute: None,
        kind,
    }
}

#[test]
fn fair_play_counts_once_every_match_has_its_cards() {
    let chain = vec![TieBreaker::of(Measure::FairPlay)];
    let case = league("A 1-1 B").by(chain);
    assert_eq!(case.order(), "A=B");
    let case = case.changed("A", "B", |fixture| {
        fixture.cards = vec![
            card(Side::Home, CardKind::Red),
            card(Side::Away, CardKind::Yellow),
            card(Side::Away, CardKind::Yellow),
            card(Side::Away, CardKind::Yellow),
        ];
    });
    assert_eq!(case.order(), "B A");
    let values: Vec<_> = case.table().proof[0].steps[0]
        .level
        .iter()
        .map(|(_, value)| value.unwrap())
        .collect();
    assert_eq!(values, [Figure::whole(3), Figure::whole(4)]);
}

#[test]
fn a_table_goes_by_weeks_where_there_are_no_rounds() {
    let mut case = league(TWO_ROUNDS);
    for fixture in case.book.fixtures.values_mut() {
        fixture.round = None;
    }
    let history = history(&case.book, case.stage).remove(0);
    assert_eq!(
        history.moments,
        [Moment::On(day(2021, 8, 1)), Moment::On(day(2021, 8, 8))]
    );
    let b = history.team(case.team("B")).unwrap();
    assert_eq!(
        (&b.positions[..], &b.points[..]),
        (&[4, 2][..], &[0, 3][..])
    );
    assert_eq!((b.movement(0), b.movement(1)), (None, Some(2)));
}

#[test]
fn a_history_goes_by_rounds() {
    let case = league(TWO_ROUNDS);
    let history = history(&case.book, case.stage).remove(0);
    assert_eq!(
        history.moments,
        [0, 1].map(|round| Moment::AfterRound(RoundIndex(round)))
    );
    assert_eq!(history.teams[0].team, case.team("A"));
}

#[test]
fn the_order_of_matches_does_not_matter() {
    let lines = written("A 1-0 B, C 0-0 D\nB 2-2 C, D 0-3 A\nC 1-1 A, D 0-0 B");
    let expected = Case::of(&lines).lines();
    let mut reversed = lines;
    reversed.reverse();
    assert_eq!(Case::of(&reversed).lines(), expected);
    let ids: Vec<FixtureId> = Case::of(&reversed).book.fixtures.ids().collect();
    assert_eq!(ids.len(), 6);
}

#[test]
fn form_is_what_counted_lately() {
    let case = league(TWO_ROUNDS);
    let forms = Ledger::of(&case.book, case.stage).forms(Moment::Latest, 5);
    let b = forms
        .iter()
        .find(|form| form.team == case.team("B"))
        .unwrap();
    let outcomes: Vec<Outcome> = b.matches.iter().map(|(_, outcome)| *outcome).collect();
    assert_eq!(outcomes, [Outcome::Lost, Outcome::Won]);
}

#[test]
fn a_match_called_off_does_not_keep_a_table_open() {
    let case = league("A 1-0 B, B 2-0 C, C v A").with(|stage| stage.legs = Some(1));
    assert!(!case.table().complete);
    let case = case.changed("C", "A", |fixture| fixture.status = Status::Cancelled);
    assert!(case.table().complete);
}
