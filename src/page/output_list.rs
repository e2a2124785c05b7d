//! Every file of the finished site, by path, and what each is made from.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::book::{Book, CompetitionId, TeamId};
use crate::content::{LinkEntry, PictureSettings};
use crate::diagnostic::Diagnostics;
use crate::output::{Derivation, OutputPath};
use crate::source::{At, FileId, Place, SourceTree};

use super::address::Address;
use super::picture;
use super::plan::Plan;
use super::program::{CalendarOf, DataOf};
use super::route::Route;
use super::sitemap::Sitemap;
use super::view::{frame, poster};

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

/// Whose news a feed tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FeedOf {
    /// The whole site's.
    Site,
    /// Those of a competition.
    Competition(CompetitionId),
    /// Those of a team.
    Team(TeamId),
}

impl FeedOf {
    /// The page whose feed it is.
    pub fn page(self) -> Route {
        match self {
            Self::Site => Route::Home,
            Self::Competition(id) => Route::Competition(id),
            Self::Team(id) => Route::Team(id),
        }
    }
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

/// An output and the place in the site's files that asks for it.
struct Wanted {
    output: Output,
    /// Who wins where two want one path: the lower one. Two of one rank are an
    /// error.
    rank: Rank,
    place: Option<Place>,
}

/// What goes before what at one path.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// The site's own static files, pages, pictures.
    Site,
    /// Files of its theme.
    Theme,
    /// What Pressbox adds by itself.
    Default,
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
    list.static_files();
    list.additions();
    list.resolve()
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

    fn pages(&mut self) {
        let Inputs { book, plan, .. } = self.inputs;
        for route in plan.routes(book) {
            let place = place_of(book, route);
            if let Some(address) = plan.address(route) {
                // A page of the site's own may be its list of authors.
                let gives_way = matches!(route, Route::Venues | Route::Shelf(_));
                let rank = if gives_way { Rank::Default } else { Rank::Site };
                self.want(address, Source::Page(route), rank, place);
            }
        }
    }

    fn redirects(&mut self) {
        let Inputs { book, plan, .. } = self.inputs;
        for (id, story) in book.stories.iter() {
            let Some(to) = plan.address(Route::Story(id)) else {
                continue;
            };
            for alias in &story.aliases {
                self.redirect(alias, &to, Some(story.place));
            }
        }
        for (id, page) in book.pages.iter() {
            let Some(to) = plan.address(Route::Page(id)) else {
                continue;
            };
            for alias in &page.aliases {
                self.redirect(alias, &to, Some(Place::file(page.file)));
            }
        }
    }

    /// The addresses of matches from before it was known who plays, unless
    /// another page stands there by now.
    fn drawn_matches(&mut self) {
        let earlier = self.inputs.plan.earlier_addresses();
        if earlier.is_empty() {
            return;
        }
        let wanted = self
            .wanted
            .iter()
            .map(|wanted| wanted.output.address.clone());
        let mut taken: HashSet<Address> = wanted.collect();
        for (fixture, from) in earlier {
            if let Some(to) = self.inputs.plan.address(Route::Fixture(*fixture))
                && taken.insert(from.clone())
            {
                self.want(from.clone(), Source::Redirect(to), Rank::Site, None);
            }
        }
    }

    fn redirect(&mut self, alias: &str, to: &Address, place: Option<Place>) {
        let from = Address::of_path(alias);
        if from != *to {
            self.want(from, Source::Redirect(to.clone()), Rank::Site, place);
        }
    }

    /// Files that the Markdown of a page names are copied beside it.
    fn pictures(&mut self) {
        let Inputs { book, plan, .. } = self.inputs;
        for (id, page) in book.pages.iter() {
            self.pictures_of(page.file, plan.page_route(id), None);
        }
        for (id, story) in book.stories.iter() {
            self.pictures_of(story.file, Route::Story(id), None);
            if let Some(picture) = story.image.as_ref().and_then(|image| image.file) {
                self.beside(Route::Story(id), picture, story.place);
            }
            for section in &story.sections {
                let text = (section.text.start, section.text.end);
                self.pictures_of(story.file, Route::Fixture(section.fixture), Some(text));
            }
        }
        for (id, team) in book.teams.iter() {
            if let Some(prose) = team.prose {
                self.pictures_of(prose.file, Route::Team(id), None);
            }
            self.crest(team.crest);
        }
        for (id, player) in book.players.iter() {
            if plan.address(Route::Player(id)).is_none() {
                continue;
            }
            if let Some(prose) = player.prose {
                self.pictures_of(prose.file, Route::Player(id), None);
            }
            self.crest(player.portrait);
        }
        for (id, club) in book.clubs.iter() {
            if let Some(prose) = club.prose {
                self.pictures_of(prose.file, Route::Club(id), None);
            }
            self.crest(club.crest);
        }
        for (id, venue) in book.venues.iter() {
            if let Some(prose) = venue.prose {
                self.pictures_of(prose.file, Route::Venue(id), None);
            }
        }
        for (id, season) in book.seasons.iter() {
            if let Some(prose) = season.prose {
                self.pictures_of(prose.file, Route::Season(id), None);
                let competition = &book.competitions[season.competition];
                if competition.seasons.last() == Some(&id) {
                    self.pictures_of(prose.file, Route::Competition(season.competition), None);
                }
            }
        }
        for (id, competition) in book.competitions.iter() {
            if let Some(prose) = competition.prose {
                self.pictures_of(prose.file, Route::Competition(id), None);
            }
        }
    }

