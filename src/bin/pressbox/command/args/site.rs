//! What the commands take that make a site, or say what it would be.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use pressbox::calendar::Date;

use super::print::TextFormat;
use super::values::{base_url, date};

/// In which state the site is shown.
#[derive(Debug, Default, Args)]
pub(crate) struct StateArguments {
    /// Include drafts
    #[arg(long)]
    pub(crate) drafts: bool,
    /// What counts as today [default: the latest date of a report or played match]
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(crate) today: Option<Date>,
}

/// What a build makes of the site's files.
#[derive(Debug, Default, Args)]
pub(crate) struct ReadingArguments {
    /// The address at which the site will stand, for feeds and the sitemap
    #[arg(long, value_name = "URL", value_parser = base_url)]
    pub(crate) base_url: Option<String>,
    #[command(flatten)]
    pub(crate) state: StateArguments,
    /// How many threads to use [default: one for each processor]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=512))]
    pub(crate) jobs: Option<u16>,
}

impl ReadingArguments {
    /// Everything that the files hold, drafts too: for commands that write
    /// beside them.
    pub(crate) fn with_drafts() -> Self {
        let state = StateArguments {
            drafts: true,
            today: None,
        };
        Self {
            state,
            ..Self::default()
        }
    }
}

/// `pressbox build`
#[derive(Debug, Args)]
pub(crate) struct BuildArguments {
    /// Where to put the site [default: the settings' `output`, or public]
    #[arg(long, short, value_name = "DIR")]
    pub(crate) output: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) reading: ReadingArguments,
    /// End links in index.html, so that the pages open from a file manager
    #[arg(long)]
    pub(crate) browse_from_disk: bool,
    /// Write into a folder that holds other files, and leave those alone
    #[arg(long)]
    pub(crate) allow_foreign: bool,
}

/// `pressbox check`
#[derive(Debug, Args)]
pub(crate) struct CheckArguments {
    #[command(flatten)]
    pub(crate) reading: ReadingArguments,
}

/// `pressbox serve`
#[derive(Debug, Args)]
pub(crate) struct ServeArguments {
    /// The port [default: 4000, or the next that is free]
    #[arg(long, value_name = "N")]
    pub(crate) port: Option<u16>,
    /// The address to listen on; others than this machine reach it only where this says so
    #[arg(long, value_name = "IP")]
    pub(crate) address: Option<std::net::IpAddr>,
    /// Open a browser
    #[arg(long)]
    pub(crate) open: bool,
    /// Look for changes every second: for network drives, whose changes no system tells
    #[arg(long)]
    pub(crate) poll: bool,
    #[command(flatten)]
    pub(crate) state: StateArguments,
}

/// `pressbox diff`
#[derive(Debug, Args)]
pub(crate) struct DiffArguments {
    /// Where the last build is [default: the settings' `output`, or public]
    #[arg(long, short, value_name = "DIR")]
    pub(crate) output: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) reading: ReadingArguments,
    /// The last build was one with --browse-from-disk
    #[arg(long)]
    pub(crate) browse_from_disk: bool,
    /// How it is printed
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: TextFormat,
}

/// `pressbox theme`
#[derive(Debug, Args)]
pub(crate) struct ThemeArguments {
    /// What to do with it.
    #[command(subcommand)]
    pub(crate) what: ThemeCommand,
}

/// What to do with the theme.
#[derive(Debug, Subcommand)]
pub(crate) enum ThemeCommand {
    /// List the default theme's files, and say which the site has of its own
    List,
    /// Copy a file of the default theme into the site, to be changed there
    Eject {
        /// The file, as `theme list` names it [default: all]
        file: Option<String>,
    },
    /// Show what the site's own files change of the default theme's
    Diff,
    /// Print what the template of a page is given, as JSON
    Context {
        /// The page's address below the site, as in teams/canada/ [default: the home page]
        #[arg(default_value = "", hide_default_value = true)]
        page: String,
    },
}
