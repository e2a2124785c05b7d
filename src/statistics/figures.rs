//! What players have from many matches, added up.

use std::collections::HashMap;

use crate::book::{Book, FixtureId, PlayerId, TeamId};
use crate::slug::fold;

use super::part::{Part, Presence, parts};

/// Figures of a player, and the matches that they were counted from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Matches of which a line-up names them as playing.
    pub appearances: u16,
    /// Those that they began.
    pub starts: u16,
    /// Minutes of those of which they are told.
    pub minutes: u32,
    /// Appearances whose minutes are not told.
    pub untimed: u16,
    /// Goals, those from the spot among them.
    pub goals: u16,
    /// Goals from the spot.
    pub penalties: u16,
    /// Goals against their own side, which count for nobody.
    pub own_goals: u16,
    /// Goals that they made.
    pub assists: u16,
    /// Cautions that led to nothing more.
    pub yellow: u16,
    /// Second cautions.
    pub second_yellow: u16,
    /// Sendings-off at once.
    pub red: u16,
    /// Matches in goal from beginning to end without conceding.
    pub clean_sheets: u16,
    /// The matches, each once, in the order entered.
    pub fixtures: Vec<FixtureId>,
}

impl Figures {
    /// Enters what a player did in one match.
    pub fn enter(&mut self, part: &Part) {
        let played = part.listed && part.appeared();
        self.appearances += u16::from(played);
        self.starts += u16::from(part.listed && part.presence == Presence::Began);
        if played {
            self.minutes += part.minutes.map_or(0, u32::from);
            self.untimed += u16::from(part.minutes.is_none());
        }
        self.goals += part.goals;
        self.penalties += part.penalties;
        self.own_goals += part.own_goals;
        self.assists += part.assists;
        self.yellow += part.yellow;
        self.second_yellow += part.second_yellow;
        self.red += part.red;
        self.clean_sheets += u16::from(part.clean_sheet);
        if self.fixtures.last() != Some(&part.fixture) {
            self.fixtures.push(part.fixture);
        }
    }

    /// Every card.
    pub fn cards(&self) -> u16 {
        self.yellow + self.second_yellow + self.red
    }
}

/// One player's figures in some matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlayerFigures {
    /// Who.
    pub player: PlayerId,
    /// The teams that they played for, in order of play.
    pub teams: Vec<TeamId>,
    /// What they have from them.
    pub figures: Figures,
}

/// The figures of everybody whom these matches name, by name. Who was only on
/// the bench is left out.
pub fn player_figures(
    book: &Book,
    fixtures: impl IntoIterator<Item = FixtureId>,
) -> Vec<PlayerFigures> {
    let mut list: Vec<PlayerFigures> = Vec::new();
    let mut known: HashMap<PlayerId, usize> = HashMap::new();
    for id in fixtures {
        for part in parts(book, id) {
            if part.presence == Presence::Bench && part.yellow + part.second_yellow + part.red == 0
            {
                continue;
            }
            let index = *known.entry(part.player).or_insert(list.len());
            if index == list.len() {
                list.push(PlayerFigures {
                    player: part.player,
                    teams: Vec::new(),
                    figures: Figures::default(),
                });
            }
            if let Some(player) = list.get_mut(index) {
                let team = book.fixtures[id].team(part.side);
                player
                    .teams
                    .extend(team.filter(|team| !player.teams.contains(team)));
                player.figures.enter(&part);
            }
        }
    }
    list.sort_by_cached_key(|one| (fold(&book.players[one.player].name), one.player));
    list
}

/// Those of whom `figure` is more than nothing, most first, each with a place
/// from 1 that players with as much share; they go by name among themselves.
pub fn ranked<K: Ord + Default>(
    list: &[PlayerFigures],
    figure: impl Fn(&Figures) -> K,
) -> Vec<(u16, &PlayerFigures)> {
    let mut order: Vec<(K, &PlayerFigures)> = list
        .iter()
        .map(|one| (figure(&one.figures), one))
        .filter(|(figure, _)| *figure > K::default())
        .collect();
    order.sort_by(|a, b| b.0.cmp(&a.0));
    let mut ranked: Vec<(u16, &PlayerFigures)> = Vec::with_capacity(order.len());
    let mut last: Option<(u16, &K)> = None;
    for (place, (figure, one)) in (1..).zip(&order) {
        let place = match last {
            Some((place, level)) if level == figure => place,
            _ => place,
        };
        last = Some((place, figure));
        ranked.push((place, one));
    }
    ranked
}
