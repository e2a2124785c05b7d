//! Headlines of a round-up: lines that are taken out of the text, each of
//! which begins a section.

use std::borrow::Cow;
use std::ops::Range;

/// A line that ends whatever it meets (a paragraph, a list, a table) and is
/// told from others by the byte at which it stands.
const BREAK: &[u8] = b"***";

/// `text` with each headline replaced by a break of the same length, so that
/// nothing else moves and Markdown cannot read the headline as part of a list
/// or a paragraph. Ranges that are no part of the text are left alone.
pub(super) fn taken_out<'t>(text: &'t str, headlines: &[Range<usize>]) -> Cow<'t, str> {
    if headlines.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut bytes = text.as_bytes().to_vec();
    for headline in headlines {
        if text.get(headline.clone()).is_none() {
            continue;
        }
        for (at, byte) in bytes
            .iter_mut()
            .enumerate()
            .take(headline.end)
            .skip(headline.start)
        {
            match BREAK.get(at - headline.start) {
                Some(mark) => *byte = *mark,
                None if matches!(*byte, b'\n' | b'\r') => {}
                None => *byte = b' ',
            }
        }
    }
    String::from_utf8(bytes).map_or(Cow::Borrowed(text), Cow::Owned)
}
