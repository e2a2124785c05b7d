//! All seasons of a competition: who won each, and all in one table.

use serde::Serialize;

use crate::book::{CompetitionId, SeasonId};
use crate::page::edition::Sheet;
use crate::page::route::Route;
use crate::standings::AllTime;

use super::frame::LinkView;
use super::league;

/// A season in the list of them.
#[derive(Clone, Debug, Serialize)]
pub struct SeasonLineView {
    /// The season.
    pub season: LinkView,
    /// Who won it, where that is known.
    pub champions: Option<LinkView>,
}

/// A team's line in the table of all seasons.
#[derive(Clone, Debug, Serialize)]
pub struct AllTimeRowView<'a> {
    /// Its place.
    pub position: u16,
    /// The team.
    pub team: &'a str,
    /// Its page.
    pub href: Option<String>,
    /// Seasons, titles, played, won, drawn, lost, goals scored, goals conceded.
    pub figures: [u16; 8],
    /// `+5`
    pub difference: String,
    /// Points.
    pub points: String,
}

/// Every season of a competition, newest first; empty where there is but one.
pub(super) fn seasons(sheet: &Sheet<'_>, id: CompetitionId) -> Vec<SeasonLineView> {
    let Some(all_time) = of_several(sheet, id) else {
        return Vec::new();
    };
    let team = |id| LinkView {
        text: sheet.book().teams[id].name.to_string(),
        href: sheet.link(Route::Team(id)),
    };
    all_time
        .champions
        .iter()
        .rev()
        .map(|(season, champions)| SeasonLineView {
            season: link(sheet, *season),
            champions: champions.map(team),
        })
        .collect()
}

/// The table of all seasons; empty where there is but one, or none has a
/// table.
pub(super) fn table<'a>(sheet: &Sheet<'a>, id: CompetitionId) -> Vec<AllTimeRowView<'a>> {
    let rows = of_several(sheet, id).map_or(&[][..], |all_time| &all_time.rows);
    rows.iter()
        .map(|row| {
            let (team, record) = (&sheet.book().teams[row.team], row.record);
            AllTimeRowView {
                position: row.position,
                team: &team.name,
                href: sheet.link(Route::Team(row.team)),
                figures: [
                    row.seasons,
                    row.titles,
                    record.played(),
                    record.won,
                    record.drawn,
                    record.lost,
                    record.goals_for,
                    record.goals_against,
                ],
                difference: sheet.language().signed(record.goal_difference()),
                points: sheet.language().number(row.points),
            }
        })
        .collect()
}

fn of_several<'a>(sheet: &Sheet<'a>, id: CompetitionId) -> Option<&'a AllTime> {
    let book = sheet.book();
    let several = book.competitions[id].seasons.len() > 1;
    several
        .then(|| sheet.edition.index.all_time(book, id))
        .flatten()
}

fn link(sheet: &Sheet<'_>, season: SeasonId) -> LinkView {
    let details = &sheet.book().seasons[season];
    LinkView {
        text: details
            .name
            .as_deref()
            .map_or_else(|| league::season_title(sheet, details), str::to_owned),
        href: sheet
            .link(Route::Season(season))
            .filter(|_| sheet.route != Route::Season(season)),
    }
}
