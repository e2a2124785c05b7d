//! Names with minutes: what goals and cards have in common.
//!
//! Knows one side's tokens at a time and no score; which words may stand with
//! a minute is the vocabulary's.

use std::ops::Range;

use crate::book::Minute;

use super::cursor::{Token, TokenKind, closing, name};
use super::event_bracket::{Bracket, Group};
use super::event_name::{check_name, no_number_in_name, says_a_name};
use super::event_tokens::SideTokens;
use super::event_words::{Flag, Vocabulary, is_and, is_assist, is_own_goal_alone};
use super::{Fault, Name, Ranged};

/// One goal or card.
#[derive(Clone, Debug, Default)]
pub(super) struct Event {
    /// Whose; `None` where no name is given.
    pub(super) name: Option<Name>,
    /// The team in brackets between name and minute.
    pub(super) team: Option<Name>,
    /// When; `None` where unknown.
    pub(super) minute: Option<Ranged<Minute>>,
    /// What is said of it.
    pub(super) flags: Vec<Flag>,
    /// The name in brackets behind the minute, or behind `ast`.
    pub(super) assist: Option<Name>,
}

/// The events of one side.
///
/// # Errors
/// Where something stands that belongs to no goal or card.
pub(super) fn read_events(
    line: &str,
    tokens: &[Token],
    vocabulary: Vocabulary,
    lone: LoneNumber,
) -> Result<Vec<Event>, Fault> {
    let mut reader = EventReader {
        line,
        side: SideTokens::new(line, tokens, vocabulary),
        at: 0,
        lone,
        whose: Whose::default(),
        announced: None,
        events: Vec::new(),
    };
    reader.read()?;
    Ok(reader.events)
}

/// What a bare number in brackets behind a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LoneNumber {
    /// `Kane (2)`: two goals.
    Count,
    /// `1:0 Müller (23)`: one goal, with its minute.
    Minute,
}

/// To whom a minute without a name belongs.
#[derive(Clone, Debug, Default)]
struct Whose {
    name: Option<Name>,
    team: Option<Name>,
    /// `Own goal 23`: the goals have no scorer, or he stands in brackets.
    own_goal: bool,
}

/// `x2`: so many goals are announced.
struct Announced {
    count: u8,
    range: Range<usize>,
    /// How many events there were before.
    first: usize,
}

struct EventReader<'a> {
    line: &'a str,
    side: SideTokens<'a>,
    at: usize,
    lone: LoneNumber,
    whose: Whose,
    announced: Option<Announced>,
    events: Vec<Event>,
}

impl<'a> EventReader<'a> {
    fn read(&mut self) -> Result<(), Fault> {
        while let Some(token) = self.side.token(self.at) {
            match token.kind {
                TokenKind::Comma => self.at += 1,
                TokenKind::Word if is_and(token.text(self.line)) => self.at += 1,
                TokenKind::Word | TokenKind::Quoted(_) if self.side.minute(self.at).is_some() => {
                    self.event(Event::default(), None)?;
                }
                TokenKind::Word | TokenKind::Quoted(_) => self.entry()?,
                TokenKind::Open => {
                    let message = "a bracket stands behind a name or a minute, not on its own";
                    return Err(Fault::new(token.range.clone(), message.to_owned()));
                }
                TokenKind::Close
                | TokenKind::Semicolon
                | TokenKind::Bar
                | TokenKind::Break
                | TokenKind::Unclosed => {
                    let message = format!("`{}` has no place here", token.text(self.line));
                    return Err(Fault::new(token.range.clone(), message));
                }
            }
        }
        self.settle()
    }

