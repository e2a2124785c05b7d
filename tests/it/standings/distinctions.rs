//! The eight distinctions that rules make and that are easily confused: a case
//! for each that the wrong reading fails.

use pressbox::book::{
    Decision, DecisionKind, Given, HeadToHead, HowMany, Measure, Needs, Restart, RoundIndex, Stage,
    TieBreaker, ZoneKind,
};
use pressbox::standings::{Moment, Silence};

use super::case::{Case, day, league, somewhere};

use Measure::{GoalDifference, GoalsFor, Points};
use TieBreaker::Shared;

fn of(measure: Measure) -> TieBreaker {
    TieBreaker::of(measure)
}

fn block(measures: &[Measure]) -> HeadToHead {
    HeadToHead {
        criteria: measures.iter().map(|measure| (*measure).into()).collect(),
        ..HeadToHead::default()
    }
}

fn once(measures: &[Measure]) -> HeadToHead {
    HeadToHead {
        reapply: false,
        ..block(measures)
    }
}

fn decision(case: &Case, by: DecisionKind, order: &[&str]) -> Decision {
    Decision {
        by,
        order: order.iter().map(|name| case.team(name)).collect(),
        date: None,
        place: somewhere(),
    }
}

/// A, B and C have six points each; A and B are level on goals too. A beat B.
/// In a table of all three B would be first.
#[test]
fn head_to_head_is_among_the_teams_level_when_it_is_reached() {
    let case = league(
        "A 1-0 B, C 1-0 D
         B 3-0 C, A 4-0 D
         C 1-0 A, B 2-0 D",
    );
    let chain = vec![
        of(GoalDifference),
        of(GoalsFor),
        TieBreaker::HeadToHead(block(&[Points, GoalDifference])),
    ];
    assert_eq!(case.by(chain).order(), "A B C D");
}

/// A, B and C are level; in the table of their matches A and B have seven
/// points and A the better goals, but of their own two matches B won one.
#[test]
fn the_figures_of_a_block_share_one_table() {
    let case = league(
        "B 1-0 A, C 1-0 D
         A 1-1 B, D 0-1 C
         A 3-0 C, B 0-0 D
         C 0-3 A, D 0-0 B
         B 1-0 C, A 0-0 D
         C 1-0 B, D 0-0 A",
    );
    let chain = vec![TieBreaker::HeadToHead(block(&[Points, GoalDifference]))];
    assert_eq!(case.by(chain).order(), "A B C D");
}

/// A, B and C have ten points. Among them A has nine, B and C four; of B and C
/// alone, C has the better of it. B has the better goals against all.
const ONE_AHEAD_TWO_LEVEL: &str = "
    C 1-0 B, A 0-0 D
    B 0-0 C, D 1-0 A
    B 1-0 A, C 1-0 D
    A 1-0 B, D 0-1 C
    A 1-0 C, B 5-0 D
    C 0-1 A, D 0-5 B";

#[test]
fn a_block_begins_again_on_a_smaller_set() {
    let chain = vec![TieBreaker::HeadToHead(block(&[Points])), of(GoalDifference)];
    assert_eq!(league(ONE_AHEAD_TWO_LEVEL).by(chain).order(), "A C B D");
}

#[test]
fn a_block_that_is_not_reapplied_gives_way_to_the_next_step() {
    let chain = vec![TieBreaker::HeadToHead(once(&[Points])), of(GoalDifference)];
    assert_eq!(league(ONE_AHEAD_TWO_LEVEL).by(chain).order(), "A B C D");
}

#[test]
fn after_each_winner_the_whole_chain_begins_again() {
    let chain = vec![TieBreaker::HeadToHead(once(&[Points])), of(GoalDifference)];
    let case = league(ONE_AHEAD_TWO_LEVEL)
        .by(chain)
        .with(|stage| stage.rules.restart = Restart::Winner);
    assert_eq!(case.order(), "A C B D");
}

#[test]
fn a_block_for_two_is_skipped_where_three_are_level() {
    let only = |many| {
        vec![
            TieBreaker::HeadToHead(HeadToHead {
                only: Some(many),
                ..once(&[Points])
            }),
            of(GoalDifference),
        ]
    };
    let three = league(ONE_AHEAD_TWO_LEVEL).by(only(HowMany::Two));
    assert_eq!(three.order(), "B A=C D");
    let three = league(ONE_AHEAD_TWO_LEVEL).by(only(HowMany::More));
    assert_eq!(three.order(), "A B C D");
}

#[test]
fn a_branch_is_chosen_by_how_many_are_level() {
    let chain = vec![TieBreaker::If {
        teams: HowMany::Two,
        then: vec![TieBreaker::HeadToHead(block(&[Points]))],
        otherwise: vec![of(GoalDifference)],
    }];
    // Three are level when the branch is reached: goal difference alone, and
    // the pair that it leaves does not go back.
    let three = league(ONE_AHEAD_TWO_LEVEL).by(chain.clone());
    assert_eq!(three.order(), "B A=C D");
    // B has the better goals; A beat B.
    let two = league("A 1-0 B, C 0-0 D\nB 6-0 C, A 0-1 D").by(chain);
    assert_eq!(two.order(), "D A B C");
}

