//! Minutes as newspapers and data files print them: `23`, `45+2′`, `90+`, `23.`.

use crate::book::{Minute, Stoppage};

/// The last minute that can be played; extra time ends at 120, and what a
/// youth cup or a cup of another age adds stays below this.
const LAST_MINUTE: u32 = 150;

/// A word that begins like a minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct MinuteWord<'a> {
    /// The number; `None` for `?` and `__`.
    regular: Option<u32>,
    stoppage: AddedTime,
    /// What tells it from a number of another kind.
    pub(super) mark: Mark,
    /// What is glued to it: `pen` of `34pen`.
    pub(super) rest: &'a str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum AddedTime {
    None,
    Unknown,
    Minutes(u32),
}

/// What tells a minute from another number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// Nothing: `23`.
    None,
    /// A dot: `23.`.
    Dot,
    /// A prime or an apostrophe, or `min`: `23′`.
    Prime,
}

impl<'a> MinuteWord<'a> {
    /// The minute that `word` begins with: one to three digits, or `?`.
    pub(super) fn of(word: &'a str) -> Option<Self> {
        if let Some(rest) = unknown(word) {
            let (mark, rest) = marked(rest);
            return Some(Self {
                regular: None,
                stoppage: AddedTime::None,
                mark,
                rest,
            });
        }
        let (regular, rest) = number(word)?;
        let (before, rest) = marked(rest);
        let (stoppage, rest) = added(rest);
        let (after, rest) = marked(rest);
        Some(Self {
            regular: Some(regular),
            stoppage,
            mark: if before == Mark::None { after } else { before },
            rest,
        })
    }

    /// Whether it says that the minute is not known.
    pub(super) fn is_unknown(&self) -> bool {
        self.regular.is_none()
    }

    /// Whether it is a bare number, which may as well be part of a name.
    pub(super) fn is_bare(&self) -> bool {
        self.regular.is_some()
            && self.stoppage == AddedTime::None
            && self.mark == Mark::None
            && self.rest.is_empty()
    }

    /// The bare number.
    pub(super) fn bare_number(&self) -> Option<u32> {
        self.regular.filter(|_| self.is_bare())
    }

    /// The number, whatever stands with it, if there is no stoppage time.
    pub(super) fn plain_number(&self) -> Option<u32> {
        self.regular.filter(|_| self.stoppage == AddedTime::None)
    }

    /// The same minute with stoppage time that stands apart from it: `+2`,
    /// `+ 2`, or the bare `2` behind `90+`.
    pub(super) fn with_added(self, text: &'a str) -> Option<Self> {
        if !self.rest.is_empty() || self.is_unknown() {
            return None;
        }
        let (stoppage, rest) = match self.stoppage {
            AddedTime::None => added(text),
            AddedTime::Unknown if self.mark == Mark::None => number(text)
                .filter(|(minutes, _)| *minutes < 30)
                .map(|(minutes, rest)| (AddedTime::Minutes(minutes), rest))?,
            AddedTime::Unknown | AddedTime::Minutes(_) => return None,
        };
        if stoppage == AddedTime::None {
            return None;
        }
        let (mark, rest) = marked(rest);
        let mark = if self.mark == Mark::None {
            mark
        } else {
            self.mark
        };
        Some(Self {
            stoppage,
            mark,
            rest,
            ..self
        })
    }

    /// The same minute, its unit standing apart from it: `23 min`.
    pub(super) fn with_unit(self, word: &str) -> Option<Self> {
        let (mark, rest) = marked(word);
        let joins = self.rest.is_empty() && mark == Mark::Prime && rest.is_empty();
        joins.then_some(Self { mark, ..self })
    }

    /// The minute; `None` where the word says that it is not known.
    ///
    /// # Errors
    /// Where there is no such minute: what is wrong, and the mend.
    pub(super) fn minute(&self) -> Result<Option<Minute>, (String, Option<String>)> {
        let Some(number) = self.regular else {
            return Ok(None);
        };
        if number == 0 {
            let message = "minutes count from 1, so there is no minute 0";
            return Err((message.to_owned(), Some("write `1`".to_owned())));
        }
        let Some(regular) = u8::try_from(number).ok().filter(|_| number <= LAST_MINUTE) else {
            return Err((
                format!("no match has a minute {number}; {LAST_MINUTE} is the last that can be"),
                None,
            ));
        };
        let stoppage = match self.stoppage {
            AddedTime::None => Stoppage::None,
            AddedTime::Unknown => Stoppage::Unknown,
            AddedTime::Minutes(0) => {
                return Err((
                    format!("stoppage time counts from 1, so there is no {regular}+0"),
                    Some(format!("write `{regular}` or `{regular}+1`")),
                ));
            }
            AddedTime::Minutes(minutes) => match u8::try_from(minutes) {
                Ok(minutes) => Stoppage::Minutes(minutes),
                Err(_) => {
                    return Err((format!("no period has {minutes} minutes added"), None));
                }
            },
        };
        Ok(Some(Minute { regular, stoppage }))
    }
}

/// One to three digits at the start of `word`, not more.
fn number(word: &str) -> Option<(u32, &str)> {
    let rest = word.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = word.strip_suffix(rest)?;
    if digits.len() > 3 {
        return None;
    }
    Some((digits.parse().ok()?, rest))
}

/// What follows `?`, `??` or `__`.
fn unknown(word: &str) -> Option<&str> {
    let rest = word.trim_start_matches(['?', '_']);
    (1..=3).contains(&(word.len() - rest.len())).then_some(rest)
}

fn marked(text: &str) -> (Mark, &str) {
    let primes = ['\'', '′', '’', '´', '‘', '`', 'ʹ', 'ʼ', '＇'];
    if let Some(rest) = text.strip_prefix(primes) {
        return (Mark::Prime, rest);
    }
    if let Some(rest) = text.strip_prefix("min") {
        let rest = rest.strip_prefix('s').unwrap_or(rest);
        return (Mark::Prime, rest.strip_prefix('.').unwrap_or(rest));
    }
    match text.strip_prefix('.') {
        Some(rest) => (Mark::Dot, rest),
        None => (Mark::None, text),
    }
}

fn added(text: &str) -> (AddedTime, &str) {
    let Some(rest) = text.strip_prefix('+') else {
        return (AddedTime::None, text);
    };
    match number(rest.trim_start()) {
        Some((minutes, rest)) => (AddedTime::Minutes(minutes), rest),
        None => (AddedTime::Unknown, rest),
    }
}
