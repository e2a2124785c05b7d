//! A new file of the site's content: made, and never written over; and a file
//! of results that rows were added to.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use pressbox::diagnostic::Diagnostic;

use crate::exit::Failure;

/// Makes the file at `path` below `root`, and the folders that it needs.
pub(crate) fn create(root: &Path, path: &str, bytes: &[u8]) -> Result<(), Failure> {
    let file = root.join(path);
    let refused = |error: std::io::Error| {
        if error.kind() == ErrorKind::AlreadyExists {
            let taken = Diagnostic::usage(format!("there is a file `{path}` already"));
            Failure::usage(taken.help("edit it, or move it away and ask again"))
        } else {
            Failure::machine(Diagnostic::cannot_write(path, "make the file", error))
        }
    };
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).map_err(refused)?;
    }
    let mut made = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(&file)
        .map_err(refused)?;
    made.write_all(bytes).map_err(refused)
}

/// Puts `bytes` in the place of the file at `path` below `root`: whole, or not
/// at all.
pub(crate) fn replace(root: &Path, path: &str, bytes: &[u8]) -> Result<(), Failure> {
    let file = root.join(path);
    let beside = file.with_extension("csv.pressbox-new");
    let refused = |error: std::io::Error| {
        Failure::machine(Diagnostic::cannot_write(path, "add to the file", error))
    };
    fs::write(&beside, bytes).map_err(refused)?;
    fs::rename(&beside, &file).map_err(|error| {
        let _left_behind = fs::remove_file(&beside);
        refused(error)
    })
}

/// Whether something stands at `path` below `root`, be it a link to nothing.
pub(crate) fn is_taken(root: &Path, path: &str) -> bool {
    root.join(path).symlink_metadata().is_ok()
}

/// Makes the folder of a new site, and says where it is: absolute, without
/// links.
pub(crate) fn folder(named: &Path) -> Result<PathBuf, Failure> {
    fs::create_dir_all(named)
        .and_then(|()| named.canonicalize())
        .map_err(|error| {
            let path = named.display().to_string();
            Failure::machine(Diagnostic::cannot_write(&path, "make the folder", error))
        })
}
