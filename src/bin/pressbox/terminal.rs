//! What the program says: findings to standard error, results to standard
//! output. The only file that names `anstream`, which takes colours out where
//! nobody sees them (no terminal, `NO_COLOR`, `TERM=dumb`).

use std::io::{self, ErrorKind, Write};

use pressbox::diagnostic::{Finding, MessageFormat, print};
use pressbox::source::SourceTree;

use crate::exit::Exit;

/// Prints findings to standard error.
pub(crate) fn write_findings(findings: &[Finding], tree: &SourceTree, format: MessageFormat) {
    write_error(&print(findings, tree, format));
}

/// A text without its colours.
pub(crate) fn plain(text: &str) -> String {
    anstream::adapter::strip_str(text).to_string()
}

/// Writes to standard error. Where that is closed there is nobody to tell.
pub(crate) fn write_error(text: &str) {
    let _nobody_to_tell = anstream::stderr().lock().write_all(text.as_bytes());
}

/// Writes a result to standard output. A reader that has gone away (`| head`)
/// has all it wanted; any other failure is the machine's.
pub(crate) fn write_result(text: &str) -> Exit {
    let mut out = anstream::stdout().lock();
    let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    drop(out);
    outcome(written)
}

fn outcome(written: io::Result<()>) -> Exit {
    match written {
        Ok(()) => Exit::Done,
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Exit::Done,
        Err(error) => {
            write_error(&format!(
                "pressbox: error[cannot-write]: cannot write to standard output: {error}\n"
            ));
            Exit::Machine
        }
    }
}
