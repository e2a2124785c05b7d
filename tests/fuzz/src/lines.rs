//! The lines of football's notation.
//!
//! What is read can be printed, and what is printed is read as the same. What
//! is refused is refused at a place of the line, with words.

use std::fmt::Debug;
use std::ops::Range;

use libfuzzer_sys::Corpus;
use pressbox::book::CardKind;
use pressbox::notation::{
    Fault, could_be_goal_line, could_be_score_line, print_cards, print_goals, print_line_up,
    print_outcome, print_score_line, print_shoot_out, print_substitutions, read_cards, read_goals,
    read_line_up, read_open_side, read_outcome, read_running_goal, read_score, read_score_line,
    read_shoot_out, read_substitutions, reads_like_score_line,
};

/// The line, if it can stand in a file: control characters are refused before
/// any line is read.
fn line(data: &[u8]) -> Option<&str> {
    let is_text = |c: char| !c.is_control() || matches!(c, '\n' | '\t');
    crate::text(data).filter(|line| line.chars().all(is_text))
}

fn within(line: &str, range: &Range<usize>) {
    assert!(
        line.get(range.clone()).is_some(),
        "{range:?} is no place of {line:?}"
    );
}

/// What was read; a fault has its place and its words.
fn read<T>(line: &str, result: Result<T, Fault>) -> Option<T> {
    match result {
        Ok(value) => Some(value),
        Err(fault) => {
            within(line, &fault.range);
            assert!(!fault.message.is_empty(), "{line:?}");
            None
        }
    }
}

/// What is read is printed; that is read again and printed the same.
fn comes_back<T: Debug>(
    line: &str,
    reader: impl Fn(&str) -> Result<T, Fault>,
    print: impl Fn(&T) -> String,
) {
    let Some(value) = read(line, reader(line)) else {
        return;
    };
    let printed = print(&value);
    match reader(&printed) {
        Ok(again) => assert_eq!(print(&again), printed, "{line:?} is {value:#?}"),
        Err(fault) => panic!("{line:?} is {value:#?}, printed {printed:?}: {fault:?}"),
    }
}

/// Score lines, scores and what may be one.
pub(crate) fn score_lines(data: &[u8]) -> Corpus {
    let Some(line) = line(data) else {
        return Corpus::Reject;
    };
    for reading in read(line, read_score_line(line)).into_iter().flatten() {
        within(line, &reading.home.range);
        within(line, &reading.away.range);
        let (home, away) = (&reading.home.value, &reading.away.value);
        let printed = print_score_line(home, away, &reading.outcome);
        let again = read_score_line(&printed)
            .unwrap_or_else(|fault| panic!("{line:?}, printed {printed:?}: {fault:?}"));
        let same = again.iter().any(|again| {
            (&again.home.value, &again.away.value, &again.outcome) == (home, away, &reading.outcome)
        });
        assert!(same, "{line:?}, printed {printed:?}: {again:#?}");
    }
    comes_back(line, read_outcome, print_outcome);
    read(line, read_score(line));
    could_be_score_line(line);
    read_open_side(line);
    if let Some(near) = reads_like_score_line(line) {
        within(line, &near.fault.range);
        within(line, &near.home.range);
    }
    Corpus::Keep
}

/// Goals, cards and the kicks of a shoot-out.
pub(crate) fn goal_lines(data: &[u8]) -> Corpus {
    let Some(line) = line(data) else {
        return Corpus::Reject;
    };
    comes_back(line, read_goals, print_goals);
    comes_back(line, read_shoot_out, print_shoot_out);
    for usual in [CardKind::Yellow, CardKind::Red] {
        comes_back(
            line,
            |line| Ok(read_cards(line, usual)?.0),
            |cards| print_cards(cards, usual),
        );
    }
    read(line, read_running_goal(line));
    could_be_goal_line(line);
    Corpus::Keep
}

/// Line-ups and substitutions.
pub(crate) fn line_ups(data: &[u8]) -> Corpus {
    let Some(line) = line(data) else {
        return Corpus::Reject;
    };
    comes_back(line, read_line_up, print_line_up);
    comes_back(line, read_substitutions, |all| print_substitutions(all));
    Corpus::Keep
}
