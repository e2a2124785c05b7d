//! Who is ahead, and why: a chain of steps, run on sets of level teams.
//!
//! A step partitions each set that reaches it. Sets of one are done; larger
//! ones go on to the next step. The distinctions that rules of competitions
//! make, and that are easily confused, are each in one place here:
//! what a head-to-head is computed among (the teams level when it is reached),
//! that its figures share one table ([`Ranking::block`]), when it begins again
//! on smaller sets, and whether the chain begins again once a winner is found.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::book::{
    Criterion, DecisionKind, HeadToHead, Needs, Restart, Side, TeamId, TieBreaker, Zone, ZoneKind,
};
use crate::calendar::Date;

use super::conduct;
use super::figure::Figure;
use super::ledger::{Ledger, Meeting, is_by};
use super::proof::{Basis, MiniRow, MiniTable, Silence, Step};
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
    fn each(
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
    fn compare(
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

    /// Why a head-to-head is not asked here, if it is not.
    fn silence(&self, block: &HeadToHead, level: &[Slot]) -> Option<Silence> {
        if let Some(only) = block.only
            && !only.covers(level.len())
        {
            return Some(Silence::Only(only));
        }
        let needs = block.needs?;
        (!self.has(needs, level)).then_some(Silence::Needs(needs))
    }

    /// Whether the matches among some teams are there that a block waits for.
    fn has(&self, needs: Needs, level: &[Slot]) -> bool {
        let members: BTreeSet<Slot> = level.iter().copied().collect();
        let among = |home, away| members.contains(&home) && members.contains(&away);
        let mut met: Vec<(Slot, Slot)> = self
            .account
            .bouts
            .iter()
            .map(|bout| (bout.home.team, bout.away.team))
            .filter(|(home, away)| among(*home, *away))
            .map(|(home, away)| (home.min(away), home.max(away)))
            .collect();
        met.sort_unstable();
        let mut meetings = met.chunk_by(|a, b| a == b).map(<[_]>::len);
        let pairs = level.len() * (level.len() - 1) / 2;
        match needs {
            Needs::AllPlayed => {
                let legs = usize::from(self.ledger.legs());
                meetings.filter(|count| *count >= legs).count() == pairs
                    && !self
                        .outstanding
                        .iter()
                        .any(|meeting| among(meeting.home, meeting.away))
            }
            Needs::EqualMeetings => {
                let first = meetings.next();
                let count = 1 + meetings.clone().count();
                first.is_some() && count == pairs && meetings.all(|count| Some(count) == first)
            }
        }
    }

    /// A block of figures on one table of the matches among the teams level
    /// here. Where it made smaller sets, it begins again on each of them, with
    /// their own matches alone, if the rules say so.
    fn block(&mut self, block: &HeadToHead, level: &[Slot], above: usize) -> Classes {
        let among = self.account.among(self.ledger, level);
        let mini = self.mini_table(&among, level, &block.criteria);
        let mut classes = vec![level.to_vec()];
        for figure in &block.criteria {
            let sets = std::mem::take(&mut classes);
            for set in sets {
                if set.len() < 2 {
                    classes.push(set);
                    continue;
                }
                let value = |team| figure_of(self.ledger, &among, team, *figure, false);
                let values = set.iter().map(|team| (*team, value(*team))).collect();
                let by = Basis::HeadToHead {
                    figure: *figure,
                    mini: mini.clone(),
                };
                classes.append(&mut self.compare(by, values, fewer(*figure)));
            }
        }
        if classes.len() == 1 || !block.reapply {
            return classes;
        }
        self.each(classes, above, |ranking, class, above| {
            if class.len() < 2 {
                return vec![class];
            }
            ranking.block(block, &class, above)
        })
    }

    /// The table of the matches among some teams, in the order of a block.
    fn mini_table(&self, among: &Account, level: &[Slot], figures: &[Criterion]) -> MiniTable {
        let mut teams: Vec<Slot> = level.to_vec();
        teams.sort_by_cached_key(|team| {
            figures
                .iter()
                .map(|figure| {
                    let value = figure_of(self.ledger, among, *team, *figure, false);
                    let value = value.unwrap_or(Figure::whole(0));
                    if fewer(*figure) {
                        Figure {
                            numerator: -value.numerator,
                            ..value
                        }
                    } else {
                        value
                    }
                })
                .map(Reverse)
                .collect::<Vec<_>>()
        });
        let row = |team: Slot| {
            let tally = &among.tallies[team];
            MiniRow {
                team: self.ledger.teams[team],
                record: tally.record(),
                points: tally.points,
                away_goals: tally.away.goals_for,
            }
        };
        MiniTable {
            rows: teams.into_iter().map(row).collect(),
            fixtures: among.bouts.iter().map(|bout| bout.fixture).collect(),
        }
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

    /// Orders teams by what users state: only teams that decisions of this
    /// kind rank among one another, directly or through others of the set.
    fn decide(&mut self, kind: DecisionKind, level: &[Slot]) -> Classes {
        let mut ahead: BTreeSet<(Slot, Slot)> = BTreeSet::new();
        for decision in &self.ledger.stage.decisions {
            if decision.by != kind || !is_by(decision.date, self.day) {
                continue;
            }
            let order: Vec<Slot> = decision
                .order
                .iter()
                .filter_map(|team| self.ledger.slot(*team))
                .filter(|team| level.contains(team))
                .collect();
            for (at, upper) in order.iter().enumerate() {
                ahead.extend(order.iter().skip(at + 1).map(|lower| (*upper, *lower)));
            }
        }
        if kind == DecisionKind::ShootOut
            && let [a, b] = level
            && ahead.is_empty()
        {
            ahead.extend(self.shoot_out_between(*a, *b));
        }
        let classes = cuts(level, &ahead);
        let values: Vec<_> = classes.iter().flatten().map(|team| (*team, None)).collect();
        let silent = (classes.len() == 1).then_some(Silence::NoDecision);
        self.note(Basis::Decision(kind), &values, &classes, silent);
        classes
    }

    /// Winner and loser of the shoot-out after the drawn match with which both
    /// teams ended (UEFA, Regulations EURO 2024, art. 20.02).
    fn shoot_out_between(&self, a: Slot, b: Slot) -> Option<(Slot, Slot)> {
        let last = |team| self.account.parts_of(team).last().map(|(bout, ..)| bout);
        let bout = last(a)?;
        if last(b)?.fixture != bout.fixture {
            return None;
        }
        let winner = self.ledger.book.fixtures[bout.fixture]
            .shoot_out?
            .winner()?;
        Some(match winner {
            Side::Home => (bout.home.team, bout.away.team),
            Side::Away => (bout.away.team, bout.home.team),
        })
    }

    /// Notes a step that separates nobody.
    fn say_nothing(&mut self, by: Basis, level: &[Slot], silence: Silence) -> Classes {
        let classes = vec![level.to_vec()];
        let values: Vec<_> = level.iter().map(|team| (*team, None)).collect();
        self.note(by, &values, &classes, Some(silence));
        classes
    }

    fn note(
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
fn fewer(figure: Criterion) -> bool {
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

/// The finest order of sets in which every team of an earlier set is ahead of
/// every team of a later one, directly or through others.
fn cuts(level: &[Slot], ahead: &BTreeSet<(Slot, Slot)>) -> Classes {
    let mut ahead = ahead.clone();
    for through in level {
        for upper in level {
            for lower in level {
                if ahead.contains(&(*upper, *through)) && ahead.contains(&(*through, *lower)) {
                    ahead.insert((*upper, *lower));
                }
            }
        }
    }
    let is_ahead = |a: Slot, b: Slot| ahead.contains(&(a, b)) && !ahead.contains(&(b, a));
    let mut order = level.to_vec();
    order.sort_by_cached_key(|team| {
        let beaten = level
            .iter()
            .filter(|other| is_ahead(*team, **other))
            .count();
        (Reverse(beaten), *team)
    });
    let mut classes = Classes::new();
    let mut class = Vec::new();
    for (at, team) in order.iter().enumerate() {
        class.push(*team);
        let (above, below) = order.split_at(at + 1);
        if above.iter().all(|a| below.iter().all(|b| is_ahead(*a, *b))) {
            classes.push(std::mem::take(&mut class));
        }
    }
    classes
}
