//! The command line: arguments, commands, exit codes. Whatever touches files, streams or the environment is here.

#![allow(clippy::disallowed_methods, reason = "the one place that touches the world")]

mod args;
mod ask;
mod check;
mod exit;
mod explain;
mod generate;
mod input;
mod list;
mod output;
mod store;

pub use exit::Exit;

use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use args::{Args, Command};
use output::Output;

/// Runs the command line of this process.
#[must_use]
pub fn main() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => {
            let exit = if error.use_stderr() { Exit::Usage } else { Exit::Success };
            // A closed pipe is no reason to complain about a help text.
            let _ = error.print();
            return exit.into();
        }
    };
    let mut output = Output::new(args.color);
    let exit = run(&args, &mut output).unwrap_or_else(|error| output.fail(&error));
    exit.into()
}

fn run(args: &Args, output: &mut Output) -> anyhow::Result<Exit> {
    match &args.command {
        Command::Ask(ask) => ask::run(ask, output),
        Command::Check(check) => check::run(check, output),
        Command::Explain(explain) => explain::run(explain, output),
        Command::List(list) => list::run(list, output),
        Command::Completions { shell } => generate::completions(*shell, &mut Args::command(), output),
        Command::Man => generate::man(Args::command(), output),
    }
}
