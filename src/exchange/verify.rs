//! Whether the site still holds with what would be added to it: the files are
//! read and assembled as a build does, before any of them is written.

use std::collections::BTreeMap;
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
}

/// The faults that a site would have with these files and did not have
/// without: those of the matches that are added, and of the files that are new.
pub(super) fn faults(tree: &SourceTree, changes: &[Change], rows: &Rows) -> Vec<Fault> {
    let tree = with(tree, changes);
    let (contents, mut found) = content::read(&tree);
    let options = assemble::Options {
        drafts: true,
        ..assemble::Options::default()
    };
    found.append(assemble(&tree, &contents, &options).1);
    let errors = found
        .iter()
        .filter(|found| found.severity == Severity::Error);
    errors
        .filter_map(|error| fault(&tree, error, changes, rows))
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

fn fault(tree: &SourceTree, error: &Diagnostic, changes: &[Change], rows: &Rows) -> Option<Fault> {
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
    (told.is_some() || in_new_file).then(|| Fault {
        told,
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
