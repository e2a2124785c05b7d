//! `pressbox import`: another's results into the site.

use std::path::Path;

use pressbox::diagnostic::Diagnostic;
use pressbox::exchange::{self, Asked, Change, Gathered, Imported, Season, Translation};
use pressbox::site::LinkStyle;

use super::args::{Everywhere, ImportArguments, ImportFormat, Pairs, ReadingArguments};
use super::opened::{Opened, open};
use crate::disk;
use crate::exit::{Exit, Failure};
use crate::terminal;

/// Reads the files, writes what is new, and says what became of everything.
pub(super) fn import(
    everywhere: &Everywhere,
    arguments: &ImportArguments,
) -> Result<Exit, Failure> {
    let reading = ReadingArguments::with_drafts();
    let opened = open(everywhere, &reading, LinkStyle::Folders)?;
    let gathered = gather(arguments)?;
    let asked = Asked {
        competition: arguments.competition.as_deref(),
        season: arguments.season.as_deref(),
        names: &Pairs::all(&arguments.names),
        reports: arguments.reports,
    };
    let (tree, book) = (opened.site.tree(), opened.site.book());
    let imported = exchange::import(tree, book, gathered, &asked)
        .map_err(|refused| Failure::usage(*refused))?;
    if !arguments.dry_run {
        write(&opened, &imported.changes)?;
    }
    let told = told(&imported, arguments.dry_run, everywhere.quiet);
    let (tree, found) = exchange::findings(tree, &imported.sources, &imported.unread);
    let findings = found.locate(&tree, pressbox::content::locate);
    super::report(&findings, &tree, everywhere);
    let severities = found.iter().map(|found| found.severity);
    let exit = Exit::of(severities, everywhere.warnings());
    Ok(exit.max(terminal::write_result(&told)))
}

/// Reads the file, and those beside it.
fn gather(arguments: &ImportArguments) -> Result<Gathered, Failure> {
    let translation = Translation(Pairs::all(&arguments.columns));
    let mut gathered = Gathered::default();
    let (mut goals, mut shoot_outs) = (arguments.goals.clone(), arguments.shoot_outs.clone());
    let mut file = arguments.file.clone();
    if file.is_dir() {
        let named = |names: &[&str]| disk::foreign::named(&file, names);
        goals = goals.or_else(|| named(&["goalscorers.csv", "goals.csv"]));
        shoot_outs = shoot_outs.or_else(|| named(&["shootouts.csv", "shoot-outs.csv"]));
        file = named(&["results.csv", "matches.csv"]).ok_or_else(|| {
            let problem = format!("there is no results.csv in `{}`", file.display());
            Failure::usage(Diagnostic::usage(problem).help("name the file of results itself"))
        })?;
    }
    let bytes = disk::foreign::read(&file)?;
    let shown = shown(&file);
    let format = arguments.format.unwrap_or_else(|| format(&file, &bytes));
    if format == ImportFormat::Xlsx {
        let (text, passed_over) = exchange::read_workbook(&bytes, &translation).map_err(|why| {
            Failure::usage(Diagnostic::usage(format!("cannot read `{shown}`: {why}")))
        })?;
        let passed_over = passed_over
            .iter()
            .map(|name| format!("the sheet `{name}` was not read"));
        gathered.notes.extend(passed_over);
        exchange::read_table_file(&shown, &text, &translation, &mut gathered);
    } else {
        let text = decoded(&bytes, &shown, &mut gathered);
        match format {
            ImportFormat::FootballTxt => {
                exchange::read_football_txt_file(&shown, &text, &mut gathered);
            }
            ImportFormat::Csv | ImportFormat::FootballData | ImportFormat::Xlsx => {
                exchange::read_table_file(&shown, &text, &translation, &mut gathered);
            }
        }
    }
    if let Some(path) = goals {
        let text = decoded(
            &disk::foreign::read(&path)?,
            &self::shown(&path),
            &mut gathered,
        );
        exchange::read_goals_file(&self::shown(&path), &text, &mut gathered);
    }
    if let Some(path) = shoot_outs {
        let text = decoded(
            &disk::foreign::read(&path)?,
            &self::shown(&path),
            &mut gathered,
        );
        exchange::read_shoot_outs_file(&self::shown(&path), &text, &mut gathered);
    }
    Ok(gathered)
}

fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

fn decoded(bytes: &[u8], shown: &str, gathered: &mut Gathered) -> String {
    let (text, encoding) = exchange::decode(bytes);
    if let Some(encoding) = encoding {
        gathered
            .notes
            .push(format!("{shown} was read as {encoding}"));
    }
    text
}

/// What a file is, by its name and its first bytes.
fn format(file: &Path, bytes: &[u8]) -> ImportFormat {
    let extension = file
        .extension()
        .unwrap_or_default()
        .to_string_lossy()
        .to_lowercase();
    let workbook = bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xD0\xCF\x11\xE0");
    match extension.as_str() {
        "xlsx" | "xls" | "ods" | "xlsm" | "xlsb" => ImportFormat::Xlsx,
        _ if workbook => ImportFormat::Xlsx,
        "csv" | "tsv" | "tab" => ImportFormat::Csv,
        _ => ImportFormat::FootballTxt,
    }
}

fn write(opened: &Opened, changes: &[Change]) -> Result<(), Failure> {
    for change in changes {
        let bytes = change.text.as_bytes();
        if change.is_new {
            disk::new_file::create(&opened.root, &change.path, bytes)?;
        } else {
            disk::new_file::replace(&opened.root, &change.path, bytes)?;
        }
    }
    Ok(())
}

/// So many seasons or files are told one by one.
const FEW: usize = 24;

/// What was done, or would be.
fn told(imported: &Imported, dry_run: bool, quiet: bool) -> String {
    if quiet {
        return String::new();
    }
    let mut lines = Vec::new();
    for change in imported.changes.iter().take(FEW) {
        let deed = if change.is_new { "new" } else { "added to" };
        lines.push(format!("{}  ({deed})", change.path));
    }
    let more = imported.changes.len().saturating_sub(FEW);
    if more > 0 {
        lines.push(format!("and {more} more files"));
    }
    let few = imported.seasons.len() <= FEW;
    if few {
        lines.extend(imported.seasons.iter().map(season));
    }
    if imported.seasons.len() > 1 {
        lines.push(total(&imported.seasons));
    }
    lines.extend(imported.notes.iter().map(|note| format!("note: {note}")));
    if imported.unread.is_empty() {
        lines.push("Everything was read.".to_owned());
    }
    if dry_run {
        lines.push("Nothing was written: this was a dry run.".to_owned());
    } else if imported.changes.is_empty() {
        lines.push("Nothing was new, and nothing was written.".to_owned());
    }
    lines.join("\n") + "\n"
}

fn season(season: &Season) -> String {
    let (results, teams, goals) = (season.results, season.teams, season.goals);
    format!(
        "{}: {}, {}, {} ({})",
        season.title,
        counted(results, "result"),
        counted(teams, "team"),
        counted(goals as usize, "goal"),
        standing(season.new, season.more, season.known),
    )
}

fn total(seasons: &[Season]) -> String {
    let sum = |of: fn(&Season) -> usize| seasons.iter().map(of).sum::<usize>();
    let goals: u32 = seasons.iter().map(|season| season.goals).sum();
    format!(
        "In all {}: {}, {} ({})",
        counted(seasons.len(), "season"),
        counted(sum(|season| season.results), "result"),
        counted(goals as usize, "goal"),
        standing(
            sum(|season| season.new),
            sum(|season| season.more),
            sum(|season| season.known)
        ),
    )
}

/// `12 new, 3 with more than before, 300 there already`
fn standing(new: usize, more: usize, known: usize) -> String {
    let parts = [
        (new, "new"),
        (more, "with more than the site had"),
        (known, "in the site already"),
    ];
    let told: Vec<String> = parts
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, words)| format!("{count} {words}"))
        .collect();
    if told.is_empty() {
        "no match".to_owned()
    } else {
        told.join(", ")
    }
}

fn counted(count: usize, word: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {word}{plural}")
}
