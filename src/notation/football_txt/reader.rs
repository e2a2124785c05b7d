//! Reads Football.TXT line by line.

use crate::book::BySide;
use crate::calendar::{Date, Time};
use crate::notation::cursor::spaced_once;
use crate::notation::goal_line::{GoalLine, read_goals};
use crate::notation::outcome::Outcome;

use super::dates::{WrittenDay, Years, day, days, hour};
use super::heading::{Heading, is_known, is_matchday, marked};
use super::match_line::{MatchLine, NoMatch, read_match_line};
use super::{FootballTxt, TxtGroup, TxtLine, TxtMatch, TxtRound, TxtSeason, UnreadLine};

/// How many lines a list of goals in brackets or a line-up may go on.
const MOST_LINES: usize = 40;
/// How many rounds may be listed with their days.
const MOST_ROUNDS: usize = 400;

/// Everything that a file says, and the lines that it could not be read from.
pub fn read_football_txt(text: &str) -> FootballTxt {
    let mut reader = Reader::default();
    for (line, text) in text.trim_start_matches('\u{FEFF}').lines().enumerate() {
        reader.line = line + 1;
        reader.read_line(&text.replace('\t', "  "));
    }
    reader.end_goals();
    reader.end_heading();
    reader.file.seasons.iter_mut().for_each(place_by_days);
    reader.file.unread.sort_by_key(|unread| unread.line);
    reader.file
}

/// Which of rounds and groups stands above the other in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outer {
    Rounds,
    Groups,
}

/// Goals in brackets that go on over several lines.
#[derive(Debug)]
struct OpenGoals {
    line: usize,
    lines: usize,
    text: String,
}

/// A heading that nothing stands under yet.
#[derive(Debug)]
struct BareHeading {
    line: usize,
    text: Box<str>,
}

#[derive(Debug, Default)]
struct Reader {
    file: FootballTxt,
    line: usize,
    /// The years of the season, or those that a comment names.
    years: Option<Years>,
    outer: Option<Outer>,
    stage: Option<Box<str>>,
    round: Option<Box<str>>,
    group: Option<Box<str>>,
    date: Option<Date>,
    time: Option<(Time, Option<Box<str>>)>,
    goals: Option<OpenGoals>,
    heading: Option<BareHeading>,
    /// The indent of the fact that may go on in the next line, and how many
    /// lines it has.
    fact: Option<(usize, usize)>,
    /// Whether a day without a year was complained of.
    yearless: bool,
}

impl Reader {
    fn season(&mut self) -> &mut TxtSeason {
        if self.file.seasons.is_empty() {
            self.file.seasons.push(TxtSeason::default());
        }
        let Some(season) = self.file.seasons.last_mut() else {
            unreachable!("a season was pushed where there was none");
        };
        season
    }

    fn last_match(&mut self) -> Option<&mut TxtMatch> {
        self.file.seasons.last_mut()?.matches.last_mut()
    }

    fn unread(&mut self, line: usize, text: &str, reason: String) {
        self.file.unread.push(UnreadLine {
            line,
            text: text.trim().into(),
            reason,
        });
    }

    fn read_line(&mut self, line: &str) {
        let (text, comment) = without_comment(line);
        if let Some(comment) = comment {
            self.comment(comment);
        }
        let trimmed = text.trim();
        if trimmed.is_empty() {
            if comment.is_none() {
                self.fact = None;
            }
            return;
        }
        if self.goals.is_some() {
            self.continue_goals(trimmed);
            return;
        }
        if self.continues_fact(text) {
            return;
        }
        if trimmed.starts_with('=') {
            self.title(trimmed);
        } else if let Some(heading) = marked(trimmed) {
            self.marked_heading(heading);
        } else if !(self.bracketed(text) || self.day_line(trimmed) || self.listing(trimmed)) {
            self.match_or_other(text);
        }
    }

    fn comment(&mut self, comment: &str) {
        let text = comment
            .trim_start_matches('#')
            .trim()
            .trim_end_matches('#')
            .trim();
        if self.years.is_none() {
            self.years = Years::of(text).map(|(years, _)| years);
        }
        if !text.is_empty() {
            let text = text.into();
            let line = self.line;
            self.file.comments.push(TxtLine { line, text });
        }
    }

