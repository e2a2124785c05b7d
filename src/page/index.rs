//! What pages look up again and again, found once: a team's matches, the
//! meetings of two teams, the tables of a stage at each moment.

use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

use crate::book::{
    Book, CompetitionId, FixtureId, PlayerId, RoundIndex, SeasonId, Side, StageId, StoryId, TeamId,
    VenueId,
};
use crate::calendar::Date;
use crate::standings::{self, AllTime, Bracket, Cut, LeagueTable, Ledger, Moment, Outlook};
use crate::statistics::{self, Suspension};

use super::gathered::in_order;
use super::view::line::LineWords;

/// Lists of the book's items by what pages look for.
#[derive(Debug, Default)]
pub struct Index {
    by_team: Vec<Vec<FixtureId>>,
    by_pair: HashMap<(TeamId, TeamId), Vec<FixtureId>>,
    by_round: HashMap<(StageId, RoundIndex), Vec<FixtureId>>,
    by_season: Vec<Vec<FixtureId>>,
    by_venue: Vec<Vec<FixtureId>>,
    by_day: BTreeMap<Date, Vec<FixtureId>>,
    by_player: Vec<Vec<FixtureId>>,
    stories_by_season: HashMap<SeasonId, Vec<StoryId>>,
    stories_by_competition: Vec<Vec<StoryId>>,
    seasons_by_team: Vec<Vec<SeasonId>>,
    stories: Vec<StoryId>,
    corrected: Vec<StoryId>,
    results: Vec<FixtureId>,
    to_come: Vec<FixtureId>,
    tables: Vec<StageTables>,
    all_time: Vec<OnceLock<AllTime>>,
    suspensions: Vec<OnceLock<Vec<Suspension>>>,
    words: Vec<OnceLock<Box<LineWords>>>,
}

/// The tables of one stage, each worked out when a page first asks.
#[derive(Debug, Default)]
struct StageTables {
    latest: OnceLock<Vec<LeagueTable>>,
    bracket: OnceLock<Option<Bracket>>,
    outlooks: OnceLock<Vec<Outlook>>,
    after_round: Vec<OnceLock<Vec<LeagueTable>>>,
    /// The days on which there was a match, in order.
    days: Vec<Date>,
    on_day: Vec<OnceLock<Vec<LeagueTable>>>,
}

impl Index {
    /// The lists of a book.
    pub fn of(book: &Book) -> Self {
        let mut index = Self {
            by_team: vec![Vec::new(); book.teams.len()],
            by_season: vec![Vec::new(); book.seasons.len()],
            by_venue: vec![Vec::new(); book.venues.len()],
            by_player: vec![Vec::new(); book.players.len()],
            seasons_by_team: vec![Vec::new(); book.teams.len()],
            stories_by_competition: vec![Vec::new(); book.competitions.len()],
            tables: book
                .stages
                .ids()
                .map(|id| StageTables::of(book, id))
                .collect(),
            all_time: book.competitions.ids().map(|_| OnceLock::new()).collect(),
            suspensions: book.seasons.ids().map(|_| OnceLock::new()).collect(),
            words: book.fixtures.ids().map(|_| OnceLock::new()).collect(),
            stories: book.stories.ids().collect(),
            ..Self::default()
        };
        for (id, fixture) in book.fixtures.iter() {
            if fixture.is_to_come() {
                index.to_come.push(id);
            } else {
                index.results.push(id);
            }
            let season = book.stages[fixture.stage].season;
            push(&mut index.by_season, season.index(), id);
            if let Some(venue) = fixture.venue {
                push(&mut index.by_venue, venue.index(), id);
            }
            if let Some(date) = fixture.kickoff.date {
                index.by_day.entry(date).or_default().push(id);
            }
            if let Some(round) = fixture.round {
                let round = index.by_round.entry((fixture.stage, round));
                round.or_default().push(id);
            }
            let [home, away] = Side::BOTH.map(|side| fixture.team(side));
            for team in [home, away].into_iter().flatten() {
                push(&mut index.by_team, team.index(), id);
            }
            for player in statistics::players_of(fixture) {
                if let Some(list) = index.by_player.get_mut(player.index())
                    && list.last() != Some(&id)
                {
                    list.push(id);
                }
            }
            if let (Some(home), Some(away)) = (home, away) {
                index
                    .by_pair
                    .entry(in_order(home, away))
                    .or_default()
                    .push(id);
            }
        }
        for (id, story) in book.stories.iter() {
            if !story.corrections.is_empty() {
                index.corrected.push(id);
            }
            if let Some(season) = story.season {
                index.stories_by_season.entry(season).or_default().push(id);
            }
            if let Some(competition) = story.competition {
                push(&mut index.stories_by_competition, competition.index(), id);
            }
        }
        for stage in book.stages.values() {
            let season = stage.season;
            for team in &stage.teams {
                if let Some(seasons) = index.seasons_by_team.get_mut(team.index())
                    && seasons.last() != Some(&season)
                {
                    seasons.push(season);
                }
            }
        }
        index
    }

