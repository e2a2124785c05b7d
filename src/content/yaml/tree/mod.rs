//! Reading: the parser's events into nodes, within limits.
//!
//! The parser resolves plain scalars to truth values, numbers and nothing, and
//! does not say how they were written. So a document that has such scalars is
//! read twice: once to learn what each node is, once to ask each scalar for
//! its text.

mod nodes;
mod texts;

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use serde::de::{DeserializeSeed, Error};

use super::{Document, Duplicate, Entry, Fault, MOST_BYTES, Problem, mend, plain};
use nodes::Read;
use texts::Texts;

/// The tree of a document.
///
/// # Errors
/// Where the text is no YAML, or goes beyond a limit.
pub(in crate::content) fn read(source: &str) -> Result<Document<'_>, Fault> {
    plain::read(source).map_or_else(|| parse(source), Ok)
}

/// The tree of a document, as the parser reads it.
pub(in crate::content::yaml) fn parse(source: &str) -> Result<Document<'_>, Fault> {
    refuse_before_parsing(source)?;
    let pass = Pass::new(source, None);
    let read = pass.start().deserialize(parser(source));
    let mut root = read.map_err(|error| pass.fault(source, &error))?;
    if pass.resolved.get() {
        // The shape is known and the text has been parsed: asking again for
        // its scalars as text has no way to fail but for an empty document,
        // whose one node is right as it is.
        let _ = Texts(&mut root).deserialize(parser(source));
    }
    let duplicates = pass.duplicates.into_inner();
    Ok(Document { root, duplicates })
}

/// The byte at which a node begins.
pub(in crate::content::yaml) fn position(source: &str, number: u32) -> Option<usize> {
    let pass = Pass::new(source, Some(number));
    let stopped = pass.start().deserialize(parser(source)).err()?;
    matches!(pass.stop.take(), Some(Stop::Found)).then(|| mend::index(&stopped).unwrap_or(0))
}

fn parser(source: &str) -> serde_yaml::Deserializer<'_> {
    serde_yaml::Deserializer::from_str(source)
}

/// Says no to what the parser would take too long over or has no place for.
fn refuse_before_parsing(source: &str) -> Result<(), Fault> {
    let refuse = |problem, at| Err(Fault { problem, at });
    if source.len() > MOST_BYTES {
        return refuse(Problem::TooLong, MOST_BYTES);
    }
    let mut brackets = 0_u16;
    for (at, byte) in source.bytes().enumerate() {
        match byte {
            b'[' | b'{' => brackets += 1,
            b']' | b'}' => brackets = brackets.saturating_sub(1),
            _ => {}
        }
        if brackets > 1000 {
            return refuse(Problem::TooDeep, at);
        }
    }
    match source.char_indices().find(|(_, c)| !is_allowed(*c)) {
        Some((at, c)) => refuse(Problem::Control(c), at),
        None => Ok(()),
    }
}

/// YAML 1.2.2, production 1, c-printable; a byte order mark is not content.
pub(in crate::content::yaml) fn is_allowed(c: char) -> bool {
    match c {
        '\t' | '\n' | '\r' | '\u{85}' => true,
        '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}' => false,
        _ => c >= ' ' && !('\u{7F}'..='\u{9F}').contains(&c),
    }
}

/// One reading of a document, from its first node to its last.
struct Pass {
    next: Cell<u32>,
    most: u32,
    target: Option<u32>,
    resolved: Cell<bool>,
    stop: Cell<Option<Stop>>,
    duplicates: RefCell<Vec<Duplicate>>,
}

/// Why a reading was stopped by us and not by the parser.
enum Stop {
    Found,
    Problem(Problem),
}

impl Pass {
    fn new(source: &str, target: Option<u32>) -> Self {
        Self {
            next: Cell::new(0),
            // Every node but the root takes a byte at least, so a document
            // that has more of them repeats itself by aliases.
            most: u32::try_from(source.len()).unwrap_or(u32::MAX),
            target,
            resolved: Cell::new(false),
            stop: Cell::new(None),
            duplicates: RefCell::default(),
        }
    }

    fn start(&self) -> Read<'_> {
        Read {
            pass: self,
            level: 0,
        }
    }

    /// Stops the parser at the node that it is at: its error has the place.
    fn stop<T, E: Error>(&self, why: Stop) -> Result<T, E> {
        self.stop.set(Some(why));
        Err(E::custom("stopped"))
    }

    fn number<E: Error>(&self) -> Result<u32, E> {
        let number = self.next.get();
        self.next.set(number.saturating_add(1));
        if self.target == Some(number) {
            return self.stop(Stop::Found);
        }
        if number > self.most {
            return self.stop(Stop::Problem(Problem::TooManyAliases));
        }
        Ok(number)
    }

    fn fault(&self, source: &str, error: &serde_yaml::Error) -> Fault {
        match self.stop.take() {
            Some(Stop::Problem(problem)) => Fault {
                problem,
                at: mend::index(error).unwrap_or(0),
            },
            Some(Stop::Found) | None => mend::fault(source, error),
        }
    }
}

/// Adds the keys that stand twice among `entries`.
pub(in crate::content::yaml) fn note_duplicates(
    entries: &[Entry<'_>],
    duplicates: &mut Vec<Duplicate>,
) {
    if entries.len() > 32 {
        let mut firsts = HashMap::with_capacity(entries.len());
        for entry in entries {
            let first = *firsts.entry(&*entry.key).or_insert(entry.number);
            note(first, entry.number, duplicates);
        }
        return;
    }
    for (index, entry) in entries.iter().enumerate() {
        let same = |earlier: &&Entry<'_>| earlier.key == entry.key;
        if let Some(earlier) = entries.iter().take(index).find(same) {
            note(earlier.number, entry.number, duplicates);
        }
    }
}

fn note(first: u32, again: u32, duplicates: &mut Vec<Duplicate>) {
    if first != again {
        duplicates.push(Duplicate { first, again });
    }
}

#[cfg(test)]
mod tests;
