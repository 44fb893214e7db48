//! `cargo xtask`: the project's own commands. People, README and CI all say the same words.
//!
//! Each command is a file: `test` (with `e2e`), `run`, `bench/`, `demo_data`, `icons`, `package/`, `tidy/`, with
//! `setup`, `node` and `page` before them.
//! What they share is `workspace` (where things are), `process` (running programs) and `options`.
//! Deliberately absent: any of the house's own crates. This one only runs programs and reads files,
//! so that it builds in seconds and can never be broken by what it checks.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command that people run speaks to their terminal"
)]

mod bench;
mod demo_data;
mod e2e;
mod icons;
mod node;
mod options;
mod package;
mod page;
mod process;
mod run;
mod serve;
mod setup;
mod test;
mod tidy;
mod workspace;

use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::options::Options;
use crate::workspace::Workspace;

/// A command: its name, its options, what it does, and the function that does it.
type Command = (
    &'static str,
    &'static str,
    &'static str,
    fn(&Workspace, Options) -> Result<()>,
);

const COMMANDS: [Command; 10] = [
    (
        "run",
        "[--terminal] [-- ARGS…]",
        "the sample company, in the window (or on this terminal)",
        run::command,
    ),
    (
        "test",
        "[--only STEP]",
        "every check: what CI runs, and what README asks for",
        test::command,
    ),
    (
        "bench",
        "[--sizes 1k,10k,…]",
        "speed beside NumPy, in one run",
        bench::command,
    ),
    (
        "e2e",
        "[--browser] [-- FILES…]",
        "the journeys alone: in the window, or in Chromium",
        e2e::command,
    ),
    (
        "package",
        "[--check] [--self-contained]",
        "deb and rpm; --check installs the deb in a clean system",
        package::command,
    ),
    (
        "tidy",
        "",
        "the house rules that no compiler knows",
        tidy::command,
    ),
    (
        "demo-data",
        "[--check]",
        "write (or compare) the sample company",
        demo_data::command,
    ),
    (
        "ui",
        "",
        "the page that the window shows, built into ui/dist",
        page::command,
    ),
    (
        "icons",
        "",
        "the program's icons, drawn from assets/icons/diapason.svg",
        icons::command,
    ),
    (
        "setup",
        "",
        "what the commands above need of this machine",
        setup::command,
    ),
];

fn main() -> ExitCode {
    match dispatch() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nxtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let Some(word) = arguments.next() else {
        print!("{}", usage());
        return Ok(());
    };
    if matches!(word.as_str(), "help" | "--help" | "-h") {
        print!("{}", usage());
        return Ok(());
    }
    let Some((.., command)) = COMMANDS.iter().find(|(name, ..)| *name == word) else {
        bail!("there is no command `{word}`\n\n{}", usage());
    };
    command(&Workspace::locate()?, Options::new(arguments.collect()))
}

fn usage() -> String {
    let line = |(name, options, purpose, _): Command| {
        format!("  {:<36} {purpose}\n", format!("{name} {options}"))
    };
    std::iter::once("cargo xtask COMMAND\n\n".to_owned())
        .chain(COMMANDS.map(line))
        .collect()
}
