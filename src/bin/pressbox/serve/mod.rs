//! The site served while it is written: pages rendered on request from the
//! model in memory, read again when a file is saved, shown again by itself.
//!
//! The only room that names `axum`, `tokio` and `notify`. It writes nothing,
//! and hands out nothing but the site's own files.

mod answer;
mod current;
mod live;
mod watch;

use std::net::{IpAddr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;

use pressbox::diagnostic::{Diagnostic, Diagnostics, MessageFormat};
use pressbox::site::Site;
use pressbox::source::SourceTree;

use crate::exit::{Exit, Failure};
use crate::terminal;

use current::Shared;
pub(crate) use current::{Read, Reading};
pub(crate) use watch::Noticing;

/// The port that is tried first where none is asked for, and how many after it.
const FIRST_PORT: u16 = 4000;
const PORTS: u16 = 100;

/// What is served, and where.
pub(crate) struct Serving<R> {
    /// The site's folder: absolute, without links.
    pub(crate) root: PathBuf,
    /// The site as it is now.
    pub(crate) site: Site,
    /// What is wrong with it, as text for people; empty where nothing is.
    pub(crate) trouble: String,
    /// Reads the site again.
    pub(crate) read: R,
    /// Where it listens.
    pub(crate) listener: TcpListener,
    /// Whether a browser is to be opened.
    pub(crate) open: bool,
    /// How changes are noticed.
    pub(crate) noticing: Noticing,
}

/// A place to listen: the port asked for, or else the next free one.
pub(crate) fn listen(address: IpAddr, port: Option<u16>) -> Result<TcpListener, Failure> {
    let tried = match port {
        Some(port) => port..=port,
        None => FIRST_PORT..=FIRST_PORT + PORTS,
    };
    let mut refused = None;
    for port in tried {
        match TcpListener::bind(SocketAddr::new(address, port)) {
            Ok(listener) => {
                if refused.is_some() {
                    let told = format!("port {FIRST_PORT} is taken, so this is port {port}\n");
                    terminal::write_error(&told);
                }
                return Ok(listener);
            }
            Err(error) => refused = Some(error),
        }
    }
    let place = match port {
        Some(port) => format!("{address}, port {port}"),
        None => address.to_string(),
    };
    let reason = refused.map_or_else(String::new, |error| error.to_string());
    Err(Failure::machine(Diagnostic::cannot_listen(place, reason)))
}

/// Serves until it is stopped.
pub(crate) fn serve<R: Read>(serving: Serving<R>) -> Result<Exit, Failure> {
    let failed = |error: std::io::Error| Failure::machine(Diagnostic::cannot_listen("here", error));
    let address = serving.listener.local_addr().map_err(failed)?;
    serving.listener.set_nonblocking(true).map_err(failed)?;
    let shared = Arc::new(Shared::new(serving.root, serving.site, serving.trouble));
    if let Some(notice) = watch::start(Arc::clone(&shared), serving.noticing, serving.read)? {
        tell(notice);
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(failed)?;
    let ended = runtime.block_on(async move {
        let listener = tokio::net::TcpListener::from_std(serving.listener).map_err(failed)?;
        let router = answer::router(shared, address.ip());
        let serving = async {
            invite(address, serving.open);
            axum::serve(listener, router).await
        };
        // In this order: whoever has read the address may end it at once.
        tokio::select! {
            biased;
            stopped = tokio::signal::ctrl_c() => stopped.map_err(failed)?,
            ended = serving => ended.map_err(failed)?,
        }
        Ok(Exit::Done)
    });
    // A page that is being made need not be waited for.
    runtime.shutdown_background();
    ended
}

/// Says where the site is to be read, and opens a browser there if asked for.
fn invite(address: SocketAddr, open: bool) {
    let url = format!("http://{address}/");
    terminal::write_result(&format!("Serving {url} (Ctrl-C ends it)\n"));
    if open && opener::open(&url).is_err() {
        terminal::write_error(&format!("no browser could be opened; go to {url}\n"));
    }
}

/// Prints a finding that has no place in the site.
fn tell(notice: Diagnostic) {
    let (mut found, tree) = (Diagnostics::default(), SourceTree::default());
    found.push(notice);
    let findings = found.locate(&tree, |_, place| unreachable!("{place:?} has no file"));
    terminal::write_findings(&findings, &tree, MessageFormat::Pretty);
}
