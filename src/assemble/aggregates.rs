//! Tables over several stages or seasons: names to places in the book.

use crate::book::{CombinedOf, CombinedPlan, SeasonId, StageId, Zone, ZoneKind};
use crate::content::{AggregateEntry, AggregateOf, CompetitionFile, ZoneEntry};
use crate::diagnostic::nearest;
use crate::slug::{Slug, fold};
use crate::source::Text;

use super::draft::Draft;
use super::profiles::value;

impl<'a> Draft<'a> {
    /// Plans the tables over several stages or seasons that a season's own
    /// file asks for, or else its folder's index.
    ///
    /// All seasons of the competition must be in the book.
    pub(super) fn plan_aggregates(&mut self, id: SeasonId, index: Option<&'a CompetitionFile>) {
        let own = self.desk(id).file.map(|(_, file)| file);
        let entries = own
            .into_iter()
            .chain(index)
            .map(|file| &file.aggregates)
            .find(|entries| !entries.is_empty());
        let plans: Vec<CombinedPlan> = entries
            .into_iter()
            .flatten()
            .filter_map(|entry| self.aggregate(id, entry))
            .collect();
        self.book.seasons[id].combined = plans;
    }

    fn aggregate(&mut self, id: SeasonId, entry: &'a AggregateEntry) -> Option<CombinedPlan> {
        let of = match &entry.of {
            AggregateOf::Stages(names) if names.is_empty() => {
                CombinedOf::Stages(self.book.seasons[id].stages.clone())
            }
            AggregateOf::Stages(names) => {
                let stages = names.iter().map(|name| self.stage_of(id, name));
                CombinedOf::Stages(stages.collect::<Option<_>>()?)
            }
            AggregateOf::LastSeasons(count) => {
                let seasons = self.seasons_until(id);
                let first = seasons.len().saturating_sub(usize::from(*count));
                CombinedOf::AverageOver(seasons.into_iter().skip(first).collect())
            }
            AggregateOf::Seasons(names) => {
                let seasons = names.iter().map(|name| self.season_of(id, name));
                CombinedOf::AverageOver(seasons.collect::<Option<_>>()?)
            }
        };
        Some(CombinedPlan {
            name: entry.name.value.clone(),
            of,
            zones: entry.zones.iter().map(zone).collect(),
        })
    }

    fn stage_of(&mut self, season: SeasonId, name: &Text) -> Option<StageId> {
        let found = self.stage_named(season, &name.value);
        if found.is_none() {
            let stages = self.book.seasons[season].stages.iter();
            let names = stages.filter_map(|stage| self.book.stages[*stage].name.as_deref());
            let nearest = nearest(&name.value, names);
            self.diagnostics
                .unknown_stage(name.place, &name.value, nearest);
        }
        found
    }

    /// The competition's seasons up to this one, oldest first.
    fn seasons_until(&self, id: SeasonId) -> Vec<SeasonId> {
        let competition = self.book.seasons[id].competition;
        let seasons = self.book.competitions[competition].seasons.iter();
        seasons.copied().filter(|season| *season <= id).collect()
    }

    fn season_of(&mut self, id: SeasonId, name: &Text) -> Option<SeasonId> {
        let competition = self.book.seasons[id].competition;
        let wanted = fold(&name.value);
        let seasons = &self.book.competitions[competition].seasons;
        let spellings = seasons.iter().flat_map(|season| {
            let details = &self.book.seasons[*season];
            let slug = details.slug.as_ref().map(Slug::as_str);
            let names = details.name.as_deref().into_iter().chain(slug);
            names.map(move |name| (name, *season))
        });
        let found = spellings.clone().find(|(name, _)| fold(name) == wanted);
        if found.is_none() {
            let nearest = nearest(&name.value, spellings.map(|(name, _)| name));
            self.diagnostics
                .unknown_season(name.place, &name.value, nearest);
        }
        found.map(|(_, season)| season)
    }
}

/// A zone as its entry tells it.
pub(super) fn zone(entry: &ZoneEntry) -> Zone {
    Zone {
        places: entry.places,
        name: value(entry.name.as_ref()).unwrap_or_default(),
        kind: entry.kind.map_or(ZoneKind::None, |kind| kind.value),
        to: value(entry.to.as_ref()),
    }
}
