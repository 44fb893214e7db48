//! `cargo xtask run`: the bundled sample company, built and shown in the window; without a display,
//! on this terminal.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::node;
use crate::options::Options;
use crate::page;
use crate::process;
use crate::setup;
use crate::workspace::Workspace;

/// Where the sample company is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    Window,
    Terminal,
}

/// Sets up, builds the release program, and runs it; words after `--` are passed to it.
pub(crate) fn command(workspace: &Workspace, mut options: Options) -> Result<()> {
    let passed_on = options.passed_on();
    let terminal = options.switch("--terminal");
    options.finish()?;
    setup::ensure(&setup::BUILD)?;
    let mut command = match shown(terminal, has_display()) {
        Shown::Window => {
            let mut command = Command::new(build_window(workspace)?);
            command.arg("--demo");
            command
        }
        Shown::Terminal => {
            let mut command = Command::new(build_release(workspace)?);
            command.arg("demo");
            // With a display it would open the window that stands beside it.
            command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
            command
        }
    };
    process::run(command.current_dir(&workspace.root).args(passed_on))
}

fn shown(terminal: bool, display: bool) -> Shown {
    if terminal || !display {
        Shown::Terminal
    } else {
        Shown::Window
    }
}

fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// The release `diapason-desktop`, with its page in it.
fn build_window(workspace: &Workspace) -> Result<PathBuf> {
    node::require()?;
    setup::require(&setup::WINDOW)?;
    page::build(workspace)?;
    build_alone(workspace, "diapason-desktop", "diapason-desktop")
}

/// The release `diapason`.
pub(crate) fn build_release(workspace: &Workspace) -> Result<PathBuf> {
    build_alone(workspace, "diapason-cli", "diapason")
}

/// Built alone, so that no test's dependency changes what people get.
fn build_alone(workspace: &Workspace, package: &str, program: &str) -> Result<PathBuf> {
    process::run(process::cargo(workspace).args([
        "build",
        "--release",
        "--package",
        package,
        "--bin",
        program,
    ]))?;
    workspace.program("release", program)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_opens_where_there_is_a_display() {
        assert_eq!(shown(false, true), Shown::Window);
        assert_eq!(
            shown(false, false),
            Shown::Terminal,
            "an ssh session has none"
        );
        assert_eq!(shown(true, true), Shown::Terminal, "somebody asked for it");
    }
}
