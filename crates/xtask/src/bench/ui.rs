//! `cargo xtask bench ui`: how fast the page answers in Chromium, on 100,000 deal lines, with the
//! release program behind it.
//!
//! What is done in the browser and what is timed there is TypeScript, tests/e2e/measure/ui.test.ts.
//! It prints each figure beside its goal and fails on none: a shared machine is no judge.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::program::Program;
use super::{files, workload};
use crate::node;
use crate::options::Options;
use crate::page;
use crate::process;
use crate::run::build_release;
use crate::setup;
use crate::workspace::Workspace;

const LINES: u64 = 100_000;

/// Builds page and program, makes the database where the cache has none, and drives the browser.
pub(super) fn command(workspace: &Workspace, options: Options) -> Result<()> {
    options.finish()?;
    setup::ensure(&setup::BUILD)?;
    setup::require(&setup::BROWSER)?;
    node::require()?;
    page::build(workspace)?;
    let program = build_release(workspace)?;
    let database = database(workspace, &program)?;
    let folder = workspace.root.join("tests/e2e");
    process::run(
        page::tool(workspace, "vitest")
            .current_dir(&folder)
            .args(["run", "ui", "--config", "measure/vitest.config.mts"])
            .env("DIAPASON", program)
            .env("DIAPASON_LINES", database),
    )
}

/// The folder of a database of so many lines, and its key.
fn database(workspace: &Workspace, program: &Path) -> Result<PathBuf> {
    let place = workspace.cache().join("bench");
    let folder = place.join(format!("database-{LINES}"));
    if !folder.join("workload.diapason").is_file() {
        let exchange = place.join(format!("exchange-{LINES}"));
        files::write_exchange(&exchange, &workload::lines(LINES))?;
        Program::with_fresh_database(program, &folder)?.import(&exchange)?;
        std::fs::remove_dir_all(&exchange)?;
    }
    Ok(folder)
}
