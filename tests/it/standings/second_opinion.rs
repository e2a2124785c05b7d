//! Every table against a second reckoning, written from the words of the rules
//! alone: nothing shared, nothing kept, every figure counted anew.

use std::cmp::Reverse;

use proptest::prelude::*;

use pressbox::book::{Criterion, HeadToHead, HowMany, Measure, Needs, Restart, Score, TieBreaker};

use super::case::Line;
use super::properties::{League, block, leagues_by, name};

/// Sets of level teams, best first.
type Order = Vec<Vec<usize>>;

/// The figures that results alone tell.
const FIGURES: [Measure; 16] = [
    Measure::Points,
    Measure::PointsLost,
    Measure::Wins,
    Measure::HomeWins,
    Measure::AwayWins,
    Measure::Losses,
    Measure::Played,
    Measure::GoalDifference,
    Measure::GoalsFor,
    Measure::GoalsAgainst,
    Measure::HomeGoalDifference,
    Measure::HomeGoals,
    Measure::AwayGoalDifference,
    Measure::AwayGoals,
    Measure::CleanSheets,
    Measure::OpponentsPoints,
];

/// One played match: home, away, goals of each.
#[derive(Clone, Copy)]
struct Played(usize, usize, i64, i64);

struct Reckoning {
    teams: usize,
    /// Every match, `None` where it is still to come.
    fixtures: Vec<(usize, usize, Option<Played>)>,
}

impl Reckoning {
    fn of(league: &League, lines: &[Line]) -> Self {
        let team = |wanted: &str| (0..league.teams).find(|at| name(*at) == wanted).unwrap();
        let fixture = |line: &Line| {
            let (home, away) = (team(&line.3), team(&line.4));
            let played = line
                .5
                .map(|score: Score| Played(home, away, score.home.into(), score.away.into()));
            (home, away, played)
        };
        Self {
            teams: league.teams,
            fixtures: lines.iter().map(fixture).collect(),
        }
    }

    /// The matches played among these teams.
    fn among(&self, teams: &[usize]) -> Vec<Played> {
        let played = self.fixtures.iter().filter_map(|(_, _, played)| *played);
        played
            .filter(|m| teams.contains(&m.0) && teams.contains(&m.1))
            .collect()
    }

    /// A figure of one team in these matches; more is better.
    fn figure(&self, measure: Measure, team: usize, matches: &[Played]) -> i64 {
        // (at home, scored, conceded) of each of its matches.
        let own: Vec<(bool, i64, i64)> = matches
            .iter()
            .filter_map(|Played(home, away, goals, conceded)| {
                let at_home = (*home == team).then_some((true, *goals, *conceded));
                at_home.or_else(|| (*away == team).then_some((false, *conceded, *goals)))
            })
            .collect();
        let count = |is: &dyn Fn(&(bool, i64, i64)) -> bool| {
            i64::try_from(own.iter().filter(|m| is(m)).count()).unwrap()
        };
        let sum = |of: &dyn Fn(&(bool, i64, i64)) -> i64| own.iter().map(of).sum::<i64>();
        let points = sum(&|(_, scored, conceded)| match scored - conceded {
            1.. => 3,
            0 => 1,
            _ => 0,
        });
        match measure {
            Measure::Points => points,
            Measure::PointsLost => points - 3 * count(&|_| true),
            Measure::Wins => count(&|(_, s, c)| s > c),
            Measure::HomeWins => count(&|(home, s, c)| *home && s > c),
            Measure::AwayWins => count(&|(home, s, c)| !*home && s > c),
            Measure::Losses => -count(&|(_, s, c)| s < c),
            Measure::Played => -count(&|_| true),
            Measure::GoalDifference => sum(&|(_, s, c)| s - c),
            Measure::GoalsFor => sum(&|(_, s, _)| *s),
            Measure::GoalsAgainst => -sum(&|(_, _, c)| *c),
            Measure::HomeGoalDifference => sum(&|(home, s, c)| if *home { s - c } else { 0 }),
            Measure::HomeGoals => sum(&|(home, s, _)| if *home { *s } else { 0 }),
            Measure::AwayGoalDifference => sum(&|(home, s, c)| if *home { 0 } else { s - c }),
            Measure::AwayGoals => sum(&|(home, s, _)| if *home { 0 } else { *s }),
            Measure::CleanSheets => count(&|(_, _, c)| *c == 0),
            Measure::OpponentsPoints => {
                let met = |other: &usize| {
                    let pair = [(team, *other), (*other, team)];
                    matches.iter().any(|m| pair.contains(&(m.0, m.1)))
                };
                let opponents = (0..self.teams).filter(met);
                opponents
                    .map(|other| self.figure(Measure::Points, other, matches))
                    .sum()
            }
            Measure::PointsPerGame
            | Measure::GoalRatio
            | Measure::RedCards
            | Measure::YellowCards
            | Measure::FairPlay
            | Measure::OpponentsGoalDifference
            | Measure::OpponentsGoals => panic!("{measure:?} is no figure of this test"),
        }
    }

    fn split(&self, level: &[usize], criterion: Criterion, matches: &[Played]) -> Order {
        let capped: Vec<Played> = matches
            .iter()
            .map(|Played(home, away, goals, conceded)| match criterion.cap {
                // A win by more counts as one by the cap.
                Some(cap) => {
                    let by = (goals - conceded).clamp(-i64::from(cap), i64::from(cap));
                    Played(*home, *away, by.max(0), (-by).max(0))
                }
                None => Played(*home, *away, *goals, *conceded),
            })
            .collect();
        let value = |team: &usize| Reverse(self.figure(criterion.measure, *team, &capped));
        let mut sorted = level.to_vec();
        sorted.sort_by_key(value);
        sorted
            .chunk_by(|a, b| value(a) == value(b))
            .map(<[usize]>::to_vec)
            .collect()
    }

