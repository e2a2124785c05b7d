//! Which tellings are of one match.
//!
//! Two tellings are one match when stage, group, home and away agree and
//! nothing stated tells them apart: a leg, a round, or the match's own date. A
//! date taken over from a report or a round is a guess: it joins the nearest
//! match of that pair within a week, a scheduled or postponed one at any
//! distance.

use std::collections::HashMap;

use crate::book::{GroupIndex, RoundIndex, Score, StageId, Status};
use crate::calendar::{Date, days_between};

use super::draft::Draft;
use super::pairing::Entry;
use super::tellings::{Stand, Telling, Told};

/// How far a guessed day may be from the match's, in days.
const WEEK: i32 = 7;

/// One match, and who tells of it.
#[derive(Clone, Debug)]
pub(super) struct Joined {
    pub(super) stage: StageId,
    pub(super) home: Entry,
    pub(super) away: Entry,
    pub(super) group: Option<GroupIndex>,
    pub(super) round: Option<RoundIndex>,
    pub(super) leg: Option<u8>,
    pub(super) date: Option<Date>,
    pub(super) date_stated: bool,
    status: Status,
    score: Option<Score>,
    /// Indices of the tellings, in the order of files and lines.
    pub(super) tellings: Vec<usize>,
}

/// Every match that is told of, by day, stage and the order of telling.
pub(super) fn join<'a>(draft: &mut Draft<'a>, told: &Told<'a>) -> Vec<Joined> {
    join_those(draft, told, |_| true)
}

/// The matches that some of the tellings tell of.
pub(super) fn join_those<'a>(
    draft: &mut Draft<'a>,
    told: &Told<'a>,
    is_wanted: impl Fn(&Telling<'a>) -> bool,
) -> Vec<Joined> {
    let mut fixed: Vec<(StageId, usize)> = Vec::with_capacity(told.tellings.len());
    let mut floating = Vec::new();
    let wanted = told.tellings.iter().enumerate();
    for (index, telling) in wanted.filter(|(_, telling)| is_wanted(telling)) {
        match telling.stand {
            Stand::In(stage) => fixed.push((stage, index)),
            Stand::Within(..) | Stand::Anywhere => floating.push(index),
        }
    }
    let telling = |index: usize| match told.tellings.get(index) {
        Some(telling) => telling,
        None => unreachable!("indices of tellings are made from their list"),
    };
    let pair = |stage: StageId, index: usize| (stage, telling(index).home, telling(index).away);
    fixed.sort_by_key(|(stage, index)| (pair(*stage, *index), *index));
    let mut matches = Vec::with_capacity(fixed.len());
    for run in fixed.chunk_by(|a, b| pair(a.0, a.1) == pair(b.0, b.1)) {
        let start = matches.len();
        let mut run: Vec<usize> = run.iter().map(|(_, index)| *index).collect();
        if run.len() > 1 {
            // Stated days first, then what else tells matches apart, then days.
            run.sort_by_key(|index| {
                let telling = telling(*index);
                let apart = telling.round.is_some() || telling.leg.is_some();
                (!telling.date_stated, !apart, telling.date, *index)
            });
        }
        for index in run {
            let telling = telling(index);
            let Stand::In(stage) = telling.stand else {
                continue;
            };
            let group = telling.group.or_else(|| draft.shared_group(stage, telling));
            let candidates = matches.get_mut(start..).unwrap_or_default();
            match nearest(candidates, telling, telling.round, group) {
                Near::One(at) => {
                    if let Some(joined) = candidates.get_mut(at) {
                        joined.add(index, telling, telling.round);
                    }
                }
                Near::Several => draft.diagnostics.two_matches_near(telling.place),
                Near::None => matches.push(Joined::new(stage, group, index, telling)),
            }
        }
    }
    join_floating(draft, told, &floating, &mut matches);
    for joined in &mut matches {
        joined.tellings.sort_unstable();
    }
    matches.sort_by_key(|joined| {
        (
            joined.date.is_none(),
            joined.date,
            joined.stage,
            joined.tellings.first().copied(),
        )
    });
    matches
}

/// Joins the tellings whose stage or competition only the pair and the day
/// can tell.
fn join_floating<'a>(
    draft: &mut Draft<'a>,
    told: &Told<'a>,
    floating: &[usize],
    matches: &mut Vec<Joined>,
) {
    if floating.is_empty() {
        return;
    }
    let mut of_pair: HashMap<(Entry, Entry), Vec<usize>> = HashMap::new();
    for (at, joined) in matches.iter().enumerate() {
        of_pair
            .entry((joined.home, joined.away))
            .or_default()
            .push(at);
    }
    for &index in floating {
        let Some(telling) = told.tellings.get(index) else {
            continue;
        };
        let of_this = of_pair.entry((telling.home, telling.away)).or_default();
        let mut candidates: Vec<(usize, &Joined, Option<RoundIndex>)> = Vec::new();
        for at in of_this.iter() {
            let Some(joined) = matches.get(*at) else {
                continue;
            };
            let here = match telling.stand {
                Stand::Within(season, _) => draft.book.stages[joined.stage].season == season,
                Stand::In(_) | Stand::Anywhere => true,
            };
            let round = telling
                .round_name
                .map(|name| draft.round_told(joined.stage, name));
            if here && round != Some(None) {
                candidates.push((*at, joined, round.flatten()));
            }
        }
        let near = candidates
            .iter()
            .filter_map(|(at, joined, round)| {
                Some((joined.distance(telling, *round, telling.group)?, *at))
            })
            .min();
        match (near, telling.stand) {
            (Some((distance, at)), _) => {
                let level = candidates.iter().filter(|(_, joined, round)| {
                    joined.distance(telling, *round, telling.group) == Some(distance)
                });
                if level.count() > 1 {
                    draft.diagnostics.two_matches_near(telling.place);
                    continue;
                }
                let round = candidates
                    .iter()
                    .find(|candidate| candidate.0 == at)
                    .and_then(|candidate| candidate.2);
                if let Some(joined) = matches.get_mut(at) {
                    joined.add(index, telling, round);
                }
            }
            (None, Stand::Within(_, stage) | Stand::In(stage)) => {
                of_this.push(matches.len());
                let mut joined = Joined::new(stage, telling.group, index, telling);
                joined.round = telling.round_name.map(|name| {
                    draft
                        .stage_desk(stage)
                        .rounds
                        .tell(name, telling.date, false)
                });
                matches.push(joined);
            }
            (None, Stand::Anywhere) => draft.diagnostics.no_competition(telling.place),
        }
    }
}

