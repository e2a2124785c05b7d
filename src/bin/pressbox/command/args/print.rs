//! What the commands take that print something.

use clap::{Args, ValueEnum};
use pressbox::calendar::Date;
use pressbox::content::Shape;

use super::values::date;

/// `pressbox table`
#[derive(Debug, Args)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a flag of the command line"
)]
pub(crate) struct TableArguments {
    /// The competition, by its slug, name or an alias
    pub(crate) competition: String,
    /// The season [default: the latest with a played match]
    #[arg(long)]
    pub(crate) season: Option<String>,
    /// The stage [default: the last with a played match]
    #[arg(long)]
    pub(crate) stage: Option<String>,
    /// One group alone
    #[arg(long, conflicts_with = "across")]
    pub(crate) group: Option<String>,
    /// As the table stood after this round, whenever its matches were played
    #[arg(long, value_name = "ROUND", conflicts_with = "on")]
    pub(crate) after: Option<String>,
    /// As the table stood at the end of this day
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(crate) on: Option<Date>,
    /// Count home matches alone
    #[arg(long, conflicts_with_all = ["away", "across"])]
    pub(crate) home: bool,
    /// Count away matches alone
    #[arg(long, conflicts_with = "across")]
    pub(crate) away: bool,
    /// The teams in one place of each group
    #[arg(long)]
    pub(crate) across: bool,
    /// The tables over several stages or seasons
    #[arg(long, conflicts_with_all = ["across", "home", "away", "group", "after", "stage"])]
    pub(crate) aggregate: bool,
    /// How the table is printed
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: TableFormat,
    /// Say what separated level teams
    #[arg(long)]
    pub(crate) explain: bool,
}

/// How a table is printed.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum TableFormat {
    /// In columns
    #[default]
    Text,
    /// Comma-separated, for programs
    Csv,
    /// A list of objects, for programs
    Json,
    /// A table of Markdown
    Markdown,
}

/// `pressbox results`
#[derive(Debug, Args)]
pub(crate) struct ResultsArguments {
    /// One competition alone: its slug, name or an alias
    #[arg(long)]
    pub(crate) competition: Option<String>,
    /// The day [default: the latest with a match that was played]
    #[arg(long, value_name = "DATE", value_parser = date, conflicts_with = "round")]
    pub(crate) on: Option<Date>,
    /// A round, by its name or number
    #[arg(long)]
    pub(crate) round: Option<String>,
    /// How they are printed
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: TextFormat,
}

/// How a text is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum TextFormat {
    /// In lines
    #[default]
    Text,
    /// As Markdown
    Markdown,
}

/// A kind of file that has a schema.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum SchemaKind {
    /// content/reports/**/*.md
    Report,
    /// content/competitions/**/*.md
    Competition,
    /// content/clubs/*.md
    Club,
    /// content/teams/*.md
    Team,
    /// content/players/*.md
    Player,
    /// content/venues/*.md
    Venue,
    /// content/pages/**/*.md
    Page,
    /// site.yaml
    Site,
}

impl SchemaKind {
    /// What the reader calls it.
    pub(crate) fn shape(self) -> Shape {
        match self {
            Self::Report => Shape::Report,
            Self::Competition => Shape::Competition,
            Self::Club => Shape::Club,
            Self::Team => Shape::Team,
            Self::Player => Shape::Player,
            Self::Venue => Shape::Venue,
            Self::Page => Shape::Page,
            Self::Site => Shape::Settings,
        }
    }
}

/// `pressbox rules`
#[derive(Debug, Args)]
pub(crate) struct RulesArguments {
    /// One of them, in plain words
    pub(crate) name: Option<String>,
}
