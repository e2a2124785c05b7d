//! Complaints: what a user is told of a fault, where it is, and how to mend it.
//!
//! Steps collect them in [`Diagnostics`] and go on with what is sound. Each
//! kind of complaint has a [`Code`] and one named constructor, so its wording
//! stands in one place: `files` for what the disk refuses, `shape` for what one
//! file says, `football` for what the files say together, `site` for pages,
//! templates and links, `block` for what stands between fences.

mod block;
mod budget;
mod code;
mod cups;
mod excerpt;
mod files;
mod football;
mod import;
mod line_ups;
mod picture;
mod print;
mod shape;
mod site;
mod suggest;

pub use code::Code;
pub use files::EditedFate;
pub use print::{MessageFormat, print};
pub use shape::Misfit;
pub use site::FailedPage;
pub use suggest::{equally_near, nearest, nearest_thing, one_edit_apart};

use crate::source::{FileId, Place, SourceTree, Span};

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Contradictory or unreadable: there is no site until it is mended.
    Error,
    /// Improbable, and kept as written.
    Warning,
    /// Worth knowing; it never fails a build.
    Note,
}

impl Severity {
    /// As it is printed: `error`, `warning`, `note`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// One complaint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Its kind.
    pub code: Code,
    /// How bad it is: the code's severity unless a constructor says otherwise.
    pub severity: Severity,
    /// What is wrong, and what was expected: one sentence, no full stop.
    pub message: String,
    /// Where.
    pub at: Option<Place>,
    /// What stands at `at`, in two or three words.
    pub label: Option<Box<str>>,
    /// Other places that matter, each with a few words.
    pub also: Vec<(Place, String)>,
    /// The mend, if one is known; the exact line to write where there is one.
    pub help: Option<String>,
    /// Of a template that fails on a page, that page. The message is then what
    /// is wrong; [`Diagnostics::locate`] puts the page before it.
    pub page: Option<Box<FailedPage>>,
}

impl Diagnostic {
    /// A complaint of a kind, at a place.
    pub fn new(code: Code, at: impl Into<Option<Place>>, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.severity(),
            message: message.into(),
            at: at.into(),
            label: None,
            also: Vec::new(),
            help: None,
            page: None,
        }
    }

    /// With words at its place.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into().into());
        self
    }

    /// With a further place.
    #[must_use]
    pub fn also(mut self, place: Place, words: impl Into<String>) -> Self {
        self.also.push((place, words.into()));
        self
    }

    /// With a mend.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

/// Every complaint of a run, in the order in which they were made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Adds a complaint.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.list.push(diagnostic);
    }

    /// Adds all of another list.
    pub fn append(&mut self, other: Self) {
        self.list.extend(other.list);
    }

    /// The complaints as they were made.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.list.iter()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Whether any names a place in one of these files.
    pub fn tell_of(&self, files: &[FileId]) -> bool {
        self.list.iter().any(|found| {
            let also = found.also.iter().map(|(place, _)| place);
            let mut places = found.at.iter().chain(also);
            places.any(|place| files.contains(&place.file))
        })
    }

    /// Keeps those for which `keep` holds.
    pub fn retain(&mut self, keep: impl FnMut(&Diagnostic) -> bool) {
        self.list.retain(keep);
    }

    /// Makes errors of all complaints of a kind.
    pub fn make_errors(&mut self, code: Code) {
        let of_kind = self.list.iter_mut().filter(|found| found.code == code);
        of_kind.for_each(|found| found.severity = Severity::Error);
    }

    /// Whether any of them is an error.
    pub fn has_errors(&self) -> bool {
        self.list
            .iter()
            .any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// The complaints with every place worked out by `locate`, each once, by
    /// path, position and code; those without a place come first. Of a file
    /// with very many the first are told, and how many more there are.
    pub fn locate(
        &self,
        tree: &SourceTree,
        locate: impl Fn(&SourceTree, Place) -> Span,
    ) -> Vec<Finding> {
        let (told, more) = budget::within(site::once_a_fault(&self.list), tree);
        let mut findings: Vec<Finding> = told
            .into_iter()
            .map(|diagnostic| Finding {
                code: diagnostic.code,
                severity: diagnostic.severity,
                at: diagnostic.at.map(|place| locate(tree, place)),
                also: diagnostic
                    .also
                    .into_iter()
                    .map(|(place, words)| (locate(tree, place), words))
                    .collect(),
                help: diagnostic.help.or_else(|| mend_of(diagnostic.code)),
                message: diagnostic.message,
                label: diagnostic.label.map(String::from),
            })
            .collect();
        findings.sort_by(|a, b| {
            (a.at, a.code.name(), &a.message).cmp(&(b.at, b.code.name(), &b.message))
        });
        findings.dedup();
        budget::count_the_others(&mut findings, &more);
        findings
    }
}

/// The mend of a code as it stands below a message: no capital, no full stop.
/// A value of the wrong kind is mended as its message says.
fn mend_of(code: Code) -> Option<String> {
    let mend = code.mend().trim_end_matches('.');
    let mut chars = mend.chars();
    let first = chars.next().into_iter().flat_map(char::to_lowercase);
    (code != Code::WrongValue).then(|| first.chain(chars).collect())
}

impl From<Diagnostic> for Diagnostics {
    fn from(diagnostic: Diagnostic) -> Self {
        Self {
            list: vec![diagnostic],
        }
    }
}

impl Extend<Diagnostic> for Diagnostics {
    fn extend<I: IntoIterator<Item = Diagnostic>>(&mut self, diagnostics: I) {
        self.list.extend(diagnostics);
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.into_iter()
    }
}

/// A complaint whose places are known to the byte, ready to be printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Its kind.
    pub code: Code,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong.
    pub message: String,
    /// Where.
    pub at: Option<Span>,
    /// What stands there.
    pub label: Option<String>,
    /// Other places that matter.
    pub also: Vec<(Span, String)>,
    /// The mend.
    pub help: Option<String>,
}
