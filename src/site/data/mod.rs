//! Facts for programs: files of JSON and sheets of CSV.

mod fixture;
mod season;
mod sheets;

use crate::book::{FixtureId, SeasonId, TeamId};
use crate::export::data::{
    self, Data, FixtureData, IndexData, ListedSeason, ListedTeam, Origin, TeamData, TeamSeason,
};
use crate::page::{DataOf, Edition, Route};

use fixture::fixture;
use season::{season, table};

/// A file of facts.
pub(super) fn file(edition: &Edition<'_>, of: DataOf) -> Vec<u8> {
    match of {
        DataOf::Index => data::json(&Data::Index(index(edition))),
        DataOf::Schema => data::SCHEMA.to_vec(),
        DataOf::Season(id) => data::json(&Data::Season(Box::new(season(edition, id)))),
        DataOf::Team(id) => data::json(&Data::Team(team(edition, id))),
        DataOf::StandingsCsv(id) => sheets::table(edition, id).csv().into_bytes(),
        DataOf::StandingsJson(id) => data::json(&Data::Standings(table(edition, id))),
        DataOf::ResultsCsv(id) => sheets::results(edition, id).csv().into_bytes(),
        DataOf::ScorersCsv(id) => sheets::scorers(edition, id).csv().into_bytes(),
    }
}

fn origin<'a>(edition: &Edition<'a>) -> Origin<'a> {
    let licence = edition.settings.licence.as_ref();
    Origin {
        site: edition.title(),
        base_url: edition.base_url,
        licence: licence.map(|licence| &*licence.value),
    }
}

/// The path of a page from the site's root; empty where it has none.
fn page(edition: &Edition<'_>, route: Route) -> String {
    let address = edition.plan.address(route);
    address.map_or_else(String::new, |address| address.as_str().to_owned())
}

fn path(edition: &Edition<'_>, of: DataOf) -> String {
    let address = of.address(edition.plan);
    address.map_or_else(String::new, |address| address.as_str().to_owned())
}

/// `Concacaf Octagonal 2021–22`
fn season_name(edition: &Edition<'_>, id: SeasonId) -> String {
    edition.season_title(&edition.book.seasons[id])
}

/// Every season and every team, and where what is known of them stands.
fn index<'a>(edition: &Edition<'a>) -> IndexData<'a> {
    let book = edition.book;
    IndexData {
        origin: origin(edition),
        language: &edition.settings.language,
        schema: path(edition, DataOf::Schema),
        seasons: book
            .seasons
            .iter()
            .map(|(id, season)| ListedSeason {
                competition: &book.competitions[season.competition].name,
                season: season.name.as_deref(),
                page: page(edition, Route::Season(id)),
                data: path(edition, DataOf::Season(id)),
                files: DataOf::of_season(book, id)
                    .into_iter()
                    .filter(|file| *file != DataOf::Season(id))
                    .map(|file| path(edition, file))
                    .collect(),
            })
            .collect(),
        teams: book
            .teams
            .iter()
            .map(|(id, team)| ListedTeam {
                name: &team.name,
                page: page(edition, Route::Team(id)),
                data: path(edition, DataOf::Team(id)),
            })
            .collect(),
    }
}

/// A team: its seasons and matches.
fn team<'a>(edition: &Edition<'a>, id: TeamId) -> TeamData<'a> {
    let book = edition.book;
    let team = &book.teams[id];
    let (to_come, over): (Vec<FixtureId>, Vec<FixtureId>) = edition
        .index
        .fixtures_of(id)
        .iter()
        .copied()
        .partition(|fixture| book.fixtures[*fixture].is_to_come());
    let told = |fixtures: Vec<FixtureId>| {
        let told = fixtures.into_iter().map(|id| {
            let season = book.stages[book.fixtures[id].stage].season;
            FixtureData {
                season: Some(season_name(edition, season)),
                ..fixture(edition, id)
            }
        });
        told.collect()
    };
    TeamData {
        origin: origin(edition),
        name: &team.name,
        page: page(edition, Route::Team(id)),
        code: team.code.as_deref(),
        city: team.city.as_deref(),
        venue: team.venue.map(|venue| &*book.venues[venue].name),
        colours: team.colours.iter().map(|colour| &**colour).collect(),
        seasons: edition
            .index
            .seasons_of(id)
            .iter()
            .map(|season| TeamSeason {
                name: season_name(edition, *season),
                data: path(edition, DataOf::Season(*season)),
            })
            .collect(),
        results: told(over),
        fixtures: told(to_come),
    }
}
