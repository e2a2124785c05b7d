//! Where a match stands: its stage, group and round, and the sides in it.

use crate::book::{SeasonId, StageId, TeamId};
use crate::source::Text;

use super::draft::Draft;
use super::pairing::{Entry, Spelling, is_open};
use super::teams::{CategoryIndex, Found};
use super::tellings::{Stand, Teller, Telling};

impl<'a> Draft<'a> {
    /// Finds a telling's group and round in its stage; `None` where the stage
    /// has no such group, which was complained of.
    pub(super) fn place_in(&mut self, stage: StageId, telling: &mut Telling<'a>) -> Option<()> {
        let listed = telling.teller == Teller::Competition;
        if let Some(name) = telling.round_name {
            let rounds = &mut self.stage_desk(stage).rounds;
            telling.round = Some(rounds.tell(name, telling.date, listed));
        }
        let teams = [telling.home, telling.away];
        if let Some(name) = telling.group_name {
            let group = self.group_named(stage, name)?;
            telling.group = Some(group);
            for entry in teams {
                if let Entry::Team(team) = entry {
                    self.join_group(stage, group, team);
                }
            }
        }
        Some(())
    }

    /// The stage that a match names.
    pub(super) fn stage_stated(&mut self, season: SeasonId, name: &'a Text) -> Option<StageId> {
        let stage = self.stage_named(season, &name.value);
        if stage.is_none() {
            let stages = self.book.seasons[season].stages.iter();
            let names = stages.filter_map(|stage| self.book.stages[*stage].name.as_deref());
            let nearest = crate::diagnostic::nearest(&name.value, names);
            self.diagnostics
                .unknown_stage(name.place, &name.value, nearest);
        }
        stage
    }

    /// The stage of a match that names none: the only one, or the only one
    /// that its group, its round and its teams allow.
    pub(super) fn stage_for(&mut self, season: SeasonId, telling: &Telling<'a>) -> Stand {
        let stages = &self.book.seasons[season].stages;
        let Some(first) = stages.first().copied() else {
            unreachable!("a season has one stage at least");
        };
        if stages.len() == 1 {
            return Stand::In(first);
        }
        let mut left = stages.clone();
        let mut narrow = |allowed: &dyn Fn(&Self, StageId) -> bool| {
            let fits: Vec<StageId> = left
                .iter()
                .copied()
                .filter(|stage| allowed(self, *stage))
                .collect();
            if !fits.is_empty() {
                left = fits;
            }
        };
        if let Some(group) = telling.group_name {
            let folded = crate::slug::fold(&group.value);
            narrow(&|draft, stage| {
                let groups = &draft.book.stages[stage].groups;
                groups
                    .iter()
                    .any(|group| crate::slug::fold(&group.name) == folded)
            });
        }
        if let Some(round) = telling.round_name {
            narrow(&|draft, stage| {
                draft
                    .stages
                    .get(stage.index())
                    .is_some_and(|desk| desk.rounds.has(round))
            });
        }
        narrow(&|draft, stage| draft.may_meet(stage, telling.home, telling.away));
        match *left {
            [only] => Stand::In(only),
            [one, ..] => Stand::Within(season, one),
            [] => Stand::In(first),
        }
    }

    /// Whether two sides may meet in a stage as far as its lists say.
    fn may_meet(&self, stage: StageId, home: Entry, away: Entry) -> bool {
        let (Entry::Team(home), Entry::Team(away)) = (home, away) else {
            return !self.book.stages[stage].teams_listed;
        };
        let lists = &self.book.stages[stage];
        let groups = [home, away].map(|team| self.group_of(stage, team));
        match groups {
            [Some(home), Some(away)] => home == away,
            _ => !lists.teams_listed || [home, away].iter().all(|team| lists.teams.contains(team)),
        }
    }

    /// The side that a name means.
    pub(super) fn entry(
        &mut self,
        season: Option<SeasonId>,
        name: Spelling<'a>,
        open: &mut Vec<Box<str>>,
    ) -> Option<Entry> {
        if is_open(name.value) && !self.knows(season, name.value) {
            let index = open.iter().position(|known| **known == *name.value);
            let index = index.unwrap_or_else(|| {
                open.push(name.value.into());
                open.len() - 1
            });
            return Some(Entry::Open(u32::try_from(index).unwrap_or(u32::MAX)));
        }
        let team = match season {
            Some(season) => self.team_in(season, name),
            None => self.team_anywhere(name),
        };
        team.map(Entry::Team)
    }

    /// A team of a report that names no competition where there are several.
    fn team_anywhere(&mut self, name: Spelling<'a>) -> Option<TeamId> {
        match self
            .teams
            .find(&self.book, name.value, CategoryIndex::default())
        {
            Found::Team(team) => Some(team),
            Found::Several(..) => self.team(name, CategoryIndex::default()),
            Found::OfClub(_) | Found::BesideTeam(_) | Found::Nobody => {
                self.diagnostics.no_competition(name.place);
                None
            }
        }
    }
}