/// A beat B and has yet to visit them; B has the better goals.
#[test]
fn head_to_head_waits_for_all_matches_between_the_teams() {
    let needs = HeadToHead {
        needs: Some(Needs::AllPlayed),
        ..block(&[Points])
    };
    let chain = vec![TieBreaker::HeadToHead(needs), of(GoalDifference)];
    let first_leg = "A 1-0 B, C 0-0 D
                     B 6-0 C, A 0-1 D";
    let case = league(&format!("{first_leg}\nB v A")).by(chain.clone());
    assert_eq!(case.order(), "D B A C");
    let table = case.table();
    let silent = table.proof[0].steps[0].silent;
    assert_eq!(silent, Some(Silence::Needs(Needs::AllPlayed)));
    // Without a second match listed, `legs` tells that there is one.
    let case = league(first_leg).by(chain.clone());
    assert_eq!(case.order(), "D B A C");
    let case = league(first_leg)
        .by(chain.clone())
        .with(|stage| stage.legs = Some(1));
    assert_eq!(case.order(), "D A B C");
    let case = league(&format!("{first_leg}\nB 0-0 A\nC 0-0 D")).by(chain);
    assert_eq!(case.order(), "D A B C");
}

#[test]
fn equal_meetings_are_enough_where_rules_say_so() {
    let needs = HeadToHead {
        needs: Some(Needs::EqualMeetings),
        ..block(&[Points])
    };
    let chain = vec![TieBreaker::HeadToHead(needs), of(GoalDifference)];
    let results = "A 1-0 B, C 0-0 D
                   B 6-0 C, A 0-1 D";
    assert_eq!(league(results).by(chain.clone()).order(), "D A B C");
    // A, B and C have three points each, and A and C have not met.
    let results = "A 1-0 B, B 6-0 C, C 3-0 D, D 0-0 E";
    let case = league(results).by(chain);
    assert_eq!(case.order(), "B A C E D");
}

#[test]
fn another_chain_holds_until_the_last_match() {
    let rules = |stage: &mut Stage| {
        stage.rules.tie_breakers = vec![of(GoalDifference)];
        stage.rules.interim = Some(vec![of(Measure::Played), TieBreaker::Name]);
        stage.legs = Some(1);
    };
    let case =
        league("A 3-0 B\nC 1-0 B\nA 0-1 C\nA 4-0 D, B 1-0 D\nC 0-0 E, B 0-0 D, D v C").with(rules);
    let table = case.table();
    assert!(table.interim && !table.complete);
    let after = |round| case.order_at(Moment::AfterRound(RoundIndex(round)));
    assert_eq!(after(1), "A=C D=E B");
    let over = league("A 3-0 B\nC 1-0 B\nA 0-0 C").with(rules);
    assert!(!over.table().interim && over.table().complete);
    assert_eq!(over.order(), "A C B");
}

/// A and B are level at the top, C and D are level in the middle, E and F at
/// the bottom.
#[test]
fn late_steps_are_taken_only_where_something_is_at_stake() {
    let results = "A 1-0 B, C 1-0 D, E 1-0 F
                   B 2-0 C, D 3-2 A, F 0-0 C
                   A 2-1 C, B 1-0 D, E 0-0 F";
    let chain = vec![
        TieBreaker::Where {
            zones: vec![ZoneKind::Title, ZoneKind::Relegation],
            steps: vec![TieBreaker::HeadToHead(block(&[Points]))],
        },
        Shared,
    ];
    let case = league(results).by(chain);
    assert_eq!(case.order(), "A=B C=E D F");
    let case = case.zone(1, 1, ZoneKind::Title);
    assert_eq!(case.order(), "A B C=E D F");
    // Both places are in the zone: nothing is at stake.
    let case = league(results)
        .by(case.book.stages[case.stage].rules.tie_breakers.clone())
        .zone(1, 2, ZoneKind::Title)
        .zone(3, 3, ZoneKind::Europe);
    assert_eq!(case.order(), "A=B C=E D F");
}

/// Three teams that no result separates.
const LEVEL: &str = "A 1-1 B, B 1-1 C, C 1-1 A";

#[test]
fn lots_order_the_teams_that_stand_in_them_together() {
    let lots = vec![TieBreaker::Decision(DecisionKind::Lots)];
    let case = league(LEVEL).by(lots);
    assert_eq!(case.order(), "A=B=C");
    let drawn = decision(&case, DecisionKind::Lots, &["C", "A", "B"]);
    assert_eq!(
        case.with(|stage| stage.decisions.push(drawn)).order(),
        "C A B"
    );
}

