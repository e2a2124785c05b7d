//! Fenced blocks: their name, their text, and where each piece of it stands.

use std::ops::Range;

use pulldown_cmark::CodeBlockKind;

/// A fenced block with a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The first word of the info string.
    pub name: Box<str>,
    /// What follows it in the info string.
    pub argument: Box<str>,
    /// What the fences enclose.
    pub text: Box<str>,
    /// Where the block stands, fences and all, in bytes of the Markdown.
    pub range: Range<usize>,
    /// Where pieces of the text begin: in the text, in the Markdown. Marks of
    /// quotations and the indent of lists stand between them.
    pieces: Vec<(usize, usize)>,
}

impl Block {
    /// The block of an info string and the pieces of text between its fences.
    pub(super) fn of<'t>(
        kind: &CodeBlockKind<'_>,
        pieces: impl Iterator<Item = (&'t str, usize)>,
        range: &Range<usize>,
    ) -> Option<Self> {
        let (name, argument) = name(kind)?;
        let mut text = String::new();
        let mut starts = Vec::new();
        for (piece, at) in pieces {
            starts.push((text.len(), at));
            text.push_str(piece);
        }
        Some(Self {
            name: name.into(),
            argument: argument.into(),
            text: text.into(),
            range: range.clone(),
            pieces: starts,
        })
    }

    /// The byte of the Markdown at which `text` begins.
    pub fn text_start(&self) -> usize {
        let first = self.pieces.first().map(|(_, at)| *at);
        first.map_or(self.range.end, |at| at.min(self.range.end))
    }

    /// The byte of the Markdown that stands at a byte of `text`.
    pub fn in_markdown(&self, at: usize) -> usize {
        let after = self.pieces.partition_point(|(start, _)| *start <= at);
        match after
            .checked_sub(1)
            .and_then(|piece| self.pieces.get(piece))
        {
            Some((start, place)) => (place + at - start).min(self.range.end),
            None => self.range.end,
        }
    }
}

/// The first word of an info string, and what follows it; `None` where there
/// is no word.
pub(super) fn name<'k>(kind: &'k CodeBlockKind<'_>) -> Option<(&'k str, &'k str)> {
    let info = match kind {
        CodeBlockKind::Fenced(info) => info.trim(),
        CodeBlockKind::Indented => "",
    };
    let (name, argument) = info.split_once(char::is_whitespace).unwrap_or((info, ""));
    (!name.is_empty()).then_some((name, argument.trim()))
}
