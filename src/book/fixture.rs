//! One match, arranged or played.

use crate::calendar::{Date, Time, TimeZone};
use crate::extra::Extra;
use crate::source::Place;

use super::{
    Aggregate, Card, Goal, GroupIndex, Kick, LineUp, RoundIndex, Score, StageId, StoryId,
    Substitution, TeamId, VenueId,
};

/// The two sides of a fixture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// Named first.
    Home,
    /// Named second.
    Away,
}

impl Side {
    /// Home, then away.
    pub const BOTH: [Self; 2] = [Self::Home, Self::Away];

    /// The other one.
    #[must_use]
    pub fn opponent(self) -> Self {
        match self {
            Self::Home => Self::Away,
            Self::Away => Self::Home,
        }
    }
}

/// One thing for each side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct BySide<T> {
    /// The home side's.
    pub home: T,
    /// The away side's.
    pub away: T,
}

impl<T> BySide<T> {
    /// `home`, `away`.
    pub fn new(home: T, away: T) -> Self {
        Self { home, away }
    }

    /// What belongs to `side`.
    pub fn of(&self, side: Side) -> &T {
        match side {
            Side::Home => &self.home,
            Side::Away => &self.away,
        }
    }

    /// What belongs to `side`, to be changed.
    pub fn of_mut(&mut self, side: Side) -> &mut T {
        match side {
            Side::Home => &mut self.home,
            Side::Away => &mut self.away,
        }
    }

    /// Both turned into something else.
    pub fn map<U>(self, mut change: impl FnMut(T) -> U) -> BySide<U> {
        BySide {
            home: change(self.home),
            away: change(self.away),
        }
    }
}

/// Whether a match counts, and how: this decides, not the presence of a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// To come.
    Scheduled,
    /// Over; its score counts.
    Played,
    /// Put off, to a day that may not be known.
    Postponed,
    /// Broken off. Its score counts only where the competition let it stand.
    Abandoned {
        /// `counts: true`.
        counts: bool,
    },
    /// Never to be played.
    Cancelled,
    /// Decided by the competition: see [`Award`].
    Awarded,
    /// Played or not, it never happened.
    Void,
}

/// Who takes part.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Entrant {
    /// A team.
    Team(TeamId),
    /// Whoever is found later, in the file's words: `Winner SF1`.
    Open(Box<str>),
}

impl Entrant {
    /// The team, where it is known.
    pub fn team(&self) -> Option<TeamId> {
        match self {
            Self::Team(team) => Some(*team),
            Self::Open(_) => None,
        }
    }
}

/// The day and hour of a match.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kickoff {
    /// The day; `None` where none is fixed.
    pub date: Option<Date>,
    /// Whether a file states the day for this match. A day taken over from a
    /// report or a round is a guess and contradicts nothing.
    pub date_stated: bool,
    /// The hour on the ground's clock.
    pub time: Option<Time>,
    /// The ground's zone; `None` is the competition's, then the site's.
    pub zone: Option<TimeZone>,
}

/// For whom a match was awarded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Awarded {
    /// One side wins by the score of the award.
    To(Side),
    /// Both lose.
    Neither,
}

/// A decision of the competition on one match.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Award {
    /// What counts in the table.
    pub score: Score,
    /// Who wins by it.
    pub to: Awarded,
    /// From which day; `None` is always.
    pub date: Option<Date>,
    /// Why, as the file has it.
    pub reason: Option<Box<str>>,
}

