//! Fenced blocks of a text: what is wrong in one is told at its line and
//! column of the Markdown file.

use pressbox::diagnostic::{MessageFormat, print};
use pressbox::site::{Options, Site};
use pressbox::source::{Contents, SourceFile, SourceTree};

const LEAGUE: &str = "---\nname: Lantern League\nteams: [Ashford, Kestrel, Dunmore]\nresults:\n  - round: 1\n    date: 2026-08-15\n    matches:\n      - Ashford 2-1 Kestrel\n---\n";

fn file(path: &str, text: &str) -> SourceFile {
    SourceFile {
        path: path.into(),
        contents: Contents::Read(text.as_bytes().into()),
    }
}

/// What is told of a page with this text, and of a template for its own block.
fn told(text: &str) -> Vec<String> {
    let page = format!("---\ntitle: Guide\n---\n{text}");
    let tree = SourceTree::new(vec![
        file("content/competitions/league.md", LEAGUE),
        file("content/pages/guide.md", &page),
        file("templates/blocks/leader.html", "A leader"),
    ]);
    let options = Options {
        base_url: Some("https://example.org".to_owned()),
        ..Options::default()
    };
    let (site, mut found) = Site::load(tree, &options);
    for index in 0..site.len() {
        found.extend(site.render(index).err().into_iter().flatten());
    }
    print(&site.locate(&found), site.tree(), MessageFormat::Short)
        .lines()
        .map(str::to_owned)
        .collect()
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let told = told(text);
    assert_eq!(told.len(), expected.len(), "{told:#?}");
    for (told, expected) in told.iter().zip(expected) {
        let told = told.strip_prefix("content/pages/guide.md:").unwrap_or(told);
        assert!(told.starts_with(expected), "{told}\n{expected}");
    }
}

#[test]
fn a_sound_block_is_not_complained_of() {
    check("```standings\n```\n", &[]);
    check(
        "```standings\ncompetition: lantern league\nafter: 1\n```\n",
        &[],
    );
    check("```quote\nJust words.\n```\n", &[]);
    check("```yaml\nno: [block\n```\n", &[]);
}

#[test]
fn a_fault_in_a_block_has_its_line_and_column() {
    check(
        "```standings\ngruop: A\n```\n",
        &["5:1: error[unknown-key]: "],
    );
    check(
        "Words\n\n> ```results\n> round: 1\n> rows: many\n> ```\n",
        &["8:9: error[wrong-value]: "],
    );
    check(
        "- ```standings\n  on: 2026-13-40\n  ```\n",
        &["5:7: error[wrong-value]: "],
    );
    check(
        "```standings\r\non: [\r\n```\r\n",
        &["6:1: error[yaml-syntax]: "],
    );
    check(
        "```standings\nrows: 1\nrows: 2\n```\n",
        &["6:1: error[duplicate-key]: ", "5:1: note: "],
    );
    check("```quote\nby: Ann\n```\n", &["5:1: error[missing-key]: "]);
    check("```leader\nname: [\n```\n", &["6:1: error[yaml-syntax]: "]);
    check(
        "```video\nurl: javascript:alert(1)\ntitle: A\n```\n",
        &["5:6: error[wrong-value]: "],
    );
}

#[test]
fn a_name_that_the_site_does_not_have_is_told_with_the_nearest() {
    check(
        "```standings\ncompetition: Lantern Leage\n```\n",
        &[
            "5:14: error[unknown-in-block]: unknown competition \"Lantern Leage\"; did you mean \"Lantern League\"?",
        ],
    );
    check(
        "```standings\nafter: 7\n```\n",
        &["5:8: error[unknown-in-block]: unknown round \"7\""],
    );
    check(
        "```results\nteams: [Ashford, Kestral]\n```\n",
        &["5:18: error[unknown-in-block]: unknown team \"Kestral\"; did you mean \"Kestrel\"?"],
    );
    check(
        "```match\nmatch: Ashford v Dunmoor\n```\n",
        &["5:8: error[unknown-in-block]: unknown team \"Dunmoor\"; did you mean \"Dunmore\"?"],
    );
    check(
        "```match\nmatch: Ashford v Dunmore\n```\n",
        &["5:8: error[unknown-in-block]: unknown match"],
    );
}

#[test]
fn a_block_with_nothing_to_show_says_so() {
    check(
        "```line-ups\nmatch: Ashford v Kestrel\n```\n",
        &["4:1: warning[empty-block]: "],
    );
    check("```match\n```\n", &["4:1: warning[empty-block]: "]);
}

#[test]
fn a_bracket_is_of_a_knock_out() {
    check(
        "```bracket\n```\n",
        &[
            "4:1: warning[empty-block]: the block `bracket` shows nothing: the season has no knock-out",
        ],
    );
    check(
        "```bracket\ncompetition: Lantern League\nrows: 3\n```\n",
        &["4:1: warning[empty-block]: ", "6:1: error[unknown-key]: "],
    );
    check(
        "```bracket\ncompetition: Lantern Leage\n```\n",
        &["5:14: error[unknown-in-block]: unknown competition"],
    );
    check(
        "```bracket\nstage: Finals\n```\n",
        &["5:8: error[unknown-in-block]: unknown stage"],
    );
}

#[test]
fn a_name_nearly_a_blocks_is_told() {
    check(
        "```standing\n```\n",
        &[
            "4:1: warning[near-block]: `standing` is no block, so it stays code; did you mean `standings`?",
        ],
    );
}

#[test]
fn a_picture_of_a_block_has_to_be_there() {
    check(
        "```figure\nsrc: missing.jpg\nalt: A crowd\n```\n",
        &["5:6: warning[dead-link]: "],
    );
}
