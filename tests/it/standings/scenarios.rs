//! What can still be reached: nothing is said that a completion contradicts.

use proptest::prelude::*;

use pressbox::book::{Measure, Score, TieBreaker, ZoneKind};
use pressbox::standings::{ENGLISH, Minus, Moment, Reach, Teller, Words, outlooks};

use super::case::{Case, Line, day, league};

fn reached(case: &Case) -> Vec<String> {
    let Some(looks) = outlooks(&case.book, case.stage, Moment::Latest) else {
        return vec!["not known".into()];
    };
    let teams = looks[0].teams.iter();
    teams
        .map(|team| {
            let zones: Vec<&str> = team
                .zones
                .iter()
                .map(|reach| match reach {
                    Reach::Certain => "certain",
                    Reach::Possible => "possible",
                    Reach::OutOfReach => "out",
                    Reach::NotYetKnown => "?",
                })
                .collect();
            format!(
                "{} {}-{} {}",
                case.name(team.team),
                team.best,
                team.worst,
                zones.join(" ")
            )
        })
        .collect()
}

fn needed(case: &Case) -> Vec<String> {
    let name = |team| case.name(team).to_owned();
    let teller = Teller {
        words: &ENGLISH,
        minus: Minus::Plain,
        name: &name,
    };
    let looks = outlooks(&case.book, case.stage, Moment::Latest).unwrap();
    let stage = &case.book.stages[case.stage];
    let teams = looks[0].teams.iter();
    teams
        .flat_map(|team| teller.needs(team, &stage.zones, &stage.rules.points))
        .collect()
}

const LAST_DAY: &str = "Ash 1-0 Birch, Cedar 1-0 Date
                        Ash 1-0 Cedar, Birch 1-0 Date
                        Ash v Date, Birch v Cedar";

fn last_day() -> Case {
    league(LAST_DAY)
        .with(|stage| stage.legs = Some(1))
        .zone(1, 1, ZoneKind::Title)
        .zone(4, 4, ZoneKind::Relegation)
}

#[test]
fn places_are_bounded_by_what_is_left() {
    assert_eq!(
        reached(&last_day()),
        [
            "Ash 1-2 possible out",
            "Birch 1-4 possible possible",
            "Cedar 1-4 possible possible",
            "Date 3-4 out possible"
        ]
    );
}

#[test]
fn what_is_needed_is_said_near_the_end() {
    assert_eq!(
        needed(&last_day()),
        [
            "Ash: a draw is enough for “title”; with less it depends on others.",
            "Birch: at least a win is needed for “title”, and others must help.",
            "Birch: a draw is enough for staying out of “relegation”; with less it depends on others.",
            "Cedar: at least a win is needed for “title”, and others must help.",
            "Cedar: a draw is enough for staying out of “relegation”; with less it depends on others.",
            "Date: at least a win is needed for staying out of “relegation”, and others must help.",
        ]
    );
}

/// The same in the other languages, each phrase with its parts put in.
#[test]
fn what_is_needed_is_said_in_every_language() {
    let case = last_day();
    let name = |team| case.name(team).to_owned();
    let looks = outlooks(&case.book, case.stage, Moment::Latest).unwrap();
    let stage = &case.book.stages[case.stage];
    let said = |tag: &str| -> Vec<String> {
        let teller = Teller {
            words: Words::of(tag),
            minus: Minus::True,
            name: &name,
        };
        let teams = looks[0].teams.iter();
        teams
            .flat_map(|team| {
                let mut said = teller.needs(team, &stage.zones, &stage.rules.points);
                said.push(teller.outlook(team, &stage.zones));
                said
            })
            .collect()
    };
    let english = said("en-GB");
    for tag in ["de", "es", "fr", "it", "pt-BR"] {
        let foreign = said(tag);
        assert_eq!(foreign.len(), english.len());
        for (line, same) in foreign.iter().zip(&english) {
            assert!(!line.contains(['{', '}']) && line != same, "{tag}: {line}");
        }
    }
    assert_eq!(
        said("de")[0],
        "Ash: für das Ziel „title“ genügt: ein Unentschieden; mit weniger hängt es von anderen ab."
    );
}

#[test]
fn nothing_is_said_where_nobody_knows_what_is_left() {
    let case = league("A 1-0 B, C 0-0 D\nA v C").zone(1, 1, ZoneKind::Title);
    assert_eq!(reached(&case), ["not known"]);
    let case = case.with(|stage| stage.legs = Some(1));
    assert_ne!(reached(&case), ["not known"]);
}

