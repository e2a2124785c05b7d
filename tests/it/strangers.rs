//! `pressbox serve` under strangers' requests: addresses that climb, hosts of
//! others, requests without end, and readers who never read. All of it stays
//! on this machine, and every request of it is bounded.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::{Duration, Instant};

use crate::program::Desk;
use crate::serve::Served;

/// Words that stand in files of the site's folder and on no page.
const SECRETS: [&str; 4] = ["xyzzy-settings", "xyzzy-source", "xyzzy-beside", "root:x:"];

/// A site whose files hold what nobody may read.
fn desk() -> Desk {
    let desk = Desk::with_two_reports();
    desk.write("site.yaml", "title: Quay\nextra: {key: xyzzy-settings}\n");
    desk.write(
        "content/pages/about.md",
        "---\ntitle: About\nextra: {key: xyzzy-source}\n---\nWords.\n",
    );
    desk.write("secret.txt", "xyzzy-beside");
    desk.write("public/secret.txt", "xyzzy-beside");
    desk.write("content/.hidden.md", "xyzzy-beside");
    desk
}

/// What a request was answered with.
enum Reply {
    /// The connection was closed without a word: the request was no HTTP, or
    /// too much of it.
    Closed,
    /// A status, and everything that came.
    Told(u16, String),
}

impl Served {
    /// Sends bytes as they are, and reads what comes until the end.
    fn send(&self, request: &[u8]) -> Reply {
        let mut stream = self.connect();
        // A server may answer and close before it has read all.
        let _closed = stream.write_all(request);
        Self::hear(&mut stream)
    }

    /// Sends bytes of which nobody can tell whether more will come, and ends.
    fn send_all(&self, request: &[u8]) -> Reply {
        let mut stream = self.connect();
        let _closed = stream.write_all(request);
        let _closed = stream.shutdown(Shutdown::Write);
        Self::hear(&mut stream)
    }

    fn hear(stream: &mut TcpStream) -> Reply {
        let mut bytes = Vec::new();
        let _reset = stream.read_to_end(&mut bytes);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let known = ["HTTP/1.1 ", "HTTP/1.0 "];
        let Some(rest) = known.iter().find_map(|version| text.strip_prefix(version)) else {
            assert!(text.is_empty(), "no answer of HTTP: {text}");
            return Reply::Closed;
        };
        Reply::Told(rest[..3].parse().unwrap(), text)
    }

    fn of_path(&self, path: &str) -> Reply {
        let host = &self.address;
        let request = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        self.send(request.as_bytes())
    }

    /// The site is still served.
    #[track_caller]
    fn is_well(&self) {
        let home = self.get("/");
        assert!(home.status == 200 && home.body.contains("Quay"), "{home:?}");
    }
}

/// A request is answered, with one of these statuses and nothing secret.
#[track_caller]
fn refused(what: &str, reply: &Reply, statuses: &[u16]) {
    let Reply::Told(status, text) = reply else {
        panic!("{what}: no answer");
    };
    assert!(statuses.contains(status), "{what}: {text}");
    for secret in SECRETS {
        assert!(!text.contains(secret), "{what}: {text}");
    }
}

/// The same of what is no request, which may go without an answer.
#[track_caller]
fn refused_if_answered(what: &str, reply: &Reply, statuses: &[u16]) {
    if matches!(reply, Reply::Told(..)) {
        refused(what, reply, statuses);
    }
}

