//! Into how many lists the pages of a site go for search engines, and where
//! each stands. What a list holds, `site` knows.

use super::address::Address;

/// The list of pages for search engines, or a part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sitemap {
    /// Every page.
    Whole,
    /// Where these parts are, of a site too large for one list.
    Index {
        /// How many there are.
        parts: usize,
    },
    /// The nth part, from 1.
    Part(usize),
}

impl Sitemap {
    /// The lists of a site of so many pages, where one may hold so many: one,
    /// or several and their index.
    pub(super) fn of(pages: usize, most: usize) -> Vec<Self> {
        match pages.div_ceil(most) {
            0 | 1 => vec![Self::Whole],
            parts => std::iter::once(Self::Index { parts })
                .chain((1..=parts).map(Self::Part))
                .collect(),
        }
    }

    /// Where it stands.
    pub fn address(self) -> Address {
        match self {
            Self::Whole | Self::Index { .. } => Address::new("sitemap.xml"),
            Self::Part(number) => Address::new(format!("sitemap-{number}.xml")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Sitemap;

    #[test]
    fn a_large_site_lists_its_pages_in_parts() {
        assert_eq!(Sitemap::of(0, 10), [Sitemap::Whole]);
        assert_eq!(Sitemap::of(10, 10), [Sitemap::Whole]);
        assert_eq!(
            Sitemap::of(11, 10),
            [
                Sitemap::Index { parts: 2 },
                Sitemap::Part(1),
                Sitemap::Part(2)
            ]
        );
    }
}
