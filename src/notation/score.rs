//! Bare scores, `2-1`, and how to find them in a line.

use std::ops::Range;

use crate::book::Score;

use super::Fault;
use super::cursor::{is_dash, part, trimmed};

/// Two numbers with a dash or a colon between, where a score can stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    /// Goals named first: at most three digits, with no nought before them.
    home: u16,
    /// Goals named second.
    away: u16,
    /// The bytes.
    pub(super) range: Range<usize>,
    /// Whether it reads as a time of day: `20:45`.
    pub(super) like_a_clock: bool,
}

impl Pair {
    /// The pair that begins at this byte of the line, if one does.
    ///
    /// What begins with a nought (`01-10`), has more than two numbers
    /// (`2021-10-07`) or more than three digits in one is a date or something
    /// else, but no score.
    pub(super) fn at(line: &str, start: usize) -> Option<Self> {
        let stands_apart = part(line, 0..start)
            .chars()
            .next_back()
            .is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | ',' | ';'));
        if !stands_apart {
            return None;
        }
        let text = part(line, start..line.len());
        let (home, rest) = number(text)?;
        let rest = rest.trim_start();
        let between = rest.chars().next().filter(|c| is_dash(*c) || *c == ':')?;
        let rest = part(rest, between.len_utf8()..rest.len()).trim_start();
        let digits = rest.len();
        let (away, rest) = number(rest)?;
        let end = line.len() - rest.len();
        may_follow(rest).then(|| Self {
            home,
            away,
            range: start..end,
            like_a_clock: between == ':'
                && digits - rest.len() == 2
                && (10..24).contains(&home)
                && away < 60,
        })
    }

    /// The score.
    ///
    /// # Errors
    /// Where a side has more goals than can be counted.
    pub(super) fn score(&self) -> Result<Score, Fault> {
        match (u8::try_from(self.home), u8::try_from(self.away)) {
            (Ok(home), Ok(away)) => Ok(Score::new(home, away)),
            _ => Err(Fault::new(
                self.range.clone(),
                format!(
                    "no side scores {} goals; 255 are the most that a score can have",
                    self.home.max(self.away)
                ),
            )),
        }
    }

    /// The score, where a time of day could stand as well.
    ///
    /// # Errors
    /// Where it looks like one, or a side has more goals than can be counted.
    pub(super) fn score_between_names(&self) -> Result<Score, Fault> {
        if !self.like_a_clock {
            return self.score();
        }
        let Self { home, away, .. } = self;
        Err(Fault::new(
            self.range.clone(),
            format!("`{home}:{away}` looks like a time of day, not like a score"),
        )
        .mend(format!(
            "write `{home}-{away}` if it is the score, or `v` here and the time under `time`"
        )))
    }
}

/// One to three digits at the start of `text`, without a nought before them.
fn number(text: &str) -> Option<(u16, &str)> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.strip_suffix(rest)?;
    let sound = digits.len() <= 3 && (digits.len() == 1 || !digits.starts_with('0'));
    Some((digits.parse().ok().filter(|_| sound)?, rest))
}

/// Whether what follows the second number leaves it a score: a space, the
/// end, punctuation, or a letter as in `4-3p`, `2-2aet`, `2-1nV` and `3-1iE`.
fn may_follow(rest: &str) -> bool {
    let mut chars = rest.chars();
    match chars.next() {
        None | Some('p' | 'P' | 'a' | 'n' | 'i') => true,
        Some('.') => chars.as_str().trim().is_empty(),
        Some(c) => c.is_whitespace() || matches!(c, ')' | ']' | ',' | ';' | '|'),
    }
}

/// A bare score, as under `half_time:`: `2-1`, `2:1`, `2 – 1`.
///
/// # Errors
/// Where the text is none.
pub fn read_score(text: &str) -> Result<Score, Fault> {
    let range = trimmed(text, 0..text.len());
    match Pair::at(text, range.start) {
        Some(pair) if pair.range.end == range.end => pair.score(),
        Some(pair) => Err(Fault::new(
            pair.range.end..range.end,
            "a bare score is expected here, with nothing behind it".to_owned(),
        )
        .mend(format!("write `{}-{}`", pair.home, pair.away))),
        None => Err(Fault::new(
            range,
            "a score is expected, two numbers with a hyphen between".to_owned(),
        )
        .mend("write it as in `2-1`".to_owned())),
    }
}
