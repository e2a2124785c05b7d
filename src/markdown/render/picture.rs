//! Pictures, by themselves and with a caption.

use std::fmt::Write as _;
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::escape;
use crate::markdown::address;

use super::Writer;

impl Writer<'_> {
    /// Writes a picture; its words alone where there is none to be shown.
    pub(super) fn picture(&mut self, at: usize, target: &str, title: &str, range: &Range<usize>) {
        let words = self.text.plain(at);
        let picture = self
            .links
            .picture(target, range.clone())
            .filter(|picture| address::is_safe(&picture.src));
        let Some(picture) = picture else {
            escape::push_text(&mut self.html, &words);
            return;
        };
        self.html.push_str("<img src=\"");
        address::push(&mut self.html, &picture.src);
        self.html.push_str("\" alt=\"");
        escape::push_attribute(&mut self.html, &words);
        if !title.is_empty() {
            self.html.push_str("\" title=\"");
            escape::push_attribute(&mut self.html, title);
        }
        if !picture.srcset.is_empty() {
            self.html.push_str("\" srcset=\"");
            escape::push_attribute(&mut self.html, &picture.srcset);
            self.html
                .push_str("\" sizes=\"(min-width: 44rem) 42rem, 100vw");
        }
        if let Some((width, height)) = picture.size {
            let _ = write!(self.html, "\" width=\"{width}\" height=\"{height}");
        }
        self.html.push_str("\" loading=\"lazy\">");
    }

    /// Writes the paragraph that `at` opens as a figure, if it is nothing but
    /// a picture with a title, which becomes the caption. Whether it is.
    pub(super) fn figure(&mut self, at: usize) -> bool {
        let text = self.text;
        let Some((
            Event::Start(Tag::Image {
                dest_url, title, ..
            }),
            range,
        )) = text.events.get(at + 1)
        else {
            return false;
        };
        let behind = text.event(text.end(at + 1) + 1);
        if title.is_empty() || behind != Some(&Event::End(TagEnd::Paragraph)) {
            return false;
        }
        self.html.push_str("<figure>");
        self.picture(at + 1, dest_url, "", range);
        self.html.push_str("<figcaption>");
        escape::push_text(&mut self.html, title);
        self.html.push_str("</figcaption></figure>\n");
        true
    }
}
