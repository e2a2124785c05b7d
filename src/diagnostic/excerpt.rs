//! Places in a file as a person counts them, and the lines around them.
//!
//! Knows bytes and lines, not complaints.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::source::{FileId, SourceTree, Span};

/// A line and a column, both from 1; columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Position {
    pub(super) line: usize,
    pub(super) column: usize,
}

/// The byte-order mark, which editors do not show and people do not count.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// How many characters of a long place, and of what follows it on its line,
/// are worth handing on.
const SHOWN: usize = 160;

/// The lines of the files of a tree, each file's worked out once.
pub(super) struct Lines<'t> {
    tree: &'t SourceTree,
    starts: BTreeMap<FileId, Vec<usize>>,
}

impl<'t> Lines<'t> {
    pub(super) fn of(tree: &'t SourceTree) -> Self {
        Self {
            tree,
            starts: BTreeMap::new(),
        }
    }

    /// The path of a file.
    pub(super) fn path(&self, file: FileId) -> &'t str {
        &self.tree.file(file).path
    }

    /// Whether a place is the file as a whole: nothing in it to point at.
    pub(super) fn is_whole(&self, span: Span) -> bool {
        let empty = span.start == 0 && span.end == 0;
        empty || self.bytes(span.file).is_empty()
    }

    /// Where a span starts and where it ends.
    pub(super) fn positions(&mut self, span: Span) -> (Position, Position) {
        let start = self.position(span.file, span.start as usize);
        let end = self.position(span.file, span.end.max(span.start) as usize);
        (start, end)
    }

    /// The text of a line, from 1, cut some way behind `mark`, and where the
    /// mark is in that text.
    pub(super) fn excerpt(
        &mut self,
        file: FileId,
        line: usize,
        mark: Option<Span>,
    ) -> (String, Range<usize>) {
        let range = self.range(file, line);
        let bytes = self.bytes(file).get(range.clone()).unwrap_or_default();
        let clip = |at: u32| (at as usize).clamp(range.start, range.end) - range.start;
        let mark = mark.map_or(0..0, |span| {
            clip(span.start)..clip(span.end.max(span.start))
        });
        let [before, marked, after] = [0..mark.start, mark.clone(), mark.end..bytes.len()]
            .map(|part| String::from_utf8_lossy(bytes.get(part).unwrap_or_default()));
        let marked = first(&marked, SHOWN);
        let range = before.len()..before.len() + marked.len();
        (format!("{before}{marked}{}", first(&after, SHOWN)), range)
    }

    fn bytes(&self, file: FileId) -> &'t [u8] {
        self.tree.file(file).bytes().unwrap_or_default()
    }

    fn starts(&mut self, file: FileId) -> &[usize] {
        let bytes = self.bytes(file);
        self.starts.entry(file).or_insert_with(|| starts(bytes))
    }

    fn position(&mut self, file: FileId, at: usize) -> Position {
        let bytes = self.bytes(file);
        let at = at.min(bytes.len());
        let starts = self.starts(file);
        let line = starts.partition_point(|start| *start <= at).max(1);
        let start = starts.get(line - 1).copied().unwrap_or_default();
        let before = bytes.get(start..at).unwrap_or_default();
        Position {
            line,
            column: characters(before) + 1,
        }
    }

    /// The bytes of a line, without its break and without a byte-order mark.
    fn range(&mut self, file: FileId, line: usize) -> Range<usize> {
        let bytes = self.bytes(file);
        let starts = self.starts(file);
        let start = line
            .checked_sub(1)
            .and_then(|index| starts.get(index).copied())
            .unwrap_or(bytes.len());
        let next = starts.get(line).copied().unwrap_or(bytes.len());
        let text = bytes.get(start..next).unwrap_or_default();
        let break_length = text
            .iter()
            .rev()
            .take(2)
            .take_while(|b| is_break(**b))
            .count();
        let mark = usize::from(text.starts_with(BYTE_ORDER_MARK)) * BYTE_ORDER_MARK.len();
        start + mark..(next - break_length).max(start + mark)
    }
}

/// The first byte of every line. A line ends with LF, CR LF or a lone CR.
fn starts(bytes: &[u8]) -> Vec<usize> {
    let mut starts = vec![0];
    for (index, pair) in bytes
        .iter()
        .zip(bytes.iter().skip(1).chain([&0]))
        .enumerate()
    {
        if matches!(pair, (b'\n', _)) || matches!(pair, (b'\r', next) if *next != b'\n') {
            starts.push(index + 1);
        }
    }
    starts
}

fn is_break(byte: u8) -> bool {
    byte == b'\n' || byte == b'\r'
}

/// The characters that begin in these bytes.
fn characters(bytes: &[u8]) -> usize {
    let shown = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
    shown.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

/// The first characters of a text, before `…` if some had to go.
fn first(text: &str, characters: usize) -> String {
    match text.char_indices().nth(characters) {
        Some((cut, _)) => format!("{}…", text.get(..cut).unwrap_or_default()),
        None => text.to_owned(),
    }
}
