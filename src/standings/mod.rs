//! Tables: who is ahead, and why.
//!
//! Everything here is a pure function of a [`Book`](crate::book::Book) and a
//! [`Moment`]. Arithmetic is exact: whole numbers, and fractions compared by
//! cross-multiplication. A table comes with its proof ([`Separation`]): for
//! each set of level teams the steps that were taken, their values, and whom
//! they separated. Nothing here knows pages or files, and nothing fails: a
//! rule without the values that it needs says nothing, and the proof says so.

mod across;
mod all_time;
mod as_of;
mod bracket;
mod combined;
mod conduct;
mod contest;
mod decision;
mod draw;
mod figure;
mod form;
mod head_to_head;
mod history;
mod ledger;
mod leg;
mod moment;
mod proof;
mod record;
mod round_days;
mod scenario;
mod slot;
mod slot_table;
mod split;
mod table;
mod tally;
mod tie;
mod tie_breaker;
mod words;

pub use across::{AcrossRow, AcrossTable, Qualified, across};
pub use all_time::{AllTime, AllTimeRow, all_time, champion};
pub use as_of::fixture_on;
pub use bracket::{Bracket, BracketRound, BracketTie, Feed, bracket, bracket_on};
pub use combined::{CombinedRow, CombinedTable, combined};
pub use draw::{Drawn, Passes, drawn, found, names_drawn_from};
pub use figure::Figure;
pub use form::Form;
pub use history::{History, TeamHistory, history};
pub use ledger::Ledger;
pub use moment::{Cut, Moment};
pub use proof::{Basis, MiniRow, MiniTable, Separation, Silence, Step, decided_by};
pub use record::{Outcome, Record};
pub use scenario::{Need, Outlook, Reach, TeamOutlook, outlooks};
pub use table::{LeagueTable, Row, TableSource, table_source, tables};
pub use tie::{DecidedBy, Tie, tie_of, ties};
pub use words::{ENGLISH, Explanation, Minus, RulesInWords, Teller, Words, rules_in_words};
