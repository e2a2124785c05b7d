//! Score lines: `Mexico 1-1 Canada`, `Italy 1-1 (0-1) England aet, 3-2 pens`.

use crate::book::{Aggregate, Score, Status};

use super::{Fault, Name};

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
    /// `w/o`: one side did not play.
    pub walkover: bool,
}

/// A whole score line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScoreLine {
    /// The home side's name.
    pub home: Name,
    /// The away side's name.
    pub away: Name,
    /// What became of the match.
    pub outcome: Outcome,
}

/// Every reading of a line that has two names and a score or a `v`.
///
/// More than one comes back where a name holds what could be the score, as in
/// `Schalke 04 2-1 1. FC Köln`; known teams then decide.
///
/// # Errors
/// Where the line has no reading at all.
pub fn read_score_line(_line: &str) -> Result<Vec<ScoreLine>, Fault> {
    Err(Fault {
        range: 0..0,
        message: "not read yet".into(),
        help: None,
    })
}

/// A score with its remarks, as under `score:`: `3-3 (aet, 4-2 pens)`.
///
/// # Errors
/// Where the text is none.
pub fn read_outcome(_text: &str) -> Result<Outcome, Fault> {
    Err(Fault {
        range: 0..0,
        message: "not read yet".into(),
        help: None,
    })
}

/// A bare score, as under `half_time:`: `2-1`, `2:1`, `2 – 1`.
///
/// # Errors
/// Where the text is none.
pub fn read_score(_text: &str) -> Result<Score, Fault> {
    Err(Fault {
        range: 0..0,
        message: "not read yet".into(),
        help: None,
    })
}
