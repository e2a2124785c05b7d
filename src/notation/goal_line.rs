//! Goal lines: `Kane 23, 45+2 pen, Saka 67 (Rice); Mbappé 80, Upamecano 85 og`.

use crate::book::{BySide, Minute, Score};

use super::cursor::{
    LONGEST_LINE, Token, balanced, part, tokens_within, unbracketed, within_length,
};
use super::event_words::{Flag, Vocabulary};
use super::events::{Event, LoneNumber, read_events};
use super::running::{read_running, runs, score_at};
use super::sides::{Sides, sides};
use super::{Fault, Name, Ranged};

/// One goal as written, on the side that it counts for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WrittenGoal {
    /// Who scored; `None` where only a minute or a number is given.
    pub scorer: Option<Name>,
    /// The team in brackets behind an own goal's scorer: `(OPP)`.
    pub scorer_team: Option<Name>,
    /// When; `None` where unknown.
    pub minute: Option<Ranged<Minute>>,
    /// `og`.
    pub own_goal: bool,
    /// `pen`, `p`.
    pub penalty: bool,
    /// `fk`.
    pub free_kick: bool,
    /// `h`.
    pub header: bool,
    /// Who made it.
    pub assist: Option<Name>,
    /// The score with this goal: `1-0 Kane 23`.
    pub running: Option<Score>,
}

/// The goals of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GoalLine {
    /// Each side's, where the line keeps the sides apart or running scores
    /// tell them.
    BySide(BySide<Vec<WrittenGoal>>),
    /// One list with no side told: one side scored all of them, and the score
    /// tells which.
    OneSide(Vec<WrittenGoal>),
}

/// The goals of one line, in brackets or not. Nothing at all, or a dash, is no
/// goal of either side.
///
/// # Errors
/// Where the line is none, or can be read in two ways: the help shows both.
pub fn read_goals(line: &str) -> Result<GoalLine, Fault> {
    within_length(line, LONGEST_LINE)?;
    let tokens = tokens_within(line, without_label(line));
    balanced(line, &tokens)?;
    if runs(line, &tokens) {
        return read_running(line, &tokens).map(GoalLine::BySide);
    }
    match sides(line, &tokens)? {
        Sides::One(tokens) => match goals(line, tokens)? {
            none if none.is_empty() => Ok(GoalLine::BySide(BySide::default())),
            goals => Ok(GoalLine::OneSide(goals)),
        },
        Sides::Both(sides) => Ok(GoalLine::BySide(BySide::new(
            goals(line, sides.home)?,
            goals(line, sides.away)?,
        ))),
    }
}

/// One goal with the score that it made, as in a list: `2-1 Kane 90+4 pen`.
/// A goal of such a list may also stand without a running score.
///
/// # Errors
/// Where the text is none.
pub fn read_running_goal(text: &str) -> Result<WrittenGoal, Fault> {
    within_length(text, LONGEST_LINE)?;
    let tokens = tokens_within(text, unbracketed(text));
    balanced(text, &tokens)?;
    let (running, taken) = match score_at(text, &tokens, 0) {
        Some((pair, taken)) => (Some(pair.score()?), taken),
        None => (None, 0),
    };
    one_goal(text, tokens.get(taken..).unwrap_or_default(), running)
}

/// The one goal that these tokens tell.
pub(super) fn one_goal(
    line: &str,
    tokens: &[Token],
    running: Option<Score>,
) -> Result<WrittenGoal, Fault> {
    let events = read_events(line, tokens, Vocabulary::Goals, LoneNumber::Minute)?;
    let mut events = events.into_iter();
    match (events.next(), events.next()) {
        (Some(event), None) => Ok(WrittenGoal {
            running,
            ..goal(event)
        }),
        (None, _) if running.is_some() => Ok(WrittenGoal {
            running,
            ..WrittenGoal::default()
        }),
        (None, _) => Err(Fault::new(
            unbracketed(line),
            "a goal is expected: a name with a minute".to_owned(),
        )
        .mend("write it as in `Kane 23`".to_owned())),
        (Some(_), Some(second)) => {
            let whole = tokens.first().zip(tokens.last());
            let range = whole.map_or(0..0, |(first, last)| first.range.start..last.range.end);
            let at = second.minute.map(|minute| minute.range);
            let at = at.or(second.name.map(|name| name.range));
            let text = part(line, range.clone()).to_owned();
            Err(Fault::new(
                at.unwrap_or(range),
                format!("one goal is expected, and `{text}` is more than one"),
            )
            .mend("give each goal its own running score".to_owned()))
        }
    }
}

fn goals(line: &str, tokens: &[Token]) -> Result<Vec<WrittenGoal>, Fault> {
    let events = read_events(line, tokens, Vocabulary::Goals, LoneNumber::Count)?;
    Ok(events.into_iter().map(goal).collect())
}

fn goal(event: Event) -> WrittenGoal {
    let is = |flag: Flag| event.flags.contains(&flag);
    WrittenGoal {
        own_goal: is(Flag::OwnGoal),
        penalty: is(Flag::Penalty),
        free_kick: is(Flag::FreeKick),
        header: is(Flag::Header),
        scorer: event.name,
        scorer_team: event.team,
        minute: event.minute,
        assist: event.assist,
        running: None,
    }
}

/// The line without brackets around it and without `Goals:` before it.
fn without_label(line: &str) -> std::ops::Range<usize> {
    let range = unbracketed(line);
    let text = part(line, range.clone());
    let label = ["goals:", "goal:", "scorers:", "scorer:"]
        .into_iter()
        .find(|label| {
            text.get(..label.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(label))
        });
    range.start + label.map_or(0, str::len)..range.end
}
