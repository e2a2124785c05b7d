//! Prints score lines, so that they read back to the same values.

use std::fmt::Write as _;

use crate::book::{Score, Status};

use super::outcome::Outcome;
use super::score_line::read_score_line;

/// A score line: `Italy 1-1 (0-1) England aet, 3-2 pens`. A name that could be
/// cut wrongly stands in quotes.
///
/// Whether an abandoned match counts is nothing that a line says.
pub fn print_score_line(home: &str, away: &str, outcome: &Outcome) -> String {
    let (quoted_home, quoted_away) = (quoted(home), quoted(away));
    let plain = line(home, away, outcome);
    if reads_back(&plain, home, away) {
        return plain;
    }
    [(home, &*quoted_away), (&*quoted_home, away)]
        .into_iter()
        .map(|(first, second)| line(first, second, outcome))
        .find(|line| reads_back(line, home, away))
        .unwrap_or_else(|| line(&quoted_home, &quoted_away, outcome))
}

/// What stands under `score:`: `1-1 (0-1) aet, 3-2 pens`.
pub fn print_outcome(outcome: &Outcome) -> String {
    let remarks = remarks(outcome).join(", ");
    let behind = if remarks.is_empty() { "" } else { " " };
    format!("{}{behind}{remarks}", core(outcome))
}

fn line(home: &str, away: &str, outcome: &Outcome) -> String {
    let remarks = remarks(outcome).join(", ");
    let behind = if remarks.is_empty() { "" } else { " " };
    format!("{home} {} {away}{behind}{remarks}", core(outcome))
}

fn reads_back(line: &str, home: &str, away: &str) -> bool {
    read_score_line(line).is_ok_and(|readings| match readings.as_slice() {
        [only] => *only.home.value == *home && *only.away.value == *away,
        _ => false,
    })
}

/// A text in quotation marks, as every reader of the room takes it.
pub(super) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// What stands between the names.
fn core(outcome: &Outcome) -> String {
    let Some(score) = outcome.score else {
        return match outcome.status {
            Status::Postponed => "P-P",
            Status::Abandoned { .. } if outcome.abandoned_in.is_none() => "A-A",
            Status::Awarded if outcome.walkover => "w/o",
            Status::Scheduled
            | Status::Played
            | Status::Abandoned { .. }
            | Status::Cancelled
            | Status::Awarded
            | Status::Void => "v",
        }
        .to_owned();
    };
    let mut text = printed(score);
    match (outcome.after_90, outcome.half_time) {
        (Some(after_90), Some(half_time)) => {
            let _ = write!(text, " ({}, {})", printed(after_90), printed(half_time));
        }
        (None, Some(half_time)) => {
            let _ = write!(text, " ({})", printed(half_time));
        }
        (_, None) => {}
    }
    text
}

fn printed(score: Score) -> String {
    format!("{}-{}", score.home, score.away)
}

/// What stands behind the names.
fn remarks(outcome: &Outcome) -> Vec<String> {
    let mut remarks = Vec::new();
    remarks.extend(outcome.extra_time.then(|| "aet".to_owned()));
    if outcome.half_time.is_none() {
        remarks.extend(
            outcome
                .after_90
                .map(|score| format!("{} after 90", printed(score))),
        );
    }
    remarks.extend(
        outcome
            .aggregate
            .map(|score| format!("agg {}", printed(score))),
    );
    remarks.extend(
        outcome
            .shoot_out
            .map(|score| format!("{} pens", printed(score))),
    );
    let scored = outcome.score.is_some();
    let word = match outcome.status {
        Status::Abandoned { .. } => {
            let minute = outcome
                .abandoned_in
                .map(|minute| format!("abandoned {minute}'"));
            minute.or(scored.then(|| "abandoned".to_owned()))
        }
        Status::Awarded if outcome.walkover => scored.then(|| "w/o".to_owned()),
        Status::Awarded => Some("awarded".to_owned()),
        Status::Cancelled => Some("cancelled".to_owned()),
        Status::Void => Some("void".to_owned()),
        Status::Scheduled | Status::Played | Status::Postponed => None,
    };
    remarks.extend(word);
    remarks
}
