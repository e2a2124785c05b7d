//! The file of a season that the site does not have: who plays, and how.

use std::fmt::Write as _;

use crate::book::Format;
use crate::calendar::TimeZone;
use crate::scaffold::word::{list, quoted};

use super::Told;
use super::shape::StageShape;

/// What stands at the head of the file, besides its stages.
pub(super) struct Head<'a> {
    /// The competition's name, where no other file says it.
    pub(super) name: Option<&'a str>,
    /// The season's name.
    pub(super) season: Option<&'a str>,
}

/// The text of the file.
pub(super) fn text(head: &Head<'_>, stages: &[StageShape], told: &[Told]) -> String {
    let mut text = "---\n".to_owned();
    if let Some(name) = head.name {
        let _ = writeln!(text, "name: {}", quoted(name));
    }
    if let Some(season) = head.season {
        let _ = writeln!(text, "season: {}", quoted(season));
    }
    if let Some(zone) = zone(told) {
        let _ = writeln!(text, "time_zone: {zone}");
    }
    if let [only] = stages {
        text += &keys(only, "");
    } else {
        text += "stages:\n";
        for stage in stages {
            let name = stage.name.as_deref().unwrap_or("Season");
            let _ = writeln!(text, "  - name: {}", quoted(name));
            text += &keys(stage, "    ");
        }
    }
    text + "---\n"
}

fn keys(stage: &StageShape, indent: &str) -> String {
    let mut lines = Vec::new();
    let word = match stage.format {
        Format::League => "league",
        Format::Groups => "groups",
        Format::Knockout => "knockout",
        Format::List => "list",
    };
    lines.push(format!("format: {word}"));
    if stage.format != Format::Groups && !stage.teams.is_empty() {
        lines.push(format!("teams:{}", indented(&stage.teams, indent)));
    }
    match stage.format {
        Format::League | Format::List => {}
        Format::Groups => {
            lines.push("groups:".to_owned());
            for (name, teams) in &stage.groups {
                let deeper = format!("{indent}    ");
                lines.push(format!("  {}:{}", quoted(name), indented(teams, &deeper)));
            }
        }
        Format::Knockout => {
            lines.push("rounds:".to_owned());
            for (name, legs) in &stage.rounds {
                let legs = if *legs == 2 { ", legs: 2" } else { "" };
                lines.push(format!("  - {{name: {}{legs}}}", quoted(name)));
            }
        }
    }
    let table = matches!(stage.format, Format::League | Format::Groups);
    if let Some(legs) = stage.legs.filter(|_| table) {
        lines.push(format!("legs: {legs}"));
    }
    let lines = lines.iter().map(|line| format!("{indent}{line}\n"));
    lines.collect()
}

/// A list behind the colon of its key: on the same line, or on lines of its own.
fn indented(names: &[Box<str>], indent: &str) -> String {
    let list = list(names.iter().map(|name| &**name));
    if list.starts_with('\n') {
        list.replace('\n', &format!("\n{indent}"))
    } else {
        format!(" {list}")
    }
}

/// The zone that all hours are in, where all matches that have one agree.
fn zone(told: &[Told]) -> Option<String> {
    let mut zones = told
        .iter()
        .filter(|told| told.time.is_some())
        .map(|told| &told.zone);
    let first = zones.next()?.as_deref()?;
    if !zones.all(|zone| zone.as_deref() == Some(first)) {
        return None;
    }
    let hours = first
        .strip_prefix("UTC")
        .or_else(|| first.strip_prefix("GMT"))?;
    let hours: i8 = hours.trim_start_matches('+').parse().ok()?;
    // POSIX counts west of Greenwich (IANA tz database, file `etcetera`).
    let name = format!("Etc/GMT{:+}", -hours);
    TimeZone::named(&name).map(|_| name)
}
