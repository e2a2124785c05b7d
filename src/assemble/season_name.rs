//! `2021–22` as the days of a season.

use crate::calendar::Date;

/// First and last day of the season of this name: of `2021–22`, `2021/22` and
/// `2021-2022` from 1 July to 30 June, of `2021` the calendar year. Words
/// around the years count for nothing; `None` where there is no year.
pub(super) fn days(name: &str) -> Option<(Date, Date)> {
    let numbers: Vec<(usize, &str)> = numbers(name);
    let at = numbers.iter().position(|(_, digits)| is_year(digits))?;
    let (start, digits) = numbers.get(at)?;
    let year: i16 = digits.parse().ok()?;
    let follows = numbers.get(at + 1).filter(|(next, second)| {
        let between = name.get(start + digits.len()..*next).unwrap_or_default();
        let dash = matches!(between.trim(), "-" | "–" | "—" | "/");
        dash && is_next_year(year, second)
    });
    Some(match follows {
        Some(_) => (
            Date::new(year, 7, 1).ok()?,
            Date::new(year + 1, 6, 30).ok()?,
        ),
        None => (Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?),
    })
}

/// The runs of ASCII digits of a text, with where they begin.
fn numbers(text: &str) -> Vec<(usize, &str)> {
    let mut runs = Vec::new();
    let mut rest = 0;
    for part in text.split(|c: char| !c.is_ascii_digit()) {
        let at = text
            .get(rest..)
            .and_then(|tail| tail.find(part))
            .unwrap_or(0)
            + rest;
        if !part.is_empty() {
            runs.push((at, part));
            rest = at + part.len();
        }
    }
    runs
}

fn is_year(digits: &str) -> bool {
    digits.len() == 4 && ("1800"..="2999").contains(&digits)
}

/// Whether `second` says the year after `first`, whole or by its last two
/// digits.
fn is_next_year(first: i16, second: &str) -> bool {
    let next = first + 1;
    match second.len() {
        4 => second.parse() == Ok(next),
        2 => second.parse() == Ok(next % 100),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::days;

    #[track_caller]
    fn check(name: &str, expected: Option<(&str, &str)>) {
        let told = days(name).map(|(from, to)| (from.to_string(), to.to_string()));
        let expected = expected.map(|(from, to)| (from.to_owned(), to.to_owned()));
        assert_eq!(told, expected, "{name}");
    }

    #[test]
    fn a_season_over_two_years_runs_from_july_to_june() {
        for name in [
            "2021–22",
            "2021-22",
            "2021/22",
            "2021-2022",
            "Season 2021 / 22",
        ] {
            check(name, Some(("2021-07-01", "2022-06-30")));
        }
        check("1999-00", Some(("1999-07-01", "2000-06-30")));
    }

    #[test]
    fn a_season_of_one_year_is_that_year() {
        check("2018", Some(("2018-01-01", "2018-12-31")));
        check("Apertura 2018", Some(("2018-01-01", "2018-12-31")));
        check("2018-03", Some(("2018-01-01", "2018-12-31")));
    }

    #[test]
    fn other_names_tell_no_days() {
        check("Apertura", None);
        check("07", None);
    }
}
