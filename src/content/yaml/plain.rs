//! The YAML that nearly every report is written in, read line by line: block
//! maps and lists of one-line values, plain or in quotes without escapes.
//!
//! A short cut and no second reader: whatever is not obviously of that kind is
//! handed to the parser, and what is read here is what the parser reads, which
//! a property keeps. Front matter is a third of the time that reading a site
//! takes with the parser, and a fiftieth without.

use std::borrow::Cow;

use super::tree::{is_allowed, note_duplicates};
use super::{Document, Duplicate, Entry, Form, MOST_BYTES, Node};

/// The deepest nesting that is read here.
const DEEPEST: u8 = 12;
/// The longest key: the parser looks for the colon no further than 1024.
const LONGEST_KEY: usize = 64;

/// The tree of a document; `None` where the parser has to say what it is.
pub(super) fn read(source: &str) -> Option<Document<'_>> {
    if source.len() > MOST_BYTES || !is_plain(source) {
        return None;
    }
    let mut reader = Reader {
        rest: source,
        line: None,
        next: 0,
        duplicates: Vec::new(),
    };
    reader.advance();
    let root = reader.map(0, DEEPEST)?;
    reader.line.is_none().then_some(Document {
        root,
        duplicates: reader.duplicates,
    })
}

/// Whether a text has no character that YAML forbids, takes for the end of a
/// line, or treats in a way of its own: tabs.
fn is_plain(source: &str) -> bool {
    let is_text = |byte: u8| byte == b'\n' || (byte >= b' ' && byte != 0x7F);
    let ends_line = |c: char| matches!(c, '\u{85}' | '\u{2028}' | '\u{2029}');
    source.bytes().all(is_text)
        && (source.is_ascii() || source.chars().all(|c| is_allowed(c) && !ends_line(c)))
}

/// A line that is not blank.
#[derive(Clone, Copy)]
struct Line<'s> {
    /// The spaces before it.
    column: usize,
    /// What it says, without the spaces around it.
    text: &'s str,
}

struct Reader<'s> {
    /// What comes after the line.
    rest: &'s str,
    /// The line to be read; `None` at the end.
    line: Option<Line<'s>>,
    /// The number of the next node.
    next: u32,
    duplicates: Vec<Duplicate>,
}

impl<'s> Reader<'s> {
    /// Goes on to the next line that is not blank.
    fn advance(&mut self) {
        self.line = None;
        while self.line.is_none() && !self.rest.is_empty() {
            let (line, rest) = self.rest.split_once('\n').unwrap_or((self.rest, ""));
            self.rest = rest;
            let text = line.trim_start_matches(' ');
            self.line = (!text.is_empty()).then(|| Line {
                column: line.len() - text.len(),
                text: text.trim_end_matches(' '),
            });
        }
    }

    fn number(&mut self) -> u32 {
        let number = self.next;
        self.next += 1;
        number
    }

    /// The map whose keys begin in `column`. A line further right than that is
    /// a value that goes on, or a fault: both are the parser's.
    fn map(&mut self, column: usize, levels: u8) -> Option<Node<'s>> {
        let number = self.number();
        let mut entries = Vec::with_capacity(8);
        while let Some(line) = self.line {
            if line.column < column || is_item(line.text) {
                break;
            }
            let (key, value) = pair(line.text).filter(|_| line.column == column)?;
            let number = self.number();
            let value = if value.is_empty() {
                self.advance();
                self.below(column, levels)?
            } else {
                self.scalar(value)?
            };
            let key = Cow::Borrowed(key);
            entries.push(Entry { key, number, value });
        }
        if entries.is_empty() {
            return None;
        }
        note_duplicates(&entries, &mut self.duplicates);
        let form = Form::Map(entries);
        Some(Node { number, form })
    }

    /// What stands below a key in `column`; a list may begin right under it.
    fn below(&mut self, column: usize, levels: u8) -> Option<Node<'s>> {
        let levels = levels.checked_sub(1)?;
        match self.line {
            Some(line) if line.column >= column && is_item(line.text) => {
                self.list(line.column, levels)
            }
            Some(line) if line.column > column => self.map(line.column, levels),
            Some(_) | None => Some(Node {
                number: self.number(),
                form: Form::Scalar(Cow::Borrowed("")),
            }),
        }
    }

    /// The list whose hyphens stand in `column`.
    fn list(&mut self, column: usize, levels: u8) -> Option<Node<'s>> {
        let levels = levels.checked_sub(1)?;
        let number = self.number();
        let mut items = Vec::with_capacity(4);
        while let Some(line) = self.line {
            if line.column < column || (line.column == column && !is_item(line.text)) {
                break;
            }
            let item = line.text.strip_prefix("- ");
            let item = item.filter(|_| line.column == column)?;
            let text = item.trim_start_matches(' ');
            items.push(if pair(text).is_some() {
                let column = column + line.text.len() - text.len();
                self.line = Some(Line { column, text });
                self.map(column, levels)?
            } else {
                self.scalar(text)?
            });
        }
        let form = Form::List(items);
        Some(Node { number, form })
    }

    /// A value that ends with its line.
    fn scalar(&mut self, text: &'s str) -> Option<Node<'s>> {
        let text = match text.as_bytes() {
            [b'"', inner @ .., b'"'] if !inner.iter().any(|b| matches!(b, b'"' | b'\\')) => {
                text.get(1..text.len() - 1)?
            }
            [b'\'', inner @ .., b'\''] if !inner.contains(&b'\'') => text.get(1..text.len() - 1)?,
            plain if is_plain_scalar(plain) => text,
            _ => return None,
        };
        self.advance();
        Some(Node {
            number: self.number(),
            form: Form::Scalar(Cow::Borrowed(text)),
        })
    }
}

