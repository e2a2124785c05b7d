//! Whole small sites and their bytes: `tests/sites/<name>/`.
