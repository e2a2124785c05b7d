//! Pictures that files name and that the site does not have.

use crate::source::{FileId, Text};

use super::draft::Draft;
use super::files::Files;
use super::profiles;

/// Complains of each picture at the head of a file that leads to nothing.
pub(super) fn check(draft: &mut Draft<'_>, files: &Files<'_>) {
    let reports = files.reports.iter();
    let of_reports = reports.filter_map(|(id, file)| Some((*id, &file.image.as_ref()?.src)));
    let players = files.players.iter();
    let of_players = players.filter_map(|(id, file)| Some((*id, &file.image.as_ref()?.src)));
    let clubs = files.clubs.iter();
    let of_clubs = clubs.filter_map(|(id, file)| Some((*id, file.crest.as_ref()?)));
    let teams = files.teams.iter();
    let of_teams = teams.filter_map(|(id, file)| Some((*id, file.crest.as_ref()?)));
    let named = of_reports.chain(of_players).chain(of_clubs).chain(of_teams);
    let missing: Vec<&Text> = named
        .filter(|(file, src)| is_missing(draft, *file, src))
        .map(|(_, src)| src)
        .collect();
    for src in missing {
        draft.diagnostics.dead_link(src.place, &src.value, true);
    }
}

fn is_missing(draft: &Draft<'_>, file: FileId, src: &Text) -> bool {
    let elsewhere = src.value.contains("://") || src.value.starts_with("//");
    !elsewhere && profiles::picture(draft.tree, file, Some(src)).is_none()
}
