//! The Markdown of a file as the HTML of a page: every link as the page needs
//! it.

use std::ops::Range;

use serde::Serialize;

use crate::book::{Prose, SeasonId, Story, StoryId};
use crate::calendar::Date;
use crate::markdown::{self, Links, Options, Part, Picture, Rendered};
use crate::source::{FileId, Text};

use super::address::Address;
use super::block;
use super::edition::Sheet;
use super::link_target::{self, Target};
use super::picture::{self, Shown};

/// A piece of a text: HTML, or a fenced block.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PieceView {
    /// HTML that is safe to stand as it is.
    pub html: String,
    /// The name of the block; empty for what is none.
    pub block: Box<str>,
}

/// What a text was written about, so that its blocks need not say.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Setting {
    /// The day that its tables show.
    pub date: Option<Date>,
    /// The season that they are of.
    pub season: Option<SeasonId>,
    /// The story that it is.
    pub story: Option<StoryId>,
}

impl Setting {
    /// The setting of a story.
    pub(super) fn of(id: StoryId, story: &Story) -> Self {
        Self {
            date: Some(story.date),
            season: story.season,
            story: Some(id),
        }
    }
}

/// A text on a page; `title` is what the page's own heading says already.
pub(super) fn pieces(
    sheet: &Sheet<'_>,
    prose: Prose,
    title: &str,
    setting: Setting,
) -> Vec<PieceView> {
    let text = text_of(sheet, prose);
    let repeated = repeated_title(text, title);
    let is_block = |name: &str| sheet.edition.blocks.is_known(name);
    let options = Options {
        without: repeated.as_ref(),
        ..options(sheet, &is_block)
    };
    let mut links = PageLinks::of(sheet, prose);
    let rendered = markdown::render(text, &options, &mut links);
    views(sheet, prose, rendered, setting)
}

/// A text that headlines cut into parts: what stands before the first, then
/// what stands below each.
pub(super) fn sections(
    sheet: &Sheet<'_>,
    prose: Prose,
    headlines: impl Iterator<Item = Prose>,
    setting: Setting,
) -> Vec<Vec<PieceView>> {
    let text = text_of(sheet, prose);
    let headlines: Vec<Range<usize>> = headlines
        .map(|headline| {
            let [start, end] =
                [headline.start, headline.end].map(|at| at.saturating_sub(prose.start) as usize);
            start..end
        })
        .collect();
    let mut links = PageLinks::of(sheet, prose);
    let is_block = |name: &str| sheet.edition.blocks.is_known(name);
    let options = options(sheet, &is_block);
    markdown::render_sections(text, &headlines, &options, &mut links)
        .into_iter()
        .map(|section| views(sheet, prose, section, setting))
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

fn options<'a>(sheet: &Sheet<'_>, is_block: &'a dyn Fn(&str) -> bool) -> Options<'a> {
    Options {
        raw_html: sheet.edition.settings.raw_html,
        is_block,
        ..Options::default()
    }
}

/// The pieces of a text as a template gets them.
fn views(sheet: &Sheet<'_>, prose: Prose, rendered: Rendered, setting: Setting) -> Vec<PieceView> {
    rendered
        .parts
        .into_iter()
        .map(|part| match part {
            Part::Html(html) => PieceView {
                html,
                block: Box::default(),
            },
            Part::Block(asked) => {
                let start = u32::try_from(asked.range.start).unwrap_or(u32::MAX);
                let start = prose.start.saturating_add(start);
                PieceView {
                    html: block::printed(sheet, prose.file, start, setting),
                    block: asked.name,
                }
            }
        })
        .collect()
}

/// Where an address leads that a file names outside its Markdown.
pub(super) fn link(sheet: &Sheet<'_>, target: &Text) -> String {
    let file = target.place.file;
    let link = PageLinks { sheet, file }.link(&target.value, 0..0);
    link.unwrap_or_else(|| target.value.to_string())
}

/// How a picture is shown that a file names outside its Markdown.
pub(super) fn shown(sheet: &Sheet<'_>, target: &Text) -> Shown {
    let file = target.place.file;
    let edition = sheet.edition;
    match link_target::resolve(edition.tree, edition.plan, file, &target.value) {
        Target::File(file) => picture::shown(sheet, file),
        Target::Page(_)
        | Target::Path(_)
        | Target::Elsewhere
        | Target::Unpublished(_)
        | Target::Nothing => Shown {
            src: link(sheet, target),
            ..Shown::default()
        },
    }
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
        let edition = self.sheet.edition;
        if let Target::File(file) =
            link_target::resolve(edition.tree, edition.plan, self.file, target)
        {
            let shown = picture::shown(self.sheet, file);
            return Some(Picture {
                src: shown.src,
                srcset: shown.srcset,
                size: shown.size,
            });
        }
        Some(Picture {
            src: self.link(target, range)?,
            srcset: String::new(),
            size: None,
        })
    }
}
