//! What a text holds and nobody sees: marks that turn its direction, spaces of
//! no width, letters of one alphabet that look like another's.
//!
//! A writer pastes them without knowing; a name with one is another name, and
//! a title with one turns round all that follows it on the page.

use std::ops::Range;

use unicode_script::{Script, UnicodeScript};

use crate::escape;

/// Something unseen, and what it does.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unseen {
    /// A mark that turns the direction of text and is never taken back.
    Turning(char),
    /// A character without width within a name or another value.
    Widthless(char),
    /// A letter that is of another alphabet than its word, and which.
    Foreign(char, &'static str),
}

/// Every unseen thing in a text, with its place; of a foreign letter the place
/// is its word's. `values` are the bytes that hold names and other values, in
/// which more is strange than in prose.
pub(super) fn find(text: &str, values: &Range<usize>) -> Vec<(Range<usize>, Unseen)> {
    if !may_hide(text) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive(['\n', '\r']) {
        if !line.is_ascii() {
            found.extend(turning(line, start));
            if values.contains(&start) {
                found.extend(widthless(line, start));
                found.extend(foreign(line, start));
            }
        }
        start += line.len();
    }
    found
}

/// Whether there is anything in a text that may be found: letters of another
/// alphabet, marks, spaces of no width. Most texts have but Latin letters,
/// dashes and quotation marks, which a glance at their bytes tells.
fn may_hide(text: &str) -> bool {
    // What begins with these bytes are the Latin letters from U+00C0 to U+017F.
    let is_worth_a_look = |byte: u8| byte >= 0xC2 && !matches!(byte, 0xC3..=0xC5);
    let hides = |at: usize| {
        let c = text.get(at..)?.chars().next()?;
        let is_one = is_turning(c) || is_widthless(c) || alphabet(c).is_some();
        is_one.then_some(())
    };
    escape::first_of(text, is_worth_a_look, hides).is_some()
}

/// Embeddings, overrides and isolates: Unicode Standard Annex #9, section 2.
fn is_turning(c: char) -> bool {
    matches!(
        c,
        '\u{202A}' | '\u{202B}' | '\u{202D}' | '\u{202E}' | '\u{2066}'..='\u{2068}'
    )
}

/// Spaces of no width, joiners of words and soft hyphens. What joins letters
/// of Persian or parts of an emoji (U+200C, U+200D) belongs to them.
fn is_widthless(c: char) -> bool {
    matches!(c, '\u{200B}' | '\u{2060}' | '\u{AD}' | '\u{FEFF}')
}

/// The alphabet of a letter that looks like a Latin one.
fn alphabet(c: char) -> Option<&'static str> {
    let named = [(Script::Cyrillic, "Cyrillic"), (Script::Greek, "Greek")];
    let own = c.script();
    let mut named = named.into_iter();
    named.find_map(|(script, name)| (script == own).then_some(name))
}

/// The first mark of a line that turns its direction without an end in it.
fn turning(line: &str, start: usize) -> Option<(Range<usize>, Unseen)> {
    let mut open = Vec::new();
    for (at, c) in line.char_indices() {
        match c {
            c if is_turning(c) => open.push((at, c)),
            // What takes them back.
            '\u{202C}' | '\u{2069}' => {
                open.pop();
            }
            _ => {}
        }
    }
    let (at, c) = open.first().copied()?;
    let at = start + at;
    Some((at..at + c.len_utf8(), Unseen::Turning(c)))
}

/// What has no width.
fn widthless(line: &str, start: usize) -> impl Iterator<Item = (Range<usize>, Unseen)> {
    line.char_indices()
        .filter(|(_, c)| is_widthless(*c))
        .map(move |(at, c)| (start + at..start + at + c.len_utf8(), Unseen::Widthless(c)))
}

/// Words that mix Latin letters with Cyrillic or Greek ones. Other alphabets
/// stand beside Latin in real names (名古屋FC) and look like nothing else.
fn foreign(line: &str, start: usize) -> Vec<(Range<usize>, Unseen)> {
    let mut found = Vec::new();
    for word in line.split(|c: char| !c.is_alphabetic()) {
        let strange = word.chars().find_map(|c| Some((c, alphabet(c)?)));
        let Some((letter, name)) = strange else {
            continue;
        };
        if word.chars().any(|c| c.script() == Script::Latin) {
            let at = start + (word.as_ptr().addr() - line.as_ptr().addr());
            found.push((at..at + word.len(), Unseen::Foreign(letter, name)));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Unseen, find};

    #[track_caller]
    fn check(text: &str, expected: &[(&str, Unseen)]) {
        let found = find(text, &(0..text.len()));
        let found: Vec<_> = found
            .into_iter()
            .map(|(range, what)| (&text[range], what))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn marks_that_turn_a_text_are_found_where_nothing_takes_them_back() {
        check("a\u{202E}b\n", &[("\u{202E}", Unseen::Turning('\u{202E}'))]);
        check("a\u{2067}b\u{2069}\u{200F}\n\u{200E}", &[]);
    }

    #[test]
    fn a_letter_of_another_alphabet_is_found() {
        check("Аshford", &[("Аshford", Unseen::Foreign('А', "Cyrillic"))]);
        check("Зенит v Ashford, 名古屋FC, Ολυμπιακός B, Ünião", &[]);
    }

    #[test]
    fn what_has_no_width_is_found() {
        check(
            "Ash\u{200B}ford",
            &[("\u{200B}", Unseen::Widthless('\u{200B}'))],
        );
        check("👩\u{200D}⚽ نیم\u{200C}فصل", &[]);
    }
}
