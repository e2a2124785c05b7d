//! Where a link of Markdown leads, as its writer meant it.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::source::{FileId, SourceTree};

use super::plan::Plan;
use super::route::Route;

/// What the address of a link in Markdown names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A page of the site, by its file: `../teams/canada.md`.
    Page(Route),
    /// A file of the site that is copied beside the page.
    File(FileId),
    /// A path from the site's root: `/teams/canada/`.
    Path(Box<str>),
    /// An address elsewhere, or a place on the same page.
    Elsewhere,
    /// A file of the site that has no page: a draft, or one with a fault.
    Unpublished(FileId),
    /// A relative path to nothing.
    Nothing,
}

/// Where a link written in `file` leads; `target` is without what follows `#`.
pub fn resolve(tree: &SourceTree, plan: &Plan, file: FileId, target: &str) -> Target {
    if target.is_empty() || is_elsewhere(target) {
        return Target::Elsewhere;
    }
    if target.starts_with('/') {
        return Target::Path(target.into());
    }
    let Some(found) = relative_file(tree, file, target) else {
        return Target::Nothing;
    };
    if tree.file(found).extension() == "md" {
        let page = plan.route_of(found).map(Target::Page);
        page.unwrap_or(Target::Unpublished(found))
    } else if is_for_readers(tree, found) {
        Target::File(found)
    } else {
        Target::Nothing
    }
}

/// The file that is to be copied beside a page whose Markdown names it.
pub(super) fn file_beside(tree: &SourceTree, file: FileId, target: &str) -> Option<FileId> {
    if target.starts_with('/') || is_elsewhere(target) {
        return None;
    }
    relative_file(tree, file, target).filter(|found| is_for_readers(tree, *found))
}

/// Whether a file may be handed to readers as it is: nothing that the site is
/// made from. Squads and results tell what `names:` may hide, the settings and
/// templates what their writer keeps to himself.
fn is_for_readers(tree: &SourceTree, file: FileId) -> bool {
    let file = tree.file(file);
    let made_from = ["md", "csv"]
        .iter()
        .any(|end| file.extension().eq_ignore_ascii_case(end));
    file.path.starts_with("content/") && !made_from || file.path.starts_with("static/")
}

/// Whether an address names a scheme or a host.
fn is_elsewhere(target: &str) -> bool {
    let scheme = target
        .split_once(':')
        .is_some_and(|(scheme, _)| !scheme.contains(['/', '.', '?']));
    scheme || target.starts_with("//") || target.starts_with('?')
}

/// The file at a path relative to the folder of `file`.
fn relative_file(tree: &SourceTree, file: FileId, target: &str) -> Option<FileId> {
    let target = target.split('?').next().unwrap_or_default();
    let target = decode(target);
    let folder = tree.file(file).folder();
    let mut parts: Vec<&str> = folder.split('/').collect();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    tree.find(&parts.join("/"))
}

/// `%20` and the like as what they stand for.
fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let decoded = match rest {
            [b'%', high, low, ..] => hex(*high).zip(hex(*low)),
            _ => None,
        };
        if let Some((high, low)) = decoded {
            bytes.push(high << 4 | low);
            rest = rest.get(3..).unwrap_or_default();
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8(bytes).map_or(Cow::Borrowed(text), Cow::Owned)
}

fn hex(byte: u8) -> Option<u8> {
    char::from(byte)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

/// A file's name as it stands in a link.
pub(super) fn encode(name: &str) -> String {
    let mut encoded = String::with_capacity(name.len());
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::{decode, encode, is_elsewhere};

    #[test]
    fn a_name_survives_a_link() {
        assert_eq!(encode("a b/é.jpg"), "a%20b/%C3%A9.jpg");
        assert_eq!(decode("a%20b/%C3%A9.jpg"), "a b/é.jpg");
        assert_eq!(decode("100%"), "100%");
    }

    #[test]
    fn a_scheme_leads_elsewhere() {
        assert!(is_elsewhere("https://example.org/"));
        assert!(is_elsewhere("mailto:a@example.org"));
        assert!(is_elsewhere("//example.org/"));
        assert!(!is_elsewhere("../teams/canada.md"));
        assert!(!is_elsewhere("a/b:c.md"));
    }
}
