//! What a shape asks for while it reads: what its schema is made of.

use std::cell::RefCell;

use crate::diagnostic::Misfit;

/// What was asked of a document's nodes, by number. Kept only where somebody
/// wants to know.
#[derive(Debug, Default)]
pub(super) struct Watch {
    /// Maps with keys that the shape knows: each with those keys.
    pub(super) keys: Vec<(u32, Vec<&'static str>)>,
    /// Maps whose keys are the writer's own.
    pub(super) names: Vec<u32>,
    /// Keys that decide which shape a map has.
    pub(super) deciding: Vec<(u32, &'static str)>,
    /// Maps that lacked keys: each with those keys.
    pub(super) lacking: Vec<(u32, &'static [&'static str])>,
    /// Texts that were not what they should be, and why.
    pub(super) misfits: Vec<Misfit>,
}

/// Whether anybody wants to know.
#[derive(Debug, Default)]
pub(super) struct Watched(Option<RefCell<Watch>>);

impl Watched {
    /// Somebody does.
    pub(super) fn on() -> Self {
        Self(Some(RefCell::default()))
    }

    /// Whether somebody does.
    pub(super) fn is_on(&self) -> bool {
        self.0.is_some()
    }

    /// Notes something.
    pub(super) fn note(&self, what: impl FnOnce(&mut Watch)) {
        if let Some(watch) = &self.0 {
            what(&mut watch.borrow_mut());
        }
    }

    /// All that was noted.
    pub(super) fn into_inner(self) -> Watch {
        self.0.map(RefCell::into_inner).unwrap_or_default()
    }
}
