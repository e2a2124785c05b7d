//! A stage: the keys that stand at the top of a competition's file or in one
//! of its `stages:`.

use crate::book::{Carry, Format, Places, RankBy, Restart, ZoneKind};
use crate::diagnostic::Misfit;
use crate::notation;
use crate::source::Text;

use super::super::competition::{
    AcrossEntry, AdjustmentEntry, DecisionEntry, RoundEntry, SplitEntry, StageEntry,
    WithdrawnEntry, WithdrawnWord, ZoneEntry,
};
use super::super::fields::{Fields, Value};
use super::super::sheet::Refusal;
use super::super::values::{self, TRUTH};
use super::{results, rules, sides};

/// What formats are called.
const FORMATS: &[(&str, Format)] = &[
    ("league", Format::League),
    ("groups", Format::Groups),
    ("knockout", Format::Knockout),
    ("list", Format::List),
];

/// A stage of `stages:`.
pub(super) fn named(value: Value<'_>) -> Option<StageEntry> {
    let stage = value.fields(|fields| {
        let Some(name) = fields.text("name") else {
            stage(fields);
            fields.needs("a stage", &["name"]);
            return None;
        };
        Some(StageEntry {
            place: Some(fields.place()),
            name: Some(name),
            ..stage(fields)
        })
    });
    stage.flatten()
}

/// The keys of a stage.
pub(super) fn stage(fields: &mut Fields<'_>) -> StageEntry {
    let texts = |value: Value<'_>| value.items().filter_map(Value::text).collect::<Vec<Text>>();
    let deductions = fields.list("deductions", |value| adjustment(value, Sign::Taken));
    let adjustments = fields.list("adjustments", |value| adjustment(value, Sign::Stated));
    StageEntry {
        place: None,
        name: None,
        format: fields.word("format", FORMATS),
        teams: fields.take("teams").map(texts),
        groups: fields.take("groups").map(|groups| {
            let groups = groups.entries();
            groups.map(|(name, teams)| (name, texts(teams))).collect()
        }),
        points: fields.take("points").and_then(rules::points),
        rank_by: fields.word("rank_by", &RankBy::ALL),
        tie_breakers: fields.take("tiebreakers").and_then(rules::tie_breakers),
        interim: fields.take("tiebreakers_interim").map(rules::chain),
        restart: fields
            .word("restart", &Restart::ALL)
            .map(|restart| restart.value),
        fair_play: fields.take("fair_play").and_then(rules::fair_play),
        legs: fields.read("legs", values::between(1, 20)),
        zones: fields
            .take("zones")
            .map(|zones| zones.items().filter_map(zone).collect()),
        adjustments: [deductions, adjustments].concat(),
        cards: fields.map("cards", cards),
        given: fields.map("given", |value| {
            let values = value.entries();
            let value = |(team, value): (Text, Value<'_>)| {
                Some((team, value.read(values::millionths)?.value))
            };
            Some(values.filter_map(value).collect())
        }),
        decisions: fields.list("decisions", decision),
        split: fields.take("split").and_then(split),
        across_groups: fields.take("across_groups").map(across_groups),
        withdrawn: fields.list("withdrawn", withdrawn),
        byes: fields.texts("byes"),
        open_draw: fields
            .word("draw", &[("open", true), ("fixed", false)])
            .map(|draw| draw.value),
        rounds: fields.list("rounds", round),
        results: fields.list("results", results::block),
    }
}

/// `{places: 1-3, name: …, kind: title, to: …}`
pub(super) fn zone(value: Value<'_>) -> Option<ZoneEntry> {
    let zone = value.fields(|fields| {
        fields.also_called(&[("place", "places"), ("type", "kind"), ("label", "name")]);
        let places = fields.take("places");
        let (name, kind) = (fields.text("name"), fields.word("kind", &ZoneKind::ALL));
        let to = fields.text("to");
        let Some(places) = places else {
            fields.needs("a zone", &["places"]);
            return None;
        };
        Some(ZoneEntry {
            place: fields.place(),
            places: places.read(self::places)?.value,
            name,
            kind,
            to,
        })
    });
    zone.flatten()
}

