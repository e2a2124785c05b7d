//! What each team has from a set of matches, and the figures that follow.

use crate::book::{Criterion, Measure, Per, Side};

use super::figure::Figure;
use super::ledger::{Bout, Ledger, Part};
use super::moment::Cut;
use super::record::Record;
use super::slot::{BySlot, Slot};

/// What a team has from some matches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) home: Record,
    pub(super) away: Record,
    /// From matches, and from what was given and taken where it is the whole
    /// table's.
    pub(super) points: i32,
    /// The part of `points` that no match gave.
    pub(super) adjusted: i32,
    pub(super) clean_sheets: u16,
}

impl Tally {
    /// All matches together.
    pub(super) fn record(&self) -> Record {
        self.home + self.away
    }

    fn enter(&mut self, side: Side, part: &Part) {
        let record = match side {
            Side::Home => &mut self.home,
            Side::Away => &mut self.away,
        };
        record.enter(part.outcome, part.scored, part.conceded);
        self.points += i32::from(part.points);
        self.clean_sheets += u16::from(part.conceded == 0);
    }
}

/// Some matches, and what each team has from them: the whole table, or the
/// table of the matches among level teams.
pub(super) struct Account {
    pub(super) bouts: Vec<Bout>,
    pub(super) tallies: BySlot<Tally>,
}

impl Account {
    /// Counts matches.
    pub(super) fn of(ledger: &Ledger<'_>, bouts: Vec<Bout>, cut: Cut) -> Self {
        let mut tallies = ledger.teams.map(|_| Tally::default());
        match cut {
            Cut::Form(latest) => enter_latest(&mut tallies, &bouts, latest),
            Cut::All | Cut::Home | Cut::Away | Cut::HalfTime => {
                for (side, part) in bouts.iter().flat_map(Bout::parts) {
                    let counts = match cut {
                        Cut::Home => side == Side::Home,
                        Cut::Away => side == Side::Away,
                        Cut::All | Cut::HalfTime | Cut::Form(_) => true,
                    };
                    if counts {
                        tallies[part.team].enter(side, &part);
                    }
                }
            }
        }
        Self { bouts, tallies }
    }

    /// The table of the matches among some teams alone.
    pub(super) fn among(&self, ledger: &Ledger<'_>, teams: &[Slot]) -> Self {
        let mut member = ledger.teams.map(|_| false);
        for team in teams {
            member[*team] = true;
        }
        let bouts = self
            .bouts
            .iter()
            .filter(|bout| member[bout.home.team] && member[bout.away.team])
            .copied()
            .collect();
        Self::of(ledger, bouts, Cut::All)
    }

    /// A team's matches, with the sides that it played on.
    pub(super) fn parts_of(&self, team: Slot) -> impl Iterator<Item = (&Bout, Side, Part)> {
        self.bouts.iter().flat_map(move |bout| {
            bout.parts()
                .into_iter()
                .filter(move |(_, part)| part.team == team)
                .map(move |(side, part)| (bout, side, part))
        })
    }

    /// A team's figure; `None` where results alone do not tell it: cards.
    pub(super) fn figure(&self, ledger: &Ledger<'_>, team: Slot, by: Criterion) -> Option<Figure> {
        let number = match by.cap {
            Some(cap) => self.capped(team, by.measure, i64::from(cap)),
            None => None,
        };
        let number = match number {
            Some(number) => Figure::whole(number),
            None => self.measured(ledger, team, by.measure)?,
        };
        Some(match by.per {
            Some(per) if number.denominator == 1 => {
                Figure::per(number.numerator, self.matches(team, per))
            }
            _ => number,
        })
    }

    /// How many matches a figure is divided by.
    pub(super) fn matches(&self, team: Slot, per: Per) -> u32 {
        let tally = &self.tallies[team];
        u32::from(match per {
            Per::Match => tally.record().played(),
            Per::HomeMatch => tally.home.played(),
            Per::AwayMatch => tally.away.played(),
        })
    }

