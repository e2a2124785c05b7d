//! The format of competitions that nobody states: results alone, where a club
//! tells of its own matches only.

use crate::book::{Book, Format, Side, StageId, TeamId};
use crate::source::Place;

use super::draft::Draft;

/// Fewer matches than this do not show whose they are.
const FEW: usize = 3;

/// Makes a list of results of each stage that states no format and no teams,
/// and in all of whose matches one team plays: a table of it would tell of
/// nobody else. Notes where that is.
pub(super) fn settle(draft: &mut Draft<'_>) {
    for id in draft.book.stages.ids() {
        let stated = draft.stage_desk(id).format_stated;
        let stage = &draft.book.stages[id];
        if stated || stage.teams_listed || stage.format != Format::League {
            continue;
        }
        let Some(team) = in_every_match(&draft.book, id) else {
            continue;
        };
        let season = &draft.book.seasons[stage.season];
        let first = stage.fixtures.first();
        let first = first.and_then(|first| draft.book.fixtures[*first].places.first());
        let place = season.file.map(Place::file).or(first.copied());
        let name = &draft.book.teams[team].name;
        draft.diagnostics.results_alone(place, name);
        draft.book.stages[id].format = Format::List;
    }
}

/// The one team that plays in every match of a stage; `None` where there are
/// two such, or hardly any match.
fn in_every_match(book: &Book, stage: StageId) -> Option<TeamId> {
    let fixtures = &book.stages[stage].fixtures;
    let (first, rest) = fixtures.split_first()?;
    if fixtures.len() < FEW {
        return None;
    }
    let mut teams = Side::BOTH.map(|side| book.fixtures[*first].team(side));
    for fixture in rest {
        let fixture = &book.fixtures[*fixture];
        for team in &mut teams {
            *team = team.filter(|team| fixture.side_of(*team).is_some());
        }
        if teams == [None, None] {
            return None;
        }
    }
    match teams {
        [Some(team), None] | [None, Some(team)] => Some(team),
        _ => None,
    }
}
