//! Who is ahead, and why: a chain of steps, run on sets of level teams.
//!
//! A step partitions each set that reaches it. Sets of one are done; larger
//! ones go on to the next step. The distinctions that rules of competitions
//! make, and that are easily confused, are each in one place here:
//! what a head-to-head is computed among (the teams level when it is reached),
//! that its figures share one table ([`Ranking::block`]), when it begins again
//! on smaller sets, and whether the chain begins again once a winner is found.

use crate::book::{Criterion, Restart, TeamId, TieBreaker, Zone, ZoneKind};
use crate::calendar::Date;

use super::conduct;
use super::figure::Figure;
use super::ledger::{Ledger, Meeting};
use super::proof::{Basis, Silence, Step};
use super::slot::Slot;
use super::tally::Account;

/// Sets of level teams, best first.
pub(super) type Classes = Vec<Vec<Slot>>;

/// One table being put in order.
pub(super) struct Ranking<'r> {
    pub(super) ledger: &'r Ledger<'r>,
    pub(super) account: &'r Account,
    /// Matches still to be played.
    pub(super) outstanding: &'r [Meeting],
    /// What places mean, for steps that ask what is at stake.
    pub(super) zones: &'r [Zone],
    /// How many teams the table has.
    pub(super) size: usize,
    /// The day up to which decisions hold.
    pub(super) day: Option<Date>,
    pub(super) chain: &'r [TieBreaker],
    pub(super) restart: Restart,
    /// What was done, if anybody wants to know.
    pub(super) steps: Vec<Step>,
}

impl<'r> Ranking<'r> {
    /// Separates teams that are level, below `above` others, as far as the
    /// chain goes.
    pub(super) fn settle(&mut self, level: Vec<Slot>, above: usize) -> Classes {
        match self.restart {
            Restart::Continue => self.go_on(level, above, todo(self.chain)),
            Restart::Winner => self.winners_first(level, above),
        }
    }

    /// Each set goes on to the next step.
    fn go_on(&mut self, level: Vec<Slot>, above: usize, mut todo: Vec<&'r TieBreaker>) -> Classes {
        while level.len() > 1 {
            let Some(step) = todo.pop() else { break };
            let classes = self.step(step, &level, above, &mut todo);
            if classes.len() > 1 {
                return self.each(classes, above, |ranking, class, above| {
                    ranking.go_on(class, above, todo.clone())
                });
            }
        }
        vec![level]
    }

    /// One winner is found, then the chain begins again for the others.
    fn winners_first(&mut self, mut level: Vec<Slot>, above: usize) -> Classes {
        let mut placed = Classes::new();
        let mut first = above;
        while level.len() > 1 {
            let winners = self.winners(level.clone(), first);
            level.retain(|team| !winners.contains(team));
            first += winners.len();
            placed.push(winners);
        }
        if !level.is_empty() {
            placed.push(level);
        }
        placed
    }

    /// The best of level teams; more than one where nothing separates them.
    fn winners(&mut self, mut level: Vec<Slot>, above: usize) -> Vec<Slot> {
        let mut todo = todo(self.chain);
        while level.len() > 1 {
            let Some(step) = todo.pop() else { break };
            let classes = self.step(step, &level, above, &mut todo);
            level = classes.into_iter().next().unwrap_or(level);
        }
        level
    }

    /// Runs something on each set, with the number of teams above it.
    pub(super) fn each(
        &mut self,
        classes: Classes,
        mut above: usize,
        mut run: impl FnMut(&mut Self, Vec<Slot>, usize) -> Classes,
    ) -> Classes {
        let mut settled = Classes::new();
        for class in classes {
            let teams = class.len();
            settled.append(&mut run(self, class, above));
            above += teams;
        }
        settled
    }

