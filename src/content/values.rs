//! Scalars into values: dates, times, numbers, colours, and what is wrong with
//! those that are none.

use crate::book::{Minute, Stoppage};
use crate::calendar::{Date, Time};
use crate::diagnostic::Misfit;
use crate::slug::Slug;

/// A date, and a time where one is given.
pub(super) type Moment = (Date, Option<Time>);

/// Years in which football is played; the first laws are of 1863.
const YEARS: std::ops::RangeInclusive<i16> = 1800..=2999;

/// The longest slug, in bytes: with what is added to it, a file's name.
const LONGEST_SLUG: usize = 200;

/// A page's own part of its address: `away-days`. Anything that can be written
/// as one is taken, but nothing that names another folder.
pub(super) fn slug(text: &str) -> Result<Box<str>, Misfit> {
    let leads_away = text.contains(|c: char| c.is_control() || r"/\:%".contains(c))
        || text.contains("..")
        || text.ends_with(['.', ' '])
        || text.starts_with('.');
    if leads_away || text.len() > LONGEST_SLUG {
        let mut mend = Slug::of(text).map(|slug| slug.to_string());
        if let Some(mend) = &mut mend {
            mend.truncate(60);
        }
        return Err(Misfit::Address { mend });
    }
    Ok(text.into())
}

/// A day: `2021-10-07`.
pub(super) fn date(text: &str) -> Result<Date, Misfit> {
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    let [first, second, third] = *parts else {
        return Err(Misfit::Expected("a date such as 2026-05-03"));
    };
    let (Some(first), Some(second), Some(third)) = (digits(first), digits(second), digits(third))
    else {
        return Err(Misfit::Expected("a date such as 2026-05-03"));
    };
    let year_first = parts.first().is_some_and(|year| year.len() == 4);
    if !year_first || text.contains(['/', '.']) {
        return Err(other_order([first, second, third], year_first));
    }
    day(first, second, third)
}

/// The day of a year, month and day.
pub(super) fn day(year: u32, month: u32, day: u32) -> Result<Date, Misfit> {
    let year = i16::try_from(year).unwrap_or(i16::MAX);
    if !YEARS.contains(&year) {
        return Err(Misfit::Year);
    }
    let [month, day] = [month, day].map(|part| i8::try_from(part).unwrap_or(i8::MAX));
    Date::new(year, month, day).map_err(|_| match Date::new(year, month, 1) {
        Ok(first) if day > 0 => Misfit::NoSuchDay {
            last: first.last_of_month().to_string(),
        },
        Ok(_) | Err(_) => Misfit::Expected("a date such as 2026-05-03"),
    })
}

/// Every day that three numbers in another order than year, month, day could
/// be.
fn other_order([a, b, c]: [u32; 3], year_first: bool) -> Misfit {
    let century = |year: u32| if year < 100 { year + 2000 } else { year };
    let orders = if year_first {
        vec![(a, b, c)]
    } else {
        vec![(century(c), b, a), (century(c), a, b)]
    };
    let mut readings: Vec<String> = orders
        .into_iter()
        .filter_map(|(year, month, date)| Some(day(year, month, date).ok()?.to_string()))
        .collect();
    readings.dedup();
    if readings.is_empty() {
        Misfit::Expected("a date such as 2026-05-03")
    } else {
        Misfit::DateOrder { readings }
    }
}

/// A day, or the first day of a year or month alone: `1971`, `1971-10`.
pub(super) fn first_day(text: &str) -> Result<Date, Misfit> {
    match month_or_year(text) {
        Some((year, month)) => day(year, month.unwrap_or(1), 1),
        None => date(text),
    }
}

/// A day, or the last day of a year or month alone.
pub(super) fn last_day(text: &str) -> Result<Date, Misfit> {
    match month_or_year(text) {
        Some((year, month)) => Ok(day(year, month.unwrap_or(12), 1)?.last_of_month()),
        None => date(text),
    }
}

fn month_or_year(text: &str) -> Option<(u32, Option<u32>)> {
    let (year, month) = match text.split_once('-') {
        Some((year, month)) => (year, Some(digits(month)?)),
        None => (text, None),
    };
    (year.len() == 4).then_some((digits(year)?, month))
}

/// A date, or a date and a time: `2021-10-07 20:40`, `2021-10-07T20:40`.
pub(super) fn moment(text: &str) -> Result<Moment, Misfit> {
    match text.split_once(['T', 't', ' ']) {
        None => Ok((date(text)?, None)),
        Some((day, hour)) => Ok((date(day)?, Some(time(hour.trim())?))),
    }
}

