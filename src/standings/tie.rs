//! Who goes through: the ties of a knock-out and what decided each.

use crate::book::{
    Aggregate, Book, BySide, DecisionKind, Entrant, Fixture, FixtureId, Format, RoundIndex, Side,
    Stage, StageId, Status, TeamId,
};
use crate::calendar::Date;

use super::as_of::fixture_on;
use super::draw::Passes;
use super::leg::Legs;

/// A knock-out pairing, its matches and their sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// The round that it belongs to.
    pub round: Option<RoundIndex>,
    /// The name that other ties refer to it by: `SF1`.
    pub label: Option<Box<str>>,
    /// Who meets: home is who is at home in the first leg.
    pub sides: BySide<Entrant>,
    /// Its matches in order: legs, or a match and its replays.
    pub fixtures: Vec<FixtureId>,
    /// How many of them add up; 1 where each match decides by itself.
    pub legs: usize,
    /// The goals of its legs, as the first leg's home side saw them; `None`
    /// where it is decided by single matches, or no leg was played.
    pub aggregate: Option<Aggregate>,
    /// Who goes through, and by what; `None` where that is not decided.
    pub decision: Option<(Side, DecidedBy)>,
}

/// What decided a tie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DecidedBy {
    /// The score of one match.
    Score,
    /// The sum of the legs.
    Aggregate,
    /// Away goals, the sum being level.
    AwayGoals,
    /// Kicks from the penalty mark.
    ShootOut,
    /// A decision of the competition on a match.
    Award,
    /// Lots, or the toss of a coin.
    Decision(DecisionKind),
    /// The other side left the competition.
    Withdrawal,
}

impl Tie {
    /// The team that goes through, once it is decided and known.
    pub fn winner(&self) -> Option<TeamId> {
        self.sides.of(self.decision?.0).team()
    }

    /// The team that a tie sends on: its winner, or its loser.
    pub fn passing(&self, passes: Passes) -> Option<TeamId> {
        match passes {
            Passes::Winner => self.winner(),
            Passes::Loser => self.loser(),
        }
    }

    /// The team that is out, once it is decided and known.
    pub fn loser(&self) -> Option<TeamId> {
        self.sides.of(self.decision?.0.opponent()).team()
    }

    /// Whether both sides are these two, whoever is at home.
    fn is_between(&self, sides: &BySide<Entrant>) -> bool {
        let turned = (&self.sides.home, &self.sides.away) == (&sides.away, &sides.home);
        self.sides == *sides || turned
    }

    fn starting_with(book: &Book, id: FixtureId) -> Self {
        let fixture = &book.fixtures[id];
        Self {
            round: fixture.round,
            label: None,
            sides: fixture.sides.clone(),
            fixtures: vec![id],
            legs: 1,
            aggregate: None,
            decision: None,
        }
    }

    /// Whether a match is one of this tie's: the same two in the same round.
    fn has(&self, fixture: &Fixture) -> bool {
        self.round == fixture.round && self.is_between(&fixture.sides)
    }
}

/// The ties of a knock-out stage, by round and in the order of their first
/// match; none of any other stage.
pub fn ties(book: &Book, stage: StageId) -> Vec<Tie> {
    ties_on(book, stage, None)
}

/// The ties of a knock-out stage as matches up to the end of a day decide
/// them; `None` is now. Who meets is told as it is known now.
pub(super) fn ties_on(book: &Book, stage: StageId, day: Option<Date>) -> Vec<Tie> {
    let played = &book.stages[stage];
    if played.format != Format::Knockout {
        return Vec::new();
    }
    let mut ties: Vec<Tie> = Vec::new();
    for id in &played.fixtures {
        let fixture = &book.fixtures[*id];
        match ties.iter_mut().find(|tie| tie.has(fixture)) {
            Some(tie) => tie.fixtures.push(*id),
            None => ties.push(Tie::starting_with(book, *id)),
        }
    }
    ties.sort_by_key(|tie| tie.round);
    for tie in &mut ties {
        decide(book, played, tie, day);
    }
    ties
}

/// The tie that a match is part of, whatever the format of its stage.
pub fn tie_of(book: &Book, id: FixtureId) -> Tie {
    let stage = &book.stages[book.fixtures[id].stage];
    let mut tie = Tie::starting_with(book, id);
    let all = stage.fixtures.iter().copied();
    tie.fixtures = all.filter(|id| tie.has(&book.fixtures[*id])).collect();
    if let Some(first) = tie.fixtures.first() {
        tie.sides = book.fixtures[*first].sides.clone();
    }
    decide(book, stage, &mut tie, None);
    tie
}

