//! Who goes through: the ties of a knock-out and what decided each.

use crate::book::{
    Aggregate, Book, BySide, Entrant, Fixture, FixtureId, Format, RoundIndex, Score, Side, StageId,
    Status, TeamId,
};

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
    /// A decision of the competition.
    Award,
}

impl Tie {
    /// The team that goes through, once it is decided and known.
    pub fn winner(&self) -> Option<TeamId> {
        self.sides.of(self.decision?.0).team()
    }

    /// The team that is out, once it is decided and known.
    pub fn loser(&self) -> Option<TeamId> {
        self.sides.of(self.decision?.0.opponent()).team()
    }

    /// Whether both sides are these two, whoever is at home.
    fn is_between(&self, home: &Entrant, away: &Entrant) -> bool {
        (&self.sides.home, &self.sides.away) == (home, away)
            || (&self.sides.home, &self.sides.away) == (away, home)
    }
}

/// The ties of a knock-out stage, by round and in the order of their first
/// match; none of any other stage.
pub fn ties(book: &Book, stage: StageId) -> Vec<Tie> {
    let played = &book.stages[stage];
    if played.format != Format::Knockout {
        return Vec::new();
    }
    let mut ties: Vec<Tie> = Vec::new();
    for id in &played.fixtures {
        let fixture = &book.fixtures[*id];
        let BySide { home, away } = &fixture.sides;
        match ties
            .iter_mut()
            .find(|tie| tie.round == fixture.round && tie.is_between(home, away))
        {
            Some(tie) => tie.fixtures.push(*id),
            None => ties.push(Tie {
                round: fixture.round,
                label: None,
                sides: fixture.sides.clone(),
                fixtures: vec![*id],
                aggregate: None,
                decision: None,
            }),
        }
    }
    ties.sort_by_key(|tie| tie.round);
    for tie in &mut ties {
        decide(book, tie);
    }
    ties
}

/// Works out the sum of a tie and who goes through.
fn decide(book: &Book, tie: &mut Tie) {
    let fixtures: Vec<&Fixture> = tie.fixtures.iter().map(|id| &book.fixtures[*id]).collect();
    tie.label = fixtures.iter().find_map(|fixture| fixture.label.clone());
    let legs = Legs {
        book,
        sides: &tie.sides,
        fixtures: &fixtures,
    };
    if legs.are_two(tie.round) {
        tie.aggregate = legs.aggregate();
        tie.decision = legs.decision();
    } else {
        tie.decision = fixtures
            .iter()
            .rev()
            .find_map(|fixture| legs.single(fixture));
    }
}

/// The matches of a tie, seen from the first one's sides.
struct Legs<'a> {
    book: &'a Book,
    sides: &'a BySide<Entrant>,
    fixtures: &'a [&'a Fixture],
}

impl Legs<'_> {
    /// Whether the tie is over two legs: its round says so, its matches do, or
    /// there is a second match although the first was not level.
    fn are_two(&self, round: Option<RoundIndex>) -> bool {
        let Some(first) = self.fixtures.first() else {
            return false;
        };
        let stage = &self.book.stages[first.stage];
        let round = round.and_then(|round| stage.rounds.get(usize::from(round.0)));
        if let Some(legs) = round.and_then(|round| round.legs).or(stage.legs) {
            return legs == 2;
        }
        let first_score = first.counted_score(None);
        let level = first_score.is_some_and(|score| score.winner().is_none());
        let numbered = self.fixtures.iter().any(|fixture| fixture.leg.is_some());
        numbered || (self.fixtures.len() > 1 && !level)
    }

    /// The side of the tie that plays at `side` in a match.
    fn side_of_tie(&self, fixture: &Fixture, side: Side) -> Side {
        if fixture.sides.home == self.sides.home {
            side
        } else {
            side.opponent()
        }
    }

    /// A score as the tie's home side sees it.
    fn turned(&self, fixture: &Fixture, score: Score) -> Score {
        if fixture.sides.home == self.sides.home {
            score
        } else {
            score.reversed()
        }
    }

    /// Who wins a match that decides by itself.
    fn single(&self, fixture: &Fixture) -> Option<(Side, DecidedBy)> {
        let winner = fixture.counted_score(None)?.winner();
        let by = if fixture.status == Status::Awarded {
            DecidedBy::Award
        } else {
            DecidedBy::Score
        };
        let decided = winner
            .map(|side| (side, by))
            .or_else(|| Self::shoot_out(fixture))?;
        Some((self.side_of_tie(fixture, decided.0), decided.1))
    }

    fn shoot_out(fixture: &Fixture) -> Option<(Side, DecidedBy)> {
        Some((fixture.shoot_out?.winner()?, DecidedBy::ShootOut))
    }

    fn aggregate(&self) -> Option<Aggregate> {
        let counted = self
            .fixtures
            .iter()
            .filter_map(|leg| Some(self.turned(leg, leg.counted_score(None)?)));
        counted.reduce(|sum, leg| {
            Score::new(
                sum.home.saturating_add(leg.home),
                sum.away.saturating_add(leg.away),
            )
        })
    }

    /// Goals that each side scored as visitors.
    fn away_goals(&self) -> Score {
        let mut sum = Score::new(0, 0);
        for leg in self.fixtures {
            let Some(score) = leg.counted_score(None) else {
                continue;
            };
            match self.side_of_tie(leg, Side::Away) {
                Side::Home => sum.home = sum.home.saturating_add(score.away),
                Side::Away => sum.away = sum.away.saturating_add(score.away),
            }
        }
        sum
    }

    /// Who wins over two legs, once both count.
    fn decision(&self) -> Option<(Side, DecidedBy)> {
        let over = self
            .fixtures
            .iter()
            .filter(|leg| leg.counted_score(None).is_some())
            .count()
            >= 2;
        let last = self.fixtures.last().filter(|_| over)?;
        let season = &self.book.seasons[self.book.stages[last.stage].season];
        let by_away_goals = || self.away_goals().winner().filter(|_| season.away_goals);
        let sum = self
            .aggregate()?
            .winner()
            .map(|side| (side, DecidedBy::Aggregate));
        sum.or_else(|| Some((by_away_goals()?, DecidedBy::AwayGoals)))
            .or_else(|| {
                let (side, by) = Self::shoot_out(last)?;
                Some((self.side_of_tie(last, side), by))
            })
    }
}

#[cfg(test)]
mod tests {
    use super::{DecidedBy, Tie, ties};
    use crate::book::{
        Book, Competition, Entrant, Fixture, Format, Round, RoundIndex, Score, Season, Side, Stage,
        StageId, Status, Team, TeamId,
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
            name: "Final".into(),
            slug: slug("Final"),
            legs,
            neutral: false,
            extra_time: true,
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
}
