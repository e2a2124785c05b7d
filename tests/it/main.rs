//! Every test that goes through the front doors: the library's `Site`, the
//! program, and the repository itself.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    clippy::disallowed_methods,
    missing_docs,
    reason = "a test may fail loudly, reads its cases from disk and says what it skips"
)]

mod blocks;
mod book;
mod cli;
mod codes;
mod content;
mod disks;
mod exchange;
mod export;
mod faults;
mod files;
mod folder;
mod golden;
mod guide;
mod harm;
mod init;
mod kills;
mod links;
mod markdown;
mod memory;
mod mistakes;
mod names_of_all_scripts;
mod new;
mod notation;
mod page_kinds;
mod pictures;
mod privacy;
mod program;
mod programs_read;
mod publish;
mod read_again;
mod readers;
mod rebuild;
mod rows;
mod same_bytes;
mod schema;
mod security;
mod serve;
mod share_images;
mod standings;
mod strangers;
mod table;
mod terminals;
mod tidy;
mod workbook;
