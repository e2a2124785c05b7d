//! `pressbox diff`: what a build would change, before anybody sees it.

use std::fmt::Write as _;
use std::path::Path;

use pressbox::output::OutputFile;
use pressbox::site::{LinkStyle, changes};
use rayon::prelude::*;

use super::args::{DiffArguments, Everywhere, TextFormat};
use super::opened::{Opened, open};
use crate::disk::last_build::{LastBuild, Standing};
use crate::disk::output_folder::OutputFolder;
use crate::exit::{Exit, Failure};
use crate::terminal;

/// Compares what a build would make with what the last one left.
pub(super) fn diff(everywhere: &Everywhere, arguments: &DiffArguments) -> Result<Exit, Failure> {
    let links = if arguments.browse_from_disk {
        LinkStyle::Files
    } else {
        LinkStyle::Folders
    };
    let mut opened = open(everywhere, &arguments.reading, links)?;
    if opened.exit(everywhere) != Exit::Done {
        return Ok(opened.report(everywhere));
    }
    let output = arguments
        .output
        .clone()
        .unwrap_or_else(|| opened.root.join(&*opened.site.settings().output));
    let folder = OutputFolder::choose(&opened.root, &output)?;
    let made: Vec<_> = (0..opened.site.len())
        .into_par_iter()
        .map(|index| opened.site.render(index))
        .collect();
    let mut files = Vec::with_capacity(made.len());
    for made in made {
        match made {
            Ok(file) => files.push(file),
            Err(faults) => opened.found.append(faults),
        }
    }
    let exit = opened.report_faults(everywhere);
    if exit != Exit::Done {
        return Ok(exit);
    }
    let told = match LastBuild::read(&folder)? {
        Some(last) => told(&opened, &last, &files, arguments.format),
        None => format!(
            "There is no build to compare with: all {} are new.\n",
            counted(files.len(), "file")
        ),
    };
    Ok(exit.max(terminal::write_result(&told)))
}

fn told(opened: &Opened, last: &LastBuild, files: &[OutputFile], format: TextFormat) -> String {
    let mut text = String::new();
    for season in opened.site.season_facts() {
        let old = last.bytes(&season.path);
        let old = old.and_then(|bytes| serde_json::from_slice(&bytes).ok());
        let lines = match old {
            Some(old) => changes(&old, &season.facts),
            None => vec!["the season is new".to_owned()],
        };
        if lines.is_empty() {
            continue;
        }
        let (before, item) = match format {
            TextFormat::Text => ("", "  "),
            TextFormat::Markdown => ("### ", "- "),
        };
        let after = if format == TextFormat::Markdown {
            "\n"
        } else {
            ""
        };
        let _ = writeln!(text, "{before}{}", season.title);
        text += after;
        for line in lines {
            let _ = writeln!(text, "{item}{line}");
        }
        text.push('\n');
    }
    text + &pages(opened, last, files) + "\n"
}

/// `27 pages change, 2 are new, 1 goes; and 40 other files change`
fn pages(opened: &Opened, last: &LastBuild, files: &[OutputFile]) -> String {
    let tree = opened.site.tree();
    let is_page = |path: &str| Path::new(path).extension().is_some_and(|end| end == "html");
    let count = |wanted: Standing, pages: bool| {
        files
            .par_iter()
            .filter(|file| is_page(file.path.as_str()) == pages)
            .filter(|file| last.standing(tree, file) == wanted)
            .count()
    };
    let kept: std::collections::HashSet<&str> =
        files.iter().map(|file| file.path.as_str()).collect();
    let gone = |pages: bool| {
        let paths = last.paths().filter(|path| !kept.contains(path));
        paths.filter(|path| is_page(path) == pages).count()
    };
    let (changed, new, gone_pages) = (
        count(Standing::Changed, true),
        count(Standing::New, true),
        gone(true),
    );
    let others = count(Standing::Changed, false) + count(Standing::New, false) + gone(false);
    let mut parts = Vec::new();
    if changed > 0 {
        let verb = if changed == 1 { "changes" } else { "change" };
        parts.push(format!("{} {verb}", counted(changed, "page")));
    }
    if new > 0 {
        let verb = if new == 1 { "is" } else { "are" };
        parts.push(format!("{} {verb} new", counted(new, "page")));
    }
    if gone_pages > 0 {
        let verb = if gone_pages == 1 { "goes" } else { "go" };
        parts.push(format!("{} {verb}", counted(gone_pages, "page")));
    }
    if parts.is_empty() && others == 0 {
        return "Nothing changes: the site is as it was built last.".to_owned();
    }
    if parts.is_empty() {
        parts.push("No page changes".to_owned());
    }
    let rest = if others > 0 {
        format!("; besides pages, {}", counted(others, "file"))
    } else {
        String::new()
    };
    format!("{}{rest}.", parts.join(", "))
}

fn counted(count: usize, word: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {word}{plural}")
}
