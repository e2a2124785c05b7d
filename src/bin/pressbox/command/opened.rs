//! The site that a command works on.

use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use pressbox::calendar;
use pressbox::diagnostic::{Diagnostic, Diagnostics, Severity};
use pressbox::site::{LinkStyle, Options, Site};
use rayon::prelude::*;

use super::args::{Everywhere, ReadingArguments};
use crate::disk;
use crate::exit::{Exit, Failure};

/// A site, read from the disk.
#[derive(Debug)]
pub(super) struct Opened {
    /// Its folder: absolute, without links.
    pub(super) root: PathBuf,
    /// The site, made of what is sound.
    pub(super) site: Site,
    /// What is wrong with it.
    pub(super) found: Diagnostics,
}

impl Opened {
    /// Makes every page and throws it away, so that the faults of templates
    /// come out in the same run as those of content, and what browsers would
    /// have to mend.
    pub(super) fn add_faults_of_pages(&mut self) {
        let in_pages: Vec<Diagnostics> = (0..self.site.len())
            .into_par_iter()
            .filter_map(|index| self.site.faults(index))
            .collect();
        self.found.extend(in_pages.into_iter().flatten());
    }

    /// How the run ends if nothing else is found.
    pub(super) fn exit(&self, everywhere: &Everywhere) -> Exit {
        let severities = self.found.iter().map(|diagnostic| diagnostic.severity);
        Exit::of(severities, everywhere.warnings())
    }

    /// Prints what was found but notes, which speak of pages, and says how the
    /// run ends if nothing else is against it.
    pub(super) fn report_faults(&self, everywhere: &Everywhere) -> Exit {
        let mut faults = self.found.clone();
        faults.retain(|diagnostic| diagnostic.severity != Severity::Note);
        super::report(&self.site.locate(&faults), self.site.tree(), everywhere);
        self.exit(everywhere)
    }

    /// Prints what was found, and says how the run ends if nothing else is
    /// against it.
    pub(super) fn report(&self, everywhere: &Everywhere) -> Exit {
        let findings = self.site.locate(&self.found);
        super::report(&findings, self.site.tree(), everywhere);
        self.exit(everywhere)
    }
}

/// Reads the site that the command line means.
pub(super) fn open(
    everywhere: &Everywhere,
    reading: &ReadingArguments,
    links: LinkStyle,
) -> Result<Opened, Failure> {
    if let Some(jobs) = reading.jobs {
        use_threads(jobs.into())?;
    }
    let root = disk::root::find(everywhere.root.as_deref())?;
    let (tree, mut found) = disk::read::read(&root);
    let options = Options {
        drafts: reading.state.drafts,
        base_url: reading.base_url.clone(),
        today: reading.state.today,
        clock: clock(),
        links,
    };
    let (site, in_files) = Site::load(tree, &options);
    found.append(in_files);
    Ok(Opened { root, site, found })
}

fn use_threads(jobs: usize) -> Result<(), Failure> {
    rayon::ThreadPoolBuilder::new()
        .num_threads(jobs)
        .build_global()
        .map_err(|error| Failure::machine(Diagnostic::cannot_start_threads(jobs, error)))
}

/// The day by the machine's clock, for reports with a `publish:` to come.
#[expect(
    clippy::disallowed_methods,
    reason = "`publish:` and the date of a new report are all that ask the clock"
)]
pub(super) fn clock() -> Option<calendar::Date> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    calendar::day_of(i64::try_from(since.as_secs()).ok()?)
}