/// Which of some matches of one pair a telling joins.
enum Near {
    None,
    One(usize),
    Several,
}

fn nearest(
    candidates: &[Joined],
    telling: &Telling<'_>,
    round: Option<RoundIndex>,
    group: Option<GroupIndex>,
) -> Near {
    let mut best: Option<(Distance, usize)> = None;
    let mut level = false;
    for (at, joined) in candidates.iter().enumerate() {
        let Some(distance) = joined.distance(telling, round, group) else {
            continue;
        };
        match best {
            Some((nearest, _)) if distance > nearest => {}
            Some((nearest, _)) if distance == nearest => level = true,
            _ => {
                best = Some((distance, at));
                level = false;
            }
        }
    }
    match best {
        Some((_, at)) if !level => Near::One(at),
        Some(_) => Near::Several,
        None => Near::None,
    }
}

/// How far a telling is from a match that it may be of: whether only days
/// tell, and by how many.
type Distance = (bool, i32);

impl Joined {
    fn new(stage: StageId, group: Option<GroupIndex>, index: usize, telling: &Telling<'_>) -> Self {
        Self {
            stage,
            home: telling.home,
            away: telling.away,
            group,
            round: telling.round,
            leg: telling.leg,
            date: telling.date,
            date_stated: telling.date_stated,
            status: telling.status,
            score: telling.score,
            tellings: vec![index],
        }
    }

    /// How far `telling` is from this match; `None` where it is of another.
    fn distance(
        &self,
        telling: &Telling<'_>,
        round: Option<RoundIndex>,
        group: Option<GroupIndex>,
    ) -> Option<Distance> {
        fn apart<T: PartialEq>(a: Option<T>, b: Option<T>) -> bool {
            matches!((a, b), (Some(a), Some(b)) if a != b)
        }
        if apart(self.round, round) || apart(self.leg, telling.leg) || apart(self.group, group) {
            return None;
        }
        let (Some(own), Some(theirs)) = (self.date, telling.date) else {
            return Some((true, 0));
        };
        let days = days_between(own, theirs);
        if self.date_stated && telling.date_stated {
            return (days == 0 && !self.is_other_leg(telling)).then_some((false, 0));
        }
        let named =
            self.leg.is_some() && telling.leg.is_some() || self.round.is_some() && round.is_some();
        if named {
            return Some((false, days.abs()));
        }
        let to_come = |status| matches!(status, Status::Scheduled | Status::Postponed);
        let is_near = days.abs() <= WEEK;
        let moved = to_come(self.status);
        let announced = to_come(telling.status) && days < 0;
        (is_near || moved || announced).then_some((true, days.abs()))
    }

    /// Whether one of the two is said to be a second meeting of the pair on
    /// one day, and the other, of which nothing is said, is the first.
    fn is_other_leg(&self, telling: &Telling<'_>) -> bool {
        let second = |leg: Option<u8>| leg.is_some_and(|leg| leg > 1);
        let one_says = second(self.leg) != second(telling.leg);
        one_says && matches!((self.score, telling.score), (Some(one), Some(other)) if one != other)
    }

    /// Adds what a telling says to what tells the match.
    fn add(&mut self, index: usize, telling: &Telling<'_>, round: Option<RoundIndex>) {
        self.tellings.push(index);
        self.round = self.round.or(round);
        self.leg = self.leg.or(telling.leg);
        self.score = self.score.or(telling.score);
        let to_come = |status| matches!(status, Status::Scheduled | Status::Postponed);
        let played_later = to_come(self.status) && !to_come(telling.status);
        if telling.date_stated {
            self.date = telling.date;
            self.date_stated = true;
        } else if !self.date_stated {
            let far = match (self.date, telling.date) {
                (Some(own), Some(theirs)) => days_between(own, theirs).abs() > WEEK,
                _ => true,
            };
            let put_off = self.status == Status::Postponed;
            if played_later && (far || put_off) || self.date.is_none() {
                self.date = telling.date.or(self.date);
            }
        }
        if played_later || self.status == Status::Scheduled {
            self.status = telling.status;
        }
    }
}

impl Draft<'_> {
    /// The group that both teams of a telling belong to.
    fn shared_group(&self, stage: StageId, telling: &Telling<'_>) -> Option<GroupIndex> {
        let (Entry::Team(home), Entry::Team(away)) = (telling.home, telling.away) else {
            return None;
        };
        let home = self.group_of(stage, home)?;
        (self.group_of(stage, away) == Some(home)).then_some(home)
    }

    /// The round of a stage that something has told of before.
    fn round_told(&self, stage: StageId, name: &str) -> Option<RoundIndex> {
        self.stages.get(stage.index())?.rounds.find(name)
    }
}
