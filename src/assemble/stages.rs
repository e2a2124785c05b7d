//! Seasons and their stages, from the keys of the files that tell of them.
//!
//! A stage's own keys go first, then its file's, then those of the folder's
//! index.

use std::collections::{HashMap, HashSet};

use crate::book::preset::Preset;
use crate::book::{
    AcrossGroups, Adjustment, Decision, Format, Given, GroupIndex, SeasonId, Split, Stage, StageId,
    TeamId, Withdrawal, WithdrawnResults, Zone,
};
use crate::calendar::Date;
use crate::content::{CompetitionFile, MatchEntry, StageEntry, WithdrawnWord};
use crate::slug::{Slug, fold};
use crate::source::{FileId, Text};

use super::addresses::numbered;
use super::aggregates::zone;
use super::competitions::SeasonSource;
use super::draft::Draft;
use super::profiles::{spelling, value};
use super::rounds::RoundNames;
use super::rules;
use super::teams::CategoryIndex;

/// What is known of a season beyond the book.
pub(super) struct SeasonDesk<'a> {
    pub(super) file: Option<(FileId, &'a CompetitionFile)>,
    pub(super) rows: Vec<(FileId, &'a [MatchEntry])>,
    pub(super) category: CategoryIndex,
    /// The teams that its lists name; `None` where any team may take part.
    pub(super) listed: Option<HashSet<TeamId>>,
    /// First and last day, where known.
    pub(super) days: Option<(Date, Date)>,
    /// Codes that are meant in it.
    pub(super) allow: Vec<&'a Text>,
}

/// What is known of a stage beyond the book.
#[derive(Default)]
pub(super) struct StageDesk<'a> {
    pub(super) rounds: RoundNames<'a>,
    /// Whether a file says what format it has.
    pub(super) format_stated: bool,
    /// Whether a file lists its groups.
    pub(super) groups_listed: bool,
    pub(super) groups_seen: HashMap<&'a str, Option<GroupIndex>>,
    pub(super) group_of: HashMap<TeamId, GroupIndex>,
}

/// The entries that may tell a stage's keys, the nearest first.
pub(super) struct Layers<'a>(Vec<&'a StageEntry>);

impl<'a> Layers<'a> {
    /// The nearest statement of a key.
    pub(super) fn first<T>(&self, pick: impl Fn(&'a StageEntry) -> Option<T>) -> Option<T> {
        self.0.iter().find_map(|entry| pick(entry))
    }

    /// The nearest list that is not empty.
    pub(super) fn list<T>(&self, pick: impl Fn(&'a StageEntry) -> &'a [T]) -> &'a [T] {
        self.first(|entry| Some(pick(entry)).filter(|list| !list.is_empty()))
            .unwrap_or_default()
    }
}

impl<'a> Draft<'a> {
    /// Puts a season's stages into the book: first their teams, then what
    /// speaks of teams.
    pub(super) fn add_stages(
        &mut self,
        season: SeasonId,
        source: &SeasonSource<'a>,
        files: &[&'a CompetitionFile],
    ) {
        let tops = || files.iter().map(|file| &file.stage);
        let staged = files.iter().find(|file| !file.stages.is_empty());
        let mut layered: Vec<Layers<'a>> = match staged {
            Some(file) => file
                .stages
                .iter()
                .map(|entry| Layers(std::iter::once(entry).chain(tops()).collect()))
                .collect(),
            None => vec![Layers(tops().collect())],
        };
        let named = staged.is_some();
        for layers in &layered {
            self.add_stage(season, layers, named);
        }
        if !named {
            for name in stages_told(source) {
                if self.stage_named(season, &name.value).is_none() {
                    self.add_told_stage(season, name);
                    layered.push(Layers(tops().collect()));
                }
            }
        }
        self.list_teams(season);
        let stages = self.book.seasons[season].stages.clone();
        for (stage, layers) in stages.into_iter().zip(&layered) {
            self.fill_stage(stage, layers);
        }
    }

    fn add_stage(&mut self, season: SeasonId, layers: &Layers<'a>, named: bool) {
        let mut stage = Stage::new(season);
        let entry = layers.0.first().copied();
        if let (true, Some(name)) = (named, entry.and_then(|entry| entry.name.as_ref())) {
            let count = self.book.seasons[season].stages.len();
            stage.name = Some(name.value.clone());
            stage.slug =
                Some(Slug::of(&name.value).unwrap_or_else(|| numbered("stage", count + 1)));
        }
        let lists = layers
            .first(|entry| (entry.teams.is_some() || entry.groups.is_some()).then_some(entry));
        let mut desk = StageDesk::default();
        self.read_lists(season, &mut stage, &mut desk, lists);
        let rounds = layers.list(|entry| &entry.rounds);
        for round in rounds {
            desk.rounds.declare(round);
        }
        let stated = layers.first(|entry| entry.format);
        desk.format_stated = stated.is_some();
        stage.format = match stated {
            Some(format) => format.value,
            None if desk.groups_listed => Format::Groups,
            None if !rounds.is_empty() => Format::Knockout,
            None => Format::League,
        };
        let id = self.book.stages.push(stage);
        self.stages.push(desk);
        self.book.seasons[season].stages.push(id);
    }

    /// A stage that only results name.
    fn add_told_stage(&mut self, season: SeasonId, name: &'a Text) {
        let stages = self.book.seasons[season].stages.clone();
        let unnamed = stages
            .first()
            .copied()
            .filter(|stage| self.book.stages[*stage].name.is_none());
        let slug = Slug::of(&name.value).unwrap_or_else(|| numbered("stage", stages.len() + 1));
        let id = unnamed.unwrap_or_else(|| {
            let id = self.book.stages.push(Stage::new(season));
            self.stages.push(StageDesk::default());
            self.book.seasons[season].stages.push(id);
            id
        });
        self.book.stages[id].name = Some(name.value.clone());
        self.book.stages[id].slug = Some(slug);
    }

