//! How much Markdown one text may hold: what is read of each mark and each line
//! takes memory, and a megabyte of marks would take a hundred times as much.

/// The most marks of a text: `*`, `_`, `~`, `` ` ``, `#`, `|`, quotation marks,
/// brackets of any kind but round ones, and what begins an item of a list.
const MOST_MARKS: usize = 100_000;

/// An item of a list takes as much memory as so many marks.
const MARKS_OF_AN_ITEM: usize = 2;

/// The most lines of a text.
const MOST_LINES: usize = 120_000;

/// What a text has too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beyond {
    /// The first byte beyond the limit.
    pub at: usize,
    /// `marks` or `lines`.
    pub what: &'static str,
    /// How many of them are read.
    pub most: usize,
}

/// Where a text goes beyond what is read of one.
pub fn beyond(text: &str) -> Option<Beyond> {
    if text.len() < MOST_MARKS {
        return None;
    }
    let is_mark = |byte: u8| {
        matches!(
            byte,
            b'*' | b'_' | b'~' | b'`' | b'#' | b'|' | b'<' | b'>' | b'[' | b']' | b'"' | b'\''
        )
    };
    let begins_an_item = |byte: u8| matches!(byte, b'-' | b'+' | b'0'..=b'9');
    let (mut marks, mut lines) = (0, 0);
    let mut within = false;
    for (at, byte) in text.bytes().enumerate() {
        let begins = !within && begins_an_item(byte);
        marks += usize::from(is_mark(byte)) + if begins { MARKS_OF_AN_ITEM } else { 0 };
        within = byte != b'\n' && (within || !byte.is_ascii_whitespace());
        lines += usize::from(byte == b'\n');
        if marks > MOST_MARKS {
            let (what, most) = ("marks", MOST_MARKS);
            return Some(Beyond { at, what, most });
        }
        if lines > MOST_LINES {
            let (what, most) = ("lines", MOST_LINES);
            return Some(Beyond { at, what, most });
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{MOST_LINES, MOST_MARKS, beyond};

    #[test]
    fn so_many_are_read_and_no_more() {
        assert_eq!(beyond(&"[".repeat(MOST_MARKS)), None);
        assert_eq!(beyond(&"a\n".repeat(MOST_LINES)), None);
        assert_eq!(beyond(&"word ".repeat(1_000_000)), None);
        let marks = beyond(&"a>".repeat(MOST_MARKS + 1)).unwrap();
        assert_eq!((marks.what, marks.at), ("marks", 2 * MOST_MARKS + 1));
        let items = beyond(&"  - a\n".repeat(MOST_MARKS)).unwrap();
        assert_eq!((items.what, items.at), ("marks", 3 * MOST_MARKS + 2));
        let lines = beyond(&"a\n".repeat(MOST_LINES + 1)).unwrap();
        assert_eq!((lines.what, lines.at), ("lines", 2 * MOST_LINES + 1));
    }
}
