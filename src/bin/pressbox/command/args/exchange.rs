//! What `import` and `export` take.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::values::{Pairs, pairs};

/// `pressbox export`
#[derive(Debug, Args)]
pub(crate) struct ExportArguments {
    /// The competition: its slug, name or an alias
    pub(crate) competition: String,
    /// The season [default: the latest with a played match]
    #[arg(long)]
    pub(crate) season: Option<String>,
    /// The form
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: ExportFormat,
}

/// The form of an export.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExportFormat {
    /// A table in the columns that Pressbox reads beside a competition
    #[default]
    Csv,
    /// The plain text of the openfootball collections
    FootballTxt,
}

/// `pressbox import`
#[derive(Debug, Args)]
pub(crate) struct ImportArguments {
    /// The file: CSV, Football.TXT, .xlsx, .xls or .ods; or a folder with results.csv in it
    pub(crate) file: PathBuf,
    /// The competition: its slug, name or an alias; a new name makes a new one [default: as the file says]
    #[arg(long)]
    pub(crate) competition: Option<String>,
    /// The season [default: as the file says, or its days]
    #[arg(long)]
    pub(crate) season: Option<String>,
    /// What the file is [default: told by its name and its first lines]
    #[arg(long, value_enum)]
    pub(crate) format: Option<ImportFormat>,
    /// What its columns are, theirs first; may be given again
    #[arg(long, value_name = "THEIRS=OURS,…", value_parser = pairs)]
    pub(crate) columns: Vec<Pairs>,
    /// What its teams are called here, theirs first; may be given again, as must be where a name has a comma
    #[arg(long, value_name = "THEIRS=OURS,…", value_parser = pairs)]
    pub(crate) names: Vec<Pairs>,
    /// A table of goals beside it: day, home, away, team, scorer, minute
    #[arg(long, value_name = "FILE")]
    pub(crate) goals: Option<PathBuf>,
    /// A table of shoot-outs beside it
    #[arg(long, value_name = "FILE")]
    pub(crate) shoot_outs: Option<PathBuf>,
    /// Make a draft of a report for each match that was played and has none
    #[arg(long)]
    pub(crate) reports: bool,
    /// Say what would be done, and write nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
}

/// What a file to import is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ImportFormat {
    /// A table, with commas, semicolons or tabs
    Csv,
    /// The plain text of the openfootball collections
    FootballTxt,
    /// A table of football-data.co.uk
    FootballData,
    /// A workbook of a spreadsheet
    Xlsx,
}
