//! A competition: its current season, or one of the others.

use serde::Serialize;

use crate::book::{CompetitionId, FixtureId, RoundIndex, SeasonId, StageId};
use crate::language::{Count, Word};
use crate::page::edition::Sheet;
use crate::page::prose::{self, PieceView, Setting};
use crate::page::route::Route;
use crate::standings::{LeagueTable, Words, rules_in_words};

use super::all_time::{self, AllTimeRowView, SeasonLineView};
use super::bracket::{self, BracketView};
use super::chart::{self, ChartView};
use super::frame::LinkView;
use super::league::{self, TableOptions, TableView};
use super::line::{self, GroupView};
use super::list::{StoryLineView, story_line};
use super::outlook::{self, OutlookView};
use super::records::{self, RecordView};
use super::scorers::{self, ScorersView};

/// The page of a season, or of a competition with its current one.
#[derive(Clone, Debug, Serialize)]
pub struct SeasonView<'a> {
    /// `Concacaf Octagonal 2021–22`
    pub title: String,
    /// The competition, where the page is of one of its seasons.
    pub competition: Option<LinkView>,
    /// Its tables, and who stands where.
    pub stages: Vec<StageView<'a>>,
    /// The latest matches.
    pub latest: Vec<GroupView<'a>>,
    /// The next matches.
    pub coming: Vec<GroupView<'a>>,
    /// Every result.
    pub results: Option<String>,
    /// Every match to come.
    pub fixtures: Option<String>,
    /// So many matches, so many goals.
    pub count: String,
    /// Who scored most.
    pub scorers: Option<ScorersView<'a>>,
    /// What stands out in its matches.
    pub records: Vec<RecordView<'a>>,
    /// Its rounds.
    pub rounds: Vec<LinkView>,
    /// Stories about it, newest first.
    pub stories: Vec<StoryLineView<'a>>,
    /// Each team's place and points after each round, as pictures.
    pub charts: Vec<ChartView<'a>>,
    /// The rules of its tables, in words.
    pub rules: Option<RulesView>,
    /// Words about it.
    pub text: Vec<PieceView>,
    /// Every season of the competition, newest first; empty where there is
    /// but one.
    pub seasons: Vec<SeasonLineView>,
    /// The table of all seasons, on the competition's own page.
    pub all_time: Vec<AllTimeRowView<'a>>,
    /// Tables over several stages or seasons.
    pub combined: Vec<TableView<'a>>,
    /// Every result in one table, home sides down, away sides across.
    pub grid: Option<String>,
    /// Tables of home matches, of away matches, of the latest.
    pub tables: Option<String>,
}

/// The rules of a table in plain words.
#[derive(Clone, Debug, Serialize)]
pub struct RulesView {
    /// What a match is worth.
    pub points: String,
    /// What the table is ordered by.
    pub order: String,
    /// What separates level teams, in order.
    pub steps: Vec<String>,
    /// What holds while matches are to come: what leads to it, and the steps;
    /// `None` where it is the same.
    pub interim: Option<(String, Vec<String>)>,
    /// Further sentences.
    pub notes: Vec<String>,
}

/// One stage of a season.
#[derive(Clone, Debug, Serialize)]
pub struct StageView<'a> {
    /// Its name; empty where the season has but one.
    pub name: &'a str,
    /// Its tables, those across its groups last.
    pub tables: Vec<TableView<'a>>,
    /// What their teams can still reach.
    pub outlooks: Vec<OutlookView>,
    /// Its ties, where it is a knock-out.
    pub bracket: Option<BracketView>,
}

/// Latest matches that a line of a table has.
const FORM: usize = 5;
/// Matches of each of the two lists.
const MATCHES: usize = 8;
/// Scorers that are named.
const SCORERS: usize = 10;
/// Stories that are named.
const STORIES: usize = 12;

/// The page of a competition: its current season.
pub(crate) fn competition<'a>(sheet: &Sheet<'a>, id: CompetitionId) -> Option<SeasonView<'a>> {
    let competition = &sheet.book().competitions[id];
    let current = current(sheet, id)?;
    let mut view = season(sheet, current);
    if competition.seasons.len() > 1 || competition.prose.is_some() {
        view.title = competition.name.to_string();
        if let Some(prose) = competition.prose {
            view.text = prose::pieces(sheet, prose, &competition.name, Setting::default());
        }
    }
    view.competition = None;
    view.all_time = all_time::table(sheet, id);
    Some(view)
}

/// The season that a competition's page shows: the latest that has begun.
pub(crate) fn current(sheet: &Sheet<'_>, id: CompetitionId) -> Option<SeasonId> {
    let seasons = &sheet.book().competitions[id].seasons;
    let has_begun = |id: &&SeasonId| {
        let mut fixtures = sheet.edition.index.season(**id).iter();
        fixtures.any(|fixture| !sheet.book().fixtures[*fixture].is_to_come())
    };
    let begun = seasons.iter().rev().find(has_begun);
    begun.or(seasons.last()).copied()
}

