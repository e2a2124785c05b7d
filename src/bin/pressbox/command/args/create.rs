//! What `init` and `new` take.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use pressbox::calendar::Date;
use pressbox::scaffold::Host;

use super::values::date;

/// `pressbox init`
#[derive(Debug, Args)]
pub(crate) struct InitArguments {
    /// The folder to make it in [default: this one]
    #[arg(value_name = "DIR")]
    pub(crate) folder: Option<PathBuf>,
    /// Where the site is to be published: writes what that host wants to be told
    #[arg(long, value_enum, value_name = "HOST")]
    pub(crate) publish_to: Option<PublishTo>,
    /// The site's title [default: the folder's name]
    #[arg(long)]
    pub(crate) title: Option<String>,
    /// The competition's name
    #[arg(long, value_name = "NAME")]
    pub(crate) competition: Option<String>,
    /// Its first two teams, with a comma between them
    #[arg(long, value_delimiter = ',', value_name = "TEAM,TEAM")]
    pub(crate) teams: Vec<String>,
    /// The language of the pages: en, de, es, fr, it, pt
    #[arg(long, value_name = "TAG")]
    pub(crate) language: Option<String>,
    /// Ask nothing
    #[arg(long, short)]
    pub(crate) yes: bool,
}

/// Where a new site is to be published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum PublishTo {
    /// GitHub Pages
    GithubPages,
    /// GitLab Pages
    GitlabPages,
    /// Netlify
    Netlify,
    /// Cloudflare Pages
    CloudflarePages,
    /// A bucket of S3, or of anything that speaks as S3 does
    S3,
    /// Nowhere yet
    None,
}

impl PublishTo {
    /// The host, where it is one.
    pub(crate) fn host(self) -> Option<Host> {
        match self {
            Self::GithubPages => Some(Host::GithubPages),
            Self::GitlabPages => Some(Host::GitlabPages),
            Self::Netlify => Some(Host::Netlify),
            Self::CloudflarePages => Some(Host::CloudflarePages),
            Self::S3 => Some(Host::S3),
            Self::None => None,
        }
    }
}

/// `pressbox new`
#[derive(Debug, Args)]
pub(crate) struct NewArguments {
    /// What is to be new.
    #[command(subcommand)]
    pub(crate) what: New,
}

/// What is to be new.
#[derive(Debug, Subcommand)]
pub(crate) enum New {
    /// A report of a match
    Report {
        /// The score line, as in "Mexico 1-1 Canada", or "Mexico v Canada"
        line: String,
        /// The competition, by its slug, name or an alias
        #[arg(long)]
        competition: Option<String>,
        /// The day of the match [default: today]
        #[arg(long, value_name = "DATE", value_parser = date)]
        date: Option<Date>,
    },
    /// A competition: a league of these teams
    Competition {
        /// Its name
        name: String,
        /// The season, as in 2026-27, where it is to have several
        #[arg(long)]
        season: Option<String>,
        /// Its teams, with commas between them
        #[arg(long, value_delimiter = ',', value_name = "TEAM,TEAM")]
        teams: Vec<String>,
    },
    /// The next season of a competition: its rules, its teams moved up and down
    Season {
        /// The competition, by its slug, name or an alias
        competition: String,
        /// The season's name, as in 2026-27
        season: String,
    },
    /// A team
    Team {
        /// Its name
        name: String,
    },
    /// A page of words
    Page {
        /// Its title
        title: String,
    },
}
