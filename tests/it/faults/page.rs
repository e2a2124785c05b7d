//! The table of SECURITY.md, from the cases.
