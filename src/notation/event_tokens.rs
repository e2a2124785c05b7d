//! One side's tokens, and what each can be: a minute, a flag, a count, a name.
//!
//! Only looks; what an entry comes to is for [`super::events`].

use std::ops::Range;

use super::cursor::{Token, TokenKind, end_of_words, part};
use super::event_name::spells;
use super::event_words::{Flag, Vocabulary, is_and, is_assist};
use super::minute::{Mark, MinuteWord};

/// How the numbers of a side are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Numbers {
    /// No minute carries a mark: every bare number is a minute.
    Bare,
    /// Some do: a bare number is part of a name.
    Marked,
}

/// The tokens of one side.
pub(super) struct SideTokens<'a> {
    pub(super) line: &'a str,
    pub(super) tokens: &'a [Token],
    pub(super) vocabulary: Vocabulary,
    numbers: Numbers,
}

impl<'a> SideTokens<'a> {
    /// These tokens of a line.
    pub(super) fn new(line: &'a str, tokens: &'a [Token], vocabulary: Vocabulary) -> Self {
        let mut side = Self {
            line,
            tokens,
            vocabulary,
            numbers: Numbers::Bare,
        };
        side.numbers = side.numbers_of_side();
        side
    }

    /// The token at `at`.
    pub(super) fn token(&self, at: usize) -> Option<&'a Token> {
        self.tokens.get(at)
    }

    /// The text of the token at `at`, if it is a plain word.
    pub(super) fn word(&self, at: usize) -> Option<&'a str> {
        let token = self.token(at)?;
        token.is_word().then(|| token.text(self.line))
    }

    /// The range of so many tokens from `at` on.
    pub(super) fn range(&self, at: usize, count: usize) -> Range<usize> {
        let start = self.token(at).map_or(0, |token| token.range.start);
        let last = self.token(at + count.saturating_sub(1));
        start..last.map_or(start, |token| token.range.end)
    }

    /// Whether any minute of the side carries a mark. The full stop that ends
    /// a line is none.
    fn numbers_of_side(&self) -> Numbers {
        let line_end = end_of_words(self.line);
        let carries_mark = |(at, token): (usize, &Token)| {
            let Some((minute, _)) = self.minute_word(at) else {
                return false;
            };
            match minute.mark {
                Mark::Prime => true,
                Mark::Dot => token.range.end != line_end,
                Mark::None => false,
            }
        };
        if self.tokens.iter().enumerate().any(carries_mark) {
            Numbers::Marked
        } else {
            Numbers::Bare
        }
    }

    /// The minute that begins at this token, whatever the side's numbers are,
    /// and how many tokens it takes.
    fn minute_word(&self, at: usize) -> Option<(MinuteWord<'a>, usize)> {
        let word = self.word(at)?;
        if self.vocabulary.flag(word).is_some() {
            return None;
        }
        let minute = MinuteWord::of(word)?;
        let sound = |minute: &MinuteWord<'_>| {
            minute.rest.is_empty() || self.vocabulary.flag(minute.rest).is_some()
        };
        let apart = |count: usize| {
            let from = self.token(at + 1)?.range.start;
            let to = self.token(at + count).filter(|token| token.is_word())?;
            if self.vocabulary.flag(to.text(self.line)).is_some() {
                return None;
            }
            let added = minute.with_added(part(self.line, from..to.range.end))?;
            sound(&added).then_some((added, count + 1))
        };
        let plus_apart = self.word(at + 1) == Some("+");
        if let Some(added) = plus_apart.then(|| apart(2)).flatten().or_else(|| apart(1)) {
            return Some(added);
        }
        if let Some(unit) = self.word(at + 1).and_then(|word| minute.with_unit(word)) {
            return Some((unit, 2));
        }
        sound(&minute).then_some((minute, 1))
    }

    /// The minute that begins at this token, and how many tokens it takes:
    /// where some minutes carry a mark, a bare number is one only if it stands
    /// between commas.
    pub(super) fn minute(&self, at: usize) -> Option<(MinuteWord<'a>, usize)> {
        let (minute, count) = self.minute_word(at)?;
        let stands_alone = || {
            let before = at.checked_sub(1).and_then(|before| self.token(before));
            let behind = self.token(at + count);
            let edge =
                |token: Option<&Token>| token.is_none_or(|token| token.kind == TokenKind::Comma);
            let flag = self
                .word(at + count)
                .is_some_and(|word| self.vocabulary.flag(word).is_some());
            edge(before) && (edge(behind) || flag)
        };
        let sound = !minute.is_bare() || self.numbers == Numbers::Bare || stands_alone();
        sound.then_some((minute, count))
    }

    /// How many tokens from `start` on spell the name.
    pub(super) fn name_words(&self, start: usize) -> usize {
        let mut count = 0;
        while let Some(token) = self.token(start + count) {
            let at = start + count;
            let spells = spells(token);
            if !spells || (count > 0 && (self.minute(at).is_some() || self.ends_name(at))) {
                break;
            }
            count += 1;
        }
        count
    }

    /// Whether the word at `at`, behind a name, is a count or a flag.
    fn ends_name(&self, at: usize) -> bool {
        if self.count(at).is_some() {
            return true;
        }
        let Some(word) = self.word(at) else {
            return false;
        };
        if is_assist(word) || is_and(word) {
            return true;
        }
        let goes_on = |at: usize| {
            let next = self.token(at);
            next.is_some_and(spells)
                && self.minute(at).is_none()
                && self
                    .word(at)
                    .and_then(|word| self.vocabulary.behind_name(word))
                    .is_none()
        };
        let pair = self
            .word(at + 1)
            .and_then(|next| self.vocabulary.pair(word, next));
        (pair.is_some() && !goes_on(at + 2))
            || (self.vocabulary.behind_name(word).is_some() && !goes_on(at + 1))
    }

    /// `x2` or `x 2` at `at`: the count, and how many tokens it takes.
    pub(super) fn count(&self, at: usize) -> Option<(u8, usize)> {
        let digits = self.word(at)?.strip_prefix(['x', 'X', '×'])?;
        let (digits, taken) = match digits {
            "" => (self.word(at + 1)?, 2),
            _ => (digits, 1),
        };
        let count: u8 = digits.parse().ok()?;
        let sound = self.vocabulary == Vocabulary::Goals && (1..=20).contains(&count);
        sound.then_some((count, taken))
    }

    /// Adds the flag at `at`, if one is there; how many tokens it takes.
    pub(super) fn flag(&self, at: usize, flags: &mut Vec<Flag>) -> Option<usize> {
        let word = self.word(at)?;
        let next = self.word(at + 1);
        if let Some(flag) = next.and_then(|next| self.vocabulary.pair(word, next)) {
            flags.push(flag);
            return Some(2);
        }
        flags.push(self.vocabulary.flag(word)?);
        Some(1)
    }
}
