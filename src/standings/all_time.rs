//! All seasons of a competition in one table, and who won them.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::book::{Book, CompetitionId, Format, SeasonId, StageId, TeamId};
use crate::slug::fold;

use super::bracket::bracket;
use super::moment::{Cut, Moment};
use super::record::Record;
use super::table::{LeagueTable, tables};

/// All seasons of a competition in one table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AllTime {
    /// Its lines, by points, goal difference and goals.
    pub rows: Vec<AllTimeRow>,
    /// Each season, oldest first, with its champions where they are known.
    pub champions: Vec<(SeasonId, Option<TeamId>)>,
}

/// A team's line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AllTimeRow {
    /// The team.
    pub team: TeamId,
    /// Its place, from 1; a shared place repeats its number.
    pub position: u16,
    /// Seasons in whose tables it stands.
    pub seasons: u16,
    /// Seasons that it won.
    pub titles: u16,
    /// Matches of all these tables.
    pub record: Record,
    /// Points of all these tables, each by its season's rules, with what was
    /// given and taken.
    pub points: i32,
}

/// All seasons of a competition in one table: the tables of all their stages
/// but knock-outs.
pub fn all_time(book: &Book, competition: CompetitionId) -> AllTime {
    let mut lines: BTreeMap<TeamId, AllTimeRow> = BTreeMap::new();
    let mut champions = Vec::new();
    for season in &book.competitions[competition].seasons {
        let mut here: Vec<TeamId> = Vec::new();
        for stage in &book.seasons[*season].stages {
            for table in tables(book, *stage, Moment::Latest, Cut::All) {
                enter(&mut lines, &table);
                here.extend(table.rows.iter().map(|row| row.team));
            }
        }
        here.sort_unstable();
        here.dedup();
        let champion = champion(book, *season);
        for team in here {
            if let Some(line) = lines.get_mut(&team) {
                line.seasons += 1;
                line.titles += u16::from(champion == Some(team));
            }
        }
        champions.push((*season, champion));
    }
    AllTime {
        rows: ordered(book, lines.into_values().collect()),
        champions,
    }
}

fn enter(lines: &mut BTreeMap<TeamId, AllTimeRow>, table: &LeagueTable) {
    for row in &table.rows {
        let line = lines.entry(row.team).or_insert(AllTimeRow {
            team: row.team,
            position: 0,
            seasons: 0,
            titles: 0,
            record: Record::default(),
            points: 0,
        });
        line.record += row.record;
        line.points += row.points;
    }
}

fn ordered(book: &Book, mut rows: Vec<AllTimeRow>) -> Vec<AllTimeRow> {
    let key = |row: &AllTimeRow| {
        Reverse((
            row.points,
            row.record.goal_difference(),
            row.record.goals_for,
        ))
    };
    rows.sort_by_cached_key(|row| (key(row), fold(&book.teams[row.team].name), row.team));
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

/// Who won a season: the first of its last stage's table once that is played
/// out, or the winners of its final. `None` before, where the
/// first place is shared, and where the last stage has several tables.
pub fn champion(book: &Book, season: SeasonId) -> Option<TeamId> {
    let last = *book.seasons[season].stages.last()?;
    let stage = &book.stages[last];
    match stage.format {
        Format::League => first_of_table(book, last, season),
        Format::Knockout => bracket(book, last)?.champion,
        Format::Groups | Format::List => None,
    }
}

/// The first of a table that is over: played out, or nothing of it is to come
/// and a later season has begun.
fn first_of_table(book: &Book, stage: StageId, season: SeasonId) -> Option<TeamId> {
    let table = tables(book, stage, Moment::Latest, Cut::All)
        .into_iter()
        .next()?;
    let first = table.rows.first().filter(|row| !row.shared)?;
    let fixtures = &book.stages[stage].fixtures;
    let to_come = fixtures.iter().any(|id| book.fixtures[*id].is_to_come());
    let seasons = &book.competitions[book.seasons[season].competition].seasons;
    let followed = seasons.last() != Some(&season);
    let ended = book.seasons[season]
        .to
        .zip(book.today)
        .is_some_and(|(to, today)| to < today);
    let over = table.complete || table.given || (!to_come && (followed || ended));
    over.then_some(first.team)
}
