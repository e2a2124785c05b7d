//! In which order a language lists names: by the rules of CLDR, as
//! `icu_collator` knows them. The only file that names it.

use std::cmp::Ordering;
use std::fmt;
use std::sync::Arc;

use icu_collator::options::{AlternateHandling, CollatorOptions};
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::Locale;

use crate::slug::fold;

/// The order of names in one language.
#[derive(Clone)]
pub(super) struct Collation(Option<Arc<CollatorBorrowed<'static>>>);

impl Collation {
    /// The order of a language by its BCP 47 tag; that of no language in
    /// particular where the tag is not one.
    pub(super) fn of(tag: &str) -> Self {
        let locale: Locale = tag.parse().unwrap_or(Locale::UNKNOWN);
        let mut preferences = CollatorPreferences::from(&locale);
        // U9 before U18, Group 2 before Group 10.
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        let mut options = CollatorOptions::default();
        // 's-Hertogenbosch stands under S.
        options.alternate_handling = Some(AlternateHandling::Shifted);
        Self(Collator::try_new(preferences, options).ok().map(Arc::new))
    }

    /// Which of two names comes first; equal only where they are one text.
    pub(super) fn compare(&self, a: &str, b: &str) -> Ordering {
        let by_language = match &self.0 {
            Some(collator) => collator.compare(a, b),
            None => fold(a).cmp(&fold(b)),
        };
        by_language.then_with(|| a.cmp(b))
    }
}

impl fmt::Debug for Collation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Collation")
    }
}
