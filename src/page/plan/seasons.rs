//! Which further pages a season has: of results, tables, scorers, rounds.

use std::collections::{BTreeMap, BTreeSet};

use crate::book::{
    Book, CompetitionId, Fixture, FixtureId, PlayerId, RoundIndex, SeasonId, Stage, StageId,
};
use crate::page::address::Address;
use crate::page::addresses::Addresses;
use crate::standings::{TableSource, table_source};
use crate::statistics::{players_of, stands};

use super::{RESULTS_PER_PAGE, is_over, page_count};

/// How many pages the results of each season fill.
pub(super) fn season_result_pages(book: &Book) -> Vec<u32> {
    let mut results = vec![0; book.seasons.len()];
    for fixture in book.fixtures.values().filter(|fixture| is_over(fixture)) {
        if let Some(count) = results.get_mut(book.stages[fixture.stage].season.index()) {
            *count += 1;
        }
    }
    results
        .into_iter()
        .map(|count| page_count(count, RESULTS_PER_PAGE))
        .collect()
}

/// The seasons with a table that is worked out from matches, one of them
/// played.
pub(super) fn with_tables(book: &Book) -> BTreeSet<SeasonId> {
    let has_tables = |(id, stage): &(StageId, &Stage)| {
        let is_played = |id: &FixtureId| book.fixtures[*id].counted_score(None).is_some();
        table_source(book, *id) == TableSource::Matches && stage.fixtures.iter().any(is_played)
    };
    let stages = book.stages.iter().filter(has_tables);
    stages.map(|(_, stage)| stage.season).collect()
}

/// The seasons of which a match names a player who may be shown, and the
/// competitions of several such seasons.
pub(super) fn with_scorers(book: &Book) -> (BTreeSet<SeasonId>, BTreeSet<CompetitionId>) {
    let names_somebody = |fixture: &&Fixture| {
        let is_shown = |player: PlayerId| book.players[player].slug.is_some();
        stands(fixture) && players_of(fixture).any(is_shown)
    };
    let fixtures = book.fixtures.values().filter(names_somebody);
    let seasons: BTreeSet<SeasonId> = fixtures
        .map(|fixture| book.stages[fixture.stage].season)
        .collect();
    let several = book.competitions.iter().filter(|(_, competition)| {
        let of_several = |id: &&SeasonId| book.seasons[**id].slug.is_some() && seasons.contains(id);
        competition.seasons.iter().filter(of_several).count() > 1
    });
    let several = several.map(|(id, _)| id).collect();
    (seasons, several)
}

/// The rounds in which there is a match, and where the page of each stands.
pub(super) fn rounds(
    book: &Book,
    addresses: &Addresses,
) -> BTreeMap<(StageId, RoundIndex), Address> {
    let mut rounds = BTreeMap::new();
    for fixture in book.fixtures.values() {
        let Some(index) = fixture.round else { continue };
        let stage = fixture.stage;
        let Some(round) = book.stages[stage].rounds.get(usize::from(index.0)) else {
            continue;
        };
        rounds.entry((stage, index)).or_insert_with(|| {
            addresses
                .stage(stage)
                .join(&format!("rounds/{}/", round.slug))
        });
    }
    rounds
}
