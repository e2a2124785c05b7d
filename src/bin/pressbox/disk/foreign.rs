//! Files of other people, wherever they lie: read, and never written.

use std::fs;
use std::path::{Path, PathBuf};

use pressbox::diagnostic::Diagnostic;

use super::bytes::LONGEST_TEXT;
use crate::exit::Failure;

/// The bytes of a file.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let refused = |why: String| {
        let problem = format!("cannot read `{}`: {why}", path.display());
        Failure::usage(Diagnostic::usage(problem))
    };
    let metadata = fs::metadata(path).map_err(|error| refused(error.to_string()))?;
    if metadata.len() > LONGEST_TEXT * 1_000_000 {
        return Err(refused(format!("it is longer than {LONGEST_TEXT} MB")));
    }
    fs::read(path).map_err(|error| refused(error.to_string()))
}

/// The file in a folder that bears one of these names.
pub(crate) fn named(folder: &Path, names: &[&str]) -> Option<PathBuf> {
    let mut paths = names.iter().map(|name| folder.join(name));
    paths.find(|path| path.is_file())
}
