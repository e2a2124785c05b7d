//! One thin file a command: what happens, in which order, and how it ends.

pub(crate) mod args;
mod build;
mod check;
mod diff;
mod export;
mod import;
mod init;
mod manual;
mod new;
mod opened;
mod results;
mod rules;
mod schema;
mod serve;
mod table;
mod theme;

use pressbox::diagnostic::{Finding, Severity};
use pressbox::source::SourceTree;

use crate::exit::{Exit, Failure};
use crate::terminal;
use args::{Arguments, Command, Everywhere};

/// Does what a command line says.
pub(crate) fn run(arguments: &Arguments) -> Exit {
    let everywhere = &arguments.everywhere;
    let ended = match &arguments.command {
        Command::Init(init) => init::init(everywhere, init),
        Command::Build(build) => build::build(everywhere, build),
        Command::Check(check) => check::check(everywhere, check),
        Command::Table(arguments) => table::table(everywhere, arguments),
        Command::Diff(arguments) => diff::diff(everywhere, arguments),
        Command::Export(arguments) => export::export(everywhere, arguments),
        Command::Results(arguments) => results::results(everywhere, arguments),
        Command::Import(arguments) => import::import(everywhere, arguments),
        Command::New(arguments) => new::new(everywhere, arguments),
        Command::Rules(arguments) => rules::rules(arguments),
        Command::Serve(arguments) => serve::serve(everywhere, arguments),
        Command::Theme(arguments) => theme::theme(everywhere, arguments),
        Command::Schema { kind } => Ok(schema::schema(*kind)),
        Command::Completions { shell } => Ok(manual::completions(*shell)),
        Command::Man { command } => manual::man(command.as_deref()),
    };
    ended.unwrap_or_else(|failure| explain(&failure, everywhere))
}

/// Prints what stopped a run that has no site to show places in.
fn explain(failure: &Failure, everywhere: &Everywhere) -> Exit {
    let tree = SourceTree::default();
    let findings = failure
        .found
        .locate(&tree, |_, place| unreachable!("{place:?} has no file"));
    report(&findings, &tree, everywhere);
    failure.exit
}

/// Prints findings as the command line asks.
fn report(findings: &[Finding], tree: &SourceTree, everywhere: &Everywhere) {
    if everywhere.quiet {
        let loud: Vec<Finding> = findings
            .iter()
            .filter(|finding| finding.severity != Severity::Note)
            .cloned()
            .collect();
        terminal::write_findings(&loud, tree, everywhere.message_format());
    } else {
        terminal::write_findings(findings, tree, everywhere.message_format());
    }
}
