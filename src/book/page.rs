//! A page of words: about the site, a club's history.

use crate::extra::Extra;
use crate::source::FileId;

use super::Prose;

/// A page that tells of no match.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its file.
    pub file: FileId,
    /// Where it stands.
    pub address: PageAddress,
    /// Its headline.
    pub title: Box<str>,
    /// A sentence or two, where the writer gives them.
    pub summary: Option<Box<str>>,
    /// Its first words, where it begins with a paragraph.
    pub opening: Option<Box<str>>,
    /// Old addresses, each a path such as `/history/`.
    pub aliases: Vec<Box<str>>,
    /// Its language, where it is not the site's.
    pub language: Option<Box<str>>,
    /// A template of its own, by name.
    pub template: Option<Box<str>>,
    /// The Markdown.
    pub prose: Prose,
    /// Anything, for templates.
    pub extra: Extra,
}

/// Where a page stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PageAddress {
    /// Above the lists of the home page.
    Home,
    /// At a path of slugs, without `/` at its ends: `club/contact`.
    At(Box<str>),
}
