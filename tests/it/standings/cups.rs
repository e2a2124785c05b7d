//! What holds of every knock-out, on random cups written as their writers
//! would write them: one leg, two legs, replays, shoot-outs, byes, a match for
//! third place. The test works out by itself who goes through.

use std::fmt::Write as _;

use proptest::prelude::*;

use pressbox::assemble::{Options, assemble};
use pressbox::book::{Book, Entrant, Side, StageId};
use pressbox::content;
use pressbox::export::bracket::ties as tie_data;
use pressbox::source::{Contents, SourceFile, SourceTree};
use pressbox::standings::{Bracket, Passes, Tie, bracket};

/// How the ties of a round are played.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Mode {
    OneLeg,
    TwoLegs,
    Replays,
}

/// What happens in a tie, as far as its mode asks.
#[derive(Clone, Copy, Debug)]
struct Course {
    /// How many of its matches are played.
    played: u8,
    first: (u8, u8),
    second: (u8, u8),
    /// Kicks where nothing else decides: the first match's home side first.
    kicks: Option<bool>,
}

/// A cup of eight teams or fewer.
#[derive(Clone, Debug)]
struct Cup {
    /// Of the four ties of the first round those that are byes of one team.
    byes: [bool; 4],
    modes: [Mode; 3],
    away_goals: bool,
    third_place: bool,
    courses: Vec<Course>,
    seed: u64,
}

/// A tie as the test sees it.
#[derive(Clone, Debug)]
struct Told {
    label: String,
    /// Who meets, where that is known.
    sides: [Option<String>; 2],
    winner: Option<usize>,
    matches: Vec<String>,
}

impl Told {
    fn passing(&self, passes: Passes) -> Option<String> {
        let winner = self.winner?;
        self.sides[match passes {
            Passes::Winner => winner,
            Passes::Loser => 1 - winner,
        }]
        .clone()
    }
}

fn courses() -> impl Strategy<Value = Course> {
    let goals = || (0..3u8, 0..3u8);
    // Most are played to the end.
    let played = prop::sample::select(vec![0u8, 1, 2, 2, 2, 2, 2, 2]);
    (
        played,
        goals(),
        goals(),
        prop::option::weighted(0.9, any::<bool>()),
    )
        .prop_map(|(played, first, second, kicks)| Course {
            played,
            first,
            second,
            kicks,
        })
}

fn cups() -> impl Strategy<Value = Cup> {
    let mode = || prop::sample::select(vec![Mode::OneLeg, Mode::TwoLegs, Mode::Replays]);
    (
        any::<[bool; 4]>(),
        [mode(), mode(), mode()],
        any::<bool>(),
        any::<bool>(),
        prop::collection::vec(courses(), 8),
        any::<u64>(),
    )
        .prop_map(
            |(byes, modes, away_goals, third_place, courses, seed)| Cup {
                byes,
                modes,
                away_goals,
                third_place,
                courses,
                seed,
            },
        )
}

/// A team: in no order of the alphabet, so that names decide nothing.
fn name(team: usize) -> String {
    [
        "Mira", "Ash", "Zeta", "Holm", "Birch", "Toft", "Eden", "Carr",
    ][team]
        .to_owned()
}

/// How a match is written: sides, score, and kicks of the home side's win.
fn line(home: &str, away: &str, score: Option<(u8, u8)>, kicks: Option<bool>) -> String {
    match (score, kicks) {
        (None, _) => format!("{home} v {away}"),
        (Some((a, b)), None) => format!("{home} {a}-{b} {away}"),
        (Some((a, b)), Some(true)) => format!("{home} {a}-{b} {away} (5-4 pens)"),
        (Some((a, b)), Some(false)) => format!("{home} {a}-{b} {away} (2-4 pens)"),
    }
}

impl Cup {
    /// Plays a tie: `words` are its sides as a fixture list has them.
    fn tie(
        &self,
        label: &str,
        words: [&str; 2],
        sides: [Option<String>; 2],
        mode: Mode,
        nth: usize,
    ) -> Told {
        let course = self.courses[nth];
        let known = sides.iter().all(Option::is_some);
        let played = if known { course.played } else { 0 };
        let [home, away] = words;
        let mut matches = Vec::new();
        let mut winner = None;
        let by = |(a, b): (u8, u8)| (a != b).then_some(usize::from(a < b));
        let from_the_spot = |kicks: bool| usize::from(!kicks);
        match mode {
            Mode::OneLeg => {
                let score = (played > 0).then_some(course.first);
                let level = score.is_some_and(|(a, b)| a == b);
                let kicks = course.kicks.filter(|_| level);
                winner = score.and_then(by).or(kicks.map(from_the_spot));
                matches.push(line(home, away, score, kicks));
            }
            Mode::TwoLegs => {
                let first = (played > 0).then_some(course.first);
                let second = (played > 1).then_some(course.second);
                // The second leg is at home to the other side.
                let mut kicks = None;
                if let (Some((a, b)), Some((c, d))) = (first, second) {
                    winner = by((a + d, b + c));
                    if winner.is_none() && self.away_goals {
                        winner = by((d, b));
                    }
                    if winner.is_none() {
                        kicks = course.kicks;
                        winner = kicks.map(from_the_spot);
                    }
                }
                matches.push(line(home, away, first, None));
                matches.push(line(away, home, second, kicks.map(|kicks| !kicks)));
            }
            Mode::Replays => {
                let first = (played > 0).then_some(course.first);
                winner = first.and_then(by);
                matches.push(line(home, away, first, None));
                if first.is_some() && winner.is_none() {
                    let second = (played > 1).then_some(course.second);
                    let level = second.is_some_and(|(a, b)| a == b);
                    let kicks = course.kicks.filter(|_| level);
                    winner = second
                        .and_then(|(c, d)| by((d, c)))
                        .or(kicks.map(from_the_spot));
                    matches.push(line(away, home, second, kicks.map(|kicks| !kicks)));
                }
            }
        }
        Told {
            label: label.to_owned(),
            sides,
            winner,
            matches,
        }
    }

