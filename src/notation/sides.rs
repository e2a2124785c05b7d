//! Cuts a line of goals, cards or kicks into its two sides.

use std::ops::Range;

use crate::book::BySide;

use super::Fault;
use super::cursor::{Token, TokenKind, part, trimmed};

/// The tokens of a line by side.
#[derive(Clone, Debug)]
pub(super) enum Sides<'a> {
    /// A separator keeps them apart.
    Both(BySide<&'a [Token]>),
    /// No separator: one side, and the line does not tell which.
    One(&'a [Token]),
}

/// Cuts a line at its separator: a semicolon, a bar, a line break, or a dash
/// between spaces. A dash that stands for a side is none: `- ; Osorio 42`.
///
/// # Errors
/// Where there are several separators: the help shows the readings.
pub(super) fn sides<'a>(line: &str, tokens: &'a [Token]) -> Result<Sides<'a>, Fault> {
    let separators = separators(line, tokens);
    let mut found = separators.iter();
    let cut = match (found.next(), found.next()) {
        (None, _) => return Ok(Sides::One(tokens)),
        (Some(cut), None) => cut.clone(),
        (Some(_), Some(second)) => return Err(several(line, tokens, &separators, second)),
    };
    let home = tokens.get(..cut.start).unwrap_or_default();
    let away = tokens.get(cut.end..).unwrap_or_default();
    Ok(Sides::Both(BySide::new(
        without_dash(line, home),
        without_dash(line, away),
    )))
}

/// A side of which nothing but a dash is written has nothing.
fn without_dash<'a>(line: &str, side: &'a [Token]) -> &'a [Token] {
    match side {
        [only] if only.is_dash(line) => &[],
        _ => side,
    }
}

/// Whether a token keeps sides apart whatever stands around it.
fn is_strong(token: &Token) -> bool {
    match token.kind {
        TokenKind::Semicolon | TokenKind::Bar | TokenKind::Break => true,
        TokenKind::Word
        | TokenKind::Quoted(_)
        | TokenKind::Unclosed
        | TokenKind::Comma
        | TokenKind::Open
        | TokenKind::Close => false,
    }
}

/// The separators as ranges of tokens; what stands side by side is one.
fn separators(line: &str, tokens: &[Token]) -> Vec<Range<usize>> {
    let mut depth = 0_usize;
    let mut found: Vec<Range<usize>> = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        match token.kind {
            TokenKind::Open => depth += 1,
            TokenKind::Close => depth = depth.saturating_sub(1),
            TokenKind::Word
            | TokenKind::Quoted(_)
            | TokenKind::Unclosed
            | TokenKind::Comma
            | TokenKind::Semicolon
            | TokenKind::Bar
            | TokenKind::Break => {}
        }
        if depth > 0 || !(is_strong(token) || token.is_dash(line)) {
            continue;
        }
        match found.last_mut() {
            Some(last) if last.end == index && is_break_beside(tokens, last, token) => {
                last.end = index + 1;
            }
            _ => found.push(index..index + 1),
        }
    }
    drop_dashes_for_sides(line, tokens, found)
}

/// Whether a line break stands beside another separator and adds nothing.
fn is_break_beside(tokens: &[Token], last: &Range<usize>, token: &Token) -> bool {
    let broken = |token: &Token| token.kind == TokenKind::Break;
    broken(token)
        || tokens
            .get(last.clone())
            .is_some_and(|tokens| tokens.iter().all(broken))
}

/// Leaves out dashes that stand for an empty side: at an end of the line, and
/// beside the one other separator.
fn drop_dashes_for_sides(
    line: &str,
    tokens: &[Token],
    mut found: Vec<Range<usize>>,
) -> Vec<Range<usize>> {
    let is_dash = |range: &Range<usize>| {
        range.len() == 1
            && tokens
                .get(range.start)
                .is_some_and(|token| token.is_dash(line))
    };
    if let [first, second, ..] = found.as_slice()
        && first.start == 0
        && first.end == second.start
        && is_dash(first)
    {
        found.remove(0);
    }
    if let [.., before, last] = found.as_slice()
        && last.end == tokens.len()
        && before.end == last.start
        && is_dash(last)
    {
        found.pop();
    }
    found
}

fn several(
    line: &str,
    tokens: &[Token],
    separators: &[Range<usize>],
    second: &Range<usize>,
) -> Fault {
    let bytes = |cut: &Range<usize>| {
        let start = tokens.get(cut.start).map_or(0, |token| token.range.start);
        let end = tokens
            .get(cut.end.saturating_sub(1))
            .map_or(0, |token| token.range.end);
        start..end
    };
    let reading = |cut: &Range<usize>| {
        let cut = bytes(cut);
        let home = trimmed(line, 0..cut.start);
        let away = trimmed(line, cut.end..line.len());
        let side = |range: Range<usize>| match part(line, range) {
            "" => "nobody".to_owned(),
            text => format!("`{text}`"),
        };
        format!("{} against {}", side(home), side(away))
    };
    let readings: Vec<String> = separators.iter().take(3).map(reading).collect();
    let more = if separators.len() > 3 {
        ", or others"
    } else {
        ""
    };
    Fault::new(
        bytes(second),
        format!(
            "the sides could be cut in {} places, and one separator is expected",
            separators.len()
        ),
    )
    .mend(format!(
        "it reads as {}{more}; put commas between scorers of one side",
        readings.join(", or as ")
    ))
}
