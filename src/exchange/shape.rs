//! How a season is played, as its matches tell it: a league, groups, a cup, or
//! results alone; in one stage or several.

use std::collections::{BTreeMap, BTreeSet};

use crate::book::{Format, Status};
use crate::notation::{is_matchday, read_open_side};
use crate::slug::fold;

use super::seasons::is_league_code;
use super::{ListedGroup, Told};

/// A part of a season with one format.
#[derive(Clone, Debug)]
pub(super) struct StageShape {
    /// Its name, where there are several.
    pub(super) name: Option<Box<str>>,
    /// How it is played.
    pub(super) format: Format,
    /// Its teams, by the order of their first match.
    pub(super) teams: Vec<Box<str>>,
    /// Its groups.
    pub(super) groups: Vec<(Box<str>, Vec<Box<str>>)>,
    /// Rounds of a cup, in order, and the matches of a tie in each.
    pub(super) rounds: Vec<(Box<str>, u8)>,
    /// How often each pair meets, where all meet as often.
    pub(super) legs: Option<u8>,
}

/// The stages of these matches; each match is given the name of its own where
/// there are several.
pub(super) fn stages(told: &mut [Told], listed: &[&ListedGroup]) -> Vec<StageShape> {
    let grouped = told.iter().any(|told| told.group.is_some());
    let ungrouped = told.iter().any(|told| told.group.is_none());
    let named = told.iter().any(|told| told.stage.is_some());
    if named || (grouped && ungrouped) {
        for told in told.iter_mut().filter(|told| told.stage.is_none()) {
            let name = if told.group.is_some() {
                "Group stage"
            } else if grouped {
                "Knock-out stage"
            } else {
                "Regular season"
            };
            told.stage = Some(name.into());
        }
    }
    let mut names: Vec<Option<Box<str>>> = Vec::new();
    for told in told.iter() {
        if !names.contains(&told.stage) {
            names.push(told.stage.clone());
        }
    }
    if names.len() == 1 {
        for told in told.iter_mut() {
            told.stage = None;
        }
        names = vec![None];
    }
    let stages = names.into_iter().map(|name| {
        let of: Vec<&Told> = told.iter().filter(|told| told.stage == name).collect();
        stage(name, &of, listed)
    });
    let mut stages: Vec<StageShape> = stages.collect();
    list_where_needed(&mut stages);
    stages
}

/// Cups and lists name their teams only where another stage lists some and
/// does not list all of theirs.
fn list_where_needed(stages: &mut [StageShape]) {
    let has_table = |stage: &StageShape| matches!(stage.format, Format::League | Format::Groups);
    let listed: BTreeSet<String> = stages
        .iter()
        .filter(|stage| has_table(stage))
        .flat_map(|stage| &stage.teams)
        .map(|team| fold(team))
        .collect();
    for stage in stages.iter_mut().filter(|stage| !has_table(stage)) {
        let all_known = stage.teams.iter().all(|team| listed.contains(&fold(team)));
        if listed.is_empty() || all_known {
            stage.teams.clear();
        }
    }
}

fn stage(name: Option<Box<str>>, told: &[&Told], listed: &[&ListedGroup]) -> StageShape {
    let groups = groups(told, listed);
    let teams = teams(told);
    let meetings = meetings(told);
    let format = if !groups.is_empty() {
        Format::Groups
    } else if is_cup(told) {
        Format::Knockout
    } else if is_league(told, teams.len(), meetings.len()) {
        Format::League
    } else {
        Format::List
    };
    StageShape {
        name,
        format,
        legs: legs(&meetings, &groups, teams.len()),
        rounds: if format == Format::Knockout {
            rounds(told)
        } else {
            Vec::new()
        },
        teams,
        groups,
    }
}

/// The teams, without sides that are found later.
fn teams(told: &[&Told]) -> Vec<Box<str>> {
    let mut seen = BTreeSet::new();
    let mut teams = Vec::new();
    for name in told.iter().flat_map(|told| sides(told)) {
        if seen.insert(fold(name)) {
            teams.push(name.into());
        }
    }
    teams
}

fn sides(told: &Told) -> impl Iterator<Item = &str> {
    let to_come = told.outcome.status == Status::Scheduled;
    [&*told.home, &*told.away]
        .into_iter()
        .filter(move |name| !(to_come && read_open_side(name).is_some()))
}

fn groups(told: &[&Told], listed: &[&ListedGroup]) -> Vec<(Box<str>, Vec<Box<str>>)> {
    let mut groups: Vec<(Box<str>, Vec<Box<str>>)> = Vec::new();
    let mut add = |group: &str, team: &str| {
        let at = groups
            .iter()
            .position(|(name, _)| fold(name) == fold(group));
        let at = at.unwrap_or_else(|| {
            groups.push((group.into(), Vec::new()));
            groups.len() - 1
        });
        if let Some((_, teams)) = groups.get_mut(at)
            && !teams.iter().any(|other| fold(other) == fold(team))
        {
            teams.push(team.into());
        }
    };
    if told.iter().all(|told| told.group.is_none()) {
        return Vec::new();
    }
    for group in listed {
        for team in &group.teams {
            add(&group.name, team);
        }
    }
    for told in told {
        if let Some(group) = &told.group {
            for side in sides(told) {
                add(group, side);
            }
        }
    }
    groups
}

