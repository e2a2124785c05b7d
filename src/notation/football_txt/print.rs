//! Prints Football.TXT, so that it reads back to the same values.

use std::fmt::Write as _;

use crate::book::Status;
use crate::calendar::{Date, Time};
use crate::notation::outcome::Outcome;
use crate::notation::print_events::print_goals;
use crate::notation::print_score_line::{print_outcome, print_score_line};

use super::match_line::read_match_line;
use super::{FootballTxt, TxtMatch, TxtSeason};

/// The text of a file: titles, groups, rounds and matches, each match with its
/// goals and facts under it. Comments and lines that could not be read are not
/// printed.
pub fn print_football_txt(file: &FootballTxt) -> String {
    let places = std::iter::once(Place::First).chain(std::iter::repeat(Place::Later));
    let seasons = file.seasons.iter().zip(places);
    let seasons: Vec<String> = seasons.map(|(told, place)| season(told, place)).collect();
    seasons.join("\n\n")
}

/// Whether a season is the file's first: a later one needs a line of its own
/// even where it has no title.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    First,
    Later,
}

fn season(season: &TxtSeason, place: Place) -> String {
    let mut text = String::new();
    let title = [season.competition.as_deref(), season.season.as_deref()];
    let title: Vec<&str> = title.into_iter().flatten().collect();
    if !title.is_empty() || place == Place::Later {
        let _ = writeln!(text, "{}\n", format!("= {}", title.join(" ")).trim_end());
    }
    for group in &season.groups {
        let _ = writeln!(text, "{}  |  {}", group.name, group.teams.join("  "));
    }
    for round in &season.rounds {
        let (first, last) = (printed_day(round.days.0), printed_day(round.days.1));
        let _ = writeln!(text, "▪ {} | {first} - {last}", round.name);
    }
    let mut printer = Printer {
        text,
        above: Above::default(),
    };
    for told in &season.matches {
        printer.print(told);
    }
    printer.text
}

/// What the lines above say of the matches below them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Above {
    stage: Option<Box<str>>,
    round: Option<Box<str>>,
    group: Option<Box<str>>,
    date: Option<Date>,
    time: Option<(Time, Option<Box<str>>)>,
}

struct Printer {
    text: String,
    above: Above,
}

impl Printer {
    fn print(&mut self, told: &TxtMatch) {
        self.headings(told);
        let time = told.time.map(|time| (time, told.zone.clone()));
        let day_needed =
            told.date != self.above.date || (time.is_none() && self.above.time.is_some());
        if let Some(date) = told.date.filter(|_| day_needed) {
            let _ = writeln!(self.text, "  {}", printed_day(date));
        }
        self.above.date = told.date;
        self.text.push_str("    ");
        if let Some(number) = told.number {
            let _ = write!(self.text, "({number}) ");
        }
        if let Some((time, zone)) = &time {
            let _ = write!(self.text, "{}", time.strftime("%H:%M"));
            let _ = write!(
                self.text,
                "{}  ",
                zone.as_ref()
                    .map_or(String::new(), |zone| format!(" {zone}"))
            );
        }
        self.above.time = time;
        self.text.push_str(&names_and_score(told));
        if let Some(ground) = &told.ground {
            let _ = write!(self.text, "  @ {ground}");
        }
        self.text.push('\n');
        if let Some(goals) = &told.goals {
            let _ = writeln!(self.text, "      ({})", print_goals(goals));
        }
        for (label, value) in &told.facts {
            let _ = writeln!(self.text, "      {label}: {value}");
        }
    }

    /// Headings where the match stands elsewhere than the one before it. A
    /// line of two equals signs ends all that was said before.
    fn headings(&mut self, told: &TxtMatch) {
        let above = &self.above;
        let ends = told.stage != above.stage
            || (told.round.is_none() && above.round.is_some())
            || (told.group.is_none() && above.group.is_some())
            || (told.date.is_none() && above.date.is_some())
            || (told.date.is_none() && told.time.is_none() && above.time.is_some());
        if ends {
            let _ = writeln!(
                self.text,
                "\n== {}",
                told.stage.as_deref().unwrap_or_default()
            );
            self.above = Above {
                stage: told.stage.clone(),
                ..Above::default()
            };
        }
        if told.round == self.above.round && told.group == self.above.group {
            return;
        }
        let heading = match (&told.group, &told.round) {
            (Some(group), Some(round)) => format!("{group}, {round}"),
            (Some(name), None) | (None, Some(name)) => name.to_string(),
            (None, None) => return,
        };
        let _ = writeln!(self.text, "\n▪ {heading}");
        (self.above.round, self.above.group) = (told.round.clone(), told.group.clone());
        self.above.time = None;
    }
}

/// `Sat Aug 18 2012`
fn printed_day(date: Date) -> String {
    date.strftime("%a %b %-d %Y").to_string()
}

/// `Brazil v Italy  3-2 pen. 0-0 a.e.t. (0-0, 0-0)`, or a score line as the
/// room prints it where that would not read back.
fn names_and_score(told: &TxtMatch) -> String {
    let score = score(&told.outcome);
    let gap = if score.is_empty() { "" } else { "  " };
    let line = format!("{} v {}{gap}{score}", told.home, told.away);
    let reads_back = read_match_line(&format!("  12:00  {line}")).is_ok_and(|read| {
        read.home == told.home && read.away == told.away && read.outcome == told.outcome
    });
    if reads_back {
        line
    } else {
        print_score_line(&told.home, &told.away, &told.outcome)
    }
}

fn score(outcome: &Outcome) -> String {
    let Some(score) = outcome.score else {
        return match outcome.status {
            Status::Scheduled | Status::Played => String::new(),
            Status::Postponed => "[postponed]".to_owned(),
            Status::Abandoned { .. } | Status::Cancelled | Status::Awarded | Status::Void => {
                format!("[{}]", print_outcome(outcome))
            }
        };
    };
    let pair = |score: crate::book::Score| format!("{}-{}", score.home, score.away);
    let mut text = String::new();
    if let Some(shoot_out) = outcome.shoot_out {
        let _ = write!(text, "{} pen. ", pair(shoot_out));
    }
    text.push_str(&pair(score));
    text.push_str(if outcome.extra_time { " a.e.t." } else { "" });
    let brackets: Vec<String> = [outcome.after_90, outcome.half_time]
        .into_iter()
        .flatten()
        .map(pair)
        .collect();
    if !brackets.is_empty() {
        let _ = write!(text, " ({})", brackets.join(", "));
    }
    if let Some(aggregate) = outcome.aggregate {
        let _ = write!(text, " (agg {})", pair(aggregate));
    }
    match outcome.status {
        Status::Awarded if outcome.walkover => text.push_str(" [w/o]"),
        Status::Awarded => text.push_str(" [awarded]"),
        Status::Abandoned { .. } => {
            let minute = outcome
                .abandoned_in
                .map_or(String::new(), |minute| format!(" {minute}'"));
            let _ = write!(text, " [abandoned{minute}]");
        }
        Status::Void => text.push_str(" [void]"),
        Status::Scheduled | Status::Played | Status::Postponed | Status::Cancelled => {}
    }
    text
}
