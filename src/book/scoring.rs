//! Goals, minutes and cards: what happens within one match.

use super::{PlayerId, Side};

/// Goals of the two sides; shoot-out kicks are never among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Score {
    /// Goals that count for the home side.
    pub home: u8,
    /// Goals that count for the away side.
    pub away: u8,
}

impl Score {
    /// `home`-`away`.
    pub fn new(home: u8, away: u8) -> Self {
        Self { home, away }
    }

    /// Goals for and against, as `side` sees them.
    pub fn seen_from(self, side: Side) -> (u8, u8) {
        match side {
            Side::Home => (self.home, self.away),
            Side::Away => (self.away, self.home),
        }
    }

    /// The side with more goals; `None` where the score is level.
    pub fn winner(self) -> Option<Side> {
        match self.home.cmp(&self.away) {
            std::cmp::Ordering::Greater => Some(Side::Home),
            std::cmp::Ordering::Less => Some(Side::Away),
            std::cmp::Ordering::Equal => None,
        }
    }

    /// The same goals with the sides changed over.
    #[must_use]
    pub fn reversed(self) -> Self {
        Self {
            home: self.away,
            away: self.home,
        }
    }
}

impl std::fmt::Display for Score {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", self.home, self.away)
    }
}

/// The sum of a tie's legs, as the first leg's home side saw them.
pub type Aggregate = Score;

/// The minute being played, as a newspaper counts: 45+2 is not 47.
///
/// The order is the order of play: 45+2 comes before 46.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Minute {
    /// 1 to 150; in stoppage time the last minute of the period, such as 45.
    pub regular: u8,
    /// What was added.
    pub stoppage: Stoppage,
}

impl Minute {
    /// A minute of regular or extra time.
    pub fn new(regular: u8) -> Self {
        Self {
            regular,
            stoppage: Stoppage::None,
        }
    }

    /// A minute of stoppage time: `added(45, 2)` is 45+2.
    pub fn added(regular: u8, stoppage: u8) -> Self {
        Self {
            regular,
            stoppage: Stoppage::Minutes(stoppage),
        }
    }
}

impl std::fmt::Display for Minute {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.stoppage {
            Stoppage::None => write!(f, "{}", self.regular),
            Stoppage::Minutes(added) => write!(f, "{}+{added}", self.regular),
            Stoppage::Unknown => write!(f, "{}+", self.regular),
        }
    }
}

/// Time added to a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stoppage {
    /// Not in stoppage time.
    None,
    /// This minute of it, from 1.
    Minutes(u8),
    /// In stoppage time, the minute unknown: `90+`.
    Unknown,
}

/// One goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// The side that it counts for; of an own goal, not the scorer's.
    pub credited_to: Side,
    /// Who scored, where that is known.
    pub scorer: Option<PlayerId>,
    /// When, where that is known.
    pub minute: Option<Minute>,
    /// Scored against the scorer's own side.
    pub own_goal: bool,
    /// From the penalty spot, in play.
    pub penalty: bool,
    /// Straight from a free kick, where the report says so.
    pub free_kick: bool,
    /// With the head, where the report says so.
    pub header: bool,
    /// Who made it, where the report says so.
    pub assist: Option<PlayerId>,
    /// The score with this goal, where the report states it.
    pub running: Option<Score>,
}

/// What a player was shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CardKind {
    /// A caution.
    Yellow,
    /// The second caution, and with it the sending-off.
    SecondYellow,
    /// A sending-off at once.
    Red,
}

/// One card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The side of the player.
    pub side: Side,
    /// To whom, where that is known.
    pub player: Option<PlayerId>,
    /// When, where that is known.
    pub minute: Option<Minute>,
    /// Which.
    pub kind: CardKind,
}

/// One player for another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Substitution {
    /// The side.
    pub side: Side,
    /// Who came on.
    pub on: PlayerId,
    /// Who went off, where that is known.
    pub off: Option<PlayerId>,
    /// When, where that is known.
    pub minute: Option<Minute>,
}

/// One kick of a shoot-out, in the order taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kick {
    /// Whose.
    pub side: Side,
    /// By whom, where that is known.
    pub player: Option<PlayerId>,
    /// Whether it went in.
    pub scored: bool,
    /// What became of it otherwise, in the report's words: `saved`.
    pub note: Option<Box<str>>,
}

#[cfg(test)]
mod tests {
    use super::{Minute, Score, Stoppage};
    use crate::book::Side;

    #[test]
    fn stoppage_time_comes_before_the_next_period() {
        let mut minutes = [
            Minute::new(46),
            Minute {
                regular: 45,
                stoppage: Stoppage::Unknown,
            },
            Minute::added(45, 2),
            Minute::new(45),
        ];
        minutes.sort();
        assert_eq!(
            minutes.map(|minute| minute.to_string()),
            ["45", "45+2", "45+", "46"]
        );
    }

    #[test]
    fn a_score_has_two_sides() {
        let score = Score::new(2, 1);
        assert_eq!(score.seen_from(Side::Away), (1, 2));
        assert_eq!(score.winner(), Some(Side::Home));
        assert_eq!(score.reversed().winner(), Some(Side::Away));
        assert_eq!(Score::new(0, 0).winner(), None);
    }
}
