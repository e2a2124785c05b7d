//! Pages of words: the site's own, a club's, and the one for what is not there.

use serde::Serialize;

use crate::book::{ClubId, PageId, Sponsor, VenueId};
use crate::language::Word;
use crate::page::edition::Sheet;
use crate::page::logo;
use crate::page::prose::{self, PieceView, Setting};
use crate::page::route::Route;

use super::crest::{self, CrestView};
use super::frame::LinkView;

/// A page of the site's own.
#[derive(Clone, Debug, Serialize)]
pub struct OwnView<'a> {
    /// The headline.
    pub title: &'a str,
    /// A sentence or two.
    pub summary: &'a str,
    /// The text.
    pub text: Vec<PieceView>,
}

/// A club's page.
#[derive(Clone, Debug, Serialize)]
pub struct ClubView<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its colours, of the form `#rrggbb`.
    pub colours: &'a [Box<str>],
    /// Its crest.
    pub crest: Option<CrestView>,
    /// Its own site.
    pub website: &'a str,
    /// What is known of it: the label, the value.
    pub facts: Vec<(&'a str, LinkView)>,
    /// Who pays for it.
    pub sponsors: Vec<SponsorView>,
    /// Its teams.
    pub teams: Vec<LinkView>,
    /// The text.
    pub text: Vec<PieceView>,
}

/// The page for what is not there.
#[derive(Clone, Debug, Serialize)]
pub struct NotFoundView {
    /// Where to go on from it.
    pub links: Vec<LinkView>,
}

/// A page of the site's own.
pub(super) fn own<'a>(sheet: &Sheet<'a>, id: PageId) -> OwnView<'a> {
    let page = &sheet.book().pages[id];
    OwnView {
        title: &page.title,
        summary: page.summary.as_deref().unwrap_or_default(),
        text: prose::pieces(sheet, page.prose, &page.title, Setting::default()),
    }
}

/// The page of a club.
pub(super) fn club<'a>(sheet: &Sheet<'a>, id: ClubId) -> ClubView<'a> {
    let book = sheet.book();
    let club = &book.clubs[id];
    let known = [
        (
            Word::Venue,
            club.venue.map(|venue| venue_link(sheet, venue)),
        ),
        (Word::Founded, plain(club.founded.as_deref())),
        (Word::Contact, plain(club.contact.as_deref())),
    ];
    ClubView {
        name: &club.name,
        colours: &club.colours,
        crest: crest::of_club(sheet, id),
        website: club.website.as_deref().unwrap_or_default(),
        facts: known
            .into_iter()
            .filter_map(|(label, value)| Some((sheet.word(label), value?)))
            .collect(),
        sponsors: sponsors(sheet, &club.sponsors),
        teams: club
            .teams
            .iter()
            .map(|team| LinkView {
                text: book.teams[*team].name.to_string(),
                href: sheet.link(Route::Team(*team)),
            })
            .collect(),
        text: club
            .prose
            .map(|prose| prose::pieces(sheet, prose, &club.name, Setting::default()))
            .unwrap_or_default(),
    }
}

/// Who pays, with address and picture.
#[derive(Clone, Debug, Serialize)]
pub struct SponsorView {
    /// The name.
    pub text: String,
    /// Its own site.
    pub href: Option<String>,
    /// Its picture.
    pub logo: Option<String>,
}

/// The sponsors of a club or a team.
pub(super) fn sponsors(sheet: &Sheet<'_>, sponsors: &[Sponsor]) -> Vec<SponsorView> {
    let sponsor = |sponsor: &Sponsor| SponsorView {
        text: sponsor.name.to_string(),
        href: sponsor.url.as_deref().map(str::to_owned),
        logo: sponsor.logo.as_deref().and_then(|path| logo(sheet, path)),
    };
    sponsors.iter().map(sponsor).collect()
}

/// The sponsors of the site.
pub(super) fn sponsors_of_site(sheet: &Sheet<'_>) -> Vec<SponsorView> {
    let sponsors = sheet.edition.settings.sponsors.iter();
    let sponsor = |sponsor: &crate::content::Sponsor| SponsorView {
        text: sponsor.name.value.to_string(),
        href: sponsor.url.as_ref().map(|url| url.value.to_string()),
        logo: sponsor
            .logo
            .as_ref()
            .and_then(|path| logo(sheet, &path.value)),
    };
    sponsors.map(sponsor).collect()
}

/// The link to a picture among the static files.
pub(super) fn logo(sheet: &Sheet<'_>, path: &str) -> Option<String> {
    let address = logo::address(sheet.edition.tree, sheet.edition.settings, path)?;
    Some(sheet.link_to(&address))
}

/// A fact in words alone.
pub(super) fn plain(text: Option<&str>) -> Option<LinkView> {
    text.map(|text| LinkView {
        text: text.to_owned(),
        href: None,
    })
}

/// A ground and its page.
pub(super) fn venue_link(sheet: &Sheet<'_>, id: VenueId) -> LinkView {
    LinkView {
        text: sheet.book().venues[id].name.to_string(),
        href: sheet.link(Route::Venue(id)),
    }
}

/// The page for what is not there.
pub(super) fn not_found(sheet: &Sheet<'_>) -> NotFoundView {
    let ways = [
        (Word::FrontPage, Route::Home),
        (Word::Competitions, Route::Competitions),
        (Word::Teams, Route::Teams),
        (Word::Reports, Route::Reports(1)),
        (Word::Search, Route::Search),
    ];
    NotFoundView {
        links: ways
            .into_iter()
            .filter_map(|(text, route)| {
                Some(LinkView {
                    text: sheet.word(text).to_owned(),
                    href: Some(sheet.link(route)?),
                })
            })
            .collect(),
    }
}
