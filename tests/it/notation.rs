//! The notation, one input a line: `tests/notation/*.txt`.
