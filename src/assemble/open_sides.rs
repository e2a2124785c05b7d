//! Sides that are left open, once what they speak of is decided: `Winner SF1`
//! becomes a team before it is settled who tells of which match, so that a
//! report that names the team tells of the same match.
//!
//! What is known so far is sketched into the book, the sides that are decided
//! are put into the tellings, and so on until no more are found. The sketch is
//! silent and leaves nothing behind.

use crate::book::{
    Card, CardKind, Entrant, FixtureId, List, NameRule, Player, PlayerId, SeasonId, Side, TeamId,
};
use crate::content::{CardEntry, MatchEntry, TeamRef};
use crate::extra::Extra;
use crate::slug::fold;
use crate::standings::found;

use super::draft::Draft;
use super::events::side_of;
use super::facts;
use super::join::{Joined, join_those};
use super::pairing::Entry;
use super::tellings::{Stand, Told};

/// Puts teams in place of open sides, wherever they are decided.
pub(super) fn settle<'a>(draft: &mut Draft<'a>, told: &mut Told<'a>) {
    if told.open.is_empty() {
        return;
    }
    let concerned = concerned(draft, told);
    let findings = std::mem::take(&mut draft.diagnostics);
    loop {
        let season_of = season_of_stages(draft);
        let matches = join_those(draft, told, |telling| match telling.stand {
            Stand::In(stage) => {
                let season = season_of.get(stage.index());
                season.is_some_and(|season| concerned.contains(season))
            }
            Stand::Within(season, _) => concerned.contains(&season),
            Stand::Anywhere => true,
        });
        facts::sketch(draft, told, &matches);
        sketch_cards(draft, told, &matches);
        let decided = decided(draft);
        wipe(draft);
        let mut changed = false;
        for (joined, side, team) in decided {
            let tellings = matches
                .get(joined)
                .map_or(&[][..], |joined| &joined.tellings);
            for index in tellings {
                let Some(telling) = told.tellings.get_mut(*index) else {
                    continue;
                };
                let entry = match side {
                    Side::Home => &mut telling.home,
                    Side::Away => &mut telling.away,
                };
                changed |= *entry != Entry::Team(team);
                *entry = Entry::Team(team);
            }
        }
        if !changed {
            break;
        }
    }
    draft.diagnostics = findings;
}

/// The seasons that open sides are of, or may speak of. All of them where a
/// match may belong to any: only together do they tell to which.
fn concerned(draft: &Draft<'_>, told: &Told<'_>) -> Vec<SeasonId> {
    let book = &draft.book;
    let anywhere = |stand| stand == Stand::Anywhere;
    if told.tellings.iter().any(|telling| anywhere(telling.stand)) {
        return book.seasons.ids().collect();
    }
    let open = told.tellings.iter();
    let open = open.filter(|telling| {
        Side::BOTH
            .iter()
            .any(|side| telling.drawn.of(*side).is_some())
    });
    let mut seasons: Vec<SeasonId> = open
        .filter_map(|telling| match telling.stand {
            Stand::In(stage) => Some(book.stages[stage].season),
            Stand::Within(season, _) => Some(season),
            Stand::Anywhere => None,
        })
        .collect();
    let words: Vec<String> = told.open.iter().map(|words| fold(words)).collect();
    for competition in book.competitions.values() {
        let names = [&*competition.name, competition.slug.as_str()].into_iter();
        let names = names.chain(competition.aliases.iter().map(|alias| &**alias));
        let mut names = names.map(fold).filter(|name| !name.is_empty());
        if names.any(|name| words.iter().any(|words| words.contains(&name))) {
            seasons.extend(&competition.seasons);
        }
    }
    seasons.sort_unstable();
    seasons.dedup();
    seasons
}

fn season_of_stages(draft: &Draft<'_>) -> Vec<SeasonId> {
    draft
        .book
        .stages
        .values()
        .map(|stage| stage.season)
        .collect()
}