    /// A name with what follows it, up to its first minute.
    fn entry(&mut self) -> Result<(), Fault> {
        self.settle()?;
        let words = self.side.name_words(self.at);
        let tokens = self
            .side
            .tokens
            .get(self.at..self.at + words)
            .unwrap_or_default();
        let mut written = name(self.line, tokens);
        let mut event = Event::default();
        let own_goal = written.as_ref().is_some_and(|name| {
            self.side.vocabulary == Vocabulary::Goals
                && tokens.iter().all(Token::is_word)
                && is_own_goal_alone(&name.value)
        });
        if own_goal {
            event.flags.push(Flag::OwnGoal);
            written = None;
        } else {
            check_name(self.line, tokens, self.side.vocabulary)?;
        }
        self.whose = Whose {
            name: written.filter(|name| !name.value.is_empty()),
            team: None,
            own_goal,
        };
        self.at += words;
        let text = match self.before_minute(&mut event)? {
            Some(Before::Minutes) => return Ok(()),
            Some(Before::Text(text)) => Some(text),
            None => None,
        };
        let comma = self
            .side
            .token(self.at)
            .is_some_and(|token| token.kind == TokenKind::Comma);
        let behind_comma = self.at + usize::from(comma);
        if self.side.minute(behind_comma).is_some() {
            self.at = behind_comma;
            return self.event(event, text);
        }
        no_number_in_name(self.line, tokens)?;
        match self.announced.take() {
            None => self.finish(event, text),
            Some(announced) if event.flags.is_empty() && text.is_none() => {
                (0..announced.count).try_for_each(|_| self.finish(event.clone(), None))
            }
            Some(announced) => {
                let message = "which of these goals is meant is not said";
                Err(Fault::new(announced.range, message.to_owned()).mend(
                    "write each goal, with `?` where the minute is not known: `Kane ? pen, ?`"
                        .to_owned(),
                ))
            }
        }
    }

    /// What stands between a name and its minute: counts, flags, brackets.
    fn before_minute(&mut self, event: &mut Event) -> Result<Option<Before>, Fault> {
        let mut text = None;
        loop {
            if let Some((count, taken)) = self.side.count(self.at) {
                self.announce(count, self.side.range(self.at, taken))?;
                self.at += taken;
                continue;
            }
            if let Some(taken) = self.side.flag(self.at, &mut event.flags) {
                self.at += taken;
                continue;
            }
            if self.side.word(self.at).is_some_and(is_assist) {
                self.assist(event)?;
                continue;
            }
            let Some(group) = self.group() else {
                return Ok(text.map(Before::Text));
            };
            match group.before_minute()? {
                Bracket::Flags(flags) => event.flags.extend(flags),
                Bracket::Count(count, range) => self.announce(count, range)?,
                Bracket::Text(name) => text = Some(name),
                Bracket::Minutes(events) => {
                    for inner in events {
                        let mut flags = event.flags.clone();
                        flags.extend(inner.flags.iter().copied());
                        self.finish(Event { flags, ..inner }, None)?;
                    }
                    return Ok(Some(Before::Minutes));
                }
            }
        }
    }

