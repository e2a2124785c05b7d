//! What decides a table: points, tie-breakers, what cards cost.
//!
//! The words of the steps stand in [`crate::book`]; here are the shapes that
//! they are written in, short and long.

use crate::book::{
    Criterion, DecisionKind, FairPlay, HeadToHead, HowMany, Measure, Needs, Per, PointsRule,
    TieBreaker, ZoneKind,
};
use crate::diagnostic::{Misfit, nearest};
use crate::source::Written;

use super::super::competition::TieBreakersEntry;
use super::super::fields::{Fields, Value};
use super::super::values::{self, TRUTH};

/// Points of one match, or of a season's adjustment.
const POINTS: (i64, i64) = (-1000, 1000);

/// What a match is worth; what is not given is as usual.
pub(super) fn points(value: Value<'_>) -> Option<Written<PointsRule>> {
    let usual = PointsRule::default();
    let rule = value.fields(|fields| {
        let mut points = |key| {
            let number = fields.read(key, values::between(POINTS.0, POINTS.1));
            number.map(|number| number.value)
        };
        PointsRule {
            win: points("win").unwrap_or(usual.win),
            draw: points("draw").unwrap_or(usual.draw),
            loss: points("loss").unwrap_or(usual.loss),
            shoot_out_win: points("shoot_out_win"),
            shoot_out_loss: points("shoot_out_loss"),
            walkover: points("walkover"),
        }
    });
    rule.map(|rule| value.written(rule))
}

/// What cards cost. Regulations write costs with either sign; a second yellow
/// card that has no cost of its own is a red one.
pub(super) fn fair_play(value: Value<'_>) -> Option<FairPlay> {
    let cost = |fields: &mut Fields<'_>, key| {
        let number = fields.read(key, values::between(-1000, 1000));
        number.map(|number: Written<i16>| number.value.unsigned_abs())
    };
    value.fields(|fields| {
        let red = cost(fields, "red").unwrap_or(0);
        FairPlay {
            yellow: cost(fields, "yellow").unwrap_or(0),
            second_yellow: cost(fields, "second_yellow").unwrap_or(red),
            red,
            yellow_and_red: cost(fields, "yellow_and_red"),
            staff: fields.word("staff", TRUTH).is_some_and(|on| on.value),
            one_per_person: fields
                .word("one_per_person", TRUTH)
                .is_some_and(|on| on.value),
            others: fields
                .rest()
                .filter_map(|(name, value)| {
                    let cost = value.read(values::between::<i16>(-1000, 1000))?;
                    Some((name.value, cost.value.unsigned_abs()))
                })
                .collect(),
        }
    })
}

/// `tiebreakers:` a preset, a list of steps, or `{extends, steps}`.
pub(super) fn tie_breakers(value: Value<'_>) -> Option<TieBreakersEntry> {
    let place = value.place();
    if value.is_map() {
        return value.fields(|fields| TieBreakersEntry {
            place,
            preset: fields.text("extends"),
            steps: fields.take("steps").map(chain),
        });
    }
    let is_step = |word: &str| TieBreaker::named(word).is_some();
    let is_preset = value.as_scalar().is_some_and(|word| !is_step(word));
    Some(TieBreakersEntry {
        place,
        preset: if is_preset { value.text() } else { None },
        steps: (!is_preset).then(|| chain(value)),
    })
}

/// A list of steps; one alone is a list of one.
pub(super) fn chain(value: Value<'_>) -> Vec<TieBreaker> {
    if value.is_map() {
        return step(value).into_iter().collect();
    }
    value.items().filter_map(step).collect()
}

fn step(value: Value<'_>) -> Option<TieBreaker> {
    if value.is_map() {
        return value.fields(|fields| long_step(value, fields)).flatten();
    }
    let word = value.read(|word| TieBreaker::named(word).ok_or_else(|| no_such_step(word)));
    word.map(|step| step.value)
}

/// Words that regulations use for steps, with ours.
const ALSO_CALLED: &[(&str, &str)] = &[
    ("goal_average", "goal_ratio"),
    ("goal_diff", "goal_difference"),
    ("goals_scored", "goals_for"),
    ("goals", "goals_for"),
    ("goals_conceded", "goals_against"),
    ("h2h", "head_to_head"),
    ("direct_comparison", "head_to_head"),
    ("drawing_of_lots", "lots"),
    ("draw", "lots"),
    ("coin", "coin_toss"),
    ("playoff", "play_off"),
    ("penalties", "shoot_out"),
    ("fairplay", "fair_play"),
    ("victories", "wins"),
    ("away_goals_scored", "away_goals"),
    ("alphabetical", "name"),
];

