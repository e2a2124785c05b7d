//! Football.TXT as matches of ours.

use crate::book::Status;
use crate::notation::{self, TxtMatch, read_football_txt};

use super::cells::group;
use super::{Gathered, ListedGroup, Spot, Told};

/// Reads Football.TXT from a text; `path` is what the user calls it.
pub fn read(path: &str, text: &str, into: &mut Gathered) {
    let source = into.add(path, text.to_owned());
    let lines = lines(text);
    let spot = |line: usize| Spot {
        source,
        range: lines.get(line.saturating_sub(1)).cloned().unwrap_or(0..0),
    };
    let file = read_football_txt(text);
    for unread in file.unread {
        into.unread(&spot(unread.line), unread.reason);
    }
    for season in file.seasons {
        let (competition, name) = (&season.competition, &season.season);
        for listed in &season.groups {
            into.groups.push(ListedGroup {
                competition: competition.clone(),
                season: name.clone(),
                name: group(&listed.name),
                teams: listed.teams.clone(),
            });
        }
        for told in season.matches {
            let mut told = self::told(&told, spot(told.line));
            told.competition.clone_from(competition);
            told.season.clone_from(name);
            into.told.push(told);
        }
    }
}

/// The bytes of each line.
fn lines(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut start = 0;
    text.split_inclusive('\n')
        .map(|line| {
            let range = start..start + line.trim_end_matches(['\n', '\r']).len();
            start += line.len();
            range
        })
        .collect()
}

fn told(written: &TxtMatch, spot: Spot) -> Told {
    let to_come = written.outcome.status == Status::Scheduled;
    let [home, away] = [&written.home, &written.away].map(|name| match open_side(name) {
        Some(open) if to_come => open,
        _ => name.to_string(),
    });
    let mut told = Told::new(spot, &home, &away, written.outcome.clone());
    told.stage.clone_from(&written.stage);
    told.round.clone_from(&written.round);
    told.group = written.group.as_deref().map(group);
    told.date = written.date;
    told.time = written.time;
    told.zone.clone_from(&written.zone);
    told.goals.clone_from(&written.goals);
    if let Some(ground) = &written.ground {
        // `Estadio Azteca, Mexico City`
        match ground.split_once(", ") {
            Some((venue, city)) => {
                told.venue = Some(venue.trim().into());
                told.city = Some(city.trim().into());
            }
            None => told.venue = Some(ground.clone()),
        }
    }
    for (label, value) in &written.facts {
        fact(&mut told, label, value);
    }
    told
}

/// `W49` and `L62`, as plans of tournaments name who comes of a match.
fn open_side(name: &str) -> Option<String> {
    let (word, number) = match name.split_at_checked(1)? {
        ("W", number) => ("Winner", number),
        ("L", number) => ("Loser", number),
        _ => return None,
    };
    number.parse::<u16>().ok()?;
    Some(format!("{word} {number}"))
}

/// What stands under a match: what has a column goes into it, all else is
/// noted in the file's words.
fn fact(told: &mut Told, label: &str, value: &str) {
    match label.to_lowercase().as_str() {
        "referee" | "ref" | "schiedsrichter" | "árbitro" if told.referee.is_none() => {
            told.referee = Some(value.trim_end_matches(';').trim().into());
        }
        "attendance" | "att" | "zuschauer" if told.attendance.is_none() => {
            let digits: String = value.chars().filter(char::is_ascii_digit).collect();
            told.attendance = digits.parse().ok();
            if told.attendance.is_none() {
                told.notes.push(format!("{label}: {value}"));
            }
        }
        "penalties" | "penalty shoot-out" | "penalty shootout" => {
            told.notes.push(format!("Penalties: {value}"));
        }
        "city" if told.city.is_none() => told.city = Some(value.into()),
        "leg" if told.leg.is_none() && value.parse::<u8>().is_ok() => {
            told.leg = value.parse().ok();
        }
        "neutral" if value == "yes" => told.neutral = true,
        "notes" | "note" => told.notes.push(value.to_owned()),
        "cards" if notation::read_cards(value, crate::book::CardKind::Yellow).is_ok() => {
            told.cards = Some(value.into());
        }
        _ => told.notes.push(format!("{label}: {value}")),
    }
}
