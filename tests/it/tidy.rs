//! The house: which room may use which, and what stands at the top level.
