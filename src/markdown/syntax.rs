//! Which Markdown is read: the parser and its extensions, set once, so that
//! outline and page see the same text.

use std::borrow::Cow;

use pulldown_cmark::{Event, OffsetIter, Parser};

/// `CommonMark` with tables, footnotes, strikethrough, tasks and smart
/// punctuation.
const EXTENSIONS: pulldown_cmark::Options = pulldown_cmark::Options::ENABLE_TABLES
    .union(pulldown_cmark::Options::ENABLE_FOOTNOTES)
    .union(pulldown_cmark::Options::ENABLE_STRIKETHROUGH)
    .union(pulldown_cmark::Options::ENABLE_TASKLISTS)
    .union(pulldown_cmark::Options::ENABLE_SMART_PUNCTUATION);

/// The events of a text with their bytes.
pub(super) fn events(text: &str) -> OffsetIter<'_> {
    Parser::new_ext(text, EXTENSIONS).into_offset_iter()
}

/// Appends what an event says in plain words, if it says anything.
pub(super) fn push_plain(out: &mut String, event: &Event<'_>) {
    if let Event::Text(words) | Event::Code(words) = event {
        out.push_str(words);
    } else if matches!(event, Event::SoftBreak | Event::HardBreak) {
        out.push(' ');
    }
}

/// A piece of HTML without its comments, which are the writer's own.
pub(super) fn without_comments(html: &str) -> Cow<'_, str> {
    if !html.contains("<!--") {
        return Cow::Borrowed(html);
    }
    let mut shown = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, comment)) = rest.split_once("<!--") {
        shown.push_str(before);
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    shown.push_str(rest);
    Cow::Owned(shown)
}

/// Whether a piece of HTML is nothing but comments.
pub(super) fn is_comment(html: &str) -> bool {
    without_comments(html).trim().is_empty()
}
