//! Names as addresses, and names as the same name.
//!
//! A [`Slug`] is what a name becomes in a URL; a folded name is what it is
//! compared by, without regard to case, diacritics and punctuation.

use std::borrow::Cow;
use std::fmt;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A name in an address: lower-case ASCII letters, digits and single `-`
/// between them; never empty.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(Box<str>);

impl Slug {
    /// The slug of a name: transliterated to ASCII, runs of anything but
    /// letters and digits as one `-`. `None` where nothing is left.
    pub fn of(name: &str) -> Option<Self> {
        let ascii = deunicode::deunicode(name);
        let mut slug = String::with_capacity(ascii.len());
        for c in ascii.chars() {
            if c.is_ascii_alphanumeric() {
                slug.push(c.to_ascii_lowercase());
            } else if c != '\'' && !slug.is_empty() && !slug.ends_with('-') {
                slug.push('-');
            }
        }
        slug.truncate(slug.trim_end_matches('-').len());
        (!slug.is_empty()).then(|| Self(slug.into()))
    }

    /// `text` as it stands, if it is a slug already.
    pub fn exactly(text: &str) -> Option<Self> {
        Self::of(text).filter(|slug| *slug.0 == *text)
    }

    /// This slug with a further part: `ashford`, `2` gives `ashford-2`.
    #[must_use]
    pub fn with(&self, suffix: impl fmt::Display) -> Self {
        Self(format!("{}-{suffix}", self.0).into())
    }

    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A name as names are compared: its letters and digits alone, lower case and
/// without diacritics. `F.C. København`, `FC Kobenhavn` and `fc københavn`
/// are one name.
///
/// Letters of other scripts stay; Latin letters that have no decomposition are
/// transliterated (ø as o, ß as ss). Empty where a name has no letter or digit.
pub fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    if name.is_ascii() {
        folded.extend(
            name.chars()
                .filter(char::is_ascii_alphanumeric)
                .map(|c| c.to_ascii_lowercase()),
        );
        return folded;
    }
    for c in name
        .nfkd()
        .filter(|c| c.is_alphanumeric() && !is_combining_mark(*c))
    {
        match is_latin(c).then(|| deunicode::deunicode_char(c)).flatten() {
            Some(ascii) => folded.extend(ascii.chars().map(|c| c.to_ascii_lowercase())),
            None => folded.extend(c.to_lowercase()),
        }
    }
    folded
}

/// A path as systems compare it that know neither upper and lower case nor how
/// an accent is stored: two files of one folded path cannot both be there.
pub fn fold_path(path: &str) -> Cow<'_, str> {
    if !path.is_ascii() {
        Cow::Owned(path.nfc().flat_map(char::to_lowercase).collect())
    } else if path.bytes().any(|byte| byte.is_ascii_uppercase()) {
        Cow::Owned(path.to_ascii_lowercase())
    } else {
        Cow::Borrowed(path)
    }
}

/// Whether `c` is a Latin letter beyond ASCII.
fn is_latin(c: char) -> bool {
    matches!(c, '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}')
}

#[cfg(test)]
mod tests {
    use super::{Slug, fold};

    #[track_caller]
    fn slug(name: &str, expected: Option<&str>) {
        assert_eq!(
            Slug::of(name).as_ref().map(Slug::as_str),
            expected,
            "{name}"
        );
    }

    #[test]
    fn a_name_becomes_an_address() {
        slug("Costa Rica", Some("costa-rica"));
        slug("1. FC Köln", Some("1-fc-koln"));
        slug("Brøndby – Straße", Some("brondby-strasse"));
        slug("O’Neill's XI", Some("oneills-xi"));
        slug("???", None);
        slug("", None);
    }

    #[test]
    fn spellings_of_one_name_fold_to_one() {
        assert_eq!(fold("Brøndby IF"), fold("BRONDBY  I.F."));
        assert_eq!(fold("São Tomé"), fold("Sao Tome"));
        assert_eq!(fold("Cafe\u{301}"), fold("Café"));
        assert_eq!(fold("N’Golo"), fold("N'Golo"));
        assert_eq!(fold("St. Pauli"), fold("st pauli"));
        assert_ne!(fold("日本"), fold("中国"));
    }
}
