//! How a run ends: the exit code, and what stopped it.

use std::process::ExitCode;

use pressbox::diagnostic::{Diagnostic, Diagnostics, Severity};

/// How a run ended; of several, the highest is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum Exit {
    /// Everything was done.
    Done = 0,
    /// The site has faults.
    Findings = 1,
    /// The command line asks for what cannot be.
    Usage = 2,
    /// The machine could not do it.
    Machine = 3,
}

impl Exit {
    /// How a run ends that has only these findings against it.
    pub(crate) fn of(severities: impl IntoIterator<Item = Severity>, warnings: Warnings) -> Self {
        let fails = |severity| match severity {
            Severity::Error => true,
            Severity::Warning => warnings == Warnings::Denied,
            Severity::Note => false,
        };
        if severities.into_iter().any(fails) {
            Self::Findings
        } else {
            Self::Done
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Whether warnings fail a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Warnings {
    /// They are printed, and no more.
    Allowed,
    /// `--deny-warnings`
    Denied,
}

/// What stopped a run before its end.
#[derive(Debug)]
pub(crate) struct Failure {
    /// How the run ends.
    pub(crate) exit: Exit,
    /// What the user is told.
    pub(crate) found: Diagnostics,
}

impl Failure {
    /// Asked for something that cannot be.
    pub(crate) fn usage(diagnostic: Diagnostic) -> Self {
        Self::of(Exit::Usage, diagnostic)
    }

    /// The machine refused.
    pub(crate) fn machine(diagnostic: Diagnostic) -> Self {
        Self::of(Exit::Machine, diagnostic)
    }

    fn of(exit: Exit, diagnostic: Diagnostic) -> Self {
        let mut found = Diagnostics::default();
        found.push(diagnostic);
        Self { exit, found }
    }
}
