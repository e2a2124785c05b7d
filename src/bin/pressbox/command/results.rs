//! `pressbox results`: what was played, as copy for a newspaper or a message.

use pressbox::book::{CompetitionId, FixtureId};
use pressbox::diagnostic::Diagnostic;
use pressbox::site::{LinkStyle, ResultsCopy, Wanted};
use pressbox::standings::{Cut, tables};

use super::args::{Everywhere, ReadingArguments, ResultsArguments, TextFormat};
use super::opened::{Opened, open};
use super::table::{asked, text};
use crate::exit::{Exit, Failure};
use crate::terminal;

/// Prints the results of a day or a round, with scorers and tables.
pub(super) fn results(
    everywhere: &Everywhere,
    arguments: &ResultsArguments,
) -> Result<Exit, Failure> {
    let opened = open(everywhere, &ReadingArguments::default(), LinkStyle::Folders)?;
    let faults = opened.report_faults(everywhere);
    let book = opened.site.book();
    let competition = match &arguments.competition {
        Some(name) => Some(asked::competition(book, name)?),
        None => None,
    };
    let is_of = |id: FixtureId| {
        let stage = book.fixtures[id].stage;
        let season = &book.seasons[book.stages[stage].season];
        competition.is_none_or(|wanted| season.competition == wanted)
    };
    let wanted = wanted(&opened, arguments, competition, is_of)?;
    let parts = opened.site.copy(wanted, is_of);
    if parts.is_empty() {
        return Err(none("no match is set for this day"));
    }
    let printed: Vec<String> = parts
        .iter()
        .map(|part| print(&opened, part, arguments))
        .collect();
    Ok(faults.max(terminal::write_result(&printed.join("\n"))))
}

fn none(problem: &str) -> Failure {
    Failure::usage(Diagnostic::usage(problem).help("ask for another with `--on DATE`"))
}

fn wanted(
    opened: &Opened,
    arguments: &ResultsArguments,
    competition: Option<CompetitionId>,
    is_of: impl Fn(FixtureId) -> bool,
) -> Result<Wanted, Failure> {
    let book = opened.site.book();
    if let Some(round) = &arguments.round {
        let mut all = book.competitions.ids();
        let only = all.next().filter(|_| all.next().is_none());
        let competition = competition.or(only).ok_or_else(|| {
            let problem = Diagnostic::usage("a round is of one competition");
            Failure::usage(problem.help("name it with `--competition`"))
        })?;
        let season = asked::season(book, competition, None)?;
        let (stage, round) = asked::round(book, season, round)?;
        return Ok(Wanted::Round(stage, round));
    }
    let latest = || opened.site.latest_day(is_of);
    let day = arguments.on.or_else(latest);
    day.map(Wanted::Day)
        .ok_or_else(|| none("no match has been played"))
}

fn print(opened: &Opened, part: &ResultsCopy, arguments: &ResultsArguments) -> String {
    let markdown = arguments.format == TextFormat::Markdown;
    let mut lines = vec![if markdown {
        format!("## {}", part.title)
    } else {
        part.title.clone()
    }];
    for (day, matches) in &part.days {
        let heading = if markdown {
            format!("\n### {day}\n")
        } else {
            format!("{day}\n")
        };
        lines.push(heading);
        for told in matches {
            let scorers = told.scorers.iter();
            if markdown {
                let result = format!("- **{}**", told.result);
                let told: Vec<String> = std::iter::once(result).chain(scorers.cloned()).collect();
                lines.push(told.join("  \n  "));
            } else {
                lines.push(told.result.clone());
                lines.extend(scorers.map(|scorers| format!("  {scorers}")));
            }
        }
    }
    let book = opened.site.book();
    let stage = &book.stages[part.stage];
    for table in tables(book, part.stage, part.moment, Cut::All) {
        let printed = text::league(book, stage, &table, opened.site.language());
        lines.push(String::new());
        let text = if markdown {
            printed.markdown()
        } else {
            printed.text()
        };
        lines.push(text.trim_end().to_owned());
    }
    lines.join("\n") + "\n"
}
