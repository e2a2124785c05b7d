//! Whole small sites and their bytes: `tests/sites/<name>/`, printed by the
//! plain-text theme of `tests/theme/`, so that no redesign touches them.
//! `UPDATE=1` writes what is expected anew.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use pressbox::output::Body;
use pressbox::site::{Options, Site};
use pressbox::source::{SourceFile, SourceTree};
use similar::TextDiff;

use crate::folder;

/// The files of a case, with the plain-text theme as its templates.
fn tree(case: &Path) -> SourceTree {
    let tests = folder::root().join("tests/theme");
    let content = folder::tree(case, &["content", "static", "templates"]);
    let theme = folder::tree(&tests, &["templates"]);
    let files = content.iter().chain(theme.iter());
    SourceTree::new(
        files
            .map(|(_, file)| file.clone())
            .collect::<Vec<SourceFile>>(),
    )
}

/// What a case prints, by path: its pages alone.
fn printed(case: &Path) -> BTreeMap<String, String> {
    let (site, found) = Site::load(tree(case), &Options::default());
    let mut printed = BTreeMap::new();
    let findings: Vec<String> = site
        .locate(&found)
        .iter()
        .map(|finding| format!("{}: {}\n", finding.code.name(), finding.message))
        .collect();
    printed.insert("findings.txt".to_owned(), findings.concat());
    for index in 0..site.len() {
        let file = site
            .render(index)
            .unwrap_or_else(|found| panic!("{:#?}", site.locate(&found)));
        if let (Body::Bytes(bytes), Some(path)) =
            (file.body, file.path.as_str().strip_suffix(".html"))
        {
            let text = String::from_utf8(bytes).unwrap();
            let lines: Vec<&str> = text
                .lines()
                .map(str::trim_end)
                .filter(|line| !line.is_empty())
                .collect();
            printed.insert(format!("{path}.txt"), format!("{}\n", lines.join("\n")));
        }
    }
    printed
}

fn expected(folder: &Path) -> BTreeMap<String, String> {
    let parent = folder.parent().unwrap();
    folder::tree(parent, &["expected"])
        .iter()
        .filter_map(|(_, file)| {
            let path = file.path.strip_prefix("expected/")?;
            Some((path.to_owned(), file.text().unwrap().to_owned()))
        })
        .collect()
}

fn check(name: &str) {
    let case = folder::root().join("tests/sites").join(name);
    let folder = case.join("expected");
    let printed = printed(&case);
    if std::env::var_os("UPDATE").is_some() {
        let _ = fs::remove_dir_all(&folder);
        for (path, text) in &printed {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
    }
    let expected = expected(&folder);
    let mut paths: Vec<&String> = printed.keys().chain(expected.keys()).collect();
    paths.sort();
    paths.dedup();
    let empty = String::new();
    for path in paths {
        let (old, new) = (
            expected.get(path).unwrap_or(&empty),
            printed.get(path).unwrap_or(&empty),
        );
        assert!(
            old == new,
            "{name}/expected/{path} differs:\n{}",
            TextDiff::from_lines(old, new).unified_diff()
        );
    }
}

#[test]
fn stories_are_filed_and_put_right() {
    check("stories_are_filed_and_put_right");
}

#[test]
fn two_teams_that_meet_often() {
    check("two_teams_that_meet_often");
}

#[test]
fn two_reports_and_nothing_else() {
    check("two_reports_and_nothing_else");
}

#[test]
fn a_competition_of_two_seasons() {
    check("a_competition_of_two_seasons");
}

#[test]
fn a_round_up_tells_of_each_match_under_its_score() {
    check("a_round_up_tells_of_each_match_under_its_score");
}

#[test]
fn a_report_shows_what_its_blocks_ask_for() {
    check("a_report_shows_what_its_blocks_ask_for");
}

#[test]
fn a_bracket_stands_as_of_its_reports_day() {
    check("a_bracket_stands_as_of_its_reports_day");
}

#[test]
fn a_cup_is_told_in_german() {
    check("a_cup_is_told_in_german");
}

#[test]
fn a_bye_goes_straight_through() {
    check("a_bye_goes_straight_through");
}

#[test]
fn a_replay_decides_the_tie() {
    check("a_replay_decides_the_tie");
}

#[test]
fn a_report_names_who_the_draw_left_open() {
    check("a_report_names_who_the_draw_left_open");
}

#[test]
fn a_side_that_left_sends_the_other_through() {
    check("a_side_that_left_sends_the_other_through");
}

#[test]
fn a_win_on_away_goals() {
    check("a_win_on_away_goals");
}

#[test]
fn who_is_suspended_misses_the_next_match() {
    check("who_is_suspended_misses_the_next_match");
}

#[test]
fn each_round_is_drawn_anew() {
    check("each_round_is_drawn_anew");
}

#[test]
fn only_places_that_are_certain_are_taken() {
    check("only_places_that_are_certain_are_taken");
}

#[test]
fn places_of_two_leagues_meet() {
    check("places_of_two_leagues_meet");
}

#[test]
fn the_best_thirds_take_their_slots() {
    check("the_best_thirds_take_their_slots");
}

#[test]
fn players_have_pages_with_what_they_did() {
    check("players_have_pages_with_what_they_did");
}
