//! Footnotes: a number in the text, the note at the end of its section, and a
//! way there and back.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;

use pulldown_cmark::{Event, TagEnd};

use crate::escape;

use super::Writer;

/// The notes of the section that is being written.
#[derive(Default)]
pub(super) struct Notes {
    /// Which section it is, from 0.
    section: usize,
    /// The notes in the order of their numbers.
    listed: Vec<Listed>,
    /// The number of each definition, from 1.
    numbers: HashMap<usize, usize>,
    /// Definitions that any section has listed.
    seen: HashSet<usize>,
    /// Bytes of definitions that were listed again by a later section.
    repeated: usize,
}

struct Listed {
    /// The event that opens the definition.
    definition: usize,
    /// How often the text refers to it.
    references: usize,
}

/// How many bytes of notes may be written again because several sections
/// refer to them; beyond that a reference is shown as typed.
const LONGEST_REPEATED: usize = 1 << 20;

impl Notes {
    /// The number of a definition in this section, given its length in bytes;
    /// `None` where notes have been repeated too often.
    fn number(&mut self, definition: usize, length: usize) -> Option<usize> {
        if let Some(number) = self.numbers.get(&definition) {
            return Some(*number);
        }
        if !self.seen.insert(definition) {
            self.repeated += length;
            if self.repeated > LONGEST_REPEATED {
                return None;
            }
        }
        self.listed.push(Listed {
            definition,
            references: 0,
        });
        let number = self.listed.len();
        self.numbers.insert(definition, number);
        Some(number)
    }

    /// What a note of this section is called in ids, which hold a colon so that
    /// they are never a heading's.
    fn name(&self, number: usize) -> String {
        match self.section {
            0 => number.to_string(),
            section => format!("{section}:{number}"),
        }
    }
}

impl Writer<'_> {
    /// Writes a number that leads to a note.
    pub(super) fn note_reference(&mut self, label: &str) {
        let number = self.text.note(label).and_then(|definition| {
            let length = self.text.events.get(definition).map_or(0, |(_, r)| r.len());
            self.notes.number(definition, length)
        });
        let listed = number.and_then(|number| self.notes.listed.get_mut(number - 1));
        let (Some(number), Some(listed)) = (number, listed) else {
            escape::push_text(&mut self.html, &format!("[^{label}]"));
            return;
        };
        listed.references += 1;
        let nth = listed.references;
        let name = self.notes.name(number);
        let word = escape::attribute(self.options.words.note);
        let _ = write!(
            self.html,
            "<sup><a href=\"#note:{name}\" id=\"ref:{name}:{nth}\" role=\"doc-noteref\" \
             aria-label=\"{word} {number}\">{number}</a></sup>"
        );
    }

    /// Lists every note of the text that no section has listed.
    pub(super) fn list_left_over_notes(&mut self) {
        for definition in &self.text.notes {
            if !self.notes.seen.contains(definition) {
                self.notes.number(*definition, 0);
            }
        }
    }

    /// Writes the notes of the section, each of which may refer to further
    /// ones, and begins the next section. Whether there were any.
    pub(super) fn write_notes(&mut self) -> bool {
        let mut number = 0;
        while let Some(listed) = self.notes.listed.get(number) {
            let definition = listed.definition;
            if number == 0 {
                self.html.push_str("<div class=\"notes\">\n<ol>\n");
            }
            number += 1;
            let name = self.notes.name(number);
            let _ = write!(self.html, "<li id=\"note:{name}\">");
            self.write_note(definition, number);
            self.html.push_str("</li>\n");
        }
        if number > 0 {
            self.html.push_str("</ol>\n</div>\n");
        }
        self.notes.listed.clear();
        self.notes.numbers.clear();
        self.notes.section += 1;
        number > 0
    }

    /// Writes a note, with the ways back at the end of its last paragraph.
    fn write_note(&mut self, definition: usize, number: usize) {
        let end = self.text.end(definition);
        let last = end - 1;
        let ends_in_words = self.text.event(last) == Some(&Event::End(TagEnd::Paragraph));
        let stop = if ends_in_words { last } else { end };
        let next = self.run(definition + 1, stop);
        let in_paragraph = ends_in_words && next == last;
        self.write_ways_back(number);
        if in_paragraph {
            self.run(last, end);
        }
    }

    fn write_ways_back(&mut self, number: usize) {
        let references = self
            .notes
            .listed
            .get(number - 1)
            .map_or(0, |listed| listed.references);
        let name = self.notes.name(number);
        let word = escape::attribute(self.options.words.back).into_owned();
        for nth in 1..=references {
            let times = match nth {
                1 => String::new(),
                _ => format!("-{nth}"),
            };
            let _ = write!(
                self.html,
                " <a href=\"#ref:{name}:{nth}\" role=\"doc-backlink\" \
                 aria-label=\"{word} {number}{times}\">↩</a>"
            );
        }
    }
}
