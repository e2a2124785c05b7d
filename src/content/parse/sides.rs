//! What stands under `home:` and `away:`.

use crate::book::{BySide, Side};

use super::super::fields::{Fields, Value};
use super::super::values::TRUTH;

/// The two sides, as keys and as words.
pub(super) const SIDES: &[(&str, Side)] = &[("home", Side::Home), ("away", Side::Away)];

/// A map of `home:` and `away:`, each read by `read`.
pub(super) fn by_side<'n, T>(
    value: Value<'n>,
    read: impl Fn(Value<'n>) -> Option<T>,
) -> Option<BySide<Option<T>>> {
    value.fields(|fields| BySide {
        home: fields.take("home").and_then(&read),
        away: fields.take("away").and_then(&read),
    })
}

/// A key that is true or false; false where it is not given.
pub(super) fn truth(fields: &mut Fields<'_>, key: &'static str) -> bool {
    fields.word(key, TRUTH).is_some_and(|truth| truth.value)
}
