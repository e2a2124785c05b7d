//! What a text holds, without rendering it: headings, first words, links.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, LinkType, Tag, TagEnd};

use super::anchor::Anchors;
use super::fence::{self, Block};
use super::headline;
use super::syntax::{events, is_comment, push_plain};

/// What a text holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// The words of the first paragraph that stands by itself and says
    /// anything: no part of a list or a quotation. At most 300 bytes, cut at a
    /// blank and ended by `…` where it is longer.
    pub first_paragraph: Option<Box<str>>,
    /// Every heading, in order.
    pub headings: Vec<Heading>,
    /// Every link and picture, in order.
    pub links: Vec<Link>,
    /// Every fenced block with a name, in order.
    pub blocks: Vec<Block>,
    /// The first piece of HTML that is more than a comment.
    pub html: Option<Range<usize>>,
    /// Links and pictures without words: nobody is told where they lead, or
    /// what they show.
    pub wordless: Vec<(Range<usize>, LinkKind)>,
}

impl Outline {
    /// The first heading, if there is one.
    pub fn first_heading(&self) -> Option<&Heading> {
        self.headings.first()
    }
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// How many `#` it has: 1 to 6.
    pub level: u8,
    /// Its words, without markup.
    pub text: Box<str>,
    /// What it is linked by, unique in its text.
    pub anchor: Box<str>,
    /// Where it stands.
    pub range: Range<usize>,
}

/// A link or a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The address as written, without what follows `#`.
    pub target: Box<str>,
    /// What follows `#`.
    pub anchor: Option<Box<str>>,
    /// Where it stands, brackets and all.
    pub range: Range<usize>,
    /// Which of the two.
    pub kind: LinkKind,
}

/// A link, or a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    /// `[words](address)`
    Link,
    /// `![words](address)`
    Picture,
}

/// The longest first paragraph that is kept, in bytes.
const LONGEST_PARAGRAPH: usize = 300;

/// What `text` holds. `headlines` are the bytes of lines that are no part of
/// the text, in order; see [`super::render_sections`].
pub fn outline(text: &str, headlines: &[Range<usize>]) -> Outline {
    let text = headline::taken_out(text, headlines);
    let mut reading = Reading {
        text: &text,
        outline: Outline::default(),
        anchors: Anchors::default(),
        words: None,
        fence: None,
        depth: 0,
        pictures: 0,
        open: Vec::new(),
    };
    for (event, range) in events(&text) {
        reading.read(event, range);
    }
    reading.outline
}

/// A fenced block, as far as it has been read.
struct Fence<'t> {
    kind: CodeBlockKind<'t>,
    range: Range<usize>,
    pieces: Vec<(CowStr<'t>, usize)>,
}

/// An outline that is being made.
struct Reading<'t> {
    text: &'t str,
    outline: Outline,
    anchors: Anchors,
    /// The words of the heading or first paragraph that is being read.
    words: Option<String>,
    /// The fenced block that is being read.
    fence: Option<Fence<'t>>,
    /// How many elements are open.
    depth: usize,
    /// How many pictures are open, whose words are not the text's.
    pictures: usize,
    /// The links and pictures that are open, and whether each has words.
    open: Vec<(Range<usize>, LinkKind, bool)>,
}

impl<'t> Reading<'t> {
    fn read(&mut self, event: Event<'t>, range: Range<usize>) {
        match event {
            Event::Start(tag) => {
                self.start(tag, range);
                self.depth += 1;
            }
            Event::End(tag) => {
                self.depth = self.depth.saturating_sub(1);
                self.end(tag, range);
            }
            Event::InlineHtml(_) => self.html(range),
            Event::Text(line) if self.fence.is_some() => {
                if let Some(fence) = self.fence.as_mut() {
                    fence.pieces.push((line, range.start));
                }
            }
            Event::Text(_) | Event::Code(_) | Event::SoftBreak | Event::HardBreak => {
                if let Event::Text(text) | Event::Code(text) = &event
                    && !text.trim().is_empty()
                {
                    self.open.iter_mut().for_each(|open| open.2 = true);
                }
                if let Some(said) = self.words.as_mut()
                    && self.pictures == 0
                {
                    push_plain(said, &event);
                }
            }
            Event::Html(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::Rule
            | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'t>, range: Range<usize>) {
        if let Tag::Heading { .. } = tag {
            self.words = Some(String::new());
        } else if let Tag::Paragraph = tag {
            if self.depth == 0 && self.outline.first_paragraph.is_none() {
                self.words = Some(String::with_capacity(range.len()));
            }
        } else if let Tag::Link {
            link_type,
            dest_url,
            ..
        } = tag
        {
            self.links(&dest_url, link_type, range, LinkKind::Link);
        } else if let Tag::Image {
            link_type,
            dest_url,
            ..
        } = tag
        {
            self.links(&dest_url, link_type, range, LinkKind::Picture);
            self.pictures += 1;
        } else if let Tag::HtmlBlock = tag {
            self.html(range);
        } else if let Tag::CodeBlock(kind) = tag
            && fence::name(&kind).is_some()
        {
            self.fence = Some(Fence {
                kind,
                range,
                pieces: Vec::new(),
            });
        }
    }

    fn html(&mut self, range: Range<usize>) {
        if self.outline.html.is_none()
            && let Some(html) = self.text.get(range.clone())
            && !is_comment(html)
        {
            self.outline.html = Some(range);
        }
    }

    fn links(&mut self, address: &str, written: LinkType, range: Range<usize>, kind: LinkKind) {
        let (target, anchor) = match address.split_once('#') {
            Some((target, anchor)) => (target, Some(anchor.into())),
            None => (address, None),
        };
        let target = if written == LinkType::Email {
            format!("mailto:{target}").into()
        } else {
            target.into()
        };
        self.open.push((range.clone(), kind, false));
        self.outline.links.push(Link {
            target,
            anchor,
            range,
            kind,
        });
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        if let TagEnd::Heading(level) = tag {
            let words = self.words.take().unwrap_or_default();
            let text = words.trim();
            self.outline.headings.push(Heading {
                level: level as u8,
                text: text.into(),
                anchor: self.anchors.name(text),
                range,
            });
        } else if tag == TagEnd::Paragraph {
            if let Some(words) = self.words.take()
                && !words.trim().is_empty()
            {
                self.outline.first_paragraph = Some(shortened(words.trim()));
            }
        } else if tag == TagEnd::CodeBlock {
            let read = self.fence.take().and_then(|fence| {
                let pieces = fence.pieces.iter().map(|(piece, at)| (&**piece, *at));
                Block::of(&fence.kind, pieces, &fence.range)
            });
            self.outline.blocks.extend(read);
        } else if tag == TagEnd::Image {
            self.pictures = self.pictures.saturating_sub(1);
            self.close();
        } else if tag == TagEnd::Link {
            self.close();
        }
    }
}

impl Reading<'_> {
    /// The end of a link or a picture.
    fn close(&mut self) {
        if let Some((range, kind, false)) = self.open.pop() {
            self.outline.wordless.push((range, kind));
        }
    }
}

/// `words`, or as many of them as may be kept.
fn shortened(words: &str) -> Box<str> {
    if words.len() <= LONGEST_PARAGRAPH {
        return words.into();
    }
    let kept = words
        .get(..words.floor_char_boundary(LONGEST_PARAGRAPH))
        .unwrap_or_default();
    let kept = kept.rsplit_once(' ').map_or(kept, |(kept, _)| kept);
    format!("{}…", kept.trim_end_matches([',', ';', ':', '.', ' '])).into()
}
