//! Names that are one letter off a known one: most likely slips.
//!
//! Not every such pair is one: teams that play each other, teams that are each
//! named again and again, Iran and Iraq, U18 and U19, a club and its II, B or
//! Women.

use std::collections::{HashMap, HashSet};

use crate::book::TeamId;
use crate::diagnostic::one_edit_apart;
use crate::slug::fold;

use super::draft::Draft;
use super::pairing::Entry;
use super::tellings::Told;

/// A name of fewer letters is too short for a slip to be told from a name.
const SHORTEST: usize = 5;

/// From so many matches on, a name is no slip.
const ESTABLISHED: u32 = 3;

/// Names one letter apart that are both real.
const REAL_PAIRS: &[[&str; 2]] = &[
    ["gambia", "zambia"],
    ["iceland", "ireland"],
    ["bolton", "boston"],
    ["lecce", "lecco"],
];

/// Last words that tell a club's teams apart.
const TEAM_WORDS: &[&str] = &[
    "a", "b", "c", "d", "ii", "iii", "iv", "v", "vi", "women", "men", "ladies", "girls", "boys",
    "reserves", "youth", "juniors", "academy", "w", "f", "m",
];

/// Warns of each team without a file, named in hardly any match, whose name is
/// one letter off another's.
pub(super) fn check(draft: &mut Draft<'_>, told: &Told<'_>) {
    let folded: Vec<(TeamId, String)> = draft
        .book
        .teams
        .iter()
        .map(|(id, team)| (id, fold(&team.name)))
        .filter(|(_, name)| name.chars().count() >= SHORTEST)
        .collect();
    let mut shapes: HashMap<String, Vec<usize>> = HashMap::new();
    for (index, (_, name)) in folded.iter().enumerate() {
        for shape in shapes_of(name) {
            shapes.entry(shape).or_default().push(index);
        }
    }
    let mut pairs: Vec<(TeamId, TeamId)> = Vec::new();
    for (index, (team, name)) in folded.iter().enumerate() {
        let mut near: Vec<usize> = shapes_of(name)
            .filter_map(|shape| shapes.get(&shape))
            .flatten()
            .copied()
            .filter(|other| *other > index)
            .collect();
        near.sort_unstable();
        near.dedup();
        let others = near.into_iter().filter_map(|other| folded.get(other));
        let slips = others.filter(|(_, other)| one_edit_apart(name, other));
        pairs.extend(slips.map(|(other, _)| (*team, *other)));
    }
    if pairs.is_empty() {
        return;
    }
    let suspects: HashSet<Entry> = pairs
        .iter()
        .flat_map(|(one, other)| [*one, *other])
        .map(Entry::Team)
        .collect();
    let opponents: HashSet<(Entry, Entry)> = told
        .tellings
        .iter()
        .map(|telling| (telling.home, telling.away))
        .filter(|(home, away)| suspects.contains(home) && suspects.contains(away))
        .collect();
    let mut slips = HashSet::new();
    for (one, other) in pairs {
        let [a, b] = [one, other].map(Entry::Team);
        let met = opponents.contains(&(a, b)) || opponents.contains(&(b, a));
        if !met {
            draft.complain_of_slip(one, other, &mut slips);
        }
    }
}

impl Draft<'_> {
    /// Warns of the rarer of two names one letter apart, once of each.
    fn complain_of_slip(&mut self, one: TeamId, other: TeamId, slips: &mut HashSet<TeamId>) {
        let rank = |team: TeamId| {
            let mentions = self.teams.mentions(team);
            mentions.map(|mentions| (mentions.filed, mentions.matches, std::cmp::Reverse(team)))
        };
        let (slip, known) = if rank(one) < rank(other) {
            (one, other)
        } else {
            (other, one)
        };
        let Some(mentions) = self.teams.mentions(slip).copied() else {
            return;
        };
        let [name, known] = [slip, known].map(|team| &*self.book.teams[team].name);
        if mentions.filed || mentions.matches >= ESTABLISHED || are_both_real(name, known) {
            return;
        }
        if slips.insert(slip) {
            self.diagnostics
                .name_near(mentions.first, "team", name, known);
        }
    }
}

/// The name, and the name without each of its letters: two names one edit
/// apart share one of these. Words with a number in them stay whole: what
/// differs in one tells teams apart.
fn shapes_of(name: &str) -> impl Iterator<Item = String> {
    let mut start = 0;
    let words = name.split_inclusive(char::is_whitespace);
    let plain = words.flat_map(move |word| {
        let at = start;
        start += word.len();
        let is_plain = !word.contains(char::is_numeric);
        let letters = word.char_indices().filter(move |_| is_plain);
        letters.map(move |(offset, letter)| (at + offset, letter))
    });
    let without = plain.map(|(at, letter)| {
        let (before, after) = name.split_at(at);
        let after = after.get(letter.len_utf8()..).unwrap_or_default();
        format!("{before}{after}")
    });
    std::iter::once(name.to_owned()).chain(without)
}

/// Whether two names one letter apart are known to be two.
pub(super) fn are_both_real(one: &str, other: &str) -> bool {
    let folded = [fold(one), fold(other)];
    let is_pair = |pair: &[&str; 2]| pair.iter().all(|name| folded.iter().any(|f| f == name));
    if REAL_PAIRS.iter().any(is_pair) {
        return true;
    }
    let words = |name: &str| -> Vec<String> { name.split_whitespace().map(fold).collect() };
    let (one, other) = (words(one), words(other));
    let lone = |words: &[String], others: &[String]| -> Vec<String> {
        words
            .iter()
            .filter(|word| !others.contains(word))
            .cloned()
            .collect()
    };
    let different = [lone(&one, &other), lone(&other, &one)].concat();
    let mut words = different.iter();
    words.any(|word| TEAM_WORDS.contains(&word.as_str()) || word.chars().any(char::is_numeric))
}

#[cfg(test)]
mod tests {
    use super::{are_both_real, shapes_of};

    #[test]
    fn a_clubs_teams_are_nobodys_misspelling() {
        for (one, other) in [
            ("Ashford U18", "Ashford U19"),
            ("Kestrel II", "Kestrel I"),
            ("Kestrel", "Kestrel B"),
            ("Zambia", "Gambia"),
        ] {
            assert!(are_both_real(one, other), "{one}, {other}");
        }
        assert!(!are_both_real("Ashford", "Ashfrod"));
        assert!(!are_both_real("Ashford Town", "Ashford Twon"));
    }

    #[test]
    fn names_one_letter_apart_share_a_shape() {
        let shapes: Vec<String> = shapes_of("abc").collect();
        assert_eq!(shapes, ["abc", "bc", "ac", "ab"]);
        let shapes: Vec<String> = shapes_of("ab u18").collect();
        assert_eq!(shapes, ["ab u18", "b u18", "a u18", "abu18"]);
    }
}