    /// The files that the Markdown of `file` names, or those that it names
    /// between two bytes, beside a page.
    fn pictures_of(&mut self, file: FileId, route: Route, within: Option<(u32, u32)>) {
        let Inputs { tree, links, .. } = self.inputs;
        for link in links.get(&file).into_iter().flatten() {
            if within.is_some_and(|within| !lies_within(link.place, within)) {
                continue;
            }
            if let Some(picture) = super::link_target::file_beside(tree, file, &link.target) {
                self.beside(route, picture, link.place);
            }
        }
    }

    fn beside(&mut self, route: Route, picture: FileId, place: Place) {
        let Inputs { tree, plan, .. } = self.inputs;
        if let Some(page) = plan.address(route) {
            for (name, source) in picture::outputs(tree, picture, self.inputs.pictures) {
                self.want(page.join(&name), source, Rank::Site, Some(place));
            }
            picture::check(tree, picture, place, self.inputs.pictures, self.diagnostics);
        }
    }

    /// A crest or a portrait stands once, where its file does:
    /// `teams/canada.svg`.
    fn crest(&mut self, crest: Option<FileId>) {
        if let Some(crest) = crest {
            let address = crest_address(self.inputs.tree, crest);
            let source = picture::crest(self.inputs.tree, crest);
            let place = Place::file(crest);
            self.want(address, source, Rank::Site, Some(place));
            let (tree, settings) = (self.inputs.tree, self.inputs.pictures);
            picture::check_crest(tree, crest, settings, self.diagnostics);
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

    /// What no page asks for.
    fn additions(&mut self) {
        let Inputs { book, plan, .. } = self.inputs;
        self.add(Address::new("robots.txt"), Source::Robots);
        if plan.address(Route::Search).is_some() {
            self.add(Address::new(SEARCH_INDEX), Source::SearchIndex);
        }
        if frame::own_icon(self.inputs.tree, self.inputs.theme).is_none() {
            self.add(Address::new("favicon.svg"), Source::Icon);
        }
        if self.inputs.tokens {
            self.add(Address::new("theme.css"), Source::Tokens);
        }
        if self.inputs.located {
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
            for feed in feeds(book) {
                if let Some(page) = plan.address(feed.page()) {
                    self.add(page.join("feed.xml"), Source::Feed(feed));
                    self.add(page.join("feed.json"), Source::JsonFeed(feed));
                }
            }
        }
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

    /// The list by path, with one output a path.
    fn resolve(self) -> Vec<Output> {
        let Self {
            wanted,
            diagnostics,
            ..
        } = self;
        let mut folded: Vec<Folded> = wanted.into_iter().map(Folded::of).collect();
        folded.sort_by(|a, b| (&a.path, a.wanted.rank).cmp(&(&b.path, b.wanted.rank)));
        let mut kept: Vec<Folded> = Vec::with_capacity(folded.len());
        for next in folded {
            match kept.last() {
                Some(last) if last.path == next.path => {
                    let (last, next) = (&last.wanted, &next.wanted);
                    if last.rank == next.rank && last.output.source != next.output.source {
                        diagnostics.same_address(
                            next.output.path.as_str(),
                            (next.place, what(&next.output)),
                            (last.place, what(&last.output)),
                        );
                    }
                }
                _ => kept.push(next),
            }
        }
        complain_of_files_in_the_way(&kept, diagnostics);
        let outputs = kept.into_iter().map(|folded| folded.wanted.output);
        let mut outputs: Vec<Output> = outputs.collect();
        outputs.sort_by(|a, b| a.path.cmp(&b.path));
        outputs
    }
}

/// An output by its path where case counts for nothing.
struct Folded {
    path: String,
    wanted: Wanted,
}

impl Folded {
    fn of(wanted: Wanted) -> Self {
        let path = wanted.output.path.as_str().to_lowercase();
        Self { path, wanted }
    }
}

/// A file cannot stand where other files need a folder.
fn complain_of_files_in_the_way(kept: &[Folded], diagnostics: &mut Diagnostics) {
    let files: HashMap<&str, Option<Place>> = kept
        .iter()
        .filter(|folded| !folded.wanted.output.address.is_folder())
        .map(|folded| (&*folded.path, folded.wanted.place))
        .collect();
    let mut told: HashSet<&str> = HashSet::new();
    for Folded { path, wanted } in kept {
        let folders = path.match_indices('/').map(|(slash, _)| slash);
        let in_the_way = folders
            .filter_map(|slash| path.get(..slash))
            .find_map(|folder| files.get_key_value(folder));
        if let Some((file, place)) = in_the_way
            && told.insert(file)
        {
            diagnostics.file_in_the_way(*place, file, wanted.output.path.as_str());
        }
    }
}

/// What an output is, for a complaint.
fn what(output: &Output) -> &'static str {
    match output.source {
        Source::Page(_) => "a page",
        Source::Redirect(_) => "an old address",
        Source::Copy(_) => "a file that is copied",
        Source::Derived(_) | Source::Poster(_) | Source::Icon => "a picture",
        Source::Default(_) => "a file of the default theme",
        Source::Tokens => "the style sheet of the settings",
        Source::Feed(_) | Source::JsonFeed(_) => "a feed",
        Source::Calendar(_) => "a calendar",
        Source::SearchIndex => "what the search looks through",
        Source::Data(_) => "a file of facts",
        Source::Sitemap(_) => "the list of pages",
        Source::Robots => "the rules for search engines",
    }
}

/// Whose news can be followed: the site's, each competition's, each team's.
fn feeds(book: &Book) -> impl Iterator<Item = FeedOf> {
    std::iter::once(FeedOf::Site)
        .chain(book.competitions.ids().map(FeedOf::Competition))
        .chain(book.teams.ids().map(FeedOf::Team))
}

/// Where a crest is copied: where its file stands below `content/`.
pub(super) fn crest_address(tree: &SourceTree, crest: FileId) -> Address {
    let path = &tree.file(crest).path;
    Address::new(path.strip_prefix("content/").unwrap_or(path))
}

/// Whether a place is between two bytes of its file.
fn lies_within(place: Place, (start, end): (u32, u32)) -> bool {
    match place.at {
        At::Bytes(from, _) | At::InBlock(from, _) => start <= from && from < end,
        At::File | At::Node(_) | At::Within(..) => false,
    }
}

/// Where the site's files ask for a page.
fn place_of(book: &Book, route: Route) -> Option<Place> {
    match route {
        Route::Story(id) => Some(book.stories[id].place),
        Route::Fixture(id) => book.fixtures[id].places.first().copied(),
        Route::Season(id)
        | Route::SeasonFixtures(id)
        | Route::SeasonResults(id, _)
        | Route::SeasonScorers(id)
        | Route::SeasonTables(id)
        | Route::SeasonGrid(id) => book.seasons[id].file.map(Place::file),
        Route::Team(id) => book.teams[id].prose.map(|prose| Place::file(prose.file)),
        Route::Club(id) => book.clubs[id].prose.map(|prose| Place::file(prose.file)),
        Route::Venue(id) => book.venues[id].prose.map(|prose| Place::file(prose.file)),
        Route::Player(id) => book.players[id].prose.map(|prose| Place::file(prose.file)),
        Route::Page(id) => Some(Place::file(book.pages[id].file)),
        Route::Competition(id) | Route::CompetitionScorers(id) => {
            let seasons = &book.competitions[id].seasons;
            seasons
                .first()
                .and_then(|season| book.seasons[*season].file)
                .map(Place::file)
        }
        Route::Home
        | Route::Reports(_)
        | Route::Fixtures
        | Route::Results(_)
        | Route::Competitions
        | Route::Day(_)
        | Route::Filed(..)
        | Route::Shelf(_)
        | Route::Venues
        | Route::Search
        | Route::HeadToHead(..)
        | Route::Round(..)
        | Route::Teams
        | Route::Players
        | Route::NotFound => None,
    }
}
