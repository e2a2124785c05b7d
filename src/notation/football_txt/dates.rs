//! Days and hours as Football.TXT and its relatives print them: `Fri Aug/22
//! 2014`, `[Sat Aug/18]`, `31 May`, `Fr 17.7.`, `Qua 01/10`, `2012-08-18`.

use crate::calendar::{Date, Time, days_between};
use crate::slug::fold;

/// A day whose year may have to be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct WrittenDay {
    /// Days from Monday, where the line names the day of the week.
    weekday: Option<u8>,
    day: i8,
    month: i8,
    year: Option<i16>,
}

/// The years that a season spans: `2012/13` both, `1986` one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Years {
    first: i16,
    last: i16,
}

impl Years {
    /// The last season or year that a text names: `2012/13`, `2012-2013`,
    /// `1986`, and the bytes that say it.
    pub(super) fn of(text: &str) -> Option<(Self, std::ops::Range<usize>)> {
        let bytes = text.as_bytes();
        (0..bytes.len()).rev().find_map(|at| {
            let starts = at == 0 || !bytes.get(at - 1).is_some_and(u8::is_ascii_digit);
            let (first, rest) = digits(text.get(at..)?, 4).filter(|_| starts)?;
            let first = i16::try_from(first)
                .ok()
                .filter(|year| (1850..2150).contains(year))?;
            let follows = rest.strip_prefix(['/', '-', '–']).and_then(|rest| {
                let (last, rest) = digits(rest, 4).or_else(|| digits(rest, 2))?;
                let next = i32::from(first) + 1;
                let sound = last == next || last == next % 100;
                (sound && !rest.starts_with(|c: char| c.is_ascii_digit())).then_some(rest)
            });
            let last = if follows.is_some() { first + 1 } else { first };
            let rest = follows.unwrap_or(rest);
            if rest.starts_with(|c: char| c.is_ascii_digit()) {
                return None;
            }
            let preceded = at > 0 && matches!(bytes.get(at - 1), Some(b'/' | b'-'));
            (!preceded).then_some((Self { first, last }, at..text.len() - rest.len()))
        })
    }
}

impl WrittenDay {
    /// The day itself. Where the year is not written it is that of the season
    /// in which the day of the week fits, else the one nearest to the day
    /// before it in the file, else the one that a season from July on has.
    pub(super) fn date(self, years: Option<Years>, before: Option<Date>) -> Option<Date> {
        let in_year = |year| Date::new(year, self.month, self.day).ok();
        if let Some(year) = self.year {
            return in_year(year);
        }
        let Years { first, last } = match (years, before) {
            (Some(years), _) => years,
            (None, before) => {
                let first = before?.year();
                let last = first + 1;
                Years { first, last }
            }
        };
        let going_on = before
            .map(Date::year)
            .filter(|year| !(first..=last).contains(year));
        let years = [Some(first), (last != first).then_some(last), going_on];
        let candidates: Vec<Date> = years.into_iter().flatten().filter_map(in_year).collect();
        let fits = |date: &&Date| {
            self.weekday.is_some_and(|weekday| {
                date.weekday().to_monday_zero_offset() == i8::try_from(weekday).unwrap_or(0)
            })
        };
        let mut fitting = candidates.iter().filter(fits);
        if let (Some(only), None) = (fitting.next(), fitting.next()) {
            return Some(*only);
        }
        match before {
            Some(before) => candidates
                .into_iter()
                .min_by_key(|date| days_between(before, *date).abs()),
            None if self.month >= 7 => candidates.first().copied(),
            None => candidates.last().copied(),
        }
    }
}

/// The day that a text begins with, and what follows it.
pub(super) fn day(text: &str) -> Option<(WrittenDay, &str)> {
    let (weekday, rest) = match weekday(text) {
        Some((weekday, rest)) => (Some(weekday), rest),
        None => (None, text),
    };
    let (mut day, rest) = iso(rest)
        .or_else(|| month_first(rest))
        .or_else(|| day_first(rest))
        .or_else(|| in_numbers(rest, weekday.is_some()))?;
    day.weekday = weekday;
    let ends = rest
        .chars()
        .next()
        .is_none_or(|c| c.is_whitespace() || matches!(c, ',' | ']' | ')' | '-' | '–'));
    if !ends {
        return None;
    }
    if day.year.is_none()
        && let Some((year, rest)) = year_behind(rest)
    {
        day.year = Some(year);
        return Some((day, rest));
    }
    Some((day, rest))
}