/// How often each pair meets.
fn meetings(told: &[&Told]) -> BTreeMap<[String; 2], u8> {
    let mut meetings = BTreeMap::new();
    for told in told {
        let count: &mut u8 = meetings.entry(told.pair()).or_insert(0);
        *count = count.saturating_add(1);
    }
    meetings
}

/// Whether the rounds are those of a cup.
fn is_cup(told: &[&Told]) -> bool {
    let rounds: Vec<&str> = told
        .iter()
        .filter_map(|told| told.round.as_deref())
        .collect();
    let ends = rounds.iter().any(|round| is_last_round(round));
    let numbered = rounds
        .iter()
        .filter(|round| is_matchday(round) || is_number(round));
    ends && numbered.count() * 4 < rounds.len()
}

fn is_number(round: &str) -> bool {
    round.trim().bytes().all(|byte| byte.is_ascii_digit())
}

/// `Final`, `Semi-finals`, `Finale`, `Halbfinale`, `Quarter-finals`
fn is_last_round(round: &str) -> bool {
    let folded = fold(round);
    [
        "final",
        "semi",
        "finale",
        "quarter",
        "halbfinal",
        "viertelfinal",
        "quartas",
        "cuartos",
    ]
    .iter()
    .any(|word| folded.contains(word))
}

/// Whether the matches are those of a league: because the file says so, by
/// their rounds, or because half of all pairs meet.
fn is_league(told: &[&Told], teams: usize, pairs: usize) -> bool {
    let numbered = told
        .iter()
        .filter_map(|told| told.round.as_deref())
        .filter(|round| is_matchday(round) || is_number(round));
    let all_pairs = teams * teams.saturating_sub(1) / 2;
    let said = |told: &&Told| told.competition.as_deref().is_some_and(is_league_code);
    told.iter().all(said)
        || numbered.count() * 2 > told.len()
        || (pairs * 2 > all_pairs && teams > 2)
}

/// How often each pair meets, where every pair meets as often.
fn legs(
    meetings: &BTreeMap<[String; 2], u8>,
    groups: &[(Box<str>, Vec<Box<str>>)],
    teams: usize,
) -> Option<u8> {
    let pairs = |teams: usize| teams * teams.saturating_sub(1) / 2;
    let expected = if groups.is_empty() {
        pairs(teams)
    } else {
        groups.iter().map(|(_, teams)| pairs(teams.len())).sum()
    };
    let first = *meetings.values().next()?;
    let even = meetings.values().all(|count| *count == first);
    (even && meetings.len() == expected && first <= 9).then_some(first)
}

/// The rounds of a cup, by their first day, and whether its ties have two
/// matches.
fn rounds(told: &[&Told]) -> Vec<(Box<str>, u8)> {
    let mut rounds: Vec<(Box<str>, Vec<&Told>)> = Vec::new();
    for told in told {
        let Some(round) = &told.round else { continue };
        match rounds
            .iter_mut()
            .find(|(name, _)| fold(name) == fold(round))
        {
            Some((_, list)) => list.push(told),
            None => rounds.push((round.clone(), vec![told])),
        }
    }
    let first = |list: &Vec<&Told>| list.iter().filter_map(|told| told.date).min();
    if rounds.iter().all(|(_, list)| first(list).is_some()) {
        rounds.sort_by_key(|(name, list)| (first(list), fold(name) == "final"));
    }
    rounds
        .into_iter()
        .map(|(name, list)| (name, if has_legs(&list) { 2 } else { 1 }))
        .collect()
}

/// Whether the ties of a round have two legs: its matches say so, or many of
/// its pairs meet twice, and not only because they were level the first time.
fn has_legs(round: &[&Told]) -> bool {
    if round.iter().any(|told| told.leg.is_some()) {
        return true;
    }
    let twice = meetings(round);
    let twice = twice.values().filter(|count| **count == 2).count();
    twice * 4 > round.len() && !are_replays(round)
}

/// Whether each second meeting of a pair follows a match that was level.
fn are_replays(round: &[&Told]) -> bool {
    let mut days: Vec<&&Told> = round.iter().collect();
    days.sort_by_key(|told| told.date);
    let mut level: BTreeMap<[String; 2], bool> = BTreeMap::new();
    for told in days {
        let score = told.outcome.score;
        let is_level =
            score.is_some_and(|score| score.home == score.away) && told.outcome.shoot_out.is_none();
        if level.insert(told.pair(), is_level) == Some(false) {
            return false;
        }
    }
    true
}
