//! Every name that has a page, from A to Z; a script searches them, and the
//! headlines of reports besides.

use serde::Serialize;

use crate::language::Word;
use crate::page::address::Address;
use crate::page::edition::Sheet;
use crate::page::names::names;
use crate::page::output_list::{SEARCH_INDEX, SEARCH_SCRIPT};
use crate::page::route::Route;
use crate::slug::fold;

use super::frame::LinkView;

/// The page of all names.
#[derive(Clone, Debug, Serialize)]
pub struct SearchView<'a> {
    /// What it is.
    pub title: &'a str,
    /// The scripts that search: the index, then what reads it.
    pub scripts: [String; 2],
    /// The names by letter.
    pub letters: Vec<LetterView<'a>>,
    /// Every report.
    pub reports: Option<String>,
}

/// The names that begin with a letter.
#[derive(Clone, Debug, Serialize)]
pub struct LetterView<'a> {
    /// The letter; `#` for what begins with none.
    pub letter: String,
    /// The names: each with its page, and what it is the name of.
    pub names: Vec<(LinkView, &'a str)>,
}

/// The page of all names.
pub(super) fn view<'a>(sheet: &Sheet<'a>) -> SearchView<'a> {
    let mut letters: Vec<LetterView<'a>> = Vec::new();
    for named in names(sheet.edition) {
        let letter = letter(named.name);
        let link = LinkView {
            text: named.name.to_owned(),
            href: sheet.link(named.route),
        };
        let entry = (link, sheet.word(named.kind));
        match letters.iter_mut().find(|other| other.letter == letter) {
            Some(other) => other.names.push(entry),
            None => letters.push(LetterView {
                letter,
                names: vec![entry],
            }),
        }
    }
    let script = |file: &str| sheet.link_to(&Address::new(file));
    SearchView {
        title: sheet.word(Word::Search),
        scripts: [SEARCH_INDEX, SEARCH_SCRIPT].map(script),
        letters,
        reports: sheet
            .link(Route::Reports(1))
            .filter(|_| !sheet.book().stories.is_empty()),
    }
}

/// The letter that a name is listed under.
fn letter(name: &str) -> String {
    let first = fold(name).chars().next();
    match first {
        Some(first) if first.is_alphabetic() => first.to_uppercase().collect(),
        _ => "#".to_owned(),
    }
}
