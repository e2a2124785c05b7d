//! Spellings of one kind of thing, and what each of them means.

use std::collections::HashMap;

use crate::diagnostic::Diagnostics;
use crate::slug::fold;
use crate::source::Place;

/// Every known spelling of venues, or of clubs, …
pub(super) struct Names<I> {
    /// What the kind is called: `venue`.
    kind: &'static str,
    bearers: HashMap<String, (I, Place)>,
}

impl<I: Copy + Eq> Names<I> {
    pub(super) fn of(kind: &'static str) -> Self {
        Self {
            kind,
            bearers: HashMap::new(),
        }
    }

    /// Enters a spelling; complains where it is another's already.
    pub(super) fn claim(
        &mut self,
        spelling: &str,
        id: I,
        place: Place,
        diagnostics: &mut Diagnostics,
    ) {
        let folded = fold(spelling);
        if folded.is_empty() {
            return;
        }
        let (bearer, first) = *self.bearers.entry(folded).or_insert((id, place));
        if bearer != id {
            diagnostics.name_taken(place, self.kind, spelling, first);
        }
    }

    /// Enters a spelling unless it is somebody's already.
    pub(super) fn claim_if_free(&mut self, spelling: &str, id: I, place: Place) {
        let folded = fold(spelling);
        if !folded.is_empty() {
            self.bearers.entry(folded).or_insert((id, place));
        }
    }

    /// Who bears this name.
    pub(super) fn find(&self, spelling: &str) -> Option<I> {
        self.bearers.get(&fold(spelling)).map(|(id, _)| *id)
    }
}

/// A file's name as a name: `costa-rica` gives `Costa Rica`.
pub(super) fn name_of_stem(stem: &str) -> String {
    let mut name = String::with_capacity(stem.len());
    for word in stem.split(['-', '_', ' ']).filter(|word| !word.is_empty()) {
        if !name.is_empty() {
            name.push(' ');
        }
        let mut letters = word.chars();
        name.extend(letters.next().into_iter().flat_map(char::to_uppercase));
        name.push_str(letters.as_str());
    }
    name
}

/// `women` as `Women`.
pub(super) fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(letters.as_str().chars())
        .collect()
}
