//! Brackets of goal and card lines: `(pen)`, `(Rice)`, `(2)`, `(23., Kimmich)`.

use std::ops::Range;

use super::cursor::{Token, TokenKind, name, part, spaced_once};
use super::event_name::says_a_name;
use super::event_words::{Flag, Vocabulary, is_assist};
use super::events::{Event, LoneNumber};
use super::minute::{Mark, MinuteWord};
use super::{Fault, Name, Ranged};

/// The most goals that one man is believed to have scored where only their
/// number is given; a larger number in brackets is a minute.
const MOST_GOALS: u32 = 20;

/// What stands in a pair of brackets.
pub(super) struct Group<'a> {
    pub(super) line: &'a str,
    /// What is within.
    pub(super) tokens: &'a [Token],
    /// With the brackets.
    pub(super) range: Range<usize>,
    pub(super) vocabulary: Vocabulary,
    pub(super) lone: LoneNumber,
}

/// What a bracket between name and minute says.
pub(super) enum Bracket {
    /// `(pen)`
    Flags(Vec<Flag>),
    /// `(2)`
    Count(u8, Range<usize>),
    /// `(23., 45.)`
    Minutes(Vec<Event>),
    /// A name: a team, or who made the goal.
    Text(Name),
}

impl<'a> Group<'a> {
    /// The parts between commas.
    fn parts(&self) -> impl Iterator<Item = &'a [Token]> {
        self.tokens
            .split(|token| token.kind == TokenKind::Comma)
            .filter(|part| !part.is_empty())
    }

    fn text(&self, tokens: &[Token]) -> Box<str> {
        let range = tokens
            .first()
            .zip(tokens.last())
            .map(|(first, last)| first.range.start..last.range.end);
        spaced_once(part(self.line, range.unwrap_or_default()))
    }

    fn fault(&self, message: &str) -> Fault {
        Fault::new(self.range.clone(), message.to_owned())
    }

    /// What the bracket says where no minute has come before it.
    pub(super) fn before_minute(&self) -> Result<Bracket, Fault> {
        let mut flags = Vec::new();
        for part in self.parts() {
            match self.vocabulary.bracketed(&self.text(part)) {
                Some(flag) => flags.push(flag),
                None => return self.more_than_flags(),
            }
        }
        if flags.is_empty() {
            return Err(self.fault("these brackets have nothing in them"));
        }
        Ok(Bracket::Flags(flags))
    }

    fn more_than_flags(&self) -> Result<Bracket, Fault> {
        let word = self.text(self.tokens);
        let number = MinuteWord::of(&word).and_then(|minute| minute.bare_number());
        let times = word
            .strip_prefix(['x', 'X', '×'])
            .and_then(|digits| digits.parse().ok());
        let number = number.filter(|number| *number <= MOST_GOALS);
        if self.lone == LoneNumber::Count
            && let Some(count) = times.or(number)
        {
            return self.count(count);
        }
        let has_minute = self.tokens.iter().any(|token| self.minute(token).is_some());
        if has_minute {
            return Ok(Bracket::Minutes(self.minutes()?));
        }
        let mut parts = self.parts();
        match (
            parts.next().and_then(|part| name(self.line, part)),
            parts.next(),
        ) {
            (Some(name), None) if says_a_name(&name) => Ok(Bracket::Text(name)),
            _ => Err(self.two_names()),
        }
    }

    fn two_names(&self) -> Fault {
        self.fault("one name is expected in brackets, that of the one who made the goal")
            .mend("write it as in `Kane 23 (Rice)`".to_owned())
    }

    fn count(&self, count: u32) -> Result<Bracket, Fault> {
        match u8::try_from(count) {
            Ok(goals) if (1..=MOST_GOALS).contains(&count) => {
                Ok(Bracket::Count(goals, self.range.clone()))
            }
            _ => Err(self.fault(&format!(
                "{count} is no number of goals that one man scores"
            ))),
        }
    }

    /// The minute that a word within is, with or without a mark.
    fn minute(&self, token: &Token) -> Option<MinuteWord<'a>> {
        let word = part(self.line, token.range.clone());
        let minute = MinuteWord::of(word).filter(|_| token.is_word())?;
        let glued = minute.rest.is_empty() || self.vocabulary.flag(minute.rest).is_some();
        (glued && self.vocabulary.flag(word).is_none()).then_some(minute)
    }

    /// `23., 45+2. pen, Kimmich`: minutes, each with its flags, and at the end
    /// of one perhaps who made it.
    fn minutes(&self) -> Result<Vec<Event>, Fault> {
        let mut events: Vec<Event> = Vec::new();
        let mut waiting = Vec::new();
        let mut previous = None;
        for part in self.parts() {
            let mut words: &[Token] = part;
            while let Some((first, rest)) = words.split_first() {
                if let Some(minute) = self.minute(first) {
                    let value = minute.minute().map_err(|(message, help)| Fault {
                        range: first.range.clone(),
                        message,
                        help,
                    })?;
                    self.rising(previous, &minute)?;
                    previous = Some(minute);
                    let range = first.range.start..first.range.end - minute.rest.len();
                    let mut flags = std::mem::take(&mut waiting);
                    flags.extend(self.vocabulary.flag(minute.rest));
                    events.push(Event {
                        minute: value.map(|value| Ranged { value, range }),
                        flags,
                        ..Event::default()
                    });
                    words = rest;
                    continue;
                }
                match (
                    self.vocabulary.bracketed(&self.text(words)),
                    events.last_mut(),
                ) {
                    (Some(flag), Some(event)) => event.flags.push(flag),
                    (None, Some(event)) => {
                        if let Some(flag) = self.vocabulary.bracketed(first.text(self.line)) {
                            event.flags.push(flag);
                            words = rest;
                            continue;
                        }
                        self.made_by(event, words)?;
                    }
                    (_, None) => {
                        let flag = self.vocabulary.bracketed(first.text(self.line));
                        waiting.push(flag.ok_or_else(|| self.unclear())?);
                        words = rest;
                        continue;
                    }
                }
                break;
            }
        }
        Ok(events)
    }

    /// Complains of `(2, 1 pen)`, which is a number of goals rather than minutes.
    fn rising(
        &self,
        previous: Option<MinuteWord<'_>>,
        minute: &MinuteWord<'_>,
    ) -> Result<(), Fault> {
        let falls = previous
            .filter(|previous| previous.mark == Mark::None)
            .and_then(|previous| previous.bare_number().zip(minute.plain_number()))
            .is_some_and(|(previous, minute)| minute <= previous);
        if falls { Err(self.unclear()) } else { Ok(()) }
    }

    fn unclear(&self) -> Fault {
        self.fault("whether these are minutes or numbers of goals is not clear")
            .mend("write the minutes without brackets, as in `Kane 23, 67 pen`, with `?` for each that is not known".to_owned())
    }

    /// What the bracket says behind a minute: flags, and who made the goal.
    pub(super) fn behind_minute(&self, event: &mut Event) -> Result<(), Fault> {
        let mut said = false;
        for part in self.parts() {
            said = true;
            match self.vocabulary.bracketed(&self.text(part)) {
                Some(flag) => event.flags.push(flag),
                None => self.made_by(event, part)?,
            }
        }
        if said {
            Ok(())
        } else {
            Err(self.fault("these brackets have nothing in them"))
        }
    }

    fn made_by(&self, event: &mut Event, tokens: &[Token]) -> Result<(), Fault> {
        if self.vocabulary == Vocabulary::Cards {
            let text = self.text(tokens);
            return Err(self
                .fault(&format!("`{text}` says nothing of a card"))
                .mend("brackets may hold `yellow`, `2y` or `red`".to_owned()));
        }
        let tokens = match tokens {
            [word, rest @ ..] if is_assist(word.text(self.line)) => rest,
            _ => tokens,
        };
        if tokens.iter().any(|token| {
            self.minute(token)
                .is_some_and(|minute| !minute.is_unknown())
        }) {
            return Err(self
                .fault("behind a minute brackets hold who made the goal, and no further minute")
                .mend("write it as in `Kane 23, 45 (Rice)`".to_owned()));
        }
        match name(self.line, tokens) {
            Some(name) if event.assist.is_none() && says_a_name(&name) => {
                event.assist = Some(name);
                Ok(())
            }
            Some(_) => Err(self.two_names()),
            None => Err(self.fault("these brackets have nothing in them")),
        }
    }
}