#[test]
fn no_address_names_a_file_of_the_disk() {
    const DOTS: [&str; 14] = [
        "..",
        ".",
        "%2e%2e",
        "%2E.",
        ".%2e",
        "%252e%252e",
        "..%00",
        "..;",
        "%c0%ae%c0%ae",
        "%uff0e%uff0e",
        "\u{ff0e}\u{ff0e}",
        "..\\",
        "..%5c",
        "..%255c",
    ];
    const SLASHES: [&str; 7] = ["/", "%2f", "%2F", "%5c", "\\", "//", "%252f"];
    const STARTS: [&str; 7] = [
        "/",
        "//",
        "/teams/",
        "/badge.bin/",
        "/_pressbox/",
        "/./",
        "",
    ];
    const FILES: [&str; 8] = [
        "secret.txt",
        "site.yaml",
        "public/secret.txt",
        "content/pages/about.md",
        "content/.hidden.md",
        ".pressbox/manifest",
        "etc/passwd",
        "proc/self/environ",
    ];
    let desk = desk();
    let served = Served::of(&desk);
    let mut asked = 0;
    for (number, dot) in DOTS.iter().enumerate() {
        for (at, slash) in SLASHES.iter().enumerate() {
            for start in STARTS {
                // Each spelling asks for two files: one of the site, one of the machine.
                for file in [FILES[(number + at) % 6], FILES[6 + (number + at) % 2]] {
                    let depth = if at % 2 == 0 { 1 } else { 8 };
                    let path = format!("{start}{}{file}", format!("{dot}{slash}").repeat(depth));
                    refused(&path, &served.of_path(&path), &[400, 404]);
                    asked += 1;
                }
            }
        }
    }
    for path in [
        "/%",
        "/%zz",
        "/%2",
        "/%00",
        "/a%00b",
        "/..",
        "/.",
        "///etc/passwd",
        "/C:/x",
        "/con",
        "/aux.html",
        "/\u{202e}x",
        "/site.yaml",
        "/secret.txt",
        "/content/",
        "/templates/",
        "/.pressbox/manifest",
        "/public/secret.txt",
        "/file:///etc/passwd",
        "/index.html/../x",
        "/_pressbox/",
        "/_pressbox/../secret.txt",
        "/_pressbox/live.js/..",
        "/\u{0}",
        "*",
        "",
    ] {
        refused(path, &served.of_path(path), &[400, 403, 404]);
        asked += 1;
    }
    // Slashes alone are the home page.
    assert!(matches!(served.of_path("///"), Reply::Told(200, _)));
    served.is_well();
    eprintln!("addresses refused: {asked}");
}

#[test]
fn requests_without_end_are_cut_off() {
    let desk = desk();
    let served = Served::of(&desk);
    let host = format!("Host: {}\r\n", served.address);
    let long = |letter: &str, times: usize| letter.repeat(times);
    let headers = "X-Header: y\r\n".repeat(1000);
    for (what, request) in [
        (
            "an address of 64 KB",
            format!("GET /{} HTTP/1.1\r\n{host}\r\n", long("a", 65_000)),
        ),
        (
            "folders of 64 KB",
            format!("GET {} HTTP/1.1\r\n{host}\r\n", long("/a", 32_000)),
        ),
        (
            "signs of 60 KB",
            format!("GET /{} HTTP/1.1\r\n{host}\r\n", long("%61", 20_000)),
        ),
        (
            "an address of 2 MB",
            format!("GET /{} HTTP/1.1\r\n{host}\r\n", long("a", 2_000_000)),
        ),
        (
            "a thousand headers",
            format!("GET /x HTTP/1.1\r\n{host}{headers}\r\n"),
        ),
        (
            "a header of 2 MB",
            format!(
                "GET /x HTTP/1.1\r\n{host}X: {}\r\n\r\n",
                long("y", 2_000_000)
            ),
        ),
        (
            "a name of 2 MB",
            format!(
                "GET /x HTTP/1.1\r\n{host}{}: y\r\n\r\n",
                long("X", 2_000_000)
            ),
        ),
        ("no end of a line", long("A", 2_000_000)),
        ("nothing but ends of lines", long("\r\n", 500_000)),
    ] {
        refused_if_answered(
            what,
            &served.send_all(request.as_bytes()),
            &[400, 404, 414, 431],
        );
    }
    served.is_well();
}

