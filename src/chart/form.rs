//! A team's last matches as a strip: a win stands above the line, a defeat
//! below, each with its letter, so that no colour is needed to tell them.

use super::Alternative;
use super::svg::{Anchor, Svg, Tenths};

/// A match of the strip.
#[derive(Clone, Debug)]
pub struct FormMark {
    /// How it ended.
    pub outcome: Outcome,
    /// `W`, `D`, `L` in the page's language.
    pub letter: String,
    /// What is shown when it is pointed at: `2–1 v Mexico, 7 Oct`.
    pub title: String,
}

/// How a match ended for a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Won.
    Win,
    /// Drawn.
    Draw,
    /// Lost.
    Defeat,
}

/// The room of a mark, its size, and how far a win rises.
const STEP: i32 = 22;
const SIZE: i32 = 18;
const RISE: i32 = 5;

/// Draws the strip, the earliest match first.
pub fn form_strip(said: Alternative<'_>, marks: &[FormMark]) -> String {
    let count = i32::try_from(marks.len()).unwrap_or(i32::MAX / STEP);
    let size = [(count * STEP).max(STEP), SIZE + 2 * RISE];
    let mut svg = Svg::new("form", size, said);
    let mut x = (STEP - SIZE) / 2;
    for mark in marks {
        let (class, y) = match mark.outcome {
            Outcome::Win => ("win", 0),
            Outcome::Draw => ("draw", RISE),
            Outcome::Defeat => ("defeat", 2 * RISE),
        };
        svg.open(class, &mark.title);
        let square = [Tenths(SIZE * 10); 2];
        svg.rectangle("mark", [Tenths(x * 10), Tenths(y * 10)], square);
        let middle = [Tenths(x * 10 + SIZE * 5), Tenths(y * 10 + SIZE * 5 + 45)];
        svg.text("letter", middle, Anchor::Middle, &mark.letter);
        svg.close();
        x += STEP;
    }
    svg.finish()
}
