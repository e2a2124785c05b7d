//! Markdown into what it holds and into HTML: the only room that names
//! `pulldown_cmark` and `ammonia`.
//!
//! Text in, values out. It knows no site, no page and no path: where a link
//! leads is asked of the caller's [`Links`], what a fenced block means is left
//! to whoever gets the [`Block`]. The HTML holds no `style=`, no script and no
//! address of a dangerous kind, unless the site trusts its own raw HTML.

mod address;
mod anchor;
mod clean;
mod fence;
mod headline;
mod limit;
mod outline;
mod render;
mod syntax;

use std::ops::Range;

pub use address::{has_scheme, is_safe};
pub use fence::Block;
pub use limit::{Beyond, beyond};
pub use outline::{Heading, Link, LinkKind, Outline, outline};
pub use render::{render, render_sections};

/// What becomes of HTML in Markdown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RawHtml {
    /// It is shown as text; comments are left out.
    #[default]
    Refuse,
    /// What could harm is taken away, the rest is passed on.
    Clean,
    /// It is passed on as it stands.
    Trusted,
}

/// How a text is to be rendered.
#[derive(Clone, Copy)]
pub struct Options<'a> {
    /// What becomes of HTML.
    pub raw_html: RawHtml,
    /// Which info strings of fenced blocks name a block; the rest is code.
    pub is_block: &'a dyn Fn(&str) -> bool,
    /// The level of the first heading of a text, and of what stands before
    /// the first headline. The page's title is level 1.
    pub top_level: u8,
    /// The level of the first heading below a headline.
    pub level_below_headline: u8,
    /// A heading that is not to be shown, by its range in [`Outline`]: the
    /// one that has become the page's title.
    pub without: Option<&'a Range<usize>>,
    /// What is said to those who do not see the page.
    pub words: Words<'a>,
}

impl Default for Options<'_> {
    fn default() -> Self {
        Self {
            raw_html: RawHtml::Refuse,
            is_block: &|_| false,
            top_level: 2,
            level_below_headline: 3,
            without: None,
            words: Words::default(),
        }
    }
}

/// The few words that rendering itself adds.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// Begins the name of a table: `Table 1: Team, Points`.
    pub table: &'a str,
    /// Begins the name of a reference to a footnote: `Note 1`.
    pub note: &'a str,
    /// Begins the name of the way back from a footnote: `Back to reference 1`.
    pub back: &'a str,
    /// Names a ticked task.
    pub done: &'a str,
    /// Names a task that is not ticked.
    pub open: &'a str,
}

impl Default for Words<'_> {
    fn default() -> Self {
        Self {
            table: "Table",
            note: "Note",
            back: "Back to reference",
            done: "Done",
            open: "To do",
        }
    }
}

/// Where the links of a text lead.
///
/// Both are asked for every link and picture in turn, in Markdown's order but
/// for footnotes, whose turn comes with the section that refers to them.
/// Whatever is answered, an address of a dangerous kind is never written.
pub trait Links {
    /// The address to write for a link to `target` that stands at `range`;
    /// `None` leaves the words without a link.
    fn link(&mut self, target: &str, range: Range<usize>) -> Option<String>;

    /// The picture to show for `target`; `None` leaves its words alone.
    fn picture(&mut self, target: &str, range: Range<usize>) -> Option<Picture>;
}

/// Every link leads where it says.
#[derive(Clone, Copy, Debug, Default)]
pub struct AsWritten;

impl Links for AsWritten {
    fn link(&mut self, target: &str, _range: Range<usize>) -> Option<String> {
        Some(target.to_owned())
    }

    fn picture(&mut self, target: &str, _range: Range<usize>) -> Option<Picture> {
        Some(Picture {
            src: target.to_owned(),
            srcset: String::new(),
            size: None,
        })
    }
}

/// A picture as it is written into a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Its address.
    pub src: String,
    /// Its addresses with their widths, as `srcset` has them; empty where there
    /// is but one.
    pub srcset: String,
    /// Width and height in pixels, where they are known.
    pub size: Option<(u32, u32)>,
}

/// A rendered text: pieces to be put one after another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rendered {
    /// The pieces. HTML may open an element that only a later piece closes.
    pub parts: Vec<Part>,
    /// Whether it ends in a list of footnotes.
    pub has_notes: bool,
}

impl Rendered {
    /// Whether there is nothing to see.
    pub fn is_empty(&self) -> bool {
        self.parts.iter().all(|part| match part {
            Part::Html(html) => html.trim().is_empty(),
            Part::Block(_) => false,
        })
    }
}

/// A piece of a rendered text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// HTML, safe to write as it is.
    Html(String),
    /// A block that somebody else renders.
    Block(Block),
}