/// A time of day: `20:45`, `20.45`; seconds are taken and dropped.
pub(super) fn time(text: &str) -> Result<Time, Misfit> {
    let expected = || Misfit::Expected("a time such as 20:45");
    if text.ends_with(['Z', 'z']) || text.contains(['+', '-']) {
        return Err(Misfit::Offset);
    }
    let mut parts = text.split([':', '.']);
    let hour = parts.next().and_then(digits).ok_or_else(expected)?;
    let minute = parts.next().filter(|minute| minute.len() == 2);
    let minute = minute.and_then(digits).ok_or_else(expected)?;
    let is_rest = |rest: &str| !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit());
    if !parts.all(is_rest) {
        return Err(expected());
    }
    if hour == 24 {
        return Err(Misfit::EndOfDay);
    }
    let [hour, minute] = [hour, minute].map(|part| i8::try_from(part).unwrap_or(i8::MAX));
    Time::new(hour, minute, 0, 0).map_err(|_| expected())
}

/// A whole number with or without separators between its thousands: `45000`,
/// `45,000`, `45.000`, `45 000`, `45_000`, `45’000`.
pub(super) fn count(text: &str) -> Result<u32, Misfit> {
    const EXPECTED: Misfit = Misfit::Expected("a whole number such as 45000");
    let is_separator = |c: char| {
        matches!(
            c,
            ',' | '.' | '_' | ' ' | '\'' | '’' | '\u{A0}' | '\u{202F}'
        )
    };
    let separator = text.chars().find(|c| is_separator(*c));
    let plain = match separator {
        None => text.to_owned(),
        Some(separator) => {
            let groups: Vec<&str> = text.split(separator).collect();
            let is_number =
                |group: &&str| !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit());
            if !groups.iter().all(is_number) {
                return Err(EXPECTED);
            }
            let (first, rest) = groups.split_first().ok_or(EXPECTED)?;
            if first.len() > 3 || rest.iter().any(|group| group.len() != 3) {
                return Err(Misfit::Grouping);
            }
            groups.concat()
        }
    };
    digits(&plain).ok_or(EXPECTED)
}

/// A whole number between two bounds.
pub(super) fn between<T>(least: i64, most: i64) -> impl Fn(&str) -> Result<T, Misfit>
where
    T: TryFrom<i64>,
{
    move |text| {
        let number = text.parse::<i64>();
        let number = number.map_err(|_| Misfit::Expected("a whole number"))?;
        let range = Misfit::OutOfRange { least, most };
        if (least..=most).contains(&number) {
            T::try_from(number).map_err(|_| range)
        } else {
            Err(range)
        }
    }
}

/// A minute: `23`, `45+2`, `90+`, with or without a prime.
pub(super) fn minute(text: &str) -> Result<Minute, Misfit> {
    const EXPECTED: Misfit = Misfit::Expected("a minute such as 23 or 45+2");
    let plain = text.replace(['\'', '′', '’', ' '], "");
    let (regular, added) = match plain.split_once('+') {
        Some((regular, added)) => (regular, Some(added)),
        None => (&*plain, None),
    };
    let regular = digits(regular).ok_or(EXPECTED)?;
    let range = || Misfit::OutOfRange {
        least: 1,
        most: 150,
    };
    let regular = u8::try_from(regular)
        .ok()
        .filter(|minute| (1..=150).contains(minute));
    let regular = regular.ok_or_else(range)?;
    let stoppage = match added {
        None => Stoppage::None,
        Some("") => Stoppage::Unknown,
        Some(added) => {
            let added = digits(added).ok_or(EXPECTED)?;
            Stoppage::Minutes(u8::try_from(added).map_err(|_| range())?)
        }
    };
    Ok(Minute { regular, stoppage })
}

/// A decimal in millionths: `17.5` is 17 500 000.
pub(super) fn millionths(text: &str) -> Result<i64, Misfit> {
    const EXPECTED: Misfit = Misfit::Expected("a number such as 17.5");
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    if !is_number(whole) || !is_number(part) || whole.len() > 9 || part.len() > 6 {
        return Err(EXPECTED);
    }
    let whole: i64 = whole.parse().map_err(|_| EXPECTED)?;
    let part: i64 = format!("{part:0<6}").parse().map_err(|_| EXPECTED)?;
    Ok(sign * (whole * 1_000_000 + part))
}

