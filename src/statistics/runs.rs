//! A team's runs and records: how long it has been unbeaten, its biggest win.

use crate::book::{Fixture, FixtureId, Side};

use crate::standings::Outcome;

/// Matches in a row that have something in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RunKind {
    /// All won.
    Wins,
    /// None lost.
    Unbeaten,
    /// None won.
    Winless,
    /// All lost.
    Defeats,
    /// No goal conceded.
    CleanSheets,
    /// No goal scored.
    Goalless,
}

impl RunKind {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::Wins,
        Self::Unbeaten,
        Self::Winless,
        Self::Defeats,
        Self::CleanSheets,
        Self::Goalless,
    ];

    fn goes_on(self, outcome: Outcome, scored: u8, conceded: u8) -> bool {
        match self {
            Self::Wins => outcome == Outcome::Won,
            Self::Unbeaten => outcome != Outcome::Lost,
            Self::Winless => outcome != Outcome::Won,
            Self::Defeats => outcome == Outcome::Lost,
            Self::CleanSheets => conceded == 0,
            Self::Goalless => scored == 0,
        }
    }
}

/// A run: its kind and its matches, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// What they have in common.
    pub kind: RunKind,
    /// The matches.
    pub fixtures: Vec<FixtureId>,
}

/// What stands out in a team's matches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TeamRecords {
    /// The longest run of each kind, the first where several are as long; of
    /// kinds that never ran, none.
    pub longest: Vec<Run>,
    /// The runs that the latest match goes on with.
    pub current: Vec<Run>,
    /// The wins by the largest margin, then by the most goals.
    pub biggest_wins: Vec<FixtureId>,
    /// The defeats by the largest margin, then by the most goals conceded.
    pub heaviest_defeats: Vec<FixtureId>,
    /// Matches without a goal conceded.
    pub clean_sheets: Vec<FixtureId>,
}

/// The runs and records of one team over its fixtures in order of play; what
/// does not count is passed over and breaks no run.
pub fn records<'a>(
    fixtures: impl IntoIterator<Item = (FixtureId, &'a Fixture, Side)>,
) -> TeamRecords {
    let played: Vec<Outing> = fixtures
        .into_iter()
        .filter_map(|(id, fixture, side)| Outing::of(id, fixture, side))
        .collect();
    let mut records = TeamRecords {
        biggest_wins: extremes(&played, Outcome::Won, |outing| {
            (outing.scored, outing.conceded)
        }),
        heaviest_defeats: extremes(&played, Outcome::Lost, |outing| {
            (outing.conceded, outing.scored)
        }),
        clean_sheets: played
            .iter()
            .filter(|outing| outing.conceded == 0)
            .map(|outing| outing.id)
            .collect(),
        ..TeamRecords::default()
    };
    for kind in RunKind::ALL {
        let runs = runs(kind, &played);
        let longest = runs.iter().rev().max_by_key(|run| run.fixtures.len());
        records.longest.extend(longest.cloned());
        let latest = played.last().map(|outing| outing.id);
        records.current.extend(
            runs.last()
                .filter(|run| run.fixtures.last().copied() == latest)
                .cloned(),
        );
    }
    records
}

/// One counted match as one team saw it.
struct Outing {
    id: FixtureId,
    outcome: Outcome,
    scored: u8,
    conceded: u8,
}

impl Outing {
    fn of(id: FixtureId, fixture: &Fixture, side: Side) -> Option<Self> {
        let score = fixture.counted_score(None)?;
        let (scored, conceded) = score.seen_from(side);
        Some(Self {
            id,
            outcome: Outcome::of(scored, conceded),
            scored,
            conceded,
        })
    }
}

fn runs(kind: RunKind, played: &[Outing]) -> Vec<Run> {
    played
        .split(|outing| !kind.goes_on(outing.outcome, outing.scored, outing.conceded))
        .filter(|run| !run.is_empty())
        .map(|run| Run {
            kind,
            fixtures: run.iter().map(|outing| outing.id).collect(),
        })
        .collect()
}

/// The matches that ended so with the largest margin and, among these, the
/// most goals; `goals` gives the more and the less of the two.
fn extremes(
    played: &[Outing],
    outcome: Outcome,
    goals: impl Fn(&Outing) -> (u8, u8),
) -> Vec<FixtureId> {
    let size = |outing: &Outing| {
        let (more, less) = goals(outing);
        (more.saturating_sub(less), more)
    };
    let such = || played.iter().filter(|outing| outing.outcome == outcome);
    let most = such().map(&size).max();
    such()
        .filter(|outing| Some(size(outing)) == most)
        .map(|outing| outing.id)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{RunKind, records};
    use crate::statistics::{fixtures_of, sample};

    #[test]
    fn runs_end_with_what_breaks_them() {
        let (mut book, stage, [ashford, kestrel]) = sample::book();
        let results = [(1, 0), (4, 1), (0, 0), (0, 3), (3, 0), (5, 2)];
        let ids = results.map(|(scored, conceded)| {
            sample::played(&mut book, stage, ashford, scored, conceded, kestrel)
        });
        let records = records(fixtures_of(&book, ashford));
        let longest = |kind: RunKind| {
            records
                .longest
                .iter()
                .find(|run| run.kind == kind)
                .map_or(&[][..], |run| &run.fixtures)
        };
        assert_eq!(
            longest(RunKind::Wins),
            &ids[0..2],
            "of two as long, the first"
        );
        assert_eq!(longest(RunKind::Unbeaten), &ids[0..3]);
        assert_eq!(longest(RunKind::Winless), &ids[2..4]);
        assert_eq!(longest(RunKind::Goalless), &ids[2..4]);
        let current: Vec<RunKind> = records.current.iter().map(|run| run.kind).collect();
        assert_eq!(current, [RunKind::Wins, RunKind::Unbeaten]);
        assert_eq!(
            records.biggest_wins,
            [ids[5]],
            "3 up with five goals before 3 up with four"
        );
        assert_eq!(records.heaviest_defeats, [ids[3]]);
        assert_eq!(records.clean_sheets, [ids[0], ids[2], ids[4]]);
    }
}
