//! What no input may bring about: a panic, a hang, a place outside of a file,
//! harm to a reader, or the loss of a word that nobody is told of.
//!
//! `FUZZ_TARGET` names one of the [`TARGETS`]; `tests/fuzz/run` sets it, and
//! libFuzzer does the rest.
#![no_main]
#![allow(
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a target stops where something is wrong"
)]

#[path = "../../it/harm.rs"]
mod harm;
mod lines;
mod reading;
mod sites;

use std::sync::LazyLock;

use libfuzzer_sys::{Corpus, fuzz_target};

/// Looks at an input; stops the program where something is wrong.
type Target = fn(&[u8]) -> Corpus;

/// Every target by its name.
const TARGETS: [(&str, Target); 9] = [
    ("score_lines", lines::score_lines),
    ("goal_lines", lines::goal_lines),
    ("line_ups", lines::line_ups),
    ("football_txt", reading::football_txt),
    ("csv", reading::csv),
    ("front_matter", reading::front_matter),
    ("plain_yaml", reading::plain_yaml),
    ("markdown", reading::markdown),
    ("sites", sites::sites),
];

static TARGET: LazyLock<Target> = LazyLock::new(|| {
    let wanted = std::env::var("FUZZ_TARGET").unwrap_or_default();
    let found = TARGETS.iter().find(|(name, _)| *name == wanted);
    let (_, target) = found.unwrap_or_else(|| panic!("FUZZ_TARGET names no target: {wanted:?}"));
    *target
});

fuzz_target!(|data: &[u8]| -> Corpus { TARGET(data) });

/// The input as text, where it is one.
fn text(data: &[u8]) -> Option<&str> {
    std::str::from_utf8(data).ok()
}