    /// The ties by round.
    fn rounds(&self) -> Vec<(&'static str, Mode, Vec<Told>)> {
        let [first_mode, second_mode, third_mode] = self.modes;
        let mut first = Vec::new();
        // Each slot of the second round: its words, and who takes it.
        let mut slots: Vec<(String, Option<String>)> = Vec::new();
        for (nth, bye) in self.byes.iter().enumerate() {
            let [home, away] = [name(2 * nth), name(2 * nth + 1)];
            if *bye {
                slots.push((home.clone(), Some(home)));
                continue;
            }
            let label = format!("Q{nth}");
            let sides = [Some(home.clone()), Some(away.clone())];
            let tie = self.tie(&label, [&home, &away], sides, first_mode, nth);
            slots.push((format!("Winner {label}"), tie.passing(Passes::Winner)));
            first.push(tie);
        }
        let second: Vec<Told> = (0..2)
            .map(|nth| {
                let [home, away] = [&slots[2 * nth], &slots[2 * nth + 1]];
                let sides = [home.1.clone(), away.1.clone()];
                let label = format!("S{nth}");
                self.tie(&label, [&home.0, &away.0], sides, second_mode, 4 + nth)
            })
            .collect();
        let of = |passes: Passes| [0, 1].map(|nth: usize| second[nth].passing(passes));
        let last = self.tie(
            "F",
            ["Winner S0", "Winner S1"],
            of(Passes::Winner),
            third_mode,
            6,
        );
        let third = ["Loser S0", "Loser S1"];
        let third = self.tie("T", third, of(Passes::Loser), Mode::OneLeg, 7);
        let mut rounds = vec![
            ("First", first_mode, first),
            ("Second", second_mode, second),
        ];
        if self.third_place {
            rounds.push(("Third place", Mode::OneLeg, vec![third]));
        }
        rounds.push(("Final", third_mode, vec![last]));
        rounds.retain(|(.., ties)| !ties.is_empty());
        rounds
    }

    /// The competition's file, its matches in an order that `seed` chooses.
    fn file(&self, seed: u64) -> String {
        let rounds = self.rounds();
        let mut text = String::from("---\nname: Cup\nseason: '2026'\nformat: knockout\nrounds:\n");
        let mut results = Vec::new();
        for (week, (round, mode, ties)) in rounds.iter().enumerate() {
            let legs = match mode {
                Mode::OneLeg => ", legs: 1",
                Mode::TwoLegs => ", legs: 2",
                Mode::Replays => "",
            };
            writeln!(text, "  - {{name: {round}{legs}}}").unwrap();
            for tie in ties {
                for (nth, line) in tie.matches.iter().enumerate() {
                    let (month, day) = (1 + week / 3, 1 + 9 * (week % 3) + nth * 4);
                    let told = format!("{{result: '{line}', kickoff: 2026-{month:02}-{day:02}}}");
                    let told = match nth {
                        0 => format!("{{{}: {told}}}", tie.label),
                        _ => told,
                    };
                    results.push(format!("  - {{round: {round}, matches: [{told}]}}\n"));
                }
            }
        }
        if self.away_goals {
            text += "away_goals: true\n";
        }
        let byes = self.byes.iter().enumerate().filter(|(_, bye)| **bye);
        let byes: Vec<String> = byes.map(|(nth, _)| name(2 * nth)).collect();
        writeln!(text, "byes: [{}]\nresults:", byes.join(", ")).unwrap();
        // A plain shuffle, so that a failure tells all of itself.
        let mut state = seed | 1;
        for at in (1..results.len()).rev() {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            results.swap(at, usize::try_from(state >> 33).unwrap() % (at + 1));
        }
        text + &results.concat() + "---\n"
    }

