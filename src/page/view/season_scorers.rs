//! Who stands out in a season, or in all seasons of a competition: scorers and
//! those who made goals, cards, appearances, clean sheets.

use serde::Serialize;

use crate::book::{CompetitionId, FixtureId, SeasonId};
use crate::language::Word;
use crate::page::edition::Sheet;
use crate::page::route::Route;
use crate::slug::fold;
use crate::statistics::{self, Figures, PlayerFigures};

use super::figures::{self, Column, ColumnView, FiguresRowView, FiguresView};
use super::frame::LinkView;
use super::league;

/// The page of scorers.
#[derive(Clone, Debug, Serialize)]
pub struct SeasonScorersView<'a> {
    /// What it shows.
    pub title: String,
    /// The season or the competition.
    pub within: LinkView,
    /// A list for each figure that is known.
    pub lists: Vec<FiguresView<'a>>,
    /// The same of all seasons, or of each.
    pub others: Vec<LinkView>,
}

/// Lines of one list; those level with the last are all named, or all left out.
const MOST: usize = 100;

/// The page of a season.
pub(super) fn season<'a>(sheet: &Sheet<'a>, id: SeasonId) -> SeasonScorersView<'a> {
    let season = &sheet.book().seasons[id];
    let all = sheet.link(Route::CompetitionScorers(season.competition));
    SeasonScorersView {
        title: sheet.word(Word::Scorers).to_owned(),
        within: LinkView {
            text: league::season_title(sheet, season),
            href: sheet.link(Route::Season(id)),
        },
        lists: lists(sheet, sheet.edition.index.season(id), Some(id))
            .into_iter()
            .chain(suspended(sheet, id))
            .collect(),
        others: all
            .map(|href| LinkView {
                text: sheet.word(Word::AllSeasons).to_owned(),
                href: Some(href),
            })
            .into_iter()
            .collect(),
    }
}

/// The page of all seasons of a competition.
pub(super) fn competition<'a>(sheet: &Sheet<'a>, id: CompetitionId) -> SeasonScorersView<'a> {
    let book = sheet.book();
    let competition = &book.competitions[id];
    let seasons = competition.seasons.iter();
    let fixtures: Vec<FixtureId> = seasons
        .clone()
        .flat_map(|season| sheet.edition.index.season(*season).iter().copied())
        .collect();
    let others = seasons.rev().filter_map(|season| {
        Some(LinkView {
            text: league::season_title(sheet, &book.seasons[*season]),
            href: Some(sheet.link(Route::SeasonScorers(*season))?),
        })
    });
    SeasonScorersView {
        title: sheet.word(Word::Scorers).to_owned(),
        within: LinkView {
            text: competition.name.to_string(),
            href: sheet.link(Route::Competition(id)),
        },
        lists: lists(sheet, &fixtures, None),
        others: others.collect(),
    }
}

/// A list for each figure of which something is known.
fn lists<'a>(
    sheet: &Sheet<'a>,
    fixtures: &[FixtureId],
    season: Option<SeasonId>,
) -> Vec<FiguresView<'a>> {
    let players = statistics::player_figures(sheet.book(), fixtures.iter().copied());
    let goals = |figures: &Figures| figures.goals;
    let assists = |figures: &Figures| figures.assists;
    // A sending-off weighs more than any caution.
    let cards = |figures: &Figures| {
        let sent_off = figures.red + figures.second_yellow;
        (figures.cards() > 0).then_some((sent_off, figures.red, figures.yellow))
    };
    let appearances = |figures: &Figures| (figures.appearances, figures.minutes);
    let clean_sheets = |figures: &Figures| figures.clean_sheets;
    let own_goals = |figures: &Figures| figures.own_goals;
    let played = [Column::Appearances, Column::Starts, Column::Minutes];
    let shown = [Column::Yellow, Column::SecondYellow, Column::Red];
    let ranked = [
        (
            Word::Goals,
            &[Column::Goals][..],
            statistics::ranked(&players, goals),
        ),
        (
            Word::Assists,
            &[Column::Assists],
            statistics::ranked(&players, assists),
        ),
        (Word::Cards, &shown, statistics::ranked(&players, cards)),
        (
            Word::Appearances,
            &played,
            statistics::ranked(&players, appearances),
        ),
        (
            Word::CleanSheets,
            &[Column::CleanSheets],
            statistics::ranked(&players, clean_sheets),
        ),
        (
            Word::OwnGoals,
            &[Column::OwnGoals],
            statistics::ranked(&players, own_goals),
        ),
    ];
    ranked
        .into_iter()
        .filter_map(|(title, columns, ranked)| list(sheet, title, columns, &ranked, season))
        .collect()
}

