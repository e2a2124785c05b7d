//! The matches of one tie added up: legs, replays, and a match that follows
//! level legs.

use crate::book::{
    Aggregate, Awarded, BySide, Entrant, Fixture, Round, Score, Side, Stage, Status,
};

use super::tie::DecidedBy;

/// The matches of a tie that may count, seen from the first one's sides.
pub(super) struct Legs<'a> {
    pub(super) stage: &'a Stage,
    pub(super) round: Option<&'a Round>,
    pub(super) away_goals: bool,
    pub(super) sides: &'a BySide<Entrant>,
    pub(super) fixtures: &'a [&'a Fixture],
}

impl Legs<'_> {
    /// How many legs the tie is over: as its round or stage says; else two
    /// where its matches are numbered, or there is a second although the first
    /// was not level.
    pub(super) fn count(&self) -> usize {
        if let Some(legs) = self.round.and_then(|round| round.legs).or(self.stage.legs) {
            return legs.into();
        }
        let first_score = self.fixtures.first().map(|first| first.counted_score(None));
        let level = first_score
            .flatten()
            .is_some_and(|score| score.winner().is_none());
        let numbered = self.fixtures.iter().any(|fixture| fixture.leg.is_some());
        if numbered || (self.fixtures.len() > 1 && !level) {
            2
        } else {
            1
        }
    }

    /// The legs, and the matches after them, each of which decides by itself.
    fn parts(&self) -> (&[&Fixture], &[&Fixture]) {
        let count = self.count();
        if count < 2 {
            return (&[], self.fixtures);
        }
        self.fixtures.split_at(count.min(self.fixtures.len()))
    }

    /// The side of the tie that plays at `side` in a match.
    fn side_of_tie(&self, fixture: &Fixture, side: Side) -> Side {
        if fixture.sides.home == self.sides.home {
            side
        } else {
            side.opponent()
        }
    }

    /// A score as the tie's home side sees it.
    fn turned(&self, fixture: &Fixture, score: Score) -> Score {
        match self.side_of_tie(fixture, Side::Home) {
            Side::Home => score,
            Side::Away => score.reversed(),
        }
    }

    /// Who wins a match that decides by itself.
    fn single(&self, fixture: &Fixture) -> Option<(Side, DecidedBy)> {
        let counted = fixture.counted_score(None)?;
        let (side, by) = match &fixture.award {
            Some(award) if fixture.status == Status::Awarded => match award.to {
                Awarded::To(side) => (side, DecidedBy::Award),
                Awarded::Neither => return None,
            },
            Some(_) | None => match counted.winner() {
                Some(side) => (side, DecidedBy::Score),
                None => (fixture.shoot_out?.winner()?, DecidedBy::ShootOut),
            },
        };
        Some((self.side_of_tie(fixture, side), by))
    }

    /// The sum of the legs that count; `None` where there are none.
    pub(super) fn aggregate(&self) -> Option<Aggregate> {
        let (legs, _) = self.parts();
        let counted = legs
            .iter()
            .filter_map(|leg| Some(self.turned(leg, leg.counted_score(None)?)));
        counted.reduce(|sum, leg| {
            Score::new(
                sum.home.saturating_add(leg.home),
                sum.away.saturating_add(leg.away),
            )
        })
    }

    /// Goals that each side scored as visitors.
    fn away_goals(&self, legs: &[&Fixture]) -> Score {
        let mut sum = Score::new(0, 0);
        for leg in legs {
            let Some(score) = leg.counted_score(None) else {
                continue;
            };
            match self.side_of_tie(leg, Side::Away) {
                Side::Home => sum.home = sum.home.saturating_add(score.away),
                Side::Away => sum.away = sum.away.saturating_add(score.away),
            }
        }
        sum
    }

    /// Who goes through: over the legs once all count, or by a match that
    /// decides by itself, the last of them first.
    pub(super) fn decision(&self) -> Option<(Side, DecidedBy)> {
        let (legs, singles) = self.parts();
        let single = || {
            singles
                .iter()
                .rev()
                .find_map(|fixture| self.single(fixture))
        };
        let all_count =
            legs.len() == self.count() && legs.iter().all(|leg| leg.counted_score(None).is_some());
        let last = legs.last().filter(|_| all_count);
        let Some(last) = last else {
            return if legs.is_empty() { single() } else { None };
        };
        let sum = self.aggregate().and_then(Score::winner);
        let by_sum = sum.map(|side| (side, DecidedBy::Aggregate));
        let by_away_goals = || {
            let side = self.away_goals(legs).winner();
            let side = side.filter(|_| self.away_goals)?;
            Some((side, DecidedBy::AwayGoals))
        };
        let by_kicks = || {
            let side = last.shoot_out?.winner()?;
            Some((self.side_of_tie(last, side), DecidedBy::ShootOut))
        };
        by_sum
            .or_else(by_kicks)
            .or_else(by_away_goals)
            .or_else(single)
    }
}
