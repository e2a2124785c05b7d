//! `pressbox schema`: what a kind of file may say, for editors.

use pressbox::content;

use super::args::SchemaKind;
use crate::exit::Exit;
use crate::terminal;

/// Prints the schema of a kind of file.
pub(super) fn schema(kind: SchemaKind) -> Exit {
    terminal::write_result(&format!("{:#}\n", content::schema(kind.shape())))
}
