//! Days and hours as a language writes them.

use crate::calendar::{Date, Time};

use super::table::Clock;
use super::{Language, slot};

/// How much of a date is said. The examples are English.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateForm {
    /// `Thursday, 7 October 2021`
    Full,
    /// `7 October 2021`
    Long,
    /// `7 Oct 2021`
    Short,
    /// `Thu 7 Oct`
    Weekday,
    /// `7 October`
    DayMonth,
    /// `7 Oct`
    DayMonthShort,
    /// `October 2021`
    Month,
}

impl Language {
    /// A date in words.
    pub fn date(&self, date: Date, form: DateForm) -> String {
        let table = self.table;
        let month = usize::from(date.month().unsigned_abs()).saturating_sub(1);
        let weekday = usize::from(date.weekday().to_monday_zero_offset().unsigned_abs());
        let of =
            |names: &[&'static str], index: usize| names.get(index).copied().unwrap_or_default();
        let day = match date.day() {
            1 => table.first_day.to_owned(),
            day => day.to_string(),
        };
        let pattern = match form {
            DateForm::Full => table.dates.full,
            DateForm::Long => table.dates.long,
            DateForm::Short => table.dates.short,
            DateForm::Weekday => table.dates.weekday,
            DateForm::DayMonth => table.dates.day_month,
            DateForm::DayMonthShort => table.dates.day_month_short,
            DateForm::Month => table.dates.month,
        };
        slot::fill(
            pattern,
            &[
                ("day", &day),
                ("month", &of(&table.months, month)),
                ("mon", &of(&table.months_short, month)),
                ("year", &date.year()),
                ("weekday", &of(&table.weekdays, weekday)),
                ("wday", &of(&table.weekdays_short, weekday)),
            ],
        )
    }

    /// A time of day: `20:40`, in American English `8:40 pm`.
    pub fn time(&self, time: Time) -> String {
        match self.table.clock {
            Clock::Hours24 => format!("{:02}:{:02}", time.hour(), time.minute()),
            Clock::Hours12 => {
                let half = if time.hour() < 12 { "am" } else { "pm" };
                let hour = match time.hour() % 12 {
                    0 => 12,
                    hour => hour,
                };
                format!("{hour}:{:02}\u{a0}{half}", time.minute())
            }
        }
    }
}