/// Works out the sum of a tie and who goes through, by the end of a day.
fn decide(book: &Book, stage: &Stage, tie: &mut Tie, day: Option<Date>) {
    let fixtures = tie.fixtures.iter();
    let fixtures: Vec<_> = fixtures
        .map(|id| fixture_on(&book.fixtures[*id], day))
        .collect();
    let fixtures = fixtures.iter().map(|fixture| &**fixture);
    let (void, fixtures): (Vec<&Fixture>, Vec<&Fixture>) =
        fixtures.partition(|fixture| matches!(fixture.status, Status::Void | Status::Cancelled));
    let all = || fixtures.iter().chain(&void);
    tie.label = all().find_map(|fixture| fixture.label.clone());
    let legs = Legs {
        stage,
        round: tie
            .round
            .and_then(|round| stage.rounds.get(usize::from(round.0))),
        away_goals: book.seasons[stage.season].away_goals,
        sides: &tie.sides,
        fixtures: &fixtures,
    };
    tie.legs = legs.count();
    tie.aggregate = legs.aggregate();
    tie.decision = legs
        .decision()
        .or_else(|| stated(stage, &tie.sides, day))
        .or_else(|| left(stage, &tie.sides, day));
}

/// Who goes through by lots or the toss of a coin, as a file states it.
fn stated(stage: &Stage, sides: &BySide<Entrant>, day: Option<Date>) -> Option<(Side, DecidedBy)> {
    let (home, away) = (sides.home.team()?, sides.away.team()?);
    let decisions = stage.decisions.iter();
    let mut decisions = decisions.filter(|decision| day.is_none() || decision.date <= day);
    decisions.find_map(|decision| {
        let place = |team: TeamId| decision.order.iter().position(|other| *other == team);
        let side = match place(home)?.cmp(&place(away)?) {
            std::cmp::Ordering::Greater => Side::Away,
            std::cmp::Ordering::Less | std::cmp::Ordering::Equal => Side::Home,
        };
        Some((side, DecidedBy::Decision(decision.by)))
    })
}

