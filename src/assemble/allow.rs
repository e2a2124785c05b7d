//! `allow:`: findings that a writer means.

use std::collections::HashSet;

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
    diagnostics.retain(|diagnostic| {
        let file = diagnostic.at.map(|place| place.file);
        let code = diagnostic.code;
        let meant =
            by_file.contains(&(None, code)) || file.is_some() && by_file.contains(&(file, code));
        !meant
    });
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
