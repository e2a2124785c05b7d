//! `pressbox completions` and `pressbox man`: the command line's own
//! definition, as shells and readers of manuals want it.

use clap_complete::Shell;
use pressbox::diagnostic::{Diagnostic, nearest};

use super::args;
use crate::exit::{Exit, Failure};
use crate::terminal;

/// Completions for a shell.
pub(super) fn completions(shell: Shell) -> Exit {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut args::definition(), "pressbox", &mut text);
    terminal::write_result(&String::from_utf8_lossy(&text))
}

/// The manual page of a command, or the one that names all.
pub(super) fn man(command: Option<&str>) -> Result<Exit, Failure> {
    let mut all = args::definition();
    all.build();
    let wanted = match command {
        None => all,
        Some(name) => {
            let known: Vec<&str> = all.get_subcommands().map(clap::Command::get_name).collect();
            let found = all.find_subcommand(name).cloned();
            found.ok_or_else(|| unknown(name, &known))?
        }
    };
    let name = wanted
        .get_bin_name()
        .unwrap_or("pressbox")
        .replace(' ', "-");
    let page = clap_mangen::Man::new(wanted)
        .title(name)
        .source(concat!("pressbox ", env!("CARGO_PKG_VERSION")));
    let mut text = Vec::new();
    page.render(&mut text).map_err(|error| {
        Failure::machine(Diagnostic::cannot_write("the manual", "print", error))
    })?;
    Ok(terminal::write_result(&String::from_utf8_lossy(&text)))
}

fn unknown(name: &str, known: &[&str]) -> Failure {
    let unknown = Diagnostic::usage(format!("there is no command `{name}`"));
    Failure::usage(match nearest(name, known.iter().copied()) {
        Some(near) => unknown.help(format!("did you mean `{near}`?")),
        None => unknown.help(format!("there is: {}", known.join(", "))),
    })
}
