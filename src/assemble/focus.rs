//! Whose site it is: the club or team that the settings' `focus` names.

use crate::book::{Book, TeamId};
use crate::diagnostic::nearest;
use crate::slug::fold;

use super::draft::Draft;
use super::files::Files;

/// Finds the teams that the site is about; complains where nobody bears the
/// name.
pub(super) fn settle(draft: &mut Draft<'_>, files: &Files<'_>) {
    let Some(focus) = files.settings.and_then(|settings| settings.focus.as_ref()) else {
        return;
    };
    let teams = named(&draft.book, &focus.value);
    if teams.is_empty() {
        let clubs = draft.book.clubs.values().map(|club| &*club.name);
        let names = clubs.chain(draft.book.teams.values().map(|team| &*team.name));
        let nearest = nearest(&focus.value, names);
        draft
            .diagnostics
            .unknown_focus(focus.place, &focus.value, nearest);
    }
    draft.book.focus = teams;
}

/// The teams of the club of this name, or the team that bears it.
fn named(book: &Book, name: &str) -> Vec<TeamId> {
    let name = fold(name);
    let is_it = |spelling: &str| fold(spelling) == name;
    let any = |spellings: &[Box<str>]| spellings.iter().any(|spelling| is_it(spelling));
    let club = book
        .clubs
        .values()
        .find(|club| is_it(&club.name) || is_it(club.slug.as_str()) || any(&club.aliases));
    if let Some(club) = club.filter(|club| !club.teams.is_empty()) {
        return club.teams.clone();
    }
    let mut teams = book.teams.iter();
    let team = teams
        .find(|(_, team)| is_it(&team.name) || is_it(team.slug.as_str()) || any(&team.aliases));
    team.map(|(id, _)| id).into_iter().collect()
}
