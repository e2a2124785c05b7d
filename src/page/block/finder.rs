//! The names in a block, found in the book; what is not there is complained
//! of.

use crate::book::{
    FixtureId, GroupIndex, RoundIndex, SeasonId, Side, StageId, Story, Team, TeamId,
};
use crate::calendar::{Date, days_between};
use crate::content::{self, Asks, BlockEntry, Drawn, MatchAsked, Pairing, Selection};
use crate::diagnostic::{Diagnostics, nearest};
use crate::page::edition::Edition;
use crate::page::program::table_stage;
use crate::page::prose::Setting;
use crate::slug::fold;
use crate::source::Text;
use crate::standings::bracket_on;

/// What a block is to show.
#[derive(Clone, Debug)]
pub(super) enum Found {
    /// A table.
    Table(TableFound),
    /// Matches, in order.
    Matches(Vec<FixtureId>),
    /// Who scored in these matches: for one team, so many.
    Scorers(Vec<FixtureId>, Option<TeamId>, usize),
    /// A match.
    Match(FixtureId),
    /// Who played in it.
    LineUps(FixtureId),
    /// What happened in it.
    Timeline(FixtureId),
    /// The way of each team through a table.
    Chart(ChartFound),
    /// The ties of a knock-out, at the end of a day.
    Bracket(StageId, Option<Date>),
}

/// A table at a moment.
#[derive(Clone, Debug)]
pub(super) struct TableFound {
    pub(super) stage: StageId,
    pub(super) group: Option<GroupIndex>,
    pub(super) after: Option<RoundIndex>,
    pub(super) on: Option<Date>,
    pub(super) teams: Vec<TeamId>,
    pub(super) rows: Option<usize>,
}

/// A chart of a table.
#[derive(Clone, Debug)]
pub(super) struct ChartFound {
    pub(super) stage: StageId,
    pub(super) drawn: Drawn,
    pub(super) on: Option<Date>,
    pub(super) teams: Vec<TeamId>,
}

/// Matches that a list shows where nobody says how many.
const MATCHES: usize = 10;
/// Scorers that a list shows where nobody says how many.
const SCORERS: usize = 10;

/// Something that is not there, of which a complaint tells.
struct Told;

/// What a key names: `None` where the key is not given.
type Lookup<T> = Result<Option<T>, Told>;

/// Looks up what a block names.
pub(super) struct Finder<'a, 'd> {
    pub(super) edition: &'a Edition<'a>,
    pub(super) setting: Setting,
    pub(super) entry: &'d BlockEntry,
    pub(super) told: &'d mut Diagnostics,
}

impl Finder<'_, '_> {
    /// What a block asks for; `None` where it is not there, which is
    /// complained of, or where a block needs nothing of the book.
    pub(super) fn find(&mut self, asks: &Asks) -> Option<Found> {
        match asks {
            Asks::Standings(asked) => self.table(asked).map(Found::Table),
            Asks::Results(asked) => {
                let mut results = self.matches(asked, Part::Played)?;
                if let Some(rows) = rows(asked) {
                    let first = results.len().saturating_sub(rows);
                    results.drain(..first);
                }
                Some(Found::Matches(results))
            }
            Asks::Fixtures(asked) => {
                let mut coming = self.matches(asked, Part::ToCome)?;
                coming.truncate(rows(asked).unwrap_or(usize::MAX));
                Some(Found::Matches(coming))
            }
            Asks::Scorers(asked) => {
                let team = self.teams(asked)?.first().copied();
                let rows = asked.rows.map_or(SCORERS, usize::from);
                Some(Found::Scorers(
                    self.matches(asked, Part::Played)?,
                    team,
                    rows,
                ))
            }
            Asks::Match(asked) => self.fixture(asked).map(Found::Match),
            Asks::LineUps(asked) => {
                let id = self.fixture(asked)?;
                let known = Side::BOTH
                    .into_iter()
                    .any(|side| self.edition.book.fixtures[id].line_ups.of(side).is_some());
                self.holds(known, "no line-up of this match is known")?;
                Some(Found::LineUps(id))
            }
            Asks::Timeline(asked) => {
                let id = self.fixture(asked)?;
                let fixture = &self.edition.book.fixtures[id];
                let known = crate::page::view::fixture::has_moments(fixture);
                self.holds(known, "no minute of this match is known")?;
                Some(Found::Timeline(id))
            }
            Asks::Chart(asked, drawn) => {
                let found = self.table(asked)?;
                Some(Found::Chart(ChartFound {
                    stage: found.stage,
                    drawn: *drawn,
                    on: found.on,
                    teams: found.teams,
                }))
            }
            Asks::Bracket(asked) => self.bracket(asked),
            Asks::Figures(_)
            | Asks::Quote(_)
            | Asks::Figure(_)
            | Asks::Gallery(_)
            | Asks::Video(_) => None,
        }
    }

