//! The forms that one person's name is written in: in full, with initials, the
//! surname alone.

use crate::slug::fold;

/// The words of a name, folded; `J.-P.` and `J. P.` are two.
pub(super) fn words(name: &str) -> Vec<String> {
    name.split(|c: char| c.is_whitespace() || c == '.')
        .map(fold)
        .filter(|word| !word.is_empty())
        .collect()
}

/// Whether `short` may stand for `full`: its last words, or a beginning of its
/// first name and its last words. `Martínez`, `E. Martínez`, `La. Martínez`.
pub(super) fn is_short_for(short: &[String], full: &[String]) -> bool {
    if short.len() < full.len() && full.ends_with(short) {
        return true;
    }
    let [initial, surname @ ..] = short else {
        return false;
    };
    let Some(first) = full.first() else {
        return false;
    };
    !surname.is_empty()
        && surname.len() < full.len()
        && initial.chars().count() <= 2
        && initial != first
        && first.starts_with(initial.as_str())
        && full.ends_with(surname)
}

/// How much of a name these words are: each that is more than an initial counts.
pub(super) fn fullness(words: &[String]) -> usize {
    let full = words.iter().filter(|word| word.chars().count() > 2);
    full.count() * 100 + words.len()
}

#[cfg(test)]
mod tests {
    use super::{is_short_for, words};

    #[track_caller]
    fn check(short: &str, full: &str, expected: bool) {
        assert_eq!(
            is_short_for(&words(short), &words(full)),
            expected,
            "{short}, {full}"
        );
    }

    #[test]
    fn a_surname_or_initials_are_short_for_a_name() {
        check("Davies", "Alphonso Davies", true);
        check("van Dijk", "Virgil van Dijk", true);
        check("A. Davies", "Alphonso Davies", true);
        check("La. Martínez", "Lautaro Martinez", true);
        check("B. Davies", "Alphonso Davies", false);
        check("Alphonso", "Alphonso Davies", false);
        check("Alphonso Davies", "Alphonso Davies", false);
    }
}
