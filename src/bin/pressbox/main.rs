//! The program: arguments in, exit code out.
//!
//! All that touches the world is here: `disk` reads and writes files, `serve`
//! answers browsers, `terminal` speaks, `ask` asks, `command` says in which order.

mod ask;
mod command;
mod disk;
mod exit;
mod panic;
mod progress;
mod serve;
mod terminal;

use std::process::ExitCode;

use exit::Exit;
use mimalloc::MiMalloc;

/// A build makes many small values and drops them soon, from all threads at
/// once: the system's allocator takes a third of its time.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    panic::explain();
    let run = || match command::args::parse() {
        Ok(arguments) => command::run(&arguments),
        Err(exit) => exit,
    };
    std::panic::catch_unwind(run)
        .unwrap_or(Exit::Machine)
        .into()
}
