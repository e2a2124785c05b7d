//! A row of a table as a match, or as the heading of the rows below it.

use crate::book::{Score, Status};
use crate::content::{Cell, Row};
use crate::notation::{Outcome, read_goals, read_outcome, read_score, read_score_line};

use super::cells::{count, group, is_nothing, status, truth};
use super::days;
use super::table::Reading;
use super::{Gathered, Spot, Told};

/// A row of one cell: the round of the matches below it.
pub(super) struct Heading {
    round: Box<str>,
    spot: Spot,
    /// Whether a match stands below it.
    holds: bool,
}

/// A heading that no match stood under was none.
pub(super) fn end_heading(heading: Option<Heading>, into: &mut Gathered) {
    if let Some(heading) = heading.filter(|heading| !heading.holds) {
        let reason = "this row names no home and away side, and no match stands under it";
        into.unread(&heading.spot, reason);
    }
}

/// A row and the columns that its cells stand in.
pub(super) struct Line<'t> {
    pub(super) reading: &'t Reading,
    pub(super) row: &'t Row,
}

impl Line<'_> {
    fn cell(&self, name: &str) -> Option<&Cell> {
        let columns = &self.reading.columns;
        let at = columns.iter().position(|column| *column == Some(name))?;
        self.row.cells.get(at).filter(|cell| !cell.text.is_empty())
    }

    fn text(&self, name: &str) -> Option<Box<str>> {
        self.cell(name).map(|cell| cell.text.clone())
    }

    fn spot(&self) -> Spot {
        Spot {
            source: self.reading.source,
            range: self.row.range.clone(),
        }
    }

    fn of(&self, cell: &Cell) -> Spot {
        Spot {
            source: self.reading.source,
            range: cell.range.clone(),
        }
    }

    /// A match, or a heading that holds for the rows below.
    pub(super) fn read(&self, heading: &mut Option<Heading>, into: &mut Gathered) {
        let mut filled = self.row.cells.iter().filter(|cell| !cell.text.is_empty());
        let alone = filled.next().filter(|_| filled.next().is_none());
        let Some((home, away, paired)) = self.sides() else {
            match alone {
                Some(cell) if cell.text.chars().count() <= 60 => {
                    let new = Heading {
                        round: cell.text.clone(),
                        spot: self.spot(),
                        holds: false,
                    };
                    end_heading(heading.replace(new), into);
                }
                _ => into.unread(&self.spot(), "this row names no home and away side"),
            }
            return;
        };
        let outcome = match self.outcome(paired) {
            Ok(outcome) => outcome,
            Err((spot, reason)) => {
                into.unread(&spot, reason);
                return;
            }
        };
        let mut told = Told::new(self.spot(), &home, &away, outcome);
        if !self.days(&mut told, into) {
            return;
        }
        told.round = self.text("round").or_else(|| {
            let heading = heading.as_mut()?;
            heading.holds = true;
            Some(heading.round.clone())
        });
        self.facts(&mut told, into);
        into.told.push(told);
    }

    /// Who plays, and the outcome where one cell says all three.
    fn sides(&self) -> Option<(Box<str>, Box<str>, Option<Outcome>)> {
        if let (Some(home), Some(away)) = (self.text("home"), self.text("away")) {
            return Some((home, away, None));
        }
        let text = self.text("match")?;
        if let Ok(readings) = read_score_line(&text)
            && let [only] = readings.as_slice()
        {
            let outcome = Some(only.outcome.clone()).filter(|outcome| outcome.score.is_some());
            return Some((only.home.value.clone(), only.away.value.clone(), outcome));
        }
        [" - ", " – ", " : ", " vs. ", " vs ", " gegen ", " contra "]
            .iter()
            .find_map(|dash| text.split_once(dash))
            .map(|(home, away)| (home.trim().into(), away.trim().into(), None))
    }

    fn outcome(&self, paired: Option<Outcome>) -> Result<Outcome, (Spot, String)> {
        let goals = self.score("home_goals", "away_goals")?;
        let whole = self.cell("score").map(|cell| {
            let text = &*cell.text;
            read_outcome(text)
                .or_else(|fault| {
                    let in_words = status(text, Status::Scheduled).map(Outcome::of);
                    in_words.ok_or(fault)
                })
                .map_err(|fault| (self.of(cell), fault.message))
        });
        let mut outcome = match (goals, whole.transpose()?, paired) {
            (Some(score), ..) => Outcome::played(score),
            (None, Some(outcome), _) | (None, None, Some(outcome)) => outcome,
            (None, None, None) => Outcome::of(Status::Scheduled),
        };
        let halves = self.score("home_half_time", "away_half_time")?;
        outcome.half_time = halves.or(self.pair("half_time")?).or(outcome.half_time);
        let pens = self.score("home_pens", "away_pens")?;
        outcome.shoot_out = pens.or(self.pair("pens")?).or(outcome.shoot_out);
        let ninety = self.score("home_after_90", "away_after_90")?;
        outcome.after_90 = ninety.or(outcome.after_90);
        if let Some(said) = self.cell("extra_time") {
            outcome.extra_time |= truth(&said.text).unwrap_or(true);
        }
        if let Some(cell) = self.cell("status") {
            outcome.status = status(&cell.text, outcome.status).ok_or_else(|| {
                (
                    self.of(cell),
                    format!("`{}` is no status that is known", cell.text),
                )
            })?;
        }
        Ok(outcome)
    }

    fn score(&self, home: &str, away: &str) -> Result<Option<Score>, (Spot, String)> {
        let goals = |name: &str| -> Result<Option<u8>, (Spot, String)> {
            let Some(cell) = self.cell(name).filter(|cell| !is_nothing(&cell.text)) else {
                return Ok(None);
            };
            let text = cell.text.strip_suffix(".0").unwrap_or(&cell.text);
            let number = text.parse::<u8>().ok().filter(|goals| *goals < 100);
            let problem = || {
                (
                    self.of(cell),
                    format!("`{}` is no number of goals", cell.text),
                )
            };
            number.map(Some).ok_or_else(problem)
        };
        match (goals(home)?, goals(away)?) {
            (Some(home), Some(away)) => Ok(Some(Score::new(home, away))),
            (None, None) => Ok(None),
            _ => Err((
                self.spot(),
                "this row has the goals of one side alone".to_owned(),
            )),
        }
    }

    fn pair(&self, name: &str) -> Result<Option<Score>, (Spot, String)> {
        let Some(cell) = self.cell(name).filter(|cell| !is_nothing(&cell.text)) else {
            return Ok(None);
        };
        let text = cell.text.trim_matches(['(', ')', '[', ']']);
        match read_score(text) {
            Ok(score) => Ok(Some(score)),
            Err(fault) => Err((self.of(cell), fault.message)),
        }
    }

    /// Day and hour; false where there is a day that is none.
    fn days(&self, told: &mut Told, into: &mut Gathered) -> bool {
        let cell = self.cell("date").or_else(|| self.cell("kickoff"));
        if let Some(cell) = cell.filter(|cell| !is_nothing(&cell.text)) {
            let Some((day, rest)) = days::day(&cell.text, self.reading.order) else {
                let reason = format!("`{}` is no day that there is", cell.text);
                into.unread(&self.of(cell), reason);
                return false;
            };
            if !(1850..2150).contains(&day.year()) {
                let reason = format!("`{}` is no year of football", day.year());
                into.unread(&self.of(cell), reason);
                return false;
            }
            told.date = Some(day);
            told.time = days::hour(rest);
        }
        let hour = self.cell("time").or_else(|| self.cell("kickoff"));
        told.time = hour.and_then(|cell| days::hour(&cell.text)).or(told.time);
        let is_day = |cell: &Cell| days::day(&cell.text, self.reading.order).is_some();
        if let Some(cell) = hour.filter(|cell| !is_nothing(&cell.text) && !is_day(cell))
            && told.time.is_none()
        {
            let reason = format!("`{}` is no hour that there is", cell.text);
            into.unread(&self.of(cell), reason);
        }
        true
    }

    /// What a cell says, where it says something; what is no such thing is
    /// complained of.
    fn value<T>(
        &self,
        name: &str,
        read: impl FnOnce(&str) -> Option<T>,
        what: &str,
        into: &mut Gathered,
    ) -> Option<T> {
        let cell = self.cell(name).filter(|cell| !is_nothing(&cell.text))?;
        let value = read(&cell.text);
        if value.is_none() {
            into.unread(&self.of(cell), format!("`{}` is {what}", cell.text));
        }
        value
    }

    fn facts(&self, told: &mut Told, into: &mut Gathered) {
        told.competition = self.text("competition");
        told.season = self.text("season");
        told.stage = self.text("stage");
        told.group = self.text("group").map(|name| group(&name));
        told.venue = self.text("venue");
        told.city = self.text("city");
        told.referee = self.text("referee");
        told.cards = self.text("cards");
        let leg = |text: &str| text.parse().ok().filter(|leg| (1..=9).contains(leg));
        told.leg = self.value("leg", leg, "no number of a leg", into);
        let neutral = self.value("neutral", truth, "neither yes nor no", into);
        told.neutral = neutral.unwrap_or(false);
        told.notes.extend(self.text("notes").map(String::from));
        told.attendance = self.value("attendance", count, "no number of spectators", into);
        if let Some(cell) = self.cell("goals") {
            match read_goals(&cell.text) {
                Ok(goals) => told.goals = Some(goals),
                Err(fault) => into.unread(&self.of(cell), fault.message),
            }
        }
    }
}
