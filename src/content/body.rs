//! The Markdown of a file: its first words and its links.

use std::ops::Range;

use crate::markdown::{self, Link, LinkKind};
use crate::source::{FileId, Place};

use super::headlines::{self, Headlines};
use super::{Body, Headline, LinkEntry};

/// The Markdown of a file, not yet looked into.
#[derive(Debug)]
pub(super) struct Markdown<'t> {
    pub(super) file: FileId,
    /// All of the file.
    pub(super) text: &'t str,
    /// Which bytes of it are Markdown.
    pub(super) range: Range<usize>,
}

impl Markdown<'_> {
    /// The lines that could be headlines of matches.
    pub(super) fn headlines(&self) -> Headlines {
        headlines::read(self.file, self.text, self.range.clone())
    }

    /// First words and links, apart from the headlines.
    pub(super) fn body(&self, headlines: &[Headline]) -> Body {
        let offset = self.range.start;
        let within = |headline: &Headline| {
            let [start, end] = [headline.start, headline.text_start].map(|at| at as usize);
            start.saturating_sub(offset)..end.saturating_sub(offset)
        };
        let headlines: Vec<Range<usize>> = headlines.iter().map(within).collect();
        let text = self.text.get(self.range.clone()).unwrap_or("");
        let outline = markdown::outline(text, &headlines);
        let first_heading = outline.first_heading().map(|heading| heading.text.clone());
        let link = |link: Link| LinkEntry {
            target: link.target,
            anchor: link.anchor,
            place: Place::bytes(
                self.file,
                offset + link.range.start..offset + link.range.end,
            ),
            picture: link.kind == LinkKind::Picture,
        };
        Body {
            start: u32::try_from(offset).unwrap_or(u32::MAX),
            end: u32::try_from(self.range.end).unwrap_or(u32::MAX),
            first_heading,
            first_paragraph: outline.first_paragraph,
            links: outline.links.into_iter().map(link).collect(),
        }
    }
}