/// The sides of the sketch that are decided, by the number of their match:
/// those that follow from what is known, and those that follow from these.
fn decided(draft: &mut Draft<'_>) -> Vec<(usize, Side, TeamId)> {
    let fixtures = draft.book.fixtures.iter();
    let mut open: Vec<(FixtureId, Side)> = fixtures
        .flat_map(|(id, fixture)| {
            let of = Side::BOTH.into_iter();
            let of = of.filter(|side| matches!(fixture.sides.of(*side), Entrant::Open(_)));
            of.map(move |side| (id, side)).collect::<Vec<_>>()
        })
        .collect();
    let mut decided = Vec::new();
    loop {
        let before = decided.len();
        let mut left = Vec::new();
        for (id, side) in open {
            let other = draft.book.fixtures[id].team(side.opponent());
            match found(&draft.book, id, side).filter(|team| Some(*team) != other) {
                Some(team) => {
                    *draft.book.fixtures[id].sides.of_mut(side) = Entrant::Team(team);
                    decided.push((id.index(), side, team));
                }
                None => left.push((id, side)),
            }
        }
        open = left;
        if decided.len() == before {
            return decided;
        }
    }
}

fn wipe(draft: &mut Draft<'_>) {
    draft.book.fixtures = List::default();
    draft.book.players = List::default();
    for stage in draft.book.stages.values_mut() {
        stage.fixtures.clear();
    }
}

/// Puts the cards into the sketch, for tables that conduct decides. Who was
/// carded is told apart within a match alone, which is all that rules ask.
fn sketch_cards(draft: &mut Draft<'_>, told: &Told<'_>, matches: &[Joined]) {
    let fixtures: Vec<FixtureId> = draft.book.fixtures.ids().collect();
    for (id, joined) in fixtures.into_iter().zip(matches) {
        let mut shown: Vec<(Side, String, CardKind)> = Vec::new();
        for index in &joined.tellings {
            let telling = told.tellings.get(*index);
            let Some(entry) = telling.and_then(|telling| telling.detail.entry()) else {
                continue;
            };
            let known = shown.len();
            for card in entry.cards.iter().flat_map(|cards| cards_of(entry, cards)) {
                let told_before = shown.iter().take(known).any(|other| *other == card);
                if !told_before {
                    shown.push(card);
                }
            }
        }
        let mut names: Vec<(Side, String, PlayerId)> = Vec::new();
        for (side, name, kind) in shown {
            let same = |known: &&(Side, String, PlayerId)| known.0 == side && known.1 == name;
            let player = match names.iter().find(same) {
                Some((.., player)) => Some(*player),
                None if name.is_empty() => None,
                None => {
                    let player = draft.book.players.push(nobody());
                    names.push((side, name, player));
                    Some(player)
                }
            };
            draft.book.fixtures[id].cards.push(Card {
                side,
                player,
                minute: None,
                kind,
            });
        }
    }
}

/// Side, folded name and kind of each card of an entry whose side is clear.
fn cards_of(of: &MatchEntry, entry: &CardEntry) -> Vec<(Side, String, CardKind)> {
    let name = |name: Option<&str>| name.map(fold).unwrap_or_default();
    match entry {
        CardEntry::BySide(sides) => Side::BOTH
            .into_iter()
            .flat_map(|side| sides.value.of(side).iter().map(move |card| (side, card)))
            .map(|(side, card)| {
                (
                    side,
                    name(card.player.as_ref().map(|name| &*name.value)),
                    card.kind,
                )
            })
            .collect(),
        CardEntry::Side(side, line) => line
            .value
            .iter()
            .map(|card| {
                (
                    *side,
                    name(card.player.as_ref().map(|name| &*name.value)),
                    card.kind,
                )
            })
            .collect(),
        CardEntry::OneSide(line) => line
            .value
            .iter()
            .filter_map(|card| {
                let player = card.player.as_ref()?;
                Some((side_of(of, &player.value)?, fold(&player.value), card.kind))
            })
            .collect(),
        CardEntry::Card {
            team: TeamRef::Side(side),
            player,
            kind,
            ..
        } => vec![(*side, name(player.as_ref().map(|name| &*name.value)), *kind)],
        CardEntry::Card { .. } => Vec::new(),
    }
}

/// Somebody of whom the sketch knows no more than that he is not another.
fn nobody() -> Player {
    Player {
        name: "".into(),
        slug: None,
        aliases: Vec::new(),
        teams: Vec::new(),
        born: None,
        position: None,
        nationality: None,
        shown: NameRule::Full,
        portrait: None,
        prose: None,
        extra: Extra::Nothing,
    }
}
