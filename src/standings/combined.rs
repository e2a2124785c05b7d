//! Tables over several stages or several seasons: Apertura and Clausura
//! together, points averages that decide relegation.

use std::collections::BTreeMap;

use crate::book::{Book, CombinedOf, SeasonId, StageId, TeamId};
use crate::slug::fold;

use super::figure::Figure;
use super::moment::{Cut, Moment};
use super::record::Record;
use super::table::{tables, zone_of};

/// A table over several stages or seasons, in its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CombinedTable {
    /// Which of the season's combined tables.
    pub index: usize,
    /// Its lines, best first. Within a shared place they go by folded name.
    pub rows: Vec<CombinedRow>,
}

/// A team's line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CombinedRow {
    /// The team.
    pub team: TeamId,
    /// Its place, from 1; a shared place repeats its number.
    pub position: u16,
    /// Whether others stand in the same place.
    pub shared: bool,
    /// Matches of all the tables together.
    pub record: Record,
    /// Points of all the tables together.
    pub points: i32,
    /// The zone of its place, as an index into the combined table's zones.
    pub zone: Option<usize>,
}

impl CombinedRow {
    /// Points for each match played, exact: what a table of averages goes by.
    pub fn average(&self) -> Figure {
        Figure::per(self.points.into(), self.record.played().into())
    }
}

/// The combined tables of a season, in order, at a moment of its own stages.
///
/// A table over stages goes by points, goal difference and goals, and lists
/// every team of these stages. A table of averages goes by points for each
/// match and lists the teams of the season itself: those that were not in the
/// competition in a season have no matches of it to divide by (AFA,
/// Reglamento del Torneo LPF: promedios; also in Uruguay).
pub fn combined(book: &Book, season: SeasonId, moment: Moment) -> Vec<CombinedTable> {
    let plans = book.seasons[season].combined.iter().enumerate();
    plans
        .map(|(index, plan)| {
            let rows = match &plan.of {
                CombinedOf::Stages(stages) => of_stages(book, stages, moment),
                CombinedOf::AverageOver(seasons) => of_seasons(book, season, seasons, moment),
            };
            let averages = matches!(plan.of, CombinedOf::AverageOver(_));
            let mut rows = ordered(book, rows, averages);
            let places: Vec<(usize, usize)> = rows.iter().map(|row| span(&rows, row)).collect();
            let size = rows.len();
            for (row, (first, last)) in rows.iter_mut().zip(places) {
                row.shared = first != last;
                row.zone = zone_of(&plan.zones, size, first, last);
            }
            CombinedTable { index, rows }
        })
        .collect()
}

type Lines = BTreeMap<TeamId, CombinedRow>;

fn of_stages(book: &Book, stages: &[StageId], moment: Moment) -> Lines {
    let mut lines = Lines::new();
    for stage in stages {
        enter(book, &mut lines, *stage, moment);
    }
    lines
}

fn of_seasons(book: &Book, current: SeasonId, seasons: &[SeasonId], moment: Moment) -> Lines {
    let mut lines = Lines::new();
    for season in seasons {
        // A moment of this season is after every match of the ones before it.
        let moment = if *season == current {
            moment
        } else {
            Moment::Latest
        };
        for stage in &book.seasons[*season].stages {
            enter(book, &mut lines, *stage, moment);
        }
    }
    let stages = book.seasons[current].stages.iter();
    let taking_part = |team: &TeamId| {
        let lists = |stage: &StageId| book.stages[*stage].teams.contains(team);
        stages.clone().any(lists)
    };
    lines.retain(|team, _| taking_part(team));
    lines
}

fn enter(book: &Book, lines: &mut Lines, stage: StageId, moment: Moment) {
    for row in tables(book, stage, moment, Cut::All)
        .into_iter()
        .flat_map(|table| table.rows)
    {
        let line = lines.entry(row.team).or_insert(CombinedRow {
            team: row.team,
            position: 0,
            shared: false,
            record: Record::default(),
            points: 0,
            zone: None,
        });
        line.record += row.record;
        line.points += row.points;
    }
}

fn ordered(book: &Book, lines: Lines, averages: bool) -> Vec<CombinedRow> {
    let key = |row: &CombinedRow| {
        if averages {
            (row.average(), 0, 0)
        } else {
            let record = row.record;
            (
                Figure::whole(row.points),
                record.goal_difference(),
                record.goals_for,
            )
        }
    };
    let mut rows: Vec<CombinedRow> = lines.into_values().collect();
    rows.sort_by_cached_key(|row| {
        let name = fold(&book.teams[row.team].name);
        (std::cmp::Reverse(key(row)), name, row.team)
    });
    let mut placed = 0_u16;
    for same in rows.chunk_by_mut(|a, b| key(a) == key(b)) {
        let position = placed + 1;
        for row in same {
            row.position = position;
            placed += 1;
        }
    }
    rows
}

/// First and last place of all that share a line's.
fn span(rows: &[CombinedRow], row: &CombinedRow) -> (usize, usize) {
    let first = usize::from(row.position);
    let same = rows.iter().filter(|other| other.position == row.position);
    (first, first + same.count() - 1)
}
