//! Who takes a side that a fixture list leaves open: `Winner SF1`,
//! `Runner-up B`, `3rd A/B/C`, `16th Northern League`.
//!
//! The words are looked up in the season: a match's label first, then its
//! groups, stages and rounds, then competitions. Only what is decided gives a
//! team: a tie that is over, a place that no match can change any more.

use crate::book::{
    Book, CompetitionId, FixtureId, Format, GroupIndex, Season, SeasonId, Side, StageId, TeamId,
};
use crate::notation::{OpenSide, read_open_side};
use crate::slug::{Slug, fold};

use super::all_time::champion;
use super::bracket::bracket;
use super::moment::{Cut, Moment};
use super::scenario::outlooks;
use super::slot_table;
use super::table::{TableSource, table_source, tables};
use super::tie::tie_of;

/// What the words for an open side speak of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Drawn {
    /// Who wins, or loses, the tie that this match is part of.
    Tie(FixtureId, Passes),
    /// A place, from 1, of a stage's table or of one of its groups.
    Place(StageId, Option<GroupIndex>, u16),
    /// Whoever wins a season, or its knock-out stage.
    Champion(SeasonId, StageId),
    /// One of the teams in this place of these groups, as the slots tell.
    Across(StageId, u16, Vec<GroupIndex>),
}

/// Who of a tie is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Passes {
    /// The winner.
    Winner,
    /// The loser.
    Loser,
}

impl Passes {
    /// Who comes out of a match, as a file writes it: `Winner SF1`.
    pub fn of(self, label: &str) -> String {
        match self {
            Self::Winner => format!("Winner {label}"),
            Self::Loser => format!("Loser {label}"),
        }
    }
}

/// What the words for a side of a match speak of; `None` where they name
/// nothing that the book has, or tell nothing (`TBD`).
pub fn drawn(book: &Book, stage: StageId, words: &str) -> Option<Drawn> {
    let around = Around {
        book,
        season: book.stages[stage].season,
        stage,
    };
    match read_open_side(words)? {
        OpenSide::Winner(name) => around
            .group_before(name)
            .or_else(|| around.tie(name, Passes::Winner))
            .or_else(|| around.place(name, 1))
            .or_else(|| around.champion(name)),
        OpenSide::Loser(name) => around.tie(name, Passes::Loser),
        OpenSide::Place(place, name) => {
            // `Runner-up Lantern Cup`: who lost its final.
            let loser = || around.final_of(name).filter(|_| place == 2);
            around.place(name, place).or_else(loser)
        }
        OpenSide::Across(place, names) => around.across(place, &names),
    }
}

/// The names that the words for a side could have meant.
pub fn names_drawn_from(book: &Book, season: SeasonId) -> Vec<&str> {
    let stages = book.seasons[season].stages.iter();
    let mut names: Vec<&str> = Vec::new();
    for stage in stages.map(|id| &book.stages[*id]) {
        let fixtures = stage.fixtures.iter().map(|id| &book.fixtures[*id]);
        names.extend(fixtures.filter_map(|fixture| fixture.label.as_deref()));
        names.extend(stage.groups.iter().map(|group| &*group.name));
        names.extend(stage.name.as_deref());
    }
    names.extend(book.competitions.values().map(|other| &*other.name));
    names
}

/// The team that takes a side which the draw leaves open; `None` while it is
/// not decided, and for a side that is not open.
pub fn found(book: &Book, id: FixtureId, side: Side) -> Option<TeamId> {
    let fixture = &book.fixtures[id];
    let words = fixture.drawn.of(side).as_deref()?;
    match drawn(book, fixture.stage, words)? {
        Drawn::Tie(of, passes) => tie_of(book, of).passing(passes),
        Drawn::Place(stage, group, place) => {
            decided_place(book, stage, group, place, Moment::Latest)
        }
        Drawn::Champion(season, stage) if book.seasons[season].stages.last() == Some(&stage) => {
            champion(book, season)
        }
        Drawn::Champion(_, stage) => bracket(book, stage)?.champion,
        Drawn::Across(stage, place, _) => slot_table::team(book, (id, side), stage, place),
    }
}

