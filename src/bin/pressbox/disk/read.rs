//! The files of a site, from the disk: the only file that names `walkdir`.
//!
//! Knows which folders are the site's and which files are nobody's (back-ups,
//! hidden files). Follows links inside the site and never out of it. What
//! cannot be read is reported, and the rest goes on.

use std::io;
use std::path::{Path, PathBuf};

use pressbox::diagnostic::Diagnostics;
use pressbox::slug::fold_path;
use pressbox::source::{Contents, FileId, SourceFile, SourceTree};
use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use super::bytes::{self, NoBytes};

/// The folders of a site that hold its files.
const FOLDERS: [&str; 3] = ["content", "static", "templates"];

/// Reads every file of the site at `root`, a path without links.
pub(crate) fn read(root: &Path) -> (SourceTree, Diagnostics) {
    let mut listing = Listing::new(root);
    if root.join("site.yaml").symlink_metadata().is_ok() {
        listing.walk(&root.join("site.yaml"), "site.yaml", Links::Followed);
    }
    for folder in FOLDERS {
        if root.join(folder).symlink_metadata().is_ok() {
            listing.walk(&root.join(folder), folder, Links::Followed);
        }
    }
    let read: Vec<(SourceFile, Option<Trouble>)> = listing
        .entries
        .into_par_iter()
        .map(|(path, entry)| match entry {
            Entry::File(file) => match bytes::read(&file, &path) {
                Ok(contents) => (SourceFile { path, contents }, None),
                Err(none) => (absent(path), Some(none.into())),
            },
            Entry::Trouble(trouble) => (absent(path), Some(trouble)),
        })
        .collect();
    let (files, troubles): (Vec<SourceFile>, Vec<_>) = read
        .into_iter()
        .map(|(file, trouble)| {
            let trouble = trouble.map(|trouble| (file.path.clone(), trouble));
            (file, trouble)
        })
        .unzip();
    let tree = SourceTree::new(files);
    let mut found = Diagnostics::default();
    for (path, trouble) in troubles.into_iter().flatten() {
        if let Some(file) = tree.find(&path) {
            trouble.report(file, &mut found);
        }
    }
    report_names(&tree, &mut found);
    (tree, found)
}

/// The site at `root` as it was `before`, with the files at these paths read
/// anew; `None` where all of it must be: something came or went, or is no text.
pub(crate) fn read_again(
    root: &Path,
    before: &SourceTree,
    changed: &[PathBuf],
) -> Option<SourceTree> {
    let mut tree = None;
    for file in changed {
        let (path, named) = join("", file.strip_prefix(root).ok()?);
        let path = path.trim_start_matches('/');
        let is_file = file.symlink_metadata().ok()?.is_file();
        let id = before.find(path).filter(|_| named && is_file)?;
        let contents = bytes::read(file, path).ok()?;
        let was_read = matches!(before.file(id).contents, Contents::Read(_));
        if !was_read || !matches!(contents, Contents::Read(_)) {
            return None;
        }
        tree = Some(tree.as_ref().unwrap_or(before).with(id, contents));
    }
    tree
}

/// The bytes of a file of the site at `root`, a path without links; `None`
/// where it has gone, or leads out of the site by now.
pub(crate) fn bytes_below(root: &Path, path: &str) -> Option<Vec<u8>> {
    let file = root.join(path).canonicalize().ok()?;
    if !file.starts_with(root) {
        return None;
    }
    std::fs::read(file).ok()
}

fn absent(path: Box<str>) -> SourceFile {
    SourceFile {
        path,
        contents: Contents::Unreadable,
    }
}

/// Whether links to folders are followed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Links {
    Followed,
    /// Below a link already: a second one could multiply without end.
    Refused,
}

enum Entry {
    File(PathBuf),
    Trouble(Trouble),
}

/// Why a path of the site has no contents.
enum Trouble {
    Unreadable(io::Error),
    Huge,
    Special(&'static str),
    Link(&'static str),
    Name,
}

impl From<NoBytes> for Trouble {
    fn from(none: NoBytes) -> Self {
        match none {
            NoBytes::Unreadable(error) => Self::Unreadable(error),
            NoBytes::Huge => Self::Huge,
        }
    }
}

impl Trouble {
    fn report(self, file: FileId, found: &mut Diagnostics) {
        match self {
            Self::Unreadable(error) => found.unreadable_file(file, error),
            Self::Huge => found.huge_file(file, bytes::LONGEST_TEXT),
            Self::Special(kind) => found.special_file(file, kind),
            Self::Link(why) => found.link_not_followed(file, why),
            Self::Name => found.bad_file_name(file),
        }
    }
}

/// What stands in the site's folders, each with its path from the root.
struct Listing<'r> {
    root: &'r Path,
    entries: Vec<(Box<str>, Entry)>,
}

impl<'r> Listing<'r> {
    fn new(root: &'r Path) -> Self {
        Self {
            root,
            entries: Vec::new(),
        }
    }

