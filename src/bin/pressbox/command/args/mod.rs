//! The command line: the only place that names `clap`.

mod create;
mod exchange;
mod print;
mod site;
mod values;

use std::path::PathBuf;

use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
use pressbox::diagnostic::MessageFormat;

use crate::exit::{Exit, Warnings};
use crate::terminal;

pub(crate) use create::{InitArguments, New, NewArguments};
pub(crate) use exchange::{ExportArguments, ExportFormat, ImportArguments, ImportFormat};
pub(crate) use print::{
    ResultsArguments, RulesArguments, SchemaKind, TableArguments, TableFormat, TextFormat,
};
pub(crate) use site::{
    BuildArguments, CheckArguments, DiffArguments, ReadingArguments, ServeArguments,
    ThemeArguments, ThemeCommand,
};
pub(crate) use values::Pairs;

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
