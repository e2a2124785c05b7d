//! The command line: the only file that names `clap`.

use std::path::PathBuf;

use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
use pressbox::calendar::Date;
use pressbox::content::Shape;
use pressbox::diagnostic::MessageFormat;
use pressbox::scaffold::Host;

use crate::exit::{Exit, Warnings};
use crate::terminal;

/// A command line.
#[derive(Debug, Parser)]
#[command(
    name = "pressbox",
    version,
    about = "Turns a folder of football match reports into a website",
    after_help = EXAMPLES,
    propagate_version = true,
    subcommand_required = true,
    arg_required_else_help = true
)]
pub(crate) struct Arguments {
    /// What every command takes.
    #[command(flatten)]
    pub(crate) everywhere: Everywhere,
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

const EXAMPLES: &str = "\
Examples:
  pressbox init my-site             make a new site, with one report to begin from
  pressbox serve --open             see it in a browser while you write
  pressbox build                    build the site that you are in, into public/
  pressbox build --root my-site     build the one in my-site
  pressbox table octagonal-2022     print a table
  pressbox check --deny-warnings    say what is wrong or improbable, and write nothing

Exit codes: 0 done, 1 faults in the site, 2 wrong usage, 3 the machine's fault.";

/// What every command takes.
#[derive(Debug, Args)]
#[command(next_help_heading = "Everywhere")]
pub(crate) struct Everywhere {
    /// The site's folder [default: the nearest upwards with site.yaml or content/]
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) root: Option<PathBuf>,
    /// How findings are printed
    #[arg(
        long,
        global = true,
        value_enum,
        value_name = "FORMAT",
        default_value_t
    )]
    message_format: Format,
    /// Let warnings fail the run
    #[arg(long, global = true)]
    deny_warnings: bool,
    /// Say nothing but warnings and errors
    #[arg(long, short, global = true)]
    pub(crate) quiet: bool,
}

impl Everywhere {
    /// How findings are printed.
    pub(crate) fn message_format(&self) -> MessageFormat {
        match self.message_format {
            Format::Pretty => MessageFormat::Pretty,
            Format::Short => MessageFormat::Short,
            Format::Json => MessageFormat::Json,
        }
    }

    /// Whether warnings fail the run.
    pub(crate) fn warnings(&self) -> Warnings {
        if self.deny_warnings {
            Warnings::Denied
        } else {
            Warnings::Allowed
        }
    }
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum Format {
    /// With the line that each is about
    #[default]
    Pretty,
    /// path:line:col: error[code]: message
    Short,
    /// One object a line
    Json,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make a new site: one competition, two teams, one report
    #[command(after_help = "\
Asks what it does not know on a terminal, and nothing elsewhere. Writes over no file.

Examples:
  pressbox init my-site
  pressbox init my-site --publish-to github-pages
  pressbox init --yes --title \"Harbour football\" --teams \"Ashford, Kestrel\"")]
    Init(InitArguments),
    /// Build the site
    #[command(after_help = "\
Examples:
  pressbox build
  pressbox build --output /srv/www --base-url https://example.org/football/
  pressbox build --browse-from-disk     links that work from a file manager")]
    Build(BuildArguments),
    /// Say everything that a build would say, and write nothing
    #[command(after_help = "\
Examples:
  pressbox check
  pressbox check --deny-warnings --message-format short     for a script")]
    Check(CheckArguments),
    /// Serve the site to a browser here, and show each change as it is saved
    #[command(after_help = "\
Examples:
  pressbox serve --open
  pressbox serve --drafts --port 8080")]
    Serve(ServeArguments),
    /// Print a table
    #[command(after_help = "\
Examples:
  pressbox table octagonal-2022
  pressbox table octagonal-2022 --after 4 --explain
  pressbox table premier-league --season 2025-26 --on 2025-12-31 --format csv")]
    Table(TableArguments),
    /// Make a new file, filled in with what is known
    #[command(
        subcommand_required = true,
        arg_required_else_help = true,
        after_help = "\
Examples:
  pressbox new report \"Mexico 1-1 Canada\"
  pressbox new season northern-league 2026-27
  pressbox new competition \"Northern League\" --season 2026-27 --teams \"Ashford, Kestrel Town\""
    )]
    New(NewArguments),
    /// Print a day's or a round's results, as copy for a newspaper or a message
    #[command(after_help = "\
Examples:
  pressbox results
  pressbox results --competition octagonal-2022 --round 14
  pressbox results --on 2022-03-30 --format markdown")]
    Results(ResultsArguments),
    /// Say what a build would change: results, places, leaders, pages
    #[command(after_help = "\
Examples:
  pressbox diff
  pressbox diff --format markdown     for the description of a pull request")]
    Diff(DiffArguments),
    /// Print a season's results for other programs
    #[command(after_help = "\
