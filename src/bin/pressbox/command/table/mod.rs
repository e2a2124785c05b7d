//! `pressbox table`: a table on standard output.

pub(super) mod asked;
pub(super) mod text;

use pressbox::book::{Book, SeasonId, Stage, StageId};
use pressbox::diagnostic::Diagnostic;
use pressbox::export::bracket::{TieData, sheet as bracket_sheet, ties};
use pressbox::export::sheet::Sheet;
use pressbox::export::standings as export;
use pressbox::language::Language;
use pressbox::site::LinkStyle;
use pressbox::standings::{
    AcrossTable, Bracket, CombinedTable, Cut, ENGLISH, Explanation, LeagueTable, Minus, Moment,
    Outlook, Row, Separation, Teller, across, combined, outlooks, tables,
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
enum Asked {
    League(StageId, Vec<LeagueTable>, Option<Vec<Outlook>>),
    Across(StageId, Vec<AcrossTable>),
    Combined(SeasonId, Vec<CombinedTable>),
    Knockout(StageId, Bracket),
}

fn ask(book: &Book, arguments: &TableArguments) -> Result<Asked, Failure> {
    let competition = asked::competition(book, &arguments.competition)?;
    let season = asked::season(book, competition, arguments.season.as_deref())?;
    if arguments.aggregate {
        let moment = arguments.on.map_or(Moment::Latest, Moment::On);
        let tables = combined(book, season, moment);
        return if tables.is_empty() {
            Err(none(
                "the competition has no table over several stages or seasons",
                "state one under `aggregate:` in the competition's file",
            ))
        } else {
            Ok(Asked::Combined(season, tables))
        };
    }
    if let Some((stage, bracket)) = asked::knockout(book, season, arguments)? {
        return Ok(Asked::Knockout(stage, bracket));
    }
    let id = asked::stage(book, season, arguments.stage.as_deref())?;
    let stage = &book.stages[id];
    let moment = asked::moment(stage, arguments)?;
    if !arguments.across {
        let tables = tables(book, id, moment, asked::cut(arguments));
        let tables = asked::only_group(stage, tables, arguments.group.as_deref())?;
        let look_ahead = arguments.explain || matches!(arguments.format, TableFormat::Json);
        let looks = (look_ahead && asked::cut(arguments) == Cut::All)
            .then(|| outlooks(book, id, moment))
            .flatten();
        return Ok(Asked::League(id, tables, looks));
    }
    let tables = across(book, id, moment);
    if tables.is_empty() {
        Err(none(
            "the competition has no table across its groups",
            "state one under `across_groups:` in the competition's file",
        ))
    } else {
        Ok(Asked::Across(id, tables))
    }
}

fn none(problem: &str, help: &str) -> Failure {
    Failure::usage(Diagnostic::usage(problem).help(help))
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
            TableFormat::Json => Ok(format!("{:#}\n", self.json(book))),
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

    fn json(&self, book: &Book) -> serde_json::Value {
        match self {
            Self::League(stage, tables, looks) => {
                export::standings_json(book, &book.stages[*stage], tables, looks.as_deref())
            }
            Self::Knockout(stage, bracket) => {
                let ties = export_ties(book, *stage, bracket);
                serde_json::to_value(ties).unwrap_or_default()
            }
            Self::Across(..) | Self::Combined(..) => self.sheet(book).json(),
        }
    }

    fn sheet(&self, book: &Book) -> Sheet {
        match self {
            Self::League(stage, tables, _) => export::standings(book, &book.stages[*stage], tables),
            Self::Knockout(stage, bracket) => bracket_sheet(&export_ties(book, *stage, bracket)),
            Self::Across(stage, tables) => export::across(book, &book.stages[*stage], tables),
            Self::Combined(season, tables) => {
                export::combined(book, &book.seasons[*season], tables)
            }
        }
    }

    fn printed(&self, book: &Book, arguments: &TableArguments) -> Vec<Printed> {
        let explained = |printed: Printed, rows: &[Row], proof: &[Separation]| {
            if arguments.explain {
                explain(printed, book, rows, proof)
            } else {
                printed
            }
        };
        match self {
            Self::League(stage, tables, looks) => tables
                .iter()
                .map(|table| {
                    let stage = &book.stages[*stage];
                    let printed = text::league(book, stage, table, &Language::default());
                    let printed = explained(printed, &table.rows, &table.proof);
                    let mut looks = looks.iter().flatten();
                    match looks.find(|look| look.group == table.group) {
                        Some(look) if arguments.explain => ahead(printed, book, stage, look),
                        _ => printed,
                    }
                })
                .collect(),
            Self::Across(stage, tables) => tables
                .iter()
                .map(|table| {
                    let rows: Vec<Row> = table.rows.iter().map(|line| line.row).collect();
                    let printed = text::across(book, &book.stages[*stage], table);
                    explained(printed, &rows, &table.proof)
                })
                .collect(),
            Self::Knockout(stage, bracket) => {
                let ties = export_ties(book, *stage, bracket);
                let name = |team| book.teams[team].name.to_string();
                let byes = bracket.rounds.iter().flat_map(|round| &round.byes);
                let byes: Vec<String> = byes.map(|team| name(*team)).collect();
                text::knockout(&ties, &byes, bracket.champion.map(name).as_deref())
            }
            Self::Combined(season, tables) => tables
                .iter()
                .map(|table| text::combined(book, &book.seasons[*season], table))
                .collect(),
        }
    }
}

fn export_ties<'b>(book: &'b Book, stage: StageId, bracket: &'b Bracket) -> Vec<TieData<'b>> {
    ties(book, stage, bracket, &|_| None)
}

/// Adds what each team can still reach, and what it needs in its last matches.
fn ahead(printed: Printed, book: &Book, stage: &Stage, look: &Outlook) -> Printed {
    if look.teams.iter().all(|team| team.left == 0) {
        return printed;
    }
    let teller = Teller {
        words: &ENGLISH,
        minus: Minus::Plain,
        name: &|team| book.teams[team].name.to_string(),
    };
    let lines = look.teams.iter().flat_map(|team| {
        let needs = teller.needs(team, &stage.zones, &stage.rules.points);
        let needs = needs.into_iter().map(|need| format!("    {need}"));
        let own = format!("  {}", teller.outlook(team, &stage.zones));
        std::iter::once(own).chain(needs).collect::<Vec<_>>()
    });
    let heading = ENGLISH.still_possible.to_owned();
    printed.with(std::iter::once(heading).chain(lines).collect())
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
