//! A site that is read again after a save is the site that its files make.

use pressbox::output::OutputFile;
use pressbox::site::{Options, Reader, Site};
use pressbox::source::{Contents, SourceTree};

use crate::folder;

/// Every file of a site, and what is wrong with it.
fn all((site, found): &(Site, pressbox::diagnostic::Diagnostics)) -> (Vec<OutputFile>, String) {
    let files = (0..site.len()).map(|index| site.render(index).unwrap());
    (files.collect(), format!("{:#?}", site.locate(found)))
}

/// The tree with one of its files changed.
fn saved(tree: &SourceTree, path: &str, change: impl Fn(&str) -> String) -> SourceTree {
    let id = tree.find(path).unwrap_or_else(|| panic!("no {path}"));
    let text = change(tree.file(id).text().unwrap());
    tree.with(id, Contents::Read(text.into_bytes().into()))
}

#[test]
fn what_is_read_again_is_what_is_read() {
    let folder = folder::root();
    let first = folder::tree(folder, &["content", "templates", "static"]);
    let report = first
        .below("content/reports")
        .find(|(_, file)| file.text().is_some_and(|text| text.contains("\nresult:")))
        .map(|(_, file)| file.path.to_string())
        .unwrap();
    let competition = first
        .below("content/competitions")
        .find(|(_, file)| file.extension() == "md")
        .map(|(_, file)| file.path.to_string())
        .unwrap();
    let more = |text: &str| format!("{text}\nA further [link](nowhere.md).\n");
    let unknown = |text: &str| text.replacen("---\n", "---\nno_such_key: 1\n", 1);
    let unreadable = |text: &str| text.replacen("---\n", "---\na: [\n", 1);
    let mut tree = first.clone();
    let mut reader = Reader::default();
    let options = Options::default();
    let mut check = |tree: &SourceTree| {
        let again = all(&reader.load(tree.clone(), &options));
        assert!(again == all(&Site::load(tree.clone(), &options)));
        again.1
    };
    let before = check(&tree);
    tree = saved(&tree, &report, more);
    assert_ne!(check(&tree), before, "the dead link is told");
    tree = saved(&tree, &report, unknown);
    assert!(check(&tree).contains("no_such_key"));
    tree = saved(&tree, &report, unreadable);
    check(&tree);
    tree = saved(&tree, &report, |_| first_text(&first, &report));
    assert_eq!(check(&tree), before, "all is as it was");
    tree = saved(&tree, &competition, more);
    check(&tree);
    tree = saved(&tree, &competition, unknown);
    assert!(check(&tree).contains("no_such_key"));
    check(&first);
}

fn first_text(tree: &SourceTree, path: &str) -> String {
    let id = tree.find(path).unwrap();
    tree.file(id).text().unwrap().to_owned()
}