    fn needed(&self, level: &[usize], needs: Option<Needs>) -> bool {
        let meetings = |a: usize, b: usize| {
            let both = |(home, away, _): &&(usize, usize, Option<Played>)| {
                (*home, *away) == (a, b) || (*home, *away) == (b, a)
            };
            let fixtures: Vec<_> = self.fixtures.iter().filter(both).collect();
            let played = fixtures.iter().filter(|(_, _, m)| m.is_some()).count();
            (fixtures.len(), played)
        };
        let pairs = level
            .iter()
            .flat_map(|a| level.iter().filter(move |b| a < b).map(|b| (*a, *b)));
        let met: Vec<(usize, usize)> = pairs.map(|(a, b)| meetings(a, b)).collect();
        match needs {
            None => true,
            Some(Needs::AllPlayed) => met.iter().all(|(listed, played)| listed == played),
            Some(Needs::EqualMeetings) => met.windows(2).all(|two| two[0].1 == two[1].1),
        }
    }

    fn head_to_head(&self, level: &[usize], block: &HeadToHead) -> Order {
        let matches = self.among(level);
        let mut order = vec![level.to_vec()];
        for criterion in &block.criteria {
            let split = |set: &Vec<usize>| self.split(set, *criterion, &matches);
            order = order.iter().flat_map(split).collect();
        }
        if !block.reapply || order.len() == 1 {
            return order;
        }
        let again = |set: Vec<usize>| match set.len() {
            1 => vec![set],
            _ => self.head_to_head(&set, block),
        };
        order.into_iter().flat_map(again).collect()
    }

    fn step(&self, level: Vec<usize>, step: &TieBreaker) -> Order {
        let all: Vec<usize> = (0..self.teams).collect();
        let is = |how_many: HowMany| match how_many {
            HowMany::Two => level.len() == 2,
            HowMany::More => level.len() > 2,
        };
        match step {
            TieBreaker::Criterion(criterion) => self.split(&level, *criterion, &self.among(&all)),
            TieBreaker::HeadToHead(block)
                if block.only.is_none_or(is) && self.needed(&level, block.needs) =>
            {
                self.head_to_head(&level, block)
            }
            TieBreaker::HeadToHead(_) => vec![level],
            TieBreaker::If {
                teams,
                then,
                otherwise,
            } => {
                let steps = if is(*teams) { then } else { otherwise };
                self.chain(vec![level], steps)
            }
            TieBreaker::Where { .. }
            | TieBreaker::Given { .. }
            | TieBreaker::Decision(_)
            | TieBreaker::Name
            | TieBreaker::Shared => panic!("{step:?} is no step of this test"),
        }
    }

    fn chain(&self, mut order: Order, steps: &[TieBreaker]) -> Order {
        for step in steps {
            let split = |set: Vec<usize>| match set.len() {
                1 => vec![set],
                _ => self.step(set, step),
            };
            order = order.into_iter().flat_map(split).collect();
        }
        order
    }

    fn rank(&self, steps: &[TieBreaker], restart: Restart) -> Order {
        let all: Vec<usize> = (0..self.teams).collect();
        let by_points = self.split(&all, Measure::Points.into(), &self.among(&all));
        if restart == Restart::Continue {
            return self.chain(by_points, steps);
        }
        let mut order = Vec::new();
        for mut level in by_points {
            while !level.is_empty() {
                let first = self.chain(vec![level.clone()], steps).remove(0);
                level.retain(|team| !first.contains(team));
                order.push(first);
            }
        }
        order
    }
}

fn step() -> impl Strategy<Value = TieBreaker> {
    let simple = prop_oneof![
        2 => prop::sample::select(FIGURES.map(TieBreaker::of).to_vec()),
        1 => (1_u8..3).prop_map(|cap| TieBreaker::Criterion(Criterion {
            cap: Some(cap),
            ..Measure::GoalDifference.into()
        })),
        4 => block(),
    ];
    let how_many = prop::sample::select(vec![HowMany::Two, HowMany::More]);
    simple.prop_recursive(2, 8, 3, move |step| {
        let steps = prop::collection::vec(step, 1..3);
        (how_many.clone(), steps.clone(), steps).prop_map(|(teams, then, otherwise)| {
            TieBreaker::If {
                teams,
                then,
                otherwise,
            }
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_second_reckoning_comes_to_the_same_order(
        league in leagues_by(prop::collection::vec(step(), 0..4)),
    ) {
        let lines = league.lines();
        let expected: Vec<Vec<String>> = Reckoning::of(&league, &lines)
            .rank(&league.chain, league.restart)
            .into_iter()
            .map(|set| {
                let mut names: Vec<String> = set.into_iter().map(name).collect();
                names.sort();
                names
            })
            .collect();
        let case = league.case(&lines);
        let table = case.table();
        let found: Vec<Vec<String>> = table
            .rows
            .chunk_by(|a, b| a.position == b.position)
            .map(|set| {
                let mut names: Vec<String> =
                    set.iter().map(|row| case.name(row.team).to_owned()).collect();
                names.sort();
                names
            })
            .collect();
        prop_assert_eq!(found, expected);
    }
}
