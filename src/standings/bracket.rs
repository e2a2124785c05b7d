//! The ties of a knock-out as a tree: round by round, each tie with those that
//! its sides come from.

use crate::book::{Book, BySide, Entrant, Format, RoundIndex, Side, StageId, TeamId};
use crate::calendar::Date;

use super::as_of::known_ties;
use super::draw::{Drawn, Passes, drawn};
use super::tie::{Tie, ties};

/// The ties of a knock-out by round.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bracket {
    /// The rounds that have ties, in order.
    pub rounds: Vec<BracketRound>,
    /// Who won it all; `None` while that is open.
    pub champion: Option<TeamId>,
}

/// A round of a bracket.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BracketRound {
    /// Which; `None` where the matches name none.
    pub round: Option<RoundIndex>,
    /// Its ties, those of one half of the tree beside each other.
    pub ties: Vec<BracketTie>,
    /// Teams that go straight through.
    pub byes: Vec<TeamId>,
}

/// A tie, and where its sides come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BracketTie {
    /// The tie.
    pub tie: Tie,
    /// The tie that each side comes from, where it comes from one here.
    pub from: BySide<Option<Feed>>,
}

/// Where a side of a tie comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Feed {
    /// The round, as an index into [`Bracket::rounds`].
    pub round: usize,
    /// The tie, as an index into [`BracketRound::ties`].
    pub tie: usize,
    /// Who of it comes.
    pub passes: Passes,
}

impl BracketTie {
    /// Whether it is for third place, or between others who are out.
    pub fn is_consolation(&self) -> bool {
        let loses = |side| {
            let from: &Option<Feed> = self.from.of(side);
            from.is_some_and(|feed| feed.passes == Passes::Loser)
        };
        Side::BOTH.into_iter().any(loses)
    }
}

impl Bracket {
    /// The tie that decides it all; `None` where several could be.
    pub fn final_tie(&self) -> Option<&Tie> {
        let mut rounds = self.rounds.iter().rev().map(|round| {
            let ties = round.ties.iter();
            ties.filter(|tie| !tie.is_consolation()).collect::<Vec<_>>()
        });
        match *rounds.find(|ties| !ties.is_empty())? {
            [only] => Some(&only.tie),
            _ => None,
        }
    }
}

/// The bracket of a stage; `None` where it is no knock-out, or has no tie.
pub fn bracket(book: &Book, stage: StageId) -> Option<Bracket> {
    bracket_on(book, stage, None)
}

/// The bracket of a stage as it stood at the end of a day; `None` is now.
pub fn bracket_on(book: &Book, stage: StageId, day: Option<Date>) -> Option<Bracket> {
    if book.stages[stage].format != Format::Knockout {
        return None;
    }
    let mut ties = ties(book, stage);
    let mut links: Vec<BySide<Option<Link>>> = (0..ties.len())
        .map(|at| BySide::new(Side::Home, Side::Away).map(|side| link(book, &ties, at, side)))
        .collect();
    if let Some(day) = day {
        (ties, links) = known_ties(book, stage, day, &links);
    }
    if ties.is_empty() {
        return None;
    }
    let mut bracket = Bracket {
        rounds: arranged(&ties, &links),
        champion: None,
    };
    if let Some(first) = bracket.rounds.first_mut() {
        first.byes.clone_from(&book.stages[stage].byes);
    }
    bracket.champion = champion(book, stage, &bracket);
    Some(bracket)
}

/// A tie by its place in the list, and who of it comes.
pub(super) type Link = (usize, Passes);

