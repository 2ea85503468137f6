//! `whichaws completions` and `whichaws man`.

use super::exit::Exit;
use super::output::Output;

pub(super) fn completions(
    shell: clap_complete::Shell,
    command: &mut clap::Command,
    output: &mut Output,
) -> anyhow::Result<Exit> {
    let mut script = Vec::new();
    clap_complete::generate(shell, command, "whichaws", &mut script);
    output.print_bytes(&script)?;
    Ok(Exit::Success)
}

pub(super) fn man(command: clap::Command, output: &mut Output) -> anyhow::Result<Exit> {
    let mut page = Vec::new();
    clap_mangen::Man::new(command).render(&mut page)?;
    output.print_bytes(&page)?;
    Ok(Exit::Success)
}
