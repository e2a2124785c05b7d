//! The Markdown of a file: its first words and its links.

use std::ops::Range;

use crate::markdown::{self, Link, LinkKind, Outline};
use crate::source::{Place, Written};

use super::fields::Value;
use super::headlines::{self, Headlines};
use super::read;
use super::sheet::Sheet;
use super::{BUILT_IN, BlockEntry, Body, Headline, Lack, LinkEntry, parse};

/// The Markdown of a file, not yet looked into.
#[derive(Debug)]
pub(super) struct Markdown<'t> {
    pub(super) sheet: &'t Sheet,
    /// All of the file.
    pub(super) text: &'t str,
    /// Which bytes of it are Markdown.
    pub(super) range: Range<usize>,
}

impl Markdown<'_> {
    /// The lines that could be headlines of matches.
    pub(super) fn headlines(&self) -> Headlines {
        headlines::read(self.sheet.file, self.text, self.range.clone())
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
        let lacks = lacks(&outline, |range| {
            Place::bytes(self.sheet.file, offset + range.start..offset + range.end)
        });
        let link = |link: Link| LinkEntry {
            target: link.target,
            anchor: link.anchor,
            place: Place::bytes(
                self.sheet.file,
                offset + link.range.start..offset + link.range.end,
            ),
            picture: link.kind == LinkKind::Picture,
        };
        let blocks: Vec<BlockEntry> = outline
            .blocks
            .into_iter()
            .map(|block| self.block(block))
            .collect();
        let mut links: Vec<LinkEntry> = outline.links.into_iter().map(link).collect();
        links.extend(blocks.iter().flat_map(files_of));
        Body {
            start: u32::try_from(offset).unwrap_or(u32::MAX),
            end: u32::try_from(self.range.end).unwrap_or(u32::MAX),
            first_heading,
            first_paragraph: outline.first_paragraph,
            links,
            blocks,
            lacks,
        }
    }

    /// A fenced block: what it asks for, if Pressbox knows its name.
    fn block(&self, block: markdown::Block) -> BlockEntry {
        let offset = self.range.start;
        let start = u32::try_from(offset + block.range.start).unwrap_or(u32::MAX);
        let range = offset + block.range.start..offset + block.range.end;
        let first_line = self.text.get(range.clone()).unwrap_or_default();
        let first_line = first_line.lines().next().unwrap_or_default().trim_end();
        let place = Place::bytes(self.sheet.file, range.start..range.start + first_line.len());
        let name = Written::new(block.name.clone(), place);
        let asks = if BUILT_IN.contains(&&*name.value) {
            if !block.argument.is_empty() {
                let argument = block.argument.clone();
                self.sheet
                    .complain(|to| to.words_behind_block(place, &name.value, &argument));
            }
            let sheet = Sheet::of_block(self.sheet.file, offset, block);
            let document = read::document_of_block(&sheet);
            let asks = document
                .and_then(|document| parse::asks(&name.value, Value::root(&document.root, &sheet)));
            let findings = sheet.into_findings();
            self.sheet.complain(|to| to.append(findings));
            asks
        } else {
            None
        };
        BlockEntry { name, start, asks }
    }
}

/// What a block names, as links and pictures.
fn files_of(block: &BlockEntry) -> impl Iterator<Item = LinkEntry> {
    block.files().into_iter().map(|(file, picture)| {
        let (target, anchor) = match file.value.split_once('#') {
            Some((target, anchor)) => (target.into(), Some(anchor.into())),
            None => (file.value.clone(), None),
        };
        LinkEntry {
            target,
            anchor,
            place: file.place,
            picture,
        }
    })
}

/// What a reader of a text may miss.
fn lacks(outline: &Outline, place: impl Fn(&Range<usize>) -> Place) -> Vec<(Place, Lack)> {
    let wordless = outline.wordless.iter().map(|(range, kind)| match kind {
        LinkKind::Link => (place(range), Lack::LinkWords),
        LinkKind::Picture => (place(range), Lack::PictureWords),
    });
    let html = outline.html.iter().map(|range| (place(range), Lack::Html));
    let pairs = outline.headings.iter().zip(outline.headings.iter().skip(1));
    let jumps = pairs
        .filter(|(above, below)| below.level > above.level + 1)
        .map(|(above, below)| {
            let levels = Lack::HeadingLevels(above.level, below.level);
            (place(&below.range), levels)
        });
    wordless.chain(html).chain(jumps).collect()
}
