//! Goal lines: `Kane 23, 45+2 pen, Saka 67 (Rice); Mbappé 80, Upamecano 85 og`.

use crate::book::{BySide, Minute, Score};

use super::{Fault, Name, Ranged};

/// One goal as written, on the side that it counts for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenGoal {
    /// Who scored; `None` where only a minute or a number is given.
    pub scorer: Option<Name>,
    /// The team in brackets behind an own goal's scorer: `(OPP)`.
    pub scorer_team: Option<Name>,
    /// When; `None` where unknown.
    pub minute: Option<Ranged<Minute>>,
    /// `og`.
    pub own_goal: bool,
    /// `pen`, `p`.
    pub penalty: bool,
    /// `fk`.
    pub free_kick: bool,
    /// `h`.
    pub header: bool,
    /// Who made it.
    pub assist: Option<Name>,
    /// The score with this goal: `1-0 Kane 23`.
    pub running: Option<Score>,
}

/// The goals of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GoalLine {
    /// Each side's, where the line keeps the sides apart.
    BySide(BySide<Vec<WrittenGoal>>),
    /// One list with no side told: one side scored all of them, and the score
    /// tells which.
    OneSide(Vec<WrittenGoal>),
}

/// The goals of one line.
///
/// # Errors
/// Where the line is none, or can be read in two ways: the message shows both.
pub fn read_goals(_line: &str) -> Result<GoalLine, Fault> {
    Err(Fault {
        range: 0..0,
        message: "not read yet".into(),
        help: None,
    })
}

/// One goal with the score that it made, as in a list: `2-1 Kane 90+4 pen`.
/// A goal of such a list may also stand without a running score.
///
/// # Errors
/// Where the text is none.
pub fn read_running_goal(_text: &str) -> Result<WrittenGoal, Fault> {
    Err(Fault {
        range: 0..0,
        message: "not read yet".into(),
        help: None,
    })
}
