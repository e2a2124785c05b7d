//! One match line of Football.TXT: `(37) 2 July 16:00  Germany 3-2 (2-1)
//! Belgium  @ Soldier Field, Chicago`.

use crate::book::Status;
use crate::calendar::Time;
use crate::notation::cursor::spaced_once;
use crate::notation::outcome::Outcome;
use crate::notation::score_line::{ScoreLine, read_score_line};

use super::dates::{WrittenDay, day, hour};

/// What stands before the names.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Prefix<'a> {
    pub(super) number: Option<u16>,
    pub(super) day: Option<WrittenDay>,
    pub(super) time: Option<Time>,
    pub(super) zone: Option<&'a str>,
}

/// A match as its line tells it.
#[derive(Clone, Debug)]
pub(super) struct MatchLine<'a> {
    pub(super) prefix: Prefix<'a>,
    pub(super) home: Box<str>,
    pub(super) away: Box<str>,
    pub(super) outcome: Outcome,
    pub(super) ground: Option<Box<str>>,
}

/// Why a line is no match.
pub(super) enum NoMatch {
    /// It is something else.
    Other,
    /// It seems to be one, but cannot be read.
    Unclear(String),
}

/// Cuts off number, day and hour.
pub(super) fn prefix(text: &str) -> (Prefix<'_>, &str) {
    let mut prefix = Prefix::default();
    let mut rest = text.trim_start();
    if let Some((number, behind)) = number(rest) {
        prefix.number = Some(number);
        rest = behind.trim_start();
    }
    if let Some((day, behind)) = day(rest) {
        prefix.day = Some(day);
        rest = behind.trim_start_matches([',', ' ']);
    }
    if let Some((time, zone, behind)) = hour(rest) {
        prefix.time = Some(time);
        prefix.zone = zone;
        rest = behind.trim_start();
    }
    (prefix, rest)
}

/// `(37)`
fn number(text: &str) -> Option<(u16, &str)> {
    let (number, rest) = text.strip_prefix('(')?.split_once(')')?;
    let rest = rest.strip_prefix(char::is_whitespace)?;
    Some((number.trim().parse().ok()?, rest))
}

/// Reads a match line, without the comment behind it.
pub(super) fn read_match_line(line: &str) -> Result<MatchLine<'_>, NoMatch> {
    let (prefix, rest) = prefix(line);
    let usual = as_usual(rest);
    let usual = usual.as_deref();
    read_behind_prefix(line, prefix, usual.unwrap_or(rest))
}

/// A line with its remark at the end and a hyphen in its score, where it has
/// them otherwise: `Cuiabá  2-0 [awarded]  América`, `Burnley  abandoned
/// Everton`, `Palmeiras  2x1  Cuiabá`. `None` where it is as usual.
fn as_usual(text: &str) -> Option<String> {
    if let Some((before, rest)) = text.split_once(" [")
        && let Some((remark, away)) = rest.split_once("] ")
        && before.ends_with(|c: char| c.is_ascii_digit() || c == ')')
        && away.trim_start().starts_with(char::is_alphabetic)
    {
        let (away, ground) = away.split_once(" @").unwrap_or((away, ""));
        let ground = if ground.is_empty() {
            String::new()
        } else {
            format!(" @{ground}")
        };
        return Some(format!("{before}  {}  [{remark}]{ground}", away.trim()));
    }
    for word in ["abandoned", "postponed", "cancelled"] {
        if let Some((home, away)) = text.split_once(&format!("  {word}  "))
            && away.trim_start().starts_with(|c: char| c.is_alphanumeric())
        {
            return Some(format!("{home}  v  {}  [{word}]", away.trim()));
        }
    }
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let cross = (1..bytes.len())
        .find(|at| bytes.get(*at) == Some(&b'x') && digit(*at - 1) && digit(*at + 1))?;
    let (before, after) = (text.get(..cross)?, text.get(cross + 1..)?);
    Some(format!("{before}-{after}"))
}

