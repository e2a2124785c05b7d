//! Notices what is saved, and has the site read again.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use notify_debouncer_full::notify::event::{AccessKind, AccessMode};
use notify_debouncer_full::notify::{self, EventKind, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, Debouncer, NoCache, new_debouncer_opt};
use pressbox::diagnostic::Diagnostic;

use super::current::{Read, Shared};
use crate::exit::Failure;

/// How long a file must be left alone before it is read. An editor that saves
/// in several steps takes less.
const QUIET: Duration = Duration::from_millis(20);
/// How often what is left alone is looked for.
const TICK: Duration = Duration::from_millis(5);

/// What is watched at the root.
const FOLDERS: [&str; 3] = ["content", "static", "templates"];
const SETTINGS: &str = "site.yaml";

/// What keeps the watch going; it ends when this is dropped.
pub(super) struct Watching {
    _thread: thread::JoinHandle<()>,
}

/// Watches the site's files and has it read again after each change.
pub(super) fn start(shared: Arc<Shared>, read: impl Read) -> Result<Watching, Failure> {
    let (sender, changes) = mpsc::channel();
    let failed = |error: notify::Error| {
        Failure::machine(Diagnostic::cannot_watch(shared.root.display(), error))
    };
    let tell = move |result: DebounceEventResult| {
        let _nobody_waits = sender.send(paths(result));
    };
    let config = notify::Config::default().with_follow_symlinks(false);
    let mut debouncer = new_debouncer_opt::<_, RecommendedWatcher, NoCache>(
        QUIET,
        Some(TICK),
        tell,
        NoCache::new(),
        config,
    )
    .map_err(failed)?;
    debouncer
        .watch(&shared.root, RecursiveMode::NonRecursive)
        .map_err(failed)?;
    for folder in FOLDERS {
        let folder = shared.root.join(folder);
        if folder.is_dir() {
            debouncer
                .watch(&folder, RecursiveMode::Recursive)
                .map_err(failed)?;
        }
    }
    let thread = thread::spawn(move || follow(&shared, read, &changes, debouncer));
    Ok(Watching { _thread: thread })
}

/// The paths that changed. Where the system lost count, all may have.
fn paths(result: DebounceEventResult) -> Vec<PathBuf> {
    match result {
        Ok(events) => events
            .into_iter()
            .filter(|event| is_change(event.kind))
            .flat_map(|event| {
                if event.need_rescan() {
                    vec![PathBuf::from(SETTINGS)]
                } else {
                    event.paths.clone()
                }
            })
            .collect(),
        Err(_) => vec![PathBuf::from(SETTINGS)],
    }
}

/// Looking at a file is no change; having written it is.
fn is_change(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(access) => access == AccessKind::Close(AccessMode::Write),
        EventKind::Any
        | EventKind::Create(_)
        | EventKind::Modify(_)
        | EventKind::Remove(_)
        | EventKind::Other => true,
    }
}

/// Reads the site again for each change, as long as changes can come.
fn follow(
    shared: &Shared,
    mut read: impl Read,
    changes: &Receiver<Vec<PathBuf>>,
    mut debouncer: Debouncer<RecommendedWatcher, NoCache>,
) {
    while let Ok(mut changed) = changes.recv() {
        changed.extend(changes.try_iter().flatten());
        changed.retain(|path| is_of_site(&shared.root, path));
        if changed.is_empty() {
            continue;
        }
        for folder in FOLDERS.map(|folder| shared.root.join(folder)) {
            if changed.contains(&folder) && folder.is_dir() {
                // A folder that was there before is watched already, and one
                // that is gone again needs no watch.
                let _watched = debouncer.watch(&folder, RecursiveMode::Recursive);
            }
        }
        changed.sort_unstable();
        changed.dedup();
        shared.replace(read(&changed));
    }
}

/// Whether a path is one that the site is made from.
fn is_of_site(root: &Path, path: &Path) -> bool {
    let below = path.strip_prefix(root).unwrap_or(path);
    let first = below.components().next();
    first.is_some_and(|first| {
        let first = first.as_os_str();
        first == SETTINGS || FOLDERS.iter().any(|folder| first == *folder)
    })
}
