//! What a build leaves alone is what a build that knows nothing of the last
//! one would make.

use std::fs;

use pressbox::site::{Options, Site};
use pressbox::source::SourceTree;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::folder;
use crate::program::Desk;

/// Files of a site, and what each may say from one build to the next; nothing
/// where it is not there.
const STATES: [(&str, &[Option<&str>]); 9] = [
    (
        "content/reports/2026-05-02-first.md",
        &[
            Some(
                "---\nresult: Ashford 2-1 Kestrel\nround: 1\ncompetition: Harbour League\n---\nA start.\n",
            ),
            Some(
                "---\nresult: Ashford 0-1 Kestrel\nround: 1\ncompetition: Harbour League\n---\nA start.\n",
            ),
            Some(
                "---\nresult: Ashford 2-1 Kestrel\nround: 1\ncompetition: Harbour League\ntags: [rain]\n---\nRain.\n",
            ),
            Some(
                "---\nresult: Ashford 2-1 Kestrel\nround: 1\ncompetition: Harbour League\n---\n```table\n```\n",
            ),
        ],
    ),
    (
        "content/reports/2026-05-16-third.md",
        &[
            None,
            Some(
                "---\nresult: Ashford 3-3 Seaham\nround: 3\ncompetition: Harbour League\n---\nA [start](2026-05-02-first.md).\n",
            ),
        ],
    ),
    (
        "site.yaml",
        &[
            Some("title: The Harbour\n"),
            Some("title: The Harbour\nlanguage: de\n"),
            Some("title: The Harbour\nwords: {report: Chronicle}\n"),
            Some(
                "title: The Quay\nbase_url: https://quay.example\nnavigation: [{Teams: /teams/}]\n",
            ),
        ],
    ),
    (
        "templates/match.html",
        &[
            None,
            Some("{% extends \"default/match.html\" %}\n"),
            Some(
                "{% extends \"default/match.html\" %}{% block content %}<p>{{ page.home.name }}</p>{% endblock %}\n",
            ),
        ],
    ),
    (
        "templates/blocks/table.html",
        &[None, Some("<p>No table today.</p>\n")],
    ),
    (
        "templates/404.html",
        &[None, Some("<p>{{ words.not_found }}</p>\n")],
    ),
    (
        "content/pages/about.md",
        &[None, Some("---\ntitle: About\n---\nUs.\n")],
    ),
    (
        "static/pressbox.css",
        &[None, Some("body { color: red }\n")],
    ),
    // Somebody's hand in the output: each build puts it right.
    (
        "public/index.html",
        &[None, Some("<p>Not what was written.</p>\n")],
    ),
];

const OPTIONS: [&[&str]; 4] = [
    &[],
    &["--browse-from-disk"],
    &["--base-url", "https://elsewhere.example"],
    &["--today", "2026-05-03"],
];

#[derive(Clone, Debug)]
struct Step {
    file: usize,
    state: usize,
    options: usize,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = (0..STATES.len(), 0..4_usize, 0..OPTIONS.len() * 2);
    let step = step.prop_map(|(file, state, options)| Step {
        file,
        state,
        // Most builds are asked for as the last one was.
        options: options.saturating_sub(OPTIONS.len()),
    });
    vec(step, 1..6)
}

fn put(desk: &Desk, (path, states): (&str, &[Option<&str>]), state: usize) {
    match states[state % states.len()] {
        Some(text) => desk.write(path, text),
        None => drop(fs::remove_file(desk.path(path))),
    }
}

fn desk() -> Desk {
    let desk = Desk::with_two_reports();
    for file in STATES {
        put(&desk, file, 0);
    }
    desk.ends(&["build"], 0);
    desk
}

/// Builds after the last build and into an empty folder: the bytes are the same.
#[track_caller]
fn check(desk: &Desk, options: &[&str]) {
    desk.ends(&[&["build"], options].concat(), 0);
    desk.ends(&[&["build", "-o", "fresh"], options].concat(), 0);
    let (again, first) = (desk.files("public"), desk.files("fresh"));
    for (again, first) in again.iter().zip(&first) {
        assert_eq!(again.0, first.0);
        assert!(again.1 == first.1, "{} is stale", again.0);
    }
    assert_eq!(again.len(), first.len());
    fs::remove_dir_all(desk.path("fresh")).unwrap();
}

#[test]
fn each_change_reaches_each_page() {
    let desk = desk();
    for file in STATES {
        for state in 1..=file.1.len() {
            put(&desk, file, state);
            check(&desk, &[]);
        }
    }
    for options in OPTIONS {
        check(&desk, options);
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 6,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_build_after_another_has_the_bytes_of_a_first_one(steps in steps()) {
        let desk = desk();
        for Step { file, state, options } in steps {
            put(&desk, STATES[file], state);
            check(&desk, OPTIONS[options]);
        }
    }
}

fn site(tree: SourceTree) -> Site {
    Site::load(tree, &Options::default()).0
}

#[test]
fn a_page_is_not_made_again_by_the_same_recipe() {
    let folder = folder::root();
    let site = site(folder::tree(folder, &["content", "templates", "static"]));
    let mut pages = 0;
    for index in 0..site.len() {
        let first = site.render_unless(index, None).unwrap();
        let file = site.render(index).unwrap();
        assert_eq!(first.file.as_ref(), Some(&file));
        let again = site.render_unless(index, first.recipe).unwrap();
        assert_eq!(again.recipe, first.recipe);
        assert_eq!(again.file.is_none(), first.recipe.is_some());
        let other = site.render_unless(index, Some([7; 16])).unwrap();
        assert_eq!(other.file, Some(file));
        pages += usize::from(first.recipe.is_some());
    }
    assert!(pages > site.len() / 2, "{pages} of {}", site.len());
}
