//! The bytes of one file of the site.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use pressbox::picture;
use pressbox::source::Contents;

/// Files that Pressbox reads; any other is only copied.
const TEXTS: [&str; 13] = [
    "md",
    "markdown",
    "csv",
    "yaml",
    "yml",
    "html",
    "css",
    "js",
    "txt",
    "svg",
    "xml",
    "json",
    "webmanifest",
];

/// The longest text that is read, in megabytes: longer than any report, and
/// short enough that all offsets are small numbers.
pub(super) const LONGEST_TEXT: u64 = 64;

/// Why a file has no contents.
#[derive(Debug)]
pub(super) enum NoBytes {
    Unreadable(io::Error),
    Huge,
}

impl From<io::Error> for NoBytes {
    fn from(error: io::Error) -> Self {
        Self::Unreadable(error)
    }
}

/// Whether a file of this path is read, not only copied.
pub(super) fn is_text(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, extension)| {
        TEXTS
            .iter()
            .any(|text| extension.eq_ignore_ascii_case(text))
    })
}

/// Whether a file of this path is a picture that is made anew.
fn is_picture(path: &str) -> bool {
    let extension = path.rsplit_once('.').map(|(_, extension)| extension);
    path.starts_with("content/") && extension.is_some_and(|ext| picture::kind_of(ext).is_some())
}

/// Reads a file: a text whole, any other only for its length and
/// digest, and a picture for its size.
pub(super) fn read(file: &Path, path: &str) -> Result<Contents, NoBytes> {
    let mut source = File::open(file)?;
    if is_text(path) {
        let mut bytes = Vec::with_capacity(length(&source));
        let limit = LONGEST_TEXT * 1_000_000;
        if source.take(limit + 1).read_to_end(&mut bytes)? as u64 > limit {
            return Err(NoBytes::Huge);
        }
        Ok(Contents::Read(bytes.into()))
    } else {
        let mut hasher = blake3::Hasher::new();
        let picture = if is_picture(path) {
            let mut bytes = Vec::with_capacity(length(&source));
            source.read_to_end(&mut bytes)?;
            hasher.update(&bytes);
            picture::size(&bytes).ok()
        } else {
            hasher.update_reader(&mut source)?;
            None
        };
        Ok(Contents::Opaque {
            length: hasher.count(),
            digest: *hasher.finalize().as_bytes(),
            picture,
        })
    }
}

/// The length that the system gives, one more so that the end is seen at once.
fn length(file: &File) -> usize {
    file.metadata().map_or(0, |metadata| {
        usize::try_from(metadata.len().min(LONGEST_TEXT * 1_000_000)).unwrap_or(0) + 1
    })
}
