//! What leaves the program: a path that cannot leave the site, and its bytes.

use std::fmt;

use crate::source::FileId;

/// A path below the output folder, with `/` between its parts.
///
/// It holds no empty part, no `.` or `..`, no separator of any system, no
/// drive, no control character and no part that a common file system refuses
/// or renames, so joining it to a folder stays inside that folder.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutputPath(Box<str>);

/// Names that Windows keeps for devices, with or without an extension.
const DEVICES: [&str; 22] = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8",
    "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// The longest part that common file systems take, in bytes.
const LONGEST_PART: usize = 255;

impl OutputPath {
    /// The path, or `None` where it could leave the site or cannot be written
    /// on every system.
    pub fn new(path: &str) -> Option<Self> {
        path.split('/').all(is_sound).then(|| Self(path.into()))
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether every system keeps `part` as a file's name, as it is.
fn is_sound(part: &str) -> bool {
    let device = part
        .split('.')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    !part.is_empty()
        && part.len() <= LONGEST_PART
        && part != "."
        && part != ".."
        && !part.ends_with(['.', ' '])
        && !part.starts_with(' ')
        && !part.contains(|c: char| c.is_control() || "\\:*?\"<>|".contains(c))
        && !DEVICES.contains(&device.as_str())
}

impl fmt::Debug for OutputPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for OutputPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One file of the finished site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutputFile {
    /// Where it belongs.
    pub path: OutputPath,
    /// What it holds.
    pub body: Body,
}

/// The bytes of an output file, or where to take them from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// These bytes.
    Bytes(Vec<u8>),
    /// The bytes of this file of the site, unchanged.
    Copy(FileId),
    /// What is made from a file of the site, which costs so much that it is made only where
    /// it is not there already.
    Derived(Derivation),
    /// A drawing in SVG, to be made into PNG: it costs as much.
    Drawn(String),
}

/// How a picture of the site is made from one of its files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Derivation {
    /// The file.
    pub file: FileId,
    /// No wider than this, in pixels.
    pub width: u32,
}

#[cfg(test)]
mod tests {
    use super::OutputPath;

    #[track_caller]
    fn check(path: &str, expected: bool) {
        assert_eq!(OutputPath::new(path).is_some(), expected, "{path}");
    }

    #[test]
    fn a_path_stays_in_the_site() {
        check("index.html", true);
        check("teams/canada/index.html", true);
        check("über/index.html", true);
        check("", false);
        check("/etc/passwd", false);
        check("../evil", false);
        check("a/../b", false);
        check("a//b", false);
        check("a\\b", false);
        check("C:/x", false);
        check("a/nul.txt", false);
        check("a/con", false);
        check("trailing./x", false);
        check("space /x", false);
        check("nul\0byte", false);
        check(&"x".repeat(256), false);
    }
}
