//! Lines that look nearly like score lines, with the line that was meant.

use super::cursor::{is_dash, part, spaced_once};
use super::headline::short_enough;
use super::pieces::{Piece, PieceKind, closing, pieces};
use super::score_line::read_score_line;
use super::{Fault, Name, Ranged};

/// A line that is nearly a score line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearMiss {
    /// What seems to be the home side's name.
    pub home: Name,
    /// What seems to be the away side's name.
    pub away: Name,
    /// What is wrong, and the line to write.
    pub fault: Fault,
}

/// Two names and something like a score that does not quite parse:
/// `Mexico 1 Canada 1`, `Mexico 1/1 Canada`, `Mexico O-O Canada`,
/// `Mexico 20:45 Canada`. `None` of a line that is a sound score line, and of
/// one that is nothing of the kind.
///
/// Whether it is meant as one is for whoever knows the names to say.
pub fn reads_like_score_line(line: &str) -> Option<NearMiss> {
    if !short_enough(line) || !line.contains(|c: char| c.is_ascii_digit() || c == 'O') {
        return None;
    }
    let fault = read_score_line(line).err()?;
    let pieces = pieces(line, 0..line.len());
    let line_pieces = Line {
        line,
        pieces: &pieces,
    };
    line_pieces
        .between_names(fault)
        .or_else(|| line_pieces.apart())
}

struct Line<'a> {
    line: &'a str,
    pieces: &'a [Piece],
}

impl Line<'_> {
    fn text(&self, piece: &Piece) -> &str {
        part(self.line, piece.range.clone())
    }

    fn name(&self, pieces: &[Piece]) -> Option<Name> {
        let (first, last) = pieces.first().zip(pieces.last())?;
        let range = first.range.start..last.range.end;
        let value = spaced_once(part(self.line, range.clone()).trim_end_matches([',', ';', ':']));
        value
            .contains(char::is_alphabetic)
            .then_some(Ranged { value, range })
    }

    /// Something like a score between two names.
    fn between_names(&self, fault: Fault) -> Option<NearMiss> {
        let (at, taken, meant) = (0..self.pieces.len()).find_map(|at| {
            let (taken, meant) = self.like_score(at)?;
            (at > 0).then_some((at, taken, meant))
        })?;
        let home = self.name(self.pieces.get(..at)?)?;
        let behind = self.pieces.get(at + taken..)?;
        let away = self.name(self.without_brackets(behind))?;
        let core = self.pieces.get(at)?.range.start..self.pieces.get(at + taken - 1)?.range.end;
        let fault = match meant {
            None => fault,
            Some(meant) => {
                let rest = part(self.line, away.range.start..self.line.len()).trim_end();
                let text = part(self.line, core.clone());
                Fault::new(
                    core,
                    format!("`{text}` is nearly a score, but none as it stands"),
                )
                .mend(format!("write `{} {meant} {rest}`", home.value))
            }
        };
        Some(NearMiss { home, away, fault })
    }

    /// Names end where a bracket with remarks begins.
    fn without_brackets<'b>(&self, pieces: &'b [Piece]) -> &'b [Piece] {
        let open = pieces
            .iter()
            .position(|piece| matches!(piece.kind, PieceKind::Open));
        let remarks = open.filter(|open| {
            closing(pieces, *open).is_none_or(|close| {
                let within = pieces.get(*open..close).unwrap_or_default();
                within
                    .iter()
                    .any(|piece| self.text(piece).contains(|c: char| c.is_ascii_digit()))
            })
        });
        pieces
            .get(..remarks.unwrap_or(pieces.len()))
            .unwrap_or_default()
    }

    /// How many pieces from `at` on are something like a score, and the score
    /// that is meant; `None` within where the score itself is sound.
    fn like_score(&self, at: usize) -> Option<(usize, Option<String>)> {
        let piece = self.pieces.get(at)?;
        if matches!(piece.kind, PieceKind::Pair(_)) {
            return Some((1, None));
        }
        let word = self.text(piece);
        if let Some(meant) = glued_score(word) {
            return Some((1, Some(meant)));
        }
        let home = goals(word)?;
        let next = self.text(self.pieces.get(at + 1)?);
        let third = self.pieces.get(at + 2).map(|piece| self.text(piece));
        let joins = matches!(next, "to" | "x" | "X" | "/" | "." | "=" | "_" | "~")
            || next.chars().all(is_dash);
        if joins && let Some(away) = third.and_then(goals) {
            return Some((3, Some(format!("{home}-{away}"))));
        }
        let behind = third.is_some_and(|word| word.contains(char::is_alphabetic));
        match goals(next) {
            Some(away) if at > 0 && behind => Some((2, Some(format!("{home}-{away}")))),
            _ => None,
        }
    }

    /// `Mexico 1 Canada 1`: a number behind each name.
    fn apart(&self) -> Option<NearMiss> {
        let mut numbers = self
            .pieces
            .iter()
            .enumerate()
            .filter_map(|(at, piece)| Some((at, goals(self.text(piece))?)));
        let (first, second, rest) = (numbers.next()?, numbers.next()?, numbers.next());
        if rest.is_some() || second.0 + 1 != self.pieces.len() {
            return None;
        }
        let home = self.name(self.pieces.get(..first.0)?)?;
        let away = self.name(self.pieces.get(first.0 + 1..second.0)?)?;
        let help = format!(
            "write `{} {}-{} {}`",
            home.value, first.1, second.1, away.value
        );
        let range = home.range.start..self.pieces.get(second.0)?.range.end;
        let message = "a comma is missing between the names, or the goals do not stand together";
        let fault = Fault::new(range, message.to_owned()).mend(help);
        Some(NearMiss { home, away, fault })
    }
}

/// Digits that may be one side's goals.
fn goals(word: &str) -> Option<u8> {
    let short = (1..=2).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
    word.parse().ok().filter(|_| short)
}

/// `1/1`, `1.1`, `O-O`, `01-01`: one word that is nearly a score.
fn glued_score(word: &str) -> Option<String> {
    let joins = |c: char| is_dash(c) || matches!(c, ':' | '/' | '.' | '_' | '=' | 'x' | '~');
    let (home, away) = word.split_once(joins)?;
    let number = |text: &str| match text {
        "O" | "o" => Some(0),
        _ => goals(text),
    };
    Some(format!("{}-{}", number(home)?, number(away)?))
}
