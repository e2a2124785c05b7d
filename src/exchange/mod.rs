//! Results from other programs and for them.
//!
//! Another's file comes in whole or as an update: it is decoded, read into [`Told`] matches, and these are set against
//! what the site tells already: what is new goes into a competition's file and
//! the CSV beside it, what is there is left as it is, what contradicts is
//! listed. Whatever cannot be read is listed with its line.
//!
//! Makes texts and writes none; never changes a word that stands in the site.

mod archive;
mod back;
mod cells;
mod columns;
mod compare;
mod days;
mod decode;
mod draft;
mod findings;
mod football_txt;
mod front_matter;
mod likely_names;
mod our_csv;
mod plan;
mod row;
mod season_files;
mod seasons;
mod shape;
mod stubs;
mod table;
mod table_row;
mod tie_part;
mod verify;
mod workbook;

use std::borrow::Cow;
use std::ops::Range;

use crate::calendar::{Date, Time};
use crate::content::Table;
use crate::notation::{GoalLine, Outcome};
use crate::slug::fold;

pub use archive::{read_goals_file, read_shoot_outs_file};
pub use back::{season_as_csv, season_as_football_txt, without_a_column};
pub use columns::Translation;
pub use decode::decode;
pub use findings::findings;
pub use football_txt::read as read_football_txt_file;
pub use plan::{Asked, Change, Outcome as Imported, Season, import};
pub use table::read as read_table_file;
pub use workbook::read as read_workbook;

/// A file that is imported, as text.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its path as the user wrote it.
    pub path: String,
    /// Its text; of a workbook, the rows of its sheet with tabs between the
    /// cells.
    pub text: String,
}

/// Bytes of one of the files that are imported.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// Which file, by the order in which they were read.
    pub source: usize,
    /// The bytes.
    pub range: Range<usize>,
}

/// What could not be brought in, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Where it stands.
    pub spot: Spot,
    /// What is wrong: one sentence, no full stop.
    pub reason: Cow<'static, str>,
    /// The mend, where one is known.
    pub help: Option<String>,
    /// Where the site says otherwise.
    pub against: Option<crate::source::Place>,
}

impl Unread {
    fn new(spot: &Spot, reason: impl Into<Cow<'static, str>>) -> Self {
        Self {
            spot: spot.clone(),
            reason: reason.into(),
            help: None,
            against: None,
        }
    }

    fn help(self, help: Option<String>) -> Self {
        Self { help, ..self }
    }
}

/// A match as another's file tells it.
#[derive(Clone, Debug)]
pub struct Told {
    /// Where.
    pub spot: Spot,
    /// The competition, where the file names it.
    pub competition: Option<Box<str>>,
    /// The season, where the file names it.
    pub season: Option<Box<str>>,
    /// The stage.
    pub stage: Option<Box<str>>,
    /// The round.
    pub round: Option<Box<str>>,
    /// The group, without the word: `A`.
    pub group: Option<Box<str>>,
    /// The day.
    pub date: Option<Date>,
    /// The hour on the ground's clock.
    pub time: Option<Time>,
    /// How that clock stands to universal time: `UTC+2`.
    pub zone: Option<Box<str>>,
    /// The home side.
    pub home: Box<str>,
    /// The away side.
    pub away: Box<str>,
    /// What became of it.
    pub outcome: Outcome,
    /// Which match of its pairing.
    pub leg: Option<u8>,
    /// The goals.
    pub goals: Option<GoalLine>,
    /// The cards, in our notation.
    pub cards: Option<Box<str>>,
    /// The ground.
    pub venue: Option<Box<str>>,
    /// The town.
    pub city: Option<Box<str>>,
    /// On neither side's ground.
    pub neutral: bool,
    /// Spectators.
    pub attendance: Option<u32>,
    /// The referee.
    pub referee: Option<Box<str>>,
    /// What there is no column for.
    pub notes: Vec<String>,
}

impl Told {
    fn new(spot: Spot, home: &str, away: &str, outcome: Outcome) -> Self {
        Self {
            spot,
            competition: None,
            season: None,
            stage: None,
            round: None,
            group: None,
            date: None,
            time: None,
            zone: None,
            home: home.into(),
            away: away.into(),
            outcome,
            leg: None,
            goals: None,
            cards: None,
            venue: None,
            city: None,
            neutral: false,
            attendance: None,
            referee: None,
            notes: Vec::new(),
        }
    }

    /// Both sides' names, folded, in an order that does not depend on whose
    /// ground it was on.
    fn pair(&self) -> [String; 2] {
        let mut pair = [fold(&self.home), fold(&self.away)];
        pair.sort_unstable();
        pair
    }

    /// Whether it has a fact of its match that another telling does not have.
    fn says_more_than(&self, other: &Self) -> bool {
        fn more<T: PartialEq>(ours: Option<&T>, theirs: Option<&T>) -> bool {
            ours.is_some() && ours != theirs
        }
        let texts = [
            (&self.group, &other.group),
            (&self.zone, &other.zone),
            (&self.cards, &other.cards),
            (&self.venue, &other.venue),
            (&self.city, &other.city),
            (&self.referee, &other.referee),
        ];
        texts
            .iter()
            .any(|(ours, theirs)| more(ours.as_ref(), theirs.as_ref()))
            || more(self.time.as_ref(), other.time.as_ref())
            || more(self.leg.as_ref(), other.leg.as_ref())
            || more(self.goals.as_ref(), other.goals.as_ref())
            || more(self.attendance.as_ref(), other.attendance.as_ref())
            || (self.neutral && !other.neutral)
            || self.notes.iter().any(|note| !other.notes.contains(note))
    }
}

/// All that was read of another's files.
#[derive(Clone, Debug, Default)]
pub struct Gathered {
    /// The files.
    pub sources: Vec<Source>,
    /// The matches, in the order of the files.
    pub told: Vec<Told>,
    /// Teams that a file lists by group, whether they have a match or not:
    /// competition and season as the file names them, group, teams.
    pub groups: Vec<ListedGroup>,
    /// What could not be read.
    pub unread: Vec<Unread>,
    /// What the reader of the report should know: a sentence each.
    pub notes: Vec<String>,
}

/// A group and its teams as a file lists them.
#[derive(Clone, Debug)]
pub struct ListedGroup {
    /// The competition, where the file names it.
    pub competition: Option<Box<str>>,
    /// The season, where the file names it.
    pub season: Option<Box<str>>,
    /// The group, without the word.
    pub name: Box<str>,
    /// Its teams.
    pub teams: Vec<Box<str>>,
}

impl Gathered {
    /// Takes in a file, to be read next; its number.
    fn add(&mut self, path: &str, text: String) -> usize {
        let path = path.to_owned();
        self.sources.push(Source { path, text });
        self.sources.len() - 1
    }

    fn unread(&mut self, spot: &Spot, reason: impl Into<Cow<'static, str>>) {
        self.unread.push(Unread::new(spot, reason));
    }

    /// Says where a table of a file ends before the file does, if it does.
    fn stopped(&mut self, source: usize, table: &Table) {
        if let Some((at, why)) = &table.stopped {
            let spot = Spot {
                source,
                range: *at..*at,
            };
            self.unread(&spot, format!("the table cannot be read on: {why}"));
        }
    }
}