    fn book(&self, seed: u64) -> (Book, StageId) {
        let tree = SourceTree::new(vec![SourceFile {
            path: "content/competitions/cup.md".into(),
            contents: Contents::Read(self.file(seed).into_bytes().into()),
        }]);
        let (contents, mut told) = content::read(&tree);
        let (book, found) = assemble(&tree, &contents, &Options::default());
        told.append(found);
        let errors: Vec<_> = told
            .iter()
            .filter(|one| one.code.severity() == pressbox::diagnostic::Severity::Error)
            .collect();
        assert!(errors.is_empty(), "{errors:#?}\n{}", self.file(seed));
        let stage = book.stages.ids().next().unwrap();
        (book, stage)
    }
}

fn name_of(book: &Book, tie: &Tie, side: Side) -> Option<String> {
    match tie.sides.of(side) {
        Entrant::Team(team) => Some(book.teams[*team].name.to_string()),
        Entrant::Open(_) => None,
    }
}

/// A bracket in words, whatever the ids of its book.
fn words(book: &Book, bracket: &Bracket) -> Vec<String> {
    let ties = bracket.rounds.iter().flat_map(|round| &round.ties);
    let mut words: Vec<String> = ties
        .map(|tie| {
            let sides = Side::BOTH.map(|side| name_of(book, &tie.tie, side));
            format!(
                "{:?} {sides:?} {:?} {:?}",
                tie.tie.label, tie.tie.aggregate, tie.tie.decision
            )
        })
        .collect();
    words.push(format!(
        "{:?}",
        bracket.champion.map(|team| &*book.teams[team].name)
    ));
    words
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_tie_has_one_winner_who_stands_in_the_next_round(cup in cups()) {
        let (book, stage) = cup.book(cup.seed);
        let found = bracket(&book, stage).unwrap();
        let ties: Vec<&Tie> = found.rounds.iter().flat_map(|round| &round.ties).map(|tie| &tie.tie).collect();
        let rounds = cup.rounds();
        let told: Vec<&Told> = rounds.iter().flat_map(|(.., ties)| ties).collect();
        prop_assert_eq!(ties.len(), told.len(), "{}", cup.file(cup.seed));
        for told in told {
            let tie = ties.iter().find(|tie| tie.label.as_deref() == Some(&told.label)).unwrap();
            // A side is open exactly while it is not certain who takes it.
            let sides = Side::BOTH.map(|side| name_of(&book, tie, side));
            prop_assert_eq!(&sides, &told.sides, "{}: {}", told.label, cup.file(cup.seed));
            let winner = tie.decision.map(|(side, _)| usize::from(side == Side::Away));
            prop_assert_eq!(winner, told.winner, "{}: {}", told.label, cup.file(cup.seed));
            prop_assert_eq!(tie.fixtures.len(), told.matches.len());
        }
    }

    #[test]
    fn a_champion_lost_no_tie_and_is_the_winner_of_the_final(cup in cups()) {
        let (book, stage) = cup.book(cup.seed);
        let found = bracket(&book, stage).unwrap();
        let rounds = cup.rounds();
        let (.., last) = rounds.last().unwrap();
        let champion = found.champion.map(|team| book.teams[team].name.to_string());
        prop_assert_eq!(&champion, &last[0].passing(Passes::Winner), "{}", cup.file(cup.seed));
        if let Some(team) = found.champion {
            let mut ties = found.rounds.iter().flat_map(|round| &round.ties);
            prop_assert!(ties.all(|tie| tie.tie.loser() != Some(team)));
        }
    }

    #[test]
    fn the_order_in_which_matches_are_told_does_not_matter(cup in cups(), seed in any::<u64>()) {
        let (book, stage) = cup.book(cup.seed);
        let (other_book, other_stage) = cup.book(seed);
        let [one, other] = [
            words(&book, &bracket(&book, stage).unwrap()),
            words(&other_book, &bracket(&other_book, other_stage).unwrap()),
        ];
        prop_assert_eq!(one, other);
    }

    #[test]
    fn the_data_of_a_bracket_are_the_bracket(cup in cups()) {
        let (book, stage) = cup.book(cup.seed);
        let found = bracket(&book, stage).unwrap();
        let data = tie_data(&book, stage, &found, &|_| None);
        let mut ties = found.rounds.iter().flat_map(|round| &round.ties);
        for one in &data {
            let tie = ties.next().unwrap();
            let winner = tie.tie.decision.map(|(side, _)| if side == Side::Home { "home" } else { "away" });
            prop_assert_eq!(one.winner, winner);
            for (side, of) in [(Side::Home, &one.home), (Side::Away, &one.away)] {
                if let Some(name) = name_of(&book, &tie.tie, side) {
                    prop_assert_eq!(of.name, name.as_str());
                }
                // Where a side comes from, its team has won, or lost.
                let comes = of.winner_of.map(|tie| (tie, true)).or(of.loser_of.map(|tie| (tie, false)));
                if let Some((from, won)) = comes {
                    let from = &data[from - 1];
                    if let (Some(winner), Some(_)) = (from.winner, tie.tie.sides.of(side).team()) {
                        let home = (winner == "home") == won;
                        prop_assert_eq!(of.name, if home { from.home.name } else { from.away.name });
                    }
                }
            }
        }
        prop_assert!(ties.next().is_none());
    }
}
