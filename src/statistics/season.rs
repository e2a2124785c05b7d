//! What stands out in the matches of a season: the biggest win, the most
//! goals, the longest runs, how many came to watch.

use crate::book::{Book, FixtureId, Side, TeamId};

use super::part::stands;
use super::runs::{Run, RunKind, records};

/// What stands out in some matches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SeasonRecords {
    /// The wins by the largest margin, then by the most goals.
    pub biggest_wins: Vec<FixtureId>,
    /// The matches with the most goals.
    pub highest_scoring: Vec<FixtureId>,
    /// The longest runs of each kind, and whose they are.
    pub runs: Vec<(TeamId, Run)>,
    /// How many came to watch, where that is told of a match.
    pub attendance: Option<Attendance>,
}

/// How many came to watch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendance {
    /// All together.
    pub total: u64,
    /// A match, rounded to the nearest whole.
    pub average: u32,
    /// The matches of which it is told.
    pub fixtures: Vec<FixtureId>,
    /// Those of them to which most came.
    pub highest: Vec<FixtureId>,
}

/// What stands out in these matches, which are in order of play. Awarded and
/// void matches set no records.
pub fn season_records(book: &Book, fixtures: &[FixtureId]) -> SeasonRecords {
    let score = |id: &FixtureId| {
        let fixture = &book.fixtures[*id];
        fixture.score.filter(|_| stands(fixture))
    };
    let margin = |id: &FixtureId| {
        let score = score(id).filter(|score| score.winner().is_some())?;
        let most = score.home.max(score.away);
        Some((score.home.abs_diff(score.away), most))
    };
    let goals = |id: &FixtureId| {
        let score = score(id)?;
        let goals = u16::from(score.home) + u16::from(score.away);
        Some(goals).filter(|goals| *goals > 0)
    };
    SeasonRecords {
        biggest_wins: most(fixtures, margin),
        highest_scoring: most(fixtures, goals),
        runs: runs(book, fixtures),
        attendance: attendance(book, fixtures),
    }
}

/// How many came to these matches; `None` where no match tells.
pub fn attendance(book: &Book, fixtures: &[FixtureId]) -> Option<Attendance> {
    let came = |id: &FixtureId| book.fixtures[*id].attendance;
    let told: Vec<FixtureId> = fixtures
        .iter()
        .copied()
        .filter(|id| came(id).is_some())
        .collect();
    let total: u64 = told.iter().filter_map(came).map(u64::from).sum();
    let matches = u64::try_from(told.len()).ok().filter(|count| *count > 0)?;
    Some(Attendance {
        total,
        average: u32::try_from((total + matches / 2) / matches).unwrap_or(u32::MAX),
        highest: most(&told, came),
        fixtures: told,
    })
}

/// Those of which `figure` says most, in order.
fn most<K: Ord + Copy>(
    fixtures: &[FixtureId],
    figure: impl Fn(&FixtureId) -> Option<K>,
) -> Vec<FixtureId> {
    let most = fixtures.iter().filter_map(&figure).max();
    fixtures
        .iter()
        .copied()
        .filter(|id| most.is_some() && figure(id) == most)
        .collect()
}

/// The longest run of each kind of all teams: several where they are as long.
fn runs(book: &Book, fixtures: &[FixtureId]) -> Vec<(TeamId, Run)> {
    let mut by_team: Vec<(TeamId, Vec<FixtureId>)> = Vec::new();
    for id in fixtures {
        for side in Side::BOTH {
            let Some(team) = book.fixtures[*id].team(side) else {
                continue;
            };
            match by_team.iter_mut().find(|(known, _)| *known == team) {
                Some((_, theirs)) => theirs.push(*id),
                None => by_team.push((team, vec![*id])),
            }
        }
    }
    let mut longest: Vec<(TeamId, Run)> = Vec::new();
    for (team, theirs) in &by_team {
        let seen = theirs.iter().filter_map(|id| {
            let fixture = &book.fixtures[*id];
            Some((*id, fixture, fixture.side_of(*team)?))
        });
        for run in records(seen).longest {
            longest.push((*team, run));
        }
    }
    let most = |kind: RunKind| {
        let such = longest.iter().filter(|(_, run)| run.kind == kind);
        such.map(|(_, run)| run.fixtures.len()).max()
    };
    RunKind::ALL
        .into_iter()
        .flat_map(|kind| {
            let most = most(kind);
            longest
                .iter()
                .filter(move |(_, run)| run.kind == kind && Some(run.fixtures.len()) == most)
        })
        .cloned()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::season_records;
    use crate::book::Status;
    use crate::statistics::{RunKind, sample};

    #[test]
    fn a_season_has_its_records() {
        let (mut book, stage, [ashford, kestrel]) = sample::book();
        let big = sample::played(&mut book, stage, ashford, 4, 0, kestrel);
        let wild = sample::played(&mut book, stage, ashford, 4, 4, kestrel);
        let awarded = sample::played(&mut book, stage, kestrel, 9, 0, ashford);
        book.fixtures[awarded].status = Status::Awarded;
        let narrow = sample::played(&mut book, stage, kestrel, 0, 1, ashford);
        for (id, came) in [(big, 100), (wild, 251), (narrow, 150)] {
            book.fixtures[id].attendance = Some(came);
        }
        let records = season_records(&book, &[big, wild, awarded, narrow]);
        assert_eq!(records.biggest_wins, [big]);
        assert_eq!(records.highest_scoring, [wild]);
        let attendance = records.attendance.unwrap();
        assert_eq!((attendance.total, attendance.average), (501, 167));
        assert_eq!(attendance.highest, [wild]);
        let unbeaten: Vec<_> = records
            .runs
            .iter()
            .filter(|(_, run)| run.kind == RunKind::Unbeaten)
            .map(|(team, run)| (*team, run.fixtures.len()))
            .collect();
        assert_eq!(unbeaten[0].0, ashford);
    }
}
