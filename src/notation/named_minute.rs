//! A name with a minute, before or behind it: `Grealish 62`, `62' Grealish`.

use crate::book::Minute;

use super::cursor::{Token, TokenKind, name};
use super::event_name::spells;
use super::minute::MinuteWord;
use super::{Fault, Name};

/// A name, a minute, and what stands in brackets behind them.
pub(super) struct NamedMinute<'a> {
    /// Who; `None` where there is no name.
    pub(super) name: Option<Name>,
    /// When; `None` where no minute is given, or it is not known.
    pub(super) minute: Option<Minute>,
    /// The tokens within brackets, where there are any.
    pub(super) brackets: Option<&'a [Token]>,
}

/// Reads one name with one minute; every number is a minute here.
///
/// # Errors
/// Where there are two names, two minutes, or no such minute.
pub(super) fn named_minute<'a>(line: &str, tokens: &'a [Token]) -> Result<NamedMinute<'a>, Fault> {
    let mut told = NamedMinute {
        name: None,
        minute: None,
        brackets: None,
    };
    let mut minute_told = false;
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let rest = tokens.get(at..).unwrap_or_default();
        if token.kind == TokenKind::Comma {
            at += 1;
        } else if let Some((minute, taken)) = minute_at(line, rest)? {
            if minute_told {
                return Err(twice(
                    token,
                    "one minute is expected here, and this is the second",
                ));
            }
            minute_told = true;
            told.minute = minute;
            at += taken;
        } else if spells(token) {
            let words = name_words(line, rest);
            if told.name.is_some() {
                return Err(twice(
                    token,
                    "one name is expected here, and this is the second",
                ));
            }
            told.name = name(line, rest.get(..words).unwrap_or_default())
                .filter(|name| name.value.contains(char::is_alphanumeric));
            at += words;
        } else if token.kind == TokenKind::Open && told.brackets.is_none() {
            let close = super::cursor::closing(tokens, at).unwrap_or(tokens.len());
            told.brackets = tokens.get(at + 1..close);
            at = close + 1;
        } else {
            let message = format!("`{}` has no place here", token.text(line));
            return Err(Fault::new(token.range.clone(), message));
        }
    }
    Ok(told)
}

fn twice(token: &Token, message: &str) -> Fault {
    Fault::new(token.range.clone(), message.to_owned())
        .mend("put a comma between two players".to_owned())
}

fn name_words(line: &str, tokens: &[Token]) -> usize {
    let goes_on = |at: usize| {
        let rest = tokens.get(at..).unwrap_or_default();
        rest.first().is_some_and(spells) && !matches!(minute_at(line, rest), Ok(Some(_)) | Err(_))
    };
    (1..=tokens.len()).find(|at| !goes_on(*at)).unwrap_or(1)
}

/// The minute that the first tokens are, and how many they are: a number with
/// or without a mark, `?`, or `h-t`, which is the first of the second half.
pub(super) fn minute_at(
    line: &str,
    tokens: &[Token],
) -> Result<Option<(Option<Minute>, usize)>, Fault> {
    let Some(token) = tokens.first().filter(|token| token.is_word()) else {
        return Ok(None);
    };
    let word = token.text(line);
    if matches!(word, "ht" | "HT" | "h-t" | "H-T" | "half-time") {
        return Ok(Some((Some(Minute::new(46)), 1)));
    }
    let Some(minute) = MinuteWord::of(word).filter(|minute| minute.rest.is_empty()) else {
        return Ok(None);
    };
    let next = tokens
        .get(1)
        .filter(|token| token.is_word())
        .map(|token| token.text(line));
    let joined = next.and_then(|next| minute.with_added(next).or_else(|| minute.with_unit(next)));
    let taken = 1 + usize::from(joined.is_some());
    let value = joined
        .unwrap_or(minute)
        .minute()
        .map_err(|(message, help)| Fault {
            range: token.range.clone(),
            message,
            help,
        })?;
    Ok(Some((value, taken)))
}
