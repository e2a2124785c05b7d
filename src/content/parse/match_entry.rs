//! One match: a score line or a map of facts, in a list or flat in a report.

use crate::notation;
use crate::source::Text;

use super::super::fields::{Fields, Value};
use super::super::report::{Goals, MatchEntry, Pairing};
use super::super::values;
use super::match_facts;

/// Words that writers use for keys of a match.
pub(super) const ALSO_CALLED: &[(&str, &str)] = &[
    ("score_line", "result"),
    ("ground", "venue"),
    ("stadium", "venue"),
    ("crowd", "attendance"),
    ("spectators", "attendance"),
    ("ref", "referee"),
    ("scorers", "goals"),
    ("lineups", "line_ups"),
    ("lineup", "line_ups"),
    ("line_up", "line_ups"),
    ("subs", "substitutions"),
    ("bookings", "cards"),
    ("matchday", "round"),
    ("halftime", "half_time"),
    ("ht", "half_time"),
    ("pens", "penalties"),
    ("ergebnis", "result"),
    ("datum", "date"),
    ("tore", "goals"),
    ("zuschauer", "attendance"),
    ("schiedsrichter", "referee"),
    ("resultado", "result"),
    ("fecha", "date"),
    ("goles", "goals"),
    ("buts", "goals"),
    ("arbitre", "referee"),
    ("arbitro", "referee"),
    ("titel", "title"),
    ("titre", "title"),
    ("titulo", "title"),
    ("wettbewerb", "competition"),
];

/// A match of a list: a score line, with a goal line behind a bar or not; a
/// map; or either under the name that other matches call it by.
pub(super) fn in_list(value: Value<'_>) -> Option<MatchEntry> {
    if let Some(text) = value.as_scalar() {
        return line(value, text);
    }
    if let Some((label, value)) = labelled(value) {
        let entry = in_list(value)?;
        let label = Some(label);
        return Some(MatchEntry { label, ..entry });
    }
    value.fields(in_map).flatten()
}

/// `Canada 1-1 Honduras | Larin 66 pen; A. López 40 pen`
fn line(value: Value<'_>, text: &str) -> Option<MatchEntry> {
    let (score, goals) = match text.split_once(" | ") {
        Some((score, _)) => (0..score.len(), Some(score.len() + 3..text.len())),
        None => (0..text.len(), None),
    };
    let goals = goals.and_then(|goals| value.read_part(goals, notation::read_goals));
    let readings = value.read_part(score, notation::read_score_line)?;
    let mut entry = MatchEntry::new(value.place(), Pairing::Line(readings));
    entry.goals = goals.map(Goals::Line).map(Box::new);
    Some(entry)
}

/// `{SF1: Ashford v Kestrel}`: a map of one key that no match has.
fn labelled(value: Value<'_>) -> Option<(Text, Value<'_>)> {
    if !value.is_map() {
        return None;
    }
    let mut entries = value.entries();
    let (label, inner) = entries.next()?;
    let alone = entries.next().is_none();
    (alone && *label.value != *"result").then_some((label, inner))
}

fn in_map(fields: &mut Fields<'_>) -> Option<MatchEntry> {
    fields.also_called(ALSO_CALLED);
    let sides = sides(fields);
    let (stage, group) = (fields.text("stage"), fields.text("group"));
    let (round, date) = (fields.text("round"), fields.read("date", values::date));
    let extra = fields.extra();
    let place = fields.place();
    let entry = |pairing| MatchEntry {
        stage,
        group,
        round,
        date,
        extra,
        ..MatchEntry::new(place, pairing)
    };
    match sides {
        Sides::Told(pairing) => {
            let mut entry = entry(pairing);
            match_facts::read(fields, &mut entry);
            Some(entry)
        }
        Sides::Unreadable => {
            match_facts::skip(fields);
            None
        }
        Sides::Untold => {
            match_facts::skip(fields);
            fields.needs("a match", &["result"]);
            None
        }
    }
}

/// The match that a report's front matter tells beside the report's own keys.
pub(super) fn flat(fields: &mut Fields<'_>) -> Option<MatchEntry> {
    let place = fields.place();
    match sides(fields) {
        Sides::Told(pairing) => {
            let mut entry = MatchEntry::new(place, pairing);
            match_facts::read(fields, &mut entry);
            Some(entry)
        }
        Sides::Unreadable => {
            match_facts::skip(fields);
            None
        }
        Sides::Untold => {
            if let Some((key, value)) = match_facts::skip(fields) {
                let what = format!("`{key}` belongs to a match, which");
                fields.needs_at(value.place(), &what, &["result"]);
            }
            None
        }
    }
}

/// Who plays, if that is told.
enum Sides {
    Told(Pairing),
    Unreadable,
    Untold,
}

/// `result`, or `home`, `away` and perhaps `score`.
fn sides(fields: &mut Fields<'_>) -> Sides {
    let result = fields.take("result");
    let apart = ["home", "away", "score"].map(|key| (key, fields.take(key)));
    let [(_, home), (_, away), (_, score)] = apart;
    let sheet = fields.sheet();
    if let Some(result) = result {
        for (key, other) in apart {
            if let Some(other) = other {
                sheet.complain(|to| to.keys_exclude(other.place(), key, result.place(), "result"));
            }
        }
        let readings = result.read(notation::read_score_line);
        return readings.map_or(Sides::Unreadable, |line| Sides::Told(Pairing::Line(line)));
    }
    let score = score.map(|score| (score, score.read(notation::read_outcome)));
    match (home, away, score) {
        (None, None, None) => Sides::Untold,
        (Some(home), Some(away), score) => match (home.text(), away.text()) {
            (Some(home), Some(away)) => Sides::Told(Pairing::Apart {
                home,
                away,
                score: score.and_then(|(_, score)| score),
            }),
            _ => Sides::Unreadable,
        },
        (home, away, score) => {
            let lacking: &[&str] = match (home, away) {
                (None, None) => &["home", "away"],
                (None, _) => &["home"],
                (_, _) => &["away"],
            };
            let told = home.or(away).or(score.map(|(score, _)| score));
            let place = told.map_or(fields.place(), Value::place);
            fields.needs_at(place, "a match", lacking);
            Sides::Unreadable
        }
    }
}
