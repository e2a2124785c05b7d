//! Card lines, in the grammar of goal lines: `Rice 34, 71 2y; Mina 88 red`.

use crate::book::{BySide, CardKind, Minute};

use super::cursor::{LONGEST_LINE, Token, balanced, tokens_within, unbracketed, within_length};
use super::event_words::{Flag, Vocabulary};
use super::events::{Event, LoneNumber, read_events};
use super::sides::{Sides, sides};
use super::{Fault, Name, Ranged};

/// One card as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenCard {
    /// To whom.
    pub player: Option<Name>,
    /// When; `None` where unknown.
    pub minute: Option<Ranged<Minute>>,
    /// Which; yellow where the line does not say.
    pub kind: CardKind,
}

/// The cards of one line; `usual` is what an entry without a word means. The
/// boolean says whether the sides are told: a line with no separator names one
/// side's cards and comes back as the home side's, with `false`.
///
/// # Errors
/// Where the line is none.
pub fn read_cards(line: &str, usual: CardKind) -> Result<(BySide<Vec<WrittenCard>>, bool), Fault> {
    within_length(line, LONGEST_LINE)?;
    let tokens = tokens_within(line, unbracketed(line));
    balanced(line, &tokens)?;
    let cards = |tokens: &[Token]| -> Result<Vec<WrittenCard>, Fault> {
        let events = read_events(line, tokens, Vocabulary::Cards, LoneNumber::Minute)?;
        events.into_iter().map(|event| card(event, usual)).collect()
    };
    match sides(line, &tokens)? {
        Sides::One([]) => Ok((BySide::default(), true)),
        Sides::One(tokens) => Ok((BySide::new(cards(tokens)?, Vec::new()), false)),
        Sides::Both(sides) => Ok((BySide::new(cards(sides.home)?, cards(sides.away)?), true)),
    }
}

fn card(event: Event, usual: CardKind) -> Result<WrittenCard, Fault> {
    let mut kinds = event.flags.iter().filter_map(|flag| match flag {
        Flag::Yellow => Some(CardKind::Yellow),
        Flag::SecondYellow => Some(CardKind::SecondYellow),
        Flag::Red => Some(CardKind::Red),
        Flag::Penalty | Flag::OwnGoal | Flag::FreeKick | Flag::Header => None,
    });
    let kind = kinds.next().unwrap_or(usual);
    let place = event.minute.as_ref().map(|minute| minute.range.clone());
    let named = event.name.as_ref().map(|name| name.range.clone());
    let range = named.or(place).unwrap_or_default();
    if kinds.any(|further| further != kind) {
        return Err(Fault::new(
            range,
            "one card has one colour, and two are given here".to_owned(),
        )
        .mend("give each card its own minute, as in `Rice 34 yellow, 71 red`".to_owned()));
    }
    if let Some(text) = event.assist.or(event.team) {
        return Err(Fault::new(
            text.range,
            format!("`{}` says nothing of a card", text.value),
        )
        .mend("brackets may hold `yellow`, `2y` or `red`".to_owned()));
    }
    Ok(WrittenCard {
        player: event.name,
        minute: event.minute,
        kind,
    })
}
