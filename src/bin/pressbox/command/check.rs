//! `pressbox check`: all that a build would say.

use pressbox::site::LinkStyle;
use rayon::prelude::*;

use super::args::{CheckArguments, Everywhere};
use super::opened::{Opened, open};
use crate::exit::{Exit, Failure};
use crate::terminal;

/// Reads the site, makes every page and throws it away.
pub(super) fn check(everywhere: &Everywhere, check: &CheckArguments) -> Result<Exit, Failure> {
    let Opened { site, mut found } = open(everywhere, &check.reading, LinkStyle::Folders)?;
    let in_pages: Vec<_> = (0..site.len())
        .into_par_iter()
        .filter_map(|index| site.render(index).err())
        .collect();
    found.extend(in_pages.into_iter().flatten());
    let findings = site.locate(&found);
    let exit = super::report(&findings, site.tree(), everywhere);
    if findings.is_empty() && !everywhere.quiet {
        return Ok(exit.max(terminal::write_result(&format!(
            "No faults in {} files and {} pages.\n",
            site.tree().iter().len(),
            site.len()
        ))));
    }
    Ok(exit)
}
