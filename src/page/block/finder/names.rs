//! The names in a block, found in the book: competitions, seasons, stages,
//! groups, rounds, teams.

use crate::book::{GroupIndex, RoundIndex, SeasonId, StageId, Team, TeamId};
use crate::content::Selection;
use crate::diagnostic::{Diagnostics, nearest};
use crate::page::edition::Edition;
use crate::slug::{Slug, fold};
use crate::source::Text;

use super::Finder;

/// Something that is not there, of which a complaint tells.
pub(super) struct Told;

/// What a key names: `None` where the key is not given.
pub(super) type Lookup<T> = Result<Option<T>, Told>;

impl Finder<'_, '_> {
    /// One of several by its name, with a complaint where there is none.
    fn named<'n, T>(
        &mut self,
        kind: &str,
        asked: &Text,
        all: impl IntoIterator<Item = (T, Vec<&'n str>)>,
    ) -> Option<T> {
        let wanted = fold(&asked.value);
        let mut known = Vec::new();
        for (item, names) in all {
            if names.iter().any(|name| fold(name) == wanted) {
                return Some(item);
            }
            known.extend(names.into_iter().next());
        }
        let near = nearest(&asked.value, known.iter().copied());
        known.truncate(12);
        self.told
            .unknown_in_block(asked.place, kind, &asked.value, near, &known);
        None
    }

    /// The season that is asked for: by the competition's name, and within it
    /// by its own or by the text's day; the text's own otherwise, or that of
    /// the only competition.
    pub(super) fn season(&mut self, asked: &Selection) -> Option<SeasonId> {
        self.season_of(asked.competition.as_ref(), asked.season.as_ref())
    }

    /// The same of what is named apart.
    pub(super) fn season_of(
        &mut self,
        competition: Option<&Text>,
        season: Option<&Text>,
    ) -> Option<SeasonId> {
        let book = self.edition.book;
        let competition = match (competition, self.setting.season) {
            (Some(name), _) => {
                let all = book.competitions.iter().map(|(id, competition)| {
                    let mut names = vec![&*competition.name, competition.slug.as_str()];
                    names.extend(competition.aliases.iter().map(|alias| &**alias));
                    (id, names)
                });
                self.named("competition", name, all)?
            }
            (None, Some(season)) => book.seasons[season].competition,
            (None, None) => {
                let mut all = book.competitions.ids();
                let only = all.next().filter(|_| all.next().is_none());
                self.holds(only.is_some(), "it names no competition, and neither does the text around it; write competition: …")?;
                only?
            }
        };
        let seasons = &book.competitions[competition].seasons;
        if let Some(name) = season {
            let all = seasons.iter().map(|id| {
                let season = &book.seasons[*id];
                let names = [
                    season.name.as_deref(),
                    season.slug.as_ref().map(Slug::as_str),
                ];
                (*id, names.into_iter().flatten().collect())
            });
            return self.named("season", name, all);
        }
        let own = self.setting.season.filter(|own| seasons.contains(own));
        own.or_else(|| self.season_on_day(seasons))
            .or_else(|| seasons.last().copied())
    }

    /// The last of these seasons that had begun on the text's day.
    fn season_on_day(&self, seasons: &[SeasonId]) -> Option<SeasonId> {
        let day = self.setting.date?;
        let began = |id: &&SeasonId| {
            let first = self.edition.index.season(**id).first();
            let first = first.and_then(|first| self.edition.book.fixtures[*first].kickoff.date);
            let from = self.edition.book.seasons[**id].from.or(first);
            from.is_some_and(|from| from <= day)
        };
        seasons.iter().rev().find(began).copied()
    }

    /// A stage of a season, where one is named.
    pub(super) fn stage(&mut self, season: SeasonId, asked: &Selection) -> Lookup<StageId> {
        let Some(name) = &asked.stage else {
            return Ok(None);
        };
        let book = self.edition.book;
        let all = book.seasons[season].stages.iter().map(|id| {
            let stage = &book.stages[*id];
            let names = [stage.name.as_deref(), stage.slug.as_ref().map(Slug::as_str)];
            (*id, names.into_iter().flatten().collect())
        });
        self.named("stage", name, all).map(Some).ok_or(Told)
    }

    /// A group of a stage, where one is named.
    pub(super) fn group(&mut self, stage: StageId, asked: &Selection) -> Lookup<GroupIndex> {
        let Some(name) = &asked.group else {
            return Ok(None);
        };
        let groups = &self.edition.book.stages[stage].groups;
        let all = (0..)
            .zip(groups)
            .map(|(at, group)| (GroupIndex(at), vec![&*group.name]));
        self.named("group", name, all).map(Some).ok_or(Told)
    }

    /// A round of a stage, where one is named.
    pub(super) fn round(&mut self, stage: StageId, asked: &Selection) -> Lookup<RoundIndex> {
        let Some(name) = &asked.round else {
            return Ok(None);
        };
        let rounds = &self.edition.book.stages[stage].rounds;
        let all = (0..)
            .zip(rounds)
            .map(|(at, round)| (RoundIndex(at), vec![&*round.name, round.slug.as_str()]));
        self.named("round", name, all).map(Some).ok_or(Told)
    }

    /// The teams that are named; `None` where one of them is unknown.
    pub(super) fn teams(&mut self, asked: &Selection) -> Option<Vec<TeamId>> {
        let teams: Vec<_> = asked.teams.iter().map(|name| self.team(name)).collect();
        teams.into_iter().collect()
    }

    /// A team by any of its names.
    pub(super) fn team(&mut self, name: &Text) -> Option<TeamId> {
        let teams = self.edition.book.teams.iter();
        self.named("team", name, teams.map(|(id, team)| (id, names_of(team))))
    }

    /// What is named, in the first of the stages that has it; a complaint
    /// names what the last one has.
    pub(super) fn in_one_of<T>(
        &mut self,
        stages: &[StageId],
        is_asked: bool,
        mut find: impl FnMut(&mut Finder<'_, '_>, StageId) -> Lookup<T>,
    ) -> Lookup<(StageId, T)> {
        if !is_asked {
            return Ok(None);
        }
        let mut told = Diagnostics::default();
        for stage in stages {
            told = Diagnostics::default();
            let mut finder = Finder {
                edition: self.edition,
                setting: self.setting,
                entry: self.entry,
                told: &mut told,
            };
            if let Ok(Some(found)) = find(&mut finder, *stage) {
                return Ok(Some((*stage, found)));
            }
        }
        self.told.append(told);
        Err(Told)
    }
}

/// Every name of a team, its own first.
fn names_of(team: &Team) -> Vec<&str> {
    let mut names = vec![&*team.name, team.slug.as_str()];
    names.extend(team.short.as_deref());
    names.extend(team.code.as_deref());
    names.extend(team.aliases.iter().map(|alias| &**alias));
    names.extend(team.former_names.iter().map(|former| &*former.name));
    names
}

/// A team by any of its names, without a complaint.
pub(super) fn team_named(edition: &Edition<'_>, name: &str) -> Option<TeamId> {
    let name = fold(name);
    let mut teams = edition.book.teams.iter();
    let found = teams.find(|(_, team)| names_of(team).iter().any(|other| fold(other) == name));
    found.map(|(id, _)| id)
}
