//! Publishing, rehearsed with sites of a few texts.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use pressbox::diagnostic::{Code, Diagnostics};
use pressbox::output::{Body, OutputFile, OutputPath};
use pressbox::site::Made;
use pressbox::source::{Contents, FileId, SourceFile, SourceTree};
use pressbox::theme::Recipe;
use tempfile::TempDir;

use super::output_folder::{Foreign, OutputFolder};
use super::publish::{Edition, Published};
use crate::exit::{Exit, Failure};

struct Stand {
    folder: TempDir,
}

impl Stand {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("content")).unwrap();
        Self { folder }
    }

    fn root(&self) -> std::path::PathBuf {
        self.folder.path().canonicalize().unwrap()
    }

    fn output(&self) -> std::path::PathBuf {
        self.root().join("public")
    }

    fn publish(&self, pages: &[(&str, &str)], foreign: Foreign) -> Result<Published, Failure> {
        let paths: Vec<_> = pages
            .iter()
            .map(|(path, _)| OutputPath::new(path).unwrap())
            .collect();
        let edition = Edition {
            root: &self.root(),
            tree: &SourceTree::default(),
            paths: paths.iter().collect(),
            render: |index: usize, last: Option<Recipe>| {
                let (_, text) = pages[index];
                if text == "FAULT" {
                    return Err(Diagnostics::default());
                }
                let recipe = recipe_of(text);
                let file = OutputFile {
                    path: paths[index].clone(),
                    body: Body::Bytes(text.into()),
                };
                Ok(Made {
                    file: (last != Some(recipe)).then_some(file),
                    recipe: Some(recipe),
                })
            },
            foreign,
        };
        edition.publish(&OutputFolder::choose(&self.root(), &self.output())?)
    }

    #[track_caller]
    fn published(&self, pages: &[(&str, &str)]) -> Published {
        self.publish(pages, Foreign::Refused)
            .unwrap_or_else(|failure| panic!("{failure:?}"))
    }

    #[track_caller]
    fn refused(&self, pages: &[(&str, &str)], exit: Exit, code: Code) {
        let before = self.files();
        let failure = self.publish(pages, Foreign::Refused).unwrap_err();
        let codes: Vec<_> = failure.found.iter().map(|d| d.code).collect();
        assert_eq!((failure.exit, codes), (exit, vec![code]));
        assert_eq!(self.files(), before, "the output is as it was");
    }

    /// What the output folder holds, without the manifest.
    fn files(&self) -> BTreeMap<String, String> {
        let mut files = BTreeMap::new();
        list(&self.output(), "", &mut files);
        files.retain(|path, _| !path.starts_with(".pressbox"));
        files
    }

    #[track_caller]
    fn check(&self, expected: &[(&str, &str)]) {
        let expected = expected
            .iter()
            .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
            .collect();
        assert_eq!(self.files(), expected);
        let mut around: Vec<_> = fs::read_dir(self.root())
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .collect();
        around.sort();
        assert_eq!(around, ["content", "public"], "nothing is left beside");
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.output().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

/// What a page of this text is made of.
fn recipe_of(text: &str) -> Recipe {
    super::manifest::digest(text.as_bytes())
}

/// The files below a folder; an empty folder is listed with a `/`.
fn list(folder: &Path, path: &str, files: &mut BTreeMap<String, String>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    let mut empty = true;
    for entry in entries {
        empty = false;
        let entry = entry.unwrap();
        let below = format!("{path}{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            list(&entry.path(), &format!("{below}/"), files);
        } else {
            files.insert(below, fs::read_to_string(entry.path()).unwrap());
        }
    }
    if empty {
        files.insert(path.to_owned(), String::new());
    }
}

const SITE: [(&str, &str); 3] = [
    ("index.html", "home"),
    ("teams/ashford/index.html", "Ashford"),
    ("teams/kestrel/index.html", "Kestrel"),
];

#[test]
fn what_changed_is_written_and_what_is_stale_goes() {
    let stand = Stand::new();
    assert_eq!(stand.published(&SITE).written, 3);
    stand.check(&SITE);

    let same = stand.published(&SITE);
    assert_eq!((same.written, same.unchanged, same.removed), (0, 3, 0));

    let next = [("index.html", "new"), SITE[1], ("feed.xml", "feed")];
    let done = stand.published(&next);
    assert_eq!((done.written, done.unchanged, done.removed), (2, 1, 1));
    stand.check(&next);
}

#[test]
fn a_page_that_fails_leaves_the_old_site() {
    let stand = Stand::new();
    stand.published(&SITE);
    let failed = stand.publish(&[("index.html", "new"), ("x", "FAULT")], Foreign::Refused);
    assert_eq!(failed.unwrap_err().exit, Exit::Findings);
    stand.check(&SITE);
}

#[test]
fn foreign_files_stay_and_are_never_overwritten_unasked() {
    let stand = Stand::new();
    stand.published(&SITE);
    stand.write("CNAME", "example.org");
    stand.write("teams/kestrel/notes.txt", "mine");
    stand.published(&SITE[..2]);
    stand.check(&[
        ("CNAME", "example.org"),
        SITE[0],
        SITE[1],
        ("teams/kestrel/notes.txt", "mine"),
    ]);

    let wanted = [SITE[0], SITE[1], ("CNAME", "other.example")];
    stand.refused(&wanted, Exit::Usage, Code::ForeignFile);
    let adopted = [SITE[0], SITE[1], ("CNAME", "example.org")];
    assert_eq!(stand.published(&adopted).written, 0, "the same bytes");
    stand.write("robots.txt", "mine");
    let replaced = stand.publish(&[("robots.txt", "ours")], Foreign::Allowed);
    assert_eq!(replaced.unwrap().found.iter().count(), 1, "a note");
}

#[test]
fn a_folder_that_is_not_ours_is_refused() {
    let stand = Stand::new();
    stand.write("photo.jpg", "mine");
    stand.refused(&SITE, Exit::Usage, Code::RefusedOutput);
    stand.publish(&SITE, Foreign::Allowed).unwrap();
    stand.published(&SITE[..1]);
    stand.check(&[SITE[0], ("photo.jpg", "mine")]);
}

#[test]
fn a_file_edited_in_the_output_is_noted() {
    let stand = Stand::new();
    stand.published(&SITE);
    stand.write("index.html", "HOME");
    stand.write("teams/kestrel/index.html", "my own page");
    let done = stand.published(&SITE[..2]);
    assert_eq!(done.found.iter().count(), 2);
    assert_eq!((done.written, done.removed), (1, 0));
    stand.check(&[
        SITE[0],
        SITE[1],
        ("teams/kestrel/index.html", "my own page"),
    ]);
}

#[test]
fn a_file_and_a_folder_can_change_places() {
    let stand = Stand::new();
    let files = [("a", "file"), ("b/c/d", "deep"), ("b/e", "flat")];
    let folders = [("a/b/c", "deep"), ("b", "file")];
    stand.published(&files);
    stand.published(&folders);
    stand.check(&folders);
    stand.published(&files);
    stand.check(&files);
    stand.write("b/mine", "mine");
    stand.refused(&folders, Exit::Usage, Code::ForeignFile);
}

#[test]
fn one_path_cannot_hold_two_pages() {
    let stand = Stand::new();
    stand.published(&SITE);
    let twice = [SITE[0], SITE[1], ("index.html", "again")];
    stand.refused(&twice, Exit::Findings, Code::OnePathTwice);
    let ours = [(".pressbox/manifest", "x")];
    stand.refused(&ours, Exit::Usage, Code::ForeignFile);
}

#[test]
fn a_commit_that_was_cut_off_is_completed() {
    let stand = Stand::new();
    stand.published(&SITE);
    let work = stand.root().join(".public.pressbox");
    fs::create_dir_all(work.join("new/teams/wrexham")).unwrap();
    fs::write(work.join("new/teams/wrexham/index.html"), "Wrexham").unwrap();
    let digest = |text: &str| blake3::hash(text.as_bytes()).to_hex()[..32].to_owned();
    let journal = format!(
        "pressbox manifest 1\n{} 4 index.html\n{} 7 teams/wrexham/index.html\n",
        digest("home"),
        digest("Wrexham")
    );
    fs::write(work.join("commit"), journal).unwrap();
    let failed = stand.publish(&[("x", "FAULT")], Foreign::Refused);
    assert_eq!(failed.unwrap_err().exit, Exit::Findings);
    stand.check(&[SITE[0], ("teams/wrexham/index.html", "Wrexham")]);
    assert_eq!(stand.published(&SITE).removed, 1);
    stand.check(&SITE);
}

#[test]
fn what_a_dead_build_left_is_taken_over() {
    let stand = Stand::new();
    let work = stand.root().join(".public.pressbox");
    fs::create_dir_all(work.join("new")).unwrap();
    fs::write(work.join("new/half.html"), "ha").unwrap();
    fs::write(work.join("lock"), "1 elsewhere\n").unwrap();
    stand.published(&SITE);
    stand.check(&SITE);
}

#[test]
fn the_second_of_two_builds_names_the_first() {
    let stand = Stand::new();
    let work = stand.root().join(".public.pressbox");
    fs::create_dir_all(&work).unwrap();
    fs::write(work.join("lock"), "4711 press-room\n").unwrap();
    let lock = fs::File::open(work.join("lock")).unwrap();
    lock.lock().unwrap();
    let failure = stand.publish(&SITE, Foreign::Refused).unwrap_err();
    let found = failure.found.iter().next().unwrap();
    assert_eq!((failure.exit, found.code), (Exit::Machine, Code::Locked));
    assert!(
        found.message.contains("process 4711 on press-room"),
        "{found:?}"
    );
    drop(lock);
    stand.published(&SITE);
    stand.check(&SITE);
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_link() {
    let stand = Stand::new();
    stand.published(&SITE[..1]);
    let elsewhere = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), stand.output().join("teams")).unwrap();
    let failure = stand.publish(&SITE, Foreign::Allowed).unwrap_err();
    assert_eq!(failure.exit, Exit::Usage);
    assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0);
}

#[test]
fn a_file_that_goes_while_the_site_is_built_ends_the_build() {
    let stand = Stand::new();
    let tree = SourceTree::new(vec![SourceFile {
        path: "content/gone.jpg".into(),
        contents: Contents::Opaque {
            length: 3,
            digest: [0; 32],
            picture: None,
        },
    }]);
    let path = OutputPath::new("gone.jpg").unwrap();
    let edition = Edition {
        root: &stand.root(),
        tree: &tree,
        paths: vec![&path],
        render: |_, _| {
            let file = OutputFile {
                path: path.clone(),
                body: Body::Copy(FileId::default()),
            };
            Ok(Made {
                file: Some(file),
                recipe: None,
            })
        },
        foreign: Foreign::Refused,
    };
    let output = OutputFolder::choose(&stand.root(), &stand.output()).unwrap();
    let failure = edition.publish(&output).unwrap_err();
    let codes: Vec<_> = failure.found.iter().map(|d| d.code).collect();
    assert_eq!(codes, [Code::ChangedMeanwhile]);
}
