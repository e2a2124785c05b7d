//! The notation, one input a line: `tests/notation/*.txt`.
//!
//! A line is `input => value`; the file's name says which reader is asked.
//! `\n` in an input is a line break. `UPDATE=1 cargo test` rewrites the values.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use pressbox::book::{BySide, Score, Status};
use pressbox::notation::{
    Fault, GoalLine, Name, Outcome, ScoreLine, WrittenGoal, read_goals, read_outcome,
    read_running_goal, read_score, read_score_line,
};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/notation")
}

/// Runs every line of a file through `reader` and compares.
fn check(file: &str, reader: impl Fn(&str) -> Result<String, Fault>) {
    let path = folder().join(file);
    let before = std::fs::read_to_string(&path).unwrap();
    let mut after = String::new();
    for line in before.lines() {
        if line.starts_with('#') || line.trim().is_empty() {
            after += line;
        } else {
            let input = line
                .split_once("=>")
                .map_or(line, |(input, _)| input)
                .trim();
            let text = input.replace("\\n", "\n");
            let value = match reader(&text) {
                Ok(value) => value,
                Err(fault) => fault_text(&text, &fault),
            };
            write!(after, "{input} => {value}").unwrap();
        }
        after.push('\n');
    }
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, after).unwrap();
    } else if before != after {
        let diff = similar::TextDiff::from_lines(&before, &after);
        panic!("{file}\n{}", diff.unified_diff().context_radius(0));
    }
}

fn fault_text(line: &str, fault: &Fault) -> String {
    assert!(line.get(fault.range.clone()).is_some(), "{line}: {fault:?}");
    let mut text = format!(
        "error {}..{}: {}",
        fault.range.start, fault.range.end, fault.message
    );
    if let Some(help) = &fault.help {
        write!(text, " -- {help}").unwrap();
    }
    text
}

fn outcome_text(outcome: &Outcome) -> String {
    let mut parts = vec![
        match outcome.status {
            Status::Scheduled => "scheduled",
            Status::Played => "played",
            Status::Postponed => "postponed",
            Status::Abandoned { .. } => "abandoned",
            Status::Cancelled => "cancelled",
            Status::Awarded => "awarded",
            Status::Void => "void",
        }
        .to_owned(),
    ];
    let mut score = |label: &str, score: Option<Score>| {
        parts.extend(score.map(|score| format!("{label}{}-{}", score.home, score.away)));
    };
    score("", outcome.score);
    score("half-time ", outcome.half_time);
    score("after 90 ", outcome.after_90);
    score("shoot-out ", outcome.shoot_out);
    score("aggregate ", outcome.aggregate);
    parts.extend(outcome.extra_time.then(|| "extra time".to_owned()));
    parts.extend(outcome.walkover.then(|| "walkover".to_owned()));
    parts.extend(
        outcome
            .abandoned_in
            .map(|minute| format!("in minute {minute}")),
    );
    parts.join(", ")
}

fn score_lines_text(readings: &[ScoreLine]) -> String {
    let reading = |line: &ScoreLine| {
        let ScoreLine {
            home,
            away,
            outcome,
        } = line;
        format!(
            "[{}] [{}] {}",
            home.value,
            away.value,
            outcome_text(outcome)
        )
    };
    readings
        .iter()
        .map(reading)
        .collect::<Vec<_>>()
        .join(" OR ")
}

fn name_text(name: Option<&Name>) -> &str {
    name.map_or("?", |name| &*name.value)
}

fn goal_text(goal: &WrittenGoal) -> String {
    let mut text = String::new();
    if let Some(score) = goal.running {
        write!(text, "{}-{} ", score.home, score.away).unwrap();
    }
    text += name_text(goal.scorer.as_ref());
    if let Some(team) = &goal.scorer_team {
        write!(text, " ({})", team.value).unwrap();
    }
    match &goal.minute {
        Some(minute) => write!(text, " {}", minute.value).unwrap(),
        None => text += " ?",
    }
    let flags = [
        (goal.penalty, " pen"),
        (goal.own_goal, " og"),
        (goal.free_kick, " fk"),
        (goal.header, " h"),
    ];
    text.extend(
        flags
            .into_iter()
            .filter_map(|(set, word)| set.then_some(word)),
    );
    if let Some(assist) = &goal.assist {
        write!(text, " by {}", assist.value).unwrap();
    }
    text
}

fn list_text<T>(list: &[T], item: impl Fn(&T) -> String) -> String {
    list.iter().map(item).collect::<Vec<_>>().join("; ")
}

fn by_side_text<T>(sides: &BySide<Vec<T>>, item: impl Fn(&T) -> String) -> String {
    format!(
        "home[{}] away[{}]",
        list_text(&sides.home, &item),
        list_text(&sides.away, &item)
    )
}

fn goals_text(goals: &GoalLine) -> String {
    match goals {
        GoalLine::BySide(sides) => by_side_text(sides, goal_text),
        GoalLine::OneSide(goals) => format!("one[{}]", list_text(goals, goal_text)),
    }
}

#[test]
fn score_lines() {
    check("score_lines.txt", |line| {
        read_score_line(line).map(|readings| score_lines_text(&readings))
    });
}

#[test]
fn outcomes() {
    check("outcomes.txt", |text| {
        read_outcome(text).map(|outcome| outcome_text(&outcome))
    });
}

#[test]
fn scores() {
    check("scores.txt", |text| {
        read_score(text).map(|score| format!("{}-{}", score.home, score.away))
    });
}

#[test]
fn goal_lines() {
    check("goal_lines.txt", |line| {
        read_goals(line).map(|goals| goals_text(&goals))
    });
}

#[test]
fn running_goals() {
    check("running_goals.txt", |text| {
        read_running_goal(text).map(|goal| goal_text(&goal))
    });
}
