//! Builds that are killed: the output folder at any moment, and after.
//!
//! `KILLS=500 PAGES=2000 PRESSBOX=target/release/pressbox cargo test --test it
//! kills -- --nocapture` is the long form.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use crate::program::Desk;

type Files = BTreeMap<String, Vec<u8>>;

/// Files that are not ours and stand in the output over all of it.
const FOREIGN: [(&str, &str); 4] = [
    ("CNAME", "example.org\n"),
    (".git/HEAD", "ref: refs/heads/pages\n"),
    ("page-1/notes.txt", "mine\n"),
    ("teams/.htaccess", "mine too\n"),
];

/// What the site is to be, each after the other: a build, one of every page
/// anew, one that shrinks the site by half, and a first one.
const EDITIONS: [Edition; 4] = [
    Edition {
        title: "One",
        is_small: false,
        is_first: false,
    },
    Edition {
        title: "Two",
        is_small: false,
        is_first: false,
    },
    Edition {
        title: "Two",
        is_small: true,
        is_first: false,
    },
    Edition {
        title: "One",
        is_small: false,
        is_first: true,
    },
];

#[derive(Clone, Copy)]
struct Edition {
    title: &'static str,
    is_small: bool,
    is_first: bool,
}

impl Edition {
    /// Lays out the site's files.
    fn lay(self, desk: &Desk, pages: usize) {
        desk.write("site.yaml", &format!("title: {}\n", self.title));
        for page in 0..pages / 2 {
            let path = format!("content/pages/page-{page}.md");
            if self.is_small {
                let _ = fs::remove_file(desk.path(&path));
            } else if !desk.path(&path).exists() {
                desk.write(&path, &text_of(page));
            }
        }
    }
}

fn text_of(page: usize) -> String {
    format!("---\ntitle: Page {page}\n---\nWords of page {page}.\n")
}

/// A number that the environment may set.
fn number(name: &str, otherwise: usize) -> usize {
    std::env::var(name).map_or(otherwise, |text| text.parse().unwrap())
}

/// The output without what Pressbox notes for itself.
fn output(desk: &Desk) -> Files {
    let files = desk.files("public").into_iter();
    files
        .filter(|(path, _)| !path.starts_with(".pressbox/"))
        .collect()
}

fn start(desk: &Desk) -> Child {
    let mut build = desk.program(&["build", "--quiet"]);
    build
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Moments that look like chance and are the same in every run (xorshift).
struct Chance(u64);

impl Chance {
    fn moment(&mut self, within: Duration) -> Duration {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        within * u32::try_from(self.0 % 1000).unwrap() / 1000
    }
}

/// Kills a build a while after it began, or after its commit began.
fn kill(desk: &Desk, in_commit: bool, after: Duration) {
    let journal = desk.path(".public.pressbox/commit");
    let mut build = start(desk);
    let is_over = |build: &mut Child| build.try_wait().unwrap().is_some();
    while in_commit && !journal.exists() && !is_over(&mut build) {
        std::hint::spin_loop();
    }
    let end = Instant::now() + after;
    while Instant::now() < end && !is_over(&mut build) {
        std::thread::sleep(Duration::from_micros(50));
    }
    let _over_already = build.kill();
    build.wait().unwrap();
}

/// How many kills fell where.
#[derive(Default)]
struct Tally {
    before: usize,
    within: usize,
    after: usize,
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} before the commit, {} within it, {} after it",
            self.before, self.within, self.after
        )
    }
}

struct Storm {
    desk: Desk,
    /// The output of each edition, whole.
    whole: Vec<Files>,
    tally: Tally,
}

impl Storm {
    /// Looks at the output just after a kill: what stood there was `old`, what
    /// is to come is `new`.
    fn look(&mut self, old: &Files, new: &Files) {
        let now = output(&self.desk);
        let is_committing = self.desk.path(".public.pressbox/commit").exists();
        if is_committing {
            for (path, bytes) in &now {
                let is_old = old.get(path) == Some(bytes);
                assert!(is_old || new.get(path) == Some(bytes), "{path} is torn");
            }
            let kept = old.keys().filter(|path| new.contains_key(*path));
            for path in kept {
                assert!(now.contains_key(path), "{path} is lost");
            }
            self.tally.within += 1;
        } else if now == *old {
            self.tally.before += 1;
        } else {
            assert!(now == *new, "neither the old site nor the new one");
            self.tally.after += 1;
        }
    }
}