#[test]
fn a_request_for_another_host_gets_no_page() {
    let desk = desk();
    let served = Served::of(&desk);
    let ours = served.address.clone();
    for (target, headers, statuses) in [
        ("", "Host: evil.example\r\n".to_owned(), [403, 400]),
        (
            "",
            format!("Host: {ours}\r\nHost: evil.example\r\n"),
            [400, 400],
        ),
        (
            "",
            format!("Host: evil.example\r\nHost: {ours}\r\n"),
            [400, 400],
        ),
        ("", format!("Host: {ours}@evil.example\r\n"), [403, 400]),
        (
            "",
            "Host: 127.0.0.1.evil.example\r\n".to_owned(),
            [403, 400],
        ),
        (
            "",
            "Host: 127.0.0.1@evil.example:80\r\n".to_owned(),
            [403, 400],
        ),
        (
            "",
            "Host: localhost:80:evil.example\r\n".to_owned(),
            [403, 400],
        ),
        ("", "Host: \u{ff4c}ocalhost\r\n".to_owned(), [403, 400]),
        ("", String::new(), [400, 400]),
        (
            "",
            format!("Host: {ours}\r\nOrigin: http://evil.example\r\n"),
            [403, 403],
        ),
        (
            "",
            format!("Host: {ours}\r\nOrigin: http://{ours}.evil.example\r\n"),
            [403, 403],
        ),
        ("", format!("Host: {ours}\r\nOrigin: null\r\n"), [403, 403]),
        (
            "http://evil.example",
            format!("Host: {ours}\r\n"),
            [403, 400],
        ),
        (
            "http://evil.example",
            "Host: evil.example\r\n".to_owned(),
            [403, 400],
        ),
    ] {
        for path in ["/", "/_pressbox/events", "/_pressbox/live.js", "/badge.bin"] {
            let request =
                format!("GET {target}{path} HTTP/1.1\r\n{headers}Connection: close\r\n\r\n");
            let reply = served.send(request.as_bytes());
            refused(&format!("{target}{path} {headers:?}"), &reply, &statuses);
            let Reply::Told(_, text) = reply else {
                continue;
            };
            assert!(
                !text.contains("<h1") && !text.contains("EventSource"),
                "{headers:?}: {text}"
            );
        }
    }
    // A request of the oldest kind names no host.
    refused("HTTP/1.0", &served.send(b"GET / HTTP/1.0\r\n\r\n"), &[400]);
    served.is_well();
}

