//! What stands around every page: its head, the way to it, the site's links.

use serde::Serialize;

use crate::language::Word;
use crate::page::address::Address;
use crate::page::edition::Sheet;
use crate::page::navigation::{Leads, NavigationItem};
use crate::page::program::{CalendarOf, DataOf};
use crate::page::route::Route;
use crate::source::SourceTree;

use super::own::{self, SponsorView};

/// What stands around a page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FrameView {
    /// The title of the window: unique in the site.
    pub title: String,
    /// What the page is about, in a sentence.
    pub description: String,
    /// The page's language, where it is not the site's.
    pub language: Option<String>,
    /// Its whole address, where it is known where the site will stand.
    pub canonical: Option<String>,
    /// Open Graph's kind: `website`, `article`, `profile`.
    pub kind: &'static str,
    /// The picture to share.
    pub image: Option<ImageView>,
    /// What it says to machines: one JSON-LD object each, safe to stand in a
    /// `script` element.
    pub json_ld: Vec<String>,
    /// The way to the page, from the home page down.
    pub crumbs: Vec<LinkView>,
    /// The items of the header.
    pub navigation: Vec<NavigationView>,
    /// The home page.
    pub home: String,
    /// The picture of the site where a browser lists its pages.
    pub icon: IconView,
    /// The style sheets.
    pub styles: Vec<String>,
    /// The feeds.
    pub feeds: Vec<LinkView>,
    /// The calendar of the page's matches.
    pub calendar: Option<String>,
    /// Files of facts about what the page shows.
    pub data: Vec<LinkView>,
    /// A picture in place of the site's name.
    pub logo: Option<String>,
    /// Who pays for the site.
    pub sponsors: Vec<SponsorView>,
    /// The page of all competitions.
    pub competitions: String,
    /// The search.
    pub search: Option<String>,
    /// The page of all teams.
    pub teams: String,
    /// The class of the page's body.
    pub class: &'static str,
}

/// Words that lead somewhere.
#[derive(Clone, Debug, Serialize)]
pub struct LinkView {
    /// The words.
    pub text: String,
    /// Where they lead; `None` is where the reader is, or nowhere.
    pub href: Option<String>,
}

/// The picture that a page is shared with.
#[derive(Clone, Debug, Serialize)]
pub struct ImageView {
    /// Its whole address.
    pub url: String,
    /// Width and height in pixels, where they are known.
    pub size: Option<(u32, u32)>,
    /// What it shows.
    pub alt: String,
}

/// The picture of the site where a browser lists its pages.
#[derive(Clone, Debug, Default, Serialize)]
pub struct IconView {
    /// Its address.
    pub href: String,
    /// Its media type.
    pub kind: &'static str,
}

/// What ours is called, and its media type.
const OURS: (&str, &str) = ("favicon.svg", "image/svg+xml");

/// What a site may call the picture, the most welcome first.
const ICONS: [(&str, &str); 3] = [
    OURS,
    ("favicon.png", "image/png"),
    ("favicon.ico", "image/x-icon"),
];

/// An item of the header.
#[derive(Clone, Debug, Serialize)]
pub struct NavigationView {
    /// What it says.
    pub text: String,
    /// Where it leads.
    pub href: Option<String>,
    /// Whether the page is it or stands below it.
    pub current: bool,
    /// What stands below it.
    pub children: Vec<NavigationView>,
}

impl FrameView {
    /// The frame of a page of this title.
    pub fn of(sheet: &Sheet<'_>, title: &str, description: String) -> Self {
        let edition = sheet.edition;
        let site = edition.title();
        let title = if title.is_empty() || title == site {
            site.to_owned()
        } else {
            format!("{title} – {site}")
        };
        let mut styles = vec![sheet.link_to(&Address::new("pressbox.css"))];
        let theme = &edition.settings.theme;
        if !theme.colours.is_empty() || !theme.fonts.is_empty() {
            styles.push(sheet.link_to(&Address::new("theme.css")));
        }
        Self {
            title,
            description,
            canonical: edition
                .url(sheet.address)
                .filter(|_| sheet.route != Route::NotFound),
            kind: "website",
            navigation: navigation(sheet, edition.navigation),
            home: sheet.link_to(&Address::home()),
            feeds: feed(sheet, Route::Home, site).into_iter().collect(),
            calendar: calendar(sheet),
            data: data(sheet),
            icon: icon(sheet),
            logo: theme
                .logo
                .as_ref()
                .and_then(|path| own::logo(sheet, &path.value)),
            sponsors: own::sponsors_of_site(sheet),
            styles,
            search: sheet.link(Route::Search),
            competitions: sheet.link(Route::Competitions).unwrap_or_default(),
            teams: sheet.link(Route::Teams).unwrap_or_default(),
            ..Self::default()
        }
    }