/// The team that ends in a place of a table, if that is certain at a moment.
pub(super) fn decided_place(
    book: &Book,
    stage: StageId,
    group: Option<GroupIndex>,
    place: u16,
    moment: Moment,
) -> Option<TeamId> {
    if let Some(looks) = outlooks(book, stage, moment) {
        let look = looks.iter().find(|look| look.group == group)?;
        let mut teams = look.teams.iter();
        let certain = teams.find(|team| team.best == place && team.worst == place);
        return certain.map(|team| team.team);
    }
    let tables = tables(book, stage, moment, Cut::All);
    let table = tables.iter().find(|table| table.group == group)?;
    let season = &book.seasons[book.stages[stage].season];
    let last_day = |day| season.to.is_some_and(|to| to <= day);
    let over = table.complete || given_day(season).is_some_and(last_day);
    let row = table.rows.iter().find(|row| row.position == place)?;
    (over && !row.shared && !row.withdrawn).then_some(row.team)
}

fn given_day(season: &Season) -> Option<crate::calendar::Date> {
    season.given_table.as_ref()?.date
}

/// The match whose side is open, and where its words are looked up.
struct Around<'b> {
    book: &'b Book,
    season: SeasonId,
    stage: StageId,
}

impl Around<'_> {
    /// The season's stages as the words would mean them: the ones before the
    /// match's own from the nearest, its own, the later ones.
    fn stages(&self) -> impl Iterator<Item = StageId> {
        let stages = &self.book.seasons[self.season].stages;
        let at = stages.iter().position(|stage| *stage == self.stage);
        let (before, rest) = stages.split_at(at.unwrap_or_default());
        before.iter().rev().chain(rest).copied()
    }

    /// The winner of a group of an earlier stage, where no match of that stage
    /// or of one before has the name for a label: `Winner F` is not who wins
    /// the final that is called `F`.
    fn group_before(&self, name: &str) -> Option<Drawn> {
        let wanted = fold(name);
        let before = || self.stages().take_while(|stage| *stage != self.stage);
        let (stage, group) = before().find_map(|stage| self.group(stage, &wanted))?;
        let mut fixtures = before().flat_map(|stage| &self.book.stages[stage].fixtures);
        let is_label = fixtures.any(|id| {
            let label = self.book.fixtures[*id].label.as_deref();
            label.is_some_and(|label| fold(label) == wanted)
        });
        (!is_label).then_some(Drawn::Place(stage, Some(group), 1))
    }

    /// The tie that a match's label or a round of one tie names.
    fn tie(&self, name: &str, passes: Passes) -> Option<Drawn> {
        let wanted = fold(name);
        let labelled = |id: &FixtureId| {
            let label = self.book.fixtures[*id].label.as_deref();
            label.is_some_and(|label| fold(label) == wanted)
        };
        let label = self.stages().find_map(|stage| {
            let mut fixtures = self.book.stages[stage].fixtures.iter().copied();
            fixtures.find(labelled)
        });
        let id = label.or_else(|| {
            self.stages()
                .find_map(|stage| self.only_tie(stage, &wanted))
        })?;
        Some(Drawn::Tie(id, passes))
    }

    /// The tie of a knock-out's round that has but one.
    fn only_tie(&self, stage: StageId, round: &str) -> Option<FixtureId> {
        let details = &self.book.stages[stage];
        if details.format != Format::Knockout {
            return None;
        }
        let at = details
            .rounds
            .iter()
            .position(|other| fold(&other.name) == round)?;
        let of_round = |id: &&FixtureId| {
            let own = self.book.fixtures[**id].round;
            own.is_some_and(|own| usize::from(own.0) == at)
        };
        let mut fixtures = details.fixtures.iter().filter(of_round).copied();
        let first = fixtures.next()?;
        let tie = tie_of(self.book, first);
        fixtures
            .all(|id| tie.fixtures.contains(&id))
            .then_some(first)
    }

    /// The table of a name: a group's, a stage's, or a competition's.
    fn place(&self, name: &str, place: u16) -> Option<Drawn> {
        let wanted = fold(name);
        let group = self.stages().find_map(|stage| self.group(stage, &wanted));
        let (stage, group) = group
            .map(|(stage, group)| (stage, Some(group)))
            .or_else(|| Some((self.stage_with_table(&wanted)?, None)))
            .or_else(|| Some((self.table_of(self.season_named(name)?)?, None)))?;
        Some(Drawn::Place(stage, group, place))
    }

    fn group(&self, stage: StageId, wanted: &str) -> Option<(StageId, GroupIndex)> {
        let groups = self.book.stages[stage].groups.iter().zip(0..);
        let mut named = groups.filter(|(group, _)| {
            let folded = fold(&group.name);
            let bare = folded.strip_prefix("group").unwrap_or(&folded);
            folded == wanted || bare == wanted
        });
        named.next().map(|(_, at)| (stage, GroupIndex(at)))
    }

    fn stage_with_table(&self, wanted: &str) -> Option<StageId> {
        let is_named = |stage: &StageId| {
            let name = self.book.stages[*stage].name.as_deref();
            name.is_some_and(|name| fold(name) == wanted) && has_one_table(self.book, *stage)
        };
        self.stages().find(is_named)
    }

    /// The knock-out of a name: a stage of the season, or a competition's last.
    fn knockout(&self, name: &str) -> Option<(SeasonId, StageId)> {
        let wanted = fold(name);
        let is_knockout = |stage: StageId| self.book.stages[stage].format == Format::Knockout;
        let is_named = |stage: &StageId| {
            let name = self.book.stages[*stage].name.as_deref();
            name.is_some_and(|name| fold(name) == wanted)
        };
        let own = self
            .stages()
            .find(|stage| is_knockout(*stage) && is_named(stage));
        if let Some(stage) = own.filter(|stage| *stage != self.stage) {
            return Some((self.season, stage));
        }
        let season = self.season_named(name)?;
        let last = self.book.seasons[season].stages.last().copied()?;
        is_knockout(last).then_some((season, last))
    }

    fn champion(&self, name: &str) -> Option<Drawn> {
        let (season, stage) = self.knockout(name)?;
        Some(Drawn::Champion(season, stage))
    }

    /// Who lost the final of a knock-out.
    fn final_of(&self, name: &str) -> Option<Drawn> {
        let (_, stage) = self.knockout(name)?;
        let last = bracket(self.book, stage)?
            .final_tie()?
            .fixtures
            .first()
            .copied()?;
        Some(Drawn::Tie(last, Passes::Loser))
    }

    /// The season of another competition that a name means: the one that it
    /// names, else the one called as this one, else the latest.
    fn season_named(&self, name: &str) -> Option<SeasonId> {
        let wanted = fold(name);
        let competitions = self.book.competitions.iter();
        let named: Vec<(CompetitionId, Vec<String>)> = competitions
            .map(|(id, competition)| {
                let names = [&*competition.name, competition.slug.as_str()].into_iter();
                let names = names.chain(competition.aliases.iter().map(|alias| &**alias));
                let spellings = names.flat_map(|name| {
                    let folded = fold(name);
                    let bare = folded.strip_prefix("the").map(str::to_owned);
                    std::iter::once(folded).chain(bare)
                });
                (id, spellings.collect())
            })
            .collect();
        let exact = named.iter().find(|(_, names)| names.contains(&wanted));
        if let Some((id, _)) = exact {
            let own = self.book.seasons[self.season].name.as_deref().map(fold);
            let seasons = &self.book.competitions[*id].seasons;
            let same = |season: &&SeasonId| {
                let name = self.book.seasons[**season].name.as_deref().map(fold);
                name.is_some() && name == own
            };
            return seasons.iter().find(same).or(seasons.last()).copied();
        }
        named.iter().find_map(|(id, names)| {
            let mut seasons = self.book.competitions[*id].seasons.iter().copied();
            seasons.find(|season| {
                let details = &self.book.seasons[*season];
                let slug = details.slug.as_ref().map(Slug::as_str);
                let years = details.name.as_deref().into_iter().chain(slug).map(fold);
                let mut whole =
                    years.flat_map(|year| names.iter().map(move |name| format!("{name}{year}")));
                whole.any(|name| name == wanted)
            })
        })
    }

    fn table_of(&self, season: SeasonId) -> Option<StageId> {
        let stages = self.book.seasons[season].stages.iter().rev().copied();
        let mut with_tables = stages.filter(|stage| has_one_table(self.book, *stage));
        with_tables.next().filter(|stage| *stage != self.stage)
    }

    fn across(&self, place: u16, names: &[&str]) -> Option<Drawn> {
        self.stages().find_map(|stage| {
            let groups = names
                .iter()
                .map(|name| Some(self.group(stage, &fold(name))?.1));
            let groups: Vec<GroupIndex> = groups.collect::<Option<_>>()?;
            Some(Drawn::Across(stage, place, groups))
        })
    }
}

fn has_one_table(book: &Book, stage: StageId) -> bool {
    let has_table = match table_source(book, stage) {
        TableSource::Matches | TableSource::Given => true,
        TableSource::NoTable | TableSource::OneTeamOnly => false,
    };
    has_table && book.stages[stage].format == Format::League
}
