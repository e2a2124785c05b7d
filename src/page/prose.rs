//! The Markdown of a file as the HTML of a page: every link as the page needs
//! it.

use std::ops::Range;

use serde::Serialize;

use crate::book::{Prose, SeasonId};
use crate::calendar::Date;
use crate::markdown::{self, Links, Options, Part, Picture, Rendered};
use crate::source::FileId;

use super::address::Address;
use super::block::{self, BlockView};
use super::edition::Sheet;
use super::link_target::{self, Target};

/// A piece of a text: HTML, or what a fenced block asks for.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PieceView<'a> {
    /// HTML that is safe to stand as it is.
    pub html: String,
    /// A table, a list of matches.
    pub block: Option<BlockView<'a>>,
}

/// What a text was written about, so that its blocks need not say.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Setting {
    /// The day that its tables show.
    pub date: Option<Date>,
    /// The season that they are of.
    pub season: Option<SeasonId>,
}

/// A text on a page; `title` is what the page's own heading says already.
pub(super) fn pieces<'a>(
    sheet: &Sheet<'a>,
    prose: Prose,
    title: &str,
    setting: Setting,
) -> Vec<PieceView<'a>> {
    let text = text_of(sheet, prose);
    let repeated = repeated_title(text, title);
    let options = Options {
        without: repeated.as_ref(),
        ..options(sheet)
    };
    let mut links = PageLinks::of(sheet, prose);
    views(sheet, markdown::render(text, &options, &mut links), setting)
}

/// A text that headlines cut into parts: what stands before the first, then
/// what stands below each.
pub(super) fn sections<'a>(
    sheet: &Sheet<'a>,
    prose: Prose,
    headlines: impl Iterator<Item = Prose>,
    setting: Setting,
) -> Vec<Vec<PieceView<'a>>> {
    let text = text_of(sheet, prose);
    let headlines: Vec<Range<usize>> = headlines
        .map(|headline| {
            let [start, end] =
                [headline.start, headline.end].map(|at| at.saturating_sub(prose.start) as usize);
            start..end
        })
        .collect();
    let mut links = PageLinks::of(sheet, prose);
    markdown::render_sections(text, &headlines, &options(sheet), &mut links)
        .into_iter()
        .map(|section| views(sheet, section, setting))
        .collect()
}

/// The Markdown itself.
fn text_of<'a>(sheet: &Sheet<'a>, prose: Prose) -> &'a str {
    let file = sheet.edition.tree.file(prose.file);
    file.text()
        .and_then(|text| text.get(prose.start as usize..prose.end as usize))
        .unwrap_or_default()
}

/// Where the text begins with the page's title as its first heading.
fn repeated_title(text: &str, title: &str) -> Option<Range<usize>> {
    if !text.trim_start().starts_with('#') {
        return None;
    }
    let outline = markdown::outline(text, &[]);
    outline
        .first_heading()
        .filter(|heading| *heading.text == *title)
        .map(|heading| heading.range.clone())
}

fn options<'a>(sheet: &Sheet<'a>) -> Options<'a> {
    Options {
        raw_html: sheet.edition.settings.raw_html,
        is_block: &block::is_known,
        ..Options::default()
    }
}

/// The pieces of a text as a template gets them.
fn views<'a>(sheet: &Sheet<'a>, rendered: Rendered, setting: Setting) -> Vec<PieceView<'a>> {
    rendered
        .parts
        .into_iter()
        .map(|part| match part {
            Part::Html(html) => PieceView { html, block: None },
            Part::Block(asked) => PieceView {
                html: String::new(),
                block: block::view(sheet, &asked, setting),
            },
        })
        .collect()
}

/// Where the links of one file lead from one page.
struct PageLinks<'s, 'a> {
    sheet: &'s Sheet<'a>,
    file: FileId,
}

impl<'s, 'a> PageLinks<'s, 'a> {
    fn of(sheet: &'s Sheet<'a>, prose: Prose) -> Self {
        Self {
            sheet,
            file: prose.file,
        }
    }
}

impl Links for PageLinks<'_, '_> {
    fn link(&mut self, target: &str, _range: Range<usize>) -> Option<String> {
        let (path, anchor) = target.split_once('#').unwrap_or((target, ""));
        let edition = self.sheet.edition;
        let mut link = match link_target::resolve(edition.tree, edition.plan, self.file, path) {
            Target::Page(route) => self.sheet.link(route)?,
            Target::File(file) => link_target::encode(edition.tree.file(file).name()),
            Target::Path(path) => self.sheet.link_to(&Address::of_path(&path)),
            Target::Elsewhere | Target::Unpublished(_) | Target::Nothing => {
                return Some(target.to_owned());
            }
        };
        if !anchor.is_empty() {
            link.push('#');
            link.push_str(anchor);
        }
        Some(link)
    }

    fn picture(&mut self, target: &str, range: Range<usize>) -> Option<Picture> {
        let src = self.link(target, range)?;
        Some(Picture { src, size: None })
    }
}
