//! Results in bulk: a CSV beside a competition's file.

use crate::book::Score;
use crate::calendar::Date;
use crate::diagnostic::{Misfit, nearest};
use crate::notation::{self, Outcome};
use crate::source::Written;

use super::columns::{self, Columns, Line, Names, Shape};
use super::competition::{CsvColumns, DateOrder};
use super::fields::one_of;
use super::parse::{STATUS, card_line};
use super::report::{Goals, MatchEntry, Pairing};
use super::sheet::Sheet;
use super::table::{Cell, Table};
use super::values::{self, TRUTH};

/// The columns of a table of results, in the order in which we write them. A
/// `score` is a whole one (`3-3 aet, 4-2 pens`) in place of the goals of each
/// side.
pub const RESULT_COLUMNS: &[&str] = &[
    "date",
    "round",
    "group",
    "home",
    "away",
    "home_goals",
    "away_goals",
    "score",
    "home_pens",
    "away_pens",
    "home_half_time",
    "away_half_time",
    "half_time",
    "extra_time",
    "home_after_90",
    "away_after_90",
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
];

/// What football-data.co.uk calls its columns, in lower case, and what we call
/// them (its notes.txt, "Key to results data"); its odds and the counts of
/// shots and cards are not read.
const FOOTBALL_DATA: &[(&str, &str)] = &[
    ("hometeam", "home"),
    ("awayteam", "away"),
    ("fthg", "home_goals"),
    ("ftag", "away_goals"),
    ("hg", "home_goals"),
    ("ag", "away_goals"),
    ("hthg", "home_half_time"),
    ("htag", "away_half_time"),
];

/// A table of results.
const RESULTS: Shape = Shape {
    columns: RESULT_COLUMNS,
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
    let Some(columns) = Columns::find(table, &RESULTS, names(table, csv), sheet) else {
        return Vec::new();
    };
    let order = result_dates(table, csv);
    let lines = columns.lines(table);
    lines.filter_map(|line| entry(&line, order)).collect()
}

/// What each column of a table of results is; `None` where it is not read.
/// `csv` is what the competition says of it.
pub fn result_columns(table: &Table, csv: &CsvColumns) -> Vec<Option<&'static str>> {
    let names = names(table, csv);
    let named = |cell: &Cell| columns::named(&cell.text, &RESULTS, names);
    table.header.iter().map(named).collect()
}

/// The order of day, month and year in a table of results: what the
/// competition says, and of football-data.co.uk's tables the one that they have.
pub fn result_dates(table: &Table, csv: &CsvColumns) -> DateOrder {
    if csv.dates == DateOrder::YearFirst && is_football_data(table) {
        DateOrder::DayFirst
    } else {
        csv.dates
    }
}

fn names<'n>(table: &Table, csv: &'n CsvColumns) -> Names<'n> {
    Names {
        translated: &csv.columns,
        known: if is_football_data(table) {
            FOOTBALL_DATA
        } else {
            &[]
        },
    }
}

/// Whether a table has the columns of football-data.co.uk.
fn is_football_data(table: &Table) -> bool {
    let has = |name: &str| {
        let mut cells = table.header.iter();
        cells.any(|cell| cell.text.eq_ignore_ascii_case(name))
    };
    has("HomeTeam") && has("AwayTeam") && (has("FTHG") || has("HG"))
}

fn entry(line: &Line<'_>, order: DateOrder) -> Option<MatchEntry> {
    let (home, away) = (line.needed("home"), line.needed("away"));
    let half_time = self::score(line, ["home_half_time", "away_half_time"]);
    let pairing = Pairing::Apart {
        home: home?,
        away: away?,
        score: outcome(line),
    };
    let goals = line.read("goals", notation::read_goals);
    Some(MatchEntry {
        date: line.read("date", |text| date(text, order)),
        time: line.read("time", values::time),
        round: line.text("round"),
        group: line.text("group"),
        stage: line.text("stage"),
        penalties: self::score(line, ["home_pens", "away_pens"]),
        half_time: half_time.or_else(|| line.read("half_time", notation::read_score)),
        after_90: self::score(line, ["home_after_90", "away_after_90"]),
        leg: line.read("leg", values::between(1, 9)),
        goals: goals.map(Goals::Line).map(Box::new),
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

/// The score of a row, whole or by side, with whether there was extra time.
fn outcome(line: &Line<'_>) -> Option<Written<Outcome>> {
    let extra_time = line.read("extra_time", truth);
    let told = score(line, ["home_goals", "away_goals"])
        .map(|score| score.map(Outcome::played))
        .or_else(|| line.read("score", notation::read_outcome))?;
    let extra_time = extra_time.is_some_and(|told| told.value) || told.value.extra_time;
    Some(told.map(|outcome| Outcome {
        extra_time,
        ..outcome
    }))
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
    let year_first = |text: &str| text.find(|c: char| !c.is_ascii_digit()) == Some(4);
    if order == DateOrder::YearFirst || year_first(text) {
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
