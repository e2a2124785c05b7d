//! The site that a command works on.

use std::time::{SystemTime, UNIX_EPOCH};

use pressbox::calendar;
use pressbox::diagnostic::{Diagnostic, Diagnostics};
use pressbox::site::{LinkStyle, Options, Site};

use super::args::{Everywhere, ReadingArguments};
use crate::disk;
use crate::exit::Failure;

/// A site, read from the disk.
#[derive(Debug)]
pub(super) struct Opened {
    /// The site, made of what is sound.
    pub(super) site: Site,
    /// What is wrong with it.
    pub(super) found: Diagnostics,
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
        drafts: reading.drafts,
        base_url: reading.base_url.clone(),
        today: reading.today,
        clock: clock(),
        links,
    };
    let (site, in_files) = Site::load(tree, &options);
    found.append(in_files);
    Ok(Opened { site, found })
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
    reason = "`publish:` is the one thing that asks the clock"
)]
fn clock() -> Option<calendar::Date> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    calendar::day_of(i64::try_from(since.as_secs()).ok()?)
}
