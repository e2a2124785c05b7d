//! What a language has to say: the columns of its table.

use super::word::{Count, Word};

/// All of a language.
#[derive(Clone, Copy)]
pub(super) struct Table {
    /// Its BCP 47 tag.
    pub(super) tag: &'static str,
    /// What it is called in itself.
    pub(super) name: &'static str,
    /// Its words.
    pub(super) word: fn(Word) -> &'static str,
    /// What is counted, with `{n}` for the number.
    pub(super) count: fn(Count) -> Forms,
    /// Which form goes with a number.
    pub(super) plural: fn(u64) -> Plural,
    /// A place in an order: `3rd`.
    pub(super) ordinal: fn(u32) -> String,
    /// The first day of a month, as a date has it.
    pub(super) first_day: &'static str,
    /// How the hours are counted.
    pub(super) clock: Clock,
    /// From January.
    pub(super) months: [&'static str; 12],
    /// From January.
    pub(super) months_short: [&'static str; 12],
    /// From Monday.
    pub(super) weekdays: [&'static str; 7],
    /// From Monday.
    pub(super) weekdays_short: [&'static str; 7],
    /// How dates are put together.
    pub(super) dates: DatePatterns,
    /// Between units and tenths.
    pub(super) decimal_mark: &'static str,
    /// Between thousands and hundreds.
    pub(super) group_mark: &'static str,
    /// How many digits a number has at least that is grouped.
    pub(super) grouped_from: usize,
    /// With `{n}` for the number.
    pub(super) percent: &'static str,
    /// Between the goals of a score.
    pub(super) score_mark: &'static str,
    /// Before the last of a list, blanks and all.
    pub(super) and: &'static str,
    /// Whether nouns have a capital inside a sentence, too.
    pub(super) capital_nouns: bool,
}

/// The forms of something counted.
#[derive(Clone, Copy)]
pub(super) struct Forms {
    pub(super) one: &'static str,
    pub(super) other: &'static str,
}

/// The plural categories of CLDR that our languages use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Plural {
    One,
    Other,
}

/// How the hours of a day are counted.
#[derive(Clone, Copy)]
pub(super) enum Clock {
    /// `20:40`
    Hours24,
    /// `8:40 pm`
    Hours12,
}

/// Patterns of dates, one for each [`super::DateForm`]: `{day}`, `{month}`,
/// `{mon}` (short), `{year}`, `{weekday}`, `{wday}` (short).
#[derive(Clone, Copy)]
pub(super) struct DatePatterns {
    pub(super) full: &'static str,
    pub(super) long: &'static str,
    pub(super) short: &'static str,
    pub(super) weekday: &'static str,
    pub(super) day_month: &'static str,
    pub(super) day_month_short: &'static str,
    pub(super) month: &'static str,
}
