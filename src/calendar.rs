//! Dates, times of day and time zones: the only file that names `jiff`.

pub use jiff::civil::{Date, Time};

/// A zone of the IANA database, by the name that a user wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeZone(jiff::tz::TimeZone);

impl TimeZone {
    /// Coordinated universal time.
    pub const UTC: Self = Self(jiff::tz::TimeZone::UTC);

    /// The zone of an IANA name such as `America/Mexico_City`; `None` where
    /// there is no such zone.
    pub fn named(name: &str) -> Option<Self> {
        jiff::tz::TimeZone::get(name).ok().map(Self)
    }

    /// The IANA name, `UTC` for universal time.
    pub fn name(&self) -> &str {
        self.0.iana_name().unwrap_or("UTC")
    }

    /// The moment at which a clock of this zone shows `date` and `time`, as
    /// RFC 3339 with the offset: `2021-10-07T20:40:00-05:00`. A time that the
    /// zone skips is moved on by the gap; one that it has twice is the first.
    pub fn rfc3339(&self, date: Date, time: Time) -> String {
        match date.to_datetime(time).to_zoned(self.0.clone()) {
            Ok(zoned) => zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
            Err(_) => date
                .to_datetime(time)
                .strftime("%Y-%m-%dT%H:%M:%SZ")
                .to_string(),
        }
    }

    /// What a clock of this zone shows in place of a time that it leaves out,
    /// as when summer time begins; `None` where it shows the time itself.
    pub fn in_place_of_skipped(&self, date: Date, time: Time) -> Option<Time> {
        let wanted = date.to_datetime(time);
        let shown = wanted.to_zoned(self.0.clone()).ok()?.datetime();
        (shown != wanted).then(|| shown.time())
    }

    /// What a clock of universal time shows when one of this zone shows `date`
    /// and `time`; gaps and repetitions as in [`Self::rfc3339`].
    pub fn to_utc(&self, date: Date, time: Time) -> (Date, Time) {
        let moment = match date.to_datetime(time).to_zoned(self.0.clone()) {
            Ok(zoned) => zoned.with_time_zone(jiff::tz::TimeZone::UTC).datetime(),
            Err(_) => date.to_datetime(time),
        };
        (moment.date(), moment.time())
    }
}

/// The day of a moment in universal time, given in seconds since 1970; `None`
/// where the calendar has no such day.
pub fn day_of(unix_seconds: i64) -> Option<Date> {
    let moment = jiff::Timestamp::from_second(unix_seconds).ok()?;
    Some(jiff::tz::TimeZone::UTC.to_datetime(moment).date())
}

/// The days from `a` to `b`; negative where `b` is earlier.
pub fn days_between(a: Date, b: Date) -> i32 {
    a.until(b).map_or(0, |span| span.get_days())
}

/// The week that a day is in, Monday to Sunday: year and number (ISO 8601).
pub fn week_of(date: Date) -> (i16, i8) {
    let week = date.iso_week_date();
    (week.year(), week.week())
}

/// The same day of the week after.
pub fn week_after(date: Date) -> Date {
    date.saturating_add(jiff::Span::new().days(7))
}
