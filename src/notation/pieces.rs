//! The pieces of a score line: words, commas, brackets and scores.

use std::ops::Range;

use super::cursor::{Token, TokenKind, part, tokens_within};
use super::score::Pair;

/// A piece of what stands around a score.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// What it is.
    pub(super) kind: PieceKind,
    /// Its bytes.
    pub(super) range: Range<usize>,
}

/// What a piece is.
#[derive(Clone, Debug)]
pub(super) enum PieceKind {
    /// `2-1`
    Pair(Pair),
    /// A word, or a name in quotation marks.
    Word,
    /// `,` or `;`
    Comma,
    /// `(` or `[`
    Open,
    /// `)` or `]`
    Close,
}

/// The pieces of a part of a line.
pub(super) fn pieces(line: &str, range: Range<usize>) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut end = range.start;
    for Token { kind, range } in tokens_within(line, range) {
        if range.end <= end {
            continue;
        }
        let start = range.start.max(end);
        let kind = match kind {
            TokenKind::Comma | TokenKind::Semicolon => PieceKind::Comma,
            TokenKind::Open => PieceKind::Open,
            TokenKind::Close => PieceKind::Close,
            TokenKind::Quoted(_) | TokenKind::Unclosed | TokenKind::Bar | TokenKind::Break => {
                PieceKind::Word
            }
            TokenKind::Word => match Pair::at(line, start) {
                Some(pair) => PieceKind::Pair(pair),
                None => PieceKind::Word,
            },
        };
        let range = match &kind {
            PieceKind::Pair(pair) => pair.range.clone(),
            PieceKind::Word | PieceKind::Comma | PieceKind::Open | PieceKind::Close => {
                start..range.end
            }
        };
        end = range.end;
        let glued = matches!(kind, PieceKind::Pair(_));
        pieces.push(Piece { kind, range });
        if glued {
            pieces.extend(glued_word(line, end));
            end = pieces.last().map_or(end, |piece| piece.range.end);
        }
    }
    pieces
}

/// What is glued to a score: the `p` of `4-3p`.
fn glued_word(line: &str, start: usize) -> Option<Piece> {
    let rest = part(line, start..line.len());
    let word = rest
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ')' | ']'))
        .next()?;
    (!word.is_empty()).then(|| Piece {
        kind: PieceKind::Word,
        range: start..start + word.len(),
    })
}

/// The bracket that closes the one at `open`, as an index into `pieces`;
/// `None` where none does, or none is opened there.
pub(super) fn closing(pieces: &[Piece], open: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for (index, piece) in pieces.iter().enumerate().skip(open) {
        match piece.kind {
            PieceKind::Open => depth += 1,
            PieceKind::Close if depth == 1 => return Some(index),
            PieceKind::Close => depth = depth.checked_sub(1)?,
            PieceKind::Pair(_) | PieceKind::Word | PieceKind::Comma => {}
        }
    }
    None
}