/// `1-3`, `4`, `last 2`, `last`
fn places(text: &str) -> Result<Places, Misfit> {
    const EXPECTED: Misfit =
        Misfit::Expected("a range such as `1-3`, a place such as `4`, or `last 2`");
    let number = |text: &str| text.trim().parse().ok().filter(|place| *place > 0);
    if let Some(count) = text.strip_prefix("last") {
        let count = if count.trim().is_empty() { "1" } else { count };
        return number(count).map(Places::Last).ok_or(EXPECTED);
    }
    let (first, last) = text.split_once(['-', '–', '—']).unwrap_or((text, text));
    match (number(first), number(last)) {
        (Some(first), Some(last)) if first <= last => Ok(Places::Range(first, last)),
        _ => Err(EXPECTED),
    }
}

/// Whether points are taken, or stated with their sign.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Taken,
    Stated,
}

/// `{team, points, date, reason}`
fn adjustment(value: Value<'_>, sign: Sign) -> Option<AdjustmentEntry> {
    let adjustment = value.fields(|fields| {
        let team = fields.text("team");
        let least = if sign == Sign::Taken { 1 } else { -1000 };
        let points = fields.take("points");
        let (date, reason) = (fields.read("date", values::date), fields.text("reason"));
        let (Some(team), Some(points)) = (team, points) else {
            fields.needs("an adjustment", &["team", "points"]);
            return None;
        };
        let points: i16 = points.read(values::between(least, 1000))?.value;
        Some(AdjustmentEntry {
            team,
            points: if sign == Sign::Taken { -points } else { points },
            date,
            reason,
        })
    });
    adjustment.flatten()
}

/// `{yellow: 4, second_yellow: 1, red: 1, yellow_and_red: 0}`
fn cards(value: Value<'_>) -> Option<[u16; 4]> {
    value.fields(|fields| {
        ["yellow", "second_yellow", "red", "yellow_and_red"].map(|key| {
            let count = fields.read(key, values::between(0, 10_000));
            count.map_or(0, |count| count.value)
        })
    })
}

/// `{by: lots, order: [Guinea, Mali], date: 2015-01-29}`
fn decision(value: Value<'_>) -> Option<DecisionEntry> {
    let decision = value.fields(|fields| {
        let (by, order) = (fields.take("by"), fields.texts("order"));
        let date = fields.read("date", values::date);
        let (Some(by), [_, _, ..]) = (by, &*order) else {
            fields.needs("a decision", &["by", "order"]);
            return None;
        };
        Some(DecisionEntry {
            place: fields.place(),
            by: by.word(rules::DECISIONS)?.value,
            order,
            date,
        })
    });
    decision.flatten()
}

/// `{after: 33, sizes: [6, 6], carry: all}`
fn split(value: Value<'_>) -> Option<SplitEntry> {
    let split = value.fields(|fields| {
        let after = fields.take("after");
        let size = |size: Value<'_>| Some(size.read(values::between(1, 1000))?.value);
        let sizes = fields.list("sizes", size);
        let carry = fields.take("carry").map_or(Some(Carry::All), carry);
        let Some(after) = after else {
            fields.needs("a split", &["after"]);
            return None;
        };
        Some(SplitEntry {
            after: after.read(values::between(1, 1000))?,
            sizes,
            carry: carry?,
        })
    });
    split.flatten()
}

/// `all`, `none`, or `{factor: 0.5, round: up}`
fn carry(value: Value<'_>) -> Option<Carry> {
    if !value.is_map() {
        let word = value.word(&[("all", Carry::All), ("none", Carry::None)]);
        return word.map(|carry| carry.value);
    }
    let carry = value.fields(|fields| {
        let factor = fields.read("factor", fraction);
        let round = fields.word("round", &[("up", true), ("down", false)]);
        let (numerator, denominator) = factor?.value;
        Some(Carry::Fraction {
            numerator,
            denominator,
            round_up: round.is_none_or(|up| up.value),
        })
    });
    carry.flatten()
}