    /// Lists what is at `start`, whose path in the site is `path`.
    fn walk(&mut self, start: &Path, path: &str, links: Links) {
        let mut walk = WalkDir::new(start).follow_root_links(false).into_iter();
        while let Some(entry) = walk.next() {
            match entry {
                Ok(entry) => {
                    let below = entry.path().strip_prefix(start).unwrap_or(Path::new(""));
                    let (path, named) = join(path, below);
                    if entry.depth() > 0
                        && is_nobodys(
                            &entry.file_name().to_string_lossy(),
                            path.starts_with("static/"),
                        )
                    {
                        if entry.file_type().is_dir() {
                            walk.skip_current_dir();
                        }
                    } else if !named {
                        self.trouble(path, Trouble::Name);
                    } else {
                        self.add(path, &entry, links);
                    }
                }
                Err(error) => {
                    let below = error.path().and_then(|at| at.strip_prefix(start).ok());
                    let (path, _) = join(path, below.unwrap_or(Path::new("")));
                    self.trouble(path, Trouble::Unreadable(error.into()));
                }
            }
        }
    }

    fn add(&mut self, path: String, entry: &DirEntry, links: Links) {
        let kind = entry.file_type();
        if kind.is_file() {
            let file = Entry::File(entry.path().to_owned());
            self.entries.push((path.into(), file));
        } else if kind.is_symlink() {
            self.follow(path, entry.path(), links);
        } else if !kind.is_dir() {
            self.trouble(path, Trouble::Special(special(kind)));
        }
    }

    /// Follows a link to a file or folder inside the site.
    fn follow(&mut self, path: String, link: &Path, links: Links) {
        let target = match link.canonicalize() {
            Ok(target) => target,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return self.trouble(path, Trouble::Link("leads to nothing"));
            }
            Err(_) => return self.trouble(path, Trouble::Link("leads to itself")),
        };
        if !target.starts_with(self.root) {
            self.trouble(path, Trouble::Link("leads out of the site"));
        } else if target.is_file() {
            self.entries.push((path.into(), Entry::File(target)));
        } else if link.starts_with(&target) {
            self.trouble(path, Trouble::Link("leads round in a circle"));
        } else if target.is_dir() && links == Links::Refused {
            self.trouble(path, Trouble::Link("stands below another link"));
        } else if target.is_dir() {
            self.walk(&target, &path, Links::Refused);
        } else {
            self.trouble(path, Trouble::Link("leads to something that is no file"));
        }
    }

    fn trouble(&mut self, path: String, trouble: Trouble) {
        self.entries.push((path.into(), Entry::Trouble(trouble)));
    }
}

/// `below` under `path`, with `/` between the parts, and whether it is UTF-8.
fn join(path: &str, below: &Path) -> (String, bool) {
    let mut joined = path.to_owned();
    let mut named = true;
    for part in below.components() {
        named &= part.as_os_str().to_str().is_some();
        joined.push('/');
        joined += &part.as_os_str().to_string_lossy();
    }
    (joined, named)
}

/// Whether a file of this name is a back-up, an editor's or a system's. Hidden
/// files are that everywhere but in `static/`, where they may be meant.
pub(crate) fn is_nobodys(name: &str, is_static: bool) -> bool {
    const SYSTEMS: [&str; 6] = [
        ".DS_Store",
        ".git",
        ".hg",
        ".svn",
        "Thumbs.db",
        "desktop.ini",
    ];
    let hidden = name.starts_with('.') && !is_static;
    hidden
        || SYSTEMS.contains(&name)
        || name.starts_with("._")
        || name.ends_with('~')
        || [".swp", ".swo"].iter().any(|end| name.ends_with(end))
        || (name.starts_with('#') && name.ends_with('#'))
}

#[cfg(unix)]
fn special(kind: std::fs::FileType) -> &'static str {
    use std::os::unix::fs::FileTypeExt;
    if kind.is_fifo() {
        "a pipe"
    } else if kind.is_socket() {
        "a socket"
    } else {
        "a device"
    }
}

#[cfg(not(unix))]
fn special(_kind: std::fs::FileType) -> &'static str {
    "a device"
}

/// Names that other systems take for one.
fn report_names(tree: &SourceTree, found: &mut Diagnostics) {
    let mut folded: Vec<_> = tree
        .iter()
        .map(|(id, file)| (fold_path(&file.path), id))
        .collect();
    folded.sort_unstable();
    for (earlier, later) in folded.iter().zip(folded.iter().skip(1)) {
        if earlier.0 == later.0 {
            found.twin_names(later.1, earlier.1, &tree.file(earlier.1).path);
        }
    }
}