fn read_behind_prefix<'a>(
    line: &str,
    prefix: Prefix<'a>,
    rest: &str,
) -> Result<MatchLine<'a>, NoMatch> {
    let (body, ground) = match rest.split_once(" @") {
        Some((body, ground)) => (
            body,
            Some(spaced_once(ground)).filter(|ground| !ground.is_empty()),
        ),
        None => (rest, None),
    };
    let indented = line.starts_with(char::is_whitespace);
    let evident = indented
        || prefix.day.is_some()
        || prefix.time.is_some()
        || prefix.number.is_some()
        || ground.is_some();
    let reading = match read_score_line(body) {
        Ok(readings) => one_reading(body, readings)?,
        Err(fault) => match to_come(body).filter(|_| evident) {
            Some(reading) => reading,
            None if prefix.time.is_some() || ground.is_some() => {
                return Err(NoMatch::Unclear(fault.message));
            }
            None => return Err(NoMatch::Other),
        },
    };
    let ScoreLine {
        home,
        away,
        outcome,
    } = reading;
    if [&home, &away]
        .iter()
        .any(|name| in_columns(body, &name.range))
    {
        let message = "a name has two spaces in it, so it is not clear where it ends";
        return Err(NoMatch::Unclear(message.to_owned()));
    }
    if let Some(word) = [&home, &away]
        .iter()
        .find_map(|name| announces(body, &name.range).or_else(|| is_day(body, &name.range)))
    {
        let message = format!("`{word}` is no part of a team's name");
        return Err(NoMatch::Unclear(message));
    }
    Ok(MatchLine {
        prefix,
        home: home.value,
        away: away.value,
        outcome: ninety_minutes(body, outcome),
        ground,
    })
}

/// Whether two spaces part a name, which in this format part columns.
fn in_columns(body: &str, range: &std::ops::Range<usize>) -> bool {
    body.get(range.clone())
        .is_some_and(|name| !name.starts_with('"') && name.contains("  "))
}

/// What shows that a name is none, unless it stands in quotes: a word that ends
/// in a colon, or a bracket at its start; `Referee:`, `[Sat]`.
fn announces<'b>(body: &'b str, range: &std::ops::Range<usize>) -> Option<&'b str> {
    let name = body.get(range.clone())?;
    let first = name.split_whitespace().next()?;
    if name.starts_with('"') {
        None
    } else if first.starts_with(['(', '[']) {
        Some(first)
    } else {
        name.split_whitespace().find(|word| word.ends_with(':'))
    }
}

/// A name that is a day from end to end, not in quotes: `14 June - 15 July` are
/// the days of a round.
fn is_day<'b>(body: &'b str, range: &std::ops::Range<usize>) -> Option<&'b str> {
    let name = body.get(range.clone())?;
    day(name)
        .filter(|(_, rest)| rest.trim().is_empty())
        .map(|_| name)
}

/// The reading in which the names fill their columns, where there are several.
fn one_reading(body: &str, mut readings: Vec<ScoreLine>) -> Result<ScoreLine, NoMatch> {
    if readings.len() > 1 {
        readings.retain(|reading| {
            let behind_home = body.get(reading.home.range.end..).unwrap_or_default();
            let before_away = body.get(..reading.away.range.start).unwrap_or_default();
            behind_home.starts_with("  ") || before_away.ends_with("  ")
        });
    }
    match (readings.pop(), readings.pop()) {
        (Some(only), None) => Ok(only),
        _ => Err(NoMatch::Unclear(
            "the names could be cut in several ways; two spaces between names and score would tell"
                .to_owned(),
        )),
    }
}

/// `Brazil - Croatia`: a dash between names, and no score yet.
fn to_come(body: &str) -> Option<ScoreLine> {
    let (at, dash) = [" - ", " – "]
        .into_iter()
        .find_map(|dash| Some((body.find(dash)?, dash)))?;
    let away = body.get(at + dash.len()..)?;
    let versus = format!("{} v {away}", body.get(..at)?);
    let [mut reading] = <[ScoreLine; 1]>::try_from(read_score_line(&versus).ok()?).ok()?;
    let longer = dash.len() - " v ".len();
    reading.away.range.start += longer;
    reading.away.range.end += longer;
    let to_come = reading.outcome.score.is_none() && !away.contains(dash);
    to_come.then_some(reading)
}

/// One score in brackets right behind `a.e.t.` is that after ninety minutes,
/// where it is level; elsewhere brackets hold the half-time score.
fn ninety_minutes(body: &str, outcome: Outcome) -> Outcome {
    let lower = body.to_lowercase();
    let behind_extra_time = ["a.e.t. (", "a.e.t (", "aet (", "n.v. (", "nv ("]
        .iter()
        .any(|mark| lower.contains(mark));
    let level = outcome.half_time.filter(|score| score.winner().is_none());
    match level {
        Some(level)
            if behind_extra_time
                && outcome.after_90.is_none()
                && outcome.status == Status::Played =>
        {
            Outcome {
                half_time: None,
                after_90: Some(level),
                ..outcome
            }
        }
        _ => outcome,
    }
}
