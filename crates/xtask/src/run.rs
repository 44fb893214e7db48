//! `cargo xtask run`: the bundled sample company, built and shown on this terminal.

use std::process::Command;

use anyhow::Result;

use crate::options::Options;
use crate::process;
use crate::setup;
use crate::workspace::Workspace;

/// Sets up, builds the release program, and runs its `demo`; words after `--` are passed to it.
pub(crate) fn command(workspace: &Workspace, mut options: Options) -> Result<()> {
    let passed_on = options.passed_on();
    options.finish()?;
    setup::ensure(&setup::BUILD)?;
    let program = build_release(workspace)?;
    process::run(
        Command::new(program)
            .current_dir(&workspace.root)
            .arg("demo")
            .args(passed_on),
    )
}

/// The release `diapason`. Built alone, so that no test's dependency changes what people get.
pub(crate) fn build_release(workspace: &Workspace) -> Result<std::path::PathBuf> {
    process::run(process::cargo(workspace).args([
        "build",
        "--release",
        "--package",
        "diapason-cli",
        "--bin",
        "diapason",
    ]))?;
    workspace.program("release", "diapason")
}