    /// What a stage's keys say of its table, apart from its teams.
    fn fill_stage(&mut self, id: StageId, layers: &Layers<'a>) {
        let season = self.book.stages[id].season;
        let rules = rules::read(layers, &mut self.diagnostics);
        let adjustments = layers.list(|entry| &entry.adjustments);
        let adjustments = adjustments.iter().filter_map(|entry| {
            Some(Adjustment {
                team: self.team_in(season, spelling(&entry.team))?,
                points: entry.points,
                date: entry.date.map(|date| date.value),
                reason: value(entry.reason.as_ref()),
            })
        });
        let adjustments = adjustments.collect();
        let decisions = layers
            .list(|entry| &entry.decisions)
            .iter()
            .map(|entry| Decision {
                by: entry.by,
                order: self.teams_in(season, &entry.order),
                date: entry.date.map(|date| date.value),
                place: entry.place,
            });
        let decisions = decisions.collect();
        let given = layers
            .list(|entry| &entry.given)
            .iter()
            .map(|(name, values)| Given {
                name: name.value.clone(),
                values: values
                    .iter()
                    .filter_map(|(team, value)| {
                        Some((self.team_in(season, spelling(team))?, *value))
                    })
                    .collect(),
            });
        let given = given.collect();
        let cards = layers.list(|entry| &entry.cards).iter();
        let cards = cards
            .filter_map(|(team, cards)| Some((self.team_in(season, spelling(team))?, *cards)))
            .collect();
        let withdrawn = layers
            .list(|entry| &entry.withdrawn)
            .iter()
            .filter_map(|entry| {
                Some(Withdrawal {
                    team: self.team_in(season, spelling(&entry.team))?,
                    date: entry.date.map(|date| date.value),
                    results: match entry.results {
                        WithdrawnWord::Void => WithdrawnResults::Void,
                        WithdrawnWord::Stand => WithdrawnResults::Stand,
                        WithdrawnWord::Score(score) => WithdrawnResults::Lost(score),
                    },
                })
            });
        let withdrawn = withdrawn.collect();
        let byes = self.teams_in(season, layers.list(|entry| &entry.byes));
        let stage = &mut self.book.stages[id];
        stage.rules = rules;
        stage.adjustments = adjustments;
        stage.decisions = decisions;
        stage.given = given;
        stage.cards = cards;
        stage.withdrawn = withdrawn;
        stage.byes = byes;
        stage.legs = layers.first(|entry| entry.legs).map(|legs| legs.value);
        stage.open_draw = layers.first(|entry| entry.open_draw).unwrap_or(false);
        stage.zones = zones(layers);
        stage.split = layers
            .first(|entry| entry.split.as_ref())
            .map(|entry| Split {
                after: entry.after.value,
                sizes: entry.sizes.clone(),
                carry: entry.carry,
            })
            .or_else(|| rules::preset(layers)?.split());
        stage.across_groups = across_groups(layers).unwrap_or_else(|| {
            let preset = rules::preset(layers).filter(|_| stage.format == Format::Groups);
            preset.map(Preset::across_groups).unwrap_or_default()
        });
    }

    /// What is known of a stage beyond the book.
    pub(super) fn stage_desk(&mut self, stage: StageId) -> &mut StageDesk<'a> {
        let Some(desk) = self.stages.get_mut(stage.index()) else {
            unreachable!("a stage gets its desk when it is put into the book");
        };
        desk
    }

    /// The stage of a season that bears this name.
    pub(super) fn stage_named(&self, season: SeasonId, name: &str) -> Option<StageId> {
        let folded = fold(name);
        let stages = self.book.seasons[season].stages.iter().copied();
        let mut named = stages.filter(|stage| {
            let name = self.book.stages[*stage].name.as_deref();
            name.is_some_and(|name| fold(name) == folded)
        });
        named.next()
    }
}

fn zones(layers: &Layers<'_>) -> Vec<Zone> {
    let zones = layers
        .first(|entry| entry.zones.as_deref())
        .unwrap_or_default();
    zones.iter().map(zone).collect()
}

fn across_groups(layers: &Layers<'_>) -> Option<Vec<AcrossGroups>> {
    let tables = layers.first(|entry| entry.across_groups.as_deref())?;
    let tables = tables.iter().map(|entry| AcrossGroups {
        name: value(entry.name.as_ref())
            .unwrap_or_else(|| format!("Place {} of each group", entry.place).into()),
        place: entry.place,
        take: entry.take,
        by: entry.by.clone(),
        without_last: entry.without_last,
    });
    Some(tables.collect())
}

/// The stages that the results of a season without `stages:` name.
fn stages_told<'a>(source: &SeasonSource<'a>) -> Vec<&'a Text> {
    let entries = source
        .file
        .into_iter()
        .flat_map(|(_, file)| &file.stage.results);
    let of_entries = entries.clone().filter_map(|entry| entry.stage.as_ref());
    let of_matches = entries
        .flat_map(|entry| &entry.matches)
        .chain(source.rows.iter().flat_map(|(_, rows)| rows.iter()))
        .filter_map(|entry| entry.stage.as_ref());
    let mut names: Vec<&'a Text> = Vec::new();
    for name in of_entries.chain(of_matches) {
        if !names.iter().any(|known| known.value == name.value) {
            names.push(name);
        }
    }
    names
}
