//! What makes a browser show a page again by itself: a script, its style, and
//! a stream of news. They exist only while the site is served.

use std::convert::Infallible;

use axum::response::sse::{Event, KeepAlive, Sse};
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt as _};

use super::current::{News, Shared};

/// Below this path stands what is no part of the site.
pub(super) const OWN: &str = "/_pressbox/";

/// The script that pages load.
pub(super) const SCRIPT: &str = include_str!("live.js");
/// How it shows what is wrong.
pub(super) const STYLE: &str = include_str!("live.css");

/// The news as a stream of server-sent events, the latest first.
pub(super) fn events(
    shared: &Shared,
) -> Sse<impl Stream<Item = Result<Event, Infallible>> + use<>> {
    let news = WatchStream::new(shared.subscribe());
    let events = news.map(|news| Ok(Event::default().data(told(&news).to_string())));
    Sse::new(events).keep_alive(KeepAlive::default())
}

fn told(news: &News) -> serde_json::Value {
    serde_json::json!({
        "pages": news.pages,
        "styles": news.styles,
        "trouble": &*news.trouble,
    })
}

/// A page with the script in it, which knows what the page shows.
pub(super) fn with_script(mut page: Vec<u8>, news: &News) -> Vec<u8> {
    let tag = format!(
        "<script defer src=\"{OWN}live.js\" data-pages=\"{}\" data-styles=\"{}\"></script>",
        news.pages, news.styles
    );
    let end = b"</body>";
    let at = page.windows(end.len()).rposition(|part| part == end);
    page.splice(
        at.unwrap_or(page.len())..at.unwrap_or(page.len()),
        tag.into_bytes(),
    );
    page
}
