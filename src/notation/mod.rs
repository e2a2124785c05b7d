//! The small languages of football writing: text to values with byte ranges.
//!
//! Knows no team and no player: names stay as written, and where a line can be
//! read in several ways it returns every reading. What a reading means is for
//! `assemble` to decide.

mod card_line;
mod cursor;
mod event_bracket;
mod event_name;
mod event_tokens;
mod event_words;
mod events;
mod football_txt;
mod goal_line;
mod headline;
mod line_up;
mod line_up_parts;
mod minute;
mod named_minute;
mod near_miss;
mod open_side;
mod outcome;
mod pieces;
mod print_events;
mod print_players;
mod print_score_line;
mod remark_reader;
mod remark_words;
mod remarks;
mod running;
mod score;
mod score_core;
mod score_line;
mod shoot_out;
mod sides;
mod substitution_line;

use std::ops::Range;

pub use card_line::{WrittenCard, read_cards};
pub use football_txt::{
    FootballTxt, TxtGroup, TxtLine, TxtMatch, TxtRound, TxtSeason, UnreadLine, is_matchday,
    print_football_txt, read_date, read_football_txt,
};
pub use goal_line::{GoalLine, WrittenGoal, read_goals, read_running_goal};
pub use headline::{could_be_goal_line, could_be_score_line};
pub use line_up::{WrittenLineUp, WrittenSelected, read_line_up};
pub use near_miss::{NearMiss, reads_like_score_line};
pub use open_side::{OpenSide, read_open_side};
pub use outcome::{Outcome, read_outcome};
pub use print_events::{print_cards, print_cards_of_side, print_goals};
pub use print_players::{print_line_up, print_shoot_out, print_substitutions};
pub use print_score_line::{print_outcome, print_score_line};
pub use score::read_score;
pub use score_line::{ScoreLine, read_score_line};
pub use shoot_out::{WrittenKick, read_shoot_out};
pub use substitution_line::{WrittenSubstitution, read_substitutions};

/// A value of a line and the bytes of the line that say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranged<T> {
    /// The value.
    pub value: T,
    /// The bytes.
    pub range: Range<usize>,
}

impl<T> Ranged<T> {
    /// A value that stands in no line: made to be printed.
    pub fn unwritten(value: T) -> Self {
        Self { value, range: 0..0 }
    }
}

/// A name as written.
pub type Name = Ranged<Box<str>>;

/// Why a line cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The bytes that are wrong.
    pub range: Range<usize>,
    /// What is wrong, and what was expected: one sentence, no full stop.
    pub message: String,
    /// The mend: the exact line to write, where one is known.
    pub help: Option<String>,
}

impl Fault {
    /// What is wrong with these bytes.
    fn new(range: Range<usize>, message: String) -> Self {
        Self {
            range,
            message,
            help: None,
        }
    }

    /// The same with its mend.
    fn mend(self, help: String) -> Self {
        Self {
            help: Some(help),
            ..self
        }
    }
}
