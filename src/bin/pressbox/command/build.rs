//! `pressbox build`: the site, published.

use std::path::{Path, PathBuf};
use std::time::Instant;

use pressbox::site::LinkStyle;

use super::args::{BuildArguments, Everywhere};
use super::opened::{Opened, open};
use crate::disk::output_folder::{Foreign, OutputFolder};
use crate::disk::publish::{Edition, Published};
use crate::exit::{Exit, Failure};
use crate::progress::Progress;
use crate::terminal;

/// Builds the site, and publishes it if there is nothing against it.
pub(super) fn build(everywhere: &Everywhere, build: &BuildArguments) -> Result<Exit, Failure> {
    let start = Instant::now();
    let links = if build.browse_from_disk {
        LinkStyle::Files
    } else {
        LinkStyle::Folders
    };
    let mut opened = open(everywhere, &build.reading, links)?;
    let (output, shown) = output(&opened, build);
    let folder = OutputFolder::choose(&opened.root, &output)?;
    if opened.exit(everywhere) != Exit::Done {
        opened.add_faults_of_pages();
        return Ok(opened.report(everywhere));
    }
    match publish(everywhere, build, &opened, &folder) {
        Ok(published) => {
            let summary = summary(&published, start, &shown, links);
            opened.found.append(published.found);
            let exit = opened.report(everywhere);
            let told = if everywhere.quiet {
                Exit::Done
            } else {
                terminal::write_result(&summary)
            };
            Ok(exit.max(told))
        }
        Err(failure) => {
            opened.found.append(failure.found);
            Ok(opened.report(everywhere).max(failure.exit))
        }
    }
}

/// The output folder (the command line's, or else the settings'), and as it is
/// shown to the user: below the current folder where it lies there.
fn output(opened: &Opened, build: &BuildArguments) -> (PathBuf, PathBuf) {
    if let Some(named) = &build.output {
        return (named.clone(), named.clone());
    }
    let output = opened.root.join(&*opened.site.settings().output);
    let here = std::env::current_dir().and_then(|here| here.canonicalize());
    let shown = here
        .ok()
        .and_then(|here| Some(output.strip_prefix(here).ok()?.to_owned()))
        .unwrap_or_else(|| output.clone());
    (output, shown)
}

fn publish(
    everywhere: &Everywhere,
    build: &BuildArguments,
    opened: &Opened,
    folder: &OutputFolder,
) -> Result<Published, Failure> {
    let site = &opened.site;
    let progress = if everywhere.quiet {
        Progress::none()
    } else {
        Progress::of_pages(site.len())
    };
    let edition = Edition {
        root: &opened.root,
        tree: site.tree(),
        paths: (0..site.len()).filter_map(|nth| site.path(nth)).collect(),
        render: |index, last| {
            progress.page();
            site.render_unless(index, last)
        },
        foreign: if build.allow_foreign {
            Foreign::Allowed
        } else {
            Foreign::Refused
        },
    };
    edition.publish(folder)
}

fn summary(published: &Published, start: Instant, output: &Path, links: LinkStyle) -> String {
    let Published {
        written,
        unchanged,
        removed,
        ..
    } = published;
    let files = if *written == 1 { "file" } else { "files" };
    let milliseconds = start.elapsed().as_millis();
    format!(
        "{written} {files} written, {unchanged} unchanged, {removed} removed, in {}.{:02} s\nOpen {}{}\n",
        milliseconds / 1000,
        milliseconds % 1000 / 10,
        output.join("index.html").display(),
        match links {
            LinkStyle::Files => "",
            LinkStyle::Folders =>
                " (to follow its links without a web server, build with --browse-from-disk)",
        }
    )
}
