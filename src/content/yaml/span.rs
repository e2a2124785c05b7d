//! From where a node begins to which bytes say it.

use std::ops::Range;

/// Where a scalar stands, and where the text within it begins.
pub(super) struct ScalarSpan {
    /// All of it, quotes included.
    pub(super) outer: Range<usize>,
    /// Each byte of the scalar's text in the source, as far as it could be
    /// followed; one longer than the text where it could be to the end.
    bytes: Vec<usize>,
}

impl ScalarSpan {
    /// The bytes of a part of the text; `None` where the text could not be
    /// followed that far and the part does not stand in the source just once.
    pub(super) fn part(
        &self,
        source: &str,
        text: &str,
        part: Range<usize>,
    ) -> Option<Range<usize>> {
        let start = self.bytes.get(part.start).copied();
        let last = part
            .end
            .checked_sub(1)
            .and_then(|last| self.bytes.get(last));
        match (start, last) {
            (Some(start), _) if part.is_empty() => Some(start..start),
            (Some(start), Some(last)) => Some(start..last + 1),
            _ => {
                let (words, whole) = (text.get(part)?, source.get(self.outer.clone())?);
                let mut found = whole.match_indices(words);
                let (at, _) = found.next()?;
                let start = self.outer.start + at;
                found.next().is_none().then_some(start..start + words.len())
            }
        }
    }
}

/// The scalar with this text that begins at `start`.
pub(super) fn of_scalar(source: &str, start: usize, text: &str) -> ScalarSpan {
    let start = start + properties(source.get(start..).unwrap_or(""));
    let rest = source.get(start..).unwrap_or("");
    let style = match rest.bytes().next() {
        Some(b'\'') => Style::Single,
        Some(b'"') => Style::Double,
        Some(b'|' | b'>') => Style::Block,
        _ => Style::Plain,
    };
    let from = match style {
        Style::Plain => 0,
        Style::Single | Style::Double => 1,
        Style::Block => rest.find(['\n', '\r']).unwrap_or(rest.len()),
    };
    let mut bytes = follow(rest, from, text, style);
    let end = bytes.last().map_or(from, |last| last + 1);
    let end = match style {
        Style::Single | Style::Double => closing(rest, style),
        Style::Plain | Style::Block => end,
    };
    for at in &mut bytes {
        *at += start;
    }
    ScalarSpan {
        outer: start..start + end,
        bytes,
    }
}

/// What is left of the line that `start` is in, without the space at its end.
pub(super) fn first_line(source: &str, start: usize) -> Range<usize> {
    let rest = source.get(start..).unwrap_or("");
    let line = rest.lines().next().unwrap_or("").trim_end();
    start..start + line.len()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Plain,
    Single,
    Double,
    Block,
}

/// The bytes that an anchor and a tag before a value take.
fn properties(rest: &str) -> usize {
    let value = rest.trim_start_matches(|c: char| c.is_ascii_whitespace());
    if !value.starts_with(['&', '!']) {
        return 0;
    }
    let blank = |c: char| c.is_ascii_whitespace();
    let word = value.find(blank).unwrap_or(value.len());
    let after = value.get(word..).unwrap_or("");
    let at = rest.len() - after.trim_start_matches(blank).len();
    at + properties(rest.get(at..).unwrap_or(""))
}

/// The byte of `rest` that says each byte of `text`. Line breaks and indents
/// of the source count as the one space or break that they are folded to.
fn follow(rest: &str, from: usize, text: &str, style: Style) -> Vec<usize> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut at = from;
    for c in text.chars() {
        let here = rest.get(at..).unwrap_or("");
        let step = match (style, c) {
            _ if c == ' ' && here.starts_with(' ') => 1,
            (_, ' ' | '\n') => blank(here),
            (Style::Single, '\'') if here.starts_with("''") => 2,
            (Style::Double, '"' | '\\') if here.starts_with('\\') => 2,
            (Style::Block, _) => blank(here) + c.len_utf8(),
            _ => c.len_utf8(),
        };
        let said = rest.get(at..at + step).unwrap_or("");
        if said.is_empty() || !(said.ends_with(c) || (c.is_whitespace() && said.trim().is_empty()))
        {
            break;
        }
        let first = at + step - c.len_utf8().min(step);
        bytes.extend((0..c.len_utf8()).map(|byte| first + byte));
        at += step;
    }
    bytes
}

/// The bytes of white space that `rest` begins with.
fn blank(rest: &str) -> usize {
    rest.len()
        - rest
            .trim_start_matches(|c: char| c.is_ascii_whitespace())
            .len()
}

/// The byte behind the quote that closes `rest`.
fn closing(rest: &str, style: Style) -> usize {
    let mut chars = rest.char_indices().skip(1).peekable();
    while let Some((at, c)) = chars.next() {
        match (style, c) {
            (Style::Double, '\\') => _ = chars.next(),
            (Style::Double, '"') => return at + 1,
            (Style::Single, '\'') if chars.next_if(|(_, c)| *c == '\'').is_none() => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use crate::content::yaml::{locate, locate_within};

    #[track_caller]
    fn check(source: &str, number: u32, expected: &str) {
        assert_eq!(&source[locate(source, number)], expected);
    }

    #[track_caller]
    fn part(source: &str, words: &str, text: &str) {
        let at = text.find(words).unwrap();
        let found = locate_within(source, 2, at..at + words.len());
        assert_eq!(&source[found], words);
    }

    #[test]
    fn a_node_is_found_to_its_end() {
        let source =
            "title: 'It''s over' # so\nb: \"a \\\"b\\\"\"\nc: &x plain text\nd: {e: [f, g]}\n";
        check(source, 1, "title");
        check(source, 2, "'It''s over'");
        check(source, 4, "\"a \\\"b\\\"\"");
        check(source, 6, "plain text");
        check(source, 8, "{e: [f, g]}");
        check(source, 12, "g");
    }

    #[test]
    fn a_word_is_found_within_a_value() {
        part("a: Kane 23, Saka 67\n", "Saka", "Kane 23, Saka 67");
        part("a: 'N''Golo 23, Saka 67'\n", "Saka", "N'Golo 23, Saka 67");
        part("a: \"“Kane” 23, Säka 67\"\n", "Säka", "“Kane” 23, Säka 67");
        part("a: Kane 23,\n   Saka 67\n", "Saka", "Kane 23, Saka 67");
        part(
            "a: >\n   Kane 23,\n   Saka 67\n",
            "Saka",
            "Kane 23, Saka 67\n",
        );
        part(
            "a: |\r\n   Kane 23\r\n   Saka 67\r\n",
            "Saka",
            "Kane 23\nSaka 67\n",
        );
        part(
            "a: \"\\u004bane 23, Saka 67\"\n",
            "Saka",
            "Kane 23, Saka 67",
        );
    }
}
