//! The files of a site as they came in, and places in them.
//!
//! Knows nothing of what a file means. A place is cheap to carry and is turned
//! into bytes only when somebody looks at it: see [`Place`].

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

/// A file of a [`SourceTree`], by its rank among the sorted paths; the first
/// unless a tree gives out another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

impl FileId {
    /// The rank as an index.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// How large a picture is as it is seen, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// From left to right.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
    /// How it is written.
    pub kind: PictureKind,
}

/// How a picture is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureKind {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// `WebP`.
    WebP,
}

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Contents {
    /// A file that Pressbox reads: Markdown, CSV, YAML, templates, style
    /// sheets. Bytes, not text: whether they are UTF-8 is for the parser to say.
    Read(Arc<[u8]>),
    /// Any other file: a picture, a font. Of a picture its size is known.
    Opaque {
        /// Length in bytes.
        length: u64,
        /// BLAKE3 of the bytes.
        digest: [u8; 32],
        /// How large it is, where it is a picture that is made anew.
        picture: Option<Size>,
    },
    /// Nothing: a file or folder that cannot be read, of which a diagnostic
    /// tells. It is in the tree so that the diagnostic has a place.
    Unreadable,
}

/// One file of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Path from the site's root, with `/` on every system.
    pub path: Box<str>,
    /// What it holds.
    pub contents: Contents,
}

impl SourceFile {
    /// The bytes, if the file is one that Pressbox reads.
    pub fn bytes(&self) -> Option<&[u8]> {
        match &self.contents {
            Contents::Read(bytes) => Some(bytes),
            Contents::Opaque { .. } | Contents::Unreadable => None,
        }
    }

    /// The text, if the file is one that Pressbox reads and is UTF-8.
    pub fn text(&self) -> Option<&str> {
        std::str::from_utf8(self.bytes()?).ok()
    }

    /// The part of the path after the last `/`.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// The folder that the file is in, without a final `/`; empty at the root.
    pub fn folder(&self) -> &str {
        self.path.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// The file's name without its last extension.
    pub fn stem(&self) -> &str {
        let name = self.name();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }

    /// The extension in the spelling of the path; empty where there is none.
    pub fn extension(&self) -> &str {
        self.name()
            .rsplit_once('.')
            .map_or("", |(_, extension)| extension)
    }
}

/// Every file of a site, sorted by path.
#[derive(Clone, Debug, Default)]
pub struct SourceTree {
    files: Arc<Vec<SourceFile>>,
}

impl SourceTree {
    /// A tree of these files, in any order. Of two files with one path the
    /// first stays.
    pub fn new(mut files: Vec<SourceFile>) -> Self {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        files.dedup_by(|later, earlier| later.path == earlier.path);
        Self {
            files: Arc::new(files),
        }
    }

    /// Every file with its id, by path.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (FileId, &SourceFile)> {
        self.files
            .iter()
            .enumerate()
            .map(|(index, file)| (FileId(u32::try_from(index).unwrap_or(u32::MAX)), file))
    }

    /// The file of an id that this tree gave out.
    pub fn file(&self, id: FileId) -> &SourceFile {
        let Some(file) = self.files.get(id.index()) else {
            unreachable!("a FileId comes from the tree that it is asked of");
        };
        file
    }

    /// The file at a path from the root, if there is one.
    pub fn find(&self, path: &str) -> Option<FileId> {
        let index = self
            .files
            .binary_search_by(|file| (*file.path).cmp(path))
            .ok()?;
        Some(FileId(u32::try_from(index).unwrap_or(u32::MAX)))
    }

    /// The tree with other contents of one of its files.
    #[must_use]
    pub fn with(&self, id: FileId, contents: Contents) -> Self {
        let mut tree = self.clone();
        if let Some(file) = Arc::make_mut(&mut tree.files).get_mut(id.index()) {
            file.contents = contents;
        }
        tree
    }

    /// The files whose contents are not what they were in an earlier tree;
    /// `None` where files came or went since.
    pub fn changed_since(&self, before: &Self) -> Option<Vec<FileId>> {
        let pairs = || self.iter().zip(before.files.iter());
        let same_paths = self.files.len() == before.files.len()
            && pairs().all(|((_, now), before)| now.path == before.path);
        let changed = pairs().filter(|((_, now), before)| now.contents != before.contents);
        same_paths.then(|| changed.map(|((id, _), _)| id).collect())
    }

    /// The files below a folder (`content/reports`), by path.
    pub fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (FileId, &'a SourceFile)> {
        let start = self.files.partition_point(|file| *file.path < *folder);
        self.iter()
            .skip(start)
            .take_while(move |(_, file)| file.path.starts_with(folder))
            .filter(move |(_, file)| {
                file.path
                    .strip_prefix(folder)
                    .is_some_and(|rest| rest.starts_with('/'))
            })
    }
}

/// Bytes of one file, end exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// First byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

/// Where in a file something stands, as it is carried along with each value
/// that a user wrote.
///
/// Exact bytes are worked out only for the few places that a diagnostic
/// names: `content::locate` turns every place into a [`Span`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The file.
    pub file: FileId,
    /// Where in it.
    pub at: At,
}

/// Where in a file, in the cheapest terms that its reader has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum At {
    /// The file as a whole.
    File,
    /// These bytes.
    Bytes(u32, u32),
    /// The nth node of the file's YAML: keys and values count alike, in the
    /// order in which they are read, the root being 0.
    Node(u32),
    /// Bytes of the text of the nth node's scalar: a word in a goal line.
    Within(u32, u32, u32),
    /// The nth node of the YAML of a fenced block that begins at this byte.
    InBlock(u32, u32),
}

impl Place {
    /// The file as a whole.
    pub fn file(file: FileId) -> Self {
        Self { file, at: At::File }
    }

    /// These bytes of a file.
    pub fn bytes(file: FileId, range: Range<usize>) -> Self {
        let [start, end] = [range.start, range.end].map(|at| u32::try_from(at).unwrap_or(u32::MAX));
        Self {
            file,
            at: At::Bytes(start, end),
        }
    }

    /// A part of the text that stands here, in bytes of that text.
    #[must_use]
    pub fn within(self, range: Range<usize>) -> Self {
        let [start, end] = [range.start, range.end].map(|at| u32::try_from(at).unwrap_or(u32::MAX));
        let at = match self.at {
            At::File => At::File,
            At::Bytes(from, _) => At::Bytes(from.saturating_add(start), from.saturating_add(end)),
            At::Node(node) => At::Within(node, start, end),
            At::InBlock(..) => self.at,
            At::Within(node, from, _) => {
                At::Within(node, from.saturating_add(start), from.saturating_add(end))
            }
        };
        Self { at, ..self }
    }
}

/// A value as a user wrote it, and where.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Written<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub place: Place,
}

impl<T> Written<T> {
    /// `value`, written at `place`.
    pub fn new(value: T, place: Place) -> Self {
        Self { value, place }
    }

    /// The same place with the value changed.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Written<U> {
        Written {
            value: change(self.value),
            place: self.place,
        }
    }
}

impl<T: fmt::Debug> fmt::Debug for Written<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

/// A text as a user wrote it, and where.
pub type Text = Written<Box<str>>;
