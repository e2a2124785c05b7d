//! Stages: the parts of a season with one format, and what their tables,
//! groups, rounds and places are.

use crate::calendar::Date;
use crate::slug::Slug;

use super::{Adjustment, Decision, FixtureId, Given, Rules, Score, SeasonId, TeamId, TieBreaker};

/// How a stage is played.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Format {
    /// All in one table.
    #[default]
    League,
    /// A table for each group.
    Groups,
    /// Ties; the losers are out.
    Knockout,
    /// Results alone.
    List,
}

/// A part of a season with one format.
#[derive(Clone, Debug)]
pub struct Stage {
    /// Which season.
    pub season: SeasonId,
    /// Its name; `None` where the season has but one.
    pub name: Option<Box<str>>,
    /// Its part of the address; `None` where the season has but one.
    pub slug: Option<Slug>,
    /// How it is played.
    pub format: Format,
    /// Its teams: those listed, in that order, or else those that its matches
    /// name.
    pub teams: Vec<TeamId>,
    /// Whether a file lists them, so that no other team may take part.
    pub teams_listed: bool,
    /// Its groups, in order.
    pub groups: Vec<Group>,
    /// Its rounds, in order of play as listed or told.
    pub rounds: Vec<Round>,
    /// How often each pair meets, where stated.
    pub legs: Option<u8>,
    /// What decides its tables.
    pub rules: Rules,
    /// What places mean.
    pub zones: Vec<Zone>,
    /// Points taken and given.
    pub adjustments: Vec<Adjustment>,
    /// Orders that results do not give.
    pub decisions: Vec<Decision>,
    /// Values that results do not give.
    pub given: Vec<Given>,
    /// Cards that no report tells: team, then yellow, second yellow, red, and
    /// yellow with red.
    pub cards: Vec<(TeamId, [u16; 4])>,
    /// Where the table is cut in parts.
    pub split: Option<Split>,
    /// Tables across the groups.
    pub across_groups: Vec<AcrossGroups>,
    /// Teams that left.
    pub withdrawn: Vec<Withdrawal>,
    /// Teams that go through without playing.
    pub byes: Vec<TeamId>,
    /// Whether each round is drawn anew, so that no tree is known before.
    pub open_draw: bool,
    /// Its matches, by date.
    pub fixtures: Vec<FixtureId>,
}

impl Stage {
    /// A league of which nothing is known.
    pub fn new(season: SeasonId) -> Self {
        Self {
            season,
            name: None,
            slug: None,
            format: Format::League,
            teams: Vec::new(),
            teams_listed: false,
            groups: Vec::new(),
            rounds: Vec::new(),
            legs: None,
            rules: Rules::default(),
            zones: Vec::new(),
            adjustments: Vec::new(),
            decisions: Vec::new(),
            given: Vec::new(),
            cards: Vec::new(),
            split: None,
            across_groups: Vec::new(),
            withdrawn: Vec::new(),
            byes: Vec::new(),
            open_draw: false,
            fixtures: Vec::new(),
        }
    }
}

/// A group's place among its stage's groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GroupIndex(pub u16);

/// Some of a stage's teams, with a table of their own. It counts every match
/// of theirs in the stage, so conferences may play each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// `A`, `Eastern Conference`.
    pub name: Box<str>,
    /// Its part of addresses.
    pub slug: Slug,
    /// Its teams.
    pub teams: Vec<TeamId>,
}

/// A round's place among its stage's rounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RoundIndex(pub u16);

/// A matchday, or a round of a cup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// `4`, `Semi-finals`.
    pub name: Box<str>,
    /// Its part of addresses.
    pub slug: Slug,
    /// How many matches a tie has; `None` where nothing is stated.
    pub legs: Option<u8>,
    /// Whether it is played on neutral ground.
    pub neutral: bool,
    /// Whether a level match goes on.
    pub extra_time: bool,
}

impl Round {
    /// A round of which nothing is known but its name.
    pub fn new(name: &str, slug: Slug) -> Self {
        Self {
            name: name.into(),
            slug,
            legs: None,
            neutral: false,
            extra_time: true,
        }
    }
}

/// What some places of a table mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone {
    /// Which places.
    pub places: Places,
    /// What they mean, in the file's words.
    pub name: Box<str>,
    /// What they mean, in the field's.
    pub kind: ZoneKind,
    /// The competition that its teams play in next.
    pub to: Option<Box<str>>,
}

/// Places of a table, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Places {
    /// From one to another, both included.
    Range(u16, u16),
    /// So many at the bottom.
    Last(u16),
}

impl Places {
    /// First and last place of a table of so many teams; `None` where the
    /// table is too short to have any.
    pub fn of(self, teams: usize) -> Option<(usize, usize)> {
        let (first, last) = match self {
            Self::Range(first, last) => (usize::from(first), usize::from(last).min(teams)),
            Self::Last(count) => ((teams + 1).saturating_sub(usize::from(count)).max(1), teams),
        };
        (first <= last).then_some((first, last))
    }
}

/// What a zone means, as rules speak of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ZoneKind {
    /// Champions, or the goal of a qualifying competition.
    Title,
    /// A place in a higher competition.
    Europe,
    /// Up.
    Promotion,
    /// More matches decide.
    Playoffs,
    /// Down.
    Relegation,
    /// Nothing that rules speak of.
    None,
}

impl ZoneKind {
    /// Every kind with its word.
    pub const ALL: [(&'static str, Self); 6] = [
        ("title", Self::Title),
        ("europe", Self::Europe),
        ("promotion", Self::Promotion),
        ("playoffs", Self::Playoffs),
        ("relegation", Self::Relegation),
        ("none", Self::None),
    ];

    /// The kind of a word; `None` where there is none.
    pub fn named(word: &str) -> Option<Self> {
        super::rules::named(&Self::ALL, word)
    }

    /// Its word.
    pub fn name(self) -> &'static str {
        super::rules::name(&Self::ALL, self)
    }
}

/// A table that is cut in parts once each team has played so often.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// Matches of each team before it.
    pub after: u16,
    /// Teams in each part, from the top.
    pub sizes: Vec<u16>,
    /// What is carried over.
    pub carry: Carry,
}

/// What points are worth after a split.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carry {
    /// All count on.
    All,
    /// None count on.
    None,
    /// A fraction counts on.
    Fraction {
        /// Above the line.
        numerator: u16,
        /// Below the line.
        denominator: u16,
        /// Whether halves go up.
        round_up: bool,
    },
}

/// A table of the teams in one place of each group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcrossGroups {
    /// What it is called.
    pub name: Box<str>,
    /// Which place of each group.
    pub place: u16,
    /// How many of them go on.
    pub take: u16,
    /// What it is ordered by: points, as a rule, and what follows them.
    pub by: Vec<TieBreaker>,
    /// Whether matches against each group's last team are left out.
    pub without_last: bool,
}

/// A team that left a season.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawal {
    /// Which.
    pub team: TeamId,
    /// When; `None` is before it began.
    pub date: Option<Date>,
    /// What becomes of its matches.
    pub results: WithdrawnResults,
}

/// What becomes of the matches of a team that left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WithdrawnResults {
    /// None counts.
    Void,
    /// Those played count.
    Stand,
    /// Those not played are lost by this score, opponent's goals first.
    Lost(Score),
}
