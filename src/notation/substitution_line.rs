//! Substitutions on their own: `Grealish 62 (Foden), Trippier 78 (Walker)`.

use std::ops::Range;

use crate::book::Minute;

use super::cursor::{
    LONGEST_LINE, Token, TokenKind, balanced, tokens_within, unbracketed, within_length,
};
use super::event_words::is_and;
use super::named_minute::{NamedMinute, named_minute};
use super::{Fault, Name};

/// One player for another, as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenSubstitution {
    /// Who came on.
    pub on: Name,
    /// Who went off.
    pub off: Option<Name>,
    /// When.
    pub minute: Option<Minute>,
}

/// The substitutions of one side: who came on, when, and in brackets who went
/// off; or `Grealish for Foden 62`.
///
/// # Errors
/// Where the line is none.
pub fn read_substitutions(line: &str) -> Result<Vec<WrittenSubstitution>, Fault> {
    within_length(line, LONGEST_LINE)?;
    let tokens = tokens_within(line, unbracketed(line));
    balanced(line, &tokens)?;
    let dash = |tokens: &[Token]| matches!(tokens, [only] if only.is_dash(line));
    if dash(&tokens) {
        return Ok(Vec::new());
    }
    entries(line, &tokens)?
        .into_iter()
        .map(|entry| substitution(line, tokens.get(entry).unwrap_or_default()))
        .collect()
}

/// The entries between commas and semicolons; one that is only a minute
/// belongs to the entry before it.
fn entries(line: &str, tokens: &[Token]) -> Result<Vec<Range<usize>>, Fault> {
    let mut entries: Vec<Range<usize>> = Vec::new();
    for entry in list(line, tokens) {
        let told = tokens.get(entry.clone()).unwrap_or_default();
        let minute = super::named_minute::minute_at(line, told)?;
        match (
            minute.filter(|(_, taken)| *taken == told.len()),
            entries.last_mut(),
        ) {
            (Some(_), Some(last)) => last.end = entry.end,
            _ => entries.push(entry),
        }
    }
    Ok(entries)
}

/// The entries of a list, as ranges of tokens: what stands between commas,
/// semicolons, line ends and `and`, outside brackets.
pub(super) fn list(line: &str, tokens: &[Token]) -> Vec<Range<usize>> {
    let mut entries = Vec::new();
    let (mut start, mut depth) = (0, 0_usize);
    for (at, token) in tokens.iter().enumerate() {
        let cuts = match token.kind {
            TokenKind::Comma | TokenKind::Semicolon | TokenKind::Bar | TokenKind::Break => true,
            TokenKind::Word => is_and(token.text(line)),
            TokenKind::Open => {
                depth += 1;
                false
            }
            TokenKind::Close => {
                depth = depth.saturating_sub(1);
                false
            }
            TokenKind::Quoted(_) | TokenKind::Unclosed => false,
        };
        if cuts && depth == 0 {
            entries.push(start..at);
            start = at + 1;
        }
    }
    entries.push(start..tokens.len());
    entries.retain(|entry| !entry.is_empty());
    entries
}

fn substitution(line: &str, tokens: &[Token]) -> Result<WrittenSubstitution, Fault> {
    let whole = tokens.first().zip(tokens.last());
    let range = whole.map_or(0..0, |(first, last)| first.range.start..last.range.end);
    let for_whom = tokens
        .iter()
        .take_while(|token| token.kind != TokenKind::Open)
        .position(|token| token.is_word() && token.text(line) == "for");
    let told = match for_whom {
        Some(at) => {
            let on = named_minute(line, tokens.get(..at).unwrap_or_default())?;
            let off = named_minute(line, tokens.get(at + 1..).unwrap_or_default())?;
            (on.name, off.name, on.minute.or(off.minute))
        }
        None => in_brackets(line, named_minute(line, tokens)?)?,
    };
    let (Some(on), off, minute) = told else {
        return Err(Fault::new(range, "who came on is missing here".to_owned())
            .mend("write it as in `Grealish 62 (Foden)`".to_owned()));
    };
    Ok(WrittenSubstitution { on, off, minute })
}

type Told = (Option<Name>, Option<Name>, Option<Minute>);

fn in_brackets(line: &str, told: NamedMinute<'_>) -> Result<Told, Fault> {
    let Some(within) = told.brackets else {
        return Ok((told.name, None, told.minute));
    };
    let within = match within {
        [word, rest @ ..] if word.is_word() && word.text(line) == "for" => rest,
        _ => within,
    };
    let off = named_minute(line, within)?;
    Ok((told.name, off.name, told.minute.or(off.minute)))
}
