//! The kicks of a shoot-out: `Kane ✓, Saka ✗; Osorio ✓, Mina saved`.

use crate::book::BySide;

use super::cursor::{
    LONGEST_LINE, Token, TokenKind, balanced, name, part, spaced_once, tokens_within, unbracketed,
    within_length,
};
use super::event_name::spells;
use super::sides::{Sides, sides};
use super::{Fault, Name};

/// One kick as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenKick {
    /// By whom.
    pub player: Option<Name>,
    /// Whether it went in.
    pub scored: bool,
    /// What became of it otherwise: `saved`.
    pub note: Option<Box<str>>,
}

/// The kicks of each side, in order. Behind each name stands `✓` or `scored`,
/// `✗` or what became of it: `saved`, `missed`, `over`, `hit the post`. Kicks
/// without names are marks alone: `✓✗✓; ✓✓✗`.
///
/// # Errors
/// Where the line is none, or the sides are not kept apart.
pub fn read_shoot_out(line: &str) -> Result<BySide<Vec<WrittenKick>>, Fault> {
    within_length(line, LONGEST_LINE)?;
    let range = unbracketed(line);
    let tokens = tokens_within(line, range.clone());
    balanced(line, &tokens)?;
    match sides(line, &tokens)? {
        Sides::One([]) => Ok(BySide::default()),
        Sides::One(_) => Err(Fault::new(
            range,
            "the kicks of both sides are expected, with a semicolon between them".to_owned(),
        )
        .mend("write them as in `Kane ✓, Saka ✗; Osorio ✓, Mina saved`".to_owned())),
        Sides::Both(sides) => Ok(BySide::new(
            kicks(line, sides.home)?,
            kicks(line, sides.away)?,
        )),
    }
}

fn kicks(line: &str, tokens: &[Token]) -> Result<Vec<WrittenKick>, Fault> {
    let mut kicks = Vec::new();
    for entry in tokens.split(|token| token.kind == TokenKind::Comma) {
        let mut rest = entry;
        while !rest.is_empty() {
            rest = kick(line, rest, &mut kicks)?;
        }
    }
    Ok(kicks)
}

/// Reads one entry: a name with its mark, or marks alone. What follows a mark
/// without a comma is the next entry.
fn kick<'a>(
    line: &str,
    tokens: &'a [Token],
    kicks: &mut Vec<WrittenKick>,
) -> Result<&'a [Token], Fault> {
    let named = name_tokens(line, tokens);
    let (names, rest) = tokens.split_at_checked(named).unwrap_or((tokens, &[]));
    let (player, glued) = player(line, names);
    if let Some(scored) = glued {
        let (note, rest) = note(line, rest, scored);
        kicks.push(WrittenKick {
            player,
            scored,
            note,
        });
        return Ok(rest);
    }
    let Some((first, behind)) = rest.split_first() else {
        return Err(unmarked(line, tokens));
    };
    let word = first.text(line);
    if first.is_word() && is_marks(word) {
        return marked(line, word, player, behind, kicks).ok_or_else(|| unmarked(line, tokens));
    }
    let scored = rest
        .iter()
        .find(|token| token.is_word())
        .is_some_and(|token| is_scored(token.text(line)));
    let (note, rest) = note(line, rest, scored);
    let note = note.filter(|note| !is_scored(note));
    if note.is_none() && !scored {
        return Err(unmarked(line, tokens));
    }
    kicks.push(WrittenKick {
        player,
        scored,
        note,
    });
    Ok(rest)
}

/// How many tokens from the first on spell a name. A capital `O` or `X` before
/// a further word is an initial.
fn name_tokens(line: &str, tokens: &[Token]) -> usize {
    let is_name = |(at, token): &(usize, &Token)| {
        let text = token.text(line);
        let next = tokens.get(at + 1).filter(|next| next.is_word());
        let initial = *at == 0
            && matches!(text, "O" | "X")
            && next.is_some_and(|next| !is_marks(next.text(line)));
        spells(token) && (!token.is_word() || initial || !(is_marks(text) || begins_note(text)))
    };
    tokens.iter().enumerate().take_while(is_name).count()
}

