//! The home page: a lead story, the latest, the tables, what comes next.

use serde::Serialize;

use crate::book::{FixtureId, StageId, StoryId, TeamId};
use crate::page::edition::Sheet;
use crate::page::prose::{self, PieceView, Setting};
use crate::page::route::Route;

use super::frame::LinkView;
use super::league::{self, TableOptions, TableView};
use super::line::{self, GroupView, LineView};
use super::list::{StoryLineView, story_line};

/// The home page.
#[derive(Clone, Debug, Serialize)]
pub struct HomeView<'a> {
    /// The site's description.
    pub description: &'a str,
    /// The site's own words above the lists.
    pub text: Vec<PieceView>,
    /// Their headline.
    pub heading: &'a str,
    /// The teams that the site is about: each with its last match and its
    /// next.
    pub focus: Vec<FocusView<'a>>,
    /// The latest story, that of the site's own teams before others.
    pub lead: Option<StoryLineView<'a>>,
    /// The stories before it.
    pub stories: Vec<StoryLineView<'a>>,
    /// Whether there are more.
    pub reports: Option<String>,
    /// The tables of the competitions with the latest matches.
    pub tables: Vec<TableView<'a>>,
    /// The latest results.
    pub results: Vec<GroupView<'a>>,
    /// The next matches.
    pub fixtures: Vec<GroupView<'a>>,
    /// Every result.
    pub all_results: Option<String>,
    /// Every match to come.
    pub all_fixtures: Option<String>,
}

/// A team that the site is about.
#[derive(Clone, Debug, Serialize)]
pub struct FocusView<'a> {
    /// The team.
    pub team: LinkView,
    /// Its last match and its next.
    pub matches: Vec<LineView<'a>>,
}

/// Stories besides the lead.
const STORIES: usize = 12;
/// Tables.
const TABLES: usize = 3;
/// Lines of a table longer than that are left out.
const ROWS: usize = 12;
/// Matches of each of the two lists.
const MATCHES: usize = 8;

/// The home page.
pub(super) fn view<'a>(sheet: &Sheet<'a>) -> HomeView<'a> {
    let (book, index) = (sheet.book(), sheet.edition.index);
    let lead = lead(sheet);
    let stories = index.stories().iter().rev().copied();
    let mut stories = stories.filter(|story| Some(*story) != lead);
    let words = sheet.edition.plan.home_words().map(|id| &book.pages[id]);
    let settings = sheet.edition.settings;
    HomeView {
        description: settings
            .description
            .as_ref()
            .map_or("", |words| &words.value),
        text: words
            .map(|page| prose::pieces(sheet, page.prose, &page.title, Setting::default()))
            .unwrap_or_default(),
        heading: words.map_or("", |page| &page.title),
        focus: book.focus.iter().map(|id| focus(sheet, *id)).collect(),
        lead: lead.map(|story| story_line(sheet, story)),
        stories: stories
            .by_ref()
            .take(STORIES)
            .map(|story| story_line(sheet, story))
            .collect(),
        reports: sheet
            .link(Route::Reports(1))
            .filter(|_| index.stories().len() > STORIES + 1),
        tables: tables(sheet),
        results: line::by_day(sheet, latest(index.results(), sheet)),
        fixtures: line::by_day(sheet, index.to_come().iter().copied().take(MATCHES)),
        all_results: sheet
            .link(Route::Results(1))
            .filter(|_| !index.results().is_empty()),
        all_fixtures: sheet
            .link(Route::Fixtures)
            .filter(|_| !index.to_come().is_empty()),
    }
}

/// The story that leads: the latest of the site's own teams, where it is about
/// some and one is told of, else the latest.
fn lead(sheet: &Sheet<'_>) -> Option<StoryId> {
    let (book, index) = (sheet.book(), sheet.edition.index);
    let latest = |team: &TeamId| {
        let fixtures = index.fixtures_of(*team).iter();
        let told_in = fixtures.flat_map(|id| &book.fixtures[*id].told_in);
        told_in.max().copied()
    };
    let own = book.focus.iter().filter_map(latest).max();
    own.or_else(|| index.stories().last().copied())
}

/// A team that the site is about.
fn focus<'a>(sheet: &Sheet<'a>, id: TeamId) -> FocusView<'a> {
    let book = sheet.book();
    let fixtures = sheet.edition.index.fixtures_of(id).iter();
    let is_to_come = |id: &&FixtureId| book.fixtures[**id].is_to_come();
    let last = fixtures.clone().rev().find(|id| !is_to_come(id));
    let next = fixtures.clone().find(is_to_come);
    let matches = last.into_iter().chain(next);
    FocusView {
        team: LinkView {
            text: book.teams[id].name.to_string(),
            href: sheet.link(Route::Team(id)),
        },
        matches: matches.map(|id| line::line(sheet, *id)).collect(),
    }
}

/// The latest results, whole days while there is room, newest first.
fn latest(results: &[FixtureId], sheet: &Sheet<'_>) -> Vec<FixtureId> {
    let date = |id: &FixtureId| sheet.book().fixtures[*id].kickoff.date;
    let mut taken: Vec<FixtureId> = Vec::new();
    let recent = results.get(results.len().saturating_sub(MATCHES * 4)..);
    for day in recent
        .unwrap_or_default()
        .chunk_by(|a, b| date(a) == date(b))
        .rev()
    {
        if !taken.is_empty() && taken.len() + day.len() > MATCHES {
            break;
        }
        taken.extend(day.iter().copied().take(MATCHES * 2));
    }
    taken
}

/// The tables of the stages with the latest results; where there is none yet,
/// of those with the next matches.
fn tables<'a>(sheet: &Sheet<'a>) -> Vec<TableView<'a>> {
    let (book, index) = (sheet.book(), sheet.edition.index);
    let mut stages: Vec<StageId> = Vec::new();
    let own = book.focus.iter();
    let recent = own
        .flat_map(|team| index.fixtures_of(*team).iter().rev().take(20))
        .chain(index.results().iter().rev().take(200))
        .chain(index.to_come().iter().take(200));
    for fixture in recent {
        let stage = book.fixtures[*fixture].stage;
        if !stages.contains(&stage) && !index.latest(book, stage).is_empty() {
            stages.push(stage);
        }
        if stages.len() == TABLES {
            break;
        }
    }
    let mut views = Vec::new();
    for stage in stages {
        for table in index.latest(book, stage) {
            if views.len() == TABLES {
                return views;
            }
            let mut view = league::table(sheet, stage, table, TableOptions::default());
            view.href = sheet.link(Route::Season(book.stages[stage].season));
            view.rows.truncate(ROWS);
            view.notes.clear();
            views.push(view);
        }
    }
    views
}
