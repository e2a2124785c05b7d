//! The matches of one stage, and which of them count at a moment, and how.
//!
//! Knows statuses, awards, withdrawals and points; ranks nobody.

use crate::book::{
    Award, Awarded, Book, Fixture, FixtureId, Format, PointsRule, RoundIndex, Score, Side, Stage,
    StageId, Status, TeamId, Withdrawal, WithdrawnResults,
};
use crate::calendar::Date;
use crate::slug::fold;

use super::moment::{Cut, Moment};
use super::record::Outcome;
use super::round_days::round_days;
use super::slot::{BySlot, Slot};

/// A stage's matches between known teams, ready to be counted at any moment.
pub struct Ledger<'a> {
    pub(super) book: &'a Book,
    pub(super) id: StageId,
    pub(super) stage: &'a Stage,
    pub(super) teams: BySlot<TeamId>,
    by_team: Vec<(TeamId, Slot)>,
    pub(super) meetings: Vec<Meeting>,
    round_days: Vec<Option<Date>>,
}

/// A match between two teams, played or not.
#[derive(Clone, Copy, Debug)]
pub(super) struct Meeting {
    pub(super) fixture: FixtureId,
    pub(super) home: Slot,
    pub(super) away: Slot,
}

/// A match that counts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bout {
    pub(super) fixture: FixtureId,
    pub(super) home: Part,
    pub(super) away: Part,
}

/// One side's part of a match that counts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    pub(super) team: Slot,
    pub(super) outcome: Outcome,
    pub(super) scored: u8,
    pub(super) conceded: u8,
    pub(super) points: i16,
}

/// What a withdrawal makes of a match.
enum Ruling {
    Untouched,
    /// It does not count.
    Struck,
    /// It was not played, and counts by this score.
    Lost(Score),
}

impl Bout {
    /// Both parts, each with the side that it was played on.
    pub(super) fn parts(&self) -> [(Side, Part); 2] {
        [(Side::Home, self.home), (Side::Away, self.away)]
    }
}

impl<'a> Ledger<'a> {
    /// The matches of a stage.
    pub fn of(book: &'a Book, id: StageId) -> Self {
        let stage = &book.stages[id];
        let teams = teams_by_name(book, stage);
        let mut by_team: Vec<(TeamId, Slot)> =
            teams.slots().map(|slot| (teams[slot], slot)).collect();
        by_team.sort_unstable();
        let mut ledger = Self {
            book,
            id,
            stage,
            teams,
            by_team,
            meetings: Vec::with_capacity(stage.fixtures.len()),
            round_days: round_days(book, stage),
        };
        for fixture in &stage.fixtures {
            ledger.enter(*fixture);
        }
        ledger.meetings.sort_by_key(|meeting| {
            let day = fixture_day(&book.fixtures[meeting.fixture]);
            (day.is_none(), day)
        });
        ledger
    }

    /// Enters a match whose teams are both known.
    fn enter(&mut self, id: FixtureId) {
        let fixture = &self.book.fixtures[id];
        let slot = |side| fixture.team(side).and_then(|team| self.slot(team));
        if let (Some(home), Some(away)) = (slot(Side::Home), slot(Side::Away))
            && home != away
        {
            self.meetings.push(Meeting {
                fixture: id,
                home,
                away,
            });
        }
    }

    /// A team's number in this stage.
    pub(super) fn slot(&self, team: TeamId) -> Option<Slot> {
        let found = self.by_team.binary_search_by_key(&team, |(team, _)| *team);
        found
            .ok()
            .and_then(|at| self.by_team.get(at))
            .map(|(_, slot)| *slot)
    }

    /// The day up to which decisions hold at a moment; `None` is for ever.
    pub(super) fn day(&self, moment: Moment) -> Option<Date> {
        match moment {
            Moment::Latest => None,
            Moment::On(day) => Some(day),
            Moment::AfterRound(RoundIndex(round)) => {
                self.round_days.get(usize::from(round)).copied().flatten()
            }
        }
    }

    /// The matches that count at a moment, in the order of the book.
    pub(super) fn bouts(&self, moment: Moment, cut: Cut) -> Vec<Bout> {
        let day = self.day(moment);
        self.meetings
            .iter()
            .filter(|meeting| self.is_by(meeting, moment))
            .filter_map(|meeting| self.bout(meeting, day, cut))
            .collect()
    }

