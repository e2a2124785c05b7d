//! A site that is read again after a save is the site that its files make.

use pressbox::content::{self, Saved};
use pressbox::output::OutputFile;
use pressbox::site::{Options, Reader, Site};
use pressbox::source::{Contents, SourceFile, SourceTree};

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
    for words in [
        "A further sentence.\n",
        "\nAnother paragraph, with *more* words.\n",
        "\n## A heading\n\nAnd what stands below it, see [the club](/teams/).\n",
        "\nMore below the link.\n",
        "\n```standings\nrows: 2\n```\n",
    ] {
        tree = saved(&tree, &report, |text| format!("{text}{words}"));
        check(&tree);
    }
    tree = saved(&tree, &report, |text| {
        let (front_matter, _) = text.split_once("\n---\n").unwrap();
        format!("{front_matter}\n---\nOther first words.\n")
    });
    check(&tree);
    tree = saved(&tree, &report, |_| first_text(&first, &report));
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

#[test]
fn other_words_are_told_from_other_facts() {
    let path = "content/reports/2026-05-03-derby.md";
    let report = "---\nresult: Ashford 2-1 Kestrel\n---\nThe *first* words.\n\n## Later\n\nSee [more](/more/).\n";
    let tree_of = |text: &str| {
        SourceTree::new(vec![SourceFile {
            path: path.into(),
            contents: Contents::Read(text.as_bytes().into()),
        }])
    };
    let saved_as = |text: &str| {
        let before = tree_of(report);
        let (mut contents, mut found) = content::read(&before);
        assert!(found.is_empty());
        content::read_again(&tree_of(text), &before, &mut contents, &mut found).unwrap()
    };
    let with = |old: &str, new: &str| saved_as(&report.replace(old, new));
    for (old, new) in [
        ("The *first* words.", "Other words.\n\nIn two paragraphs."),
        ("See [more]", "### Later still\n\nSee [more]"),
        ("See [more]", "See [much more]"),
    ] {
        assert!(matches!(with(old, new), Saved::Words(_)), "{new}");
    }
    for (old, new) in [
        ("2-1", "2-2"),
        ("---\nThe", "---\n# A title\n\nThe"),
        ("/more/", "/less/"),
        ("/more/", "/more/#below"),
        ("See [more](/more/).", "See more."),
        ("See [more](/more/).", "See ![more](/more/)."),
        ("The *first* words.", "Ashford 2-1 Kestrel"),
        ("The *first* words.", "```standings\n```"),
        ("The *first* words.", "A [](/more/) link."),
        ("The *first* words.", "<b>words</b>"),
    ] {
        assert_eq!(with(old, new), Saved::More, "{new}");
    }
}

/// A first sentence may read like a headline, which it is where both teams are
/// known: then the words below belong to that match.
#[test]
fn words_around_a_headline_are_read_again_as_they_are_read() {
    let tree_of = |words: &str| {
        let file = |path: &str, text: &str| SourceFile {
            path: path.into(),
            contents: Contents::Read(text.as_bytes().into()),
        };
        let front = "---\ntitle: A round\ncompetition: League\n---\n";
        SourceTree::new(vec![
            file("content/teams/ashford.md", "---\nname: Ashford\n---\n"),
            file("content/teams/kestrel.md", "---\nname: Kestrel\n---\n"),
            file(
                "content/reports/2026-05-03-round.md",
                &format!("{front}{words}\n"),
            ),
        ])
    };
    for first in ["Ashford beat Kestrel 2-1 today", "Ashford 2-1 Kestrel"] {
        let mut reader = Reader::default();
        let options = Options::default();
        for words in [
            format!("{first}\n\nIt rained."),
            format!("{first}\n\nIt rained all day, and nobody minded."),
            format!("Some words before.\n\n{first}\n\nIt rained."),
            "It rained.".to_owned(),
        ] {
            let tree = tree_of(&words);
            let again = all(&reader.load(tree.clone(), &options));
            assert!(again == all(&Site::load(tree, &options)), "{words}");
        }
    }
}

#[test]
fn other_words_may_name_whom_no_text_may_name() {
    let report = "---\ncompetition: League\nresult: Ashford 1-0 Kestrel\ngoals: Tom Reid 3\n---\n";
    let tree_of = |words: &str| {
        let file = |path: &str, text: &str| SourceFile {
            path: path.into(),
            contents: Contents::Read(text.as_bytes().into()),
        };
        SourceTree::new(vec![
            file(
                "content/players/tom-reid.md",
                "---\nname: Tom Reid\nhidden: true\n---\n",
            ),
            file(
                "content/reports/2026-05-03-derby.md",
                &format!("{report}{words}\n"),
            ),
        ])
    };
    let mut reader = Reader::default();
    let options = Options::default();
    for words in ["Nobody is named.", "Tom Reid scored.", "He scored."] {
        let tree = tree_of(words);
        let again = all(&reader.load(tree.clone(), &options));
        assert!(again == all(&Site::load(tree, &options)), "{words}");
        assert_eq!(again.1.contains("HiddenName"), words.contains("Reid"));
    }
}

fn first_text(tree: &SourceTree, path: &str) -> String {
    let id = tree.find(path).unwrap();
    tree.file(id).text().unwrap().to_owned()
}
