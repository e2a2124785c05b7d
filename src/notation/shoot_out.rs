//! The kicks of a shoot-out: `Kane ✓, Saka ✗; Osorio ✓, Mina saved`.

use crate::book::BySide;

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

/// The kicks of each side, in order.
///
/// # Errors
/// Where the line is none.
pub fn read_shoot_out(_line: &str) -> Result<BySide<Vec<WrittenKick>>, Fault> {
    Err(Fault {
        range: 0..0,
        message: "not read yet".into(),
        help: None,
    })
}