    /// Complains that the block shows nothing unless something holds.
    fn holds(&mut self, holds: bool, why: &str) -> Option<()> {
        if !holds {
            let (place, name) = (self.entry.place(), &self.entry.name.value);
            self.told.empty_block(place, name, why);
        }
        holds.then_some(())
    }

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
    fn season(&mut self, asked: &Selection) -> Option<SeasonId> {
        self.season_of(asked.competition.as_ref(), asked.season.as_ref())
    }

    fn season_of(&mut self, competition: Option<&Text>, season: Option<&Text>) -> Option<SeasonId> {
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
                    season.slug.as_ref().map(crate::slug::Slug::as_str),
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
    fn stage(&mut self, season: SeasonId, asked: &Selection) -> Lookup<StageId> {
        let Some(name) = &asked.stage else {
            return Ok(None);
        };
        let book = self.edition.book;
        let all = book.seasons[season].stages.iter().map(|id| {
            let stage = &book.stages[*id];
            let names = [
                stage.name.as_deref(),
                stage.slug.as_ref().map(crate::slug::Slug::as_str),
            ];
            (*id, names.into_iter().flatten().collect())
        });
        self.named("stage", name, all).map(Some).ok_or(Told)
    }

    /// A group of a stage, where one is named.
    fn group(&mut self, stage: StageId, asked: &Selection) -> Lookup<GroupIndex> {
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
    fn round(&mut self, stage: StageId, asked: &Selection) -> Lookup<RoundIndex> {
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
    fn teams(&mut self, asked: &Selection) -> Option<Vec<TeamId>> {
        let teams: Vec<_> = asked.teams.iter().map(|name| self.team(name)).collect();
        teams.into_iter().collect()
    }

    fn team(&mut self, name: &Text) -> Option<TeamId> {
        let teams = self.edition.book.teams.iter();
        self.named("team", name, teams.map(|(id, team)| (id, names_of(team))))
    }

    /// Which knock-out, at which moment: the stage asked for, or the last one
    /// that has a tie; the day asked for, or that of the text.
    fn bracket(&mut self, asked: &Selection) -> Option<Found> {
        let season = self.season(asked)?;
        let (book, index) = (self.edition.book, self.edition.index);
        let has_bracket = |stage: &StageId| index.bracket(book, *stage).is_some();
        let stage = if let Some(stage) = self.stage(season, asked).ok()? {
            self.holds(has_bracket(&stage), "the stage is no knock-out with a tie")?;
            stage
        } else {
            let mut stages = book.seasons[season].stages.iter().rev().copied();
            let stage = stages.find(has_bracket);
            self.holds(stage.is_some(), "the season has no knock-out with a tie")?;
            stage?
        };
        let on = asked.on.map(|on| on.value).or(self.setting.date);
        let known = bracket_on(book, stage, on).is_some();
        self.holds(known, "no tie of it was known on that day")?;
        Some(Found::Bracket(stage, on))
    }

    /// Which table, at which moment: the one asked for, or the day of the
    /// text.
    fn table(&mut self, asked: &Selection) -> Option<TableFound> {
        let season = self.season(asked)?;
        let named = self.stage(season, asked).ok()?;
        let stage = named.or_else(|| table_stage(self.edition.book, season));
        self.holds(stage.is_some(), "the season has no table")?;
        let stage = stage?;
        let has_table = !self
            .edition
            .index
            .latest(self.edition.book, stage)
            .is_empty();
        self.holds(has_table, "the stage has no table")?;
        let group = self.group(stage, asked);
        let after = self.round(stage, asked);
        let teams = self.teams(asked);
        let on = asked.on.map(|on| on.value).or(self.setting.date);
        Some(TableFound {
            stage,
            group: group.ok()?,
            after: after.ok()?,
            on,
            teams: teams?,
            rows: asked.rows.map(usize::from),
        })
    }

    /// The matches of a selection by date, those played by the text's day or
    /// those to come after it.
    fn matches(&mut self, asked: &Selection, part: Part) -> Option<Vec<FixtureId>> {
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
        let day = asked.on.map(|on| on.value).or(self.setting.date);
        let from = asked.from.map(|from| from.value);
        let is_wanted = |id: &FixtureId| {
            let fixture = &book.fixtures[*id];
            let place = fixture.stage;
            let date = fixture.kickoff.date;
            let of_team = |team: &TeamId| fixture.side_of(*team).is_some();
            let in_time = match (part, day) {
                (Part::Played, Some(day)) => date.is_some_and(|date| date <= day),
                (Part::Played, None) => !fixture.is_to_come(),
                (Part::ToCome, Some(day)) if asked.on.is_none() => {
                    date.is_none_or(|date| date > day)
                }
                (Part::ToCome, Some(day)) => date.is_none_or(|date| date <= day),
                (Part::ToCome, None) => fixture.is_to_come(),
            };
            stages.contains(&place)
                && group.is_none_or(|(stage, group)| stage == place && fixture.group == Some(group))
                && round.is_none_or(|(stage, round)| stage == place && fixture.round == Some(round))
                && (teams.is_empty() || teams.iter().any(of_team))
                && from.is_none_or(|from| date.is_some_and(|date| date >= from))
                && in_time
        };
        let season = self.edition.index.season(season).iter();
        Some(season.copied().filter(is_wanted).collect())
    }

    /// What is named, in the first of the stages that has it; a complaint
    /// names what the last one has.
    fn in_one_of<T>(
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

    /// The match that is asked for; without a name the one that the text tells
    /// of here.
    fn fixture(&mut self, asked: &MatchAsked) -> Option<FixtureId> {
        let book = self.edition.book;
        let Some(pairing) = &asked.pairing else {
            let story = self.setting.story.map(|story| &book.stories[story]);
            let own = story.and_then(|story| match_at(story, self.entry.start));
            self.holds(
                own.is_some(),
                "the text around it tells of no match, or of several; write match: Home v Away",
            )?;
            return own;
        };
        let season = match (&asked.competition, &asked.season) {
            (None, None) => None,
            (competition, season) => Some(self.season_of(competition.as_ref(), season.as_ref())?),
        };
        let readings = readings(pairing);
        let sides = readings.iter().find_map(|names| {
            let [home, away] = names.each_ref();
            Some([
                team_named(self.edition, &home.value)?,
                team_named(self.edition, &away.value)?,
            ])
        });
        let Some([home, away]) = sides else {
            for name in readings.into_iter().take(1).flatten() {
                self.team(&name);
            }
            return None;
        };
        let mut meetings: Vec<FixtureId> = self.edition.index.meetings(home, away).to_vec();
        meetings.retain(|id| {
            let fixture = &book.fixtures[*id];
            let of_season = season.is_none_or(|season| book.stages[fixture.stage].season == season);
            let on_day = asked
                .date
                .is_none_or(|date| fixture.kickoff.date == Some(date.value));
            let rounds = &book.stages[fixture.stage].rounds;
            let round = fixture.round.and_then(|at| rounds.get(usize::from(at.0)));
            let in_round = asked.round.as_ref().is_none_or(|name| {
                round.is_some_and(|round| fold(&round.name) == fold(&name.value))
            });
            fixture.team(Side::Home) == Some(home) && of_season && in_round && on_day
        });
        let near = |id: &FixtureId| {
            let date = book.fixtures[*id].kickoff.date;
            self.setting
                .date
                .zip(date)
                .map(|(day, date)| (days_between(day, date).abs(), date))
        };
        let nearest = meetings.iter().copied().min_by_key(near);
        let found = match self.setting.date {
            Some(_) => nearest,
            None => meetings.last().copied(),
        };
        if let (None, Some([home, away])) = (found, readings.first()) {
            let name = format!("{} v {}", home.value, away.value);
            let known: &[&str] = &[];
            self.told
                .unknown_in_block(home.place, "match", &name, None, known);
        }
        found
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

/// Which matches of a list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Played,
    ToCome,
}

/// How many matches a list shows; all of a round.
fn rows(asked: &Selection) -> Option<usize> {
    match (asked.rows, &asked.round) {
        (Some(rows), _) => Some(usize::from(rows)),
        (None, Some(_)) => None,
        (None, None) => Some(MATCHES),
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

fn team_named(edition: &Edition<'_>, name: &str) -> Option<TeamId> {
    let name = fold(name);
    let mut teams = edition.book.teams.iter();
    let found = teams.find(|(_, team)| names_of(team).iter().any(|other| fold(other) == name));
    found.map(|(id, _)| id)
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
