//! Which lines of a file's front matter say what, for a new file that is made
//! from an old one.

use std::ops::Range;

use crate::source::SourceFile;

use super::read::yaml_of;
use super::yaml::{self, Entry, Form};

/// A key of a map and the lines that it takes, its value and the comments right
/// above it included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyLines {
    /// The key.
    pub key: Box<str>,
    /// Its lines, in bytes of the file.
    pub lines: Range<usize>,
    /// Where its value is a list of maps: the keys of each.
    pub items: Vec<Vec<KeyLines>>,
}

/// The keys of a file's front matter in the order written; `None` where it has
/// none that can be read, or several keys share a line.
pub fn outline(file: &SourceFile) -> Option<Vec<KeyLines>> {
    let (offset, source) = yaml_of(file)?;
    let document = yaml::read(source).ok()?;
    let Form::Map(entries) = document.root.form else {
        return None;
    };
    let mut keys = keys(source, &entries, source.len())?;
    for key in &mut keys {
        shift(key, offset);
    }
    Some(keys)
}

/// The keys of a map that ends before byte `end`.
fn keys(source: &str, entries: &[Entry<'_>], end: usize) -> Option<Vec<KeyLines>> {
    let starts: Vec<usize> = entries
        .iter()
        .map(|entry| first_line(source, yaml::locate(source, entry.number).start))
        .collect();
    let share_a_line = starts
        .windows(2)
        .any(|pair| matches!(pair, [a, b] if a >= b));
    if share_a_line {
        return None;
    }
    let ends = starts.iter().skip(1).copied().chain([end]);
    entries
        .iter()
        .zip(starts.iter().zip(ends))
        .map(|(entry, (start, end))| {
            Some(KeyLines {
                key: (*entry.key).into(),
                lines: *start..end,
                items: items(source, entry, end),
            })
        })
        .collect()
}

/// The keys of each map of a list; none where one of them is no map with a line
/// for each key.
fn items(source: &str, entry: &Entry<'_>, end: usize) -> Vec<Vec<KeyLines>> {
    let Form::List(list) = &entry.value.form else {
        return Vec::new();
    };
    let starts = list
        .iter()
        .map(|item| line_start(source, yaml::locate(source, item.number).start));
    let ends: Vec<usize> = starts.skip(1).chain([end]).collect();
    let all: Option<Vec<_>> = list
        .iter()
        .zip(ends)
        .map(|(item, end)| match &item.form {
            Form::Map(entries) => keys(source, entries, end),
            Form::Scalar(_) | Form::List(_) => None,
        })
        .collect();
    all.unwrap_or_default()
}

/// The first byte of the line that byte `at` is in.
fn line_start(source: &str, at: usize) -> usize {
    let before = source.get(..at).unwrap_or_default();
    before.rfind('\n').map_or(0, |end| end + 1)
}

/// The first byte of a key's lines: its own line's, or that of the comments
/// right above it.
fn first_line(source: &str, key: usize) -> usize {
    let mut start = line_start(source, key);
    while start > 0 {
        let above = line_start(source, start - 1);
        let line = source.get(above..start).unwrap_or_default();
        if !line.trim_start().starts_with('#') {
            break;
        }
        start = above;
    }
    start
}

fn shift(key: &mut KeyLines, by: usize) {
    key.lines = key.lines.start + by..key.lines.end + by;
    for inner in key.items.iter_mut().flatten() {
        shift(inner, by);
    }
}

#[cfg(test)]
mod tests {
    use super::{KeyLines, outline};
    use crate::source::{Contents, SourceFile};

    fn file(text: &str) -> SourceFile {
        SourceFile {
            path: "content/competitions/a/b.md".into(),
            contents: Contents::Read(text.as_bytes().into()),
        }
    }

    #[test]
    fn each_key_has_its_lines() {
        let text = "---\nname: A\n# who plays\nteams: [B,\n  C]\nstages:\n  - name: One\n    legs: 2\n  - name: Two\n---\nText\n";
        let keys = outline(&file(text)).unwrap();
        let said = |key: &KeyLines| (key.key.to_string(), text[key.lines.clone()].to_owned());
        let told: Vec<_> = keys.iter().map(said).collect();
        assert_eq!(
            told[..2],
            [
                ("name".to_owned(), "name: A\n".to_owned()),
                (
                    "teams".to_owned(),
                    "# who plays\nteams: [B,\n  C]\n".to_owned()
                ),
            ]
        );
        let stages: Vec<Vec<_>> = keys[2]
            .items
            .iter()
            .map(|item| item.iter().map(said).collect())
            .collect();
        assert_eq!(stages.len(), 2);
        assert_eq!(
            stages[0][1],
            ("legs".to_owned(), "    legs: 2\n".to_owned())
        );
        assert_eq!(stages[1][0].1, "  - name: Two\n");
    }

    #[test]
    fn keys_that_share_a_line_have_no_outline() {
        assert_eq!(outline(&file("---\n{name: A, legs: 2}\n---\n")), None);
        assert_eq!(outline(&file("Text\n")), None);
    }
}
