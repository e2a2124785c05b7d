//! When a table is taken, and which matches it is made of.

use crate::book::RoundIndex;
use crate::calendar::Date;

/// The moment that a table shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Moment {
    /// Everything that counts.
    #[default]
    Latest,
    /// Matches of this round and of the rounds that stand before it, whenever
    /// they were played. A match of no round is left out.
    AfterRound(RoundIndex),
    /// Everything up to the end of this day. A match without a day is left out.
    On(Date),
}

/// The part of the matches that a table is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Cut {
    /// All of them, with points given and taken.
    #[default]
    All,
    /// Each team's home matches.
    Home,
    /// Each team's away matches.
    Away,
    /// As if each match had ended at half-time; those of which the half-time
    /// score is not known are left out.
    HalfTime,
    /// Each team's latest so many matches.
    Form(u16),
}
