//! The guide and the README do as they say: every command in them is run, every
//! file read, and what can be generated is.
//!
//! A file is a fenced block below a line that is its path in back quotes and a
//! colon. Commands stand in `console` blocks, or in the README's `sh` blocks;
//! below one stands what it prints, `…` for whatever else. A block such as
//! `yaml report` is a part of that kind of file. `UPDATE=1 cargo test` rewrites
//! the lists of keys and of messages.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use pressbox::content::{self, Shape, schema};
use pressbox::diagnostic::{Code, MessageFormat, Severity, print};
use pressbox::site::{Options, Site};
use pressbox::source::{Contents, SourceFile, SourceTree};
use serde_json::Value;

use crate::folder;
use crate::program::{Desk, Ran};

const GUIDE: &str = "content/pages/guide";

/// A fenced block.
struct Block {
    line: usize,
    info: String,
    text: String,
    /// The path that stands above it.
    path: Option<String>,
}

fn blocks(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut open = false;
    let mut last = "";
    for (number, line) in text.lines().enumerate() {
        match line.strip_prefix("```") {
            Some(_) if open => {
                open = false;
                last = "";
            }
            Some(info) => {
                open = true;
                let path = last
                    .strip_prefix('`')
                    .and_then(|path| path.strip_suffix("`:"));
                blocks.push(Block {
                    line: number + 1,
                    info: info.to_owned(),
                    text: String::new(),
                    path: path.map(str::to_owned),
                });
            }
            None if open => {
                let block = blocks.last_mut().unwrap();
                block.text += line;
                block.text.push('\n');
            }
            None if !line.is_empty() => last = line,
            None => {}
        }
    }
    blocks
}

/// The words of a command line, in double quotes or not.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (index, part) in line.split('"').enumerate() {
        if index % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

/// A reader who does all that a page says.
struct Reader {
    page: &'static str,
    _desk: Desk,
    folder: PathBuf,
}

impl Reader {
    fn of(page: &'static str) -> Self {
        let desk = Desk::new(&[]);
        let folder = desk.root().to_owned();
        Self {
            page,
            _desk: desk,
            folder,
        }
    }

    fn follow(&mut self) {
        let text = fs::read_to_string(folder::root().join(self.page)).unwrap();
        for block in blocks(&text) {
            let at = format!("{}:{}", self.page, block.line);
            if let Some(path) = &block.path {
                let path = self.folder.join(path);
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, &block.text).unwrap();
                continue;
            }
            match &*block.info.split(' ').collect::<Vec<_>>() {
                ["console"] => self.session(&at, &block.text),
                ["sh"] => block
                    .text
                    .lines()
                    .for_each(|line| self.command(&at, line, &[])),
                ["yaml", shape] => reads(&at, shape, &block.text),
                // The guide is a site: its blocks are shown, and checked with it.
                ["nginx" | "html" | "standings"] => {}
                _ => panic!("{at}: nobody tries out `{}`", block.info),
            }
        }
    }

    /// Commands behind `$`, each with what it prints.
    fn session(&mut self, at: &str, text: &str) {
        let mut lines = text.lines().peekable();
        while let Some(line) = lines.next() {
            let command = line
                .strip_prefix("$ ")
                .unwrap_or_else(|| panic!("{at}: {line}"));
            let mut printed = Vec::new();
            while let Some(line) = lines.next_if(|line| !line.starts_with("$ ")) {
                printed.push(line);
            }
            self.command(at, command, &printed);
        }
    }

    fn command(&mut self, at: &str, line: &str, printed: &[&str]) {
        let line = line.split("  #").next().unwrap().trim();
        let words = words(line);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        match &*words {
            ["pressbox", arguments @ ..] => self.pressbox(at, line, arguments, printed),
            ["cd", folder] => self.folder.push(folder),
            ["mkdir", "-p", folder] => fs::create_dir_all(self.folder.join(folder)).unwrap(),
            // What needs Rust, a network or a published release.
            ["cargo" | "curl" | "tar" | "sha256sum" | "docker", ..] => {}
            _ => panic!("{at}: nobody tries out `{line}`"),
        }
    }

    fn pressbox(&self, at: &str, line: &str, arguments: &[&str], printed: &[&str]) {
        let mut program = Command::new(env!("CARGO_BIN_EXE_pressbox"));
        program.args(arguments).current_dir(&self.folder);
        if arguments.first() == Some(&"serve") {
            // It would never end; that it takes these options shows all the same.
            program.arg("--help");
        }
        let ran = Ran::of(&program.output().unwrap());
        let fails = printed.iter().any(|line| line.contains("error["));
        assert_eq!(ran.code != 0, fails, "{at}: {line}: {ran:#?}");
        let all = format!("{}{}", ran.out, ran.err);
        let all: Vec<&str> = all.lines().collect();
        assert!(
            printed.is_empty() || matches(printed, &all),
            "{at}: {line}\nprints\n{}\nnot\n{}",
            all.join("\n"),
            printed.join("\n")
        );
    }
}

