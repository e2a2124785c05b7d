//! Who has to miss a team's next matches for cards.

use serde::Serialize;

use crate::book::{CardKind, Fixture, FixtureId, PlayerId, SeasonId, Side, TeamId};
use crate::language::{Count, Word};
use crate::page::edition::Sheet;
use crate::page::route::Route;
use crate::statistics::Suspension;

use super::figures::player_link;
use super::frame::LinkView;

/// A player who has to miss matches.
#[derive(Clone, Debug, Serialize)]
pub struct SuspendedView {
    /// The player.
    pub player: LinkView,
    /// `red card`, `5 yellow cards`, each with the match in which the last was
    /// shown.
    pub why: Vec<LinkView>,
    /// `2 matches`: those still to be missed.
    pub left: String,
}

/// Who of a team has to miss a match.
#[derive(Clone, Debug, Serialize)]
pub struct SuspendedSideView<'a> {
    /// The team.
    pub team: &'a str,
    /// The players, by the match that they were shown a card in.
    pub players: Vec<SuspendedView>,
}

/// Who has to miss a match that is to come, home first: those whose
/// suspensions reach as far as this match, if all before it are played.
pub(super) fn of_fixture<'a>(
    sheet: &Sheet<'a>,
    id: FixtureId,
    fixture: &'a Fixture,
) -> Vec<SuspendedSideView<'a>> {
    if !fixture.is_to_come() {
        return Vec::new();
    }
    let season = sheet.book().stages[fixture.stage].season;
    let sides = Side::BOTH.into_iter().filter_map(|side| {
        let team = fixture.team(side)?;
        let before = coming(sheet, team, season).position(|coming| coming == id)?;
        let players = of_team_in(sheet, team, season, before);
        let team = sheet.side(fixture, side).0;
        (!players.is_empty()).then_some(SuspendedSideView { team, players })
    });
    sides.collect()
}

/// Who of a team has to miss its next match of each season that goes on.
pub(super) fn of_team(sheet: &Sheet<'_>, team: TeamId) -> Vec<SuspendedView> {
    let seasons = sheet.edition.index.seasons_of(team).iter();
    let going_on = seasons.filter(|season| coming(sheet, team, **season).next().is_some());
    going_on
        .flat_map(|season| of_team_in(sheet, team, *season, 0))
        .collect()
}

/// A team's matches of a season that are to come, in order.
fn coming(sheet: &Sheet<'_>, team: TeamId, season: SeasonId) -> impl Iterator<Item = FixtureId> {
    let book = sheet.book();
    let fixtures = sheet.edition.index.fixtures_of(team).iter().copied();
    fixtures.filter(move |id| {
        let fixture = &book.fixtures[*id];
        fixture.is_to_come() && book.stages[fixture.stage].season == season
    })
}

/// Those of a team who still miss a match once `before` more are played. Of
/// several suspensions a player serves one after the other. Who may not be
/// named is left out.
fn of_team_in(
    sheet: &Sheet<'_>,
    team: TeamId,
    season: SeasonId,
    before: usize,
) -> Vec<SuspendedView> {
    let book = sheet.book();
    let all = sheet.edition.index.suspensions(book, season);
    let open = all.iter().filter(|one| one.team == team && one.left() > 0);
    let mut by_player: Vec<(PlayerId, Vec<&Suspension>)> = Vec::new();
    for one in open {
        match by_player
            .iter_mut()
            .find(|(player, _)| *player == one.player)
        {
            Some((_, theirs)) => theirs.push(one),
            None => by_player.push((one.player, vec![one])),
        }
    }
    let views = by_player.into_iter().filter_map(|(player, theirs)| {
        let left: usize = theirs.iter().map(|one| usize::from(one.left())).sum();
        let missed = left.checked_sub(before).filter(|missed| *missed > 0)?;
        let why = theirs.iter().map(|one| LinkView {
            text: why(sheet, one),
            href: sheet.link(Route::Fixture(one.earned_in)),
        });
        let missed = u32::try_from(missed).unwrap_or(u32::MAX);
        Some(SuspendedView {
            player: player_link(sheet, player),
            why: why.collect(),
            left: sheet.language().count(Count::Matches, missed),
        })
        .filter(|view| !view.player.text.is_empty())
    });
    views.collect()
}

/// `red card`, `5 yellow cards`
fn why(sheet: &Sheet<'_>, suspension: &Suspension) -> String {
    let language = sheet.language();
    match suspension.card {
        CardKind::Yellow => language.count(Count::YellowCards, suspension.count),
        CardKind::SecondYellow => language.amid(Word::SecondYellow),
        CardKind::Red => language.amid(Word::RedCard),
    }
}
