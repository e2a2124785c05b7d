//! Figures and what they are figures of, in words.

use crate::book::{Criterion, Measure};

use super::super::figure::Figure;
use super::super::proof::Basis;
use super::{Minus, Teller, Words, fill, given_name, listed};

/// Most decimals that two different figures are told apart by.
const DECIMALS: u32 = 8;

impl Words {
    /// What a criterion compares: `goal difference`.
    pub(super) fn criterion(&self, criterion: Criterion) -> String {
        let mut what = (self.measure)(criterion.measure).to_owned();
        if let Some(per) = criterion.per {
            what = fill(self.divided, &[("what", &what), ("per", (self.per)(per))]);
        }
        if let Some(cap) = criterion.cap {
            what = fill(self.capped, &[("what", &what), ("cap", &cap.to_string())]);
        }
        what
    }
}

impl Teller<'_> {
    /// What a step compares: `points in the matches between them`.
    pub(super) fn basis(&self, by: &Basis) -> String {
        let words = self.words;
        match by {
            Basis::All(criterion) => words.criterion(*criterion),
            Basis::HeadToHead { figure, mini } => {
                let what = words.criterion(*figure);
                if mini.rows.len() == 2 {
                    return fill(words.between_them, &[("what", &what)]);
                }
                let mut teams: Vec<String> =
                    mini.rows.iter().map(|row| (self.name)(row.team)).collect();
                teams.sort();
                let teams = listed(&teams, words.and);
                fill(words.among, &[("what", &what), ("teams", &teams)])
            }
            Basis::HeadToHeadBlock => words.head_to_head.to_owned(),
            Basis::Given { name, .. } => given_name(name),
            Basis::Decision(kind) => (words.decision)(*kind).to_owned(),
            Basis::Where(zones) => {
                let zones: Vec<String> = zones
                    .iter()
                    .map(|zone| (words.zone)(*zone).to_owned())
                    .collect();
                listed(&zones, words.or)
            }
            Basis::Name | Basis::Shared => String::new(),
        }
    }

    /// A figure as it is printed, to so many decimals where it is no whole
    /// number.
    pub(super) fn figure(&self, by: &Basis, figure: Figure, places: u32) -> String {
        let signed = is_signed(by);
        let minus = match self.minus {
            Minus::True => "−",
            Minus::Plain => "-",
        };
        let sign = match figure.numerator.signum() {
            -1 => minus,
            1 if signed => "+",
            _ => "",
        };
        if let Some(whole) = figure.as_whole() {
            return format!("{sign}{}", whole.unsigned_abs());
        }
        match figure.decimals(places) {
            Some(decimals) if matches!(by, Basis::Given { .. }) => {
                format!("{sign}{}", decimals.trim_end_matches('0'))
            }
            Some(decimals) => format!("{sign}{decimals}"),
            None => self.words.beyond.to_owned(),
        }
    }

    /// Figures with as many decimals as tell the different ones apart.
    pub(super) fn figures(&self, by: &Basis, figures: &[Figure]) -> Vec<String> {
        let least = if matches!(by, Basis::Given { .. }) {
            6
        } else {
            2
        };
        let mut told = Vec::new();
        for places in least..=DECIMALS {
            told = figures
                .iter()
                .map(|figure| self.figure(by, *figure, places))
                .collect();
            let apart = |(a, b): (usize, usize)| {
                let same = |at: &(usize, usize)| told.get(at.0) == told.get(at.1);
                figures.get(a) == figures.get(b) || !same(&(a, b))
            };
            if (1..figures.len()).all(|at| apart((at - 1, at))) {
                break;
            }
        }
        told
    }
}

/// Whether a figure is printed with a plus where it is positive.
fn is_signed(by: &Basis) -> bool {
    let figure = match by {
        Basis::All(figure) | Basis::HeadToHead { figure, .. } => figure,
        Basis::HeadToHeadBlock
        | Basis::Given { .. }
        | Basis::Decision(_)
        | Basis::Where(_)
        | Basis::Name
        | Basis::Shared => return false,
    };
    matches!(
        figure.measure,
        Measure::GoalDifference
            | Measure::HomeGoalDifference
            | Measure::AwayGoalDifference
            | Measure::OpponentsGoalDifference
    )
}
