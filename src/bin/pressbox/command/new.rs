//! `pressbox new`: a file in its place, filled in with what is known.

use pressbox::diagnostic::Diagnostic;
use pressbox::scaffold::{self, Asked, NewFile};
use pressbox::site::LinkStyle;

use super::args::{Everywhere, New, NewArguments, ReadingArguments};
use super::opened::{Opened, clock, open};
use crate::disk;
use crate::exit::{Exit, Failure};
use crate::terminal;

/// Makes the file that is asked for, and says where it is and what is left to
/// decide.
pub(super) fn new(everywhere: &Everywhere, arguments: &NewArguments) -> Result<Exit, Failure> {
    let reading = ReadingArguments::with_drafts();
    let opened = open(everywhere, &reading, LinkStyle::Folders)?;
    let file = file(&opened, &arguments.what)?;
    disk::new_file::create(&opened.root, &file.path, file.text.as_bytes())?;
    let remarks = file.remarks.iter().map(|remark| format!("  {remark}\n"));
    let told = format!("{}\n{}", file.path, remarks.collect::<String>());
    Ok(terminal::write_result(&told))
}

fn file(opened: &Opened, what: &New) -> Result<NewFile, Failure> {
    let (tree, book) = (opened.site.tree(), opened.site.book());
    let file = match what {
        New::Report {
            line,
            competition,
            date,
        } => {
            let date = date.or_else(clock).ok_or_else(|| {
                let unknown = Diagnostic::usage("the clock says no day that there is");
                Failure::usage(unknown.help("say it with `--date`"))
            })?;
            let asked = Asked {
                line,
                competition: competition.as_deref(),
                date,
            };
            scaffold::report(tree, book, &asked)
        }
        New::Competition {
            name,
            season,
            teams,
        } => {
            let teams: Vec<String> = teams.iter().map(|team| team.trim().to_owned()).collect();
            scaffold::competition(tree, name, season.as_deref(), &teams)
        }
        New::Season {
            competition,
            season,
        } => scaffold::season(tree, book, competition, season),
        New::Team { name } => scaffold::team(name),
        New::Page { title } => scaffold::page(title),
    };
    file.map_err(|refused| Failure::usage(*refused))
}
