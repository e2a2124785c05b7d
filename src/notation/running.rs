//! Goals in the order of play, each with the score that it made:
//! `1-0 Kane 23, 1-1 Mbappé 45`.

use crate::book::{BySide, Score, Side};

use super::Fault;
use super::cursor::{Token, TokenKind};
use super::event_name::spells;
use super::goal_line::{WrittenGoal, one_goal};
use super::score::Pair;

/// The running score that begins at this token, and how many tokens it takes.
pub(super) fn score_at(line: &str, tokens: &[Token], at: usize) -> Option<(Pair, usize)> {
    let first = tokens.get(at).filter(|token| token.is_word())?;
    let pair = Pair::at(line, first.range.start)?;
    let taken = tokens
        .iter()
        .skip(at)
        .take_while(|token| token.range.start < pair.range.end)
        .count();
    let ends = tokens
        .get(at + taken - 1)
        .is_some_and(|token| token.range.end == pair.range.end);
    ends.then_some((pair, taken))
}

/// Whether the line is a list with running scores: it begins with one, and
/// with spaces around its dash only if a name follows.
pub(super) fn runs(line: &str, tokens: &[Token]) -> bool {
    score_at(line, tokens, 0)
        .is_some_and(|(_, taken)| taken == 1 || tokens.get(taken).is_some_and(spells))
}

/// The goals of such a list by side: the change of the score tells whose.
///
/// # Errors
/// Where a goal does not change the score by one, or is none.
pub(super) fn read_running(
    line: &str,
    tokens: &[Token],
) -> Result<BySide<Vec<WrittenGoal>>, Fault> {
    let starts: Vec<(usize, usize, Pair)> = starts(line, tokens);
    let mut goals = BySide::<Vec<WrittenGoal>>::default();
    let mut before = Score::new(0, 0);
    for (index, (_, from, pair)) in starts.iter().enumerate() {
        let until = starts
            .get(index + 1)
            .map_or(tokens.len(), |(next, _, _)| *next);
        let told = trimmed(line, tokens.get(*from..until).unwrap_or_default());
        let score = pair.score()?;
        let Some(side) = scored_by(before, score) else {
            return Err(out_of_order(pair, before, score));
        };
        goals.of_mut(side).push(one_goal(line, told, Some(score))?);
        before = score;
    }
    Ok(goals)
}

/// Every running score: the token that it begins at, the one behind it, and
/// the score.
fn starts(line: &str, tokens: &[Token]) -> Vec<(usize, usize, Pair)> {
    let mut starts = Vec::new();
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        match token.kind {
            TokenKind::Open => depth += 1,
            TokenKind::Close => depth = depth.saturating_sub(1),
            TokenKind::Word
            | TokenKind::Quoted(_)
            | TokenKind::Unclosed
            | TokenKind::Comma
            | TokenKind::Semicolon
            | TokenKind::Bar
            | TokenKind::Break => {}
        }
        let entry_begins = at
            .checked_sub(1)
            .and_then(|before| tokens.get(before))
            .is_none_or(|before| !spells(before));
        match score_at(line, tokens, at)
            .filter(|(_, taken)| depth == 0 && (*taken == 1 || entry_begins))
        {
            Some((pair, taken)) => {
                starts.push((at, at + taken, pair));
                at += taken;
            }
            None => at += 1,
        }
    }
    starts
}

/// The tokens without separators at their end.
fn trimmed<'a>(line: &str, mut tokens: &'a [Token]) -> &'a [Token] {
    while let Some((last, before)) = tokens.split_last()
        && (last.is_dash(line)
            || !matches!(
                last.kind,
                TokenKind::Word | TokenKind::Quoted(_) | TokenKind::Close | TokenKind::Unclosed
            ))
    {
        tokens = before;
    }
    tokens
}

/// The side whose goal turns one score into the next.
fn scored_by(before: Score, score: Score) -> Option<Side> {
    let home = before.home.checked_add(1) == Some(score.home) && score.away == before.away;
    let away = before.away.checked_add(1) == Some(score.away) && score.home == before.home;
    match (home, away) {
        (true, false) => Some(Side::Home),
        (false, true) => Some(Side::Away),
        _ => None,
    }
}

fn out_of_order(pair: &Pair, before: Score, score: Score) -> Fault {
    let Score { home, away } = before;
    Fault::new(
        pair.range.clone(),
        format!(
            "after {home}-{away} no one goal makes it {}-{}",
            score.home, score.away
        ),
    )
    .mend(format!(
        "the next score is {}-{away} or {home}-{}; name every goal in the order of play",
        u16::from(home) + 1,
        u16::from(away) + 1
    ))
}
