//! A folder of this repository as the tree of a site.

use std::fs;
use std::path::Path;

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
    let mut open: Vec<_> = folders.iter().map(|folder| root.join(folder)).collect();
    while let Some(folder) = open.pop() {
        let Ok(entries) = fs::read_dir(&folder) else {
            continue;
        };
        for entry in entries {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                files.push(file(root, &path));
            }
        }
    }
    SourceTree::new(files)
}

fn file(root: &Path, path: &Path) -> SourceFile {
    let below = path.strip_prefix(root).unwrap();
    SourceFile {
        path: below.to_str().unwrap().replace('\\', "/").into(),
        contents: Contents::Read(fs::read(path).unwrap().into()),
    }
}
