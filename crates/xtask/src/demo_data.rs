//! `cargo xtask demo-data`: writes the sample company to `assets/demo`, or checks that it is current.
//!
//! The generator is `diapason-testkit`'s binary `demo-data`; this file only runs it and compares.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::options::Options;
use crate::page;
use crate::process;
use crate::setup;
use crate::test;
use crate::workspace::Workspace;

/// Writes the sample company, or with `--check` compares it with what the generator would write.
pub(crate) fn command(workspace: &Workspace, mut options: Options) -> Result<()> {
    let only_check = options.switch("--check");
    options.finish()?;
    setup::ensure(&setup::BUILD)?;
    if test::missing_for_window()?.is_none() {
        page::build(workspace)?; // the window is among all that is built
    }
    if only_check {
        return check(workspace);
    }
    build_tests(workspace)?;
    let fresh = generate(workspace)?;
    replace(&fresh, &committed(workspace))
}

/// Builds every program and every test, in the one form that `test` uses throughout.
pub(crate) fn build_tests(workspace: &Workspace) -> Result<()> {
    let mut command = process::cargo(workspace);
    command.arg("build").args(test::scope()?);
    process::run(command.args(["--bins", "--tests"]))
}

/// Compares `assets/demo` with what the generator writes now.
pub(crate) fn check(workspace: &Workspace) -> Result<()> {
    build_tests(workspace)?;
    let differences = differences(
        &contents(&committed(workspace))?,
        &contents(&generate(workspace)?)?,
    );
    if !differences.is_empty() {
        bail!(
            "assets/demo is not what the generator writes ({}): run `cargo xtask demo-data`",
            differences.join(", ")
        );
    }
    println!("assets/demo is what the generator writes");
    Ok(())
}

fn committed(workspace: &Workspace) -> PathBuf {
    workspace.root.join("assets/demo")
}

fn generate(workspace: &Workspace) -> Result<PathBuf> {
    let program = workspace.program("debug", "demo-data")?;
    let folder = program.with_file_name("demo-data-fresh");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    process::run(Command::new(&program).arg(&folder))?;
    Ok(folder)
}

/// Puts the fresh files in place of the old ones, and removes files that are no longer written.
fn replace(fresh: &Path, target: &Path) -> Result<()> {
    fs::create_dir_all(target)?;
    let (old, new) = (contents(target)?, contents(fresh)?);
    for name in old.keys().filter(|name| !new.contains_key(*name)) {
        fs::remove_file(target.join(name))?;
    }
    for (name, bytes) in &new {
        fs::write(target.join(name), bytes)?;
    }
    println!("{} files in {}", new.len(), target.display());
    Ok(())
}

fn contents(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    let entries = fs::read_dir(folder).with_context(|| format!("{}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        // Only the exchange folder's own files: a README beside them is a person's.
        if path.extension().is_some_and(|extension| extension == "csv") {
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            files.insert(name, fs::read(&path)?);
        }
    }
    Ok(files)
}

fn differences(
    committed: &BTreeMap<String, Vec<u8>>,
    fresh: &BTreeMap<String, Vec<u8>>,
) -> Vec<String> {
    let names: BTreeSet<&String> = committed.keys().chain(fresh.keys()).collect();
    let say = |name: &String| match (committed.get(name), fresh.get(name)) {
        (Some(_), None) => Some(format!("{name} is not written any more")),
        (None, _) => Some(format!("{name} is missing")),
        (Some(old), Some(new)) => (old != new).then(|| format!("{name} differs")),
    };
    names.into_iter().filter_map(say).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(files: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
        files
            .iter()
            .map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()))
            .collect()
    }

    #[test]
    fn the_same_bytes_have_no_differences() {
        let files = folder(&[("deals.csv", "id\n1\n")]);
        assert!(differences(&files, &files.clone()).is_empty());
    }

    #[test]
    fn a_stale_a_missing_and_a_left_over_file_are_each_named() {
        let committed = folder(&[("deals.csv", "id\n1\n"), ("old.csv", "")]);
        let fresh = folder(&[("deals.csv", "id\n2\n"), ("new.csv", "")]);
        assert_eq!(
            differences(&committed, &fresh),
            [
                "deals.csv differs",
                "new.csv is missing",
                "old.csv is not written any more",
            ]
        );
    }

    #[test]
    fn writing_replaces_the_folder_and_leaves_a_readme_alone() {
        let place = tempfile::tempdir().unwrap();
        let (fresh, target) = (place.path().join("fresh"), place.path().join("target"));
        fs::create_dir_all(&fresh).unwrap();
        fs::create_dir_all(&target).unwrap();
        fs::write(fresh.join("deals.csv"), "id\n").unwrap();
        fs::write(target.join("old.csv"), "id\n").unwrap();
        fs::write(target.join("README.md"), "hello").unwrap();
        replace(&fresh, &target).unwrap();
        assert!(target.join("deals.csv").is_file() && target.join("README.md").is_file());
        assert!(
            !target.join("old.csv").exists(),
            "what is no longer written goes"
        );
    }
}
