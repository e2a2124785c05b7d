//! Which files stand beside a page: those that its Markdown names, its
//! picture, and the crests that many pages show.

use crate::page::address::Address;
use crate::page::route::Route;
use crate::page::{link_target, picture, profile};
use crate::source::{At, FileId, Place, SourceTree};

use super::kept::Rank;
use super::{Collector, Inputs};

impl Collector<'_, '_> {
    /// Files that the Markdown of a page names are copied beside it.
    pub(super) fn pictures(&mut self) {
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
        for (route, prose) in profile::all(book) {
            self.pictures_of(prose.file, route, None);
        }
        // The words of its last season stand on a competition's page, too.
        for (id, competition) in book.competitions.iter() {
            let last = competition.seasons.last();
            if let Some(prose) = last.and_then(|season| book.seasons[*season].prose) {
                self.pictures_of(prose.file, Route::Competition(id), None);
            }
        }
    }

    /// The crests of clubs and teams, and the portraits of players who have a
    /// page.
    pub(super) fn crests(&mut self) {
        let Inputs { book, plan, .. } = self.inputs;
        let clubs = book.clubs.values().map(|club| club.crest);
        let teams = book.teams.values().map(|team| team.crest);
        let shown = book.players.iter();
        let shown = shown.filter(|(id, _)| plan.address(Route::Player(*id)).is_some());
        let portraits = shown.map(|(_, player)| player.portrait);
        for crest in clubs.chain(teams).chain(portraits).flatten() {
            self.crest(crest);
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
            if let Some(picture) = link_target::file_beside(tree, file, &link.target) {
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
    fn crest(&mut self, crest: FileId) {
        let Inputs { tree, pictures, .. } = self.inputs;
        let address = crest_address(tree, crest);
        let place = Some(Place::file(crest));
        self.want(address, picture::crest(tree, crest), Rank::Site, place);
        picture::check_crest(tree, crest, pictures, self.diagnostics);
    }
}

/// Where a crest is copied: where its file stands below `content/`.
pub(in crate::page) fn crest_address(tree: &SourceTree, crest: FileId) -> Address {
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
