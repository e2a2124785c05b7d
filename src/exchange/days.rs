//! Days and hours as spreadsheets print them.

use crate::calendar::{Date, Time};
use crate::content::DateOrder;
use crate::notation::read_date;

/// The order in which a column of days puts day, month and year: the one in
/// which all of them are days. Where several fit it is the one of the shortest
/// span, and day before month where that is the same.
pub(super) fn order<'t>(days: &(impl Iterator<Item = &'t str> + Clone)) -> DateOrder {
    let orders = [
        DateOrder::DayFirst,
        DateOrder::MonthFirst,
        DateOrder::YearFirst,
    ];
    let judged = orders.into_iter().enumerate().map(|(rank, order)| {
        let mut unread = 0_usize;
        let mut span: Option<(Date, Date)> = None;
        for text in days.clone().filter(|text| !text.trim().is_empty()) {
            match day(text, order) {
                Some((day, _)) => {
                    span = Some(
                        span.map_or((day, day), |(first, last)| (first.min(day), last.max(day))),
                    );
                }
                None => unread += 1,
            }
        }
        let length = span.map_or(0, |(first, last)| {
            crate::calendar::days_between(first, last)
        });
        ((unread, length, rank), order)
    });
    let best = judged.min_by_key(|(judged, _)| *judged);
    best.map_or(DateOrder::DayFirst, |(_, order)| order)
}

/// The day of a cell, and what stands behind it.
pub(super) fn day(text: &str, order: DateOrder) -> Option<(Date, &str)> {
    let text = text.trim();
    let number = text.find(|c: char| c.is_ascii_digit())?;
    let named = text.get(number..)?;
    let end = named
        .find(|c: char| c.is_whitespace() || c == 'T' || c == ',')
        .unwrap_or(named.len());
    let (written, rest) = named.split_at(end);
    if let Some(date) = in_numbers(written.trim_end_matches('.'), order) {
        return Some((date, rest.trim_start_matches(['T', ',', ' '])));
    }
    if let Some(date) = read_date(text) {
        return Some((date, ""));
    }
    // `15. 8. 2026`
    let dense: String = named.split_whitespace().collect();
    in_numbers(dense.trim_end_matches('.'), order).map(|date| (date, ""))
}

fn in_numbers(text: &str, order: DateOrder) -> Option<Date> {
    if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        let part = |range: std::ops::Range<usize>| text.get(range)?.parse().ok();
        return Date::new(text.get(..4)?.parse().ok()?, part(4..6)?, part(6..8)?).ok();
    }
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    let [first, second, third] = *parts else {
        return None;
    };
    let (year, month, day) = match order {
        _ if first.len() == 4 => (first, second, third),
        DateOrder::YearFirst => return None,
        DateOrder::DayFirst => (third, second, first),
        DateOrder::MonthFirst => (third, first, second),
    };
    let written: i16 = year.parse().ok()?;
    let year = match (year.len(), written) {
        (2, 0..=69) => written + 2000,
        (2, _) => written + 1900,
        (4, _) => written,
        _ => return None,
    };
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
}

/// The hour of a cell: `15:30`, `15.30 Uhr`, `3:30 PM`, `15h30`.
pub(super) fn hour(text: &str) -> Option<Time> {
    let lower = text.trim().to_lowercase();
    let digits = lower.find(|c: char| !(c.is_ascii_digit() || matches!(c, ':' | '.' | 'h')));
    let (clock, word) = lower.split_at(digits.unwrap_or(lower.len()));
    let mut parts = clock.trim_end_matches(['.', ':']).split([':', '.', 'h']);
    let hour: i8 = parts.next()?.parse().ok()?;
    let minute: i8 = match parts.next() {
        None | Some("") => 0,
        Some(minute) => minute.parse().ok()?,
    };
    let word = word.trim().replace('.', "");
    let hour = match word.as_str() {
        "pm" if hour < 12 => hour + 12,
        "am" if hour == 12 => 0,
        _ => hour,
    };
    let alone = !clock.contains([':', '.', 'h']) && word.is_empty();
    if alone {
        return None;
    }
    Time::new(hour, minute, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::{day, hour, order};
    use crate::content::DateOrder;

    #[test]
    fn an_order_is_found() {
        let check = |days: &[&str], expected| assert_eq!(order(&days.iter().copied()), expected);
        check(&["15/08/26", "01/02/27"], DateOrder::DayFirst);
        check(&["08/15/2026", "01/02/2027"], DateOrder::MonthFirst);
        check(&["2026-08-15"], DateOrder::DayFirst);
        check(&["01.08.2026", "08.08.2026"], DateOrder::DayFirst);
        // Weekly matches in August, read as months they take most of a year.
        check(&["08/01/2026", "08/08/2026"], DateOrder::MonthFirst);
    }

    #[test]
    fn days_come_in_many_forms() {
        let check = |text: &str, expected: &str| {
            let (date, rest) = day(text, DateOrder::DayFirst).unwrap();
            assert_eq!(format!("{date}|{rest}"), expected, "{text}");
        };
        check("15.08.2026", "2026-08-15|");
        check("15.8.26", "2026-08-15|");
        check("15/08/26", "2026-08-15|");
        check("2026-08-15", "2026-08-15|");
        check("20260815", "2026-08-15|");
        check("2026-08-15T15:30:00", "2026-08-15|15:30:00");
        check("Sa., 15.08.2026 15:30", "2026-08-15|15:30");
        check("15. 8. 2026", "2026-08-15|");
        check("15 Aug 2026", "2026-08-15|");
        check("Fri Aug 22 2014", "2014-08-22|");
        assert_eq!(day("Sommer", DateOrder::DayFirst), None);
        assert_eq!(day("31.02.2026", DateOrder::DayFirst), None);
    }

    #[test]
    fn hours_come_in_many_forms() {
        let check = |text: &str, expected: &str| {
            assert_eq!(hour(text).unwrap().to_string(), expected, "{text}");
        };
        check("15:30", "15:30:00");
        check("15.30 Uhr", "15:30:00");
        check("3:30 PM", "15:30:00");
        check("15h30", "15:30:00");
        check("15:30:00", "15:30:00");
        check("20h", "20:00:00");
        assert_eq!(hour("15"), None);
        assert_eq!(hour("-"), None);
    }
}
