//! Which files of the output are ours, and what we wrote into them.
//!
//! A text in `.pressbox/manifest`: a line that names the format, then a file a
//! line, by path, as digest, length and path; behind the digest of a page, and
//! a plus, stands the one of all that the page was made of. It holds no times and nothing of
//! the machine: the same site has the same manifest.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::io;
use std::path::Path;
use std::time::SystemTime;

use pressbox::output::OutputPath;
use pressbox::theme::Recipe;

/// The folder of ours in the output.
pub(super) const OURS: &str = ".pressbox";

/// The manifest in it.
const NAME: &str = "manifest";

/// The first line: another one is another format, and not read.
const FORMAT: &str = "pressbox manifest 1";

/// The first half of a BLAKE3 digest: enough to tell any two files apart.
pub(super) type Digest = [u8; 16];

/// What we wrote into a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) digest: Digest,
    pub(super) length: u64,
    /// The recipe of a page, which the same recipe makes the same again.
    pub(super) recipe: Option<Recipe>,
}

/// Every file that we wrote, by path.
#[derive(Debug, Default)]
pub(super) struct Manifest {
    pub(super) files: BTreeMap<OutputPath, Entry>,
    /// When it was written: a file changed since then is not as we left it.
    pub(super) written: Option<SystemTime>,
}

impl Manifest {
    /// Where the manifest of an output folder stands.
    pub(super) fn path(output: &Path) -> std::path::PathBuf {
        output.join(OURS).join(NAME)
    }

    /// The manifest in a file; `None` where there is none, or one that we
    /// cannot have written.
    pub(super) fn read(file: &Path) -> io::Result<Option<Self>> {
        let text = match std::fs::read_to_string(file) {
            Ok(text) => text,
            Err(error) if is_absence(&error) || error.kind() == io::ErrorKind::InvalidData => {
                return Ok(None);
            }
            Err(error) => return Err(error),
        };
        let written = file.symlink_metadata()?.modified().ok();
        Ok(parse(&text).map(|files| Self { files, written }))
    }

    /// As text.
    pub(super) fn text(&self) -> String {
        let mut text = format!("{FORMAT}\n");
        for (path, entry) in &self.files {
            let digest = u128::from_be_bytes(entry.digest);
            let _ = write!(text, "{digest:032x}");
            if let Some(recipe) = entry.recipe {
                let _ = write!(text, "+{:032x}", u128::from_be_bytes(recipe));
            }
            let _ = writeln!(text, " {} {path}", entry.length);
        }
        text
    }
}

/// Whether an error says that there is no such file.
pub(super) fn is_absence(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
    )
}

/// The first half of the digest of these bytes.
pub(super) fn digest(bytes: &[u8]) -> Digest {
    half(blake3::hash(bytes).as_bytes())
}

/// The first half of a digest.
pub(super) fn half(digest: &[u8; 32]) -> Digest {
    let mut first = Digest::default();
    first.copy_from_slice(digest.split_at(16).0);
    first
}

/// The files, if every line is sound: a path that could lead out of the output
/// makes the whole manifest a stranger's.
fn parse(text: &str) -> Option<BTreeMap<OutputPath, Entry>> {
    let mut lines = text.lines();
    if lines.next() != Some(FORMAT) || !text.ends_with('\n') {
        return None;
    }
    lines.map(parse_line).collect()
}

fn parse_line(line: &str) -> Option<(OutputPath, Entry)> {
    let mut parts = line.splitn(3, ' ');
    let (digests, length, path) = (parts.next()?, parts.next()?, parts.next()?);
    let (digest, recipe) = match digests.split_once('+') {
        Some((digest, recipe)) => (digest, Some(parse_digest(recipe)?)),
        None => (digests, None),
    };
    let entry = Entry {
        digest: parse_digest(digest)?,
        length: length.parse().ok()?,
        recipe,
    };
    Some((OutputPath::new(path)?, entry))
}

fn parse_digest(hex: &str) -> Option<Digest> {
    let number = u128::from_str_radix(hex, 16).ok()?;
    Some(number.to_be_bytes())
}

#[cfg(test)]
mod tests {
    use super::{Entry, Manifest, digest, parse};
    use pressbox::output::OutputPath;

    #[test]
    fn what_is_written_is_read() {
        let mut manifest = Manifest::default();
        let recipe = digest(b"made of this");
        for (path, recipe) in [("index.html", Some(recipe)), ("a b/ü.html", None)] {
            let entry = Entry {
                digest: digest(path.as_bytes()),
                length: 7,
                recipe,
            };
            manifest.files.insert(OutputPath::new(path).unwrap(), entry);
        }
        assert_eq!(parse(&manifest.text()), Some(manifest.files));
    }

    #[test]
    fn a_strangers_manifest_is_not_believed() {
        let line = "00000000000000000000000000000000 1";
        assert!(parse(&format!("pressbox manifest 1\n{line} a\n")).is_some());
        assert!(parse(&format!("pressbox manifest 1\n{line} ../a\n")).is_none());
        assert!(parse(&format!("pressbox manifest 1\n{line} /etc/passwd\n")).is_none());
        assert!(
            parse(&format!("pressbox manifest 1\n{line} a")).is_none(),
            "cut off"
        );
        assert!(parse(&format!("pressbox manifest 2\n{line} a\n")).is_none());
    }
}
