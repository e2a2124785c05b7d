//! Cuts a line-up into formation, those who began, bench and coach.

use super::Fault;
use super::cursor::{Token, TokenKind, is_dash, part};

/// A part of a line-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Those who began.
    Starting,
    /// Those on the bench.
    Bench,
    /// The coach.
    Coach,
}

/// The parts of a line-up in order, each with its tokens.
pub(super) type Parts = Vec<(Part, Vec<Token>)>;

/// The formation, if the text begins with one, and the parts in order.
///
/// # Errors
/// Where a word with a colon announces no part of a line-up.
pub(super) fn parts(text: &str, tokens: &[Token]) -> Result<(Option<Box<str>>, Parts), Fault> {
    let (formation, tokens) = formation(text, tokens);
    let mut parts: Parts = vec![(Part::Starting, Vec::new())];
    for token in tokens {
        let word = token.text(text);
        let Some((_, current)) = parts.last_mut() else {
            break;
        };
        let Some(label) = word.strip_suffix(':').filter(|_| token.is_word()) else {
            current.push(token.clone());
            continue;
        };
        let Some(part) = announced(label) else {
            return Err(Fault::new(
                token.range.clone(),
                format!("`{word}` announces no part of a line-up"),
            )
            .mend(
                "a line-up has players, `Subs:` and `Coach:`; whose it is says `home` or `away`"
                    .to_owned(),
            ));
        };
        while current
            .last()
            .is_some_and(|last| last.is_word() && is_label_word(last.text(text)))
        {
            current.pop();
        }
        parts.push((part, Vec::new()));
    }
    for (_, tokens) in &mut parts {
        tidy_end(text, tokens);
    }
    Ok((formation, parts))
}

fn announced(label: &str) -> Option<Part> {
    let known: [(Part, &[&str]); 3] = [
        (Part::Starting, &["starting", "xi", "line-up", "lineup"]),
        (
            Part::Bench,
            &[
                "subs",
                "sub",
                "substitutes",
                "bench",
                "used",
                "unused",
                "reserves",
            ],
        ),
        (Part::Coach, &["coach", "manager", "trainer"]),
    ];
    let (part, _) = known
        .into_iter()
        .find(|(_, words)| words.iter().any(|word| word.eq_ignore_ascii_case(label)))?;
    Some(part)
}

/// Words before the one with the colon: `Substitutes not used:`, `Head coach:`.
fn is_label_word(word: &str) -> bool {
    ["subs", "substitutes", "unused", "not", "head", "starting"]
        .iter()
        .any(|known| known.eq_ignore_ascii_case(word))
}

/// Takes away the punctuation before the next label, and a full stop.
fn tidy_end(text: &str, tokens: &mut Vec<Token>) {
    while tokens.last().is_some_and(|last| is_separator(text, last)) {
        tokens.pop();
    }
    if let Some(last) = tokens.last_mut().filter(|last| last.is_word())
        && let Some(bare) = last.text(text).strip_suffix('.')
        && bare.chars().count() > 2
        && !bare.contains('.')
    {
        last.range.end -= 1;
    }
}

fn is_separator(text: &str, token: &Token) -> bool {
    match token.kind {
        TokenKind::Comma | TokenKind::Semicolon | TokenKind::Bar | TokenKind::Break => true,
        TokenKind::Word => matches!(token.text(text), "." | ":") || token.is_dash(text),
        TokenKind::Quoted(_) | TokenKind::Unclosed | TokenKind::Open | TokenKind::Close => false,
    }
}

/// `4-3-3:`, `4-3-3`, `(4-3-3):` or `England (4-3-3):` at the start.
fn formation<'a>(text: &str, tokens: &'a [Token]) -> (Option<Box<str>>, &'a [Token]) {
    let behind = |taken: usize| {
        let rest = tokens.get(taken..).unwrap_or_default();
        let skipped = rest
            .iter()
            .take_while(|token| is_separator(text, token))
            .count();
        rest.get(skipped..).unwrap_or_default()
    };
    if let Some(first) = tokens.first().filter(|first| first.is_word())
        && let Some(formation) = formation_of(first.text(text))
    {
        return (Some(formation), behind(1));
    }
    let words = tokens.iter().take_while(|token| token.is_word()).count();
    if let Some([open, word, close]) = tokens.get(words..words + 3)
        && open.kind == TokenKind::Open
        && close.kind == TokenKind::Close
        && let Some(formation) = formation_of(part(text, word.range.clone()))
    {
        return (Some(formation), behind(words + 3));
    }
    (None, tokens)
}

/// Two to five lines of one digit each, with hyphens between.
fn formation_of(word: &str) -> Option<Box<str>> {
    let word = word.strip_suffix(':').unwrap_or(word);
    let lines: Vec<&str> = word.split(is_dash).collect();
    let sound = (2..=5).contains(&lines.len())
        && lines
            .iter()
            .all(|line| line.len() == 1 && line.bytes().all(|byte| byte.is_ascii_digit()));
    sound.then(|| lines.join("-").into())
}

/// The lines of a formation: what stands between semicolons, line ends and
/// dashes with spaces around them, outside brackets.
pub(super) fn lines<'a>(text: &str, tokens: &'a [Token]) -> Vec<&'a [Token]> {
    let mut lines = Vec::new();
    let (mut start, mut depth) = (0, 0_usize);
    for (at, token) in tokens.iter().enumerate() {
        let cuts = match token.kind {
            TokenKind::Semicolon | TokenKind::Bar | TokenKind::Break => true,
            TokenKind::Word => token.is_dash(text),
            TokenKind::Open => {
                depth += 1;
                false
            }
            TokenKind::Close => {
                depth = depth.saturating_sub(1);
                false
            }
            TokenKind::Comma | TokenKind::Quoted(_) | TokenKind::Unclosed => false,
        };
        if cuts && depth == 0 {
            lines.extend(tokens.get(start..at));
            start = at + 1;
        }
    }
    lines.extend(tokens.get(start..));
    lines.retain(|line| !line.is_empty());
    lines
}