    /// A team's matches, by date.
    pub fn fixtures_of(&self, team: TeamId) -> &[FixtureId] {
        self.by_team.get(team.index()).map_or(&[], Vec::as_slice)
    }

    /// The matches that name a player, by date.
    pub fn matches_of(&self, player: PlayerId) -> &[FixtureId] {
        self.by_player
            .get(player.index())
            .map_or(&[], Vec::as_slice)
    }

    /// The matches of two teams, either way round, by date.
    pub fn meetings(&self, a: TeamId, b: TeamId) -> &[FixtureId] {
        self.by_pair.get(&in_order(a, b)).map_or(&[], Vec::as_slice)
    }

    /// The matches of a round, by date.
    pub fn round(&self, stage: StageId, round: RoundIndex) -> &[FixtureId] {
        self.by_round
            .get(&(stage, round))
            .map_or(&[], Vec::as_slice)
    }

    /// The matches of a season, by date.
    pub fn season(&self, season: SeasonId) -> &[FixtureId] {
        self.by_season
            .get(season.index())
            .map_or(&[], Vec::as_slice)
    }

    /// The matches on a ground, by date.
    pub fn at(&self, venue: VenueId) -> &[FixtureId] {
        self.by_venue.get(venue.index()).map_or(&[], Vec::as_slice)
    }

    /// The matches of a day.
    pub fn on_day(&self, date: Date) -> &[FixtureId] {
        self.by_day.get(&date).map_or(&[], Vec::as_slice)
    }

    /// The last day before another on which there is a match, and the first
    /// after it.
    pub fn days_around(&self, date: Date) -> (Option<Date>, Option<Date>) {
        let before = self.by_day.range(..date).next_back();
        let mut from = self.by_day.range(date..);
        let after = from.find(|(day, _)| **day != date);
        (before.map(|(day, _)| *day), after.map(|(day, _)| *day))
    }

    /// The stories of a season, by date.
    pub fn stories_of(&self, season: SeasonId) -> &[StoryId] {
        self.stories_by_season
            .get(&season)
            .map_or(&[], Vec::as_slice)
    }

    /// The stories of a competition, by date.
    pub fn stories_of_competition(&self, competition: CompetitionId) -> &[StoryId] {
        self.stories_by_competition
            .get(competition.index())
            .map_or(&[], Vec::as_slice)
    }

    /// The seasons in which a team takes part, oldest first within each
    /// competition.
    pub fn seasons_of(&self, team: TeamId) -> &[SeasonId] {
        self.seasons_by_team
            .get(team.index())
            .map_or(&[], Vec::as_slice)
    }

    /// Every match that is over, by date.
    pub fn results(&self) -> &[FixtureId] {
        &self.results
    }

    /// Every match to come, by date.
    pub fn to_come(&self) -> &[FixtureId] {
        &self.to_come
    }

    /// Every story, by date.
    pub fn stories(&self) -> &[StoryId] {
        &self.stories
    }

    /// Every story in which something was put right, by date.
    pub fn corrected(&self) -> &[StoryId] {
        &self.corrected
    }

    /// The tables of a stage with everything that counts.
    pub fn latest(&self, book: &Book, stage: StageId) -> &[LeagueTable] {
        let Some(tables) = self.tables.get(stage.index()) else {
            return &[];
        };
        tables
            .latest
            .get_or_init(|| Ledger::of(book, stage).tables(Moment::Latest, Cut::All))
    }

