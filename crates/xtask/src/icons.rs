//! `cargo xtask icons`: draws `assets/icons/diapason.svg` in the sizes and forms that systems ask for.
//!
//! The drawings are committed: a build needs none of this. Deliberately absent: a renderer; Tauri's own
//! command brings one.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::node;
use crate::options::Options;
use crate::page;
use crate::process;
use crate::workspace::Workspace;

/// Pixels of the square pictures.
const SIZES: [u32; 5] = [32, 64, 128, 256, 512];
/// What Windows and macOS take, with several sizes in one file.
const COMBINED: [&str; 2] = ["icon.ico", "icon.icns"];

/// Draws all of them anew.
pub(crate) fn command(workspace: &Workspace, options: Options) -> Result<()> {
    options.finish()?;
    node::require()?;
    page::install(workspace)?;
    let icons = workspace.root.join("assets/icons");
    let scratch = page::folder(workspace).join("node_modules/.diapason-icons");
    let sizes = SIZES.map(|size| size.to_string()).join(",");
    draw(
        workspace,
        &icons,
        &scratch.join("pictures"),
        &["--png", &sizes],
    )?;
    draw(workspace, &icons, &scratch.join("combined"), &[])?;
    for size in SIZES {
        take(
            &scratch.join("pictures"),
            &icons,
            &format!("{size}x{size}.png"),
        )?;
    }
    for name in COMBINED {
        take(&scratch.join("combined"), &icons, name)?;
    }
    fs::remove_dir_all(&scratch)?;
    println!(
        "{} icons in {}",
        SIZES.len() + COMBINED.len(),
        icons.display()
    );
    Ok(())
}

fn draw(workspace: &Workspace, icons: &Path, into: &Path, options: &[&str]) -> Result<()> {
    let mut command = page::tool(workspace, "tauri");
    command.arg("icon").arg(icons.join("diapason.svg"));
    process::run(command.arg("--output").arg(into).args(options))
}

fn take(from: &Path, to: &Path, name: &str) -> Result<()> {
    fs::copy(from.join(name), to.join(name))
        .map(|_| ())
        .with_context(|| format!("{name} was not drawn"))
}
