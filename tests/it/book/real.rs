//! This repository's own example.

use std::fs;
use std::path::Path;

use pressbox::assemble::{Options, assemble};
use pressbox::content;
use pressbox::diagnostic::{MessageFormat, print};
use pressbox::source::{Contents, SourceFile, SourceTree};

fn add(folder: &Path, root: &Path, files: &mut Vec<SourceFile>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            add(&path, root, files);
        } else {
            let name = path
                .strip_prefix(root)
                .unwrap()
                .to_string_lossy()
                .replace('\\', "/");
            files.push(SourceFile {
                path: name.into(),
                contents: Contents::Read(fs::read(&path).unwrap().into()),
            });
        }
    }
}

#[test]
fn the_octagonal_is_told_without_a_fault() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    add(&root.join("content"), root, &mut files);
    let tree = SourceTree::new(files);
    let (contents, mut diagnostics) = content::read(&tree);
    let (book, further) = assemble(&tree, &contents, &Options::default());
    diagnostics.append(further);
    let findings = diagnostics.locate(&tree, content::locate);
    let printed = print(&findings, &tree, MessageFormat::Short);
    assert!(printed.is_empty(), "{printed}");
    assert_eq!(book.teams.len(), 8);
    assert_eq!(book.fixtures.len(), 56);
    let goals: usize = book
        .fixtures
        .values()
        .map(|fixture| fixture.goals.len())
        .sum();
    assert_eq!(goals, 118);
    let rounds = &book.stages.values().next().unwrap().rounds;
    assert_eq!(rounds.len(), 14);
    assert!(
        book.fixtures
            .values()
            .all(|fixture| !fixture.told_in.is_empty())
    );
}
