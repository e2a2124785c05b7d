//! A text's events, with what has to be known of all before one is written.

use std::collections::HashMap;
use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use crate::markdown::anchor::Anchors;
use crate::markdown::syntax::{events, push_plain};

/// A text, read.
pub(super) struct Text<'t> {
    pub(super) source: &'t str,
    pub(super) events: Vec<(Event<'t>, Range<usize>)>,
    /// For each event that opens an element, the one that closes it.
    ends: Vec<usize>,
    /// Events that open headings, with the anchors, in order.
    anchors: Vec<(usize, Box<str>)>,
    /// Events that open definitions of footnotes, in order.
    pub(super) notes: Vec<usize>,
    /// The first definition of each label.
    labels: HashMap<String, usize>,
    /// What stands in `{{ }}` and the like, in order.
    typed: Vec<Range<usize>>,
}

impl<'t> Text<'t> {
    /// Reads a text.
    pub(super) fn read(source: &'t str) -> Self {
        let events: Vec<_> = events(source).collect();
        let mut text = Self {
            source,
            ends: ends(&events),
            events,
            anchors: Vec::new(),
            notes: Vec::new(),
            labels: HashMap::new(),
            typed: typed(source),
        };
        text.name_headings_and_notes();
        text
    }

    fn name_headings_and_notes(&mut self) {
        let mut anchors = Anchors::default();
        for (at, (event, _)) in self.events.iter().enumerate() {
            if let Event::Start(Tag::Heading { .. }) = event {
                let words = self.plain(at);
                self.anchors.push((at, anchors.name(words.trim())));
            } else if let Event::Start(Tag::FootnoteDefinition(label)) = event {
                self.notes.push(at);
                self.labels.entry(label.to_lowercase()).or_insert(at);
            }
        }
    }

    /// The event that closes the element which `at` opens.
    pub(super) fn end(&self, at: usize) -> usize {
        self.ends.get(at).copied().unwrap_or(at)
    }

    /// The events within an element, given those that open and close it.
    pub(super) fn between(&self, at: usize, end: usize) -> &[(Event<'t>, Range<usize>)] {
        self.events.get(at + 1..end).unwrap_or_default()
    }

    /// The event at a position.
    pub(super) fn event(&self, at: usize) -> Option<&Event<'t>> {
        self.events.get(at).map(|(event, _)| event)
    }

    /// The words within the element that `at` opens; a picture has none.
    pub(super) fn plain(&self, at: usize) -> String {
        let mut words = String::new();
        let mut next = at + 1;
        let end = self.end(at);
        while next < end {
            match self.event(next) {
                Some(Event::Start(Tag::Image { .. })) => next = self.end(next),
                Some(event) => push_plain(&mut words, event),
                None => break,
            }
            next += 1;
        }
        words
    }

    /// The anchor of the heading that `at` opens.
    pub(super) fn anchor(&self, at: usize) -> Option<&str> {
        let index = self
            .anchors
            .binary_search_by_key(&at, |(heading, _)| *heading)
            .ok()?;
        self.anchors.get(index).map(|(_, anchor)| &**anchor)
    }

    /// The event that opens the definition of a footnote.
    pub(super) fn note(&self, label: &str) -> Option<usize> {
        self.labels.get(&label.to_lowercase()).copied()
    }

    /// The source of a piece of text, if that stands between the braces of a
    /// template language: what is quoted must not be made smart.
    pub(super) fn as_typed(&self, range: &Range<usize>) -> Option<&str> {
        let after = self
            .typed
            .partition_point(|typed| typed.start <= range.start);
        let typed = self.typed.get(after.checked_sub(1)?)?;
        if range.end <= typed.end {
            self.source.get(range.clone())
        } else {
            None
        }
    }
}

/// For each event that opens an element, the one that closes it; for any other
/// the event itself.
fn ends(events: &[(Event<'_>, Range<usize>)]) -> Vec<usize> {
    let mut ends: Vec<usize> = (0..events.len()).collect();
    let mut open = Vec::new();
    for (at, (event, _)) in events.iter().enumerate() {
        if let Event::Start(_) = event {
            open.push(at);
        } else if let Event::End(_) = event
            && let Some(end) = open.pop().and_then(|start: usize| ends.get_mut(start))
        {
            *end = at;
        }
    }
    ends
}

/// Every `{{ … }}`, `{% … %}` and `{# … #}` that begins and ends on one line.
fn typed(source: &str) -> Vec<Range<usize>> {
    let mut typed = Vec::new();
    if !source.contains('{') {
        return typed;
    }
    let mut line_start = 0;
    for line in source.split_inclusive('\n') {
        let mut from = 0;
        while let Some(braces) = line.get(from..).and_then(next_braces) {
            typed.push(line_start + from + braces.start..line_start + from + braces.end);
            from += braces.end;
        }
        line_start += line.len();
    }
    typed
}

/// The first braces of a line, unless they are not closed on it.
fn next_braces(line: &str) -> Option<Range<usize>> {
    let (start, close) =
        line.match_indices('{')
            .find_map(|(at, _)| match line.as_bytes().get(at + 1)? {
                b'{' => Some((at, "}}")),
                b'%' => Some((at, "%}")),
                b'#' => Some((at, "#}")),
                _ => None,
            })?;
    let length = line.get(start..)?.find(close)?;
    Some(start..start + length + close.len())
}
