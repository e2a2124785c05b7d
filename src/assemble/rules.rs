//! What decides a table: a preset, and the file's own keys over it.

use crate::book::{Rules, preset, preset::Preset};
use crate::diagnostic::{Diagnostics, nearest};

use super::stages::Layers;

/// The rules that the keys of a stage tell; complains of a preset that there
/// is not.
pub(super) fn read(layers: &Layers<'_>, diagnostics: &mut Diagnostics) -> Rules {
    let mut rules = Rules::default();
    if let Some(entry) = layers.first(|entry| entry.tie_breakers.as_ref()) {
        if let Some(name) = &entry.preset {
            if let Some(preset) = preset::named(&name.value) {
                rules = preset.rules();
            } else {
                let names = preset::all().map(|preset| preset.name);
                let nearest = nearest(&name.value, names);
                diagnostics.unknown_preset(name.place, &name.value, nearest);
            }
        }
        if let Some(steps) = &entry.steps {
            rules.tie_breakers.clone_from(steps);
            rules.preset = None;
        }
    }
    if let Some(points) = layers.first(|entry| entry.points) {
        rules.points = points.value;
    }
    if let Some(rank_by) = layers.first(|entry| entry.rank_by) {
        rules.rank_by = rank_by.value;
    }
    if let Some(interim) = layers.first(|entry| entry.interim.as_ref()) {
        rules.interim = Some(interim.clone());
    }
    if let Some(restart) = layers.first(|entry| entry.restart) {
        rules.restart = restart;
    }
    if let Some(fair_play) = layers.first(|entry| entry.fair_play.as_ref()) {
        rules.fair_play = fair_play.clone();
    }
    rules
}

/// The preset that the keys of a stage name, for what it brings besides rules.
pub(super) fn preset(layers: &Layers<'_>) -> Option<&'static Preset> {
    let entry = layers.first(|entry| entry.tie_breakers.as_ref())?;
    preset::named(&entry.preset.as_ref()?.value)
}
