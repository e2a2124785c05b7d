//! `pressbox serve`: what is answered, what is refused, and what a browser is
//! told when files change. The browser's side is in `tests/browser`.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::time::Duration;

use crate::program::{Desk, program as program_path};

/// A served site, until it is dropped.
pub(crate) struct Served {
    pub(crate) program: Child,
    pub(crate) address: String,
}

impl Drop for Served {
    fn drop(&mut self) {
        self.program.kill().unwrap();
        self.program.wait().unwrap();
    }
}

/// What a request was answered with.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Served {
    pub(crate) fn of(desk: &Desk) -> Self {
        Self::with(desk, &[])
    }

    fn with(desk: &Desk, options: &[&str]) -> Self {
        let mut program = desk
            .program(&[&["serve"], options].concat())
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

    /// What a browser that shows a page is told, as it comes.
    pub(crate) fn news(&self) -> impl FnMut() -> serde_json::Value + use<> {
        let mut stream = self.connect();
        write!(
            stream,
            "GET /_pressbox/events HTTP/1.1\r\nHost: {}\r\n\r\n",
            self.address
        )
        .unwrap();
        let mut lines = BufReader::new(stream).lines().map(Result::unwrap);
        move || {
            let line = lines.find(|line| line.starts_with("data: ")).unwrap();
            serde_json::from_str(&line["data: ".len()..]).unwrap()
        }
    }

    pub(crate) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(&self.address).unwrap();
        stream
            .set_read_timeout(Some(Duration::from_mins(1)))
            .unwrap();
        stream
    }

    /// Sends a request line and headers as they are.
    pub(crate) fn ask(&self, line: &str, headers: &str) -> Answer {
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

    pub(crate) fn get(&self, path: &str) -> Answer {
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
    let mut news = served.news();
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

#[test]
fn a_port_that_is_taken_is_passed_over_unless_it_is_asked_for() {
    let desk = Desk::with_two_reports();
    let first = Served::of(&desk);
    let second = Served::of(&desk);
    assert_ne!(first.address, second.address);
    let port = first.address.rsplit(':').next().unwrap();
    let refused = desk.ends(&["serve", "--port", port], 3);
    assert!(
        refused.err.contains(&format!("port {port}")) && refused.err.contains("--port"),
        "{refused:?}"
    );
}

#[test]
fn changes_are_looked_for_where_the_system_does_not_tell() {
    let desk = Desk::with_two_reports();
    make_old(&desk, "content/reports/2026-05-02-first.md");
    let served = Served::with(&desk, &["--poll"]);
    let mut news = served.news();
    assert_eq!(news()["pages"], 0);
    let report = "content/reports/2026-05-02-first.md";
    let text = std::fs::read_to_string(desk.path(report)).unwrap();
    desk.write(report, &text.replace("2-1", "13-1"));
    assert_eq!(news()["pages"], 1);
    assert!(served.get("/teams/ashford/").body.contains("13–1"));
}

/// Lets a file be of last year: who looks at files sees a change by the second.
fn make_old(desk: &Desk, path: &str) {
    let file = std::fs::File::options().append(true).open(desk.path(path));
    let last_year = std::time::SystemTime::now() - Duration::from_hours(24 * 365);
    file.unwrap().set_modified(last_year).unwrap();
}

#[test]
fn however_many_files_change_at_once_the_page_is_loaded_once() {
    let desk = Desk::with_two_reports();
    let served = Served::of(&desk);
    let mut news = served.news();
    assert_eq!(news()["pages"], 0);
    let checkout = tempfile::tempdir_in(desk.root()).unwrap();
    for number in 0..10_000 {
        let report = format!("---\ndate: 2026-05-10\ntitle: Story {number}\n---\nWords.\n");
        std::fs::write(checkout.path().join(format!("{number:05}.md")), report).unwrap();
    }
    for entry in std::fs::read_dir(checkout.path()).unwrap() {
        let entry = entry.unwrap();
        let to = desk.path("content/reports").join(entry.file_name());
        std::fs::rename(entry.path(), to).unwrap();
    }
    assert_eq!(news()["pages"], 1);
    assert_eq!(served.get("/reports/2026/05/10/09999/").status, 200);
    // Nothing is left to be told of them: the next news is of the next change.
    desk.write("content/pages/last.md", "---\ntitle: Last\n---\n");
    assert_eq!(news()["pages"], 2);
    assert_eq!(served.get("/last/").status, 200);
}

#[test]
fn editors_save_in_many_ways_and_each_is_one_change() {
    let desk = Desk::with_two_reports();
    let served = Served::of(&desk);
    let mut news = served.news();
    news();
    let report = "content/reports/2026-05-02-first.md";
    let text = std::fs::read_to_string(desk.path(report)).unwrap();
    let rename = |from: &str, to: &str| std::fs::rename(desk.path(from), desk.path(to)).unwrap();
    let remove = |path: &str| std::fs::remove_file(desk.path(path)).unwrap();
    let of = |name: &str| format!("content/reports/{name}");
    let save = |goals: u32| text.replace("2-1", &format!("{goals}-1"));

    // Vim: a try, the old file as a back-up, the new one, the back-up removed.
    desk.write(&of("4913"), "");
    remove(&of("4913"));
    rename(report, &format!("{report}~"));
    desk.write(report, &save(3));
    remove(&format!("{report}~"));
    shows(&served, &mut news, 3);

    // Emacs: a lock, then the file itself with a back-up beside it.
    desk.write(&of(".#2026-05-02-first.md"), "");
    desk.write(&format!("{report}~"), &text);
    desk.write(report, &save(4));
    remove(&of(".#2026-05-02-first.md"));
    shows(&served, &mut news, 4);

    // VS Code: the file itself. JetBrains: beside it, then both moved.
    desk.write(report, &save(5));
    shows(&served, &mut news, 5);
    desk.write(&format!("{report}___jb_tmp___"), &save(6));
    rename(report, &format!("{report}___jb_old___"));
    rename(&format!("{report}___jb_tmp___"), report);
    remove(&format!("{report}___jb_old___"));
    shows(&served, &mut news, 6);

    // A folder renamed, a template made, the settings changed.
    rename("content/reports", "content/reports-2");
    std::fs::create_dir_all(desk.path("content/reports")).unwrap();
    rename("content/reports-2", "content/reports/2026");
    desk.write("site.yaml", "title: Harbour football\n");
    while !served
        .get("/teams/ashford/")
        .body
        .contains("Harbour football")
    {
        news();
    }
    desk.write("templates/hooks/footer.html", "<p>Made at the harbour</p>");
    while !served
        .get("/teams/ashford/")
        .body
        .contains("Made at the harbour")
    {
        news();
    }
    assert!(served.get("/teams/ashford/").body.contains("6–1"));
}

/// Waits until a page shows so many goals.
fn shows(served: &Served, news: &mut impl FnMut() -> serde_json::Value, goals: u32) {
    while !served
        .get("/teams/ashford/")
        .body
        .contains(&format!("{goals}–1"))
    {
        news();
    }
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_it_at_once() {
    let desk = Desk::with_two_reports();
    let mut served = Served::of(&desk);
    let _waiting = served.news();
    let sent = std::process::Command::new("kill")
        .args(["-INT", &served.program.id().to_string()])
        .status();
    assert!(sent.unwrap().success());
    let asked = std::time::Instant::now();
    assert_eq!(served.program.wait().unwrap().code(), Some(0));
    assert!(asked.elapsed() < Duration::from_secs(5));
}

/// A system that gives nobody a way to watch files: a namespace of its own, as
/// far as this machine allows one.
#[cfg(target_os = "linux")]
#[test]
fn files_are_looked_at_where_the_system_has_no_more_watches_to_give() {
    let desk = Desk::with_two_reports();
    make_old(&desk, "content/reports/2026-05-02-first.md");
    let mut program = std::process::Command::new("unshare");
    program
        .args(["--user", "--map-root-user", "sh", "-c"])
        .arg("echo 0 > /proc/sys/user/max_inotify_instances || exit 99; exec \"$0\" serve")
        .arg(program_path())
        .current_dir(desk.root())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let Ok(mut program) = program.spawn() else {
        eprintln!("skipped: there is no `unshare` here");
        return;
    };
    let mut line = String::new();
    let mut told = BufReader::new(program.stdout.take().unwrap());
    told.read_line(&mut line).unwrap();
    if line.is_empty() {
        eprintln!(
            "skipped: this machine gives no namespace: {:?}",
            program.wait()
        );
        return;
    }
    let address = line
        .split("http://")
        .nth(1)
        .unwrap()
        .split('/')
        .next()
        .unwrap();
    let mut notices = BufReader::new(program.stderr.take().unwrap());
    let served = Served {
        address: address.to_owned(),
        program,
    };
    let mut notice = String::new();
    while !notice.contains("cannot-watch") {
        notice.clear();
        assert_ne!(notices.read_line(&mut notice).unwrap(), 0, "no notice");
    }
    let mut news = served.news();
    assert_eq!(news()["pages"], 0);
    let report = "content/reports/2026-05-02-first.md";
    let text = std::fs::read_to_string(desk.path(report)).unwrap();
    desk.write(report, &text.replace("2-1", "13-1"));
    assert_eq!(news()["pages"], 1);
}
