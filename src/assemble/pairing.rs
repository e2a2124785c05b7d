//! Who plays: which reading of a score line is meant, and which teams.

use crate::book::{SeasonId, TeamId};
use crate::content::Pairing;
use crate::notation::{Outcome, ScoreLine, read_open_side};
use crate::source::{Place, Written};

use super::draft::Draft;
use super::teams::{CategoryIndex, Found};

/// A name as written, and where.
pub(super) type Spelling<'a> = Written<&'a str>;

/// Both names of a match, and what became of it.
#[derive(Clone, Copy)]
pub(super) struct Pair<'a> {
    pub(super) home: Spelling<'a>,
    pub(super) away: Spelling<'a>,
    pub(super) outcome: Option<Written<&'a Outcome>>,
}

/// What a pairing says as far as names alone tell.
pub(super) enum Reading<'a> {
    /// This.
    One(Pair<'a>),
    /// One of these: known teams decide.
    Several(&'a [ScoreLine], Place),
    /// Nothing: the line could not be read, and that was complained of.
    Nothing,
}

impl<'a> Reading<'a> {
    /// What a pairing says.
    pub(super) fn of(pairing: &'a Pairing) -> Self {
        match pairing {
            Pairing::Line(line) => match &*line.value {
                [] => Self::Nothing,
                [only] => Self::One(Pair::of_line(only, line.place)),
                several => Self::Several(several, line.place),
            },
            Pairing::Apart { home, away, score } => Self::One(Pair {
                home: Written::new(&home.value, home.place),
                away: Written::new(&away.value, away.place),
                outcome: score
                    .as_ref()
                    .map(|score| Written::new(&score.value, score.place)),
            }),
        }
    }
}

impl<'a> Pair<'a> {
    /// The names of a score line that stands at `place`.
    pub(super) fn of_line(line: &'a ScoreLine, place: Place) -> Self {
        let name = |name: &'a crate::notation::Name| {
            Written::new(&*name.value, place.within(name.range.clone()))
        };
        Self {
            home: name(&line.home),
            away: name(&line.away),
            outcome: Some(Written::new(&line.outcome, place)),
        }
    }
}

/// Which of two sides may be met, where a file leaves it open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Entry {
    /// A team.
    Team(TeamId),
    /// Whoever is found later: the nth such phrase.
    Open(u32),
}

impl Entry {
    /// The phrase of a side that is open, where it stands.
    pub(super) fn drawn_at(self, place: Place) -> Option<Written<u32>> {
        match self {
            Self::Team(_) => None,
            Self::Open(index) => Some(Written::new(index, place)),
        }
    }
}

impl<'a> Draft<'a> {
    /// The reading that known teams decide for; complains, with two readings,
    /// where they decide for none.
    pub(super) fn choose(
        &mut self,
        season: Option<SeasonId>,
        readings: &'a [ScoreLine],
        place: Place,
    ) -> Option<Pair<'a>> {
        let known = |line: &ScoreLine| {
            let names = [&line.home, &line.away];
            names
                .into_iter()
                .filter(|name| self.knows(season, &name.value))
                .count()
        };
        let counts: Vec<usize> = readings.iter().map(known).collect();
        let most = counts.iter().copied().max().unwrap_or(0);
        let mut best = readings
            .iter()
            .zip(&counts)
            .filter(|(_, count)| **count == most)
            .map(|(line, _)| line);
        match (best.next(), best.next()) {
            (Some(only), None) => Some(Pair::of_line(only, place)),
            (Some(one), Some(other)) => {
                self.diagnostics
                    .ambiguous_score_line(place, [names(one), names(other)]);
                None
            }
            (None, _) => None,
        }
    }

    /// Whether a name is a team's that may take part in the season.
    pub(super) fn knows(&self, season: Option<SeasonId>, name: &str) -> bool {
        let desk = season.map(|season| self.desk(season));
        let category = desk.map_or(CategoryIndex::default(), |desk| desk.category);
        let listed = desk.and_then(|desk| desk.listed.as_ref());
        match (self.teams.find(&self.book, name, category), listed) {
            (Found::Nobody, _) | (Found::OfClub(_) | Found::BesideTeam(_), Some(_)) => false,
            (Found::Team(team), Some(listed)) => listed.contains(&team),
            (Found::Several(one, other), Some(listed)) => {
                listed.contains(&one) || listed.contains(&other)
            }
            (_, None) => true,
        }
    }
}

/// Both names of a score line.
pub(super) fn names(line: &ScoreLine) -> (&str, &str) {
    (&line.home.value, &line.away.value)
}

/// Whether a name speaks of whoever is found later: `Winner SF1`,
/// `Runner-up B`, `3rd Group C`, `TBD`.
pub(super) fn is_open(name: &str) -> bool {
    is_unsaid(name) || read_open_side(name).is_some()
}

/// Whether a name says no more than that nobody is known.
pub(super) fn is_unsaid(name: &str) -> bool {
    const WORDS: [&str; 3] = ["tbd", "tba", "tbc"];
    let first = name.split_whitespace().next().unwrap_or_default();
    WORDS.contains(&first.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::is_open;

    #[test]
    fn a_side_may_be_found_later() {
        for name in [
            "Winner SF1",
            "Runner-up B",
            "16th Northern League",
            "Loser SF2",
        ] {
            assert!(is_open(name), "{name}");
        }
        for name in ["1. FC Köln", "Third Lanark", "1860 München", "Best"] {
            assert!(!is_open(name), "{name}");
        }
    }
}
