//! `pressbox table`: a table on standard output.

mod asked;
mod text;

use pressbox::book::{Book, StageId};
use pressbox::diagnostic::Diagnostic;
use pressbox::export::sheet::Sheet;
use pressbox::export::standings as export;
use pressbox::site::LinkStyle;
use pressbox::standings::{
    AcrossTable, ENGLISH, Explanation, LeagueTable, Minus, Row, Separation, Teller, across, tables,
};

use super::args::{Everywhere, ReadingArguments, TableArguments, TableFormat};
use super::opened::open;
use crate::exit::{Exit, Failure};
use crate::terminal;
use text::Printed;

/// Prints the tables that the command line asks for, and what is wrong with
/// the site; a table of a site with faults is still the best that there is.
pub(super) fn table(everywhere: &Everywhere, arguments: &TableArguments) -> Result<Exit, Failure> {
    let opened = open(everywhere, &ReadingArguments::default(), LinkStyle::Folders)?;
    let faults = opened.report_faults(everywhere);
    let asked = ask(opened.site.book(), arguments)?;
    let text = asked.print(opened.site.book(), arguments)?;
    Ok(faults.max(terminal::write_result(&text)))
}

/// The tables that were asked for.
struct Asked {
    stage: StageId,
    tables: Tables,
}

enum Tables {
    League(Vec<LeagueTable>),
    Across(Vec<AcrossTable>),
}

fn ask(book: &Book, arguments: &TableArguments) -> Result<Asked, Failure> {
    let competition = asked::competition(book, &arguments.competition)?;
    let season = asked::season(book, competition, arguments.season.as_deref())?;
    let id = asked::stage(book, season, arguments.stage.as_deref())?;
    let stage = &book.stages[id];
    let moment = asked::moment(stage, arguments)?;
    let tables = if arguments.across {
        let tables = across(book, id, moment);
        if tables.is_empty() {
            return Err(Failure::usage(
                Diagnostic::usage("the competition has no table across its groups")
                    .help("state one under `across_groups:` in the competition's file"),
            ));
        }
        Tables::Across(tables)
    } else {
        let tables = tables(book, id, moment, asked::cut(arguments));
        Tables::League(asked::only_group(
            stage,
            tables,
            arguments.group.as_deref(),
        )?)
    };
    Ok(Asked { stage: id, tables })
}

impl Asked {
    fn print(&self, book: &Book, arguments: &TableArguments) -> Result<String, Failure> {
        let together = |printed: Vec<String>| printed.join("\n");
        match arguments.format {
            TableFormat::Csv | TableFormat::Json if arguments.explain => Err(Failure::usage(
                Diagnostic::usage("a table for programs has no room for explanations")
                    .help("ask for `--format text` or `--format markdown`"),
            )),
            TableFormat::Csv => Ok(self.sheet(book).csv()),
            TableFormat::Json => Ok(format!("{:#}\n", self.sheet(book).json())),
            TableFormat::Text => {
                let printed = self.printed(book, arguments);
                Ok(together(printed.iter().map(Printed::text).collect()))
            }
            TableFormat::Markdown => {
                let printed = self.printed(book, arguments);
                Ok(together(printed.iter().map(Printed::markdown).collect()))
            }
        }
    }

    fn sheet(&self, book: &Book) -> Sheet {
        let stage = &book.stages[self.stage];
        match &self.tables {
            Tables::League(tables) => export::standings(book, stage, tables),
            Tables::Across(tables) => export::across(book, stage, tables),
        }
    }

    fn printed(&self, book: &Book, arguments: &TableArguments) -> Vec<Printed> {
        let stage = &book.stages[self.stage];
        let explained = |printed: Printed, rows: &[Row], proof: &[Separation]| {
            if arguments.explain {
                explain(printed, book, rows, proof)
            } else {
                printed
            }
        };
        match &self.tables {
            Tables::League(tables) => tables
                .iter()
                .map(|table| {
                    let printed = text::league(book, stage, table);
                    explained(printed, &table.rows, &table.proof)
                })
                .collect(),
            Tables::Across(tables) => tables
                .iter()
                .map(|table| {
                    let rows: Vec<Row> = table.rows.iter().map(|line| line.row).collect();
                    explained(text::across(book, stage, table), &rows, &table.proof)
                })
                .collect(),
        }
    }
}

/// Adds what decided each place among level teams, and all that was done to
/// separate them: a line for each set of them, and below it one for each step.
fn explain(printed: Printed, book: &Book, rows: &[Row], proof: &[Separation]) -> Printed {
    let teller = Teller {
        words: &ENGLISH,
        minus: Minus::Plain,
        name: &|team| book.teams[team].name.to_string(),
    };
    let notes = (0..rows.len()).map(|line| teller.note(rows, proof, line).unwrap_or_default());
    let explained = proof.iter().map(|separation| teller.explain(separation));
    let explanation = explained
        .flat_map(|Explanation { heading, steps }| {
            let steps = steps.into_iter().map(|step| format!("  {step}"));
            [heading].into_iter().chain(steps)
        })
        .collect();
    printed.explained(notes, explanation)
}
