//! Newspaper line-ups: `4-3-3: Ochoa; Rodríguez, Araujo (Pizarro 62), …`.

use std::ops::Range;

use crate::book::Minute;

use super::cursor::{
    LONGEST_LINE, Token, TokenKind, balanced, name, tokens_within, trimmed, within_length,
};
use super::line_up_parts::{Part, lines, parts};
use super::named_minute::{NamedMinute, named_minute};
use super::substitution_line::list;
use super::{Fault, Name};

/// A line-up as written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WrittenLineUp {
    /// `4-3-3`, with hyphens.
    pub formation: Option<Box<str>>,
    /// Who began, in order.
    pub starting: Vec<WrittenSelected>,
    /// Who sat on the bench, behind `Subs:`; also a substitute whose number is
    /// given, and one who was replaced in his turn.
    pub bench: Vec<WrittenSelected>,
    /// Behind `Coach:`.
    pub coach: Option<Box<str>>,
}

/// A player of a line-up as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenSelected {
    /// Who.
    pub player: Name,
    /// Number on the shirt.
    pub number: Option<u8>,
    /// `(c)`.
    pub captain: bool,
    /// The line of the formation, 0 being the goalkeeper, where semicolons or
    /// dashes between lines tell it.
    pub line: Option<u8>,
    /// Who came on, and when: in brackets.
    pub replaced: Option<(Name, Option<Minute>)>,
}

/// A line-up of one side: players with commas between, lines of the formation
/// with semicolons or dashes between; in brackets who came on (`Foden (Grealish
/// 62)`) and `(c)`; then perhaps `Subs:` and `Coach:`.
///
/// # Errors
/// Where the text is none.
pub fn read_line_up(text: &str) -> Result<WrittenLineUp, Fault> {
    within_length(text, LONGEST_LINE)?;
    let tokens = tokens_within(text, trimmed(text, 0..text.len()));
    balanced(text, &tokens)?;
    let (formation, parts) = parts(text, &tokens)?;
    let mut line_up = WrittenLineUp {
        formation,
        ..WrittenLineUp::default()
    };
    for (part, tokens) in parts {
        match part {
            Part::Starting => starting(text, &tokens, &mut line_up)?,
            Part::Bench => seated(text, &tokens, &mut line_up)?,
            Part::Coach => line_up.coach = name(text, &tokens).map(|name| name.value),
        }
    }
    if line_up.starting.is_empty() {
        return Err(Fault::new(
            trimmed(text, 0..text.len()),
            "a line-up is expected: the names of those who began".to_owned(),
        )
        .mend("write it as in `4-3-3: Ochoa; Rodríguez, Araujo, …`".to_owned()));
    }
    Ok(line_up)
}

fn starting(text: &str, tokens: &[Token], line_up: &mut WrittenLineUp) -> Result<(), Fault> {
    let lines = lines(text, tokens);
    let told = lines.iter().any(|line| list(text, line).len() > 1) && lines.len() > 1;
    for (number, line) in lines.iter().enumerate() {
        for entry in list(text, line) {
            let entry = line.get(entry).unwrap_or_default();
            let mut player = selected(text, entry, &mut line_up.bench)?;
            player.line = u8::try_from(number).ok().filter(|_| told);
            line_up.starting.push(player);
        }
    }
    Ok(())
}

/// Those on the bench. `Grealish (for Foden 62)` tells a substitution from
/// this end.
fn seated(text: &str, tokens: &[Token], line_up: &mut WrittenLineUp) -> Result<(), Fault> {
    for entry in list(text, tokens) {
        let entry = tokens.get(entry).unwrap_or_default();
        let open = entry.iter().position(|token| token.kind == TokenKind::Open);
        let within = open
            .and_then(|open| entry.get(open + 1..entry.len() - 1))
            .unwrap_or_default();
        if let Some((word, rest)) = within.split_first()
            && word.text(text) == "for"
        {
            let on = entry.get(..open.unwrap_or_default()).unwrap_or_default();
            let player = selected(text, on, &mut Vec::new())?;
            came_on(
                &player.player,
                &named_minute(text, rest)?,
                &mut line_up.starting,
                word,
            )?;
            line_up.bench.push(player);
            continue;
        }
        let player = selected(text, entry, &mut line_up.bench)?;
        line_up.bench.push(player);
    }
    Ok(())
}

fn came_on(
    on: &Name,
    off: &NamedMinute<'_>,
    starting: &mut [WrittenSelected],
    word: &Token,
) -> Result<(), Fault> {
    let whom = off.name.as_ref().map_or("", |name| &*name.value);
    let replaced = starting
        .iter_mut()
        .find(|player| *player.player.value == *whom);
    let Some(replaced) = replaced.filter(|player| player.replaced.is_none()) else {
        let range = off
            .name
            .as_ref()
            .map_or(word.range.clone(), |name| name.range.clone());
        return Err(Fault::new(
            range,
            format!("`{whom}` is nobody who began and was not replaced yet"),
        ));
    };
    replaced.replaced = Some((on.clone(), off.minute));
    Ok(())
}

