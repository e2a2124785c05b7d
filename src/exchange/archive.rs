//! The files beside an archive's results: who scored, and who won shoot-outs.

use std::collections::HashMap;

use crate::book::{BySide, Minute, Score, Side};
use crate::calendar::Date;
use crate::content::{Cell, DateOrder, Row, Table, read_table};
use crate::notation::{GoalLine, Ranged, WrittenGoal};
use crate::slug::fold;

use super::cells::{is_nothing, truth};
use super::days;
use super::{Gathered, Spot, Told, Unread};

/// A match as such a file names it.
type Key = (Date, String, String);

/// A table beside the results, and where its columns stand.
struct Beside<'t> {
    source: usize,
    table: &'t Table,
    order: DateOrder,
}

impl<'t> Beside<'t> {
    fn new(source: usize, table: &'t Table) -> Self {
        let mut beside = Self {
            source,
            table,
            order: DateOrder::YearFirst,
        };
        let days = table
            .rows
            .iter()
            .filter_map(|row| beside.cell(row, &["date"]));
        beside.order = days::order(&days.map(|cell| &*cell.text));
        beside
    }

    /// The cell under the first of these names that is a column.
    fn cell(&self, row: &'t Row, names: &[&str]) -> Option<&'t Cell> {
        let is = |cell: &Cell| names.contains(&fold(&cell.text).as_str());
        let at = self.table.header.iter().position(is)?;
        row.cells
            .get(at)
            .filter(|cell| !cell.text.is_empty() && &*cell.text != "NA")
    }

    fn key(&self, row: &'t Row) -> Option<Key> {
        let (date, _) = days::day(&self.cell(row, &["date", "datum"])?.text, self.order)?;
        let home = self.cell(row, &["home", "hometeam", "heim", "team1"])?;
        let away = self.cell(row, &["away", "awayteam", "gast", "team2"])?;
        Some((date, fold(&home.text), fold(&away.text)))
    }

    fn spot(&self, row: &Row) -> Spot {
        Spot {
            source: self.source,
            range: row.range.clone(),
        }
    }
}

/// The matches by day and names.
fn index(told: &[Told]) -> HashMap<Key, usize> {
    let mut index = HashMap::new();
    for (at, told) in told.iter().enumerate() {
        if let Some(date) = told.date {
            index
                .entry((date, fold(&told.home), fold(&told.away)))
                .or_insert(at);
        }
    }
    index
}

/// The goals that a table tells of one match, and their rows.
#[derive(Clone, Default)]
struct OfMatch {
    goals: Vec<(Side, WrittenGoal)>,
    spots: Vec<Spot>,
}

/// Gives the matches that were read the goals of a table: day, home, away, the
/// team that a goal counts for, the scorer and the minute.
pub fn read_goals_file(path: &str, text: &str, into: &mut Gathered) {
    let source = into.add(path, text.to_owned());
    let table = read_table(text, 0);
    let beside = Beside::new(source, &table);
    let matches = index(&into.told);
    let mut goals: Vec<OfMatch> = vec![OfMatch::default(); into.told.len()];
    let mut unread = Vec::new();
    for row in &table.rows {
        match goal(&beside, row, &matches, &into.told) {
            Ok((at, side, goal)) => {
                if let Some(of_match) = goals.get_mut(at) {
                    of_match.spots.push(beside.spot(row));
                    of_match.goals.push((side, goal));
                }
            }
            Err(reason) => unread.push(Unread::new(&beside.spot(row), reason)),
        }
    }
    for (told, OfMatch { goals, spots }) in into.told.iter_mut().zip(goals) {
        if goals.is_empty() {
            continue;
        }
        let taken = together(goals, told.outcome.score).and_then(|goals| given(told, goals));
        if let Err(reason) = taken {
            let each = spots.iter().map(|spot| Unread::new(spot, reason.clone()));
            unread.extend(each);
        }
    }
    into.unread.extend(unread);
    into.stopped(source, &table);
}

/// Gives a match its goals, where it does not have others already.
fn given(told: &mut Told, goals: BySide<Vec<WrittenGoal>>) -> Result<(), String> {
    match &told.goals {
        None => {
            told.outcome.extra_time |= goes_on(&goals);
            told.goals = Some(GoalLine::BySide(goals));
            Ok(())
        }
        Some(had) if minutes(had) == minutes(&GoalLine::BySide(goals)) => Ok(()),
        Some(_) => Err("the results tell other goals of this match".to_owned()),
    }
}

/// The minutes of goals, in order.
fn minutes(goals: &GoalLine) -> Vec<Option<Minute>> {
    let goals: Vec<&WrittenGoal> = match goals {
        GoalLine::OneSide(goals) => goals.iter().collect(),
        GoalLine::BySide(sides) => sides.home.iter().chain(&sides.away).collect(),
    };
    let minute = |goal: &&WrittenGoal| goal.minute.as_ref().map(|minute| minute.value);
    let mut minutes: Vec<_> = goals.iter().map(minute).collect();
    minutes.sort_unstable();
    minutes
}

fn goal(
    beside: &Beside<'_>,
    row: &Row,
    matches: &HashMap<Key, usize>,
    told: &[Told],
) -> Result<(usize, Side, WrittenGoal), String> {
    let key = beside
        .key(row)
        .ok_or("this row names no day, home and away side")?;
    let at = *matches
        .get(&key)
        .ok_or("no match of this day and these teams was read")?;
    let team = beside
        .cell(row, &["team", "scoringteam", "mannschaft"])
        .map(|cell| fold(&cell.text));
    let played = told.get(at).ok_or("there is no such match")?;
    let side = match team {
        Some(team) if team == fold(&played.home) => Side::Home,
        Some(team) if team == fold(&played.away) => Side::Away,
        _ => return Err("this goal is of neither side".to_owned()),
    };
    let says = |names: &[&str]| match beside.cell(row, names) {
        Some(cell) if !is_nothing(&cell.text) => {
            truth(&cell.text).ok_or_else(|| format!("`{}` is neither yes nor no", cell.text))
        }
        _ => Ok(false),
    };
    let name = |names: &[&str]| {
        let cell = beside.cell(row, names);
        cell.map(|cell| Ranged::unwritten(cell.text.clone()))
    };
    let minute = match beside.cell(row, &["minute", "min"]) {
        Some(cell) if !is_nothing(&cell.text) => {
            let minute = self::minute(&cell.text);
            Some(minute.ok_or_else(|| format!("`{}` is no minute", cell.text))?)
        }
        _ => None,
    };
    let goal = WrittenGoal {
        scorer: name(&["scorer", "player", "name", "torschutze"]),
        minute: minute.map(Ranged::unwritten),
        own_goal: says(&["owngoal", "og"])?,
        penalty: says(&["penalty", "pen"])?,
        assist: name(&["assist"]),
        ..WrittenGoal::default()
    };
    Ok((at, side, goal))
}

/// `45`, `45+2`, `45.0`
fn minute(text: &str) -> Option<Minute> {
    let text = text.trim().trim_end_matches(['\'', '’', '.']);
    let text = text.strip_suffix(".0").unwrap_or(text);
    match text.split_once('+') {
        Some((regular, added)) => Some(Minute::added(
            regular.trim().parse().ok()?,
            added.trim().parse().ok()?,
        )),
        None => text.parse().ok().map(Minute::new),
    }
}

/// The goals by side. Where own goals stand under the scorer's team they are
/// moved to the side that they count for; goals that the table does not have
/// are goals of unknown scorers.
fn together(
    goals: Vec<(Side, WrittenGoal)>,
    score: Option<Score>,
) -> Result<BySide<Vec<WrittenGoal>>, String> {
    let Some(score) = score else {
        return Err("goals are told of a match that has no score".to_owned());
    };
    let count = |goals: &[(Side, WrittenGoal)]| {
        let home = goals.iter().filter(|(side, _)| *side == Side::Home).count();
        (home, goals.len() - home)
    };
    let wanted = (usize::from(score.home), usize::from(score.away));
    let fits = |(home, away): (usize, usize)| home <= wanted.0 && away <= wanted.1;
    let moved: Vec<(Side, WrittenGoal)> = goals
        .iter()
        .map(|(side, goal)| {
            let counts_for = if goal.own_goal {
                side.opponent()
            } else {
                *side
            };
            (counts_for, goal.clone())
        })
        .collect();
    let told = count(&goals);
    let chosen = if told != wanted && count(&moved) == wanted {
        moved
    } else {
        goals
    };
    if !fits(count(&chosen)) {
        return Err(format!(
            "the goals of this match add up to {}-{}, its score is {}-{}",
            told.0, told.1, score.home, score.away
        ));
    }
    let mut sides: BySide<Vec<WrittenGoal>> = BySide::default();
    for (side, goal) in chosen {
        sides.of_mut(side).push(goal);
    }
    sides.home.resize(wanted.0, WrittenGoal::default());
    sides.away.resize(wanted.1, WrittenGoal::default());
    Ok(sides)
}

/// Whether the goals tell that there was extra time: some fell in it, and
/// after ninety minutes the sides were level (IFAB Laws of the Game, Law 10).
fn goes_on(goals: &BySide<Vec<WrittenGoal>>) -> bool {
    let minute = |goal: &WrittenGoal| goal.minute.as_ref().map(|minute| minute.value.regular);
    let by_90 = |goals: &[WrittenGoal]| {
        let late = goals.iter().filter(|goal| minute(goal) > Some(90)).count();
        (goals.len() - late, late)
    };
    let ((home, home_late), (away, away_late)) = (by_90(&goals.home), by_90(&goals.away));
    home == away && home_late + away_late > 0
}

/// Gives the matches that were read the shoot-outs of a table: day, home, away
/// and the score of the shoot-out, or who won it.
pub fn read_shoot_outs_file(path: &str, text: &str, into: &mut Gathered) {
    let source = into.add(path, text.to_owned());
    let table = read_table(text, 0);
    let beside = Beside::new(source, &table);
    let matches = index(&into.told);
    for row in &table.rows {
        let at = beside.key(row).and_then(|key| matches.get(&key).copied());
        let Some(told) = at.and_then(|at| into.told.get_mut(at)) else {
            let spot = beside.spot(row);
            into.unread(&spot, "no match of this day and these teams was read");
            continue;
        };
        if let Err(reason) = shoot_out(&beside, row, told) {
            let spot = beside.spot(row);
            into.unread(&spot, reason);
        }
    }
    into.stopped(source, &table);
}

/// Gives a match what a row says of its shoot-out.
fn shoot_out(beside: &Beside<'_>, row: &Row, told: &mut Told) -> Result<(), String> {
    let goals = |names: &[&str]| match beside.cell(row, names) {
        Some(cell) if !is_nothing(&cell.text) => match cell.text.parse::<u8>() {
            Ok(goals) => Ok(Some(goals)),
            Err(_) => Err(format!("`{}` is no number of goals", cell.text)),
        },
        _ => Ok(None),
    };
    let home = goals(&["homepens", "homegoals", "homescore", "homepenalties"])?;
    let away = goals(&["awaypens", "awaygoals", "awayscore", "awaypenalties"])?;
    if let (Some(home), Some(away)) = (home, away) {
        let score = Score::new(home, away);
        return match told.outcome.shoot_out.replace(score) {
            Some(had) if had != score => {
                told.outcome.shoot_out = Some(had);
                Err(format!("the shoot-out is told as {had} already"))
            }
            _ => Ok(()),
        };
    }
    let winner = beside.cell(row, &["winner", "sieger"]);
    let winner = winner.ok_or("this row says neither the score of the shoot-out nor who won it")?;
    let note = format!("{} won the shoot-out", winner.text);
    if !told.notes.contains(&note) {
        told.notes.push(note);
    }
    Ok(())
}
