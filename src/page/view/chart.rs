//! The way of each team through a table, as a picture.

use serde::Serialize;

use crate::book::StageId;
use crate::chart::{Alternative, Line, LineChart, Rising, Weight, line_chart};
use crate::colour::Colour;
use crate::language::{DateForm, Word};
use crate::page::edition::Sheet;
use crate::standings::{History, Ledger, Moment, TeamHistory};

/// The largest table of which there is a chart.
const LARGEST: usize = 24;
/// The fewest moments that make a chart.
const SHORTEST: usize = 3;
/// Teams from the top whose lines are inked.
const LEADING: usize = 4;

/// Pictures of the way of each team through a table, with what each is called.
#[derive(Clone, Debug, Serialize)]
pub struct ChartView<'a> {
    /// What it shows.
    pub heading: &'a str,
    /// The picture, as SVG.
    pub picture: String,
}

/// What is drawn of each team.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Drawn {
    Positions,
    Points,
}

impl Drawn {
    fn heading(self) -> Word {
        match self {
            Self::Positions => Word::PositionsByRound,
            Self::Points => Word::PointsByRound,
        }
    }
}

/// Each team's place and points after each round of a league; none where there
/// are too many teams or too few rounds to see anything, or several tables.
pub(super) fn charts<'a>(sheet: &Sheet<'a>, id: StageId) -> Vec<ChartView<'a>> {
    let Some(history) = history(sheet, id) else {
        return Vec::new();
    };
    [Drawn::Positions, Drawn::Points]
        .map(|drawn| ChartView {
            heading: sheet.word(drawn.heading()),
            picture: picture(sheet, id, &history, drawn),
        })
        .into()
}

fn history(sheet: &Sheet<'_>, id: StageId) -> Option<History> {
    let book = sheet.book();
    if book.stages[id].teams.len() > LARGEST {
        return None;
    }
    let mut histories = Ledger::of(book, id).history();
    let history = histories.pop().filter(|_| histories.is_empty())?;
    (history.moments.len() >= SHORTEST).then_some(history)
}

fn picture(sheet: &Sheet<'_>, id: StageId, history: &History, drawn: Drawn) -> String {
    let rounds = history
        .moments
        .iter()
        .map(|moment| step(sheet, id, *moment))
        .collect();
    // Later lines lie over earlier ones, so the leaders come last.
    let mut lines: Vec<(Line, String)> = history
        .teams
        .iter()
        .enumerate()
        .map(|(place, team)| line(sheet, place, team, drawn))
        .collect();
    let description: Vec<String> = lines.iter().map(|(_, words)| words.clone()).collect();
    lines.reverse();
    let (id, rising) = match drawn {
        Drawn::Positions => ("positions", Rising::Down),
        Drawn::Points => ("points", Rising::Up),
    };
    line_chart(&LineChart {
        said: Alternative {
            id,
            title: sheet.word(drawn.heading()),
            description: &description.join(". "),
        },
        rounds,
        rising,
        lines: lines.into_iter().map(|(line, _)| line).collect(),
    })
}

/// A team's line, and the same in words.
fn line(sheet: &Sheet<'_>, place: usize, history: &TeamHistory, drawn: Drawn) -> (Line, String) {
    let team = &sheet.book().teams[history.team];
    // A balance below nothing is drawn as nothing; its text says it.
    let (figures, word): (Vec<i32>, Word) = match drawn {
        Drawn::Positions => (
            history.positions.iter().map(|at| i32::from(*at)).collect(),
            Word::ChartPositionsText,
        ),
        Drawn::Points => (history.points.clone(), Word::ChartPointsText),
    };
    let values: Vec<String> = figures.iter().map(i32::to_string).collect();
    let values = values.join(", ");
    let words = sheet
        .language()
        .say(word, &[("team", &team.name), ("values", &values)]);
    let line = Line {
        title: format!("{}: {values}", team.name),
        label: team.short.as_deref().unwrap_or(&team.name).to_owned(),
        values: figures
            .iter()
            .map(|figure| Some(u32::try_from(*figure).unwrap_or(0)))
            .collect(),
        weight: if place < LEADING {
            Weight::Leading
        } else {
            Weight::Quiet
        },
        colour: team.colours.first().and_then(|colour| Colour::of(colour)),
    };
    (line, words)
}

/// What a moment is called along the chart.
fn step(sheet: &Sheet<'_>, id: StageId, moment: Moment) -> String {
    match moment {
        Moment::AfterRound(round) => {
            let rounds = &sheet.book().stages[id].rounds;
            rounds
                .get(usize::from(round.0))
                .map(|round| round.name.to_string())
                .unwrap_or_default()
        }
        Moment::On(date) => sheet.language().date(date, DateForm::DayMonthShort),
        Moment::Latest => String::new(),
    }
}
