//! `cargo xtask tidy`: the house rules that neither compiler, clippy nor rustfmt knows.
//!
//! A file per rule, each a pure function from what it reads to findings, each with a test that shows
//! it fail. This file gathers what they read and prints what they find.

mod arrows;
mod catalogues;
mod code;
mod documents;
mod lengths;
mod licences;
mod manifests;
mod sources;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::options::Options;
use crate::workspace::Workspace;

/// A place where a rule does not hold, and what to do there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Finding {
    place: String,
    message: String,
}

impl Finding {
    fn new(place: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            place: place.into(),
            message: message.into(),
        }
    }
}

/// A text file of the checkout; its path is relative to the root, with forward slashes.
#[derive(Debug, Clone)]
struct TextFile {
    path: String,
    text: String,
}

/// `cargo xtask tidy`.
pub(crate) fn command(workspace: &Workspace, options: Options) -> Result<()> {
    options.finish()?;
    check(workspace)
}

/// Reads the checkout once and holds it against every rule.
pub(crate) fn check(workspace: &Workspace) -> Result<()> {
    let packages = workspace.packages()?;
    let rust = files(&workspace.root, "rs")?;
    let manifests = files(&workspace.root, "toml")?;
    let documents = files(&workspace.root, "md")?;
    let catalogues = files(&workspace.root, "ftl")?;
    let exists = |path: &str| workspace.root.join(path).exists();

    let mut findings = arrows::check(&packages);
    findings.extend(manifests::check(&packages, &manifests));
    findings.extend(licences::check(&packages));
    findings.extend(sources::check(&rust));
    findings.extend(lengths::check(&rust));
    findings.extend(documents::check(&documents, &manifests, &exists));
    findings.extend(catalogues::check(&catalogues));
    findings.sort();

    for Finding { place, message } in &findings {
        eprintln!("{place}: {message}");
    }
    if !findings.is_empty() {
        bail!("{} house rules do not hold", findings.len());
    }
    println!(
        "tidy: {} source files, {} documents, {} catalogues, {} packages",
        rust.len(),
        documents.len(),
        catalogues.len(),
        packages.len()
    );
    Ok(())
}

/// Every file with this extension, sorted, without build folders and what other tools keep.
fn files(root: &Path, extension: &str) -> Result<Vec<TextFile>> {
    let mut found = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).with_context(|| format!("{}", folder.display()))?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                if !is_foreign(&path) {
                    folders.push(path);
                }
            } else if path.extension().is_some_and(|it| it == extension) {
                found.push(read(root, &path)?);
            }
        }
    }
    found.sort_by(|left, right| left.path.cmp(&right.path));
    Ok(found)
}

fn is_foreign(folder: &Path) -> bool {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    matches!(
        name.as_ref(),
        ".git" | "node_modules" | "proptest-regressions"
    ) || name.starts_with("target")
}

fn read(root: &Path, path: &PathBuf) -> Result<TextFile> {
    let text = fs::read_to_string(path).with_context(|| format!("{}", path.display()))?;
    let relative = path.strip_prefix(root).unwrap_or(path);
    let path = relative.to_string_lossy().replace('\\', "/");
    Ok(TextFile { path, text })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn build_folders_are_not_read() {
        let place = tempfile::tempdir().unwrap();
        for folder in ["src", "target", "target-ci", ".git"] {
            fs::create_dir(place.path().join(folder)).unwrap();
            fs::write(place.path().join(folder).join("a.rs"), "").unwrap();
        }
        let read = files(place.path(), "rs").unwrap();
        assert_eq!(
            read.iter()
                .map(|file| file.path.as_str())
                .collect::<Vec<_>>(),
            ["src/a.rs"]
        );
    }
}
