//! A whole site in memory: files in, pages out, one at a time.

use crate::assemble;
use crate::book::Book;
use crate::calendar::Date;
use crate::content;
use crate::diagnostic::{Diagnostics, Finding};
use crate::output::OutputFile;
use crate::source::SourceTree;

/// What a command line says about a build: values, so that the library asks
/// neither the clock nor the environment.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Whether drafts are part of the site.
    pub drafts: bool,
    /// `--base-url`, in place of the settings'.
    pub base_url: Option<String>,
    /// `--today`, in place of the latest date of a report or played match.
    pub today: Option<Date>,
    /// The clock's date, for `publish:` alone.
    pub clock: Option<Date>,
    /// How links end.
    pub links: LinkStyle,
}

/// How links to pages end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LinkStyle {
    /// In `/`, for a web server.
    #[default]
    Folders,
    /// In `index.html`, for a file manager.
    Files,
}

/// A site, read and checked.
#[derive(Debug)]
pub struct Site {
    tree: SourceTree,
    book: Book,
}

impl Site {
    /// Reads and checks all files. The site is there even where there are
    /// errors, made of what is sound; whether to publish it is the caller's
    /// decision.
    pub fn load(tree: SourceTree, options: &Options) -> (Self, Diagnostics) {
        let (contents, mut found) = content::read(&tree);
        let wanted = assemble::Options {
            drafts: options.drafts,
            today: options.today,
            clock: options.clock,
        };
        let (book, in_book) = assemble::assemble(&tree, &contents, &wanted);
        found.append(in_book);
        (Self { tree, book }, found)
    }

    /// The files that the site was read from.
    pub fn tree(&self) -> &SourceTree {
        &self.tree
    }

    /// What they tell.
    pub fn book(&self) -> &Book {
        &self.book
    }

    /// How many files the site has.
    pub fn len(&self) -> usize {
        0
    }

    /// Whether the site has no file at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The nth file of the site.
    ///
    /// # Errors
    /// Where a template fails on it.
    pub fn render(&self, _index: usize) -> Result<OutputFile, Diagnostics> {
        Err(Diagnostics::default())
    }

    /// Complaints with their places worked out, in the order to print them.
    pub fn locate(&self, diagnostics: &Diagnostics) -> Vec<Finding> {
        diagnostics.locate(&self.tree, content::locate)
    }
}
