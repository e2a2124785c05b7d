//! What may be a name in a goal line, and what only looks like one.

use super::cursor::{Token, TokenKind, is_dash, part, spaced_once};
use super::event_words::Vocabulary;
use super::minute::MinuteWord;
use super::{Fault, Name};

/// Complains of words that are no name: they have no letter, are a remark
/// without its minute, or hold a minute with a dash glued to it.
pub(super) fn check_name(
    line: &str,
    tokens: &[Token],
    vocabulary: Vocabulary,
) -> Result<(), Fault> {
    let Some((first, last)) = tokens.first().zip(tokens.last()) else {
        return Ok(());
    };
    if tokens.iter().all(|token| !token.is_word()) {
        return Ok(());
    }
    let range = first.range.start..last.range.end;
    let text = part(line, range.clone());
    if vocabulary.flag(text).is_some() {
        return Err(Fault::new(
            range,
            format!("`{text}` stands behind a minute, with no comma between"),
        )
        .mend(format!("write it as in `Kane 23 {text}`")));
    }
    if !text.contains(char::is_alphabetic) {
        return Err(
            Fault::new(range, format!("`{text}` is neither a name nor a minute"))
                .mend("minutes are written as in `23`, `45+2` or `?`".to_owned()),
        );
    }
    tokens
        .iter()
        .filter(|token| token.is_word())
        .try_for_each(|token| check_word(line, token))
}

/// Whether there is a name in these words, or nothing in quotes; marks alone are
/// none.
pub(super) fn says_a_name(name: &Name) -> bool {
    name.value.is_empty() || name.value.contains(char::is_alphanumeric)
}

fn is_count(text: &str) -> bool {
    text.strip_prefix(['x', 'X', '×']).is_some_and(|digits| {
        !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
    })
}

fn check_word(line: &str, token: &Token) -> Result<(), Fault> {
    let word = token.text(line);
    if is_count(word) {
        return Err(Fault::new(
            token.range.clone(),
            format!("`{word}` is no number of goals right behind a name"),
        )
        .mend("write it as in `Kane x2`, in place of the minutes".to_owned()));
    }
    let minute_then_dash = word.split_once(is_dash).is_some_and(|(before, _)| {
        MinuteWord::of(before).is_some_and(|minute| minute.rest.is_empty())
    });
    if minute_then_dash || word.starts_with(is_dash) {
        return Err(Fault::new(
            token.range.clone(),
            format!("`{word}` has a dash with a space missing beside it"),
        )
        .mend("put a space on both sides of a dash between the teams, or a semicolon".to_owned()));
    }
    if word.ends_with(':') {
        return Err(Fault::new(
            token.range.clone(),
            format!("a scorer is expected, and `{word}` announces something else"),
        )
        .mend(format!("leave `{word}` out")));
    }
    if word.len() > 3 && word.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(
            Fault::new(token.range.clone(), format!("`{word}` is no minute")).mend(
                "put a name with a number in it in quotes, as in `\"Player 1860\" 23`".to_owned(),
            ),
        );
    }
    Ok(())
}

/// Complains of a name that has no minute and a number in it, which could be
/// the minute.
pub(super) fn no_number_in_name(line: &str, tokens: &[Token]) -> Result<(), Fault> {
    let is_number = |token: &Token| {
        let word = token.text(line);
        token.is_word() && MinuteWord::of(word).is_some_and(|minute| minute.is_bare())
    };
    let Some(at) = tokens.iter().position(is_number) else {
        return Ok(());
    };
    let (Some(first), Some(last), Some(number)) = (tokens.first(), tokens.last(), tokens.get(at))
    else {
        return Ok(());
    };
    let whole = part(line, first.range.start..last.range.end);
    let digits = number.text(line);
    let name = spaced_once(part(line, first.range.start..number.range.start));
    Err(Fault::new(
        number.range.clone(),
        format!(
            "`{whole}` could be {name} in minute {digits}, or a player of that name: other \
             minutes of the line have a mark and this number has none"
        ),
    )
    .mend(format!(
        "write `{name} {digits}'`, or put the name in quotes: `\"{whole}\"`"
    )))
}

/// Whether this token can be part of a name.
pub(super) fn spells(token: &Token) -> bool {
    matches!(token.kind, TokenKind::Word | TokenKind::Quoted(_))
}