/// The page of a season.
pub(crate) fn season<'a>(sheet: &Sheet<'a>, id: SeasonId) -> SeasonView<'a> {
    let book = sheet.book();
    let details = &book.seasons[id];
    let competition = &book.competitions[details.competition];
    let fixtures = sheet.edition.index.season(id);
    let (coming, over): (Vec<FixtureId>, Vec<FixtureId>) = fixtures
        .iter()
        .partition(|fixture| book.fixtures[**fixture].is_to_come());
    SeasonView {
        title: league::season_title(sheet, details),
        competition: (competition.seasons.len() > 1).then(|| LinkView {
            text: competition.name.to_string(),
            href: sheet.link(Route::Competition(details.competition)),
        }),
        stages: details
            .stages
            .iter()
            .map(|stage| stage_view(sheet, *stage))
            .collect(),
        latest: line::by_day(sheet, latest(sheet, &over)),
        coming: line::by_day(sheet, coming.iter().copied().take(MATCHES)),
        results: sheet
            .link(Route::SeasonResults(id, 1))
            .filter(|_| !over.is_empty()),
        fixtures: sheet
            .link(Route::SeasonFixtures(id))
            .filter(|_| !coming.is_empty()),
        count: count(sheet, &over),
        scorers: scorers::view(sheet, over.iter().copied(), SCORERS).map(|scorers| ScorersView {
            all: sheet.link(Route::SeasonScorers(id)),
            ..scorers
        }),
        records: records::of_season(sheet, &over),
        rounds: rounds(sheet, &details.stages),
        stories: sheet
            .edition
            .index
            .stories_of(id)
            .iter()
            .rev()
            .take(STORIES)
            .map(|story| story_line(sheet, *story))
            .collect(),
        charts: stage_with_table(sheet, id)
            .map(|stage| chart::charts(sheet, stage))
            .unwrap_or_default(),
        rules: stage_with_table(sheet, id).map(|stage| rules(sheet, stage)),
        text: details
            .prose
            .map(|prose| {
                let setting = Setting {
                    season: Some(id),
                    ..Setting::default()
                };
                prose::pieces(sheet, prose, &competition.name, setting)
            })
            .unwrap_or_default(),
        seasons: all_time::seasons(sheet, details.competition),
        all_time: Vec::new(),
        combined: league::combined(sheet, id),
        grid: sheet.link(Route::SeasonGrid(id)),
        tables: sheet.link(Route::SeasonTables(id)),
    }
}

/// The rules of a stage's tables.
fn rules(sheet: &Sheet<'_>, id: StageId) -> RulesView {
    let stage = &sheet.book().stages[id];
    let split = stage.split.as_ref();
    let words = Words::of(sheet.language().tag());
    let rules = rules_in_words(&stage.rules, split, &stage.across_groups, words);
    RulesView {
        points: rules.points,
        order: rules.order,
        steps: rules.steps,
        interim: rules.interim,
        notes: rules.notes,
    }
}

/// The matches of the latest day or round: those of the last day, and of the
/// days before it while there is room.
fn latest(sheet: &Sheet<'_>, over: &[FixtureId]) -> Vec<FixtureId> {
    let date = |id: &FixtureId| sheet.book().fixtures[*id].kickoff.date;
    let mut taken: Vec<FixtureId> = Vec::new();
    for day in over.chunk_by(|a, b| date(a) == date(b)).rev() {
        if !taken.is_empty() && taken.len() + day.len() > MATCHES {
            break;
        }
        taken.extend(day.iter().copied());
    }
    taken
}

/// `56 matches, 118 goals`
fn count(sheet: &Sheet<'_>, over: &[FixtureId]) -> String {
    let scores = || {
        over.iter()
            .filter_map(|id| sheet.book().fixtures[*id].counted_score(None))
    };
    let goals: u32 = scores()
        .map(|score| u32::from(score.home) + u32::from(score.away))
        .sum();
    let matches = u32::try_from(scores().count()).unwrap_or(u32::MAX);
    let language = sheet.language();
    format!(
        "{}, {}",
        language.count(Count::Matches, matches),
        language.count(Count::Goals, goals)
    )
}

fn stage_view<'a>(sheet: &Sheet<'a>, id: StageId) -> StageView<'a> {
    let stage = &sheet.book().stages[id];
    let options = TableOptions {
        form: if stage.groups.len() > 1 { 0 } else { FORM },
        minis: true,
        ..TableOptions::default()
    };
    let outlooks = sheet.edition.index.outlooks(sheet.book(), id);
    let tables: Vec<TableView<'a>> = sheet
        .edition
        .index
        .latest(sheet.book(), id)
        .iter()
        .map(|table| {
            let mut looks = outlooks.iter();
            let outlook = looks.find(|look| look.group == table.group);
            let options = TableOptions { outlook, ..options };
            let mut view = league::table(sheet, id, table, options);
            if table.group.is_none() {
                sheet.word(Word::Table).clone_into(&mut view.caption);
            }
            view
        })
        .chain(league::across(sheet, id))
        .collect();
    StageView {
        name: stage.name.as_deref().unwrap_or_default(),
        bracket: bracket::view(sheet, id),
        outlooks: outlooks
            .iter()
            .filter_map(|outlook| outlook::view(sheet, id, outlook))
            .collect(),
        tables,
    }
}

/// The rounds of a season's stages that have pages.
fn rounds(sheet: &Sheet<'_>, stages: &[StageId]) -> Vec<LinkView> {
    let book = sheet.book();
    stages
        .iter()
        .flat_map(|id| {
            let rounds = book.stages[*id].rounds.iter().zip(0..);
            rounds.map(move |(round, at)| (*id, round, RoundIndex(at)))
        })
        .filter_map(|(stage, round, at)| {
            Some(LinkView {
                text: round.name.to_string(),
                href: Some(sheet.link(Route::Round(stage, at))?),
            })
        })
        .collect()
}

/// The last stage of a season that has a table in which a match counts, or the
/// last that has a table.
pub(crate) fn stage_with_table(sheet: &Sheet<'_>, season: SeasonId) -> Option<StageId> {
    let book = sheet.book();
    let stages = || book.seasons[season].stages.iter().rev().copied();
    let tables = |id: StageId| sheet.edition.index.latest(book, id);
    let counts = |table: &LeagueTable| table.rows.iter().any(|row| row.record.played() > 0);
    stages()
        .find(|id| tables(*id).iter().any(counts))
        .or_else(|| stages().find(|id| !tables(*id).is_empty()))
}
