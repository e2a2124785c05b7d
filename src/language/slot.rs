//! Texts with names in braces, and filling them in.

use std::fmt;

use super::direction::isolated;

/// The names in braces of a text, in order.
pub(super) fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split('{')
        .skip(1)
        .filter_map(|piece| piece.split_once('}').map(|(name, _)| name))
}

/// `text` with each name in braces replaced by what goes with it; a name that
/// nothing goes with stays as it is.
pub(super) fn fill(text: &str, slots: &[(&str, &dyn fmt::Display)]) -> String {
    let mut filled = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let known = after.split_once('}').and_then(|(name, behind)| {
            let (_, value) = slots.iter().find(|(slot, _)| *slot == name)?;
            Some((value, behind))
        });
        if let Some((value, behind)) = known {
            filled.push_str(&isolated(&value.to_string()));
            rest = behind;
        } else {
            filled.push('{');
            rest = after;
        }
    }
    filled.push_str(rest);
    filled
}
