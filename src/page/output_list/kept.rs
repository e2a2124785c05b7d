//! Which output is kept where several want one path.

use std::collections::{HashMap, HashSet};

use crate::diagnostic::Diagnostics;
use crate::source::Place;

use super::{Output, Source};

/// An output and the place in the site's files that asks for it.
pub(super) struct Wanted {
    pub(super) output: Output,
    /// Who wins where two want one path: the lower one. Two of one rank are an
    /// error.
    pub(super) rank: Rank,
    pub(super) place: Option<Place>,
}

/// What goes before what at one path.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// The site's own static files, pages, pictures.
    Site,
    /// Files of its theme.
    Theme,
    /// What Pressbox adds by itself.
    Default,
}

/// The list by path, with one output a path.
///
/// Complains of two that have equal rights to a path, and of files that stand
/// where others need a folder.
pub(super) fn one_a_path(wanted: Vec<Wanted>, diagnostics: &mut Diagnostics) -> Vec<Output> {
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
