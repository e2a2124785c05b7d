//! How many teams can end above a number of points, at most or at least.
//!
//! Teams that are above already, or cannot get there, are counted or left out
//! at once; a match between a team that matters and one that does not goes the
//! way that is wanted. What remains are matches between teams that both
//! matter: these are tried in every way, one cluster of them at a time.

use std::collections::{BTreeMap, BTreeSet};

/// Most ways that the matches of one cluster are tried in.
const MOST_WAYS: usize = 2_187;

/// The race of all teams but one.
#[derive(Clone, Debug)]
pub(super) struct Race<'r> {
    /// The points of the team that is left out.
    pub(super) own: i32,
    /// The others' points, by their line.
    pub(super) points: BTreeMap<usize, i32>,
    /// Their matches.
    pub(super) matches: Vec<(usize, usize)>,
    /// Points of both sides for each way in which a match can end.
    pub(super) ends: &'r [(i32, i32)],
}

/// Whether many or few teams are wanted above.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Want {
    Most,
    Fewest,
}

/// How many teams end with so many points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Count {
    /// At most, or at least, so many.
    pub(super) teams: usize,
    /// Whether some completion has exactly so many; else it is only a bound.
    pub(super) exact: bool,
}

impl Race<'_> {
    /// How many teams can end with `bar` points or more: at most, or at least.
    pub(super) fn count(&self, bar: i32, want: Want) -> Count {
        let mut points = self.points.clone();
        let mut open = self.matches.clone();
        self.play_clear(&mut points, &mut open, bar, want);
        let mut count = Count {
            teams: points.values().filter(|points| **points >= bar).count(),
            exact: true,
        };
        for cluster in clusters(&open) {
            let teams: BTreeSet<usize> = cluster.iter().flat_map(|(a, b)| [*a, *b]).collect();
            if let Some(found) = self.tried(&points, &cluster, &teams, bar, want) {
                count.teams += found;
                continue;
            }
            count.exact = false;
            if want == Want::Most {
                count.teams += teams.len();
            }
        }
        count
    }

    /// Plays every match of which it is clear which end is wanted, until only
    /// matches between two teams that matter are left.
    fn play_clear(
        &self,
        points: &mut BTreeMap<usize, i32>,
        open: &mut Vec<(usize, usize)>,
        bar: i32,
        want: Want,
    ) {
        loop {
            let before = open.len();
            let matter = self.that_matter(points, open, bar);
            let (clear, rest): (Vec<_>, Vec<_>) = open
                .iter()
                .copied()
                .partition(|(a, b)| !(matter.contains(a) && matter.contains(b)));
            *open = rest;
            for (a, b) in clear {
                let first = matter.contains(&a);
                if !first && !matter.contains(&b) {
                    continue;
                }
                let of = |end: &&(i32, i32)| if first { end.0 } else { end.1 };
                let wanted = match want {
                    Want::Most => self.ends.iter().max_by_key(of),
                    Want::Fewest => self.ends.iter().min_by_key(of),
                };
                let team = if first { a } else { b };
                if let (Some(end), Some(total)) = (wanted, points.get_mut(&team)) {
                    *total += of(&end);
                }
            }
            if open.len() == before {
                return;
            }
        }
    }

    /// The teams below the bar that can still get there.
    fn that_matter(
        &self,
        points: &BTreeMap<usize, i32>,
        open: &[(usize, usize)],
        bar: i32,
    ) -> BTreeSet<usize> {
        let most = self
            .ends
            .iter()
            .map(|(home, _)| *home)
            .max()
            .unwrap_or(0)
            .max(0);
        let can = |team: usize, points: i32| {
            let left = open
                .iter()
                .filter(|(a, b)| *a == team || *b == team)
                .count();
            let left = i32::try_from(left).unwrap_or(i32::MAX);
            points < bar && left > 0 && points.saturating_add(left.saturating_mul(most)) >= bar
        };
        let those = points.iter().filter(|(team, points)| can(**team, **points));
        those.map(|(team, _)| *team).collect()
    }

    /// The best of all ways in which a cluster's matches can end: how many of
    /// its teams reach the bar. `None` where there are too many ways.
    fn tried(
        &self,
        points: &BTreeMap<usize, i32>,
        cluster: &[(usize, usize)],
        teams: &BTreeSet<usize>,
        bar: i32,
        want: Want,
    ) -> Option<usize> {
        let exponent = u32::try_from(cluster.len()).ok()?;
        let ways = self.ends.len().checked_pow(exponent)?;
        if ways > MOST_WAYS {
            return None;
        }
        let place = |team: usize| teams.iter().position(|other| *other == team).unwrap_or(0);
        let pairs: Vec<(usize, usize)> = cluster
            .iter()
            .map(|(a, b)| (place(*a), place(*b)))
            .collect();
        let start: Vec<i32> = teams
            .iter()
            .map(|team| points.get(team).copied().unwrap_or_default())
            .collect();
        let counts = (0..ways).map(|way| {
            let mut totals = start.clone();
            let mut code = way;
            for (a, b) in &pairs {
                let end = self.ends.get(code % self.ends.len());
                code /= self.ends.len();
                for (team, gained) in [(a, end.map(|end| end.0)), (b, end.map(|end| end.1))] {
                    if let (Some(total), Some(gained)) = (totals.get_mut(*team), gained) {
                        *total += gained;
                    }
                }
            }
            totals.iter().filter(|total| **total >= bar).count()
        });
        match want {
            Want::Most => counts.max(),
            Want::Fewest => counts.min(),
        }
    }
}

/// Matches in clusters that share no team.
fn clusters(matches: &[(usize, usize)]) -> Vec<Vec<(usize, usize)>> {
    let mut leaders: BTreeMap<usize, usize> = BTreeMap::new();
    for (a, b) in matches {
        let kept = *leaders.entry(*a).or_insert(*a);
        let gone = *leaders.entry(*b).or_insert(*b);
        for leader in leaders.values_mut().filter(|leader| **leader == gone) {
            *leader = kept;
        }
    }
    let mut clusters: BTreeMap<usize, Vec<(usize, usize)>> = BTreeMap::new();
    for (a, b) in matches {
        let leader = leaders.get(a).copied().unwrap_or(*a);
        clusters.entry(leader).or_default().push((*a, *b));
    }
    clusters.into_values().collect()
}
