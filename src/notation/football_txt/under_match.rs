//! What stands under a match: its goals in brackets, line-ups, the referee.

use crate::book::BySide;
use crate::notation::cursor::spaced_once;
use crate::notation::goal_line::{GoalLine, read_goals};
use crate::notation::outcome::Outcome;

use super::match_line::read_match_line;
use super::reader::Reader;

/// How many lines a list of goals in brackets or a line-up may go on.
const MOST_LINES: usize = 40;

/// Goals in brackets that go on over several lines.
#[derive(Debug)]
pub(super) struct OpenGoals {
    /// The lines so far, each with its number.
    lines: Vec<(usize, String)>,
}

impl OpenGoals {
    fn text(&self) -> String {
        let lines: Vec<&str> = self.lines.iter().map(|(_, text)| text.as_str()).collect();
        lines.join(" ")
    }
}

impl Reader {
    /// A line in brackets: a day, or the goals of the match above it.
    pub(super) fn bracketed(&mut self, line: &str) -> bool {
        let text = line.trim();
        let Some(open) = text.chars().next().filter(|c| matches!(c, '(' | '[')) else {
            return false;
        };
        let inner = text.trim_start_matches(open).trim_end_matches([')', ']']);
        if open == '[' && self.day_line(inner) {
            return true;
        }
        let numbered = open == '(' && super::match_line::prefix(text).0.number.is_some();
        let awaited =
            self.heading.is_none() && self.last_match().is_some_and(|last| last.goals.is_none());
        let begins_goals = awaited && !numbered;
        let is_goals = read_goals(text).is_ok() || !is_closed(text);
        if !(begins_goals && is_goals) && open == '(' && self.day_line(inner) {
            return true;
        }
        if begins_goals {
            self.goals = Some(OpenGoals { lines: Vec::new() });
            self.continue_goals(text);
            return true;
        }
        false
    }

    /// Goals under a match that stand in no brackets, far to the right: each
    /// with its minute, so that no heading is taken for one.
    pub(super) fn bare_goals(&mut self, line: &str) -> bool {
        let indented = line.len() - line.trim_start().len() >= 4;
        let awaited =
            self.heading.is_none() && self.last_match().is_some_and(|last| last.goals.is_none());
        if !indented || !awaited || !line.contains(['\'', '’', '′']) {
            return false;
        }
        let Ok(goals) = read_goals(line.trim()) else {
            return false;
        };
        let timed = match &goals {
            GoalLine::OneSide(goals) => goals.iter().all(|goal| goal.minute.is_some()),
            GoalLine::BySide(sides) => {
                let mut goals = sides.home.iter().chain(&sides.away);
                goals.all(|goal| goal.minute.is_some())
            }
        };
        if let Some(last) = self.last_match().filter(|_| timed) {
            last.goals = Some(by_score(goals, &last.outcome));
        }
        timed
    }

    pub(super) fn continue_goals(&mut self, text: &str) {
        let Some(goals) = &mut self.goals else {
            return;
        };
        goals.lines.push((self.line, text.to_owned()));
        if is_closed(&goals.text()) || goals.lines.len() >= MOST_LINES {
            self.end_goals();
        }
    }

    /// Gives the goals to the match above them. Of goals that cannot be read
    /// each line is told, up to one that is a match: a bracket that is never
    /// closed takes in no match.
    pub(super) fn end_goals(&mut self) {
        let Some(open) = self.goals.take() else {
            return;
        };
        let fault = match read_goals(&open.text()) {
            Ok(goals) => {
                if let Some(last) = self.last_match() {
                    last.goals = Some(by_score(goals, &last.outcome));
                }
                return;
            }
            Err(fault) => fault,
        };
        let first = open.lines.first().map_or(self.line, |(line, _)| *line);
        let mut lines = open.lines.iter().peekable();
        while let Some((line, text)) =
            lines.next_if(|(line, text)| *line == first || read_match_line(text).is_err())
        {
            let reason = if *line == first {
                fault.message.clone()
            } else {
                format!("the goals that begin in line {first} cannot be read")
            };
            self.unread(*line, text, reason);
        }
        let now = self.line;
        for (line, text) in lines {
            self.line = *line;
            self.read_line(text);
        }
        self.line = now;
    }

    /// `Referee: Aquino (Paraguay)`, `Germany: Neuer - Lahm, …` under a match.
    pub(super) fn property(&mut self, line: &str) -> bool {
        let text = line.trim();
        let Some((label, value)) = text.split_once(':') else {
            return false;
        };
        let is_label = label.ends_with(|c: char| c.is_alphabetic() || matches!(c, ')' | '.'))
            && label.starts_with(char::is_alphabetic)
            && label.len() <= 60
            && !label.contains("  ")
            && value.starts_with(' ');
        let under_match = self.heading.is_none() && self.last_match().is_some();
        if !is_label || !under_match || value.trim().is_empty() {
            return false;
        }
        let indent = line.len() - line.trim_start().len();
        self.fact = Some((indent, 1));
        let goals = label
            .eq_ignore_ascii_case("goals")
            .then(|| read_goals(value.trim()).ok())
            .flatten();
        if let Some(last) = self.last_match() {
            match goals.filter(|_| last.goals.is_none()) {
                Some(goals) => last.goals = Some(by_score(goals, &last.outcome)),
                None => last.facts.push((label.into(), spaced_once(value))),
            }
        }
        true
    }

    /// A line far to the right under a fact goes on with it.
    pub(super) fn continues_fact(&mut self, line: &str) -> bool {
        let indent = line.len() - line.trim_start().len();
        let Some((fact, lines)) = self.fact else {
            return false;
        };
        let goes_on = indent >= fact + 4 && lines < MOST_LINES;
        let begins_anew = line.trim_start().starts_with(['(', '[']);
        if !goes_on
            || begins_anew
            || read_match_line(line).is_ok_and(|told| told.prefix.time.is_some())
        {
            self.fact = None;
            return false;
        }
        self.fact = Some((fact, lines + 1));
        let text = line.trim();
        if let Some((_, value)) = self.last_match().and_then(|last| last.facts.last_mut()) {
            *value = spaced_once(&format!("{value} {text}"));
        }
        true
    }
}

/// Whether as many brackets close as open.
fn is_closed(text: &str) -> bool {
    let count = |brackets: [char; 2]| text.chars().filter(|c| brackets.contains(c)).count();
    count(['(', '[']) <= count([')', ']'])
}

/// The goals by side, where the score says whose a list without sides is.
fn by_score(goals: GoalLine, outcome: &Outcome) -> GoalLine {
    match (goals, outcome.score) {
        (GoalLine::OneSide(goals), Some(score)) if score.away == 0 => {
            GoalLine::BySide(BySide::new(goals, Vec::new()))
        }
        (GoalLine::OneSide(goals), Some(score)) if score.home == 0 => {
            GoalLine::BySide(BySide::new(Vec::new(), goals))
        }
        (goals, _) => goals,
    }
}
