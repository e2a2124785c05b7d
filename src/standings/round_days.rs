//! The day on which a round's table stands.
//!
//! A table after a round counts matches by their round, whenever played; but
//! deductions and awards have a day, and must not reach back into tables that
//! stood before them. So each round has a day: that of its last match, those
//! apart that were put off until after a later round had begun.

use crate::book::{Book, RoundIndex, Stage};
use crate::calendar::Date;

/// A day for each round; `None` where no match of it or before it has one.
pub(super) fn round_days(book: &Book, stage: &Stage) -> Vec<Option<Date>> {
    let mut days: Vec<Vec<Date>> = vec![Vec::new(); stage.rounds.len()];
    for id in &stage.fixtures {
        let fixture = &book.fixtures[*id];
        if let (Some(RoundIndex(round)), Some(day)) = (fixture.round, fixture.kickoff.date)
            && let Some(days) = days.get_mut(usize::from(round))
        {
            days.push(day);
        }
    }
    for days in &mut days {
        days.sort_unstable();
    }
    let mut next_begins: Option<Date> = None;
    let mut ends: Vec<Option<Date>> = Vec::with_capacity(days.len());
    for days in days.iter().rev() {
        let in_time = days
            .iter()
            .rev()
            .find(|day| next_begins.is_none_or(|next| **day < next));
        ends.push(in_time.or(days.first()).copied());
        let usual = days.get(days.len() / 2).copied();
        next_begins = match (usual, next_begins) {
            (Some(usual), Some(next)) => Some(usual.min(next)),
            (usual, next) => usual.or(next),
        };
    }
    ends.reverse();
    // A round that has no day of its own stands as the one before it did, and
    // no table reaches further back than that one.
    let mut latest = None;
    for end in &mut ends {
        *end = (*end).max(latest);
        latest = *end;
    }
    ends
}
