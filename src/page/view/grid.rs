//! Every result of a season in one table: home sides down, away sides across.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::book::{FixtureId, SeasonId, Side, StageId, TeamId};
use crate::language::{DateForm, Word};
use crate::page::edition::Sheet;
use crate::page::gathered::has_grid;
use crate::page::route::Route;

use super::frame::LinkView;
use super::{league, line};

/// The page of a season's results in tables.
#[derive(Clone, Debug, Serialize)]
pub struct GridView<'a> {
    /// What it is.
    pub title: &'a str,
    /// The season.
    pub within: LinkView,
    /// One for each stage and group.
    pub tables: Vec<GridTableView<'a>>,
}

/// The matches of the teams of one table.
#[derive(Clone, Debug, Serialize)]
pub struct GridTableView<'a> {
    /// What it is of.
    pub caption: String,
    /// The teams, by name: their names at the head of the columns.
    pub heads: Vec<&'a str>,
    /// A line for each team at home.
    pub rows: Vec<GridRowView<'a>>,
}

/// A team's matches at home.
#[derive(Clone, Debug, Serialize)]
pub struct GridRowView<'a> {
    /// The team.
    pub team: &'a str,
    /// Its page.
    pub href: Option<String>,
    /// For each team as the visitor, the matches: their scores, or days, and
    /// pages.
    pub cells: Vec<Vec<LinkView>>,
}

/// The page of a season's results in tables.
pub(super) fn view<'a>(sheet: &Sheet<'a>, id: SeasonId) -> GridView<'a> {
    let book = sheet.book();
    let season = &book.seasons[id];
    let mut tables = Vec::new();
    for stage in &season.stages {
        if has_grid(book, &book.stages[*stage]) {
            tables.extend(of_stage(sheet, *stage));
        }
    }
    GridView {
        title: sheet.word(Word::Grid),
        within: LinkView {
            text: league::season_title(sheet, season),
            href: sheet.link(Route::Season(id)),
        },
        tables,
    }
}

/// The tables of a stage: one for each of its groups, or one.
fn of_stage<'a>(sheet: &Sheet<'a>, id: StageId) -> Vec<GridTableView<'a>> {
    let stage = &sheet.book().stages[id];
    let title = stage.name.as_deref();
    if stage.groups.is_empty() {
        let caption = title.unwrap_or(sheet.word(Word::Results)).to_owned();
        return vec![table(sheet, caption, &stage.teams, &stage.fixtures)];
    }
    let of_group = |group: &crate::book::Group| {
        let name = sheet
            .language()
            .say(Word::GroupNamed, &[("name", &group.name)]);
        table(sheet, name, &group.teams, &stage.fixtures)
    };
    stage.groups.iter().map(of_group).collect()
}

fn table<'a>(
    sheet: &Sheet<'a>,
    caption: String,
    teams: &[TeamId],
    fixtures: &[FixtureId],
) -> GridTableView<'a> {
    let book = sheet.book();
    let mut teams = teams.to_vec();
    teams.sort_by(|a, b| {
        let [a, b] = [a, b].map(|id| &book.teams[*id].name);
        sheet.language().compare(a, b)
    });
    let mut meetings: BTreeMap<(TeamId, TeamId), Vec<FixtureId>> = BTreeMap::new();
    for id in fixtures {
        let [home, away] = Side::BOTH.map(|side| book.fixtures[*id].team(side));
        if let (Some(home), Some(away)) = (home, away) {
            meetings.entry((home, away)).or_default().push(*id);
        }
    }
    let short = |id: TeamId| {
        let team = &book.teams[id];
        team.short.as_deref().unwrap_or(&team.name)
    };
    let row = |home: TeamId| GridRowView {
        team: short(home),
        href: sheet.link(Route::Team(home)),
        cells: teams
            .iter()
            .map(|away| {
                let met = meetings.get(&(home, *away)).into_iter().flatten();
                met.map(|id| cell(sheet, *id)).collect()
            })
            .collect(),
    };
    GridTableView {
        caption,
        heads: teams.iter().map(|id| short(*id)).collect(),
        rows: teams.iter().map(|home| row(*home)).collect(),
    }
}

/// A match as a cell has it: its score, its day before it is played, or what
/// became of it.
fn cell(sheet: &Sheet<'_>, id: FixtureId) -> LinkView {
    let fixture = &sheet.book().fixtures[id];
    let day = |date| sheet.language().date(date, DateForm::DayMonthShort);
    let date = fixture.kickoff.date.filter(|_| fixture.is_to_come());
    LinkView {
        text: match (line::shown_score(fixture), date) {
            (Some(score), _) => sheet.score(score),
            (None, Some(date)) => day(date),
            (None, None) => line::when(sheet, fixture),
        },
        href: sheet.link(Route::Fixture(id)),
    }
}
