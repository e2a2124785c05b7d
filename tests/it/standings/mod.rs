//! Tables of real and of constructed competitions.

mod case;
mod changes;
mod cups;
mod distinctions;
mod oracle;
mod presets;
mod properties;
mod scenarios;
mod seasons;
mod second_opinion;
mod words;

/// Compares a text with the one kept in `tests/standings`; `UPDATE=1` keeps the
/// new one.
#[track_caller]
fn golden(name: &str, text: &str) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/standings")
        .join(name);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(text, kept, "{name} differs; UPDATE=1 keeps the new text");
}
