//! The local service against its own description: `tests/serve/check.py`, with schemathesis and a
//! validator of its document, both brought by pip into an environment of their own.
//!
//! Deliberately absent: what is checked. This file brings the tools, or says why they are not here.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;
use crate::setup;
use crate::test::{Outcome, scope};
use crate::workspace::Workspace;

/// Their versions are exact: a new check of theirs is no failure of ours.
const TOOLS: [&str; 2] = ["schemathesis==4.32.5", "openapi-spec-validator==0.9.0"];

/// Asks the service all that its description allows, and what it does not.
pub(crate) fn check(workspace: &Workspace) -> Result<Outcome> {
    let python = match python(workspace) {
        Ok(python) => python,
        Err(error) => return Ok(Outcome::Skipped(format!("{error:#}"))),
    };
    let mut build = process::cargo(workspace);
    build.arg("build").args(scope()?);
    process::run(build.args(["--bins", "--tests"]))?;
    let folder = workspace
        .cache()
        .join(format!("serve/run-{}", std::process::id()));
    fs::create_dir_all(&folder).with_context(|| format!("{}", folder.display()))?;
    let mut command = Command::new(python);
    command
        .arg(workspace.root.join("tests/serve/check.py"))
        .arg(workspace.program("debug", "diapason")?)
        .arg(&folder)
        .env("PYTHONDONTWRITEBYTECODE", "1");
    let checked = process::run(&mut command);
    // What it made is of no use to anybody, whichever way it ended.
    let _ = fs::remove_dir_all(&folder);
    checked.map(|()| Outcome::Passed)
}

/// A Python with the tools, made where there is none.
fn python(workspace: &Workspace) -> Result<PathBuf> {
    let environment = workspace.cache().join("serve").join(TOOLS.join("-"));
    let python = environment.join("bin/python");
    if !has_tools(&python) {
        setup::ensure(&setup::PYTHON)?;
        install(&environment, &python).inspect_err(|_| {
            // Half an environment would be taken for a whole one the next time.
            let _ = fs::remove_dir_all(&environment);
        })?;
    }
    Ok(python)
}

fn has_tools(python: &Path) -> bool {
    let output = Command::new(python)
        .args(["-c", "import schemathesis, openapi_spec_validator"])
        .output();
    output.is_ok_and(|output| output.status.success())
}

fn install(environment: &Path, python: &Path) -> Result<()> {
    let system = process::on_path("python3").context("there is no python3 here")?;
    eprintln!("{} come into {}", TOOLS.join(", "), environment.display());
    process::run(
        Command::new(system)
            .args(["-m", "venv", "--clear"])
            .arg(environment),
    )?;
    let mut pip = Command::new(python);
    pip.args([
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
    ]);
    process::run(pip.args(["--retries", "1", "--timeout", "20"]).args(TOOLS))
        .context("schemathesis cannot be brought from PyPI")
}
