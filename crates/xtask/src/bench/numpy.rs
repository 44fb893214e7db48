//! The baseline: the same sums with NumPy, run beside ours. Skipped, saying why, where it cannot be.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::measure::measured;
use crate::process;
use crate::setup;
use crate::workspace::Workspace;

/// A Python with NumPy, and the baseline's script.
#[derive(Debug)]
pub(super) struct Baseline {
    python: PathBuf,
    script: PathBuf,
    data: PathBuf,
}

impl Baseline {
    /// Prepares the baseline, or says why there is none.
    pub(super) fn prepare(workspace: &Workspace, data: &Path) -> Result<Self> {
        let folder = workspace
            .shared("bench")
            .context("there is no ../shared/bench here")?;
        let script = folder.join("a_numpy.py");
        let environment = workspace.cache().join("bench/python");
        let python = environment.join("bin/python");
        if !has_numpy(&python) {
            setup::ensure(&setup::PYTHON)?;
            install(&environment, &python).inspect_err(|_| {
                // Half an environment would be taken for a whole one the next time.
                let _ = fs::remove_dir_all(&environment);
            })?;
        }
        Ok(Self {
            python,
            script,
            data: data.to_owned(),
        })
    }

    /// One run on so many lines: what the script printed, as JSON.
    pub(super) fn run(&self, lines: usize) -> Result<Value> {
        let mut command = Command::new(&self.python);
        command.arg(&self.script).args([&lines.to_string(), "mem"]);
        command
            .env("BENCH_DATA", &self.data)
            .env("PYTHONDONTWRITEBYTECODE", "1");
        let printed = measured(&mut command)?.printed;
        serde_json::from_str(&printed).context("the baseline printed no JSON")
    }
}

fn has_numpy(python: &Path) -> bool {
    let output = Command::new(python)
        .args(["-c", "import numpy, pandas, pyarrow"])
        .output();
    output.is_ok_and(|output| output.status.success())
}

fn install(environment: &Path, python: &Path) -> Result<()> {
    let Some(system) = process::on_path("python3") else {
        bail!("there is no python3 here")
    };
    eprintln!(
        "NumPy is put into an environment of its own, {}",
        environment.display()
    );
    process::run(
        Command::new(system)
            .args(["-m", "venv", "--clear"])
            .arg(environment),
    )?;
    process::run(Command::new(python).args([
        "-m", "pip", "install", "--quiet", "numpy", "pandas", "pyarrow",
    ]))
}
