//! The words that pages say by themselves, and how a language writes dates,
//! numbers and plurals.
//!
//! A language is a table of its own; a word is added to the list in `word.rs`
//! and to each table, and the compiler says where it is missing. Plurals and
//! dates follow CLDR. All that comes out is plain text: escaping it is for
//! whoever writes HTML.

mod collation;
mod date;
mod direction;
mod english;
mod french;
mod german;
mod italian;
mod number;
mod portuguese;
mod slot;
mod spanish;
mod table;
mod word;

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::fmt;

use collation::Collation;
pub use date::DateForm;
pub use direction::isolated;
use table::{Plural, Table};
pub use word::{Count, Word};

/// The languages, each before those that could be taken for it.
const TABLES: [&Table; 7] = [
    &english::TABLE,
    &english::TABLE_US,
    &spanish::TABLE,
    &french::TABLE,
    &german::TABLE,
    &portuguese::TABLE,
    &italian::TABLE,
];

/// A language, with a site's own words in it.
#[derive(Clone)]
pub struct Language {
    tag: Box<str>,
    table: &'static Table,
    words: BTreeMap<Word, Box<str>>,
    counts: BTreeMap<(Count, Plural), Box<str>>,
    collation: Collation,
}

/// Why a site's own word cannot be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Nothing is called so.
    NoSuchWord,
    /// The text lacks something in braces that would be lost.
    Lacks(&'static str),
}

impl Default for Language {
    /// English.
    fn default() -> Self {
        Self::from_table("en", &english::TABLE)
    }
}

impl Language {
    /// The language of a BCP 47 tag (`en`, `en-US`, `pt-BR`), whatever its
    /// region; `None` where Pressbox does not speak it.
    pub fn of(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        TABLES
            .into_iter()
            .find(|table| table.tag.eq_ignore_ascii_case(&tag.replace('_', "-")))
            .or_else(|| {
                TABLES
                    .into_iter()
                    .find(|table| table.tag.eq_ignore_ascii_case(primary))
            })
            .map(|table| Self::from_table(tag, table))
    }

    /// The languages that Pressbox speaks: tag, and what each is called in
    /// itself.
    pub fn spoken() -> impl Iterator<Item = (&'static str, &'static str)> {
        TABLES.into_iter().map(|table| (table.tag, table.name))
    }

    fn from_table(tag: &str, table: &'static Table) -> Self {
        Self {
            tag: tag.into(),
            table,
            words: BTreeMap::new(),
            counts: BTreeMap::new(),
            collation: Collation::of(tag),
        }
    }

    /// The tag that the language was asked for by.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// Takes a site's own text for what is called `name`: a [`Word`]'s name,
    /// or a [`Count`]'s with `_one` or `_other`.
    ///
    /// # Errors
    /// Where nothing is called so, or the text lacks what has to be filled in.
    pub fn replace(&mut self, name: &str, text: &str) -> Result<(), Refused> {
        let has = |slot: &str| slot::names(text).any(|name| name == slot);
        if let Some(word) = Word::named(name) {
            if let Some(lacking) = word.slots().find(|slot| !has(slot)) {
                return Err(Refused::Lacks(lacking));
            }
            self.words.insert(word, text.into());
            return Ok(());
        }
        let (count, form) = name.rsplit_once('_').ok_or(Refused::NoSuchWord)?;
        let count = Count::named(count).ok_or(Refused::NoSuchWord)?;
        let form = match form {
            "one" => Plural::One,
            "other" => Plural::Other,
            _ => return Err(Refused::NoSuchWord),
        };
        self.counts.insert((count, form), text.into());
        Ok(())
    }

    /// Every name that [`Self::replace`] knows.
    pub fn names() -> impl Iterator<Item = String> {
        let words = Word::ALL.iter().map(|word| word.name().to_owned());
        let counts = Count::ALL
            .iter()
            .flat_map(|count| ["one", "other"].map(|form| format!("{}_{form}", count.name())));
        words.chain(counts)
    }

    /// A word or phrase, with its braces if it has any.
    pub fn word(&self, word: Word) -> &str {
        match self.words.get(&word) {
            Some(own) => own,
            None => (self.table.word)(word),
        }
    }

    /// Whether it is English.
    pub fn is_english(&self) -> bool {
        self.table.tag.starts_with("en")
    }

    /// Whether the site says a word in its own way.
    pub fn has_own(&self, word: Word) -> bool {
        self.words.contains_key(&word)
    }

    /// A word as it stands inside a sentence: see [`Self::lower`].
    pub fn amid(&self, word: Word) -> String {
        self.lower(self.word(word))
    }

    /// Words of headings as they stand inside a sentence: without capitals,
    /// but where the language writes nouns with them.
    pub fn lower(&self, words: &str) -> String {
        if self.table.capital_nouns {
            words.to_owned()
        } else {
            words.to_lowercase()
        }
    }

    /// Every word with its name, in the order of the list: for templates.
    pub fn words(&self) -> impl Iterator<Item = (&'static str, &str)> {
        Word::ALL.iter().map(|word| (word.name(), self.word(*word)))
    }

    /// Which of two names a list has first; equal only where they are one text.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.collation.compare(a, b)
    }

    /// A phrase with its braces filled in.
    pub fn say(&self, word: Word, slots: &[(&str, &dyn fmt::Display)]) -> String {
        slot::fill(self.word(word), slots)
    }

    /// So many of something: `1 goal`, `2 goals`.
    pub fn count(&self, count: Count, number: impl Into<u32>) -> String {
        let number = number.into();
        let form = (self.table.plural)(number.into());
        let text = match self.counts.get(&(count, form)) {
            Some(own) => own,
            None => match form {
                Plural::One => (self.table.count)(count).one,
                Plural::Other => (self.table.count)(count).other,
            },
        };
        slot::fill(text, &[("n", &self.number(number))])
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Language({})", self.tag)
    }
}

#[cfg(test)]
mod tests;