/// A year one space behind the day, with no name behind it.
fn year_behind(rest: &str) -> Option<(i16, &str)> {
    let text = rest.strip_prefix(',').unwrap_or(rest).strip_prefix(' ')?;
    let (year, rest) = digits(text, 4)?;
    let year = i16::try_from(year)
        .ok()
        .filter(|year| (1850..2150).contains(year))?;
    let ends = rest.is_empty()
        || rest.starts_with("  ")
        || rest.starts_with([']', ')', ','])
        || rest
            .trim_start()
            .starts_with(|c: char| c.is_ascii_digit() || c == '-' || c == '–');
    ends.then_some((year, rest))
}

/// Exactly so many digits.
fn digits(text: &str, count: usize) -> Option<(i32, &str)> {
    let (number, rest) = text.split_at_checked(count)?;
    let all = number.bytes().all(|byte| byte.is_ascii_digit());
    Some((number.parse().ok().filter(|_| all)?, rest))
}

/// One or two digits.
fn short_number(text: &str) -> Option<(i8, &str)> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = text
        .strip_suffix(rest)
        .filter(|number| (1..=2).contains(&number.len()))?;
    Some((number.parse().ok()?, rest))
}

/// A word of letters, folded.
fn word(text: &str) -> Option<(String, &str)> {
    let rest = text.trim_start_matches(char::is_alphabetic);
    let word = text
        .strip_suffix(rest)
        .filter(|word| (2..=10).contains(&word.chars().count()))?;
    Some((fold(word), rest))
}

fn weekday(text: &str) -> Option<(u8, &str)> {
    const DAYS: [&[&str]; 7] = [
        &[
            "mon", "monday", "mo", "montag", "lun", "lunes", "lundi", "lunedi", "seg", "segunda",
        ],
        &[
            "tue", "tues", "tuesday", "di", "dienstag", "mar", "martes", "mardi", "martedi", "ter",
        ],
        &[
            "wed",
            "weds",
            "wednesday",
            "mi",
            "mittwoch",
            "mie",
            "mier",
            "mer",
            "mercredi",
            "qua",
        ],
        &[
            "thu",
            "thur",
            "thurs",
            "thursday",
            "do",
            "donnerstag",
            "jue",
            "jeu",
            "jeudi",
            "gio",
            "qui",
        ],
        &[
            "fri", "friday", "fr", "freitag", "vie", "ven", "vendredi", "venerdi", "sex",
        ],
        &[
            "sat", "saturday", "sa", "samstag", "sab", "sam", "samedi", "sabado", "sabato",
        ],
        &[
            "sun", "sunday", "so", "sonntag", "dom", "dim", "dimanche", "domingo", "domenica",
        ],
    ];
    let (word, rest) = word(text)?;
    let number = DAYS
        .iter()
        .position(|words| words.contains(&word.as_str()))?;
    let rest = rest.strip_prefix('.').unwrap_or(rest);
    let rest = rest
        .strip_prefix(',')
        .unwrap_or(rest)
        .trim_start_matches([' ', '\u{A0}']);
    Some((u8::try_from(number).ok()?, rest))
}

fn month(text: &str) -> Option<(i8, &str)> {
    const MONTHS: [&[&str]; 12] = [
        &[
            "jan", "january", "januar", "janner", "ene", "enero", "janvier", "janv", "gen",
            "gennaio", "janeiro",
        ],
        &[
            "feb",
            "february",
            "februar",
            "feber",
            "febrero",
            "fev",
            "fevrier",
            "febbraio",
            "fevereiro",
        ],
        &["mar", "march", "marz", "mrz", "marzo", "mars", "marco"],
        &["apr", "april", "abr", "abril", "avr", "avril", "aprile"],
        &["may", "mai", "mayo", "mag", "maggio", "maio"],
        &[
            "jun", "june", "juni", "junio", "juin", "giu", "giugno", "junho",
        ],
        &[
            "jul", "july", "juli", "julio", "juil", "juillet", "lug", "luglio", "julho",
        ],
        &["aug", "august", "ago", "agosto", "aou", "aout"],
        &[
            "sep",
            "sept",
            "september",
            "septiembre",
            "septembre",
            "set",
            "settembre",
            "setembro",
        ],
        &[
            "oct", "october", "okt", "oktober", "octubre", "octobre", "ott", "ottobre", "out",
            "outubro",
        ],
        &["nov", "november", "noviembre", "novembre", "novembro"],
        &[
            "dec",
            "december",
            "dez",
            "dezember",
            "dic",
            "diciembre",
            "decembre",
            "dicembre",
            "dezembro",
        ],
    ];
    let (word, rest) = word(text)?;
    let number = MONTHS
        .iter()
        .position(|words| words.contains(&word.as_str()))?;
    Some((
        i8::try_from(number).ok()? + 1,
        rest.strip_prefix('.').unwrap_or(rest),
    ))
}

