//! Journeys from end to end: in the real window (`WebKitGTK` under Xvfb), and in Chromium.
//!
//! The journeys are TypeScript in `tests/e2e`, run by the page's own test runner. Deliberately absent:
//! what they do; this file brings programs together and says what is not here.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::node;
use crate::options::Options;
use crate::page;
use crate::process;
use crate::setup::{self, Part, Presence};
use crate::test::{Outcome, missing_for_window, scope};
use crate::workspace::Workspace;

/// The screen that journeys are seen on: a page of 1440 × 900 with the menu above it fits.
const SCREEN: &str = "-screen 0 1600x1000x24";

/// `cargo xtask e2e`: the journeys alone; words after `--` choose among their files.
pub(crate) fn command(workspace: &Workspace, mut options: Options) -> Result<()> {
    let filters = options.passed_on();
    let in_browser = options.switch("--browser");
    options.finish()?;
    let outcome = if in_browser {
        browser_only(workspace, &filters)
    } else {
        window_only(workspace, &filters)
    };
    match outcome? {
        Outcome::Passed => Ok(()),
        Outcome::Skipped(why) => bail!("{why}"),
    }
}

/// Journeys in the real window.
pub(crate) fn window(workspace: &Workspace) -> Result<Outcome> {
    window_only(workspace, &[])
}

/// The page in Chromium.
pub(crate) fn browser(workspace: &Workspace) -> Result<Outcome> {
    browser_only(workspace, &[])
}

fn window_only(workspace: &Workspace, filters: &[String]) -> Result<Outcome> {
    if let Some(why) = missing_for_window()? {
        return Ok(Outcome::Skipped(why));
    }
    if let Some(why) = absent(&setup::WINDOW_DRIVER)? {
        return Ok(Outcome::Skipped(why));
    }
    types(workspace)?;
    programs(workspace)?;
    let mut command = Command::new("xvfb-run");
    command.args(["--auto-servernum", "--server-args", SCREEN]);
    command.arg(page::tool(workspace, "vitest").get_program());
    run(workspace, &mut command, "window", filters)
}

fn browser_only(workspace: &Workspace, filters: &[String]) -> Result<Outcome> {
    if let Presence::Absent(why) = node::obtain()? {
        return Ok(Outcome::Skipped(why));
    }
    if let Some(why) = absent(&setup::BROWSER)? {
        return Ok(Outcome::Skipped(why));
    }
    types(workspace)?;
    programs(workspace)?;
    run(
        workspace,
        &mut page::tool(workspace, "vitest"),
        "browser",
        filters,
    )
}

fn absent(part: &Part) -> Result<Option<String>> {
    Ok(match setup::obtain(part)? {
        Presence::Here => None,
        Presence::Absent(why) => Some(why),
    })
}

/// Page and programs as the journeys start them: the dev profile, in the form that `test` builds.
fn programs(workspace: &Workspace) -> Result<()> {
    page::build(workspace)?;
    let mut command = process::cargo(workspace);
    command.arg("build").args(scope()?);
    process::run(command.args(["--bins", "--tests"]))
}

fn types(workspace: &Workspace) -> Result<()> {
    page::install(workspace)?;
    let project = workspace.root.join("tests/e2e/tsconfig.json");
    process::run(page::tool(workspace, "tsc").arg("--project").arg(project))
}

fn run(
    workspace: &Workspace,
    vitest: &mut Command,
    project: &str,
    filters: &[String],
) -> Result<Outcome> {
    let folder = workspace.root.join("tests/e2e");
    let config = folder.join("vitest.config.mts");
    vitest
        .current_dir(&folder)
        .arg("run")
        .args(filters)
        .args(["--project", project, "--config"])
        .arg(config)
        .env(
            "DIAPASON_DESKTOP",
            workspace.program("debug", "diapason-desktop")?,
        )
        .env("DIAPASON", workspace.program("debug", "diapason")?)
        .env("DIAPASON_E2E_RESULTS", results(workspace)?);
    process::run(vitest)?;
    Ok(Outcome::Passed)
}

/// Where logs and pictures of journeys that fail are kept.
fn results(workspace: &Workspace) -> Result<std::path::PathBuf> {
    let program = workspace.program("debug", "diapason-desktop")?;
    let target = program.parent().and_then(Path::parent);
    Ok(target.unwrap_or(&workspace.root).join("e2e"))
}
