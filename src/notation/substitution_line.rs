//! Substitutions on their own: `Grealish 62 (Foden), Trippier 78 (Walker)`.

use crate::book::Minute;

use super::{Fault, Name};

/// One player for another, as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenSubstitution {
    /// Who came on.
    pub on: Name,
    /// Who went off.
    pub off: Option<Name>,
    /// When.
    pub minute: Option<Minute>,
}

/// The substitutions of one side.
///
/// # Errors
/// Where the line is none.
pub fn read_substitutions(_line: &str) -> Result<Vec<WrittenSubstitution>, Fault> {
    Err(Fault {
        range: 0..0,
        message: "not read yet".into(),
        help: None,
    })
}