    /// `= English Premier League 2012/13`, `== Regular Season`, and `==` alone
    /// where a stage ends.
    fn title(&mut self, text: &str) {
        self.end_heading();
        let level = text.len() - text.trim_start_matches('=').len();
        let text = text.trim_matches('=').trim();
        (self.round, self.group, self.date, self.time) = (None, None, None, None);
        if level > 1 {
            self.stage = Some(text).filter(|text| !text.is_empty()).map(Into::into);
            return;
        }
        let years = Years::of(text);
        (self.stage, self.outer) = (None, None);
        let (competition, season) = match &years {
            Some((_, range)) => {
                let before = text.get(..range.start).unwrap_or_default();
                let behind = text.get(range.end..).unwrap_or_default();
                let name = spaced_once(&format!("{before} {behind}"));
                let name: Box<str> = name.trim_end_matches([',', '-', '–', ' ']).into();
                (Some(name), text.get(range.clone()).map(Into::into))
            }
            None => (Some(spaced_once(text)), None),
        };
        self.years = years.map(|(years, _)| years);
        self.file.seasons.push(TxtSeason {
            competition: competition.filter(|name| !name.is_empty()),
            season,
            ..TxtSeason::default()
        });
    }

    fn marked_heading(&mut self, text: &str) {
        self.end_heading();
        if !self.listing(text) {
            self.enter(&Heading::of(text));
        }
    }

