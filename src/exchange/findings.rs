//! What could not be brought in, as findings with their lines.

use std::collections::HashMap;

use crate::diagnostic::Diagnostics;
use crate::source::{Contents, Place, SourceFile, SourceTree};

use super::{Source, Spot, Unread};

/// The site's files and those that are imported in one tree, and what is to be
/// said of the latter. What is said of several lines alike is said once.
pub fn findings(
    site: &SourceTree,
    sources: &[Source],
    unread: &[Unread],
) -> (SourceTree, Diagnostics) {
    let paths: Vec<String> = sources
        .iter()
        .map(|source| match site.find(&source.path) {
            Some(_) => format!("./{}", source.path),
            None => source.path.clone(),
        })
        .collect();
    let imported = paths.iter().zip(sources).map(|(path, source)| SourceFile {
        path: path.as_str().into(),
        contents: Contents::Read(source.text.as_bytes().into()),
    });
    let own = site.iter().map(|(_, file)| file.clone());
    let tree = SourceTree::new(own.chain(imported).collect());
    let place = |spot: &Spot| {
        let file = tree.find(paths.get(spot.source)?)?;
        Some(Place::bytes(file, spot.range.clone()))
    };
    let ends: Vec<Vec<usize>> = sources
        .iter()
        .map(|source| source.text.match_indices('\n').map(|(at, _)| at).collect())
        .collect();
    let line = |spot: &Spot| {
        let ends = ends.get(spot.source).map_or(&[][..], Vec::as_slice);
        ends.partition_point(|end| *end < spot.range.start) + 1
    };
    let mut found = Diagnostics::default();
    let mut alike: Vec<(&Unread, Vec<usize>)> = Vec::new();
    let mut known = HashMap::new();
    for unread in unread {
        if let Some((there, here)) = unread.against.zip(place(&unread.spot)) {
            let file = tree.find(&site.file(there.file).path);
            let there = file.map(|file| Place { file, ..there });
            if let Some(there) = there {
                found.site_says_otherwise(here, &unread.reason, there);
                continue;
            }
        }
        let key = (unread.spot.source, &unread.reason, &unread.help);
        let at = *known.entry(key).or_insert(alike.len());
        match alike.get_mut(at) {
            Some((_, lines)) => lines.push(line(&unread.spot)),
            None => alike.push((unread, Vec::new())),
        }
    }
    for (unread, more) in alike {
        if let Some(place) = place(&unread.spot) {
            found.not_brought_in(place, &unread.reason, unread.help.clone(), &more);
        }
    }
    (tree, found)
}
