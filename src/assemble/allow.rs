//! `allow:`: findings that a writer means.

use std::collections::HashSet;

use super::Options;
use super::files::Files;
use crate::content::Contents;
use crate::diagnostic::{Code, Diagnostics, Severity, nearest};
use crate::source::{FileId, Text};

/// Errors that may be meant all the same: what is told of a match is
/// incomplete, and its writer knows.
const MAY_BE_MEANT: &[Code] = &[Code::ScoreMismatch];

/// Removes the findings that the file in which they stand, or the settings
/// of the whole site, declare to be meant; complains of codes that there are
/// not, and of errors that nobody can mean.
pub(super) fn silence(allowed: &[(FileId, &[Text], Reach)], diagnostics: &mut Diagnostics) {
    let mut by_file: HashSet<(Option<FileId>, Code)> = HashSet::new();
    for (file, names, reach) in allowed {
        for name in *names {
            match named(&name.value) {
                Some(code) if may_be_meant(code) => {
                    let file = (*reach == Reach::File).then_some(*file);
                    by_file.insert((file, code));
                }
                Some(_) => diagnostics.never_meant(name.place, &name.value),
                None => {
                    let codes = Code::ALL.iter().copied().filter(|code| may_be_meant(*code));
                    let nearest = nearest(&name.value, codes.map(Code::name));
                    diagnostics.unknown_code(name.place, &name.value, nearest);
                }
            }
        }
    }
    Allowed { by_file }.silence(diagnostics);
}

/// What the files of a site declare to be meant.
#[derive(Debug)]
pub struct Allowed {
    /// A file, or the whole site, and what is meant there.
    by_file: HashSet<(Option<FileId>, Code)>,
}

impl Allowed {
    /// What `contents` declare; names that are no code's are passed over, for
    /// [`super::assemble`] complains of them.
    pub fn of(contents: &Contents) -> Self {
        let all = Options {
            drafts: true,
            ..Options::default()
        };
        let files = Files::sort(&contents.files, &all);
        let codes = files.allowed.iter().flat_map(|(file, names, reach)| {
            let file = (*reach == Reach::File).then_some(*file);
            let meant = names.iter().filter_map(|name| named(&name.value));
            meant
                .filter(|code| may_be_meant(*code))
                .map(move |code| (file, code))
        });
        Self {
            by_file: codes.collect(),
        }
    }

    /// Removes what is meant.
    pub fn silence(&self, diagnostics: &mut Diagnostics) {
        diagnostics.retain(|diagnostic| {
            let file = diagnostic.at.map(|place| place.file);
            let code = diagnostic.code;
            let by_file = &self.by_file;
            !(by_file.contains(&(None, code)) || file.is_some() && by_file.contains(&(file, code)))
        });
    }
}

/// How far an `allow:` reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// The file that it stands in.
    File,
    /// The whole site.
    Site,
}

/// The code of a name.
fn named(name: &str) -> Option<Code> {
    Code::ALL.iter().copied().find(|code| code.name() == name)
}

/// Whether what a code complains of can be as it is meant to be.
pub(super) fn may_be_meant(code: Code) -> bool {
    code.severity() != Severity::Error || MAY_BE_MEANT.contains(&code)
}
