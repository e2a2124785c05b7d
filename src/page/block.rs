//! What a fenced block of a text asks for: a table, a list of matches.

use serde::Serialize;

use crate::book::{FixtureId, Season, SeasonId, StageId};
use crate::calendar::Date;
use crate::markdown::Block;
use crate::slug::fold;
use crate::standings::LeagueTable;

use super::edition::Sheet;
use super::prose::Setting;
use super::view::league::{self, TableOptions, TableView};
use super::view::line::{self, GroupView};
use super::view::scorers::{self, ScorersView};

/// What a block shows, by its kind.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockView<'a> {
    /// A table.
    Standings(TableView<'a>),
    /// Matches by day.
    Matches(Vec<GroupView<'a>>),
    /// Who scored most.
    Scorers(ScorersView<'a>),
}

/// The blocks that need no template of the site's own.
const KNOWN: [&str; 4] = ["standings", "results", "fixtures", "scorers"];

/// Whether a fenced block of this name is more than code.
pub(super) fn is_known(name: &str) -> bool {
    KNOWN.contains(&name)
}

/// What a block asks for; `None` where there is nothing of the kind.
pub(super) fn view<'a>(
    sheet: &Sheet<'a>,
    block: &Block,
    setting: Setting,
) -> Option<BlockView<'a>> {
    let asked = Asked::of(block);
    let season = asked.season(sheet, setting)?;
    let date = asked
        .get("on")
        .and_then(|on| on.parse().ok())
        .or(setting.date);
    match &*block.name {
        "standings" => standings(sheet, &asked, season, date).map(BlockView::Standings),
        "scorers" => {
            let played = asked.fixtures(sheet, season, |day| day <= date);
            let rows = asked.rows().unwrap_or(10);
            scorers::view(sheet, played, rows).map(BlockView::Scorers)
        }
        "results" => {
            let played = asked.fixtures(sheet, season, |day| day <= date);
            Some(BlockView::Matches(line::by_day(sheet, played)))
        }
        _ => {
            let mut coming = asked.fixtures(sheet, season, |day| day.is_none() || day > date);
            coming.truncate(asked.rows().unwrap_or(usize::MAX));
            Some(BlockView::Matches(line::by_day(sheet, coming)))
        }
    }
}

/// The parameters of a block, one a line.
struct Asked<'b>(Vec<(&'b str, &'b str)>);

impl<'b> Asked<'b> {
    fn of(block: &'b Block) -> Self {
        Self(
            block
                .text
                .lines()
                .filter_map(|line| line.split_once(':'))
                .map(|(key, value)| (key.trim(), value.trim().trim_matches(['"', '\''])))
                .filter(|(key, value)| !key.starts_with('#') && !value.is_empty())
                .collect(),
        )
    }

    fn get(&self, key: &str) -> Option<&'b str> {
        self.0
            .iter()
            .find(|(name, _)| *name == key)
            .map(|(_, value)| *value)
    }

    fn rows(&self) -> Option<usize> {
        self.get("rows")?.parse().ok()
    }

    /// The season that is asked for: by the competition's name, and within it
    /// by its own; the text's otherwise, or the only one that there is.
    fn season(&self, sheet: &Sheet<'_>, setting: Setting) -> Option<SeasonId> {
        let book = sheet.book();
        let Some(name) = self.get("competition") else {
            return setting.season.or_else(|| book.seasons.ids().next_back());
        };
        let name = fold(name);
        let competition = book.competitions.values().find(|competition| {
            fold(competition.slug.as_str()) == name
                || fold(&competition.name) == name
                || competition.aliases.iter().any(|alias| fold(alias) == name)
        })?;
        let wanted = self.get("season").map(fold);
        let is_wanted = |season: &Season| {
            let names = [
                season.name.as_deref(),
                season.slug.as_ref().map(super::super::slug::Slug::as_str),
            ];
            wanted.is_some()
                && names
                    .into_iter()
                    .flatten()
                    .map(fold)
                    .any(|name| Some(name) == wanted)
        };
        let seasons = || competition.seasons.iter().copied();
        seasons()
            .find(|id| is_wanted(&book.seasons[*id]))
            .or_else(|| seasons().find(|id| setting.season == Some(*id)))
            .or_else(|| seasons().next_back())
    }

    /// The matches of a season, those of a round where one is asked for, whose
    /// day is wanted.
    fn fixtures(
        &self,
        sheet: &Sheet<'_>,
        season: SeasonId,
        is_wanted: impl Fn(Option<Date>) -> bool,
    ) -> Vec<FixtureId> {
        let book = sheet.book();
        let round = self.get("round");
        let is_of_round = |id: FixtureId| {
            let fixture = &book.fixtures[id];
            let rounds = &book.stages[fixture.stage].rounds;
            let name = fixture
                .round
                .and_then(|round| rounds.get(usize::from(round.0)));
            round.is_none() || name.map(|round| &*round.name) == round
        };
        sheet
            .edition
            .index
            .season(season)
            .iter()
            .copied()
            .filter(|id| is_of_round(*id) && is_wanted(book.fixtures[*id].kickoff.date))
            .collect()
    }
}

/// A table: of the stage and group asked for, after a round or on a day.
fn standings<'a>(
    sheet: &Sheet<'a>,
    asked: &Asked<'_>,
    season: SeasonId,
    date: Option<Date>,
) -> Option<TableView<'a>> {
    let book = sheet.book();
    let stages = &book.seasons[season].stages;
    let stage = match asked.get("stage") {
        Some(name) => stages.iter().copied().find(|id| is_named(sheet, *id, name)),
        None => super::view::season::stage_with_table(sheet, season),
    }?;
    let (tables, title) = moment(sheet, asked, stage, date);
    let table = match asked.get("group") {
        Some(name) => tables.iter().find(|table| {
            let group = table
                .group
                .and_then(|group| book.stages[stage].groups.get(usize::from(group.0)));
            group.is_some_and(|group| fold(&group.name) == fold(name))
        }),
        None => tables.first(),
    }?;
    let mut view = league::table(sheet, stage, table, TableOptions::default());
    view.moment = title;
    if let Some(rows) = asked.rows().filter(|rows| *rows < view.rows.len()) {
        view.rows.truncate(rows);
        view.notes.clear();
    }
    Some(view)
}

/// The tables of the moment that is asked for, and what it is called.
fn moment<'a>(
    sheet: &Sheet<'a>,
    asked: &Asked<'_>,
    stage: StageId,
    date: Option<Date>,
) -> (&'a [LeagueTable], String) {
    let (book, index) = (sheet.book(), sheet.edition.index);
    let after = asked.get("after").and_then(|name| {
        let rounds = book.stages[stage].rounds.iter().zip(0..);
        let found = rounds
            .into_iter()
            .find(|(round, _)| fold(&round.name) == fold(name));
        found.map(|(round, at)| (crate::book::RoundIndex(at), &round.name))
    });
    if let Some((round, name)) = after {
        let title = sheet.round_title(name);
        return (index.after_round(book, stage, round), title);
    }
    match date {
        Some(date) => (
            index.on(book, stage, date),
            sheet.language().date(date, crate::language::DateForm::Long),
        ),
        None => (index.latest(book, stage), String::new()),
    }
}

fn is_named(sheet: &Sheet<'_>, stage: StageId, name: &str) -> bool {
    let stage = &sheet.book().stages[stage];
    stage
        .name
        .as_ref()
        .is_some_and(|own| fold(own) == fold(name))
}
