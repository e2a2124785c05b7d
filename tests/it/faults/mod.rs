//! Every fault that a user, a file or a machine can bring about, and what
//! becomes of it: `tests/faults/*.txt`, a case a fault.
//!
//! Each case is laid over a sound site that has been built once. What
//! Pressbox says of it, its exit code and the output folder are compared: where
//! it refuses, the old site is there byte for byte; where it accepts, the pages
//! show that nothing is lost. `UPDATE=1 cargo test` rewrites what is expected.

mod case;
mod list;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use case::Case;

use crate::program::{Desk, Ran};

/// A file of output takes at most so many bytes for each one of input, beyond
/// what the sound site has: a page is shown, listed and fed a few times.
const GROWTH: usize = 40;

/// The site that every case is laid over, built once.
fn sound() -> &'static Desk {
    static SOUND: OnceLock<Desk> = OnceLock::new();
    SOUND.get_or_init(|| {
        let desk = Desk::with_two_reports();
        desk.write(
            "site.yaml",
            "title: The Harbour\nbase_url: https://example.org\n",
        );
        desk.write(
            "content/competitions/harbour-league.md",
            "---\nname: Harbour League\nformat: league\n---\n",
        );
        desk.ends(&["build"], 0);
        desk
    })
}

/// A copy of the sound site with a case's files.
fn laid(case: &Case) -> Desk {
    let desk = Desk::new(&[]);
    copy(sound().root(), desk.root());
    for (path, bytes) in &case.files {
        let path = desk.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    desk
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let there = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &there);
        } else {
            fs::copy(entry.path(), there).unwrap();
        }
    }
}

/// What a build says, a finding a line with its mend below it.
fn told(ran: &Ran) -> String {
    let mut told = format!("{}\n", ran.code);
    for line in ran.err.lines() {
        let Ok(finding) = serde_json::from_str::<serde_json::Value>(line) else {
            writeln!(told, "{line}").unwrap();
            continue;
        };
        let word = |key: &str| finding[key].as_str().unwrap_or_default().to_owned();
        let place = match finding["path"].as_str() {
            Some(path) => format!("{path}:{}:{}: ", finding["line"], finding["column"]),
            None => String::new(),
        };
        let (severity, code, message) = (word("severity"), word("code"), word("message"));
        writeln!(
            told,
            "{place}{severity}[{code}]: {}",
            short(&counted(&message))
        )
        .unwrap();
        if let Some(help) = finding["help"].as_str() {
            writeln!(told, "    {}", short(help)).unwrap();
        }
    }
    told
}

/// A message without the number of pages, which grows with the program.
fn counted(message: &str) -> String {
    match message.split_once(" other pages") {
        Some((before, after)) => {
            let before = before.trim_end_matches(|c: char| c.is_ascii_digit());
            format!("{before}N other pages{after}")
        }
        None => message.to_owned(),
    }
}

/// A message without the middle of what a case repeats a thousand times.
fn short(message: &str) -> String {
    let chars: Vec<char> = message.chars().collect();
    let visible = |chars: &[char]| -> String {
        chars
            .iter()
            .collect::<String>()
            .escape_debug()
            .to_string()
            .replace("\\\"", "\"")
            .replace("\\'", "'")
    };
    if chars.len() < 400 {
        return visible(&chars);
    }
    let (start, end) = (&chars[..60], &chars[chars.len() - 60..]);
    format!("{} (…) {}", visible(start), visible(end))
}

fn size(files: &[(String, Vec<u8>)]) -> usize {
    files.iter().map(|(_, bytes)| bytes.len()).sum()
}

/// Runs a case; what is wrong with it, and what was told.
fn run(case: &Case) -> (Vec<String>, String) {
    let desk = laid(case);
    let before = desk.files("public");
    let mut words: Vec<&str> = case.options.iter().map(String::as_str).collect();
    if words.is_empty() {
        words.push("build");
    }
    words.extend(["--message-format", "json"]);
    let ran = desk.run(&words);
    let after = desk.files("public");
    let mut wrong = Vec::new();
    if ran.code != 0 && before != after {
        wrong.push("the output changed though the build failed".to_owned());
    }
    if fs::read_dir(desk.root()).unwrap().any(|entry| {
        entry
            .unwrap()
            .file_name()
            .to_string_lossy()
            .starts_with(".public")
    }) {
        wrong.push("a staging folder was left behind".to_owned());
    }
    let most = size(&before) + 500_000 + GROWTH * size(&case.files);
    if size(&after) > most {
        wrong.push(format!(
            "{} bytes came out, at most {most} should",
            size(&after)
        ));
    }
    for (path, text, there) in &case.shown {
        if path == "*" {
            let has =
                |(_, bytes): &&(String, Vec<u8>)| String::from_utf8_lossy(bytes).contains(text);
            if let Some((path, _)) = after.iter().find(has) {
                wrong.push(format!("{path} has {text:?}"));
            }
            continue;
        }
        let page = after.iter().find(|(name, _)| name == path);
        let page = page.map(|(_, bytes)| String::from_utf8_lossy(bytes));
        match page {
            None => wrong.push(format!("there is no {path} in the output")),
            Some(page) if page.contains(text) != *there => {
                let not = if *there { "not " } else { "" };
                wrong.push(format!("{path} does {not}have {text:?}"));
            }
            Some(_) => {}
        }
    }
    (wrong, told(&ran))
}

/// Runs the cases of a file, on as many threads as there are.
#[track_caller]
fn check(name: &str) {
    let path = folder().join(name).with_extension("txt");
    let cases = case::read(&path);
    let next = std::sync::atomic::AtomicUsize::new(0);
    let results = std::sync::Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some((index, case)) = {
                    let index = next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
                    cases.get(index).map(|case| (index, case))
                } {
                    let result = run(case);
                    results.lock().unwrap().push((index, result));
                }
            });
        }
    });
    let mut results = results.into_inner().unwrap();
    results.sort();
    let mut faults = Vec::new();
    let text = fs::read_to_string(&path).unwrap();
    let mut rewritten = text.split("@@ ").next().unwrap().to_owned();
    for (case, (_, (wrong, told))) in cases.iter().zip(&results) {
        let name = format!("{} {}", case.fault, case.when);
        faults.extend(wrong.iter().map(|fault| format!("{name}: {fault}\n{told}")));
        writeln!(rewritten, "{}=> {told}", case.head).unwrap();
        if *told != case.expected && !updating() {
            faults.push(format!("{name}: expected {}told {told}", case.expected));
        }
    }
    if updating() {
        fs::write(&path, rewritten.trim_end().to_owned() + "\n").unwrap();
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults")
}

fn updating() -> bool {
    std::env::var_os("UPDATE").is_some()
}

#[test]
fn yaml_is_refused_with_its_mend_or_nothing_of_it_is_lost() {
    check("yaml");
}

#[test]
fn football_that_cannot_be_is_refused_and_what_is_improbable_is_told() {
    check("football");
}

#[test]
fn prose_of_any_kind_comes_out_whole_and_harmless() {
    check("prose");
}

#[test]
fn a_template_that_fails_leaves_the_old_site() {
    check("templates");
}

#[test]
fn addresses_stay_in_the_site_and_apart() {
    check("addresses");
}
