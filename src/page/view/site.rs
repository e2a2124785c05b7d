//! What every page shows of the site, and the page at an old address.

use serde::Serialize;

use crate::language::Word;
use crate::page::address::{Address, relative};
use crate::page::edition::Edition;

/// What every page shows of the site.
#[derive(Clone, Debug, Serialize)]
pub struct SiteView {
    /// Its title.
    pub title: String,
    /// A sentence about it.
    pub description: String,
    /// Its language.
    pub language: String,
    /// The licence of its data.
    pub licence: String,
    /// Which program made it, in a phrase.
    pub made_with: String,
}

impl SiteView {
    /// What every page of an edition shows.
    pub fn of(edition: &Edition<'_>) -> Self {
        let settings = edition.settings;
        let text = |text: &Option<crate::source::Text>| {
            text.as_ref()
                .map(|text| text.value.to_string())
                .unwrap_or_default()
        };
        Self {
            title: edition.title().to_owned(),
            description: text(&settings.description),
            language: settings.language.to_string(),
            licence: text(&settings.licence),
            made_with: edition
                .language
                .say(Word::MadeWith, &[("program", &"Pressbox")]),
        }
    }
}

/// The page at an old address, which sends its reader on.
#[derive(Clone, Debug, Serialize)]
pub struct RedirectView {
    /// The way to the page that took its place.
    pub to: String,
    /// Its whole address, where it is known.
    pub canonical: Option<String>,
}

/// The page at an old address.
pub fn redirect(edition: &Edition<'_>, from: &Address, to: &Address) -> RedirectView {
    RedirectView {
        to: relative(from, to, edition.style),
        canonical: edition.url(to),
    }
}