/// The tie that a side comes from: the one that its words name, or the last
/// before in which its team took part.
fn link(book: &Book, ties: &[Tie], at: usize, side: Side) -> Option<Link> {
    let tie = ties.get(at)?;
    let first = &book.fixtures[*tie.fixtures.first()?];
    if let Some(words) = first.drawn.of(side).as_deref()
        && let Some(Drawn::Tie(fixture, passes)) = drawn(book, first.stage, words)
    {
        let named = ties
            .iter()
            .position(|other| other.fixtures.contains(&fixture));
        return named.filter(|from| *from != at).map(|from| (from, passes));
    }
    let team = tie.sides.of(side).team()?;
    let before = ties.iter().enumerate().rev();
    let mut before = before.filter(|(_, other)| other.round < tie.round);
    let entrant = Entrant::Team(team);
    let (from, last) =
        before.find(|(_, other)| other.sides.home == entrant || other.sides.away == entrant)?;
    if last.winner() == Some(team) {
        Some((from, Passes::Winner))
    } else if last.loser() == Some(team) {
        Some((from, Passes::Loser))
    } else {
        None
    }
}

/// The ties by round, each round in the order of the round after it.
fn arranged(ties: &[Tie], links: &[BySide<Option<Link>>]) -> Vec<BracketRound> {
    let all: Vec<usize> = (0..ties.len()).collect();
    let round_of = |at: &usize| ties.get(*at).and_then(|tie| tie.round);
    let mut rounds: Vec<Vec<usize>> = all
        .chunk_by(|a, b| round_of(a) == round_of(b))
        .map(<[usize]>::to_vec)
        .collect();
    let mut rank: Vec<usize> = vec![usize::MAX; ties.len()];
    for round in rounds.iter_mut().rev() {
        let key = |at: &usize| {
            let sides = links.iter().enumerate().flat_map(|(to, from)| {
                let place = rank.get(to).copied().unwrap_or(usize::MAX);
                [
                    (from.home, place.saturating_mul(2)),
                    (from.away, place.saturating_mul(2).saturating_add(1)),
                ]
            });
            let fed = sides.filter(|(from, _)| *from == Some((*at, Passes::Winner)));
            (fed.map(|(_, place)| place).min().unwrap_or(usize::MAX), *at)
        };
        round.sort_by_cached_key(key);
        for (place, at) in round.iter().enumerate() {
            if let Some(rank) = rank.get_mut(*at) {
                *rank = place;
            }
        }
    }
    let place_of = |wanted: usize| {
        let mut all = rounds.iter().enumerate();
        all.find_map(|(round, ties)| Some((round, ties.iter().position(|at| *at == wanted)?)))
    };
    let feed = |link: Option<Link>| {
        let (from, passes) = link?;
        let (round, tie) = place_of(from)?;
        Some(Feed { round, tie, passes })
    };
    let told = |at: &usize| {
        Some(BracketTie {
            tie: ties.get(*at)?.clone(),
            from: links.get(*at)?.map(feed),
        })
    };
    let rounds = rounds.iter().map(|round| BracketRound {
        round: round.first().and_then(round_of),
        ties: round.iter().filter_map(told).collect(),
        byes: Vec::new(),
    });
    rounds.collect()
}

/// Who won it all: the winner of the last tie, once every tie on the way is
/// decided, no round is still to be drawn, and nobody with a bye is to come.
fn champion(book: &Book, stage: StageId, bracket: &Bracket) -> Option<TeamId> {
    let last = bracket.final_tie()?;
    let all = || bracket.rounds.iter().flat_map(|round| &round.ties);
    let on_the_way = || all().filter(|tie| !tie.is_consolation());
    let rounds = &book.stages[stage].rounds;
    let is_last = last.round.is_none_or(|round| {
        let drawn = |later: usize| {
            let mut ties = all();
            ties.any(|tie| {
                tie.tie
                    .round
                    .is_some_and(|round| usize::from(round.0) == later)
            })
        };
        (usize::from(round.0) + 1..rounds.len()).all(drawn)
    });
    let has_played = |team: &TeamId| {
        let entrant = Entrant::Team(*team);
        all().any(|tie| tie.tie.sides.home == entrant || tie.tie.sides.away == entrant)
    };
    let byes = &book.stages[stage].byes;
    let over = is_last
        && byes.iter().all(has_played)
        && on_the_way().all(|tie| tie.tie.decision.is_some());
    last.winner().filter(|_| over)
}
