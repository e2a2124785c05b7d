//! `pressbox export`: a season's results for other programs.

use pressbox::exchange;
use pressbox::site::LinkStyle;

use super::args::{Everywhere, ExportArguments, ExportFormat, ReadingArguments};
use super::opened::open;
use super::table::asked;
use crate::exit::{Exit, Failure};
use crate::terminal;

/// Prints the results; what there is no column for is said.
pub(super) fn export(
    everywhere: &Everywhere,
    arguments: &ExportArguments,
) -> Result<Exit, Failure> {
    let opened = open(everywhere, &ReadingArguments::default(), LinkStyle::Folders)?;
    let faults = opened.report_faults(everywhere);
    let book = opened.site.book();
    let competition = asked::competition(book, &arguments.competition)?;
    let season = asked::season(book, competition, arguments.season.as_deref())?;
    let text = match arguments.format {
        ExportFormat::Csv => exchange::season_as_csv(book, season),
        ExportFormat::FootballTxt => exchange::season_as_football_txt(book, season),
    };
    let left_out = exchange::without_a_column(book, season);
    if left_out > 0 && !everywhere.quiet {
        let matches = if left_out == 1 { "match" } else { "matches" };
        terminal::write_error(&format!(
            "note: {left_out} {matches} have line-ups, substitutions or figures, for which the format has no place\n"
        ));
    }
    Ok(faults.max(terminal::write_result(&text)))
}
