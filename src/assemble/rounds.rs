//! The rounds of a stage: their spellings and their order.

use std::collections::HashMap;

use crate::book::{Round, RoundIndex};
use crate::calendar::Date;
use crate::content::RoundEntry;
use crate::slug::{Slug, fold};

use super::addresses::numbered;

/// Words that say no more than that a number is a round's.
const ROUND_WORDS: &[&str] = &[
    "round",
    "matchday",
    "md",
    "matchweek",
    "mw",
    "gameweek",
    "gw",
    "week",
    "r",
    "spieltag",
    "jornada",
    "journee",
    "giornata",
    "runde",
    "ronda",
    "rodada",
];

/// A round as it is told of so far.
struct Told {
    round: Round,
    /// Its rank among the rounds that the stage declares.
    declared: Option<usize>,
    /// Whether the competition's own files name it, rather than a report.
    listed: bool,
    number: Option<u32>,
    first_day: Option<Date>,
}

/// The rounds of a stage that is being read.
#[derive(Default)]
pub(super) struct RoundNames<'a> {
    told: Vec<Told>,
    known: HashMap<String, usize>,
    seen: HashMap<&'a str, usize>,
}

impl<'a> RoundNames<'a> {
    /// Enters a round that the stage declares, in order.
    pub(super) fn declare(&mut self, entry: &'a RoundEntry) {
        let rank = self.told.len();
        let index = self.find_or_tell(&entry.name.value);
        let Some(told) = self.told.get_mut(index) else {
            return;
        };
        told.declared.get_or_insert(rank);
        told.listed = true;
        told.round.legs = entry.legs.map(|legs| legs.value);
        told.round.neutral = entry.neutral;
        told.round.extra_time = entry.extra_time.unwrap_or(true);
    }

    /// The round of a name, a new one if the stage has none of it; `day` is
    /// one of its days.
    pub(super) fn tell(&mut self, name: &'a str, day: Option<Date>, listed: bool) -> RoundIndex {
        let index = if let Some(index) = self.seen.get(name) {
            *index
        } else {
            let index = self.find_or_tell(name);
            self.seen.insert(name, index);
            index
        };
        if let Some(told) = self.told.get_mut(index) {
            told.listed |= listed;
            told.first_day = match (told.first_day, day) {
                (Some(first), Some(day)) => Some(first.min(day)),
                (first, day) => first.or(day),
            };
        }
        RoundIndex(u16::try_from(index).unwrap_or(u16::MAX))
    }

    /// Whether the stage has a round of this name so far.
    pub(super) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// The round of a name, if the stage has one of it.
    pub(super) fn find(&self, name: &str) -> Option<RoundIndex> {
        let index = self.known.get(&key(name).0)?;
        Some(RoundIndex(u16::try_from(*index).unwrap_or(u16::MAX)))
    }

    fn find_or_tell(&mut self, name: &str) -> usize {
        let (key, number) = key(name);
        if let Some(index) = self.known.get(&key) {
            return *index;
        }
        let index = self.told.len();
        let shown: Box<str> = match number {
            Some(number) => number.to_string().into(),
            None => name.trim().into(),
        };
        let slug = Slug::of(&shown).unwrap_or_else(|| numbered("round", index + 1));
        self.told.push(Told {
            round: Round {
                name: shown,
                slug,
                legs: None,
                neutral: false,
                extra_time: true,
            },
            declared: None,
            listed: false,
            number,
            first_day: None,
        });
        self.known.insert(key, index);
        index
    }

    /// The rounds in order of play, and for each index given out so far the
    /// one that it has in that order: declared rounds as declared, then
    /// numbers by size, then names as listed, then names by day.
    pub(super) fn settle(&mut self) -> (Vec<Round>, Vec<RoundIndex>) {
        let mut order: Vec<usize> = (0..self.told.len()).collect();
        let rank = |told: &Told, index: usize| match (told.declared, told.number) {
            (Some(rank), _) => (0, rank, None),
            (None, Some(number)) => (1, number as usize, None),
            (None, None) if told.listed => (2, index, None),
            (None, None) => (3, 0, told.first_day),
        };
        order.sort_by_key(|index| self.told.get(*index).map(|told| rank(told, *index)));
        let mut places = vec![RoundIndex(0); order.len()];
        let mut rounds: Vec<Round> = Vec::with_capacity(order.len());
        for (place, index) in order.into_iter().enumerate() {
            let Some(told) = self.told.get(index) else {
                continue;
            };
            let mut round = told.round.clone();
            while rounds.iter().any(|other| other.slug == round.slug) {
                round.slug = round.slug.with(place + 1);
            }
            rounds.push(round);
            if let Some(new) = places.get_mut(index) {
                *new = RoundIndex(u16::try_from(place).unwrap_or(u16::MAX));
            }
        }
        (rounds, places)
    }
}

/// What a round is known by, and its number if it has one: `Round 4`,
/// `Matchday 04` and `4` are one round.
fn key(name: &str) -> (String, Option<u32>) {
    let folded = fold(name);
    let digits = folded.trim_start_matches(|c: char| !c.is_ascii_digit());
    let word = folded.strip_suffix(digits).unwrap_or(&folded);
    if (word.is_empty() || ROUND_WORDS.contains(&word))
        && let Ok(number) = digits.parse::<u32>()
    {
        return (number.to_string(), Some(number));
    }
    (folded, None)
}

#[cfg(test)]
mod tests {
    use super::RoundNames;

    #[track_caller]
    fn check(told: &[&str], expected: &[&str]) {
        let mut rounds = RoundNames::default();
        for name in told {
            rounds.tell(name, None, true);
        }
        let (rounds, _) = rounds.settle();
        let names: Vec<&str> = rounds.iter().map(|round| &*round.name).collect();
        assert_eq!(names, expected);
    }

    #[test]
    fn numbers_come_by_size_and_names_as_listed() {
        check(&["10", "2", "1"], &["1", "2", "10"]);
        check(&["Semi-finals", "Final"], &["Semi-finals", "Final"]);
        check(&["Final", "2", "1"], &["1", "2", "Final"]);
    }

    #[test]
    fn a_round_may_be_called_one() {
        check(&["Round 4", "4", "Matchday 04"], &["4"]);
    }
}
