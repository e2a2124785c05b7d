//! Complaints about what one file says.
