//! Names that are read from right to left among words that are not.

use std::borrow::Cow;

/// Begins and ends a part of a text whose direction is its own
/// (Unicode Standard Annex 9, 2.4, "FSI" and "PDI").
const ISOLATE: char = '\u{2068}';
const END: char = '\u{2069}';

/// A name as it stands within a line: set apart where it is read from right to
/// left, for a score behind it would otherwise be read so, too, and 3–1 would
/// be shown as 1–3.
pub fn isolated(name: &str) -> Cow<'_, str> {
    if name.chars().any(is_right_to_left) && !name.starts_with(ISOLATE) {
        Cow::Owned(format!("{ISOLATE}{name}{END}"))
    } else {
        Cow::Borrowed(name)
    }
}

/// Whether a character belongs to the blocks of scripts that are read from
/// right to left: Hebrew to Arabic Extended-A, the presentation forms, and
/// what the supplementary plane has of them.
fn is_right_to_left(c: char) -> bool {
    matches!(
        c,
        '\u{590}'..='\u{8ff}'
            | '\u{fb1d}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefc}'
            | '\u{10800}'..='\u{10fff}'
            | '\u{1e800}'..='\u{1efff}'
    )
}

#[cfg(test)]
mod tests {
    use super::isolated;

    #[test]
    fn only_names_from_right_to_left_are_set_apart() {
        for name in ["", "Ashford", "名古屋グランパス", "Црвена звезда"] {
            assert_eq!(isolated(name), name);
        }
        for name in ["الأهلي", "מכבי תל אביב", "Al Ahly (الأهلي)"] {
            let once = isolated(name).into_owned();
            assert_eq!(once, format!("\u{2068}{name}\u{2069}"));
            assert_eq!(isolated(&once), once, "once is enough");
        }
    }
}
