//! The way of each team through a table, as a picture.

use crate::book::StageId;
use crate::chart::{Alternative, Line, LineChart, Rising, Weight, line_chart};
use crate::colour::Colour;
use crate::language::{DateForm, Word};
use crate::page::edition::Sheet;
use crate::standings::{Ledger, Moment, TeamHistory};

/// The largest table of which there is a chart.
const LARGEST: usize = 24;
/// The fewest moments that make a chart.
const SHORTEST: usize = 3;
/// Teams from the top whose lines are inked.
const LEADING: usize = 4;

/// Each team's place after each round of a league, as SVG; `None` where there
/// are too many teams or too few rounds to see anything, or several tables.
pub(super) fn positions(sheet: &Sheet<'_>, id: StageId) -> Option<String> {
    let book = sheet.book();
    if book.stages[id].teams.len() > LARGEST {
        return None;
    }
    let mut histories = Ledger::of(book, id).history();
    let history = histories.pop().filter(|_| histories.is_empty())?;
    if history.moments.len() < SHORTEST {
        return None;
    }
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
        .map(|(place, team)| line(sheet, place, team))
        .collect();
    let description: Vec<String> = lines.iter().map(|(_, words)| words.clone()).collect();
    lines.reverse();
    Some(line_chart(&LineChart {
        said: Alternative {
            id: "positions",
            title: sheet.word(Word::PositionsByRound),
            description: &description.join(". "),
        },
        rounds,
        rising: Rising::Down,
        lines: lines.into_iter().map(|(line, _)| line).collect(),
    }))
}

/// A team's line, and the same in words.
fn line(sheet: &Sheet<'_>, place: usize, history: &TeamHistory) -> (Line, String) {
    let team = &sheet.book().teams[history.team];
    let values: Vec<String> = history.positions.iter().map(u16::to_string).collect();
    let values = values.join(", ");
    let words = sheet.language().say(
        Word::ChartPositionsText,
        &[("team", &team.name), ("values", &values)],
    );
    let line = Line {
        title: format!("{}: {values}", team.name),
        label: team.short.as_deref().unwrap_or(&team.name).to_owned(),
        values: history
            .positions
            .iter()
            .map(|position| Some(u32::from(*position)))
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
