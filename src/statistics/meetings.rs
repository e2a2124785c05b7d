//! The meetings of two teams.

use crate::book::{Book, FixtureId, TeamId};

use super::{Ending, ending, fixtures_of};

/// Every meeting of two teams, as the first of them sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meetings {
    /// Matches won.
    pub won: u16,
    /// Matches drawn.
    pub drawn: u16,
    /// Matches lost.
    pub lost: u16,
    /// Goals scored.
    pub goals_for: u16,
    /// Goals conceded.
    pub goals_against: u16,
    /// The matches that count, by date.
    pub fixtures: Vec<FixtureId>,
}

/// The meetings of `team` with `opponent` in all competitions.
pub fn meetings(book: &Book, team: TeamId, opponent: TeamId) -> Meetings {
    let mut meetings = Meetings::default();
    for (id, fixture, side) in fixtures_of(book, team) {
        let met = fixture.team(side.opponent()) == Some(opponent);
        let Some(score) = fixture.counted_score(None).filter(|_| met) else {
            continue;
        };
        let (scored, conceded) = score.seen_from(side);
        meetings.goals_for += u16::from(scored);
        meetings.goals_against += u16::from(conceded);
        meetings.fixtures.push(id);
        match ending(score, side) {
            Ending::Won => meetings.won += 1,
            Ending::Drawn => meetings.drawn += 1,
            Ending::Lost => meetings.lost += 1,
        }
    }
    meetings
}

#[cfg(test)]
mod tests {
    use super::meetings;
    use crate::statistics::sample;

    #[test]
    fn a_meeting_is_seen_from_either_side() {
        let (mut book, stage, [ashford, kestrel]) = sample::book();
        sample::played(&mut book, stage, ashford, 2, 1, kestrel);
        sample::played(&mut book, stage, kestrel, 3, 3, ashford);
        let seen = meetings(&book, ashford, kestrel);
        assert_eq!(
            (
                seen.won,
                seen.drawn,
                seen.lost,
                seen.goals_for,
                seen.goals_against
            ),
            (1, 1, 0, 5, 4)
        );
        let turned = meetings(&book, kestrel, ashford);
        assert_eq!(
            (
                turned.won,
                turned.drawn,
                turned.lost,
                turned.goals_for,
                turned.goals_against
            ),
            (0, 1, 1, 4, 5)
        );
        assert_eq!(seen.fixtures, turned.fixtures);
    }
}
