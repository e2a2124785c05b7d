//! The site as it stands, shared by those who read it and those who show it.

use std::path::PathBuf;
use std::sync::{Arc, PoisonError, RwLock};

use pressbox::site::Site;
use pressbox::source::SourceFile;
use tokio::sync::watch;

/// Reads the site again after the files at these paths changed.
pub(crate) trait Read: FnMut(&[PathBuf]) -> Reading + Send + 'static {}

impl<F: FnMut(&[PathBuf]) -> Reading + Send + 'static> Read for F {}

/// A site that was read, and what is wrong with it.
pub(crate) struct Reading {
    /// The site, made of what is sound.
    pub(crate) site: Site,
    /// What is wrong, as text for people; empty where nothing is.
    pub(crate) trouble: String,
}

/// What a browser that shows a page should know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct News {
    /// Counts the changes for which a page must be loaded again.
    pub(super) pages: u64,
    /// Counts the changes of style sheets alone.
    pub(super) styles: u64,
    /// What is wrong with the site as saved; the page shown is older.
    pub(super) trouble: Arc<str>,
}

/// The site that is shown, and the news of it.
pub(super) struct Shared {
    pub(super) root: PathBuf,
    site: RwLock<Arc<Site>>,
    news: watch::Sender<News>,
}

impl Shared {
    pub(super) fn new(root: PathBuf, site: Site, trouble: String) -> Self {
        let news = News {
            trouble: trouble.into(),
            ..News::default()
        };
        Self {
            root,
            site: RwLock::new(Arc::new(site)),
            news: watch::Sender::new(news),
        }
    }

    /// The last site without an error.
    pub(super) fn site(&self) -> Arc<Site> {
        let site = self.site.read().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(&site)
    }

    /// The latest news.
    pub(super) fn news(&self) -> News {
        self.news.borrow().clone()
    }

    /// The news from now on, the latest first.
    pub(super) fn subscribe(&self) -> watch::Receiver<News> {
        let mut receiver = self.news.subscribe();
        receiver.mark_changed();
        receiver
    }

    /// Shows another site from now on, unless it has errors: then the last one
    /// stays, and browsers are told.
    pub(super) fn replace(&self, reading: Reading) {
        if !reading.trouble.is_empty() {
            self.news
                .send_modify(|news| news.trouble = reading.trouble.into());
            return;
        }
        let site = Arc::new(reading.site);
        let before = {
            let mut shown = self.site.write().unwrap_or_else(PoisonError::into_inner);
            std::mem::replace(&mut *shown, Arc::clone(&site))
        };
        let change = change(&before, &site);
        self.news.send_if_modified(|news| {
            let mended = !news.trouble.is_empty();
            news.trouble = Arc::default();
            match change {
                Change::None => {}
                Change::Styles => news.styles += 1,
                Change::Pages => news.pages += 1,
            }
            mended || change != Change::None
        });
    }
}

/// What differs between two readings of a site.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Change {
    None,
    Styles,
    Pages,
}

fn change(before: &Site, after: &Site) -> Change {
    let [before, after] = [before.tree(), after.tree()];
    if before.iter().len() != after.iter().len() {
        return Change::Pages;
    }
    let pairs = before.iter().zip(after.iter());
    let changed: Vec<&SourceFile> = pairs
        .filter(|((_, before), (_, after))| before != after)
        .flat_map(|((_, before), (_, after))| [before, after])
        .collect();
    let style = |file: &&SourceFile| file.path.starts_with("static/") && file.extension() == "css";
    if changed.is_empty() {
        Change::None
    } else if changed.iter().all(style) {
        Change::Styles
    } else {
        Change::Pages
    }
}
