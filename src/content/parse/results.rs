//! `results:` of a competition: matches with no report, by round.

use super::super::competition::ResultsEntry;
use super::super::fields::Value;
use super::super::values;
use super::match_entry;

/// `{round, date, matches: […]}`, or a match alone.
pub(super) fn block(value: Value<'_>) -> Option<ResultsEntry> {
    let place = value.place();
    if !value.is_map() || !value.has("matches") {
        let entry = match_entry::in_list(value)?;
        return Some(ResultsEntry {
            place,
            round: None,
            stage: None,
            group: None,
            date: None,
            matches: vec![entry],
        });
    }
    value.fields(|fields| {
        fields.also_called(match_entry::ALSO_CALLED);
        ResultsEntry {
            place,
            round: fields.text("round"),
            stage: fields.text("stage"),
            group: fields.text("group"),
            date: fields.read("date", values::date),
            matches: fields.list("matches", match_entry::in_list),
        }
    })
}
