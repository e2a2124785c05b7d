//! Cards as rules count them: how many, and what they cost.

use crate::book::{Card, CardKind, FairPlay, Fixture, Measure, PlayerId, Side};

use super::figure::Figure;
use super::ledger::Ledger;
use super::slot::Slot;
use super::tally::Account;

/// Cards of a team, one entry a player and match.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Cards {
    yellow: u32,
    second_yellow: u32,
    red: u32,
    yellow_and_red: u32,
}

impl Cards {
    /// What they cost: counted upwards, fewer is better.
    fn cost(self, rule: &FairPlay) -> u32 {
        let both = rule
            .yellow_and_red
            .unwrap_or(rule.yellow.saturating_add(rule.red));
        self.yellow * u32::from(rule.yellow)
            + self.second_yellow * u32::from(rule.second_yellow)
            + self.red * u32::from(rule.red)
            + self.yellow_and_red * u32::from(both)
    }

    /// Enters what one player was shown in one match.
    fn enter_player(&mut self, yellow: u32, second_yellow: bool, red: bool) {
        if second_yellow || yellow > 1 {
            self.second_yellow += 1;
        } else if red && yellow > 0 {
            self.yellow_and_red += 1;
        } else if red {
            self.red += 1;
        } else {
            self.yellow += yellow;
        }
    }

    /// Enters a match as one side was carded in it.
    fn enter(&mut self, fixture: &Fixture, side: Side) {
        let mut shown: Vec<(Option<PlayerId>, CardKind)> = fixture
            .cards
            .iter()
            .filter(|card| card.side == side)
            .map(|Card { player, kind, .. }| (*player, *kind))
            .collect();
        shown.sort_unstable();
        for one in shown.chunk_by(|a, b| a.0 == b.0 && a.0.is_some()) {
            let count = |kind| one.iter().filter(|(_, other)| *other == kind).count();
            let yellow = u32::try_from(count(CardKind::Yellow)).unwrap_or(u32::MAX);
            let (second, red) = (count(CardKind::SecondYellow), count(CardKind::Red));
            self.enter_player(yellow, second > 0, red > 0);
        }
    }
}

/// A team's figure of cards; `None` where the cards of one of its matches are
/// not known and no file gives them. `whole` is whether all matches of the
/// table are meant: cards that a file gives are those of the whole table.
pub(super) fn figure(
    ledger: &Ledger<'_>,
    account: &Account,
    team: Slot,
    measure: Measure,
    whole: bool,
) -> Option<Figure> {
    let id = ledger.teams[team];
    if measure == Measure::FairPlay
        && whole
        && let Some(given) = given(ledger, team, "conduct")
    {
        return Some(Figure {
            numerator: given.numerator.abs(),
            ..given
        });
    }
    let mut cards = Cards::default();
    let told = ledger.stage.cards.iter().find(|(other, _)| *other == id);
    let told = told.filter(|_| whole).map(|(_, counts)| *counts);
    if let Some([yellow, second_yellow, red, yellow_and_red]) = told {
        cards = Cards {
            yellow: yellow.into(),
            second_yellow: second_yellow.into(),
            red: red.into(),
            yellow_and_red: yellow_and_red.into(),
        };
    }
    for (bout, side, _) in account.parts_of(team) {
        let fixture = &ledger.book.fixtures[bout.fixture];
        if told.is_none() && fixture.cards.is_empty() && fixture.has_score() {
            return None;
        }
        cards.enter(fixture, side);
    }
    Some(Figure::whole(if measure == Measure::RedCards {
        cards.red + cards.second_yellow + cards.yellow_and_red
    } else if measure == Measure::YellowCards {
        cards.yellow + cards.yellow_and_red
    } else {
        cards.cost(&ledger.stage.rules.fair_play)
    }))
}

/// The value that a file gives a team under a name.
pub(super) fn given(ledger: &Ledger<'_>, team: Slot, name: &str) -> Option<Figure> {
    let id = ledger.teams[team];
    let list = ledger
        .stage
        .given
        .iter()
        .find(|given| &*given.name == name)?;
    let (_, millionths) = list.values.iter().find(|(other, _)| *other == id)?;
    Some(Figure {
        numerator: *millionths,
        denominator: 1_000_000,
    })
}
