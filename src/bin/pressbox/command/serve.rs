//! `pressbox serve`: the site while it is written.

use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;

use pressbox::diagnostic::{Diagnostics, MessageFormat, Severity, print};
use pressbox::site::{LinkStyle, Options, Reader};
use pressbox::source::SourceTree;

use super::args::{Everywhere, ServeArguments};
use super::opened::clock;
use crate::disk;
use crate::exit::{Exit, Failure};
use crate::serve::{Noticing, Reading, Serving, listen, serve as serve_site};
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
        drafts: arguments.state.drafts,
        base_url: here.ok(),
        today: arguments.state.today,
        clock: clock(),
        links: LinkStyle::Folders,
    };
    let mut desk = Desk {
        root: root.clone(),
        options,
        format: everywhere.message_format(),
        reader: Reader::default(),
        last: None,
    };
    let first = desk.read(&[]);
    serve_site(Serving {
        root,
        site: first.site,
        trouble: first.trouble,
        read: move |changed: &[PathBuf]| desk.read(changed),
        listener,
        open: arguments.open,
        noticing: if arguments.poll {
            Noticing::Looking
        } else {
            Noticing::Told
        },
    })
}

/// What is needed to read the site, again and again.
struct Desk {
    root: PathBuf,
    options: Options,
    format: MessageFormat,
    reader: Reader,
    /// The files as they were last, and what was wrong with them on the disk.
    last: Option<(SourceTree, Diagnostics)>,
}

impl Desk {
    /// Reads the site after the files at these paths changed, and prints what
    /// is wrong with it.
    fn read(&mut self, changed: &[PathBuf]) -> Reading {
        let (tree, on_disk) = self.files(changed);
        let (site, mut faults) = self.reader.load(tree, &self.options);
        faults.append(on_disk);
        faults.retain(|fault| fault.severity != Severity::Note);
        let findings = site.locate(&faults);
        terminal::write_findings(&findings, site.tree(), self.format);
        let trouble = if faults.has_errors() {
            terminal::plain(&print(&findings, site.tree(), MessageFormat::Pretty))
        } else {
            String::new()
        };
        Reading { site, trouble }
    }

    /// The files, of which those that were saved are read, or else all.
    fn files(&mut self, changed: &[PathBuf]) -> (SourceTree, Diagnostics) {
        let saved = |(before, found): (SourceTree, Diagnostics)| {
            let tree = disk::read::read_again(&self.root, &before, changed)?;
            Some((tree, found))
        };
        let files = self.last.take().and_then(saved);
        let files = files.unwrap_or_else(|| disk::read::read(&self.root));
        self.last = Some(files.clone());
        files
    }
}