fn no_such_step(word: &str) -> Misfit {
    let words: Vec<&'static str> = Measure::ALL
        .iter()
        .map(|(word, _)| *word)
        .chain(TieBreaker::WORDS)
        .collect();
    let folded = word.trim().to_lowercase().replace([' ', '-'], "_");
    let called = ALSO_CALLED.iter().find(|(called, _)| *called == folded);
    let nearest = called
        .map(|(_, word)| *word)
        .or_else(|| nearest(&folded, words.iter().copied()));
    Misfit::NoSuchWord { words, nearest }
}

/// A step that says more than a word: `{head_to_head: […], reapply: false}`.
fn long_step(value: Value<'_>, fields: &mut Fields<'_>) -> Option<TieBreaker> {
    fields.also_called(ALSO_CALLED);
    let block = fields.take("head_to_head").map(criteria);
    let (reapply, only) = (
        fields.word("reapply", TRUTH),
        fields.word("only", &HowMany::ALL),
    );
    let needs = fields.word("needs", &Needs::ALL);
    let condition = fields.take("if");
    let teams = condition.and_then(|teams| teams.word(&HowMany::ALL));
    let (then, otherwise) = (
        fields.take("then").map(chain),
        fields.take("else").map(chain),
    );
    let border = fields.take("where");
    let zones: Vec<_> = border
        .into_iter()
        .flat_map(Value::items)
        .filter_map(|zone| zone.word(&ZoneKind::ALL))
        .collect();
    let steps = fields.take("use").map(chain);
    let (given, low) = (fields.text("given"), fields.word("low", TRUTH));
    let figure = figure(fields);
    if let Some(criteria) = block {
        return Some(TieBreaker::HeadToHead(HeadToHead {
            criteria,
            reapply: reapply.is_none_or(|on| on.value),
            only: only.map(|only| only.value),
            needs: needs.map(|needs| needs.value),
        }));
    }
    if let Some(teams) = teams {
        return Some(TieBreaker::If {
            teams: teams.value,
            then: then.unwrap_or_default(),
            otherwise: otherwise.unwrap_or_default(),
        });
    }
    if let Some(given) = given {
        return Some(TieBreaker::Given {
            name: given.value,
            low: low.is_some_and(|low| low.value),
        });
    }
    if let (false, Some(steps)) = (zones.is_empty(), &steps) {
        let zones = zones.into_iter().map(|zone| zone.value).collect();
        let steps = steps.clone();
        return Some(TieBreaker::Where { zones, steps });
    }
    match (condition.or(border), figure) {
        (_, Some(figure)) => return Some(TieBreaker::Criterion(figure)),
        (Some(_), None) if border.is_some() && steps.is_none() => {
            fields.needs("a step with `where`", &["use"]);
        }
        // What is wrong with the condition is said where it stands.
        (Some(_), None) => {}
        (None, None) if fields.anything_is_unknown() => {}
        (None, None) => {
            value.expected("a step with `head_to_head`, `if`, `where`, `given` or a figure");
        }
    }
    None
}

/// The figures of a head-to-head, all on one table.
fn criteria(value: Value<'_>) -> Vec<Criterion> {
    let criterion = |value: Value<'_>| {
        if value.is_map() {
            return value.fields(figure).flatten();
        }
        value
            .word(&Measure::ALL)
            .map(|measure| measure.value.into())
    };
    value.items().filter_map(criterion).collect()
}

/// `{goal_difference: {cap: 3}}`, `{away_goals: {per: away_match}}`
fn figure(fields: &mut Fields<'_>) -> Option<Criterion> {
    let mut figure = None;
    for (word, measure) in Measure::ALL {
        let Some(value) = fields.take(word) else {
            continue;
        };
        figure = value.fields(|fields| Criterion {
            measure,
            cap: fields
                .read("cap", values::between(1, 99))
                .map(|cap| cap.value),
            per: fields.word("per", &Per::ALL).map(|per| per.value),
        });
    }
    figure
}

/// How an order was decided.
pub(super) const DECISIONS: &[(&str, DecisionKind)] = &DecisionKind::ALL;
