//! Reads Football.TXT line by line.

use super::above::Above;
use super::dates::{WrittenDay, Years, day, days, hour};
use super::heading::{Heading, is_known, marked};
use super::match_line::{MatchLine, NoMatch, read_match_line};
use super::under_match::OpenGoals;
use super::{FootballTxt, TxtGroup, TxtLine, TxtMatch, TxtRound, TxtSeason, UnreadLine};
use std::borrow::Cow;

/// How many rounds may be listed with their days.
const MOST_ROUNDS: usize = 400;

/// Everything that a file says, and the lines that it could not be read from.
pub fn read_football_txt(text: &str) -> FootballTxt {
    let mut reader = Reader::default();
    for (line, text) in text.trim_start_matches('\u{FEFF}').lines().enumerate() {
        reader.line = line + 1;
        reader.read_line(&text.replace('\t', "  "));
    }
    while reader.goals.is_some() {
        reader.end_goals();
    }
    reader.end_heading();
    reader.file.seasons.iter_mut().for_each(place_by_days);
    reader.file.unread.sort_by_key(|unread| unread.line);
    reader.file
}

/// A heading that nothing stands under yet.
#[derive(Debug)]
pub(super) struct BareHeading {
    line: usize,
    text: Box<str>,
}

#[derive(Debug, Default)]
pub(super) struct Reader {
    file: FootballTxt,
    /// The number of the line that is read.
    pub(super) line: usize,
    above: Above,
    /// Goals that go on in the next line.
    pub(super) goals: Option<OpenGoals>,
    /// A heading that nothing stands under yet.
    pub(super) heading: Option<BareHeading>,
    /// The indent of the fact that may go on in the next line, and how many
    /// lines it has.
    pub(super) fact: Option<(usize, usize)>,
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

    pub(super) fn last_match(&mut self) -> Option<&mut TxtMatch> {
        self.file.seasons.last_mut()?.matches.last_mut()
    }

    pub(super) fn unread(&mut self, line: usize, text: &str, reason: impl Into<Cow<'static, str>>) {
        self.file.unread.push(UnreadLine {
            line,
            text: text.trim().into(),
            reason: reason.into(),
        });
    }

    pub(super) fn read_line(&mut self, line: &str) {
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
        if self.above.years.is_none() {
            self.above.years = Years::of(text).map(|(years, _)| years);
        }
        if self.file.seasons.is_empty()
            && let Some((_, range)) = Years::of(text)
        {
            self.season().season = text.get(range).map(Into::into);
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
        if level > 1 {
            self.above.stage(text);
            return;
        }
        let season = self.above.season(text);
        self.file.seasons.push(season);
    }

    fn marked_heading(&mut self, text: &str) {
        self.end_heading();
        if !self.listing(text) {
            self.above.heading(Heading::of(text));
        }
    }

    /// A line that is a day and perhaps an hour, and nothing else.
    pub(super) fn day_line(&mut self, text: &str) -> bool {
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
        self.above.time = time;
        self.heading = None;
        true
    }

    fn set_day(&mut self, day: WrittenDay, line: &str) {
        if !self.above.day(day) && !self.yearless {
            let reason =
                "no year is given for this day and those after it, in the title or elsewhere";
            self.unread(self.line, line, reason);
            self.yearless = true;
        }
    }

    /// `Group A | Brazil  Croatia`, `Matchday 1 | Thu Jun 12 - Fri Jun 13`.
    fn listing(&mut self, text: &str) -> bool {
        let Some((name, rest)) = text.split_once('|') else {
            return false;
        };
        let (name, rest) = (name.trim(), rest.trim());
        if let Some((first, last)) = days(rest) {
            let (years, before) = (self.above.years, self.above.date);
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
        let (told, goals) = goals_behind(line);
        match read_match_line(told) {
            Ok(told) => {
                self.add_match(told, line);
                if let Some(goals) = goals
                    && !self.bracketed(goals)
                {
                    self.unread(self.line, goals, "these are no goals".to_owned());
                }
            }
            Err(NoMatch::Unclear(reason)) => self.unread(self.line, line, reason),
            Err(NoMatch::Other) if self.bare_goals(line) => {}
            Err(NoMatch::Other) => self.plain_heading(line),
        }
    }

    fn add_match(&mut self, told: MatchLine<'_>, line: &str) {
        self.heading = None;
        if let Some(day) = told.prefix.day {
            self.set_day(day, line);
        }
        if let Some(time) = told.prefix.time {
            self.above.time = Some((time, told.prefix.zone.map(Into::into)));
        }
        let (time, zone) = self
            .above
            .time
            .clone()
            .map_or((None, None), |(time, zone)| (Some(time), zone));
        let told = TxtMatch {
            line: self.line,
            stage: self.above.stage.clone(),
            round: self.above.round.clone(),
            group: self.above.group.clone(),
            number: told.prefix.number,
            date: self.above.date,
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
        self.above.heading(Heading::of(unnumbered));
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
            self.unread(heading.line, &heading.text, reason);
        }
    }
}

/// A line of a match, and the brackets with minutes in them at its end:
/// `Arsenal  2-0  Wolves (Havertz 25', Saka 74')`.
fn goals_behind(line: &str) -> (&str, Option<&str>) {
    let behind = first_minute(line).and_then(|minute| open_bracket(line.get(..minute)?));
    let told = behind.and_then(|at| Some((line.get(..at)?, line.get(at..)?)));
    match told {
        Some((told, goals)) if told.ends_with(' ') => (told, Some(goals)),
        _ => (line, None),
    }
}

/// Where the first minute ends: the mark behind a figure.
fn first_minute(line: &str) -> Option<usize> {
    let mut before = ' ';
    for (at, c) in line.char_indices() {
        if matches!(c, '\'' | '’' | '′') && before.is_ascii_digit() {
            return Some(at);
        }
        before = c;
    }
    None
}

/// Where the last bracket opens that is not closed.
fn open_bracket(text: &str) -> Option<usize> {
    let mut closed = 0_usize;
    for (at, c) in text.char_indices().rev() {
        match c {
            ')' => closed += 1,
            '(' if closed == 0 => return Some(at),
            '(' => closed -= 1,
            _ => {}
        }
    }
    None
}

/// The line without the comment that begins with `#`, at its start or after
/// what ends a word: a name has none at its own start.
fn without_comment(line: &str) -> (&str, Option<&str>) {
    let mut before = ' ';
    for (at, c) in line.char_indices() {
        if c == '#' && !before.is_alphanumeric() {
            return (line.get(..at).unwrap_or_default(), line.get(at..));
        }
        before = c;
    }
    (line, None)
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
