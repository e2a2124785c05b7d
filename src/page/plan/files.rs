//! Which page tells of what a content file holds.

use std::collections::BTreeMap;

use crate::book::Book;
use crate::page::profile;
use crate::page::route::Route;
use crate::slug::Slug;
use crate::source::{FileId, SourceTree};

use super::Plan;

/// The page of each content file. A file that says nothing but a name is known
/// by its own name.
pub(super) fn pages_of_files(
    tree: &SourceTree,
    book: &Book,
    plan: &Plan,
) -> BTreeMap<FileId, Route> {
    let mut files = BTreeMap::new();
    let competitions = book.competitions.iter();
    let competitions = competitions.map(|(id, known)| (&known.slug, Route::Competition(id)));
    files.extend(by_slug(tree, "content/competitions", competitions));
    let teams = book.teams.iter();
    let teams = teams.map(|(id, team)| (&team.slug, Route::Team(id)));
    files.extend(by_slug(tree, "content/teams", teams));
    let clubs = book.clubs.iter();
    let clubs = clubs.map(|(id, club)| (&club.slug, Route::Club(id)));
    files.extend(by_slug(tree, "content/clubs", clubs));
    let venues = book.venues.iter();
    let venues = venues.map(|(id, venue)| (&venue.slug, Route::Venue(id)));
    files.extend(by_slug(tree, "content/venues", venues));
    let players = book.players.iter();
    let players =
        players.filter_map(|(id, player)| Some((player.slug.as_ref()?, Route::Player(id))));
    files.extend(by_slug(tree, "content/players", players));
    for (id, season) in book.seasons.iter() {
        files.extend(season.file.map(|file| (file, Route::Season(id))));
    }
    files.extend(profile::all(book).map(|(route, prose)| (prose.file, route)));
    for (id, story) in book.stories.iter() {
        files.insert(story.file, Route::Story(id));
    }
    for (id, page) in book.pages.iter() {
        files.insert(page.file, plan.page_route(id));
    }
    files
}

/// The pages of the Markdown files right in a folder, by their names.
fn by_slug<'b>(
    tree: &SourceTree,
    folder: &str,
    pages: impl Iterator<Item = (&'b Slug, Route)>,
) -> Vec<(FileId, Route)> {
    let mut named: BTreeMap<&str, Route> = BTreeMap::new();
    for (slug, route) in pages {
        named.entry(slug.as_str()).or_insert(route);
    }
    tree.below(folder)
        .filter(|(_, file)| file.extension() == "md")
        .filter_map(|(id, file)| {
            let name = match file.path.strip_prefix(folder)?.trim_start_matches('/') {
                name if !name.contains('/') => file.stem(),
                name => name.strip_suffix("/index.md")?,
            };
            Some((id, *named.get(Slug::of(name)?.as_str())?))
        })
        .collect()
}
