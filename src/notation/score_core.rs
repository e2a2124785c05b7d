//! What stands between the names of a score line: a score, a `v`, `P-P`.

use crate::book::Score;

use super::cursor::{is_dash, part};
use super::pieces::{Piece, PieceKind};
use super::remark_words::{StatusRemark, is_one_of};
use super::score::Pair;
use super::{Fault, Ranged};

/// A place where a line can be cut into a home and an away side.
#[derive(Clone, Debug)]
pub(super) struct Core {
    /// The home side's name stands before this piece.
    pub(super) home_until: usize,
    /// The rest of the line begins with this piece: a score and remarks, or
    /// the away side's name.
    pub(super) from: usize,
    /// What is there.
    pub(super) kind: CoreKind,
}

/// What a line is cut at.
#[derive(Clone, Debug)]
pub(super) enum CoreKind {
    /// `2-1`
    Score(Pair),
    /// `v`
    Versus,
    /// `P-P`, `A-A`, `w/o`
    Status(Ranged<StatusRemark>),
    /// A dash between spaces, the score being at the end.
    Dash,
    /// `Mexico 1, Canada 1`
    Comma(Numbers),
}

/// Where the goals of the two sides stand in `Mexico 1, Canada 1`.
#[derive(Clone, Debug)]
pub(super) struct Numbers {
    home: Piece,
    /// The piece that is the away side's number.
    pub(super) away: usize,
    away_piece: Piece,
}

impl Numbers {
    /// The score.
    ///
    /// # Errors
    /// Where a number is too large for a score.
    pub(super) fn score(&self, line: &str) -> Result<Score, Fault> {
        let goals = |piece: &Piece| {
            let text = part(line, piece.range.clone());
            text.parse().map_err(|_| {
                Fault::new(
                    piece.range.clone(),
                    format!("no side scores {text} goals; 255 are the most that a score can have"),
                )
            })
        };
        Ok(Score::new(goals(&self.home)?, goals(&self.away_piece)?))
    }
}

impl Core {
    /// The first byte of what the line is cut at.
    pub(super) fn start(&self, pieces: &[Piece]) -> usize {
        pieces
            .get(self.home_until)
            .map_or(0, |piece| piece.range.start)
    }
}

/// Whether a word stands between two names whose match is to come.
pub(super) fn is_versus(word: &str) -> bool {
    matches!(word, "v" | "v." | "vs" | "vs." | "versus")
}

/// Every place where a line is cut as a rule.
pub(super) fn cores(line: &str, pieces: &[Piece]) -> Vec<Core> {
    outside_brackets(pieces)
        .filter_map(|(at, piece)| core(line, pieces, at, piece))
        .collect()
}

fn core(line: &str, pieces: &[Piece], at: usize, piece: &Piece) -> Option<Core> {
    let text = part(line, piece.range.clone());
    let kind = match &piece.kind {
        PieceKind::Pair(pair) => {
            return Some(Core {
                home_until: at,
                from: at,
                kind: CoreKind::Score(pair.clone()),
            });
        }
        PieceKind::Comma => return comma(line, pieces, at),
        PieceKind::Word if is_versus(text) => CoreKind::Versus,
        PieceKind::Word if is_one_of(text, &["p-p", "p–p", "a-a", "a–a", "w/o"]) => {
            CoreKind::Status(Ranged {
                value: StatusRemark::of(text)?,
                range: piece.range.clone(),
            })
        }
        PieceKind::Word | PieceKind::Open | PieceKind::Close => return None,
    };
    Some(Core {
        home_until: at,
        from: at + 1,
        kind,
    })
}

/// Places that count only where the line can be cut nowhere else: a dash
/// between spaces, and a capital `V`, which may be a king's number.
pub(super) fn second_cores(line: &str, pieces: &[Piece]) -> Vec<Core> {
    outside_brackets(pieces)
        .filter_map(|(at, piece)| {
            let text = part(line, piece.range.clone());
            let mut chars = text.chars();
            let kind = match piece.kind {
                PieceKind::Word if matches!(text, "V" | "VS" | "VS." | "Vs" | "Vs.") => {
                    CoreKind::Versus
                }
                PieceKind::Word if chars.next().is_some_and(is_dash) && chars.next().is_none() => {
                    CoreKind::Dash
                }
                PieceKind::Word
                | PieceKind::Pair(_)
                | PieceKind::Comma
                | PieceKind::Open
                | PieceKind::Close => return None,
            };
            Some(Core {
                home_until: at,
                from: at + 1,
                kind,
            })
        })
        .collect()
}

/// `Mexico 1, Canada 1`: the comma has the home side's goals before it, and
/// the last number behind it that no name follows is the away side's.
fn comma(line: &str, pieces: &[Piece], at: usize) -> Option<Core> {
    let home = at.checked_sub(1)?;
    let home_piece = pieces.get(home).filter(|piece| is_goals(line, piece))?;
    let mut away = None;
    for (index, piece) in pieces.iter().enumerate().skip(at + 2) {
        let remarks_follow = match pieces.get(index + 1).map(|next| &next.kind) {
            None | Some(PieceKind::Comma | PieceKind::Open) => true,
            Some(PieceKind::Word) => {
                let next = pieces
                    .get(index + 1)
                    .map(|next| part(line, next.range.clone()));
                next.is_some_and(super::remark_words::is_remark_word)
            }
            Some(PieceKind::Pair(_) | PieceKind::Close) => false,
        };
        if remarks_follow && is_goals(line, piece) {
            away = Some((index, piece.clone()));
            break;
        }
    }
    let (away, away_piece) = away?;
    Some(Core {
        home_until: home,
        from: at + 1,
        kind: CoreKind::Comma(Numbers {
            home: home_piece.clone(),
            away,
            away_piece,
        }),
    })
}

/// One to three digits, no nought before them.
fn is_goals(line: &str, piece: &Piece) -> bool {
    let text = part(line, piece.range.clone());
    matches!(piece.kind, PieceKind::Word)
        && (1..=3).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_digit())
        && (text.len() == 1 || !text.starts_with('0'))
}

/// The pieces that stand in no bracket, with their places.
fn outside_brackets(pieces: &[Piece]) -> impl Iterator<Item = (usize, &Piece)> {
    let mut depth = 0_usize;
    pieces.iter().enumerate().filter(move |(_, piece)| {
        match piece.kind {
            PieceKind::Open => depth += 1,
            PieceKind::Close => depth = depth.saturating_sub(1),
            PieceKind::Pair(_) | PieceKind::Word | PieceKind::Comma => {}
        }
        depth == 0
    })
}
