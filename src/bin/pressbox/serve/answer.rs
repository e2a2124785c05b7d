//! A request and what is answered: a page of the site, or nothing.
//!
//! Only paths that the site is known to have are looked up, so no request can
//! name a file. Other hosts' names are refused, so that no page elsewhere can
//! read the site through a name of its own.

use std::net::IpAddr;
use std::path::Path;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::{Router, middleware};
use percent_encoding::percent_decode_str;
use pressbox::diagnostic::{MessageFormat, print};
use pressbox::escape;
use pressbox::output;
use pressbox::site::Site;
use pressbox::source::{Contents, FileId};

use super::current::Shared;
use super::live::{self, OWN};
use crate::disk;

/// Everything that is answered.
pub(super) fn router(shared: Arc<Shared>, address: IpAddr) -> Router {
    let guard = middleware::from_fn(move |request: Request, next: middleware::Next| async move {
        match refused(&request, address) {
            Some(refused) => refused,
            None => next.run(request).await,
        }
    });
    let events = |State(shared): State<Arc<Shared>>| async move { live::events(&shared) };
    Router::new()
        .route(&format!("{OWN}events"), axum::routing::get(events))
        .fallback(page)
        .layer(guard)
        .with_state(shared)
}

/// Why a request is not answered, if it is not.
fn refused(request: &Request, address: IpAddr) -> Option<Response> {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let allow = [(header::ALLOW, "GET, HEAD")];
        return Some((StatusCode::METHOD_NOT_ALLOWED, allow, "only GET and HEAD").into_response());
    }
    match host(request).map(|host| is_ours(host, address)) {
        None => Some((StatusCode::BAD_REQUEST, "no host is named, or several").into_response()),
        Some(false) => {
            Some((StatusCode::FORBIDDEN, "this host is not served here").into_response())
        }
        Some(true) if is_foreign_origin(request.headers(), address) => {
            Some((StatusCode::FORBIDDEN, "another site asks").into_response())
        }
        Some(true) => None,
    }
}

/// The host that a request names: once (RFC 9112, 3.2), or in its target, which
/// goes before what the header says (RFC 9112, 3.2.2).
fn host(request: &Request) -> Option<&str> {
    let mut headers = request.headers().get_all(header::HOST).iter();
    let host = headers.next().filter(|_| headers.next().is_none())?;
    match request.uri().authority() {
        Some(authority) => Some(authority.as_str()),
        None => host.to_str().ok(),
    }
}

/// Whether a `Host` means this server: the machine itself or, where it listens
/// on more than that, a bare address.
fn is_ours(host: &str, address: IpAddr) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => name,
        _ => host,
    };
    let bare = name.trim_start_matches('[').trim_end_matches(']');
    match bare.parse::<IpAddr>() {
        Ok(ip) => ip.is_loopback() || ip == address || address.is_unspecified(),
        Err(_) => name.eq_ignore_ascii_case("localhost"),
    }
}

fn is_foreign_origin(headers: &HeaderMap, address: IpAddr) -> bool {
    let Some(origin) = headers.get(header::ORIGIN) else {
        return false;
    };
    let origin = origin.to_str().unwrap_or_default();
    let host = origin.split_once("://").map_or("", |(_, host)| host);
    !is_ours(host, address)
}

/// The file that a request asks for.
async fn page(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    let rendered = tokio::task::spawn_blocking(move || answer(&shared, &path)).await;
    rendered.unwrap_or_else(|_| {
        let bug = "a page could not be made, which is a bug: the terminal says more";
        (StatusCode::INTERNAL_SERVER_ERROR, bug).into_response()
    })
}

fn answer(shared: &Shared, path: &str) -> Response {
    match path.strip_prefix(OWN) {
        Some("live.js") => return file(StatusCode::OK, "live.js", live::SCRIPT.into()),
        Some("live.css") => return file(StatusCode::OK, "live.css", live::STYLE.into()),
        _ => {}
    }
    let site = shared.site();
    let wanted = percent_decode_str(path.trim_start_matches('/')).decode_utf8_lossy();
    let exact = match &*wanted {
        folder if folder.is_empty() || folder.ends_with('/') => format!("{folder}index.html"),
        file => file.to_owned(),
    };
    if let Some(index) = site.find(&exact) {
        return rendered(shared, &site, index, StatusCode::OK);
    }
    if site.find(&format!("{wanted}/index.html")).is_some() {
        let there = [(header::LOCATION, format!("{path}/"))];
        return (StatusCode::FOUND, there).into_response();
    }
    match site.find("404.html") {
        Some(index) => rendered(shared, &site, index, StatusCode::NOT_FOUND),
        None => (StatusCode::NOT_FOUND, "there is no such page").into_response(),
    }
}

/// A file of the site, made for this answer alone.
fn rendered(shared: &Shared, site: &Site, index: usize, status: StatusCode) -> Response {
    let news = shared.news();
    match site.render(index) {
        Ok(output) => {
            let path = output.path.as_str();
            let bytes = match output.body {
                output::Body::Bytes(bytes) => bytes,
                output::Body::Copy(id) => match copied(&shared.root, site, id) {
                    Some(bytes) => bytes,
                    None => return (StatusCode::NOT_FOUND, "the file has gone").into_response(),
                },
                body @ (output::Body::Derived(_) | output::Body::Drawn(_)) => {
                    let made = disk::derived::made(&body, site.tree(), &shared.root);
                    let Ok(Some(bytes)) = made else {
                        let gone = "the picture has gone, or cannot be read";
                        return (StatusCode::NOT_FOUND, gone).into_response();
                    };
                    bytes
                }
            };
            let is_page = mime_guess::from_path(path).first() == Some(mime_guess::mime::TEXT_HTML);
            let bytes = if is_page {
                live::with_script(bytes, &news)
            } else {
                bytes
            };
            file(status, path, bytes)
        }
        Err(faults) => {
            let told = print(&site.locate(&faults), site.tree(), MessageFormat::Pretty);
            let told = crate::terminal::plain(&told);
            let page = format!(
                "<!doctype html><html lang=\"en\"><title>Fault</title><body><pre>{}</pre></body></html>",
                escape::text(&told)
            );
            let page = live::with_script(page.into_bytes(), &news);
            file(StatusCode::INTERNAL_SERVER_ERROR, "fault.html", page)
        }
    }
}

/// The bytes of a file that is copied, as long as it still lies in the site.
fn copied(root: &Path, site: &Site, id: FileId) -> Option<Vec<u8>> {
    let source = site.tree().file(id);
    match &source.contents {
        Contents::Read(bytes) => Some(bytes.to_vec()),
        Contents::Opaque { .. } => disk::read::bytes_below(root, &source.path),
        Contents::Unreadable => None,
    }
}

fn file(status: StatusCode, path: &str, bytes: Vec<u8>) -> Response {
    let kind = mime_guess::from_path(path).first_or_octet_stream();
    let kind = match kind.type_() {
        mime_guess::mime::TEXT => format!("{kind}; charset=utf-8"),
        _ => kind.to_string(),
    };
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
    ];
    (status, headers, Body::from(bytes)).into_response()
}
