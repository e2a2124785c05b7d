//! Folders of this repository: their files, and what they are as the tree of a
//! site.

use std::fs;
use std::path::{Path, PathBuf};

use pressbox::source::{Contents, SourceFile, SourceTree};

/// The repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files below some folders of `root`, and its `site.yaml` if it has one.
pub(crate) fn tree(root: &Path, folders: &[&str]) -> SourceTree {
    let mut files = Vec::new();
    let settings = root.join("site.yaml");
    if settings.exists() {
        files.push(file(root, &settings));
    }
    for folder in folders {
        files.extend(
            below(&root.join(folder))
                .iter()
                .map(|path| file(root, path)),
        );
    }
    SourceTree::new(files)
}

/// The files below a folder, by path; none where there is no such folder.
pub(crate) fn below(folder: &Path) -> Vec<PathBuf> {
    let mut open = vec![folder.to_owned()];
    let mut files = Vec::new();
    while let Some(folder) = open.pop() {
        let Ok(entries) = fs::read_dir(&folder) else {
            continue;
        };
        for entry in entries {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

/// The program's own files, by path from the repository's root, each with its
/// text.
pub(crate) fn sources() -> Vec<(String, String)> {
    let files = below(&root().join("src")).into_iter();
    let rust = files.filter(|path| path.extension().is_some_and(|extension| extension == "rs"));
    let sources: Vec<_> = rust
        .map(|path| {
            (
                path_below(root(), &path),
                fs::read_to_string(&path).unwrap(),
            )
        })
        .collect();
    assert!(sources.len() > 300, "the program was found");
    sources
}

/// A path from a folder on, with `/` on every system.
fn path_below(root: &Path, path: &Path) -> String {
    let below = path.strip_prefix(root).unwrap();
    below.to_str().unwrap().replace('\\', "/")
}

fn file(root: &Path, path: &Path) -> SourceFile {
    SourceFile {
        path: path_below(root, path).into(),
        contents: Contents::Read(fs::read(path).unwrap().into()),
    }
}
