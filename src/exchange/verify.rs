//! Whether the site still holds with what would be added to it: the files are
//! read and assembled as a build does, before any of them is written.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::assemble::{self, assemble};
use crate::content;
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::source::{Contents, Place, SourceFile, SourceTree};

use super::plan::Change;

/// The matches by the file and the bytes where they would stand.
pub(super) type Rows = BTreeMap<String, Vec<(usize, Range<usize>)>>;

/// A fault that the new files would have.
#[derive(Clone, Debug)]
pub(super) struct Fault {
    /// The match that it is about; `None` where it is about none.
    pub(super) told: Option<usize>,
    pub(super) reason: String,
    pub(super) help: Option<String>,
    /// Whether a file of the site names a team that a new file's list leaves out.
    pub(super) is_left_out: bool,
}

/// Errors by their file and their words.
pub(super) type Errors = BTreeSet<(Box<str>, String)>;

/// The errors that a site has.
pub(super) fn errors(tree: &SourceTree) -> Errors {
    let named = |error: &Diagnostic| (path(tree, error), error.message.clone());
    found(tree).iter().map(named).collect()
}

fn path(tree: &SourceTree, error: &Diagnostic) -> Box<str> {
    error
        .at
        .map_or_else(Box::default, |place| tree.file(place.file).path.clone())
}

fn found(tree: &SourceTree) -> Vec<Diagnostic> {
    let (contents, mut found) = content::read(tree);
    let options = assemble::Options {
        drafts: true,
        ..assemble::Options::default()
    };
    found.append(assemble(tree, &contents, &options).1);
    let errors = found.iter();
    let errors = errors.filter(|found| found.severity == Severity::Error);
    errors.cloned().collect()
}

/// The faults that a site would have with these files and did not have
/// `before`: those of the matches that are added, of the files that are new,
/// and of the others that contradict them.
pub(super) fn faults(
    tree: &SourceTree,
    changes: &[Change],
    rows: &Rows,
    before: &Errors,
) -> Vec<Fault> {
    let tree = with(tree, changes);
    found(&tree)
        .iter()
        .filter_map(|error| fault(&tree, error, changes, rows, before))
        .collect()
}

/// A tree with these files in it, over what stands at their paths.
pub(super) fn with(tree: &SourceTree, changes: &[Change]) -> SourceTree {
    let new = changes.iter().map(|change| SourceFile {
        path: change.path.as_str().into(),
        contents: Contents::Read(change.text.as_bytes().into()),
    });
    let old = tree.iter().map(|(_, file)| file.clone());
    SourceTree::new(new.chain(old).collect())
}

fn fault(
    tree: &SourceTree,
    error: &Diagnostic,
    changes: &[Change],
    rows: &Rows,
    before: &Errors,
) -> Option<Fault> {
    let places: Vec<Place> = error
        .at
        .into_iter()
        .chain(error.also.iter().map(|(place, _)| *place))
        .collect();
    let told = places.iter().find_map(|place| {
        let rows = rows.get(&*tree.file(place.file).path)?;
        let at = content::locate(tree, *place).start as usize;
        let row = rows.partition_point(|(_, range)| range.end < at);
        let (told, range) = rows.get(row)?;
        (range.start <= at).then_some(*told)
    });
    let in_new_file = places.iter().any(|place| {
        let path = &*tree.file(place.file).path;
        changes
            .iter()
            .any(|change| change.is_new && change.path == path)
    });
    let is_new = || !before.contains(&(path(tree, error), error.message.clone()));
    let is_of_these = told.is_some() || in_new_file;
    (is_of_these || is_new()).then(|| Fault {
        told,
        is_left_out: !is_of_these && error.code == Code::UnknownTeam,
        reason: error.message.clone(),
        help: if error.code == Code::UnknownTeam {
            let help =
                "say what it is called here, `--names \"Theirs=Ours\"`, or add it to `teams:`";
            Some(help.to_owned())
        } else {
            error.help.clone()
        },
    })
}
