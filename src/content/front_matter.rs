//! Where a file's front matter ends and its Markdown begins.
//!
//! Takes what people and editors write: a byte order mark, line ends of any
//! system, empty lines before the fence, spaces after it, a fence of more than
//! three hyphens, an end of three dots.

use std::ops::Range;

/// The two parts of a file, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Parts {
    /// The YAML between the fences; empty where there is none.
    pub(super) yaml: Range<usize>,
    /// The Markdown.
    pub(super) body: Range<usize>,
}

/// Why a file has no two parts; the bytes are those of its opening line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum NoParts {
    /// A fence that is never closed.
    Unclosed(Range<usize>),
    /// Front matter in another language than YAML, as other generators take it.
    Foreign(Range<usize>, &'static str),
}

/// Finds the two parts.
///
/// # Errors
/// Where the first line opens a front matter that nothing closes, or that is
/// no YAML.
pub(super) fn split(text: &str) -> Result<Parts, NoParts> {
    let start = byte_order_mark(text);
    let none = Parts {
        yaml: start..start,
        body: start..text.len(),
    };
    let mut lines = lines(text, start).skip_while(|line| text_of(text, line).trim().is_empty());
    let Some(opening) = lines.next() else {
        return Ok(none);
    };
    let words = text_of(text, &opening).trim_end();
    if let Some(language) = foreign(words) {
        let words = opening.start..opening.start + words.len();
        return Err(NoParts::Foreign(words, language));
    }
    if !is_fence(words, '-') {
        return Ok(none);
    }
    let closing = lines.find(|line| {
        let line = text_of(text, line);
        is_fence(line, '-') || (line.trim_end() == "..." && line.starts_with('.'))
    });
    match closing {
        Some(closing) => Ok(Parts {
            yaml: opening.end..closing.start,
            body: closing.end..text.len(),
        }),
        // A line of many hyphens alone is a rule of Markdown's.
        None if words.len() > 3 => Ok(none),
        None => Err(NoParts::Unclosed(
            opening.start..opening.start + words.len(),
        )),
    }
}

/// The language that a first line opens front matter in, other than YAML.
fn foreign(line: &str) -> Option<&'static str> {
    match line {
        "+++" => Some("TOML"),
        "{" => Some("JSON"),
        _ => None,
    }
}

/// The length of the byte order mark that a text may begin with.
pub(super) fn byte_order_mark(text: &str) -> usize {
    text.len() - text.trim_start_matches('\u{FEFF}').len()
}

/// Three or more of one character and nothing else but space behind it.
fn is_fence(line: &str, mark: char) -> bool {
    let line = line.trim_end();
    line.len() >= 3 && line.chars().all(|c| c == mark)
}

fn text_of<'t>(text: &'t str, line: &Range<usize>) -> &'t str {
    text.get(line.clone()).unwrap_or("")
}

/// The byte of the first line end, if there is one.
pub(super) fn line_end(text: &str) -> Option<usize> {
    text.bytes().position(|byte| matches!(byte, b'\n' | b'\r'))
}

/// Every line from `start` on with its line end, be it LF, CRLF or CR.
fn lines(text: &str, start: usize) -> impl Iterator<Item = Range<usize>> {
    let mut at = start;
    std::iter::from_fn(move || {
        let rest = text.get(at..).filter(|rest| !rest.is_empty())?;
        let end = match line_end(rest) {
            Some(end) if rest.get(end..).is_some_and(|end| end.starts_with("\r\n")) => end + 2,
            Some(end) => end + 1,
            None => rest.len(),
        };
        let line = at..at + end;
        at = line.end;
        Some(line)
    })
}

#[cfg(test)]
mod tests {
    use super::NoParts;
    use super::split;

    #[track_caller]
    fn check(text: &str, yaml: &str, body: &str) {
        let parts = split(text).unwrap();
        assert_eq!(
            (&text[parts.yaml], &text[parts.body]),
            (yaml, body),
            "{text:?}"
        );
    }

    #[test]
    fn fences_are_found_however_they_are_written() {
        check("---\na: b\n---\nText\n", "a: b\n", "Text\n");
        check("\u{FEFF}---\r\na: b\r\n---\r\nText", "a: b\r\n", "Text");
        check("---\ra: b\r---\rText", "a: b\r", "Text");
        check("---\r\na: b\n---\rText", "a: b\n", "Text");
        check("\n \n--- \na: b\n----\t\nText", "a: b\n", "Text");
        check("-----\na: b\n-----\nText", "a: b\n", "Text");
        check("---\na: b\n...\nText", "a: b\n", "Text");
        check("---\n---\n", "", "");
        check("---\na: |\n  ---\n ...\n---", "a: |\n  ---\n ...\n", "");
    }

    #[test]
    fn without_a_fence_all_is_text() {
        check("", "", "");
        check(" \n ", "", " \n ");
        check("\u{FEFF}Text", "", "Text");
        check("Text\n---\na: b\n---\n", "", "Text\n---\na: b\n---\n");
        check("--\na\n--\n", "", "--\na\n--\n");
        check(
            "-----\n\nText under a rule\n",
            "",
            "-----\n\nText under a rule\n",
        );
    }

    #[test]
    fn an_open_fence_is_told() {
        assert_eq!(
            split("\u{FEFF}--- \na: b\n").unwrap_err(),
            NoParts::Unclosed(3..6)
        );
    }
}
