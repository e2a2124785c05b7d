//! YAML as a tree of texts, every value with its place.
//!
//! The only room that names `serde_yaml`, and it knows no key: what a scalar
//! means is for the shapes to say, so `no`, `1.10`, `null`, `0x1F` and `~`
//! stay as they are written and a club may be called Null.
//!
//! Nodes are numbered as they are read: the root is 0, then each key and each
//! value, each item of a list. A number is all that a place needs: [`locate`]
//! reads the document again and stops there.

mod escape;
mod hash;
mod line;
mod mend;
mod plain;
mod span;
mod tree;

use std::borrow::Cow;
use std::ops::Range;

pub(super) use hash::{anchored, hidden};
pub(super) use mend::{character, explain, quoted_line};
pub(super) use tree::read;

/// A YAML document.
#[derive(Debug)]
pub(super) struct Document<'s> {
    /// All that it says.
    pub(super) root: Node<'s>,
    /// Keys that stand twice in one map.
    pub(super) duplicates: Vec<Duplicate>,
}

/// A value of a document.
#[derive(Debug)]
pub(super) struct Node<'s> {
    /// Its number in the order of reading.
    pub(super) number: u32,
    /// What it is.
    pub(super) form: Form<'s>,
}

/// What a value is.
#[derive(Debug)]
pub(super) enum Form<'s> {
    /// A text as written, without its quotes; empty where nothing is written.
    Scalar(Cow<'s, str>),
    /// A list.
    List(Vec<Node<'s>>),
    /// A map, in the order written. Of a key that stands twice both are here.
    Map(Vec<Entry<'s>>),
}

/// A key of a map with its value.
#[derive(Debug)]
pub(super) struct Entry<'s> {
    /// The key.
    pub(super) key: Cow<'s, str>,
    /// The key's number.
    pub(super) number: u32,
    /// The value.
    pub(super) value: Node<'s>,
}

/// A key that stands twice: the numbers of its two places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Duplicate {
    /// Where it stands first.
    pub(super) first: u32,
    /// Where it stands again.
    pub(super) again: u32,
}

/// Why a document cannot be read.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fault {
    /// What is wrong.
    pub(super) problem: Problem,
    /// The byte at which the reader noticed.
    pub(super) at: usize,
}

/// What is wrong with a document.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Problem {
    /// It is no YAML: the parser's own words.
    Syntax(String),
    /// A character that YAML does not take.
    Control(char),
    /// A key that is a list or a map.
    KeyIsNoWord,
    /// A value with a tag: it begins with `!`.
    Tag,
    /// A second document begins.
    SecondDocument,
    /// More bytes than [`MOST_BYTES`].
    TooLong,
    /// Lists and maps inside each other, more than [`MOST_LEVELS`].
    TooDeep,
    /// Aliases that repeat more than the document itself holds.
    TooManyAliases,
}

/// The longest document, in bytes: a season's results take some 50,000.
pub(super) const MOST_BYTES: usize = 4 << 20;

/// The deepest nesting: the design's own shapes need nine.
pub(super) const MOST_LEVELS: u8 = 32;

/// The bytes of a node: of a scalar all of it, quotes included; of a list or a
/// map its first line.
pub(super) fn locate(source: &str, number: u32) -> Range<usize> {
    let Some(start) = tree::position(source, number) else {
        return 0..0;
    };
    match scalar(source, number) {
        Some(text) => span::of_scalar(source, start, &text).outer,
        None => span::first_line(source, start),
    }
}

/// The bytes that say a part of a scalar's text; all of the scalar where
/// escapes keep the part from being found.
pub(super) fn locate_within(source: &str, number: u32, part: Range<usize>) -> Range<usize> {
    let (Some(start), Some(text)) = (tree::position(source, number), scalar(source, number)) else {
        return locate(source, number);
    };
    let span = span::of_scalar(source, start, &text);
    span.part(source, &text, part).unwrap_or(span.outer)
}

/// The text of a scalar; `None` where the number is that of a list or a map.
fn scalar(source: &str, number: u32) -> Option<Cow<'_, str>> {
    find(read(source).ok()?.root, number)
}

/// The key of a number below `node`.
pub(super) fn key<'n>(node: &'n Node<'_>, number: u32) -> Option<&'n str> {
    let last = |numbers: usize| numbers.checked_sub(1);
    match &node.form {
        Form::Scalar(_) => None,
        Form::List(items) => {
            let at = items.partition_point(|item| item.number <= number);
            key(items.get(last(at)?)?, number)
        }
        Form::Map(entries) => {
            let at = entries.partition_point(|entry| entry.number <= number);
            let entry = entries.get(last(at)?)?;
            if entry.number == number {
                Some(&entry.key)
            } else {
                key(&entry.value, number)
            }
        }
    }
}

/// Walks to a number below `node`.
fn find(node: Node<'_>, number: u32) -> Option<Cow<'_, str>> {
    match node.form {
        Form::Scalar(text) => (node.number == number).then_some(text),
        Form::List(items) => {
            let at = items.partition_point(|item| item.number <= number);
            find(items.into_iter().nth(at.checked_sub(1)?)?, number)
        }
        Form::Map(entries) => {
            let at = entries.partition_point(|entry| entry.number <= number);
            let entry = entries.into_iter().nth(at.checked_sub(1)?)?;
            if entry.number == number {
                Some(entry.key)
            } else {
                find(entry.value, number)
            }
        }
    }
}
