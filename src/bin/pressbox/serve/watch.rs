//! Notices what is saved, and has the site read again.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::Duration;

use notify_debouncer_full::notify::event::{AccessKind, AccessMode};
use notify_debouncer_full::notify::{
    self, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher,
};
use notify_debouncer_full::{DebounceEventResult, Debouncer, NoCache, new_debouncer_opt};
use pressbox::diagnostic::Diagnostic;

use super::current::{Read, Shared};
use crate::disk;
use crate::exit::Failure;

/// How long a file must be left alone before it is read. An editor that saves
/// in several steps takes less.
const QUIET: Duration = Duration::from_millis(20);
/// How often what is left alone is looked for.
const TICK: Duration = Duration::from_millis(5);
/// How long no file at all must change where many did: a branch is checked
/// out, a folder is unpacked.
const CALM: Duration = Duration::from_millis(250);
/// More files than a writer saves at once.
const MANY: usize = 8;
/// How often a reading is thrown away because files changed meanwhile.
const MOST_READINGS: u8 = 5;
/// How often files are looked at where the system does not tell of changes.
const POLL: Duration = Duration::from_secs(1);

/// What is watched at the root.
const FOLDERS: [&str; 3] = ["content", "static", "templates"];
const SETTINGS: &str = "site.yaml";

/// How changes are noticed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Noticing {
    /// The system tells of them; where it cannot, files are looked at.
    Told,
    /// Files are looked at, again and again.
    Looking,
}

/// Watches the site's files and has it read again after each change. Says why
/// the system does not tell of changes, where it does not.
pub(super) fn start(
    shared: Arc<Shared>,
    noticing: Noticing,
    read: impl Read,
) -> Result<Option<Diagnostic>, Failure> {
    let cannot = |error: notify::Error| Diagnostic::cannot_watch(shared.root.display(), error);
    let (sender, changes) = mpsc::channel();
    let notice = match noticing {
        Noticing::Looking => None,
        Noticing::Told => match watcher::<RecommendedWatcher>(&shared.root, sender.clone()) {
            Ok(watcher) => {
                drop(sender);
                thread::spawn(move || follow(&shared, read, &changes, watcher));
                return Ok(None);
            }
            Err(error) => Some(cannot(error)),
        },
    };
    let watcher = watcher::<PollWatcher>(&shared.root, sender);
    let watcher = watcher.map_err(|error| Failure::machine(cannot(error)))?;
    thread::spawn(move || follow(&shared, read, &changes, watcher));
    Ok(notice)
}

/// What tells of changes below a site's root.
fn watcher<W: Watcher>(
    root: &Path,
    changes: Sender<Vec<PathBuf>>,
) -> notify::Result<Debouncer<W, NoCache>> {
    let tell = move |result: DebounceEventResult| {
        let _nobody_waits = changes.send(paths(result));
    };
    let config = notify::Config::default()
        .with_follow_symlinks(false)
        .with_poll_interval(POLL);
    let mut watcher =
        new_debouncer_opt::<_, W, NoCache>(QUIET, Some(TICK), tell, NoCache::new(), config)?;
    watcher.watch(root, RecursiveMode::NonRecursive)?;
    for folder in FOLDERS.map(|folder| root.join(folder)) {
        if folder.is_dir() {
            watcher.watch(&folder, RecursiveMode::Recursive)?;
        }
    }
    Ok(watcher)
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
fn follow<W: Watcher>(
    shared: &Shared,
    mut read: impl Read,
    changes: &Receiver<Vec<PathBuf>>,
    mut watcher: Debouncer<W, NoCache>,
) {
    while let Ok(mut changed) = changes.recv() {
        let mut readings = 0;
        loop {
            changed.extend(changes.try_iter().flatten());
            changed.retain(|path| is_of_site(&shared.root, path));
            while changed.len() > MANY {
                match changes.recv_timeout(CALM) {
                    Ok(more) => changed.extend(more),
                    Err(_) => break,
                }
            }
            if changed.is_empty() {
                break;
            }
            for folder in FOLDERS.map(|folder| shared.root.join(folder)) {
                if changed.contains(&folder) && folder.is_dir() {
                    // A folder that was there before is watched already, and
                    // one that is gone again needs no watch.
                    let _watched = watcher.watch(&folder, RecursiveMode::Recursive);
                }
            }
            changed.sort_unstable();
            changed.dedup();
            let reading = read(&changed);
            readings += 1;
            // What changed while it was read would show half of a change.
            let more: Vec<PathBuf> = changes.try_iter().flatten().collect();
            let outdated = more.iter().any(|path| is_of_site(&shared.root, path));
            if !outdated || readings == MOST_READINGS {
                shared.replace(reading);
            }
            if !outdated {
                break;
            }
            changed.extend(more);
        }
    }
}

/// Whether a path is one that the site is made from.
fn is_of_site(root: &Path, path: &Path) -> bool {
    let below = path.strip_prefix(root).unwrap_or(path);
    let first = below.components().next();
    let in_site = first.is_some_and(|first| {
        let first = first.as_os_str();
        first == SETTINGS || FOLDERS.iter().any(|folder| first == *folder)
    });
    in_site && !is_passing(below)
}

/// Whether a path is one that an editor has only while it saves: the old file
/// or the new one under another name, a try whether files can be made.
fn is_passing(below: &Path) -> bool {
    const ENDINGS: [&str; 6] = [
        ".tmp",
        ".part",
        ".crdownload",
        "___jb_tmp___",
        "___jb_old___",
        ".bak",
    ];
    let Some(name) = below.file_name().map(|name| name.to_string_lossy()) else {
        return false;
    };
    let is_static = below.starts_with("static");
    disk::read::is_nobodys(&name, is_static)
        || (!is_static && ENDINGS.iter().any(|end| name.ends_with(end)))
        // Vim makes and removes such files to see whether it may.
        || (name.parse::<u32>().is_ok_and(|number| number >= 4913) && name.len() < 6)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::is_of_site;

    #[track_caller]
    fn check(path: &str, expected: bool) {
        let root = Path::new("/site");
        assert_eq!(is_of_site(root, &root.join(path)), expected, "{path}");
    }

    #[test]
    fn what_an_editor_has_only_while_it_saves_is_no_change() {
        for path in [
            "site.yaml",
            "content",
            "content/reports/2026-05-03-a.md",
            "static/.well-known/security.txt",
            "static/4-4-2.png",
            "templates/match.html",
        ] {
            check(path, true);
        }
        for path in [
            "public/index.html",
            "content/reports/.2026-05-03-a.md.swp",
            "content/reports/2026-05-03-a.md~",
            "content/reports/4913",
            "content/reports/#2026-05-03-a.md#",
            "content/reports/.#2026-05-03-a.md",
            "content/reports/2026-05-03-a.md___jb_tmp___",
            "content/reports/2026-05-03-a.md___jb_old___",
            "content/reports/2026-05-03-a.md.tmp",
            "content/.DS_Store",
        ] {
            check(path, false);
        }
    }
}
