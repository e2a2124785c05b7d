//! Who played, and who was there to.

use super::{Minute, PlayerId};

/// One side's players in one match.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LineUp {
    /// `4-3-3`, as the report has it.
    pub formation: Option<Box<str>>,
    /// The coach, as the report has it.
    pub coach: Option<Box<str>>,
    /// Those who began: goalkeeper first, by lines of the formation where the
    /// report gives them.
    pub starting: Vec<Selected>,
    /// Those who sat on the bench.
    pub bench: Vec<Selected>,
}

/// A player in a line-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selected {
    /// Who.
    pub player: PlayerId,
    /// Number on the shirt.
    pub number: Option<u8>,
    /// Captain.
    pub captain: bool,
    /// The line of the formation, 0 being the goalkeeper; `None` where the
    /// report gives no lines.
    pub line: Option<FormationLine>,
    /// Who came on for this player, and when.
    pub replaced: Option<(PlayerId, Option<Minute>)>,
}

/// A line of the formation, 0 being the goalkeeper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FormationLine(pub u8);
