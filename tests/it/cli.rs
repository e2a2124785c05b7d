//! The program as its user runs it: commands, exit codes, message formats.
