//! What the files say: one file in, one [`ContentFile`] out.
//!
//! Each file is read on its own, so files can be read in parallel and a saved
//! file alone is read again. Names are still text, and a score line that can
//! be read in two ways holds both readings.

mod again;
mod block;
mod body;
mod columns;
mod competition;
mod encoding;
mod fields;
mod front_matter;
mod given_csv;
mod headlines;
mod kind;
mod locate;
mod outline;
mod parse;
mod profile;
mod read;
mod report;
mod results_csv;
mod schema;
mod sheet;
mod site;
mod squad_csv;
mod table;
mod unseen;
mod values;
mod watch;
mod yaml;

use crate::source::Place;

pub use crate::markdown::RawHtml;
pub use again::{Saved, read_again};
pub use block::{
    Asks, BUILT_IN, BlockEntry, Drawn, FigureAsked, FiguresAsked, GalleryAsked, MatchAsked,
    QuoteAsked, Selection, VideoAsked,
};
pub use competition::{
    AcrossEntry, AdjustmentEntry, AggregateEntry, AggregateOf, CompetitionFile, CsvColumns,
    DateOrder, DecisionEntry, GivenTableEntry, MatchLengthEntry, ResultsEntry, RoundEntry,
    SplitEntry, StageEntry, TieBreakersEntry, WithdrawnEntry, WithdrawnWord, ZoneEntry,
};
pub use given_csv::GivenLine;
pub use kind::Shape;
pub use locate::locate;
pub use outline::{KeyLines, outline};
pub use profile::{
    ClubFile, FormerNameEntry, PageFile, PlayerFile, Sponsor, SquadEntry, TeamFile, VenueFile,
};
pub use read::{Contents, read, read_block, read_file, text_of};
pub use report::{
    AwardEntry, CardEntry, GoalEntry, Goals, Headline, ImageEntry, LineUpEntry, MatchEntry,
    Pairing, ReportFile, SelectedEntry, StatusWord, TeamRef, placed,
};
pub use results_csv::{RESULT_COLUMNS, result_columns, result_dates};
pub use schema::schema;
pub use site::{NavigationEntry, PageKinds, PictureSettings, Settings, ThemeSettings};
pub use table::{Cell, Row, Table, read as read_table};

/// The Markdown of a file.
#[derive(Clone, Debug, Default)]
pub struct Body {
    /// Its first byte in the file.
    pub start: u32,
    /// The byte after its last.
    pub end: u32,
    /// The text of its first heading, if it has one.
    pub first_heading: Option<Box<str>>,
    /// The text of its first paragraph, for summaries; without markup.
    pub first_paragraph: Option<Box<str>>,
    /// Every address that its links and pictures name, as written.
    pub links: Vec<LinkEntry>,
    /// Its fenced blocks that have a name, in order.
    pub blocks: Vec<BlockEntry>,
    /// What a reader may miss in it, and where.
    pub lacks: Vec<(Place, Lack)>,
}

/// What a reader of a text may miss.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// A link without words.
    LinkWords,
    /// A picture without words for who does not see it.
    PictureWords,
    /// A heading that leaves out levels: from which to which.
    HeadingLevels(u8, u8),
    /// HTML, which is shown as text unless the settings let it through.
    Html,
}

/// A link or a picture in Markdown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkEntry {
    /// The address as written, without what follows `#`.
    pub target: Box<str>,
    /// What follows `#`.
    pub anchor: Option<Box<str>>,
    /// Where it stands.
    pub place: Place,
    /// Whether it is a picture.
    pub picture: bool,
}

/// What one file says.
#[derive(Clone, Debug)]
#[expect(
    clippy::large_enum_variant,
    reason = "nearly every file of a site is a report, the largest of them"
)]
pub enum ContentFile {
    /// `content/reports/**/*.md`
    Report(ReportFile),
    /// `content/competitions/**/*.md`
    Competition(CompetitionFile),
    /// `content/competitions/**/*.csv`, by row, the file it belongs to being
    /// that of the same name
    Results(Vec<MatchEntry>),
    /// `content/competitions/**/*.csv`, where it is a table that somebody else
    /// keeps
    GivenTable(Vec<GivenLine>),
    /// `content/clubs/*.md`
    Club(ClubFile),
    /// `content/teams/*.md`
    Team(TeamFile),
    /// `content/teams/*.csv`
    Squad(Vec<SquadEntry>),
    /// `content/players/*.md`
    Player(PlayerFile),
    /// `content/venues/*.md`
    Venue(VenueFile),
    /// `content/pages/**/*.md`, `content/index.md`
    Page(PageFile),
    /// `site.yaml`
    Settings(Settings),
}
