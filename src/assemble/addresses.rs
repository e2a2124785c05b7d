//! Names as addresses: one each, and none that a web server or a file system
//! stumbles over.

use std::collections::HashMap;

use crate::diagnostic::Diagnostics;
use crate::slug::Slug;
use crate::source::{Place, Text};

/// Names that Windows keeps for devices, and that lists here keep for pages.
const RESERVED: &[&str] = &[
    "api", "aux", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "con",
    "index", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "nul", "page",
    "prn",
];

/// The longest slug, in bytes: two of them and a suffix fit a folder's name.
const LONGEST: usize = 100;

/// The addresses of one kind of page.
pub(super) struct Addresses {
    /// What the kind is called: `team`.
    kind: &'static str,
    taken: HashMap<Slug, Option<Place>>,
}

impl Addresses {
    pub(super) fn of(kind: &'static str) -> Self {
        Self {
            kind,
            taken: HashMap::new(),
        }
    }

    /// The address for something called `name`, written at `place`. Complains
    /// where the name gives none, or where another has it.
    pub(super) fn give(
        &mut self,
        name: &str,
        place: Option<Place>,
        diagnostics: &mut Diagnostics,
    ) -> Slug {
        let wanted = wanted(name, self.kind).unwrap_or_else(|| {
            diagnostics.no_address(place, self.kind, name);
            numbered(self.kind, self.taken.len() + 1)
        });
        if let Some(other) = self.taken.get(&wanted) {
            diagnostics.address_taken(place, self.kind, &wanted, *other);
            return self.free(&wanted, place);
        }
        self.taken.insert(wanted.clone(), place);
        wanted
    }

    /// The address that a file states or, where it states none, its own name
    /// gives.
    pub(super) fn give_file(
        &mut self,
        stated: Option<&Text>,
        stem: &str,
        place: Place,
        diagnostics: &mut Diagnostics,
    ) -> Slug {
        match stated {
            Some(stated) => self.give(&stated.value, Some(stated.place), diagnostics),
            None => self.give(stem, Some(place), diagnostics),
        }
    }

    /// Whether somebody has this address.
    pub(super) fn has(&self, slug: &Slug) -> bool {
        self.taken.contains_key(slug)
    }

    /// The first of `wanted`, `wanted-2`, `wanted-3` … that nobody has.
    pub(super) fn free(&mut self, wanted: &Slug, place: Option<Place>) -> Slug {
        let mut slug = wanted.clone();
        let mut number = 1;
        while self.taken.contains_key(&slug) {
            number += 1;
            slug = wanted.with(number);
        }
        self.taken.insert(slug.clone(), place);
        slug
    }
}

/// The address that `name` asks for: cut where it is too long, and with the
/// kind behind it where it is reserved. `None` where nothing is left of it.
pub(super) fn wanted(name: &str, kind: &str) -> Option<Slug> {
    let slug = Slug::of(name)?;
    if RESERVED.contains(&slug.as_str()) {
        return Some(slug.with(kind));
    }
    if slug.as_str().len() <= LONGEST {
        return Some(slug);
    }
    let cut = slug.as_str().get(..LONGEST)?;
    Slug::of(cut.rsplit_once('-').map_or(cut, |(whole, _)| whole))
}

/// An address for what has none.
pub(super) fn numbered(kind: &str, number: usize) -> Slug {
    match Slug::of(kind) {
        Some(slug) => slug.with(number),
        None => unreachable!("kinds are called by words of letters"),
    }
}

#[cfg(test)]
mod tests {
    use super::wanted;

    #[test]
    fn a_long_name_is_cut_at_a_word() {
        let slug = wanted(&"Llanfair ".repeat(20), "team").unwrap();
        assert!(slug.as_str().len() <= 100 && slug.as_str().ends_with("llanfair"));
    }

    #[test]
    fn a_device_of_windows_is_no_address() {
        assert_eq!(wanted("CON", "team").unwrap().as_str(), "con-team");
        assert_eq!(wanted("???", "team"), None);
    }
}