fn sound(day: i8, month: i8, year: Option<i16>) -> Option<WrittenDay> {
    let possible = (1..=31).contains(&day) && (1..=12).contains(&month);
    possible.then_some(WrittenDay {
        weekday: None,
        day,
        month,
        year,
    })
}

/// `2012-08-18`
fn iso(text: &str) -> Option<(WrittenDay, &str)> {
    let (year, rest) = digits(text, 4)?;
    let (month, rest) = digits(rest.strip_prefix('-')?, 2)?;
    let (day, rest) = digits(rest.strip_prefix('-')?, 2)?;
    let [day, month] = [day, month].map(|number| i8::try_from(number).unwrap_or(0));
    Some((sound(day, month, i16::try_from(year).ok())?, rest))
}

/// `Aug/22`, `Aug 22`, `June 4`
fn month_first(text: &str) -> Option<(WrittenDay, &str)> {
    let (month, rest) = month(text)?;
    let rest = rest.strip_prefix('/').or_else(|| rest.strip_prefix(' '))?;
    let (day, rest) = short_number(rest)?;
    Some((sound(day, month, None)?, rest))
}

/// `22 August`, `22. August`, `22/Aug`
fn day_first(text: &str) -> Option<(WrittenDay, &str)> {
    let (day, rest) = short_number(text)?;
    let rest = rest.strip_prefix('.').unwrap_or(rest);
    let rest = rest.strip_prefix(['/', ' ']).unwrap_or(rest);
    let (month, rest) = month(rest)?;
    Some((sound(day, month, None)?, rest))
}

/// `17.7.`, `17.7.2015`, and behind a day of the week also `17.7` and `01/10`.
fn in_numbers(text: &str, named: bool) -> Option<(WrittenDay, &str)> {
    let (day, rest) = short_number(text)?;
    let separator = rest.chars().next().filter(|c| matches!(c, '.' | '/'))?;
    let (month, rest) = short_number(rest.strip_prefix(separator)?)?;
    let Some(behind) = rest.strip_prefix(separator) else {
        return Some((sound(day, month, None).filter(|_| named)?, rest));
    };
    match digits(behind, 4) {
        Some((year, rest)) => Some((sound(day, month, i16::try_from(year).ok())?, rest)),
        None => Some((sound(day, month, None)?, behind)),
    }
}

/// The hour that a text begins with, and what follows it: `15.30`, `15:30`,
/// `15h30`, with `UTC+2` behind it as the zone.
pub(super) fn hour(text: &str) -> Option<(Time, Option<&str>, &str)> {
    let (hour, rest) = short_number(text)?;
    let (minute, rest) = digits(rest.strip_prefix(['.', ':', 'h'])?, 2)?;
    let ends = rest
        .chars()
        .next()
        .is_none_or(|c| c.is_whitespace() || matches!(c, ']' | ')' | ','));
    let time = Time::new(hour, i8::try_from(minute).ok()?, 0, 0)
        .ok()
        .filter(|_| ends)?;
    let behind = rest.trim_start();
    let zone = ["UTC", "GMT"]
        .iter()
        .find(|zone| behind.starts_with(**zone))
        .and_then(|_| {
            let length = behind.find(char::is_whitespace).unwrap_or(behind.len());
            behind.split_at_checked(length)
        });
    match zone {
        Some((zone, rest)) => Some((time, Some(zone), rest)),
        None => Some((time, None, rest)),
    }
}

/// The first and last day of `May 31 - June 4`, `June 5-8` or `Sat Jun 28`.
pub(super) fn days(text: &str) -> Option<(WrittenDay, WrittenDay)> {
    let (first, rest) = day(text.trim())?;
    let rest = rest.trim();
    if rest.is_empty() {
        return Some((first, first));
    }
    let rest = rest.strip_prefix(['-', '–'])?.trim_start();
    if let Some((last, rest)) = day(rest) {
        return rest.trim().is_empty().then_some((first, last));
    }
    let (number, rest) = short_number(rest)?;
    let last = sound(number, first.month, first.year)?;
    rest.trim().is_empty().then_some((first, last))
}
