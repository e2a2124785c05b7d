//! Text as HTML and XML: the one place that knows which characters mean
//! something there.
//!
//! Control characters that neither language takes are dropped, so that what is
//! escaped here is well-formed wherever it stands.

use std::borrow::Cow;

/// Where a text goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Into {
    /// Between tags.
    Text,
    /// Into an attribute's value, in quotes of either kind.
    Attribute,
}

/// Appends `text` to `out` as it may stand between tags.
pub fn push_text(out: &mut String, text: &str) {
    push(out, text, Into::Text);
}

/// Appends `text` to `out` as it may stand in a quoted attribute.
pub fn push_attribute(out: &mut String, text: &str) {
    push(out, text, Into::Attribute);
}

/// `text` as it may stand between tags.
pub fn text(text: &str) -> Cow<'_, str> {
    escaped(text, Into::Text)
}

/// `text` as it may stand in a quoted attribute.
pub fn attribute(text: &str) -> Cow<'_, str> {
    escaped(text, Into::Attribute)
}

/// `text` without the characters that XML cannot hold at all; for writers
/// that do their own escaping.
pub fn without_controls(text: &str) -> Cow<'_, str> {
    if text.bytes().any(may_begin_forbidden) && text.contains(is_forbidden) {
        Cow::Owned(text.replace(is_forbidden, ""))
    } else {
        Cow::Borrowed(text)
    }
}

fn escaped(text: &str, into: Into) -> Cow<'_, str> {
    if first_to_replace(text, into).is_none() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    push(&mut out, text, into);
    Cow::Owned(out)
}

fn push(out: &mut String, mut text: &str, into: Into) {
    while let Some((at, length, instead)) = first_to_replace(text, into) {
        let (plain, rest) = text.split_at(at);
        out.push_str(plain);
        out.push_str(instead);
        text = rest.split_at(length).1;
    }
    out.push_str(text);
}

/// The first character that cannot stand for itself: its first byte, its
/// length, and what stands for it.
fn first_to_replace(text: &str, into: Into) -> Option<(usize, usize, &'static str)> {
    first_of(text, may_begin_special, |at| {
        let c = text.get(at..)?.chars().next()?;
        Some((at, c.len_utf8(), substitute(c, into)?))
    })
}

/// What `look` makes of the first byte of a text that is `suspicious` and that
/// it makes anything of. Few are, so most of a text is looked at many bytes at
/// a time.
pub fn first_of<T>(
    text: &str,
    suspicious: impl Fn(u8) -> bool,
    look: impl Fn(usize) -> Option<T>,
) -> Option<T> {
    const AT_A_TIME: usize = 16;
    let chunks = text.as_bytes().chunks(AT_A_TIME).enumerate();
    let suspects = chunks.filter(|(_, chunk)| {
        let any = |found: bool, byte: &u8| found | suspicious(*byte);
        chunk.iter().fold(false, any)
    });
    let mut suspects = suspects.flat_map(|(nth, chunk)| {
        let bytes = chunk.iter().enumerate();
        let bytes = bytes.filter(|(_, byte)| suspicious(**byte));
        bytes.map(move |(at, _)| nth * AT_A_TIME + at)
    });
    suspects.find_map(look)
}

/// Whether a character that begins with `byte` may be one that cannot stand
/// for itself. Few are, so bytes are looked at and not characters.
fn may_begin_special(byte: u8) -> bool {
    matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'') || may_begin_forbidden(byte)
}

/// Whether a character that begins with `byte` may be one that nothing holds.
fn may_begin_forbidden(byte: u8) -> bool {
    matches!(byte, 0..=0x1F | 0x7F | 0xC2 | 0xEF)
}

/// What stands for `c`, where `c` cannot stand for itself.
fn substitute(c: char, into: Into) -> Option<&'static str> {
    match c {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' if into == Into::Attribute => Some("&quot;"),
        '\'' if into == Into::Attribute => Some("&#39;"),
        _ => is_forbidden(c).then_some(""),
    }
}

/// Whether XML 1.0 has no way to hold `c`, or HTML calls it an error: the
/// control characters but tab and line ends, and the two non-characters.
fn is_forbidden(c: char) -> bool {
    matches!(
        c,
        '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{FFFE}' | '\u{FFFF}'
    )
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    #[test]
    fn what_means_something_is_written_out() {
        assert_eq!(
            super::text("a < b & \"c\" > 'd'"),
            "a &lt; b &amp; \"c\" &gt; 'd'"
        );
        assert_eq!(
            super::attribute("a < b & \"c\" 'd'"),
            "a &lt; b &amp; &quot;c&quot; &#39;d&#39;"
        );
        assert!(matches!(super::text("Zürich 2–1"), Cow::Borrowed(_)));
    }

    #[test]
    fn what_no_document_can_hold_is_dropped() {
        assert_eq!(super::text("a\0b\u{1b}c\td\u{fffe}"), "abc\td");
        assert_eq!(super::without_controls("a\u{8}b&"), "ab&");
    }
}
