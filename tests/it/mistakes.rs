//! Faults in content, one folder a code: `tests/mistakes/<code>/`.
