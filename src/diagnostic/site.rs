//! Complaints about pages, templates and links.
