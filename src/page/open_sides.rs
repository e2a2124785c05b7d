//! Sides that are still open, in the words of the site's language: `Winner
//! SF1` is `Sieger SF1` on a page in German.

use std::collections::BTreeMap;

use crate::book::{Book, Fixture, Side};
use crate::language::{Language, Word};
use crate::notation::{OpenSide, read_open_side};
use crate::standings::Passes;

/// What the open sides of a book are called on its pages.
#[derive(Clone, Debug, Default)]
pub struct OpenSides(BTreeMap<Box<str>, Box<str>>);

impl OpenSides {
    /// The words of every side that is, or was, left open. A page in English
    /// has them as the file does, unless the site has words of its own.
    pub fn of(book: &Book, language: &Language) -> Self {
        let fixtures = book.fixtures.values();
        let all = fixtures.flat_map(|fixture| written(fixture).into_iter().flatten());
        let said = all.filter_map(|words| {
            let said = said(language, &words)?;
            Some((words, said.into()))
        });
        Self(said.collect())
    }

    /// What a side is called that a file calls so.
    pub fn name<'a>(&'a self, written: &'a str) -> &'a str {
        self.0.get(written).map_or(written, |said| said)
    }
}

/// The words for a match's open sides, and those for whoever comes out of it.
fn written(fixture: &Fixture) -> [Option<Box<str>>; 4] {
    let [home, away] = Side::BOTH.map(|side| fixture.drawn.of(side).clone());
    let [winner, loser] = [Passes::Winner, Passes::Loser].map(|passes| {
        let label = fixture.label.as_deref()?;
        Some(passes.of(label).into())
    });
    [home, away, winner, loser]
}

/// An open side in the words of a language; `None` where it stays as it is
/// written: in the words of nobody (`TBD`), or as plans print it (`2B`).
fn said(language: &Language, written: &str) -> Option<String> {
    let side = read_open_side(written).filter(|_| written.trim().contains(' '))?;
    let word = match side {
        OpenSide::Winner(_) => Word::WinnerOf,
        OpenSide::Loser(_) => Word::LoserOf,
        OpenSide::Place(..) | OpenSide::Across(..) => Word::PlaceIn,
    };
    if language.is_english() && !language.has_own(word) {
        return None;
    }
    let named = |name: &str| {
        let lower = written.to_lowercase();
        if lower.contains("group ") && !name.to_lowercase().contains("group ") {
            language.say(Word::GroupNamed, &[("name", &name)])
        } else {
            name.to_owned()
        }
    };
    let placed = |place: u16, table: &str| {
        let place = language.ordinal(place);
        language.say(Word::PlaceIn, &[("place", &place), ("table", &table)])
    };
    Some(match side {
        OpenSide::Winner(name) | OpenSide::Loser(name) => {
            language.say(word, &[("match", &named(name))])
        }
        OpenSide::Place(place, table) => placed(place, &named(table)),
        OpenSide::Across(place, groups) => placed(place, &groups.join("/")),
    })
}

#[cfg(test)]
mod tests {
    use super::said;
    use crate::language::Language;

    #[track_caller]
    fn check(tag: &str, written: &str, expected: Option<&str>) {
        let language = Language::of(tag).unwrap();
        assert_eq!(
            said(&language, written).as_deref(),
            expected,
            "{tag}: {written}"
        );
    }

    #[test]
    fn an_open_side_is_said_in_the_language_of_the_page() {
        check("de", "Winner SF1", Some("Sieger SF1"));
        check("de", "Loser SF1", Some("Verlierer SF1"));
        check("de", "Runner-up Group B", Some("2. Gruppe B"));
        check("de", "16th Northern League", Some("16. Northern League"));
        check("fr", "Winner of Group A", Some("Vainqueur Groupe A"));
        check("fr", "Best third A/B/F", Some("3e A/B/F"));
        check("es", "Runner-up South", Some("2.º South"));
        check("it", "1st Group C", Some("1º Girone C"));
        check("pt", "Loser SF2", Some("Perdedor SF2"));
    }

    #[test]
    fn what_is_read_anywhere_stays_as_it_is_written() {
        check("de", "2B", None);
        check("de", "TBD", None);
        check("en", "Winner SF1", None);
        check("en-US", "Runner-up Group B", None);
    }

    #[test]
    fn a_sites_own_words_hold_in_english_too() {
        let mut own = Language::default();
        own.replace("winner_of", "Victors of {match}").unwrap();
        let said = said(&own, "Winner SF1");
        assert_eq!(said.as_deref(), Some("Victors of SF1"));
    }
}
