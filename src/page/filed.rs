//! Stories by what they are filed under: who wrote them, what they are tagged
//! with, the series that they are parts of.

use std::collections::BTreeMap;

use crate::book::{Book, Story, StoryId};
use crate::content::PageKinds;
use crate::slug::Slug;

use super::address::Address;

/// What stories are filed by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shelf {
    /// Who wrote them.
    Author,
    /// A tag.
    Tag,
    /// A series.
    Series,
}

impl Shelf {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Author, Self::Tag, Self::Series];

    fn folder(self) -> &'static str {
        match self {
            Self::Author => "authors",
            Self::Tag => "tags",
            Self::Series => "series",
        }
    }

    fn is_wanted(self, kinds: &PageKinds) -> bool {
        match self {
            Self::Author => kinds.authors,
            Self::Tag => kinds.tags,
            Self::Series => kinds.series,
        }
    }

    /// What of this kind a story is filed under, as written.
    fn names(self, story: &Story) -> impl Iterator<Item = &str> {
        let names = match self {
            Self::Author => &*story.authors,
            Self::Tag => &*story.tags,
            Self::Series => story.series.as_slice(),
        };
        names.iter().map(|name| &**name)
    }
}

/// One heading of a shelf, by its place among those of the shelf.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FiledUnder {
    /// The shelf.
    pub shelf: Shelf,
    place: u32,
}

/// A heading, and what is filed under it.
#[derive(Clone, Debug)]
pub struct Heading {
    /// The name, as the first story has it.
    pub name: Box<str>,
    /// The stories, by date.
    pub stories: Vec<StoryId>,
    address: Address,
}

/// Every shelf, each with its headings by address. Names that fold to one
/// address are one heading.
#[derive(Debug, Default)]
pub(super) struct Filed {
    shelves: BTreeMap<Shelf, BTreeMap<Slug, Heading>>,
    in_order: BTreeMap<Shelf, Vec<Slug>>,
}

impl Filed {
    /// The stories of a book, as far as the settings want pages of them.
    pub(super) fn of(book: &Book, kinds: &PageKinds) -> Self {
        let mut filed = Self::default();
        for shelf in Shelf::ALL
            .into_iter()
            .filter(|shelf| shelf.is_wanted(kinds))
        {
            let headings = headings(book, shelf);
            let slugs = headings.keys().cloned().collect();
            filed.in_order.insert(shelf, slugs);
            filed.shelves.insert(shelf, headings);
        }
        filed
    }

    /// The heading of a name; `None` where it has no page.
    pub(super) fn named(&self, shelf: Shelf, name: &str) -> Option<FiledUnder> {
        let slugs = self.in_order.get(&shelf)?;
        let place = slugs.binary_search(&Slug::of(name)?).ok()?;
        let place = u32::try_from(place).ok()?;
        Some(FiledUnder { shelf, place })
    }

    /// A heading and what is filed under it.
    pub(super) fn heading(&self, at: FiledUnder) -> Option<&Heading> {
        let slug = self.in_order.get(&at.shelf)?.get(at.place as usize)?;
        self.shelves.get(&at.shelf)?.get(slug)
    }

    /// Where the first page of a heading stands.
    pub(super) fn address(&self, at: FiledUnder) -> Option<&Address> {
        Some(&self.heading(at)?.address)
    }

    /// Where the list of a shelf's headings stands; `None` where it has none.
    pub(super) fn index(&self, shelf: Shelf) -> Option<Address> {
        let headings = self.in_order.get(&shelf)?;
        (!headings.is_empty()).then(|| Address::new(format!("{}/", shelf.folder())))
    }

    /// Every heading, by shelf and address.
    pub(super) fn all(&self) -> impl Iterator<Item = FiledUnder> {
        self.in_order.iter().flat_map(|(shelf, slugs)| {
            let places = (0..).take(slugs.len());
            places.map(|place| FiledUnder {
                shelf: *shelf,
                place,
            })
        })
    }
}

/// The headings of a shelf, by address. A name of which an address keeps
/// nothing has no page.
fn headings(book: &Book, shelf: Shelf) -> BTreeMap<Slug, Heading> {
    let mut headings: BTreeMap<Slug, Heading> = BTreeMap::new();
    for (id, story) in book.stories.iter() {
        for name in shelf.names(story) {
            let Some(slug) = Slug::of(name) else { continue };
            let heading = headings.entry(slug).or_insert_with_key(|slug| Heading {
                name: name.into(),
                stories: Vec::new(),
                address: Address::new(format!("{}/{slug}/", shelf.folder())),
            });
            if heading.stories.last() != Some(&id) {
                heading.stories.push(id);
            }
        }
    }
    headings
}
