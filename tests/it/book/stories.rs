//! Reports as stories.

use pressbox::assemble::Options;
use pressbox::book::Book;
use pressbox::calendar::Date;

use super::{book, findings, goals, matches, read_with};

fn stories(book: &Book) -> Vec<String> {
    let stories = book.stories.values();
    stories
        .map(|story| format!("{} {}: {}", story.date, story.slug, story.title))
        .collect()
}

#[test]
fn a_story_has_a_title_and_an_address_unless_it_states_them() {
    let site = "
=== reports/2026-08-15-derby.md
result: Ashford 2-1 Kestrel
=== reports/deep/2026-08-15-derby.md
date: 2026-08-15
title: A word
=== reports/2026-08-16-interview.md
---
tags: [people]
---
# Talking to the keeper
=== reports/2026-08-17-on-the-road.md
tags: [travel]
";
    assert_eq!(
        stories(&book(site)),
        [
            "2026-08-15 derby: Ashford 2–1 Kestrel",
            "2026-08-15 derby-2: A word",
            "2026-08-16 interview: Talking to the keeper",
            "2026-08-17 on-the-road: On The Road",
        ]
    );
}

#[test]
fn two_stories_at_one_address_are_an_error() {
    let site = "
=== reports/2026-08-15-one.md
slug: derby
=== reports/2026-08-15-two.md
slug: derby
";
    assert_eq!(
        findings(site),
        [
            "reports/2026-08-15-two.md:2 address-taken",
            "reports/2026-08-15-one.md:2 note"
        ]
    );
}

#[test]
fn drafts_and_what_is_to_be_published_later_stay_out_with_their_facts() {
    let site = "
=== reports/2026-08-15-one.md
result: Ashford 2-1 Kestrel
draft: true
=== reports/2026-08-16-two.md
result: Dunmore 2-1 Kestrel
publish: 2026-08-20
";
    let on = |day: i8, drafts: bool| {
        let clock = Some(Date::new(2026, 8, day).unwrap());
        let options = Options {
            drafts,
            clock,
            ..Options::default()
        };
        read_with(site, &options).0.fixtures.len()
    };
    assert_eq!([on(19, false), on(20, false), on(20, true)], [0, 1, 2]);
}

#[test]
fn headlines_that_are_score_lines_are_matches() {
    let site = "
=== competitions/league.md
season: 2026
teams: [Ashford, Kestrel, Dunmore, Harwick]
=== reports/2026-08-15-round-up.md
---
competition: league
---
Words before.

## Ashford 2, Kestrel 1
(Webb 10, Dean 20; Holt 30)

A story.

Dunmore 0-0 Harwick
A story right below.

In 2024 Dunmore beat Harwick 3-1.
";
    let book = book(site);
    assert_eq!(
        matches(&book),
        "~2026-08-15 - Ashford 2-1 Kestrel\n~2026-08-15 - Dunmore 0-0 Harwick\n"
    );
    let fixture = book.fixtures.values().next().unwrap();
    assert_eq!(goals(&book, fixture), "Webb 10, Dean 20 – Holt 30");
    let story = book.stories.values().next().unwrap();
    assert_eq!((story.fixtures.len(), story.sections.len()), (2, 2));
}

#[test]
fn a_headline_of_a_declared_match_must_agree_with_it() {
    let site = |line: &str| {
        format!(
            "
=== reports/2026-08-15-derby.md
---
result: Ashford 2-1 Kestrel
---
## {line}
A story.
"
        )
    };
    let agreed = book(&site("Ashford 2, Kestrel 1"));
    let story = agreed.stories.values().next().unwrap();
    assert_eq!((agreed.fixtures.len(), story.sections.len()), (1, 1));
    assert_eq!(
        findings(&site("Ashford 3, Kestrel 1")),
        [
            "reports/2026-08-15-derby.md:4 contradiction",
            "reports/2026-08-15-derby.md:2 note",
        ]
    );
    assert_eq!(book(&site("Dunmore 3, Kestrel 1")).fixtures.len(), 1);
}