    /// With the way to the page: each step's words and page, the last being
    /// the page itself.
    pub fn crumbs(&mut self, sheet: &Sheet<'_>, steps: Vec<(String, Route)>) {
        let last = steps.len().saturating_sub(1);
        self.crumbs = steps
            .into_iter()
            .enumerate()
            .map(|(index, (text, route))| LinkView {
                text,
                href: sheet.link(route).filter(|_| index < last),
            })
            .collect();
    }
}

/// The picture of the site: the one that it or its theme has, else ours.
fn icon(sheet: &Sheet<'_>) -> IconView {
    let theme = &sheet.edition.settings.theme;
    let folder = theme.folder.as_ref().map(|folder| &*folder.value);
    let (path, kind) = own_icon(sheet.edition.tree, folder).unwrap_or(OURS);
    IconView {
        href: sheet.link_to(&Address::new(path)),
        kind,
    }
}

/// The picture that the site's own files hold, and its media type.
pub(in crate::page) fn own_icon(
    tree: &SourceTree,
    theme: Option<&str>,
) -> Option<(&'static str, &'static str)> {
    let theme = theme.map(|folder| format!("{}/static", folder.trim_matches('/')));
    let folders = ["static".to_owned()].into_iter().chain(theme);
    let mut all =
        folders.flat_map(|folder| ICONS.map(|icon| (format!("{folder}/{}", icon.0), icon)));
    all.find_map(|(path, icon)| tree.find(&path).map(|_| icon))
}

/// The calendar of a page, where it has one.
fn calendar(sheet: &Sheet<'_>) -> Option<String> {
    let address = CalendarOf::of_page(sheet.route)?.address(sheet.edition.plan)?;
    Some(sheet.link_to(&address))
}

/// The files of facts about what a page shows.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "most kinds of page have no file of their own"
)]
fn data(sheet: &Sheet<'_>) -> Vec<LinkView> {
    let book = sheet.book();
    let files = match sheet.route {
        Route::Home => vec![DataOf::Index, DataOf::Schema],
        Route::Team(id) => vec![DataOf::Team(id)],
        Route::Season(id) => DataOf::of_season(book, id),
        Route::Competition(id) => {
            let season = book.competitions[id].seasons.last();
            season.map_or_else(Vec::new, |season| DataOf::of_season(book, *season))
        }
        _ => Vec::new(),
    };
    let link = |of: DataOf| {
        let address = of.address(sheet.edition.plan)?;
        let text = match of {
            DataOf::Index | DataOf::Season(_) | DataOf::Team(_) => "JSON".to_owned(),
            DataOf::Schema => "JSON Schema".to_owned(),
            DataOf::StandingsJson(_) => format!("{} (JSON)", sheet.word(Word::Table)),
            DataOf::StandingsCsv(_) => format!("{} (CSV)", sheet.word(Word::Table)),
            DataOf::ResultsCsv(_) => format!("{} (CSV)", sheet.word(Word::Results)),
            DataOf::ScorersCsv(_) => format!("{} (CSV)", sheet.word(Word::Scorers)),
        };
        Some(LinkView {
            text,
            href: Some(sheet.link_to(&address)),
        })
    };
    files.into_iter().filter_map(link).collect()
}

/// The feed of a page, where the site has feeds.
pub(crate) fn feed(sheet: &Sheet<'_>, route: Route, title: &str) -> Option<LinkView> {
    sheet.edition.base_url?;
    let page = sheet.edition.plan.address(route)?;
    Some(LinkView {
        text: title.to_owned(),
        href: Some(sheet.link_to(&page.join("feed.xml"))),
    })
}

/// The items of the header, as this page links them.
fn navigation(sheet: &Sheet<'_>, items: &[NavigationItem]) -> Vec<NavigationView> {
    items
        .iter()
        .map(|item| {
            let children = navigation(sheet, &item.children);
            NavigationView {
                text: item.text.clone(),
                href: match &item.leads {
                    Leads::To(address) => Some(sheet.link_to(address)),
                    Leads::Away(address) => Some(address.clone()),
                    Leads::Nowhere => None,
                },
                current: matches!(&item.leads, Leads::To(address) if address == sheet.address)
                    || children.iter().any(|child| child.current),
                children,
            }
        })
        .collect()
}