/// One match, arranged or played, with all that the site's files tell of it.
#[derive(Clone, Debug)]
pub struct Fixture {
    /// Where it belongs.
    pub stage: StageId,
    /// The group within the stage, where it has groups and both teams are of one.
    pub group: Option<GroupIndex>,
    /// The round within the stage.
    pub round: Option<RoundIndex>,
    /// Which match of its tie or pairing, from 1, where stated.
    pub leg: Option<u8>,
    /// A name that other matches refer to: `SF1`.
    pub label: Option<Box<str>>,
    /// Who plays.
    pub sides: BySide<Entrant>,
    /// How a file leaves a side open, in its words: `Winner SF1`. They stay
    /// when the team is known.
    pub drawn: BySide<Option<Box<str>>>,
    /// When.
    pub kickoff: Kickoff,
    /// Whether it counts.
    pub status: Status,
    /// The score at the end, after extra time where there was any; where the
    /// match was awarded, what happened on the pitch, if anything did.
    pub score: Option<Score>,
    /// At half-time.
    pub half_time: Option<Score>,
    /// After ninety minutes, where there was extra time.
    pub after_90: Option<Score>,
    /// Whether extra time was played.
    pub extra_time: bool,
    /// The shoot-out.
    pub shoot_out: Option<Score>,
    /// The aggregate that a file states, home side first.
    pub aggregate: Option<Aggregate>,
    /// Where the competition decided.
    pub award: Option<Award>,
    /// On neither side's ground.
    pub neutral: bool,
    /// The ground; where none is stated, the home team's.
    pub venue: Option<VenueId>,
    /// The town, where stated.
    pub city: Option<Box<str>>,
    /// Spectators.
    pub attendance: Option<u32>,
    /// The referee.
    pub referee: Option<Box<str>>,
    /// Further officials: the office, the name.
    pub officials: Vec<(Box<str>, Box<str>)>,
    /// The weather, in the report's words.
    pub weather: Option<Box<str>>,
    /// Goals in the order of play where minutes are known, else as told.
    pub goals: Vec<Goal>,
    /// Cards.
    pub cards: Vec<Card>,
    /// Line-ups.
    pub line_ups: BySide<Option<LineUp>>,
    /// Substitutions that the line-ups do not tell.
    pub substitutions: Vec<Substitution>,
    /// Kicks of the shoot-out, in order.
    pub kicks: Vec<Kick>,
    /// Any figure of both sides, in the file's words.
    pub stats: Vec<(Box<str>, BySide<Box<str>>)>,
    /// Any fact, in the file's words.
    pub facts: Vec<(Box<str>, Box<str>)>,
    /// Further reading: a label and an address.
    pub links: Vec<(Box<str>, Box<str>)>,
    /// Anything, for templates.
    pub extra: Extra,
    /// The stories that tell of it, by date: the report of this match alone
    /// first, where there is one.
    pub told_in: Vec<StoryId>,
    /// Every place that states it, the first being the one that complaints name.
    pub places: Vec<Place>,
}

impl Fixture {
    /// A match of which nothing is known but who meets.
    pub fn new(stage: StageId, home: Entrant, away: Entrant) -> Self {
        Self {
            stage,
            group: None,
            round: None,
            leg: None,
            label: None,
            drawn: BySide::new(&home, &away).map(|side| match side {
                Entrant::Open(words) => Some(words.clone()),
                Entrant::Team(_) => None,
            }),
            sides: BySide::new(home, away),
            kickoff: Kickoff::default(),
            status: Status::Scheduled,
            score: None,
            half_time: None,
            after_90: None,
            extra_time: false,
            shoot_out: None,
            aggregate: None,
            award: None,
            neutral: false,
            venue: None,
            city: None,
            attendance: None,
            referee: None,
            officials: Vec::new(),
            weather: None,
            goals: Vec::new(),
            cards: Vec::new(),
            line_ups: BySide::default(),
            substitutions: Vec::new(),
            kicks: Vec::new(),
            stats: Vec::new(),
            facts: Vec::new(),
            links: Vec::new(),
            extra: Extra::default(),
            told_in: Vec::new(),
            places: Vec::new(),
        }
    }

    /// The team of a side, where it is known.
    pub fn team(&self, side: Side) -> Option<TeamId> {
        self.sides.of(side).team()
    }

    /// The side on which a team plays here.
    pub fn side_of(&self, team: TeamId) -> Option<Side> {
        Side::BOTH
            .into_iter()
            .find(|side| self.team(*side) == Some(team))
    }

    /// Whether there is a score on the pitch to print: it was played, or
    /// broken off with a score, or played and then awarded.
    pub fn has_score(&self) -> bool {
        self.score.is_some()
    }

    /// The score that counts on `date` (`None`: now), if the match counts at
    /// all by then: an award counts from its day, the pitch before it.
    pub fn counted_score(&self, date: Option<Date>) -> Option<Score> {
        match self.status {
            Status::Played => self.score,
            Status::Abandoned { counts } => self.score.filter(|_| counts),
            Status::Awarded => match &self.award {
                Some(award) if date.is_none() || award.date <= date => Some(award.score),
                Some(_) | None => self.score,
            },
            Status::Scheduled | Status::Postponed | Status::Cancelled | Status::Void => None,
        }
    }

    /// Everybody who came on, each once: as the line-ups tell it, and what they
    /// do not tell.
    pub fn changes(&self) -> Vec<Substitution> {
        let mut changes: Vec<Substitution> = Vec::new();
        for side in Side::BOTH {
            let line_up = self.line_ups.of(side).iter();
            let selected =
                line_up.flat_map(|line_up| line_up.starting.iter().chain(&line_up.bench));
            changes.extend(selected.filter_map(|selected| {
                let (on, minute) = selected.replaced?;
                Some(Substitution {
                    side,
                    on,
                    off: Some(selected.player),
                    minute,
                })
            }));
        }
        for told in &self.substitutions {
            let same = |known: &&mut Substitution| known.side == told.side && known.on == told.on;
            match changes.iter_mut().find(same) {
                Some(known) => {
                    known.off = known.off.or(told.off);
                    known.minute = known.minute.or(told.minute);
                }
                None => changes.push(told.clone()),
            }
        }
        changes
    }

    /// Whether the match is still to be played.
    pub fn is_to_come(&self) -> bool {
        matches!(self.status, Status::Scheduled | Status::Postponed)
    }
}
