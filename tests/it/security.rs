//! SECURITY.md and the guide's limits say what is so.

use std::collections::BTreeSet;
use std::fs;

use crate::folder;

fn page(path: &str) -> String {
    fs::read_to_string(folder::root().join(path)).unwrap()
}

#[test]
fn no_program_is_started_and_no_connection_opened() {
    let forbidden = [
        "Command::new",
        "process::Command",
        "TcpStream::connect",
        "UdpSocket",
        "ToSocketAddrs",
        "UnixStream",
        "lookup_host",
    ];
    let mut faults = Vec::new();
    let mut opens = BTreeSet::new();
    for (path, text) in folder::sources() {
        let code = text.split("\nmod tests {").next().unwrap();
        for word in forbidden {
            if code
                .lines()
                .any(|line| !line.trim_start().starts_with("//") && line.contains(word))
            {
                faults.push(format!("{path}: {word}"));
            }
        }
        if code.contains("opener::open") {
            opens.insert(path);
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
    assert_eq!(
        opens.len(),
        1,
        "a browser is opened in one place: {opens:?}"
    );
}

#[test]
fn every_package_stands_with_its_reason() {
    let manifest = page("Cargo.toml");
    let packages: BTreeSet<&str> = manifest
        .lines()
        .skip_while(|line| *line != "[dependencies]")
        .skip(1)
        .take_while(|line| !line.starts_with('['))
        .filter_map(|line| Some(line.split_once('=')?.0.trim()))
        .collect();
    assert!(packages.len() > 30, "the packages were found");
    let security = page("SECURITY.md");
    let (_, table) = security
        .split_once("| package | for |\n|---|---|\n")
        .unwrap();
    let listed: BTreeSet<&str> = table
        .lines()
        .take_while(|line| line.starts_with('|'))
        .map(|line| line.split('|').nth(1).unwrap().trim())
        .collect();
    let new: Vec<_> = packages.difference(&listed).collect();
    let gone: Vec<_> = listed.difference(&packages).collect();
    assert!(
        new.is_empty() && gone.is_empty(),
        "SECURITY.md lacks {new:?} and has {gone:?}"
    );
}

#[test]
fn every_file_that_security_names_is_there() {
    let text = page("SECURITY.md");
    let mut named = 0;
    for word in text.split('`').skip(1).step_by(2) {
        if word.starts_with("tests/") || word == ".deny.toml" {
            let path = word.split(' ').next().unwrap();
            assert!(folder::root().join(path).exists(), "there is no {path}");
            named += 1;
        }
    }
    assert!(named > 15, "{named}");
}

/// A limit as the program has it, and as the guide tells it.
const LIMITS: &[(&str, &str, &str)] = &[
    (
        "src/bin/pressbox/disk/bytes.rs",
        "LONGEST_TEXT: u64 = 64;",
        "64 MB",
    ),
    (
        "src/content/yaml/mod.rs",
        "MOST_BYTES: usize = 4 << 20;",
        "4 MB",
    ),
    (
        "src/content/yaml/mod.rs",
        "MOST_LEVELS: u8 = 32;",
        "32 levels",
    ),
    (
        "src/content/parse/report.rs",
        "MOST_WITH_PAGES: usize = 100;",
        "100 of each",
    ),
    (
        "src/content/values.rs",
        "LONGEST_SLUG: usize = 200;",
        "200 letters",
    ),
    ("src/output.rs", "LONGEST_PART: usize = 255;", "255 bytes"),
    (
        "src/notation/cursor.rs",
        "LONGEST_LINE: usize = 20_000;",
        "20,000 bytes",
    ),
    (
        "src/notation/headline.rs",
        "LONGEST_HEADLINE: usize = 240;",
        "240 bytes",
    ),
    (
        "src/markdown/render/mod.rs",
        "DEEPEST: usize = 64;",
        "64 elements",
    ),
    (
        "src/markdown/limit.rs",
        "MOST_MARKS: usize = 100_000;",
        "100,000 marks",
    ),
    (
        "src/markdown/limit.rs",
        "MOST_LINES: usize = 120_000;",
        "120,000 lines",
    ),
    (
        "src/theme/mod.rs",
        "LONGEST_PAGE: usize = 64 << 20;",
        "64 MB of page",
    ),
    (
        "src/picture/mod.rs",
        "MOST_PIXELS: u64 = 64_000_000;",
        "64 million pixels",
    ),
    (
        "src/diagnostic/budget.rs",
        "MOST_TOLD: usize = 1_000;",
        "1,000 findings",
    ),
    (
        "src/export/sitemap.rs",
        "LARGEST: usize = 50_000;",
        "50,000 addresses",
    ),
];

#[test]
fn the_guide_has_every_limit_as_it_is() {
    let guide = page("content/pages/guide/limits.md");
    for (path, code, words) in LIMITS {
        assert!(page(path).contains(code), "{path} has no {code}");
        assert!(guide.contains(words), "the guide does not tell of {words}");
    }
}
