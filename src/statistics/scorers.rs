//! Who scored, and who made it.

use std::collections::HashMap;

use crate::book::{Book, FixtureId, Goal, PlayerId, TeamId};
use crate::slug::fold;

use super::part::stands;

/// One player's goals or assists, and the matches that they were counted from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// Who.
    pub player: PlayerId,
    /// The teams that it was for, in order of play.
    pub teams: Vec<TeamId>,
    /// How many.
    pub count: u16,
    /// How many of them from the penalty spot.
    pub penalties: u16,
    /// Place from 1; players with as many share it.
    pub position: u16,
    /// The matches, in the order asked for, each once.
    pub fixtures: Vec<FixtureId>,
}

/// The scorers of these matches, most goals first; players with as many go by
/// name. An own goal counts for nobody, a shoot-out's kick neither, and an
/// awarded or void match is left out: what happened in it does not stand. Who
/// may not be named is not listed, but keeps their place.
pub fn scorers(book: &Book, fixtures: impl IntoIterator<Item = FixtureId>) -> Vec<Tally> {
    tally(book, fixtures, |goal| {
        goal.scorer.filter(|_| !goal.own_goal)
    })
}

/// Who made the goals of these matches, most first; as [`scorers`].
pub fn assists(book: &Book, fixtures: impl IntoIterator<Item = FixtureId>) -> Vec<Tally> {
    tally(book, fixtures, |goal| goal.assist)
}

fn tally(
    book: &Book,
    fixtures: impl IntoIterator<Item = FixtureId>,
    credited: impl Fn(&Goal) -> Option<PlayerId>,
) -> Vec<Tally> {
    let mut tallies: Vec<Tally> = Vec::new();
    let mut known: HashMap<PlayerId, usize> = HashMap::new();
    for id in fixtures {
        let fixture = &book.fixtures[id];
        if !stands(fixture) {
            continue;
        }
        for goal in &fixture.goals {
            let Some(player) = credited(goal) else {
                continue;
            };
            let index = *known.entry(player).or_insert_with(|| {
                tallies.push(Tally::of(player));
                tallies.len() - 1
            });
            if let Some(tally) = tallies.get_mut(index) {
                tally.enter(goal, id, fixture.team(goal.credited_to));
            }
        }
    }
    rank(book, &mut tallies);
    tallies.retain(|tally| !book.players[tally.player].name.is_empty());
    tallies
}

impl Tally {
    fn of(player: PlayerId) -> Self {
        Self {
            player,
            teams: Vec::new(),
            count: 0,
            penalties: 0,
            position: 0,
            fixtures: Vec::new(),
        }
    }

    fn enter(&mut self, goal: &Goal, fixture: FixtureId, team: Option<TeamId>) {
        self.count += 1;
        self.penalties += u16::from(goal.penalty);
        if self.fixtures.last() != Some(&fixture) {
            self.fixtures.push(fixture);
        }
        if let Some(team) = team.filter(|team| !self.teams.contains(team)) {
            self.teams.push(team);
        }
    }
}

fn rank(book: &Book, tallies: &mut [Tally]) {
    tallies.sort_by_cached_key(|tally| {
        (
            u16::MAX - tally.count,
            fold(&book.players[tally.player].name),
            tally.player,
        )
    });
    let mut shared = (u16::MAX, 0);
    for (place, tally) in (1..).zip(tallies.iter_mut()) {
        if tally.count != shared.0 {
            shared = (tally.count, place);
        }
        tally.position = shared.1;
    }
}

#[cfg(test)]
mod tests {
    use super::scorers;
    use crate::book::{Entrant, Fixture, FixtureId, Goal, PlayerId, Side, Status};
    use crate::statistics::sample;

    fn goal(scorer: PlayerId, own_goal: bool, penalty: bool) -> Goal {
        Goal {
            credited_to: Side::Home,
            scorer: Some(scorer),
            minute: None,
            own_goal,
            penalty,
            free_kick: false,
            header: false,
            assist: None,
            running: None,
        }
    }

    #[test]
    fn own_goals_and_void_matches_count_for_nobody() {
        let (mut book, stage, [ashford, kestrel]) = sample::book();
        let [larin, david, vega] =
            ["Larin", "David", "Vega"].map(|name| sample::player(&mut book, name));
        let mut fixture = Fixture::new(stage, Entrant::Team(ashford), Entrant::Team(kestrel));
        fixture.status = Status::Played;
        fixture.goals = vec![
            goal(larin, false, true),
            goal(david, false, false),
            goal(vega, true, false),
        ];
        let mut void = fixture.clone();
        void.status = Status::Void;
        let ids: Vec<FixtureId> = [fixture.clone(), void, fixture]
            .map(|fixture| book.fixtures.push(fixture))
            .into();

        let tallies = scorers(&book, ids.iter().copied());
        let figures: Vec<_> = tallies
            .iter()
            .map(|tally| {
                (
                    &*book.players[tally.player].name,
                    tally.count,
                    tally.penalties,
                    tally.position,
                )
            })
            .collect();
        assert_eq!(figures, [("David", 2, 0, 1), ("Larin", 2, 2, 1)]);
        assert_eq!(tallies[0].fixtures, [ids[0], ids[2]]);
        assert_eq!(tallies[0].teams, [ashford]);
    }
}
