//! A site that is read again and again while it is written.

use crate::book::NameRule;
use crate::content::{self, Contents, Saved};
use crate::diagnostic::Diagnostics;
use crate::source::{FileId, SourceTree};

use super::{Options, Site};

/// The files of a site as they were last read, so that of a saved report no
/// other file need be read again. What they mean together is worked out anew
/// where a report tells anything new: a site read here is what [`Site::load`]
/// makes of the same files.
#[derive(Debug, Default)]
pub struct Reader {
    last: Option<Reading>,
}

#[derive(Debug)]
struct Reading {
    tree: SourceTree,
    contents: Contents,
    diagnostics: Diagnostics,
    made: Option<Made>,
}

/// What the files were last found to mean.
#[derive(Debug)]
struct Made {
    site: Site,
    diagnostics: Diagnostics,
    options: Options,
}

impl Reader {
    /// What [`Site::load`] says of these files.
    pub fn load(&mut self, tree: SourceTree, options: &Options) -> (Site, Diagnostics) {
        let mut reading = match self.last.take() {
            Some(last) => last.again(&tree, options),
            None => Reading::of(&tree),
        };
        let made = reading.made.take();
        let made = made.unwrap_or_else(|| reading.make(tree, options));
        let told = (made.site.clone(), made.diagnostics.clone());
        reading.made = Some(made);
        self.last = Some(reading);
        told
    }
}

impl Reading {
    fn of(tree: &SourceTree) -> Self {
        let (contents, diagnostics) = content::read(tree);
        Self {
            tree: tree.clone(),
            contents,
            diagnostics,
            made: None,
        }
    }

    /// The files as they are now, and what they mean where that is known.
    fn again(mut self, tree: &SourceTree, options: &Options) -> Self {
        let (contents, found) = (&mut self.contents, &mut self.diagnostics);
        let Some(saved) = content::read_again(tree, &self.tree, contents, found) else {
            return Self::of(tree);
        };
        let made = self.made.take();
        let made = made.filter(|made| made.options == *options);
        self.made = match (saved, made) {
            (Saved::Words(reports), Some(made)) => made.reworded(tree, contents, &reports),
            _ => None,
        };
        self.tree = tree.clone();
        self
    }

    fn make(&self, tree: SourceTree, options: &Options) -> Made {
        let found = self.diagnostics.clone();
        let (site, diagnostics) = Site::of(tree, &self.contents, found, options);
        Made {
            site,
            diagnostics,
            options: options.clone(),
        }
    }
}

impl Made {
    /// The same with other words of these reports; `None` where there is
    /// anything to complain of in them, or a headline of a match, for that may
    /// stand elsewhere now, or somebody whom no text may name.
    fn reworded(self, tree: &SourceTree, contents: &Contents, reports: &[FileId]) -> Option<Self> {
        let mut players = self.site.book.players.values();
        let mut stories = self.site.book.stories.values();
        let in_parts =
            stories.any(|story| reports.contains(&story.file) && !story.sections.is_empty());
        let is_sound = !in_parts
            && !self.diagnostics.tell_of(reports)
            && players.all(|player| player.shown == NameRule::Full);
        is_sound.then(|| Self {
            site: self.site.reworded(tree.clone(), contents, reports),
            ..self
        })
    }
}
