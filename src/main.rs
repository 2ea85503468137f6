//! The `whichaws` program.

use std::process::ExitCode;

fn main() -> ExitCode {
    whichaws::cli::main()
}