/// One player with number, `(c)`, and who came on.
fn selected(
    text: &str,
    tokens: &[Token],
    bench: &mut Vec<WrittenSelected>,
) -> Result<WrittenSelected, Fault> {
    let (number, tokens) = shirt(text, tokens);
    let words = tokens
        .iter()
        .take_while(|token| super::event_name::spells(token))
        .count();
    let (names, mut rest) = tokens.split_at_checked(words).unwrap_or((tokens, &[]));
    let range = bytes(tokens);
    let player = name(text, names).filter(|name| name.value.contains(char::is_alphabetic));
    let Some(player) = player else {
        return Err(
            Fault::new(range, "a player's name is expected here".to_owned())
                .mend("separate players with commas, as in `1 Ochoa, 2 Araujo`".to_owned()),
        );
    };
    no_minute(text, names)?;
    let mut selected = WrittenSelected {
        player,
        number,
        captain: false,
        line: None,
        replaced: None,
    };
    while let Some(token) = rest.first() {
        let close = super::cursor::closing(rest, 0).filter(|_| token.kind == TokenKind::Open);
        let Some(close) = close else {
            let message = format!("a comma is expected before `{}`", token.text(text));
            return Err(Fault::new(token.range.clone(), message));
        };
        bracket(
            text,
            rest.get(1..close).unwrap_or_default(),
            &mut selected,
            bench,
        )?;
        rest = rest.get(close + 1..).unwrap_or_default();
    }
    Ok(selected)
}

fn bytes(tokens: &[Token]) -> Range<usize> {
    let whole = tokens.first().zip(tokens.last());
    whole.map_or(0..0, |(first, last)| first.range.start..last.range.end)
}

/// The number before a name: `1`, `1.`, `#1`.
fn shirt<'a>(text: &str, tokens: &'a [Token]) -> (Option<u8>, &'a [Token]) {
    let number = tokens
        .first()
        .filter(|token| token.is_word() && tokens.len() > 1);
    let digits = number.map(|token| {
        token
            .text(text)
            .trim_start_matches('#')
            .trim_end_matches('.')
    });
    match digits.filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit())) {
        Some(digits) if (1..=2).contains(&digits.len()) => {
            (digits.parse().ok(), tokens.get(1..).unwrap_or_default())
        }
        _ => (None, tokens),
    }
}

/// Complains of a minute that stands without brackets behind a name.
fn no_minute(text: &str, names: &[Token]) -> Result<(), Fault> {
    let last = names
        .last()
        .filter(|token| token.is_word() && names.len() > 1);
    let Some(last) = last.filter(|last| {
        super::minute::MinuteWord::of(last.text(text)).is_some_and(|minute| minute.rest.is_empty())
    }) else {
        return Ok(());
    };
    let word = last.text(text);
    Err(Fault::new(
        last.range.clone(),
        format!("what `{word}` says of this player is not clear"),
    )
    .mend(format!(
        "write who came on in brackets, as in `Foden (Grealish {word})`, and shirt numbers before the name"
    )))
}

/// `(c)`, `(gk)`, or who came on: `(Pizarro 62)`, `(Pizarro 62 (Lozano 80))`.
fn bracket(
    text: &str,
    within: &[Token],
    selected: &mut WrittenSelected,
    bench: &mut Vec<WrittenSelected>,
) -> Result<(), Fault> {
    let said = match within {
        [only] if only.is_word() => only.text(text),
        _ => "",
    };
    match said {
        "c" | "C" | "capt" | "capt." | "captain" => selected.captain = true,
        "gk" | "GK" | "Gk" => {}
        _ => {
            let on = replacement(text, within, bench)?;
            if let Some((earlier, _)) = selected.replaced.replace(on) {
                return Err(Fault::new(
                    bytes(within),
                    format!("`{}` is already said to have come on", earlier.value),
                )
                .mend("put a substitute's own substitute in brackets of his own, as in `Foden (Grealish 62 (Palmer 80))`".to_owned()));
            }
        }
    }
    Ok(())
}

fn replacement(
    text: &str,
    within: &[Token],
    bench: &mut Vec<WrittenSelected>,
) -> Result<(Name, Option<Minute>), Fault> {
    let (number, unnumbered) = shirt(text, within);
    let numbered = named_minute(text, unnumbered)
        .ok()
        .filter(|told| number.is_some() && told.name.is_some() && told.minute.is_some());
    let number = number.filter(|_| numbered.is_some());
    let told = match numbered {
        Some(told) => told,
        None => named_minute(text, within)?,
    };
    let has_letter = |name: &Name| name.value.contains(char::is_alphabetic);
    let Some(on) = told.name.filter(has_letter) else {
        return Err(Fault::new(
            bytes(within),
            "who came on is missing in these brackets".to_owned(),
        )
        .mend(
            "write it as in `Foden (Grealish 62)`, and shirt numbers before the name".to_owned(),
        ));
    };
    let inner = told.brackets.map(|inner| replacement(text, inner, bench));
    let replaced = inner.transpose()?;
    if number.is_some() || replaced.is_some() {
        bench.push(WrittenSelected {
            player: on.clone(),
            number,
            captain: false,
            line: None,
            replaced,
        });
    }
    Ok((on, told.minute))
}
