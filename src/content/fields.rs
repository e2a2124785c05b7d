//! A document as the shapes read it: values that know their place and key,
//! and maps whose keys are asked for one by one.
//!
//! A shape asks a map for every key that it has; what nobody asked for is
//! unknown, and the keys asked for are what a slip is compared with. So a
//! key's name stands once, where its value is read. A value of the wrong form
//! is complained of and counts as not given: the rest is read on.

use std::ops::Range;

use crate::diagnostic::{Misfit, nearest};
use crate::extra::Extra;
use crate::source::{Place, Text, Written};

use super::sheet::{Refusal, Sheet};
use super::yaml::{Entry, Form, Node};

/// A value of a document.
#[derive(Clone, Copy, Debug)]
pub(super) struct Value<'n> {
    node: &'n Node<'n>,
    /// The key that it stands under, itself or in a list.
    key: &'n str,
    sheet: &'n Sheet,
}

impl<'n> Value<'n> {
    /// The root of a document.
    pub(super) fn root(node: &'n Node<'n>, sheet: &'n Sheet) -> Self {
        let key = "";
        Self { node, key, sheet }
    }

    /// Where it stands.
    pub(super) fn place(self) -> Place {
        self.sheet.node(self.node.number)
    }

    /// Something, written here.
    pub(super) fn written<T>(self, value: T) -> Written<T> {
        Written::new(value, self.place())
    }

