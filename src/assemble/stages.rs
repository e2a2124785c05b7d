//! Seasons and their stages, from the keys of the files that tell of them.
//!
//! A stage's own keys go first, then its file's, then those of the folder's
//! index.

use std::collections::{HashMap, HashSet};

use crate::book::preset::Preset;
use crate::book::{
    AcrossGroups, Adjustment, CompetitionId, Decision, Format, Given, Group, GroupIndex,
    MatchLength, NameRule, Season, SeasonId, Split, Stage, StageId, TeamId, Withdrawal,
    WithdrawnResults, Zone, ZoneKind,
};
use crate::calendar::Date;
use crate::content::{CompetitionFile, MatchEntry, StageEntry, WithdrawnWord};
use crate::slug::{Slug, fold};
use crate::source::{FileId, Place, Text};

use super::addresses::{numbered, wanted};
use super::competitions::SeasonSource;
use super::draft::Draft;
use super::pairing::Spelling;
use super::profiles::{prose, spelling, value};
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
    groups_seen: HashMap<&'a str, Option<GroupIndex>>,
    group_of: HashMap<TeamId, GroupIndex>,
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
    /// Puts a season and its stages into the book.
    pub(super) fn add_season(
        &mut self,
        competition: CompetitionId,
        source: &SeasonSource<'a>,
        index: Option<&'a CompetitionFile>,
    ) -> SeasonId {
        let own = source.file.map(|(_, file)| file);
        let files: Vec<&'a CompetitionFile> = own.into_iter().chain(index).collect();
        let mut season = Season::new(competition);
        (season.from, season.to) = source.days();
        season.name = source.name().map(Into::into);
        season.slug = source
            .stem
            .map(|stem| self.season_slug(competition, stem, own));
        season.file = source.file.map(|(id, _)| id);
        self.fill_season(&mut season, &files);
        if let Some((id, file)) = source.file {
            season.prose = prose(id, &file.body);
            season.extra = file.extra.clone();
        }
        let category = files.iter().find_map(|file| file.category.as_ref());
        let category = self
            .teams
            .category(category.map(|category| &*category.value));
        let days = season_days(&season, source);
        let id = self.book.seasons.push(season);
        self.seasons.push(SeasonDesk {
            file: source.file,
            rows: source.rows.clone(),
            category,
            listed: None,
            days,
            allow: files.iter().flat_map(|file| &file.allow).collect(),
        });
        self.add_stages(id, source, &files);
        id
    }

    fn season_slug(
        &self,
        competition: CompetitionId,
        stem: &str,
        file: Option<&CompetitionFile>,
    ) -> Slug {
        let stated = file.and_then(|file| file.slug.as_ref());
        let name = stated.map_or(stem, |slug| &slug.value);
        let seasons = &self.book.competitions[competition].seasons;
        wanted(name, "season").unwrap_or_else(|| numbered("season", seasons.len() + 1))
    }

    fn fill_season(&mut self, season: &mut Season, files: &[&'a CompetitionFile]) {
        let zone = files.iter().find_map(|file| file.time_zone.as_ref());
        season.zone = zone.and_then(|zone| self.zone(zone));
        season.away_goals = files
            .iter()
            .find_map(|file| file.away_goals)
            .is_some_and(|counts| counts.value);
        let rules = files.iter().filter_map(|file| file.names);
        season.names = rules.map(|rule| rule.value).max().unwrap_or(NameRule::Full);
        let usual = MatchLength::default();
        let lengths = || files.iter().filter_map(|file| file.match_length.as_ref());
        season.match_length = MatchLength {
            minutes: lengths()
                .find_map(|length| length.minutes)
                .unwrap_or(usual.minutes),
            players: lengths()
                .find_map(|length| length.players)
                .unwrap_or(usual.players),
            rolling_substitutions: lengths()
                .find_map(|length| length.rolling_substitutions)
                .unwrap_or(usual.rolling_substitutions),
        };
    }

    /// Puts a season's stages into the book: first their teams, then what
    /// speaks of teams.
    fn add_stages(
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

    /// The teams and groups that an entry lists.
    fn read_lists(
        &mut self,
        season: SeasonId,
        stage: &mut Stage,
        desk: &mut StageDesk<'a>,
        lists: Option<&'a StageEntry>,
    ) {
        let Some(lists) = lists else { return };
        let category = self.desk(season).category;
        let mut listed: HashMap<TeamId, Place> = HashMap::new();
        for name in lists.teams.iter().flatten() {
            let Some(team) = self.team(spelling(name), category) else {
                continue;
            };
            if let Some(first) = listed.insert(team, name.place) {
                self.diagnostics
                    .listed_twice(name.place, &name.value, first);
                continue;
            }
            stage.teams.push(team);
        }
        let groups = lists.groups.iter().flatten();
        let mut in_groups: HashMap<TeamId, Place> = HashMap::new();
        for (name, teams) in groups {
            let index = GroupIndex(u16::try_from(stage.groups.len()).unwrap_or(u16::MAX));
            let mut members = Vec::with_capacity(teams.len());
            for name in teams {
                let Some(team) = self.team(spelling(name), category) else {
                    continue;
                };
                if let Some(first) = in_groups.insert(team, name.place) {
                    self.diagnostics
                        .listed_twice(name.place, &name.value, first);
                    continue;
                }
                if !listed.contains_key(&team) {
                    stage.teams.push(team);
                }
                desk.group_of.insert(team, index);
                members.push(team);
            }
            stage.groups.push(group(name, index, members));
        }
        stage.teams_listed = !stage.teams.is_empty();
        desk.groups_listed = !stage.groups.is_empty();
    }

    /// The teams that a season's lists name together.
    fn list_teams(&mut self, season: SeasonId) {
        let stages = self.book.seasons[season].stages.iter();
        let listed: HashSet<TeamId> = stages
            .flat_map(|stage| self.book.stages[*stage].teams.iter().copied())
            .collect();
        if let (false, Some(desk)) = (listed.is_empty(), self.seasons.get_mut(season.index())) {
            desk.listed = Some(listed);
        }
    }

    /// The team that a name means in a season. Where the season lists its
    /// teams, any other is an error and `None`; elsewhere it is a new team.
    pub(super) fn team_in(&mut self, season: SeasonId, name: Spelling<'a>) -> Option<TeamId> {
        use super::teams::Found;
        let desk = self.desk(season);
        let category = desk.category;
        let Some(listed) = &desk.listed else {
            return self.team(name, category);
        };
        match self.teams.find(&self.book, name.value, category) {
            Found::Team(team) if listed.contains(&team) => {
                self.teams.remember(category, name.value, team);
                return Some(team);
            }
            Found::Several(one, other) if listed.contains(&one) != listed.contains(&other) => {
                return Some(if listed.contains(&one) { one } else { other });
            }
            Found::Team(_)
            | Found::Several(..)
            | Found::OfClub(_)
            | Found::BesideTeam(_)
            | Found::Nobody => {}
        }
        self.complain_of_stranger(season, name);
        None
    }

    fn complain_of_stranger(&mut self, season: SeasonId, name: Spelling<'_>) {
        let teams = self.desk(season).listed.iter().flatten();
        let mut names: Vec<&str> = teams
            .map(|team| &self.book.teams[*team])
            .flat_map(|team| std::iter::once(&team.name).chain(&team.aliases))
            .map(|name| &**name)
            .collect();
        names.sort_unstable();
        let nearest = crate::diagnostic::nearest(name.value, names);
        let competition = &self.book.competitions[self.book.seasons[season].competition].name;
        self.diagnostics
            .unknown_team(name.place, name.value, competition, nearest);
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

    fn teams_in(&mut self, season: SeasonId, names: &'a [Text]) -> Vec<TeamId> {
        names
            .iter()
            .filter_map(|name| self.team_in(season, spelling(name)))
            .collect()
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

    /// The group of a stage that bears this name. Where the stage lists its
    /// groups another name is an error and `None`; elsewhere it is a new one.
    pub(super) fn group_named(&mut self, stage: StageId, name: &'a Text) -> Option<GroupIndex> {
        let desk = self.stages.get_mut(stage.index())?;
        if let Some(group) = desk.groups_seen.get(&*name.value) {
            return *group;
        }
        let folded = fold(&name.value);
        let plain = folded.strip_prefix("group").unwrap_or(&folded);
        let groups = &mut self.book.stages[stage].groups;
        let known = groups.iter().position(|group| {
            let folded = fold(&group.name);
            folded.strip_prefix("group").unwrap_or(&folded) == plain
        });
        let index = |at: usize| GroupIndex(u16::try_from(at).unwrap_or(u16::MAX));
        let group_index = match known {
            Some(at) => Some(index(at)),
            None if desk.groups_listed => {
                let names = groups.iter().map(|group| &*group.name);
                let nearest = crate::diagnostic::nearest(&name.value, names);
                self.diagnostics
                    .unknown_group(name.place, &name.value, nearest);
                None
            }
            None => {
                let at = index(groups.len());
                groups.push(group(name, at, Vec::new()));
                Some(at)
            }
        };
        desk.groups_seen.insert(&name.value, group_index);
        group_index
    }

    /// Puts a team into a group that no file lists.
    pub(super) fn join_group(&mut self, stage: StageId, group: GroupIndex, team: TeamId) {
        let Some(desk) = self.stages.get_mut(stage.index()) else {
            return;
        };
        if desk.groups_listed || desk.group_of.contains_key(&team) {
            return;
        }
        desk.group_of.insert(team, group);
        let stage = &mut self.book.stages[stage];
        if let Some(group) = stage.groups.get_mut(usize::from(group.0)) {
            group.teams.push(team);
        }
        if !desk.format_stated {
            stage.format = Format::Groups;
        }
    }

    /// The group that a team belongs to.
    pub(super) fn group_of(&self, stage: StageId, team: TeamId) -> Option<GroupIndex> {
        self.stages.get(stage.index())?.group_of.get(&team).copied()
    }
}

fn group(name: &Text, index: GroupIndex, teams: Vec<TeamId>) -> Group {
    Group {
        name: name.value.clone(),
        slug: Slug::of(&name.value).unwrap_or_else(|| numbered("group", usize::from(index.0) + 1)),
        teams,
    }
}

fn zones(layers: &Layers<'_>) -> Vec<Zone> {
    let zones = layers
        .first(|entry| entry.zones.as_deref())
        .unwrap_or_default();
    zones
        .iter()
        .map(|entry| Zone {
            places: entry.places,
            name: value(entry.name.as_ref()).unwrap_or_default(),
            kind: entry.kind.map_or(ZoneKind::None, |kind| kind.value),
            to: value(entry.to.as_ref()),
        })
        .collect()
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

/// First and last day of a season: stated, told by its name, and further out
/// where its own results say so. `None` where nothing tells them.
fn season_days(season: &Season, source: &SeasonSource<'_>) -> Option<(Date, Date)> {
    let entries = source.file.into_iter().flat_map(|(_, file)| {
        std::iter::once(&file.stage)
            .chain(&file.stages)
            .flat_map(|stage| &stage.results)
    });
    let days = entries.flat_map(|entry| {
        let own = entry.matches.iter().filter_map(|entry| entry.date);
        own.chain(entry.date).map(|date| date.value)
    });
    let rows = source.rows.iter().flat_map(|(_, rows)| rows.iter());
    let days = days.chain(rows.filter_map(|row| row.date.map(|date| date.value)));
    let told = days.fold(None, |told: Option<(Date, Date)>, day| match told {
        Some((first, last)) => Some((first.min(day), last.max(day))),
        None => Some((day, day)),
    });
    let first = season
        .from
        .into_iter()
        .chain(told.map(|days| days.0))
        .min()?;
    let last = season.to.into_iter().chain(told.map(|days| days.1)).max()?;
    Some((first, last))
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
