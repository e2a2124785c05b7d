//! A team's players of its latest season: those whom its squad lists and those
//! who played, with what they did.

use std::collections::HashMap;

use crate::book::{FixtureId, PlayerId, SeasonId, SquadMember, TeamId};
use crate::language::Word;
use crate::page::edition::Sheet;
use crate::slug::fold;
use crate::statistics::{self, Figures};

use super::figures::{self, Column, FiguresRowView, FiguresView};

/// What a squad's table shows.
const COLUMNS: [Column; 8] = [
    Column::Appearances,
    Column::Minutes,
    Column::Goals,
    Column::Assists,
    Column::Yellow,
    Column::SecondYellow,
    Column::Red,
    Column::CleanSheets,
];

/// The squad of a team; `None` where nobody is known who may be named.
pub(super) fn view<'a>(sheet: &Sheet<'a>, team: TeamId) -> Option<FiguresView<'a>> {
    let book = sheet.book();
    let seasons = latest_seasons(sheet, team);
    let name = seasons
        .first()
        .and_then(|season| book.seasons[*season].name.as_deref());
    let played = played(sheet, team, &seasons);
    let members = members(sheet, team, name);
    let mut players: Vec<PlayerId> = members.keys().chain(played.keys()).copied().collect();
    players.sort_unstable();
    players.dedup();
    players.retain(|player| !book.players[*player].name.is_empty());
    let number = |player: &PlayerId| members.get(player).and_then(|member| member.number);
    players.sort_by_cached_key(|player| {
        let keeps_goal = statistics::keeps_goal(book, *player, Some(team));
        let number = number(player);
        let name = fold(&book.players[*player].name);
        (!keeps_goal, number.is_none(), number, name)
    });
    let figures_of = |player: &PlayerId| played.get(player);
    let columns = figures::used(&players.iter().filter_map(figures_of), &COLUMNS);
    let season = seasons.first().copied().filter(|_| seasons.len() == 1);
    let nothing = Figures::default();
    let rows: Vec<FiguresRowView> = players
        .iter()
        .map(|player| {
            let to = figures::matches_link(sheet, *player, season);
            let figures = figures_of(player).unwrap_or(&nothing);
            FiguresRowView {
                position: String::new(),
                number: number(player).map_or_else(String::new, |number| number.to_string()),
                name: figures::player_link(sheet, *player),
                about: position(sheet, *player, members.get(player).copied()),
                teams: Vec::new(),
                cells: columns
                    .iter()
                    .map(|column| column.cell(sheet, figures, to.as_deref()))
                    .collect(),
            }
        })
        .collect();
    let squad = sheet.word(Word::Squad);
    (!rows.is_empty()).then(|| FiguresView {
        caption: match name {
            Some(name) => format!("{squad} {name}"),
            None => squad.to_owned(),
        },
        subject: sheet.word(Word::Player),
        positions: false,
        numbers: rows.iter().any(|row| !row.number.is_empty()),
        teams: false,
        columns: columns.iter().map(|column| column.view(sheet)).collect(),
        rows,
        total: Vec::new(),
        others: 0,
    })
}

/// The seasons that bear the name of the latest in which the team played, that
/// one first.
fn latest_seasons(sheet: &Sheet<'_>, team: TeamId) -> Vec<SeasonId> {
    let book = sheet.book();
    let fixtures = sheet.edition.index.fixtures_of(team);
    let season = |id: &FixtureId| book.stages[book.fixtures[*id].stage].season;
    let over = fixtures
        .iter()
        .rev()
        .find(|id| !book.fixtures[**id].is_to_come());
    let Some(latest) = over.or(fixtures.last()).map(season) else {
        return Vec::new();
    };
    let name = &book.seasons[latest].name;
    let mut seasons = vec![latest];
    for other in fixtures.iter().map(season) {
        let same = name.is_some() && book.seasons[other].name == *name;
        if same && !seasons.contains(&other) {
            seasons.push(other);
        }
    }
    seasons
}

/// What everybody did for the team in these seasons.
fn played(sheet: &Sheet<'_>, team: TeamId, seasons: &[SeasonId]) -> HashMap<PlayerId, Figures> {
    let book = sheet.book();
    let mut played: HashMap<PlayerId, Figures> = HashMap::new();
    for id in sheet.edition.index.fixtures_of(team) {
        let fixture = &book.fixtures[*id];
        if !seasons.contains(&book.stages[fixture.stage].season) {
            continue;
        }
        for part in statistics::parts(book, *id) {
            if fixture.team(part.side) == Some(team) {
                played.entry(part.player).or_default().enter(&part);
            }
        }
    }
    played
}

/// The squad's members of a season of this name, and those whose season is not
/// told, without those who have left by now.
fn members<'a>(
    sheet: &Sheet<'a>,
    team: TeamId,
    season: Option<&str>,
) -> HashMap<PlayerId, &'a SquadMember> {
    let book = sheet.book();
    let season = season.map(fold);
    let is_current = |member: &&SquadMember| {
        let named = member.season.as_deref().map(fold);
        let left = member.until.is_some_and(|until| Some(until) < book.today);
        !left && (named.is_none() || season.is_none() || named == season)
    };
    let squad = book.teams[team].squad.iter();
    let current = squad.filter(is_current);
    current.map(|member| (member.player, member)).collect()
}

/// Where a player plays, as the squad or their own file has it.
fn position(sheet: &Sheet<'_>, player: PlayerId, member: Option<&SquadMember>) -> String {
    let listed = member.and_then(|member| member.position.as_deref());
    let own = || sheet.book().players[player].position.as_deref();
    listed.or_else(own).unwrap_or_default().to_owned()
}
