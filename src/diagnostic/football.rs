//! Complaints about what the files say together.
