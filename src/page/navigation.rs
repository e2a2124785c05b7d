//! The items of the header: those of the settings, or what every site has.

use crate::book::{Book, Fixture, PageAddress};
use crate::content::{NavigationEntry, Settings};
use crate::language::{Language, Word};

use super::address::Address;
use super::plan::Plan;
use super::route::Route;

/// An item of the header.
#[derive(Clone, Debug)]
pub struct NavigationItem {
    /// What it says.
    pub text: String,
    /// Where it leads.
    pub leads: Leads,
    /// What stands below it.
    pub children: Vec<NavigationItem>,
}

/// Where an item of the header leads.
#[derive(Clone, Debug)]
pub enum Leads {
    /// To a page of the site.
    To(Address),
    /// To another site.
    Away(String),
    /// Nowhere: it only names what stands below it.
    Nowhere,
}

/// The items of a site's header.
pub fn navigation(
    book: &Book,
    plan: &Plan,
    settings: &Settings,
    language: &Language,
) -> Vec<NavigationItem> {
    match &settings.navigation {
        Some(entries) => entries
            .iter()
            .map(|entry| item(book, plan, entry))
            .collect(),
        None => default_items(book, plan, language),
    }
}

/// An item of the settings.
fn item(book: &Book, plan: &Plan, entry: &NavigationEntry) -> NavigationItem {
    let target = entry.target.as_ref().map(|target| &*target.value);
    let leads = match target {
        None => Leads::Nowhere,
        Some(target) if target.contains(':') => Leads::Away(target.to_owned()),
        Some(target) => Leads::To(address(book, plan, target)),
    };
    let label = entry.label.as_ref().map(|label| label.value.to_string());
    let title = || match &leads {
        Leads::To(address) => title_at(book, plan, address),
        Leads::Away(_) | Leads::Nowhere => None,
    };
    NavigationItem {
        text: label
            .or_else(title)
            .or_else(|| target.map(str::to_owned))
            .unwrap_or_default(),
        children: entry
            .children
            .iter()
            .map(|child| item(book, plan, child))
            .collect(),
        leads,
    }
}

/// A path from the root as it stands; a single word is the slug of a page.
fn address(book: &Book, plan: &Plan, target: &str) -> Address {
    let is_named = |address: &PageAddress| match address {
        PageAddress::Home => false,
        PageAddress::At(path) => path.rsplit('/').next() == Some(target),
    };
    book.pages
        .iter()
        .find(|(_, page)| is_named(&page.address))
        .and_then(|(id, _)| plan.address(Route::Page(id)))
        .unwrap_or_else(|| Address::of_path(target))
}

/// The title of the site's own page at an address.
fn title_at(book: &Book, plan: &Plan, address: &Address) -> Option<String> {
    book.pages
        .iter()
        .find(|(id, _)| plan.address(Route::Page(*id)).as_ref() == Some(address))
        .map(|(_, page)| page.title.to_string())
}

/// Pages of the site's own that a header names unasked.
const OWN_PAGES: usize = 3;

/// A header of what every site has.
fn default_items(book: &Book, plan: &Plan, language: &Language) -> Vec<NavigationItem> {
    let word = |word| language.word(word).to_owned();
    let mut items: Vec<(String, Route)> = Vec::new();
    let mut competitions = book.competitions.ids();
    match (competitions.next(), competitions.next()) {
        (Some(only), None) => items.push((word(Word::Table), Route::Competition(only))),
        (Some(_), Some(_)) => items.push((word(Word::Competitions), Route::Competitions)),
        (None, _) => {}
    }
    if book.fixtures.values().any(Fixture::is_to_come) {
        items.push((word(Word::Fixtures), Route::Fixtures));
    }
    items.push((word(Word::Results), Route::Results(1)));
    if !book.stories.is_empty() {
        items.push((word(Word::Reports), Route::Reports(1)));
    }
    items.push((word(Word::Teams), Route::Teams));
    let search = (word(Word::Search), Route::Search);
    let own = book.pages.iter().filter(|(_, page)| match &page.address {
        PageAddress::Home => false,
        PageAddress::At(path) => !path.contains('/'),
    });
    items.extend(
        own.take(OWN_PAGES)
            .map(|(id, page)| (page.title.to_string(), Route::Page(id))),
    );
    items.push(search);
    items
        .into_iter()
        .filter_map(|(text, route)| {
            Some(NavigationItem {
                text,
                leads: Leads::To(plan.address(route)?),
                children: Vec::new(),
            })
        })
        .collect()
}
