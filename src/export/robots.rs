//! What crawlers may see (RFC 9309): everything.

/// The text of `robots.txt`, given the sitemap's absolute address.
pub fn robots(sitemap: Option<&str>) -> String {
    let mut text = "User-agent: *\nAllow: /\n".to_owned();
    if let Some(sitemap) = sitemap {
        text.push_str("\nSitemap: ");
        text.extend(sitemap.chars().filter(|c| !c.is_control()));
        text.push('\n');
    }
    text
}
