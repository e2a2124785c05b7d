//! The notation, one input a line: `tests/notation/*.txt`.
//!
//! A line is `input => value`; the file's name says which reader is asked.
//! `\n` in an input is a line break. `UPDATE=1 cargo test` rewrites the values.

mod football_txt;
mod properties;
mod world_cup;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use pressbox::book::{BySide, CardKind, Score, Status};
use pressbox::notation::{
    Fault, GoalLine, Name, Outcome, ScoreLine, WrittenCard, WrittenGoal, WrittenKick,
    WrittenLineUp, WrittenSelected, WrittenSubstitution, could_be_goal_line, could_be_score_line,
    read_cards, read_goals, read_line_up, read_outcome, read_running_goal, read_score,
    read_score_line, read_shoot_out, read_substitutions, reads_like_score_line,
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
        if line.starts_with("# ") || line.trim().is_empty() {
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

fn card_text(card: &WrittenCard) -> String {
    let minute = card
        .minute
        .as_ref()
        .map_or("?".to_owned(), |minute| minute.value.to_string());
    let kind = match card.kind {
        CardKind::Yellow => "yellow",
        CardKind::SecondYellow => "2y",
        CardKind::Red => "red",
    };
    format!("{} {minute} {kind}", name_text(card.player.as_ref()))
}

fn selected_text(player: &WrittenSelected) -> String {
    let mut text = String::new();
    if let Some(line) = player.line {
        write!(text, "{line}:").unwrap();
    }
    if let Some(number) = player.number {
        write!(text, "#{number} ").unwrap();
    }
    text += &player.player.value;
    text += if player.captain { " (c)" } else { "" };
    if let Some((on, minute)) = &player.replaced {
        let minute = minute.map_or("?".to_owned(), |minute| minute.to_string());
        write!(text, " -> {} {minute}", on.value).unwrap();
    }
    text
}

fn line_up_text(line_up: &WrittenLineUp) -> String {
    let mut text = String::new();
    if let Some(formation) = &line_up.formation {
        write!(text, "{formation} ").unwrap();
    }
    write!(text, "[{}]", list_text(&line_up.starting, selected_text)).unwrap();
    if !line_up.bench.is_empty() {
        write!(text, " bench[{}]", list_text(&line_up.bench, selected_text)).unwrap();
    }
    if let Some(coach) = &line_up.coach {
        write!(text, " coach[{coach}]").unwrap();
    }
    text
}

fn substitution_text(substitution: &WrittenSubstitution) -> String {
    let minute = substitution
        .minute
        .map_or("?".to_owned(), |minute| minute.to_string());
    let off = name_text(substitution.off.as_ref());
    format!("{} {minute} for {off}", substitution.on.value)
}

fn kick_text(kick: &WrittenKick) -> String {
    let scored = if kick.scored { "scored" } else { "not" };
    let note = kick
        .note
        .as_ref()
        .map_or(String::new(), |note| format!(" ({note})"));
    format!("{} {scored}{note}", name_text(kick.player.as_ref()))
}

#[test]
fn card_lines() {
    check("card_lines.txt", |line| {
        let (sides, told) = read_cards(line, CardKind::Yellow)?;
        Ok(if told {
            by_side_text(&sides, card_text)
        } else {
            format!("one[{}]", list_text(&sides.home, card_text))
        })
    });
}

#[test]
fn line_ups() {
    check("line_ups.txt", |text| {
        read_line_up(text).map(|line_up| line_up_text(&line_up))
    });
}

#[test]
fn substitutions() {
    check("substitutions.txt", |line| {
        read_substitutions(line).map(|told| list_text(&told, substitution_text))
    });
}

#[test]
fn shoot_outs() {
    check("shoot_outs.txt", |line| {
        read_shoot_out(line).map(|sides| by_side_text(&sides, kick_text))
    });
}

#[test]
fn lines_of_an_article() {
    check("headlines.txt", |line| {
        let worth = match (could_be_score_line(line), could_be_goal_line(line)) {
            (true, true) => "score or goals",
            (true, false) => "score",
            (false, true) => "goals",
            (false, false) => "prose",
        };
        Ok(match reads_like_score_line(line) {
            None => worth.to_owned(),
            Some(near) => format!(
                "{worth}; near [{}] [{}] {}",
                near.home.value,
                near.away.value,
                fault_text(line, &near.fault)
            ),
        })
    });
}

/// A line that is read at all is worth reading.
#[test]
fn no_sound_score_line_is_passed_over() {
    let lines = std::fs::read_to_string(folder().join("score_lines.txt")).unwrap();
    let mut sound = 0;
    for line in lines
        .lines()
        .filter_map(|line| Some(line.split_once("=>")?.0.trim()))
    {
        if read_score_line(line).is_ok() {
            sound += 1;
            assert!(could_be_score_line(line), "{line}");
        }
    }
    assert!(sound > 100);
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