/// `true` or `false`, `yes` or `no`.
pub(super) const TRUTH: &[(&str, bool)] = &[
    ("true", true),
    ("false", false),
    ("yes", true),
    ("no", false),
];

/// An address that a page may lead to: a path, or one of a harmless scheme.
pub(super) fn address(text: &str) -> Result<Box<str>, Misfit> {
    if crate::markdown::is_safe(text) {
        Ok(text.into())
    } else {
        Err(Misfit::Expected(
            "a path, or an address that begins with https://",
        ))
    }
}

/// A colour as `#rrggbb`, from `#rgb` or `#rrggbb`.
pub(super) fn colour(text: &str) -> Result<Box<str>, Misfit> {
    const EXPECTED: Misfit = Misfit::Expected("a colour such as \"#c8102e\", in quotes");
    let digits = text.strip_prefix('#').ok_or(EXPECTED)?;
    if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(EXPECTED);
    }
    match digits.len() {
        6 => Ok(text.to_lowercase().into()),
        3 => {
            let doubled: String = digits.chars().flat_map(|c| [c, c]).collect();
            Ok(format!("#{}", doubled.to_lowercase()).into())
        }
        _ => Err(EXPECTED),
    }
}

/// ASCII digits alone, as a number.
fn digits(text: &str) -> Option<u32> {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use std::fmt::Debug;

    use super::{Misfit, colour, count, date, millionths, moment, time};

    #[track_caller]
    fn reads<T: Debug>(value: Result<T, Misfit>, expected: &str) {
        assert_eq!(format!("{:?}", value.unwrap()), expected);
    }

    #[track_caller]
    fn order<T: Debug>(value: Result<T, Misfit>, expected: &[&str]) {
        let Misfit::DateOrder { readings } = value.unwrap_err() else {
            panic!("read in one order")
        };
        assert_eq!(readings, expected);
    }

    #[test]
    fn dates_are_year_month_day() {
        reads(date("2021-10-07"), "2021-10-07");
        reads(moment("2021-10-07 20:40"), "(2021-10-07, Some(20:40:00))");
        reads(
            moment("2021-10-07T20:40:00"),
            "(2021-10-07, Some(20:40:00))",
        );
        let last = "2026-02-28".to_owned();
        assert_eq!(date("2026-02-30").unwrap_err(), Misfit::NoSuchDay { last });
        order(date("15/08/2026"), &["2026-08-15"]);
        order(date("08-09-26"), &["2026-09-08", "2026-08-09"]);
        order(date("09.09.2026"), &["2026-09-09"]);
        order(date("2026/8/15"), &["2026-08-15"]);
        assert_eq!(date("0000-01-01").unwrap_err(), Misfit::Year);
        assert!(date("10000-01-01").is_err());
        assert!(date("yesterday").is_err());
        assert!(date("2026-13-01").is_err());
        assert_eq!(
            moment("2021-10-07T20:40-05:00").unwrap_err(),
            Misfit::Offset
        );
    }

    #[test]
    fn times_are_those_of_a_clock() {
        reads(time("20:45"), "20:45:00");
        reads(time("20.45"), "20:45:00");
        reads(time("9:05"), "09:05:00");
        assert_eq!(time("24:00").unwrap_err(), Misfit::EndOfDay);
        assert!(time("20:60").is_err());
        assert!(time("8pm").is_err());
    }

    #[test]
    fn numbers_may_be_grouped() {
        for text in [
            "45000",
            "45,000",
            "45.000",
            "45 000",
            "45_000",
            "45\u{A0}000",
        ] {
            reads(count(text), "45000");
        }
        reads(count("1,234,567"), "1234567");
        assert_eq!(count("45,00").unwrap_err(), Misfit::Grouping);
        assert_eq!(count("4500,000").unwrap_err(), Misfit::Grouping);
        assert!(count("-5").is_err());
        assert!(count("1e3").is_err());
        assert!(count(".nan").is_err());
        assert!(count("99999999999999999999").is_err());
        reads(millionths("17.5"), "17500000");
        reads(millionths("-3"), "-3000000");
        assert!(millionths("1.2.3").is_err());
    }

    #[test]
    fn colours_have_six_digits() {
        reads(colour("#C8102E"), "\"#c8102e\"");
        reads(colour("#fff"), "\"#ffffff\"");
        assert!(colour("red").is_err());
        assert!(colour("#ffff").is_err());
    }
}
