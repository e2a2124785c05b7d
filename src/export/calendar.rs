//! iCalendar (RFC 5545): the only file that names `icalendar`.

use icalendar::{Component, EventLike, EventStatus, Property};

use crate::calendar::{Date, Time};

/// A calendar to subscribe to.
#[derive(Clone, Debug)]
pub struct Calendar {
    /// Its name.
    pub name: String,
    /// The fixtures, in the order in which they are to stand.
    pub entries: Vec<Entry>,
}

/// A fixture, to come or played.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What it is, for ever; holds no date, which may change.
    pub id: String,
    /// `Mexico v Canada`, once played `Mexico 1–1 Canada`.
    pub summary: String,
    /// When it begins.
    pub start: Start,
    /// How long it lasts, in minutes; of no account for a whole day.
    pub minutes: u16,
    /// The day of the content that told of it last, in place of the clock's.
    pub told: Date,
    /// Its revision: a later one is higher (RFC 5545 §3.8.7.4).
    pub sequence: u32,
    /// Where it is played.
    pub location: Option<String>,
    /// Competition, round, scorers.
    pub description: Option<String>,
    /// The absolute address of its page.
    pub address: Option<String>,
    /// How sure it is.
    pub certainty: Certainty,
}

/// When a fixture begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// Some time on this day.
    Day(Date),
    /// At this date and time in universal time.
    Moment(Date, Time),
}

/// How sure it is that a fixture is played when it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// It is arranged, or has been played.
    Confirmed,
    /// It may be moved.
    Tentative,
    /// It is not played then: postponed or cancelled.
    Cancelled,
}

/// The calendar as a document.
pub fn icalendar(calendar: &Calendar) -> Vec<u8> {
    let mut document = icalendar::Calendar::empty();
    document
        .append_property(Property::new("VERSION", "2.0"))
        .append_property(Property::new("PRODID", "-//Pressbox//Pressbox//EN"))
        .append_property(Property::new("CALSCALE", "GREGORIAN"))
        .append_property(Property::new("METHOD", "PUBLISH"))
        .append_property(Property::new("X-WR-CALNAME", plain(&calendar.name)));
    for entry in &calendar.entries {
        document.push(event(entry));
    }
    document.to_string().into_bytes()
}

/// `DTSTAMP` and `UID` always come from the entry: left out, the package
/// would ask clock and chance for them.
fn event(entry: &Entry) -> icalendar::Event {
    let mut event = icalendar::Event::new();
    event
        .add_property("UID", plain(&entry.id))
        .add_property("DTSTAMP", stamp(entry.told, Time::midnight()))
        .add_property("SEQUENCE", entry.sequence.to_string())
        .add_property("SUMMARY", plain(&entry.summary))
        .status(match entry.certainty {
            Certainty::Confirmed => EventStatus::Confirmed,
            Certainty::Tentative => EventStatus::Tentative,
            Certainty::Cancelled => EventStatus::Cancelled,
        });
    match entry.start {
        Start::Day(day) => {
            let mut start = Property::new("DTSTART", day_stamp(day));
            start.add_parameter("VALUE", "DATE");
            event.append_property(start);
            event.add_property("TRANSP", "TRANSPARENT");
        }
        Start::Moment(day, time) => {
            event.add_property("DTSTART", stamp(day, time));
            event.add_property("DURATION", format!("PT{}M", entry.minutes));
        }
    }
    if let Some(location) = &entry.location {
        event.location(&plain(location));
    }
    if let Some(description) = &entry.description {
        event.description(&plain(description));
    }
    if let Some(address) = &entry.address {
        event.url(&plain(address));
    }
    event.done()
}

fn day_stamp(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

fn stamp(day: Date, time: Time) -> String {
    format!(
        "{}T{:02}{:02}{:02}Z",
        day_stamp(day),
        time.hour(),
        time.minute(),
        time.second()
    )
}

/// A text whose only control character is the line end, which the format has
/// a sign for.
fn plain(text: &str) -> String {
    text.chars()
        .filter(|c| *c == '\n' || !c.is_control())
        .collect()
}