/// `0.5` or `1/2`, in lowest terms.
fn fraction(text: &str) -> Result<(u16, u16), Misfit> {
    const EXPECTED: Misfit = Misfit::Expected("a fraction such as 0.5 or 1/2");
    let (above, below) = match text.split_once('/') {
        Some((above, below)) => (
            above.trim().parse().map_err(|_| EXPECTED)?,
            below.trim().parse().map_err(|_| EXPECTED)?,
        ),
        None => (values::millionths(text)?, 1_000_000_i64),
    };
    let divisor = greatest_common_divisor(above, below);
    if divisor <= 0 || above < 0 || above > below {
        return Err(EXPECTED);
    }
    let part = |number: i64| u16::try_from(number / divisor).map_err(|_| EXPECTED);
    Ok((part(above)?, part(below)?))
}

fn greatest_common_divisor(a: i64, b: i64) -> i64 {
    if b == 0 {
        a
    } else {
        greatest_common_divisor(b, a % b)
    }
}

/// A list of tables, or one.
fn across_groups(value: Value<'_>) -> Vec<AcrossEntry> {
    if value.is_map() {
        return across(value).into_iter().collect();
    }
    value.items().filter_map(across).collect()
}

/// `{name, place: 3, take: 4, by: […], without: last}`
fn across(value: Value<'_>) -> Option<AcrossEntry> {
    let across = value.fields(|fields| {
        let (name, place) = (fields.text("name"), fields.take("place"));
        let take = fields.read("take", values::between(0, 1000));
        let by = fields.take("by").map_or_else(Vec::new, rules::chain);
        let without = fields.word("without", &[("last", true), ("none", false)]);
        let Some(place) = place else {
            fields.needs("a table across groups", &["place"]);
            return None;
        };
        Some(AcrossEntry {
            name,
            place: place.read(values::between(1, 1000))?.value,
            take: take.map_or(0, |take| take.value),
            by,
            without_last: without.is_some_and(|last| last.value),
        })
    });
    across.flatten()
}

/// `{team, date, results: void}`
fn withdrawn(value: Value<'_>) -> Option<WithdrawnEntry> {
    let withdrawn = value.fields(|fields| {
        let (team, results) = (fields.text("team"), fields.take("results"));
        let date = fields.read("date", values::date);
        let (Some(team), Some(results)) = (team, results) else {
            fields.needs("a withdrawal", &["team", "results"]);
            return None;
        };
        Some(WithdrawnEntry {
            team,
            date,
            results: results.read(withdrawn_word)?.value,
        })
    });
    withdrawn.flatten()
}

/// `void`, `stand`, or a score.
fn withdrawn_word(text: &str) -> Result<WithdrawnWord, impl Refusal + use<>> {
    match text {
        "void" => Ok(WithdrawnWord::Void),
        "stand" => Ok(WithdrawnWord::Stand),
        score => notation::read_score(score)
            .map(WithdrawnWord::Score)
            .map_err(|_| Misfit::Expected("`void`, `stand` or a score such as 3-0")),
    }
}

/// A name, or `{name, legs: 2, neutral: true, extra_time: false}`.
fn round(value: Value<'_>) -> Option<RoundEntry> {
    if !value.is_map() {
        let name = value.text()?;
        return Some(RoundEntry {
            name,
            legs: None,
            neutral: false,
            extra_time: None,
        });
    }
    let round = value.fields(|fields| {
        let legs = fields.read("legs", values::between(1, 9));
        let neutral = sides::truth(fields, "neutral");
        let extra_time = fields.word("extra_time", TRUTH).map(|on| on.value);
        let Some(name) = fields.text("name") else {
            fields.needs("a round", &["name"]);
            return None;
        };
        Some(RoundEntry {
            name,
            legs,
            neutral,
            extra_time,
        })
    });
    round.flatten()
}