    /// The pairs that have a match still to be played at a moment.
    pub(super) fn outstanding(&self, moment: Moment) -> Vec<Meeting> {
        let day = self.day(moment);
        self.meetings
            .iter()
            .filter(|meeting| {
                let fixture = &self.book.fixtures[meeting.fixture];
                let counts_later = fixture.is_to_come()
                    || (!self.is_by(meeting, moment)
                        && self.bout(meeting, None, Cut::All).is_some());
                counts_later
                    && self
                        .bout(meeting, day, Cut::All)
                        .is_none_or(|_| !self.is_by(meeting, moment))
                    && !self.is_struck(meeting, day)
            })
            .copied()
            .collect()
    }

    /// Whether a match belongs to what a moment shows, if it counts.
    fn is_by(&self, meeting: &Meeting, moment: Moment) -> bool {
        let fixture = &self.book.fixtures[meeting.fixture];
        match moment {
            Moment::Latest => true,
            Moment::AfterRound(last) => fixture.round.is_some_and(|round| round <= last),
            Moment::On(day) => fixture_day(fixture).is_some_and(|date| date <= day),
        }
    }

    /// Whether a team has left by `day` and none of its matches counts.
    pub(super) fn has_left(&self, team: Slot, day: Option<Date>) -> bool {
        self.withdrawal(team, day)
            .is_some_and(|withdrawal| withdrawal.results == WithdrawnResults::Void)
    }

    /// How a team left, if it has by `day`.
    fn withdrawal(&self, team: Slot, day: Option<Date>) -> Option<&'a Withdrawal> {
        let id = self.teams[team];
        self.stage
            .withdrawn
            .iter()
            .find(|withdrawal| withdrawal.team == id && is_by(withdrawal.date, day))
    }

    /// Whether a withdrawal has struck a match out, played or not.
    fn is_struck(&self, meeting: &Meeting, day: Option<Date>) -> bool {
        [meeting.home, meeting.away].into_iter().any(|team| {
            self.withdrawal(team, day).is_some_and(|withdrawal| {
                withdrawal.results == WithdrawnResults::Void
                    || self.book.fixtures[meeting.fixture].is_to_come()
            })
        })
    }

    /// What a match counts for on `day`, if it counts.
    fn bout(&self, meeting: &Meeting, day: Option<Date>, cut: Cut) -> Option<Bout> {
        let fixture = &self.book.fixtures[meeting.fixture];
        match self.ruling(meeting, fixture, day) {
            Ruling::Struck => return None,
            Ruling::Lost(score) => return Some(self.by_score(meeting, score, None)),
            Ruling::Untouched => {}
        }
        let score = fixture.counted_score(day)?;
        if cut == Cut::HalfTime {
            let score = fixture.half_time?;
            return Some(self.by_score(meeting, score, None));
        }
        let award = fixture
            .award
            .as_ref()
            .filter(|award| fixture.status == Status::Awarded && is_by(award.date, day));
        Some(match award {
            Some(award) => self.by_award(meeting, fixture, award),
            None => self.by_score(meeting, score, fixture.shoot_out),
        })
    }

    /// What a withdrawal makes of a match.
    fn ruling(&self, meeting: &Meeting, fixture: &Fixture, day: Option<Date>) -> Ruling {
        if self.stage.withdrawn.is_empty() {
            return Ruling::Untouched;
        }
        if self.has_left(meeting.home, day) || self.has_left(meeting.away, day) {
            return Ruling::Struck;
        }
        if !fixture.is_to_come() && fixture.status != Status::Cancelled {
            return Ruling::Untouched;
        }
        let lost = |team| match self.withdrawal(team, day)?.results {
            WithdrawnResults::Lost(score) => Some(score),
            WithdrawnResults::Void | WithdrawnResults::Stand => None,
        };
        // The score is written with the opponent's goals first.
        match (lost(meeting.home), lost(meeting.away)) {
            (Some(score), None) => Ruling::Lost(score.reversed()),
            (None, Some(score)) => Ruling::Lost(score),
            (Some(_), Some(_)) | (None, None) => Ruling::Untouched,
        }
    }

    /// A match by its goals, and its shoot-out where rules give points for it.
    fn by_score(&self, meeting: &Meeting, score: Score, shoot_out: Option<Score>) -> Bout {
        let rule = &self.stage.rules.points;
        let part = |side: Side, team| {
            let (scored, conceded) = score.seen_from(side);
            let outcome = Outcome::of(scored, conceded);
            let kicks = shoot_out
                .and_then(Score::winner)
                .map(|winner| winner == side);
            Part {
                team,
                outcome,
                scored,
                conceded,
                points: points(rule, outcome, kicks),
            }
        };
        Bout {
            fixture: meeting.fixture,
            home: part(Side::Home, meeting.home),
            away: part(Side::Away, meeting.away),
        }
    }

    /// A match as the competition awarded it. Awarded against both, each has
    /// lost by the score of the award.
    fn by_award(&self, meeting: &Meeting, fixture: &Fixture, award: &Award) -> Bout {
        let rule = &self.stage.rules.points;
        let part = |side: Side, team| {
            let (scored, conceded) = award.score.seen_from(side);
            match award.to {
                Awarded::To(winner) if winner == side => Part {
                    team,
                    outcome: Outcome::Won,
                    scored,
                    conceded,
                    // Nobody played: that is a walkover.
                    points: rule
                        .walkover
                        .filter(|_| fixture.score.is_none())
                        .unwrap_or(rule.win),
                },
                Awarded::To(_) => Part {
                    team,
                    outcome: Outcome::Lost,
                    scored,
                    conceded,
                    points: rule.loss,
                },
                Awarded::Neither => Part {
                    team,
                    outcome: Outcome::Lost,
                    scored: scored.min(conceded),
                    conceded: scored.max(conceded),
                    points: rule.loss,
                },
            }
        };
        Bout {
            fixture: meeting.fixture,
            home: part(Side::Home, meeting.home),
            away: part(Side::Away, meeting.away),
        }
    }

    /// How often each pair meets: as stated; else twice in a league, and in
    /// groups twice if any pair is listed both ways, else once.
    pub(super) fn legs(&self) -> u8 {
        self.stage.legs.unwrap_or_else(|| {
            if self.stage.format != Format::Groups || self.has_return_match() {
                2
            } else {
                1
            }
        })
    }

    /// Whether any pair is listed both ways.
    fn has_return_match(&self) -> bool {
        let mut pairs: Vec<(Slot, Slot)> = self
            .meetings
            .iter()
            .map(|meeting| (meeting.home, meeting.away))
            .collect();
        pairs.sort_unstable();
        pairs
            .iter()
            .any(|(home, away)| pairs.binary_search(&(*away, *home)).is_ok())
    }
}

