//! Goals, cards and changes against the line-ups of a match.

use crate::book::{CardKind, Fixture, LineUp, MatchLength, Minute, PlayerId, Side};
use crate::diagnostic::Diagnostics;
use crate::source::Place;

use super::draft::Draft;

/// When a player was on: from where, and whether a line-up knows them at all.
struct Presence {
    player: PlayerId,
    from: Option<Minute>,
    began: bool,
}

/// Complains of what a match's line-ups and its events say of each other.
pub(super) fn check(
    draft: &Draft<'_>,
    fixture: &Fixture,
    length: MatchLength,
    place: Place,
    findings: &mut Diagnostics,
) {
    let name = |player: PlayerId| draft.player_in_words(player);
    for side in Side::BOTH {
        if let Some(line_up) = fixture.line_ups.of(side) {
            let starters = line_up.starting.len();
            if starters > usize::from(length.players) {
                findings.too_many_starters(place, starters, length.players);
            }
            let present = presence(fixture, side, line_up);
            check_twice(&present, length, |player| {
                findings.on_twice(place, name(player));
            });
            check_scorers(
                fixture,
                side,
                line_up,
                &present,
                length,
                |player, fault| match fault {
                    Fault::Absent => findings.not_in_line_up(place, name(player)),
                    Fault::Early(minute) => {
                        findings.scored_before_coming_on(place, name(player), &minute);
                    }
                },
            );
        }
    }
    for (index, card) in fixture.cards.iter().enumerate() {
        let Some(player) = card.player.filter(|_| card.kind == CardKind::Yellow) else {
            continue;
        };
        let before = fixture.cards.iter().take(index);
        let mut yellows = before
            .filter(|earlier| earlier.kind == CardKind::Yellow && earlier.player == Some(player));
        if yellows.next().is_some() {
            findings.two_yellows(place, name(player));
        }
    }
}

/// Everybody who a line-up says was there.
fn presence(fixture: &Fixture, side: Side, line_up: &LineUp) -> Vec<Presence> {
    let mut present = Vec::new();
    for (list, began) in [(&line_up.starting, true), (&line_up.bench, false)] {
        for selected in list {
            if began {
                present.push(Presence {
                    player: selected.player,
                    from: None,
                    began,
                });
            }
            present.extend(selected.replaced.map(|(player, from)| Presence {
                player,
                from,
                began: false,
            }));
        }
    }
    let changes = fixture.substitutions.iter();
    present.extend(
        changes
            .filter(|change| change.side == side)
            .map(|change| Presence {
                player: change.on,
                from: change.minute,
                began: false,
            }),
    );
    present
}

/// Complains of players who are there twice.
fn check_twice(present: &[Presence], length: MatchLength, mut complain: impl FnMut(PlayerId)) {
    for (index, presence) in present.iter().enumerate() {
        let twice = |other: &&Presence| {
            other.player == presence.player
                && (other.began == presence.began || !length.rolling_substitutions)
        };
        if let Some(first) = present.iter().take(index).find(twice)
            && (first.began || !length.rolling_substitutions)
        {
            complain(presence.player);
        }
    }
}

/// What is wrong with a scorer.
enum Fault {
    /// The line-up does not name them.
    Absent,
    /// They came on later.
    Early(Minute),
}

fn check_scorers(
    fixture: &Fixture,
    side: Side,
    line_up: &LineUp,
    present: &[Presence],
    length: MatchLength,
    mut complain: impl FnMut(PlayerId, Fault),
) {
    let whole = line_up.starting.len() >= usize::from(length.players);
    for goal in &fixture.goals {
        let of = if goal.own_goal {
            goal.credited_to.opponent()
        } else {
            goal.credited_to
        };
        let Some(scorer) = goal.scorer.filter(|_| of == side) else {
            continue;
        };
        let known = present.iter().find(|presence| presence.player == scorer);
        let on_bench = line_up
            .bench
            .iter()
            .any(|selected| selected.player == scorer);
        match (known, goal.minute) {
            (None, _) if whole && !on_bench => complain(scorer, Fault::Absent),
            (Some(presence), Some(minute))
                if !length.rolling_substitutions
                    && presence.from.is_some_and(|from| from > minute) =>
            {
                complain(scorer, Fault::Early(minute));
            }
            _ => {}
        }
    }
}