    /// The bracket of a stage; `None` where it is no knock-out, or has no tie.
    pub fn bracket(&self, book: &Book, stage: StageId) -> Option<&Bracket> {
        let slot = &self.tables.get(stage.index())?.bracket;
        slot.get_or_init(|| standings::bracket(book, stage))
            .as_ref()
    }

    /// What the teams of a stage can still reach; empty where that is not
    /// known, or nothing is left to be played.
    pub fn outlooks(&self, book: &Book, stage: StageId) -> &[Outlook] {
        let Some(tables) = self.tables.get(stage.index()) else {
            return &[];
        };
        tables.outlooks.get_or_init(|| {
            let fixtures = book.stages[stage].fixtures.iter();
            let to_come = fixtures.filter(|id| book.fixtures[**id].is_to_come());
            if to_come.count() == 0 {
                return Vec::new();
            }
            standings::outlooks(book, stage, Moment::Latest).unwrap_or_default()
        })
    }

    /// The suspensions of a season, in the order in which they were earned.
    pub fn suspensions(&self, book: &Book, season: SeasonId) -> &[Suspension] {
        let slot = self.suspensions.get(season.index());
        slot.map_or(&[], |slot| {
            slot.get_or_init(|| statistics::suspensions(book, season))
        })
    }

    /// All seasons of a competition in one table.
    pub fn all_time(&self, book: &Book, competition: CompetitionId) -> Option<&AllTime> {
        let slot = self.all_time.get(competition.index())?;
        Some(slot.get_or_init(|| standings::all_time(book, competition)))
    }

    /// What is said of a match on whichever page it stands, made when the
    /// first of them asks.
    pub(super) fn words(&self, fixture: FixtureId, make: impl FnOnce() -> LineWords) -> &LineWords {
        let Some(slot) = self.words.get(fixture.index()) else {
            unreachable!("a FixtureId comes from the book that the index is of");
        };
        slot.get_or_init(|| Box::new(make()))
    }

    /// The tables of a stage after a round.
    pub fn after_round(&self, book: &Book, stage: StageId, round: RoundIndex) -> &[LeagueTable] {
        let tables = self.tables.get(stage.index());
        let Some(slot) = tables.and_then(|tables| tables.after_round.get(usize::from(round.0)))
        else {
            return &[];
        };
        slot.get_or_init(|| Ledger::of(book, stage).tables(Moment::AfterRound(round), Cut::All))
    }

    /// The tables of a stage at the end of a day.
    pub fn on(&self, book: &Book, stage: StageId, date: Date) -> &[LeagueTable] {
        let Some(tables) = self.tables.get(stage.index()) else {
            return &[];
        };
        let days = tables.days.partition_point(|day| *day <= date);
        let Some(day) = days.checked_sub(1) else {
            return &[];
        };
        match (tables.days.get(day), tables.on_day.get(day)) {
            (Some(day), Some(slot)) => {
                slot.get_or_init(|| Ledger::of(book, stage).tables(Moment::On(*day), Cut::All))
            }
            _ => &[],
        }
    }

    /// The tables of a stage before a day.
    pub fn before(&self, book: &Book, stage: StageId, date: Date) -> &[LeagueTable] {
        date.yesterday()
            .map_or(&[], |yesterday| self.on(book, stage, yesterday))
    }
}

impl StageTables {
    fn of(book: &Book, id: StageId) -> Self {
        let stage = &book.stages[id];
        let mut days: Vec<Date> = stage
            .fixtures
            .iter()
            .filter_map(|fixture| book.fixtures[*fixture].kickoff.date)
            .collect();
        days.sort_unstable();
        days.dedup();
        Self {
            latest: OnceLock::new(),
            bracket: OnceLock::new(),
            outlooks: OnceLock::new(),
            after_round: stage.rounds.iter().map(|_| OnceLock::new()).collect(),
            on_day: days.iter().map(|_| OnceLock::new()).collect(),
            days,
        }
    }
}

fn push<T>(lists: &mut [Vec<T>], index: usize, item: T) {
    if let Some(list) = lists.get_mut(index) {
        list.push(item);
    }
}
