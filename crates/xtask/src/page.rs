//! The page that the window shows: its packages, its checks, and its build into `ui/dist`.
//!
//! What is current is not made again: packages follow the lock file, the build its own sources, the
//! catalogues and the fonts. Deliberately absent: what the page is; `ui/package.json` says how it is built.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::node;
use crate::options::Options;
use crate::process;
use crate::workspace::Workspace;

/// What the build is made from, besides `ui` itself.
const SHARED: [&str; 2] = ["assets/locales", "assets/fonts"];
/// Kept in the packages' folder, which goes when they go.
const LOCK_STAMP: &str = "node_modules/.diapason-lock.json";
const BUILD_STAMP: &str = "node_modules/.diapason-build";

/// `cargo xtask ui`: the page, built where it is not current.
pub(crate) fn command(workspace: &Workspace, options: Options) -> Result<()> {
    options.finish()?;
    node::require()?;
    build(workspace)
}

/// Installs packages where the lock file changed, and builds where a source changed.
pub(crate) fn build(workspace: &Workspace) -> Result<()> {
    install(workspace)?;
    let ui = folder(workspace);
    let current = fingerprint(workspace)?;
    let stamp = ui.join(BUILD_STAMP);
    let built = fs::read_to_string(&stamp).unwrap_or_default();
    if built == current && ui.join("dist/index.html").is_file() {
        return Ok(());
    }
    npm(workspace, &["run", "--silent", "build"])?;
    fs::write(&stamp, current).with_context(|| format!("{}", stamp.display()))
}

/// Types, style and unit tests of the page.
pub(crate) fn check(workspace: &Workspace) -> Result<()> {
    install(workspace)?;
    for script in ["typecheck", "lint", "test"] {
        npm(workspace, &["run", "--silent", script])?;
    }
    Ok(())
}

/// Installs the packages of the lock file, where others or none are installed.
pub(crate) fn install(workspace: &Workspace) -> Result<()> {
    let ui = folder(workspace);
    let lock = ui.join("package-lock.json");
    let wanted = fs::read(&lock).with_context(|| format!("{}", lock.display()))?;
    let stamp = ui.join(LOCK_STAMP);
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    npm(
        workspace,
        &["ci", "--no-audit", "--no-fund", "--prefer-offline"],
    )?;
    fs::write(&stamp, wanted).with_context(|| format!("{}", stamp.display()))
}

/// A program that the page's packages brought.
pub(crate) fn tool(workspace: &Workspace, name: &str) -> Command {
    let ending = if cfg!(windows) { ".cmd" } else { "" };
    let program = folder(workspace).join(format!("node_modules/.bin/{name}{ending}"));
    let mut command = Command::new(program);
    command.current_dir(folder(workspace));
    command
}

pub(crate) fn folder(workspace: &Workspace) -> PathBuf {
    workspace.root.join("ui")
}

fn npm(workspace: &Workspace, words: &[&str]) -> Result<()> {
    let program = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let mut command = Command::new(program);
    // Neither asks for news nor tells any.
    command.env("NPM_CONFIG_UPDATE_NOTIFIER", "false");
    process::run(command.current_dir(folder(workspace)).args(words))
}

/// Changes when any file changes that the build reads.
fn fingerprint(workspace: &Workspace) -> Result<String> {
    let mut files = Vec::new();
    collect(&folder(workspace), &mut files)?;
    for shared in SHARED {
        collect(&workspace.root.join(shared), &mut files)?;
    }
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in &files {
        file.strip_prefix(&workspace.root)
            .unwrap_or(file)
            .hash(&mut hasher);
        let bytes = fs::read(file).with_context(|| format!("{}", file.display()))?;
        bytes.hash(&mut hasher);
    }
    Ok(format!("{:016x}\n", hasher.finish()))
}

/// Every file below a folder, without what is made from them.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("{}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if matches!(name.as_ref(), "node_modules" | "dist" | ".vite") {
            continue;
        }
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn house() -> (tempfile::TempDir, Workspace) {
        let place = tempfile::tempdir().unwrap();
        let root = place.path().to_owned();
        for folder in [
            "ui/src",
            "ui/node_modules/x",
            "ui/dist",
            "assets/locales/fr",
            "assets/fonts",
        ] {
            fs::create_dir_all(root.join(folder)).unwrap();
        }
        fs::write(root.join("ui/src/main.tsx"), "one").unwrap();
        fs::write(root.join("assets/locales/fr/words.ftl"), "a = A").unwrap();
        (place, Workspace { root })
    }

    #[test]
    fn the_page_is_made_again_when_a_source_or_a_catalogue_changes() {
        let (_place, house) = house();
        let first = fingerprint(&house).unwrap();
        assert_eq!(fingerprint(&house).unwrap(), first, "nothing changed");
        fs::write(house.root.join("ui/src/main.tsx"), "two").unwrap();
        let second = fingerprint(&house).unwrap();
        assert_ne!(second, first, "a source changed");
        fs::write(house.root.join("assets/locales/fr/words.ftl"), "a = B").unwrap();
        assert_ne!(fingerprint(&house).unwrap(), second, "a catalogue changed");
    }

    #[test]
    fn a_source_that_was_renamed_counts_as_changed() {
        let (_place, house) = house();
        let first = fingerprint(&house).unwrap();
        let old = house.root.join("ui/src/main.tsx");
        fs::rename(&old, old.with_file_name("start.tsx")).unwrap();
        assert_ne!(fingerprint(&house).unwrap(), first);
    }

    #[test]
    fn what_is_made_from_the_sources_does_not_count() {
        let (_place, house) = house();
        let first = fingerprint(&house).unwrap();
        fs::write(house.root.join("ui/dist/index.html"), "page").unwrap();
        fs::write(house.root.join("ui/node_modules/x/index.js"), "x").unwrap();
        assert_eq!(fingerprint(&house).unwrap(), first);
    }
}
