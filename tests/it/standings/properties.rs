//! What holds of every table, on thousands of random leagues.

use proptest::prelude::*;

use pressbox::book::{
    HeadToHead, HowMany, Measure, Needs, Restart, Score, TeamId, TieBreaker, ZoneKind, preset,
};
use pressbox::standings::{LeagueTable, Moment};

use super::case::{Case, Line, day};

/// A league: how many teams, how often they meet, goals of each match
/// (`None`: not played), and a chain.
#[derive(Clone, Debug)]
pub(super) struct League {
    pub(super) teams: usize,
    goals: Vec<Option<(u8, u8)>>,
    pub(super) chain: Vec<TieBreaker>,
    pub(super) restart: Restart,
}

pub(super) fn name(team: usize) -> String {
    // In no order of the alphabet, so that names decide nothing by accident.
    ["Mira", "Ash", "Zeta", "Holm", "Birch", "Toft", "Eden"][team].to_owned()
}

impl League {
    pub(super) fn lines(&self) -> Vec<Line> {
        let pairs = (0..self.teams).flat_map(|home| (0..self.teams).map(move |away| (home, away)));
        let pairs = pairs.filter(|(home, away)| home != away);
        pairs
            .zip(&self.goals)
            .map(|((home, away), goals)| {
                let score = goals.map(|(home, away)| Score::new(home, away));
                (
                    Some(day(2021, 8, 1)),
                    Some(1),
                    None,
                    name(home),
                    name(away),
                    score,
                )
            })
            .collect()
    }

    pub(super) fn case(&self, lines: &[Line]) -> Case {
        Case::of(lines)
            .by(self.chain.clone())
            .with(|stage| stage.rules.restart = self.restart)
            .zone(1, 1, ZoneKind::Title)
            .zone(4, 5, ZoneKind::Relegation)
    }
}

pub(super) fn block() -> impl Strategy<Value = TieBreaker> {
    let measures = prop::sample::subsequence(
        vec![
            Measure::Points,
            Measure::GoalDifference,
            Measure::GoalsFor,
            Measure::AwayGoals,
        ],
        1..4,
    );
    let only = prop::sample::select(vec![None, Some(HowMany::Two), Some(HowMany::More)]);
    let needs = prop::sample::select(vec![
        None,
        Some(Needs::AllPlayed),
        Some(Needs::EqualMeetings),
    ]);
    (measures, any::<bool>(), only, needs).prop_map(|(measures, reapply, only, needs)| {
        TieBreaker::HeadToHead(HeadToHead {
            criteria: measures.into_iter().map(Into::into).collect(),
            reapply,
            only,
            needs,
        })
    })
}

fn step() -> impl Strategy<Value = TieBreaker> {
    let figures = Measure::ALL
        .map(|(_, measure)| TieBreaker::of(measure))
        .to_vec();
    let simple = prop_oneof![prop::sample::select(figures), block()];
    simple.prop_recursive(2, 8, 3, |step| {
        let steps = prop::collection::vec(step, 1..3);
        prop_oneof![
            (steps.clone(), steps.clone()).prop_map(|(then, otherwise)| TieBreaker::If {
                teams: HowMany::Two,
                then,
                otherwise,
            }),
            steps.prop_map(|steps| TieBreaker::Where {
                zones: vec![ZoneKind::Title, ZoneKind::Relegation],
                steps,
            }),
        ]
    })
}

fn leagues() -> impl Strategy<Value = League> {
    let presets: Vec<Vec<TieBreaker>> = preset::all()
        .map(|preset| preset.rules().tie_breakers)
        .collect();
    let chain = prop_oneof![
        prop::collection::vec(step(), 0..4),
        prop::sample::select(presets),
    ];
    leagues_by(chain)
}

/// Leagues under these chains, with few goals, so that many teams are level.
pub(super) fn leagues_by(
    chain: impl Strategy<Value = Vec<TieBreaker>>,
) -> impl Strategy<Value = League> {
    let restart = prop::sample::select(vec![Restart::Continue, Restart::Winner]);
    (2_usize..=6, chain, restart).prop_flat_map(|(teams, chain, restart)| {
        let matches = teams * (teams - 1);
        let goals = prop::option::weighted(0.9, (0_u8..3, 0_u8..3));
        (
            prop::collection::vec(goals, matches),
            Just(chain),
            Just(restart),
        )
            .prop_map(move |(goals, chain, restart)| League {
                teams,
                goals,
                chain,
                restart,
            })
    })
}

/// Places and figures by team name, in the order of the table.
fn told(case: &Case) -> Vec<String> {
    case.lines()
}

