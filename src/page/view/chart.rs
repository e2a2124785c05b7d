//! The way of each team through a table, as a picture.

use serde::Serialize;

use crate::book::{StageId, TeamId};
use crate::calendar::Date;
use crate::chart::{Alternative, Line, LineChart, Rising, Weight, line_chart};
use crate::colour::Colour;
use crate::content::Drawn;
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

/// One chart, as a text asks for it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked<'t> {
    /// Begins its ids.
    pub id: &'t str,
    /// Of which stage.
    pub stage: StageId,
    /// What of each team.
    pub drawn: Drawn,
    /// The day up to which it goes.
    pub until: Option<Date>,
    /// The teams whose lines are inked; without any the leading ones.
    pub teams: &'t [TeamId],
}

fn heading(drawn: Drawn) -> Word {
    match drawn {
        Drawn::Positions => Word::PositionsByRound,
        Drawn::Points => Word::PointsByRound,
    }
}

/// Each team's place and points after each round of a league; none where there
/// are too many teams or too few rounds to see anything, or several tables.
pub(super) fn charts<'a>(sheet: &Sheet<'a>, stage: StageId) -> Vec<ChartView<'a>> {
    let Some(history) = history(sheet, stage) else {
        return Vec::new();
    };
    let kinds = [("positions", Drawn::Positions), ("points", Drawn::Points)];
    kinds
        .map(|(id, drawn)| {
            let asked = Asked {
                id,
                stage,
                drawn,
                until: None,
                teams: &[],
            };
            chart(sheet, &history, asked)
        })
        .into()
}

/// One chart; `None` where there is nothing to see.
pub(crate) fn one<'a>(sheet: &Sheet<'a>, asked: Asked<'_>) -> Option<ChartView<'a>> {
    let mut history = history(sheet, asked.stage)?;
    if let Some(until) = asked.until {
        let shown = steps_until(sheet, asked.stage, &history, until);
        history.moments.truncate(shown);
        for team in &mut history.teams {
            team.positions.truncate(shown);
            team.points.truncate(shown);
        }
    }
    (history.moments.len() > 1).then(|| chart(sheet, &history, asked))
}

/// How many moments of a history lie before or on a day: a round that began by
/// then counts.
fn steps_until(sheet: &Sheet<'_>, stage: StageId, history: &History, until: Date) -> usize {
    let book = sheet.book();
    let is_over = |moment: &&Moment| match moment {
        Moment::AfterRound(round) => {
            let matches = sheet.edition.index.round(stage, *round);
            let first = matches.first();
            let first = first.and_then(|first| book.fixtures[*first].kickoff.date);
            first.is_none_or(|first| first <= until)
        }
        Moment::On(date) => *date <= until,
        Moment::Latest => true,
    };
    history.moments.iter().take_while(is_over).count()
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

fn chart<'a>(sheet: &Sheet<'a>, history: &History, asked: Asked<'_>) -> ChartView<'a> {
    let rounds = history
        .moments
        .iter()
        .map(|moment| step(sheet, asked.stage, *moment))
        .collect();
    let heading = sheet.word(heading(asked.drawn));
    let lines: Vec<(Line, String)> = history
        .teams
        .iter()
        .enumerate()
        .map(|(place, team)| {
            let leads = match asked.teams {
                [] => place < LEADING,
                teams => teams.contains(&team.team),
            };
            line(sheet, leads, team, asked.drawn)
        })
        .collect();
    let description: Vec<String> = lines.iter().map(|(_, words)| words.clone()).collect();
    let rising = match asked.drawn {
        Drawn::Positions => Rising::Down,
        Drawn::Points => Rising::Up,
    };
    let picture = line_chart(&LineChart {
        said: Alternative {
            id: asked.id,
            title: heading,
            description: &description.join(". "),
        },
        rounds,
        rising,
        lines: lines.into_iter().map(|(line, _)| line).collect(),
    });
    ChartView { heading, picture }
}

/// A team's line, and the same in words.
fn line(sheet: &Sheet<'_>, leads: bool, history: &TeamHistory, drawn: Drawn) -> (Line, String) {
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
        weight: if leads {
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
