//! A site that is read again and again while it is written.

use crate::content::{self, Contents};
use crate::diagnostic::Diagnostics;
use crate::source::SourceTree;

use super::{Options, Site};

/// The files of a site as they were last read, so that of a saved report no
/// other file need be read again. What they mean together is worked out anew
/// each time: a site read here is what [`Site::load`] makes of the same files.
#[derive(Debug, Default)]
pub struct Reader {
    last: Option<Reading>,
}

#[derive(Debug)]
struct Reading {
    tree: SourceTree,
    contents: Contents,
    diagnostics: Diagnostics,
}

impl Reader {
    /// What [`Site::load`] says of these files.
    pub fn load(&mut self, tree: SourceTree, options: &Options) -> (Site, Diagnostics) {
        let reading = match self.last.take() {
            Some(last) => last.again(&tree),
            None => Reading::of(&tree),
        };
        let found = reading.diagnostics.clone();
        let site = Site::of(tree, &reading.contents, found, options);
        self.last = Some(reading);
        site
    }
}

impl Reading {
    fn of(tree: &SourceTree) -> Self {
        let (contents, diagnostics) = content::read(tree);
        Self {
            tree: tree.clone(),
            contents,
            diagnostics,
        }
    }

    fn again(mut self, tree: &SourceTree) -> Self {
        let (contents, found) = (&mut self.contents, &mut self.diagnostics);
        match content::read_again(tree, &self.tree, contents, found) {
            Some(()) => Self {
                tree: tree.clone(),
                ..self
            },
            None => Self::of(tree),
        }
    }
}
