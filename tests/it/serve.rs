//! `pressbox serve`: what is answered, what is refused, and what a browser is
//! told when files change. The browser's side is in `tests/browser`.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::time::Duration;

use crate::program::Desk;

/// A served site, until it is dropped.
struct Served {
    program: Child,
    address: String,
}

impl Drop for Served {
    fn drop(&mut self) {
        self.program.kill().unwrap();
        self.program.wait().unwrap();
    }
}

/// What a request was answered with.
#[derive(Debug)]
struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Served {
    fn of(desk: &Desk) -> Self {
        let mut program = desk
            .program(&["serve"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let mut told = BufReader::new(program.stdout.take().unwrap());
        told.read_line(&mut line).unwrap();
        let address = line
            .split_once("http://")
            .and_then(|(_, rest)| rest.split_once('/'))
            .expect(&line)
            .0
            .to_owned();
        Self { program, address }
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(&self.address).unwrap();
        stream
            .set_read_timeout(Some(Duration::from_mins(1)))
            .unwrap();
        stream
    }

    /// Sends a request line and headers as they are.
    fn ask(&self, line: &str, headers: &str) -> Answer {
        let mut stream = self.connect();
        write!(
            stream,
            "{line} HTTP/1.1\r\n{headers}Connection: close\r\n\r\n"
        )
        .unwrap();
        let mut text = Vec::new();
        stream.read_to_end(&mut text).unwrap();
        let text = String::from_utf8_lossy(&text).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        Answer {
            status: head.split(' ').nth(1).unwrap().parse().unwrap(),
            head: head.to_lowercase(),
            body: body.to_owned(),
        }
    }

    fn get(&self, path: &str) -> Answer {
        self.ask(
            &format!("GET {path}"),
            &format!("Host: {}\r\n", self.address),
        )
    }
}

#[test]
fn the_sites_files_are_served_and_nothing_else() {
    let desk = Desk::with_two_reports();
    desk.write("secret.txt", "secret");
    let served = Served::of(&desk);
    let home = served.get("/");
    assert_eq!(home.status, 200, "{home:?}");
    assert!(home.head.contains("content-type: text/html; charset=utf-8"));
    assert!(home.body.contains("Ashford") && home.body.contains("/_pressbox/live.js"));
    assert!(!desk.path("public").exists(), "no page is written");
    assert_eq!(served.get("/teams/ashford/?a=b").status, 200);
    let folder = served.get("/teams/ashford");
    assert_eq!(folder.status, 302);
    assert!(
        folder.head.contains("location: /teams/ashford/"),
        "{folder:?}"
    );
    assert_eq!(served.get("/badge.bin").body, "\u{0}\u{1}");
    let lost = served.get("/nowhere/");
    assert_eq!(lost.status, 404);
    assert!(lost.body.contains("<h1"), "{lost:?}");
    for path in [
        "/secret.txt",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/%252e%252e/secret.txt",
        "/..%5csecret.txt",
        "/content/reports/2026-05-02-first.md",
        "//secret.txt",
        "/teams/../../secret.txt",
        "/badge.bin%00",
    ] {
        let answer = served.get(path);
        assert_eq!(answer.status, 404, "{path}: {answer:?}");
        assert!(!answer.body.contains("secret\n") && answer.body != "secret");
    }
}

#[test]
fn other_hosts_origins_and_methods_are_refused() {
    let served = Served::of(&Desk::with_two_reports());
    let address = served.address.clone();
    let port = address.rsplit(':').next().unwrap();
    let ask = |headers: &str| served.ask("GET /", headers).status;
    assert_eq!(ask(&format!("Host: localhost:{port}\r\n")), 200);
    assert_eq!(ask(&format!("Host: [::1]:{port}\r\n")), 200);
    for host in [
        "evil.example",
        "127.0.0.1.evil.example",
        "localhost.evil.example:4000",
        "10.0.0.1",
        "",
    ] {
        assert_eq!(ask(&format!("Host: {host}\r\n")), 403, "{host}");
    }
    assert_eq!(ask(""), 400);
    let origin = |origin: &str| ask(&format!("Host: {address}\r\nOrigin: {origin}\r\n"));
    assert_eq!(origin(&format!("http://{address}")), 200);
    assert_eq!(origin("http://evil.example"), 403);
    assert_eq!(origin("null"), 403);
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"] {
        let answer = served.ask(&format!("{method} /"), &format!("Host: {address}\r\n"));
        assert_eq!(answer.status, 405, "{method}");
    }
}

#[test]
fn a_browser_hears_of_changes_of_faults_and_of_their_mends() {
    let desk = Desk::with_two_reports();
    let served = Served::of(&desk);
    let mut stream = served.connect();
    write!(
        stream,
        "GET /_pressbox/events HTTP/1.1\r\nHost: {}\r\n\r\n",
        served.address
    )
    .unwrap();
    let mut lines = BufReader::new(stream).lines().map(Result::unwrap);
    let mut news = || -> serde_json::Value {
        let line = lines.find(|line| line.starts_with("data: ")).unwrap();
        serde_json::from_str(&line["data: ".len()..]).unwrap()
    };
    assert_eq!(news()["pages"], 0);

    let report = "content/reports/2026-05-02-first.md";
    let text = std::fs::read_to_string(desk.path(report)).unwrap();
    desk.write(report, &text.replace("2-1", "3-1"));
    assert_eq!(news()["pages"], 1);
    assert!(served.get("/teams/ashford/").body.contains("3–1"));

    // A fault is told, and the last good site stays.
    desk.write(report, &text.replace("round: 1", "ruond: 1"));
    let fault = news();
    assert_eq!(fault["pages"], 1);
    let told = fault["trouble"].as_str().unwrap().to_owned();
    assert!(
        told.contains("2026-05-02-first.md:3:1") && told.contains("`round`"),
        "{told}"
    );
    assert!(served.get("/teams/ashford/").body.contains("3–1"));

    desk.write(report, &text);
    let mended = news();
    assert_eq!(
        (mended["pages"].as_u64(), mended["trouble"].as_str()),
        (Some(2), Some(""))
    );

    // A folder that was not there, a style sheet in it, and that sheet changed.
    desk.write("static/own.css", "p{}");
    let mut pages = news();
    while served.get("/own.css").status != 200 {
        pages = news();
    }
    desk.write("static/own.css", "p{color:red}");
    let style = news();
    assert_eq!(style["pages"], pages["pages"]);
    assert_eq!(style["styles"], 1);
    assert_eq!(served.get("/own.css").body, "p{color:red}");

    // Saved as editors do: written beside, then moved over.
    desk.write("content/reports/.tmp", &text.replace("2-1", "4-1"));
    std::fs::rename(desk.path("content/reports/.tmp"), desk.path(report)).unwrap();
    while !served.get("/teams/ashford/").body.contains("4–1") {
        news();
    }
    std::fs::remove_file(desk.path(report)).unwrap();
    while served.get("/teams/ashford/").body.contains("4–1") {
        news();
    }
}