    /// The file that it is in.
    pub(super) fn sheet(self) -> &'n Sheet {
        self.sheet
    }

    /// The text of a scalar as it is written; `None` for lists and maps.
    pub(super) fn as_scalar(self) -> Option<&'n str> {
        match &self.node.form {
            Form::Scalar(text) => Some(text),
            Form::List(_) | Form::Map(_) => None,
        }
    }

    /// Whether it is a list.
    pub(super) fn is_list(self) -> bool {
        matches!(self.node.form, Form::List(_))
    }

    /// Whether it is a map.
    pub(super) fn is_map(self) -> bool {
        matches!(self.node.form, Form::Map(_))
    }

    /// Whether it is a map with such a key.
    pub(super) fn has(self, key: &'static str) -> bool {
        let number = self.node.number;
        self.sheet
            .watched
            .note(|watch| watch.deciding.push((number, key)));
        match &self.node.form {
            Form::Map(entries) => entries.iter().any(|entry| entry.key == key),
            Form::Scalar(_) | Form::List(_) => false,
        }
    }

    /// Complains that it is of another form than `expected`, in words: "a list
    /// of teams".
    pub(super) fn expected(self, expected: &str) {
        let found = match &self.node.form {
            Form::Scalar(text) if text.is_empty() => "nothing".to_owned(),
            Form::Scalar(text) => format!("the text `{text}`"),
            Form::List(items) => format!("a list of {}", items.len()),
            Form::Map(_) => "a map".to_owned(),
        };
        self.sheet
            .complain(|to| to.wrong_form(self.place(), self.key, expected, &found));
    }

    /// A text as it is written.
    pub(super) fn text(self) -> Option<Text> {
        match self.as_scalar() {
            Some("") => None,
            Some(text) => Some(self.written(text.into())),
            None => {
                self.expected("a text");
                None
            }
        }
    }

    /// A text read as something else.
    pub(super) fn read<T, R: Refusal>(
        self,
        read: impl FnOnce(&str) -> Result<T, R>,
    ) -> Option<Written<T>> {
        self.sheet.read(&self.text()?, self.key, read)
    }

    /// A part of its text, in bytes of it, read as something else.
    pub(super) fn read_part<T, R: Refusal>(
        self,
        part: Range<usize>,
        read: impl FnOnce(&str) -> Result<T, R>,
    ) -> Option<Written<T>> {
        let words = self.as_scalar()?.get(part.clone())?;
        let text = Written::new(words.into(), self.place().within(part));
        self.sheet.read(&text, self.key, read)
    }

    /// One of a few words.
    pub(super) fn word<T: Copy>(self, words: &[(&'static str, T)]) -> Option<Written<T>> {
        self.read(|text| one_of(text, words))
    }

    /// The items of a list; a text alone is a list of one.
    pub(super) fn items(self) -> impl Iterator<Item = Self> {
        let items = match &self.node.form {
            Form::List(items) => items.as_slice(),
            Form::Scalar(text) if text.is_empty() => &[],
            Form::Scalar(_) => std::slice::from_ref(self.node),
            Form::Map(_) => {
                self.expected("a list");
                &[]
            }
        };
        items.iter().map(move |node| Self { node, ..self })
    }

    /// The entries of a map whose keys are the writer's own: names.
    pub(super) fn entries(self) -> impl Iterator<Item = (Text, Self)> {
        let number = self.node.number;
        self.sheet.watched.note(|watch| watch.names.push(number));
        let entries = match &self.node.form {
            Form::Map(entries) => entries.as_slice(),
            Form::Scalar(text) if text.is_empty() => &[],
            Form::Scalar(_) | Form::List(_) => {
                self.expected("a map");
                &[]
            }
        };
        entries.iter().map(move |entry| {
            let key = Written::new((*entry.key).into(), self.sheet.node(entry.number));
            (key, self.entry(entry))
        })
    }

    fn entry(self, entry: &'n Entry<'n>) -> Self {
        Self {
            node: &entry.value,
            key: &entry.key,
            ..self
        }
    }

    /// A map with keys that the shape knows; what `read` does not ask for is
    /// complained of.
    pub(super) fn fields<T>(self, read: impl FnOnce(&mut Fields<'n>) -> T) -> Option<T> {
        let entries = match &self.node.form {
            Form::Map(entries) => entries.as_slice(),
            Form::Scalar(text) if text.is_empty() => &[],
            Form::Scalar(_) | Form::List(_) => {
                self.expected("keys and values");
                return None;
            }
        };
        let mut fields = Fields {
            map: self,
            entries,
            known: Vec::new(),
            own: Vec::new(),
            lacking: Vec::new(),
            suggest: &[],
        };
        let shape = read(&mut fields);
        fields.complain_of_the_rest();
        Some(shape)
    }

    /// Whatever it is, for templates.
    pub(super) fn extra(self) -> Extra {
        match &self.node.form {
            Form::Scalar(text) if text.is_empty() => Extra::Nothing,
            Form::Scalar(text) => Extra::Text((**text).into()),
            Form::List(_) => Extra::List(self.items().map(Self::extra).collect()),
            Form::Map(entries) => Extra::Map(
                entries
                    .iter()
                    .map(|entry| ((*entry.key).into(), self.entry(entry).extra()))
                    .collect(),
            ),
        }
    }
}

/// One of a few words, in any case.
pub(super) fn one_of<T: Copy>(text: &str, words: &[(&'static str, T)]) -> Result<T, Misfit> {
    let found = words
        .iter()
        .find(|(word, _)| word.eq_ignore_ascii_case(text));
    found.map(|(_, value)| *value).ok_or_else(|| {
        let words: Vec<_> = words.iter().map(|(word, _)| *word).collect();
        let nearest = nearest(text, words.iter().copied());
        Misfit::NoSuchWord { words, nearest }
    })
}

/// So many unknown keys of one map are looked up as slips: more are something
/// else, and each look-up compares with every key.
const MOST_SLIPS: usize = 100;

/// A map with keys that its shape knows.
#[derive(Debug)]
pub(super) struct Fields<'n> {
    map: Value<'n>,
    entries: &'n [Entry<'n>],
    known: Vec<&'static str>,
    /// Numbers of the entries that are the writer's own.
    own: Vec<u32>,
    /// What makes which keys needed that are not there.
    lacking: Vec<(Place, String, &'static [&'static str])>,
    suggest: &'static [(&'static str, &'static str)],
}

impl<'n> Fields<'n> {
    /// Where the map stands.
    pub(super) fn place(&self) -> Place {
        self.map.place()
    }

    /// The file that it is in.
    pub(super) fn sheet(&self) -> &'n Sheet {
        self.map.sheet
    }

    /// Words that writers use for a key of this map, each with the key.
    pub(super) fn also_called(&mut self, words: &'static [(&'static str, &'static str)]) {
        self.suggest = words;
    }

    /// The value of a key; `None` where it is not given, or empty.
    pub(super) fn take(&mut self, key: &'static str) -> Option<Value<'n>> {
        self.known.push(key);
        let entry = self.entries.iter().find(|entry| entry.key == key)?;
        let value = self.map.entry(entry);
        (value.as_scalar() != Some("")).then_some(value)
    }

    /// A text.
    pub(super) fn text(&mut self, key: &'static str) -> Option<Text> {
        self.take(key)?.text()
    }

    /// A list of texts; one alone is a list of one.
    pub(super) fn texts(&mut self, key: &'static str) -> Vec<Text> {
        let value = self.take(key);
        value.map_or_else(Vec::new, |value| {
            value.items().filter_map(Value::text).collect()
        })
    }

    /// A text read as something else.
    pub(super) fn read<T, R: Refusal>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&str) -> Result<T, R>,
    ) -> Option<Written<T>> {
        self.take(key)?.read(read)
    }

    /// One of a few words.
    pub(super) fn word<T: Copy>(
        &mut self,
        key: &'static str,
        words: &[(&'static str, T)],
    ) -> Option<Written<T>> {
        self.take(key)?.word(words)
    }

    /// The items of a list, each read by `read`; what it cannot read is left
    /// out.
    pub(super) fn list<T>(
        &mut self,
        key: &'static str,
        read: impl FnMut(Value<'n>) -> Option<T>,
    ) -> Vec<T> {
        let value = self.take(key);
        value.map_or_else(Vec::new, |value| value.items().filter_map(read).collect())
    }

    /// The entries of a map of the writer's own keys, each value read by
    /// `read`.
    pub(super) fn map<T>(
        &mut self,
        key: &'static str,
        mut read: impl FnMut(Value<'n>) -> Option<T>,
    ) -> Vec<(Text, T)> {
        let Some(value) = self.take(key) else {
            return Vec::new();
        };
        let entries = value.entries();
        entries
            .filter_map(|(name, value)| Some((name, read(value)?)))
            .collect()
    }

    /// `extra`: anything.
    pub(super) fn extra(&mut self) -> Extra {
        self.take("extra").map_or(Extra::Nothing, Value::extra)
    }

    /// Complains that this map lacks keys; `what` it is, in words.
    pub(super) fn needs(&mut self, what: &str, keys: &'static [&'static str]) {
        self.needs_at(self.place(), what, keys);
    }

    /// The same, where something else makes the keys needed.
    pub(super) fn needs_at(&mut self, place: Place, what: &str, keys: &'static [&'static str]) {
        self.lacking.push((place, what.to_owned(), keys));
    }

    /// The entries that nobody has asked for and that no key is a slip for:
    /// names of the writer's own beside keys of the shape.
    pub(super) fn rest(&mut self) -> impl Iterator<Item = (Text, Value<'n>)> {
        let unknown = self
            .unknown()
            .filter(|entry| self.nearest(&entry.key).is_none());
        let own: Vec<&'n Entry<'n>> = unknown.collect();
        let (map, sheet) = (self.map, self.map.sheet);
        self.own.extend(own.iter().map(|entry| entry.number));
        own.into_iter().map(move |entry| {
            let name = Written::new((*entry.key).into(), sheet.node(entry.number));
            (name, map.entry(entry))
        })
    }

    /// Whether there are keys that nobody has asked for.
    pub(super) fn anything_is_unknown(&self) -> bool {
        self.unknown().next().is_some()
    }

    fn unknown(&self) -> impl Iterator<Item = &'n Entry<'n>> {
        let known = |entry: &Entry<'_>| {
            self.known.contains(&&*entry.key) || self.own.contains(&entry.number)
        };
        self.entries.iter().filter(move |entry| !known(entry))
    }

    /// Complains of unknown keys, and of lacking ones that none of them may be
    /// meant for.
    fn complain_of_the_rest(&self) {
        let sheet = self.map.sheet;
        sheet.watched.note(|watch| {
            let number = self.map.node.number;
            watch.keys.push((number, self.known.clone()));
            let lacking = self.lacking.iter().map(|(_, _, keys)| (number, *keys));
            watch.lacking.extend(lacking);
        });
        let mut meant = Vec::new();
        for (at, entry) in self.unknown().enumerate() {
            let nearest = (at < MOST_SLIPS).then(|| self.nearest(&entry.key));
            let nearest = nearest.flatten();
            meant.extend(nearest);
            let place = sheet.node(entry.number);
            sheet.complain(|to| to.unknown_key(place, &entry.key, nearest, &self.known));
        }
        for (place, what, keys) in &self.lacking {
            if !keys.iter().any(|key| meant.contains(key)) {
                sheet.complain(|to| to.missing_key(*place, what, keys));
            }
        }
    }

    /// The key that an unknown one may be meant for: another spelling, another
    /// word for it, or a slip.
    fn nearest(&self, key: &str) -> Option<&'static str> {
        if self.sheet().watched.is_on() {
            // A key that is made up is no slip, and there are thousands.
            return None;
        }
        let folded = folded(key);
        let spelling = self
            .known
            .iter()
            .find(|known| self::folded(known) == folded);
        let called = self.suggest.iter().find(|(word, _)| *word == folded);
        spelling
            .copied()
            .or(called.map(|(_, key)| *key))
            .or_else(|| nearest(&folded, self.known.iter().copied()))
    }
}

/// A key without regard to case, and with any of space, `-` and `_` as `_`.
fn folded(key: &str) -> String {
    key.trim().to_lowercase().replace([' ', '-'], "_")
}
