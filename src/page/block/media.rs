//! Quotes, pictures and films of a block as a template gets them.

use serde::Serialize;

use crate::content::{FigureAsked, GalleryAsked, QuoteAsked, VideoAsked};
use crate::language::{DateForm, Word};
use crate::page::edition::Sheet;
use crate::page::prose::{link, shown};
use crate::page::wording::DayView;
use crate::source::Text;

/// What somebody said.
#[derive(Clone, Debug, Serialize)]
pub struct QuoteView {
    /// The words, by paragraph.
    pub paragraphs: Vec<String>,
    /// Who said them.
    pub by: String,
    /// Where; the address's host where nothing else is said.
    pub source: String,
    /// Where they can be read.
    pub href: Option<String>,
    /// When.
    pub day: Option<DayView>,
}

/// A picture with its words.
#[derive(Clone, Debug, Serialize)]
pub struct FigureView {
    /// Its address.
    pub src: String,
    /// Its addresses with their widths; empty where there is but one.
    pub srcset: String,
    /// Width and height in pixels, where they are known.
    pub size: Option<(u32, u32)>,
    /// What it shows.
    pub alt: String,
    /// What is said of it.
    pub caption: String,
    /// Whose it is, in a phrase.
    pub credit: String,
}

/// Several pictures.
#[derive(Clone, Debug, Serialize)]
pub struct GalleryView {
    /// The pictures.
    pub pictures: Vec<FigureView>,
    /// What is said of all of them.
    pub caption: String,
}

/// A film.
#[derive(Clone, Debug, Serialize)]
pub struct VideoView {
    /// The file; `None` where it is elsewhere.
    pub src: Option<String>,
    /// The page elsewhere.
    pub href: Option<String>,
    /// What it shows.
    pub title: String,
    /// A picture of it.
    pub poster: Option<String>,
    /// A file of its words.
    pub captions: Option<String>,
    /// Whose it is, in a phrase.
    pub credit: String,
}

pub(super) fn quote(sheet: &Sheet<'_>, asked: &QuoteAsked) -> QuoteView {
    let text = |text: &Option<Text>| text.as_ref().map(|text| text.value.to_string());
    let host = asked.url.as_ref().and_then(|url| {
        let (_, rest) = url.value.split_once("://")?;
        Some(rest.split('/').next()?.to_owned())
    });
    QuoteView {
        paragraphs: asked
            .text
            .value
            .split("\n\n")
            .map(|paragraph| paragraph.trim().to_owned())
            .filter(|paragraph| !paragraph.is_empty())
            .collect(),
        by: text(&asked.by).unwrap_or_default(),
        source: text(&asked.source).or(host).unwrap_or_default(),
        href: asked.url.as_ref().map(|url| link(sheet, url)),
        day: asked.date.map(|date| sheet.day(date.value, DateForm::Long)),
    }
}

pub(super) fn figure(sheet: &Sheet<'_>, asked: &FigureAsked) -> FigureView {
    let words = |text: &Option<Text>| {
        let text = text.as_ref().map(|text| text.value.to_string());
        text.unwrap_or_default()
    };
    let shown = shown(sheet, &asked.src);
    FigureView {
        src: shown.src,
        srcset: shown.srcset,
        size: shown.size,
        alt: words(&asked.alt),
        caption: words(&asked.caption),
        credit: credit(sheet, asked.credit.as_ref()),
    }
}

pub(super) fn gallery(sheet: &Sheet<'_>, asked: &GalleryAsked) -> GalleryView {
    let pictures = asked.pictures.iter();
    let caption = asked
        .caption
        .as_ref()
        .map(|caption| caption.value.to_string());
    GalleryView {
        pictures: pictures.map(|asked| figure(sheet, asked)).collect(),
        caption: caption.unwrap_or_default(),
    }
}

pub(super) fn video(sheet: &Sheet<'_>, asked: &VideoAsked) -> VideoView {
    let link = |target: &Option<Text>| target.as_ref().map(|target| link(sheet, target));
    VideoView {
        src: link(&asked.src),
        href: link(&asked.url),
        title: asked.title.value.to_string(),
        poster: asked.poster.as_ref().map(|poster| shown(sheet, poster).src),
        captions: link(&asked.captions),
        credit: credit(sheet, asked.credit.as_ref()),
    }
}

/// Whose a picture is, in a phrase.
fn credit(sheet: &Sheet<'_>, name: Option<&Text>) -> String {
    let name = name.map(|name| &name.value);
    name.map(|name| sheet.language().say(Word::PhotographBy, &[("name", name)]))
        .unwrap_or_default()
}
