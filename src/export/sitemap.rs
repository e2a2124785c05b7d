//! The list of a site's pages for search engines, as sitemaps.org has it: the
//! only file that names `quick_xml`.

use std::io::Cursor;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::calendar::Date;
use crate::escape::without_controls;

/// The most pages that one sitemap may list (sitemaps.org, "Using Sitemap
/// index files"). A larger site has several, and an index of them.
pub const LARGEST: usize = 50_000;

/// A page, or in an index a sitemap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its absolute address.
    pub address: String,
    /// The day on which its content last changed.
    pub changed: Option<Date>,
}

/// A sitemap of at most [`LARGEST`] pages.
pub fn sitemap(pages: &[Listed]) -> Vec<u8> {
    document("urlset", "url", pages)
}

/// An index of sitemaps.
pub fn index(sitemaps: &[Listed]) -> Vec<u8> {
    document("sitemapindex", "sitemap", sitemaps)
}

fn document(root: &str, item: &str, listed: &[Listed]) -> Vec<u8> {
    let mut writer = Writer::new_with_indent(Cursor::new(Vec::new()), b' ', 1);
    let written = writer
        .write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))
        .and_then(|()| {
            writer
                .create_element(root)
                .with_attribute(("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"))
                .write_inner_content(|writer| {
                    listed
                        .iter()
                        .try_for_each(|listed| write_item(writer, item, listed))
                })
        });
    if written.is_err() {
        unreachable!("writing to memory cannot fail");
    }
    let mut bytes = writer.into_inner().into_inner();
    bytes.push(b'\n');
    bytes
}

fn write_item(
    writer: &mut Writer<Cursor<Vec<u8>>>,
    item: &str,
    listed: &Listed,
) -> std::io::Result<()> {
    writer.create_element(item).write_inner_content(|writer| {
        let address = without_controls(&listed.address);
        writer
            .create_element("loc")
            .write_text_content(BytesText::new(&address))?;
        if let Some(changed) = listed.changed {
            writer
                .create_element("lastmod")
                .write_text_content(BytesText::new(&changed.to_string()))?;
        }
        Ok(())
    })?;
    Ok(())
}
