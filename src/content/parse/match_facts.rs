//! What there is to tell of a match besides who plays and where it stands.

use crate::book::{BySide, Side};
use crate::calendar::{Date, Time};
use crate::diagnostic::Misfit;
use crate::notation;
use crate::source::{Text, Written};

use super::super::fields::{Fields, Value};
use super::super::report::{AwardEntry, MatchEntry, StatusWord};
use super::super::values::{self, TRUTH};
use super::sides::by_side;
use super::{events, people};

/// Their keys.
const FACTS: &[&str] = &[
    "kickoff",
    "time",
    "time_zone",
    "status",
    "counts",
    "half_time",
    "after_90",
    "penalties",
    "leg",
    "neutral",
    "venue",
    "city",
    "attendance",
    "referee",
    "officials",
    "weather",
    "awarded",
    "goals",
    "cards",
    "line_ups",
    "substitutions",
    "shoot_out",
    "stats",
    "facts",
    "links",
    "notes",
];

/// Passes over the facts of a match that is not known; the first that is there.
pub(super) fn skip<'n>(fields: &mut Fields<'n>) -> Option<(&'static str, Value<'n>)> {
    let mut first = None;
    for key in FACTS {
        let value = fields.take(key);
        first = first.or(value.map(|value| (*key, value)));
    }
    first
}

/// Reads them into an entry.
pub(super) fn read(fields: &mut Fields<'_>, entry: &mut MatchEntry) {
    when(fields, entry);
    outcome(fields, entry);
    entry.leg = fields.read("leg", values::between(1, 9));
    entry.neutral = fields.word("neutral", TRUTH);
    entry.venue = fields.text("venue");
    entry.city = fields.text("city");
    entry.attendance = fields.read("attendance", values::count);
    entry.referee = fields.text("referee");
    entry.officials = fields.map("officials", Value::text);
    entry.weather = fields.text("weather");
    entry.goals = fields.take("goals").and_then(events::goals).map(Box::new);
    entry.cards = fields.take("cards").map_or_else(Vec::new, events::cards);
    if let Some(line_ups) = fields.take("line_ups") {
        entry.line_ups =
            by_side(line_ups, |line_up| people::line_up(line_up).map(Box::new)).unwrap_or_default();
    }
    if let Some(substitutions) = fields.take("substitutions") {
        let read = |value: Value<'_>| value.read(notation::read_substitutions);
        entry.substitutions = by_side(substitutions, read).unwrap_or_default();
    }
    entry.shoot_out = fields
        .read("shoot_out", notation::read_shoot_out)
        .map(Box::new);
    entry.stats = fields.map("stats", stat);
    entry.facts = fields.map("facts", Value::text);
    entry.links = fields.take("links").map_or_else(Vec::new, links);
    entry.notes = fields.text("notes");
}

/// The day and hour.
fn when(fields: &mut Fields<'_>, entry: &mut MatchEntry) {
    let kickoff = fields.take("kickoff");
    let time = fields.take("time");
    entry.time_zone = fields.text("time_zone");
    if let Some(told) = kickoff.and_then(|kickoff| kickoff.read(day_or_hour)) {
        let (date, hour) = told.value;
        entry.date = date
            .map(|date| Written::new(date, told.place))
            .or(entry.date);
        entry.time = hour.map(|hour| Written::new(hour, told.place));
    }
    let Some(time) = time else { return };
    if let Some(kickoff) = entry.time {
        let sheet = fields.sheet();
        sheet.complain(|to| to.keys_exclude(time.place(), "time", kickoff.place, "kickoff"));
        return;
    }
    entry.time = time.read(values::time);
}

/// `2021-10-07`, `2021-10-07 20:40` or `20:40`.
fn day_or_hour(text: &str) -> Result<(Option<Date>, Option<Time>), Misfit> {
    if text.len() <= 5 && text.contains([':', '.']) {
        return Ok((None, Some(values::time(text)?)));
    }
    let (date, time) = values::moment(text)?;
    Ok((Some(date), time))
}

/// What became of a match, in words.
pub(in crate::content) const STATUS: &[(&str, StatusWord)] = &[
    ("scheduled", StatusWord::Scheduled),
    ("played", StatusWord::Played),
    ("postponed", StatusWord::Postponed),
    ("abandoned", StatusWord::Abandoned),
    ("cancelled", StatusWord::Cancelled),
    ("awarded", StatusWord::Awarded),
    ("void", StatusWord::Void),
];

/// What became of the match, where told apart from the score line.
fn outcome(fields: &mut Fields<'_>, entry: &mut MatchEntry) {
    entry.status = fields.word("status", STATUS);
    entry.counts = fields.word("counts", TRUTH);
    entry.half_time = fields.read("half_time", notation::read_score);
    entry.after_90 = fields.read("after_90", notation::read_score);
    entry.penalties = fields.read("penalties", notation::read_score);
    let awarded = fields.take("awarded");
    entry.awarded = awarded
        .and_then(|awarded| awarded.fields(award).flatten())
        .map(Box::new);
}

/// `{score, to, date, reason}`
fn award(fields: &mut Fields<'_>) -> Option<AwardEntry> {
    const TO: &[(&str, Option<Side>)] = &[
        ("home", Some(Side::Home)),
        ("away", Some(Side::Away)),
        ("none", None),
    ];
    let (place, score) = (fields.place(), fields.read("score", notation::read_score));
    let (to, date) = (fields.word("to", TO), fields.read("date", values::date));
    let reason = fields.text("reason");
    let winner = score.and_then(|score| score.value.winner());
    if to.is_none() && winner.is_none() {
        fields.needs("an award", &["score", "to"]);
        return None;
    }
    Some(AwardEntry {
        place,
        score,
        to: to.map_or(winner, |to| to.value),
        date,
        reason,
    })
}

/// `[home, away]`
fn stat(value: Value<'_>) -> Option<BySide<Text>> {
    let mut items = value.is_list().then(|| value.items()).into_iter().flatten();
    if let (Some(home), Some(away), None) = (items.next(), items.next(), items.next()) {
        Some(BySide::new(home.text()?, away.text()?))
    } else {
        value.expected("one value for each side, such as [54, 46]");
        None
    }
}

/// A map of labels and addresses, or a list of addresses and such maps.
fn links(value: Value<'_>) -> Vec<(Text, Text)> {
    if value.is_map() {
        let labelled = value.entries();
        return labelled
            .filter_map(|(label, address)| Some((label, address.read(values::address)?)))
            .collect();
    }
    let mut links = Vec::new();
    for item in value.items() {
        if item.is_map() {
            links.extend(links_of_map(item));
        } else {
            let address = item.read(values::address);
            links.extend(address.map(|address| (address.clone(), address)));
        }
    }
    links
}

/// `{title: Highlights, url: …}` or `{Highlights: …}`
fn links_of_map(value: Value<'_>) -> Vec<(Text, Text)> {
    let is_shape = |(key, _): (Text, Value<'_>)| *key.value == *"url";
    if !value.entries().any(is_shape) {
        return links(value);
    }
    let link = value.fields(|fields| {
        let (label, url) = (fields.text("title"), fields.read("url", values::address)?);
        Some((label.unwrap_or_else(|| url.clone()), url))
    });
    link.flatten().into_iter().collect()
}