/// Whether a line is an item of a list.
fn is_item(text: &str) -> bool {
    text.starts_with("- ")
}

/// The key and the value of a line; the value may be empty.
fn pair(text: &str) -> Option<(&str, &str)> {
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    let end = text.bytes().position(|byte| !is_word(byte))?;
    let (key, rest) = text.split_at_checked(end)?;
    let value = rest.strip_prefix(':')?;
    let is_key = !key.is_empty() && key.len() <= LONGEST_KEY && !key.starts_with('-');
    (is_key && (value.is_empty() || value.starts_with(' ')))
        .then(|| (key, value.trim_start_matches(' ')))
}

/// Whether these bytes without quotes are a text to YAML, one line of it.
fn is_plain_scalar(text: &[u8]) -> bool {
    let first = text.first().copied().unwrap_or(b'-');
    let begins = first >= 0x80 || first.is_ascii_alphanumeric() || first == b'(';
    let ends = |pair: &[u8]| matches!(pair, b": " | b" #");
    begins && text.last() != Some(&b':') && !text.windows(2).any(ends)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::read;
    use crate::content::yaml::tree;

    /// What the short cut reads is what the parser reads.
    fn agree(source: &str) -> Result<bool, TestCaseError> {
        let Some(plain) = read(source) else {
            return Ok(false);
        };
        let parsed = tree::parse(source).map(|document| format!("{document:?}"));
        prop_assert_eq!(Ok(format!("{plain:?}")), parsed);
        Ok(true)
    }

    #[track_caller]
    fn check(source: &str, is_read: bool) {
        assert_eq!(agree(source).unwrap(), is_read, "{source:?}");
    }

    #[test]
    fn a_report_is_read() {
        check(
            "title: It ends 1-1\ndate: 2021-10-07\nresult: \"A: 1\"\n",
            true,
        );
        check("a: 1\na: 2\nb:\n  c: 1\n  c: 2\n", true);
        check(
            "goals:\n  - team: home\n    minute: 7\n\n  - team: away\n",
            true,
        );
        check("goals:\n- a 1\n- b: 2\n  c:\n  - 'd'\ne: ''\n", true);
        check("a:\nb: \n  c: x\n    \nd: Kane 23, 45+2 pen [x]", true);
        check("a: null\nb: ~x\n", false);
        check("a: null\nb: 1e3\nc: .5\n", false);
        check("a: null\nb: 1e3\nc: 0x1F\nd: No\n", true);
    }

    #[test]
    fn all_else_is_the_parsers() {
        for source in [
            "",
            "a",
            "a: b: c\n",
            "a: b #c\n",
            "a: b\n  c\n",
            "a: &x b\n",
            "a: |\n  b\n",
            "a: [b]\n",
            "a: \"b\\n\"\n",
            "a: 'b''c'\n",
            "a: \"b\" c\n",
            "- a\n",
            " a: b\n",
            "a: b\r\n",
            "a:\tb\n",
            "a:\n  - b\n   - c\n",
            "a:\n  - b\n  c: d\n",
            "---\na: b\n",
            "a: b\n---\n",
            "a: b\n# c\n",
            "a: \u{2028}b\n",
            "a:\n  -\n",
        ] {
            check(source, false);
        }
    }

    /// Lines of what YAML is made of, more often than not in order.
    fn document() -> impl Strategy<Value = String> {
        let indent = prop_oneof![Just(""), Just("  "), Just("    "), Just(" ")];
        let lead = prop_oneof![3 => Just(""), 2 => Just("- "), 1 => Just("-   "), 1 => Just("-")];
        let key = prop_oneof![
            4 => "[a-c]: ?", 2 => Just("goals:\n".to_owned()), 1 => Just("k:v ".to_owned()),
            2 => Just(String::new()), 1 => Just("null: ".to_owned()), 1 => Just("- ".to_owned()),
        ];
        let value = prop_oneof![
            3 => "[a-z0-9é ]{0,6}", 2 => "\"[a-z: #-]{0,4}\"", 2 => "'[a-z: #-]{0,4}'",
            2 => "[-a-z0-9:#,'\"\\[{&*!|>%@`~?.+ \u{85}\u{2028}\u{a0}]{0,5}",
            1 => Just("0x1F".to_owned()), 1 => Just("1_000.5e3".to_owned()), 1 => Just("NULL".to_owned()),
        ];
        let end = prop_oneof![8 => Just("\n"), 1 => Just(" \n"), 1 => Just("\n\n"), 1 => Just("")];
        let line =
            (indent, lead, key, value, end).prop_map(|(a, b, c, d, e)| format!("{a}{b}{c}{d}{e}"));
        prop::collection::vec(line, 0..7).prop_map(|lines| lines.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4096))]

        #[test]
        fn the_short_cut_leads_where_the_road_does(source in document()) {
            agree(&source)?;
        }
    }
}
