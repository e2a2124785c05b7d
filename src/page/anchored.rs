//! Links to a place within a page, which only the finished page can bear out.

use std::collections::BTreeMap;

use crate::content::LinkEntry;
use crate::diagnostic::{Diagnostics, nearest};
use crate::escape;
use crate::source::{FileId, Place, SourceTree};

use super::address::Address;
use super::link_target::{self, Target};
use super::output_list::Output;
use super::plan::Plan;

/// A link with something behind its `#`.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Anchored {
    target: Box<str>,
    anchor: Box<str>,
    place: Place,
}

/// The links to places within pages, by the page that each leads to.
#[derive(Clone, Debug, Default)]
pub struct AnchoredLinks {
    /// By the page's place among the outputs.
    by_page: BTreeMap<usize, Vec<Anchored>>,
}

impl AnchoredLinks {
    /// Those among `links` that lead to a page of the site.
    pub fn of(
        tree: &SourceTree,
        plan: &Plan,
        outputs: &[Output],
        links: &BTreeMap<FileId, Vec<LinkEntry>>,
    ) -> Self {
        let mut by_page: BTreeMap<usize, Vec<Anchored>> = BTreeMap::new();
        for (file, link) in links
            .iter()
            .flat_map(|(file, links)| links.iter().map(move |link| (*file, link)))
        {
            let Some(anchor) = link.anchor.as_ref().filter(|anchor| !anchor.is_empty()) else {
                continue;
            };
            let address = match link_target::resolve(tree, plan, file, &link.target) {
                Target::Page(route) => plan.address(route),
                Target::Path(path) => Some(Address::of_path(&path)),
                Target::Elsewhere if link.target.is_empty() => {
                    plan.route_of(file).and_then(|route| plan.address(route))
                }
                Target::File(_) | Target::Elsewhere | Target::Unpublished(_) | Target::Nothing => {
                    None
                }
            };
            let path = address.and_then(|address| address.output());
            let page =
                path.and_then(|path| outputs.binary_search_by(|one| one.path.cmp(&path)).ok());
            if let Some(page) = page {
                by_page.entry(page).or_default().push(Anchored {
                    target: link.target.clone(),
                    anchor: anchor.clone(),
                    place: link.place,
                });
            }
        }
        Self { by_page }
    }

    /// Whether any leads to the nth output.
    pub fn lead_to(&self, page: usize) -> bool {
        self.by_page.contains_key(&page)
    }

    /// Complains of each link to the nth output that names a place which
    /// `html`, its finished page, does not have.
    pub fn check(&self, page: usize, html: &str, diagnostics: &mut Diagnostics) {
        for link in self.by_page.get(&page).into_iter().flatten() {
            let wanted = escape::attribute(&link.anchor);
            if places(html).all(|place| place != wanted) {
                let nearest = nearest(&link.anchor, places(html));
                diagnostics.dead_anchor(link.place, &link.target, &link.anchor, nearest);
            }
        }
    }
}

/// The places of a page that a link can lead to, as they stand in it.
fn places(html: &str) -> impl Iterator<Item = &str> {
    html.split(" id=\"")
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('"')?.0))
}
