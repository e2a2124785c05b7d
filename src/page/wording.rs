//! Days, goals and scorers as they are printed.

use serde::Serialize;

use crate::book::{Book, Goal, Score, Side};
use crate::calendar::Date;
use crate::language::{DateForm, Language, Word, isolated};

/// A day, for machines and for readers.
#[derive(Clone, Debug, Serialize)]
pub struct DayView {
    /// `2021-10-07`
    pub iso: String,
    /// As readers read it.
    pub text: String,
}

impl DayView {
    /// A day in the words of a language.
    pub fn of(language: &Language, date: Date, form: DateForm) -> Self {
        Self {
            iso: date.to_string(),
            text: language.date(date, form),
        }
    }
}

/// `2–1`
pub(super) fn score(language: &Language, score: Score) -> String {
    language.score(score.home, score.away)
}

/// One side's goals as a newspaper prints them, a player's together: `Kane
/// 23′, 45+2′ pen, Saka 67′`. Empty where it has none.
pub(super) fn scorers(language: &Language, book: &Book, goals: &[Goal], side: Side) -> String {
    let theirs = || goals.iter().filter(|goal| goal.credited_to == side);
    let mut text = String::new();
    for (rank, first) in theirs().enumerate() {
        let is_same = |goal: &&Goal| {
            first.scorer.is_some() && (first.scorer, first.own_goal) == (goal.scorer, goal.own_goal)
        };
        if theirs().take(rank).any(|goal| is_same(&goal)) {
            continue;
        }
        if !text.is_empty() {
            text.push_str(", ");
        }
        if let Some(player) = first.scorer {
            text.push_str(&isolated(&book.players[player].name));
            text.push('\u{a0}');
        }
        push_time(language, &mut text, first);
        for goal in theirs().skip(rank + 1).filter(is_same) {
            text.push_str(", ");
            push_time(language, &mut text, goal);
        }
    }
    text.truncate(text.trim_end().len());
    text
}

fn push_time(language: &Language, text: &mut String, goal: &Goal) {
    if let Some(minute) = goal.minute {
        language.push_minute(text, minute);
    }
    let marks = [
        (goal.penalty, Word::PenaltyShort),
        (goal.own_goal, Word::OwnGoalShort),
    ];
    for (_, word) in marks.into_iter().filter(|(holds, _)| *holds) {
        text.push('\u{a0}');
        text.push_str(language.word(word));
    }
}
