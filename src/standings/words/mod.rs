//! Words for what decides tables, from a table of words that a language can
//! replace.
//!
//! A phrase holds its parts in braces: `{team}`, `{what}`. What a phrase is
//! made of is decided here; how it reads stands in [`ENGLISH`] alone.

mod english;
mod explain;
mod figures;
mod french;
mod german;
mod italian;
mod needs;
mod outlook;
mod portuguese;
mod rules;
mod spanish;

pub use english::ENGLISH;
pub use explain::Explanation;
pub use rules::{RulesInWords, rules_in_words};

use crate::book::{DecisionKind, Measure, Needs, Per, TeamId, ZoneKind};

/// The words of one language.
#[expect(
    missing_docs,
    reason = "each is a phrase; `ENGLISH` shows what it says"
)]
#[derive(Debug)]
pub struct Words {
    pub measure: fn(Measure) -> &'static str,
    pub per: fn(Per) -> &'static str,
    pub decision: fn(DecisionKind) -> &'static str,
    pub zone: fn(ZoneKind) -> &'static str,
    pub needs: fn(Needs) -> &'static str,

    pub and: &'static str,
    pub or: &'static str,
    pub beyond: &'static str,

    pub capped: &'static str,
    pub divided: &'static str,
    pub between_them: &'static str,
    pub among: &'static str,

    pub ahead_on: &'static str,
    pub ahead_by: &'static str,
    pub level_with: &'static str,
    pub higher_part: &'static str,

    pub level_on: &'static str,
    pub level_on_one: &'static str,
    pub fewest_first: &'static str,
    pub separated: &'static str,
    pub not_separated: &'static str,
    pub decided: &'static str,
    pub no_values: &'static str,
    pub no_decision: &'static str,
    pub waits: &'static str,
    pub not_for_two: &'static str,
    pub not_for_more: &'static str,
    pub not_at_stake: &'static str,
    pub share: &'static str,
    pub share_by_name: &'static str,
    pub head_to_head: &'static str,

    pub points_for_results: &'static str,
    pub shoot_out_points: &'static str,
    pub walkover_points: &'static str,
    pub order_by: &'static str,
    pub then: &'static str,
    pub then_of_block: &'static str,
    pub level_teams: &'static str,
    pub block: &'static str,
    pub block_again: &'static str,
    pub block_for_two: &'static str,
    pub block_for_more: &'static str,
    pub block_needs: &'static str,
    pub if_two: &'static str,
    pub if_more: &'static str,
    pub otherwise: &'static str,
    pub at_border: &'static str,
    pub nothing: &'static str,
    pub lowest_first: &'static str,
    pub highest_first: &'static str,
    pub interim: &'static str,
    pub restart: &'static str,
    pub cards: &'static str,
    pub yellow: &'static str,
    pub second_yellow: &'static str,
    pub red: &'static str,
    pub yellow_and_red: &'static str,
    pub split: &'static str,
    pub across: &'static str,
    pub across_without_last: &'static str,

    pub still_possible: &'static str,
    pub places: &'static str,
    pub one_place: &'static str,
    pub certain: &'static str,
    pub possible: &'static str,
    pub out_of_reach: &'static str,
    pub not_yet_known: &'static str,

    pub win: &'static str,
    pub draw: &'static str,
    pub defeat: &'static str,
    pub point_from: &'static str,
    pub points_from: &'static str,
    pub aim: &'static str,
    pub aim_or_better: &'static str,
    pub aim_to_avoid: &'static str,
    pub whatever: &'static str,
    pub needed_and_enough: &'static str,
    pub enough: &'static str,
    pub needs_help: &'static str,
    pub up_to_others: &'static str,
}

impl Words {
    /// The words of a language, by its tag (`pt-BR` has those of `pt`); English
    /// where there are none.
    pub fn of(tag: &str) -> &'static Self {
        let language = tag.split('-').next().unwrap_or_default();
        match language {
            "de" => &german::GERMAN,
            "es" => &spanish::SPANISH,
            "fr" => &french::FRENCH,
            "it" => &italian::ITALIAN,
            "pt" => &portuguese::PORTUGUESE,
            _ => &ENGLISH,
        }
    }
}

/// How a minus is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Minus {
    /// `−`, for readers.
    #[default]
    True,
    /// `-`, for terminals and programs.
    Plain,
}

/// Somebody who puts proofs into words.
pub struct Teller<'t> {
    /// The language.
    pub words: &'t Words,
    /// How a minus is written.
    pub minus: Minus,
    /// What a team is called.
    pub name: &'t dyn Fn(TeamId) -> String,
}

/// A phrase with its parts put in.
fn fill(phrase: &str, parts: &[(&str, &str)]) -> String {
    let mut text = phrase.to_owned();
    for (name, part) in parts {
        text = text.replace(&format!("{{{name}}}"), part);
    }
    text
}

/// `A`, `A and B`, `A, B and C`.
fn listed(items: &[String], last: &str) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., end] => format!("{}{last}{end}", first.join(", ")),
    }
}

/// The name of given values as readers see it: `fifa_ranking` is `FIFA ranking`.
fn given_name(name: &str) -> String {
    const CAPITALS: [&str; 7] = ["fifa", "uefa", "conmebol", "concacaf", "caf", "afc", "ofc"];
    name.split(['_', ' '])
        .map(|word| {
            if CAPITALS.contains(&word) {
                word.to_uppercase()
            } else {
                word.to_owned()
            }
        })
        .collect::<Vec<_>>()
        .join(" ")
}
