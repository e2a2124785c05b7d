//! The tags that open and close elements.

use std::fmt::Write as _;
use std::ops::Range;

use pulldown_cmark::{HeadingLevel, LinkType, Tag, TagEnd};

use crate::escape;
use crate::markdown::address;

use super::{DEEPEST, Writer};

impl Writer<'_> {
    /// Opens an element, or writes the whole of it; returns the event that
    /// comes next.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "few elements have to be seen whole; `open` thinks of the others"
    )]
    pub(super) fn start(&mut self, at: usize, tag: &Tag<'_>, range: &Range<usize>) -> usize {
        let end = self.text.end(at);
        match tag {
            Tag::Image {
                dest_url, title, ..
            } => self.picture(at, dest_url, title, range),
            Tag::CodeBlock(kind) => self.code_block(at, end, kind, range),
            Tag::HtmlBlock => self.html_block(at, end),
            Tag::FootnoteDefinition(_) | Tag::MetadataBlock(_) => {}
            Tag::Heading { .. } if self.options.without == Some(range) => {}
            Tag::Paragraph if self.figure(at) => {}
            _ => {
                self.open(at, tag, range);
                return at + 1;
            }
        }
        end + 1
    }

    fn open(&mut self, at: usize, tag: &Tag<'_>, range: &Range<usize>) {
        let is_part = matches!(
            tag,
            Tag::Item | Tag::TableHead | Tag::TableRow | Tag::TableCell
        );
        let shown = if is_part {
            self.shown.last().copied().unwrap_or(true)
        } else {
            self.shown.len() < DEEPEST
        };
        self.shown.push(shown);
        if !shown {
            return;
        }
        match tag {
            Tag::Paragraph => self.html.push_str("<p>"),
            Tag::Heading { level, .. } => self.heading(at, *level),
            Tag::BlockQuote(_) => self.html.push_str("<blockquote>\n"),
            Tag::List(None) => self.html.push_str("<ul>\n"),
            Tag::List(Some(1)) => self.html.push_str("<ol>\n"),
            Tag::List(Some(first)) => {
                let _ = writeln!(self.html, "<ol start=\"{first}\">");
            }
            Tag::Item => self.html.push_str("<li>"),
            Tag::Table(alignments) => self.open_table(at, alignments),
            Tag::TableHead => self.open_table_head(),
            Tag::TableRow => self.open_table_row(),
            Tag::TableCell => self.open_table_cell(at),
            Tag::Emphasis => self.html.push_str("<em>"),
            Tag::Strong => self.html.push_str("<strong>"),
            Tag::Strikethrough => self.html.push_str("<del>"),
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            } => self.link(*link_type, dest_url, title, range),
            Tag::CodeBlock(_)
            | Tag::HtmlBlock
            | Tag::FootnoteDefinition(_)
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Image { .. }
            | Tag::MetadataBlock(_) => {}
        }
    }

    /// Closes the element that was opened last.
    pub(super) fn end(&mut self, at: usize, tag: TagEnd) {
        if self.shown.pop() != Some(true) {
            return;
        }
        match tag {
            TagEnd::Paragraph => self.html.push_str("</p>\n"),
            TagEnd::Heading(_) => self.close_heading(),
            TagEnd::BlockQuote(_) => self.html.push_str("</blockquote>\n"),
            TagEnd::List(false) => self.html.push_str("</ul>\n"),
            TagEnd::List(true) => self.html.push_str("</ol>\n"),
            TagEnd::Item => self.html.push_str("</li>\n"),
            TagEnd::Table => self.close_table(),
            TagEnd::TableHead => self.close_table_head(at),
            TagEnd::TableRow => self.html.push_str("</tr>\n"),
            TagEnd::TableCell => self.close_table_cell(),
            TagEnd::Emphasis => self.html.push_str("</em>"),
            TagEnd::Strong => self.html.push_str("</strong>"),
            TagEnd::Strikethrough => self.html.push_str("</del>"),
            TagEnd::Link => self.html.push_str("</a>"),
            TagEnd::CodeBlock
            | TagEnd::HtmlBlock
            | TagEnd::FootnoteDefinition
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Image
            | TagEnd::MetadataBlock(_) => {}
        }
    }

    fn heading(&mut self, at: usize, level: HeadingLevel) {
        self.heading = self.levels.place(level as u8);
        let anchor = self.text.anchor(at).unwrap_or_default();
        let _ = write!(self.html, "<h{} id=\"{anchor}\">", self.heading);
    }

    fn close_heading(&mut self) {
        let _ = writeln!(self.html, "</h{}>", self.heading);
    }

    /// Opens a link, or hides it where it leads nowhere or may not be written.
    fn link(&mut self, written: LinkType, target: &str, title: &str, range: &Range<usize>) {
        let href = if written == LinkType::Email {
            Some(format!("mailto:{target}"))
        } else {
            self.links.link(target, range.clone())
        };
        let Some(href) = href.filter(|href| address::is_safe(href)) else {
            if let Some(shown) = self.shown.last_mut() {
                *shown = false;
            }
            return;
        };
        self.html.push_str("<a href=\"");
        address::push(&mut self.html, &href);
        if !title.is_empty() {
            self.html.push_str("\" title=\"");
            escape::push_attribute(&mut self.html, title);
        }
        self.html.push_str("\">");
    }
}