/// Edition by edition: a build is killed, and the next completes it.
#[test]
fn kills_tear_no_file_and_lose_none() {
    let (kills, pages) = (number("KILLS", 32), number("PAGES", 40));
    let desk = Desk::with_two_reports();
    for page in 0..pages {
        desk.write(&format!("content/pages/page-{page}.md"), &text_of(page));
    }
    let foreign: Files = FOREIGN
        .iter()
        .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
        .collect();
    let mut took = Duration::ZERO;
    let mut whole = Vec::new();
    for edition in EDITIONS {
        edition.lay(&desk, pages);
        let begin = Instant::now();
        desk.ends(&["build"], 0);
        took = took.max(begin.elapsed());
        whole.push(output(&desk));
    }
    let mut storm = Storm {
        desk,
        whole,
        tally: Tally::default(),
    };
    let mut chance = Chance(0x2545_F491_4F6C_DD1D);
    let mut old = storm.whole[EDITIONS.len() - 1].clone();
    for time in 0..kills {
        let at = time % EDITIONS.len();
        let edition = EDITIONS[at];
        edition.lay(&storm.desk, pages);
        let mut new = storm.whole[at].clone();
        if edition.is_first {
            fs::remove_dir_all(storm.desk.path("public")).unwrap();
            old = Files::new();
        } else {
            for (path, text) in FOREIGN {
                storm.desk.write(&format!("public/{path}"), text);
            }
            old.extend(foreign.clone());
            new.extend(foreign.clone());
        }
        let in_commit = time % 8 < 4 && !edition.is_first;
        let within = if in_commit { took / 20 } else { took };
        kill(&storm.desk, in_commit, chance.moment(within));
        storm.look(&old, &new);
        storm.desk.ends(&["build"], 0);
        let now = output(&storm.desk);
        assert!(
            now == new,
            "kill {time}: the next build does not complete the site"
        );
        assert!(!storm.desk.path(".public.pressbox").exists(), "kill {time}");
        old = new;
    }
    let tally = &storm.tally;
    assert!(
        tally.before > 0 && tally.within > 0,
        "too few kills tell anything: {tally}"
    );
    eprintln!("kills survived: {kills} over {pages} pages: {tally}; nothing lost");
}

/// However many builds begin at once, the site is one whole edition.
#[test]
fn builds_at_once_leave_one_whole_site() {
    let desk = Desk::with_two_reports();
    for page in 0..30 {
        desk.write(&format!("content/pages/page-{page}.md"), &text_of(page));
    }
    desk.ends(&["build"], 0);
    for (path, text) in FOREIGN {
        desk.write(&format!("public/{path}"), text);
    }
    for title in ["One", "Two", "Three"] {
        desk.write("site.yaml", &format!("title: {title}\n"));
        let mut builds: Vec<Child> = (0..3).map(|_| start(&desk)).collect();
        let codes = builds
            .iter_mut()
            .map(|build| build.wait().unwrap().code().unwrap());
        let codes: Vec<i32> = codes.collect();
        let is_known = codes.iter().all(|code| [0, 3].contains(code));
        assert!(codes.contains(&0) && is_known, "{codes:?}");
        let built = output(&desk);
        let again = desk.ends(&["build"], 0);
        assert!(again.out.starts_with("0 files written"), "{again:?}");
        assert!(built == output(&desk), "{title}");
    }
    for (path, text) in FOREIGN {
        assert_eq!(
            fs::read_to_string(desk.path("public").join(path)).unwrap(),
            text
        );
    }
}

/// A build that died before its commit left its lock and half a page.
#[test]
fn a_dead_builds_lock_is_taken_over() {
    let desk = Desk::with_two_reports();
    desk.ends(&["build"], 0);
    let built = output(&desk);
    desk.write(".public.pressbox/lock", "999999 elsewhere\n");
    desk.write(".public.pressbox/new/index.html", "<!doctype html><p>ha");
    desk.ends(&["build"], 0);
    assert!(output(&desk) == built);
    assert!(!desk.path(".public.pressbox").exists());
}

/// A file that is copied changes, whole, while the site is built: it comes out
/// as it was before or after, or the build says that it changed.
#[test]
fn content_that_changes_under_a_build_is_no_torn_file() {
    const SIZE: usize = 2_000_000;
    let desk = Desk::with_two_reports();
    for page in 0..20 {
        desk.write(&format!("content/pages/page-{page}.md"), &text_of(page));
    }
    let texts = ["a".repeat(SIZE), "b".repeat(SIZE)];
    desk.write("static/big.bin", &texts[0]);
    desk.ends(&["build"], 0);
    let (mut refused, mut done) = (0, 0);
    for round in 0..12 {
        desk.write("site.yaml", &format!("title: Round {round}\n"));
        let before = output(&desk);
        let mut build = start(&desk);
        while build.try_wait().unwrap().is_none() {
            for (step, text) in texts.iter().enumerate() {
                desk.write("static/half", text);
                fs::rename(desk.path("static/half"), desk.path("static/big.bin")).unwrap();
                let page = desk.path(&format!("content/pages/page-{}.md", round + step));
                let _gone_already = fs::remove_file(page);
            }
        }
        match build.wait().unwrap().code() {
            Some(0) => done += 1,
            Some(1) => {
                refused += 1;
                assert!(
                    output(&desk) == before,
                    "a build that fails changes nothing"
                );
            }
            other => panic!("{other:?}"),
        }
        let copied = fs::read(desk.path("public/big.bin")).unwrap();
        assert!(
            texts.iter().any(|text| text.as_bytes() == copied),
            "a torn copy"
        );
    }
    let _half = fs::remove_file(desk.path("static/half"));
    desk.ends(&["build"], 0);
    assert!(!Path::new(&desk.path(".public.pressbox")).exists());
    eprintln!(
        "content changed under {} builds: {done} built, {refused} said so",
        done + refused
    );
}
