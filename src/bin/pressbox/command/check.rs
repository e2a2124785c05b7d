//! `pressbox check`: all that a build would say, and a link to nothing is an
//! error.

use pressbox::diagnostic::Code;
use pressbox::site::LinkStyle;

use super::args::{CheckArguments, Everywhere};
use super::opened::open;
use crate::exit::{Exit, Failure};
use crate::terminal;

/// Reads the site and, where templates of its own could be at fault, makes every
/// page and throws it away.
pub(super) fn check(everywhere: &Everywhere, check: &CheckArguments) -> Result<Exit, Failure> {
    let mut opened = open(everywhere, &check.reading, LinkStyle::Folders)?;
    opened.add_faults_of_pages();
    opened.found.make_errors(Code::DeadLink);
    let exit = opened.report(everywhere);
    if !opened.found.is_empty() || everywhere.quiet {
        return Ok(exit);
    }
    let told = terminal::write_result(&format!(
        "Nothing to complain of in {} files, which make {} files of a site.\n",
        opened.site.tree().iter().len(),
        opened.site.len()
    ));
    Ok(exit.max(told))
}
