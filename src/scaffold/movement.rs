//! Who plays in the next season: those who stay, and those who come up or down
//! by the zones' `to:`.

use crate::book::{Book, CompetitionId, Format, Season, SeasonId, TeamId, Zone, ZoneKind};
use crate::standings::{Cut, LeagueTable, Moment, Row, tables};

use super::names;

/// The teams of a next season.
#[derive(Debug, Default)]
pub(super) struct Movement {
    /// Those who stay, in the order of the last season.
    pub(super) stay: Vec<TeamId>,
    /// Those who come, by the competition that they come from.
    pub(super) come: Vec<(CompetitionId, Vec<TeamId>)>,
    /// Those who leave, and where they go in the file's words.
    pub(super) leave: Vec<(Box<str>, Vec<TeamId>)>,
    /// What could not be worked out: a sentence each.
    pub(super) open: Vec<String>,
}

impl Movement {
    /// The teams of the next season.
    pub(super) fn teams(&self) -> Vec<TeamId> {
        let come = self.come.iter().flat_map(|(_, teams)| teams);
        self.stay.iter().chain(come).copied().collect()
    }
}

/// Who plays in the season after `last`.
pub(super) fn after(book: &Book, last: SeasonId) -> Movement {
    let mut movement = Movement::default();
    let season = &book.seasons[last];
    let own = season.competition;
    for (competition, other) in contemporaries(book, last) {
        for moved in moved(book, other, &mut movement.open) {
            let here = names::competition(book, &moved.to) == Some(own);
            if here && other != last {
                come(&mut movement.come, competition, moved.teams);
            } else if other == last && !here && moved.kind != ZoneKind::Europe {
                movement.leave.push((moved.to, moved.teams));
            }
        }
    }
    let gone: Vec<TeamId> = movement
        .leave
        .iter()
        .flat_map(|(_, teams)| teams)
        .copied()
        .collect();
    if is_entered_anew(book, season) && !movement.come.is_empty() {
        movement.leave.clear();
    } else {
        movement.stay = teams(book, season);
        movement.stay.retain(|team| !gone.contains(team));
    }
    for (_, teams) in &mut movement.come {
        teams.retain(|team| !movement.stay.contains(team));
    }
    movement
}

fn come(all: &mut Vec<(CompetitionId, Vec<TeamId>)>, from: CompetitionId, teams: Vec<TeamId>) {
    match all.iter_mut().find(|(known, _)| *known == from) {
        Some((_, known)) => known.extend(teams),
        None => all.push((from, teams)),
    }
}

/// Whether a competition is no league whose teams stay: a cup.
fn is_entered_anew(book: &Book, season: &Season) -> bool {
    let mut stages = season.stages.iter().map(|id| &book.stages[*id]);
    stages.any(|stage| stage.format == Format::Knockout)
}

/// A season and those of other competitions that were played beside it: of
/// each the one of the same name, else the latest.
fn contemporaries(book: &Book, season: SeasonId) -> Vec<(CompetitionId, SeasonId)> {
    let name = book.seasons[season].name.as_deref();
    book.competitions
        .iter()
        .filter_map(|(id, competition)| {
            let mut seasons = competition.seasons.iter().rev();
            let same = |other: &&SeasonId| {
                let other = book.seasons[**other].name.as_deref();
                other.is_some() && other == name
            };
            let chosen = if id == book.seasons[season].competition {
                Some(&season)
            } else {
                seasons.clone().find(same).or(seasons.next())
            };
            Some((id, *chosen?))
        })
        .collect()
}

/// The teams of a season, in the order of its file.
fn teams(book: &Book, season: &Season) -> Vec<TeamId> {
    let mut teams: Vec<TeamId> = Vec::new();
    for stage in &season.stages {
        for team in &book.stages[*stage].teams {
            if !teams.contains(team) {
                teams.push(*team);
            }
        }
    }
    teams
}

/// Teams whose place sends them elsewhere.
struct Moved {
    to: Box<str>,
    kind: ZoneKind,
    teams: Vec<TeamId>,
}

/// Whom the zones of a season send elsewhere; says what is still open.
fn moved(book: &Book, season: SeasonId, open: &mut Vec<String>) -> Vec<Moved> {
    let mut all = Vec::new();
    for id in &book.seasons[season].stages {
        let stage = &book.stages[*id];
        if stage.zones.iter().all(|zone| zone.to.is_none()) {
            continue;
        }
        for table in tables(book, *id, Moment::Latest, Cut::All) {
            if !table.complete && !table.given {
                open.push(format!(
                    "{} has matches to come: its places are taken as they stand",
                    title(book, season)
                ));
            }
            for zone in &stage.zones {
                all.extend(of_zone(book, season, &table, zone, open));
            }
        }
    }
    all
}

fn of_zone(
    book: &Book,
    season: SeasonId,
    table: &LeagueTable,
    zone: &Zone,
    open: &mut Vec<String>,
) -> Option<Moved> {
    let to = zone.to.clone()?;
    let (first, last) = zone.places.of(table.rows.len())?;
    let within = |position: u16| (first..=last).contains(&usize::from(position));
    let rows = table.rows.iter().enumerate();
    let (sure, unsure): (Vec<&Row>, Vec<&Row>) = rows
        .filter(|(index, row)| within(row.position) || (first..=last).contains(&(index + 1)))
        .map(|(_, row)| row)
        .partition(|row| row.zone.is_some() && zone.kind != ZoneKind::Playoffs);
    if !unsure.is_empty() {
        let names: Vec<&str> = unsure
            .iter()
            .map(|row| &*book.teams[row.team].name)
            .collect();
        let why = if zone.kind == ZoneKind::Playoffs {
            "a play-off decides"
        } else {
            "they share a place, so it is open"
        };
        open.push(format!(
            "{}, {}: {why} who of {} goes to {to}",
            title(book, season),
            zone.name,
            names.join(", ")
        ));
    }
    Some(Moved {
        to,
        kind: zone.kind,
        teams: sure.into_iter().map(|row| row.team).collect(),
    })
}

/// `Northern League 2025–26`
pub(super) fn title(book: &Book, season: SeasonId) -> String {
    let season = &book.seasons[season];
    let competition = &book.competitions[season.competition].name;
    match &season.name {
        Some(name) => format!("{competition} {name}"),
        None => competition.to_string(),
    }
}
