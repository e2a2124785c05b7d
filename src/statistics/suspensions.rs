//! Who is suspended for cards, under the rule that a competition states.

use std::collections::HashMap;

use crate::book::{Book, CardKind, FixtureId, PlayerId, SeasonId, SuspensionRule, TeamId};

use super::part::{Part, parts, stands};

/// So many matches that a player has to miss.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspension {
    /// Who.
    pub player: PlayerId,
    /// For which team they were carded, and miss matches.
    pub team: TeamId,
    /// For which card.
    pub card: CardKind,
    /// Which card of its kind it was, from 1.
    pub count: u16,
    /// The match in which they were shown it.
    pub earned_in: FixtureId,
    /// How many matches it costs.
    pub matches: u8,
    /// The team's matches since then that count towards it.
    pub served: Vec<FixtureId>,
    /// Those of them whose line-up names the player as playing all the same.
    pub played: Vec<FixtureId>,
}

impl Suspension {
    /// How many matches are still to be missed.
    pub fn left(&self) -> u8 {
        let served = u8::try_from(self.served.len()).unwrap_or(u8::MAX);
        self.matches.saturating_sub(served)
    }
}

/// The suspensions of a season, in the order in which they were earned; none
/// where the competition states no rule.
///
/// A rule for every fifth caution holds for the fifth, the tenth and so on; of
/// two rules that a caution fulfils the one for more counts. A caution that
/// became a sending-off is not counted with the others. Suspensions are served
/// in the season's next matches that are played, one after the other.
pub fn suspensions(book: &Book, season: SeasonId) -> Vec<Suspension> {
    let rules = &book.seasons[season].suspensions;
    if rules.is_empty() {
        return Vec::new();
    }
    let mut found = Found {
        rules,
        list: Vec::new(),
        counts: HashMap::new(),
    };
    for (id, fixture) in book.fixtures.iter() {
        if book.stages[fixture.stage].season != season || !stands(fixture) {
            continue;
        }
        let parts = parts(book, id);
        for part in &parts {
            if let Some(team) = fixture.team(part.side) {
                found.played_all_the_same(part, team);
            }
        }
        for side in crate::book::Side::BOTH {
            if let Some(team) = fixture.team(side) {
                found.serve(team, id);
            }
        }
        for part in &parts {
            if let Some(team) = fixture.team(part.side) {
                found.enter(part, team);
            }
        }
    }
    found.list
}

/// The suspensions while they are found.
struct Found<'a> {
    rules: &'a [SuspensionRule],
    list: Vec<Suspension>,
    counts: HashMap<(PlayerId, TeamId, CardKind), u16>,
}

impl Found<'_> {
    /// The suspension that each player of a team is serving: of several the
    /// first.
    fn serving(&mut self, team: TeamId) -> impl Iterator<Item = &mut Suspension> {
        let mut seen: Vec<PlayerId> = Vec::new();
        let of_team = self
            .list
            .iter_mut()
            .filter(move |suspension| suspension.team == team && suspension.left() > 0);
        of_team.filter(move |suspension| {
            let first = !seen.contains(&suspension.player);
            seen.push(suspension.player);
            first
        })
    }

    fn played_all_the_same(&mut self, part: &Part, team: TeamId) {
        if !part.appeared() {
            return;
        }
        let mut serving = self.serving(team);
        if let Some(own) = serving.find(|suspension| suspension.player == part.player) {
            own.played.push(part.fixture);
        }
    }

    fn serve(&mut self, team: TeamId, id: FixtureId) {
        for suspension in self.serving(team) {
            suspension.served.push(id);
        }
    }

    fn enter(&mut self, part: &Part, team: TeamId) {
        let shown = [
            (CardKind::Yellow, part.yellow),
            (CardKind::SecondYellow, part.second_yellow),
            (CardKind::Red, part.red),
        ];
        for (card, number) in shown {
            if number == 0 {
                continue;
            }
            let count = self.counts.entry((part.player, team, card)).or_default();
            *count += number;
            let count = *count;
            let fulfilled = self.rules.iter().filter(|rule| {
                let count_of = u16::from(rule.count);
                rule.card == card && count_of > 0 && count.is_multiple_of(count_of)
            });
            let Some(rule) = fulfilled.max_by_key(|rule| rule.count) else {
                continue;
            };
            self.list.push(Suspension {
                player: part.player,
                team,
                card,
                count,
                earned_in: part.fixture,
                matches: rule.matches,
                served: Vec::new(),
                played: Vec::new(),
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::suspensions;
    use crate::book::{
        Book, Card, CardKind, FixtureId, LineUp, PlayerId, Selected, Side, StageId, SuspensionRule,
        TeamId,
    };
    use crate::statistics::sample;

    /// A match at home in which a player begins and is shown these cards.
    fn shown(
        book: &mut Book,
        stage: StageId,
        [home, away]: [TeamId; 2],
        player: Option<PlayerId>,
        cards: &[CardKind],
    ) -> FixtureId {
        let id = sample::played(book, stage, home, 1, 0, away);
        let fixture = &mut book.fixtures[id];
        let starting = player.into_iter().map(|player| Selected {
            player,
            number: None,
            captain: false,
            line: None,
            replaced: None,
        });
        fixture.line_ups.home = Some(LineUp {
            starting: starting.collect(),
            ..LineUp::default()
        });
        fixture.cards = cards
            .iter()
            .map(|kind| Card {
                side: Side::Home,
                player,
                minute: None,
                kind: *kind,
            })
            .collect();
        id
    }

    #[test]
    fn every_second_caution_costs_a_match() {
        use CardKind::{Red, SecondYellow, Yellow};
        let (mut book, stage, teams) = sample::book();
        let season = book.stages[stage].season;
        let rule = |card, count, matches| SuspensionRule {
            card,
            count,
            matches,
        };
        book.seasons[season].suspensions = vec![
            rule(Yellow, 2, 1),
            rule(Yellow, 4, 2),
            rule(SecondYellow, 1, 1),
            rule(Red, 1, 2),
        ];
        let larin = Some(sample::player(&mut book, "Larin"));
        let first = shown(&mut book, stage, teams, larin, &[Yellow]);
        let both = shown(&mut book, stage, teams, larin, &[Yellow, SecondYellow]);
        let missed = shown(&mut book, stage, teams, None, &[]);
        let second = shown(&mut book, stage, teams, larin, &[Yellow]);
        let defied = shown(&mut book, stage, teams, larin, &[Yellow]);
        let fourth = shown(&mut book, stage, teams, larin, &[Yellow]);
        let found = suspensions(&book, season);
        let told: Vec<_> = found
            .iter()
            .map(|one| (one.earned_in, one.count, one.left()))
            .collect();
        assert_eq!(told, [(both, 1, 0), (second, 2, 0), (fourth, 4, 2)]);
        assert_eq!(found[0].served, [missed]);
        assert_eq!(found[1].played, [defied], "suspended, and played");
        assert!(!told.iter().any(|(id, ..)| *id == first));
    }
}
