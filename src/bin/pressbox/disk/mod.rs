//! The disk: the two doors through which bytes come in and go out.
#![expect(
    clippy::disallowed_methods,
    reason = "this room, and no other, reads and writes files"
)]

mod bytes;
mod commit;
pub(crate) mod derived;
pub(crate) mod foreign;
pub(crate) mod last_build;
mod manifest;
pub(crate) mod new_file;
pub(crate) mod output_folder;
pub(crate) mod publish;
pub(crate) mod read;
#[cfg(test)]
mod rehearsal;
pub(crate) mod root;
mod stage;
mod work;
