//! `pressbox serve`: the site while it is written.

use std::net::{IpAddr, Ipv4Addr};
use std::path::Path;

use pressbox::diagnostic::{Diagnostics, MessageFormat, Severity, print};
use pressbox::site::{LinkStyle, Options, Site};

use super::args::{Everywhere, ServeArguments};
use super::opened::clock;
use crate::disk;
use crate::exit::{Exit, Failure};
use crate::serve::{Reading, Serving, listen, serve as serve_site};
use crate::terminal;

/// Serves the site until it is stopped.
pub(super) fn serve(everywhere: &Everywhere, arguments: &ServeArguments) -> Result<Exit, Failure> {
    let root = disk::root::find(everywhere.root.as_deref())?;
    let address = arguments.address.unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST));
    let listener = listen(address, arguments.port)?;
    let here = listener
        .local_addr()
        .map(|address| format!("http://{address}/"));
    let options = Options {
        drafts: arguments.drafts,
        base_url: here.ok(),
        today: arguments.today,
        clock: clock(),
        links: LinkStyle::Folders,
    };
    let format = everywhere.message_format();
    let again = {
        let root = root.clone();
        move || read(&root, &options, format)
    };
    let first = again();
    serve_site(Serving {
        root,
        site: first.site,
        trouble: first.trouble,
        read: again,
        listener,
        open: arguments.open,
    })
}

/// Reads the site and prints what is wrong with it.
fn read(root: &Path, options: &Options, format: MessageFormat) -> Reading {
    let (tree, mut found) = disk::read::read(root);
    let (site, in_files) = Site::load(tree, options);
    found.append(in_files);
    let mut faults: Diagnostics = found;
    faults.retain(|fault| fault.severity != Severity::Note);
    let findings = site.locate(&faults);
    terminal::write_findings(&findings, site.tree(), format);
    let trouble = if faults.has_errors() {
        terminal::plain(&print(&findings, site.tree(), MessageFormat::Pretty))
    } else {
        String::new()
    };
    Reading { site, trouble }
}
