//! The folder beside the output in which a build is prepared, and the lock in
//! it that keeps a second build away.
//!
//! It is gone when no build is at work. One that a killed build left behind is
//! taken over: the system lets go of a dead process's lock.

use std::fs::{self, File, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

use pressbox::diagnostic::Diagnostic;

use super::output_folder::OutputFolder;
use crate::exit::Failure;

/// How often a lock is tried for that its holder is just giving up.
const TRIES: usize = 100;

/// The folder of the build at work; removed when dropped, unless a commit has
/// begun and not ended.
#[derive(Debug)]
pub(super) struct Work {
    path: PathBuf,
    /// Held open: closing it lets the lock go.
    _lock: File,
}

impl Work {
    /// Takes the work folder of an output folder for this process.
    pub(super) fn take(output: &OutputFolder) -> Result<Self, Failure> {
        let (path, lock) = place(output)?;
        Ok(Self { path, _lock: lock })
    }

    /// Where new files are prepared.
    pub(super) fn staging(&self) -> PathBuf {
        self.path.join("new")
    }

    /// The manifest to come. It is there from the moment at which a commit
    /// begins until it ends.
    pub(super) fn journal(&self) -> PathBuf {
        self.path.join("commit")
    }

    /// Empties the staging folder of what a dead build left there.
    pub(super) fn clear_staging(&self) -> io::Result<()> {
        match fs::remove_dir_all(self.staging()) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            Ok(()) | Err(_) => Ok(()),
        }
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        if !self.journal().exists() {
            // What cannot be removed now is taken over by the next build.
            let _left = fs::remove_dir_all(&self.path);
        }
    }
}

/// Makes and locks the work folder: beside the output, or in it where that is
/// a file system of its own or the folder around it is closed to us.
fn place(output: &OutputFolder) -> Result<(PathBuf, File), Failure> {
    let inside = output.path.join(super::manifest::OURS).join("work");
    let beside = output.path.parent().zip(output.path.file_name());
    let Some((parent, name)) = beside else {
        return lock(&inside, output);
    };
    if !same_device(parent, &output.path) {
        return lock(&inside, output);
    }
    let mut hidden = std::ffi::OsString::from(".");
    hidden.push(name);
    hidden.push(".pressbox");
    let beside = parent.join(hidden);
    match fs::create_dir_all(&beside) {
        Err(error) if is_closed(&error) && output.path.is_dir() => lock(&inside, output),
        Ok(()) | Err(_) => lock(&beside, output),
    }
}

fn is_closed(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem
    )
}

/// Makes `folder` and locks the file in it. A lock is worth something only if
/// the file is still there once it is ours: its last holder removes it.
fn lock(folder: &Path, output: &OutputFolder) -> Result<(PathBuf, File), Failure> {
    let path = folder.join("lock");
    let refused = |error| {
        let folder = folder.display();
        Failure::machine(Diagnostic::cannot_write(folder, "create", error))
    };
    for _ in 0..TRIES {
        fs::create_dir_all(folder).map_err(refused)?;
        let mut file = match open(&path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(refused(error)),
        };
        match file.try_lock() {
            Ok(()) if is_still_there(&file, &path) => {
                sign(&mut file).map_err(refused)?;
                return Ok((folder.to_owned(), file));
            }
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut holder = String::new();
                let _unknown = file.read_to_string(&mut holder);
                let locked = Diagnostic::locked(&output.shown, &describe(&holder));
                return Err(Failure::machine(locked));
            }
            Err(TryLockError::Error(error)) => return Err(refused(error)),
        }
    }
    let unknown = Diagnostic::locked(&output.shown, &describe(""));
    Err(Failure::machine(unknown))
}

fn open(path: &Path) -> io::Result<File> {
    File::options()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(path)
}

/// Writes who holds the lock into it.
fn sign(file: &mut File) -> io::Result<()> {
    let holder = format!(
        "{} {}\n",
        std::process::id(),
        gethostname::gethostname().to_string_lossy()
    );
    file.set_len(0)?;
    file.rewind()?;
    file.write_all(holder.as_bytes())
}

/// A holder in words.
fn describe(holder: &str) -> String {
    match holder.trim().split_once(' ') {
        Some((process, host)) => format!("process {process} on {host}"),
        None => "a process that has not signed yet".to_owned(),
    }
}

/// Whether a file can be renamed from one folder to the other. A folder that
/// is not there yet will be made on the disk of its parent.
#[cfg(unix)]
fn same_device(parent: &Path, output: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (parent.metadata(), output.metadata()) {
        (Ok(parent), Ok(output)) => parent.dev() == output.dev(),
        _ => true,
    }
}

/// Whether the file at `path` is this one.
#[cfg(unix)]
fn is_still_there(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), path.metadata()) {
        (Ok(ours), Ok(theirs)) => (ours.dev(), ours.ino()) == (theirs.dev(), theirs.ino()),
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_still_there(_file: &File, path: &Path) -> bool {
    path.exists()
}

#[cfg(not(unix))]
fn same_device(_parent: &Path, _output: &Path) -> bool {
    true
}
