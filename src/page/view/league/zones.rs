//! What places of a table mean: letters, a key, what is certain already.

use serde::Serialize;

use crate::book::{Zone, ZoneKind};
use crate::page::edition::Sheet;
use crate::standings::{Outlook, Reach, Row, Words};

/// What some places mean.
#[derive(Clone, Debug, Serialize)]
pub struct ZoneView<'a> {
    /// `title`, `relegation` …
    pub zone: &'static str,
    /// Its letter.
    pub letter: String,
    /// What it means.
    pub meaning: &'a str,
}

/// The letters of the zones that a team is certain to end in, and the same in
/// words.
pub(super) fn certain(
    sheet: &Sheet<'_>,
    zones: &[Zone],
    letters: &[String],
    outlook: Option<&Outlook>,
    row: &Row,
) -> (String, String) {
    let look = outlook.and_then(|look| look.teams.iter().find(|look| look.team == row.team));
    let reach = look.map_or(&[][..], |look| &look.zones);
    let sure: Vec<(&Zone, &String)> = zones
        .iter()
        .zip(letters)
        .zip(reach)
        .filter(|(_, reach)| **reach == Reach::Certain)
        .map(|(zone, _)| zone)
        .collect();
    let word = Words::of(sheet.language().tag()).certain;
    let letters: String = sure.iter().map(|(_, letter)| letter.as_str()).collect();
    let names: Vec<&str> = sure.iter().map(|(zone, _)| &*zone.name).collect();
    let words = if names.is_empty() {
        String::new()
    } else {
        format!("{}: {word}", names.join(", "))
    };
    (letters, words)
}

/// The name by which the style sheet knows a zone.
pub(super) fn class(kind: ZoneKind) -> &'static str {
    match kind {
        ZoneKind::Title => "title",
        ZoneKind::Europe => "europe",
        ZoneKind::Promotion => "promotion",
        ZoneKind::Playoffs => "playoffs",
        ZoneKind::Relegation => "relegation",
        ZoneKind::None => "",
    }
}

/// A letter for each zone, the first of its name that no other has.
pub(super) fn letters(zones: &[Zone]) -> Vec<String> {
    let mut letters: Vec<String> = Vec::with_capacity(zones.len());
    for zone in zones {
        let letter = zone
            .name
            .chars()
            .filter(|c| c.is_alphanumeric())
            .map(|c| c.to_uppercase().to_string())
            .find(|letter| !letters.contains(letter));
        letters.push(letter.unwrap_or_default());
    }
    letters
}

/// What the zones mean in which a team stands or could.
pub(super) fn key<'a>(zones: &'a [Zone], letters: &[String], size: usize) -> Vec<ZoneView<'a>> {
    zones
        .iter()
        .zip(letters)
        .filter(|(zone, _)| zone.places.of(size).is_some())
        .map(|(zone, letter)| ZoneView {
            zone: class(zone.kind),
            letter: letter.clone(),
            meaning: &zone.name,
        })
        .collect()
}
