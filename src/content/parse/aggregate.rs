//! `aggregate:`: a table over several stages, or over several seasons.

use super::super::competition::{AggregateEntry, AggregateOf};
use super::super::fields::Value;
use super::super::values;
use super::stage;

/// A list of tables, or one.
pub(super) fn aggregates(value: Value<'_>) -> Vec<AggregateEntry> {
    if value.is_map() {
        return aggregate(value).into_iter().collect();
    }
    value.items().filter_map(aggregate).collect()
}

/// `{name: Annual table, stages: [Apertura, Clausura]}` or
/// `{name: Averages, average_over: 3}`, the latter also with a list of seasons.
fn aggregate(value: Value<'_>) -> Option<AggregateEntry> {
    let entry = value.fields(|fields| {
        fields.also_called(&[("averages", "average_over"), ("seasons", "average_over")]);
        let name = fields.text("name");
        let stages = fields.texts("stages");
        let seasons = fields.take("average_over");
        let zones = fields.list("zones", stage::zone);
        let Some(name) = name else {
            fields.needs("an aggregate table", &["name"]);
            return None;
        };
        let of = match seasons {
            Some(seasons) if !stages.is_empty() => {
                let first = stages.first().map_or(name.place, |stage| stage.place);
                fields.sheet().complain(|to| {
                    to.keys_exclude(seasons.place(), "average_over", first, "stages");
                });
                return None;
            }
            Some(seasons) if seasons.is_list() => {
                AggregateOf::Seasons(seasons.items().filter_map(Value::text).collect())
            }
            Some(seasons) => AggregateOf::LastSeasons(seasons.read(values::between(2, 99))?.value),
            None => AggregateOf::Stages(stages),
        };
        Some(AggregateEntry { name, of, zones })
    });
    entry.flatten()
}
