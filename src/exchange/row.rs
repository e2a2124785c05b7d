//! A match as a row of our own CSV.

use crate::book::{Score, Status};
use crate::calendar::Date;
use crate::content::DateOrder;
use crate::notation::print_goals;

use super::Told;

/// What a match fills in, by column.
pub(super) type Cells = Vec<(&'static str, String)>;

/// The cells of a match; its day is written in this order.
pub(super) fn cells(told: &Told, order: DateOrder) -> Cells {
    let mut cells: Cells = vec![
        ("home", told.home.to_string()),
        ("away", told.away.to_string()),
    ];
    let mut add = |column, text: Option<String>| {
        cells.extend(
            text.filter(|text| !text.is_empty())
                .map(|text| (column, text)),
        );
    };
    let text = |text: &Option<Box<str>>| text.as_deref().map(one_line);
    add("date", told.date.map(|date| day(date, order)));
    add(
        "time",
        told.time.map(|time| time.strftime("%H:%M").to_string()),
    );
    add("stage", text(&told.stage));
    add("group", text(&told.group));
    add("round", text(&told.round));
    add("leg", told.leg.map(|leg| leg.to_string()));
    let outcome = &told.outcome;
    for (home, away, score) in [
        ("home_goals", "away_goals", outcome.score),
        ("home_half_time", "away_half_time", outcome.half_time),
        ("home_after_90", "away_after_90", outcome.after_90),
        ("home_pens", "away_pens", outcome.shoot_out),
    ] {
        add(home, score.map(|score| score.home.to_string()));
        add(away, score.map(|score| score.away.to_string()));
    }
    add("extra_time", outcome.extra_time.then(|| "yes".to_owned()));
    add(
        "status",
        status(outcome.status, outcome.score).map(str::to_owned),
    );
    add("goals", told.goals.as_ref().map(print_goals));
    add("cards", text(&told.cards));
    add("venue", text(&told.venue));
    add("city", text(&told.city));
    add("neutral", told.neutral.then(|| "yes".to_owned()));
    add("attendance", told.attendance.map(|count| count.to_string()));
    add("referee", text(&told.referee));
    add("notes", Some(one_line(&notes(told).join("; "))));
    cells
}

/// A day in one of the orders that a competition may name.
pub(super) fn day(date: Date, order: DateOrder) -> String {
    let format = match order {
        DateOrder::YearFirst => "%Y-%m-%d",
        DateOrder::DayFirst => "%d.%m.%Y",
        DateOrder::MonthFirst => "%m/%d/%Y",
    };
    date.strftime(format).to_string()
}

/// The word for a status that goals, or their absence, do not tell.
fn status(status: Status, score: Option<Score>) -> Option<&'static str> {
    match (status, score) {
        (Status::Scheduled, None) | (Status::Played, Some(_)) => None,
        (Status::Scheduled, Some(_)) => Some("scheduled"),
        (Status::Played, None) => Some("played"),
        (Status::Postponed, _) => Some("postponed"),
        (Status::Abandoned { .. }, _) => Some("abandoned"),
        (Status::Cancelled, _) => Some("cancelled"),
        (Status::Awarded, _) => Some("awarded"),
        (Status::Void, _) => Some("void"),
    }
}

/// What there is no column for.
fn notes(told: &Told) -> Vec<String> {
    let outcome = &told.outcome;
    let mut notes = told.notes.clone();
    if outcome.walkover {
        notes.push("walk-over".to_owned());
    }
    if let Some(minute) = outcome.abandoned_in {
        notes.push(format!("abandoned in minute {minute}"));
    }
    if let Some(aggregate) = outcome.aggregate {
        notes.push(format!("aggregate {}-{}", aggregate.home, aggregate.away));
    }
    notes
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
