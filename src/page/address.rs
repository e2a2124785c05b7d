//! Where a page stands, and the way from one page to another.

use std::fmt;

use crate::output::OutputPath;

/// How links to pages end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LinkStyle {
    /// In `/`, for a web server.
    #[default]
    Folders,
    /// In `index.html`, for a file manager.
    Files,
}

/// Where a page or file stands below the site's root: empty for the home page,
/// `teams/canada/` for a page of its own folder, `feed.xml` for a file.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address(Box<str>);

impl Address {
    /// The address of the home page.
    pub fn home() -> Self {
        Self("".into())
    }

    /// An address as it stands: ends in `/` where it is a page's folder.
    pub fn new(path: impl Into<Box<str>>) -> Self {
        Self(path.into())
    }

    /// The address of a path as users write it: `/2021/azteca`,
    /// `/about/`, `/old.html`.
    pub fn of_path(path: &str) -> Self {
        let path = path.trim_start_matches('/');
        let last = path.rsplit('/').next().unwrap_or_default();
        match path.strip_suffix("index.html") {
            Some(folder) if folder.is_empty() || folder.ends_with('/') => Self(folder.into()),
            _ if last.is_empty() || last.contains('.') => Self(path.into()),
            _ => Self(format!("{path}/").into()),
        }
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is a page in a folder of its own.
    pub fn is_folder(&self) -> bool {
        self.0.is_empty() || self.0.ends_with('/')
    }

    /// Something below this page's folder.
    #[must_use]
    pub fn join(&self, rest: &str) -> Self {
        Self(format!("{}{rest}", self.folder()).into())
    }

    /// The folder that the file is in, with its final `/`; empty at the root.
    pub fn folder(&self) -> &str {
        let end = self.0.rfind('/').map_or(0, |slash| slash + 1);
        self.0.get(..end).unwrap_or_default()
    }

    /// The file that is written for it; `None` where it would leave the site.
    pub fn output(&self) -> Option<OutputPath> {
        if self.is_folder() {
            OutputPath::new(&format!("{}index.html", self.0))
        } else {
            OutputPath::new(&self.0)
        }
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "/{}", self.0)
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "/{}", self.0)
    }
}

/// The link that leads from one page to another, the shortest there is.
pub fn relative(from: &Address, to: &Address, style: LinkStyle) -> String {
    let (from, target) = (from.folder(), to.as_str());
    let shared = shared_folders(from, target);
    let ups = from
        .bytes()
        .skip(shared)
        .filter(|byte| *byte == b'/')
        .count();
    let rest = target.get(shared..).unwrap_or_default();
    let mut link = String::with_capacity(ups * 3 + rest.len() + 10);
    for _ in 0..ups {
        link.push_str("../");
    }
    link.push_str(rest);
    finish(link, to, style)
}

/// The link to a page from any place of the host, the site standing at `base`
/// (`/`, or `/league/`).
pub(super) fn absolute(base: &str, to: &Address, style: LinkStyle) -> String {
    finish(format!("{base}{}", to.as_str()), to, style)
}

/// `link` with what the style puts at its end.
fn finish(mut link: String, to: &Address, style: LinkStyle) -> String {
    if to.is_folder() {
        match style {
            LinkStyle::Files => link.push_str("index.html"),
            LinkStyle::Folders if link.is_empty() => link.push_str("./"),
            LinkStyle::Folders => {}
        }
    }
    link
}

/// How many bytes of both are the same folders.
fn shared_folders(a: &str, b: &str) -> usize {
    a.bytes()
        .zip(b.bytes())
        .take_while(|(a, b)| a == b)
        .enumerate()
        .filter(|(_, (byte, _))| *byte == b'/')
        .last()
        .map_or(0, |(index, _)| index + 1)
}

#[cfg(test)]
mod tests {
    use super::{Address, LinkStyle, relative};

    #[track_caller]
    fn check(from: &str, to: &str, folders: &str, files: &str) {
        let (from, to) = (Address::new(from), Address::new(to));
        assert_eq!(relative(&from, &to, LinkStyle::Folders), folders);
        assert_eq!(relative(&from, &to, LinkStyle::Files), files);
    }

    #[test]
    fn a_link_goes_up_and_down_again() {
        check("", "", "./", "index.html");
        check("", "teams/", "teams/", "teams/index.html");
        check("teams/canada/", "", "../../", "../../index.html");
        check(
            "teams/canada/",
            "teams/mexico/",
            "../mexico/",
            "../mexico/index.html",
        );
        check(
            "teams/canada/",
            "teams/can/",
            "../can/",
            "../can/index.html",
        );
        check("teams/canada/", "teams/canada/", "./", "index.html");
        check(
            "teams/canada/",
            "feed.xml",
            "../../feed.xml",
            "../../feed.xml",
        );
        check("teams/canada/", "teams/canada/a.jpg", "a.jpg", "a.jpg");
        check("a/b/", "a/", "../", "../index.html");
        check("404.html", "a/", "a/", "a/index.html");
    }

    #[test]
    fn a_path_as_written_is_an_address() {
        for (path, expected) in [
            ("/2021/azteca", "2021/azteca/"),
            ("/2021/azteca/", "2021/azteca/"),
            ("/", ""),
            ("/index.html", ""),
            ("/a/index.html", "a/"),
            ("/old.html", "old.html"),
        ] {
            assert_eq!(Address::of_path(path).as_str(), expected, "{path}");
        }
    }
}
