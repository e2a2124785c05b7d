//! Atom (RFC 4287): the only file that names `atom_syndication`.

use atom_syndication as atom;

use crate::calendar::Date;
use crate::escape::without_controls;

/// A feed.
#[derive(Clone, Debug, Default)]
pub struct Feed {
    /// Its title.
    pub title: String,
    /// A sentence about it.
    pub subtitle: Option<String>,
    /// The absolute address of the feed itself, which is also its identity.
    pub address: String,
    /// The absolute address of the page that it follows.
    pub page: String,
    /// Its language, as a BCP 47 tag.
    pub language: String,
    /// Who writes where an entry does not say: Atom wants a name.
    pub author: String,
    /// The licence of its words.
    pub rights: Option<String>,
    /// Its entries, the latest first.
    pub entries: Vec<Entry>,
}

/// An entry of a feed.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    /// What it is, for ever: see [`identity`].
    pub id: String,
    /// Its title.
    pub title: String,
    /// The absolute address of its page.
    pub address: String,
    /// When it appeared, in RFC 3339.
    pub published: String,
    /// When it last changed, in RFC 3339.
    pub updated: String,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// A sentence or two, as plain text.
    pub summary: Option<String>,
    /// All of it, as HTML whose links are absolute.
    pub html: Option<String>,
    /// Its language, where that is not the feed's.
    pub language: Option<String>,
    /// What it is about.
    pub categories: Vec<String>,
}

/// A name for a thing that its address does not change with (RFC 4151):
/// `tag:example.org,2021-10-07:/matches/octagonal-2022/mexico-v-canada/`.
///
/// `base_url` gives the authority, `date` a day on which it named the thing,
/// `path` the thing within the site.
pub fn identity(base_url: &str, date: Date, path: &str) -> String {
    let host = base_url
        .split_once("://")
        .map_or(base_url, |(_, rest)| rest)
        .split(['/', ':', '?', '#'])
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    format!("tag:{host},{date}:/{}", path.trim_start_matches('/'))
}

/// The feed as a document. It was updated when its latest entry was.
pub fn atom(feed: &Feed) -> Vec<u8> {
    let entries: Vec<_> = feed.entries.iter().map(entry).collect();
    let document = atom::Feed {
        title: plain(&feed.title),
        subtitle: feed.subtitle.as_deref().map(plain),
        id: clean(&feed.address),
        updated: entries
            .iter()
            .map(|entry| entry.updated)
            .max()
            .unwrap_or_default(),
        authors: vec![person(&feed.author)],
        generator: Some(atom::Generator {
            value: "Pressbox".to_owned(),
            uri: None,
            version: None,
        }),
        links: vec![
            link("self", &feed.address, "application/atom+xml"),
            link("alternate", &feed.page, "text/html"),
        ],
        rights: feed.rights.as_deref().map(plain),
        lang: Some(clean(&feed.language)),
        entries,
        ..atom::Feed::default()
    };
    let config = atom::WriteConfig {
        write_document_declaration: true,
        indent_size: Some(1),
    };
    let Ok(mut bytes) = document.write_with_config(Vec::new(), config) else {
        unreachable!("writing to memory cannot fail");
    };
    bytes.push(b'\n');
    bytes
}

fn entry(entry: &Entry) -> atom::Entry {
    let language = entry.language.as_deref().map(clean);
    let published = moment(&entry.published);
    atom::Entry {
        title: atom::Text {
            lang: language.clone(),
            ..plain(&entry.title)
        },
        id: clean(&entry.id),
        updated: if entry.updated == entry.published {
            published
        } else {
            moment(&entry.updated)
        },
        published: Some(published),
        authors: entry.authors.iter().map(|name| person(name)).collect(),
        categories: entry
            .categories
            .iter()
            .map(|term| atom::Category {
                term: clean(term),
                ..atom::Category::default()
            })
            .collect(),
        links: vec![link("alternate", &entry.address, "text/html")],
        summary: entry.summary.as_deref().map(|summary| atom::Text {
            lang: language.clone(),
            ..plain(summary)
        }),
        content: entry.html.as_deref().map(|html| atom::Content {
            content_type: Some("html".to_owned()),
            value: Some(clean(html)),
            lang: language.clone(),
            base: Some(clean(&entry.address)),
            src: None,
        }),
        ..atom::Entry::default()
    }
}

/// A moment that our own calendar wrote; what is none is the beginning of
/// 1970.
fn moment(rfc3339: &str) -> atom::FixedDateTime {
    rfc3339.parse().unwrap_or_default()
}

fn plain(text: &str) -> atom::Text {
    atom::Text::plain(clean(text))
}

fn clean(text: &str) -> String {
    without_controls(text).into_owned()
}

fn person(name: &str) -> atom::Person {
    atom::Person {
        name: clean(name),
        ..atom::Person::default()
    }
}

fn link(rel: &str, address: &str, mime_type: &str) -> atom::Link {
    atom::Link {
        href: clean(address),
        rel: rel.to_owned(),
        mime_type: Some(mime_type.to_owned()),
        ..atom::Link::default()
    }
}
