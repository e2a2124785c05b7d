//! A table of matches, ours or a stranger's, as matches.

use crate::book::{Score, Status};
use crate::content::{Cell, DateOrder, Row, Table, read_table};
use crate::notation::{Outcome, read_goals, read_outcome, read_score, read_score_line};

use super::columns::{Translation, column, names_a_match};
use super::days;
use super::{Gathered, Spot, Told};

/// A table may have titles above the line that names its columns; so many
/// lines at most.
pub(super) const HEADER_WITHIN: usize = 20;

/// A table whose columns are known.
struct Reading {
    source: usize,
    columns: Vec<Option<&'static str>>,
    order: DateOrder,
}

/// Reads a table of matches from a text; `path` is what the user calls it.
pub fn read(path: &str, text: &str, translation: &Translation, into: &mut Gathered) {
    let source = into.add(path, text.to_owned());
    let Some(start) = header(text, translation) else {
        let spot = Spot {
            source,
            range: 0..text.lines().next().map_or(0, str::len),
        };
        into.unread(
            &spot,
            "no line names the columns of the home and the away side",
        );
        if let Some(unread) = into.unread.last_mut() {
            let help = "say which they are: `--columns \"Their name=home,Their name=away\"`";
            unread.help = Some(help.to_owned());
        }
        return;
    };
    let table = read_table(text, start);
    let mut columns: Vec<Option<&'static str>> = Vec::new();
    for cell in &table.header {
        let found = column(&cell.text, translation).filter(|found| !columns.contains(&Some(found)));
        columns.push(found);
    }
    passed_over(&table, &columns, translation, into);
    let reading = Reading {
        source,
        order: order(&table, &columns),
        columns,
    };
    let mut heading = None;
    for row in table.rows.iter().filter(|row| !repeats(row, &table.header)) {
        let line = Line {
            reading: &reading,
            row,
        };
        line.read(&mut heading, into);
    }
    end_heading(heading, into);
    if let Some((at, why)) = &table.stopped {
        let spot = Spot {
            source,
            range: *at..*at,
        };
        into.unread(&spot, format!("the table cannot be read on: {why}"));
    }
}

/// A row of one cell: the round of the matches below it.
struct Heading {
    round: Box<str>,
    spot: Spot,
    /// Whether a match stands below it.
    holds: bool,
}

/// A heading that no match stood under was none.
fn end_heading(heading: Option<Heading>, into: &mut Gathered) {
    if let Some(heading) = heading.filter(|heading| !heading.holds) {
        let reason = "this row names no home and away side, and no match stands under it";
        into.unread(&heading.spot, reason);
    }
}

/// Whether a row names the columns once more.
fn repeats(row: &Row, header: &[Cell]) -> bool {
    let texts = |cells: &[Cell]| {
        cells
            .iter()
            .map(|cell| cell.text.clone())
            .collect::<Vec<_>>()
    };
    texts(&row.cells) == texts(header)
}

/// The first byte of the line that names the columns.
fn header(text: &str, translation: &Translation) -> Option<usize> {
    let mut start = 0;
    for line in text.split_inclusive('\n').take(HEADER_WITHIN) {
        let table = read_table(line, 0);
        let cells = table.header.iter().map(|cell| &*cell.text);
        if names_a_match(cells, translation) {
            return Some(start);
        }
        start += line.len();
    }
    None
}

