//! The output folder under every kind of trouble.
