//! The house: which room may use which, where each package is named, and what
//! stands at the top level.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use pressbox::diagnostic::Code;

use crate::folder::{self, root};

/// The library's rooms. A room uses what is listed before it, and nothing else.
const ROOMS: [&str; 24] = [
    // Values.
    "source",
    "output",
    "slug",
    "calendar",
    "extra",
    "escape",
    "markdown",
    "language",
    "colour",
    "chart",
    "picture",
    // Facts and complaints.
    "diagnostic",
    "book",
    "notation",
    // From facts to tables.
    "standings",
    "statistics",
    // Reading.
    "content",
    "assemble",
    "scaffold",
    "exchange",
    // Showing.
    "page",
    "export",
    "theme",
    "site",
];

/// Packages that are part of the language to us, and why.
const EVERYWHERE: [(&str, &str); 4] = [
    (
        "blake3",
        "what a file holds and what a page is made of are both known by a digest",
    ),
    ("rayon", "many things at once, wherever there are many"),
    ("serde", "what a template or a program sees is derived"),
    ("serde_json", "findings and data for programs are both JSON"),
];

/// What stands at the top level, besides dot-files.
const TOP_LEVEL: [&str; 12] = [
    "CHANGELOG.md",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "SECURITY.md",
    "content",
    "site.yaml",
    "src",
    "static",
    "templates",
];

/// Lines of code, without comments and tests, at which a file tells two stories.
const LONGEST: usize = 520;

/// Files that may be long: a list is not a story.
const LISTS: [&str; 1] = ["src/diagnostic/code.rs"];

struct File {
    /// From the repository's root, with `/`.
    path: String,
    text: String,
}

impl File {
    /// The lines that are neither comment nor blank.
    fn code(&self) -> impl Iterator<Item = &str> {
        self.text
            .lines()
            .filter(|line| !line.trim().is_empty() && !line.trim_start().starts_with("//"))
    }

    /// The lines before the file's own tests.
    fn code_without_tests(&self) -> impl Iterator<Item = &str> {
        self.code().take_while(|line| *line != "mod tests {")
    }

    /// The room of a file: `standings`, or `bin/disk`; `None` for `lib.rs`.
    fn room(&self) -> Option<String> {
        let path = self.path.strip_prefix("src/").unwrap();
        let (path, floor) = match path.strip_prefix("bin/pressbox/") {
            Some(path) => (path, "bin/"),
            None => (path, ""),
        };
        let room = path.split('/').next().unwrap().trim_end_matches(".rs");
        (room != "lib").then(|| format!("{floor}{room}"))
    }
}

fn sources() -> Vec<File> {
    let files = folder::sources().into_iter();
    files.map(|(path, text)| File { path, text }).collect()
}

/// The names that follow `word` in a line: `crate::book::x` has `book`.
fn after<'l>(line: &'l str, word: &'l str) -> impl Iterator<Item = &'l str> {
    line.match_indices(word).filter_map(move |(at, _)| {
        let before = line[..at].chars().next_back();
        let rest = &line[at + word.len()..];
        let end = rest
            .find(|c: char| !c.is_alphanumeric() && c != '_')
            .unwrap_or(rest.len());
        let is_word = !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':');
        is_word.then(|| &rest[..end])
    })
}

/// Fails with every fault found, one a line.
#[track_caller]
fn none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn a_room_uses_what_is_listed_before_it() {
    let rank = |room: &str| ROOMS.iter().position(|name| *name == room);
    let mut faults = Vec::new();
    for file in sources() {
        let Some(room) = file.room().filter(|room| !room.starts_with("bin/")) else {
            continue;
        };
        let Some(own) = rank(&room) else {
            faults.push(format!("{}: `{room}` has no place in the order", file.path));
            continue;
        };
        for used in file.code().flat_map(|line| after(line, "crate::")) {
            if used != room && rank(used).is_none_or(|used| used > own) {
                faults.push(format!("{}: `{room}` uses `{used}`", file.path));
            }
        }
    }
    none(&faults);
}

#[test]
fn the_core_does_no_input_and_output() {
    let world = [
        "std::fs",
        "std::net",
        "std::env",
        "std::process",
        "stdin()",
        "stdout()",
        "stderr()",
        "SystemTime",
        "Instant",
    ];
    let mut faults = Vec::new();
    for file in sources() {
        if file.path.starts_with("src/bin/") {
            continue;
        }
        for line in file.code_without_tests() {
            if let Some(word) = world.iter().find(|word| line.contains(**word)) {
                faults.push(format!("{}: {word}", file.path));
            }
        }
    }
    none(&faults);
}

#[test]
fn a_package_is_named_in_one_room() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let packages: BTreeSet<String> = manifest
        .lines()
        .skip_while(|line| *line != "[dependencies]")
        .skip(1)
        .take_while(|line| !line.starts_with('['))
        .filter_map(|line| Some(line.split_once('=')?.0.trim().replace('-', "_")))
        .collect();
    assert!(packages.contains("clap"), "the list of packages was found");
    let mut rooms: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in sources() {
        for line in file.code_without_tests() {
            for package in &packages {
                let named = after(line, &format!("{package}::")).next().is_some()
                    || line.contains(&format!("use {package};"));
                if named {
                    let room = file.room().unwrap_or_default();
                    rooms.entry(package.clone()).or_default().insert(room);
                }
            }
        }
    }
    let faults: Vec<String> = rooms
        .iter()
        .filter(|(package, rooms)| {
            rooms.len() > 1 && !EVERYWHERE.iter().any(|(name, _)| name == package)
        })
        .map(|(package, rooms)| format!("{package} is named in {rooms:?}"))
        .collect();
    none(&faults);
}

#[test]
fn the_top_level_stays_as_it_was_drawn() {
    let ignored = ["target", "public", "tests"];
    let faults: Vec<String> = fs::read_dir(root())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !name.starts_with('.') && !ignored.contains(&name.as_str()))
        .filter(|name| !TOP_LEVEL.contains(&name.as_str()))
        .map(|name| format!("{name} does not belong at the top level"))
        .collect();
    none(&faults);
}

#[test]
fn a_file_tells_one_story() {
    let faults: Vec<String> = sources()
        .iter()
        .filter(|file| !LISTS.contains(&file.path.as_str()))
        .map(|file| (file, file.code_without_tests().count()))
        .filter(|(_, lines)| *lines > LONGEST)
        .map(|(file, lines)| format!("{}: {lines} lines of code", file.path))
        .collect();
    none(&faults);
}

#[test]
fn every_module_says_what_it_is_for() {
    let faults: Vec<String> = sources()
        .iter()
        .filter(|file| !file.text.starts_with("//! "))
        .map(|file| file.path.clone())
        .collect();
    none(&faults);
}

#[test]
fn every_code_has_a_name_a_cause_and_a_mend() {
    let mut names = BTreeSet::new();
    for code in Code::ALL {
        let name = code.name();
        let kebab = name
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        assert!(kebab, "{name} is written in lower case, with hyphens");
        assert!(names.insert(name), "{name} is the name of one code");
        for text in [code.cause(), code.mend()] {
            assert!(text.ends_with('.'), "{name}: `{text}` is a sentence");
        }
    }
}
