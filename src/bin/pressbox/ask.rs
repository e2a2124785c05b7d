//! Questions to whoever sits at the terminal: the only file that names
//! `dialoguer`. Where nobody does, the answer is the one that was proposed.

use std::io::IsTerminal;

use dialoguer::theme::ColorfulTheme;
use dialoguer::{Input, Select};
use pressbox::diagnostic::Diagnostic;

use crate::exit::Failure;

/// Whether there is anybody to ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Asking {
    /// Somebody sits at a terminal.
    Somebody,
    /// Nobody does, or wants to be asked.
    Nobody,
}

impl Asking {
    /// As it is where the program runs.
    pub(crate) fn here() -> Self {
        let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        if std::io::stdin().is_terminal() && std::io::stderr().is_terminal() && !dumb {
            Self::Somebody
        } else {
            Self::Nobody
        }
    }

    /// A line of text.
    pub(crate) fn text(self, question: &str, proposed: &str) -> Result<String, Failure> {
        if self == Self::Nobody {
            return Ok(proposed.to_owned());
        }
        Input::<String>::with_theme(&ColorfulTheme::default())
            .with_prompt(question)
            .default(proposed.to_owned())
            .interact_text()
            .map_err(|error| unanswered(question, &error))
    }

    /// One of several, by its place; the first is proposed.
    pub(crate) fn one_of(self, question: &str, items: &[&str]) -> Result<usize, Failure> {
        if self == Self::Nobody {
            return Ok(0);
        }
        Select::with_theme(&ColorfulTheme::default())
            .with_prompt(question)
            .items(items)
            .default(0)
            .interact()
            .map_err(|error| unanswered(question, &error))
    }
}

fn unanswered(question: &str, error: &dialoguer::Error) -> Failure {
    let problem = Diagnostic::usage(format!("`{question}` was not answered: {error}"));
    Failure::usage(problem.help("`--yes` asks nothing"))
}
