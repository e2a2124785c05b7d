//! The program as its user runs it, in a site of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// The program: the one of this build, or `PRESSBOX`.
pub(crate) fn program() -> PathBuf {
    let named = std::env::var_os("PRESSBOX").map(|path| {
        let path = fs::canonicalize(&path);
        path.expect("PRESSBOX is a program's path")
    });
    named.unwrap_or_else(|| env!("CARGO_BIN_EXE_pressbox").into())
}

/// A site in a temporary folder.
pub(crate) struct Desk {
    folder: TempDir,
}

/// How a run ended, and what it said.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Desk {
    /// A site of these files.
    pub(crate) fn new(files: &[(&str, &str)]) -> Self {
        let desk = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        for (path, text) in files {
            desk.write(path, text);
        }
        desk
    }

    /// A sound site of two matches.
    pub(crate) fn with_two_reports() -> Self {
        Self::new(&[
            (
                "content/reports/2026-05-02-first.md",
                "---\nresult: Ashford 2-1 Kestrel\nround: 1\ncompetition: Harbour League\n---\nA start.\n",
            ),
            (
                "content/reports/2026-05-09-second.md",
                "---\nresult: Kestrel 0-0 Ashford\nround: 2\ncompetition: Harbour League\n---\nA draw.\n",
            ),
            ("static/badge.bin", "\u{0}\u{1}"),
        ])
    }

    pub(crate) fn root(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// The program, to be run in the site's folder.
    pub(crate) fn program(&self, arguments: &[&str]) -> Command {
        let mut program = Command::new(program());
        program
            .args(arguments)
            .current_dir(self.root())
            .stdin(Stdio::null())
            .env_remove("NO_COLOR")
            .env_remove("CLICOLOR_FORCE");
        program
    }

    /// Runs the program in the site's folder.
    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        Ran::of(&self.program(arguments).output().unwrap())
    }

    /// Runs the program, which is to end with this code.
    #[track_caller]
    pub(crate) fn ends(&self, arguments: &[&str], code: i32) -> Ran {
        let ran = self.run(arguments);
        assert_eq!(ran.code, code, "{arguments:?}: {ran:#?}");
        ran
    }

    /// Every file below a folder, with its bytes.
    pub(crate) fn files(&self, folder: &str) -> Vec<(String, Vec<u8>)> {
        let mut files = Vec::new();
        list(&self.path(folder), "", &mut files);
        files.sort();
        files
    }
}

impl Ran {
    pub(crate) fn of(output: &Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout.clone()).unwrap(),
            err: String::from_utf8(output.stderr.clone()).unwrap(),
        }
    }
}

fn list(folder: &Path, path: &str, files: &mut Vec<(String, Vec<u8>)>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let entry = entry.unwrap();
        let below = format!("{path}{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            list(&entry.path(), &format!("{below}/"), files);
        } else {
            files.push((below, fs::read(entry.path()).unwrap()));
        }
    }
}