    /// A figure of goals in which no match counts for more than `cap`; `None`
    /// where the figure is none of goals.
    fn capped(&self, team: Slot, measure: Measure, cap: i64) -> Option<i64> {
        let counted = |side: Side, part: Part| -> Option<i64> {
            let (scored, conceded) = (i64::from(part.scored), i64::from(part.conceded));
            match (measure, side) {
                (Measure::GoalDifference, _)
                | (Measure::HomeGoalDifference, Side::Home)
                | (Measure::AwayGoalDifference, Side::Away) => Some(scored - conceded),
                (Measure::GoalsFor, _)
                | (Measure::HomeGoals, Side::Home)
                | (Measure::AwayGoals, Side::Away) => Some(scored),
                (Measure::GoalsAgainst, _) => Some(conceded),
                _ => None,
            }
        };
        matches!(
            measure,
            Measure::GoalDifference
                | Measure::HomeGoalDifference
                | Measure::AwayGoalDifference
                | Measure::GoalsFor
                | Measure::HomeGoals
                | Measure::AwayGoals
                | Measure::GoalsAgainst
        )
        .then(|| {
            self.parts_of(team)
                .filter_map(|(_, side, part)| counted(side, part))
                .map(|number| number.clamp(-cap, cap))
                .sum()
        })
    }

    fn measured(&self, ledger: &Ledger<'_>, team: Slot, measure: Measure) -> Option<Figure> {
        let tally = &self.tallies[team];
        let all = tally.record();
        Some(match measure {
            Measure::Points => Figure::whole(tally.points),
            Measure::PointsPerGame => Figure::per(tally.points.into(), all.played().into()),
            Measure::PointsLost => {
                let win = i32::from(ledger.stage.rules.points.win);
                Figure::whole(i32::from(all.played()) * win - tally.points)
            }
            Measure::Wins => Figure::whole(all.won),
            Measure::HomeWins => Figure::whole(tally.home.won),
            Measure::AwayWins => Figure::whole(tally.away.won),
            Measure::Losses => Figure::whole(all.lost),
            Measure::Played => Figure::whole(all.played()),
            Measure::GoalDifference => Figure::whole(all.goal_difference()),
            Measure::GoalsFor => Figure::whole(all.goals_for),
            Measure::GoalsAgainst => Figure::whole(all.goals_against),
            Measure::GoalRatio => Figure::ratio(all.goals_for.into(), all.goals_against.into()),
            Measure::HomeGoalDifference => Figure::whole(tally.home.goal_difference()),
            Measure::HomeGoals => Figure::whole(tally.home.goals_for),
            Measure::AwayGoalDifference => Figure::whole(tally.away.goal_difference()),
            Measure::AwayGoals => Figure::whole(tally.away.goals_for),
            Measure::CleanSheets => Figure::whole(tally.clean_sheets),
            Measure::OpponentsPoints => self.opponents(team, |tally| tally.points),
            Measure::OpponentsGoalDifference => {
                self.opponents(team, |tally| tally.record().goal_difference())
            }
            Measure::OpponentsGoals => {
                self.opponents(team, |tally| tally.record().goals_for.into())
            }
            Measure::RedCards | Measure::YellowCards | Measure::FairPlay => return None,
        })
    }

    /// The sum of a figure over the opponents met, each once (UEFA, Champions
    /// League Regulations 2024/25, art. 18: "obtained collectively").
    fn opponents(&self, team: Slot, figure: impl Fn(&Tally) -> i32) -> Figure {
        let mut met: Vec<Slot> = self
            .parts_of(team)
            .map(|(bout, side, _)| match side {
                Side::Home => bout.away.team,
                Side::Away => bout.home.team,
            })
            .collect();
        met.sort_unstable();
        met.dedup();
        Figure::whole(
            met.into_iter()
                .map(|opponent| figure(&self.tallies[opponent]))
                .sum::<i32>(),
        )
    }
}

/// Enters each team's latest matches alone.
fn enter_latest(tallies: &mut BySlot<Tally>, bouts: &[Bout], latest: u16) {
    for (side, part) in bouts.iter().rev().flat_map(Bout::parts) {
        let tally = &mut tallies[part.team];
        if tally.record().played() < latest {
            tally.enter(side, &part);
        }
    }
}