#[test]
fn once_all_is_played_places_are_certain() {
    let case = league("A 1-0 B")
        .zone(1, 1, ZoneKind::Title)
        .with(|stage| stage.legs = Some(1));
    assert_eq!(reached(&case), ["A 1-1 certain", "B 2-2 out"]);
    let case = league("A 0-0 B")
        .zone(1, 1, ZoneKind::Title)
        .with(|stage| stage.legs = Some(1));
    assert_eq!(reached(&case), ["A 1-2 ?", "B 1-2 ?"]);
}

/// Two rivals who meet cannot both win.
#[test]
fn rivals_take_points_from_each_other() {
    let case = league(
        "A 1-0 B, A 1-0 C, A 0-0 D, B 0-0 D, C 0-0 D
         B v C",
    )
    .with(|stage| stage.legs = Some(1))
    .zone(1, 2, ZoneKind::Europe);
    // A has 7, D 3, B 1 and C 1: only one of B and C can pass D.
    assert_eq!(
        reached(&case),
        [
            "A 1-1 certain",
            "D 2-3 possible",
            "B 2-4 possible",
            "C 2-4 possible"
        ]
    );
}

#[derive(Clone, Debug)]
struct Small {
    played: Vec<Option<(u8, u8)>>,
    chain: Vec<TieBreaker>,
}

const TEAMS: [&str; 4] = ["A", "B", "C", "D"];

impl Small {
    fn case(&self, ends: &[(u8, u8)]) -> Case {
        let pairs = (0..4).flat_map(|home| (home + 1..4).map(move |away| (home, away)));
        let mut ends = ends.iter();
        let lines = pairs
            .zip(&self.played)
            .map(|((home, away), goals)| -> Line {
                let goals = goals.or_else(|| ends.next().copied());
                let score = goals.map(|(home, away)| Score::new(home, away));
                let (home, away) = (TEAMS[home].to_owned(), TEAMS[away].to_owned());
                (Some(day(2021, 8, 1)), Some(1), None, home, away, score)
            });
        Case::of(&lines.collect::<Vec<_>>())
            .by(self.chain.clone())
            .with(|stage| stage.legs = Some(1))
            .zone(1, 1, ZoneKind::Title)
            .zone(2, 3, ZoneKind::Europe)
            .zone(4, 4, ZoneKind::Relegation)
    }

    fn left(&self) -> usize {
        self.played.iter().filter(|goals| goals.is_none()).count()
    }
}

fn small() -> impl Strategy<Value = Small> {
    let goals = prop::option::weighted(0.6, (0_u8..3, 0_u8..3));
    let chains = vec![
        vec![
            TieBreaker::of(Measure::GoalDifference),
            TieBreaker::of(Measure::GoalsFor),
        ],
        vec![TieBreaker::HeadToHead(pressbox::book::HeadToHead::default())],
        vec![],
    ];
    (
        prop::collection::vec(goals, 6),
        prop::sample::select(chains),
    )
        .prop_map(|(played, chain)| Small { played, chain })
        .prop_filter("few matches are left", |small| small.left() <= 4)
}

/// Every way in which so many matches can end, narrowly or widely.
fn completions(matches: usize) -> Vec<Vec<(u8, u8)>> {
    const ENDS: [(u8, u8); 5] = [(1, 0), (5, 0), (1, 1), (0, 1), (0, 5)];
    (0..matches).fold(vec![Vec::new()], |ways, _| {
        let longer = |way: &Vec<(u8, u8)>| ENDS.map(|end| [way.clone(), vec![end]].concat());
        ways.iter().flat_map(longer).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_completion_bears_out_what_is_certain_and_what_is_out_of_reach(small in small()) {
        let case = small.case(&[]);
        let looks = outlooks(&case.book, case.stage, Moment::Latest).unwrap();
        let zones = &case.book.stages[case.stage].zones;
        for ends in completions(small.left()) {
            let ended = small.case(&ends);
            let table = ended.table();
            for look in &looks[0].teams {
                let name = case.name(look.team);
                let row = table.row(ended.team(name)).unwrap();
                let (first, shared) = (row.position, table.rows.iter().filter(|other| other.position == row.position).count());
                let last = first + u16::try_from(shared).unwrap() - 1;
                prop_assert!(look.best <= first && last <= look.worst, "{name} {first}-{last}, {look:?}");
                for (zone, reach) in zones.iter().zip(&look.zones) {
                    let (from, to) = zone.places.of(4).unwrap();
                    let within = from <= first.into() && usize::from(last) <= to;
                    let without = usize::from(last) < from || to < first.into();
                    prop_assert!(*reach != Reach::Certain || within, "{name} {first} {look:?}");
                    prop_assert!(*reach != Reach::OutOfReach || without, "{name} {first} {look:?}");
                }
            }
        }
    }
}