    /// The bracket that opens here, passed over.
    fn group(&mut self) -> Option<Group<'a>> {
        let opens = self.side.token(self.at)?.kind == TokenKind::Open;
        let close = opens
            .then(|| closing(self.side.tokens, self.at))
            .flatten()?;
        let group = Group {
            line: self.line,
            tokens: self.side.tokens.get(self.at + 1..close)?,
            range: self.side.range(self.at, close + 1 - self.at),
            vocabulary: self.side.vocabulary,
            lone: self.lone,
        };
        self.at = close + 1;
        Some(group)
    }

    /// The minute that stands here, with what follows it.
    fn event(&mut self, mut event: Event, text: Option<Name>) -> Result<(), Fault> {
        let Some((minute, taken)) = self.side.minute(self.at) else {
            return Ok(());
        };
        let range = self.side.range(self.at, taken);
        let bytes = range.start..range.end - minute.rest.len();
        event.minute = minute
            .minute()
            .map_err(|(message, help)| Fault {
                range: bytes.clone(),
                message,
                help,
            })?
            .map(|value| Ranged {
                value,
                range: bytes,
            });
        event.flags.extend(self.side.vocabulary.flag(minute.rest));
        self.at += taken;
        loop {
            if let Some(taken) = self.side.flag(self.at, &mut event.flags) {
                self.at += taken;
            } else if self.side.word(self.at).is_some_and(is_assist) {
                self.assist(&mut event)?;
            } else if let Some(group) = self.group() {
                group.behind_minute(&mut event)?;
            } else {
                break;
            }
        }
        self.finish(event, text)
    }

    /// `ast Rice`: a name up to the next comma.
    fn assist(&mut self, event: &mut Event) -> Result<(), Fault> {
        let start = self.at + 1;
        let mut end = start;
        while let Some(token) = self.side.token(end)
            && matches!(token.kind, TokenKind::Word | TokenKind::Quoted(_))
        {
            if self.side.minute(end).is_some() {
                let message = "a comma is expected between the assist and the next goal";
                return Err(Fault::new(token.range.clone(), message.to_owned())
                    .mend("write it as in `Kane 23 ast Rice, Saka 67`".to_owned()));
            }
            end += 1;
        }
        let assist = name(
            self.line,
            self.side.tokens.get(start..end).unwrap_or_default(),
        );
        let is_first = event.assist.is_none();
        let Some(assist) = assist.filter(|name| is_first && says_a_name(name)) else {
            let message = "one name is expected behind `ast`";
            return Err(Fault::new(self.side.range(self.at, 1), message.to_owned()));
        };
        event.assist = Some(assist);
        self.at = end;
        Ok(())
    }

    /// Puts an event on the list; `text` is a name that stood in brackets
    /// between scorer and minute: a team of an own goal, else an assist.
    fn finish(&mut self, mut event: Event, text: Option<Name>) -> Result<(), Fault> {
        if self.whose.own_goal && !event.flags.contains(&Flag::OwnGoal) {
            event.flags.push(Flag::OwnGoal);
        }
        if let Some(text) = text {
            let is_code = text.value.len() <= 4 && text.value.chars().all(char::is_uppercase);
            if self.whose.own_goal {
                event.name = Some(text);
            } else if is_code || event.flags.contains(&Flag::OwnGoal) {
                self.whose.team = Some(text);
            } else if let Some(assist) = &event.assist {
                let message = format!(
                    "`{}` and `{}` cannot both have made this goal",
                    text.value, assist.value
                );
                return Err(Fault::new(text.range, message));
            } else {
                event.assist = Some(text);
            }
        }
        if self.whose.own_goal && event.name.is_none() {
            event.name = event.assist.take();
        }
        event.name = event.name.or_else(|| self.whose.name.clone());
        event.team.clone_from(&self.whose.team);
        self.events.push(event);
        Ok(())
    }

    fn announce(&mut self, count: u8, range: Range<usize>) -> Result<(), Fault> {
        if self.announced.is_some() {
            return Err(Fault::new(
                range,
                "the number of goals stands here twice".to_owned(),
            ));
        }
        let first = self.events.len();
        self.announced = Some(Announced {
            count,
            range,
            first,
        });
        Ok(())
    }

    /// Compares the number of goals that was announced with the minutes that
    /// followed.
    fn settle(&mut self) -> Result<(), Fault> {
        let Some(announced) = self.announced.take() else {
            return Ok(());
        };
        let told = self.events.len() - announced.first;
        if told == usize::from(announced.count) {
            return Ok(());
        }
        Err(Fault::new(
            announced.range,
            format!(
                "{} goals are announced here, and {told} minutes given",
                announced.count
            ),
        )
        .mend("give as many minutes, with `?` for each that is not known".to_owned()))
    }
}

/// What stood between a name and its minute.
enum Before {
    /// The minutes themselves, in brackets; the goals are on the list.
    Minutes,
    /// A team or an assist.
    Text(Name),
}
