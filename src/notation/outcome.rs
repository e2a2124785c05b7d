//! What a score line says of a match beside the names: `3-3 (aet, 4-2 pens)`.

use crate::book::{Aggregate, Minute, Score, Status};

use super::Fault;
use super::cursor::{part, trimmed};
use super::pieces::{Piece, PieceKind, pieces};
use super::remark_reader::{Unread, read_all};
use super::remarks::Remarks;
use super::score_core::is_versus;

/// What a score line says of a match, without the names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// `v` and nothing is scheduled, `P-P` postponed, `A-A` abandoned,
    /// `awarded` and `w/o` awarded, a score is played.
    pub status: Status,
    /// The score at the end; of an awarded match, what counts.
    pub score: Option<Score>,
    /// At half-time, in brackets.
    pub half_time: Option<Score>,
    /// After ninety minutes.
    pub after_90: Option<Score>,
    /// `aet`.
    pub extra_time: bool,
    /// `4-2 pens`.
    pub shoot_out: Option<Score>,
    /// `agg 3-3`.
    pub aggregate: Option<Aggregate>,
    /// `w/o`: one side did not play. Of `A w/o B` with no score the side named
    /// first goes through.
    pub walkover: bool,
    /// `abandoned 65'`: the minute in which it was broken off.
    pub abandoned_in: Option<Minute>,
}

impl Outcome {
    /// Nothing but a status.
    pub fn of(status: Status) -> Self {
        Self {
            status,
            score: None,
            half_time: None,
            after_90: None,
            extra_time: false,
            shoot_out: None,
            aggregate: None,
            walkover: false,
            abandoned_in: None,
        }
    }

    /// Played, with this score.
    pub fn played(score: Score) -> Self {
        Self {
            score: Some(score),
            ..Self::of(Status::Played)
        }
    }
}

/// A score with its remarks, as under `score:`: `3-3 (aet, 4-2 pens)`. Nothing
/// at all, `v` and `-` are a match to come.
///
/// # Errors
/// Where the text is none.
pub fn read_outcome(text: &str) -> Result<Outcome, Fault> {
    super::cursor::within_length(text, super::score_line::LONGEST_SCORE_LINE)?;
    if matches!(
        text.trim(),
        "" | "v" | "vs" | "v." | "vs." | "-" | "–" | "—" | "-:-" | "- : -"
    ) {
        return Ok(Outcome::of(Status::Scheduled));
    }
    let pieces = pieces(text, 0..text.len());
    let pieces = match pieces.split_first() {
        Some((first, rest)) if is_versus(part(text, first.range.clone())) => rest,
        _ => &pieces,
    };
    let mut remarks = Remarks::default();
    let no_score = |piece: &Piece| !matches!(piece.kind, PieceKind::Pair(_));
    let is_number = text.trim_start().starts_with(|c: char| c.is_ascii_digit());
    if is_number && pieces.iter().all(no_score) {
        return Err(Fault::new(
            trimmed(text, 0..text.len()),
            "a score is expected, two numbers with a hyphen between".to_owned(),
        )
        .mend("write it as in `2-1`, with no nought before a number".to_owned()));
    }
    read_all(text, pieces, &mut remarks).map_err(Unread::fault)?;
    remarks.outcome(text, 0..text.len())
}