/// Whether lines are those expected, `…` standing for whatever else.
fn matches(expected: &[&str], found: &[&str]) -> bool {
    match (expected, found) {
        ([], []) => true,
        (["…", expected @ ..], _) => {
            (0..=found.len()).any(|skipped| matches(expected, &found[skipped..]))
        }
        ([first, expected @ ..], [line, found @ ..]) => {
            let same = match first.split_once('…') {
                Some((start, end)) => line.starts_with(start) && line.ends_with(end),
                None => first == line,
            };
            same && matches(expected, found)
        }
        _ => false,
    }
}

/// A part of a file, which is to be read without an error.
#[track_caller]
fn reads(at: &str, shape: &str, yaml: &str) {
    let path = match shape {
        "report" => "content/reports/2026-08-15-a.md",
        "competition" => "content/competitions/a.md",
        "team" => "content/teams/a.md",
        "club" => "content/clubs/a.md",
        "site" => "site.yaml",
        _ => panic!("{at}: there is no kind of file `{shape}`"),
    };
    let text = if path == "site.yaml" {
        yaml.to_owned()
    } else {
        format!("---\n{yaml}---\n")
    };
    let tree = SourceTree::new(vec![SourceFile {
        path: path.into(),
        contents: Contents::Read(text.into_bytes().into()),
    }]);
    let (_, found) = content::read(&tree);
    let findings = found.locate(&tree, content::locate);
    assert!(
        findings.is_empty(),
        "{at}: {}",
        print(&findings, &tree, MessageFormat::Short)
    );
}

macro_rules! pages {
    ($($name:ident: $page:literal)+) => {
        $(#[test]
        fn $name() {
            Reader::of($page).follow();
        })+

        const PAGES: &[&str] = &[$($page),+];
    };
}

pages! {
    the_first_site_is_made_in_five_minutes: "content/pages/guide/first-site.md"
    a_report_is_written: "content/pages/guide/reports.md"
    a_round_up_is_written: "content/pages/guide/round-ups.md"
    a_story_shows_tables_and_pictures: "content/pages/guide/blocks.md"
    a_competition_is_written: "content/pages/guide/competitions.md"
    a_cup_is_written: "content/pages/guide/cups.md"
    a_table_is_read: "content/pages/guide/tables.md"
    a_site_is_published: "content/pages/guide/publishing.md"
    a_spreadsheet_moves: "content/pages/guide/moving.md"
    a_theme_is_changed: "content/pages/guide/theming.md"
    data_is_read: "content/pages/guide/data.md"
    a_mistake_is_looked_up: "content/pages/guide/troubleshooting.md"
    a_warning_is_looked_up: "content/pages/guide/warnings.md"
    a_limit_is_raised: "content/pages/guide/limits.md"
    the_guide_is_opened: "content/pages/guide/index.md"
    the_readme_is_followed: "README.md"
}

#[test]
fn every_page_of_the_guide_is_tried_out_and_listed() {
    let index = fs::read_to_string(folder::root().join(GUIDE).join("index.md")).unwrap();
    for entry in fs::read_dir(folder::root().join(GUIDE)).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(
            PAGES.contains(&&*format!("{GUIDE}/{name}")),
            "{name} is not tried out"
        );
        assert!(
            name == "index.md" || index.contains(&format!("]({name})")),
            "{name} is not listed"
        );
    }
}

/// Compares a file with what it should be, or makes it so.
#[track_caller]
fn keep(path: &Path, text: &str) {
    if std::env::var_os("UPDATE").is_some() {
        fs::write(path, text).unwrap();
    } else {
        let found = fs::read_to_string(path).unwrap().replace('\r', "");
        assert!(
            found == text,
            "{} is out of date: UPDATE=1 cargo test",
            path.display()
        );
    }
}

