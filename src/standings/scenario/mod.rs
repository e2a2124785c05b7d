//! What each team can still reach: only what is proved.
//!
//! Every statement holds whatever happens in the matches to come. Goals are
//! not foreseen: teams that would be level on points may end either way round.
//! Where matches between rivals are too many to try every outcome, places are
//! bounds that hold but may be wider than they need be, and what follows from
//! no bound is said to be not yet known.

mod remaining;
mod rivals;

use crate::book::{Book, GroupIndex, Places, StageId, TeamId, Zone};

use self::remaining::{Remaining, Result3, results};
use self::rivals::{Count, Want};

use super::ledger::Ledger;
use super::moment::{Cut, Moment};
use super::table::LeagueTable;

/// Most matches a team may have left for what it needs to be said.
const LAST_MATCHES: usize = 2;

/// What the teams of a table can still reach.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outlook {
    /// The group; `None` for a league.
    pub group: Option<GroupIndex>,
    /// Each team's, in the order of the table.
    pub teams: Vec<TeamOutlook>,
}

/// What a team can still reach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamOutlook {
    /// The team.
    pub team: TeamId,
    /// Matches that it has left.
    pub left: u16,
    /// It cannot end higher.
    pub best: u16,
    /// It cannot end lower.
    pub worst: u16,
    /// For each of the stage's zones whether it can end there.
    pub zones: Vec<Reach>,
    /// What it needs for zones that are open, where it has one or two matches
    /// left.
    pub needs: Vec<Need>,
}

/// Whether a team ends in a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reach {
    /// It does, whatever happens.
    Certain,
    /// It can, and it is not proved that it must.
    Possible,
    /// It does not, whatever happens.
    OutOfReach,
    /// Nothing is proved.
    NotYetKnown,
}

/// What a team needs for a zone, by its own points from the matches left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Need {
    /// The zone, as an index into the stage's zones.
    pub zone: usize,
    /// Fewest points with which it ends there whatever others do (in a zone at
    /// the bottom: with which it stays out).
    pub sure: Option<i32>,
    /// Fewest points without which it does not end there (at the bottom: stays
    /// out), whatever others do.
    pub least: Option<i32>,
    /// Whether the zone is at the bottom, so that teams want to stay out.
    pub to_avoid: bool,
}

/// The places that a team can still end in, by what is proved.
#[derive(Clone, Copy, Debug)]
struct Range {
    /// No higher than this, others level on points all behind.
    best: usize,
    /// In some completion at least this high, others level all ahead.
    best_sure: usize,
    /// No lower than this, others level on points all ahead.
    worst: usize,
    /// In some completion at least this low, others level all behind.
    worst_sure: usize,
    /// Whether `best_sure` is reached.
    best_exact: bool,
    /// Whether `worst_sure` is reached.
    worst_exact: bool,
    /// Whether `best` is reached, if level teams are all behind.
    best_bound_exact: bool,
    /// Whether `worst` is reached, if level teams are all ahead.
    worst_bound_exact: bool,
}

/// What can still be reached in the tables of a stage; `None` where it is not
/// known which matches are left: neither is `legs` stated nor every match
/// listed, or the table is cut in parts, or goes by points per game.
pub fn outlooks(book: &Book, stage: StageId, moment: Moment) -> Option<Vec<Outlook>> {
    let ledger = Ledger::of(book, stage);
    let tables = ledger.tables(moment, Cut::All);
    let looks = tables.iter().map(|table| outlook(&ledger, table, moment));
    looks
        .collect::<Option<Vec<_>>>()
        .filter(|all| !all.is_empty())
}

fn outlook(ledger: &Ledger<'_>, table: &LeagueTable, moment: Moment) -> Option<Outlook> {
    let remaining = Remaining::of(ledger, table, moment)?;
    let zones = &ledger.stage.zones;
    let playing = table.rows.iter().filter(|row| !row.withdrawn).enumerate();
    let teams = playing.map(|(at, row)| {
        let range = if remaining.is_over() {
            settled(table, row.position.into())
        } else {
            remaining.range(at)
        };
        let size = remaining.size();
        let reach = zones.iter().map(|zone| reach(zone.places, size, range));
        let zones_reach: Vec<Reach> = reach.collect();
        TeamOutlook {
            team: row.team,
            left: count(remaining.left(at)),
            best: count(range.best),
            worst: count(range.worst),
            needs: needs(&remaining, at, zones, &zones_reach),
            zones: zones_reach,
        }
    });
    Some(Outlook {
        group: table.group,
        teams: teams.collect(),
    })
}

