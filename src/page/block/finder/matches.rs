//! The matches that a block is to show, one or many.

use crate::book::{Fixture, FixtureId, SeasonId, Side, Story, TeamId};
use crate::calendar::days_between;
use crate::content::{self, MatchAsked, Pairing, Selection};
use crate::slug::fold;
use crate::source::Text;

use super::Finder;
use super::names::team_named;

/// Which matches of a list.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Those played by a day.
    Played,
    /// Those to come after it.
    ToCome,
}

impl Finder<'_, '_> {
    /// The matches of a selection by date, those played by the text's day or
    /// those to come after it.
    pub(super) fn matches(&mut self, asked: &Selection, part: Part) -> Option<Vec<FixtureId>> {
        let season = self.season(asked)?;
        let stages = match self.stage(season, asked).ok()? {
            Some(stage) => vec![stage],
            None => self.edition.book.seasons[season].stages.clone(),
        };
        let teams = self.teams(asked)?;
        let group = self.in_one_of(&stages, asked.group.is_some(), |finder, stage| {
            finder.group(stage, asked)
        });
        let round = self.in_one_of(&stages, asked.round.is_some(), |finder, stage| {
            finder.round(stage, asked)
        });
        let (group, round) = (group.ok()?, round.ok()?);
        let book = self.edition.book;
        let from = asked.from.map(|from| from.value);
        let is_wanted = |id: &FixtureId| {
            let fixture = &book.fixtures[*id];
            let place = fixture.stage;
            let date = fixture.kickoff.date;
            let of_team = |team: &TeamId| fixture.side_of(*team).is_some();
            stages.contains(&place)
                && group.is_none_or(|(stage, group)| stage == place && fixture.group == Some(group))
                && round.is_none_or(|(stage, round)| stage == place && fixture.round == Some(round))
                && (teams.is_empty() || teams.iter().any(of_team))
                && from.is_none_or(|from| date.is_some_and(|date| date >= from))
                && self.is_in_time(asked, part, fixture)
        };
        let season = self.edition.index.season(season).iter();
        Some(season.copied().filter(is_wanted).collect())
    }

    /// Whether a match is played by the day asked for or that of the text, or
    /// is to come.
    fn is_in_time(&self, asked: &Selection, part: Part, fixture: &Fixture) -> bool {
        let date = fixture.kickoff.date;
        let asked = asked.on.map(|on| on.value);
        match (part, asked.or(self.setting.date)) {
            (Part::Played, Some(day)) => date.is_some_and(|date| date <= day),
            (Part::Played, None) => !fixture.is_to_come(),
            (Part::ToCome, Some(day)) if asked.is_none() => date.is_none_or(|date| date > day),
            (Part::ToCome, Some(day)) => date.is_none_or(|date| date <= day),
            (Part::ToCome, None) => fixture.is_to_come(),
        }
    }

    /// The match that is asked for; without a name the one that the text tells
    /// of here.
    pub(super) fn fixture(&mut self, asked: &MatchAsked) -> Option<FixtureId> {
        let Some(pairing) = &asked.pairing else {
            return self.own_match();
        };
        let season = match (&asked.competition, &asked.season) {
            (None, None) => None,
            (competition, season) => Some(self.season_of(competition.as_ref(), season.as_ref())?),
        };
        let readings = readings(pairing);
        let team = |name: &Text| team_named(self.edition, &name.value);
        let sides = readings
            .iter()
            .find_map(|[home, away]| Some([team(home)?, team(away)?]));
        let Some(sides) = sides else {
            for name in readings.into_iter().take(1).flatten() {
                self.team(&name);
            }
            return None;
        };
        let found = self.meeting(sides, season, asked);
        if let (None, Some([home, away])) = (found, readings.first()) {
            let name = format!("{} v {}", home.value, away.value);
            let known: &[&str] = &[];
            self.told
                .unknown_in_block(home.place, "match", &name, None, known);
        }
        found
    }

    /// The match that the text tells of where the block stands.
    fn own_match(&mut self) -> Option<FixtureId> {
        let story = self
            .setting
            .story
            .map(|story| &self.edition.book.stories[story]);
        let own = story.and_then(|story| match_at(story, self.entry.start));
        self.holds(
            own.is_some(),
            "the text around it tells of no match, or of several; write match: Home v Away",
        )?;
        own
    }

    /// The meeting of two sides that is asked for: of several the one nearest
    /// to the text's day, and of a text without a day the last.
    fn meeting(
        &self,
        [home, away]: [TeamId; 2],
        season: Option<SeasonId>,
        asked: &MatchAsked,
    ) -> Option<FixtureId> {
        let book = self.edition.book;
        let is_asked = |id: &FixtureId| {
            let fixture = &book.fixtures[*id];
            let stage = &book.stages[fixture.stage];
            let date = fixture.kickoff.date;
            let round = fixture
                .round
                .and_then(|at| stage.rounds.get(usize::from(at.0)));
            let is_round =
                |name: &Text| round.is_some_and(|round| fold(&round.name) == fold(&name.value));
            fixture.team(Side::Home) == Some(home)
                && season.is_none_or(|season| stage.season == season)
                && asked.round.as_ref().is_none_or(is_round)
                && asked.date.is_none_or(|asked| date == Some(asked.value))
        };
        let meetings = self.edition.index.meetings(home, away).iter().copied();
        let mut meetings = meetings.filter(is_asked);
        let Some(day) = self.setting.date else {
            return meetings.next_back();
        };
        meetings.min_by_key(|id| {
            let date = book.fixtures[*id].kickoff.date;
            date.map(|date| (days_between(day, date).abs(), date))
        })
    }
}

/// The names of both sides, in every reading.
fn readings(pairing: &Pairing) -> Vec<[Text; 2]> {
    match pairing {
        Pairing::Line(line) => line
            .value
            .iter()
            .map(|reading| {
                [&reading.home, &reading.away].map(|name| content::placed(name, line.place))
            })
            .collect(),
        Pairing::Apart { home, away, .. } => vec![[home.clone(), away.clone()]],
    }
}

/// The match that a story tells of at a byte of its file: that of the headline
/// above, or the only one.
fn match_at(story: &Story, at: u32) -> Option<FixtureId> {
    let section = story
        .sections
        .iter()
        .find(|section| section.text.start <= at && at < section.text.end);
    section
        .map(|section| section.fixture)
        .or_else(|| story.only_fixture())
}
