//! Which match of a tie a heading tells of: others' files write `Semi-finals,
//! 2nd leg` and `Third Round Replays` where ours have one round.

use std::collections::HashMap;

use crate::slug::fold;

use super::Told;

/// Which match of a tie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TiePart {
    Leg(u8),
    Replay,
}

/// What headings end with, as [`fold`] has it.
const ENDINGS: [(&str, TiePart); 26] = [
    ("secondreplays", TiePart::Replay),
    ("secondreplay", TiePart::Replay),
    ("2ndreplays", TiePart::Replay),
    ("2ndreplay", TiePart::Replay),
    ("replays", TiePart::Replay),
    ("replay", TiePart::Replay),
    ("wiederholungsspiele", TiePart::Replay),
    ("wiederholungsspiel", TiePart::Replay),
    ("firstlegs", TiePart::Leg(1)),
    ("firstleg", TiePart::Leg(1)),
    ("1stlegs", TiePart::Leg(1)),
    ("1stleg", TiePart::Leg(1)),
    ("leg1", TiePart::Leg(1)),
    ("hinspiele", TiePart::Leg(1)),
    ("hinspiel", TiePart::Leg(1)),
    ("andata", TiePart::Leg(1)),
    ("ida", TiePart::Leg(1)),
    ("secondlegs", TiePart::Leg(2)),
    ("secondleg", TiePart::Leg(2)),
    ("2ndlegs", TiePart::Leg(2)),
    ("2ndleg", TiePart::Leg(2)),
    ("leg2", TiePart::Leg(2)),
    ("ruckspiele", TiePart::Leg(2)),
    ("ruckspiel", TiePart::Leg(2)),
    ("ritorno", TiePart::Leg(2)),
    ("vuelta", TiePart::Leg(2)),
];

/// Gives each match the round that it is of, and its leg, where its heading
/// tells of one match of a tie. Where a heading has nothing else, as `Replay`,
/// the round is that in which the two met before.
pub(super) fn settle(told: &mut [Told]) {
    let mut met: HashMap<_, Box<str>> = HashMap::new();
    for told in told {
        let Some(heading) = told.round.clone() else {
            continue;
        };
        let key = (told.competition.clone(), told.season.clone(), told.pair());
        if let Some((round, part)) = part(&heading) {
            match met.get(&key) {
                Some(before) if is_of(round, before) => told.round = Some(before.clone()),
                _ if round.is_empty() => continue,
                _ => told.round = Some(round.into()),
            }
            if let TiePart::Leg(leg) = part {
                told.leg.get_or_insert(leg);
            }
        }
        if let Some(round) = &told.round {
            met.insert(key, round.clone());
        }
    }
}

/// Whether what a heading says beside its part is the round of this name:
/// `Quarter-final` is, of `Quarter-finals`, and nothing is of any.
fn is_of(said: &str, round: &str) -> bool {
    let [said, round] = [said, round].map(|name| fold(name).trim_end_matches('s').to_owned());
    said.is_empty() || said == round
}

/// The round of a heading, and which match of its ties it tells of.
fn part(heading: &str) -> Option<(&str, TiePart)> {
    let heading = heading.trim().trim_end_matches(')');
    let starts = heading.char_indices().map(|(at, _)| at);
    starts
        .filter(|at| {
            heading[..*at]
                .chars()
                .next_back()
                .is_none_or(|c| !c.is_alphanumeric())
        })
        .find_map(|at| {
            let (round, end) = heading.split_at(at);
            let end = fold(end);
            let (_, part) = ENDINGS.iter().find(|(ending, _)| **ending == *end)?;
            let between = |c: char| c.is_whitespace() || ",-–—(:".contains(c);
            Some((round.trim_end_matches(between), *part))
        })
}

#[cfg(test)]
mod tests {
    use super::{TiePart, part};

    #[track_caller]
    fn check(heading: &str, expected: Option<(&str, TiePart)>) {
        assert_eq!(part(heading), expected, "{heading}");
    }

    #[test]
    fn a_heading_tells_of_one_match_of_a_tie() {
        let (first, second) = (TiePart::Leg(1), TiePart::Leg(2));
        check("Semi-finals, 1st Leg", Some(("Semi-finals", first)));
        check("Semi-finals - Second leg", Some(("Semi-finals", second)));
        check("Halbfinale (Rückspiele)", Some(("Halbfinale", second)));
        check("Semifinales, vuelta", Some(("Semifinales", second)));
        check(
            "Third Round Replays",
            Some(("Third Round", TiePart::Replay)),
        );
        check("Final, Second Replay", Some(("Final", TiePart::Replay)));
        check("Replay", Some(("", TiePart::Replay)));
        for whole in ["Final", "Third Round", "College 1", "Florida", "Matchday 2"] {
            check(whole, None);
        }
    }
}