/// A word of marks: one for a named kick, any number for kicks without names.
fn marked<'a>(
    line: &str,
    marks: &str,
    player: Option<Name>,
    behind: &'a [Token],
    kicks: &mut Vec<WrittenKick>,
) -> Option<&'a [Token]> {
    let mut scored = marks.chars().filter_map(mark);
    let (first, second) = (scored.next()?, scored.next());
    match (&player, second) {
        (Some(_), Some(_)) => None,
        (_, None) => {
            let (note, rest) = note(line, behind, first);
            kicks.push(WrittenKick {
                player,
                scored: first,
                note,
            });
            Some(rest)
        }
        (None, Some(_)) => {
            kicks.extend(marks.chars().filter_map(mark).map(|scored| WrittenKick {
                player: None,
                scored,
                note: None,
            }));
            Some(behind)
        }
    }
}

/// The player, and what a mark glued to the name says: `Kane✓`.
fn player(line: &str, names: &[Token]) -> (Option<Name>, Option<bool>) {
    let Some(mut name) = name(line, names) else {
        return (None, None);
    };
    let quoted = names.len() == 1 && names.iter().all(|token| !token.is_word());
    let sign = name
        .value
        .chars()
        .next_back()
        .filter(|c| !quoted && is_sign(*c));
    let Some(scored) = sign.and_then(mark) else {
        return (Some(name).filter(|name| !name.value.is_empty()), None);
    };
    let text = part(line, name.range.clone());
    let bare = text.trim_end_matches(|c: char| is_sign(c) || c == '\u{FE0F}');
    name.range.end = name.range.start + bare.len();
    name.value = spaced_once(bare);
    (Some(name), Some(scored))
}

/// What stands behind the mark, in brackets or not, up to the next name: the
/// note, and the rest.
fn note<'a>(line: &str, tokens: &'a [Token], scored: bool) -> (Option<Box<str>>, &'a [Token]) {
    let Some((first, _)) = tokens.split_first() else {
        return (None, tokens);
    };
    let in_brackets = first.kind == TokenKind::Open;
    let end = if in_brackets {
        super::cursor::closing(tokens, 0).map_or(tokens.len(), |close| close + 1)
    } else {
        let goes_on = |token: &&Token| {
            token.is_word() && token.text(line).starts_with(|c: char| c.is_lowercase())
        };
        tokens.iter().take_while(goes_on).count()
    };
    let (said, rest) = tokens.split_at_checked(end).unwrap_or((tokens, &[]));
    let inner = if in_brackets {
        said.get(1..end.saturating_sub(1)).unwrap_or_default()
    } else {
        said
    };
    let text = name(line, inner).map(|name| name.value);
    let says_more = text.filter(|text| !(text.is_empty() || scored && is_scored(text)));
    (says_more, rest)
}

fn unmarked(line: &str, tokens: &[Token]) -> Fault {
    let whole = tokens.first().zip(tokens.last());
    let range = whole.map_or(0..0, |(first, last)| first.range.start..last.range.end);
    let text = part(line, range.clone());
    Fault::new(
        range,
        format!("whether this kick went in is not said once and clearly: `{text}`"),
    )
    .mend(
        "put `✓` or `✗` behind each name, or what became of the kick, as in `Mina saved`"
            .to_owned(),
    )
}

fn mark(c: char) -> Option<bool> {
    match c {
        '✓' | '✔' | '●' | '⚽' | '✅' | 'o' | 'O' | '+' | '1' => Some(true),
        '✗' | '✘' | '✕' | '✖' | '×' | '❌' | '○' | 'x' | 'X' | '0' => Some(false),
        _ => None,
    }
}

/// Marks that are no letters and may stand right behind a name.
fn is_sign(c: char) -> bool {
    mark(c).is_some() && !c.is_alphanumeric() && c != '+'
}

fn is_marks(word: &str) -> bool {
    word.chars().all(|c| mark(c).is_some() || c == '\u{FE0F}')
}

/// Whether a text says that the kick went in.
fn is_scored(text: &str) -> bool {
    matches!(text, "scored" | "scores" | "goal" | "converted" | "in")
}

/// Words that begin what became of a kick.
pub(super) fn begins_note(word: &str) -> bool {
    is_scored(word)
        || matches!(
            word,
            "saved"
                | "save"
                | "missed"
                | "misses"
                | "miss"
                | "post"
                | "bar"
                | "crossbar"
                | "over"
                | "wide"
                | "hit"
                | "hits"
                | "off"
                | "blocked"
                | "high"
                | "retaken"
        )
}
