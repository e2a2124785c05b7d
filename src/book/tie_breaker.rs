//! The vocabulary of tie-break rules: the steps of a chain and their words.
//!
//! It is that of real regulations. `standings` runs a chain; here is only what
//! it can say.

use super::rules::{name, named};

/// One step of a chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TieBreaker {
    /// A figure of the whole table.
    Criterion(Criterion),
    /// Figures of the matches among the level teams.
    HeadToHead(HeadToHead),
    /// One chain or the other, by how many teams are level here.
    If {
        /// How many.
        teams: HowMany,
        /// The steps if so.
        then: Vec<TieBreaker>,
        /// The steps if not.
        otherwise: Vec<TieBreaker>,
    },
    /// Steps that are taken only where the level teams straddle the border of
    /// a zone of such a kind.
    Where {
        /// The kinds.
        zones: Vec<super::ZoneKind>,
        /// The steps.
        steps: Vec<TieBreaker>,
    },
    /// Values that the user states: a ranking, a coefficient.
    Given {
        /// Their name under `given:`.
        name: Box<str>,
        /// Whether less is better, as in a ranking.
        low: bool,
    },
    /// An order that the user states: lots, a play-off.
    Decision(DecisionKind),
    /// Alphabetical order; the place is shared.
    Name,
    /// Level teams share the place, and no later step is taken.
    Shared,
}

impl TieBreaker {
    /// The words for steps that are more than a figure: as a step of their own
    /// or, `head_to_head` apart, as the first key of a map.
    pub const WORDS: [&'static str; 10] = [
        "head_to_head",
        "if",
        "where",
        "given",
        "shoot_out",
        "play_off",
        "lots",
        "coin_toss",
        "name",
        "shared",
    ];

    /// The step that one word alone stands for: a figure, `head_to_head`, a
    /// decision, `name`, `shared`; `None` where it stands for none.
    pub fn named(word: &str) -> Option<Self> {
        match word {
            "head_to_head" => Some(Self::HeadToHead(HeadToHead::default())),
            "name" => Some(Self::Name),
            "shared" => Some(Self::Shared),
            _ => Measure::named(word)
                .map(Self::of)
                .or_else(|| DecisionKind::named(word).map(Self::Decision)),
        }
    }

    /// The figure that the step compares in the whole table, if that is what
    /// it does.
    pub fn criterion(&self) -> Option<Criterion> {
        if let Self::Criterion(figure) = self {
            Some(*figure)
        } else {
            None
        }
    }

    /// The step that compares a figure of the whole table.
    pub fn of(measure: Measure) -> Self {
        Self::Criterion(measure.into())
    }
}

/// A figure, and how it is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// Which.
    pub measure: Measure,
    /// No match counts for more than this, up or down: goal difference in
    /// youth football.
    pub cap: Option<u8>,
    /// Divided by these matches, as an exact fraction.
    pub per: Option<Per>,
}

impl From<Measure> for Criterion {
    fn from(measure: Measure) -> Self {
        Self {
            measure,
            cap: None,
            per: None,
        }
    }
}

/// A figure of a team's matches.
#[expect(
    missing_docs,
    reason = "each is the figure of its name, in the field's own words"
)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Measure {
    Points,
    PointsPerGame,
    PointsLost,
    Wins,
    HomeWins,
    AwayWins,
    Losses,
    Played,
    GoalDifference,
    GoalsFor,
    GoalsAgainst,
    GoalRatio,
    HomeGoalDifference,
    HomeGoals,
    AwayGoalDifference,
    AwayGoals,
    CleanSheets,
    RedCards,
    YellowCards,
    FairPlay,
    OpponentsPoints,
    OpponentsGoalDifference,
    OpponentsGoals,
}

impl Measure {
    /// Every figure with the word that rules call it by.
    pub const ALL: [(&'static str, Self); 23] = [
        ("points", Self::Points),
        ("points_per_game", Self::PointsPerGame),
        ("points_lost", Self::PointsLost),
        ("wins", Self::Wins),
        ("home_wins", Self::HomeWins),
        ("away_wins", Self::AwayWins),
        ("losses", Self::Losses),
        ("played", Self::Played),
        ("goal_difference", Self::GoalDifference),
        ("goals_for", Self::GoalsFor),
        ("goals_against", Self::GoalsAgainst),
        ("goal_ratio", Self::GoalRatio),
        ("home_goal_difference", Self::HomeGoalDifference),
        ("home_goals", Self::HomeGoals),
        ("away_goal_difference", Self::AwayGoalDifference),
        ("away_goals", Self::AwayGoals),
        ("clean_sheets", Self::CleanSheets),
        ("red_cards", Self::RedCards),
        ("yellow_cards", Self::YellowCards),
        ("fair_play", Self::FairPlay),
        ("opponents_points", Self::OpponentsPoints),
        ("opponents_goal_difference", Self::OpponentsGoalDifference),
        ("opponents_goals", Self::OpponentsGoals),
    ];

    /// The figure of a word; `None` where there is none.
    pub fn named(word: &str) -> Option<Self> {
        named(&Self::ALL, word)
    }

    /// The word that rules call it by.
    pub fn name(self) -> &'static str {
        name(&Self::ALL, self)
    }