    /// A line in brackets: a day, or the goals of the match above it.
    fn bracketed(&mut self, line: &str) -> bool {
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
            self.goals = Some(OpenGoals {
                line: self.line,
                lines: 0,
                text: String::new(),
            });
            self.continue_goals(text);
            return true;
        }
        false
    }

    fn continue_goals(&mut self, text: &str) {
        let Some(goals) = &mut self.goals else {
            return;
        };
        goals.lines += 1;
        if !goals.text.is_empty() {
            goals.text.push(' ');
        }
        goals.text.push_str(text);
        if is_closed(&goals.text) || goals.lines >= MOST_LINES {
            self.end_goals();
        }
    }

    /// Gives the goals to the match above them.
    fn end_goals(&mut self) {
        let Some(open) = self.goals.take() else {
            return;
        };
        match read_goals(&open.text) {
            Ok(goals) => {
                if let Some(last) = self.last_match() {
                    last.goals = Some(by_score(goals, &last.outcome));
                }
            }
            Err(fault) => self.unread(open.line, &open.text, fault.message),
        }
    }

    /// A line that is a day and perhaps an hour, and nothing else.
    fn day_line(&mut self, text: &str) -> bool {
        let Some((day, rest)) = day(text.trim()) else {
            return false;
        };
        let rest = rest.trim_start_matches([',', ' ']);
        let (time, rest) = match hour(rest) {
            Some((time, zone, rest)) => (Some((time, zone.map(Into::into))), rest),
            None => (None, rest),
        };
        if !rest.trim().is_empty() {
            return false;
        }
        self.set_day(day, text);
        self.time = time;
        self.heading = None;
        true
    }

    fn set_day(&mut self, day: WrittenDay, line: &str) {
        let date = day.date(self.years, self.date);
        if date.is_none() && !self.yearless {
            let reason =
                "no year is given for this day and those after it, in the title or elsewhere";
            self.unread(self.line, line, reason.to_owned());
            self.yearless = true;
        }
        self.date = date;
        self.time = None;
    }

    /// `Group A | Brazil  Croatia`, `Matchday 1 | Thu Jun 12 - Fri Jun 13`.
    fn listing(&mut self, text: &str) -> bool {
        let Some((name, rest)) = text.split_once('|') else {
            return false;
        };
        let (name, rest) = (name.trim(), rest.trim());
        if let Some((first, last)) = days(rest) {
            let (years, before) = (self.years, self.date);
            let first = first.date(years, before);
            let last = last.date(years, first.or(before));
            if let Some(days) = first.zip(last) {
                let name = name.into();
                self.season().rounds.push(TxtRound { name, days });
                return true;
            }
        }
        let Heading::Group(name) = Heading::of(name) else {
            return false;
        };
        let teams = rest
            .split("  ")
            .map(str::trim)
            .filter(|team| !team.is_empty());
        let teams = teams.map(Into::into).collect();
        self.season().groups.push(TxtGroup { name, teams });
        true
    }

    fn match_or_other(&mut self, line: &str) {
        if self.property(line) {
            return;
        }
        match read_match_line(line) {
            Ok(told) => self.add_match(told, line),
            Err(NoMatch::Unclear(reason)) => self.unread(self.line, line, reason),
            Err(NoMatch::Other) => self.plain_heading(line),
        }
    }

    fn add_match(&mut self, told: MatchLine<'_>, line: &str) {
        self.heading = None;
        if let Some(day) = told.prefix.day {
            self.set_day(day, line);
        }
        if let Some(time) = told.prefix.time {
            self.time = Some((time, told.prefix.zone.map(Into::into)));
        }
        let (time, zone) = self
            .time
            .clone()
            .map_or((None, None), |(time, zone)| (Some(time), zone));
        let told = TxtMatch {
            line: self.line,
            stage: self.stage.clone(),
            round: self.round.clone(),
            group: self.group.clone(),
            number: told.prefix.number,
            date: self.date,
            time,
            zone,
            home: told.home,
            away: told.away,
            outcome: told.outcome,
            goals: None,
            ground: told.ground,
            facts: Vec::new(),
        };
        self.season().matches.push(told);
    }

    /// `Referee: Aquino (Paraguay)`, `Germany: Neuer - Lahm, …` under a match.
    fn property(&mut self, line: &str) -> bool {
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
    fn continues_fact(&mut self, line: &str) -> bool {
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

    /// A line that is nothing else names a round, a group, or what cannot be
    /// read: that is seen by what follows.
    fn plain_heading(&mut self, line: &str) {
        let text = line.trim();
        let unnumbered = text
            .strip_prefix('(')
            .and_then(|text| text.split_once(") "))
            .filter(|(number, _)| number.parse::<u16>().is_ok())
            .map_or(text, |(_, text)| text);
        let short = unnumbered.chars().count() <= 60 && unnumbered.contains(char::is_alphabetic);
        let plain = short && !unnumbered.contains("  ") && !unnumbered.ends_with(['.', '!', '?']);
        if !plain {
            self.unread(
                self.line,
                text,
                "this is no match, no day and no heading".to_owned(),
            );
            return;
        }
        self.end_heading();
        self.enter(&Heading::of(unnumbered));
        if !is_known(unnumbered) {
            self.heading = Some(BareHeading {
                line: self.line,
                text: text.into(),
            });
        }
    }

    /// A heading that nothing stood under was none.
    fn end_heading(&mut self) {
        if let Some(heading) = self.heading.take() {
            let reason = "this is no match, no day, and no heading with matches under it";
            self.unread(heading.line, &heading.text, reason.to_owned());
        }
    }

    fn enter(&mut self, heading: &Heading) {
        self.time = None;
        match heading {
            Heading::Both(group, round) => {
                (self.group, self.round) = (Some(group.clone()), Some(round.clone()));
            }
            Heading::Group(group) => {
                let outer = *self.outer.get_or_insert(Outer::Groups);
                let keeps_round =
                    outer == Outer::Rounds && self.round.as_deref().is_some_and(is_matchday);
                self.group = Some(group.clone());
                self.round = self.round.take().filter(|_| keeps_round);
            }
            Heading::Round(round) => {
                let outer = *self.outer.get_or_insert(Outer::Rounds);
                let keeps_group = outer == Outer::Groups && is_matchday(round);
                self.group = self.group.take().filter(|_| keeps_group);
                self.round = Some(round.clone());
            }
        }
    }
}

/// The line without the comment that begins with `#`.
fn without_comment(line: &str) -> (&str, Option<&str>) {
    let mut before = ' ';
    for (at, c) in line.char_indices() {
        if c == '#' && before.is_whitespace() {
            return (line.get(..at).unwrap_or_default(), line.get(at..));
        }
        before = c;
    }
    (line, None)
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

/// Gives matches of groups the round whose days they fall into.
fn place_by_days(season: &mut TxtSeason) {
    for told in &mut season.matches {
        let Some(date) = told.date.filter(|_| told.round.is_none()) else {
            continue;
        };
        let round = season
            .rounds
            .iter()
            .take(MOST_ROUNDS)
            .find(|round| (round.days.0..=round.days.1).contains(&date));
        told.round = round.map(|round| round.name.clone());
    }
}