Examples:
  pressbox export octagonal-2022 > octagonal.csv
  pressbox export premier-league --season 2025-26 --format football-txt")]
    Export(ExportArguments),
    /// Bring in results from another's file: all of them, or what is new
    #[command(after_help = "\
Examples:
  pressbox import bl1.txt --competition Bundesliga
  pressbox import E0.csv --competition premier-league --season 2025-26
  pressbox import plan.xlsx --competition Kreisliga --columns \"Verein A=home,Verein B=away\"
  pressbox import archive/results.csv --goals archive/goalscorers.csv --dry-run

What the site tells already is left as it is; what contradicts it is listed.")]
    Import(ImportArguments),
    /// List the published tie-break rules, or say what one means
    #[command(after_help = "\
Examples:
  pressbox rules
  pressbox rules premier_league")]
    Rules(RulesArguments),
    /// List the default theme's files, copy one out, or show how the site's differ
    #[command(
        subcommand_required = true,
        arg_required_else_help = true,
        after_help = "\
Examples:
  pressbox theme list
  pressbox theme eject match.html
  pressbox theme diff
  pressbox theme context teams/canada/"
    )]
    Theme(ThemeArguments),
    /// Print the JSON Schema of a kind of file, for an editor
    #[command(after_help = "\
Examples:
  pressbox schema report > report.json
  pressbox schema site > site.json

`pressbox init` writes them into .vscode/schemas/, with settings that use them.")]
    Schema {
        /// The kind of file; of all but the site, its front matter
        kind: SchemaKind,
    },
    /// Print completions for a shell
    #[command(after_help = "\
Examples:
  pressbox completions bash > ~/.local/share/bash-completion/completions/pressbox
  pressbox completions fish > ~/.config/fish/completions/pressbox.fish")]
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print a page of the manual
    #[command(after_help = "\
Examples:
  pressbox man > pressbox.1
  pressbox man build > pressbox-build.1")]
    Man {
        /// The command that it is of [default: all, in short]
        command: Option<String>,
    },
}

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

/// What a build makes of the site's files.
#[derive(Debug, Default, Args)]
pub(crate) struct ReadingArguments {
    /// The address at which the site will stand, for feeds and the sitemap
    #[arg(long, value_name = "URL", value_parser = base_url)]
    pub(crate) base_url: Option<String>,
    /// Include drafts
    #[arg(long)]
    pub(crate) drafts: bool,
    /// What counts as today [default: the latest date of a report or played match]
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(crate) today: Option<Date>,
    /// How many threads to use [default: one for each processor]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=512))]
    pub(crate) jobs: Option<u16>,
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
    /// Include drafts
    #[arg(long)]
    pub(crate) drafts: bool,
    /// What counts as today [default: the latest date of a report or played match]
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub(crate) today: Option<Date>,
}

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
    /// What its columns are, theirs first
    #[arg(long, value_name = "THEIRS=OURS,…", value_delimiter = ',', value_parser = pair)]
    pub(crate) columns: Vec<(String, String)>,
    /// What its teams are called here, theirs first
    #[arg(long, value_name = "THEIRS=OURS,…", value_delimiter = ',', value_parser = pair)]
    pub(crate) names: Vec<(String, String)>,
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

fn pair(text: &str) -> Result<(String, String), String> {
    let (theirs, ours) = text
        .split_once('=')
        .ok_or_else(|| format!("`{text}` is not of the form THEIRS=OURS"))?;
    Ok((theirs.trim().to_owned(), ours.trim().to_owned()))
}

fn date(text: &str) -> Result<Date, String> {
    let problem = || format!("`{text}` is not a date like 2021-10-07");
    if text.len() != "2021-10-07".len() {
        return Err(problem());
    }
    text.parse().map_err(|_| problem())
}

fn base_url(text: &str) -> Result<String, String> {
    let host = ["https://", "http://"]
        .iter()
        .find_map(|scheme| text.strip_prefix(scheme));
    match host {
        Some(host) if !host.is_empty() && !host.starts_with('/') => Ok(text.to_owned()),
        _ => Err(format!(
            "`{text}` is not an address like https://example.org/football/"
        )),
    }
}

/// All commands with what they take, for completions and the manual.
pub(crate) fn definition() -> clap::Command {
    Arguments::command()
}

/// The command line as it was given; otherwise help, the version or a
/// complaint is printed and this is how the run ends.
pub(crate) fn parse() -> Result<Arguments, Exit> {
    Arguments::try_parse().map_err(|error| {
        let text = error.render().ansi().to_string();
        if error.use_stderr() {
            terminal::write_error(&text);
            Exit::Usage
        } else {
            terminal::write_result(&text)
        }
    })
}
