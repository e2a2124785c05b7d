//! Round-ups in plain prose, in the layouts that they are pasted in, and what
//! a match says against itself.

use super::{book, findings, goals, matches};

const LEAGUE: &str = "
=== competitions/octagonal.md
name: Octagonal
season: 2021–22
teams: [Canada, Costa Rica, El Salvador, Honduras, Jamaica, Mexico, Panama, United States]
=== reports/2021-10-08-round.md
---
title: Round four
competition: octagonal
round: 4
---
";

/// What a round-up of three matches tells, however it is laid out.
#[track_caller]
fn check(body: &str) {
    let book = book(&format!("{LEAGUE}{body}"));
    assert_eq!(
        matches(&book),
        "~2021-10-08 4 Mexico 1-1 Canada\n\
         ~2021-10-08 4 Honduras 0-3 United States\n\
         ~2021-10-08 4 Panama 0-0 Costa Rica\n"
    );
    let told: Vec<String> = book
        .fixtures
        .values()
        .map(|fixture| goals(&book, fixture))
        .collect();
    assert_eq!(
        told,
        [
            "Jorge Sánchez 21 – Jonathan Osorio 42",
            " – Ream 10, Pulisic 20, Pulisic 30",
            " – "
        ]
    );
}

#[test]
fn a_round_up_with_headings() {
    check(
        "A lede.

## Mexico 1-1 Canada

(Jorge Sánchez 21' – Jonathan Osorio 42')

It was even.

### Honduras 0-3 United States

– Ream 10, Pulisic 20, 30 pen

Panama 0-0 Costa Rica
---------------------

Nothing.
",
    );
}

#[test]
fn a_round_up_with_bare_lines() {
    check(
        "A lede.

Mexico 1-1 Canada

Jorge Sánchez 21' – Jonathan Osorio 42'

It was even.

Honduras 0-3 United States

– Ream 10, Pulisic 20, 30 pen

They were not.

Panama 0-0 Costa Rica

Nothing.
",
    );
}

#[test]
fn a_round_up_with_scorers_right_below() {
    check(
        "Mexico 1-1 Canada
Jorge Sánchez 21' – Jonathan Osorio 42'
It was even.

Honduras 0-3 United States
– Ream 10, Pulisic 20, 30 pen
Panama 0-0 Costa Rica
Nothing.
",
    );
}

#[test]
fn a_round_up_with_commas() {
    check(
        "**Mexico 1, Canada 1**
(Jorge Sánchez 21; Jonathan Osorio 42)

**Honduras 0, United States 3**
(Ream 10, Pulisic 20, 30 pen)

__Panama 0, Costa Rica 0__

Nothing.
",
    );
}

#[test]
fn a_sentence_is_no_headline() {
    let book = book(&format!(
        "{LEAGUE}Mexico 1-1 Canada was even, and Panama 0-0 Costa Rica was not.

Emphasis is **Honduras 0-3 United States** within a sentence.
"
    ));
    assert_eq!(matches(&book), "");
}

/// The codes that a report of one match brings, in a competition with these
/// keys.
#[track_caller]
fn said(keys: &str, report: &str, expected: &[&str]) {
    let site = format!(
        "\n=== competitions/cup.md\nname: Cup\nformat: knockout\nseason: 2026\n{keys}\n\
         === reports/2026-08-15-one.md\ncompetition: cup\n{report}\n"
    );
    let codes: Vec<String> = findings(&site)
        .iter()
        .filter_map(|finding| Some(finding.split_once(' ')?.1.to_owned()))
        .collect();
    assert_eq!(codes, expected, "{report}");
}

#[test]
fn a_match_against_itself() {
    let players = "match: {players: 3}";
    let check = |report: &str, expected: &[&str]| said(players, report, expected);
    let line_ups = "line_ups: {home: 'Webb, Dean, Hill (Cole 60)', away: 'Amy, Bea, Cee'}";
    check(
        "result: Ashford 2-1 Kestrel\ngoals: Webb 10, 20, 30; Holt 4",
        &["score-mismatch"],
    );
    let with = |goals: &str| format!("result: Ashford 1-0 Kestrel\ngoals: {goals}\n{line_ups}");
    check(&with("Fenn 70"), &["not-in-line-up"]);
    check(&with("Cole 10"), &["scored-before-coming-on"]);
    check(&with("Cole 61"), &[]);
    check(&with("Webb 130"), &["improbable-minute"]);
    check(&with("Amy 12 og"), &[]);
    check(
        "result: Ashford 0-0 Kestrel\nline_ups: {home: 'Webb, Dean, Webb'}",
        &["on-twice"],
    );
    check(
        "result: Ashford 0-0 Kestrel\ncards: {home: 'Webb 10, 50'}",
        &["two-yellows"],
    );
    check(
        "result: Ashford 0-0 Kestrel\ncards: {home: 'Webb 10, 50 2y'}",
        &[],
    );
    check(
        "result: Ashford 1-0 Kestrel (4-3 pens)",
        &["needless-shoot-out"],
    );
}

#[test]
fn a_youth_competition_is_silent() {
    let busy = "result: Ashford 1-0 Kestrel\ngoals: Cole 10\n\
                line_ups: {home: 'Webb (Cole 60), Dean (Webb 70), Hill (Cole 80)'}\n\
                cards: {home: 'Cole 13, 50'}";
    said(
        "match: {players: 3}",
        busy,
        &[
            "on-twice",
            "on-twice",
            "scored-before-coming-on",
            "two-yellows",
        ],
    );
    said(
        "match: {players: 3, rolling_subs: true}",
        busy,
        &["two-yellows"],
    );
    said(
        "match: {players: 3, rolling_subs: true}\nallow: [two-yellows]",
        busy,
        &[],
    );
}