#[test]
fn nothing_but_reading_is_answered() {
    let desk = desk();
    let served = Served::of(&desk);
    let host = served.address.clone();
    for method in [
        "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "BREW", "get", "PROPFIND",
    ] {
        let target = if method == "CONNECT" { &*host } else { "/" };
        let request =
            format!("{method} {target} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        refused(method, &served.send(request.as_bytes()), &[400, 403, 405]);
    }
    let head = format!("HEAD / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    let Reply::Told(200, text) = served.send(head.as_bytes()) else {
        panic!("HEAD is answered");
    };
    assert!(text.ends_with("\r\n\r\n"), "HEAD has no body: {text}");
    let part = "If-None-Match: \"x\"\r\nRange: bytes=0-1\r\nConnection: close\r\n\r\n";
    let part = format!("GET / HTTP/1.1\r\nHost: {host}\r\n{part}");
    assert!(matches!(
        served.send(part.as_bytes()),
        Reply::Told(200 | 206, _)
    ));
    let start = format!("GET /x HTTP/1.1\r\nHost: {host}\r\n");
    for request in [
        b"\0\0\0\0\r\n\r\n".to_vec(),
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03".to_vec(),
        b"GET\r\n\r\n".to_vec(),
        b"GET / HTTP/9.9\r\n\r\n".to_vec(),
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec(),
        format!("{start}Content-Length: -1\r\n\r\n").into(),
        format!("{start}Content-Length: 1\r\nContent-Length: 2\r\n\r\nab").into(),
        format!("{start}Transfer-Encoding: chunked\r\n\r\nzz\r\n").into(),
        format!("{start}X: a\r\n b: c\r\n\r\n").into(),
        format!("{start}X : a\r\n\r\n").into(),
    ] {
        let what = String::from_utf8_lossy(&request).into_owned();
        refused_if_answered(
            &what,
            &served.send_all(&request),
            &[400, 404, 405, 501, 505],
        );
    }
    // What is smuggled in the body of a request is no request.
    let body = format!("0\r\n\r\nGET / HTTP/1.1\r\nHost: {host}\r\n\r\n");
    let both = format!(
        "{start}Content-Length: {}\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
    if let Reply::Told(_, text) = served.send(both.as_bytes()) {
        assert!(
            text.matches("HTTP/1.1 ").count() == 1 && !text.contains("200 OK"),
            "{text}"
        );
    }
    served.is_well();
}

/// Whoever asks for another protocol gets the page by the one that is spoken.
#[test]
fn no_other_protocol_is_spoken() {
    let desk = desk();
    let served = Served::of(&desk);
    let host = served.address.clone();
    for (upgrade, more) in [
        (
            "websocket",
            "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n",
        ),
        ("h2c", "HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n"),
        ("TLS/1.2", ""),
    ] {
        let mut stream = served.connect();
        let request = format!(
            "GET / HTTP/1.1\r\nHost: {host}\r\nConnection: Upgrade\r\nUpgrade: {upgrade}\r\n{more}\r\n"
        );
        stream.write_all(request.as_bytes()).unwrap();
        let mut start = [0; 12];
        stream.read_exact(&mut start).unwrap();
        assert_eq!(&start, b"HTTP/1.1 200", "{upgrade}");
    }
    served.is_well();
}

/// A body that is promised and never comes is waited for by nobody else.
#[test]
fn promises_of_a_body_are_not_believed() {
    let desk = desk();
    let served = Served::of(&desk);
    let start = format!("GET / HTTP/1.1\r\nHost: {}\r\n", served.address);
    let mut held = Vec::new();
    for promise in [
        "Content-Length: 1000000000000",
        "Content-Length: 18446744073709551615",
        "Transfer-Encoding: chunked",
        "Expect: 100-continue\r\nContent-Length: 10",
    ] {
        let mut stream = served.connect();
        write!(stream, "{start}{promise}\r\n\r\n").unwrap();
        let mut status = [0; 12];
        if stream.read_exact(&mut status).is_ok() {
            let status = String::from_utf8_lossy(&status).into_owned();
            let told = [
                "HTTP/1.1 200",
                "HTTP/1.1 400",
                "HTTP/1.1 413",
                "HTTP/1.1 431",
            ];
            assert!(told.contains(&&*status), "{promise}: {status}");
        }
        held.push(stream);
        served.is_well();
    }
    let beyond = format!("{start}Content-Length: 99999999999999999999\r\n\r\n");
    refused_if_answered(
        "a length of no number",
        &served.send(beyond.as_bytes()),
        &[400],
    );
}

/// Half of a thousand say nothing, half begin and never end.
#[test]
fn idle_and_slow_readers_keep_nobody_waiting() {
    const READERS: usize = 1000;
    let desk = desk();
    let served = Served::of(&desk);
    let mut held: Vec<TcpStream> = Vec::new();
    for number in 0..READERS {
        let mut stream = match TcpStream::connect(&served.address) {
            Ok(stream) => stream,
            Err(error) => {
                eprintln!("SKIPPED: {number} of {READERS} idle readers: {error}");
                break;
            }
        };
        if number % 2 == 0 {
            stream.write_all(b"GET / HTT").unwrap();
        }
        held.push(stream);
    }
    let begin = Instant::now();
    served.is_well();
    let waited = begin.elapsed();
    assert!(waited < Duration::from_secs(20), "{waited:?}");
    // One who asks for a page and takes a byte of it a while later.
    let mut slow = served.connect();
    write!(slow, "GET / HTTP/1.1\r\nHost: {}\r\n\r\n", served.address).unwrap();
    served.is_well();
    slow.read_exact(&mut [0; 1]).unwrap();
    for mut stream in held.iter().step_by(7) {
        let _closed = stream.write_all(b"P/1.1\r\n\r\n");
    }
    eprintln!("idle readers: {}, and the next was served", held.len());
    drop(held);
    served.is_well();
}