/// The stage's teams by folded name, so that the order in which they are told
/// never matters.
fn teams_by_name(book: &Book, stage: &Stage) -> BySlot<TeamId> {
    let listed = stage.teams.iter().copied();
    let grouped = stage
        .groups
        .iter()
        .flat_map(|group| group.teams.iter().copied());
    let met = stage.fixtures.iter().flat_map(|id| {
        let fixture = &book.fixtures[*id];
        Side::BOTH.into_iter().filter_map(|side| fixture.team(side))
    });
    let mut ids: Vec<TeamId> = listed.chain(grouped).chain(met).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut teams: Vec<(String, &str, TeamId)> = ids
        .into_iter()
        .map(|id| (fold(&book.teams[id].name), &*book.teams[id].name, id))
        .collect();
    teams.sort_unstable();
    teams.into_iter().map(|(_, _, id)| id).collect()
}

/// The day that a match belongs to: its own, or that of its award.
pub(super) fn fixture_day(fixture: &Fixture) -> Option<Date> {
    let award = || fixture.award.as_ref().and_then(|award| award.date);
    fixture.kickoff.date.or_else(award)
}

/// Whether what holds from `from` holds on `day`; `None` is from the start,
/// and for ever.
pub(super) fn is_by(from: Option<Date>, day: Option<Date>) -> bool {
    match (from, day) {
        (Some(from), Some(day)) => from <= day,
        _ => true,
    }
}

/// Points for an outcome; of a drawn match with a shoot-out (`Some`: whether
/// it was won), what the rule gives for that.
fn points(rule: &PointsRule, outcome: Outcome, shoot_out: Option<bool>) -> i16 {
    match (outcome, shoot_out) {
        (Outcome::Won, _) => rule.win,
        (Outcome::Lost, _) => rule.loss,
        (Outcome::Drawn, Some(true)) => rule.shoot_out_win.unwrap_or(rule.draw),
        (Outcome::Drawn, Some(false)) => rule.shoot_out_loss.unwrap_or(rule.draw),
        (Outcome::Drawn, None) => rule.draw,
    }
}
