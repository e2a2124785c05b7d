//! Every file of the finished site, by path, and what each is made from.

mod beside;
mod kept;
mod pages;

use std::collections::BTreeMap;

use crate::book::Book;
use crate::content::{LinkEntry, PictureSettings};
use crate::diagnostic::Diagnostics;
use crate::output::{Derivation, OutputPath};
use crate::source::{FileId, Place, SourceTree};

use super::address::Address;
use super::plan::Plan;
use super::program::{CalendarOf, DataOf, FeedOf};
use super::route::Route;
use super::sitemap::Sitemap;
use super::view::{frame, poster};
use kept::{Rank, Wanted, one_a_path};

pub(super) use beside::crest_address;

/// The script that searches, among the files of the default theme.
pub(super) const SEARCH_SCRIPT: &str = "search.js";
/// What it searches.
pub(super) const SEARCH_INDEX: &str = "search-index.js";

/// One file of the finished site.
#[derive(Clone, Debug)]
pub struct Output {
    /// The file.
    pub path: OutputPath,
    /// The same as an address.
    pub address: Address,
    /// What it is made from.
    pub source: Source,
}

/// What a file of the finished site is made from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// A page, by a template.
    Page(Route),
    /// An old address: the page that took its place.
    Redirect(Address),
    /// A file of the site, as it is.
    Copy(FileId),
    /// A picture that is made from one.
    Derived(Derivation),
    /// The picture that a page is shared with.
    Poster(Route),
    /// A file of the default theme, by its place in the list.
    Default(usize),
    /// The picture of the site where browsers list its pages.
    Icon,
    /// The style sheet of the settings' colours and fonts.
    Tokens,
    /// A feed: of the site, of a competition, of a team.
    Feed(FeedOf),
    /// The same as a JSON Feed.
    JsonFeed(FeedOf),
    /// A calendar of matches.
    Calendar(CalendarOf),
    /// What the search looks through.
    SearchIndex,
    /// Facts for programs.
    Data(DataOf),
    /// The list of pages for search engines.
    Sitemap(Sitemap),
    /// What search engines may look at.
    Robots,
}

/// What the list of outputs is worked out from.
#[derive(Clone, Copy, Debug)]
pub struct Inputs<'a> {
    /// The files of the site.
    pub tree: &'a SourceTree,
    /// What they tell.
    pub book: &'a Book,
    /// The pages.
    pub plan: &'a Plan,
    /// What the Markdown of each content file names.
    pub links: &'a BTreeMap<FileId, Vec<LinkEntry>>,
    /// How pictures are published.
    pub pictures: PictureSettings,
    /// The folder of the theme, where the settings name one.
    pub theme: Option<&'a str>,
    /// The files of the default theme, by path below `static/`.
    pub default_files: &'a [&'a str],
    /// Whether the settings give colours or fonts.
    pub tokens: bool,
    /// Whether it is known where the site will stand, so that it can have
    /// feeds and a list of its pages.
    pub located: bool,
    /// The site's title.
    pub title: &'a str,
    /// How many pages one sitemap may list.
    pub sitemap_size: usize,
}

/// Every file of the finished site, by path.
///
/// Complains of two pages at one path, of old addresses and names that cannot
/// be paths, each with both places where they are known.
pub fn outputs(inputs: Inputs<'_>, diagnostics: &mut Diagnostics) -> Vec<Output> {
    let mut list = Collector {
        inputs,
        wanted: Vec::with_capacity(inputs.book.fixtures.len() * 2),
        diagnostics,
    };
    list.pages();
    list.redirects();
    list.drawn_matches();
    list.pictures();
    list.crests();
    list.static_files();
    list.additions();
    one_a_path(list.wanted, diagnostics)
}

/// The list while it is put together.
struct Collector<'a, 'd> {
    inputs: Inputs<'a>,
    wanted: Vec<Wanted>,
    diagnostics: &'d mut Diagnostics,
}

impl Collector<'_, '_> {
    fn want(&mut self, address: Address, source: Source, rank: Rank, place: Option<Place>) {
        match address.output() {
            Some(path) => self.wanted.push(Wanted {
                output: Output {
                    path,
                    address,
                    source,
                },
                rank,
                place,
            }),
            None => self
                .diagnostics
                .address_not_allowed(place, address.as_str()),
        }
    }

    fn static_files(&mut self) {
        let Inputs { tree, theme, .. } = self.inputs;
        self.folder("static", Rank::Site, tree);
        if let Some(theme) = theme {
            let folder = format!("{}/static", theme.trim_matches('/'));
            self.folder(&folder, Rank::Theme, tree);
        }
        let searched = self.inputs.plan.address(Route::Search).is_some();
        for (index, path) in self.inputs.default_files.iter().enumerate() {
            if *path == SEARCH_SCRIPT && !searched {
                continue;
            }
            let source = Source::Default(index);
            self.want(Address::new(*path), source, Rank::Default, None);
        }
    }

    fn folder(&mut self, folder: &str, rank: Rank, tree: &SourceTree) {
        for (id, file) in tree.below(folder) {
            let below = file.path.get(folder.len() + 1..).unwrap_or_default();
            let place = Some(Place::file(id));
            self.want(Address::new(below), Source::Copy(id), rank, place);
        }
    }

    /// What no page and no file asks for.
    fn additions(&mut self) {
        let Inputs { tree, theme, .. } = self.inputs;
        self.add(Address::new("robots.txt"), Source::Robots);
        if self.inputs.plan.address(Route::Search).is_some() {
            self.add(Address::new(SEARCH_INDEX), Source::SearchIndex);
        }
        if frame::own_icon(tree, theme).is_none() {
            self.add(Address::new("favicon.svg"), Source::Icon);
        }
        if self.inputs.tokens {
            self.add(Address::new("theme.css"), Source::Tokens);
        }
        if self.inputs.located {
            self.for_visitors();
        }
        self.for_programs();
    }

    /// What names whole addresses, to those who come from elsewhere: sitemaps,
    /// pictures for sharing, feeds.
    fn for_visitors(&mut self) {
        let Inputs { book, plan, .. } = self.inputs;
        let is_page = |wanted: &&Wanted| matches!(wanted.output.source, Source::Page(_));
        let pages = self.wanted.iter().filter(is_page).count();
        for sitemap in Sitemap::of(pages, self.inputs.sitemap_size) {
            self.add(sitemap.address(), Source::Sitemap(sitemap));
        }
        for route in poster::drawn(plan, book, self.inputs.title) {
            if let Some(address) = poster::address(plan, route) {
                self.add(address, Source::Poster(route));
            }
        }
        for feed in FeedOf::all(book) {
            if let Some(page) = plan.address(feed.page()) {
                self.add(page.join("feed.xml"), Source::Feed(feed));
                self.add(page.join("feed.json"), Source::JsonFeed(feed));
            }
        }
    }

    /// Calendars and data.
    fn for_programs(&mut self) {
        let Inputs { book, plan, .. } = self.inputs;
        for calendar in CalendarOf::all(book) {
            if let Some(address) = calendar.address(plan) {
                self.add(address, Source::Calendar(calendar));
            }
        }
        for data in DataOf::all(book) {
            if let Some(address) = data.address(plan) {
                self.add(address, Source::Data(data));
            }
        }
    }

    fn add(&mut self, address: Address, source: Source) {
        self.want(address, source, Rank::Default, None);
    }
}
