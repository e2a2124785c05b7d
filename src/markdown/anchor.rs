//! The names that headings can be linked by, and their levels on a page.

use std::collections::{HashMap, HashSet};

use crate::slug::Slug;

/// Gives each heading of a text an anchor of its own.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    taken: HashSet<Box<str>>,
    next: HashMap<Box<str>, u32>,
}

impl Anchors {
    /// The anchor of the next heading: its slug, with a number where an
    /// earlier heading has it already.
    pub(super) fn name(&mut self, heading: &str) -> Box<str> {
        let slug = Slug::of(heading);
        let slug = slug.as_ref().map_or("section", Slug::as_str);
        if self.taken.insert(slug.into()) {
            return slug.into();
        }
        let next = self.next.entry(slug.into()).or_insert(2);
        loop {
            let anchor: Box<str> = format!("{slug}-{next}").into();
            *next += 1;
            if self.taken.insert(anchor.clone()) {
                return anchor;
            }
        }
    }
}

/// Turns the levels that a text uses into those of a page: beginning at a
/// given level, and never leaving one out on the way down.
#[derive(Debug)]
pub(super) struct Levels {
    top: u8,
    above: Vec<u8>,
}

/// The deepest heading of HTML.
const DEEPEST: usize = 6;

impl Levels {
    /// For a text whose first heading is to be of level `top`.
    pub(super) fn from(top: u8) -> Self {
        Self {
            top,
            above: Vec::new(),
        }
    }

    /// The level on the page of a heading that is written at `level`.
    pub(super) fn place(&mut self, level: u8) -> usize {
        while self.above.last().is_some_and(|above| *above >= level) {
            self.above.pop();
        }
        let place = usize::from(self.top) + self.above.len();
        self.above.push(level);
        place.min(DEEPEST)
    }
}
