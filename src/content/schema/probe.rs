//! A document made up to see what a shape makes of it.

use std::borrow::Cow;
use std::ops::Range;

use crate::diagnostic::{Code, Diagnostics, Misfit};
use crate::source::{At, FileId};

use super::super::body::Markdown;
use super::super::fields::Value;
use super::super::kind::Shape;
use super::super::parse;
use super::super::sheet::Sheet;
use super::super::watch::Watch;
use super::super::yaml::{Entry, Form, Node};

/// A value that is made up.
#[derive(Clone, Debug)]
pub(super) enum Made {
    Text(String),
    List(Vec<Made>),
    Map(Vec<(String, Made)>),
    /// The value that is looked at.
    Hole(Box<Made>),
}

impl Made {
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A map of keys that no shape has, this many, and perhaps one that decides
    /// which shape it is.
    pub(super) fn strangers(count: usize, deciding: Option<&'static str>) -> Self {
        let deciding = deciding.map(|key| (key.to_owned(), Self::List(Vec::new())));
        let strangers = (0..count).map(|number| (stranger(number), Self::text("x")));
        Self::Map(deciding.into_iter().chain(strangers).collect())
    }
}

/// A key that no shape has, and that none of its keys is a slip for.
pub(super) fn stranger(number: usize) -> String {
    format!("stranger-to-all-shapes-{number}")
}

/// A step from a document towards the value that is looked at.
#[derive(Clone, Debug)]
pub(super) enum Step {
    /// The value of a key, beside others that it makes sense with.
    Key(String, Vec<(String, Made)>),
    /// The item of a list.
    Item,
    /// The value of a lone name of the writer's own.
    Name,
}

/// A document with the value at the end of `steps`.
pub(super) fn document(steps: &[Step], value: Made) -> Made {
    let hole = Made::Hole(Box::new(value));
    steps.iter().rev().fold(hole, |value, step| match step {
        Step::Item => Made::List(vec![value]),
        Step::Name => Made::Map(vec![(stranger(0), value)]),
        Step::Key(key, beside) => {
            let mut map = vec![(key.clone(), value)];
            map.extend(beside.iter().cloned());
            // A lone key could be the name that a match is called by.
            map.push((stranger(1), Made::text("x")));
            Made::Map(map)
        }
    })
}

/// What a shape made of a document.
#[derive(Debug)]
pub(super) struct Answer {
    found: Diagnostics,
    watch: Watch,
    hole: Range<u32>,
}

/// Has a document read.
pub(super) fn ask(shape: Shape, document: &Made) -> Answer {
    let (mut next, mut hole) = (0, 0..0);
    let root = node(document, &mut next, &mut hole);
    let sheet = Sheet::watched(FileId::default());
    let markdown = Markdown {
        sheet: &sheet,
        text: "",
        range: 0..0,
    };
    let _what_it_says =
        parse::document(shape, Value::root(&root, &sheet), &markdown, "2026-05-03-a");
    let (found, watch) = sheet.into_watched();
    Answer { found, watch, hole }
}

fn node<'m>(made: &'m Made, next: &mut u32, hole: &mut Range<u32>) -> Node<'m> {
    let number = *next;
    if let Made::Hole(value) = made {
        let node = node(value, next, hole);
        *hole = number..*next;
        return node;
    }
    *next += 1;
    let form = match made {
        Made::Text(text) => Form::Scalar(Cow::Borrowed(text)),
        Made::List(items) => Form::List(items.iter().map(|item| node(item, next, hole)).collect()),
        Made::Map(entries) => Form::Map(
            entries
                .iter()
                .map(|(key, value)| {
                    let number = *next;
                    *next += 1;
                    Entry {
                        key: Cow::Borrowed(key),
                        number,
                        value: node(value, next, hole),
                    }
                })
                .collect(),
        ),
        Made::Hole(_) => unreachable!("a hole is looked into above"),
    };
    Node { number, form }
}

impl Answer {
    /// Whether nothing is wrong with the value that is looked at.
    pub(super) fn accepts(&self) -> bool {
        !self.found.iter().any(|found| self.is_within(found.at))
    }

    /// Whether the value is of a form that is taken, whatever is in it.
    pub(super) fn accepts_form(&self) -> bool {
        let is_form = |code| code == Code::WrongValue;
        let at_it = |place: Option<crate::source::Place>| {
            place.is_some_and(|place| place.at == At::Node(self.hole.start))
        };
        !self
            .found
            .iter()
            .any(|found| is_form(found.code) && at_it(found.at))
    }

    fn is_within(&self, place: Option<crate::source::Place>) -> bool {
        place.is_some_and(|place| match place.at {
            At::Node(number) | At::Within(number, ..) => self.hole.contains(&number),
            At::File | At::Bytes(..) | At::InBlock(..) => false,
        })
    }

    /// The keys that the shape knows of the map that is looked at.
    pub(super) fn keys(&self) -> Option<&[&'static str]> {
        let keys = self.watch.keys.iter();
        let mut own = keys.filter(|(number, _)| *number == self.hole.start);
        own.next_back().map(|(_, keys)| keys.as_slice())
    }

    /// Whether the keys of the map that is looked at are the writer's own.
    pub(super) fn has_own_names(&self) -> bool {
        self.watch.names.contains(&self.hole.start)
    }

    /// The keys without which the map around the value says nothing.
    pub(super) fn lacking(&self) -> impl Iterator<Item = &'static str> {
        let lacking = self.watch.lacking.iter();
        lacking
            .filter(|(number, _)| *number < self.hole.start)
            .flat_map(|(_, keys)| keys.iter().copied())
    }

    /// The keys that decide which shape the map that is looked at has.
    pub(super) fn deciding(&self) -> impl Iterator<Item = &'static str> {
        let deciding = self.watch.deciding.iter();
        deciding
            .filter(|(number, _)| *number == self.hole.start)
            .map(|(_, key)| *key)
    }

    /// Whether the key of the value that is looked at is one that is taken.
    pub(super) fn knows_the_key(&self) -> bool {
        let key = self.hole.start.checked_sub(1).map(At::Node);
        !self
            .found
            .iter()
            .any(|found| found.code == Code::UnknownKey && found.at.map(|place| place.at) == key)
    }

    /// Why texts were refused.
    pub(super) fn misfits(&self) -> &[Misfit] {
        &self.watch.misfits
    }
}
