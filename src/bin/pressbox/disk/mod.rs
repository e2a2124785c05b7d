//! The disk: the two doors through which bytes come in and go out.
#![expect(
    clippy::disallowed_methods,
    reason = "this room, and no other, reads and writes files"
)]

mod bytes;
pub(crate) mod read;
pub(crate) mod root;