#[test]
fn a_decision_about_two_says_nothing_about_a_third() {
    let lots = vec![TieBreaker::Decision(DecisionKind::Lots)];
    let case = league(LEVEL).by(lots);
    let two = decision(&case, DecisionKind::Lots, &["C", "A"]);
    let rest = decision(&case, DecisionKind::Lots, &["A", "B"]);
    let case = case.with(|stage| stage.decisions.push(two));
    assert_eq!(case.order(), "A=B=C");
    assert_eq!(
        case.with(|stage| stage.decisions.push(rest)).order(),
        "C A B"
    );
}

#[test]
fn a_decision_of_another_kind_or_a_later_day_says_nothing() {
    let case = league(LEVEL).by(vec![TieBreaker::Decision(DecisionKind::Lots)]);
    let play_off = decision(&case, DecisionKind::PlayOff, &["C", "A", "B"]);
    let lots = Decision {
        date: Some(day(2021, 9, 1)),
        ..decision(&case, DecisionKind::Lots, &["B", "C", "A"])
    };
    let case = case.with(|stage| stage.decisions.push(play_off));
    assert_eq!(case.order(), "A=B=C");
    let case = case.with(|stage| stage.decisions.push(lots));
    assert_eq!(case.order_at(Moment::On(day(2021, 8, 31))), "A=B=C");
    assert_eq!(case.order_at(Moment::On(day(2021, 9, 1))), "B C A");
}

#[test]
fn given_values_separate_only_where_all_have_one() {
    let ranking = |case: &Case, values: &[(&str, i64)]| Given {
        name: "ranking".into(),
        values: values
            .iter()
            .map(|(name, value)| (case.team(name), value * 1_000_000))
            .collect(),
    };
    let chain = vec![TieBreaker::Given {
        name: "ranking".into(),
        low: true,
    }];
    let case = league(LEVEL).by(chain);
    let some = ranking(&case, &[("A", 12), ("B", 3)]);
    let case = case.with(|stage| stage.given.push(some));
    assert_eq!(case.order(), "A=B=C");
    assert_eq!(
        case.table().proof[0].steps[0].silent,
        Some(Silence::NoValues)
    );
    let all = ranking(&case, &[("A", 12), ("B", 3), ("C", 40)]);
    assert_eq!(case.with(|stage| stage.given = vec![all]).order(), "B A C");
}

#[test]
fn a_shoot_out_after_the_last_match_decides_by_itself() {
    let chain = vec![TieBreaker::Decision(DecisionKind::ShootOut), Shared];
    let case = league("A 1-0 C, B 1-0 D\nA 0-0 D, B 0-0 C\nC 0-0 D, A 1-1 B").by(chain);
    assert_eq!(case.order(), "A=B C=D");
    let case = case.changed("A", "B", |fixture| {
        fixture.shoot_out = Some(pressbox::book::Score::new(3, 4));
    });
    assert_eq!(case.order(), "B A C=D");
}

/// La Liga 2017-18, three teams on 49 points: of their matches Espanyol had 8
/// points, Real Sociedad and Celta 4 and a goal difference of -1. Celta scored
/// more in them, but goals are not in that rule; Real Sociedad had the better
/// goals of the season.
#[test]
fn la_liga_does_not_count_goals_among_level_teams() {
    let results = "Espanyol 2-1 Celta, Espanyol 2-1 Sociedad, Celta 2-3 Sociedad
                   Celta 2-2 Espanyol, Sociedad 1-1 Espanyol, Sociedad 1-2 Celta
                   Sociedad 8-0 Others, Celta 1-0 Others, Others 1-0 Espanyol
                   Others 0-0 Sociedad, Others 0-0 Celta, Espanyol 0-1 Others, Others 1-0 Last";
    let rules = pressbox::book::preset::named("la_liga").unwrap().rules();
    let case = league(results).with(|stage| stage.rules = rules);
    assert_eq!(case.order(), "Others Espanyol Sociedad Celta Last");
    let wrong = vec![TieBreaker::HeadToHead(HeadToHead::default())];
    assert_eq!(
        league(results).by(wrong).order(),
        "Others Espanyol Celta Sociedad Last"
    );
}

/// League One 2010-11: Oldham and Tranmere were level on points, goal
/// difference and goals, which is why chains have a third step.
#[test]
fn a_third_step_decides_where_goals_do_not() {
    let results = "Oldham 1-0 Tranmere, Tranmere 2-1 Others
                   Tranmere 1-0 Oldham, Oldham 2-1 Others";
    let rules = |name| pressbox::book::preset::named(name).unwrap().rules();
    let third =
        league("Oldham 2-2 Tranmere, Tranmere 1-1 Oldham").with(|stage| stage.rules = rules("efl"));
    assert_eq!(third.order(), "Tranmere Oldham");
    let level = league(results).with(|stage| stage.rules = rules("premier_league"));
    assert_eq!(level.order(), "Oldham=Tranmere Others");
}