/// Who goes through because the other side left.
fn left(stage: &Stage, sides: &BySide<Entrant>, day: Option<Date>) -> Option<(Side, DecidedBy)> {
    let has_left = |side: Side| {
        let team = sides.of(side).team();
        let withdrawn = stage.withdrawn.iter();
        let mut withdrawn = withdrawn.filter(|left| day.is_none() || left.date <= day);
        team.is_some() && withdrawn.any(|withdrawal| Some(withdrawal.team) == team)
    };
    match Side::BOTH.map(has_left) {
        [true, false] => Some((Side::Away, DecidedBy::Withdrawal)),
        [false, true] => Some((Side::Home, DecidedBy::Withdrawal)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{DecidedBy, Tie, ties};
    use crate::book::{
        Award, Awarded, Book, Competition, Entrant, Fixture, Format, Round, RoundIndex, Score,
        Season, Side, Stage, StageId, Status, Team, TeamId, Withdrawal, WithdrawnResults,
    };
    use crate::slug::Slug;

    struct Cup {
        book: Book,
        stage: StageId,
        teams: [TeamId; 2],
    }

    /// A cup round of so many legs between Ashford and Kestrel.
    fn cup(legs: Option<u8>) -> Cup {
        let mut book = Book::default();
        let slug = |name: &str| Slug::of(name).unwrap();
        let competition = book.competitions.push(Competition::new("Cup", slug("Cup")));
        let season = book.seasons.push(Season::new(competition));
        let mut stage = Stage::new(season);
        stage.format = Format::Knockout;
        stage.rounds.push(Round {
            legs,
            ..Round::new("Final", slug("Final"))
        });
        let stage = book.stages.push(stage);
        let teams = ["Ashford", "Kestrel"].map(|name| book.teams.push(Team::new(name, slug(name))));
        Cup { book, stage, teams }
    }

    impl Cup {
        /// Adds a match at home to the `home`th team.
        fn play(&mut self, home: usize, score: (u8, u8), shoot_out: Option<(u8, u8)>) {
            let [at_home, visitors] = [self.teams[home], self.teams[1 - home]].map(Entrant::Team);
            let mut fixture = Fixture::new(self.stage, at_home, visitors);
            fixture.round = Some(RoundIndex(0));
            fixture.status = Status::Played;
            fixture.score = Some(Score::new(score.0, score.1));
            fixture.shoot_out = shoot_out.map(|(home, away)| Score::new(home, away));
            let id = self.book.fixtures.push(fixture);
            self.book.stages[self.stage].fixtures.push(id);
        }

        fn tie(&self) -> Tie {
            let ties = ties(&self.book, self.stage);
            assert_eq!(ties.len(), 1, "one pairing, one tie");
            ties.into_iter().next().unwrap()
        }
    }

    #[test]
    fn a_final_is_won_on_the_pitch_or_from_the_spot() {
        let mut won = cup(Some(1));
        won.play(0, (2, 1), None);
        assert_eq!(won.tie().decision, Some((Side::Home, DecidedBy::Score)));
        let mut level = cup(Some(1));
        level.play(0, (1, 1), Some((3, 4)));
        assert_eq!(
            level.tie().decision,
            Some((Side::Away, DecidedBy::ShootOut))
        );
        assert_eq!(level.tie().aggregate, None);
    }

    #[test]
    fn two_legs_add_up() {
        let mut legs = cup(Some(2));
        legs.play(0, (2, 1), None);
        assert_eq!(legs.tie().decision, None, "one leg decides nothing");
        legs.play(1, (3, 1), None);
        assert_eq!(legs.tie().aggregate, Some(Score::new(3, 4)));
        assert_eq!(legs.tie().winner(), Some(legs.teams[1]));
    }

    #[test]
    fn away_goals_decide_only_where_the_competition_says_so() {
        let mut legs = cup(Some(2));
        legs.play(0, (1, 0), None);
        legs.play(1, (2, 1), None);
        assert_eq!(legs.tie().decision, None);
        let season = legs.book.stages[legs.stage].season;
        legs.book.seasons[season].away_goals = true;
        assert_eq!(
            legs.tie().decision,
            Some((Side::Home, DecidedBy::AwayGoals))
        );
    }

    #[test]
    fn a_replay_follows_a_level_match() {
        let mut replayed = cup(None);
        replayed.play(0, (1, 1), None);
        assert_eq!(replayed.tie().decision, None);
        replayed.play(1, (0, 2), None);
        assert_eq!(
            replayed.tie().decision,
            Some((Side::Home, DecidedBy::Score))
        );
        assert_eq!(replayed.tie().aggregate, None, "a replay adds nothing up");
    }

    #[test]
    fn a_shoot_out_after_the_second_leg_is_seen_from_the_first() {
        let mut legs = cup(Some(2));
        legs.play(0, (1, 0), None);
        legs.play(1, (1, 0), Some((5, 4)));
        assert_eq!(legs.tie().decision, Some((Side::Away, DecidedBy::ShootOut)));
    }

    #[test]
    fn a_third_match_follows_two_level_legs() {
        let mut legs = cup(Some(2));
        legs.play(0, (2, 0), None);
        legs.play(1, (3, 1), None);
        assert_eq!(legs.tie().decision, None);
        legs.play(1, (1, 2), None);
        assert_eq!(legs.tie().aggregate, Some(Score::new(3, 3)));
        assert_eq!(legs.tie().decision, Some((Side::Home, DecidedBy::Score)));
    }

    #[test]
    fn a_walkover_and_a_withdrawal_send_the_other_side_through() {
        let mut forfeited = cup(Some(1));
        forfeited.play(0, (0, 0), None);
        let id = forfeited.book.stages[forfeited.stage].fixtures[0];
        let fixture = &mut forfeited.book.fixtures[id];
        fixture.status = Status::Awarded;
        fixture.award = Some(Award {
            score: Score::new(0, 0),
            to: Awarded::To(Side::Away),
            date: None,
            reason: None,
        });
        assert_eq!(
            forfeited.tie().decision,
            Some((Side::Away, DecidedBy::Award))
        );
        let mut left = cup(Some(2));
        left.play(0, (3, 1), None);
        left.book.stages[left.stage].withdrawn.push(Withdrawal {
            team: left.teams[0],
            date: None,
            results: WithdrawnResults::Void,
        });
        assert_eq!(
            left.tie().decision,
            Some((Side::Away, DecidedBy::Withdrawal))
        );
    }
}
