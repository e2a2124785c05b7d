//! The remarks around a score: half-time in brackets, `aet`, `4-2 pens`,
//! `agg 3-3`, `awarded`, `abandoned 65'`.
//!
//! Knows what remarks come to together; [`super::remark_reader`] reads them.

use std::ops::Range;

use crate::book::{Minute, Score, Status};

use super::cursor::part;
use super::outcome::Outcome;
use super::remark_words::{Meaning, StatusRemark};
use super::score::Pair;
use super::{Fault, Ranged};

/// What remarks say, before it is known whether it fits together.
#[derive(Clone, Debug, Default)]
pub(super) struct Remarks {
    /// The score itself, where it is not known from before.
    pub(super) score: Option<Score>,
    half_time: Option<Score>,
    after_90: Option<Score>,
    pub(super) extra_time: bool,
    shoot_out: Option<Score>,
    aggregate: Option<Score>,
    /// Said by the word between the names or behind them.
    pub(super) status: Option<Ranged<StatusRemark>>,
    pub(super) abandoned_in: Option<Minute>,
}

impl Remarks {
    /// What the remarks of `line` come to, `range` being the bytes to complain of.
    ///
    /// # Errors
    /// Where two of them contradict each other.
    pub(super) fn outcome(mut self, line: &str, range: Range<usize>) -> Result<Outcome, Fault> {
        if self.score.is_none() && self.shoot_out.is_some() && !self.extra_time {
            self.score = self.after_90.take();
        }
        let status = self.status_with_score(line, &range)?;
        let remarked = self.extra_time || self.shoot_out.is_some() || self.half_time.is_some();
        if self.score.is_none() && remarked {
            let message = "half-time, extra time or penalties are given, but no score";
            return Err(Fault::new(range, message.to_owned())
                .mend("write the score first, as in `1-1 (aet, 4-2 pens)`".to_owned()));
        }
        if self.after_90.is_some() && !self.extra_time && self.shoot_out.is_none() {
            let message = "a score after ninety minutes, the first of two in brackets, needs `aet`";
            return Err(Fault::new(range, message.to_owned())
                .mend("write `aet` behind them, or one score alone".to_owned()));
        }
        if let Some((late, early)) = self.after_90.zip(self.half_time)
            && !grown(late, early)
        {
            let message = format!("{late} after ninety minutes cannot follow {early} at half-time");
            return Err(Fault::new(range, message).mend("correct one of the two scores".to_owned()));
        }
        Ok(Outcome {
            status,
            score: self.score,
            half_time: self.half_time,
            after_90: self.after_90,
            extra_time: self.extra_time,
            shoot_out: self.shoot_out,
            aggregate: self.aggregate,
            walkover: self
                .status
                .is_some_and(|status| status.value == StatusRemark::Walkover),
            abandoned_in: self.abandoned_in,
        })
    }

    fn status_with_score(&self, line: &str, range: &Range<usize>) -> Result<Status, Fault> {
        let Some(remark) = &self.status else {
            return Ok(match self.score {
                Some(_) => Status::Played,
                None => Status::Scheduled,
            });
        };
        let word = part(line, remark.range.clone());
        let scored = self.score.is_some();
        match remark.value {
            StatusRemark::Awarded if !scored => Err(Fault::new(
                range.clone(),
                format!("`{word}` needs the score that counts"),
            )
            .mend("write it as in `Honduras 0-3 Canada awarded`".to_owned())),
            StatusRemark::Postponed | StatusRemark::Cancelled if scored => Err(Fault::new(
                remark.range.clone(),
                format!("a match with a score was played, so `{word}` cannot be"),
            )
            .mend(format!(
                "leave out the score or `{word}`; of a match broken off say `abandoned`"
            ))),
            StatusRemark::Awarded | StatusRemark::Walkover => Ok(Status::Awarded),
            StatusRemark::Postponed => Ok(Status::Postponed),
            StatusRemark::Abandoned => Ok(Status::Abandoned { counts: false }),
            StatusRemark::Cancelled => Ok(Status::Cancelled),
            StatusRemark::Void => Ok(Status::Void),
        }
    }

    /// Whether the score after ninety minutes is known by now.
    pub(super) fn has_after_90(&self) -> bool {
        self.after_90.is_some()
    }

    /// Takes in the scores of one bracket: half-time, or after ninety minutes
    /// and half-time.
    pub(super) fn bracket(&mut self, pairs: &[&Pair], range: Range<usize>) -> Result<(), Fault> {
        match pairs {
            [] => Ok(()),
            [only] => self.pair(Meaning::HalfTime, only),
            [first, second] if self.after_90.is_none() => {
                let (first, second) = (first.score()?, second.score()?);
                if !grown(first, second) && !grown(second, first) {
                    let message = "of two scores in brackets the first is that after ninety \
                                   minutes, the second that at half-time";
                    return Err(Fault::new(range, message.to_owned()));
                }
                let (late, early) = if grown(first, second) {
                    (first, second)
                } else {
                    (second, first)
                };
                self.after_90 = Some(late);
                once(&mut self.half_time, early, range, "half-time score")
            }
            _ => Err(Fault::new(
                range,
                "brackets hold at most two scores: after ninety minutes, and at half-time"
                    .to_owned(),
            )),
        }
    }

    /// Takes in one score whose meaning is said.
    pub(super) fn pair(&mut self, meaning: Meaning, pair: &Pair) -> Result<(), Fault> {
        let (slot, what) = match meaning {
            Meaning::ShootOut => (&mut self.shoot_out, "shoot-out"),
            Meaning::Aggregate => (&mut self.aggregate, "aggregate"),
            Meaning::HalfTime => (&mut self.half_time, "half-time score"),
            Meaning::AfterNinety => (&mut self.after_90, "score after ninety minutes"),
        };
        once(slot, pair.score()?, pair.range.clone(), what)
    }
}

/// Whether a score can have come of an earlier one.
fn grown(late: Score, early: Score) -> bool {
    late.home >= early.home && late.away >= early.away
}

fn once(
    slot: &mut Option<Score>,
    score: Score,
    range: Range<usize>,
    what: &str,
) -> Result<(), Fault> {
    match slot.replace(score) {
        None => Ok(()),
        Some(earlier) => Err(Fault::new(
            range,
            format!(
                "the {what} stands here twice, {}-{} and {}-{}",
                earlier.home, earlier.away, score.home, score.away
            ),
        )
        .mend("leave one of them out".to_owned())),
    }
}