    /// Takes one step. One set comes back where it separates nobody.
    fn step(
        &mut self,
        step: &'r TieBreaker,
        level: &[Slot],
        above: usize,
        todo: &mut Vec<&'r TieBreaker>,
    ) -> Classes {
        match step {
            TieBreaker::Criterion(figure) => {
                let value = |team| self.figure(team, *figure);
                let values = level.iter().map(|team| (*team, value(*team))).collect();
                self.compare(Basis::All(*figure), values, fewer(*figure))
            }
            TieBreaker::Given { name, low } => {
                let values = level
                    .iter()
                    .map(|team| (*team, conduct::given(self.ledger, *team, name)))
                    .collect();
                let (name, low) = (name.clone(), *low);
                self.compare(Basis::Given { name, low }, values, low)
            }
            TieBreaker::HeadToHead(block) => match self.silence(block, level) {
                Some(silence) => self.say_nothing(Basis::HeadToHeadBlock, level, silence),
                None => self.block(block, level, above),
            },
            TieBreaker::Decision(kind) => self.decide(*kind, level),
            TieBreaker::If {
                teams,
                then,
                otherwise,
            } => {
                let steps = if teams.covers(level.len()) {
                    then
                } else {
                    otherwise
                };
                todo.extend(steps.iter().rev());
                vec![level.to_vec()]
            }
            TieBreaker::Where { zones, steps } => {
                if self.at_stake(zones, above, level.len()) {
                    todo.extend(steps.iter().rev());
                    return vec![level.to_vec()];
                }
                self.say_nothing(Basis::Where(zones.clone()), level, Silence::NotAtStake)
            }
            TieBreaker::Name => {
                todo.clear();
                self.say_nothing(Basis::Name, level, Silence::End)
            }
            TieBreaker::Shared => {
                todo.clear();
                self.say_nothing(Basis::Shared, level, Silence::End)
            }
        }
    }

    /// A team's figure of the whole table.
    fn figure(&self, team: Slot, figure: Criterion) -> Option<Figure> {
        figure_of(self.ledger, self.account, team, figure, true)
    }

    /// Partitions teams by their values, where all of them have one.
    pub(super) fn compare(
        &mut self,
        by: Basis,
        mut values: Vec<(Slot, Option<Figure>)>,
        fewer_is_better: bool,
    ) -> Classes {
        let known = values.iter().all(|(_, value)| value.is_some());
        let classes = if known {
            partition(&mut values, fewer_is_better)
        } else {
            vec![values.iter().map(|(team, _)| *team).collect()]
        };
        let silent = (!known).then_some(Silence::NoValues);
        self.note(by, &values, &classes, silent);
        classes
    }

    /// Whether places from the one below `above` on straddle the border of a
    /// zone of one of these kinds.
    fn at_stake(&self, kinds: &[ZoneKind], above: usize, teams: usize) -> bool {
        let (first, last) = (above + 1, above + teams);
        self.zones
            .iter()
            .filter(|zone| kinds.contains(&zone.kind))
            .filter_map(|zone| zone.places.of(self.size))
            .any(|(from, to)| {
                let meets = first <= to && from <= last;
                let within = from <= first && last <= to;
                meets && !within
            })
    }

    /// Notes a step that separates nobody.
    pub(super) fn say_nothing(&mut self, by: Basis, level: &[Slot], silence: Silence) -> Classes {
        let classes = vec![level.to_vec()];
        let values: Vec<_> = level.iter().map(|team| (*team, None)).collect();
        self.note(by, &values, &classes, Some(silence));
        classes
    }

    pub(super) fn note(
        &mut self,
        by: Basis,
        values: &[(Slot, Option<Figure>)],
        classes: &Classes,
        silent: Option<Silence>,
    ) {
        let id = |team: &Slot| -> TeamId { self.ledger.teams[*team] };
        self.steps.push(Step {
            by,
            level: values
                .iter()
                .map(|(team, value)| (id(team), *value))
                .collect(),
            classes: classes
                .iter()
                .map(|class| class.iter().map(id).collect())
                .collect(),
            silent,
        });
    }
}

/// A chain as a pile of steps, the next one on top.
fn todo(chain: &[TieBreaker]) -> Vec<&TieBreaker> {
    chain.iter().rev().collect()
}

/// Whether fewer is better in a figure.
pub(super) fn fewer(figure: Criterion) -> bool {
    figure.measure.fewer_is_better()
}

/// A team's figure of some matches, cards among them; `whole` is whether they
/// are all matches of the table.
pub(super) fn figure_of(
    ledger: &Ledger<'_>,
    account: &Account,
    team: Slot,
    figure: Criterion,
    whole: bool,
) -> Option<Figure> {
    account.figure(ledger, team, figure).or_else(|| {
        let cards = conduct::figure(ledger, account, team, figure.measure, whole)?;
        Some(match figure.per {
            Some(per) if cards.denominator == 1 => {
                Figure::per(cards.numerator, account.matches(team, per))
            }
            _ => cards,
        })
    })
}

/// Sorts teams by value, best first, and cuts where the value changes.
pub(super) fn partition(values: &mut [(Slot, Option<Figure>)], fewer_is_better: bool) -> Classes {
    values.sort_by(|(_, a), (_, b)| if fewer_is_better { a.cmp(b) } else { b.cmp(a) });
    values
        .chunk_by(|(_, a), (_, b)| a == b)
        .map(|class| class.iter().map(|(team, _)| *team).collect())
        .collect()
}