fn count(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

/// The places of a team once nothing is left to be played.
fn settled(table: &LeagueTable, first: usize) -> Range {
    let same = |row: &&super::table::Row| usize::from(row.position) == first && !row.withdrawn;
    let last = first + table.rows.iter().filter(same).count().max(1) - 1;
    Range {
        best: first,
        best_sure: last,
        worst: last,
        worst_sure: first,
        best_exact: true,
        worst_exact: true,
        best_bound_exact: true,
        worst_bound_exact: true,
    }
}

/// Whether places are reached, by what is proved.
fn reach(places: Places, size: usize, range: Range) -> Reach {
    let Some((from, to)) = places.of(size) else {
        return Reach::OutOfReach;
    };
    if from <= range.best && range.worst <= to {
        return Reach::Certain;
    }
    if to < range.best || range.worst < from {
        return Reach::OutOfReach;
    }
    // Some completion ends there, whatever the order of level teams.
    let at_best = range.best_exact && from <= range.best && range.best_sure <= to;
    let at_worst = range.worst_exact && from <= range.worst_sure && range.worst <= to;
    let possible = at_best || at_worst;
    if possible {
        Reach::Possible
    } else {
        Reach::NotYetKnown
    }
}

/// What a team needs for the zones that are open to it, near the end.
fn needs(remaining: &Remaining, team: usize, zones: &[Zone], reach: &[Reach]) -> Vec<Need> {
    let left = remaining.left(team);
    if left == 0 || left > LAST_MATCHES {
        return Vec::new();
    }
    let by_points = by_points(remaining, team);
    let open = zones.iter().zip(reach).enumerate();
    let open = open.filter(|(_, (_, reach))| !matches!(reach, Reach::Certain | Reach::OutOfReach));
    open.filter_map(|(index, (zone, _))| {
        let (from, to) = zone.places.of(remaining.size())?;
        let to_avoid = to == remaining.size() && from > 1;
        if !to_avoid && from > 1 && !leads_up_to(zones, from, remaining.size()) {
            return None;
        }
        let sure = |range: &Range| {
            if to_avoid {
                range.worst < from
            } else {
                range.worst <= to
            }
        };
        let open = |range: &Range| {
            if to_avoid {
                range.best < from
            } else {
                range.best <= to
            }
        };
        let need = |enough: &dyn Fn(&Range) -> bool| {
            by_points
                .iter()
                .find(|(_, ranges)| ranges.iter().all(enough))
                .map(|(points, _)| *points)
        };
        Some(Need {
            zone: index,
            sure: need(&sure),
            least: by_points
                .iter()
                .find(|(_, ranges)| ranges.iter().any(open))
                .map(|(points, _)| *points),
            to_avoid,
        })
    })
    .collect()
}

/// Whether every place above `from` is in a zone, so that a better place than
/// this zone's is no worse.
fn leads_up_to(zones: &[Zone], from: usize, size: usize) -> bool {
    (1..from).all(|place| {
        let covers = |zone: &Zone| {
            let places = zone.places.of(size);
            places.is_some_and(|(first, last)| first <= place && place <= last)
        };
        zones.iter().any(covers)
    })
}

/// For each number of points that a team can have from its last matches, fewest
/// first, the places that follow, one range for each way to get them.
fn by_points(remaining: &Remaining, team: usize) -> Vec<(i32, Vec<Range>)> {
    let mut ways: Vec<(i32, Vec<Range>)> = Vec::new();
    for own in results(remaining.left(team)) {
        let points = remaining.gain(&own);
        let range = remaining.range_with(team, &own);
        match ways.iter_mut().find(|(other, _)| *other == points) {
            Some((_, ranges)) => ranges.push(range),
            None => ways.push((points, vec![range])),
        }
    }
    ways.sort_by_key(|(points, _)| *points);
    ways
}

impl Remaining {
    /// The places that a team can still end in.
    fn range(&self, team: usize) -> Range {
        let left = self.left(team);
        let mut high = self.range_with(team, &vec![Result3::Won; left]);
        let mut low = self.range_with(team, &vec![Result3::Lost; left]);
        // Where goals come first among level teams, a win or a defeat can be
        // so high that it settles their order.
        if self.by_goals && left > 0 {
            high.best_sure = high.best;
            high.best_exact = high.best_bound_exact;
            low.worst_sure = low.worst;
            low.worst_exact = low.worst_bound_exact;
        }
        Range {
            worst: low.worst,
            worst_sure: low.worst_sure,
            worst_exact: low.worst_exact,
            ..high
        }
    }

    /// The places that a team can end in if its own matches go so.
    fn range_with(&self, team: usize, own: &[Result3]) -> Range {
        let race = self.after(team, own);
        let own_points = race.own;
        let most = |points| race.count(points, Want::Most);
        let fewest = |points| race.count(points, Want::Fewest);
        let (ahead, level) = (own_points + 1, own_points);
        let (best, best_sure) = (fewest(ahead), fewest(level));
        let (worst, worst_sure) = (most(level), most(ahead));
        let place = |count: Count| count.teams + 1;
        Range {
            best: place(best),
            best_sure: place(best_sure),
            worst: place(worst),
            worst_sure: place(worst_sure),
            best_exact: best_sure.exact,
            worst_exact: worst_sure.exact,
            best_bound_exact: best.exact,
            worst_bound_exact: worst.exact,
        }
    }
}
