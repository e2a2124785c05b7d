//! Results in bulk: a CSV beside a competition's file.

use crate::book::Score;
use crate::calendar::Date;
use crate::diagnostic::{Misfit, nearest};
use crate::notation::{self, Outcome};
use crate::source::Written;

use super::columns::{Columns, Line, Shape};
use super::competition::{CsvColumns, DateOrder};
use super::fields::one_of;
use super::parse::{STATUS, card_line};
use super::report::{Goals, MatchEntry, Pairing};
use super::sheet::Sheet;
use super::table::Table;
use super::values::{self, TRUTH};

/// A table of results.
const RESULTS: Shape = Shape {
    columns: &[
        "date",
        "round",
        "group",
        "home",
        "away",
        "home_goals",
        "away_goals",
        "home_pens",
        "away_pens",
        "home_half_time",
        "away_half_time",
        "time",
        "stage",
        "leg",
        "goals",
        "cards",
        "venue",
        "city",
        "neutral",
        "attendance",
        "referee",
        "status",
        "notes",
    ],
    needed: &["home", "away"],
    also_called: &[
        ("home_team", "home"),
        ("away_team", "away"),
        ("hometeam", "home"),
        ("awayteam", "away"),
        ("home_score", "home_goals"),
        ("away_score", "away_goals"),
        ("fthg", "home_goals"),
        ("ftag", "away_goals"),
        ("hthg", "home_half_time"),
        ("htag", "away_half_time"),
        ("matchday", "round"),
        ("heim", "home"),
        ("gast", "away"),
        ("datum", "date"),
        ("fecha", "date"),
        ("stadium", "venue"),
        ("crowd", "attendance"),
    ],
};

/// The matches of a table, by row; `csv` is what the competition says of it.
pub(super) fn matches(table: &Table, csv: &CsvColumns, sheet: &Sheet) -> Vec<MatchEntry> {
    for (_, ours) in &csv.columns {
        if !RESULTS.columns.contains(&&*ours.value) {
            let nearest = nearest(&ours.value, RESULTS.columns.iter().copied());
            sheet.complain(|to| to.unknown_column(ours.place, &ours.value, nearest));
        }
    }
    let Some(columns) = Columns::find(table, &RESULTS, &csv.columns, sheet) else {
        return Vec::new();
    };
    let lines = columns.lines(table);
    lines.filter_map(|line| entry(&line, csv.dates)).collect()
}

fn entry(line: &Line<'_>, order: DateOrder) -> Option<MatchEntry> {
    let (home, away) = (line.needed("home"), line.needed("away"));
    let score = score(line, ["home_goals", "away_goals"]);
    let pairing = Pairing::Apart {
        home: home?,
        away: away?,
        score: score.map(|score| score.map(Outcome::played)),
    };
    let goals = line.read("goals", notation::read_goals);
    Some(MatchEntry {
        date: line.read("date", |text| date(text, order)),
        time: line.read("time", values::time),
        round: line.text("round"),
        group: line.text("group"),
        stage: line.text("stage"),
        penalties: self::score(line, ["home_pens", "away_pens"]),
        half_time: self::score(line, ["home_half_time", "away_half_time"]),
        leg: line.read("leg", values::between(1, 9)),
        goals: goals.map(Goals::Line),
        cards: line
            .read("cards", card_line)
            .into_iter()
            .map(Into::into)
            .collect(),
        venue: line.text("venue"),
        city: line.text("city"),
        neutral: line.read("neutral", truth),
        attendance: line.read("attendance", values::count),
        referee: line.text("referee"),
        status: line.read("status", |text| one_of(text, STATUS)),
        notes: line.text("notes"),
        ..MatchEntry::new(line.place(), pairing)
    })
}

/// The score of two columns; `None` where both are empty: not played.
fn score(line: &Line<'_>, [home, away]: [&'static str; 2]) -> Option<Written<Score>> {
    let goals = |column| line.read(column, values::between(0, 99));
    match (line.text(home), line.text(away)) {
        (None, None) => None,
        (Some(_), Some(_)) => {
            let (home, away) = (goals(home)?, goals(away)?);
            Some(Written::new(Score::new(home.value, away.value), home.place))
        }
        (None, Some(_)) => line.needed(home).and(None),
        (Some(_), None) => line.needed(away).and(None),
    }
}

/// `true`, `yes` or `1`, and their opposites.
fn truth(text: &str) -> Result<bool, Misfit> {
    match text {
        "1" => Ok(true),
        "0" => Ok(false),
        word => one_of(word, TRUTH),
    }
}

/// A date in the order that the competition names; of two digits of a year
/// the century is the one that football was most played in.
fn date(text: &str, order: DateOrder) -> Result<Date, Misfit> {
    const EXPECTED: Misfit = Misfit::Expected("a date in the order of `csv: {dates: …}`");
    if order == DateOrder::YearFirst {
        return values::date(text);
    }
    let parts: Vec<u32> = text
        .split(['-', '/', '.', ' '])
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().map_err(|_| EXPECTED))
        .collect::<Result<_, _>>()?;
    let [first, second, year] = *parts else {
        return Err(EXPECTED);
    };
    let year = match year {
        0..=69 => year + 2000,
        70..=99 => year + 1900,
        _ => year,
    };
    if order == DateOrder::DayFirst {
        values::day(year, second, first)
    } else {
        values::day(year, first, second)
    }
}
