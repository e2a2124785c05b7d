//! Who may take part: the teams and groups that a competition lists, and the
//! groups that only results tell.

use std::collections::{HashMap, HashSet};

use crate::book::{Format, Group, GroupIndex, SeasonId, Stage, StageId, TeamId};
use crate::content::StageEntry;
use crate::slug::{Slug, fold};
use crate::source::{Place, Text};

use super::addresses::numbered;
use super::draft::Draft;
use super::pairing::Spelling;
use super::profiles::spelling;
use super::stages::StageDesk;
use super::teams::Found;

/// So many teams are named that a name may have been meant for.
const MOST_NEAR: usize = 3;

impl<'a> Draft<'a> {
    /// The teams and groups that an entry lists.
    pub(super) fn read_lists(
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
    pub(super) fn list_teams(&mut self, season: SeasonId) {
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
        let desk = self.desk(season);
        let category = desk.category;
        let Some(listed) = &desk.listed else {
            return self.team(name, category);
        };
        let remembered = self.teams.remembered(category, name.value);
        if let Some(team) = remembered.filter(|team| listed.contains(team)) {
            return Some(team);
        }
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
        let mut near = crate::diagnostic::equally_near(name.value, names);
        near.truncate(MOST_NEAR);
        let competition = &self.book.competitions[self.book.seasons[season].competition].name;
        self.diagnostics
            .unknown_team(name.place, name.value, competition, &near);
    }

    pub(super) fn teams_in(&mut self, season: SeasonId, names: &'a [Text]) -> Vec<TeamId> {
        names
            .iter()
            .filter_map(|name| self.team_in(season, spelling(name)))
            .collect()
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
