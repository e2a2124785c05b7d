//! Quick looks at lines of prose: could this be a score line, a goal line?
//!
//! Articles have many lines and few of them are of interest, so these look at
//! bytes and allocate nothing. A yes means that the line is worth reading, no
//! more; a no is final.

use super::cursor::{is_dash, part, unbracketed};
use super::event_words::Vocabulary;
use super::minute::MinuteWord;

/// The longest line that is taken for a headline, in bytes.
const LONGEST_HEADLINE: usize = 240;
/// The most spaces in one.
const MOST_SPACES: usize = 28;
/// The longest line that is looked at for a score line gone wrong, in bytes.
const LONGEST_NEAR_MISS: usize = 100;
/// The most spaces in one.
const MOST_SPACES_OF_NEAR_MISS: usize = 12;
/// The longest line that is taken for a goal line under a headline, in bytes.
const LONGEST_GOAL_LINE: usize = 1_000;

/// Whether a line is so short that it may be a score line gone wrong: prose
/// with a number in it is longer as a rule.
pub(super) fn short_enough(line: &str) -> bool {
    (5..=LONGEST_NEAR_MISS).contains(&line.len())
        && spaces_in(line.as_bytes()) <= MOST_SPACES_OF_NEAR_MISS
}

/// How many spaces a line has: the quickest way to tell prose.
fn spaces_in(bytes: &[u8]) -> usize {
    let is_space = |byte: &u8| usize::from(*byte == b' ');
    bytes.iter().map(is_space).sum()
}

/// Whether a line of prose is worth reading as a score line: it is short and
/// has two numbers with a dash, a colon or a comma between, a `v`, `P-P`,
/// `A-A` or `w/o`.
pub fn could_be_score_line(line: &str) -> bool {
    let bytes = line.as_bytes();
    if !(5..=LONGEST_HEADLINE).contains(&bytes.len()) {
        return false;
    }
    if spaces_in(bytes) > MOST_SPACES {
        return false;
    }
    let mut before = b' ';
    bytes.iter().enumerate().any(|(at, &byte)| {
        let behind = std::mem::replace(&mut before, byte);
        if byte.is_ascii_digit() {
            !behind.is_ascii_digit() && pairs(bytes, at + digits_from(bytes, at))
        } else {
            behind == b' ' && at > 0 && mark(bytes, at)
        }
    })
}

fn digits_from(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    rest.iter().take_while(|byte| byte.is_ascii_digit()).count()
}

fn spaces_from(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    rest.iter().take_while(|byte| **byte == b' ').count()
}

/// Whether what follows a number makes it half of a score: a separator and a
/// digit, or a comma with a further number somewhere behind it.
fn pairs(bytes: &[u8], end: usize) -> bool {
    let at = end + spaces_from(bytes, end);
    let behind = |taken: usize| at + taken + spaces_from(bytes, at + taken);
    match bytes.get(at) {
        Some(b'-' | b':') => digits_from(bytes, behind(1)) > 0,
        Some(0xE2) => digits_from(bytes, behind(3)) > 0,
        Some(b',') if at == end => {
            let rest = bytes.get(at + 1..).unwrap_or_default();
            rest.windows(2)
                .any(|pair| matches!(pair, [b' ', b'0'..=b'9']))
        }
        _ => false,
    }
}

/// Whether one of the marks that stand between two names begins here.
fn mark(bytes: &[u8], at: usize) -> bool {
    const MARKS: [&[u8]; 9] = [
        b"v ",
        b"v. ",
        b"vs ",
        b"vs. ",
        b"versus ",
        b"p-p ",
        b"p\xE2\x80\x93p ",
        b"a-a ",
        b"w/o ",
    ];
    let rest = bytes.get(at..).unwrap_or_default();
    let begins_one = |first: &u8| matches!(first.to_ascii_lowercase(), b'v' | b'p' | b'a' | b'w');
    rest.first().is_some_and(begins_one)
        && MARKS.iter().any(|mark| {
            rest.get(..mark.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(mark))
        })
}

/// Particles that stand in names without a capital letter.
const PARTICLES: &[&str] = &[
    "van", "von", "de", "der", "den", "di", "da", "do", "dos", "das", "del", "della", "la", "le",
    "el", "al", "bin", "ben", "ibn", "ter", "ten", "te", "zu", "y", "e", "af", "av", "und", "and",
    "ast", "own", "goal", "free", "kick", "min", "min.", "mins",
];

/// First words of lines that say where and when, with a number, and no goal.
const OCCASIONS: &[&str] = &[
    "round",
    "matchday",
    "match",
    "day",
    "week",
    "group",
    "stage",
    "season",
    "attendance",
    "att",
    "att.",
    "referee",
    "venue",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// Whether the line under a headline is worth reading as a goal line: it has a
/// minute, no word that only prose has, and ends as a goal line ends. It may
/// stand in brackets.
pub fn could_be_goal_line(line: &str) -> bool {
    if line.len() > LONGEST_GOAL_LINE {
        return false;
    }
    let text = part(line, unbracketed(line));
    let text = text
        .split_once(':')
        .filter(|(label, _)| is_label(label))
        .map_or(text, |(_, rest)| rest);
    let mut words = text
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')' | '[' | ']' | '|'));
    let first = words
        .clone()
        .find(|word| !word.is_empty())
        .unwrap_or_default();
    if OCCASIONS
        .iter()
        .any(|word| word.eq_ignore_ascii_case(first))
    {
        return false;
    }
    let mut minutes = 0_usize;
    let told = words.all(|word| {
        minutes += usize::from(has_minute(word));
        word.is_empty() || has_minute(word) || may_be_of_a_name(word)
    });
    told && minutes > 0 && ends_like_goals(text)
}

fn is_label(label: &str) -> bool {
    ["goals", "goal", "scorers", "scorer"]
        .iter()
        .any(|known| known.eq_ignore_ascii_case(label.trim()))
}

fn has_minute(word: &str) -> bool {
    MinuteWord::of(word).is_some_and(|minute| {
        minute.rest.is_empty() || Vocabulary::Goals.flag(minute.rest).is_some()
    })
}

/// Whether a word may stand in a goal line: it has no small letter first, or
/// is a particle, a flag or a dash.
fn may_be_of_a_name(word: &str) -> bool {
    let first = word
        .trim_start_matches(['\'', '’', '"', '“', '„'])
        .chars()
        .next();
    first.is_none_or(|first| !first.is_lowercase() || is_dash(first))
        || PARTICLES.contains(&word)
        || Vocabulary::Goals.flag(word).is_some()
        || word.starts_with('x') && word.len() <= 3
        || word.contains('\'') && !word.ends_with("'s") && word.chars().any(char::is_uppercase)
}

/// Whether the last word is a minute, a flag, a bracket or a dash: a line that
/// ends in a name is prose or a date.
fn ends_like_goals(text: &str) -> bool {
    let text = text.trim_end();
    if text.ends_with([')', ']', ';', '"', '”']) {
        return true;
    }
    let start = text.rfind([' ', ',', ';', '\u{A0}']).map_or(0, |at| at + 1);
    let last = text.get(start..).unwrap_or(text);
    has_minute(last)
        || Vocabulary::Goals.flag(last).is_some()
        || matches!(last, "goal" | "kick" | "min" | "min.")
        || last.chars().all(is_dash)
        || last
            .strip_prefix('x')
            .is_some_and(|count| count.parse::<u8>().is_ok())
}
