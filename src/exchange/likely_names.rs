//! Which team of the site another's name means, as the results tell it.
//!
//! `Bayern Munich` and `FC Bayern München` are no misspelling of each other,
//! but a season's results on its days are like no other team's.

use std::collections::{BTreeMap, BTreeSet};

use crate::book::{Book, Fixture, SeasonId, Side, TeamId};
use crate::scaffold::named_team;
use crate::slug::fold;

use super::Told;

/// So many results must speak for a team.
const ENOUGH: usize = 2;

/// The names of a file that the site does not know, each with the team of the
/// season that had the same results on the same days; none where two teams had
/// them, or too few results tell.
pub(super) fn likely_names(book: &Book, season: SeasonId, told: &[&Told]) -> Vec<(String, String)> {
    let mut unknown: BTreeSet<&str> = BTreeSet::new();
    for name in told.iter().flat_map(|told| [&*told.home, &*told.away]) {
        let plays = named_team(book, name).is_some_and(|team| plays(book, season, team));
        if !plays {
            unknown.insert(name);
        }
    }
    let stages = book.seasons[season].stages.iter();
    let fixtures = stages.flat_map(|stage| &book.stages[*stage].fixtures);
    let mut by_day: BTreeMap<_, Vec<&Fixture>> = BTreeMap::new();
    for fixture in fixtures.map(|id| &book.fixtures[*id]) {
        by_day
            .entry(fixture.kickoff.date)
            .or_default()
            .push(fixture);
    }
    let mut votes: BTreeMap<&str, BTreeMap<TeamId, usize>> = BTreeMap::new();
    for told in told
        .iter()
        .filter(|told| told.outcome.score.is_some() && told.date.is_some())
    {
        let on_day = by_day.get(&told.date).into_iter().flatten();
        let same = on_day.filter(|fixture| {
            fixture.score == told.outcome.score
                && (fixture.half_time.is_none()
                    || told.outcome.half_time.is_none()
                    || fixture.half_time == told.outcome.half_time)
        });
        for fixture in same {
            for (name, side) in [(&*told.home, Side::Home), (&*told.away, Side::Away)] {
                if let Some(team) = fixture.team(side).filter(|_| unknown.contains(name)) {
                    *votes.entry(name).or_default().entry(team).or_default() += 1;
                }
            }
        }
    }
    let chosen = votes.into_iter().filter_map(|(name, votes)| {
        let (team, most) = votes.iter().max_by_key(|(_, count)| **count)?;
        let alone = votes.values().filter(|count| *count == most).count() == 1;
        (alone && *most >= ENOUGH).then(|| (name.to_owned(), *team))
    });
    let chosen: Vec<(String, TeamId)> = chosen.collect();
    let once = |team: TeamId| chosen.iter().filter(|(_, other)| *other == team).count() == 1;
    chosen
        .iter()
        .filter(|(_, team)| once(*team))
        .map(|(name, team)| (name.clone(), book.teams[*team].name.to_string()))
        .filter(|(theirs, ours)| fold(theirs) != fold(ours))
        .collect()
}

fn plays(book: &Book, season: SeasonId, team: TeamId) -> bool {
    let mut stages = book.seasons[season].stages.iter();
    stages.any(|stage| book.stages[*stage].teams.contains(&team))
}

/// The option that says so: `--names "Bayern Munich=FC Bayern München"`. A
/// pair with a comma in it has one of its own.
pub(super) fn option(names: &[(String, String)]) -> String {
    let pairs = names
        .iter()
        .map(|(theirs, ours)| format!("{theirs}={ours}"));
    let (alone, together): (Vec<String>, Vec<String>) = pairs.partition(|pair| pair.contains(','));
    let together = (!together.is_empty()).then(|| together.join(","));
    let options = together.into_iter().chain(alone);
    let options: Vec<String> = options
        .map(|pairs| format!("--names \"{pairs}\""))
        .collect();
    options.join(" ")
}
