//! Markdown -> HTML, in one walk over its events.

mod element;
mod note;
mod picture;
mod table;
mod text;

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event};

use crate::escape;

use super::anchor::Levels;
use super::syntax::{is_comment, without_comments};
use super::{Block, Links, Options, Part, RawHtml, Rendered, clean, fence, headline};
use note::Notes;
use table::Table;
use text::Text;

/// Renders a text as a whole.
pub fn render(text: &str, options: &Options<'_>, links: &mut dyn Links) -> Rendered {
    render_sections(text, &[], options, links)
        .pop()
        .unwrap_or_default()
}

/// Renders a text that headlines cut into sections: first what stands before
/// the first headline, then what stands below each, so there is one section
/// more than headlines.
///
/// `headlines` are the bytes of the headlines, in order; they are not
/// rendered. Definitions of links and notes hold in the whole text; a
/// section ends in the footnotes that it refers to, numbered from 1.
/// Anchors are those of [`super::outline()`] with the same headlines.
pub fn render_sections(
    text: &str,
    headlines: &[Range<usize>],
    options: &Options<'_>,
    links: &mut dyn Links,
) -> Vec<Rendered> {
    let source = headline::taken_out(text, headlines);
    let text = Text::read(&source);
    let mut writer = Writer::new(&text, options, links);
    let mut sections = Vec::with_capacity(headlines.len() + 1);
    let mut coming = headlines.iter().peekable();
    let mut at = 0;
    while let Some((event, range)) = text.events.get(at) {
        let mut is_headline = false;
        while writer.is_between_blocks()
            && let Some(headline) = coming.next_if(|headline| headline.start <= range.start)
        {
            is_headline = *event == Event::Rule && headline.start == range.start;
            sections.push(writer.finish_section());
        }
        at = if is_headline { at + 1 } else { writer.step(at) };
    }
    sections.extend(coming.map(|_| writer.finish_section()));
    writer.list_left_over_notes();
    sections.push(writer.finish_section());
    sections
}

/// Elements within elements, beyond which further ones are left out and only
/// their words kept. No writer needs it, and no browser likes more.
const DEEPEST: usize = 64;

/// A page that is being written.
struct Writer<'a> {
    text: &'a Text<'a>,
    options: &'a Options<'a>,
    links: &'a mut dyn Links,
    parts: Vec<Part>,
    html: String,
    /// For each open element, whether its tags are written.
    shown: Vec<bool>,
    levels: Levels,
    /// The level of the heading that is open.
    heading: usize,
    table: Table,
    notes: Notes,
}

impl<'a> Writer<'a> {
    fn new(text: &'a Text<'a>, options: &'a Options<'a>, links: &'a mut dyn Links) -> Self {
        Self {
            text,
            options,
            links,
            parts: Vec::new(),
            html: String::with_capacity(text.source.len() + text.source.len() / 4),
            shown: Vec::new(),
            levels: Levels::from(options.top_level),
            heading: 0,
            table: Table::default(),
            notes: Notes::default(),
        }
    }

    fn is_between_blocks(&self) -> bool {
        self.shown.is_empty()
    }

    /// Hands out what has been written since the last section.
    fn finish_section(&mut self) -> Rendered {
        let has_notes = self.write_notes();
        self.finish_html();
        self.levels = Levels::from(self.options.level_below_headline);
        let parts = std::mem::take(&mut self.parts);
        Rendered {
            parts: match self.options.raw_html {
                RawHtml::Clean => clean::parts(parts),
                RawHtml::Refuse | RawHtml::Trusted => parts,
            },
            has_notes,
        }
    }

    fn finish_html(&mut self) {
        if !self.html.is_empty() {
            self.parts.push(Part::Html(std::mem::take(&mut self.html)));
        }
    }

    /// Writes the events from one up to, not including, another; returns the
    /// event that comes next, which may lie beyond where an element did.
    fn run(&mut self, from: usize, to: usize) -> usize {
        let mut at = from;
        while at < to {
            at = self.step(at);
        }
        at
    }

    /// Writes an event, or a whole element that has to be seen at once;
    /// returns the event that comes next.
    fn step(&mut self, at: usize) -> usize {
        let text = self.text;
        let Some((event, range)) = text.events.get(at) else {
            return at + 1;
        };
        match event {
            Event::Start(tag) => return self.start(at, tag, range),
            Event::End(tag) => self.end(at, *tag),
            Event::Text(words) => {
                escape::push_text(&mut self.html, text.as_typed(range).unwrap_or(words));
            }
            Event::Code(code) => {
                self.html.push_str("<code>");
                escape::push_text(&mut self.html, code);
                self.html.push_str("</code>");
            }
            Event::InlineMath(words) | Event::DisplayMath(words) => {
                escape::push_text(&mut self.html, words);
            }
            Event::Html(html) | Event::InlineHtml(html) => self.raw_html(html),
            Event::SoftBreak => self.html.push('\n'),
            Event::HardBreak => self.html.push_str("<br>\n"),
            Event::Rule => self.html.push_str("<hr>\n"),
            Event::FootnoteReference(label) => self.note_reference(label),
            Event::TaskListMarker(done) => self.task(*done),
        }
        at + 1
    }

    fn raw_html(&mut self, html: &str) {
        match self.options.raw_html {
            RawHtml::Refuse => escape::push_text(&mut self.html, &without_comments(html)),
            RawHtml::Clean | RawHtml::Trusted => self.html.push_str(html),
        }
    }

    /// A block of HTML, from its first event to its last.
    fn html_block(&mut self, at: usize, end: usize) {
        let mut html = String::new();
        for (event, _) in self.text.between(at, end) {
            if let Event::Html(line) | Event::Text(line) = event {
                html.push_str(line);
            }
        }
        match self.options.raw_html {
            RawHtml::Refuse if is_comment(&html) => {}
            RawHtml::Refuse => {
                self.html.push_str("<p>");
                escape::push_text(&mut self.html, without_comments(&html).trim());
                self.html.push_str("</p>\n");
            }
            RawHtml::Clean | RawHtml::Trusted => self.html.push_str(&html),
        }
    }

    /// A block of code, or one that somebody else renders.
    fn code_block(
        &mut self,
        at: usize,
        end: usize,
        kind: &CodeBlockKind<'_>,
        range: &Range<usize>,
    ) {
        let pieces = self.text.between(at, end).iter();
        let pieces = pieces.filter_map(|(event, range)| {
            let Event::Text(line) = event else {
                return None;
            };
            Some((&**line, range.start))
        });
        let name = fence::name(kind).map(|(name, _)| name);
        if name.is_some_and(self.options.is_block) {
            self.finish_html();
            self.parts
                .extend(Block::of(kind, pieces, range).map(Part::Block));
            return;
        }
        let code: String = pieces.map(|(line, _)| line).collect();
        self.html.push_str("<pre tabindex=\"0\"><code");
        if let Some(name) = name {
            self.html.push_str(" class=\"language-");
            escape::push_attribute(&mut self.html, name);
            self.html.push('"');
        }
        self.html.push('>');
        escape::push_text(&mut self.html, &code);
        self.html.push_str("</code></pre>\n");
    }

    fn task(&mut self, done: bool) {
        let (mark, word) = if done {
            ("☑", self.options.words.done)
        } else {
            ("☐", self.options.words.open)
        };
        self.html
            .push_str("<span class=\"task\" role=\"img\" aria-label=\"");
        escape::push_attribute(&mut self.html, word);
        self.html.push_str("\">");
        self.html.push_str(mark);
        self.html.push_str("</span> ");
    }
}
