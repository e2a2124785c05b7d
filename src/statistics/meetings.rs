//! The meetings of two teams.

use crate::book::{Book, FixtureId, TeamId};

use crate::standings::{Outcome, Record};

/// Every meeting of two teams, as the first of them sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meetings {
    /// What it has from them.
    pub record: Record,
    /// The matches that count, by date.
    pub fixtures: Vec<FixtureId>,
}

/// The meetings of `team` with `opponent` among these matches, which are in
/// order.
pub fn meetings(
    book: &Book,
    (team, opponent): (TeamId, TeamId),
    among: impl IntoIterator<Item = FixtureId>,
) -> Meetings {
    let mut meetings = Meetings::default();
    for id in among {
        let fixture = &book.fixtures[id];
        let Some(side) = fixture.side_of(team) else {
            continue;
        };
        let met = fixture.team(side.opponent()) == Some(opponent);
        let Some(score) = fixture.counted_score(None).filter(|_| met) else {
            continue;
        };
        let (scored, conceded) = score.seen_from(side);
        meetings
            .record
            .enter(Outcome::of(scored, conceded), scored, conceded);
        meetings.fixtures.push(id);
    }
    meetings
}

#[cfg(test)]
mod tests {
    use super::meetings;
    use crate::standings::Record;
    use crate::statistics::sample;

    #[test]
    fn a_meeting_is_seen_from_either_side() {
        let (mut book, stage, [ashford, kestrel]) = sample::book();
        sample::played(&mut book, stage, ashford, 2, 1, kestrel);
        sample::played(&mut book, stage, kestrel, 3, 3, ashford);
        let figures = |record: Record| {
            (
                record.won,
                record.drawn,
                record.lost,
                record.goals_for,
                record.goals_against,
            )
        };
        let all = || book.fixtures.ids();
        let seen = meetings(&book, (ashford, kestrel), all());
        assert_eq!(figures(seen.record), (1, 1, 0, 5, 4));
        let turned = meetings(&book, (kestrel, ashford), all());
        assert_eq!(figures(turned.record), (0, 1, 1, 4, 5));
        assert_eq!(seen.fixtures, turned.fixtures);
    }
}
