//! The goals of a match, told once or often, against its score.

use crate::book::{Fixture, Goal, MatchLength, Minute, Score, Side, Status, Stoppage};
use crate::diagnostic::Diagnostics;
use crate::source::Place;

/// A goal with the place where it is told first.
type Placed = (Goal, Place);

/// The minutes of a match with extra time and much of stoppage.
const LATE: u8 = 120;

/// More stoppage than this is improbable.
const MUCH_STOPPAGE: u8 = 30;

/// The goals of all tellings together, in the order of play where every minute
/// is known. Complains of goals that contradict each other or the score, and
/// of improbable minutes.
pub(super) fn together(
    fixture: &Fixture,
    told: Vec<(Place, Vec<Placed>)>,
    length: MatchLength,
    findings: &mut Diagnostics,
) -> Vec<Goal> {
    let mut tellings = told.into_iter();
    let Some((place, mut goals)) = tellings.next() else {
        return Vec::new();
    };
    for (here, further) in tellings {
        if !further.is_empty() {
            add(&mut goals, further, (here, place), findings);
        }
    }
    check_score(fixture, &goals, place, findings);
    if goals.iter().all(|(goal, _)| goal.minute.is_some()) {
        goals.sort_by_key(|(goal, _)| goal.minute);
    }
    check_running(&goals, findings);
    for (goal, place) in &goals {
        if let Some(minute) = goal.minute {
            check_minute(fixture, minute, *place, length, findings);
        }
    }
    goals.into_iter().map(|(goal, _)| goal).collect()
}

/// Adds what a further telling says: the same goal told twice is one, and a
/// telling that knows more goals adds them. Two tellings that each have a goal
/// that the other lacks contradict each other.
fn add(
    goals: &mut Vec<Placed>,
    further: Vec<Placed>,
    (here, there): (Place, Place),
    findings: &mut Diagnostics,
) {
    let mut matched = vec![false; goals.len()];
    let mut new: Vec<Placed> = Vec::new();
    for (goal, place) in further {
        let mut known = goals.iter_mut().zip(&mut matched);
        match known.find(|((known, _), matched)| !**matched && may_be_same(known, &goal)) {
            Some(((known, _), matched)) => {
                *matched = true;
                fill(known, &goal);
            }
            None => new.push((goal, place)),
        }
    }
    let missing = matched.iter().any(|matched| !matched);
    if missing && !new.is_empty() {
        findings.goals_differ(here, there);
        return;
    }
    goals.extend(new);
}

/// Whether two tellings may be of one goal.
fn may_be_same(one: &Goal, other: &Goal) -> bool {
    fn level<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
        match (one, other) {
            (Some(one), Some(other)) => one == other,
            _ => true,
        }
    }
    let minute = match (one.minute, other.minute) {
        (Some(one), Some(other)) => {
            one.regular == other.regular
                && (one.stoppage == other.stoppage
                    || [one.stoppage, other.stoppage]
                        .iter()
                        .any(|stoppage| matches!(stoppage, Stoppage::None | Stoppage::Unknown)))
        }
        _ => true,
    };
    one.credited_to == other.credited_to && level(one.scorer, other.scorer) && minute
}

/// Takes from `further` what the goal lacks.
fn fill(goal: &mut Goal, further: &Goal) {
    goal.scorer = goal.scorer.or(further.scorer);
    goal.assist = goal.assist.or(further.assist);
    goal.running = goal.running.or(further.running);
    goal.own_goal |= further.own_goal;
    goal.penalty |= further.penalty;
    goal.free_kick |= further.free_kick;
    goal.header |= further.header;
    goal.minute = match (goal.minute, further.minute) {
        (Some(own), Some(other)) if own.stoppage == Stoppage::None => Some(other),
        (own, other) => own.or(other),
    };
}

/// The goals of each side.
fn count(goals: &[Placed]) -> (usize, usize) {
    let home = goals
        .iter()
        .filter(|(goal, _)| goal.credited_to == Side::Home);
    let home = home.count();
    (home, goals.len() - home)
}

fn check_score(fixture: &Fixture, goals: &[Placed], place: Place, findings: &mut Diagnostics) {
    let Some(score) = fixture.score else {
        let decided = matches!(fixture.status, Status::Awarded | Status::Abandoned { .. });
        if !goals.is_empty() && !decided {
            findings.goals_without_score(place);
        }
        return;
    };
    let (home, away) = count(goals);
    if (home, away) == (usize::from(score.home), usize::from(score.away)) {
        return;
    }
    let told = format!("{home}-{away}");
    let help = likely_reading(goals, score, (home, away));
    findings.score_mismatch(place, &told, &score, help.as_deref());
}

/// The most likely slip behind goals that do not add up to the score.
fn likely_reading(goals: &[Placed], score: Score, told: (usize, usize)) -> Option<String> {
    let wanted = (usize::from(score.home), usize::from(score.away));
    if (told.1, told.0) == wanted {
        return Some("the two sides seem to be exchanged: home scorers come first".to_owned());
    }
    let own_goals = goals.iter().filter(|(goal, _)| goal.own_goal);
    for (goal, _) in own_goals {
        let moved = match goal.credited_to {
            Side::Home => (told.0.checked_sub(1)?, told.1 + 1),
            Side::Away => (told.0 + 1, told.1.checked_sub(1)?),
        };
        if moved == wanted {
            return Some(
                "an own goal stands under the side that it counts for, not under the scorer's"
                    .to_owned(),
            );
        }
    }
    let short = wanted.0.saturating_sub(told.0) + wanted.1.saturating_sub(told.1);
    let long = told.0.saturating_sub(wanted.0) + told.1.saturating_sub(wanted.1);
    let goals = |count: usize| if count == 1 { "goal" } else { "goals" };
    match (short, long) {
        (short, 0) => Some(format!(
            "add {short} {}, or correct the score",
            goals(short)
        )),
        (0, long) => Some(format!(
            "remove {long} {}, or correct the score",
            goals(long)
        )),
        _ => None,
    }
}

/// Running scores must go up by the goal that they stand at.
fn check_running(goals: &[Placed], findings: &mut Diagnostics) {
    if goals.iter().all(|(goal, _)| goal.running.is_none()) {
        return;
    }
    let mut now = Score::new(0, 0);
    for (goal, place) in goals {
        match goal.credited_to {
            Side::Home => now.home = now.home.saturating_add(1),
            Side::Away => now.away = now.away.saturating_add(1),
        }
        if let Some(running) = goal.running.filter(|running| *running != now) {
            findings.running_score(*place, &running, &now);
            return;
        }
    }
}

fn check_minute(
    fixture: &Fixture,
    minute: Minute,
    place: Place,
    length: MatchLength,
    findings: &mut Diagnostics,
) {
    let much = matches!(minute.stoppage, Stoppage::Minutes(added) if added > MUCH_STOPPAGE);
    if minute.regular > LATE || much {
        findings.improbable_minute(place, &minute);
    } else if minute.regular > length.minutes && !fixture.extra_time {
        findings.late_goal(place, &minute, length.minutes);
    }
    if minute.regular == 0 {
        findings.improbable_minute(place, &minute);
    }
}