/// The order that a proof tells, from points down.
fn proved(case: &Case, table: &LeagueTable) -> Vec<Vec<TeamId>> {
    let mut rows = table.rows.clone();
    rows.sort_by_key(|row| (std::cmp::Reverse(row.points), row.team));
    let mut classes: Vec<Vec<TeamId>> = rows
        .chunk_by(|a, b| a.points == b.points)
        .map(|set| set.iter().map(|row| row.team).collect())
        .collect();
    for step in table.proof.iter().flat_map(|separation| &separation.steps) {
        let level = |team: &TeamId| step.level.iter().any(|(other, _)| other == team);
        let first = classes
            .iter()
            .position(|class| class.iter().any(level))
            .unwrap();
        let mut taken = 0;
        let mut count = 0;
        for class in &classes[first..] {
            if taken == step.level.len() {
                break;
            }
            assert!(class.iter().all(level), "a step is taken on whole sets");
            taken += class.len();
            count += 1;
        }
        assert_eq!(taken, step.level.len());
        classes.splice(first..first + count, step.classes.iter().cloned());
    }
    for class in &mut classes {
        class.sort_by_key(|team| case.name(*team).to_owned());
    }
    classes
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn goals_for_are_goals_against_and_every_team_has_a_line(league in leagues()) {
        let case = league.case(&league.lines());
        let table = case.table();
        let sum = |of: fn(&pressbox::standings::Record) -> i32| -> i32 {
            table.rows.iter().map(|row| of(&row.record)).sum()
        };
        prop_assert_eq!(sum(|record| record.goals_for.into()), sum(|record| record.goals_against.into()));
        prop_assert_eq!(sum(|record| record.won.into()), sum(|record| record.lost.into()));
        prop_assert_eq!(sum(pressbox::standings::Record::goal_difference), 0);
        let mut teams: Vec<TeamId> = table.rows.iter().map(|row| row.team).collect();
        teams.sort_unstable();
        teams.dedup();
        prop_assert_eq!(teams.len(), league.teams);
        prop_assert!(table.rows.is_sorted_by_key(|row| row.position));
    }

    #[test]
    fn the_order_of_input_never_matters(league in leagues(), seed in any::<u64>()) {
        let lines = league.lines();
        let mut shuffled = lines.clone();
        let mut state = seed;
        for at in (1..shuffled.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            shuffled.swap(at, usize::try_from(state >> 33).unwrap() % (at + 1));
        }
        prop_assert_eq!(told(&league.case(&lines)), told(&league.case(&shuffled)));
    }

    #[test]
    fn other_names_never_change_who_is_ahead(league in leagues()) {
        let lines = league.lines();
        let renamed: Vec<Line> = lines
            .iter()
            .cloned()
            .map(|mut line| {
                for name in [&mut line.3, &mut line.4] {
                    *name = name.chars().rev().collect();
                }
                line
            })
            .collect();
        let places = |case: &Case, rename: bool| {
            let table = case.table();
            let mut places: Vec<(String, u16)> = table
                .rows
                .iter()
                .map(|row| {
                    let name = case.name(row.team);
                    let name = if rename { name.chars().rev().collect() } else { name.to_owned() };
                    (name, row.position)
                })
                .collect();
            places.sort();
            places
        };
        prop_assert_eq!(
            places(&league.case(&lines), false),
            places(&league.case(&renamed), true)
        );
    }

    #[test]
    fn the_proof_is_the_table(league in leagues()) {
        let case = league.case(&league.lines());
        let table = case.table();
        let classes = proved(&case, &table);
        let by_rows: Vec<Vec<TeamId>> = table
            .rows
            .chunk_by(|a, b| a.position == b.position)
            .map(|set| set.iter().map(|row| row.team).collect())
            .collect();
        prop_assert_eq!(classes, by_rows);
    }

    #[test]
    fn mirrored_sides_mirror_home_and_away(league in leagues()) {
        let lines = league.lines();
        let mirrored: Vec<Line> = lines
            .iter()
            .cloned()
            .map(|(day, round, group, home, away, score)| {
                (day, round, group, away, home, score.map(Score::reversed))
            })
            .collect();
        let cut = |lines: &[Line], cut| {
            let case = league.case(lines);
            let table = &pressbox::standings::tables(&case.book, case.stage, Moment::Latest, cut)[0];
            let mut lines = case.lines_of(table);
            lines.sort();
            lines.into_iter().map(|line| line.split_once(' ').unwrap().1.to_owned()).collect::<Vec<_>>()
        };
        let home = pressbox::standings::Cut::Home;
        let away = pressbox::standings::Cut::Away;
        let mut one = cut(&lines, home);
        let mut other = cut(&mirrored, away);
        one.sort();
        other.sort();
        prop_assert_eq!(one, other);
    }
}
