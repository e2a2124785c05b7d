//! The language that a site speaks, with its own words in it.

use crate::content::Settings;
use crate::diagnostic::{Diagnostics, nearest};
use crate::language::{Language, Refused};

/// The language of the settings with the site's own words; English where
/// Pressbox does not speak it.
pub fn language_of(settings: &Settings, diagnostics: &mut Diagnostics) -> Language {
    let mut language = Language::of(&settings.language).unwrap_or_else(|| {
        let spoken: Vec<&str> = Language::spoken().map(|(tag, _)| tag).collect();
        diagnostics.unknown_language(&settings.language, &spoken);
        Language::default()
    });
    for (name, word) in &settings.words {
        match language.replace(&name.value, &word.value) {
            Ok(()) => {}
            Err(Refused::NoSuchWord) => {
                let names: Vec<String> = Language::names().collect();
                let nearest = nearest(&name.value, names.iter().map(String::as_str));
                diagnostics.unknown_word(name.place, &name.value, nearest);
            }
            Err(Refused::Lacks(slot)) => diagnostics.word_lacks(word.place, &name.value, slot),
        }
    }
    language
}