    /// Whether it is counted from cards, which results do not tell.
    pub fn is_of_cards(self) -> bool {
        matches!(self, Self::RedCards | Self::YellowCards | Self::FairPlay)
    }

    /// Whether it is a figure of the opponents met, as in a league phase in
    /// which not all pairs meet.
    pub fn is_of_opponents(self) -> bool {
        matches!(
            self,
            Self::OpponentsPoints | Self::OpponentsGoalDifference | Self::OpponentsGoals
        )
    }

    /// Whether fewer is better.
    pub fn fewer_is_better(self) -> bool {
        matches!(
            self,
            Self::PointsLost
                | Self::Losses
                | Self::Played
                | Self::GoalsAgainst
                | Self::RedCards
                | Self::YellowCards
                | Self::FairPlay
        )
    }
}

/// What a figure is divided by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Per {
    /// Matches played.
    Match,
    /// Matches played at home.
    HomeMatch,
    /// Matches played away.
    AwayMatch,
}

impl Per {
    /// Every divisor with its word.
    pub const ALL: [(&'static str, Self); 3] = [
        ("match", Self::Match),
        ("home_match", Self::HomeMatch),
        ("away_match", Self::AwayMatch),
    ];

    /// The divisor of a word; `None` where there is none.
    pub fn named(word: &str) -> Option<Self> {
        named(&Self::ALL, word)
    }

    /// Its word.
    pub fn name(self) -> &'static str {
        name(&Self::ALL, self)
    }
}

/// A block of figures on one table of the matches among the level teams.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadToHead {
    /// The figures, in order, all on the same table.
    pub criteria: Vec<Criterion>,
    /// Whether the block begins again for any smaller set still level.
    pub reapply: bool,
    /// Only where so many teams are level.
    pub only: Option<HowMany>,
    /// Only once these matches are there.
    pub needs: Option<Needs>,
}

impl Default for HeadToHead {
    /// Points, goal difference and goals of one table, begun again for any
    /// smaller set: what `head_to_head` alone means.
    fn default() -> Self {
        Self {
            criteria: vec![
                Measure::Points.into(),
                Measure::GoalDifference.into(),
                Measure::GoalsFor.into(),
            ],
            reapply: true,
            only: None,
            needs: None,
        }
    }
}

/// How many teams are level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HowMany {
    /// Two.
    Two,
    /// More than two.
    More,
}

impl HowMany {
    /// Both numbers with their words.
    pub const ALL: [(&'static str, Self); 2] = [("two", Self::Two), ("more", Self::More)];

    /// The number of a word; `None` where there is none.
    pub fn named(word: &str) -> Option<Self> {
        named(&Self::ALL, word)
    }

    /// Its word.
    pub fn name(self) -> &'static str {
        name(&Self::ALL, self)
    }

    /// Whether so many teams are so many.
    pub fn covers(self, teams: usize) -> bool {
        match self {
            Self::Two => teams == 2,
            Self::More => teams > 2,
        }
    }
}

/// What a head-to-head waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// All matches among the level teams have been played.
    AllPlayed,
    /// Each of them has met each other equally often.
    EqualMeetings,
}

impl Needs {
    /// Both conditions with their words.
    pub const ALL: [(&'static str, Self); 2] = [
        ("all_played", Self::AllPlayed),
        ("equal_meetings", Self::EqualMeetings),
    ];

    /// The condition of a word; `None` where there is none.
    pub fn named(word: &str) -> Option<Self> {
        named(&Self::ALL, word)
    }

    /// Its word.
    pub fn name(self) -> &'static str {
        name(&Self::ALL, self)
    }
}

/// How an order was decided that results do not give.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DecisionKind {
    /// Penalties after the match of the last round.
    ShootOut,
    /// A match on neutral ground.
    PlayOff,
    /// Drawing of lots.
    Lots,
    /// The toss of a coin.
    CoinToss,
}

impl DecisionKind {
    /// Every kind with its word.
    pub const ALL: [(&'static str, Self); 4] = [
        ("shoot_out", Self::ShootOut),
        ("play_off", Self::PlayOff),
        ("lots", Self::Lots),
        ("coin_toss", Self::CoinToss),
    ];

    /// The kind of a word; `None` where there is none.
    pub fn named(word: &str) -> Option<Self> {
        named(&Self::ALL, word)
    }

    /// Its word.
    pub fn name(self) -> &'static str {
        name(&Self::ALL, self)
    }
}
