//! Tables, matches and charts of a block as a template gets them.

use crate::chart::{Alternative, Line, LineChart, Rising, Weight, line_chart};
use crate::content::{BlockEntry, FiguresAsked};
use crate::language::DateForm;
use crate::page::edition::Sheet;
use crate::page::view::league::{self, TableOptions, TableView};
use crate::page::view::{bracket, chart, fixture, line, scorers};
use crate::standings::LeagueTable;

use super::BlockView;
use super::finder::{Found, TableFound};

/// What was found, as a view; `None` where there is nothing to see.
pub(super) fn view<'a>(
    sheet: &Sheet<'a>,
    found: &Found,
    entry: &BlockEntry,
) -> Option<BlockView<'a>> {
    match found {
        Found::Table(asked) => Some(BlockView::Standings {
            tables: standings(sheet, asked),
        }),
        Found::Matches(matches) => Some(BlockView::Matches {
            groups: line::by_day(sheet, matches.iter().copied()),
        }),
        Found::Scorers(matches, team, rows) => {
            let matches = matches.iter().copied();
            Some(BlockView::Scorers {
                scorers: match team {
                    Some(team) => scorers::of_team(sheet, *team, matches, *rows),
                    None => scorers::view(sheet, matches, *rows),
                },
            })
        }
        Found::Match(id) => Some(BlockView::Match {
            line: line::line(sheet, *id),
        }),
        Found::LineUps(id) => Some(BlockView::LineUps {
            line: line::line(sheet, *id),
            line_ups: fixture::line_ups(sheet, &sheet.book().fixtures[*id]),
        }),
        Found::Timeline(id) => {
            let name = format!("timeline-{}", entry.start);
            Some(BlockView::Timeline {
                line: line::line(sheet, *id),
                picture: fixture::picture(sheet, &sheet.book().fixtures[*id], &name)?,
            })
        }
        Found::Bracket(stage, on) => {
            let bracket = match on {
                Some(day) => bracket::view_on(sheet, *stage, *day)?,
                None => bracket::view(sheet, *stage)?,
            };
            Some(BlockView::Bracket { bracket })
        }
        Found::Chart(asked) => {
            let name = format!("chart-{}", entry.start);
            let asked = chart::Asked {
                id: &name,
                drawn: asked.drawn,
                until: asked.on,
                teams: &asked.teams,
                stage: asked.stage,
            };
            chart::one(sheet, asked).map(|chart| BlockView::Chart {
                heading: chart.heading.to_owned(),
                picture: chart.picture,
            })
        }
    }
}

/// The tables of a stage at the moment that is asked for.
fn standings<'a>(sheet: &Sheet<'a>, asked: &TableFound) -> Vec<TableView<'a>> {
    let (tables, moment) = at(sheet, asked);
    let of_group = |table: &&LeagueTable| asked.group.is_none() || table.group == asked.group;
    tables
        .iter()
        .filter(of_group)
        .map(|table| {
            let mut view = league::table(sheet, asked.stage, table, TableOptions::default());
            view.moment.clone_from(&moment);
            shorten(&mut view, table, asked);
            view
        })
        .filter(|view| !view.rows.is_empty())
        .collect()
}

/// Leaves the lines that are asked for.
fn shorten(view: &mut TableView<'_>, table: &LeagueTable, asked: &TableFound) {
    let all = view.rows.len();
    if !asked.teams.is_empty() {
        let mut teams = table.rows.iter().map(|row| row.team);
        view.rows
            .retain(|_| teams.next().is_some_and(|team| asked.teams.contains(&team)));
    }
    view.rows.truncate(asked.rows.unwrap_or(usize::MAX));
    if view.rows.len() < all {
        view.notes.clear();
    }
}

/// The tables of the moment that is asked for, and what it is called.
fn at<'a>(sheet: &Sheet<'a>, asked: &TableFound) -> (&'a [LeagueTable], String) {
    let (book, index) = (sheet.book(), sheet.edition.index);
    let stage = asked.stage;
    if let Some(round) = asked.after {
        let rounds = &book.stages[stage].rounds;
        let name = rounds.get(usize::from(round.0)).map(|round| &*round.name);
        let title = sheet.round_title(name.unwrap_or_default());
        return (index.after_round(book, stage, round), title);
    }
    match asked.on {
        Some(date) => {
            let day = sheet.language().date(date, DateForm::Long);
            (index.on(book, stage, date), day)
        }
        None => (index.latest(book, stage), String::new()),
    }
}

/// A chart of the figures that stand in a block.
pub(super) fn figures<'a>(asked: &FiguresAsked, start: u32) -> BlockView<'a> {
    let told = |values: &[Option<u32>]| {
        let words = values.iter().map(|value| match value {
            Some(value) => value.to_string(),
            None => "–".to_owned(),
        });
        words.collect::<Vec<_>>().join(", ")
    };
    let lines: Vec<Line> = asked
        .values
        .iter()
        .map(|(name, values)| Line {
            title: format!("{}: {}", name.value, told(values)),
            label: name.value.to_string(),
            values: values.clone(),
            weight: Weight::Leading,
            colour: None,
        })
        .collect();
    let longest = lines.iter().map(|line| line.values.len()).max();
    let rounds = match &*asked.steps {
        [] => (1..=longest.unwrap_or(0))
            .map(|step| step.to_string())
            .collect(),
        steps => steps.iter().map(|step| step.value.to_string()).collect(),
    };
    let description: Vec<&str> = lines.iter().map(|line| &*line.title).collect();
    BlockView::Chart {
        heading: asked.title.value.to_string(),
        picture: line_chart(&LineChart {
            said: Alternative {
                id: &format!("chart-{start}"),
                title: &asked.title.value,
                description: &description.join(". "),
            },
            rounds,
            rising: if asked.best_is_low {
                Rising::Down
            } else {
                Rising::Up
            },
            lines,
        }),
    }
}
