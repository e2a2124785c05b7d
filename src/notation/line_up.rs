//! Newspaper line-ups: `4-3-3: Ochoa; Rodríguez, Araujo (Pizarro 62), …`.

use crate::book::Minute;

use super::{Fault, Name};

/// A line-up as written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WrittenLineUp {
    /// `4-3-3`.
    pub formation: Option<Box<str>>,
    /// Who began, in order.
    pub starting: Vec<WrittenSelected>,
    /// Who sat on the bench, behind `Subs:`.
    pub bench: Vec<WrittenSelected>,
    /// Behind `Coach:`.
    pub coach: Option<Box<str>>,
}

/// A player of a line-up as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenSelected {
    /// Who.
    pub player: Name,
    /// Number on the shirt.
    pub number: Option<u8>,
    /// `(c)`.
    pub captain: bool,
    /// The line of the formation, 0 being the goalkeeper, where semicolons or
    /// dashes between lines tell it.
    pub line: Option<u8>,
    /// Who came on, and when: in brackets.
    pub replaced: Option<(Name, Option<Minute>)>,
}

/// A line-up of one side.
///
/// # Errors
/// Where the text is none.
pub fn read_line_up(_text: &str) -> Result<WrittenLineUp, Fault> {
    Err(Fault {
        range: 0..0,
        message: "not read yet".into(),
        help: None,
    })
}