/// Who has to miss matches of a season that is not over, by name.
fn suspended<'a>(sheet: &Sheet<'a>, season: SeasonId) -> Option<FiguresView<'a>> {
    let book = sheet.book();
    let to_come = |id: &FixtureId| book.fixtures[*id].is_to_come();
    if !sheet.edition.index.season(season).iter().any(to_come) {
        return None;
    }
    let mut out = sheet.edition.index.suspensions(book, season).to_vec();
    out.retain(|one| one.left() > 0 && !book.players[one.player].name.is_empty());
    out.sort_by_cached_key(|one| (fold(&book.players[one.player].name), one.earned_in));
    let rows: Vec<FiguresRowView> = out
        .iter()
        .map(|one| FiguresRowView {
            position: String::new(),
            number: String::new(),
            name: figures::player_link(sheet, one.player),
            about: String::new(),
            teams: figures::team_links(sheet, &[one.team]),
            cells: vec![LinkView {
                text: one.left().to_string(),
                href: sheet.link(Route::Fixture(one.earned_in)),
            }],
        })
        .collect();
    (!rows.is_empty()).then(|| FiguresView {
        caption: sheet.word(Word::Suspended).to_owned(),
        subject: sheet.word(Word::Player),
        positions: false,
        numbers: false,
        teams: true,
        columns: vec![ColumnView {
            short: sheet.word(Word::ToServe),
            name: sheet.word(Word::ToServe),
        }],
        rows,
        total: Vec::new(),
        others: 0,
    })
}

/// One list; `None` where it would be empty. Who may not be named keeps their
/// place, but is not named.
fn list<'a>(
    sheet: &Sheet<'a>,
    title: Word,
    columns: &[Column],
    ranked: &[(u16, &PlayerFigures)],
    season: Option<SeasonId>,
) -> Option<FiguresView<'a>> {
    let columns = figures::used(&ranked.iter().map(|(_, one)| &one.figures), columns);
    let named = |one: &PlayerFigures| !sheet.book().players[one.player].name.is_empty();
    let named: Vec<&(u16, &PlayerFigures)> = ranked.iter().filter(|(_, one)| named(one)).collect();
    let mut last = 0;
    let rows: Vec<FiguresRowView> = named
        .iter()
        .take(shown(&named))
        .map(|(place, one)| {
            let position = if *place == last {
                String::new()
            } else {
                place.to_string()
            };
            last = *place;
            row(sheet, one, &columns, position, season)
        })
        .collect();
    (!rows.is_empty()).then(|| FiguresView {
        caption: sheet.word(title).to_owned(),
        subject: sheet.word(Word::Player),
        positions: true,
        numbers: false,
        teams: true,
        columns: columns.iter().map(|column| column.view(sheet)).collect(),
        total: Vec::new(),
        others: named.len() - rows.len(),
        rows,
    })
}

/// How many lines are shown: all, or those of the places that end before too
/// many.
fn shown(ranked: &[&(u16, &PlayerFigures)]) -> usize {
    let Some(next) = ranked.get(MOST) else {
        return ranked.len();
    };
    match ranked.partition_point(|(place, _)| *place < next.0) {
        0 => MOST,
        whole => whole,
    }
}

fn row(
    sheet: &Sheet<'_>,
    one: &PlayerFigures,
    columns: &[Column],
    position: String,
    season: Option<SeasonId>,
) -> FiguresRowView {
    let to = figures::matches_link(sheet, one.player, season);
    FiguresRowView {
        position,
        number: String::new(),
        name: figures::player_link(sheet, one.player),
        about: String::new(),
        teams: figures::team_links(sheet, &one.teams),
        cells: columns
            .iter()
            .map(|column| column.cell(sheet, &one.figures, to.as_deref()))
            .collect(),
    }
}
