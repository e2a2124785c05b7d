//! A `#` that begins a comment where a value was meant: `#4`, `#c8102e`; and a
//! `&` that names a value for aliases that there are none of: `&more goals`.

use std::collections::HashSet;
use std::ops::Range;

use super::mend::quote;

/// A part of a value that YAML takes for something else.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::content) struct Hidden {
    /// The bytes of that part.
    pub(in crate::content) range: Range<usize>,
    /// The line as it should be written.
    pub(in crate::content) line: String,
}

/// Comments that look like a part of the value before them: no space follows
/// their `#`.
pub(in crate::content) fn hidden(source: &str) -> Vec<Hidden> {
    if !source.contains('#') || has_block_text(source) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut start = 0;
    for line in source.split_inclusive(['\n', '\r']) {
        found.extend(in_line(line.trim_end(), start));
        start += line.len();
    }
    found
}

/// Whether a value is text of many lines, in which `#` is a plain character.
fn has_block_text(source: &str) -> bool {
    let opens = |line: &str| {
        let line = line.trim_end().trim_end_matches(['-', '+']);
        line.ends_with(" |") || line.ends_with(" >")
    };
    source.lines().any(opens)
}

fn in_line(line: &str, start: usize) -> Option<Hidden> {
    let from = value_at(line)?;
    let value = line.get(from..)?;
    if value.trim_start().starts_with(['"', '\'', '[', '{']) {
        return None;
    }
    let hash = if value.starts_with('#') {
        0
    } else {
        value.find(" #")? + 1
    };
    let after = value.get(hash + 1..)?;
    after.starts_with(char::is_alphanumeric).then(|| Hidden {
        range: start + from + hash..start + line.len(),
        line: format!("{}{}", line.get(..from).unwrap_or(""), quote(value.trim())),
    })
}

/// Values that lose their first word because it begins with `&` and so names
/// the rest for an alias `*word`, which nothing uses.
pub(in crate::content) fn anchored(source: &str) -> Vec<Hidden> {
    if !source.contains('&') || has_block_text(source) {
        return Vec::new();
    }
    let aliases: HashSet<&str> = source.split('*').skip(1).map(alias).collect();
    let mut found = Vec::new();
    let mut start = 0;
    for line in source.split_inclusive(['\n', '\r']) {
        let is_used = |name: &str| aliases.contains(name);
        found.extend(anchor_in_line(line.trim_end(), start, source, is_used));
        start += line.len();
    }
    found
}

/// The name that a text behind a `*` begins with.
fn alias(text: &str) -> &str {
    let ends = |c: char| c.is_whitespace() || matches!(c, ',' | '[' | ']' | '{' | '}');
    text.split(ends).next().unwrap_or("")
}

fn anchor_in_line(
    line: &str,
    start: usize,
    source: &str,
    is_used: impl Fn(&str) -> bool,
) -> Option<Hidden> {
    let from = value_at(line)?;
    let value = line.get(from..)?.trim_start();
    let from = line.len() - value.len();
    let name = value.strip_prefix('&')?.split(' ').next()?;
    let names_a_block = value.len() == name.len() + 1
        && source.get(start + line.len()..).is_some_and(|rest| {
            rest.trim_start_matches(['\n', '\r'])
                .starts_with([' ', '-'])
        });
    let is_word = !name.is_empty() && !value.contains([',', ']', '}']);
    (is_word && !is_used(name) && !names_a_block).then(|| Hidden {
        range: start + from..start + from + 1 + name.len(),
        line: format!("{}{}", line.get(..from).unwrap_or(""), quote(value)),
    })
}

/// Where a line's value begins: behind its key, or behind the mark of a list.
fn value_at(line: &str) -> Option<usize> {
    if line.trim_start().starts_with('#') {
        return None;
    }
    match (line.find(": "), line.trim_start().starts_with("- ")) {
        (Some(colon), _) => Some(colon + 2),
        (None, true) => Some(line.find("- ")? + 2),
        (None, false) => None,
    }
}

/// A line whose colours stand in quotes; `None` where none stands without.
pub(super) fn with_quoted_colours(line: &str) -> Option<String> {
    let mut quoted = String::with_capacity(line.len() + 8);
    let mut rest = line;
    let mut any = false;
    while let Some(at) = rest.find('#') {
        let (before, from) = rest.split_at(at);
        let digits = |c: char| c == '#' || c.is_ascii_alphanumeric();
        let (colour, after) = from.split_at(from.find(|c| !digits(c)).unwrap_or(from.len()));
        let bare = before.ends_with([' ', ',', '[']) && colour.len() > 1;
        any |= bare;
        quoted.push_str(before);
        quoted.push_str(&if bare {
            quote(colour)
        } else {
            colour.to_owned()
        });
        rest = after;
    }
    quoted.push_str(rest);
    any.then_some(quoted)
}

#[cfg(test)]
mod tests {
    use super::{Hidden, anchored, hidden, with_quoted_colours};

    #[track_caller]
    fn lines(found: Vec<Hidden>, lines: &[&str]) {
        let found: Vec<_> = found.into_iter().map(|hidden| hidden.line).collect();
        assert_eq!(found, lines);
    }

    #[track_caller]
    fn check(source: &str, expected: &[&str]) {
        lines(hidden(source), expected);
    }

    #[test]
    fn a_value_that_an_anchor_hides_is_found() {
        lines(
            anchored("title: &more goals\ntags:\n  - &co\nvenue: &x\n"),
            &["title: \"&more goals\"", "  - \"&co\"", "venue: \"&x\""],
        );
        lines(
            anchored("a: &x [1]\nb: *x\nc: &y\n  d: e\nf: '&g'\nh: i & j\n"),
            &[],
        );
    }

    #[test]
    fn a_value_that_a_comment_hides_is_found() {
        check("title: Round #4\nvenue: A # so\n", &["title: \"Round #4\""]);
        check("colour: #c8102e\n", &["colour: \"#c8102e\""]);
        check("tags:\n  - #derby\n", &["  - \"#derby\""]);
        check("a: 'b #c'\nd: e#f\n# g: #h\n", &[]);
        check("a: |\n  b: c #d\n", &[]);
    }

    #[test]
    fn colours_are_quoted() {
        let line = with_quoted_colours("colours: [#c8102e, \"#fff\", #000]");
        assert_eq!(
            line.as_deref(),
            Some("colours: [\"#c8102e\", \"#fff\", \"#000\"]")
        );
        assert_eq!(with_quoted_colours("a: [b"), None);
    }
}