/// Says which columns are of no use, and which of the user's there are not.
fn passed_over(
    table: &Table,
    columns: &[Option<&'static str>],
    translation: &Translation,
    into: &mut Gathered,
) {
    let unused: Vec<&str> = table
        .header
        .iter()
        .zip(columns)
        .filter(|(cell, column)| column.is_none() && !cell.text.is_empty())
        .map(|(cell, _)| &*cell.text)
        .collect();
    let first: Vec<&str> = unused.iter().take(8).copied().collect();
    if !first.is_empty() {
        let more = match unused.len() - first.len() {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let note = format!("columns that were not read: {}{more}", first.join(", "));
        into.notes.push(note);
    }
    for (theirs, _) in &translation.0 {
        let has = |cell: &Cell| crate::slug::fold(&cell.text) == crate::slug::fold(theirs);
        if !table.header.iter().any(has) {
            let note = format!("there is no column `{theirs}` to read");
            into.notes.push(note);
        }
    }
}

/// The order of day, month and year that the table's days have.
fn order(table: &Table, columns: &[Option<&'static str>]) -> DateOrder {
    let at = ["date", "kickoff"]
        .iter()
        .find_map(|name| columns.iter().position(|column| *column == Some(name)));
    let days = table
        .rows
        .iter()
        .filter_map(move |row| at.and_then(|at| row.cells.get(at)));
    days::order(&days.map(|cell| &*cell.text))
}

struct Line<'t> {
    reading: &'t Reading,
    row: &'t Row,
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
    fn read(&self, heading: &mut Option<Heading>, into: &mut Gathered) {
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
        if let Some(cell) = self.cell("time").filter(|cell| !is_nothing(&cell.text))
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

/// `Group A` as `A`; a name of more words stays.
pub(super) fn group(name: &str) -> Box<str> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let [word, label] = *words else {
        return name.trim().into();
    };
    let said = [
        "group", "gruppe", "grupo", "groupe", "gruppo", "girone", "pool", "staffel",
    ];
    if said.contains(&word.to_lowercase().as_str()) {
        label.trim_end_matches(':').into()
    } else {
        name.trim().into()
    }
}

/// Whether a cell says that there is nothing.
pub(super) fn is_nothing(text: &str) -> bool {
    matches!(
        text.trim(),
        "" | "-" | "–" | "—" | "?" | "NA" | "N/A" | "n/a" | "null" | "-:-"
    )
}

/// Yes or no, in the languages that tables are written in.
pub(super) fn truth(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "true" | "yes" | "1" | "y" | "ja" | "sí" | "si" | "oui" | "sì" | "sim" | "x" | "wahr"
        | "vrai" | "vero" | "verdadero" | "verdadeiro" => Some(true),
        "false" | "no" | "0" | "n" | "nein" | "non" | "não" | "nao" | "falsch" | "faux"
        | "falso" => Some(false),
        _ => None,
    }
}

/// A number whose thousands may stand apart.
fn count(text: &str) -> Option<u32> {
    let text = text.strip_suffix(".0").unwrap_or(text);
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let others: Vec<&str> = text.split(|c: char| c.is_ascii_digit()).collect();
    let sound = others.iter().all(|other| {
        matches!(
            other.trim(),
            "" | "." | "," | "'" | "’" | "\u{202F}" | "\u{A0}"
        )
    });
    let groups = text.split(|c: char| !c.is_ascii_digit()).skip(1);
    let apart = groups
        .into_iter()
        .all(|group| group.len() == 3 || group.is_empty());
    digits.parse().ok().filter(|_| sound && apart)
}

/// What became of the match, where a column says it in words.
fn status(text: &str, otherwise: Status) -> Option<Status> {
    Some(match text.trim().to_lowercase().as_str() {
        "" => otherwise,
        "played" | "finished" | "ft" | "gespielt" | "beendet" | "finalizado" | "terminé"
        | "finita" | "encerrado" | "aet" | "pen" => Status::Played,
        "scheduled" | "timed" | "geplant" | "angesetzt" | "programado" | "ns" => Status::Scheduled,
        "postponed" | "verlegt" | "verschoben" | "aplazado" | "reporté" | "rinviata" | "adiado" => {
            Status::Postponed
        }
        "abandoned" | "abgebrochen" | "suspendido" | "interrompu" | "sospesa" => {
            Status::Abandoned { counts: false }
        }
        "cancelled" | "canceled" | "abgesagt" | "ausgefallen" | "cancelado" | "annulé"
        | "annullata" => Status::Cancelled,
        "awarded" | "gewertet" | "wertung" | "sportgericht" | "adjudicado" => Status::Awarded,
        "void" | "annulliert" => Status::Void,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{count, group};

    #[test]
    fn thousands_may_stand_apart() {
        assert_eq!(count("12.345"), Some(12_345));
        assert_eq!(count("12 345"), Some(12_345));
        assert_eq!(count("12,345"), Some(12_345));
        assert_eq!(count("345.0"), Some(345));
        assert_eq!(count("12.3"), None);
        assert_eq!(count("about 300"), None);
    }

    #[test]
    fn a_group_is_its_letter() {
        assert_eq!(&*group("Group A"), "A");
        assert_eq!(&*group("Gruppe 2"), "2");
        assert_eq!(&*group("Eastern Conference"), "Eastern Conference");
    }
}