#[test]
fn every_message_is_explained() {
    for (name, title, intro, is_of) in [
        (
            "troubleshooting",
            "When something is wrong",
            "An error stops a build, and the site that is published stays as it is. Each error \
             names a file, a line and a column, shows the line, and says what to do. Behind \
             `error` stands its code in brackets; here is every one. \
             [Warnings and notes](warnings.md) have a page of their own.\n\n\
             If the word `bug` stands in a message, the fault is ours and not yours.",
            (|severity| severity == Severity::Error) as fn(Severity) -> bool,
        ),
        (
            "warnings",
            "Warnings and notes",
            "A warning is something improbable. It is kept as it is written, and stops nothing \
             unless a command has `--deny-warnings`. A note is good to know. Where one is meant, \
             write its code under `allow:` in that file, or in `site.yaml` for all:\n\n\
             ```yaml report\ntitle: Nine goals\nallow: [twice-on-a-day]\n```",
            |severity| severity != Severity::Error,
        ),
    ] {
        let mut text = format!(
            "---\ntitle: {title}\nsummary: Every message of this kind, what brings it about, \
             and how to mend it.\n---\n{intro}\n"
        );
        let mut codes: Vec<Code> = Code::ALL.to_vec();
        codes.retain(|code| is_of(code.severity()));
        codes.sort_by_key(|code| code.name());
        for code in codes {
            let parts = [
                "\n## ",
                code.name(),
                "\n\n",
                code.cause(),
                "\n\n*",
                code.mend(),
                "*\n",
            ];
            text += &parts.concat();
        }
        keep(
            &folder::root().join(GUIDE).join(format!("{name}.md")),
            &text,
        );
    }
}

#[test]
fn every_key_is_listed() {
    for (page, shape) in [
        ("reports", Shape::Report),
        ("competitions", Shape::Competition),
    ] {
        let path = folder::root().join(GUIDE).join(format!("{page}.md"));
        let found = fs::read_to_string(&path).unwrap().replace('\r', "");
        let heading = "## Every key\n";
        let (before, _) = found.split_once(heading).unwrap();
        keep(
            &path,
            &format!("{before}{heading}\n{}", keys(&schema(shape))),
        );
    }
}

/// The table of blocks names every one, and no key that a block does not have.
#[test]
fn every_block_is_listed() {
    let path = folder::root().join(GUIDE).join("blocks.md");
    let text = fs::read_to_string(path).unwrap();
    let rows: Vec<Vec<&str>> = text
        .lines()
        .filter(|line| line.starts_with("| `"))
        .map(|line| line.split('|').map(str::trim).collect())
        .collect();
    for name in content::BUILT_IN {
        let told = format!("`{name}`");
        assert!(
            rows.iter().any(|row| row[1] == told),
            "{name} is not listed"
        );
    }
    for row in &rows {
        let name = row[1].trim_matches('`');
        assert!(content::BUILT_IN.contains(&name), "{name} is no block");
        let (_, keys) = row[2].split_once("Its keys:").unwrap();
        let keys = keys.split('`').skip(1).step_by(2);
        let keys = keys.filter(|key| *key != "figure");
        let keys: Vec<String> = keys.map(|key| format!("{key}: 1\n")).collect();
        let keys = keys.concat();
        let page = format!("---\ntitle: A\n---\n```{name}\n{keys}```\n");
        let tree = SourceTree::new(vec![SourceFile {
            path: "content/pages/a.md".into(),
            contents: Contents::Read(page.into_bytes().into()),
        }]);
        let (site, found) = Site::load(tree, &Options::default());
        let told = print(&site.locate(&found), site.tree(), MessageFormat::Short);
        assert!(!told.contains("[unknown-key]"), "{name}: {told}");
    }
}

/// A table of the keys of a schema.
fn keys(schema: &Value) -> String {
    let properties = schema["properties"].as_object().unwrap();
    let mut rows: Vec<String> = properties
        .iter()
        .map(|(key, value)| {
            let told = value["description"].as_str().unwrap();
            let inner = match inner(schema, value) {
                Some(keys) if keys.len() <= 8 => format!(" Its keys: {}.", keys.join(", ")),
                _ => String::new(),
            };
            format!("| `{key}` | {told}{inner} |\n")
        })
        .collect();
    rows.sort();
    format!("| key | says |\n| --- | --- |\n{}", rows.concat())
}

/// The keys of the map that a value is, or a list of.
fn inner(schema: &Value, value: &Value) -> Option<Vec<String>> {
    if let Some(place) = value["$ref"].as_str() {
        let map = schema.pointer(place.trim_start_matches('#'))?;
        let keys = map["properties"].as_object()?.keys();
        return Some(keys.map(|key| format!("`{key}`")).collect());
    }
    let items = value["anyOf"].as_array()?.iter();
    items
        .flat_map(|one| [Some(one), one.get("items")])
        .flatten()
        .find_map(|one| inner(schema, one))
}
